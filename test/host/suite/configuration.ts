import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Suite } from './index';
import { openSample } from './support';

export const configuration: Suite = {
  'valid configurations have no errors': async () => {
    for (const name of ['site-to-site-psk/r1.cfg', 'site-to-site-psk/r2.cfg']) {
      const document = await openSample(name, 'ios-config');
      const errors = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.deepEqual(errors, []);
    }
  },
};
