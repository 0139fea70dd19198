import type { Statement } from '../../config/model';
import type { Setting } from '../../config/objects/effective';
import { statementSpan } from '../../config/query';
import type { Fix, TextChange } from '../../text/results';
import type { Router } from './model';

/** Changes to the configuration of a router. */

/** A fix that names its router and is shown before it is made; undefined where a change has no place. */
export function fixOn(
  { name }: Router,
  what: string,
  changes: readonly (TextChange | undefined)[],
): Fix | undefined {
  const known = changes.filter((change) => change !== undefined);
  if (known.length === 0 || known.length < changes.length) return undefined;
  return { title: `${name}: ${what}`, changes: known, safe: false, preview: true };
}

/** Lines behind another one, with its indentation. */
export function insertBehind(
  router: Router,
  line: Statement | undefined,
  ...lines: readonly string[]
): TextChange | undefined {
  if (!line) return undefined;
  const { start } = line.reading.words[0] ?? { start: 0 };
  const at = statementSpan(lastOf(line)).end;
  const text = lines.map((added) => `\n${' '.repeat(start)}${added}`).join('');
  return { place: { uri: router.uri, span: { start: at, end: at } }, text };
}

/** Blocks in front of the line that opens another one. */
export function insertBefore(
  router: Router,
  line: Statement | undefined,
  text: string,
): TextChange | undefined {
  return (
    line && { place: { uri: router.uri, span: { start: line.offset, end: line.offset } }, text }
  );
}

/** A line at the end of a block. */
export function insertInto(
  router: Router,
  block: Statement | undefined,
  line: string,
): TextChange | undefined {
  const last = block?.children.at(-1);
  if (last) return insertBehind(router, last, line);
  return insertBehind(router, block, ` ${line}`);
}

/** Something in place of what a setting was read from. */
export function replace(
  { uri }: Router,
  setting: Setting<unknown> | undefined,
  text: string,
): TextChange | undefined {
  const span = setting?.span;
  return span && { place: { uri, span }, text };
}

/** Something behind what a setting was read from. */
export function append(
  { uri }: Router,
  setting: Setting<unknown> | undefined,
  text: string,
): TextChange | undefined {
  const end = setting?.span?.end;
  return end === undefined ? undefined : { place: { uri, span: { start: end, end } }, text };
}

function lastOf(line: Statement): Statement {
  const last = line.children.at(-1);
  return last ? lastOf(last) : line;
}
