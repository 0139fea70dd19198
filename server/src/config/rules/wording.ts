/** The text with a capital first letter. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a`, `b` and `c`, each in code marks. */
export function listed(words: readonly string[], conjunction = 'and'): string {
  const marked = words.map((word) => `\`${word}\``);
  if (marked.length < 2) return marked.join('');
  return `${marked.slice(0, -1).join(', ')} ${conjunction} ${marked.at(-1)}`;
}
