import { findAlgorithm } from '../../crypto/algorithms';
import type { Setting } from '../objects/effective';
import { isCommand } from '../query';
import { objectSpan } from './blocks';
import type { Rule, Subject } from './rule';
import { byName, ikev2IpsecProfiles } from './usedBy';

export const ikeWeakerThanEsp: Rule = {
  id: 'ike-weaker-than-esp',
  severity: 'information',
  title: 'IKE has a shorter key than the IPsec SAs that it makes',
  explanation:
    'The keys of IPsec SAs come out of the IKE SA, so a longer key there adds little. Some peers ' +
    'refuse it: an ASA logs "not strong enough to secure proposed IPsec encryption algorithm", and IOS XE ' +
    'warns with `crypto ipsec ike sa-strength-enforcement`. Only said where every cipher that IKE may ' +
    'choose is shorter than every one of the transform sets.',
  fires: [
    `
crypto ikev2 proposal PROP
 encryption aes-cbc-128
!           ^^^^^^^^^^^ information ike-weaker-than-esp: IKE has keys of 128 bit, the IPsec SAs of \`P\` 256 bit. Some peers refuse that. Use \`aes-cbc-256\`, on both routers.
 integrity sha256
 group 19
crypto ikev2 policy POL
 proposal PROP
crypto ikev2 profile V2
 match identity remote address 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
crypto ipsec transform-set TS esp-gcm 256
crypto ipsec profile P
 set transform-set TS
 set ikev2-profile V2
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile P
`,
  ],
  silent: [
    `
crypto ikev2 proposal PROP
 encryption aes-cbc-128 aes-cbc-256
 integrity sha256
 group 19
crypto ikev2 policy POL
 proposal PROP
crypto ipsec transform-set TS esp-gcm 256
crypto ipsec profile P
 set transform-set TS
 set ikev2-profile V2
interface Tunnel0
 tunnel protection ipsec profile P
`,
  ],
  check(subject, report) {
    const ike = ikeSettings(subject, 'encryption');
    const [first] = ike;
    if (!first) return;
    const strongest = Math.max(...ike.flatMap(({ value }) => value.map(bitsOf)));
    const profile = usedProfiles(subject).find((name) => name.bits > strongest);
    if (!Number.isFinite(strongest) || !profile) return;
    const strict = subject
      .commandsIn('global')
      .some((line) => isCommand(line, 'crypto ipsec ike sa-strength-enforcement'));
    report({
      span: first.span ?? { start: 0, end: 0 },
      severity: strict ? 'warning' : 'information',
      message: `IKE has keys of ${strongest} bit, the IPsec SAs of \`${profile.name}\` ${profile.bits} bit. Some peers refuse that. Use \`aes-cbc-256\`, on both routers.`,
      related: [{ place: { span: profile.span }, message: 'The IPsec profile.' }],
    });
  },
};

/** A list of every IKEv2 proposal that a policy names; none where a built-in one may answer. */
export function ikeSettings(
  { objects }: Subject,
  list: 'encryption' | 'group',
): readonly Setting<readonly string[]>[] {
  const policies = objects.ikev2Policies.filter(({ builtIn }) => !builtIn);
  const named = new Set(policies.flatMap(({ proposals }) => proposals.map(({ value }) => value)));
  if (named.has('default')) return [];
  return objects.ikev2Proposals
    .filter((proposal) => named.has(proposal.name) && proposal[list].statement)
    .map((proposal) => proposal[list]);
}

/** The IPsec profiles of IKEv2 tunnels, with the shortest key that they can come to. */
function usedProfiles({ objects }: Subject) {
  const sets = byName(objects.transformSets);
  return ikev2IpsecProfiles(objects).map((profile) => {
    const transforms = profile.transformSets.map(({ value }) => sets.get(value)?.transforms.value);
    const bits = transforms.map((names) => Math.max(0, ...(names ?? []).map(espBits)));
    return { name: profile.name, span: objectSpan(profile), bits: Math.min(...bits) };
  });
}

function espBits(cli: string): number {
  const algorithm = findAlgorithm('esp-transform', cli);
  const cipher = algorithm?.part === 'esp-encryption' || algorithm?.part === 'esp-aead';
  return cipher ? (algorithm.strength ?? 0) : 0;
}

function bitsOf(cli: string): number {
  return findAlgorithm('ikev2-encryption', cli)?.strength ?? Number.POSITIVE_INFINITY;
}
