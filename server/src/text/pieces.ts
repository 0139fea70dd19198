import type { TextSource } from './lines';

/** A text in two pieces: what is appended changes the second only, so the first is never copied. */
export interface Pieces extends TextSource {
  readonly head: string;
  readonly tail: string;
  /** The whole, which costs a copy. */
  toString(): string;
}

/** A text of two pieces; or a whole one, which is its own head. */
export function piecesOf(head: string, tail = ''): Pieces {
  const { length } = head;
  return {
    head,
    tail,
    length: length + tail.length,
    charCodeAt: (offset) =>
      offset < length ? head.charCodeAt(offset) : tail.charCodeAt(offset - length),
    slice(start, end = length + tail.length) {
      if (end <= length) return head.slice(start, end);
      if (start >= length) return tail.slice(start - length, end - length);
      return head.slice(start) + tail.slice(0, end - length);
    },
    toString: () => (tail === '' ? head : head + tail),
  };
}

/** What `text` has behind `before`; undefined when it does not begin with it. */
export function appendedTo(before: Pieces, text: Pieces): string | undefined {
  if (text.head === before.head) {
    return text.tail.startsWith(before.tail) ? text.tail.slice(before.tail.length) : undefined;
  }
  const whole = text.toString();
  return whole.startsWith(before.toString()) ? whole.slice(before.length) : undefined;
}
