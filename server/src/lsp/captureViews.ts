import type { CancellationToken } from 'vscode-languageserver';
import { showAlone } from '../capture/alone';
import { foldCapture } from '../capture/fold';
import { lineAtTime, lineInSa, lineOfFailure } from '../capture/goTo';
import type { Capture } from '../capture/model';
import { quietText } from '../capture/quiet';
import { recordAt } from '../capture/spot';
import { aloneTitle, partCard, partsAt, rowsBelow, saRows } from '../capture/tree';
import { unknownLines } from '../capture/unknownLines';
import {
  type Beside,
  captureMarkdown,
  diagnosisMarkdown,
  type Link,
} from '../report/explainCapture';
import { renderMarkdown } from '../report/explanation';
import { laddersOf } from '../report/ladder';
import { ladderMarks } from '../report/ladderMarks';
import { markdownHtml } from '../report/markdownHtml';
import { lineAt } from '../text/lines';
import type { Place } from '../text/results';
import { captureOf, type KnownCapture } from './knownCaptures';
import type {
  AloneAnswer,
  AloneParams,
  CaptureParams,
  CapturePart,
  CaptureSize,
  GoToParams,
  IndexProgress,
  LadderAnswer,
  LadderParams,
  LinesParams,
  PartParams,
  PlaceParams,
  QuietPiece,
  TreeAnswer,
  TreeParams,
} from './protocol';
import * as protocol from './protocol';
import type { Session } from './session';

/** What the views over captures ask: the tree of SAs, one SA alone, where to go, how large it is. */
export function registerCaptureViews(session: Session): void {
  onCapture(session, protocol.treeRequest, { rows: [], more: 0 }, answerTree);
  onCapture(session, protocol.cardRequest, null, answerCard);
  onCapture(session, protocol.explainCaptureRequest, null, (capture, { uri }) =>
    markdownHtml(captureMarkdown(capture, capture.diagnoses(), besideOf(session, capture, uri))),
  );
  onCapture(session, protocol.partsAtRequest, [], answerPartsAt);
  onCapture(session, protocol.aloneRequest, null, answerAlone);
  onCapture(session, protocol.ladderRequest, noLadders, answerLadder);
  onCapture(session, protocol.goToRequest, null, answerGoTo);
  onCapture(session, protocol.quietRequest, [], answerQuiet);
  onCapture(session, protocol.sizeRequest, null, answerSize);
  onCapture(session, protocol.unknownLinesRequest, { forms: [] }, unknownLines);
  registerIndexing(session);
}

/** Registers a request about one capture; where the capture is not known, `neutral` is the answer. */
function onCapture<Params extends CaptureParams, Answer>(
  session: Session,
  method: string,
  neutral: Answer,
  answer: (capture: KnownCapture, params: Params) => Answer,
): void {
  session.connection.onRequest(
    method,
    session.guard<Params, unknown>(method, neutral, (params) => {
      const capture = captureOf(session, params.uri);
      return capture ? answer(capture, params) : neutral;
    }),
  );
}

function answerTree(capture: KnownCapture, { parent, filter }: TreeParams): TreeAnswer {
  if (!parent) return saRows(capture, filter);
  return { rows: rowsBelow(capture, parent, capture.diagnoses()), more: 0 };
}

function answerCard(capture: KnownCapture, { part }: PartParams): string | null {
  const card = partCard(capture, part);
  const diagnoses = capture
    .diagnoses()
    .filter(({ sa }, index) =>
      part.kind === 'symptom' ? index === part.index : part.kind === 'sa' && sa === part.index,
    );
  const texts = [
    ...(card ? [renderMarkdown(card)] : []),
    ...diagnoses.map((diagnosis) => diagnosisMarkdown(capture, diagnosis)),
  ];
  return texts.length > 0 ? texts.join('\n\n') : null;
}

/** The configurations beside a capture, and commands that lead to their lines and to those of the capture. */
function besideOf({ workspace }: Session, capture: Capture, uri: string): Beside {
  const linkTo = ({ uri: other, span }: Place): Link | undefined => {
    const document = other === undefined ? undefined : workspace.documentOf(other);
    if (other !== undefined && !document) return undefined;
    const line = document?.positionAt(span.start).line ?? lineAt(capture.lines, span.start);
    const target = other ?? uri;
    const query = encodeURIComponent(JSON.stringify([target, line]));
    return {
      title: `${nameOf(target)}:${line + 1}`,
      href: `command:${protocol.openPlaceCommand}?${query}`,
    };
  };
  return { title: nameOf(uri), context: workspace.contextWith(capture, uri), linkTo };
}

/** The name of the file of a URI. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function answerPartsAt(capture: Capture, place: PlaceParams): readonly CapturePart[] {
  return partsAt(capture, recordAt(capture, offsetAt(capture, place)));
}

function answerAlone(capture: Capture, { part }: AloneParams): AloneAnswer | null {
  const alone = showAlone(capture, part);
  return alone ? { ...alone, title: aloneTitle(capture, part) } : null;
}

const noLadders: LadderAnswer = { ladders: [], more: 0, moreMessages: 0 };

function answerLadder(capture: KnownCapture, params: LadderParams): LadderAnswer {
  const wanted = params.sa ?? saAt(capture, params);
  const marks = ladderMarks(capture, capture.diagnoses());
  const ladders = laddersOf(capture, marks, { wanted, most: params.most });
  return wanted === undefined ? ladders : { ...ladders, sa: wanted };
}

function saAt(capture: Capture, { uri, line }: LadderParams): number | undefined {
  if (line === undefined) return undefined;
  const parts = answerPartsAt(capture, { uri, line, character: 0 });
  return parts.find(({ kind }) => kind === 'sa')?.index;
}

function answerGoTo(capture: Capture, params: GoToParams): number | null {
  return lineOf(capture, offsetAt(capture, params), params.destination) ?? null;
}

function lineOf(capture: Capture, offset: number, destination: GoToParams['destination']) {
  switch (destination) {
    case 'next-of-sa':
      return lineInSa(capture, offset, 1);
    case 'previous-of-sa':
      return lineInSa(capture, offset, -1);
    case 'next-failure':
      return lineOfFailure(capture, offset, 1);
    case 'previous-failure':
      return lineOfFailure(capture, offset, -1);
    default:
      return lineAtTime(capture, destination.time);
  }
}

function answerQuiet(capture: Capture, { from, to }: LinesParams): readonly QuietPiece[] {
  const { starts, text } = capture.lines;
  const part = { start: starts[from] ?? text.length, end: starts[to + 1] ?? text.length };
  return quietText(capture, part).map(({ span, repeated }) => {
    const line = lineAt(capture.lines, span.start);
    const start = starts[line] ?? 0;
    return { line, start: span.start - start, end: span.end - start, repeated };
  });
}

function answerSize(capture: Capture): CaptureSize {
  return {
    characters: capture.lines.text.length,
    lines: capture.lines.count,
    associations: capture.associations.length,
    folds: foldCapture(capture).length,
  };
}

function registerIndexing({ connection, files, guard }: Session): void {
  connection.onRequest(
    protocol.indexRequest,
    guard(
      protocol.indexRequest,
      null as CaptureSize | null,
      async ({ uri }: CaptureParams, token?: CancellationToken) => {
        const capture = await files.read(
          uri,
          (read, total) => {
            const progress: IndexProgress = { uri, read, total };
            void connection.sendNotification(protocol.indexProgress, progress);
          },
          token,
        );
        return capture ? answerSize(capture) : null;
      },
    ),
  );
  connection.onNotification(protocol.forgetNotification, ({ uri }: CaptureParams) =>
    files.forget(uri),
  );
}

function offsetAt({ lines }: Capture, { line, character }: PlaceParams): number {
  const start = lines.starts[line] ?? lines.text.length;
  return Math.min(start + character, lines.starts[line + 1] ?? lines.text.length);
}
