import { isCommand, statementSpan } from '../query';
import type { Rule } from './rule';

export const aggressiveMode: Rule = {
  id: 'aggressive-mode',
  scope: 'block',
  severity: 'warning',
  title: 'IKEv1 starts in aggressive mode',
  explanation:
    'Aggressive mode shows the identities to everybody on the path, and answers with a hash that lets ' +
    'whoever asks try pre-shared keys offline. Use IKEv2, or main mode with certificates. ' +
    '`crypto isakmp aggressive-mode disable` refuses it from peers.',
  references: ['RFC 2409 §5'],
  fires: [
    `
crypto isakmp profile P
 match identity address 192.0.2.2 255.255.255.255
 initiate mode aggressive
!^^^^^^^^^^^^^^^^^^^^^^^^ warning aggressive-mode: Aggressive mode shows the identities and lets others guess the key offline. Use IKEv2, or main mode.
`,
  ],
  silent: [
    'crypto isakmp profile P\n match identity address 192.0.2.2\n initiate mode main',
    'crypto isakmp aggressive-mode disable',
  ],
  check({ commandsIn }, report) {
    const lines = [
      ...commandsIn('isa-prof').filter((line) => isCommand(line, 'initiate mode aggressive')),
      ...commandsIn('isakmp-peer').filter((line) =>
        isCommand(line, 'set aggressive-mode password'),
      ),
    ];
    for (const line of lines) {
      const [first] = line.reading.words;
      const words = isCommand(line, 'set aggressive-mode') ? line.reading.words.slice(0, 2) : [];
      const end = words.at(-1)?.end;
      const span = statementSpan(line);
      report({
        span: first && end !== undefined ? { start: span.start, end: line.offset + end } : span,
        message:
          'Aggressive mode shows the identities and lets others guess the key offline. Use IKEv2, or main mode.',
      });
    }
  },
};
