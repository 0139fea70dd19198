import type { Place, Problem } from '../text/results';
import type { Span } from '../text/span';
import type { Statement } from './model';
import { statementAtOffset } from './symbols';

/** A problem that can be said again where its lines are now. */
export interface MovableProblem {
  readonly problem: Problem;
  /** Of the start and the end of each of its spans, in the order of `mapSpans`. */
  readonly anchors: readonly Anchor[];
}

/** The statement that an offset moves with, and where that was. */
interface Anchor {
  readonly statement: Statement | undefined;
  readonly offset: number;
}

/** Ties the spans of a problem to the statements that they are in, or behind. */
export function movable(problem: Problem, statements: readonly Statement[]): MovableProblem {
  const anchors: Anchor[] = [];
  const tie = (offset: number) => {
    const statement = statementAtOffset(statements, offset);
    anchors.push({ statement, offset: statement?.offset ?? 0 });
  };
  mapSpans(problem, (span) => {
    tie(span.start);
    tie(Math.max(span.start, span.end - 1));
    return span;
  });
  return { problem, anchors };
}

/** The problem where its statements are now. */
export function whereItIs({ problem, anchors }: MovableProblem): Problem {
  if (anchors.every((anchor) => moveOf(anchor) === 0)) return problem;
  let next = 0;
  const moved = (offset: number) => offset + moveOf(anchors[next++]);
  return mapSpans(problem, ({ start, end }) => ({ start: moved(start), end: moved(end) }));
}

function moveOf({ statement, offset }: Anchor = { statement: undefined, offset: 0 }): number {
  return (statement?.offset ?? 0) - offset;
}

/** A problem with other spans: its own, the related ones, those of its fixes. */
function mapSpans(problem: Problem, move: (span: Span) => Span): Problem {
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
