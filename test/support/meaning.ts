import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../server/src/config/model';
import { Setting } from '../../server/src/config/objects/effective';
import { objectsOf } from '../../server/src/config/objects/objects';
import { parseConfiguration } from '../../server/src/config/parse';
import { lineSpan } from '../../server/src/text/lines';

const root = join(__dirname, '../../..');
/** Real configurations that are not part of the project. */
const corpus = join(root, '../shared/corpus/configs');

/** Longer files say the same hundreds of times: too much for what is tried name by name. */
export const SHORT = 12_000;

export const corpusIsThere = existsSync(corpus);

/** All configurations that tests can get at, up to a length, by file name. */
export function allConfigurations(
  longest = Number.POSITIVE_INFINITY,
): readonly { readonly name: string; readonly text: string }[] {
  const samples = join(root, 'samples');
  const fixtures = join(root, 'test/fixtures/configs/clean');
  return [samples, fixtures, ...(corpusIsThere ? [corpus] : [])].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.cfg'))
      .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }))
      .filter(({ text }) => text.length < longest),
  );
}

/**
 * What a configuration says: for each line its text behind the indentation, how it was read, the lines that it stands
 * below, and the body of a certificate or banner character by character.
 */
export function meaningOf(text: string): readonly string[] {
  const { lines, statements } = parseConfiguration(text);
  return statements.map((statement) => {
    const { mode, negation, outcome, words } = statement.reading;
    const from = statement.offset + (words[0]?.start ?? 0);
    const isBody = statement.children.length === 0;
    const said = text.slice(from, lineSpan(lines, isBody ? statement.endLine : statement.line).end);
    return [...parentsOf(statement), mode, negation, outcome.kind, said.trimEnd()].join(' | ');
  });
}

/** What the lines come to: every object with its values, `no` lines applied and defaults filled in. */
export function effectOf(text: string): unknown {
  return plain(objectsOf(parseConfiguration(text)));
}

/** Values without the places that they stand in. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Setting) return plain(value.value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('reading' in value) return undefined;
  const entries = Object.entries(value).filter(
    ([key, part]) => !PLACES.has(key) && typeof part !== 'function',
  );
  return Object.fromEntries(entries.map(([key, part]) => [key, plain(part)]));
}

const PLACES: ReadonlySet<string> = new Set(['statement', 'statements', 'lines', 'span', 'naming']);

function parentsOf({ parent }: Statement): readonly string[] {
  if (!parent) return [];
  return [...parentsOf(parent), parent.reading.words.map(({ text }) => text).join(' ')];
}
