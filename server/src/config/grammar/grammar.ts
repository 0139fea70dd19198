import type { Algorithm } from '../../crypto/algorithms';
import { algorithms } from '../../crypto/algorithmTable';
import type { CompiledMode } from '../matcher';
import { compileCommand } from '../syntax';
import { flexvpn } from './flexvpn';
import { ikev2 } from './ikev2';
import { ikev2Global } from './ikev2Global';
import { ikev2Profile } from './ikev2Profile';
import { kinds, type SymbolKind } from './kinds';
import { type ModeName, modes } from './modes';
import { pki } from './pki';
import { pkiServer } from './pkiServer';
import type { Command, CommandFamily, Kind, Mode } from './schema';

/** All commands, family by family; earlier ones win over later ones that accept the same line. */
export const families: readonly CommandFamily[] = [
  ikev2,
  ikev2Profile,
  flexvpn,
  ikev2Global,
  pki,
  pkiServer,
];

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
