import type { Algorithm } from '../crypto/algorithms';
import { algorithms } from '../crypto/algorithmTable';
import { families } from './grammar/grammar';
import { kinds, type SymbolKind } from './grammar/kinds';
import { type ModeName, modes } from './grammar/modes';
import type { Command, CommandFamily, Kind, Mode } from './grammar/schema';
import { type CompiledMode, spelling } from './matcher';
import { compileCommand, type Position } from './syntax';

/** The commands of every mode, compiled. */
export type Grammar = Readonly<Record<ModeName, CompiledMode>>;

/** Compiles families of commands. Throws when their data is broken. */
export function compileGrammar(
  commandFamilies: readonly CommandFamily[],
  known: readonly Algorithm[],
): Grammar {
  const compiled: Partial<Record<ModeName, CompiledMode>> = {};
  for (const name of modeNames) {
    const commands = commandFamilies.flatMap((family) => family[name] ?? []);
    compiled[name] = compileMode(commands, known);
  }
  return compiled as Grammar;
}

/** Compiles the commands of one mode. */
export function compileMode(
  commands: readonly Command[],
  known: readonly Algorithm[],
): CompiledMode {
  const first = commands.flatMap((command) => compileCommand(command, known));
  return {
    commands,
    first,
    firstByLetter: byLetter(first),
    spellings: [...new Set(first.map(({ token }) => spelling(token)))],
  };
}

/** Positions by the letter that a word there begins with; those that take any word are under every letter. */
function byLetter(positions: readonly Position[]): CompiledMode['firstByLetter'] {
  const letterOf = ({ token }: Position) => (token.kind === 'keyword' ? token.lower.charAt(0) : '');
  const letters = new Set(positions.map(letterOf));
  return new Map(
    Array.from(letters, (letter) => [
      letter,
      positions.filter((position) => [letter, ''].includes(letterOf(position))),
    ]),
  );
}

/** The names of all modes. */
export const modeNames = Object.keys(modes) as readonly ModeName[];

/** What is known about a mode. */
export function modeOf(name: ModeName): Mode {
  return modes[name];
}

/** The grammar of IOS crypto configuration. */
export const grammar: Grammar = compileGrammar(families, algorithms);

/** What is known about a kind of named objects. */
export function kindOf(name: SymbolKind): Kind {
  return kinds[name];
}
