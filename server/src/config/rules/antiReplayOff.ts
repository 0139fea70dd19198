import { isCommand, statementSpan } from '../query';
import type { Rule } from './rule';

export const antiReplayOff: Rule = {
  id: 'anti-replay-off',
  scope: 'block',
  severity: 'information',
  title: 'Replayed packets are accepted',
  explanation:
    'Without the replay check anybody on the path can send recorded packets again. It is mostly ' +
    'switched off because QoS reorders packets; a larger window helps there too, and keeps the check.',
  references: ['RFC 4303 §3.4.3'],
  fires: [
    `
crypto ipsec profile P
 set security-association replay disable
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information anti-replay-off: Recorded packets can be sent again unnoticed. Where QoS reorders packets, \`set security-association replay window-size 1024\` helps too.
`,
  ],
  silent: ['crypto ipsec profile P\n set security-association replay window-size 1024'],
  check({ commandsIn }, report) {
    const set = 'set security-association replay';
    const global = 'crypto ipsec security-association replay';
    const lines = [
      ...commandsIn('ipsec-profile').filter((line) => isCommand(line, `${set} disable`)),
      ...commandsIn('crypto-map').filter((line) => isCommand(line, `${set} disable`)),
      ...commandsIn('global').filter((line) => isCommand(line, `${global} disable`)),
    ];
    for (const line of lines) {
      const cure = `${isCommand(line, set) ? set : global} window-size 1024`;
      report({
        span: statementSpan(line),
        message: `Recorded packets can be sent again unnoticed. Where QoS reorders packets, \`${cure}\` helps too.`,
      });
    }
  },
};
