import { wordSpan } from '../model';
import { misfitsOf, strangersOf, sureSeverity } from './misfits';
import type { Rule } from './rule';
import { listed } from './wording';

export const incompleteCommand: Rule = {
  id: 'incomplete-command',
  scope: 'block',
  severity: 'error',
  title: 'A command ends too early',
  explanation:
    'IOS answers `% Incomplete command` and drops the line. The message lists what may follow, ' +
    'in the words of the `?` help: `WORD` is a name, `A.B.C.D` an IPv4 address.',
  fires: [
    `
crypto ikev2 proposal
!            ^^^^^^^^ error incomplete-command: The command is incomplete: \`WORD\` must follow.
`,
    'crypto ikev2 keyring K\n peer A\n  address',
    'interface Tunnel0\n tunnel destination',
  ],
  silent: [
    'interface Tunnel0\n tunnel source Loopback0',
    'crypto isakmp policy 10\n no authentication',
    'hostname',
    'crypto ikev2 cookie-challenge $N',
  ],
  check(configuration, report) {
    const lines = [...misfitsOf(configuration, 'incomplete'), ...strangersOf(configuration)];
    for (const { statement, outcome } of lines) {
      if (outcome.kind !== 'incomplete') continue;
      const last = statement.reading.words.length - 1;
      const shown = outcome.expected.slice(0, MOST_SHOWN);
      const more = outcome.expected.length > shown.length ? ' or others' : '';
      report({
        span: wordSpan(statement, last),
        severity: sureSeverity({ mode: statement.reading.mode, outcome }, 'error'),
        message: `The command is incomplete: ${listed(shown, more ? 'and' : 'or')}${more} must follow.`,
      });
    }
  },
};

const MOST_SHOWN = 5;
