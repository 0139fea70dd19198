import { type Algorithm, findAlgorithm } from '../crypto/algorithms';
import type { Explanation, Hover } from '../text/results';
import { kindOf, modeOf } from './compiled';
import type { SymbolKind } from './grammar/kinds';
import type { ModeName } from './grammar/modes';
import type { Command } from './grammar/schema';
import {
  type Binding,
  type Configuration,
  type Statement,
  type SymbolUse,
  wordSpan,
} from './model';
import { definitionsOf } from './navigate';
import { referencesTo } from './objectGraph';
import { integerRange, parameterType } from './parameters';
import { quantity } from './quantity';
import { bindingSpan, type ParameterBinding } from './query';
import { routerAt } from './routers';
import { statementAt } from './symbols';
import { ownWords, parseSyntax } from './syntax';

/** What the word at an offset (UTF-16) means; undefined outside of lines that are known. Never shows a secret. */
export function explainAt(configuration: Configuration, offset: number): Hover | undefined {
  const statement = statementAt(configuration.statements, offset);
  if (!statement) return undefined;
  const { words, outcome, negation } = statement.reading;
  const column = offset - statement.offset;
  const word = words.findIndex(({ start, end }) => start <= column && column <= end);
  if (word < 0 || outcome.kind === 'foreign') return undefined;
  if (word === 0 && negation !== 'none') return negationHover(statement);
  const binding = outcome.bindings.find((candidate) => covers(candidate, word));
  if (!binding) return undefined;
  const explanation = bindingExplanation(routerAt(configuration, offset), statement, binding);
  return explanation && { span: bindingSpan(statement, binding), explanation };
}

/** A command as a whole, without a document. */
export function commandExplanation(mode: ModeName, command: Command): Explanation {
  const { help, detail, since, replacedBy, references, evidence } = command;
  const facts = [`in ${modeOf(mode).title}`];
  if (command.default) facts.push(`without it: ${command.default}`);
  if (since) facts.push(`since ${since}`);
  if (replacedBy) facts.push(`replaced by \`${replacedBy}\``);
  return {
    name: displaySyntax(command),
    facts,
    summary: detail ? `${help} ${detail}` : help,
    ...(references && { references }),
    ...(evidence && { evidence }),
  };
}

/** A keyword or parameter of a command, without a document. */
export function wordExplanation(mode: ModeName, command: Command, name: string): Explanation {
  const help = command.words?.[name];
  if (!help) return commandExplanation(mode, command);
  return {
    name,
    facts: [`\`${displaySyntax(command)}\``, `in ${modeOf(mode).title}`],
    summary: sentence(help),
    ...(command.evidence && { evidence: command.evidence }),
  };
}

/** An algorithm: what it is, its strength and what standards say about it. */
export function algorithmExplanation(algorithm: Algorithm): Explanation {
  const { name, cli, summary, strength, judgements, replacement } = algorithm;
  const levels = judgements
    .filter(({ policy, level }) => policy === 'rfc' || level === 'refused')
    .map(({ level, reference }) => `${level} (${reference})`);
  return {
    name: cli,
    facts: [name, ...(strength ? [`about ${strength} bits of strength`] : []), ...levels],
    summary: replacement ? `${summary} Use \`${replacement}\` instead.` : summary,
    references: [...new Set(judgements.map(({ reference }) => reference))],
  };
}

/** The syntax without its types; long choices are left out. */
function displaySyntax(command: Command): string {
  return parseSyntax(command.syntax)
    .map(({ label }) => (label.length > LONGEST_ELEMENT ? `${label[0]}…${label.at(-1)}` : label))
    .join(' ');
}

const LONGEST_ELEMENT = 48;

function covers(binding: Binding, word: number): boolean {
  return binding.word <= word && word <= lastWordOf(binding);
}

function lastWordOf(binding: Binding): number {
  return binding.kind === 'keyword' ? binding.word : binding.lastWord;
}

function negationHover(statement: Statement): Hover | undefined {
  const { negation, mode } = statement.reading;
  const command = commandOf(statement);
  if (!command) return undefined;
  const isOn = /^on\b/.test(command.default ?? '');
  const summary =
    negation === 'default'
      ? 'Puts the command back to what it is without it.'
      : isOn
        ? 'Turns off what is on without this line.'
        : 'Takes the command back.';
  const explanation: Explanation = {
    name: negation,
    facts: [`\`${displaySyntax(command)}\``, `in ${modeOf(mode).title}`],
    summary:
      command.default && !(isOn && negation === 'no')
        ? `${summary} Without it: ${command.default}.`
        : summary,
  };
  return { span: wordSpan(statement, 0), explanation };
}

function commandOf({ reading }: Statement): Command | undefined {
  return 'command' in reading.outcome ? reading.outcome.command : undefined;
}

function bindingExplanation(
  configuration: Configuration,
  statement: Statement,
  binding: Binding,
): Explanation | undefined {
  if (binding.kind === 'algorithm') {
    const algorithm = findAlgorithm(binding.family, binding.cli);
    return algorithm && algorithmExplanation(algorithm);
  }
  const command = commandOf(statement);
  if (!command) return undefined;
  const { mode } = statement.reading;
  if (binding.kind === 'parameter') return parameterExplanation(configuration, statement, binding);
  if (!ownWords(command).includes(binding.keyword)) {
    return wordExplanation(mode, command, binding.keyword);
  }
  const here = valuesHere(statement, command);
  return { ...commandExplanation(mode, command), ...(here && { here }) };
}

/** The values that the line gives, with units, and whether a later line takes its place. */
function valuesHere(statement: Statement, command: Command): string | undefined {
  const { outcome } = statement.reading;
  if (outcome.kind === 'foreign') return undefined;
  const values = outcome.bindings.flatMap((binding) => {
    if (binding.kind === 'keyword') return [];
    if (binding.kind === 'algorithm')
      return [findAlgorithm(binding.family, binding.cli)?.name ?? ''];
    const unit = command.units?.[binding.name];
    return binding.secret || !unit ? [] : [quantity(binding.value, unit)];
  });
  const later = replacingLine(statement, command);
  if (later) values.push(`line ${later.line + 1} takes its place`);
  return values.length > 0 ? `${values.join(', ')}.` : undefined;
}

/** The last line of the same block with the same command, when only one can hold. */
function replacingLine(statement: Statement, command: Command): Statement | undefined {
  if (command.repeatable || command.enters || !statement.parent) return undefined;
  const same = statement.parent.children.filter((sibling) => commandOf(sibling) === command);
  const last = same.at(-1);
  return last !== statement ? last : undefined;
}

function parameterExplanation(
  configuration: Configuration,
  statement: Statement,
  binding: ParameterBinding,
): Explanation | undefined {
  const command = commandOf(statement);
  if (!command) return undefined;
  const { mode } = statement.reading;
  const unit = command.units?.[binding.name];
  const here = parameterHere(configuration, binding, unit);
  const type = typeFact(binding, unit);
  return {
    name: binding.secret || isRest(binding.type) ? `<${binding.name}>` : binding.value,
    facts: [...(type ? [type] : []), `\`${displaySyntax(command)}\``, `in ${modeOf(mode).title}`],
    summary: sentence(command.words?.[binding.name] ?? command.help),
    ...(here && { here }),
    ...(command.references && { references: command.references }),
    ...(command.evidence && { evidence: command.evidence }),
  };
}

function isRest(type: string): boolean {
  return parameterType(type)?.takesRest === true;
}

/** What the value must be, where that says more than the name. */
function typeFact(
  { type, secret, defines, refersTo }: ParameterBinding,
  unit: string | undefined,
): string | undefined {
  const kind = defines ?? refersTo;
  if (secret) return 'a secret';
  if (kind) return kindOf(kind).title;
  const range = integerRange(type);
  if (range) return `${range.low} to ${range.high}${unit ? ` ${unit}` : ''}`;
  return type === 'WORD' ? undefined : parameterType(type)?.title;
}

function parameterHere(
  configuration: Configuration,
  binding: ParameterBinding,
  unit: string | undefined,
): string | undefined {
  if (binding.secret) return 'the value is not shown.';
  if (binding.refersTo) return referenceHere(configuration, binding.refersTo, binding.value);
  if (binding.defines) return definitionHere(configuration, binding.defines, binding.value);
  return unit ? `${quantity(binding.value, unit)}.` : undefined;
}

function referenceHere(configuration: Configuration, kind: SymbolKind, name: string): string {
  const { title, builtIn } = kindOf(kind);
  const definitions = definitionsOf(configuration, { kind, name });
  const [first] = definitions;
  if (first) {
    const lines = lineList(definitions.map(({ statement }) => statement.line));
    const content = contentOf(first);
    return content ? `defined at ${lines}: ${content}.` : `defined at ${lines}.`;
  }
  if (builtIn?.includes(name)) return `the built-in ${title} \`${name}\`.`;
  return `${title} \`${name}\` is not defined in this file.`;
}

const MOST_CONTENT = 5;

/** What an object holds: the rest of its line, and the lines below it; without secrets. */
function contentOf({ statement, span }: SymbolUse): string {
  const rest = statement.reading.words.filter(({ start }) => statement.offset + start > span.end);
  const parts = [
    rest.map(({ text }) => text),
    ...statement.children.map((child) => child.reading.words.map(({ text }) => text)),
  ];
  const statements = [statement, ...statement.children];
  const shown = parts.filter(
    (words, index) => words.length > 0 && !mayHoldSecret(statements[index]),
  );
  const list = shown.slice(0, MOST_CONTENT).map((words) => `\`${words.join(' ')}\``);
  const more = shown.length - list.length;
  return list.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function mayHoldSecret(statement: Statement | undefined): boolean {
  const outcome = statement?.reading.outcome;
  if (outcome?.kind !== 'command' || outcome.command.support === 'accepted') return true;
  return outcome.bindings.some((binding) => binding.kind === 'parameter' && binding.secret);
}

/** What nothing names may still be used: interfaces, peers of a keyring, ISAKMP profiles. */
function definitionHere(
  configuration: Configuration,
  kind: SymbolKind,
  name: string,
): string | undefined {
  const { title, unusedMatters } = kindOf(kind);
  const lines = referencesTo(configuration, { kind, name }).map(({ statement }) => statement.line);
  if (lines.length > 0) return `${title} \`${name}\`, used at ${lineList(lines)}.`;
  return unusedMatters && `nothing in this file uses ${title} \`${name}\`.`;
}

const MOST_LINES = 5;

function lineList(lines: readonly number[]): string {
  const distinct = [...new Set(lines)];
  const shown = distinct.slice(0, MOST_LINES).map((line) => line + 1);
  const more = distinct.length - shown.length;
  const list = `${distinct.length > 1 ? 'lines' : 'line'} ${shown.join(', ')}`;
  return more > 0 ? `${list} and ${more} more` : list;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
