import type { Carried } from '../again';
import type { Statement } from '../model';
import { isSame, type Tracker } from '../tracker';
import type { Beginnings } from './effective';

/** Families of objects, each made when it is first asked for. */
export interface Families {
  /** Lines that hold. */
  readonly lines: Beginnings;
  /** Lines, those that are taken back too. */
  readonly allLines: Beginnings;
  /**
   * An object whose properties are made when they are first read, and taken from the previous version of the text where
   * the lines that they were made of have not changed.
   */
  lazy<Whole extends object>(
    tracker: Tracker,
    makers: { readonly [Key in keyof Whole]: () => Whole[Key] },
  ): Whole;
}

/** A family, and the lines that it was made of. */
interface Family {
  readonly sources: readonly Source[];
  readonly made: unknown;
}

interface Source {
  readonly all: boolean;
  readonly keywords: readonly string[];
  readonly found: readonly Statement[];
}

/** Families made of lines that are found by how they begin. */
export function createFamilies(
  carried: Carried,
  lines: Beginnings,
  allLines: Beginnings,
): Families {
  let sources: Source[] = [];
  const noting = (all: boolean): Beginnings => {
    const find = all ? allLines : lines;
    return (...keywords) => {
      const found = find(...keywords);
      sources.push({ all, keywords, found });
      return found;
    };
  };
  const isUnchanged = ({ all, keywords, found }: Source) =>
    isSame((all ? allLines : lines)(...keywords), found);
  const family = (key: string, make: () => unknown): unknown => {
    const known = carried.get(`objects ${key}`) as Family | undefined;
    if (known?.sources.every(isUnchanged)) return known.made;
    sources = [];
    const made = make();
    if (sources.length > 0) carried.set(`objects ${key}`, { sources, made } satisfies Family);
    return made;
  };
  return {
    lines: noting(false),
    allLines: noting(true),
    lazy: (tracker, makers) => lazy(tracker, makers, family),
  };
}

function lazy<Whole extends object>(
  tracker: Tracker,
  makers: { readonly [Key in keyof Whole]: () => Whole[Key] },
  family: (key: string, make: () => unknown) => unknown,
): Whole {
  const whole = {};
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    let made: { readonly value: unknown } | undefined;
    const get = () => {
      tracker.note(`objects ${key}`);
      made ??= { value: family(key, make) };
      return made.value;
    };
    Object.defineProperty(whole, key, { get, enumerable: true });
  }
  return whole as Whole;
}

/** Remembers what was found in objects, and what was asked for to find it. */
export function createDerived<Objects>(objects: () => Objects, tracker: Tracker) {
  const known = new Map<unknown, ReturnType<typeof tracker.watch>>();
  return <Found>(find: (objects: Objects) => Found): Found => {
    const before = known.get(find);
    const watched = before ?? tracker.watch(() => find(objects()));
    known.set(find, watched);
    if (before) for (const name of before.asked) tracker.note(name);
    return watched.value as Found;
  };
}
