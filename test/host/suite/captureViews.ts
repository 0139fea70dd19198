import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { interleaved } from '../../support/interleaved';
import type { Suite } from './index';
import {
  eventually,
  foldsOf,
  hoverAt,
  inLanguage,
  openSample,
  positionOf,
  sampleUri,
} from './support';

const { text, lines } = interleaved(30);

export const captureViews: Suite = {
  'an SA is shown alone and leads back to its lines': async () => {
    const { document } = await openThirty('thirty.log');
    const line = lines[6]?.[9] ?? 0;
    await goToLine(document, line);
    await vscode.commands.executeCommand('iosCrypto.showAlone');
    const alone = await activeDocument(({ uri }) => uri.scheme === 'ios-crypto');
    assert.equal(alone.languageId, 'ios-debug');
    assert.equal(alone.lineCount, lines[6]?.length);
    assert.match(alone.uri.path, /SA 7 with 203\.0\.113\.7/);
    assert.match(await hoverAt(alone, positionOf(alone, 'R_WAIT_AUTH', 2)), /R_WAIT_AUTH/);
    assert.ok((await foldsOf(alone)).length > 1);

    await vscode.commands.executeCommand('iosCrypto.revealInCapture');
    const back = await activeDocument(({ uri }) => uri.scheme !== 'ios-crypto');
    assert.equal(back.uri.toString(), document.uri.toString());
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, line);
    assert.notEqual(
      vscode.window.activeTextEditor?.options.lineNumbers,
      vscode.TextEditorLineNumbersStyle.Off,
    );
  },
  'an SA alone grows with its capture': async () => {
    const { document } = await openThirty('growing.log', text.slice(0, text.length / 2));
    await goToLine(document, 0);
    await vscode.commands.executeCommand('iosCrypto.showAlone');
    const alone = await activeDocument(({ uri }) => uri.scheme === 'ios-crypto');
    const before = alone.lineCount;
    const rest = new vscode.WorkspaceEdit();
    rest.insert(document.uri, document.positionAt(Infinity), text.slice(text.length / 2));
    await vscode.workspace.applyEdit(rest);
    await eventually(vscode.workspace.onDidChangeTextDocument, () =>
      alone.lineCount === lines[0]?.length ? true : undefined,
    );
    assert.ok(before < alone.lineCount);
  },
  'commands go along an SA, to failures and to a time': async () => {
    const { document, editor } = await openThirty('thirty.log');
    await goToLine(document, lines[4]?.[6] ?? 0);
    await vscode.commands.executeCommand('iosCrypto.nextRecordOfSa');
    const next = editor.selection.active.line;
    assert.ok(lines[4]?.includes(next), `${next}`);
    await vscode.commands.executeCommand('iosCrypto.previousRecordOfSa');
    assert.equal(editor.selection.active.line, lines[4]?.[6]);
    await vscode.commands.executeCommand('iosCrypto.nextFailure');
    assert.match(document.lineAt(editor.selection.active.line).text, /fail/i);
  },
  'a large capture is read from disk, and read on when it grows': async () => {
    const uri = sampleUri('large.log');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text.slice(0, text.length / 2)));
    await vscode.commands.executeCommand('iosCrypto.openLargeCapture', uri);
    const first = await fromDisk(uri, 0);
    assert.ok(first.lineCount < (lines[0]?.length ?? 0));
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    await eventually(vscode.workspace.onDidChangeTextDocument, () =>
      first.lineCount === lines[0]?.length ? true : undefined,
    );
    assert.equal((await fromDisk(uri, 29)).lineCount, lines[29]?.length);
    await vscode.commands.executeCommand('iosCrypto.closeLargeCapture');
  },
  'what is unknown in a capture can be copied without names': async () => {
    const flub = "*Nov 11 19:30:34.814: IKEv2:(SA ID = 1):Flubbing peer 10.1.2.3 by 'SECRET'\n";
    await openThirty('unknown.log', text + flub);
    await vscode.env.clipboard.writeText('');
    void vscode.commands.executeCommand('iosCrypto.copyUnknownLines');
    const copied = await polled(() => vscode.env.clipboard.readText());
    assert.equal(copied.trim(), '1 × IKEv2: Flubbing peer <address> by <name>');
  },
  'keys collide with none that VS Code brings': async () => {
    await openSample('site-to-site-psk/r2-debug.log', 'ios-debug');
    const own: readonly { key: string }[] =
      vscode.extensions.getExtension('ios-crypto-lens.ios-crypto-lens')?.packageJSON.contributes
        .keybindings ?? [];
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const keys = [...defaults.getText().matchAll(/"key": "([^"]+)"[^}]*?"command": "([^"]+)"/g)]
      .filter(([, , command = '']) => !command.startsWith('iosCrypto.'))
      .map(([, key]) => key);
    assert.ok(keys.length > 500, `${keys.length}`);
    assert.deepEqual(
      own.map(({ key }) => key).filter((key) => keys.includes(key)),
      [],
    );
  },
};

async function openThirty(name: string, content = text) {
  const uri = sampleUri(name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(content));
  const opened = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(opened);
  return { document: await inLanguage(opened, 'ios-debug'), editor };
}

async function goToLine(document: vscode.TextDocument, line: number): Promise<void> {
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(document, { selection });
}

/** The document in front, as soon as it is one that is wanted. */
function activeDocument(wanted: (document: vscode.TextDocument) => boolean) {
  return eventually(vscode.window.onDidChangeActiveTextEditor, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document && wanted(document) ? document : undefined;
  });
}

/** Shows an SA of a capture on disk alone, as its row in the tree does. */
async function fromDisk(uri: vscode.Uri, index: number): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('iosCrypto.showAlone', {
    source: { uri: uri.toString(), kind: 'file' },
    row: { part: { kind: 'sa', index }, line: 0 },
  });
  return activeDocument(({ uri: { path } }) => path.includes(`SA ${index + 1} with`));
}

/** Asks again until there is an answer; nothing tells when the clipboard changes. */
async function polled(ask: () => Thenable<string>): Promise<string> {
  for (;;) {
    const answer = await ask();
    if (answer !== '') return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
