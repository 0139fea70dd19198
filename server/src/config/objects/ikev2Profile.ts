import { defaultLifetimes } from '../grammar/defaultObjects';
import type { Statement } from '../model';
import { hasKeyword, isCommand, linesOf } from '../query';
import type { AddressRange } from './addresses';
import {
  type ConfigurationObject,
  keywordOf,
  lastLine,
  numberSetting,
  objectsNamed,
  parameter,
  parameterSetting,
  type Setting,
  setting,
} from './effective';
import { fvrfOf } from './ikev2';
import { addressOf, type Identity, identityIn } from './ikev2Keyring';
import { type SecretKey, secretIn } from './secrets';

export type AuthenticationMethod =
  | 'pre-share'
  | 'rsa-sig'
  | 'ecdsa-sig'
  | 'mldsa-sig'
  | 'eap'
  | 'anyconnect-eap'
  | 'dynamic';

/** A way to prove an identity, with the key of the line itself if it holds one. */
export interface Authentication {
  readonly method: AuthenticationMethod;
  readonly key: SecretKey | undefined;
}

/** Which identities `match identity remote` takes. */
export type IdentityMatch =
  | { readonly type: 'any' }
  | { readonly type: 'address'; readonly range: AddressRange }
  | (Identity & { readonly type: 'fqdn' | 'email' | 'key-id' });

/** Whom a router talks IKEv2 to, and how both ends prove who they are. */
export interface Ikev2Profile extends ConfigurationObject {
  readonly identities: readonly Setting<IdentityMatch>[];
  readonly certificateMaps: readonly Setting<string>[];
  /** A VRF, `any`, or undefined for the global one. */
  readonly fvrf: Setting<string | undefined>;
  /** Addresses or interfaces; none: every address of the router. */
  readonly localAddresses: readonly Setting<{
    readonly address: string | undefined;
    readonly interface: string | undefined;
  }>[];
  readonly inboundOnly: Setting<true> | undefined;
  /** Undefined: the address that the tunnel uses. */
  readonly localIdentity: Setting<Identity> | undefined;
  readonly localAuthentication: Setting<Authentication> | undefined;
  readonly remoteAuthentication: readonly Setting<Authentication>[];
  /** `aaa`: the keys are on a server, `name` is the method list. */
  readonly keyring: Setting<{ readonly kind: 'local' | 'aaa'; readonly name: string }> | undefined;
  readonly ppkKeyring: Setting<string> | undefined;
  readonly trustpoints: readonly Setting<{
    readonly name: string;
    readonly use: 'sign' | 'verify' | undefined;
  }>[];
  /** In seconds; undefined behind `lifetime certificate`. */
  readonly lifetime: Setting<number | undefined>;
  readonly dpd:
    | Setting<{ readonly interval: number; readonly retry: number; readonly periodic: boolean }>
    | undefined;
  readonly virtualTemplate: Setting<string> | undefined;
  readonly ivrf: Setting<string> | undefined;
  readonly aaa: readonly Statement[];
  readonly dynamic: Setting<true> | undefined;
  readonly shutdown: Setting<true> | undefined;
  /** What the profile must have before it is used, and lacks. */
  readonly missing: readonly (
    | 'authentication local'
    | 'authentication remote'
    | 'match identity remote'
  )[];
}

/** The IKEv2 profiles. */
export function ikev2Profiles(globals: readonly Statement[]): readonly Ikev2Profile[] {
  return objectsNamed(globals, 'crypto ikev2 profile', profileOf);
}

/** Written out: spreading several parts into one object takes most of the time otherwise. */
function profileOf({ name, statements, naming, lines }: ConfigurationObject): Ikev2Profile {
  const matches = matchesOf(lines);
  const proofs = proofsOf(lines);
  const dynamic = flag(lines, 'dynamic');
  return {
    name,
    statements,
    naming,
    lines,
    identities: matches.identities,
    certificateMaps: matches.certificateMaps,
    fvrf: matches.fvrf,
    localAddresses: matches.localAddresses,
    inboundOnly: matches.inboundOnly,
    localIdentity: proofs.localIdentity,
    localAuthentication: proofs.localAuthentication,
    remoteAuthentication: proofs.remoteAuthentication,
    keyring: proofs.keyring,
    ppkKeyring: proofs.ppkKeyring,
    trustpoints: proofs.trustpoints,
    lifetime: lifetimeOf(lines),
    dpd: dpdOf(lastLine(lines, 'dpd')),
    virtualTemplate: parameterSetting(lastLine(lines, 'virtual-template'), 'number'),
    ivrf: parameterSetting(lastLine(lines, 'ivrf'), 'vrf'),
    aaa: linesOf(lines, 'aaa'),
    dynamic,
    shutdown: flag(lines, 'shutdown'),
    missing: dynamic || name === 'default' ? [] : missingOf(lines, proofs),
  };
}

function matchesOf(lines: readonly Statement[]) {
  return {
    identities: lines.flatMap((line) => identityMatchOf(line) ?? []),
    certificateMaps: linesOf(lines, 'match certificate').flatMap(
      (line) => parameterSetting(line, 'map') ?? [],
    ),
    fvrf: fvrfOf(lines),
    localAddresses: linesOf(lines, 'match address local').map((line) =>
      setting({ address: parameter(line, 'ip'), interface: parameter(line, 'name') }, line),
    ),
    inboundOnly: flag(lines, 'match inbound-only'),
  };
}

function identityMatchOf(line: Statement): Setting<IdentityMatch> | undefined {
  if (isCommand(line, 'match any')) return setting({ type: 'any' }, line);
  if (!isCommand(line, 'match identity remote')) return undefined;
  if (isCommand(line, 'match identity remote any')) return setting({ type: 'any' }, line);
  if (isCommand(line, 'match identity remote address')) return addressMatchOf(line);
  const identity = identityIn(line)?.value;
  if (!identity || identity.type === 'address' || identity.type === 'dn') return undefined;
  return setting({ ...identity, type: identity.type }, line);
}

function addressMatchOf(line: Statement): Setting<IdentityMatch> | undefined {
  const range = addressOf(line)?.value;
  return range && setting({ type: 'address', range }, line);
}

function proofsOf(lines: readonly Statement[]) {
  const remote = linesOf(lines, 'authentication remote');
  return {
    localIdentity: identityIn(lastLine(lines, 'identity local')),
    localAuthentication: authenticationOf(lastLine(lines, 'authentication local')),
    remoteAuthentication: remote.flatMap((line) => authenticationOf(line) ?? []),
    keyring: keyringOf(lines),
    ppkKeyring: parameterSetting(lastLine(lines, 'keyring ppk'), 'keys'),
    trustpoints: linesOf(lines, 'pki trustpoint').map((line) =>
      setting(
        { name: parameter(line, 'name') ?? '', use: keywordOf(line, ['sign', 'verify'] as const) },
        line,
      ),
    ),
  };
}

const methods = [
  'pre-share',
  'rsa-sig',
  'ecdsa-sig',
  'mldsa-sig',
  'anyconnect-eap',
  'eap',
  'dynamic',
] as const;

/** Tells whether an end proves itself with a signature and its certificate. */
export function isSignature(method: AuthenticationMethod | undefined): boolean {
  return method?.endsWith('-sig') === true;
}

function authenticationOf(line: Statement | undefined): Setting<Authentication> | undefined {
  const method = line && keywordOf(line, methods);
  if (!line || !method) return undefined;
  const key = method === 'pre-share' ? secretIn(line) : undefined;
  return setting({ method, key }, line);
}

function keyringOf(lines: readonly Statement[]): Ikev2Profile['keyring'] {
  const line = lines.findLast(
    (candidate) => isCommand(candidate, 'keyring') && !isCommand(candidate, 'keyring ppk'),
  );
  const aaa = line && hasKeyword(line, 'aaa');
  const name = parameterSetting(line, aaa ? 'methods' : 'keys');
  return name?.with({ kind: aaa ? 'aaa' : 'local', name: name.value });
}

function lifetimeOf(lines: readonly Statement[]): Setting<number | undefined> {
  const line = lastLine(lines, 'lifetime');
  if (line && hasKeyword(line, 'certificate')) return setting(undefined, line);
  return numberSetting(lines, 'lifetime', 'seconds', defaultLifetimes.ikev2);
}

function dpdOf(line: Statement | undefined): Ikev2Profile['dpd'] {
  if (!line) return undefined;
  const interval = Number(parameter(line, 'interval'));
  const retry = Number(parameter(line, 'retry'));
  return setting({ interval, retry, periodic: hasKeyword(line, 'periodic') }, line);
}

function flag(lines: readonly Statement[], keywords: string): Setting<true> | undefined {
  const line = lastLine(lines, keywords);
  return line && setting(true, line);
}

function missingOf(
  lines: readonly Statement[],
  { localAuthentication, remoteAuthentication }: ReturnType<typeof proofsOf>,
): Ikev2Profile['missing'] {
  const missing: Ikev2Profile['missing'][number][] = [];
  if (!localAuthentication) missing.push('authentication local');
  if (remoteAuthentication.length === 0) missing.push('authentication remote');
  // Lines, not what they say: an address can be a placeholder of a template.
  const matches = ['match identity', 'match certificate'].some((line) => lastLine(lines, line));
  if (!matches) missing.push('match identity remote');
  return missing;
}
