import { type Lines, lineAt, lineSpan, lineText } from '../text/lines';
import type { Span } from '../text/span';
import type { Statement } from './model';
import { withoutPager } from './tokens';

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
 * The last line of a banner or macro that a statement begins, the statement's own line for all others.
 * Undefined for a banner that is never closed.
 */
export function bannerEnd(lines: Lines, statement: Statement): number | undefined {
  const body = bannerText(lines, statement);
  if (body === undefined) return statement.line;
  return body.closed ? lineAt(lines, body.span.end) : undefined;
}

/** The text of a banner or macro that a statement begins, without its delimiters; to the end of the line when it is never closed. */
export function bannerText(
  lines: Lines,
  statement: Statement,
): { readonly span: Span; readonly closed: boolean } | undefined {
  const start = bannerStart(statement);
  if (start === undefined) return isMacro(statement) ? macroText(lines, statement) : undefined;
  const { text } = lines;
  const from = statement.offset + start;
  const delimiter = text.startsWith('^C', from) ? '^C' : text.charAt(from);
  const open = from + delimiter.length;
  const close = text.indexOf(delimiter, open);
  const closed = close >= 0;
  return {
    span: { start: open, end: closed ? close : lineSpan(lines, statement.line).end },
    closed,
  };
}

/** `macro name`: commands to be used later, up to a line that holds `@` alone. */
function isMacro({ reading: { outcome, words } }: Statement): boolean {
  const [first, second] = words;
  return outcome.kind === 'foreign' && first?.text === 'macro' && second?.text === 'name';
}

const LONGEST_MACRO = 3000;

function macroText(lines: Lines, { line }: Statement) {
  const start = lineSpan(lines, line).end;
  const most = Math.min(lines.count, line + LONGEST_MACRO);
  for (let last = line + 1; last < most; last++) {
    if (shortText(lines, last)?.trim() !== '@') continue;
    return { span: { start, end: lines.starts[last] ?? start }, closed: true };
  }
  return { span: { start, end: start }, closed: false };
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
  if (outcome.kind !== 'foreign') return undefined;
  const first = words[0]?.text.toLowerCase();
  if (first === 'menu' && words[2]?.text === 'title') return words[3]?.start;
  return first === 'banner' ? words[2]?.start : undefined;
}

const LONGEST_LINE = 1000;

function shortText(lines: Lines, line: number): string | undefined {
  const { start, end } = lineSpan(lines, line);
  return end - start > LONGEST_LINE ? undefined : withoutPager(lineText(lines, line));
}
