import { messageWords } from './messageWords';

/** Widths at which terminals break lines. */
export const terminalWidths: readonly number[] = [80, 132];

/** What word processors and web pages write for a character of a router, one for one. */
const otherMarks: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
};
const marks = Object.keys(otherMarks);
const anyMark = new RegExp(`[${marks.join('')}]`, 'g');

/** A text with the blanks and quote marks that a router prints; nothing in it changes its place. */
export function withPlainMarks(text: string): string {
  if (!marks.some((mark) => text.includes(mark))) return text;
  return text.replace(anyMark, (mark) => otherMarks[mark] ?? mark);
}

/** An ASA that sends its debugs to its log puts a head before each of their lines. */
function withoutDebugTrace(text: string): string {
  return text.includes('-7-711001: ')
    ? text.replace(/^[^\n]{0,80}?%(?:ASA|FTD)-7-711001: /gm, '')
    : text;
}

/** Takes what Markdown and HTML put into a text out again. */
export function repaired(line: string): string {
  const plain = withoutDebugTrace(withPlainMarks(line));
  if (!/[\\&<*#]/.test(plain)) return plain;
  return plain
    .replace(/<\/?(?:b|i|p|br|em|pre|code|span|strong|t[dhr])(?: [^<>]{0,80})?\/?>/gi, ' ')
    .replace(/\\([_*<>[\]#~-])/g, '$1')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/&#(?:39|x27);|&apos;/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replace(/#01[25](?:#012)?/g, '\n')
    .replaceAll('**', '');
}

/**
 * A text as it was before somebody copied it: without the marks of Markdown and HTML, and with what a terminal broke
 * at its width joined again. `column` is where its first line begins in the document.
 */
export function restored(text: string, column: number): string {
  const plain = repaired(text);
  if (!plain.includes('\n')) return plain;
  let joined = '';
  let length = column;
  let full = false;
  for (const line of text.split(/\r*\n/)) {
    if (joined === '') joined = line;
    else joined += full && line !== '' ? `${lostBlank(joined, line)}${line}` : `\n${line}`;
    length += line.length;
    full = terminalWidths.includes(length);
    length = 0;
  }
  return repaired(joined);
}

/**
 * The blank that got lost where a terminal broke a line: two words of messages stand there, and no message has the word
 * that both would make.
 */
function lostBlank(before: string, after: string): '' | ' ' {
  const [, left] = /(?:^|\s)([^\s]{2,40})$/.exec(before.slice(-60)) ?? [];
  const [right] = /^[^\s]{2,40}/.exec(after) ?? [];
  if (left === undefined || right === undefined || !isWhole(left) || !isWhole(right)) return '';
  return isWhole(`${left}${right}`) ? '' : ' ';
}

function isWhole(word: string): boolean {
  return messageWords.has(word.toLowerCase().replace(/[.,:;]$/, '')) || ADDRESS.test(word);
}

const ADDRESS = /^'?\d{1,3}(?:\.\d{1,3}){3}'?$/;
