/** A half-open range of a text, in UTF-16 offsets from its beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Tells whether an offset lies in the span; the end counts too, as a cursor behind a word touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
