import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownSection, ShowOutput } from '../../server/src/show/model';
import { parseShowOutputs } from '../../server/src/show/parse';
import { lineAt, splitLines } from '../../server/src/text/lines';

/** The show outputs in a text; the first line break is dropped. */
export function shown(text: string): readonly ShowOutput[] {
  return parseShowOutputs(splitLines(text.replace(/^\n/, '')));
}

/** Outputs with their sections and fields, as the goldens show them. */
export function renderShows(text: string): string {
  const lines = splitLines(text);
  return parseShowOutputs(lines)
    .flatMap((output) => {
      const from = lineAt(lines, output.span.start) + 1;
      const to = lineAt(lines, output.span.end) + 1;
      return [`${output.command.command}, lines ${from}-${to}`, ...renderSection(output, '  ')];
    })
    .join('\n');
}

function renderSection({ fields, sections }: ShownSection, indent: string): string[] {
  return [
    ...fields
      .filter(({ value }) => value !== '')
      .map(({ key, value }) => `${indent}${key} = ${value}`),
    ...sections.flatMap((section) => [
      `${indent}${section.entry?.kind}`,
      ...renderSection(section, `${indent}  `),
    ]),
  ];
}

/** The outputs in `test/fixtures/shows`, by file name. */
export function showFixtures(): { readonly name: string; readonly text: string }[] {
  return readdirSync(showFolder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(showFolder, name), 'utf8') }));
}

export const showFolder = join(__dirname, '../../../test/fixtures/shows');
