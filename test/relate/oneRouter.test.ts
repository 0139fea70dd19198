import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfiguration } from '../../server/src/config/check';
import { parseConfiguration } from '../../server/src/config/parse';
import {
  definitionsAcross,
  notSettled,
  otherParts,
  type Part,
  referencesAcross,
  renamableAcross,
  renameAcross,
} from '../../server/src/relate/oneRouter';

const part = (uri: string, text: string): Part => ({
  uri,
  configuration: parseConfiguration(text),
});

function partsOf(uri: string, files: Readonly<Record<string, string>>): readonly string[] {
  const all = Object.entries(files).map(([name, text]) => part(name, text));
  const own = all.find((candidate) => candidate.uri === uri);
  assert.ok(own);
  return otherParts(own, all).map((other) => other.uri);
}

test('files of one folder and one host are one router, and fragments that are named after it', () => {
  const files = {
    'file:///lab/r1.cfg': 'hostname R1',
    'file:///lab/r1-acl.cfg': 'ip access-list extended A',
    'file:///lab/crypto.cfg': 'hostname r1',
    'file:///lab/r10.cfg': 'ip access-list extended A',
    'file:///lab/r2.cfg': 'hostname R2',
    'file:///other/r1.cfg': 'hostname R1',
    'untitled:Untitled-1': 'hostname R1',
  };
  assert.deepEqual(partsOf('file:///lab/r1.cfg', files), [
    'file:///lab/r1-acl.cfg',
    'file:///lab/crypto.cfg',
  ]);
  assert.deepEqual(partsOf('file:///lab/r10.cfg', files), []);
  assert.deepEqual(partsOf('untitled:Untitled-1', files), []);
});

const proposals = part('file:///r1-proposals.cfg', 'crypto ikev2 proposal P\n group 19');
const policies = part('file:///r1.cfg', 'crypto ikev2 policy X\n proposal P');
const use = policies.configuration.lines.text.lastIndexOf('P');

test('a name that its own file does not define leads to the file that does', () => {
  const definition = { uri: proposals.uri, span: { start: 22, end: 23 } };
  assert.deepEqual(definitionsAcross(policies, [proposals], use), [definition]);
  assert.deepEqual(
    referencesAcross(proposals, [policies], 22).map(({ uri, span }) => [uri, span.start]),
    [[policies.uri, use]],
  );
  assert.deepEqual(definitionsAcross(proposals, [policies], 22), []);
});

test('a rename changes the definition and the uses in all files, from wherever it is asked', () => {
  for (const [own, other, offset] of [
    [policies, proposals, use],
    [proposals, policies, 22],
  ] as const) {
    assert.ok(!renamableAcross(own, [other], offset)?.refused);
    const renaming = renameAcross(own, [other], offset, 'STRONG');
    assert.ok(renaming.kind === 'changes');
    assert.deepEqual(
      renaming.changes.map(({ place, text }) => [place.uri, place.span.start, text]).sort(),
      [
        [proposals.uri, 22, 'STRONG'],
        [policies.uri, use, 'STRONG'],
      ].sort(),
    );
  }
});

test('two files that define a name are two versions, and only one is renamed', () => {
  const before = part('file:///r1-before.cfg', 'crypto ikev2 proposal P\n group 14');
  const renaming = renameAcross(proposals, [before], 22, 'STRONG');
  assert.ok(renaming.kind === 'changes');
  assert.deepEqual(
    renaming.changes.map(({ place }) => place.uri),
    [proposals.uri],
  );
  assert.match(
    renamableAcross(policies, [before, proposals], use)?.refused ?? '',
    /^Several open files/,
  );
});

test('a name that another file defines or uses is no problem', () => {
  const codes = (own: Part, others: readonly Part[]) =>
    notSettled(own, others, checkConfiguration(own.configuration, { algorithmPolicy: 'off' })).map(
      ({ code }) => code,
    );
  assert.ok(codes(policies, []).includes('undefined-reference'));
  assert.ok(!codes(policies, [proposals]).includes('undefined-reference'));
  assert.ok(
    codes(policies, [part('file:///r1-x.cfg', 'hostname R1')]).includes('undefined-reference'),
  );
});
