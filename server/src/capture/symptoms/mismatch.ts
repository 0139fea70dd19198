import type { Proposal, TransformType } from '../payloads';
import type { History } from './history';
import { lineOf } from './look';
import type { Comparison, Difference } from './proposals';
import { namesOf, transformWords, typeWord } from './proposals';
import type { Evidence } from './symptom';
import { capitalized, code, listed, ThePeer } from './wording';

/** The values that have no overlap, and those that agree, in one or two sentences. */
export function mismatchSummary(history: History, { nearest }: Comparison): string {
  const [first] = nearest;
  if (first === undefined) return '';
  if (nearest.length === 1) return `${differenceText(history, first)}${agreementText(first)}`;
  const shown = nearest.slice(0, 3);
  const repeated = new Set(shown.map(({ expected }) => expected.number)).size < shown.length;
  const ways = shown.map((difference) => {
    const offer = repeated ? `its proposal ${difference.received.number} ` : '';
    return `${offer}against proposal ${difference.expected.number} here: ${contrast(difference)}`;
  });
  return `${ThePeer(history)} offers nothing that a proposal of this router takes whole; ${ways.join('; ')}.`;
}

function differenceText(history: History, { received, expected, types }: Difference): string {
  const offered = types.map((type) => words(received, type)).join(' with ');
  const accepted = types.map((type) => words(expected, type)).join(' with ');
  return `${ThePeer(history)} offers ${offered}; this router accepts only ${accepted}.`;
}

function contrast({ received, expected, types }: Difference): string {
  return types
    .map((type) => `${words(received, type)} offered, ${words(expected, type)} wanted`)
    .join(', ');
}

function words(proposal: Proposal, type: TransformType): string {
  const names = namesOf(proposal, type).map(transformWords);
  return names.length === 0 ? `no ${typeWord(type)}` : listed(names.slice(0, 6));
}

function agreementText({ received, expected, types }: Difference): string {
  const agreeing = (['ENCR', 'PRF', 'INTEG', 'D-H'] as const).filter(
    (type) =>
      !types.includes(type) &&
      namesOf(received, type).length > 0 &&
      namesOf(expected, type).length > 0,
  );
  if (agreeing.length === 0) return '';
  const list = capitalized(listed(agreeing.map(typeWord), 'and'));
  return ` ${list} ${agreeing.length === 1 ? 'agrees' : 'agree'}.`;
}

/** `encryption`, `encryption and PRF`; what differs in the nearest pair, of several pairs all. */
export function differingWords({ nearest }: Comparison): string {
  const types = [...new Set(nearest.flatMap((pair) => [...pair.types]))];
  return listed(types.map(typeWord), nearest.length > 1 ? 'or' : 'and');
}

/** What to add here or there so that one difference goes; `spell` gives the words of the configuration. */
export function mismatchCure(
  { nearest }: Comparison,
  spell: (type: TransformType, name: string) => string | undefined,
  place: string,
): string {
  const [first] = nearest;
  if (first === undefined) return '';
  const here = spelled(first.received, first.types, spell);
  const there = spelled(first.expected, first.types, spell);
  if (here === '' || there === '') return `Make ${place} of both ends agree.`;
  return `Add ${here} to ${place} here, or ${there} there.`;
}

function spelled(
  proposal: Proposal,
  types: readonly TransformType[],
  spell: (type: TransformType, name: string) => string | undefined,
): string {
  const found = types.flatMap((type) => {
    const [name] = namesOf(proposal, type);
    const text = name === undefined ? undefined : spell(type, name);
    return text === undefined ? [] : [code(text)];
  });
  return found.length === types.length ? listed(found, 'and') : '';
}

/** Both lists as evidence. */
export function comparisonEvidence({ receivedRecord, expectedRecord }: Comparison): Evidence[] {
  return [
    { record: receivedRecord, shows: 'what the peer offers' },
    ...(expectedRecord === undefined
      ? []
      : [{ record: expectedRecord, shows: 'what this router accepts' }]),
  ];
}

/** `both lists are printed at lines 96 and 98`. */
export function listsReason(history: History, comparison: Comparison): string {
  const { receivedRecord, expectedRecord } = comparison;
  const first = lineOf(history, receivedRecord);
  if (expectedRecord === undefined) return `what the peer offers is printed at line ${first}`;
  return `both lists are printed at lines ${first} and ${lineOf(history, expectedRecord)}`;
}
