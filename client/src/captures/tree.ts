import * as vscode from 'vscode';
import type {
  CapturePart,
  Outcome,
  SaFilter,
  Severity,
  TreeRow,
} from '../../../server/src/lsp/protocol';
import type { AloneDocuments } from './alone';
import type { Requests } from './requests';
import type { Source, Sources } from './source';

/** A row of the tree with the row above it. */
export interface TreeElement {
  readonly source: Source;
  readonly row: TreeRow;
  readonly parent?: TreeElement;
}

/** The tree of SAs of the capture that the user works with. */
export interface SaTree extends vscode.Disposable {
  /** All SAs of the capture, whatever the filter. */
  allRows(): Promise<readonly TreeRow[]>;
  setFilter(filter: SaFilter): void;
}

const icons: Record<Outcome, [string, string]> = {
  up: ['pass', 'testing.iconPassed'],
  failed: ['error', 'testing.iconFailed'],
  deleted: ['circle-slash', 'descriptionForeground'],
  unfinished: ['watch', 'list.warningForeground'],
  unknown: ['question', 'descriptionForeground'],
};

export function createSaTree(requests: Requests, sources: Sources, alone: AloneDocuments): SaTree {
  const changed = new vscode.EventEmitter<void>();
  let filter: SaFilter = {};
  // The rows as they were given last, to find the one at the cursor.
  let roots: Promise<readonly TreeElement[]> | undefined;
  const children = new Map<string, Promise<readonly TreeElement[]>>();
  const open = new Set<string>();

  const loadRoots = async (): Promise<readonly TreeElement[]> => {
    const source = sources.current;
    view.description = source ? nameOf(source.uri) : '';
    if (!source) return [];
    const { rows, more } = await requests.tree({ uri: source.uri, filter });
    view.message = messageOf(filter, rows.length, more) ?? '';
    return rows.map((row) => ({ source, row }));
  };
  const loadChildren = async (parent: TreeElement): Promise<readonly TreeElement[]> => {
    const { source, row } = parent;
    const { rows } = await requests.tree({ uri: source.uri, parent: row.part });
    return rows.map((child) => ({ source, row: child, parent }));
  };
  const childrenOf = (parent: TreeElement) => {
    const known = children.get(idOf(parent)) ?? loadChildren(parent);
    children.set(idOf(parent), known);
    return known;
  };
  const rootsNow = () => {
    roots ??= loadRoots();
    return roots;
  };
  const provider: vscode.TreeDataProvider<TreeElement> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (element) => [...(await (element ? childrenOf(element) : rootsNow()))],
    getParent: ({ parent }) => parent,
    getTreeItem: (element) => itemOf(element, open.has(idOf(element))),
    resolveTreeItem: async (item, { source, row }) => {
      const card = await requests.card({ uri: source.uri, part: row.part });
      if (card) item.tooltip = new vscode.MarkdownString(card);
      return item;
    },
  };
  const view = vscode.window.createTreeView('iosCrypto.associations', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const refresh = () => {
    roots = undefined;
    children.clear();
    changed.fire();
  };

  /** Selects the innermost row that is to be seen and holds the cursor. */
  const follow = async (editor: vscode.TextEditor) => {
    const source = sources.current;
    const place = alone.placeOf(editor);
    if (!view.visible || !place || source?.uri !== place.uri) return;
    const parts = await requests.partsAt(place);
    const element = await findVisible(parts);
    if (element && sources.current === source) await view.reveal(element, { select: true });
  };
  const findVisible = async (parts: readonly CapturePart[]) => {
    let found: TreeElement | undefined;
    for (const part of parts) {
      if (found && !open.has(idOf(found))) break;
      const elements: readonly TreeElement[] = await (found ? childrenOf(found) : rootsNow());
      const inner = elements.find(({ row }) => idOfPart(row.part) === idOfPart(part));
      if (!inner) break;
      found = inner;
    }
    return found;
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    view,
    view.onDidExpandElement(({ element }) => open.add(idOf(element))),
    view.onDidCollapseElement(({ element }) => open.delete(idOf(element))),
    sources.onDidChange(refresh),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void follow(textEditor)),
  );
  return {
    allRows: async () => {
      const { current } = sources;
      return current ? (await requests.tree({ uri: current.uri })).rows : [];
    },
    setFilter: (wanted) => {
      filter = wanted;
      const filtered = Object.keys(wanted).length > 0;
      void vscode.commands.executeCommand('setContext', 'iosCrypto.filtered', filtered);
      refresh();
    },
    dispose: () => subscriptions.dispose(),
  };
}

function itemOf(element: TreeElement, isOpen: boolean): vscode.TreeItem {
  const { source, row } = element;
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    row.name,
    !row.hasChildren ? None : isOpen ? Expanded : Collapsed,
  );
  item.id = idOf(element);
  item.description = row.detail;
  item.iconPath = iconOf(row);
  item.contextValue = row.part.kind;
  item.accessibilityInformation = { label: `${row.name}, ${row.detail}` };
  item.command =
    source.kind === 'file'
      ? { command: 'iosCrypto.showAlone', title: 'Show Alone', arguments: [element] }
      : openAt(source.uri, row.line);
  return item;
}

/** The command that shows a line of a document. */
function openAt(uri: string, line: number): vscode.Command {
  const options = { selection: new vscode.Range(line, 0, line, 0), preserveFocus: true };
  return {
    command: 'vscode.open',
    title: 'Show in the Capture',
    arguments: [vscode.Uri.parse(uri, true), options],
  };
}

const severities: Record<Severity, [string, string]> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['info', 'problemsInfoIcon.foreground'],
};

function iconOf({ part, outcome, failed, severity, direction }: TreeRow): vscode.ThemeIcon {
  if (severity) {
    const [name, color] = severities[severity];
    return new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
  }
  if (outcome) {
    const [name, color] = icons[outcome];
    return new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
  }
  if (part.kind === 'failure' || failed) {
    return new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed'));
  }
  if (part.kind === 'exchange') return new vscode.ThemeIcon('arrow-swap');
  if (direction === undefined) return new vscode.ThemeIcon('mail');
  return new vscode.ThemeIcon(direction === 'sent' ? 'arrow-right' : 'arrow-left');
}

function messageOf(filter: SaFilter, shown: number, more: number): string | undefined {
  const wanted = [
    filter.outcome && `outcome ${filter.outcome}`,
    filter.peer && `with ${filter.peer}`,
    filter.text && `holding “${filter.text}”`,
  ].filter((text) => text);
  const total = shown + more;
  const parts = [
    ...(wanted.length > 0 ? [`${total} ${total === 1 ? 'SA' : 'SAs'}: ${wanted.join(', ')}`] : []),
    ...(more > 0 ? [`The first ${shown} of ${total}: filter to see others`] : []),
  ];
  return parts.length > 0 ? parts.join('. ') : undefined;
}

/** The name of the file. */
function nameOf(uri: string): string {
  return vscode.Uri.parse(uri, true).path.split('/').at(-1) ?? '';
}

function idOf({ source, row }: TreeElement): string {
  return `${source.uri} ${idOfPart(row.part)}`;
}

function idOfPart({ kind, index }: CapturePart): string {
  return `${kind} ${index}`;
}
