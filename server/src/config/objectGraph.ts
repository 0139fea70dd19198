import { lineSpan } from '../text/lines';
import type { Span } from '../text/span';
import { kindOf } from './compiled';
import type { Configuration, Statement, SymbolUse } from './model';
import { definitionsOf, type ObjectName, usesOf } from './navigate';
import { statementSpan } from './query';
import { statementAt } from './symbols';
import { linkUse } from './symbolUse';

/** A named object, or a line that only uses some. */
export interface GraphNode {
  /** What finds it again; absent for a line that defines nothing. */
  readonly object?: ObjectName;
  /** `IKEV2-SETUP`, or the beginning of a line. */
  readonly title: string;
  /** `IKEv2 profile`. */
  readonly detail: string;
  /** The lines of it. */
  readonly span: Span;
  /** Its name. */
  readonly selection: Span;
}

/** An object that uses another one, with the places of the use. */
export interface GraphEdge {
  readonly node: GraphNode;
  readonly places: readonly Span[];
}

/** The object whose name an offset (UTF-16) touches, else the one that the line belongs to. */
export function objectAt(configuration: Configuration, offset: number): GraphNode | undefined {
  const { symbols, statements } = configuration;
  const named = symbols.useAt(offset)?.use;
  const defined = named && nodeOf(configuration, named);
  if (defined) return defined;
  const statement = statementAt(statements, offset);
  const owner = statement && ownerOf(statement);
  return owner && nodeOf(configuration, owner);
}

/** The objects that the lines of an object name, in document order. */
export function usedObjects(
  configuration: Configuration,
  object: ObjectName,
): readonly GraphEdge[] {
  const lines = definitionsOf(configuration, object).flatMap(({ statement }) => linesOf(statement));
  return grouped(
    lines.flatMap((statement) =>
      referencesIn(statement).flatMap(({ kind, name, span }) => {
        const node = nodeOf(configuration, { kind, name });
        return node ? [{ node, places: [span] }] : [];
      }),
    ),
  );
}

/** The objects and lines that name an object, in document order. */
export function usersOf(configuration: Configuration, object: ObjectName): readonly GraphEdge[] {
  return grouped(
    referencesTo(configuration, object).map(({ statement, span }) => {
      const owner = ownerOf(statement);
      const node = owner && nodeOf(configuration, owner);
      return { node: node ?? lineNode(rootOf(statement)), places: [span] };
    }),
  );
}

/** The places that name an object without defining it. */
export function referencesTo(
  configuration: Configuration,
  object: ObjectName,
): readonly SymbolUse[] {
  const defined = new Set(definitionsOf(configuration, object).map(({ statement }) => statement));
  return usesOf(configuration, object).filter(({ statement }) => !defined.has(statement));
}

/** One entry for each object, with all places. */
function grouped(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const groups = new Map<number, { node: GraphNode; places: Span[] }>();
  for (const { node, places } of edges) {
    const known = groups.get(node.selection.start);
    if (known) known.places.push(...places);
    else groups.set(node.selection.start, { node, places: [...places] });
  }
  return [...groups.values()];
}

function nodeOf(configuration: Configuration, object: ObjectName): GraphNode | undefined {
  const [first] = definitionsOf(configuration, object);
  if (!first) return undefined;
  const own = definitionIn(first.statement) ?? first;
  const end = lineSpan(configuration.lines, first.statement.endLine).end;
  return {
    object: { kind: own.kind, name: own.name },
    title: own.name,
    detail: kindOf(own.kind).title,
    span: { start: first.statement.offset, end },
    selection: own.span,
  };
}

const LONGEST_TITLE = 60;

/** The keywords of a line; its values could be secrets. */
function lineNode(statement: Statement): GraphNode {
  const { outcome } = statement.reading;
  const title = outcome.kind === 'command' ? outcome.keywords : '';
  const span = statementSpan(statement);
  return {
    title: title.slice(0, LONGEST_TITLE) || '(line)',
    detail: `line ${statement.line + 1}`,
    span,
    selection: span,
  };
}

/** The outermost object that a line belongs to. */
function ownerOf(statement: Statement): SymbolUse | undefined {
  return definitionIn(rootOf(statement));
}

function rootOf(statement: Statement): Statement {
  let root = statement;
  while (root.parent) root = root.parent;
  return root;
}

function linesOf(statement: Statement): readonly Statement[] {
  return [statement, ...statement.children.flatMap(linesOf)];
}

/** The name that a line defines. */
function definitionIn(statement: Statement): SymbolUse | undefined {
  const link = statement.reading.links.find(({ role }) => role === 'definition');
  return link && linkUse(link, statement);
}

function referencesIn(statement: Statement): readonly SymbolUse[] {
  return statement.reading.links
    .filter(({ role }) => role === 'reference')
    .map((link) => linkUse(link, statement));
}
