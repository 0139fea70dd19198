import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { peerConfiguration } from '../config/mirror/peerConfiguration';
import { configurationOfExchange } from '../relate/captureLinks';
import type { Negotiation, Party } from '../relate/negotiation/model';
import { negotiationMarkdown, titleOf } from '../report/negotiation';
import { toRange } from './convert';
import { refreshDiagnostics } from './diagnostics';
import { usageLenses } from './objectViews';
import {
  type NegotiationAnswer,
  type NegotiationParams,
  negotiationRequest,
  type PeerConfigurationAnswer,
  type PlaceParams,
  peekCommand,
  peerConfigurationRequest,
  showNegotiationCommand,
  type WorkspaceFile,
  workspaceFilesNotification,
} from './protocol';
import { locations, onDocument, type Session } from './session';

/** Exchanges of a capture above which the lenses would cost more than they tell. */
const MOST_LENSES = 200;

/** What documents say about each other: negotiations on paper, as code lenses and in full. */
export function registerWorkspaceViews(session: Session): void {
  const { connection, guard, workspace } = session;
  connection.onNotification(
    workspaceFilesNotification,
    guard('workspaceFiles', undefined, async (files: readonly WorkspaceFile[]) => {
      workspace.update(files);
      await refreshDiagnostics(session);
    }),
  );
  connection.onRequest(
    negotiationRequest,
    guard('negotiation', [] as readonly NegotiationAnswer[], (params: NegotiationParams) =>
      workspace.negotiations().flatMap((found) => answerOf(found, params)),
    ),
  );
  connection.onRequest(
    peerConfigurationRequest,
    guard('peerConfiguration', null, (params: PlaceParams) => answerPeer(session, params)),
  );
  connection.onCodeLens(
    onDocument(session, 'codeLens', [] as CodeLens[], (document) => [
      ...workspace.negotiations().flatMap((found) => lensOf(document, found) ?? []),
      ...usageLenses(session, document),
      ...configurationLenses(session, document),
    ]),
  );
}

function answerPeer(
  { documents, models }: Session,
  { uri, line, character }: PlaceParams,
): PeerConfigurationAnswer | null {
  const document = documents.get(uri);
  if (!document || models.kindOf(document) !== 'configuration') return null;
  const offset = document.offsetAt({ line, character });
  return peerConfiguration(models.configurations.of(document), offset) ?? null;
}

function answerOf(negotiation: Negotiation, { uri, peer }: NegotiationParams): NegotiationAnswer[] {
  const other = otherParty(negotiation, uri);
  if (!other || (peer !== undefined && other.uri !== peer)) return [];
  return [
    {
      title: titleOf(negotiation),
      peer: other.uri,
      verdict: negotiation.verdict,
      markdown: negotiationMarkdown(negotiation),
    },
  ];
}

/** `negotiates with r2 (Tunnel0): ok`, over the tunnel or crypto map that does. */
function lensOf(document: TextDocument, negotiation: Negotiation): CodeLens | undefined {
  const { uri } = document;
  const other = otherParty(negotiation, uri);
  if (!other) return undefined;
  const own = other === negotiation.initiator ? negotiation.responder : negotiation.initiator;
  return {
    range: toRange(document, own.anchor),
    command: {
      title: `negotiates with ${other.name} (${other.title}): ${verdictWord(negotiation)}`,
      command: showNegotiationCommand,
      arguments: [uri, other.uri],
    },
  };
}

function verdictWord({ verdict, failure }: Negotiation): string {
  if (verdict === 'works') return 'ok';
  return failure ? `fails at ${failure.exchange}` : 'not decidable';
}

/** `Configuration of r2: 5 lines`, over each exchange of a capture; a capture of very many gets none. */
function configurationLenses(session: Session, document: TextDocument): readonly CodeLens[] {
  const context = session.workspace.contextOf(document);
  if (!context || context.capture.exchanges.length > MOST_LENSES) return [];
  const { exchanges, records } = context.capture;
  return exchanges.flatMap((exchange) => {
    const lines = configurationOfExchange(context, exchange);
    const first = lines[0];
    if (!first) return [];
    const position = document.positionAt(records.start[exchange.firstRecord] ?? 0);
    const places = locations(
      session,
      document,
      lines.map(({ place }) => place),
    );
    const shown = lines.slice(0, 3).map(({ text }) => text);
    const title = `${first.router}: ${shown.join(', ')}${lines.length > 3 ? ', …' : ''}`;
    const command = { title, command: peekCommand, arguments: [document.uri, position, places] };
    return [{ range: { start: position, end: position }, command }];
  });
}

function otherParty({ initiator, responder }: Negotiation, uri: string): Party | undefined {
  if (initiator.uri === uri) return responder;
  return responder.uri === uri ? initiator : undefined;
}
