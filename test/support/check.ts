import assert from 'node:assert/strict';
import { completeAt } from '../../server/src/config/complete';
import { explainAt } from '../../server/src/config/explain';
import { foldConfiguration } from '../../server/src/config/fold';
import type { Configuration } from '../../server/src/config/model';
import { parseConfiguration } from '../../server/src/config/parse';
import { lineAt } from '../../server/src/text/lines';
import type { Problem, TextChange } from '../../server/src/text/results';
import type { Span } from '../../server/src/text/span';
import { type Mark, marksOf, showMark, takeCursor } from './markers';

/** Checks that exactly the marked problems are found, each written `severity code: message`. */
export function checkProblems(
  text: string,
  find: (configuration: Configuration) => readonly Problem[],
): void {
  checkMarks(text, (configuration) =>
    find(configuration).map(({ span, severity, code, message }) => ({
      span,
      text: `${severity} ${code}: ${message}`,
    })),
  );
}

/** Checks that exactly the marked spans are found, with their texts. */
export function checkMarks(
  text: string,
  find: (configuration: Configuration) => readonly { readonly span: Span; readonly text: string }[],
): void {
  const configuration = parseConfiguration(text);
  const found = find(configuration).map((item) => markAt(configuration, item.span, item.text));
  assert.deepEqual(sorted(found), sorted(marksOf(text)));
}

function markAt({ lines }: Configuration, { start, end }: Span, text: string): Mark {
  const line = lineAt(lines, start);
  const offset = lines.starts[line] ?? 0;
  return { line, start: start - offset, end: end - offset, text };
}

function sorted(marks: readonly Mark[]): readonly string[] {
  return marks.map(showMark).sort();
}

/** Checks the whole list of labels that completion offers at the cursor. */
export function checkCompletion(marked: string, labels: readonly string[]): void {
  const { text, offset } = takeCursor(marked);
  const suggestions = completeAt(parseConfiguration(text), offset);
  assert.deepEqual(
    suggestions.map(({ label }) => label),
    labels,
  );
}

/** Checks the word that is explained at the cursor, and that the explanation says all of `parts`. */
export function checkHover(marked: string, word: string, ...parts: readonly string[]): void {
  const { text, offset } = takeCursor(marked);
  const hover = explainAt(parseConfiguration(text), offset);
  assert.ok(hover, 'nothing is explained');
  assert.equal(text.slice(hover.span.start, hover.span.end), word);
  const { name, facts = [], summary, here = '' } = hover.explanation;
  const words = [name, ...facts, summary, here].join('\n');
  for (const part of parts) assert.ok(words.includes(part), `"${part}" is not in:\n${words}`);
}

/** Checks the folds, drawn in a gutter of three columns in front of each line: `┌`, `│`, `└`. */
export function checkFolds(drawn: string): void {
  const expected = drawn.replace(/^\n|\n\s*$/g, '').split('\n');
  const text = expected.map((line) => line.slice(GUTTER)).join('\n');
  const folds = foldConfiguration(parseConfiguration(text));
  const actual = text.split('\n').map((content, line) => {
    const around = folds.filter(({ startLine, endLine }) => startLine <= line && line <= endLine);
    const gutter = around.map(({ startLine, endLine }) => {
      if (line === startLine) return '┌';
      return line === endLine ? '└' : '│';
    });
    return gutter.join('').padEnd(GUTTER) + content;
  });
  assert.equal(actual.join('\n'), expected.join('\n'));
}

const GUTTER = 4;

/** A text after changes that do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return [...changes]
    .sort((first, second) => second.place.span.start - first.place.span.start)
    .reduce((result, { place: { span }, text: replacement }) => {
      return result.slice(0, span.start) + replacement + result.slice(span.end);
    }, text);
}
