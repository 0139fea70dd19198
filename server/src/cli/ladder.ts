import type { SecurityAssociation } from '../capture/model';
import { ladderOf } from '../report/ladder';
import type { Ladder, LadderStep } from '../report/ladderModel';
import { mermaidLadder } from '../report/mermaid';
import { toJson } from '../report/sarif';
import { type Command, ExitCode, formatOption } from './command';
import { type CaptureDocument, withDocuments } from './documents';
import { capturesAmong } from './explain';
import { Failure } from './failure';

/** Draws the messages of SAs. */
export const ladder: Command = {
  usage: {
    name: 'ladder',
    operands: 'CAPTURE',
    fewest: 1,
    most: 1,
    summary: 'Draws the messages of an SA as a Mermaid sequence diagram.',
    detail:
      'Of several SAs, text is the first that failed, else the first; the other formats show all.',
    options: {
      format: formatOption('text', 'json', 'markdown'),
      sa: { value: 'NUMBER', help: 'only this SA, counted from 1 as in explain' },
    },
  },
  run: ({ files, value }, io) =>
    withDocuments(files, 'capture', io, (documents) => {
      const [document] = capturesAmong(documents);
      if (!document) return ExitCode.failed;
      const format = value('format');
      const chosen = chooseAssociations(document, value('sa'), format === 'text');
      const ladders = chosen.map((sa) => ladderOf(document.capture, sa));
      io.write(render(document.file, ladders, format));
      return ExitCode.clean;
    }),
};

function render(file: string, ladders: readonly Ladder[], format: string): string {
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
  { file, capture }: CaptureDocument,
  number: string,
  one: boolean,
): readonly SecurityAssociation[] {
  const { associations } = capture;
  if (associations.length === 0) throw new Failure(`${file} shows no SA`);
  if (number !== '') {
    const chosen = associations.get(Number(number) - 1);
    if (!chosen) throw new Failure(`${file} has SA 1 to ${associations.length}, not ${number}`);
    return [chosen];
  }
  if (!one) return [...associations];
  const failed = associations.find(({ outcome }) => outcome === 'failed');
  return [failed ?? associations.get(0)].filter((sa) => sa !== undefined);
}
