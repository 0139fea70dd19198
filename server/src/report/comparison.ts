import { outcomeName, saName } from '../capture/names';
import { recordLine } from '../capture/text';
import type { Comparison, Difference } from '../relate/compareCaptures';
import type { NamedCapture } from './pairing';
import { tableRow } from './table';

/** More differences are not listed: they follow from the first ones. */
const mostDifferences = 60;

/** An SA beside one that went well, as Markdown: the first difference in words, then all as a table. */
export function comparisonMarkdown(
  comparison: Comparison,
  good: NamedCapture,
  here: NamedCapture,
): string {
  const { differences } = comparison;
  const place = ({ goodRecord, hereRecord }: Difference) =>
    `${recordLine(here.capture, hereRecord) + 1} / ${recordLine(good.capture, goodRecord) + 1}`;
  const rows = differences
    .slice(0, mostDifferences)
    .map((difference) =>
      tableRow([
        difference.what,
        difference.here || 'nothing',
        difference.good || 'nothing',
        place(difference),
      ]),
    );
  const more = differences.length - rows.length;
  return [
    `# ${here.name} beside ${good.name}`,
    '',
    headline(comparison, here),
    '',
    `Here: ${saName(comparison.here)}, ${outcomeName(comparison.here)}. Good: ${saName(comparison.good)}, ${outcomeName(comparison.good)}.${roleText(comparison)}`,
    ...(rows.length > 0
      ? [
          '',
          tableRow(['What', 'Here', 'In the good capture', 'Lines here / there']),
          tableRow(['---', '---', '---', '---']),
          ...rows,
        ]
      : []),
    ...(more > 0 ? ['', `${more} more differences follow.`] : []),
    '',
    'SPIs, nonces, lengths and times are left out.',
    '',
  ].join('\n');
}

/** Where both part, in words, and what they said differently before that. */
function headline({ differences, agreed, lastCommon }: Comparison, here: NamedCapture): string {
  const path = differences.find(({ kind }) => kind === 'path');
  const values = differences
    .slice(0, path ? differences.indexOf(path) : differences.length)
    .map(({ what }) => what);
  const before =
    values.length === 0
      ? ''
      : ` What they say differs before: ${values.slice(0, 3).join('; ')}${values.length > 3 ? `; ${values.length - 3} more` : ''}.`;
  if (!path) return `Both go the same way: ${agreed} steps and messages agree.${before}`;
  const common = lastCommon
    ? `Both go the same way as far as ${lastCommon.what} (line ${recordLine(here.capture, lastCommon.record) + 1}).`
    : 'They part at the beginning.';
  return `${common} Then comes ${path.here || 'nothing'} here, ${path.good || 'nothing'} in the good capture.${before}`;
}

function roleText({ sameRole, good }: Comparison): string {
  if (sameRole) return '';
  return ` The good capture is that of ${good.role === undefined ? 'a router with an unknown role' : `the ${good.role}`}, so only messages are compared, not states.`;
}
