import type { Span } from '../../text/span';
import type { Binding, Outcome, Statement } from '../model';
import {
  algorithmsIn,
  bindingSpan,
  bindingsOf,
  hasKeyword,
  isCommand,
  parameterOf,
  statementSpan,
} from '../query';

/** A value that holds, and the line that says so; without a line it is what IOS does by itself. */
export interface Setting<Value> {
  readonly value: Value;
  readonly statement: Statement | undefined;
  /** The words of the value, or the whole line. */
  readonly span: Span | undefined;
}

/** What all named objects share. */
export interface ConfigurationObject {
  readonly name: string;
  /** The lines that open it; none for a built-in object. */
  readonly statements: readonly Statement[];
  /** The name where it is defined first. */
  readonly span: Span | undefined;
  /** The lines in it that hold, in document order. */
  readonly lines: readonly Statement[];
}

/** The lines that hold: known, complete and not taken back by a `no` or `default` line that follows. */
export function effectiveLines(lines: readonly Statement[]): readonly Statement[] {
  const effective: Statement[] = [];
  const removed = new Set<unknown>();
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const outcome = line?.reading.outcome;
    if (!line || outcome?.kind !== 'command') continue;
    if (line.reading.negation !== 'none') {
      removed.add(canonicalWords(outcome.bindings).join(' '));
      if (!outcome.command.repeatable) removed.add(outcome.command);
    } else if (!isRemoved(outcome, removed)) effective.push(line);
  }
  return effective.reverse();
}

/** Tells whether a line or a beginning of it has been negated. */
function isRemoved(
  { command, bindings }: Extract<Outcome, { kind: 'command' }>,
  removed: ReadonlySet<unknown>,
): boolean {
  if (removed.size === 0) return false;
  if (removed.has(command)) return true;
  let beginning = '';
  for (const word of canonicalWords(bindings)) {
    beginning = beginning === '' ? word : `${beginning} ${word}`;
    if (removed.has(beginning)) return true;
  }
  return false;
}

function canonicalWords(bindings: readonly Binding[]): readonly string[] {
  return bindings.map((binding) => {
    if (binding.kind === 'keyword') return binding.keyword;
    return binding.kind === 'algorithm' ? binding.cli : binding.value;
  });
}

/** The last line that begins with keywords: where one line replaces another, the one that holds. */
export function lastLine(lines: readonly Statement[], keywords: string): Statement | undefined {
  return lines.findLast((line) => isCommand(line, keywords));
}

/** The value of a parameter of a line, by the parameter's name. */
export function parameter(statement: Statement, name: string): string | undefined {
  return parameterOf(statement, name)?.value;
}

/** The first of some keywords that stands in a line. */
export function keywordOf<Keyword extends string>(
  statement: Statement,
  keywords: readonly Keyword[],
): Keyword | undefined {
  return keywords.find((keyword) => hasKeyword(statement, keyword));
}

/** A value with the whole line that says it. */
export function setting<Value>(value: Value, statement: Statement): Setting<Value> {
  return { value, statement, span: statementSpan(statement) };
}

/** What holds without any line. */
export function defaultSetting<Value>(value: Value): Setting<Value> {
  return { value, statement: undefined, span: undefined };
}

/** A parameter of a line with its own span. */
export function parameterSetting(
  statement: Statement | undefined,
  name: string,
): Setting<string> | undefined {
  const binding = statement && parameterOf(statement, name);
  if (!statement || !binding) return undefined;
  return { value: binding.value, statement, span: bindingSpan(statement, binding) };
}

/** All parameters of a name in a line, each with its own span: `set transform-set A B`. */
export function parameterSettings(
  statement: Statement | undefined,
  name: string,
): readonly Setting<string>[] {
  if (!statement) return [];
  return bindingsOf(statement).flatMap((binding) =>
    binding.kind === 'parameter' && binding.name === name
      ? [{ value: binding.value, statement, span: bindingSpan(statement, binding) }]
      : [],
  );
}

/** The algorithms of the last line that begins with keywords, as one setting. */
export function algorithmsSetting(
  lines: readonly Statement[],
  keywords: string,
): Setting<readonly string[]> | undefined {
  const line = lastLine(lines, keywords);
  const uses = line ? algorithmsIn(line) : [];
  const [first, last] = [uses[0], uses.at(-1)];
  if (!first || !last) return undefined;
  return {
    value: uses.map(({ algorithm }) => algorithm.cli),
    statement: line,
    span: { start: first.span.start, end: last.span.end },
  };
}

/** The number in the last line that begins with keywords, or what holds without it. */
export function numberSetting(
  lines: readonly Statement[],
  keywords: string,
  name: string,
  otherwise: number,
): Setting<number> {
  const found = parameterSetting(lastLine(lines, keywords), name);
  return found ? { ...found, value: Number(found.value) } : defaultSetting(otherwise);
}

/**
 * The objects that lines beginning with keywords open, by the parameter that names them. A second
 * definition of a name continues the first.
 */
export function objectsNamed(
  lines: readonly Statement[],
  keywords: string,
  name = 'name',
): readonly ConfigurationObject[] {
  const groups = new Map<string, Statement[]>();
  for (const line of lines) {
    const value = isCommand(line, keywords) ? parameter(line, name) : undefined;
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(line);
    else groups.set(value, [line]);
  }
  return [...groups].map(([key, statements]) => ({
    name: key,
    statements,
    span: parameterSetting(statements[0], name)?.span,
    lines: effectiveLines(statements.flatMap(({ children }) => children)),
  }));
}

/** The object of a name. */
export function named<Named extends { readonly name: string }>(
  objects: readonly Named[],
  name: string | undefined,
): Named | undefined {
  return objects.find((object) => object.name === name);
}
