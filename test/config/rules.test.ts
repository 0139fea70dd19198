import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfiguration } from '../../server/src/config/check';
import { parseConfiguration } from '../../server/src/config/parse';
import type { RuleSettings } from '../../server/src/config/rules/rule';
import { rules } from '../../server/src/config/rules/rules';
import type { Problem } from '../../server/src/text/results';
import { checkProblems } from '../support/check';
import { marksOf } from '../support/markers';

const settings: RuleSettings = { algorithmPolicy: 'rfc' };

function problemsOf(text: string): readonly Problem[] {
  return checkConfiguration(parseConfiguration(text), settings);
}

test('the ids of rules are kebab-case and unique', () => {
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const id of ids) assert.match(id, /^[a-z][a-z\d]*(-[a-z\d]+)*$/);
});

function codesOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ code }) => code))];
}

for (const rule of rules) {
  /** What other rules only remark does not disturb a sample. */
  const matters = ({ code, severity }: Problem) =>
    code === rule.id || severity === 'error' || severity === 'warning';

  test(`${rule.id}: ${rule.title}`, () => {
    assert.ok(rule.fires.length > 0 && rule.silent.length > 0, 'samples are missing');
    for (const sample of rule.fires) {
      assert.deepEqual(codesOf(problemsOf(sample).filter(matters)), [rule.id], sample);
      if (marksOf(sample).length > 0) {
        checkProblems(sample, (configuration) =>
          checkConfiguration(configuration, settings).filter(matters),
        );
      }
    }
    for (const sample of rule.silent) {
      const found = problemsOf(sample).filter(({ code }) => code === rule.id);
      assert.deepEqual(found, [], sample);
    }
  });
}
