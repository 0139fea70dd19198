import { statementSpan } from '../query';
import { addLine, objectSpan } from './blocks';
import type { Rule, Subject } from './rule';
import { protectedTunnels } from './usedBy';

export const ikev2NotLinked: Rule = {
  id: 'ikev2-not-linked',
  severity: 'warning',
  title: 'IKEv2 is configured, but the IPsec profile does not ask for it',
  explanation:
    'Without `set ikev2-profile` the router starts IKEv1, and where that is not configured nothing ' +
    'comes up. Name the IKEv2 profile in the IPsec profile or in `tunnel protection`.',
  fires: [
    `
crypto ikev2 profile V2
 match identity remote address 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
crypto ipsec profile I
!                    ^ warning ikev2-not-linked: IPsec profile \`I\` of \`Tunnel0\` names no IKEv2 profile, so the router starts IKEv1, which is not configured here. Add \`set ikev2-profile V2\`.
 set transform-set default
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile I
`,
    `
crypto ikev2 profile V2
 match identity remote address 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
crypto map M 10 ipsec-isakmp
!<---------------------------- warning ikev2-not-linked: Entry 10 of crypto map \`M\` names no IKEv2 profile, so the router starts IKEv1, which is not configured here. Add \`set ikev2-profile V2\`.
 set peer 192.0.2.2
 set transform-set default
 match address A
ip access-list extended A
 permit ip any any
`,
  ],
  silent: [
    'crypto ikev2 profile V2\n match identity remote any\ncrypto map M 10 ipsec-isakmp dynamic D\ncrypto dynamic-map D 10',
    `
crypto ikev2 profile V2
 match identity remote address 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
crypto isakmp key 6 AbCdEfGh address 192.0.2.2
crypto ipsec profile I
interface Tunnel0
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile I
`,
  ],
  check(subject, report) {
    const [profile] = subject.objects.ikev2Profiles;
    if (!profile || hasIkev1(subject)) return;
    const reported = new Set<string>();
    for (const tunnel of protectedTunnels(subject.objects)) {
      const { ipsecProfile, ikev2Profile, protection } = tunnel;
      if (!ipsecProfile || ipsecProfile.builtIn || ikev2Profile) continue;
      if (ipsecProfile.isakmpProfile || protection.isakmpProfile) continue;
      if (tunnel.interface.virtualTemplate || reported.has(ipsecProfile.name)) continue;
      reported.add(ipsecProfile.name);
      const line = `set ikev2-profile ${profile.name}`;
      report({
        span: objectSpan(ipsecProfile),
        message: `IPsec profile \`${ipsecProfile.name}\` of \`${tunnel.interface.name}\` names no IKEv2 profile, so the router starts IKEv1, which is not configured here. Add \`${line}\`.`,
        related: [
          {
            place: { span: objectSpan(tunnel.interface) },
            message: 'The tunnel that it protects.',
          },
        ],
        fixes: addLine(subject, ipsecProfile, line),
      });
    }
    for (const { name, entries } of subject.objects.cryptoMaps) {
      for (const entry of entries) {
        const [statement] = entry.statements;
        if (!statement || entry.kind !== 'ipsec-isakmp' || entry.dynamicMap) continue;
        if (entry.ikev2Profile || entry.isakmpProfile || statement.children.length === 0) continue;
        report({
          span: statementSpan(statement),
          message: `Entry ${entry.sequence} of crypto map \`${name}\` names no IKEv2 profile, so the router starts IKEv1, which is not configured here. Add \`set ikev2-profile ${profile.name}\`.`,
        });
      }
    }
  },
};

/** Tells whether something is configured that IKEv1 alone needs. */
function hasIkev1({ objects }: Subject): boolean {
  return (
    objects.isakmpKeys.length > 0 ||
    objects.isakmpKeyrings.length > 0 ||
    objects.isakmpProfiles.length > 0 ||
    objects.isakmpPolicies.some(({ builtIn }) => !builtIn)
  );
}
