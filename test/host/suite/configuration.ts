import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Suite } from './index';
import {
  definitionAt,
  foldsOf,
  hoverAt,
  offeredBehind,
  openSample,
  outlineOf,
  positionOf,
  problemsOf,
  unsaved,
} from './support';

const R1 = 'site-to-site-psk/r1.cfg';
const R2 = 'site-to-site-psk/r2.cfg';

export const configuration: Suite = {
  'valid configurations have problems, but no errors': async () => {
    for (const name of [R1, R2]) {
      const problems = await problemsOf(await openSample(name, 'ios-config'));
      const errors = problems.filter(
        ({ severity }) => severity === vscode.DiagnosticSeverity.Error,
      );
      assert.deepEqual(errors, []);
    }
  },
  'a reference to nothing is a problem': async () => {
    const document = await unsaved('ios-config', 'crypto ikev2 policy P\n proposal MISSING\n');
    const [problem] = await problemsOf(document);
    assert.ok(problem);
    assert.equal(document.getText(problem.range), 'MISSING');
  },
  'a command explains itself': async () => {
    const document = await openSample(R1, 'ios-config');
    assert.match(await hoverAt(document, positionOf(document, 'lifetime 120', 2)), /86400 s/);
  },
  'completion knows the sub-mode': async () => {
    const document = await unsaved('ios-config', 'crypto ipsec profile P\n set ');
    const offered = await offeredBehind(document, ' set ');
    assert.ok(offered.includes('transform-set'), offered.join());
    assert.ok(!offered.includes('peer'), offered.join());
  },
  'a name leads to its definition': async () => {
    const document = await openSample(R1, 'ios-config');
    const name = positionOf(document, 'keyring local KEYRNG', 16);
    assert.equal(await definitionAt(document, name), 'crypto ikev2 keyring KEYRNG');
  },
  'blocks fold and are outlined': async () => {
    const document = await openSample(R1, 'ios-config');
    const folds = await foldsOf(document);
    assert.ok(folds.includes('crypto ikev2 proposal PHASE1-prop (3)'), folds.join('\n'));
    assert.ok((await outlineOf(document)).join('\n').includes('PHASE1-prop'));
  },
  'a document of another extension is served': async () => {
    const document = await unsaved('cisco', 'crypto ikev2 profile P\n lifetime 120\n');
    assert.match(await hoverAt(document, positionOf(document, 'lifetime', 2)), /lifetime/);
  },
};
