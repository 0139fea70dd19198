import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Suite } from './index';
import { eventually, foldsOf, hoverAt, openSample, outlineOf, positionOf } from './support';

const R1 = 'site-to-site-psk/r1-debug.log';
const R2 = 'site-to-site-psk/r2-debug.log';

export const capture: Suite = {
  'a state explains itself': async () => {
    const document = await openSample(R2, 'ios-debug');
    const hover = await hoverAt(document, positionOf(document, 'R_VERIFY_AUTH', 3));
    assert.match(hover, /proof of identity/);
  },
  'both captures fold by SA, exchange and payload dump': async () => {
    for (const name of [R1, R2]) {
      const folds = await foldsOf(await openSample(name, 'ios-debug'));
      assert.ok(folds.length > 10, folds.join('\n'));
      assert.ok(
        folds.some((fold) => fold.includes('Next payload: SA')),
        folds.join('\n'),
      );
    }
  },
  'the outline lists the SAs': async () => {
    const outline = await outlineOf(await openSample(R1, 'ios-debug'));
    assert.deepEqual(outline, ['SA 1', 'SA 2']);
  },
  'the ladder opens beside the capture': async () => {
    await openSample(R2, 'ios-debug');
    await vscode.commands.executeCommand('iosCrypto.showLadder');
    const { tabGroups } = vscode.window;
    const tab = await eventually(tabGroups.onDidChangeTabs, () =>
      tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview),
    );
    assert.equal(tab.label, 'Ladder of r2-debug.log');
    await tabGroups.close(tab);
  },
  'the output of a show command is recognized': async () => {
    await openSample('site-to-site-psk/r1-show-crypto-ipsec-sa.txt', 'ios-debug');
  },
};
