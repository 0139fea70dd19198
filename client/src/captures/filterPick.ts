import * as vscode from 'vscode';
import type { Outcome, SaFilter, TreeRow } from '../../../server/src/lsp/protocol';

type FilterItem = vscode.QuickPickItem & { readonly filter?: SaFilter };

/** Asks which SAs are wanted: by outcome, by peer, or by a text that is typed. Undefined: nothing was chosen. */
export function pickFilter(rows: readonly TreeRow[]): Promise<SaFilter | undefined> {
  const pick = vscode.window.createQuickPick<FilterItem>();
  const fixed = [...outcomeItems(rows), ...peerItems(rows)];
  pick.placeholder = 'An outcome, a peer, or any text of the lines';
  pick.matchOnDescription = true;
  pick.items = fixed;
  return new Promise((resolve) => {
    pick.onDidChangeValue((text) => {
      pick.items = text.trim() === '' ? fixed : [...fixed, textItem(text.trim())];
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.filter);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function outcomeItems(rows: readonly TreeRow[]): FilterItem[] {
  const counts = countBy(rows, ({ outcome }) => outcome);
  return [
    separator('Outcome'),
    ...counts.map(([outcome, count]) => ({
      label: outcome,
      description: `${count}`,
      filter: { outcome: outcome as Outcome },
    })),
  ];
}

function peerItems(rows: readonly TreeRow[]): FilterItem[] {
  const counts = countBy(rows, ({ peer }) => peer);
  return [
    separator('Peer'),
    ...counts.map(([peer, count]) => ({ label: peer, description: `${count}`, filter: { peer } })),
  ];
}

function textItem(text: string): FilterItem {
  return { label: `Lines that hold “${text}”`, alwaysShow: true, filter: { text } };
}

function separator(label: string): FilterItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** How often each value occurs, the most frequent first. */
function countBy(
  rows: readonly TreeRow[],
  property: (row: TreeRow) => string | undefined,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = property(row);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
