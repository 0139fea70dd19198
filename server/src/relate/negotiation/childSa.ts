import { named, type Setting } from '../../config/objects/effective';
import type { IpsecSettings, TransformSet } from '../../config/objects/ipsec';
import type { Endpoint, Pair, SideValue, Step } from './model';
import { sideValue } from './router';
import { selectorStep } from './selectors';

/** The child SA, or quick mode of IKEv1: algorithms, mode, traffic, PFS. */
export function childSaSteps(pair: Pair, exchange: 'child SA' | 'quick mode'): readonly Step[] {
  const { ipsec: own } = pair.initiator;
  const { ipsec: other } = pair.responder;
  if (!own || !other) return [];
  const match = matchOf(setsOf(pair.initiator, own), setsOf(pair.responder, other));
  return [
    transformStep(pair, own, other, match, exchange),
    ...(match ? [...esnSteps(pair, match, exchange), ...modeSteps(pair, match, exchange)] : []),
    selectorStep(pair, exchange),
    ...pfsSteps(pair, own, other, exchange),
  ];
}

type SetPair = readonly [TransformSet, TransformSet];

function setsOf({ router }: Endpoint, { transformSets }: IpsecSettings): readonly TransformSet[] {
  return transformSets.flatMap(({ value }) => named(router.objects.transformSets, value) ?? []);
}

function matchOf(
  ours: readonly TransformSet[],
  theirs: readonly TransformSet[],
): SetPair | undefined {
  const matches = ours.flatMap((own) =>
    theirs
      .filter((set) => algorithmsOf(set) === algorithmsOf(own))
      .map((other): SetPair => [own, other]),
  );
  return (
    matches.find(([own, other]) => own.mode.value === other.mode.value && own.esn === other.esn) ??
    matches[0]
  );
}

/** The algorithms in a form in which equal ones are equal: order and spelling do not matter. */
function algorithmsOf({ transforms }: TransformSet): string {
  const spelled = transforms.value.map((transform) => {
    if (transform === 'esp-aes' || transform === 'esp-gcm' || transform === 'esp-gmac')
      return `${transform} 128`;
    const odd = /^esp-(192|256)-aes$/.exec(transform);
    return odd ? `esp-aes ${odd[1]}` : transform;
  });
  return [...spelled].sort().join(' ');
}

function transformStep(
  pair: Pair,
  own: IpsecSettings,
  other: IpsecSettings,
  match: SetPair | undefined,
  exchange: Step['exchange'],
): Step {
  const { initiator, responder } = pair;
  const step = {
    id: 'transform-set',
    title: 'Transform set',
    exchange,
    initiator: transformValue(initiator, own, match?.[0]),
    responder: transformValue(responder, other, match?.[1]),
  } as const;
  if (match) {
    const result = `In common: \`${match[0].transforms.value.join(' ')}\`.`;
    return { ...step, outcome: 'agreed', result };
  }
  const symptom =
    exchange === 'child SA'
      ? 'NO_PROPOSAL_CHOSEN in the answer to IKE_AUTH: the IKE SA comes up, the child SA does not.'
      : '`transform proposal not supported for identity`, `phase 2 SA policy not acceptable!`.';
  return {
    ...step,
    outcome: 'failed',
    result:
      `The ends have no transform set in common: ${initiator.router.name} offers ` +
      `${setsText(initiator, own)}, ${responder.router.name} accepts ${setsText(responder, other)}. ` +
      'Give both the same one.',
    symptom,
  };
}

function setsText(endpoint: Endpoint, settings: IpsecSettings): string {
  const sets = setsOf(endpoint, settings).map(
    ({ transforms }) => `\`${transforms.value.join(' ')}\``,
  );
  return sets.join(' or ') || 'none that is defined';
}

function transformValue(
  endpoint: Endpoint,
  { transformSets }: IpsecSettings,
  chosen: TransformSet | undefined,
): SideValue {
  const source = transformSets.find(({ value }) => value === chosen?.name) ?? transformSets[0];
  const set = chosen ?? named(endpoint.router.objects.transformSets, source?.value);
  if (!set) return sideValue(endpoint, `\`${source?.value}\`, not defined`, source);
  const title = set.builtIn ? 'built-in `default`' : `\`${set.name}\``;
  return sideValue(endpoint, `${title}: ${set.transforms.value.join(' ')}`, source);
}

/** Whether an end that wants extended sequence numbers does without them is not documented. */
function esnSteps(
  { initiator, responder }: Pair,
  [own, other]: SetPair,
  exchange: Step['exchange'],
) {
  if (own.esn === other.esn) return [];
  const text = ({ esn }: TransformSet) => (esn ? 'esn' : 'no esn');
  const lacking = own.esn ? responder : initiator;
  const step: Step = {
    id: 'esn',
    title: 'Extended sequence numbers',
    exchange,
    outcome: 'undecided',
    initiator: sideValue(initiator, text(own), own.naming),
    responder: sideValue(responder, text(other), other.naming),
    result:
      'Not decidable here: only one end wants them, and whether it does without is not documented. ' +
      `Write \`esn\` in the transform set of ${lacking.router.name} too.`,
    reference: 'RFC 7296 §3.3.2',
  };
  return [step];
}

function modeSteps({ initiator, responder }: Pair, sets: SetPair, exchange: Step['exchange']) {
  const [own, other] = sets;
  const vti = [initiator, responder].some((end) =>
    end.interface.tunnel?.mode.value.startsWith('ipsec'),
  );
  if (vti || own.mode.value === other.mode.value) return [];
  const transport = own.mode.value === 'transport' ? own : other;
  const insists = transport.modeRequired;
  const name = (transport === own ? initiator : responder).router.name;
  const value = (endpoint: Endpoint, { mode, modeRequired }: TransformSet) =>
    sideValue(endpoint, `mode ${mode.value}${modeRequired ? ' require' : ''}`, mode);
  const step: Step = {
    id: 'mode',
    title: 'Encapsulation mode',
    exchange,
    outcome: insists ? 'failed' : 'noted',
    initiator: value(initiator, own),
    responder: value(responder, other),
    result: insists
      ? `${name} insists on transport mode, the other end uses tunnel mode. Write \`mode transport\` on both.`
      : 'Both settle on tunnel mode and work.',
    ...(insists && {
      symptom: 'NO_PROPOSAL_CHOSEN for the child SA.',
      evidence: 'inferred' as const,
    }),
  };
  return [step];
}

function pfsSteps(
  { initiator, responder }: Pair,
  own: IpsecSettings,
  other: IpsecSettings,
  exchange: 'child SA' | 'quick mode',
): readonly Step[] {
  if (!own.pfs && !other.pfs) return [];
  const step = {
    id: 'pfs',
    title: 'Perfect forward secrecy',
    exchange,
    initiator: sideValue(initiator, pfsText(own.pfs), own.pfs),
    responder: sideValue(responder, pfsText(other.pfs), other.pfs),
  } as const;
  const [group, otherGroup] = [own.pfs?.value, other.pfs?.value];
  if (own.pfs && other.pfs) {
    if (group === otherGroup)
      return [{ ...step, outcome: 'agreed', result: 'Both use it with the same group.' }];
    if (group === undefined || otherGroup === undefined) {
      const result = 'Not decidable here: the group of `set pfs` alone depends on the release.';
      return [{ ...step, outcome: 'undecided', result }];
    }
  }
  return [{ ...step, ...pfsVerdict(initiator, responder, own, other, exchange) }];
}

function pfsText(pfs: Setting<string | undefined> | undefined): string {
  if (!pfs) return 'none';
  return pfs.value ?? 'group not named';
}

/** IKEv2 takes the keys of the first child SA from IKE_AUTH, so a difference shows at the first rekey. */
function pfsVerdict(
  initiator: Endpoint,
  responder: Endpoint,
  own: IpsecSettings,
  other: IpsecSettings,
  exchange: 'child SA' | 'quick mode',
) {
  const cure = `Write \`set pfs ${own.pfs?.value ?? other.pfs?.value ?? ''}\` on both.`;
  if (exchange === 'child SA') {
    return {
      outcome: 'noted',
      result: `The tunnel comes up, and stops at the first rekey of the child SA. ${cure}`,
      symptom: 'After one lifetime NO_PROPOSAL_CHOSEN or INVALID_KE_PAYLOAD in CREATE_CHILD_SA.',
      evidence: 'inferred',
    } as const;
  }
  const symptom = '`phase 2 SA policy not acceptable!` in quick mode.';
  if (own.pfs && other.pfs) {
    return { outcome: 'failed', result: `The groups differ. ${cure}`, symptom } as const;
  }
  const [strict, lax] = own.pfs ? [initiator, responder] : [responder, initiator];
  const result =
    `Only ${strict.router.name} demands it, so the tunnel comes up only when ${strict.router.name} ` +
    `starts, not when ${lax.router.name} does. ${cure}`;
  return { outcome: 'noted', result, symptom, evidence: 'inferred' } as const;
}
