import type { Statement } from '../model';
import type { Ikev2Profile } from '../objects/ikev2Profile';
import { isCommand, statementSpan } from '../query';
import type { ObjectRule } from './rule';

export const dynamicProfile: ObjectRule<Ikev2Profile> = {
  scope: 'object',
  of: ({ ikev2Profiles }) => ikev2Profiles,
  id: 'dynamic-profile',
  severity: 'warning',
  title: 'A dynamic IKEv2 profile has settings of its own',
  explanation:
    'The Cisco model of IOS XE lets `dynamic` stand alone: what a dynamic profile matches and how it ' +
    'authenticates is given from outside. Routers under SD-WAN have such lines all the same, so it is only worth a look. In the same way `authentication local dynamic` is for ' +
    'incoming negotiations only, and asks for `match inbound-only`.',
  fires: [
    `
crypto ikev2 profile P
 dynamic
 match identity remote any
!^^^^^^^^^^^^^^^^^^^^^^^^^ information dynamic-profile: This line does not go with \`dynamic\` in profile \`P\`. Remove one of them.
`,
    `
crypto ikev2 profile P
 match identity remote any
 authentication local dynamic
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning dynamic-profile: \`authentication local dynamic\` needs \`match inbound-only\` in profile \`P\`.
 authentication remote rsa-sig
`,
  ],
  silent: [
    'crypto ikev2 profile P\n dynamic',
    'crypto ikev2 profile P\n match identity remote any\n match inbound-only\n authentication local dynamic\n authentication remote rsa-sig',
  ],
  check({ dynamic, lines, localAuthentication, inboundOnly, name }, _subject, report) {
    const conflict = dynamic && lines.find(isManual);
    if (conflict) {
      report({
        span: statementSpan(conflict),
        severity: 'information',
        message: `This line does not go with \`dynamic\` in profile \`${name}\`. Remove one of them.`,
        related: [
          { place: { span: dynamic.span ?? statementSpan(conflict) }, message: 'Dynamic here.' },
        ],
      });
    }
    const line = localAuthentication?.value.method === 'dynamic' && localAuthentication.statement;
    if (!line || inboundOnly) return;
    report({
      span: statementSpan(line),
      message: `\`authentication local dynamic\` needs \`match inbound-only\` in profile \`${name}\`.`,
    });
  },
};

function isManual(line: Statement): boolean {
  return ['authentication', 'identity', 'match identity', 'keyring'].some((keywords) =>
    isCommand(line, keywords),
  );
}
