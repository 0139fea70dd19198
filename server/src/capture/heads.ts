import { readBody } from './bodies';
import { RecordFlag } from './model';
import { readPrefix } from './prefix/prefix';
import { repaired, terminalWidths } from './repair';
import { dropPacket } from './scan';
import { kinds, type Scanner, slotOf, timeOf } from './scanner';
import { traceTag } from './trace';

// The head of a record is what its first line says. Where somebody broke that line, it goes on in the next ones.

const mostHeadLines = 8;
/** Lines of another column of a page between two parts of a step. */
const mostStrangeLines = 40;
/** Lines that a message is broken into. */
const mostSoftLines = 3;

/**
 * Reads on with a further line what the last record's head may go on with. `offset` is how far behind the beginning of
 * the record the line begins.
 */
export function continueHead(scanner: Scanner, line: string, offset: number): void {
  const { scan } = scanner;
  const row = scan.count - 1;
  scanner.headLines++;
  const rest = restOf(scanner, row, line);
  const mostLines = isOpenStep(scanner) ? mostStrangeLines : mostHeadLines;
  if (rest === undefined) {
    if (scanner.headLines >= mostLines) closeHead(scanner);
    return;
  }
  const joined = repaired(
    scanner.full ? `${scanner.head}${rest}` : `${scanner.head} ${rest.trim()}`,
  );
  const before = scanner.full && joined.endsWith(line) ? joined.length - line.length : -1;
  scanner.full = isFullWidth(line, 0, line.length);
  scanner.head = '';
  const body = scan.body[row] ?? 0;
  const isKnown = scan.facility[row] !== 0;
  const open = rereadRecord(scanner, row, joined);
  // Columns count in the document, not in what was joined and repaired.
  const inLine = before < 0 ? -1 : (scan.body[row] ?? 0) - before;
  if (isKnown) scan.body[row] = inLine < 0 ? body : Math.min(0xffff, offset + inLine);
  scanner.soft = !open;
  if (!open && !scanner.full && scan.kind[row] !== kinds.debug) return;
  if (!open && scanner.headLines >= mostSoftLines) return;
  if (scanner.headLines >= mostLines || joined.length >= 1600) return;
  scanner.head = understood(scanner, row, joined);
}

/** What of a line belongs to an open head; undefined for none. */
function restOf(scanner: Scanner, row: number, line: string): string | undefined {
  const { scan, gap, full } = scanner;
  if (gap === undefined || full || scan.kind[row] !== kinds.trace) return line;
  const plain = repaired(line);
  const at = plain.search(gap.wants);
  const next = plain.indexOf(traceTag);
  return at < 0 || (next >= 0 && next < at) ? undefined : plain.slice(at);
}

/** Reads a record again from a text that is not the document's own. Tells whether its head is still open. */
export function rereadRecord(scanner: Scanner, row: number, text: string): boolean {
  const { scan, prefix } = scanner;
  scan.noteCount = scanner.firstNote;
  dropPacket(scan, row);
  if (!readPrefix(prefix, text, 0, text.length)) return false;
  scan.facility[row] = prefix.facility;
  if (Number.isNaN(scan.time[row] ?? 0)) scan.time[row] = timeOf(scanner);
  if (prefix.saId >= 0) scan.slot[row] = slotOf(scanner);
  if (scan.kind[row] === 0) scan.kind[row] = kinds.debug;
  scan.body[row] = Math.min(0xffff, prefix.body);
  return readBody(scanner, row, text, prefix.body, text.length);
}

/** Reads a record from a line that was escaped for a page. Tells whether its head is still open. */
export function readRepaired(scanner: Scanner, row: number, line: string): boolean {
  const { scan } = scanner;
  const body = scan.body[row] ?? 0;
  const piece = line.slice(0, 1000);
  const better = repaired(piece);
  if (better === piece) return readBody(scanner, row, piece, body, piece.length);
  scan.flags[row] = (scan.flags[row] ?? 0) | RecordFlag.damaged;
  const open = rereadRecord(scanner, row, better);
  scan.body[row] = body;
  return open;
}

/** The head of the last record does not go on: where it was known to be open, the record is damaged. */
export function closeHead(scanner: Scanner): void {
  const { scan } = scanner;
  if (scanner.head === '') return;
  scanner.head = '';
  if (scanner.soft) return;
  const row = scan.count - 1;
  if (scan.kind[row] === kinds.trace || scan.kind[row] === kinds.packet) {
    scan.flags[row] = (scan.flags[row] ?? 0) | RecordFlag.damaged;
  }
}

/** A terminal breaks lines at its width, in the middle of words. */
export function isFullWidth(text: string, start: number, end: number): boolean {
  const length = end - start - (text.charCodeAt(end - 1) === 13 ? 1 : 0);
  return terminalWidths.includes(length);
}

/** Lines of this length can be cut by somebody who breaks lines between words. */
export function mayWrap(start: number, end: number): boolean {
  return end - start >= 48 && end - start <= 81;
}

/** Is this the rest of a broken line? Lines that a router breaks itself are indented or begin in known ways. */
export function goesOn(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) <= 32) return false;
  return !ownLines.test(text.slice(start, Math.min(end, start + 40)));
}

const ownLines =
  /^(?:Initiator SPI|IKEv2 [A-Z_]+ Exch|Payload contents|Num\. transforms|Proposal \d|Technical Support|Copyright|Compiled|\(\d+\):|spi \d)/;

/** Does the last record begin a step of which something is still lacking? */
export function isOpenStep({ scan, head, soft }: Scanner): boolean {
  return head !== '' && !soft && scan.kind[scan.count - 1] === kinds.trace;
}

/** Of an incomplete step only what is understood: a page that somebody copied goes on with another column. */
export function understood({ scan, gap, full }: Scanner, row: number, line: string): string {
  if (gap === undefined || full || scan.kind[row] !== kinds.trace) return line;
  const at = line.indexOf(traceTag);
  return at < 0 ? line : line.slice(0, at + traceTag.length + gap.read);
}
