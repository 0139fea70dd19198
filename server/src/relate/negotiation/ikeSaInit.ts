import type { Address } from '../../config/objects/addresses';
import { addressText, parseAddress } from '../../config/objects/addresses';
import type { Setting } from '../../config/objects/effective';
import { named } from '../../config/objects/effective';
import type { Ikev2Policy, Ikev2Proposal } from '../../config/objects/ikev2';
import { once } from '../../config/once';
import type { Endpoint, Pair, Router, SideValue, Step } from './model';
import { sideValue } from './router';

/** The proposals of an end, and how it came to them. */
export interface Offer {
  readonly policy: Ikev2Policy | undefined;
  /** Others that may answer in its place: nothing documented says which one does. */
  readonly rivals: readonly Ikev2Policy[];
  /** Complete proposals in order. Several lists: the policy, or the release with its built-in proposal, is not known. */
  readonly alternatives: readonly (readonly Ikev2Proposal[])[];
  readonly incomplete: readonly Ikev2Proposal[];
}

/** IKE_SA_INIT: which policies answer, and whether their proposals have something in common. */
export function ikeSaInitSteps(pair: Pair): readonly Step[] {
  const offers = { initiator: offerOf(pair.initiator), responder: offerOf(pair.responder) };
  const policy = policyStep(pair, offers);
  if (policy.outcome === 'failed') return [policy];
  return [policy, ...proposalSteps(pair, offers)];
}

interface Offers {
  readonly initiator: Offer;
  readonly responder: Offer;
}

/** The policy for the VRF and the local address of an end: the narrowest one that fits. */
export function offerOf(endpoint: Endpoint): Offer {
  const { router, fvrf, local } = endpoint;
  const offers = once(router, noOffers);
  const key = [fvrf ?? '', ...local.addresses.map(addressText)].join(' ');
  const offer = offers.get(key) ?? findOffer(endpoint);
  offers.set(key, offer);
  return offer;
}

/** By the VRF and the addresses of an end: a hub has many ends with the same ones. */
function noOffers(_router: Router): Map<string, Offer> {
  return new Map();
}

function findOffer(endpoint: Endpoint): Offer {
  const { objects } = endpoint.router;
  const candidates = objects.ikev2Policies
    .filter((policy) => policy.builtIn || usable(policy, endpoint))
    .map((policy) => ({ policy, fit: policyFit(policy, endpoint), rank: narrowness(policy) }))
    .sort((a, b) => b.rank - a.rank);
  const sure = candidates.find(({ fit }) => fit === 'yes');
  const [policy, ...rivals] = candidates
    .filter(({ fit, rank }) => fit !== 'no' && rank >= (sure?.rank ?? -1))
    .map((candidate) => candidate.policy);
  const names = policy?.proposals.map(({ value }) => value) ?? [];
  const incomplete = objects.ikev2Proposals.filter(
    ({ name, missing }) => names.includes(name) && missing.length > 0,
  );
  const lists = [policy, ...rivals].map((one) => (one ? listsOf(one, endpoint) : [[]]));
  return { policy, rivals, alternatives: lists.flat(), incomplete };
}

/** The complete proposals of a policy: several lists where the release, and so the built-in one, is not known. */
function listsOf(
  { proposals }: Ikev2Policy,
  { router: { objects } }: Endpoint,
): readonly (readonly Ikev2Proposal[])[] {
  const names = proposals.map(({ value }) => value);
  const builtIn = names.includes('default') ? objects.builtInIkev2Proposals : [];
  return (builtIn.length > 0 ? builtIn : [undefined]).map((standard) =>
    names
      .flatMap(
        (name) => (name === 'default' ? standard : named(objects.ikev2Proposals, name)) ?? [],
      )
      .filter(({ missing }) => missing.length === 0),
  );
}

function policyFit(
  { fvrf, localAddresses }: Ikev2Policy,
  { fvrf: vrf, local }: Endpoint,
): 'yes' | 'no' | 'unknown' {
  if (fvrf.value !== 'any' && fvrf.value !== vrf) return 'no';
  if (localAddresses.length === 0) return 'yes';
  if (local.addresses.length === 0) return 'unknown';
  return hasAddress(localAddresses, local.addresses) ? 'yes' : 'no';
}

function hasAddress(settings: readonly Setting<string>[], own: readonly Address[]): boolean {
  return settings.some(({ value }) => {
    const address = parseAddress(value);
    return own.some(({ version, bits }) => version === address?.version && bits === address.bits);
  });
}

/** A policy without any complete proposal is passed over. */
function usable(policy: Ikev2Policy, { router }: Endpoint): boolean {
  return policy.proposals.some(({ value }) => {
    const proposal = named(router.objects.ikev2Proposals, value);
    return proposal ? proposal.missing.length === 0 : value === 'default';
  });
}

function narrowness({ localAddresses, fvrf, builtIn }: Ikev2Policy): number {
  if (builtIn) return -1;
  return (localAddresses.length > 0 ? 2 : 0) + (fvrf.value === 'any' ? 0 : 1);
}

function policyStep({ initiator, responder }: Pair, offers: Offers): Step {
  const step = {
    id: 'ikev2-policy',
    title: 'IKEv2 policy',
    exchange: 'IKE_SA_INIT',
    initiator: policyValue(initiator, offers.initiator),
    responder: policyValue(responder, offers.responder),
  } as const;
  const lacking = [
    { endpoint: initiator, offer: offers.initiator },
    { endpoint: responder, offer: offers.responder },
  ].find(({ offer }) => offer.alternatives.every((list) => list.length === 0));
  if (!lacking)
    return { ...step, outcome: 'agreed', result: policyResult(initiator, responder, offers) };
  return {
    ...step,
    outcome: 'failed',
    result:
      `${lacking.endpoint.router.name} has no policy with a complete proposal for ` +
      `${vrfText(lacking.endpoint)}, and the built-in one is switched off.`,
    symptom: 'NO_PROPOSAL_CHOSEN, or no request at all.',
  };
}

function vrfText({ fvrf, local }: Endpoint): string {
  return fvrf === undefined ? local.text : `${local.text} in VRF ${fvrf}`;
}

function policyResult(initiator: Endpoint, responder: Endpoint, offers: Offers): string {
  const passed = [
    passedOver(initiator, offers.initiator),
    passedOver(responder, offers.responder),
    rivalsText(initiator, offers.initiator),
    rivalsText(responder, offers.responder),
  ].filter((text) => text !== '');
  return ['Each end has a policy for its address and VRF.', ...passed].join(' ');
}

/** Which policies may answer, where nothing tells which one does. */
function rivalsText({ router }: Endpoint, { policy, rivals }: Offer): string {
  if (!policy || rivals.length === 0) return '';
  const names = [policy, ...rivals].map(({ name }) => `\`${name}\``).join(' or ');
  return `Which policy of ${router.name} answers is not certain: ${names}.`;
}

/** Configured proposals that play no part because the built-in policy answers. */
function passedOver({ router }: Endpoint, { policy }: Offer): string {
  const own = router.objects.ikev2Proposals.map(({ name }) => `\`${name}\``);
  if (!policy?.builtIn || own.length === 0) return '';
  return `${router.name} answers with its built-in proposal: no policy that fits uses ${own.join(', ')}.`;
}

function policyValue(endpoint: Endpoint, { policy }: Offer): SideValue {
  if (!policy) return sideValue(endpoint, 'none');
  if (policy.builtIn) return sideValue(endpoint, 'built-in policy `default`');
  return sideValue(endpoint, `policy \`${policy.name}\``, policy.naming);
}

function proposalSteps(pair: Pair, offers: Offers): readonly Step[] {
  const trials = offers.initiator.alternatives.flatMap((ours) =>
    offers.responder.alternatives.map((theirs) => trialOf(ours, theirs)),
  );
  const working = trials.filter(({ match }) => match);
  const [best] = working.length > 0 ? working : trials;
  if (!best) return [];
  const step = {
    id: 'ikev2-proposal',
    title: 'Proposal of the IKE SA',
    exchange: 'IKE_SA_INIT',
    initiator: proposalValue(pair.initiator, best.ours),
    responder: proposalValue(pair.responder, best.theirs),
    reference: 'RFC 7296 §2.7',
  } as const;
  if (!best.match) return [{ ...step, ...noProposal(pair, best) }];
  const more = [...groupStep(pair, best.match), ...pqcStep(pair, best.match)];
  if (working.length === trials.length) {
    return [
      { ...step, ...proposalStep(best.match, { outcome: 'agreed', text: '' }, pair) },
      ...more,
    ];
  }
  const doubt = [
    rivalsText(pair.initiator, offers.initiator),
    rivalsText(pair.responder, offers.responder),
  ];
  const doubts = doubt.filter((text) => text !== '').join(' ');
  if (doubts === '') {
    const condition = alikeCondition(trials) ?? releaseCondition(pair, best);
    return [{ ...step, ...proposalStep(best.match, condition, pair) }, ...more];
  }
  const result = `Not decidable here, and only one of them has a proposal in common with the peer. ${doubts}`;
  return [{ ...step, outcome: 'undecided', result }, ...more];
}

interface Trial {
  readonly ours: readonly Ikev2Proposal[];
  readonly theirs: readonly Ikev2Proposal[];
  readonly match: Match | undefined;
}

interface Match extends Shared {
  readonly ours: Ikev2Proposal;
  readonly theirs: Ikev2Proposal;
}

/** What two proposals have in common, in the order of the first. */
interface Shared {
  readonly encryption: readonly string[];
  readonly integrity: readonly string[];
  readonly prf: readonly string[];
  readonly group: readonly string[];
}

function trialOf(ours: readonly Ikev2Proposal[], theirs: readonly Ikev2Proposal[]): Trial {
  for (const own of ours) {
    for (const other of theirs) {
      const shared = workingPart(own, other);
      if (shared) return { ours, theirs, match: { ...shared, ours: own, theirs: other } };
    }
  }
  return { ours, theirs, match: undefined };
}

const isAead = (cipher: string) => cipher.startsWith('aes-gcm');

/** Ciphers with their own integrity need a common PRF, the others a common integrity too. */
function workingPart(ours: Ikev2Proposal, theirs: Ikev2Proposal): Shared | undefined {
  const shared = sharedOf(ours, theirs);
  const { encryption, integrity, prf, group } = shared;
  if (encryption.length === 0 || prf.length === 0 || group.length === 0) return undefined;
  if (integrity.length > 0) return shared;
  const aead = encryption.filter(isAead);
  return aead.length > 0 ? { ...shared, encryption: aead } : undefined;
}

function sharedOf(ours: Algorithms, theirs: Algorithms): Shared {
  return {
    encryption: common(ours.encryption.value, theirs.encryption.value),
    integrity: common(ours.integrity.value, theirs.integrity.value),
    prf: common(ours.prf.value, theirs.prf.value),
    group: common(ours.group.value, theirs.group.value),
  };
}

function common(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  return ours.filter((algorithm) => theirs.includes(algorithm));
}

/** Whether what the ends have in common holds whatever they run, and in which case it does not. */
interface Condition {
  readonly outcome: 'agreed' | 'noted';
  readonly text: string;
}

function proposalStep(
  { encryption, integrity, prf, group }: Match,
  { outcome, text }: Condition,
  pair: Pair,
) {
  const [cipher = ''] = encryption;
  const parts = [
    `\`${cipher}\``,
    ...(isAead(cipher) ? [] : [`\`integrity ${integrity[0]}\``]),
    `\`prf ${prf[0]}\``,
    `\`group ${group[0]}\``,
  ];
  const several = [encryption, integrity, prf, group].some((list) => list.length > 1);
  const why = several
    ? `the first of ${pair.initiator.router.name}'s that both have`
    : 'all they share';
  return {
    outcome,
    result: `In common: ${parts.join(', ')}; ${why}.${text}`,
    ...(several && { evidence: 'inferred' as const }),
  } as const;
}

/** Routers that both rely on what is built in agree, but for releases that are far apart. */
function alikeCondition(trials: readonly Trial[]): Condition | undefined {
  const alike = trials.filter(({ ours, theirs }) => {
    const release = builtInOf(ours);
    return release !== undefined && release === builtInOf(theirs);
  });
  if (alike.length === 0 || alike.some(({ match }) => !match)) return undefined;
  const apart = trials.find(({ match }) => !match);
  if (!apart) return undefined;
  const releases = `${builtInOf(apart.ours)} and ${builtInOf(apart.theirs)}`;
  const text = ` Both take the built-in proposal; those of ${releases} have nothing in common.`;
  return { outcome: 'agreed', text };
}

function builtInOf(list: readonly Ikev2Proposal[]): Ikev2Proposal['builtIn'] {
  return list.find(({ builtIn }) => builtIn)?.builtIn;
}

/** Which release it takes, where the file does not tell. */
function releaseCondition(pair: Pair, { ours, theirs }: Trial): Condition {
  const releases = [
    { name: pair.initiator.router.name, list: ours },
    { name: pair.responder.router.name, list: theirs },
  ].flatMap(({ name, list }) => {
    const release = builtInOf(list);
    return release ? [`${name} runs ${release}`] : [];
  });
  const text =
    ` This holds while ${releases.join(' and ')}: the built-in proposal of other releases has nothing in ` +
    'common with it. Name a proposal in a `crypto ikev2 policy`.';
  return { outcome: 'noted', text };
}

/** The pair of proposals that differs least, and in what. */
function noProposal({ initiator, responder }: Pair, { ours, theirs }: Trial) {
  const nearest = nearestProposals(ours, theirs);
  const sentences = nearest?.parts.map(
    ({ word, offered, accepted }) =>
      `no ${word} in common: ${initiator.router.name} has \`${offered}\`, ${responder.router.name} ` +
      `\`${accepted}\``,
  );
  const cure = nearest && curesOf(nearest.own, nearest.other, responder);
  return {
    outcome: 'failed',
    result: `The ends have ${sentences?.join('; ') ?? 'no proposal'}.${cure ?? ''}`,
    symptom:
      `NO_PROPOSAL_CHOSEN in IKE_SA_INIT; \`R_INIT\` with \`EV_NO_PROP_CHOSEN\` on ` +
      `${responder.router.name}.`,
    ...(nearest?.own.builtIn || nearest?.other.builtIn ? { evidence: 'inferred' as const } : {}),
  } as const;
}

/** The proposals of two ends that differ least, and in what; undefined where one has none. */
export function nearestProposals<Own extends Algorithms, Other extends Algorithms>(
  ours: readonly Own[],
  theirs: readonly Other[],
) {
  const pairs = ours.flatMap((own) =>
    theirs.map((other) => ({ own, other, parts: differences(own, other) })),
  );
  return pairs.sort((a, b) => a.parts.length - b.parts.length)[0];
}

/** What of a proposal must have something in common with another one. */
export type Algorithms = Pick<Ikev2Proposal, 'encryption' | 'integrity' | 'prf' | 'group'>;

interface Difference {
  readonly key: keyof Algorithms;
  readonly word: string;
  readonly offered: string;
  readonly accepted: string;
}

function differences(own: Algorithms, other: Algorithms): readonly Difference[] {
  const shared = sharedOf(own, other);
  const parts = [
    { word: 'encryption', key: 'encryption' },
    { word: 'integrity', key: 'integrity' },
    { word: 'PRF', key: 'prf' },
    { word: 'Diffie-Hellman group', key: 'group' },
  ] as const;
  const aead = [own, other].some(({ encryption }) => encryption.value.every(isAead));
  return parts
    .filter(({ key }) => shared[key].length === 0 && !(key === 'integrity' && aead))
    .filter(({ key }) => key !== 'prf' || prfMatters(own, other))
    .map(({ word, key }) => ({
      key,
      word,
      offered: own[key].value.join(' ') || 'none',
      accepted: other[key].value.join(' ') || 'none',
    }));
}

/** A PRF that only follows the integrity need not be said twice. */
function prfMatters(own: Algorithms, other: Algorithms): boolean {
  const written = own.prf.statement !== undefined || other.prf.statement !== undefined;
  return written || common(own.integrity.value, other.integrity.value).length > 0;
}

function curesOf(own: Ikev2Proposal, other: Ikev2Proposal, responder: Endpoint): string {
  if (other.builtIn) {
    return (
      ` ${responder.router.name} uses the built-in proposal of ${other.builtIn}. Name a proposal in a ` +
      `\`crypto ikev2 policy\` there.`
    );
  }
  const [first] = differences(own, other);
  return first ? ` Make one of the lists hold a value of the other.` : '';
}

function proposalValue(endpoint: Endpoint, proposals: readonly Ikev2Proposal[]): SideValue {
  const texts = proposals.map((proposal) => {
    const { name, statements, builtIn, encryption, integrity, prf, group } = proposal;
    const values = [encryption, integrity, prf, group].map(({ value }) => value.join(' '));
    const [ciphers, hashes, prfs, groups] = values;
    const parts = [ciphers, hashes, prfs === hashes ? '' : `prf ${prfs}`, `group ${groups}`];
    const edited = statements.length > 0 ? 'edited ' : '';
    const title = builtIn ? `${edited}built-in (${builtIn})` : `\`${name}\``;
    return `${title}: ${parts.filter((part) => part !== '').join(', ')}`;
  });
  return sideValue(endpoint, texts.join('; '), proposals[0]?.naming);
}

/** The initiator guesses the group; a wrong guess costs one more round trip. */
function groupStep(
  { initiator, responder }: Pair,
  { ours, theirs, group }: Match,
): readonly Step[] {
  const [guess] = ours.group.value;
  const [shared] = group;
  if (guess === undefined || guess === shared || theirs.group.value.includes(guess)) return [];
  return [
    {
      id: 'ikev2-group',
      title: 'Diffie-Hellman group of the first request',
      exchange: 'IKE_SA_INIT',
      outcome: 'noted',
      initiator: sideValue(initiator, `starts with group ${guess}`, ours.group),
      responder: sideValue(
        responder,
        `accepts group ${theirs.group.value.join(' ')}`,
        theirs.group,
      ),
      result: `${responder.router.name} asks for group ${shared} and the request is repeated with it: one more round trip, no failure.`,
      symptom: 'INVALID_KE_PAYLOAD once, then a second IKE_SA_INIT.',
      reference: 'RFC 7296 §1.3',
      evidence: 'inferred',
    },
  ];
}

/** An additional post-quantum key exchange that is not optional needs its match. */
function pqcStep({ initiator, responder }: Pair, { ours, theirs }: Match): readonly Step[] {
  const [own, other] = [ours.pqc.value, theirs.pqc.value];
  if (own.algorithms.length + other.algorithms.length === 0) return [];
  const shared = common(own.algorithms, other.algorithms);
  const demanding = [own, other].some(
    ({ algorithms, optional }) => algorithms.length > 0 && !optional,
  );
  const text = ({ algorithms, optional }: typeof own) =>
    algorithms.length === 0 ? 'none' : `${algorithms.join(' ')}${optional ? ', optional' : ''}`;
  const failed = shared.length === 0 && demanding;
  return [
    {
      id: 'ikev2-pqc',
      title: 'Post-quantum key exchange',
      exchange: 'IKE_SA_INIT',
      outcome: failed ? 'failed' : 'agreed',
      initiator: sideValue(initiator, text(own), ours.pqc),
      responder: sideValue(responder, text(other), theirs.pqc),
      result: failed
        ? 'One end insists on a post-quantum key exchange that the other does not have. Add the same `pqc` there, or `optional` here.'
        : shared.length > 0
          ? `Both have \`${shared[0]}\`.`
          : 'None in common; it is optional, so the ends do without.',
      ...(failed && { symptom: 'NO_PROPOSAL_CHOSEN in IKE_SA_INIT.' }),
      reference: 'RFC 9370',
    },
  ];
}
