import { type Lines, lineAt, lineSpan, lineText } from '../text/lines';
import type { Statement } from './model';

/** The last line of a certificate or key: the `quit` behind its hexadecimal lines, or the last of them. */
export function hexEnd(lines: Lines, line: number): number {
  let last = line;
  while (last + 1 < lines.count) {
    const text = shortText(lines, last + 1)
      ?.trim()
      .toLowerCase();
    if (text && /^[\s\da-f]*quit$/.test(text)) return last + 1;
    if (text === undefined || !/^[\s\da-f]*$/.test(text)) break;
    last++;
  }
  return last;
}

/** The last line of a PEM block that begins at a line. */
export function pemEnd(lines: Lines, line: number): number {
  let last = line;
  while (last + 1 < lines.count) {
    const text = shortText(lines, last + 1)?.trim();
    if (text?.startsWith('-----END ')) return last + 1;
    if (text === undefined || !/^[\w+/=]*$|^[\w-]+: /.test(text)) break;
    last++;
  }
  return last;
}

/**
 * The last line of a banner that a statement begins, the statement's own line for all others.
 * Undefined for a banner that is never closed.
 */
export function bannerEnd(lines: Lines, statement: Statement): number | undefined {
  const start = bannerStart(statement);
  if (start === undefined) return statement.line;
  const { text } = lines;
  const from = statement.offset + start;
  const delimiter = text.startsWith('^C', from) ? '^C' : text.charAt(from);
  const close = text.indexOf(delimiter, from + delimiter.length);
  return close < 0 ? undefined : lineAt(lines, close);
}

/** Column of the opening delimiter. */
function bannerStart({ reading }: Statement): number | undefined {
  const { outcome, words } = reading;
  if (outcome.kind === 'command') {
    const text = outcome.bindings.find(
      (binding) => binding.kind === 'parameter' && binding.type === 'BANNER',
    );
    return text && words[text.word]?.start;
  }
  if (outcome.kind !== 'foreign' || words[0]?.text.toLowerCase() !== 'banner') return undefined;
  return words[2]?.start;
}

const LONGEST_LINE = 1000;

function shortText(lines: Lines, line: number): string | undefined {
  const { start, end } = lineSpan(lines, line);
  return end - start > LONGEST_LINE ? undefined : lineText(lines, line);
}
