import { type Algorithm, algorithmsOf, findAlgorithm, objectionOf } from '../crypto/algorithms';
import type { Explanation, Suggestion } from '../text/results';
import { grammar, kindOf, modeNames } from './compiled';
import { blockSuggestions, explainBlock } from './completeBlocks';
import { type Cursor, cursorAt } from './cursor';
import { algorithmExplanation, commandExplanation, wordExplanation } from './explain';
import type { SymbolKind } from './grammar/kinds';
import type { ModeName } from './grammar/modes';
import type { Command } from './grammar/schema';
import { nextPositions, pathOf, spelling, type Thread, threadsAfter } from './matcher';
import type { Configuration, SymbolUse } from './model';
import { presentCommands } from './present';
import { routerAt } from './routers';
import type { ParameterToken, Position } from './syntax';

/** What may be written at an offset (UTF-16): keywords, algorithms, names of this file, placeholders of values. */
export function completeAt(configuration: Configuration, offset: number): readonly Suggestion[] {
  const cursor = cursorAt(configuration, offset);
  if (!cursor) return [];
  const router = routerAt(configuration, offset);
  const blocks = blockSuggestions(cursor).map((block) => ({ ...block, rank: RANKS.block }));
  const drafts = [...cursor.modes.flatMap((mode) => draftsIn(router, cursor, mode)), ...blocks];
  const found = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = found.get(draft.label);
    if (!known) found.set(draft.label, draft);
    else if (draft.rank < known.rank) found.set(draft.label, { ...known, rank: draft.rank });
  }
  return [...found.values()]
    .sort((first, second) => first.rank - second.rank)
    .map(({ rank: _rank, ...draft }, order) => ({ ...draft, replace: cursor.word, order }));
}

/** The full explanation of a suggestion, from its `key`. */
export function resolveSuggestion(key: string): Explanation | undefined {
  const [type, first = '', second = '', ...rest] = key.split(' ');
  const name = rest.join(' ');
  if (type === 'algorithm') {
    const family = first as Algorithm['family'];
    const algorithm = findAlgorithm(family, [second, ...rest].join(' '));
    return algorithm && algorithmExplanation(algorithm);
  }
  if (type !== 'word') return explainBlock(key);
  const mode = modeNames.find((candidate) => candidate === first);
  const command = mode && grammar[mode].commands[Number(second)];
  if (!mode || !command) return undefined;
  return name === '' ? commandExplanation(mode, command) : wordExplanation(mode, command, name);
}

/** A suggestion before it has its place in the list. */
interface Draft extends Omit<Suggestion, 'order' | 'replace'> {
  readonly rank: number;
}

/** Ranks: names first, then values to fill in, algorithms, keywords, whole blocks. */
const RANKS = { name: 0, template: 1e6, algorithm: 2e6, keyword: 3e6, block: 4e6 };

function draftsIn(configuration: Configuration, cursor: Cursor, mode: ModeName): readonly Draft[] {
  const threads = threadsAfter(grammar[mode], cursor.words, cursor.from);
  const present = presentCommands(configuration, cursor, mode);
  const drafts = threads.flatMap((thread) =>
    nextPositions(grammar[mode], thread).flatMap((position) =>
      draftsOf({ configuration, cursor, mode, thread, position, present }),
    ),
  );
  const fitting = drafts.filter((draft) => fitsPartial(draft, cursor.partial));
  const told = fitting.filter(({ label }) => !UNTOLD.has(label));
  return told.length > 0 ? told : fitting;
}

/** What stands for the part of a line that is not looked at: it says nothing where something else can be offered. */
const UNTOLD: ReadonlySet<string> = new Set(['<rest>', '<entry>']);

function fitsPartial(draft: Draft, partial: string): boolean {
  if (draft.kind === 'template') return partial === '';
  return draft.label.toLowerCase().startsWith(partial.toLowerCase());
}

interface Place {
  readonly configuration: Configuration;
  readonly cursor: Cursor;
  readonly mode: ModeName;
  readonly thread: Thread;
  readonly position: Position;
  /** The commands that stand in the block already. */
  readonly present: ReadonlySet<Command>;
}

function draftsOf(place: Place): readonly Draft[] {
  const { token, algorithm } = place.position;
  if (token.kind === 'parameter') return parameterDrafts(place, token);
  if (isUsed(place)) return [];
  if (algorithm) return isExcluded(place, algorithm) ? [] : [algorithmDraft(place, algorithm)];
  const { command } = place.position;
  return [
    {
      label: token.text,
      kind: 'keyword',
      detail: command.words?.[token.text] ?? command.help,
      text: token.text,
      snippet: false,
      rank: RANKS.keyword + lateness(place),
      key: wordKey(place, token.text),
    },
  ];
}

/** What has its one line already comes last; behind `no`, what has no line. */
function lateness({ cursor, position: { command }, present }: Place): number {
  const isThere = present.has(command);
  const isLate = cursor.from > 0 ? !isThere : isThere && !command.repeatable;
  return isLate ? LATE : 0;
}

const LATE = 1e5;

/** `word`, mode, index of the command in it, keyword or parameter (absent: the command as a whole). */
function wordKey({ mode, position }: Place, name: string): string {
  const index = grammar[mode].commands.indexOf(position.command);
  return `word ${mode} ${index} ${name}`;
}

/** One of several in any order is not offered again. */
function isUsed({ thread, position }: Place): boolean {
  return pathOf(thread).some((step) => step.position === position);
}

/** A transform set has one cipher, and no integrity beside a cipher that brings its own. */
function isExcluded({ thread }: Place, algorithm: Algorithm): boolean {
  return pathOf(thread).some(({ position }) => {
    const chosen = position?.algorithm;
    if (!chosen?.part || !algorithm.part || chosen === algorithm) return false;
    return chosen.part === algorithm.part || EXCLUSIVE.has(`${chosen.part} ${algorithm.part}`);
  });
}

const EXCLUSIVE: ReadonlySet<string> = new Set([
  'esp-aead esp-encryption',
  'esp-aead esp-integrity',
  'esp-encryption esp-aead',
  'esp-integrity esp-aead',
]);

function algorithmDraft({ thread }: Place, algorithm: Algorithm): Draft {
  const objection = objectionOf(algorithm, 'rfc') ?? objectionOf(algorithm, 'cisco');
  const begun = wordsOfAlgorithm(thread, algorithm);
  const label = algorithm.cli.split(' ').slice(begun).join(' ');
  return {
    label,
    kind: 'value',
    detail: objection ? `${algorithm.name} · ${objection.level}` : algorithm.name,
    text: label,
    snippet: false,
    rank: begun > 0 ? RANKS.template : RANKS.algorithm + rankOf(algorithm),
    key: `algorithm ${algorithm.family} ${algorithm.cli}`,
  };
}

/** Strongest first, those that should not be used and AH last. Tables list the weakest first. */
function rankOf(algorithm: Algorithm): number {
  const ah = algorithm.part === 'ah-integrity' ? 1e5 : 0;
  const weak = objectionOf(algorithm, 'rfc') ?? objectionOf(algorithm, 'cisco');
  const index = algorithmsOf(algorithm.family).indexOf(algorithm);
  return ah + (weak ? 2e5 : 0) - 100 * (algorithm.strength ?? 0) - index;
}

/** How many words of the algorithm stand there already. */
function wordsOfAlgorithm(thread: Thread, algorithm: Algorithm): number {
  let count = 0;
  for (let step: Thread | undefined = thread; step?.position?.algorithm === algorithm; ) {
    count++;
    step = step.before;
  }
  return count % algorithm.cli.split(' ').length;
}

function parameterDrafts(place: Place, token: ParameterToken): readonly Draft[] {
  const names = namesFor(place, token);
  return names.length > 0 ? names : [placeholder(place, token)];
}

function placeholder(place: Place, token: ParameterToken): Draft {
  const { command } = place.position;
  const label = token.range ? spelling(token) : `<${token.name}>`;
  const unit = command.units?.[token.name];
  const help = command.words?.[token.name] ?? command.help;
  return {
    label,
    kind: 'template',
    detail: unit ? `${help} (${unit})` : help,
    text: `\${1:${token.name}}`,
    snippet: true,
    rank: RANKS.template,
    key: wordKey(place, token.name),
  };
}

/** Names that the file knows: what a reference can name, or what is used but not defined yet. */
function namesFor(place: Place, token: ParameterToken): readonly Draft[] {
  const { symbols } = place.configuration;
  const kind = token.defines ?? token.refersTo;
  if (!kind) return [];
  if (token.defines) {
    const missing = distinct(symbols.referencesOf(kind)).filter(
      ({ name }) => symbols.definitions(kind, name).length === 0 && !isBuiltIn(kind, name),
    );
    return missing.map((use, index) => nameDraft(place, token, use.name, detailOf(use), index));
  }
  const defined = distinct(symbols.definitionsOf(kind)).filter(
    (use) => use.statement.line !== place.cursor.line && !isNameUsed(place, use.name),
  );
  const builtIn = (kindOf(kind).builtIn ?? []).filter(
    (name) => symbols.definitions(kind, name).length === 0 && !isNameUsed(place, name),
  );
  return [
    ...defined.map((use, index) => nameDraft(place, token, use.name, detailOf(use), index)),
    ...builtIn.map((name) => nameDraft(place, token, name, `${kindOf(kind).title}, built in`, 900)),
  ];
}

function isBuiltIn(kind: SymbolKind, name: string): boolean {
  return kindOf(kind).builtIn?.includes(name) ?? false;
}

function isNameUsed({ thread, position, cursor }: Place, name: string): boolean {
  return pathOf(thread).some(
    (step) => step.position === position && cursor.words[step.word]?.text === name,
  );
}

function distinct(uses: readonly SymbolUse[]): readonly SymbolUse[] {
  const seen = new Map<string, SymbolUse>();
  for (const use of uses) {
    if (!seen.has(use.key)) seen.set(use.key, use);
  }
  return [...seen.values()];
}

function detailOf({ kind, statement }: SymbolUse): string {
  return `${kindOf(kind).title}, line ${statement.line + 1}`;
}

function nameDraft(
  place: Place,
  token: ParameterToken,
  name: string,
  detail: string,
  index: number,
): Draft {
  return {
    label: name,
    kind: 'name',
    detail,
    text: name,
    snippet: false,
    rank: RANKS.name + Math.min(index, 999),
    key: wordKey(place, token.name),
  };
}
