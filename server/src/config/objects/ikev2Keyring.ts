import type { Statement } from '../model';
import { hasKeyword, isCommand } from '../query';
import { type AddressRange, prefixRange, subnetRange } from './addresses';
import {
  type ConfigurationObject,
  keywordOf,
  lastLine,
  objectsNamed,
  parameter,
  parameterSetting,
  type Setting,
  setting,
} from './effective';
import { type SecretKey, secretIn } from './secrets';

export interface Ikev2Keyring extends ConfigurationObject {
  readonly peers: readonly Ikev2KeyringPeer[];
}

/** A peer of a keyring, how it is found, and its keys. */
export interface Ikev2KeyringPeer extends ConfigurationObject {
  readonly address: Setting<AddressRange> | undefined;
  readonly hostname: Setting<string> | undefined;
  readonly identity: Setting<Identity> | undefined;
  /** What this router proves itself with. */
  readonly localKey: Setting<SecretKey> | undefined;
  /** What the peer must prove itself with. */
  readonly remoteKey: Setting<SecretKey> | undefined;
  readonly ppk: Setting<PostQuantumKey> | undefined;
}

/** A post-quantum pre-shared key: its label is sent in clear, its key is mixed in. */
export interface PostQuantumKey {
  readonly kind: 'manual' | 'dynamic';
  /** Label of a manual key, name of the client of a dynamic one. */
  readonly label: string;
  readonly key: SecretKey | undefined;
  readonly required: boolean;
}

/** What a router calls itself in IKE_AUTH. `domain`: only the part behind the first dot or the @ counts. */
export interface Identity {
  readonly type: 'address' | 'fqdn' | 'email' | 'key-id' | 'dn';
  readonly text: string;
  readonly domain: boolean;
}

/** The IKEv2 keyrings with their peers. */
export function ikev2Keyrings(globals: readonly Statement[]): readonly Ikev2Keyring[] {
  return objectsNamed(globals, 'crypto ikev2 keyring', keyringOf);
}

function keyringOf(object: ConfigurationObject): Ikev2Keyring {
  return { ...object, peers: objectsNamed(object.lines, 'peer', peerOf) };
}

function peerOf(object: ConfigurationObject): Ikev2KeyringPeer {
  const { lines } = object;
  return {
    ...object,
    address: addressOf(lastLine(lines, 'address')),
    hostname: parameterSetting(lastLine(lines, 'hostname'), 'host'),
    identity: identityIn(lastLine(lines, 'identity')),
    localKey: keyOf(lines, 'local'),
    remoteKey: keyOf(lines, 'remote'),
    ppk: ppkOf(lastLine(lines, 'ppk')),
  };
}

/** The range of addresses of a line with `ip` and `mask`, or `prefix`; `0.0.0.0` without a mask is any address. */
export function addressOf(line: Statement | undefined): Setting<AddressRange> | undefined {
  if (!line) return undefined;
  const prefix = parameter(line, 'prefix');
  const ip = parameter(line, 'ip') ?? parameter(line, 'address');
  const mask = parameter(line, 'mask') ?? (ip === '0.0.0.0' ? ip : undefined);
  const range = prefix ? prefixRange(prefix) : ip && subnetRange(ip, mask);
  return range ? setting(range, line) : undefined;
}

/** The identity that a line with one of the identity types names. */
export function identityIn(line: Statement | undefined): Setting<Identity> | undefined {
  if (!line) return undefined;
  const type = keywordOf(line, ['address', 'fqdn', 'email', 'key-id', 'dn'] as const);
  if (!type) return undefined;
  const value =
    parameterSetting(line, 'ip') ??
    parameterSetting(line, 'name') ??
    parameterSetting(line, 'string');
  const identity = { type, text: value?.value ?? '', domain: hasKeyword(line, 'domain') };
  return value?.with(identity) ?? setting(identity, line);
}

/** The last key for a direction; one without a direction is for both. */
function keyOf(
  lines: readonly Statement[],
  direction: 'local' | 'remote',
): Setting<SecretKey> | undefined {
  const other = direction === 'local' ? 'remote' : 'local';
  const line = lines.findLast(
    (candidate) =>
      isCommand(candidate, 'pre-shared-key') && !isCommand(candidate, `pre-shared-key ${other}`),
  );
  const key = line && secretIn(line);
  return line && key ? setting(key, line) : undefined;
}

function ppkOf(line: Statement | undefined): Setting<PostQuantumKey> | undefined {
  if (!line) return undefined;
  const label = parameter(line, 'label') ?? parameter(line, 'client') ?? '';
  const kind = hasKeyword(line, 'manual') ? 'manual' : 'dynamic';
  return setting(
    { kind, label, key: secretIn(line), required: hasKeyword(line, 'required') },
    line,
  );
}
