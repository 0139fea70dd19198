import type { Configuration, Statement } from '../../config/model';
import { indexAtLine, statementAtOffset } from '../../config/symbols';
import type { Place, Problem } from '../../text/results';
import type { Span } from '../../text/span';

/** A problem of the last negotiation, to be said again where its lines are while the next one waits. */
export interface Standing {
  readonly problem: Problem;
  /** The statement of its span and those of related places in its document, and where they were. */
  readonly anchors: readonly Anchor[];
}

interface Anchor {
  readonly statement: Statement;
  readonly offset: number;
}

/** Ties the problems of a document to its statements. Without cures: these are only for what holds now. */
export function standing(
  problems: readonly Problem[],
  { statements }: Configuration,
  uri: string,
): readonly Standing[] {
  return problems.flatMap(({ fixes: _, ...problem }) => {
    const spans = ownSpans(problem, uri);
    const anchors = spans.flatMap((span) => {
      const statement = statementAtOffset(statements, span.start);
      return statement ? [{ statement, offset: statement.offset }] : [];
    });
    return anchors.length === spans.length ? [{ problem, anchors }] : [];
  });
}

/** The problems whose lines are still there. */
export function stillStanding(
  known: readonly Standing[],
  { statements }: Configuration,
  uri: string,
): readonly Problem[] {
  const isThere = ({ statement }: Anchor) =>
    statements[indexAtLine(statements, statement.line)] === statement;
  return known
    .filter(({ anchors }) => anchors.every(isThere))
    .map(({ problem, anchors }) => {
      const moves = anchors.map(({ statement, offset }) => statement.offset - offset);
      return moves.every((by) => by === 0) ? problem : moved(problem, moves, uri);
    });
}

function ownSpans({ span, related = [] }: Problem, uri: string): readonly Span[] {
  return [span, ...related.filter(({ place }) => isOwn(place, uri)).map(({ place }) => place.span)];
}

function isOwn({ uri: other }: Place, uri: string): boolean {
  return other === undefined || other === uri;
}

/** A problem with its own spans moved, each by a number of its own. */
function moved(problem: Problem, moves: readonly number[], uri: string): Problem {
  let next = 0;
  const move = ({ start, end }: Span) => {
    const by = moves[next++] ?? 0;
    return { start: start + by, end: end + by };
  };
  const span = move(problem.span);
  const related = problem.related?.map((one) =>
    isOwn(one.place, uri) ? { ...one, place: { ...one.place, span: move(one.place.span) } } : one,
  );
  return { ...problem, span, ...(related && { related }) };
}
