import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Negotiation, Party } from '../relate/negotiation/model';
import { negotiationMarkdown, titleOf } from '../report/negotiation';
import { toRange } from './convert';
import { refreshDiagnostics } from './diagnostics';
import {
  type NegotiationAnswer,
  type NegotiationParams,
  negotiationRequest,
  showNegotiationCommand,
  type WorkspaceFile,
  workspaceFilesNotification,
} from './protocol';
import { onDocument, type Session } from './session';

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
  connection.onCodeLens(
    onDocument(session, 'codeLens', [] as CodeLens[], (document) =>
      workspace.negotiations().flatMap((found) => lensOf(document, found) ?? []),
    ),
  );
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

function otherParty({ initiator, responder }: Negotiation, uri: string): Party | undefined {
  if (initiator.uri === uri) return responder;
  return responder.uri === uri ? initiator : undefined;
}
