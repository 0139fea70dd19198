import { referenceUrl } from '../crypto/references';
import { lineText } from '../text/lines';
import type { Citation } from '../text/results';
import type { Configuration } from './model';

/** RFCs, defects and field notices of Cisco, as people cite them. */
const CITED =
  /\bRFC[ -]?(\d{3,5})\b(?:,? ?(?:§|section |sec\. ?)(\d{1,2}(?:\.\d{1,2}){0,4}))?|\b(CSC[a-z]{2}\d{5})\b|\bFN ?-? ?(\d{5})\b/gi;

/** The documents that comments, remarks and descriptions cite. */
export function citationsIn(configuration: Configuration): readonly Citation[] {
  const { lines, memos } = configuration;
  const citations: Citation[] = [];
  for (const [line, memo] of memos.entries()) {
    const isProse = memo.role === 'comment' || memo.words.some(({ text }) => PROSE.test(text));
    if (!isProse) continue;
    const start = lines.starts[line] ?? 0;
    for (const found of lineText(lines, line).slice(0, LONGEST_LINE).matchAll(CITED)) {
      const reference = referenceIn(found);
      const url = referenceUrl(reference);
      if (!url) continue;
      const from = start + found.index;
      citations.push({ span: { start: from, end: from + found[0].length }, url, title: reference });
    }
  }
  return citations;
}

const PROSE = /^(description|remark)$/i;
const LONGEST_LINE = 500;

/** The reference in our own spelling. */
function referenceIn([, rfc, section, defect, notice]: readonly string[]): string {
  if (rfc) return section ? `RFC ${rfc} §${section}` : `RFC ${rfc}`;
  if (defect) return `Cisco CSC${defect.slice(3, 5).toLowerCase()}${defect.slice(5)}`;
  return `Cisco FN${notice}`;
}
