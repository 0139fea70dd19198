import { addLine, objectSpan } from './blocks';
import type { Rule } from './rule';
import { byName, protectedTunnels } from './usedBy';

export const frontDoorVrf: Rule = {
  id: 'front-door-vrf',
  severity: 'warning',
  title: 'The front-door VRF of a tunnel is not that of its IKEv2 profile or policy',
  explanation:
    '`tunnel vrf` says in which VRF the encrypted packets travel. An IKEv2 profile or policy without ' +
    '`match fvrf` is for the global VRF only: the profile is then not found, and instead of the ' +
    'policy the built-in one answers. Add `match fvrf` with the VRF of the tunnel, or `any`.',
  fires: [
    `
vrf definition INET
 address-family ipv4
crypto ikev2 profile P
!                    ^ warning front-door-vrf: \`Tunnel0\` travels in VRF \`INET\`, but profile \`P\` is for the global VRF. Add \`match fvrf INET\` to the profile.
 match identity remote address 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
crypto ipsec profile I
 set ikev2-profile P
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel vrf INET
 tunnel protection ipsec profile I
`,
  ],
  silent: [
    `
crypto ikev2 profile P
 match fvrf any
 match identity remote address 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
crypto ipsec profile I
 set ikev2-profile P
interface Tunnel0
 tunnel destination 192.0.2.2
 tunnel vrf INET
 tunnel protection ipsec profile I
`,
  ],
  check(subject, report) {
    const { ikev2Profiles, ikev2Policies } = subject.objects;
    const profiles = byName(ikev2Profiles);
    const policies = ikev2Policies.filter(({ builtIn }) => !builtIn);
    const reported = new Set<unknown>();
    for (const { tunnel, ikev2Profile, interface: one } of protectedTunnels(subject.objects)) {
      const profile = ikev2Profile && profiles.get(ikev2Profile.value);
      if (!profile) continue;
      const vrf = tunnel.vrf?.value;
      const where = `\`${one.name}\` travels in ${vrfText(vrf)}`;
      const line = `match fvrf ${vrf ?? 'any'}`;
      if (!covers(profile.fvrf.value, vrf) && !reported.has(profile)) {
        reported.add(profile);
        report({
          span: profile.fvrf.span ?? objectSpan(profile),
          message: `${where}, but profile \`${profile.name}\` is for ${vrfText(profile.fvrf.value)}. Add \`${line}\` to the profile.`,
          related: [
            { place: { span: tunnel.vrf?.span ?? objectSpan(one) }, message: 'The tunnel.' },
          ],
          fixes: addLine(subject, profile, line),
        });
      }
      const [policy] = policies;
      if (!policy || policies.some(({ fvrf }) => covers(fvrf.value, vrf))) continue;
      if (reported.has(vrf ?? '')) continue;
      reported.add(vrf ?? '');
      report({
        span: objectSpan(policy),
        severity: 'information',
        message: `${where}, which no IKEv2 policy covers, so the built-in policy answers. Add \`${line}\` to a policy.`,
        related: [{ place: { span: tunnel.vrf?.span ?? objectSpan(one) }, message: 'The tunnel.' }],
      });
    }
  },
};

function covers(fvrf: string | undefined, vrf: string | undefined): boolean {
  return fvrf === 'any' || fvrf === vrf;
}

function vrfText(vrf: string | undefined): string {
  return vrf === undefined ? 'the global VRF' : `VRF \`${vrf}\``;
}
