import { lineAt, lineSpan } from '../text/lines';
import type { Span } from '../text/span';
import type { ModeName } from './grammar/modes';
import type { Configuration, LineTokens, Statement, Word } from './model';
import { pemEnd } from './opaque';
import { statementAtLine } from './symbols';
import { tokenizeLine } from './tokens';

/** What is being typed: the words before the cursor and the modes that the line can be in. */
export interface Cursor {
  readonly line: number;
  /** Offset of the line's first character. */
  readonly offset: number;
  /** Complete words before the cursor, with the `no` in front. */
  readonly words: readonly Word[];
  /** Index of the first word that belongs to a command: 1 behind `no` or `default`. */
  readonly from: number;
  /** The part of the word under the cursor that lies before it; empty behind a blank. */
  readonly partial: string;
  /** The word under the cursor. */
  readonly word: Span;
  /** Most likely first; none inside of a banner or certificate, or below a line of another world. */
  readonly modes: readonly ModeName[];
}

/** Looks at what is being typed at an offset; undefined inside of a comment or a body that is no commands. */
export function cursorAt(configuration: Configuration, offset: number): Cursor | undefined {
  const { lines } = configuration;
  const line = lineAt(lines, offset);
  const { start, end } = lineSpan(lines, line);
  if (isInBody(configuration, line)) return undefined;
  const before = tokenizeLine(lines.text.slice(start, offset));
  if (before.words[0]?.text.startsWith('!')) return undefined;
  const last = before.words.at(-1);
  const typing = last && start + last.end === offset ? last : undefined;
  const words = typing ? before.words.slice(0, -1) : before.words;
  const whole = tokenizeLine(lines.text.slice(start, end));
  const under = typing && whole.words.find((word) => word.start === typing.start);
  return {
    line,
    offset: start,
    words,
    from: /^(no|default)$/i.test(words[0]?.text ?? '') ? 1 : 0,
    partial: typing?.text ?? '',
    word: {
      start: typing ? start + typing.start : offset,
      end: under ? start + under.end : offset,
    },
    modes: modesAt(configuration, line, whole.words.length > 0 ? whole : before),
  };
}

/** Tells whether a line belongs to a banner, macro, certificate or key, and does not begin it. */
export function isInBody(configuration: Configuration, line: number): boolean {
  const statement = statementAtLine(configuration.statements, line);
  if (statement?.line === line) return false;
  if (statement && statement.endLine >= line && statement.children.length === 0) return true;
  return isInPem(configuration, line);
}

const LONGEST_PEM = 500;

function isInPem({ memos, lines }: Configuration, line: number): boolean {
  for (let first = line - 1; first >= Math.max(0, line - LONGEST_PEM); first--) {
    if (memos[first]?.role === 'pem') return pemEnd(lines, first) >= line;
  }
  return false;
}

function modesAt(configuration: Configuration, line: number, tokens: LineTokens): ModeName[] {
  const own = statementAtLine(configuration.statements, line);
  const modes: ModeName[] = [];
  if (own?.line === line && own.reading.outcome.kind !== 'foreign') modes.push(own.reading.mode);
  for (const opener of openersBefore(configuration, line, tokens.indent)) {
    const openerIndent = configuration.memos[opener.line]?.indent ?? 0;
    const mode = modeOpenedBy(opener);
    if (tokens.indent > openerIndent) {
      if (mode) return [...new Set([...modes, mode])];
      if (opener.reading.outcome.kind === 'foreign') return modes;
    } else if (mode && !hasIndentedLines(configuration, opener, openerIndent)) modes.push(mode);
  }
  return [...new Set([...modes, 'global' as const])];
}

/** The lines that a new line could be below, innermost first. */
function openersBefore(
  configuration: Configuration,
  line: number,
  indent: number,
): readonly Statement[] {
  let last = statementAtLine(configuration.statements, line - 1);
  for (let back = 0; back < MOST_STRAYS && last && isStray(last); back++) {
    if (indent > (configuration.memos[last.line]?.indent ?? 0)) break;
    last = statementAtLine(configuration.statements, last.line - 1);
  }
  const openers: Statement[] = [];
  for (let opener = last; opener; opener = opener.parent) openers.push(opener);
  return openers;
}

const MOST_STRAYS = 50;

/** A line of another world that stands alone may stand between the lines of a block. */
function isStray(statement: Statement): boolean {
  const { reading, parent, children } = statement;
  return reading.outcome.kind === 'foreign' && !parent && children.length === 0;
}

function modeOpenedBy({ reading }: Statement): ModeName | undefined {
  const { outcome, negation } = reading;
  if (negation !== 'none' || !('command' in outcome)) return undefined;
  return outcome.command?.enters;
}

function hasIndentedLines(
  configuration: Configuration,
  opener: Statement,
  openerIndent: number,
): boolean {
  return opener.children.some(
    (child) => (configuration.memos[child.line]?.indent ?? 0) > openerIndent,
  );
}
