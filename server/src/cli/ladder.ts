import type { SecurityAssociation } from '../capture/model';
import { toJson } from '../report/jsonReport';
import { ladderOf } from '../report/ladder';
import type { Ladder, LadderStep } from '../report/ladderModel';
import { mermaidLadder } from '../report/mermaid';
import { type CaptureDocument, capturesAmong, type Document, withDocuments } from './documents';
import { ExitCode } from './exitCode';
import { Failure } from './failure';
import type { Io } from './io';
import type { LadderOptions } from './program';

/** Draws the messages of SAs. */
export function ladder(file: string, { format, sa }: LadderOptions, io: Io): Promise<ExitCode> {
  const draw = (documents: readonly Document[]): ExitCode => {
    const [document] = capturesAmong(documents);
    if (!document) return ExitCode.failed;
    const { capture, isWhole } = document.first;
    if (!isWhole) throw new Failure(`${document.file} is too long to be drawn: cut out an SA`);
    const chosen = chooseAssociations(document, sa, format === 'text');
    const ladders = chosen.map((association) => ladderOf(capture, association));
    io.write(render(document.file, ladders, format));
    return ExitCode.clean;
  };
  return withDocuments([file], 'capture', io, draw, longestDrawn);
}

/** A longer capture is not drawn: no text can be held that is much longer. */
const longestDrawn = 400_000_000;

function render(file: string, ladders: readonly Ladder[], format: LadderOptions['format']): string {
  if (format === 'json') return toJson({ file, ladders: ladders.map(countedFromOne) });
  if (format === 'text') return ladders.map(mermaidLadder).join('\n');
  const sections = ladders.map(
    (drawn) => `## ${drawn.title}\n\n\`\`\`mermaid\n${mermaidLadder(drawn)}\`\`\``,
  );
  return `${[`# ${file}`, ...sections].join('\n\n')}\n`;
}

/** As in all that the command line says. */
function countedFromOne(ladder: Ladder): Ladder {
  const next = <Place extends { readonly line: number }>(place: Place): Place => ({
    ...place,
    line: place.line + 1,
  });
  const steps = ladder.steps.map(next).map((step): LadderStep => {
    if (step.kind !== 'message') return step;
    const { other, repeats } = step;
    return { ...step, ...(other && { other: next(other) }), repeats: repeats.map(next) };
  });
  return { ...ladder, steps };
}

function chooseAssociations(
  { file, first: { capture } }: CaptureDocument,
  number: number | undefined,
  one: boolean,
): readonly SecurityAssociation[] {
  const { associations } = capture;
  if (associations.length === 0) throw new Failure(`${file} shows no SA`);
  if (number !== undefined) {
    const chosen = associations.get(number - 1);
    if (!chosen) throw new Failure(`${file} has SA 1 to ${associations.length}, not ${number}`);
    return [chosen];
  }
  if (!one) return [...associations];
  const failed = associations.find(({ outcome }) => outcome === 'failed');
  return [failed ?? associations.get(0)].filter((sa) => sa !== undefined);
}
