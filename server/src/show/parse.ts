import type { Lines, TextSource } from '../text/lines';
import { lineAt, lineSpan } from '../text/lines';
import type { Span } from '../text/span';
import { showCommands } from './commands/commands';
import type { ShownField, ShownSection, ShowOutput } from './model';
import { findRanges, type ShowRange, withoutDebug } from './recognize';
import type { FieldEntry, SectionEntry, ShowCommand, TableEntry } from './schema';
import { fieldPattern } from './values';

/** So many lines in a row without any field end an output. */
const mostUnknown = 8;

/**
 * The outputs of show commands in a text, wherever they stand, in document order; `firstLine` is the line to begin
 * with. Cheap where there are none: only the beginnings of lines are looked at.
 */
export function parseShowOutputs(lines: Lines<TextSource>, firstLine = 0): readonly ShowOutput[] {
  return findRanges(lines, firstLine).flatMap((range) => {
    const output = parseRange(lines, range);
    return output ? [output] : [];
  });
}

function parseRange(lines: Lines<TextSource>, range: ShowRange): ShowOutput | undefined {
  const { command, from, to, typed, open } = range;
  const offset = lines.starts[from] ?? 0;
  const text = withoutDebug(lines.text.slice(offset, lines.starts[to] ?? lines.text.length));
  const found = [...labelled(text, command), ...cells(text, command)].map((field) =>
    shifted(field, offset),
  );
  const all = withoutOverlaps(found);
  const kept = beforeGap(lines, from, all);
  const last = kept.at(-1);
  if (last === undefined && typed === undefined) return undefined;
  const end = Math.max(last?.span.end ?? 0, typed?.end ?? 0);
  const span = { start: offset, end };
  const { fields, sections } = arrange(command, kept, end);
  return { command, span, open, fields, sections, all: kept, ...(typed && { typed }) };
}

const patterns: ReadonlyMap<ShowCommand, readonly (readonly [string, FieldEntry, RegExp])[]> =
  new Map(
    showCommands.map((command) => [
      command,
      Object.entries(command.fields).flatMap(([key, entry]) => {
        const pattern = fieldPattern(entry);
        return pattern ? [[key, entry, pattern] as const] : [];
      }),
    ]),
  );

function labelled(text: string, command: ShowCommand): ShownField[] {
  return (patterns.get(command) ?? []).flatMap(([key, entry, pattern]) =>
    [...text.matchAll(pattern)].map((match) => fieldIn(key, entry, match)),
  );
}

function fieldIn(key: string, entry: FieldEntry, match: RegExpExecArray): ShownField {
  const [whole, before = '', value = ''] = match;
  const start = match.index + whole.length - whole.trimStart().length;
  const valueStart = match.index + before.length;
  const valueEnd = valueStart + value.trimEnd().length;
  return {
    key,
    entry,
    span: { start, end: Math.max(valueEnd, match.index + whole.trimEnd().length) },
    valueSpan: { start: valueStart, end: valueEnd },
    value: plain(entry.value === 'none' ? whole : value),
  };
}

function plain(value: string): string {
  return value.trim().replace(/\s+/g, ' ');
}

/** Heads and cells of the tables: rows count once their header has been seen. */
function cells(text: string, command: ShowCommand): ShownField[] {
  const { tables = [] } = command;
  if (tables.length === 0) return [];
  const found: ShownField[] = [];
  let table: TableEntry | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]{1,400}/g)) {
    const header = tables.find((candidate) => candidate.header.test(line));
    table = header ?? table;
    if (header) found.push(...heads(line, header, command).map((head) => shifted(head, index)));
    else if (table) found.push(...row(line, table, command).map((cell) => shifted(cell, index)));
  }
  return found;
}

function heads(line: string, { columns }: TableEntry, command: ShowCommand): ShownField[] {
  let at = 0;
  return columns.flatMap((key) => {
    const entry = command.fields[key];
    const start = entry ? line.indexOf(entry.label, at) : -1;
    if (entry === undefined || start < 0) return [];
    at = start + entry.label.length;
    const span = { start, end: at };
    return [{ key, entry, span, valueSpan: { start: at, end: at }, value: '' }];
  });
}

function row(line: string, table: TableEntry, command: ShowCommand): ShownField[] {
  const groups = table.row.exec(line)?.groups ?? {};
  let at = 0;
  return table.columns.flatMap((key) => {
    const entry = command.fields[key];
    const value = groups[key];
    if (entry === undefined || value === undefined) return [];
    const start = line.indexOf(value, at);
    at = start + value.length;
    const span = { start, end: at };
    return [{ key, entry, span, valueSpan: span, value: plain(value) }];
  });
}

function shifted(field: ShownField, by: number): ShownField {
  return { ...field, span: moved(field.span, by), valueSpan: moved(field.valueSpan, by) };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Where two fields overlap, the one that begins earlier counts, else the longer one. */
function withoutOverlaps(fields: ShownField[]): ShownField[] {
  const kept: ShownField[] = [];
  let free = 0;
  for (const field of fields.sort(byPlace)) {
    if (field.span.start < free) continue;
    kept.push(field);
    free = field.span.end;
  }
  return kept;
}

function byPlace(a: ShownField, b: ShownField): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/** The fields up to the first gap of lines that say nothing known. */
function beforeGap(
  lines: Lines<TextSource>,
  from: number,
  fields: readonly ShownField[],
): readonly ShownField[] {
  let line = from;
  for (const [index, { span }] of fields.entries()) {
    const next = lineAt(lines, span.start);
    if (next - line > mostUnknown && written(lines, line + 1, next) > mostUnknown) {
      return fields.slice(0, index);
    }
    line = lineAt(lines, span.end);
  }
  return fields;
}

function written(lines: Lines<TextSource>, from: number, to: number): number {
  let count = 0;
  for (let line = from; line < to; line++) {
    const { start, end } = lineSpan(lines, line);
    if (lines.text.slice(start, Math.min(end, start + 200)).trim() !== '') count++;
  }
  return count;
}

interface Draft {
  readonly entry?: SectionEntry;
  readonly depth: number;
  readonly start: number;
  readonly fields: ShownField[];
  readonly sections: ShownSection[];
}

/** Sorts fields into sections: one that opens a section closes those of its depth and deeper. */
function arrange(
  command: ShowCommand,
  all: readonly ShownField[],
  end: number,
): Pick<ShownSection, 'fields' | 'sections'> {
  const root: Draft = { depth: -1, start: 0, fields: [], sections: [] };
  const open: Draft[] = [root];
  const order = Object.keys(command.fields);
  for (const field of all) {
    const depth = command.sections.findIndex(({ kind }) => kind === field.entry.opens);
    const entry = command.sections[depth];
    if (entry && field.value !== '' && !joins(open.at(-1), depth, field, order)) {
      closeTo(open, depth, field.span.start);
      open.push({ entry, depth, start: field.span.start, fields: [], sections: [] });
    }
    open.at(-1)?.fields.push(field);
  }
  closeTo(open, 0, end);
  return root;
}

/** A section that several fields can open goes on with the second of them, in their order in the table. */
function joins(
  draft: Draft | undefined,
  depth: number,
  { key }: ShownField,
  order: readonly string[],
): boolean {
  if (draft === undefined || draft.depth !== depth) return false;
  const first = draft.fields[0]?.key ?? '';
  if (order.indexOf(key) < order.indexOf(first)) return false;
  return draft.fields.every((field) => field.key !== key);
}

function closeTo(open: Draft[], depth: number, end: number): void {
  for (let draft = open.at(-1); draft && draft.depth >= depth; draft = open.at(-1)) {
    open.pop();
    const { entry, start, fields, sections } = draft;
    const last = Math.max(fields.at(-1)?.span.end ?? start, sections.at(-1)?.span.end ?? start);
    const span = { start, end: Math.min(end, last) };
    open.at(-1)?.sections.push({ ...(entry && { entry }), span, fields, sections });
  }
}
