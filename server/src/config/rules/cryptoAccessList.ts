import type { AccessList } from '../objects/accessLists';
import { hasKeyword, parameterOf, statementSpan } from '../query';
import { isFullyRead } from './blocks';
import { encryptedTraffic } from './cryptoTraffic';
import type { Finding, Rule } from './rule';

export const cryptoAccessList: Rule = {
  id: 'crypto-access-list',
  severity: 'information',
  title: 'An access list cannot say what a crypto map encrypts',
  explanation:
    'The list of `match address` names the packets to encrypt, source and destination: it must be an ' +
    'extended one, `permit` something, and should name the networks of both sites. `permit ip any any` ' +
    'takes routing protocols and every other packet along, and leaves nothing for a second peer.',
  fires: [
    `
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address 10
!              ^^ warning crypto-access-list: List \`10\` is a standard one and names no destination. A crypto map needs an extended list.
access-list 10 permit 10.0.1.0 0.0.0.255
`,
    `
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address A
!              ^ information crypto-access-list: List \`A\` permits nothing, so this entry encrypts nothing.
ip access-list extended A
 deny ip any any
`,
    `
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address A
ip access-list extended A
 permit ip any any
!^^^^^^^^^^^^^^^^^ information crypto-access-list: This line sends every packet to peer \`192.0.2.2\`, routing protocols too. Name the networks of both sites.
`,
  ],
  silent: [
    'crypto map M 10 ipsec-isakmp\n set peer 192.0.2.2\n match address A\nip access-list extended A\n deny ip host 192.0.2.1 any\n permit ip 10.0.1.0 0.0.0.255 any',
    'crypto map M 10 gdoi\n match address A\nip access-list extended A\n permit ip any any',
    'crypto map M 10 ipsec-isakmp\n match address A\nip access-list extended A\n {{ lines }}',
  ],
  check({ objects, asaLine }, report) {
    if (asaLine) return;
    for (const { entry, list } of encryptedTraffic(objects)) {
      const span = entry.acl?.span;
      if (!span || !isFullyRead(list)) continue;
      const finding = listFinding(list);
      if (finding) report({ ...finding, span });
      const any = list.entries.find(
        ({ action, protocol, source, destination }) =>
          action === 'permit' &&
          protocol === 'ip' &&
          source?.mask === 0n &&
          destination?.mask === 0n,
      );
      const [peer] = entry.peers;
      if (finding || !any || !peer) continue;
      report({
        span: statementSpan(any.statement),
        message: `This line sends every packet to peer \`${peer.value}\`, routing protocols too. Name the networks of both sites.`,
      });
    }
  },
};

function listFinding(list: AccessList): Omit<Finding, 'span'> | undefined {
  if (isStandard(list))
    return {
      severity: 'warning',
      message: `List \`${list.name}\` is a standard one and names no destination. A crypto map needs an extended list.`,
    };
  if (list.entries.some(({ action }) => action === 'permit')) return undefined;
  return { message: `List \`${list.name}\` permits nothing, so this entry encrypts nothing.` };
}

/** Tells whether a list knows sources only. */
export function isStandard({ statements }: AccessList): boolean {
  const [first] = statements;
  const number = first && parameterOf(first, 'number')?.value;
  if (!first) return false;
  if (number === undefined) return hasKeyword(first, 'standard');
  return Number(number) < 100 || (Number(number) >= 1300 && Number(number) < 2000);
}
