import { skipBlanks } from './scanner';

/** A line that no router prints into a debug: comments, rulers, what `ping` prints, Markdown and HTML marks. */
export function isRemark(text: string, start: number, end: number): boolean {
  const at = skipBlanks(text, start, Math.min(end, start + 8));
  const code = text.charCodeAt(at);
  if (code === 33) return true; // !
  const piece = text.slice(at, Math.min(end, at + 40));
  if (code === 46) return /^[.!UQM?&]+\s*$/.test(piece);
  if (code === 35 || code === 61 || code === 45 || code === 47 || code === 96 || code === 60) {
    return /^(?:#{1,6}(?:\s|#|$)|={3}|-{3}|\/\/ |```|<[!=-])/.test(piece);
  }
  if (code === 80 || code === 83 || code === 84) {
    return /^(?:Packet sent with a source|Success rate is|Sending \d+, \d+-byte|Type escape sequence)/.test(
      piece,
    );
  }
  return false;
}

/** A heading or a fence of Markdown. */
export function isPageMark(text: string, start: number, end: number): boolean {
  const at = skipBlanks(text, start, Math.min(end, start + 8));
  return /^(?:#{1,6} \w|```)/.test(text.slice(at, Math.min(end, at + 10)));
}
