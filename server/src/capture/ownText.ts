/** The same text in memory of its own: a slice keeps the whole document alive. */
export function ownText(text: string): string {
  // What was joined is copied when a part is taken, and the part keeps that copy only.
  return ` ${text}`.slice(1);
}
