import {
  type Address,
  addressText,
  contains,
  parseAddress,
  prefixLength,
} from '../../config/objects/addresses';
import { named } from '../../config/objects/effective';
import { findInterface } from '../../config/objects/interfaces';
import type { IsakmpKey, IsakmpPolicy, IsakmpProfile } from '../../config/objects/isakmp';
import { sameKey, whyNotSame } from '../../config/objects/secrets';
import { linesOf, statementSpan } from '../../config/query';
import { canStart } from './before';
import { addressMet, addressSeen } from './ends';
import type { Endpoint, Pair, SideValue, Step } from './model';
import { sideValue } from './router';

/** Phase 1 of IKEv1: policies, keys and profiles. */
export function mainModeSteps(pair: Pair): readonly Step[] {
  const own = pair.initiator.router.objects.isakmpPolicies;
  const other = pair.responder.router.objects.isakmpPolicies;
  const match = matchOf(own, other);
  const policy = policyStep(pair, own, other, match);
  const profiles = profileSteps(pair);
  const before = [policy, ...modeSteps(pair), ...profiles];
  if (!match) return before;
  const method = match[0].authentication.value;
  const proof = method === 'pre-share' ? keyStep(pair) : certificateStep(pair, method);
  return [...before, proof];
}

/** Aggressive mode, where one end starts in it and the other refuses it. */
function modeSteps({ initiator, responder }: Pair): readonly Step[] {
  const bothStart = canStart(responder, initiator);
  const ways = [
    { caller: initiator, called: responder },
    ...(bothStart ? [{ caller: responder, called: initiator }] : []),
  ];
  const refused = ways.filter(({ caller, called }) => isRefused(caller, called));
  const [first] = refused;
  if (!first) return [];
  const [caller, called] = [first.caller.router.name, first.called.router.name];
  const failed = refused.length === ways.length;
  return [
    {
      id: 'isakmp-mode',
      title: 'Mode of phase 1',
      exchange: 'main mode',
      outcome: failed ? 'failed' : 'noted',
      initiator: modeValue(initiator),
      responder: modeValue(responder),
      result:
        `${caller} starts in aggressive mode, which ${called} refuses${failed ? '' : `, so it works only when ${called} starts`}. ` +
        `Remove \`initiate mode aggressive\` on ${caller}.`,
      symptom: 'The first message is repeated and never answered.',
      reference: 'RFC 2409 §5',
      evidence: 'inferred',
    },
  ];
}

function isRefused(caller: Endpoint, called: Endpoint): boolean {
  const aggressive = profileOf(caller)?.aggressive && refusals(caller).length === 0;
  return aggressive === true && refusals(called).length > 0;
}

function modeValue(endpoint: Endpoint): SideValue {
  const [refusal] = refusals(endpoint);
  if (refusal)
    return sideValue(endpoint, 'aggressive mode disabled', { span: statementSpan(refusal) });
  const aggressive = profileOf(endpoint)?.aggressive;
  return sideValue(endpoint, aggressive ? 'initiate mode aggressive' : 'main mode', aggressive);
}

function refusals({ router }: Endpoint) {
  return router.objects.linesOf('crypto isakmp aggressive-mode disable');
}

type PolicyPair = readonly [IsakmpPolicy, IsakmpPolicy];

const values = ['encryption', 'hash', 'authentication', 'group'] as const;

/** The initiator's policies are tried in order against those of the responder. */
function matchOf(
  ours: readonly IsakmpPolicy[],
  theirs: readonly IsakmpPolicy[],
): PolicyPair | undefined {
  for (const own of ours) {
    const other = theirs.find((policy) => differencesOf(own, policy).length === 0);
    if (other) return [own, other];
  }
  return undefined;
}

function differencesOf(own: IsakmpPolicy, other: IsakmpPolicy) {
  return values.filter((value) => spelled(own[value].value) !== spelled(other[value].value));
}

function spelled(value: string): string {
  return value === 'aes' ? 'aes 128' : value;
}

function policyStep(
  { initiator, responder }: Pair,
  ours: readonly IsakmpPolicy[],
  theirs: readonly IsakmpPolicy[],
  match: PolicyPair | undefined,
): Step {
  const step = {
    id: 'isakmp-policy',
    title: 'ISAKMP policy',
    exchange: 'main mode',
    initiator: policyValue(initiator, match ? [match[0]] : configured(ours)),
    responder: policyValue(responder, match ? [match[1]] : configured(theirs)),
    reference: 'RFC 2409 §5',
  } as const;
  if (!match)
    return { ...step, ...noPolicy(initiator, responder, configured(ours), configured(theirs)) };
  const [own, other] = match;
  if (own.builtIn || other.builtIn) {
    const result =
      'Not decidable here: only a built-in policy would fit, and those depend on the release. ' +
      'Write a `crypto isakmp policy` on both.';
    return { ...step, outcome: 'undecided', result };
  }
  return { ...step, outcome: 'agreed', result: `In common: ${policyText(own)}.` };
}

function configured(policies: readonly IsakmpPolicy[]): readonly IsakmpPolicy[] {
  return policies.filter(({ builtIn }) => !builtIn);
}

function noPolicy(
  initiator: Endpoint,
  responder: Endpoint,
  ours: readonly IsakmpPolicy[],
  theirs: readonly IsakmpPolicy[],
) {
  const pairs = ours.flatMap((own) =>
    theirs.map((other) => ({ own, other, parts: differencesOf(own, other) })),
  );
  const [nearest] = pairs.sort((a, b) => a.parts.length - b.parts.length);
  const parts = nearest?.parts.map(
    (part) =>
      `${part} \`${nearest.own[part].value}\` on ${initiator.router.name}, ` +
      `\`${nearest.other[part].value}\` on ${responder.router.name}`,
  );
  const doubt = pairs.map(
    ({ own, other, parts }) => doubtOf(initiator, own, parts) ?? doubtOf(responder, other, parts),
  );
  const open = doubt.find((text) => text !== undefined);
  if (open !== undefined)
    return { outcome: 'undecided', result: `Not decidable here: ${open}` } as const;
  const lacking = ours.length === 0 ? initiator : responder;
  const result = nearest
    ? `The ends have no ISAKMP policy in common. Policies ${nearest.own.priority} and ` +
      `${nearest.other.priority} differ least: ${parts?.join('; ')}.`
    : `${lacking.router.name} has no \`crypto isakmp policy\`.`;
  return {
    outcome: 'failed',
    result,
    symptom:
      `\`no offers accepted!\`, \`phase 1 SA policy not acceptable!\` on ${responder.router.name}; ` +
      '`MM_NO_STATE`.',
  } as const;
}

/** All that keeps two policies apart may be a value that no line says: from IOS XE on, what holds then is not known. */
function doubtOf(
  { router }: Endpoint,
  policy: IsakmpPolicy,
  parts: ReturnType<typeof differencesOf>,
): string | undefined {
  if (router.objects.release === 'IOS 15') return undefined;
  const unsaid = parts.filter((part) => !policy[part].statement);
  if (unsaid.length < parts.length) return undefined;
  const words = unsaid.map((part) => `\`${part}\``).join(', ');
  return (
    `policy ${policy.priority} of ${router.name} has no ${words}, and what holds then depends on the release. ` +
    'Write it out.'
  );
}

function policyText(policy: IsakmpPolicy): string {
  const { encryption, hash, authentication, group } = policy;
  return `\`${encryption.value}\`, \`${hash.value}\`, \`${authentication.value}\`, \`group ${group.value}\``;
}

function policyValue(endpoint: Endpoint, policies: readonly IsakmpPolicy[]): SideValue {
  const texts = policies.map((policy) => {
    const { priority, encryption, hash, authentication, group } = policy;
    const parts = [encryption, hash, authentication].map(({ value }) => value);
    return `policy ${priority}: ${parts.join(', ')}, group ${group.value}`;
  });
  return sideValue(endpoint, texts.join('; ') || 'none', policies[0]?.naming);
}

/** A bound profile must be for the peer that it meets. */
function profileSteps(pair: Pair): readonly Step[] {
  const { initiator, responder } = pair;
  const [own, other] = [profileOf(initiator), profileOf(responder)];
  if (!own && !other) return [];
  const step = {
    id: 'isakmp-profile',
    title: 'ISAKMP profile',
    exchange: 'main mode',
    initiator: profileValue(initiator, own),
    responder: profileValue(responder, other),
  } as const;
  const faults = [
    profileFault(initiator, own, responder),
    profileFault(responder, other, initiator),
  ].flatMap((fault) => fault ?? []);
  const failed = faults.find(({ outcome }) => outcome === 'failed') ?? faults[0];
  if (!failed)
    return [{ ...step, outcome: 'agreed', result: 'Each profile is for the other end.' }];
  const symptom = 'Phase 1 stops at `MM_KEY_EXCH`, or the responder finds no profile.';
  return [{ ...step, ...failed, ...(failed.outcome === 'failed' && { symptom }) }];
}

function profileOf({ router, isakmpProfile }: Endpoint): IsakmpProfile | undefined {
  return named(router.objects.isakmpProfiles, isakmpProfile?.value);
}

function profileValue(endpoint: Endpoint, profile: IsakmpProfile | undefined): SideValue {
  const { isakmpProfile } = endpoint;
  return sideValue(
    endpoint,
    isakmpProfile ? `\`${isakmpProfile.value}\`` : 'none',
    profile?.naming ?? isakmpProfile,
  );
}

function profileFault(endpoint: Endpoint, profile: IsakmpProfile | undefined, peer: Endpoint) {
  const { router, isakmpProfile } = endpoint;
  if (!profile) {
    if (!isakmpProfile) return undefined;
    const result = `ISAKMP profile \`${isakmpProfile.value}\` is not defined on ${router.name}.`;
    return { outcome: 'failed', result } as const;
  }
  const { addresses, otherMatches } = profile;
  const address = addressMet(endpoint.remote, peer.local);
  const fits = address && addresses.some(({ value }) => contains(value, address));
  if (fits && !sendsName(peer)) return undefined;
  if (otherMatches.length > 0 || sendsName(peer) || !address)
    return {
      outcome: 'undecided',
      result: 'Not decidable here: the peer may present a name.',
    } as const;
  const text = addressText(address);
  const words = address.version === 4 ? text : `ipv6 ${text}/128`;
  const result =
    `Profile \`${profile.name}\` on ${router.name} is not for ${text}. Add \`match identity address ` +
    `${words}\`.`;
  return { outcome: 'failed', result } as const;
}

function sendsName(peer: Endpoint): boolean {
  return (
    peer.router.objects.isakmpIdentity.value !== 'address' ||
    profileOf(peer)?.selfIdentity !== undefined
  );
}

/** Both ends look up one key by the address of the other. */
function keyStep({ initiator, responder }: Pair): Step {
  const [owns, others] = [findKeys(initiator, responder), findKeys(responder, initiator)];
  const [own, other] = [owns[0], others[0]];
  const step = {
    id: 'isakmp-key',
    title: 'Pre-shared key',
    exchange: 'main mode',
    initiator: keyValue(initiator, own),
    responder: keyValue(responder, other),
    reference: 'RFC 2409 §5.4',
  } as const;
  const lacking = !own ? initiator : !other ? responder : undefined;
  if (lacking) return { ...step, ...noKey(lacking, lacking === initiator ? responder : initiator) };
  const torn = differ(owns) ? initiator : differ(others) ? responder : undefined;
  if (torn) {
    const result = `Not decidable here: ${torn.router.name} has different keys for the peer in several keyrings, and which one answers depends on their order.`;
    return { ...step, outcome: 'undecided', result };
  }
  const same = sameKey(own?.key, other?.key);
  if (same) return { ...step, outcome: 'agreed', result: 'Both have the same key for each other.' };
  if (same === undefined) {
    return { ...step, outcome: 'undecided', result: whyNotSame(own?.key, other?.key) };
  }
  return {
    ...step,
    outcome: 'failed',
    result:
      `The keys differ (${own?.key?.length} and ${other?.key?.length} characters). Write the same key ` +
      'on both.',
    symptom:
      '`%CRYPTO-4-IKMP_BAD_MESSAGE` … `failed its sanity check or is malformed`; stuck in `MM_KEY_EXCH`.',
  };
}

function differ([first, ...others]: readonly IsakmpKey[]): boolean {
  return others.some(({ key }) => sameKey(first?.key, key) === false);
}

function noKey(lacking: Endpoint, peer: Endpoint) {
  const { address, translated } = addressSeen(lacking, peer);
  const doubt = keyDoubt(lacking, address !== undefined && !translated);
  if (!address || doubt)
    return { outcome: 'undecided', result: `Not decidable here: ${doubt}.` } as const;
  return {
    outcome: 'failed',
    result:
      `${lacking.router.name} has no key for ${addressText(address)}. Add \`crypto isakmp key\` with ` +
      '`address`, or an entry in the keyring.',
    symptom: '`No pre-shared key with` the address of the peer; `MM_NO_STATE` or `MM_KEY_EXCH`.',
  } as const;
}

/** Where a key may come from that is not looked up by address. */
function keyDoubt({ router, fvrf }: Endpoint, addressKnown: boolean): string | undefined {
  const { isakmpKeys, isakmpKeyrings } = router.objects;
  if (!addressKnown) return `the address that ${router.name} sees of the peer is not known`;
  const keys = [...isakmpKeys, ...isakmpKeyrings.flatMap((keyring) => keyring.keys)];
  if (keys.some(({ hostname }) => hostname))
    return `${router.name} may find a key by the name of the peer`;
  const peers = router.objects.linesOf('crypto isakmp peer');
  const passwords = peers.some(
    ({ children }) => linesOf(children, 'set aggressive-mode password').length > 0,
  );
  if (passwords) return `${router.name} has a password for aggressive mode`;
  return fvrf !== undefined && isakmpKeys.length > 0
    ? `whether \`crypto isakmp key\` of ${router.name} holds in VRF \`${fvrf}\` is not documented`
    : undefined;
}

function keyValue(endpoint: Endpoint, key: IsakmpKey | undefined): SideValue {
  if (!key) return sideValue(endpoint, 'none');
  const encrypted = key.key?.encoding === 'type6' ? ' (type 6)' : '';
  const text = key.range ? `key for ${addressText(key.range)}${encrypted}` : 'key by name';
  return sideValue(endpoint, text, { span: statementSpan(key.statement) });
}

/**
 * With a profile the keys of its keyrings, else the global keys and then the keyrings of the VRF: the best of each.
 * The global keys are for the global VRF, unless a profile names them.
 */
function findKeys(endpoint: Endpoint, peer: Endpoint): readonly IsakmpKey[] {
  const { isakmpKeys, isakmpKeyrings } = endpoint.router.objects;
  const { address } = addressSeen(endpoint, peer);
  const names = profileOf(endpoint)?.keyrings.map(({ value }) => value) ?? [];
  const keyrings = isakmpKeyrings
    .filter(({ name, vrf }) => (names.length > 0 ? names.includes(name) : vrf === endpoint.fvrf))
    .filter(({ localAddress }) => !localAddress || mayBeLocal(endpoint, localAddress.value));
  const named = names.includes('default') || (names.length === 0 && endpoint.fvrf === undefined);
  const globals = named ? isakmpKeys : [];
  return [globals, ...keyrings.map(({ keys }) => keys)].flatMap(
    (keys) => longest(keys, address) ?? [],
  );
}

/** Tells whether an address or the interface of a name may be where packets of an end arrive. */
function mayBeLocal({ router, local }: Endpoint, text: string): boolean {
  const own = findInterface(router.objects.interfaces, text);
  const address = parseAddress(text);
  const addresses = address ? [address] : (own?.addresses.map(({ value }) => value) ?? []);
  if (addresses.length === 0 || local.addresses.length === 0) return true;
  return addresses.some(({ version, bits }) =>
    local.addresses.some((met) => met.version === version && met.bits === bits),
  );
}

function longest(keys: readonly IsakmpKey[], address: Address | undefined): IsakmpKey | undefined {
  let best: IsakmpKey | undefined;
  for (const key of keys) {
    if (!key.range) continue;
    if (address ? !contains(key.range, address) : key.range.mask !== 0n) continue;
    if (!best?.range || prefixLength(key.range) > prefixLength(best.range)) best = key;
  }
  return best;
}

function certificateStep({ initiator, responder }: Pair, method: string): Step {
  const value = (endpoint: Endpoint) => {
    const [first] = endpoint.router.objects.trustpoints;
    return sideValue(
      endpoint,
      first ? `trustpoint \`${first.name}\`` : 'no trustpoint',
      first?.naming,
    );
  };
  return {
    id: 'isakmp-certificate',
    title: 'Certificates',
    exchange: 'main mode',
    outcome: 'undecided',
    initiator: value(initiator),
    responder: value(responder),
    result: `Not decidable here: with \`${method}\` the certificates decide, and both must trust the CA of the other.`,
  };
}
