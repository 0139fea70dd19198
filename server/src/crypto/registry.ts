import type { Evidence, Reference } from '../text/results';
import { type Algorithm, type AlgorithmFamily, findAlgorithm } from './algorithms';

/** A registered number, as RFCs name it and as Cisco devices print it. */
export interface RegistryEntry {
  /** The number on the wire; absent where only a name is known. */
  readonly number?: number;
  /** The registered name. */
  readonly name: string;
  /** Other spellings that devices print. */
  readonly spellings?: readonly string[];
  /** What it means to the reader, in one sentence. */
  readonly summary: string;
  readonly references?: readonly Reference[];
  /** Absent: read in an RFC or a capture. */
  readonly evidence?: Evidence;
  /** What is typed for it where it protects the IKE SA; `{bits}` stands for the key length. */
  readonly ike?: Choice;
  /** What is typed for it where it protects an ESP SA. */
  readonly esp?: Choice;
  /** What is typed for it where it protects an AH SA. */
  readonly ah?: Choice;
}

/** An algorithm by its family and spelling, see `algorithms.ts`. */
export interface Choice {
  readonly family: AlgorithmFamily;
  readonly cli: string;
}

export interface Registry {
  /** Kebab-case. */
  readonly id: string;
  /** What its entries are, in the singular: "Notify type". */
  readonly title: string;
  readonly references: readonly Reference[];
  /** By rising number. */
  readonly entries: readonly RegistryEntry[];
}

/** The entry with a number. */
export function entryByNumber(registry: Registry, number: number): RegistryEntry | undefined {
  return registry.entries.find((entry) => entry.number === number);
}

/** The entry that is printed like this, by name or spelling; case and runs of blanks do not matter. */
export function entryBySpelling(registry: Registry, spelling: string): RegistryEntry | undefined {
  const wanted = normalSpelling(spelling);
  return registry.entries.find((entry) =>
    spellingsOf(entry).some((candidate) => normalSpelling(candidate) === wanted),
  );
}

/** The entry with the longest spelling that a text begins with, and the length of that spelling. */
export function entryAtStart(
  registry: Registry,
  text: string,
): { readonly entry: RegistryEntry; readonly length: number } | undefined {
  const lower = text.toLowerCase();
  let found: { entry: RegistryEntry; length: number } | undefined;
  for (const entry of registry.entries) {
    for (const { length } of spellingsOf(entry).filter((s) => lower.startsWith(s.toLowerCase()))) {
      if (length > (found?.length ?? 0)) found = { entry, length };
    }
  }
  return found;
}

/** What a configuration types to get a transform for a protocol; `bits` is its key length, if it has one. */
export function algorithmOf(
  entry: RegistryEntry,
  protocol: 'ike' | 'esp' | 'ah',
  bits?: number,
): Algorithm | undefined {
  const choice = entry[protocol];
  if (!choice) return undefined;
  return findAlgorithm(choice.family, choice.cli.replace('{bits}', String(bits ?? 128)));
}

/** The name and all spellings of an entry. */
export function spellingsOf(entry: RegistryEntry): readonly string[] {
  return [entry.name, ...(entry.spellings ?? [])];
}

/** How a spelling is compared: case and runs of blanks do not matter. */
export function normalSpelling(spelling: string): string {
  return spelling.trim().toLowerCase().split(/\s+/).join(' ');
}
