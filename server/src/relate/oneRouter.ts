import type { Configuration } from '../config/model';
import {
  definitionsOf,
  type ObjectName,
  type Renamable,
  type Renaming,
  renamableAt,
  renameAt,
  renamed,
  usesOf,
} from '../config/navigate';
import { beginsWith, parameterOf } from '../config/query';
import type { Place, Problem } from '../text/results';

/** A file that holds some of a router's configuration. */
export interface Part {
  readonly uri: string;
  readonly configuration: Configuration;
}

/**
 * The other files that belong to the router of a file: in the same folder, with the same `hostname`. A fragment
 * without one belongs to the router that its name begins with: `r1-acl.cfg` to `r1.cfg`, or to router `R1`.
 */
export function otherParts(own: Part, all: readonly Part[]): readonly Part[] {
  const folder = folderOf(own.uri);
  const candidates = all.filter(({ uri }) => uri !== own.uri && folderOf(uri) === folder);
  return candidates.filter((other) => isOneRouter(own, other));
}

function isOneRouter(first: Part, second: Part): boolean {
  const [own, other] = [hostnameOf(first), hostnameOf(second)];
  if (own !== undefined && other !== undefined) return own === other;
  const [short = '', long = ''] = [own ?? stemOf(first.uri), other ?? stemOf(second.uri)].sort(
    (one, two) => one.length - two.length,
  );
  return short !== '' && long.startsWith(short) && /^$|^[-_.]/.test(long.slice(short.length));
}

function hostnameOf({ configuration }: Part): string | undefined {
  const line = configuration.statements.findLast(
    ({ parent, reading: { outcome, negation } }) =>
      !parent &&
      negation === 'none' &&
      outcome.kind === 'command' &&
      beginsWith(outcome, 'hostname'),
  );
  return line && parameterOf(line, 'name')?.value.toLowerCase();
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The name of a file without its ending; untitled documents have none. */
function stemOf(uri: string): string {
  if (uri.startsWith('untitled:')) return '';
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return (name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name).toLowerCase();
}

/**
 * The files in which the name at an offset means one object: those that define it, and those that use it without
 * defining it. Files that both define it are two versions of one configuration and are left alone.
 */
interface Meaning {
  readonly object: ObjectName;
  /** The files that define it: the own one if it does. */
  readonly definers: readonly Part[];
  /** The other files that use it. */
  readonly users: readonly Part[];
}

function meaningAt(own: Part, others: readonly Part[], offset: number): Meaning | undefined {
  const object = own.configuration.symbols.useAt(offset)?.use;
  if (!object) return undefined;
  const defines = ({ configuration }: Part) => definitionsOf(configuration, object).length > 0;
  const foreign = others.filter(defines);
  return {
    object,
    definers: defines(own) ? [own] : foreign,
    users: others.filter((part) => !foreign.includes(part)),
  };
}

/** The places in other files of the router that define the name at an offset, where its own file does not. */
export function definitionsAcross(
  own: Part,
  others: readonly Part[],
  offset: number,
): readonly Place[] {
  const meaning = meaningAt(own, others, offset);
  if (!meaning) return [];
  const { definers, object } = meaning;
  return definers
    .filter(({ uri }) => uri !== own.uri)
    .flatMap(({ uri, configuration }) =>
      definitionsOf(configuration, object).map(({ span }) => ({ uri, span })),
    );
}

/** The places in other files of the router that define or use the name at an offset. */
export function referencesAcross(
  own: Part,
  others: readonly Part[],
  offset: number,
): readonly Place[] {
  const meaning = meaningAt(own, others, offset);
  if (!meaning) return [];
  return [...meaning.definers, ...meaning.users]
    .filter(({ uri }) => uri !== own.uri)
    .flatMap(({ uri, configuration }) =>
      usesOf(configuration, meaning.object).map(({ span }) => ({ uri, span })),
    );
}

/** The name at an offset, which another file of the router may define. */
export function renamableAcross(
  own: Part,
  others: readonly Part[],
  offset: number,
): Renamable | undefined {
  const name = renamableAt(own.configuration, offset);
  const definers = meaningAt(own, others, offset)?.definers ?? [];
  if (!name?.refused || definers.length === 0) return name;
  if (definers.length === 1) return { span: name.span };
  return { ...name, refused: 'Several open files define this name.' };
}

/** Renames the object at an offset in all files of the router. */
export function renameAcross(
  own: Part,
  others: readonly Part[],
  offset: number,
  newName: string,
): Renaming {
  const meaning = meaningAt(own, others, offset);
  const refused = renamableAcross(own, others, offset)?.refused;
  if (refused) return { kind: 'refused', reason: refused };
  if (!meaning || meaning.definers.length === 0) {
    return renameAt(own.configuration, offset, newName);
  }
  const parts = new Set([own, ...meaning.definers, ...meaning.users]);
  const changes = [];
  for (const { uri, configuration } of parts) {
    const renaming = renamed(configuration, meaning.object, newName);
    if (renaming.kind === 'refused') return renaming;
    changes.push(
      ...renaming.changes.map(({ place, text }) => ({ place: { ...place, uri }, text })),
    );
  }
  return { kind: 'changes', changes };
}

/** The problems of a file that its other files do not settle: a name that one defines or uses is no problem. */
export function notSettled(
  own: Part,
  others: readonly Part[],
  problems: readonly Problem[],
): readonly Problem[] {
  if (others.length === 0) return problems;
  return problems.filter(({ code, span }) => {
    if (code === 'undefined-reference')
      return definitionsAcross(own, others, span.start).length === 0;
    if (code === 'unused-object') return referencesAcross(own, others, span.start).length === 0;
    return true;
  });
}
