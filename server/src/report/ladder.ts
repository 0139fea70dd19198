import type { Capture, SaRole, SecurityAssociation } from '../capture/model';
import { outcomeName, saName } from '../capture/names';
import { recordLine } from '../capture/text';
import { joinTracks } from './ladderJoin';
import {
  type Ladder,
  type LadderEnd,
  type Lane,
  type Mark,
  opposite,
  type Side,
} from './ladderModel';
import { trackOf } from './ladderTrack';

/** The ladder of an SA; of both ends when the other router wrote into the same capture. */
export function ladderOf(
  capture: Capture,
  sa: SecurityAssociation,
  marks: readonly Mark[] = [],
): Ladder {
  const counterpart = capture.associations.get(sa.counterpart ?? -1);
  return ladderOfEnds({ capture, sa, marks }, counterpart && { capture, sa: counterpart });
}

/** The ladder of an SA that one router, or both, tell about. */
export function ladderOfEnds(here: LadderEnd, there?: LadderEnd): Ladder {
  const { capture, sa } = here;
  const side: Side = roleHere(here, there) === 'responder' ? 'right' : 'left';
  const lanes = lanesOf(here, there);
  const steps = joinTracks(trackOf(here, side), there && trackOf(there, opposite(side)));
  const end = sa.decidedBy ?? sa.lastRecord;
  return {
    sa: sa.index,
    ...(there?.capture === capture && { counterpart: there.sa.index }),
    title: `${saName(sa)}, ${outcomeName(sa)}`,
    outcome: sa.outcome,
    left: side === 'left' ? lanes.here : lanes.there,
    right: side === 'left' ? lanes.there : lanes.here,
    steps: [
      ...steps,
      {
        kind: 'end',
        lane: side,
        line: recordLine(capture, end),
        outcome: sa.outcome,
        text: outcomeName(sa),
      },
    ],
  };
}

function roleHere(here: LadderEnd, there: LadderEnd | undefined): SaRole | undefined {
  if (here.sa.role !== undefined || there?.sa.role === undefined) return here.sa.role;
  return there.sa.role === 'initiator' ? 'responder' : 'initiator';
}

function lanesOf(here: LadderEnd, there: LadderEnd | undefined) {
  const role = roleHere(here, there);
  const local = here.sa.local?.address ?? there?.sa.remote?.address;
  const remote = here.sa.remote?.address ?? there?.sa.local?.address;
  const other: SaRole = role === 'initiator' ? 'responder' : 'initiator';
  return {
    here: {
      place: 'here',
      ...(role && { role }),
      ...(local !== undefined && { address: local }),
    } satisfies Lane,
    there: {
      place: there ? 'counterpart' : 'peer',
      ...(role && { role: other }),
      ...(remote !== undefined && { address: remote }),
    } satisfies Lane,
  };
}

/** The ladders of a capture, how many more SAs there are, and how many messages those have. */
export interface Ladders {
  readonly ladders: readonly Ladder[];
  readonly more: number;
  readonly moreMessages: number;
}

/** What of the ladders of a capture is wanted. */
export interface LadderRange {
  /** Index of an SA that is drawn in any case. */
  readonly wanted?: number | undefined;
  /** Later SAs are left out when there are more messages. */
  readonly most?: number | undefined;
}

/** More messages are not drawn at once. */
const mostMessages = 20_000;

/**
 * The ladders of all SAs, one for both ends that a capture shows, as far as there are not too many messages. `marks`:
 * causes by the index of their SA.
 */
export function laddersOf(
  capture: Capture,
  marks: ReadonlyMap<number, readonly Mark[]> = new Map(),
  { wanted = -1, most = mostMessages }: LadderRange = {},
): Ladders {
  const { associations, messages } = capture;
  const records = recordsBySa(capture);
  const count = (sa: SecurityAssociation) => countBySa.get(sa.index) ?? 0;
  const countBySa = new Map<number, number>();
  for (const { sa } of messages) countBySa.set(sa, (countBySa.get(sa) ?? 0) + 1);
  const end = (sa: SecurityAssociation): LadderEnd => ({
    capture,
    sa,
    marks: marks.get(sa.index) ?? [],
    records: records[sa.index] ?? [],
  });
  let room = Math.min(most, mostMessages);
  let more = 0;
  let moreMessages = 0;
  const ladders = associations.flatMap((sa) => {
    const { counterpart = sa.index } = sa;
    if (counterpart < sa.index) return [];
    room -= count(sa);
    if (room < 0 && sa.index !== wanted && counterpart !== wanted) {
      more++;
      moreMessages += count(sa);
      return [];
    }
    const other = counterpart === sa.index ? undefined : associations.get(counterpart);
    return [ladderOfEnds(end(sa), other && end(other))];
  });
  return { ladders, more, moreMessages };
}

function recordsBySa({ records, associations }: Capture): readonly (readonly number[])[] {
  const found: number[][] = associations.map(() => []);
  for (let record = 0; record < records.count; record++) {
    found[records.sa[record] ?? -1]?.push(record);
  }
  return found;
}
