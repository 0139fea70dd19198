import { grammar } from './compiled';
import { cursorAt } from './cursor';
import type { ModeName } from './grammar/modes';
import type { Command } from './grammar/schema';
import { nextPositions, type Thread, threadsAfter } from './matcher';
import type { Configuration } from './model';
import { parseSyntax, type SyntaxNode } from './syntax';

/** One command that the line can become. */
export interface Signature {
  /** The whole syntax: `dpd <seconds> <retry> {on-demand|periodic}`. */
  readonly label: string;
  readonly help: string;
  readonly parts: readonly SignaturePart[];
  /** Index of the part that comes next. */
  readonly active: number;
}

export interface SignaturePart {
  /** Columns of the label. */
  readonly start: number;
  readonly end: number;
  readonly help: string;
}

const MOST_SIGNATURES = 8;

/** The commands that the words before an offset (UTF-16) can become; none before the first word is complete. */
export function signaturesAt(configuration: Configuration, offset: number): readonly Signature[] {
  const cursor = cursorAt(configuration, offset);
  if (!cursor || cursor.words.length <= cursor.from) return [];
  for (const mode of cursor.modes) {
    const threads = threadsAfter(grammar[mode], cursor.words, cursor.from);
    const found = signaturesOf(mode, threads);
    if (found.length > 0) return found.slice(0, MOST_SIGNATURES);
  }
  return [];
}

function signaturesOf(mode: ModeName, threads: readonly Thread[]): readonly Signature[] {
  const active = new Map<Command, number>();
  for (const thread of threads) {
    for (const { command, element } of nextPositions(grammar[mode], thread)) {
      active.set(command, Math.min(element, active.get(command) ?? element));
    }
  }
  return [...active].map(([command, element]) => signatureOf(command, element));
}

function signatureOf(command: Command, active: number): Signature {
  const parts: SignaturePart[] = [];
  let label = '';
  for (const { label: part, node } of parseSyntax(command.syntax)) {
    if (label !== '') label += ' ';
    parts.push({
      start: label.length,
      end: label.length + part.length,
      help: helpOf(command, node),
    });
    label += part;
  }
  return { label, help: command.help, parts, active };
}

function helpOf({ words }: Command, node: SyntaxNode): string {
  if (node.kind !== 'token') return '';
  const { token } = node;
  return words?.[token.kind === 'keyword' ? token.text : token.name] ?? '';
}
