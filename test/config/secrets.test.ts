import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grammar, modeNames, modeOf } from '../../server/src/config/compiled';
import { completeAt, resolveSuggestion } from '../../server/src/config/complete';
import { explainAt } from '../../server/src/config/explain';
import type { ModeName } from '../../server/src/config/grammar/modes';
import { outlineConfiguration } from '../../server/src/config/outline';
import { parseConfiguration } from '../../server/src/config/parse';
import { readWords } from '../../server/src/config/reading';
import { signaturesAt } from '../../server/src/config/signature';
import { tokenizeLine } from '../../server/src/config/tokens';

/** Stands in the place of every secret; hexadecimal, so that it fits everywhere. */
const SECRET = 'DEADBEEFCAFE';

/** A block that ends with a line of the mode. */
function blockOf(mode: ModeName, line: string): string {
  const { parent, indent } = modeOf(mode);
  if (!parent) return line;
  const opener = grammar[parent].commands.find(({ enters }) => enters === mode)?.samples[0];
  return `${blockOf(parent, opener ?? '')}\n${' '.repeat(indent)}${line}`;
}

function withSecret(mode: ModeName, sample: string): string | undefined {
  const { words } = tokenizeLine(sample);
  const { outcome } = readWords(mode, modeOf(mode), grammar[mode], words);
  if (outcome.kind !== 'command') return undefined;
  const secret = outcome.bindings.find((binding) => binding.kind === 'parameter' && binding.secret);
  const [start, end] = [words[secret?.word ?? -1]?.start, words.at(-1)?.end];
  if (secret?.kind !== 'parameter' || start === undefined) return undefined;
  const last = words[secret.lastWord]?.end ?? end;
  return sample.slice(0, start) + SECRET + sample.slice(last);
}

const texts = modeNames.flatMap((mode) =>
  grammar[mode].commands.flatMap(({ samples }) =>
    samples.flatMap((sample) => {
      const line = withSecret(mode, sample);
      return line ? [`${blockOf(mode, line)}\n`] : [];
    }),
  ),
);

test('no feature ever shows a secret', () => {
  assert.ok(texts.length > 20);
  for (const text of texts) {
    const configuration = parseConfiguration(text);
    const said = [JSON.stringify(outlineConfiguration(configuration))];
    for (
      let offset = text.lastIndexOf('\n', text.length - 2) + 1;
      offset < text.length;
      offset += 2
    ) {
      const suggestions = completeAt(configuration, offset);
      said.push(
        JSON.stringify([
          explainAt(configuration, offset) ?? '',
          signaturesAt(configuration, offset),
          suggestions,
          suggestions.map(({ key }) => resolveSuggestion(key) ?? ''),
        ]),
      );
    }
    assert.ok(!said.join('').includes(SECRET), text);
  }
});
