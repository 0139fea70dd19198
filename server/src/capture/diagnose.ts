import type { Capture } from './model';
import type { History } from './symptoms/history';
import { readHistories } from './symptoms/history';
import type { Finding, Symptom } from './symptoms/symptom';
import { confidences } from './symptoms/symptom';
import { symptoms } from './symptoms/symptoms';

/** A symptom that an SA shows. */
export interface Diagnosis {
  readonly symptom: Symptom;
  readonly finding: Finding;
  /** Index of `Capture.associations`; -1 for what belongs to no SA. */
  readonly sa: number;
  /** What else was found and only follows from it, or is less sure. */
  readonly consequences: readonly Diagnosis[];
  /** The other router of the capture tells it about the same SA. */
  readonly toldByPeer?: true;
}

/**
 * What went wrong with each SA: in the order of the SAs, and for each the true cause first. An SA that came up and
 * stayed up has none. Consequences stand under their cause.
 */
export function diagnoseCapture(capture: Capture): readonly Diagnosis[] {
  const histories = readHistories(capture);
  const bySa = histories.map((history) =>
    history.sa === undefined ? withoutSa(history) : ranked(history, candidates(history)),
  );
  const all = histories.flatMap((history, index) => withCounterpart(history, bySa, index));
  return all.filter((diagnosis) => diagnosis.sa >= 0 || !isTold(capture, diagnosis, all));
}

/** Lines that tell no SA of their own are told with the SA that goes on around them, or did not stop it. */
function isTold(
  { associations }: Capture,
  diagnosis: Diagnosis,
  all: readonly Diagnosis[],
): boolean {
  const decisive = decisiveOf(diagnosis);
  const overcome = associations.some(
    ({ firstRecord, childEstablished = -1 }) =>
      firstRecord < decisive && decisive < childEstablished,
  );
  const { symptom } = diagnosis;
  if (overcome && symptom.kind === 'cause') return true;
  return all.some(({ sa, symptom: found, finding: other }) => {
    const { firstRecord = 0, lastRecord = -1 } = associations.get(sa) ?? {};
    const during = firstRecord <= decisive && decisive <= lastRecord + nearby;
    const same = found.id === symptom.id && during;
    return sa >= 0 && (same || other.evidence.some(({ record }) => record === decisive));
  });
}

/** Records behind the last one of an SA that can still speak of it. */
const nearby = 5;

function candidates(history: History): Diagnosis[] {
  const { protocol, index = -1 } = history.sa ?? {};
  return symptoms
    .filter((symptom) => symptom.kind !== 'gap')
    .filter((symptom) => protocol === undefined || fits(symptom, protocol))
    .flatMap((symptom) => {
      const finding = symptom.find(history);
      return finding === undefined ? [] : [{ symptom, finding, sa: index, consequences: [] }];
    });
}

function fits({ protocol }: Symptom, wanted: 'ikev2' | 'ikev1'): boolean {
  return protocol === 'either' || protocol === wanted;
}

/**
 * Lines of no SA may tell of several: a cause stands alone when it comes long after the first, and again where it is
 * another peer's.
 */
function withoutSa(history: History): readonly Diagnosis[] {
  const found = candidates(history);
  const causes = found.filter(({ symptom }) => symptom.kind === 'cause');
  const main = causes.sort((a, b) => rank(a) - rank(b))[0];
  if (main === undefined) return ranked(history, found);
  const apart = causes.filter((cause) => isApart(history, main, cause));
  const again = [main, ...apart].flatMap((cause) => againIn(history, cause));
  const others = [...apart, ...again].sort((a, b) => decisiveOf(a) - decisiveOf(b));
  const first = found.filter((one) => !apart.includes(one));
  return distinct([...ranked(history, first), ...others]);
}

/** Milliseconds: what is further apart belongs to another attempt. */
const longestAttempt = 30_000;

function isApart({ capture }: History, one: Diagnosis, other: Diagnosis): boolean {
  const [first, second] = [one, other].map((of) => capture.records.time[decisiveOf(of)]);
  return Math.abs((first ?? Number.NaN) - (second ?? Number.NaN)) > longestAttempt;
}

/** More are not looked for. */
const mostPeers = 20;

/** The same cause further down, where it names other addresses. */
function againIn(history: History, cause: Diagnosis): readonly Diagnosis[] {
  const found: Diagnosis[] = [];
  const told = new Set([cause.finding.summary]);
  const form = formOf(cause.finding);
  let last = decisiveOf(cause);
  for (let time = 0; time < mostPeers; time++) {
    const finding = cause.symptom.find(behind(history, last));
    if (finding === undefined) break;
    const next = { ...cause, finding };
    if (formOf(finding) === form && !told.has(finding.summary)) found.push(next);
    told.add(finding.summary);
    last = Math.max(last + 1, decisiveOf(next));
  }
  return found;
}

/** What is left when addresses are taken out. */
function formOf({ summary }: Finding): string {
  return summary.replace(/[\da-f]*[.:][\da-f.:]+/gi, '<address>');
}

/** What a history tells behind a record. */
function behind(history: History, record: number): History {
  const { steps, signs, notifications } = history;
  const later = [...signs].flatMap(([name, records]) => {
    const rest = records.filter((one) => one > record);
    return rest.length > 0 ? [[name, rest] as const] : [];
  });
  return {
    ...history,
    steps: steps.filter((step) => step.record > record),
    signs: new Map(later),
    notifications: notifications.filter((one) => one.record > record),
  };
}

/** One diagnosis for each line. */
function distinct(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const seen = new Set<number>();
  return diagnoses.filter((diagnosis) => {
    const record = decisiveOf(diagnosis);
    const isNew = !seen.has(record);
    seen.add(record);
    return isNew;
  });
}

function decisiveOf({ finding }: Diagnosis): number {
  return finding.evidence[0]?.record ?? -1;
}

/** One cause with all that follows from it, then what is worth knowing beside it. */
function ranked(history: History, found: readonly Diagnosis[]): Diagnosis[] {
  const of = (kind: Symptom['kind']) => found.filter(({ symptom }) => symptom.kind === kind);
  const notices = of('notice');
  const causes = [...of('cause')].sort((a, b) => rank(a) - rank(b));
  const [main, ...others] = [...causes, ...of('effect')];
  if (main !== undefined && !isExplained(main, notices)) {
    return [{ ...main, consequences: others }, ...notices];
  }
  if (notices.length > 0)
    return notices.map((notice, index) =>
      index > 0 || main === undefined ? notice : { ...notice, consequences: [main, ...others] },
    );
  const gap = gapIn(history);
  return gap === undefined ? [] : [gap];
}

/** A removal that an administrator asked for explains that the SA is gone. */
function isExplained({ symptom }: Diagnosis, notices: readonly Diagnosis[]): boolean {
  return symptom.kind === 'effect' && notices.some((notice) => notice.symptom.harmless === true);
}

/** What is only possible comes behind what is likely. */
function rank({ finding }: Diagnosis): number {
  return finding.confidence === 'possible' ? 1 : 0;
}

function gapIn(history: History): Diagnosis | undefined {
  for (const symptom of symptoms) {
    if (symptom.kind !== 'gap') continue;
    const finding = symptom.find(history);
    if (finding !== undefined) {
      return { symptom, finding, sa: history.sa?.index ?? -1, consequences: [] };
    }
  }
  return undefined;
}

/** When both routers are in the capture, the one that knows more tells it for the other. */
function withCounterpart(
  { sa }: History,
  bySa: readonly (readonly Diagnosis[])[],
  index: number,
): readonly Diagnosis[] {
  const own = bySa[index] ?? [];
  const [main] = own;
  const [other] = bySa[sa?.counterpart ?? -1] ?? [];
  if (sa === undefined || other?.symptom.kind !== 'cause') return own;
  if (main === undefined || sureness(other) >= sureness(main)) return own;
  const told: Diagnosis = { ...other, sa: sa.index, consequences: [main], toldByPeer: true };
  return [told, ...own.slice(1)];
}

/** Less is surer. A symptom whose reason only the peer knows tells less than one that is settled here. */
function sureness({ symptom, finding }: Diagnosis): number {
  const byKind = symptom.kind === 'cause' ? 0 : 6;
  const byPlace = symptom.debug?.side === 'peer' ? 1 : 0;
  return byKind + 2 * confidences.indexOf(finding.confidence) + byPlace;
}
