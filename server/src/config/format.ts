import { lineSpan } from '../text/lines';
import type { TextChange } from '../text/results';
import { modeOf } from './compiled';
import type { Configuration, Statement } from './model';

/**
 * Writes a configuration as IOS prints it: each line indented, and a `!` behind each block unless only indentation
 * is asked for. Lines of another world keep their place relative to the line above them; bodies, comments and lines
 * behind a prompt stay as they are.
 */
export function formatConfiguration(
  configuration: Configuration,
  extent: 'all' | 'indentation' = 'all',
): readonly TextChange[] {
  const changes = new Map<number, TextChange>();
  for (const change of indentations(configuration)) changes.set(change.place.span.start, change);
  if (extent === 'indentation') return [...changes.values()];
  for (const { place, text } of separators(configuration)) {
    const moved = changes.get(place.span.start);
    const change = moved ? { ...moved, text: text + moved.text } : { place, text };
    changes.set(place.span.start, change);
  }
  return [...changes.values()].sort((one, other) => one.place.span.start - other.place.span.start);
}

/** A `!` in front of each line that follows a block at once. */
function separators(configuration: Configuration): readonly TextChange[] {
  const { lines, memos, statements } = configuration;
  let block: Statement | undefined;
  return statements.flatMap((statement): TextChange[] => {
    if (statement.parent) return [];
    const before = block;
    if (before && before.endLine >= statement.line) return [];
    block = statement.children.length > 0 && isOurs(statement) ? statement : undefined;
    if (before?.endLine !== statement.line - 1) return [];
    if (memos[statement.line]?.prompt !== undefined) return [];
    const at = statement.offset;
    const ending = lines.text.slice(lineSpan(lines, before.endLine).end, at);
    return [{ place: { span: { start: at, end: at } }, text: `!${ending}` }];
  });
}

function isOurs({ reading: { outcome } }: Statement): boolean {
  return outcome.kind !== 'foreign';
}

function indentations(configuration: Configuration): readonly TextChange[] {
  const indents = new Map<Statement, number>();
  const changes: TextChange[] = [];
  for (const statement of configuration.statements) {
    const memo = configuration.memos[statement.line];
    if (!memo || memo.prompt !== undefined) continue;
    const indent = indentOf(configuration, indents, statement, memo.indent);
    indents.set(statement, indent);
    const { offset } = statement;
    const start = memo.words[0]?.start ?? 0;
    const margin = configuration.lines.text.slice(offset, offset + start);
    if (margin === ' '.repeat(indent) || /[^ \t]/.test(margin)) continue;
    changes.push({
      place: { span: { start: offset, end: offset + start } },
      text: ' '.repeat(indent),
    });
  }
  return changes;
}

function indentOf(
  configuration: Configuration,
  indents: ReadonlyMap<Statement, number>,
  statement: Statement,
  written: number,
): number {
  const { parent, reading } = statement;
  if (!parent) return 0;
  const parentIndent = indents.get(parent) ?? 0;
  const isForeign = reading.mode === 'opaque' || reading.mode === 'global';
  if (!isForeign && configuration.memos[statement.line]?.role === 'exit') return parentIndent;
  if (!isForeign) return Math.max(modeOf(reading.mode).indent, parentIndent + 1);
  const shift = parentIndent - (configuration.memos[parent.line]?.indent ?? 0);
  return Math.max(written + shift, parentIndent + 1);
}
