/** A time stamp in a text. */
export interface Stamp {
  /** Offset behind it and the colon and space that follow. */
  readonly end: number;
  /** Milliseconds since 1970 as if the clock showed UTC; without a year as if it were 2000; up time since 0. */
  readonly time: number;
  /** Without a year: one can have begun between two stamps. */
  readonly yearless: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longestStamp = 48;
const day = 86_400_000;

const clock = '(?<hour>\\d{1,2}):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?';
const zone = '(?: ?(?:UTC|GMT)[+-]\\d{1,2}(?::\\d\\d)?| ?[A-Z]{2,5})?';
const month = '(?<month>[A-Z][a-z]{2}) {1,2}(?<day>\\d{1,2})';
const close = '(?::(?=\\s|$|[A-Z%])|(?=\\s|$)) ?';

/** `*Nov 11 19:30:34.811 UTC: `, `Nov 30 2024 11:16:54.881: `, `2024 Aug 27 21:40:50 PDT: `, `Fri Sep 06 14:32:18 2013: `. */
const calendar = new RegExp(
  `^[*.]?(?:[A-Z][a-z]{2} (?=[A-Z]))?(?:(?<early>\\d{4}) )?${month} (?:(?<year>\\d{4}) )?${clock}(?: (?<late>\\d{4})(?=:))?${zone}${close}`,
);
/** `2023-03-22T15:10:19Z: `, `2024-10-11T10:15:31.208321-05:00 `, `2025/06/09 18:37:29.127271342 ` of a process log. */
const iso = new RegExp(
  `^(?<year>\\d{4})(?<mark>[-/])(?<number>\\d\\d)\\k<mark>(?<day>\\d\\d)[T ]${clock}(?:Z|[+-]\\d\\d:?\\d\\d)?${close}`,
);
/** `00:27:07: `: the clock of a terminal, or the time since the start. */
const short = new RegExp(`^[*.]?${clock}${zone}: ?`);
/** `2y10w: `, `3d04h: `: the time since the start of the router. */
const uptime = /^(?=\d{1,3}[ywd]\d{1,2}[wdh]:)(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?: ?/;

/** Reads the time stamp that begins at an offset, of whatever form; a look at a bounded number of characters. */
export function readStamp(text: string, at: number): Stamp | undefined {
  const usual = readUsual(text, at);
  if (usual !== undefined) return usual;
  const piece = text.slice(at, at + longestStamp);
  const first = piece.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (!digit) return readCalendar(piece, at) ?? readShort(piece, at);
  return (
    readIso(piece, at) ?? readCalendar(piece, at) ?? readShort(piece, at) ?? readUptime(piece, at)
  );
}

/** The usual form, without regular expressions: `*Nov 11 19:30:34.811: `, `Nov  1 19:30:34.811: `. */
function readUsual(text: string, at: number): Stamp | undefined {
  const code = text.charCodeAt(at);
  const month = code === 42 || code === 46 ? at + 1 : at;
  if (!text.startsWith(': ', month + 19) || text.charCodeAt(month + 15) !== 46) return undefined;
  const number = months.indexOf(text.slice(month, month + 3).toLowerCase());
  const date = numberAt(text, month + 4);
  const hour = numberAt(text, month + 7);
  const minute = numberAt(text, month + 10);
  const second = numberAt(text, month + 13);
  const fraction = numberAt(text, month + 16) * 10 + numberAt(text, month + 18, 1);
  const known = text.charCodeAt(month + 9) === 58 && text.charCodeAt(month + 12) === 58;
  if (!known || number < 0) return undefined;
  const time = Date.UTC(2000, number, date, hour, minute, second, fraction);
  return Number.isNaN(time) ? undefined : { end: month + 21, time, yearless: true };
}

/** The number in a few characters, the first of which may be a space; NaN when it is none. */
function numberAt(text: string, at: number, length = 2): number {
  let value = 0;
  for (let offset = 0; offset < length; offset++) {
    const code = text.charCodeAt(at + offset);
    if (code === 32 && offset === 0 && length > 1) continue;
    if (!(code >= 48 && code <= 57)) return Number.NaN;
    value = value * 10 + code - 48;
  }
  return value;
}

type Groups = Record<string, string | undefined>;

function readCalendar(piece: string, at: number): Stamp | undefined {
  const match = calendar.exec(piece);
  const groups: Groups = match?.groups ?? {};
  const index = months.indexOf((groups.month ?? '').toLowerCase());
  if (match === null || index < 0) return undefined;
  const year = groups.early ?? groups.year ?? groups.late;
  const date = Date.UTC(Number(year ?? 2000), index, Number(groups.day));
  return {
    end: at + match[0].length,
    time: date + timeOfDay(groups),
    yearless: year === undefined,
  };
}

function readIso(piece: string, at: number): Stamp | undefined {
  const match = iso.exec(piece);
  if (match === null) return undefined;
  const groups: Groups = match.groups ?? {};
  const date = Date.UTC(Number(groups.year), Number(groups.number) - 1, Number(groups.day));
  return { end: at + match[0].length, time: date + timeOfDay(groups), yearless: false };
}

function readShort(piece: string, at: number): Stamp | undefined {
  const match = short.exec(piece);
  if (match === null) return undefined;
  return { end: at + match[0].length, time: timeOfDay(match.groups ?? {}), yearless: false };
}

function readUptime(piece: string, at: number): Stamp | undefined {
  const match = uptime.exec(piece);
  if (match === null) return undefined;
  const [years, weeks, days, hours] = match.slice(1).map((value) => Number(value ?? 0));
  const time =
    ((years ?? 0) * 365 + (weeks ?? 0) * 7 + (days ?? 0)) * day + (hours ?? 0) * 3_600_000;
  return { end: at + match[0].length, time, yearless: false };
}

function timeOfDay(groups: Groups): number {
  const seconds = (Number(groups.hour) * 60 + Number(groups.minute)) * 60 + Number(groups.second);
  return seconds * 1000 + Math.round(Number(`0.${groups.fraction ?? 0}`) * 1000);
}

/** The length of the time stamp that ends just before an offset, 0 for none: finds records glued to a line. */
export function stampLengthBefore(text: string, end: number): number {
  const piece = text.slice(Math.max(0, end - longestStamp), end);
  const match =
    /[*.]?(?:\d{4} )?[A-Z][a-z]{2} {1,2}\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,6})?(?: ?[A-Z]{2,5})?: ?$/.exec(
      piece,
    );
  return match?.[0].length ?? 0;
}
