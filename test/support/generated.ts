import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noises } from '../../server/src/capture/symptoms/noise';
import { symptoms } from '../../server/src/capture/symptoms/symptoms';
import { rules } from '../../server/src/config/rules/rules';
import { showCommands } from '../../server/src/show/commands/commands';
import { findings } from '../../server/src/show/findings/findings';
import { captureGrammar } from '../../syntaxes/captureGrammar';
import { configurationGrammar } from '../../syntaxes/configGrammar';
import { configurationEditing } from '../../syntaxes/languageConfiguration';
import { semanticScopes } from '../../syntaxes/scopes';
import { rulesPage } from './rulesPage';
import { showsPage } from './showsPage';
import { symptomsPage } from './symptomsPage';

/** Files that repeat what the code knows, with the text they have to hold. `npm run generate` writes them. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  'package.json': manifest,
  'docs/rules.md': () => rulesPage(rules),
  'docs/show-outputs.md': () => showsPage(showCommands, findings),
  'docs/symptoms.md': () => symptomsPage(symptoms, noises),
  'syntaxes/ios-config.language-configuration.json': () => json(configurationEditing()),
  'syntaxes/ios-config.tmLanguage.json': () => json(configurationGrammar()),
  'syntaxes/ios-debug.tmLanguage.json': () => json(captureGrammar()),
};

/** The present text of a file of the project, with LF; empty when it is missing. */
export function presentText(path: string): string {
  try {
    return readFileSync(join(__dirname, '../../..', path), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}

/**
 * The manifest as it is, with the name of every rule, symptom and finding in the setting that changes severities, and the
 * scopes of the TextMate grammars for semantic tokens, so that a word keeps its colour when the server has read it.
 */
function manifest(): string {
  const present = JSON.parse(presentText('package.json'));
  const sorted = [...rules, ...symptoms, ...findings].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  present.contributes.configuration.properties['iosCrypto.rules'].propertyNames = {
    enum: sorted.map(({ id }) => id),
    enumDescriptions: sorted.map(({ title, severity }) => `${title} (${severity})`),
  };
  present.contributes.semanticTokenScopes = Object.entries(semanticScopes).map(
    ([language, scopes]) => ({ language, scopes }),
  );
  return json(present);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
