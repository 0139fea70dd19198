import { type Columns, placeColumns } from './ladderColumns';
import { type Ladder, laneName } from './ladderModel';
import { drawRow, type LadderRow, openStates, stepLabel } from './ladderRows';
import { ladderStyle } from './ladderStyle';
import { escapeXml } from './xml';

/** A ladder as rows of SVG that stand one below the other. */
export interface LadderDrawing {
  /** Pixels. */
  readonly width: number;
  readonly rows: readonly LadderRow[];
}

/** Draws a ladder in columns that others can share, so that their lanes are in line. */
export function drawLadder(ladder: Ladder, columns: Columns): LadderDrawing {
  const states = openStates();
  return {
    width: columns.width,
    rows: [
      drawRow({ kind: 'head', ladder }, columns, states),
      ...ladder.steps.flatMap((step) => {
        if (step.kind === 'state' && step.goesOn && step.failure === undefined) return [];
        return [drawRow(step, columns, states)];
      }),
    ],
  };
}

/** Rows one below the other, each in a group, as the content of an SVG element; and their height. */
export function stackRows(rows: readonly LadderRow[]): {
  readonly markup: string;
  readonly height: number;
} {
  let height = 0;
  const groups = rows.map((row) => {
    const group = `<g transform="translate(0 ${height})" class="row ${row.style}">${row.markup}</g>`;
    height += row.height;
    return group;
  });
  return { markup: groups.join('\n'), height };
}

/** A ladder as a picture of its own, which takes the colours of its reader: light or dark. */
export function renderSvg(ladder: Ladder, width = 860): string {
  const { rows } = drawLadder(ladder, placeColumns([ladder], width));
  const { markup, height } = stackRows(rows);
  const { left, right, title, steps } = ladder;
  const told = steps.map(stepLabel).filter((label) => label !== '');
  const description = [`${laneName(left)} and ${laneName(right)}`, ...told].join('. ');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="ladder" role="img" aria-labelledby="title description" width="${width}" height="${height + 16}" viewBox="0 -8 ${width} ${height + 16}">
<title id="title">${escapeXml(title)}</title>
<desc id="description">${escapeXml(description)}</desc>
<style>${ladderStyle}</style>
<rect class="paper" y="-8" width="${width}" height="${height + 16}"/>
${markup}
</svg>
`;
}
