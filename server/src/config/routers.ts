import { nextIndex } from './lineIndex';
import type { Configuration, Statement } from './model';
import { symbolTable } from './symbols';

/**
 * The routers whose configurations stand one behind another in a text: each begins at a `hostname` of another name,
 * or at the heading of another running configuration. A name means something within one of them only.
 */
export function routersIn(configuration: Configuration): readonly Configuration[] {
  const { statements, index, handover } = configuration;
  const names = index.firstWords.get('hostname') ?? [];
  if (names.length < 2) return [configuration];
  const known = handover.carried.get(routersIn) as Known | undefined;
  if (known?.statements === statements) return known.routers;
  const routers = split(configuration);
  handover.carried.set(routersIn, { statements, routers } satisfies Known);
  return routers;
}

/** The routers of a text as it was. */
interface Known {
  readonly statements: readonly Statement[];
  readonly routers: readonly Configuration[];
}

function split(configuration: Configuration): readonly Configuration[] {
  const starts = startsIn(configuration);
  if (starts.length === 1) return [configuration];
  return starts.map((start, at) => {
    const statements = configuration.statements.slice(start, starts[at + 1]);
    const index = nextIndex({ removed: [], added: statements, line: 0 });
    const handover = { statements: undefined, carried: new Map(), byKeys: new WeakMap() };
    const symbols = symbolTable(statements, index, handover.byKeys);
    return { ...configuration, statements, index, symbols, handover };
  });
}

/** The router that an offset is in. */
export function routerAt(configuration: Configuration, offset: number): Configuration {
  const routers = routersIn(configuration);
  const isBefore = ({ statements: [first] }: Configuration) => first && first.offset <= offset;
  return routers.findLast(isBefore) ?? routers[0] ?? configuration;
}

/** The index of the first statement of each router. */
function startsIn({ statements, memos }: Configuration): readonly number[] {
  const starts = [0];
  let known: string | undefined;
  let end: number | undefined;
  let heading: number | undefined;
  for (const [index, statement] of statements.entries()) {
    if (statement.parent) continue;
    if (memos[statement.line]?.role === 'end') end = index + 1;
    else if (isHeading(statement)) heading ??= index;
    const name = hostnameIn(statement);
    if (name === undefined) continue;
    const isNext = known !== undefined && (name !== known || heading !== undefined);
    if (isNext) starts.push(heading ?? end ?? index);
    known = name;
    end = undefined;
    heading = undefined;
  }
  return starts;
}

function hostnameIn({ reading: { words, negation } }: Statement): string | undefined {
  const [first, second] = words;
  return negation === 'none' && first?.text.toLowerCase() === 'hostname' ? second?.text : undefined;
}

/** What `show running-config` and `show startup-config` say first. */
function isHeading({ reading: { words } }: Statement): boolean {
  const [first, second] = words.map(({ text }) => text.toLowerCase());
  if (second === undefined) return false;
  if (first === 'version') return /^\d/.test(second);
  return (
    (first === 'building' || first === 'current' || first === 'using') &&
    words.some(({ text }) => /^configuration\b|^bytes/.test(text))
  );
}
