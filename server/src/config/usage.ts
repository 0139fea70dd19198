import type { Span } from '../text/span';
import { kinds, type SymbolKind } from './grammar/kinds';
import { nameKey } from './links';
import type { Configuration, SymbolUse } from './model';
import { type GraphNode, referencesTo, usersOf } from './objectGraph';
import { routersIn } from './routers';

/** What uses an object, over its first line. */
export interface Usage {
  /** `used by 2: Tunnel0, Tunnel1`. */
  readonly title: string;
  /** The name that is defined. */
  readonly span: Span;
  /** The places of the uses. */
  readonly places: readonly Span[];
}

const MOST_NAMES = 3;

/** Says of each object that is used who uses it. */
export function usagesIn(configuration: Configuration): readonly Usage[] {
  return routersIn(configuration).flatMap(usagesOf);
}

function usagesOf(configuration: Configuration): readonly Usage[] {
  return definedObjects(configuration).flatMap((definition) => {
    const users = usersOf(configuration, definition);
    if (users.length === 0) return [];
    return [
      {
        title: titleOf(users.map(({ node }) => node)),
        span: definition.span,
        places: referencesTo(configuration, definition).map(({ span }) => span),
      },
    ];
  });
}

function titleOf(users: readonly GraphNode[]): string {
  const [first] = users;
  if (first && users.length === 1) {
    const { object, title, detail } = first;
    return `used by ${object ? `${detail} ${title}` : `${title}, ${detail}`}`;
  }
  const names = users.length > MOST_NAMES ? '' : `: ${users.map(({ title }) => title).join(', ')}`;
  return `used by ${users.length}${names}`;
}

/** The first definition of each object; an interface stands for the virtual template that it is. */
export function definedObjects({ symbols }: Configuration): readonly SymbolUse[] {
  return (Object.keys(kinds) as SymbolKind[])
    .filter((kind) => kind !== 'virtual-template')
    .flatMap((kind) => {
      const first = new Map<string, SymbolUse>();
      for (const definition of symbols.definitionsOf(kind)) {
        const key = nameKey(kind, definition.name);
        if (!first.has(key)) first.set(key, definition);
      }
      return [...first.values()];
    });
}
