/** A text with a cursor in it, written `|`, or `<|>` where the text needs a real `|`. */
export function takeCursor(marked: string): { readonly text: string; readonly offset: number } {
  const cursor = marked.includes('<|>') ? '<|>' : '|';
  const offset = marked.indexOf(cursor);
  if (offset < 0) throw new Error('The text has no cursor');
  return { text: marked.slice(0, offset) + marked.slice(offset + cursor.length), offset };
}

/** What a line `!   ^^^^ text` says about the nearest line above that is no such line. */
export interface Mark {
  /** 0-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The marks of an IOS text: carets under the span, behind the comment sign of the line. A span that begins in
 * column 0 is written `!<---- text`, with one dash for each of its characters.
 */
export function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let marked = -1;
  for (const [line, content] of text.split(/\r\n|\n|\r/).entries()) {
    const carets = /^!( *)(\^+) ?(.*)$/.exec(content);
    const dashes = /^!<(-+) ?(.*)$/.exec(content);
    if (carets) {
      const [, blanks = '', width = '', label = ''] = carets;
      const start = 1 + blanks.length;
      marks.push({ line: marked, start, end: start + width.length, text: label });
    } else if (dashes) {
      const [, width = '', label = ''] = dashes;
      marks.push({ line: marked, start: 0, end: width.length, text: label });
    } else marked = line;
  }
  return marks;
}

/** A mark as a test shows it when it differs. */
export function showMark({ line, start, end, text }: Mark): string {
  return `${line + 1}:${start}-${end} ${text}`;
}
