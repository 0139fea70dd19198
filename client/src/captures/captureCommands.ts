import * as vscode from 'vscode';
import type { AlonePart, Destination } from '../../../server/src/lsp/protocol';
import type { CaptureCommandId } from '../commandIds';
import type { LadderPanels, LadderTarget } from '../ladder/ladderPanels';
import type { Explanations } from '../sharing/explanations';
import { exportReport } from '../sharing/exportReport';
import type { AloneDocuments } from './alone';
import type { BothEnds } from './bothEnds';
import { pickFilter } from './filterPick';
import type { LargeCaptures } from './largeCapture';
import { toggleShortLines } from './quietText';
import type { Requests } from './requests';
import type { Sources } from './source';
import type { SaTree, TreeElement } from './tree';

/** What the commands over captures work with. */
export interface CaptureTools {
  readonly requests: Requests;
  readonly sources: Sources;
  readonly tree: SaTree;
  readonly alone: AloneDocuments;
  readonly large: LargeCaptures;
  readonly ladders: LadderPanels;
  readonly bothEnds: BothEnds;
  readonly explanations: Explanations;
}

export type CaptureCommands = Readonly<
  Record<CaptureCommandId, (argument?: unknown) => Promise<void> | void>
>;

export function createCaptureCommands(tools: CaptureTools): CaptureCommands {
  const { requests, sources, tree, alone, large } = tools;
  return {
    'iosCrypto.openLargeCapture': (uri) => large.open(uri instanceof vscode.Uri ? uri : undefined),
    'iosCrypto.closeLargeCapture': () => large.close(),
    'iosCrypto.showAlone': (element) => showAlone(tools, 'sa', element),
    'iosCrypto.showExchangeAlone': (element) => showAlone(tools, 'exchange', element),
    'iosCrypto.showTimeRange': async () => {
      const { current } = sources;
      const from = current && (await askTime('From which time of the router on?'));
      const to = from && (await askTime('Until when?', from));
      if (to) await alone.show({ source: current.uri, part: { kind: 'time', from, to } });
    },
    'iosCrypto.showLadder': (element) => {
      const target = targetOf(tools, element);
      if (target) tools.ladders.show(target);
    },
    'iosCrypto.pairCaptures': async (element) => {
      const wanted = await wantedSa(tools, element);
      if (wanted) await tools.bothEnds.pair(wanted.uri);
    },
    'iosCrypto.compareCaptures': async (element) => {
      const wanted = await wantedSa(tools, element);
      if (wanted) await tools.bothEnds.compare(wanted.uri, wanted.sa);
    },
    'iosCrypto.explainCapture': async () => {
      if (sources.current) await tools.explanations.show(sources.current.uri);
    },
    'iosCrypto.exportReport': async () => {
      if (sources.current) await exportReport(requests, sources.current.uri);
    },
    'iosCrypto.revealInCapture': (line) => revealInCapture(alone, line),
    'iosCrypto.nextRecordOfSa': () => goTo(requests, 'next-of-sa'),
    'iosCrypto.previousRecordOfSa': () => goTo(requests, 'previous-of-sa'),
    'iosCrypto.nextFailure': () => goTo(requests, 'next-failure'),
    'iosCrypto.previousFailure': () => goTo(requests, 'previous-failure'),
    'iosCrypto.goToTime': async () => {
      const time = await askTime('To which time of the router?');
      if (time) await goTo(requests, { time });
    },
    'iosCrypto.toggleShortLines': toggleShortLines,
    'iosCrypto.filterAssociations': async () => {
      const filter = await pickFilter(await tree.allRows());
      if (filter) tree.setFilter(filter);
    },
    'iosCrypto.clearFilter': () => tree.setFilter({}),
    'iosCrypto.copyUnknownLines': () => copyUnknownLines(requests, sources),
  };
}

/** Shows a part of the tree alone, else the part at the cursor. */
async function showAlone(
  { requests, alone }: CaptureTools,
  kind: 'sa' | 'exchange',
  element: unknown,
): Promise<void> {
  if (isElement(element)) {
    const { source, row } = element;
    await alone.show({ source: source.uri, part: alonePartOf(element) }, row.line);
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const place = editor && alone.placeOf(editor);
  if (!place) return;
  const part = (await requests.partsAt(place)).find((part) => part.kind === kind);
  if (part) {
    const target = { source: place.uri, part: { kind, index: part.index } };
    await alone.show(target, place.line);
  } else {
    const what = kind === 'sa' ? 'SA' : 'exchange';
    await vscode.window.showInformationMessage(`This line belongs to no ${what}.`);
  }
}

/** The SA of a row of the tree, else the line of the cursor, else the capture that the user works with. */
function targetOf({ sources, alone }: CaptureTools, element: unknown): LadderTarget | undefined {
  if (isElement(element)) return withSa(element.source.uri, saOf(element));
  const editor = vscode.window.activeTextEditor;
  const place = editor && alone.placeOf(editor);
  const { current } = sources;
  if (place && place.uri === current?.uri) return { uri: place.uri, line: place.line };
  return current && { uri: current.uri };
}

/** The same, with the SA at the cursor. */
async function wantedSa(
  tools: CaptureTools,
  element: unknown,
): Promise<{ readonly uri: string; readonly sa?: number } | undefined> {
  const target = targetOf(tools, element);
  if (target?.line === undefined) return target;
  const { uri, line } = target;
  const parts = await tools.requests.partsAt({ uri, line, character: 0 });
  return withSa(uri, parts.find(({ kind }) => kind === 'sa')?.index);
}

function withSa(uri: string, sa: number | undefined) {
  return sa === undefined ? { uri } : { uri, sa };
}

function saOf({ row, parent, source }: TreeElement): number | undefined {
  if (row.part.kind === 'sa') return row.part.index;
  return parent && saOf({ ...parent, source });
}

/** The SA or the exchange of a row. */
function alonePartOf({ row, parent, source }: TreeElement): AlonePart {
  const { kind, index } = row.part;
  if (kind === 'sa' || kind === 'exchange') return { kind, index };
  return parent ? alonePartOf({ ...parent, source }) : { kind: 'sa', index: -1 };
}

async function revealInCapture(alone: AloneDocuments, line: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const at = typeof line === 'number' ? line : editor.selection.active.line;
  const origin = alone.originOf(editor.document, at);
  if (!origin) return;
  // `vscode.open` also shows files that are too large for extensions.
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(origin.uri, true), {
    selection: new vscode.Range(origin.line, 0, origin.line, 0),
  });
}

async function goTo(requests: Requests, destination: Destination): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  const found = await requests.goTo({ uri, line, character, destination });
  if (found === null) {
    vscode.window.setStatusBarMessage(missing(destination), 3000);
    return;
  }
  const range = new vscode.Range(found, 0, found, 0);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function missing(destination: Destination): string {
  if (typeof destination === 'object') return 'The capture has no line with such a time';
  return destination.endsWith('failure')
    ? 'Nothing fails in this capture'
    : 'No more lines of this SA';
}

function askTime(prompt: string, value?: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt,
    placeHolder: '19:30:34, or Nov 11 19:30:34.811',
    ...(value === undefined ? {} : { value }),
    validateInput: (text) =>
      /\d:\d\d/.test(text) ? undefined : 'Hours and minutes at least: 19:30',
  });
}

async function copyUnknownLines(requests: Requests, { current }: Sources): Promise<void> {
  if (!current) return;
  const { forms } = await requests.unknownLines({ uri: current.uri });
  if (forms.length === 0) {
    await vscode.window.showInformationMessage('Every line of this capture is known.');
    return;
  }
  const lines = forms.map(({ form, count }) => `${count} × ${form}`);
  await vscode.env.clipboard.writeText(`${lines.join('\n')}\n`);
  await vscode.window.showInformationMessage(
    `${forms.length} forms of unknown lines are copied, without numbers, names and addresses. Look through them before you paste them.`,
  );
}

function isElement(value: unknown): value is TreeElement {
  return typeof value === 'object' && value !== null && 'row' in value && 'source' in value;
}
