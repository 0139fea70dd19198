import type { Place, Problem } from '../text/results';
import type { Span } from '../text/span';
import type { Statement } from './model';
import { statementAtOffset } from './symbols';

/** A problem that can be said again where its lines are now. */
export interface MovableProblem {
  readonly problem: Problem;
  /** Of each of its spans, in the order of `mapSpans`: the statement that it moves with, and where that was. */
  readonly anchors: readonly Anchor[];
}

interface Anchor {
  readonly statement: Statement | undefined;
  readonly offset: number;
}

/** Ties the spans of a problem to the statements that they are in, or behind. */
export function movable(problem: Problem, statements: readonly Statement[]): MovableProblem {
  const anchors: Anchor[] = [];
  mapSpans(problem, (span) => {
    const statement = statementAtOffset(statements, span.start);
    anchors.push({ statement, offset: statement?.offset ?? 0 });
    return span;
  });
  return { problem, anchors };
}

/** The problem where its statements are now. */
export function whereItIs({ problem, anchors }: MovableProblem): Problem {
  const moves = anchors.map(({ statement, offset }) => (statement?.offset ?? 0) - offset);
  if (moves.every((by) => by === 0)) return problem;
  let next = 0;
  return mapSpans(problem, (span) => movedSpan(span, moves[next++] ?? 0));
}

/** A span further on; nearer to the beginning for a negative number. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A problem with other spans: its own, the related ones, those of its fixes. */
export function mapSpans(problem: Problem, move: (span: Span) => Span): Problem {
  const { related, fixes } = problem;
  const movePlace = (place: Place) => ({ ...place, span: move(place.span) });
  return {
    ...problem,
    span: move(problem.span),
    ...(related && { related: related.map((one) => ({ ...one, place: movePlace(one.place) })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        changes: fix.changes.map((change) => ({ ...change, place: movePlace(change.place) })),
      })),
    }),
  };
}
