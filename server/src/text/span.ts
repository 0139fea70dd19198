/** A half-open range of a text, in UTF-16 offsets from its beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tells whether an offset lies in the span; the end counts too, as a cursor behind a word touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Tells whether two spans have a place in common, if only between two characters. */
export function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
