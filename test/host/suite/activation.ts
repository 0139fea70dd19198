import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Suite } from './index';

export const activation: Suite = {
  'the extension starts its server': async () => {
    const extension = vscode.extensions.getExtension('ios-crypto-lens.ios-crypto-lens');
    assert.ok(extension);
    await extension.activate();
  },
};
