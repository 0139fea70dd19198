import * as vscode from 'vscode';

/**
 * Asks what to do with what is shown, which is to be looked at in peace: the choices stay, while a notification would
 * hide after some seconds and a dialog would keep from scrolling.
 */
export function choose(
  question: string,
  choices: string[],
  advice = '',
): Thenable<string | undefined> {
  return vscode.window.showQuickPick(choices, {
    title: question,
    placeHolder: advice,
    ignoreFocusOut: true,
  });
}
