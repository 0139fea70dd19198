import type { TextChange } from '../text/results';
import { modeOf } from './compiled';
import type { Configuration, Statement } from './model';

/**
 * Indents each line as IOS prints it in a running-config. Lines of another world keep their place relative to
 * the line above them; bodies, comments and lines behind a prompt stay as they are.
 */
export function formatConfiguration(configuration: Configuration): readonly TextChange[] {
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
