import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../server/src/config/model';
import { parseConfiguration } from '../../server/src/config/parse';

const root = join(__dirname, '../../..');
/** Real configurations that are not part of the project. */
const corpus = join(root, '../shared/corpus/configs');

/** Longer files say the same hundreds of times. */
const LONGEST = 12_000;

export const corpusIsThere = existsSync(corpus);

/** All configurations that tests can get at, by file name. */
export function allConfigurations(): readonly { readonly name: string; readonly text: string }[] {
  const samples = join(root, 'samples');
  const fixtures = join(root, 'test/fixtures/configs/clean');
  return [samples, fixtures, ...(corpusIsThere ? [corpus] : [])].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.cfg'))
      .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }))
      .filter(({ text }) => text.length < LONGEST),
  );
}

/** What a configuration says: for each line its words, how they were read, and the lines that it stands below. */
export function meaningOf(text: string): readonly string[] {
  return parseConfiguration(text).statements.map((statement) => {
    const { mode, negation, outcome, words } = statement.reading;
    const said = words.map((word) => word.text).join(' ');
    return [...parentsOf(statement), mode, negation, outcome.kind, said].join(' | ');
  });
}

function parentsOf({ parent }: Statement): readonly string[] {
  if (!parent) return [];
  return [...parentsOf(parent), parent.reading.words.map(({ text }) => text).join(' ')];
}
