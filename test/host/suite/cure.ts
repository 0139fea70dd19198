import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Suite } from './index';
import { eventually, openSample, sampleUri } from './support';

const folder = 'ikev2-no-common-proposal';

export const cure: Suite = {
  'a failed capture leads to the fixed configuration': async () => {
    const capture = await openSample(`${folder}/r2-debug.log`, 'ios-debug');
    const problem = await problemWith(capture.uri, (found) =>
      related(found).some(({ location }) => location.uri.path.endsWith('r1.cfg')),
    );
    assert.match(problem.message, /no IKE encryption/);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      capture.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.match(action?.title ?? '', /^BRANCH: add 'encryption aes-cbc-256'/);
    // Shows the change first, and makes it when a person agrees.
    assert.equal(action?.command?.command, 'iosCrypto.previewFix');
    const [, edit] = action.command.arguments ?? [];
    await vscode.workspace.applyEdit(edit);
    const configuration = await vscode.workspace.openTextDocument(sampleUri(`${folder}/r2.cfg`));
    assert.match(configuration.getText(), /^ encryption aes-cbc-128 3des aes-cbc-256$/m);
    const cured = await problemWith(capture.uri, (found) =>
      related(found).some(({ message }) => message.includes('agree on it as they are now')),
    );
    assert.equal(cured.code === undefined, false);
    await vscode.window.showTextDocument(configuration);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  },
  'a capture is explained beside it': async () => {
    await openSample(`${folder}/r2-debug.log`, 'ios-debug');
    await vscode.commands.executeCommand('iosCrypto.explainCapture');
    const tab = await eventually(vscode.window.tabGroups.onDidChangeTabs, () =>
      tabs().find(({ label }) => label === 'Explanation of r2-debug.log'),
    );
    const target = sampleUri(`${folder}/r1.cfg`);
    await vscode.commands.executeCommand('iosCrypto.openPlace', target.toString(), 4);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), target.toString());
    assert.equal(editor?.selection.active.line, 4);
    await vscode.window.tabGroups.close(tab);
  },
  'documents are redacted together and shown as differences': async () => {
    const uris = ['r1.cfg', 'r2-debug.log'].map((name) => sampleUri(`${folder}/${name}`));
    for (const uri of uris) await vscode.workspace.openTextDocument(uri);
    await vscode.commands.executeCommand(
      'iosCrypto.redact',
      uris.map((uri) => uri.toString()),
    );
    const redacted = await eventually(vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(
        ({ uri, lineCount }) =>
          uri.scheme === 'ios-crypto-redacted' && uri.path.endsWith('r1.cfg') && lineCount > 1,
      ),
    );
    assert.doesNotMatch(redacted.getText(), /Harbor|hostname HQ/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },
};

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function related({ relatedInformation = [] }: vscode.Diagnostic) {
  return relatedInformation;
}

/** Waits for one of our errors of a document. */
function problemWith(uri: vscode.Uri, wanted: (problem: vscode.Diagnostic) => boolean) {
  return eventually(vscode.languages.onDidChangeDiagnostics, () =>
    vscode.languages
      .getDiagnostics(uri)
      .find((problem) => problem.source === 'ios-crypto' && wanted(problem)),
  );
}
