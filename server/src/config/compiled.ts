import type { Algorithm } from '../crypto/algorithms';
import { algorithms } from '../crypto/algorithmTable';
import { families } from './grammar/grammar';
import { kinds, type SymbolKind } from './grammar/kinds';
import { type ModeName, modes } from './grammar/modes';
import type { Command, CommandFamily, Kind, Mode } from './grammar/schema';
import type { CompiledMode } from './matcher';
import { compileCommand } from './syntax';

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
  return { commands, first: commands.flatMap((command) => compileCommand(command, known)) };
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
