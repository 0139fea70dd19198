import { addressText, contains, parseAddress, prefixLength } from '../objects/addresses';
import type { Identity } from '../objects/ikev2Keyring';
import type { Authentication, Ikev2Profile } from '../objects/ikev2Profile';
import { isCommand } from '../query';
import { byName } from '../rules/usedBy';
import { copied, copiedObject } from './lines';
import type { Side } from './side';

type Block = readonly string[];

/** What both ends agree on before they know each other: proposals and policies of IKEv2. */
export function sharedProposals({ objects, own, peer }: Side): readonly Block[] {
  const policies = objects.ikev2Policies.filter(({ builtIn }) => !builtIn);
  const used = new Set(policies.flatMap(({ proposals }) => proposals.map(({ value }) => value)));
  return [
    ...objects.ikev2Proposals.filter(({ name }) => used.has(name)).map((one) => copiedObject(one)),
    ...policies.map((policy) => {
      const bound = policy.localAddresses.some(({ value }) => value === own);
      const address = bound ? [` match address local ${peer}`] : [];
      return [...copiedObject(policy, ['match']), ...address];
    }),
  ];
}

/** The keyring and the profile of the other end. */
export function mirroredProfile(side: Side, profile: Ikev2Profile): readonly Block[] {
  return [...mirroredKeyring(side, profile), profileBlock(side, profile)];
}

function mirroredKeyring({ objects, own }: Side, { keyring }: Ikev2Profile): readonly Block[] {
  if (keyring?.value.kind !== 'local') return [];
  const name = objects.hostname?.value ?? 'PEER';
  return [
    [
      `crypto ikev2 keyring ${keyring.value.name}`,
      ` peer ${name}`,
      `  address ${own}`,
      `  pre-shared-key local [REMOTE-KEY-OF-${name}]`,
      `  pre-shared-key remote [LOCAL-KEY-OF-${name}]`,
    ],
  ];
}

function profileBlock(side: Side, profile: Ikev2Profile): Block {
  const { localAuthentication, remoteAuthentication, keyring } = profile;
  const [remote] = remoteAuthentication;
  const kept = profile.lines.filter((line) => KEPT.some((keywords) => isCommand(line, keywords)));
  return [
    `crypto ikev2 profile ${profile.name}`,
    ` ${matchOf(side, profile)}`,
    ...ownIdentity(side, profile).map((line) => ` ${line}`),
    ...(remote ? [` authentication local ${proofOf(remote.value)}`] : []),
    ...(localAuthentication
      ? [` authentication remote ${proofOf(localAuthentication.value)}`]
      : []),
    ...(keyring?.value.kind === 'local' ? [` keyring local ${keyring.value.name}`] : []),
    ...kept.map((line) => copied(line, 1)),
  ];
}

/** Lines that may well be equal on both ends. */
const KEPT = ['lifetime', 'dpd', 'nat', 'pki trustpoint'];

function proofOf({ method, key }: Authentication): string {
  return key ? `${method} key [KEY]` : method;
}

/** How the other end recognizes this router: by the identity that it sends. */
function matchOf({ own }: Side, { localIdentity }: Ikev2Profile): string {
  const identity = localIdentity?.value;
  if (!identity) return `match identity remote address ${hostText(own)}`;
  if (identity.type === 'dn') return 'match certificate [CERTIFICATE-MAP]';
  const text = identity.type === 'address' ? hostText(identity.text) : identity.text;
  return `match identity remote ${identity.type} ${text}`;
}

function hostText(address: string): string {
  return address.includes(':') ? `${address}/128` : `${address} 255.255.255.255`;
}

/** What the other end has to call itself, so that this router recognizes it; nothing where its address does. */
function ownIdentity({ peer }: Side, profile: Ikev2Profile): readonly string[] {
  const address = parseAddress(peer);
  const wanted = profile.identities.map(({ value }) => value);
  const fits = wanted.some(
    (match) =>
      match.type === 'any' ||
      (match.type === 'address' && address && contains(match.range, address)),
  );
  if (fits) return [];
  const [first] = wanted;
  if (!first) return profile.certificateMaps.length > 0 ? ['identity local dn'] : [];
  if (first.type === 'any') return [];
  if (first.type !== 'address') return [`identity local ${first.type} ${nameText(first)}`];
  const one = prefixLength(first.range) === (first.range.version === 4 ? 32 : 128);
  return [`identity local address ${one ? addressText(first.range) : '[ADDRESS]'}`];
}

function nameText({ type, text, domain }: Identity): string {
  if (!domain) return text;
  return type === 'email' ? `[NAME]@${text}` : `[NAME].${text}`;
}

/** IKEv1: policies as they are, and the key for this router. */
export function mirroredIsakmp({ objects, own }: Side): readonly Block[] {
  const policies = objects.isakmpPolicies.filter(({ builtIn }) => !builtIn);
  const keyed = policies.some(({ authentication }) => authentication.value === 'pre-share');
  return [
    ...policies.map((policy) => copiedObject(policy)),
    ...(keyed ? [[`crypto isakmp key [KEY] address ${own}`]] : []),
  ];
}

/** The transform sets that are named, as they are: both ends need one in common. */
export function sharedSets({ objects, ipsec }: Side): readonly Block[] {
  const sets = byName(objects.transformSets);
  return ipsec.transformSets.flatMap(({ value }) => {
    const set = sets.get(value);
    return set && !set.builtIn ? [copiedObject(set)] : [];
  });
}
