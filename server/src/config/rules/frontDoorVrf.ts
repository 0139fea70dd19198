import type { Ikev2Policy } from '../objects/ikev2';
import type { ConfigurationObjects } from '../objects/objects';
import { addLine, objectSpan } from './blocks';
import type { Rule } from './rule';
import { type ProtectedTunnel, protectedTunnels } from './usedBy';

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
    const { objects } = subject;
    const policies = objects.derived(ownPolicies);
    const reported = new Set<unknown>();
    for (const { tunnel, ikev2Profile, interface: one } of objects.inEach(
      protectedTunnels,
      lostTunnel,
    )) {
      const profile = objects.named('ikev2Profiles', ikev2Profile?.value);
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

/** The tunnel, if its VRF is not that of its profile, or of no policy. */
function lostTunnel(
  protectedTunnel: ProtectedTunnel,
  { named, derived }: ConfigurationObjects,
): readonly ProtectedTunnel[] {
  const { tunnel, ikev2Profile } = protectedTunnel;
  const profile = named('ikev2Profiles', ikev2Profile?.value);
  const vrf = tunnel.vrf?.value;
  if (!profile) return [];
  const isCovered =
    covers(profile.fvrf.value, vrf) && derived(policyVrfs).some((one) => covers(one, vrf));
  return isCovered ? [] : [protectedTunnel];
}

function ownPolicies({ ikev2Policies }: ConfigurationObjects): readonly Ikev2Policy[] {
  return ikev2Policies.filter(({ builtIn }) => !builtIn);
}

/** The VRFs that policies are for, each once; every one where there is no policy. */
function policyVrfs({ derived }: ConfigurationObjects): readonly (string | undefined)[] {
  const vrfs = derived(ownPolicies).map(({ fvrf }) => fvrf.value);
  return vrfs.length === 0 ? ['any'] : [...new Set(vrfs)];
}

function covers(fvrf: string | undefined, vrf: string | undefined): boolean {
  return fvrf === 'any' || fvrf === vrf;
}

function vrfText(vrf: string | undefined): string {
  return vrf === undefined ? 'the global VRF' : `VRF \`${vrf}\``;
}
