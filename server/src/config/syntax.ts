import { type Algorithm, type AlgorithmFamily, algorithmsOf } from '../crypto/algorithms';
import { kinds, type SymbolKind } from './grammar/kinds';
import type { Command } from './grammar/schema';
import { type IntegerRange, integerRange, type ParameterType, parameterType } from './parameters';

/** What may stand at one position of a command line. */
export type Token = KeywordToken | ParameterToken;

export interface KeywordToken {
  readonly kind: 'keyword';
  /** As IOS writes it. */
  readonly text: string;
  readonly lower: string;
}

export interface ParameterToken {
  readonly kind: 'parameter';
  readonly name: string;
  /** As in the notation: `int(1,10)`. */
  readonly typeName: string;
  readonly type: ParameterType;
  readonly range: IntegerRange | undefined;
  readonly defines: SymbolKind | undefined;
  readonly refersTo: SymbolKind | undefined;
  /** Its value is never shown. */
  readonly secret: boolean;
}

/**
 * One token of one command in a position automaton (Glushkov): a line is read by going from position to
 * position, and ends well at one that is `final`.
 */
export interface Position {
  readonly token: Token;
  readonly command: Command;
  /** Index of the command's top-level element that it belongs to. */
  readonly element: number;
  readonly next: Position[];
  final: boolean;
  /** This word and its neighbours with the same `algorithm` spell it. */
  readonly algorithm: Algorithm | undefined;
}

/** One top-level part of a syntax as it is shown: `{on-demand|periodic}`, `<seconds>`. */
export interface SyntaxElement {
  readonly label: string;
  readonly node: SyntaxNode;
}

export type SyntaxNode =
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'sequence'; readonly parts: readonly SyntaxNode[] }
  | { readonly kind: 'choice'; readonly options: readonly SyntaxNode[] }
  | { readonly kind: 'optional'; readonly part: SyntaxNode }
  | { readonly kind: 'repeated'; readonly part: SyntaxNode }
  | { readonly kind: 'family'; readonly family: string };

/**
 * Turns a command into positions and gives those that a line may begin with.
 * Throws when the command's syntax is not in the notation of `schema.ts`: that is a fault of the data.
 */
export function compileCommand(command: Command, algorithms: readonly Algorithm[]): Position[] {
  const elements = parseSyntax(command.syntax);
  const parts = elements.map(({ node }, element) =>
    compileNode(node, { command, element, algorithms, algorithm: undefined }),
  );
  const whole = sequenceOf(parts);
  if (whole.nullable) throw new Error(`"${command.syntax}" matches an empty line`);
  for (const position of whole.last) position.final = true;
  if (command.support === 'accepted') acceptRest(whole.last, command);
  return whole.first;
}

/** Reads the notation of `schema.ts` into its top-level elements; throws when it is broken. */
export function parseSyntax(syntax: string): readonly SyntaxElement[] {
  const symbols = syntax.match(NOTATION) ?? [];
  const reader: SymbolReader = { symbols, at: 0, syntax };
  const elements: SyntaxElement[] = [];
  while (reader.at < symbols.length) {
    const from = reader.at;
    const node = parsePart(reader);
    elements.push({ label: labelOf(symbols.slice(from, reader.at)), node });
  }
  return elements;
}

const NOTATION = /<[^>]*>|[{}[\]|]|(?<=[}\]>])\+|@[\w-]+|(?:\\.|[^\s{}[\]|<\\])+/g;

interface SymbolReader {
  readonly symbols: readonly string[];
  at: number;
  readonly syntax: string;
}

/** As it is shown: types left out, `…` for repetition. */
function labelOf(symbols: readonly string[]): string {
  return symbols
    .map((symbol) => {
      if (symbol === '+') return '…';
      if (symbol.startsWith('@') && symbol.length > 1) return familyLabel(symbol.slice(1));
      return symbol.startsWith('<') ? `<${parameterName(symbol)}>` : symbol;
    })
    .join(' ')
    .replace(/ (?=[}\]|…])/g, '')
    .replace(/(?<=[{[|]) /g, '');
}

/** The algorithms of a family as a choice; a name for them where they are too many. */
function familyLabel(family: string): string {
  const choice = algorithmsOf(family as AlgorithmFamily).map(({ cli }) => cli);
  const label = `{${choice.join('|')}}`;
  return label.length <= LONGEST_CHOICE ? label : `<${FAMILY_NAMES[family] ?? 'algorithm'}>`;
}

const LONGEST_CHOICE = 42;

const FAMILY_NAMES: Readonly<Record<string, string>> = {
  'esp-transform': 'transform',
  'ikev2-encryption': 'cipher',
  'pfs-group': 'group',
};

function parsePart(reader: SymbolReader): SyntaxNode {
  const symbol = reader.symbols[reader.at++];
  if (symbol === undefined || '}]|+'.includes(symbol)) throw broken(reader, symbol ?? 'the end');
  let node: SyntaxNode;
  if (symbol === '{') node = parseOptions(reader, '}');
  else if (symbol === '[') node = { kind: 'optional', part: parseOptions(reader, ']') };
  else if (symbol.startsWith('<')) node = { kind: 'token', token: parseParameter(symbol, reader) };
  else if (symbol.startsWith('@') && symbol.length > 1)
    node = { kind: 'family', family: symbol.slice(1) };
  else node = { kind: 'token', token: keywordToken(symbol.replace(/\\(.)/g, '$1')) };
  if (reader.symbols[reader.at] !== '+') return node;
  reader.at++;
  return { kind: 'repeated', part: node };
}

function parseOptions(reader: SymbolReader, close: string): SyntaxNode {
  const options: SyntaxNode[] = [];
  let parts: SyntaxNode[] = [];
  for (;;) {
    const symbol = reader.symbols[reader.at];
    if (symbol === close || symbol === '|') {
      if (parts.length === 0) throw broken(reader, symbol);
      options.push({ kind: 'sequence', parts });
      parts = [];
      reader.at++;
      if (symbol === close) return { kind: 'choice', options };
    } else parts.push(parsePart(reader));
  }
}

/** A keyword as the matcher compares it. */
export function keywordToken(text: string): KeywordToken {
  return { kind: 'keyword', text, lower: text.toLowerCase() };
}

function parameterName(symbol: string): string {
  return /^<([^:>]*)/.exec(symbol)?.[1] ?? '';
}

function parseParameter(symbol: string, reader: SymbolReader): ParameterToken {
  const name = parameterName(symbol);
  let typeName = 'WORD';
  let secret = false;
  const links: Record<string, SymbolKind> = {};
  for (const part of symbol.slice(1, -1).split(':').slice(1)) {
    const link = /^(def|ref)\((.*)\)$/.exec(part);
    if (link?.[1] && link[2]) links[link[1]] = checkedKind(link[2], reader);
    else if (part === 'secret') secret = true;
    else typeName = part;
  }
  const type = parameterType(typeName);
  if (!type || name === '') throw broken(reader, symbol);
  const range = integerRange(typeName);
  secret ||= typeName === 'KEY';
  const { def: defines, ref: refersTo } = links;
  return { kind: 'parameter', name, typeName, type, range, defines, refersTo, secret };
}

function checkedKind(name: string, reader: SymbolReader): SymbolKind {
  if (!Object.hasOwn(kinds, name)) throw broken(reader, name);
  return name as SymbolKind;
}

function broken(reader: SymbolReader, symbol: string): Error {
  return new Error(`Syntax "${reader.syntax}" is broken at "${symbol}"`);
}

/** A compiled part: where it may begin, where it may end, and whether it may be absent. */
interface Fragment {
  readonly first: Position[];
  readonly last: Position[];
  readonly nullable: boolean;
}

interface Context {
  readonly command: Command;
  readonly element: number;
  readonly algorithms: readonly Algorithm[];
  readonly algorithm: Algorithm | undefined;
}

function compileNode(node: SyntaxNode, context: Context): Fragment {
  switch (node.kind) {
    case 'token':
      return compileToken(node.token, context);
    case 'sequence':
      return sequenceOf(node.parts.map((part) => compileNode(part, context)));
    case 'choice':
      return choiceOf(node.options.map((option) => compileNode(option, context)));
    case 'optional':
      return { ...compileNode(node.part, context), nullable: true };
    case 'repeated': {
      const part = compileNode(node.part, context);
      connect(part.last, part.first);
      return part;
    }
    case 'family':
      return compileFamily(node.family, context);
  }
}

function compileToken(token: Token, { command, element, algorithm }: Context): Fragment {
  const position: Position = { token, command, element, next: [], final: false, algorithm };
  return { first: [position], last: [position], nullable: false };
}

function compileFamily(family: string, context: Context): Fragment {
  const members = context.algorithms.filter((algorithm) => algorithm.family === family);
  if (members.length === 0) throw new Error(`"${context.command.syntax}": no family @${family}`);
  return choiceOf(
    members.map((algorithm) =>
      sequenceOf(
        algorithm.cli
          .split(' ')
          .map((word) => compileToken(keywordToken(word), { ...context, algorithm })),
      ),
    ),
  );
}

function sequenceOf(parts: readonly Fragment[]): Fragment {
  let whole: Fragment = { first: [], last: [], nullable: true };
  for (const part of parts) {
    connect(whole.last, part.first);
    whole = {
      first: whole.nullable ? [...whole.first, ...part.first] : whole.first,
      last: part.nullable ? [...whole.last, ...part.last] : part.last,
      nullable: whole.nullable && part.nullable,
    };
  }
  return whole;
}

function choiceOf(options: readonly Fragment[]): Fragment {
  return {
    first: options.flatMap((option) => option.first),
    last: options.flatMap((option) => option.last),
    nullable: options.some((option) => option.nullable),
  };
}

function connect(from: readonly Position[], to: readonly Position[]): void {
  for (const position of from) {
    for (const target of to) if (!position.next.includes(target)) position.next.push(target);
  }
}

/** Lets any words follow: the command is known, its arguments are not. */
function acceptRest(last: readonly Position[], command: Command): void {
  const [rest] = parseSyntax('<rest:LINE>');
  if (!rest) return;
  const element = parseSyntax(command.syntax).length;
  const context = { command, element, algorithms: [], algorithm: undefined };
  const fragment = compileNode(rest.node, context);
  for (const position of fragment.last) position.final = true;
  connect(last, fragment.first);
}

/**
 * The keywords that a command begins with, before its first parameter: its own name. A choice between keywords belongs
 * to it where the name goes on behind it: `crypto {pki|ca} trustpoint`.
 */
export function ownWords(command: Command): readonly string[] {
  const words: string[] = [];
  const nodes = parseSyntax(command.syntax).map(({ node }) => node);
  for (const [index, node] of nodes.entries()) {
    const choice = keywordsOf(node);
    const next = nodes[index + 1];
    const goesOn = next !== undefined && keywordsOf(next).length > 0;
    if (choice.length === 0 || (choice.length > 1 && !goesOn)) break;
    words.push(...choice);
  }
  return words;
}

/** The keyword that a node is, or those of a choice between keywords. */
function keywordsOf(node: SyntaxNode): readonly string[] {
  if (node.kind === 'choice') {
    const options = node.options.map(keywordsOf);
    return options.every(({ length }) => length === 1) ? options.flat() : [];
  }
  if (node.kind === 'sequence') {
    const [first, ...others] = node.parts;
    return first && others.length === 0 ? keywordsOf(first) : [];
  }
  return node.kind === 'token' && node.token.kind === 'keyword' ? [node.token.text] : [];
}
