import type { Statement } from '../model';
import type { ConfigurationObject } from '../objects/effective';
import { bindingsOf, isCommand } from '../query';

/** The words of a line, indented by a number of blanks; what is secret is left to be filled in. */
export function copied(statement: Statement, indent: number): string {
  const secret = new Set(
    bindingsOf(statement).flatMap((binding) =>
      binding.kind === 'parameter' && binding.secret ? [binding.word] : [],
    ),
  );
  const words = statement.reading.words.map(({ text }, word) =>
    secret.has(word) ? '[KEY]' : text,
  );
  return ' '.repeat(indent) + words.join(' ');
}

/** An object as it is, but for lines that begin with some keywords. */
export function copiedObject(
  { statements, lines }: ConfigurationObject,
  without: readonly string[] = [],
): readonly string[] {
  const opener = statements.at(-1);
  if (!opener) return [];
  const kept = lines.filter((line) => !without.some((keywords) => isCommand(line, keywords)));
  return [copied(opener, 0), ...kept.map((line) => copied(line, 1))];
}
