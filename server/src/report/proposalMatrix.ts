import { spotAt } from '../capture/spot';
import type { CaptureContext } from '../relate/captureLinks';
import {
  type MatrixColumn,
  type MatrixRow,
  type ProposalMatrix,
  proposalMatrix,
} from '../relate/proposalMatrix';
import type { Hover } from '../text/results';

const transformWords: Readonly<Record<MatrixRow['transform'], string>> = {
  ENCR: 'Encryption',
  PRF: 'PRF',
  INTEG: 'Integrity',
  'D-H': 'Group',
  ESN: 'ESN',
};

/** Values of one cell; a built-in proposal has more than a reader wants to see. */
const mostValues = 8;

/** Heads and cells of the table, with code marks. */
export function matrixTable(matrix: ProposalMatrix): readonly (readonly string[])[] {
  const { columns, rows, protocol } = matrix;
  // That nothing was chosen is worth a column where both ends are known.
  const decided = columns.includes('chosen') || rows.some(({ common }) => common !== undefined);
  const shown = [...columns.filter((column) => column !== 'chosen')];
  return [
    [protocol, ...shown.map((column) => headOf(matrix, column)), ...(decided ? ['Chosen'] : [])],
    ...rows.map((row) => [
      transformWords[row.transform],
      ...shown.map((column) => valuesText(row.values[column], row.common)),
      ...(decided ? [chosenText(row)] : []),
    ]),
  ];
}

/** The hover of a proposal in a capture, with what both ends have beside it where that is short. */
export function withMatrix(context: CaptureContext, hover: Hover): Hover {
  const { capture } = context;
  const spot = spotAt(capture, hover.span.start);
  const sa = capture.associations.get(spot?.sa ?? -1);
  if (!spot || !sa || !proposalNames.test(hover.explanation.name)) return hover;
  const exchange = capture.exchanges.get(capture.records.exchange[spot.record] ?? -1);
  const protocol = exchange?.type === 'IKE_SA_INIT' ? 'IKE' : 'ESP';
  const matrix = proposalMatrix(context, sa, protocol);
  if (!matrix || matrix.columns.length < 2) return hover;
  const table = matrixTable(matrix);
  const isShort = table.every((cells) => cells.every((cell) => cell.length <= mostCharacters));
  return isShort ? { ...hover, explanation: { ...hover.explanation, table } } : hover;
}

/** What hovers over an SA payload and its proposals are called. */
const proposalNames = /^(?:SA$|Proposal\b|(?:Received|Expected) Policies)/;
/** Wider cells make a hover that cannot be read. */
const mostCharacters = 60;

function headOf({ here, there }: ProposalMatrix, column: MatrixColumn): string {
  switch (column) {
    case 'configuredHere':
      return here === undefined ? 'Accepted here' : `On ${here}`;
    case 'configuredThere':
      return `On ${there ?? 'the peer'}`;
    case 'sent':
      return 'Sent';
    case 'received':
      return 'Received';
    case 'chosen':
      return 'Chosen';
  }
}

/** What both ends have stands out. */
function valuesText(values: readonly string[] = [], common: readonly string[] = []): string {
  const shown = values
    .slice(0, mostValues)
    .map((value) => (common.includes(value) ? `**\`${value}\`**` : `\`${value}\``));
  const more = values.length > mostValues ? ` and ${values.length - mostValues} more` : '';
  return shown.length === 0 ? 'none' : `${shown.join(' ')}${more}`;
}

function chosenText({ values, common }: MatrixRow): string {
  const { chosen = [] } = values;
  if (chosen.length > 0) return chosen.map((value) => `\`${value}\``).join(' ');
  return common?.length === 0 ? 'nothing in common' : '';
}
