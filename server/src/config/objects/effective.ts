import { findAlgorithm } from '../../crypto/algorithms';
import { addToList, compact } from '../../text/lists';
import type { Span } from '../../text/span';
import type { Carried } from '../again';
import { type LineIndex, listIn } from '../lineIndex';
import { type Binding, type Configuration, type Outcome, type Statement, wordSpan } from '../model';
import { once, type Remembered, type Source } from '../once';
import {
  beginsWith,
  bindingsOf,
  hasKeyword,
  isCommand,
  type ParameterBinding,
  parameterOf,
} from '../query';
import type { Table } from '../tables';

/** A value that holds, and the line that says so; without a line it is what IOS does by itself. */
export class Setting<Value> implements Source {
  readonly value: Value;
  readonly statement: Statement | undefined;
  made: Remembered | undefined = undefined;
  private readonly first: number;
  private readonly last: number;

  /** Between the words of these indices stands the value. */
  constructor(value: Value, statement: Statement | undefined, first: number, last: number) {
    this.value = value;
    this.statement = statement;
    this.first = first;
    this.last = last;
  }

  /** The words of the value, or the whole line: where they are now. */
  get span(): Span | undefined {
    return this.statement && wordSpan(this.statement, this.first, this.last);
  }

  /** Another value that stands in the same place. */
  with<Other>(value: Other): Setting<Other> {
    return new Setting(value, this.statement, this.first, this.last);
  }
}

/** What all named objects share. */
export interface ConfigurationObject {
  readonly name: string;
  /** The lines that open it; none for a built-in object. */
  readonly statements: readonly Statement[];
  /** The name where it is defined first. */
  readonly naming: Setting<string>;
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
  return compact(effective.reverse());
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

/** Lines, found by how they begin. */
export type Beginnings = (...keywords: readonly string[]) => readonly Statement[];

/**
 * Finds global lines by the keywords that they begin with, in document order; lines of several keywords one after the
 * other.
 */
export function linesBeginning(wanted: readonly string[]) {
  return ({ index }: Configuration): readonly Statement[] =>
    inOne(wanted.map((keywords) => linesUnder(index.globals, keywords)));
}

/** Like `linesBeginning`, finds the lines that hold. What was found before is found again where nothing changed. */
export function linesThatHold(wanted: readonly string[]) {
  return ({ index, handover }: Configuration): readonly Statement[] => {
    const effective = effectiveIn(index, handover.carried);
    return inOne(wanted.map((keywords) => linesUnder(index.globals, keywords, effective)));
  };
}

function effectiveIn(index: LineIndex, carried: Carried) {
  const negated = listIn(index, 'negated');
  const before = carried.get(effectiveIn) as Effective | undefined;
  const known = before?.negated === negated ? before : { negated, lists: new Map() };
  carried.set(effectiveIn, known);
  return (lines: readonly Statement[], keywords: string) => {
    if (negated.length === 0) return lines;
    const last = known.lists.get(keywords);
    const found = last?.lines === lines ? last.found : withoutNegated(lines, negated);
    known.lists.set(keywords, { lines, found });
    return found;
  };
}

/** What holds of lists of lines, by the keywords that they begin with, and the lines that take others back. */
interface Effective {
  readonly negated: readonly Statement[];
  readonly lists: Map<
    string,
    { readonly lines: readonly Statement[]; readonly found: readonly Statement[] }
  >;
}

function withoutNegated(
  lines: readonly Statement[],
  negated: readonly Statement[],
): readonly Statement[] {
  return effectiveLines([...new Set([...lines, ...negated])].sort(byLine));
}

function inOne(lists: readonly (readonly Statement[])[]): readonly Statement[] {
  const [first] = lists;
  return first && lists.length === 1 ? first : lists.flat();
}

function linesUnder(
  groups: Table<Statement>,
  wanted: string,
  choose: (lines: readonly Statement[], keywords: string) => readonly Statement[] = (lines) =>
    lines,
): readonly Statement[] {
  const found: (readonly Statement[])[] = [];
  for (const [keywords, lines] of groups) {
    if (beginsWith({ keywords }, wanted)) found.push(choose(lines, keywords));
  }
  return found.length > 1 ? found.flat().sort(byLine) : (found[0] ?? []);
}

function byLine(one: Statement, other: Statement): number {
  return one.line - other.line;
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
  return new Setting(value, statement, 0, statement.reading.words.length - 1);
}

/** What holds without any line. */
export function defaultSetting<Value>(value: Value): Setting<Value> {
  return new Setting(value, undefined, 0, 0);
}

/** A parameter of a line with its own span. */
export function parameterSetting(
  statement: Statement | undefined,
  name: string,
): Setting<string> | undefined {
  const binding = statement && parameterOf(statement, name);
  return statement && binding && wordsSetting(statement, binding);
}

/** All parameters of a name in a line, each with its own span: `set transform-set A B`. */
export function parameterSettings(
  statement: Statement | undefined,
  name: string,
): readonly Setting<string>[] {
  if (!statement) return [];
  return bindingsOf(statement).flatMap((binding) =>
    binding.kind === 'parameter' && binding.name === name ? [wordsSetting(statement, binding)] : [],
  );
}

function wordsSetting(statement: Statement, binding: ParameterBinding): Setting<string> {
  return new Setting(binding.value, statement, binding.word, binding.lastWord);
}

/** The algorithms of the last line that begins with keywords, as one setting. */
export function algorithmsSetting(
  lines: readonly Statement[],
  keywords: string,
): Setting<readonly string[]> | undefined {
  const line = lastLine(lines, keywords);
  const uses = line ? bindingsOf(line).filter(isAlgorithm) : [];
  const [first, last] = [uses[0], uses.at(-1)];
  if (!first || !last) return undefined;
  const value = uses.map(({ family, cli }) => findAlgorithm(family, cli)?.cli ?? cli);
  return new Setting(value, line, first.word, last.lastWord);
}

type AlgorithmBinding = Extract<Binding, { kind: 'algorithm' }>;

function isAlgorithm(binding: Binding): binding is AlgorithmBinding {
  return binding.kind === 'algorithm';
}

/** The number in the last line that begins with keywords, or what holds without it. */
export function numberSetting(
  lines: readonly Statement[],
  keywords: string,
  name: string,
  otherwise: number,
): Setting<number> {
  const found = parameterSetting(lastLine(lines, keywords), name);
  return found?.with(Number(found.value)) ?? defaultSetting(otherwise);
}

/**
 * The objects that lines beginning with keywords open, by the parameter that names them, each with what `make` adds.
 * A second definition of a name continues the first.
 */
export function objectsNamed<Made>(
  lines: readonly Statement[],
  keywords: string,
  make: (object: ConfigurationObject) => Made,
  name = 'name',
): readonly Made[] {
  const groups = new Map<string, Statement[]>();
  for (const line of lines) {
    const value = isCommand(line, keywords) ? parameter(line, name) : undefined;
    if (value === undefined) continue;
    addToList(groups, value, line);
  }
  return Array.from(groups, ([key, statements]) =>
    onceForAll(statements, () => make(objectOf(key, statements, name)), make),
  );
}

function objectOf(
  name: string,
  statements: readonly Statement[],
  parameterName: string,
): ConfigurationObject {
  return {
    name,
    statements,
    naming: parameterSetting(statements[0], parameterName) ?? defaultSetting(name),
    lines: effectiveLines(statements.flatMap(({ children }) => children)),
  };
}

/** For `objectsNamed`: the object as it is. */
export function bare(object: ConfigurationObject): ConfigurationObject {
  return object;
}

/** An object that no line opens. */
export function builtInObject(name: string): ConfigurationObject {
  return { name, statements: [], naming: defaultSetting(name), lines: [] };
}

/** Like `once`, for what depends on several statements: remembered where it is only one. */
export function onceForAll<Made>(
  statements: readonly Statement[],
  make: () => Made,
  key: unknown,
): Made {
  const [first] = statements;
  return first && statements.length === 1 ? once(first, make, key) : make();
}

/** The object of a name. */
export function named<Named extends { readonly name: string }>(
  objects: readonly Named[],
  name: string | undefined,
): Named | undefined {
  return objects.find((object) => object.name === name);
}
