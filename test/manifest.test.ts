import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandIds } from '../client/src/commandIds';
import { servedLanguages, vagueLanguages } from '../client/src/languages';
import { clientSettings } from '../client/src/settings';
import { languageIds } from '../server/src/lsp/languages';
import { aloneScheme } from '../server/src/lsp/protocol';
import {
  algorithmPolicies,
  defaultSettings,
  inlayHintModes,
  ruleLevels,
} from '../server/src/lsp/settings';
import { tokenModifiers, tokenTypes } from '../server/src/text/results';

const root = join(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const settings: Record<string, Setting> = manifest.contributes.configuration.properties;

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly additionalProperties?: { readonly enum: readonly string[] };
}

test('client and server serve the same languages', () => {
  assert.deepEqual([...languageIds.keys()].sort(), [...servedLanguages].sort());
});

test('the manifest contributes our languages and activates for all', () => {
  const own = manifest.contributes.languages.map(({ id }: { id: string }) => id);
  assert.deepEqual(own, ['ios-config', 'ios-debug']);
  const foreign = [...vagueLanguages, 'cisco'].map((language) => `onLanguage:${language}`);
  const files = `onFileSystem:${aloneScheme}`;
  assert.deepEqual([...manifest.activationEvents].sort(), [...foreign, files].sort());
});

test('the manifest gives every command a title', () => {
  const titled = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  assert.deepEqual(titled.sort(), [...commandIds].sort());
});

test('settings have the names and defaults of the code', () => {
  const defaults = { ...defaultSettings, ...clientSettings, 'trace.server': 'off' };
  const expected = Object.entries(defaults).map(([name, value]) => [`iosCrypto.${name}`, value]);
  const given = Object.entries(settings).map(([name, setting]) => [name, setting.default]);
  assert.deepEqual(Object.fromEntries(given), Object.fromEntries(expected));
});

test('settings offer the values that the code reads', () => {
  assert.deepEqual(settings['iosCrypto.algorithmPolicy']?.enum, algorithmPolicies);
  assert.deepEqual(settings['iosCrypto.inlayHints']?.enum, inlayHintModes);
  assert.deepEqual(settings['iosCrypto.rules']?.additionalProperties?.enum, ruleLevels);
  for (const { enum: values, enumDescriptions } of Object.values(settings)) {
    if (enumDescriptions) assert.equal(enumDescriptions.length, values?.length);
  }
});

test('the manifest knows every semantic token', () => {
  const { semanticTokenTypes, semanticTokenModifiers } = manifest.contributes;
  const own = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  assert.deepEqual(
    [...own(semanticTokenTypes), 'keyword', 'number', 'event'].sort(),
    [...tokenTypes].sort(),
  );
  assert.deepEqual(
    [...own(semanticTokenModifiers), 'definition', 'deprecated'].sort(),
    [...tokenModifiers].sort(),
  );
});

test('files that the manifest names are there', () => {
  const named = JSON.stringify(manifest.contributes).match(/"\.\/[^"]+"/g) ?? [];
  const missing = named
    .map((path) => path.slice(3, -1))
    .filter((path) => !existsSync(join(root, path)));
  assert.deepEqual(missing, []);
});
