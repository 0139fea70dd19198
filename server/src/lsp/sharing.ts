import { createRedactor } from '../relate/redaction/redact';
import { captureMarkdown } from '../report/explainCapture';
import { explainedCapture, explainReport } from '../report/explainedCapture';
import { htmlReport } from '../report/htmlReport';
import { toJson } from '../report/jsonReport';
import type { Sources } from '../report/places';
import { parseShowOutputs } from '../show/parse';
import { nameOf } from './captureViews';
import { captureOf } from './knownCaptures';
import type { RedactionAnswer, RedactionParams, ReportParams } from './protocol';
import { redactionRequest, reportRequest } from './protocol';
import type { Session } from './session';

/** What leaves the editor: reports, and documents without secrets. */
export function registerSharing(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(
    reportRequest,
    guard(reportRequest, null as string | null, (params: ReportParams) =>
      reportOf(session, params),
    ),
  );
  connection.onRequest(
    redactionRequest,
    guard(redactionRequest, null as RedactionAnswer | null, (params: RedactionParams) =>
      redactionOf(session, params),
    ),
  );
}

async function reportOf(session: Session, { uri, format }: ReportParams): Promise<string | null> {
  const capture = captureOf(session, uri);
  if (!capture) return null;
  const context = session.workspace.contextWith(capture, uri);
  const file = nameOf(uri);
  if (format === 'markdown') {
    return captureMarkdown(capture, capture.diagnoses(), { title: file, context });
  }
  const shows = parseShowOutputs(capture.lines);
  const sources = sourcesOf(session);
  const explained = explainedCapture(file, context, capture.diagnoses(), shows, sources);
  if (format === 'html') return htmlReport(explained, await session.highlight());
  const files = [{ file, kind: 'capture', lines: capture.lines.count }] as const;
  return toJson(explainReport(files, [explained]));
}

/** The configurations beside a capture; two of one name are told apart by their folders. */
function sourcesOf({ workspace }: Session): Sources {
  return new Map(
    workspace.documents().flatMap((document) => {
      const configuration = workspace.configurationOf(document);
      if (!configuration) return [];
      const file = document.uri.split('/').slice(-2).map(nameOf).join('/');
      return [[document.uri, { file, lines: configuration.lines }]];
    }),
  );
}

function redactionOf({ models, workspace }: Session, { uris }: RedactionParams): RedactionAnswer {
  const redactor = createRedactor(random);
  const sources = uris.flatMap((uri) => {
    const document = workspace.documentOf(uri);
    if (!document) return [];
    const kind = models.kindOf(document) === 'capture' ? 'capture' : 'configuration';
    return [{ uri, kind, text: document.getText() } as const];
  });
  for (const { kind, text } of sources) redactor.learn(kind, text);
  const texts = sources.map(({ uri, kind, text }) => {
    const redacted = redactor.redact(kind, text);
    const name = redactor.redactLine(nameOf(uri));
    return { uri, name, text: redacted, leaks: redactor.leaks(kind, redacted) };
  });
  const mapping = redactor.mapping();
  const { secrets, names, addresses } = mapping;
  return {
    texts,
    counts: { secrets: secrets.length, names: names.length, addresses: addresses.length },
    mapping: toJson(mapping),
  };
}

/** From 0 up to 1, by a source that nobody can guess. */
function random(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
