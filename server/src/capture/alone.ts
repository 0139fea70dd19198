import { lineAt } from '../text/lines';
import { recordsBetween } from './goTo';
import type { Capture, SecurityAssociation } from './model';
import { createRows } from './rows';
import { recordAt } from './spot';
import { recordLine } from './text';

/** A part of a capture whose lines are wanted without the others. */
export type AlonePart =
  | { readonly kind: 'sa' | 'exchange'; readonly index: number }
  | { readonly kind: 'time'; readonly from: string; readonly to: string };

/** The lines of a part of a capture, and where they come from. */
export interface Alone {
  readonly text: string;
  /** For each line of the text its 0-based line in the capture. */
  readonly lines: readonly number[];
  /** The end was left out: VS Code does not show so much well. */
  readonly isCut: boolean;
}

/** Above this, VS Code shows a document without colours and folds: characters. */
const mostCharacters = 20_000_000;

/** The lines of one part of a capture; undefined when there is no such part. */
export function showAlone(
  capture: Capture,
  part: AlonePart,
  longest = mostCharacters,
): Alone | undefined {
  const choice = chooseRecords(capture, part);
  return choice && joinRecords(capture, choice, longest);
}

/** Records from `first` to `last`, both included, that `has` tells apart. */
interface Choice {
  readonly first: number;
  readonly last: number;
  readonly has: (record: number) => boolean;
}

/** A part that was read by itself, with the numbers that its SAs and lines have in the whole capture. */
export function numberedAsIn<Part extends Capture>(
  part: Part,
  whole: Capture,
  originLines: readonly number[],
): Part {
  const numbered = part.associations.map((sa) => {
    const line = originLines[recordLine(part, sa.firstRecord)] ?? -1;
    const index = whole.records.sa[recordAt(whole, whole.lines.starts[line] ?? -1)] ?? -1;
    return index < 0 ? sa : { ...sa, number: index + 1 };
  });
  const { length } = numbered;
  const associations = createRows(length, (index) => numbered[index] as SecurityAssociation);
  return { ...part, associations, originLines };
}

function chooseRecords(capture: Capture, part: AlonePart): Choice | undefined {
  const { records, associations, exchanges } = capture;
  switch (part.kind) {
    case 'sa':
      return chosen(associations.get(part.index), (record) => records.sa[record] === part.index);
    case 'exchange':
      return chosen(exchanges.get(part.index), (record) => records.exchange[record] === part.index);
    case 'time': {
      const range = recordsBetween(capture, part.from, part.to);
      return range && { ...range, has: () => true };
    }
  }
}

function chosen(
  range: { readonly firstRecord: number; readonly lastRecord: number } | undefined,
  has: Choice['has'],
): Choice | undefined {
  return range && { first: range.firstRecord, last: range.lastRecord, has };
}

function joinRecords(capture: Capture, { first, last, has }: Choice, longest: number): Alone {
  const { start: starts } = capture.records;
  const pieces: string[] = [];
  const lines: number[] = [];
  let room = longest;
  for (let record = first; record <= last; record++) {
    if (!has(record)) continue;
    const from = record;
    const limit = (starts[from] ?? 0) + room;
    if ((starts[from + 1] ?? 0) > limit) return finish(pieces, lines, true);
    while (record < last && has(record + 1) && (starts[record + 2] ?? 0) <= limit) record++;
    const { text, start, count } = pieceOf(capture, from, record);
    room -= text.length + 1;
    pieces.push(text);
    for (let line = 0; line < count; line++) lines.push(start + line);
  }
  return finish(pieces, lines, false);
}

function finish(pieces: readonly string[], lines: readonly number[], isCut: boolean): Alone {
  return { text: pieces.join('\n'), lines, isCut };
}

/** The text of records that stand together, without its last line ending; its first line and number of lines. */
function pieceOf({ records, lines }: Capture, first: number, last: number) {
  const from = records.start[first] ?? 0;
  const whole = lines.text.slice(from, records.start[last + 1] ?? lines.text.length);
  const text = whole.replace(/(?:\r\n|\n|\r)$/, '');
  const start = lineAt(lines, from);
  return { text, start, count: lineAt(lines, from + text.length) - start + 1 };
}
