import { events } from './vocabulary/events';
import { exchanges } from './vocabulary/exchanges';
import { facilityKnowledge } from './vocabulary/facilities';
import { isakmpInputs } from './vocabulary/isakmpInputs';
import { isakmpNotifies } from './vocabulary/isakmpNotifies';
import { isakmpStates } from './vocabulary/isakmpStates';
import { eventNameParts, stateNameParts } from './vocabulary/nameParts';
import { partKinds } from './vocabulary/partKinds';
import type {
  Event,
  ExchangeKnowledge,
  Knowledge,
  NamePart,
  PartKind,
  State,
} from './vocabulary/schema';
import { states } from './vocabulary/states';

/** An entry of the vocabulary with the name it is kept under. */
export interface Named<T> {
  readonly name: string;
  readonly entry: T;
}

const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries<Event>(events).flatMap(([name, event]) =>
    (event.aliases ?? []).map((alias) => [withoutApostrophes(alias), name] as const),
  ),
);

/** The state with this name, of IKEv2 or of IKEv1. */
export function findState(name: string): Named<State> | undefined {
  return inTable<State>(states, name) ?? inTable<State>(isakmpStates, name);
}

/**
 * The event with this name, however it is spelled: with apostrophes, by an alias, or cut at its end
 * when only one event begins like that. Finds the inputs of IKEv1 too.
 */
export function findEvent(name: string): Named<Event> | undefined {
  const plain = withoutApostrophes(name);
  return (
    inTable<Event>(events, aliases.get(plain) ?? plain) ??
    inTable<Event>(isakmpInputs, plain) ??
    beginningWith(plain)
  );
}

/** The exchange or IKEv1 mode with this name, as `model.ts` spells it. */
export function findExchange(name: string): Named<ExchangeKnowledge> | undefined {
  return inTable<ExchangeKnowledge>(exchanges, name);
}

/** The notification of IKEv1 that IOS prints like this. */
export function findIsakmpNotify(name: string): Named<Knowledge> | undefined {
  return inTable<Knowledge>(isakmpNotifies, name);
}

/** What the parts of messages are that templates give this name. */
export function findPartKind(name: string): Named<PartKind> | undefined {
  return inTable<PartKind>(partKinds, name);
}

/** Who prints the lines with this tag; the level of an ASA's tag does not matter. */
export function findFacility(tag: string): Named<Knowledge> | undefined {
  return inTable<Knowledge>(facilityKnowledge, tag.replace(/-\d$/, '').toUpperCase());
}

/** What the words of an unknown state's name suggest; empty when none of them is known. */
export function suggestionsForState(name: string): readonly string[] {
  return suggestions(stateNameParts, name.split('_'));
}

/** What the words of an unknown event's name suggest; empty when none of them is known. */
export function suggestionsForEvent(name: string): readonly string[] {
  return suggestions(eventNameParts, withoutApostrophes(name).replace(/^EV_/, '').split('_'));
}

function suggestions(parts: readonly NamePart[], words: readonly string[]): readonly string[] {
  const known = parts.filter(({ part, place }) =>
    place === 'first' ? words[0] === part : words.includes(part),
  );
  return [...new Set(known.map(({ suggests }) => suggests))];
}

function inTable<T>(table: Readonly<Record<string, T>>, name: string): Named<T> | undefined {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  return entry === undefined ? undefined : { name, entry };
}

/** Captures with wrapped lines cut names; 12 characters tell an event apart from a mere prefix. */
function beginningWith(cut: string): Named<Event> | undefined {
  if (cut.length < 12) return undefined;
  const matches = Object.keys(events).filter((name) => name.startsWith(cut));
  const [only] = matches;
  return matches.length === 1 && only !== undefined ? inTable<Event>(events, only) : undefined;
}

function withoutApostrophes(name: string): string {
  return name.replaceAll("'", '');
}
