import { findAlgorithm } from '../../crypto/algorithms';
import type { Setting } from '../objects/effective';
import type { Ikev2Proposal } from '../objects/ikev2';
import type { IpsecProfile } from '../objects/ipsec';
import type { ConfigurationObjects } from '../objects/objects';
import { isCommand } from '../query';
import { objectSpan } from './blocks';
import type { Rule } from './rule';
import { ikev2IpsecProfiles } from './usedBy';

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
    const { derived, derivedOf } = subject.objects;
    const [first] = derived(usedEncryption);
    const strongest = derived(strongestOfIke);
    const profile = ikev2IpsecProfiles(subject.objects).find(
      (one) => derivedOf(one, shortestKey) > strongest,
    );
    if (!first || !profile) return;
    const bits = derivedOf(profile, shortestKey);
    const strict = subject
      .commandsIn('global')
      .some((line) => isCommand(line, 'crypto ipsec ike sa-strength-enforcement'));
    report({
      span: first.span ?? { start: 0, end: 0 },
      severity: strict ? 'warning' : 'information',
      message: `IKE has keys of ${strongest} bit, the IPsec SAs of \`${profile.name}\` ${bits} bit. Some peers refuse that. Use \`aes-cbc-256\`, on both routers.`,
      related: [{ place: { span: objectSpan(profile) }, message: 'The IPsec profile.' }],
    });
  },
};

/** The lists of the IKEv2 proposals that policies name; none where a built-in one may answer. */
function usedEncryption(objects: ConfigurationObjects): readonly AlgorithmList[] {
  return usedProposals(objects).flatMap(({ encryption }) =>
    encryption.statement ? [encryption] : [],
  );
}

type AlgorithmList = Setting<readonly string[]>;

/** The IKEv2 proposals that policies name; none where a built-in one may answer. */
export function usedProposals(objects: ConfigurationObjects): readonly Ikev2Proposal[] {
  const names = new Set(objects.derived(usedNames));
  if (names.has('default')) return [];
  return objects.ikev2Proposals.filter(({ name }) => names.has(name));
}

function usedNames({ ikev2Policies }: ConfigurationObjects): readonly string[] {
  return ikev2Policies.flatMap(({ builtIn, proposals }) =>
    builtIn ? [] : proposals.map(({ value }) => value),
  );
}

function strongestOfIke({ derived, derivedOf }: ConfigurationObjects): number {
  return Math.max(...derived(usedEncryption).map((list) => derivedOf(list, strongestIn)));
}

function strongestIn({ value }: AlgorithmList): number {
  return Math.max(...value.map(bitsOf));
}

/** The shortest key that the tunnels of an IPsec profile can come to. */
function shortestKey({ transformSets }: IpsecProfile, { named }: ConfigurationObjects): number {
  const sets = transformSets.map(({ value }) => named('transformSets', value)?.transforms.value);
  return Math.min(...sets.map((names = []) => Math.max(0, ...names.map(espBits))));
}

function espBits(cli: string): number {
  const algorithm = findAlgorithm('esp-transform', cli);
  const cipher = algorithm?.part === 'esp-encryption' || algorithm?.part === 'esp-aead';
  return cipher ? (algorithm.strength ?? 0) : 0;
}

function bitsOf(cli: string): number {
  return findAlgorithm('ikev2-encryption', cli)?.strength ?? Number.POSITIVE_INFINITY;
}
