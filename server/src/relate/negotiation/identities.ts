import { type Address, addressText, contains, parseAddress } from '../../config/objects/addresses';
import { named } from '../../config/objects/effective';
import type { Identity } from '../../config/objects/ikev2Keyring';
import {
  type IdentityMatch,
  type Ikev2Profile,
  isSignature,
} from '../../config/objects/ikev2Profile';
import { findInterface } from '../../config/objects/interfaces';
import type { Span } from '../../text/span';
import { addressMet, natAddress } from './ends';
import type { Endpoint, Pair, SideValue, Step } from './model';
import { sideValue } from './router';

/** What an end calls itself; undefined text: the configuration does not tell. */
export interface Presented {
  readonly type: Identity['type'];
  readonly text: string | undefined;
  readonly span: Span | undefined;
}

/** The profiles of both ends, as far as they are found. */
export interface Profiles {
  readonly initiator: Ikev2Profile | undefined;
  readonly responder: Ikev2Profile | undefined;
}

/** The identity that an end presents with a profile: by itself the address that the tunnel uses. */
export function presentedBy(endpoint: Endpoint, profile: Ikev2Profile, other: Endpoint): Presented {
  const { localIdentity, localAuthentication } = profile;
  if (localIdentity) {
    const { type, text } = localIdentity.value;
    return { type, text: type === 'dn' ? undefined : text, span: localIdentity.span };
  }
  const method = localAuthentication?.value.method;
  if (isSignature(method)) {
    return { type: 'dn', text: undefined, span: localAuthentication?.span };
  }
  const address = addressMet(other.remote, endpoint.local);
  return { type: 'address', text: address && addressText(address), span: endpoint.local.span };
}

export type Fit = 'yes' | 'no' | 'unknown';

/** Tells whether a profile is for a peer with this identity, seen through this endpoint. */
export function profileFit(profile: Ikev2Profile, identity: Presented, here: Endpoint): Fit {
  if (profile.missing.length > 0 || profile.shutdown) return 'no';
  if (profile.fvrf.value !== 'any' && profile.fvrf.value !== here.fvrf) return 'no';
  const local = localFit(profile, here);
  if (local === 'no') return 'no';
  const byIdentity = identitiesFit(profile, identity);
  if (byIdentity === 'no') return 'no';
  if (byIdentity === 'yes' && profile.certificateMaps.length === 0) return local;
  return 'unknown';
}

/** Tells whether a profile is for the address that an endpoint has. */
export function localFit({ localAddresses }: Ikev2Profile, here: Endpoint): Fit {
  if (localAddresses.length === 0) return 'yes';
  const fits = localAddresses.map(({ value }): Fit => {
    const addresses = localAddressesOf(value, here);
    if (addresses.length === 0 || here.local.addresses.length === 0) return 'unknown';
    const met = addresses.some((address) =>
      here.local.addresses.some(
        ({ version, bits }) => version === address.version && bits === address.bits,
      ),
    );
    return met ? 'yes' : 'no';
  });
  return bestFit(fits);
}

/** None where the address cannot be known: an interface with DHCP, or one that the file does not show. */
function localAddressesOf(
  { address, interface: name }: Ikev2Profile['localAddresses'][number]['value'],
  { router }: Endpoint,
): readonly Address[] {
  const own = name === undefined ? undefined : findInterface(router.objects.interfaces, name);
  if (own) return own.addresses.map(({ value }) => value);
  return [parseAddress(address ?? '') ?? []].flat();
}

function bestFit(fits: readonly Fit[]): Fit {
  return fits.find((fit) => fit === 'yes') ?? fits.find((fit) => fit === 'unknown') ?? 'no';
}

/** Lines of `match identity remote` are alternatives; with certificate maps alone, the certificate decides. */
function identitiesFit({ identities }: Ikev2Profile, identity: Presented): Fit {
  if (identities.length === 0) return 'unknown';
  return bestFit(identities.map(({ value }) => identityFit(value, identity)));
}

function identityFit(match: IdentityMatch, { type, text }: Presented): Fit {
  if (match.type === 'any') return 'yes';
  if (type === 'dn') return 'unknown';
  if (match.type !== type) return 'no';
  if (text === undefined)
    return match.type === 'address' && match.range.mask === 0n ? 'yes' : 'unknown';
  if (match.type !== 'address') return nameFit(match, text);
  const address = parseAddress(text);
  if (!address) return 'unknown';
  return contains(match.range, address) ? 'yes' : 'no';
}

/** Tells whether an identity is the one that a keyring names. */
export function identityEquals(wanted: Identity, { type, text }: Presented): Fit {
  if (wanted.type !== type) return 'no';
  if (text === undefined) return 'unknown';
  if (type !== 'address') return nameFit(wanted, text);
  const [own, other] = [parseAddress(wanted.text), parseAddress(text)];
  if (!own || !other) return 'unknown';
  return own.version === other.version && own.bits === other.bits ? 'yes' : 'no';
}

/**
 * Compares names, or only what stands behind the first dot of a host name or the @ of a mail address. Not known: what
 * IOS makes of another case, and of a domain within the domain.
 */
function nameFit(
  { type, text, domain }: Omit<Identity, 'type'> & { type: string },
  name: string,
): Fit {
  const separator = type === 'email' ? '@' : '.';
  const part = domain ? name.slice(name.indexOf(separator) + 1) : name;
  if (part === text) return 'yes';
  const [own, wanted] = [part.toLowerCase(), text.toLowerCase()];
  return own === wanted || (domain && own.endsWith(`.${wanted}`)) ? 'unknown' : 'no';
}

/** Tells whether the profile of an end may be for what a peer calls itself. */
export function fitsPeer(here: Endpoint, peer: Endpoint): boolean {
  const [own, other] = [ownProfile(here), ownProfile(peer)];
  return !own || !other || profileFit(own, presentedBy(peer, other, here), here) !== 'no';
}

/** The profiles of both ends: named by the tunnel, else found by the identity of the peer. */
export function findProfiles({ initiator, responder }: Pair): Profiles {
  const first = ownProfile(initiator);
  const second = ownProfile(responder);
  return {
    initiator: first ?? (second && foundBy(initiator, presentedBy(responder, second, initiator))),
    responder: second ?? (first && foundBy(responder, presentedBy(initiator, first, responder))),
  };
}

function ownProfile({ router, ikev2Profile }: Endpoint): Ikev2Profile | undefined {
  return named(router.objects.ikev2Profiles, ikev2Profile?.value);
}

function foundBy(here: Endpoint, identity: Presented): Ikev2Profile | undefined {
  if (here.ikev2Profile) return undefined;
  return here.router.objects.ikev2Profiles.find(
    (profile) => profileFit(profile, identity, here) === 'yes',
  );
}

/** IKE_AUTH: does each end have a complete profile, and is it for the identity that the other one presents? */
export function identitySteps(pair: Pair, profiles: Profiles): readonly Step[] {
  const { initiator, responder } = profiles;
  const profile = profileStep(pair, profiles);
  if (!initiator || !responder || profile.outcome === 'failed') return [profile];
  return [
    profile,
    identityStep(pair.initiator, initiator, pair.responder, responder, pair),
    identityStep(pair.responder, responder, pair.initiator, initiator, pair),
  ];
}

function profileStep({ initiator, responder }: Pair, profiles: Profiles): Step {
  const step = {
    id: 'ikev2-profile',
    title: 'IKEv2 profile',
    exchange: 'IKE_AUTH',
    initiator: profileValue(initiator, profiles.initiator),
    responder: profileValue(responder, profiles.responder),
  } as const;
  const faults = [
    profileFault(initiator, profiles.initiator),
    profileFault(responder, profiles.responder),
  ].filter((fault) => fault !== '');
  if (faults.length === 0)
    return { ...step, outcome: 'agreed', result: 'Both profiles are complete.' };
  const symptom = '`IKEv2 profile not found`, then AUTHENTICATION_FAILED; or no request at all.';
  return { ...step, outcome: 'failed', result: faults.join(' '), symptom };
}

function profileFault(endpoint: Endpoint, profile: Ikev2Profile | undefined): string {
  const { router, ikev2Profile } = endpoint;
  if (!profile) {
    return ikev2Profile
      ? `IKEv2 profile \`${ikev2Profile.value}\` is not defined on ${router.name}.`
      : `${router.name} has no IKEv2 profile for this peer.`;
  }
  if (profile.shutdown) return `Profile \`${profile.name}\` on ${router.name} is shut down.`;
  if (profile.missing.length === 0) return '';
  return `Profile \`${profile.name}\` on ${router.name} is incomplete and not used: add \`${profile.missing.join('`, `')}\`.`;
}

function profileValue(endpoint: Endpoint, profile: Ikev2Profile | undefined): SideValue {
  const { ikev2Profile } = endpoint;
  if (profile) return sideValue(endpoint, `profile \`${profile.name}\``, profile.naming);
  return sideValue(endpoint, ikev2Profile ? `\`${ikev2Profile.value}\`` : 'none', ikev2Profile);
}

/** Is the profile of `there` for what `here` calls itself? */
function identityStep(
  here: Endpoint,
  own: Ikev2Profile,
  there: Endpoint,
  other: Ikev2Profile,
  pair: Pair,
): Step {
  const presented = presentedBy(here, own, there);
  const says = sideValue(here, `presents ${presentedText(presented)}`, presented);
  const takes = sideValue(
    there,
    matchesText(other),
    other.identities[0] ?? other.certificateMaps[0],
  );
  const first = here === pair.initiator;
  const rival = first ? rivalOf(there, other, presented) : undefined;
  return {
    id: first ? 'identity-of-initiator' : 'identity-of-responder',
    title: `Identity of ${here.router.name}`,
    exchange: 'IKE_AUTH',
    initiator: first ? says : takes,
    responder: first ? takes : says,
    reference: 'RFC 7296 §3.5',
    ...identityVerdict(here, presented, there, other, rival),
  };
}

/** Another profile of the responder that takes the same identity. */
function rivalOf(there: Endpoint, profile: Ikev2Profile, identity: Presented): string | undefined {
  return there.router.objects.ikev2Profiles.find(
    (candidate) => candidate !== profile && profileFit(candidate, identity, there) === 'yes',
  )?.name;
}

function identityVerdict(
  here: Endpoint,
  presented: Presented,
  there: Endpoint,
  profile: Ikev2Profile,
  rival: string | undefined,
) {
  const fit = profileFit(profile, presented, there);
  if (fit === 'unknown') {
    const result = `Not decidable here: ${whyUnknown(profile, presented, there)}.`;
    return { outcome: 'undecided', result } as const;
  }
  if (fit === 'no') return identityFault(here, presented, there, profile);
  if (rival === undefined) {
    const result = `\`${profile.name}\` takes ${presentedText(presented)}.`;
    return { outcome: 'agreed', result } as const;
  }
  return {
    outcome: 'noted',
    result:
      `Profiles \`${profile.name}\` and \`${rival}\` of ${there.router.name} both take ` +
      `${presentedText(presented)}; which one answers is not certain.`,
    evidence: 'inferred',
  } as const;
}

function whyUnknown(profile: Ikev2Profile, { type, text }: Presented, there: Endpoint): string {
  if (localFit(profile, there) === 'unknown')
    return `profile \`${profile.name}\` is for one local address of ${there.router.name}, which the file does not tell`;
  if (type === 'dn') return 'the name is in the certificate';
  if (profile.certificateMaps.length > 0)
    return `the certificate decides over ${matchesText(profile)}`;
  return text === undefined
    ? 'the configuration does not tell the identity'
    : `whether ${matchesText(profile)} takes ${type} \`${text}\` is not documented`;
}

function identityFault(
  here: Endpoint,
  presented: Presented,
  there: Endpoint,
  profile: Ikev2Profile,
) {
  return {
    outcome: 'failed',
    result: placeFault(there, profile) ?? nameFault(here, presented, there, profile),
    symptom: `\`IKEv2 profile not found\` on ${there.router.name}, AUTHENTICATION_FAILED on ${here.router.name}.`,
  } as const;
}

/** A profile that is for another VRF or another address of its router. */
function placeFault(there: Endpoint, profile: Ikev2Profile): string | undefined {
  const { fvrf, local, router } = there;
  const vrf = profile.fvrf.value;
  const title = `Profile \`${profile.name}\` on ${router.name} is for`;
  const vrfText = (name: string | undefined) => (name ? `VRF \`${name}\`` : 'the global VRF');
  if (vrf !== 'any' && vrf !== fvrf)
    return `${title} ${vrfText(vrf)}, the packets are in ${vrfText(fvrf)}. Add \`match fvrf ${fvrf ?? 'any'}\`.`;
  if (localFit(profile, there) !== 'no') return undefined;
  const lines = profile.localAddresses.map(({ value }) => value.interface ?? value.address);
  return `${title} local address ${lines.join(', ')}, the packets arrive at ${local.text}. Add \`match address local ${local.text}\`.`;
}

function nameFault(
  here: Endpoint,
  presented: Presented,
  there: Endpoint,
  profile: Ikev2Profile,
): string {
  const prefix = presented.type === 'address' && presented.text?.includes(':') ? '/128' : '';
  const line = `match identity remote ${presented.type} ${presented.text}${prefix}`;
  const behindNat = presented.type === 'address' && natAddress(there, here) !== undefined;
  return (
    `${here.router.name} presents ${presentedText(presented)}${behindNat ? ', which NAT does not change' : ''}, ` +
    `but \`${profile.name}\` on ${there.router.name} takes ${matchesText(profile)}. Add \`${line}\` there, ` +
    `or change \`identity local\` on ${here.router.name}.`
  );
}

function presentedText({ type, text }: Presented): string {
  if (type === 'dn') return 'a name of its certificate';
  return text === undefined
    ? `${type === 'address' ? 'an address' : `a ${type}`} that is not known here`
    : `${type} \`${text}\``;
}

function matchesText({ identities, certificateMaps }: Ikev2Profile): string {
  const words = identities.map(({ statement }) =>
    (statement?.reading.words ?? []).map(({ text }) => text).join(' '),
  );
  const maps = certificateMaps.map(({ value }) => `match certificate ${value}`);
  return [...words, ...maps].map((text) => `\`${text}\``).join(', ');
}
