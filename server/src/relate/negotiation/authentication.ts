import {
  type Address,
  addressText,
  contains,
  prefixLength,
  sameRange,
} from '../../config/objects/addresses';
import { named, type Setting } from '../../config/objects/effective';
import type { Ikev2KeyringPeer } from '../../config/objects/ikev2Keyring';
import {
  type AuthenticationMethod,
  type Ikev2Profile,
  isSignature,
} from '../../config/objects/ikev2Profile';
import { type SecretKey, sameKey, whyNotSame } from '../../config/objects/secrets';
import { canStart } from './before';
import { addressSeen } from './ends';
import { identityEquals, presentedBy } from './identities';
import type { Endpoint, Pair, SideValue, Step } from './model';
import { sideValue } from './router';

/** One end of IKE_AUTH. */
interface Actor {
  readonly endpoint: Endpoint;
  readonly profile: Ikev2Profile;
  /** Its place in the steps. */
  readonly role: 'initiator' | 'responder';
  /** It calls the other end, and so looks for the key in another way. */
  readonly starts: boolean;
}

/** IKE_AUTH: can each end prove itself in a way that the other allows, and with the same key? */
export function authenticationSteps(
  pair: Pair,
  own: Ikev2Profile,
  other: Ikev2Profile,
): readonly Step[] {
  const initiator: Actor = {
    endpoint: pair.initiator,
    profile: own,
    role: 'initiator',
    starts: true,
  };
  const responder: Actor = {
    endpoint: pair.responder,
    profile: other,
    role: 'responder',
    starts: false,
  };
  return [...proofsOf(pair, initiator, responder), ...ppkSteps(initiator, responder)];
}

/** How both prove themselves, whoever of those that can start does. */
function proofsOf(pair: Pair, initiator: Actor, responder: Actor): readonly Step[] {
  const steps = [...proofSteps(initiator, responder), ...proofSteps(responder, initiator)];
  if (!canStart(pair.responder, pair.initiator)) return steps;
  const [called, caller] = [
    { ...initiator, starts: false },
    { ...responder, starts: true },
  ];
  const turned = [...proofSteps(called, caller), ...proofSteps(caller, called)];
  const [works, worksTurned] = [steps, turned].map((all) =>
    all.every(({ outcome }) => outcome !== 'failed'),
  );
  if (works === worksTurned) return steps;
  const [first, second] = [pair.initiator.router.name, pair.responder.router.name];
  return steps.map((step, index) => {
    const other = turned[index];
    if (!other || step.outcome === other.outcome || step.outcome === 'undecided') return step;
    const [fault, starter, rescuer] = works
      ? [other.result, second, first]
      : [step.result, first, second];
    const outcome = other.outcome === 'undecided' ? 'undecided' : 'noted';
    const result = `It works only when ${rescuer} starts. When ${starter} does: ${fault}`;
    return { ...step, outcome, result, evidence: 'inferred' };
  });
}

/** How `prover` proves itself to `verifier`. */
function proofSteps(prover: Actor, verifier: Actor): readonly Step[] {
  const method = methodStep(prover, verifier);
  if (method.outcome === 'failed') return [method];
  const kind = prover.profile.localAuthentication?.value.method;
  if (kind === 'pre-share') return [method, keyStep(prover, verifier)];
  if (isSignature(kind)) return [method, certificateStep(prover, verifier)];
  return [method];
}

function sides(prover: Actor, proof: SideValue, check: SideValue) {
  return prover.role === 'initiator'
    ? { initiator: proof, responder: check }
    : { initiator: check, responder: proof };
}

const methodNames: Readonly<Record<AuthenticationMethod, string>> = {
  'pre-share': 'a pre-shared key',
  'rsa-sig': 'an RSA signature',
  'ecdsa-sig': 'an ECDSA signature',
  'mldsa-sig': 'an ML-DSA signature',
  eap: 'EAP',
  'anyconnect-eap': 'AnyConnect EAP',
  dynamic: 'whatever fits the peer',
};

function methodStep(prover: Actor, verifier: Actor): Step {
  const local = prover.profile.localAuthentication;
  const allowed = verifier.profile.remoteAuthentication;
  const name = prover.endpoint.router.name;
  const methods = allowed.map(({ value }) => value.method);
  const step = {
    id: `method-of-${prover.role}`,
    title: `How ${name} proves itself`,
    exchange: 'IKE_AUTH',
    ...sides(
      prover,
      sideValue(prover.endpoint, `local ${local?.value.method ?? 'nothing'}`, local),
      sideValue(verifier.endpoint, `remote ${methods.join(', ') || 'nothing'}`, allowed[0]),
    ),
    reference: 'RFC 7296 §2.15',
  } as const;
  const method = local?.value.method;
  if (!method || method === 'dynamic' || prover.profile.dynamic || verifier.profile.dynamic) {
    return {
      ...step,
      outcome: 'undecided',
      result: 'Not decidable here: the method is found at run time.',
    };
  }
  if (method === 'eap' && methods.some((other) => other.endsWith('eap'))) {
    return {
      ...step,
      outcome: 'undecided',
      result: 'Not decidable here: the AAA server decides over EAP.',
    };
  }
  if (methods.includes(method)) {
    return {
      ...step,
      outcome: 'agreed',
      result: `With ${methodNames[method]}, which the other end allows.`,
    };
  }
  return { ...step, ...methodFault(name, method, verifier) };
}

function methodFault(name: string, method: AuthenticationMethod, { endpoint, profile }: Actor) {
  const there = endpoint.router.name;
  return {
    outcome: 'failed',
    result:
      `${name} proves itself with ${methodNames[method]}, but profile \`${profile.name}\` on ${there} ` +
      `does not allow that. Add \`authentication remote ${method}\` on ${there}, or change ` +
      `\`authentication local\` on ${name}.`,
    symptom:
      '`Peer authentication method configured is mismatching with the method proposed by peer`, ' +
      'AUTHENTICATION_FAILED.',
  } as const;
}

/** A key as one end finds it, and how. */
interface Found {
  readonly key: Setting<SecretKey> | undefined;
  readonly text: string;
  readonly source: Pick<Setting<unknown>, 'span'> | undefined;
  /** Why there is no key; `undecided`: there may be one. */
  readonly lack?: { readonly outcome: 'failed' | 'undecided'; readonly reason: string };
}

function keyStep(prover: Actor, verifier: Actor): Step {
  const own = findKey(prover, verifier, 'local');
  const expected = findKey(verifier, prover, 'remote');
  const name = prover.endpoint.router.name;
  const step = {
    id: `key-of-${prover.role}`,
    title: `Key of ${name}`,
    exchange: 'IKE_AUTH',
    ...sides(
      prover,
      sideValue(prover.endpoint, own.text, own.key ?? own.source),
      sideValue(verifier.endpoint, expected.text, expected.key ?? expected.source),
    ),
    reference: 'RFC 7296 §2.15',
  } as const;
  const lack = [own, expected].flatMap((found) => found.lack ?? []);
  const worst = lack.find(({ outcome }) => outcome === 'failed') ?? lack[0];
  if (worst) {
    const symptom = 'The trace stops at `EV_GET_PRESHR_KEY`; AUTHENTICATION_FAILED.';
    const failed = worst.outcome === 'failed';
    return { ...step, outcome: worst.outcome, result: worst.reason, ...(failed && { symptom }) };
  }
  return { ...step, ...keyVerdict(own.key?.value, expected.key?.value, prover, verifier) };
}

function keyVerdict(
  own: SecretKey | undefined,
  expected: SecretKey | undefined,
  prover: Actor,
  verifier: Actor,
) {
  const same = sameKey(own, expected);
  const [name, there] = [prover.endpoint.router.name, verifier.endpoint.router.name];
  if (same === undefined) {
    return { outcome: 'undecided', result: whyNotSame(own, expected) } as const;
  }
  if (same)
    return { outcome: 'agreed', result: `${there} expects the key that ${name} uses.` } as const;
  return {
    outcome: 'failed',
    result:
      `The keys differ (${own?.length} and ${expected?.length} characters). \`pre-shared-key local\` on ` +
      `${name} must equal \`pre-shared-key remote\` on ${there}.`,
    symptom: `\`${verifier.starts ? 'I_PROC_AUTH' : 'R_VERIFY_AUTH'}\` with \`EV_AUTH_FAIL\` on ${there}, AUTHENTICATION_FAILED on ${name}.`,
  } as const;
}

/** The key of a direction: in the profile itself, or of the keyring's entry for the peer. */
function findKey(actor: Actor, peer: Actor, direction: 'local' | 'remote'): Found {
  const { profile, endpoint } = actor;
  const inline = inlineKey(profile, direction);
  if (inline) return { key: inline, text: `in profile \`${profile.name}\``, source: inline };
  const { keyring } = profile;
  const name = endpoint.router.name;
  if (!keyring) {
    const reason = `Profile \`${profile.name}\` on ${name} has no keyring. Add \`keyring local NAME\`.`;
    return {
      key: undefined,
      text: 'no keyring',
      source: profile.naming,
      lack: { outcome: 'failed', reason },
    };
  }
  if (keyring.value.kind === 'aaa') {
    const reason = `Not decidable here: the key of ${name} is on an AAA server.`;
    return {
      key: undefined,
      text: 'from AAA',
      source: keyring,
      lack: { outcome: 'undecided', reason },
    };
  }
  const found = named(endpoint.router.objects.ikev2Keyrings, keyring.value.name);
  if (!found) {
    const reason = `Keyring \`${keyring.value.name}\` is not defined on ${name}.`;
    return {
      key: undefined,
      text: 'not defined',
      source: keyring,
      lack: { outcome: 'failed', reason },
    };
  }
  return keyOfPeer(actor, peer, direction, found.name, found.peers);
}

function inlineKey(
  { localAuthentication, remoteAuthentication }: Ikev2Profile,
  direction: 'local' | 'remote',
): Setting<SecretKey> | undefined {
  const lines = direction === 'local' ? [localAuthentication] : remoteAuthentication;
  const line = lines.find((candidate) => candidate?.value.key);
  return line?.value.key && line.with(line.value.key);
}

function keyOfPeer(
  actor: Actor,
  peer: Actor,
  direction: 'local' | 'remote',
  keyring: string,
  peers: readonly Ikev2KeyringPeer[],
): Found {
  const name = actor.endpoint.router.name;
  const { entry, by, doubt } = lookUp(actor, peer, peers);
  if (!entry) {
    const reason = doubt
      ? `Not decidable here: ${doubt}.`
      : `Keyring \`${keyring}\` on ${name} has no entry for ${by === '' ? 'the peer' : by}. Add a \`peer\` with that \`address\`.`;
    const lack = { outcome: doubt ? 'undecided' : 'failed', reason } as const;
    return { key: undefined, text: `no entry in \`${keyring}\``, source: peers[0]?.naming, lack };
  }
  const key = direction === 'local' ? entry.localKey : entry.remoteKey;
  const text = `${direction} key of \`${keyring}\` > \`${entry.name}\`${by === '' ? '' : `, found by ${by}`}`;
  if (key) return { key, text: `${text}${encodingText(key.value)}`, source: key };
  const reason = `Entry \`${entry.name}\` of \`${keyring}\` on ${name} has no ${direction} key.`;
  return { key, text: 'no key', source: entry.naming, lack: { outcome: 'failed', reason } };
}

function encodingText({ encoding }: SecretKey): string {
  return encoding.startsWith('type') ? ` (${encoding.replace('type', 'type ')})` : '';
}

interface LookUp {
  readonly entry: Ikev2KeyringPeer | undefined;
  readonly by: string;
  /** Why an entry may be found though none is known. */
  readonly doubt?: string | undefined;
}

/**
 * The entry for a peer. An initiator asks by the name of the peer and then by its address, a responder by the
 * identity and then by the address; the longest mask wins.
 */
function lookUp(actor: Actor, peer: Actor, peers: readonly Ikev2KeyringPeer[]): LookUp {
  const known = actor.starts ? byName(actor, peers) : byIdentity(actor, peer, peers);
  if (known) return known;
  const { address, translated } = addressSeen(actor.endpoint, peer.endpoint);
  const entry = longest(peers, address);
  const by = address ? `address ${addressText(address)}` : '';
  const twin = entry && twinOf(entry, peers);
  if (twin) {
    const doubt = `entries \`${entry.name}\` and \`${twin.name}\` of the keyring have the same address and different keys`;
    return { entry: undefined, by, doubt };
  }
  return { entry, by, doubt: lookUpDoubt(actor, peers, address, translated) };
}

/** Why an entry may be found though no address tells; undefined where none can be. */
function lookUpDoubt(
  { endpoint: { router } }: Actor,
  peers: readonly Ikev2KeyringPeer[],
  address: Address | undefined,
  translated: boolean,
): string | undefined {
  const ranges = peers.some((peer) => peer.address);
  if (!address && ranges) return `the address of the peer of ${router.name} is not known`;
  if (address && translated && ranges)
    return `NAT may show ${router.name} another address than ${addressText(address)}`;
  return peers.some(({ hostname, address: range }) => hostname && !range)
    ? `${router.name} may find a key by the name of the peer`
    : undefined;
}

/** Another entry for the same addresses with another key. */
function twinOf(
  entry: Ikev2KeyringPeer,
  peers: readonly Ikev2KeyringPeer[],
): Ikev2KeyringPeer | undefined {
  const range = entry.address?.value;
  return peers.find(
    (peer) =>
      peer !== entry &&
      range &&
      peer.address &&
      sameRange(peer.address.value, range) &&
      (sameKey(peer.localKey?.value, entry.localKey?.value) === false ||
        sameKey(peer.remoteKey?.value, entry.remoteKey?.value) === false),
  );
}

/** The entry of the identity that the peer presents; undefined where none has it. */
function byIdentity(
  actor: Actor,
  peer: Actor,
  peers: readonly Ikev2KeyringPeer[],
): LookUp | undefined {
  const presented = presentedBy(peer.endpoint, peer.profile, actor.endpoint);
  const fits = peers.map((entry) => ({
    entry,
    fit: entry.identity ? identityEquals(entry.identity.value, presented) : 'no',
  }));
  const found = fits.find(({ fit }) => fit === 'yes')?.entry;
  if (found) return { entry: found, by: `identity \`${presented.text}\`` };
  const open = fits.find(({ fit }) => fit === 'unknown')?.entry;
  const doubt = `whether entry \`${open?.name}\` of the keyring is for the identity of the peer`;
  return open && { entry: undefined, by: '', doubt };
}

/** The entry of the name that the tunnel leads to; undefined where none has it. */
function byName({ endpoint }: Actor, peers: readonly Ikev2KeyringPeer[]): LookUp | undefined {
  const host = endpoint.interface.tunnel?.destination?.value;
  if (host === undefined) return undefined;
  const entry = peers.find(({ hostname }) => hostname?.value === host);
  return entry && { entry, by: `name \`${host}\`` };
}

/** The entry of the longest mask that holds an address; for an unknown address one that holds all. */
function longest(
  peers: readonly Ikev2KeyringPeer[],
  address: Address | undefined,
): Ikev2KeyringPeer | undefined {
  let best: Ikev2KeyringPeer | undefined;
  for (const peer of peers) {
    const range = peer.address?.value;
    if (!range) continue;
    if (address ? !contains(range, address) : range.mask !== 0n) continue;
    const known = best?.address?.value;
    if (!known || prefixLength(range) > prefixLength(known)) best = peer;
  }
  return best;
}

function certificateStep(prover: Actor, verifier: Actor): Step {
  const value = ({ endpoint, profile }: Actor) => {
    const [first] = profile.trustpoints;
    const names = profile.trustpoints.map((setting) => `\`${setting.value.name}\``);
    return sideValue(
      endpoint,
      names.length > 0 ? `trustpoint ${names.join(', ')}` : 'any trustpoint',
      first,
    );
  };
  const lacking = [prover, verifier].find(
    ({ endpoint }) => endpoint.router.objects.trustpoints.length === 0,
  );
  const name = prover.endpoint.router.name;
  return {
    id: `certificate-of-${prover.role}`,
    title: `Certificate of ${name}`,
    exchange: 'IKE_AUTH',
    outcome: 'undecided',
    ...sides(prover, value(prover), value(verifier)),
    result: lacking
      ? `Not decidable here: ${lacking.endpoint.router.name} shows no \`crypto pki trustpoint\`; without one a certificate cannot be checked.`
      : 'Not decidable here: both must trust the CA of the other, and certificates must be valid today.',
    reference: 'RFC 7296 §3.6',
  };
}

/** Post-quantum keys of the same label must be one, and a required one must be there on both ends. */
function ppkSteps(initiator: Actor, responder: Actor): readonly Step[] {
  const [own, other] = [ppkOf(initiator, responder), ppkOf(responder, initiator)];
  if (!own && !other) return [];
  const text = (ppk: typeof own) =>
    ppk
      ? `${ppk.value.kind} \`${ppk.value.label}\`${ppk.value.required ? ', required' : ''}`
      : 'none';
  return [
    {
      id: 'ppk',
      title: 'Post-quantum pre-shared key',
      exchange: 'IKE_AUTH',
      initiator: sideValue(initiator.endpoint, text(own), own),
      responder: sideValue(responder.endpoint, text(other), other),
      reference: 'RFC 8784 §3',
      ...ppkVerdict(own, other),
    },
  ];
}

type Ppk = Ikev2KeyringPeer['ppk'];

function ppkOf(actor: Actor, peer: Actor): Ppk {
  const { ppkKeyring, keyring } = actor.profile;
  const name =
    ppkKeyring?.value ?? (keyring?.value.kind === 'local' ? keyring.value.name : undefined);
  const found = named(actor.endpoint.router.objects.ikev2Keyrings, name);
  return found && lookUp(actor, peer, found.peers).entry?.ppk;
}

function ppkVerdict(own: Ppk, other: Ppk) {
  const symptom = 'AUTHENTICATION_FAILED in IKE_AUTH.';
  if (!own || !other) {
    const required = (own ?? other)?.value.required;
    return required
      ? ({
          outcome: 'failed',
          result:
            'One end requires a post-quantum key, the other has none. Add `ppk` there, or drop `required`.',
          symptom,
        } as const)
      : ({
          outcome: 'noted',
          result: 'Only one end has a post-quantum key: the ends do without.',
        } as const);
  }
  if (own.value.kind === 'dynamic' || other.value.kind === 'dynamic') {
    return {
      outcome: 'undecided',
      result: 'Not decidable here: the keys come from a server.',
    } as const;
  }
  const same = own.value.label === other.value.label && sameKey(own.value.key, other.value.key);
  if (same === undefined) {
    return {
      outcome: 'undecided',
      result: whyNotSame(own.value.key, other.value.key),
    } as const;
  }
  if (same) return { outcome: 'agreed', result: 'Label and key are the same.' } as const;
  const cure = 'Write the same `ppk manual id` and key on both.';
  if (own.value.label === other.value.label) {
    const result = `The post-quantum keys differ (${own.value.key?.length} and ${other.value.key?.length} characters). ${cure}`;
    return { outcome: 'failed', result, symptom } as const;
  }
  const labels = `The labels of the post-quantum keys differ, \`${own.value.label}\` and \`${other.value.label}\``;
  return own.value.required || other.value.required
    ? ({
        outcome: 'failed',
        result: `${labels}, and one end requires its key. ${cure}`,
        symptom,
      } as const)
    : ({ outcome: 'noted', result: `${labels}: the ends do without. ${cure}` } as const);
}
