import { type Columns, placeColumns } from './ladderColumns';
import { type Ladder, laneName } from './ladderModel';
import { drawRow, type LadderRow, openStates, stepLabel } from './ladderRows';
import { ladderStyle } from './ladderStyle';
import { escapeXml } from './xml';

/** Draws a ladder as rows, in columns that others can share, so that their lanes are in line. */
export function drawLadder(ladder: Ladder, columns: Columns): readonly LadderRow[] {
  const states = openStates();
  return [
    drawRow({ kind: 'head', ladder }, columns, states),
    ...ladder.steps.flatMap((step) => {
      if (step.kind === 'state' && step.goesOn && step.failure === undefined) return [];
      return [drawRow(step, columns, states)];
    }),
  ];
}

/**
 * Rows one below the other, each in a group, as the content of an SVG element; and their height. With `first`, the
 * number of the first row, the groups are the options of a list: `row7`.
 */
export function stackRows(rows: readonly LadderRow[], first?: number) {
  let height = 0;
  const groups = rows.map((row, index) => {
    const option = first === undefined ? '' : optionOf(row, first + index);
    const group = `<g${option} transform="translate(0 ${height})" class="row ${row.style}">${row.paint()}</g>`;
    height += row.height;
    return group;
  });
  return { markup: groups.join('\n'), height };
}

function optionOf({ label, line }: LadderRow, number: number): string {
  if (line === undefined) return ` id="row${number}" role="presentation"`;
  return ` id="row${number}" role="option" aria-selected="false" aria-label="${escapeXml(label())}"`;
}

/** Ladders as a picture of its own, which takes the colours of its reader: light or dark. */
export function renderSvg(ladders: readonly Ladder[], wanted = 860): string {
  const columns = placeColumns(ladders, wanted);
  const { width } = columns;
  const { markup, height } = stackRows(ladders.flatMap((ladder) => drawLadder(ladder, columns)));
  const title = ladders.map((ladder) => ladder.title).join('; ');
  const description = ladders.map(describe).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="ladder" role="img" aria-labelledby="title description" width="${width}" height="${height + 16}" viewBox="0 -8 ${width} ${height + 16}">
<title id="title">${escapeXml(title)}</title>
<desc id="description">${escapeXml(description)}</desc>
<style>${ladderStyle}</style>
<rect class="paper" y="-8" width="${width}" height="${height + 16}"/>
${markup}
</svg>
`;
}

function describe({ title, left, right, steps }: Ladder): string {
  const told = steps.map(stepLabel).filter((label) => label !== '');
  return `${[title, `${laneName(left)} and ${laneName(right)}`, ...told].join('. ')}.`;
}
