import type { Span } from '../text/span';
import type { Capture } from './model';
import { recordAt, type Spot, spotAt } from './spot';

/** More are not shown: the eye does not follow them. */
const mostHighlights = 2000;

/** What can be the same in several places, and how it is written elsewhere; the first that fits counts. */
const kinds: readonly { readonly pattern: RegExp; readonly sameSa: boolean }[] = [
  // States and events are spelled alike in every SA: those of the own one matter.
  { pattern: /\b[A-Z][A-Z0-9]*_[A-Z0-9_']+/g, sameSa: true },
  { pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)/g, sameSa: false },
  { pattern: /(?<![0-9A-F:])[0-9A-F]{0,4}(?::[0-9A-F]{0,4}){2,7}(?![0-9A-F:])/gi, sameSa: false },
  // With and without `0x`.
  { pattern: /(?<=\b(?:0x)?)(?:[0-9A-F]{16}|[0-9A-F]{8})\b/gi, sameSa: false },
  { pattern: /[A-Za-z0-9_][\w'-]*/g, sameSa: false },
];

/** Where the word at an offset stands in the capture: an SPI, an address, a name; a state or event in its SA. */
export function highlightsAt(capture: Capture, offset: number): readonly Span[] {
  const spot = spotAt(capture, offset);
  if (!spot) return [];
  for (const { pattern, sameSa } of kinds) {
    const word = wordAt(pattern, spot);
    if (word === undefined) continue;
    const found = occurrencesOf(capture, word);
    return sameSa ? found.filter(({ start }) => saAt(capture, start) === spot.sa) : found;
  }
  return [];
}

function wordAt(pattern: RegExp, { text, offset, start }: Spot): string | undefined {
  const at = offset - start;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) return undefined;
    if (at <= match.index + match[0].length) return match[0].replace(/['-]+$/, '');
  }
  return undefined;
}

/** The places where a word stands as a whole, in whatever case if it is hexadecimal. */
function occurrencesOf({ lines }: Capture, word: string): readonly Span[] {
  const text = lines.text.slice(0);
  const spellings = /^[0-9a-f]+$/i.test(word)
    ? new Set([word, word.toUpperCase(), word.toLowerCase()])
    : [word];
  const found: Span[] = [];
  for (const spelling of spellings) {
    let at = text.indexOf(spelling);
    while (at >= 0 && found.length < mostHighlights) {
      const end = at + spelling.length;
      if (isEdge(text, at - 1) && isEdge(text, end)) found.push({ start: at, end });
      at = text.indexOf(spelling, end);
    }
  }
  return found;
}

/** Not part of a longer word; the `x` of `0x` ends none. */
function isEdge(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  if (character === 'x' && text.charAt(offset - 1) === '0') return true;
  return !/\w/.test(character);
}

function saAt(capture: Capture, offset: number): number {
  return capture.records.sa[recordAt(capture, offset)] ?? -1;
}
