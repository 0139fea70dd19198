/** The same text in memory of its own: a slice keeps the whole document alive. */
export function ownText(text: string): string {
  // What was joined is copied when a part is taken, and the part keeps that copy only.
  return ` ${text}`.slice(1);
}

const mostRemembered = 4096;

/** Keeps a value by its text, in a memory that begins anew when it is full. */
export function remember<Value>(memory: Map<string, Value>, text: string, value: Value): void {
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(ownText(text), value);
}
