import { lineAt, lineSpan } from '../text/lines';
import type { Span } from '../text/span';
import { type Configuration, type Statement, wordSpan } from './model';
import { statementAtLine } from './symbols';

/** What grows around an offset (UTF-16), innermost first: word, value, command, line, blocks, document. */
export function selectionRangesAt(configuration: Configuration, offset: number): readonly Span[] {
  const { lines, statements } = configuration;
  const line = lineAt(lines, offset);
  const own = statementAtLine(statements, line);
  const spans = own?.line === line ? spansOnLine(own, offset) : [];
  spans.push(lineSpan(lines, line));
  for (let block: Statement | undefined = own; block; block = block.parent) {
    if (block.endLine < line) continue;
    spans.push({ start: block.offset, end: lineSpan(lines, block.endLine).end });
  }
  spans.push({ start: 0, end: lines.text.length });
  return growing(spans, offset);
}

function spansOnLine(statement: Statement, offset: number): Span[] {
  const { words, outcome } = statement.reading;
  const spans = words.map((_word, index) => wordSpan(statement, index));
  const bindings = outcome.kind === 'foreign' ? [] : outcome.bindings;
  for (const binding of bindings) {
    if (binding.kind !== 'keyword') spans.push(wordSpan(statement, binding.word, binding.lastWord));
  }
  return [...spans, wordSpan(statement, 0, words.length - 1)].filter(
    ({ start, end }) => start <= offset && offset <= end,
  );
}

/** Keeps the spans that hold the offset and each hold the one before. */
function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const inner = kept.at(-1) ?? { start: offset, end: offset };
    const holds = span.start <= inner.start && inner.end <= span.end;
    const same = kept.length > 0 && span.start === inner.start && span.end === inner.end;
    if (holds && !same) kept.push(span);
  }
  return kept;
}
