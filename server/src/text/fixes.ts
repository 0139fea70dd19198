import type { Problem, TextChange } from './results';

/** The changes of all safe fixes within the document itself, in document order; of those that overlap the first. */
export function safeChanges(problems: readonly Problem[]): readonly TextChange[] {
  const fixes = problems
    .flatMap(({ fixes: [first] = [] }) => (first?.safe ? [first.changes] : []))
    .filter((changes) => changes.every(({ place }) => place.uri === undefined));
  const taken: TextChange[] = [];
  for (const changes of fixes) {
    if (!changes.some((change) => taken.some((other) => overlap(change, other)))) {
      taken.push(...changes);
    }
  }
  return taken.sort((first, second) => first.place.span.start - second.place.span.start);
}

/** Insertions at one place overlap too: their order would be chance. */
function overlap({ place: { span } }: TextChange, { place: { span: other } }: TextChange): boolean {
  return (
    (span.start < other.end && other.start < span.end) ||
    (span.start === other.start && span.end === other.end)
  );
}
