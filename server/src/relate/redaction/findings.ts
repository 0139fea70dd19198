import { grammar, modeNames, modeOf } from '../../config/compiled';
import type { ModeName } from '../../config/grammar/modes';
import type { Binding, Configuration, Statement, Word } from '../../config/model';
import { bannerText } from '../../config/opaque';
import { parseConfiguration } from '../../config/parse';
import { bindingsOf } from '../../config/query';
import { readWords } from '../../config/reading';
import { tokenizeLine } from '../../config/tokens';
import { type Lines, lineAt, lineText, splitLines } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Found, FoundKind } from './linePatterns';
import {
  commandStart,
  harmless,
  isCommandLike,
  isHexAddress,
  isHexDump,
  namesInLine,
  secretsInLine,
} from './linePatterns';

/** A line of a text and what has to be replaced in it. */
export interface FoundLine {
  readonly text: string;
  readonly found: readonly Found[];
}

/** The lines of a configuration with all that its grammar and our patterns find in them. */
export function findInConfiguration(text: string): readonly FoundLine[] {
  const configuration = parseConfiguration(text);
  const { lines, statements } = configuration;
  const found: Found[][] = Array.from({ length: lines.count }, () => []);
  const commands = new Set<number>();
  for (const statement of statements) {
    commands.add(statement.line);
    found[statement.line]?.push(...findInStatement(configuration, statement));
    findInBody(configuration, statement, found);
  }
  markPem(lines, found);
  return found.map((own, line) => {
    const words = lineText(lines, line);
    const comment = commands.has(line) ? [] : [...secretsInCommand(words), ...secretsInLine(words)];
    return { text: words, found: merged([...own, ...comment, ...namesInLine(words)]) };
  });
}

/** The lines of a capture, or of a piece of one, with all that our patterns find in them. */
export function findInCapture(text: string): readonly FoundLine[] {
  const lines = splitLines(text);
  const found: Found[][] = Array.from({ length: lines.count }, () => []);
  markPem(lines, found);
  markKeyTables(lines, found);
  return found.map((own, line) => {
    const words = lineText(lines, line);
    const dump = isHexAddress(words) ? 'hexAddress' : 'digits';
    if (dump === 'hexAddress' || isHexDump(words) || isBase64(words)) {
      return { text: words, found: [whole(words, dump)] };
    }
    const secrets = [...secretsInCommand(words), ...secretsInLine(words, false)];
    return { text: words, found: merged([...own, ...secrets, ...namesInLine(words)]) };
  });
}

/** For each mode the first words of its commands that hold a secret. */
const secretHeads: readonly (readonly [mode: ModeName, heads: readonly string[]])[] = modeNames
  .map((mode) => [mode, grammar[mode].commands.flatMap(headsOfSecrets)] as const)
  .filter(([, heads]) => heads.length > 0);

/** `{a|b} <key:KEY>`: `a` and `b`. */
function headsOfSecrets({ syntax }: { readonly syntax: string }): readonly string[] {
  if (!/:KEY\b|:secret\b/.test(syntax)) return [];
  return (
    /^[{[]?\s*([\w|\s-]+)/
      .exec(syntax)?.[1]
      ?.split(/\s*\|\s*/)
      .map(firstWord) ?? []
  );
}

function firstWord(text: string): string {
  return text.trim().split(/\s/, 1)[0] ?? '';
}

/** The secrets of a command that was pasted or typed, whatever mode it belongs to. */
function secretsInCommand(text: string): readonly Found[] {
  if (!isCommandLike(text)) return [];
  const from = commandStart(text);
  const { words } = tokenizeLine(text.slice(from));
  const head = words[/^(?:no|default|do)$/i.test(words[0]?.text ?? '') ? 1 : 0]?.text.toLowerCase();
  if (head === undefined || head.length < 2) return [];
  for (const [mode, heads] of secretHeads) {
    if (!heads.some((one) => one.startsWith(head))) continue;
    const reading = readWords(mode, modeOf(mode), grammar[mode], words);
    if (reading.outcome.kind !== 'command') continue;
    const found = reading.outcome.bindings.flatMap((binding) => secretIn(words, binding));
    if (found.length > 0 && !isSentence(text.slice(from), found))
      return found.map((one) => movedBy(one, from));
  }
  return [];
}

/** `No pre-shared key with 192.0.2.1` also fits a command whose secret holds blanks; those are spelled in full. */
function isSentence(text: string, found: readonly Found[]): boolean {
  const hasBlank = found.some(({ span }) => /\s/.test(text.slice(span.start, span.end)));
  return hasBlank && !/^cry|pre-shared-key|password|secret/.test(text);
}

function secretIn(words: readonly Word[], binding: Binding): readonly Found[] {
  if (binding.kind !== 'parameter' || !(binding.secret || binding.type === 'KEY')) return [];
  const start = words[binding.word]?.start ?? 0;
  return [{ kind: 'secret', span: { start, end: words[binding.lastWord]?.end ?? start } }];
}

function movedBy({ kind, span }: Found, from: number): Found {
  return { kind, span: { start: span.start + from, end: span.end + from } };
}

function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]{60,76}={0,2}$/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text);
}

function findInStatement({ lines }: Configuration, statement: Statement): readonly Found[] {
  const { outcome } = statement.reading;
  const known = bindingsOf(statement).flatMap((binding) => findInBinding(statement, binding));
  const secret = known.some(({ kind }) => kind === 'secret');
  if (outcome.kind === 'command' && (secret || outcome.command.support !== 'accepted'))
    return known;
  const first = statement.parent?.reading.words.slice(0, 2).map(({ text }) => text.toLowerCase());
  const inKeyChain = first?.join(' ') === 'key chain';
  const text = lineText(lines, statement.line);
  const misplaced = harmless.test(text) ? [] : secretsInCommand(text);
  return [...known, ...misplaced, ...secretsInLine(text, inKeyChain)];
}

/** Parameters that name a host or a user. */
const namedHosts: ReadonlySet<string> = new Set(['host', 'hostname', 'domain', 'gateway']);
const namedUsers: ReadonlySet<string> = new Set(['user', 'string', 'identity']);

function findInBinding({ reading }: Statement, binding: Binding): readonly Found[] {
  if (binding.kind !== 'parameter') return [];
  const { word, lastWord, name, secret, type, refersTo, defines } = binding;
  const span = {
    start: reading.words[word]?.start ?? 0,
    end: reading.words[lastWord]?.end ?? 0,
  };
  if (secret || type === 'KEY') return [{ kind: 'secret', span }];
  if (refersTo || defines) return [];
  if (name === 'text' && type === 'LINE') return [{ kind: 'text', span }];
  if (namedHosts.has(name)) return [{ kind: 'host', span }];
  return namedUsers.has(name) ? [{ kind: 'user', span }] : [];
}

/** The lines below a statement that are no commands: certificates and banners. */
function findInBody(configuration: Configuration, statement: Statement, found: Found[][]): void {
  const { lines } = configuration;
  const { outcome } = statement.reading;
  const enters = outcome.kind === 'command' ? outcome.command.enters : undefined;
  if (enters && modeOf(enters).body === 'opaque') {
    for (let line = statement.line + 1; line <= statement.endLine; line++) {
      const digits = lineText(lines, line).replace(/\s*quit\s*$/, '');
      found[line]?.push(whole(digits, 'digits'));
    }
    return;
  }
  const banner = bannerText(lines, statement);
  if (banner) markText(configuration, banner.span, found);
}

/** A text over several lines. */
function markText({ lines }: Configuration, { start, end }: Span, found: Found[][]): void {
  for (let line = lineAt(lines, start); line <= lineAt(lines, end); line++) {
    const base = lines.starts[line] ?? 0;
    const content = lineText(lines, line);
    const span = {
      start: Math.max(0, start - base),
      end: Math.min(content.length, Math.max(0, end - base)),
    };
    if (content.slice(span.start, span.end).trim() !== '')
      found[line]?.push({ kind: 'text', span });
  }
}

function markPem(lines: Lines, found: Found[][]): void {
  let inside = false;
  for (let line = 0; line < lines.count; line++) {
    const text = lineText(lines, line);
    if (text.includes('-----END ')) inside = false;
    else if (text.includes('-----BEGIN ')) inside = true;
    else if (inside) found[line]?.push(whole(text, 'digits'));
  }
}

/** `show crypto isakmp key`: the last column, up to the next prompt. */
function markKeyTables(lines: Lines, found: Found[][]): void {
  let inside = false;
  for (let line = 0; line < lines.count; line++) {
    const text = lineText(lines, line);
    if (keyTable.test(text)) inside = true;
    else if (commandStart(text) > 0 && /^\S/.test(text) && /[#>]/.test(text)) inside = false;
    else if (inside) found[line]?.push(...lastColumn(text));
  }
}

const keyTable = /^\s*Keyring\s+Hostname\/Address\s+Preshared Key/i;

/** What stands behind the keyring, the host or address, and its mask; a key may hold single blanks. */
function lastColumn(text: string): readonly Found[] {
  const row =
    /^(?:\S{1,80})?\s{1,60}\S{1,80}(?:\s{1,10}\[[^\]\s]{1,45}\])?\s{2,80}(?<key>\S.*?)\s*$/d.exec(
      text.slice(0, 500),
    );
  const [start, end] = row?.indices?.groups?.key ?? [];
  return start === undefined || end === undefined ? [] : [{ kind: 'secret', span: { start, end } }];
}

function whole(text: string, kind: FoundKind): Found {
  return { kind, span: { start: 0, end: text.length } };
}

/** In the order of the line; what lies in something longer goes with it. */
function merged(found: readonly Found[]): readonly Found[] {
  const sorted = found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Found[] = [];
  for (const one of sorted) {
    if (one.span.start >= (kept.at(-1)?.span.end ?? 0) && one.span.end > one.span.start)
      kept.push(one);
  }
  return kept;
}
