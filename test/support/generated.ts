import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationEditing } from '../../syntaxes/languageConfiguration';

/** Files that repeat what the code knows, with the text they have to hold. `npm run generate` writes them. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  'syntaxes/ios-config.language-configuration.json': () => json(configurationEditing()),
};

/** The present text of a file of the project, with LF; empty when it is missing. */
export function presentText(path: string): string {
  try {
    return readFileSync(join(__dirname, '../../..', path), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
