import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkConfiguration } from '../../server/src/config/check';
import { parseConfiguration } from '../../server/src/config/parse';
import type { RuleSettings } from '../../server/src/config/rules/rule';
import { rules } from '../../server/src/config/rules/rules';
import type { Fix, Problem } from '../../server/src/text/results';
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

/** The text after a cure. */
function cured(text: string, { changes }: Fix): string {
  return changes
    .toSorted((a, b) => b.place.span.start - a.place.span.start)
    .reduce(
      (whole, { place: { span }, text: added }) =>
        whole.slice(0, span.start) + added + whole.slice(span.end),
      text,
    );
}

test('a cure takes its problem away', () => {
  for (const text of rules.flatMap(({ fires }) => fires)) {
    for (const problem of problemsOf(text)) {
      for (const fix of problem.fixes ?? []) {
        const left = problemsOf(cured(text, fix)).filter(
          ({ code, message }) => code === problem.code && message === problem.message,
        );
        assert.deepEqual(left, [], `${fix.title}\n${text}`);
      }
    }
  }
});

test('any beginning of a configuration can be checked', () => {
  for (const [, text] of configurationsIn('test/fixtures/configs/clean')) {
    const lines = text.split('\n');
    for (let count = 0; count <= lines.length; count++) {
      const beginning = lines.slice(0, count).join('\n');
      for (const { span } of problemsOf(beginning)) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= beginning.length);
      }
    }
  }
});

const root = join(__dirname, '../../..');

/** The configurations in a folder and below it, by their paths. */
function configurationsIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cfg'))
    .map((file) => [file, readFileSync(join(root, folder, file), 'utf8')]);
}

for (const [file, text] of configurationsIn('test/fixtures/configs/clean')) {
  test(`${file} is a good configuration`, () => {
    const found = problemsOf(text).filter(({ severity }) => /error|warning/.test(severity));
    assert.deepEqual(found, []);
  });
}

test('what works on a router has no error', () => {
  for (const [file, text] of configurationsIn('samples')) {
    const found = problemsOf(text).filter(({ severity }) => severity === 'error');
    assert.deepEqual(found, [], file);
  }
});

test('a configuration without a policy is told so once, and what newer releases refuse', () => {
  const text = readFileSync(join(root, 'samples/site-to-site-psk/r2.cfg'), 'utf8');
  const found = problemsOf(text).filter(({ code }) => !/^(weak|host|profile)/.test(code));
  assert.deepEqual(codesOf(found), ['proposal-without-policy', 'short-lifetime']);
  const weak = problemsOf(text).filter(({ code }) => code === 'weak-algorithm');
  assert.deepEqual(
    weak.map(({ severity, span }) => `${severity} ${text.slice(span.start, span.end)}`),
    [
      'warning 3des',
      'information sha1',
      'warning 2',
      'warning esp-3des',
      'information esp-sha-hmac',
    ],
  );
});

test('no rule says a secret', () => {
  const secret = 'Tr4nquil';
  const lines = [
    `crypto isakmp key ${secret}`,
    `crypto isakmp key ${secret} adress 192.0.2.1`,
    `crypto isakmp key ${secret} address 192.0.2.0 0.0.0.255`,
    `crypto isakmp key 9 ${secret} address 192.0.2.1`,
    `crypto ikev2 keyring K\n peer A\n  pre-shared-key lokal ${secret}`,
    `crypto ikev2 keyring K\n peer A\n  pre-shared-key hex ${secret}`,
    `crypto ikev2 keyring K\n peer A\n  pre-shard-key ${secret}`,
    `crypto ikev2 keyring K\n peer A\n  pre-shared-key ${secret}\n  pre-shared-key ${secret}`,
    `crypto ikev2 profile P\n authentication local pre-share key hex ${secret}`,
    `crypto ikev2 profile P\n pre-shared-key local ${secret}`,
    `crypto keyring K\n pre-shared-key address 192.0.2.1 kee ${secret} ${secret}`,
    `crypto pki trustpoint T\n password 99 ${secret}`,
    `crypto pki export T pkcs12 terminal ${secret} ${secret}`,
  ];
  for (const text of lines) {
    assert.doesNotMatch(JSON.stringify(problemsOf(text)), new RegExp(secret), text);
  }
});

test('the standard that is chosen sets the limits', () => {
  const text = 'crypto ipsec profile P\n set security-association lifetime seconds 86400\n';
  const found = (algorithmPolicy: RuleSettings['algorithmPolicy']) =>
    checkConfiguration(parseConfiguration(text), { algorithmPolicy })
      .filter(({ code }) => code === 'long-lifetime')
      .map(({ message }) => message);
  assert.deepEqual(found('rfc'), []);
  assert.deepEqual(found('nist'), [
    'NIST SP 800-77 asks for new IPsec SAs after 28800 s (8 h) (unverified). Usual are 3600 s (1 h).',
  ]);
});
