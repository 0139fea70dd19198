import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Suite } from './index';
import { inLanguage, openSample, sampleUri } from './support';

export const activation: Suite = {
  'the extension starts its server': async () => {
    const extension = vscode.extensions.getExtension('ios-crypto-lens.ios-crypto-lens');
    assert.ok(extension);
    await extension.activate();
  },
  'configurations and captures are recognized by their content': async () => {
    await openSample('site-to-site-psk/r1.cfg', 'ios-config');
    await openSample('site-to-site-psk/r2.cfg', 'ios-config');
    await openSample('site-to-site-psk/r1-debug.log', 'ios-debug');
    await openSample('site-to-site-psk/r2-debug.log', 'ios-debug');
  },
  'text pasted into an unsaved document is recognized': async () => {
    const document = await vscode.workspace.openTextDocument();
    await insert(document, 'crypto ikev2 proposal P\n encryption aes-gcm-256\n');
    await inLanguage(document, 'ios-config');
  },
  'a language chosen by hand stays': async () => {
    const document = await openSample('site-to-site-psk/r1.cfg', 'ios-config');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await insert(document, '!\n!\n');
    // Whatever would switch it has happened by the time that a later document is switched.
    await vscode.workspace.openTextDocument(sampleUri('site-to-site-psk/r2-debug.log'));
    const later = await vscode.workspace.openTextDocument();
    await insert(later, 'crypto ikev2 policy P\n proposal P\n');
    await inLanguage(later, 'ios-config');
    assert.equal(document.languageId, 'plaintext');
    await vscode.commands.executeCommand('workbench.action.files.revert', document.uri);
    await vscode.languages.setTextDocumentLanguage(document, 'ios-config');
  },
};

async function insert(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
}
