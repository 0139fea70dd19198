import { addToList } from '../../text/lists';
import type { Statement } from '../model';
import { sameRange } from '../objects/addresses';
import type { Ikev2Keyring, Ikev2KeyringPeer } from '../objects/ikev2Keyring';
import type { Ikev2Profile } from '../objects/ikev2Profile';
import type { ConfigurationObjects } from '../objects/objects';
import { isCommand } from '../query';
import { isFullyRead, objectSpan } from './blocks';
import type { Finding, ObjectRule } from './rule';

export const keyringPeer: ObjectRule<Ikev2Keyring> = {
  scope: 'object',
  of: ({ ikev2Keyrings }) => ikev2Keyrings,
  id: 'keyring-peer',
  severity: 'information',
  title: 'A peer of a keyring cannot be found, or has no key to use',
  explanation:
    'A peer is found by `address`, `hostname` or `identity`, and needs the key that the profile asks ' +
    'for: with `pre-share` on both sides either one `pre-shared-key`, or `pre-shared-key local` and ' +
    '`pre-shared-key remote`. Where two peers of a keyring have the same address, only one is found.',
  references: ['RFC 7296 §2.15'],
  fires: [
    `
crypto ikev2 keyring K
 peer A
!     ^ information keyring-peer: Peer \`A\` has no \`address\`, \`hostname\` or \`identity\`, so its key is never found.
  pre-shared-key 6 AbCdEfGh
 peer B
!     ^ information keyring-peer: Peer \`B\` has no \`pre-shared-key\`.
  address 192.0.2.1
 peer C
  address 192.0.2.2
  pre-shared-key 6 AbCdEfGh
 peer D
!     ^ information keyring-peer: Peers \`C\` and \`D\` have the same address, so only one of them is found.
  address 192.0.2.2
  pre-shared-key 6 IjKlMnOp
`,
    `
crypto ikev2 keyring K
 peer A
!     ^ warning keyring-peer: Peer \`A\` has no \`pre-shared-key local\`, which \`authentication local pre-share\` of profile \`P\` needs.
  address 192.0.2.1
  pre-shared-key remote 6 AbCdEfGh
crypto ikev2 profile P
 match identity remote address 192.0.2.1
 authentication local pre-share
 authentication remote pre-share
 keyring local K
`,
  ],
  silent: [
    `
crypto ikev2 keyring K
 peer A
  address 192.0.2.1
  pre-shared-key remote 6 AbCdEfGh
crypto ikev2 profile P
 match identity remote address 192.0.2.1
 authentication local rsa-sig
 authentication remote pre-share
 keyring local K
`,
    'crypto ikev2 keyring K\n peer A\n  address 192.0.2.1\n  {{ key }}',
  ],
  check(keyring, { objects }, report) {
    const users = objects.derivedOf(keyring, usersOf);
    const twins = twinsIn(keyring);
    for (const peer of keyring.peers) {
      const finding = isFullyRead(peer) ? findingOn(peer, users) : undefined;
      const twin = twins.get(peer);
      if (finding) report(finding);
      if (twin)
        report({
          span: objectSpan(peer),
          message: `Peers \`${twin.name}\` and \`${peer.name}\` have the same address, so only one of them is found.`,
          related: [{ place: { span: objectSpan(twin) }, message: 'The other peer.' }],
        });
    }
  },
};

/** The profiles that take their keys from a keyring. */
function usersOf(
  { name }: Ikev2Keyring,
  { derived }: ConfigurationObjects,
): readonly Ikev2Profile[] {
  return derived(usersOfKeyrings).get(name) ?? [];
}

/** The same by the names of the keyrings. */
function usersOfKeyrings({
  ikev2Profiles,
}: ConfigurationObjects): ReadonlyMap<string, readonly Ikev2Profile[]> {
  const users = new Map<string, Ikev2Profile[]>();
  for (const profile of ikev2Profiles) {
    const keyring = profile.keyring?.value;
    if (keyring?.kind !== 'local') continue;
    addToList(users, keyring.name, profile);
  }
  return users;
}

function findingOn(peer: Ikev2KeyringPeer, users: readonly Ikev2Profile[]): Finding | undefined {
  const { name, localKey, remoteKey, ppk, lines } = peer;
  const severity = users.length > 0 ? 'warning' : 'information';
  if (!localKey && !remoteKey && !ppk) {
    const message = `Peer \`${name}\` has no \`pre-shared-key\`.`;
    return { span: objectSpan(peer), severity, message };
  }
  if (!lines.some(isFinder)) {
    const message = `Peer \`${name}\` has no \`address\`, \`hostname\` or \`identity\`, so its key is never found.`;
    return { span: objectSpan(peer), severity, message };
  }
  if (ppk && !localKey && !remoteKey) return undefined;
  for (const profile of users) {
    const missing = missingSide(peer, profile);
    if (!missing) continue;
    const message = `Peer \`${name}\` has no \`pre-shared-key ${missing}\`, which \`authentication ${missing} pre-share\` of profile \`${profile.name}\` needs.`;
    return {
      span: objectSpan(peer),
      severity: 'warning',
      message,
      related: [{ place: { span: objectSpan(profile) }, message: 'The profile.' }],
    };
  }
  return undefined;
}

function isFinder(line: Statement): boolean {
  return isCommand(line, 'address') || isCommand(line, 'hostname') || isCommand(line, 'identity');
}

/** The direction for which a profile needs a key that the peer lacks. */
function missingSide(
  { localKey, remoteKey }: Ikev2KeyringPeer,
  { localAuthentication, remoteAuthentication }: Ikev2Profile,
): 'local' | 'remote' | undefined {
  const local = localAuthentication?.value;
  if (!localKey && local?.method === 'pre-share' && !local.key) return 'local';
  const [remote, other] = remoteAuthentication;
  const only = remote && !other && remote.value.method === 'pre-share' && !remote.value.key;
  return only && !remoteKey ? 'remote' : undefined;
}

/** Peers that an earlier peer with the same address hides, with that peer. */
function twinsIn({ peers }: Ikev2Keyring): ReadonlyMap<Ikev2KeyringPeer, Ikev2KeyringPeer> {
  const first = new Map<bigint, Ikev2KeyringPeer>();
  const twins = new Map<Ikev2KeyringPeer, Ikev2KeyringPeer>();
  for (const peer of peers) {
    const range = peer.address?.value;
    if (!range || peer.identity || peer.hostname) continue;
    const other = first.get(range.bits);
    if (!other) first.set(range.bits, peer);
    else if (other.address && sameRange(other.address.value, range)) twins.set(peer, other);
  }
  return twins;
}
