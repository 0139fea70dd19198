import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Capture } from '../capture/model';
import type { Configuration } from '../config/model';
import { routersIn } from '../config/routers';
import type { CaptureContext } from '../relate/captureLinks';
import { cured } from '../relate/cure';
import type { Negotiation, Pair, Router } from '../relate/negotiation/model';
import { negotiatePair } from '../relate/negotiation/negotiate';
import { createOneWay } from '../relate/negotiation/oneWay';
import { createPairFinder } from '../relate/negotiation/pairs';
import { negotiationsByDocument, problemsIn } from '../relate/negotiation/problems';
import { routersOf } from '../relate/negotiation/router';
import { type Standing, standing, stillStanding } from '../relate/negotiation/standing';
import { otherParts, type Part } from '../relate/oneRouter';
import type { ShownCapture } from '../relate/shownCapture';
import type { Problem } from '../text/results';
import type { Span } from '../text/span';
import { captureProblems } from './captureWing';
import { isRepetition, type WorkspaceFile } from './protocol';

/**
 * All documents that can be asked about each other: those that are open, and files of the workspace that the client
 * has read. What is open hides the file below it.
 */
export interface Workspace {
  documentOf(uri: string): TextDocument | undefined;
  documents(): readonly TextDocument[];
  /** Takes over files that changed; without text, a file is gone. */
  update(files: readonly WorkspaceFile[]): void;
  /** The model of a configuration; undefined for other languages. */
  configurationOf(document: TextDocument): Configuration | undefined;
  /** The other open files that belong to the router of a configuration. */
  otherParts(document: TextDocument): readonly Part[];
  /** A capture with the routers that may have printed it; undefined for other documents. */
  contextOf(document: TextDocument): CaptureContext | undefined;
  /** The same for a capture that is no document. */
  contextWith(capture: Capture, uri: string): CaptureContext;
  /** Every pair of routers among the configurations, negotiated on paper. */
  negotiations(): readonly Negotiation[];
  /**
   * What a configuration does not have in common with the others. `soon`: if there was an answer before, that one, as
   * far as its lines are still there.
   */
  problemsOf(document: TextDocument, when?: 'now' | 'soon'): readonly Problem[];
  /** Tells whether the last answer was one of a router with many peers. */
  hasManyPeers(document: TextDocument): boolean;
  /** Something that stays the same as long as nothing of any configuration changes. */
  state(): object;
  /** What goes wrong in a capture, or a part of it, with the configuration behind it; undefined for other documents. */
  symptomsOf(document: TextDocument, part?: Span): readonly Problem[] | undefined;
}

/** What the workspace needs to know of a session. */
export interface WorkspaceSource {
  openDocuments(): readonly TextDocument[];
  openDocument(uri: string): TextDocument | undefined;
  /** The model of a configuration; undefined for other languages. */
  configurationOf(document: TextDocument): Configuration | undefined;
  /** The model of a capture; undefined for other languages. */
  captureOf(document: TextDocument): ShownCapture | undefined;
}

export function createWorkspace(source: WorkspaceSource): Workspace {
  const files = new Map<string, TextDocument>();
  const related = createRelations();
  const last = new Map<string, readonly Standing[]>();
  const hubs = new Set<string>();
  const isOwn = ({ uri }: TextDocument) => !isRepetition(uri);
  const documents = () => [
    ...source.openDocuments().filter(isOwn),
    ...[...files.values()].filter(({ uri }) => !source.openDocument(uri)),
  ];
  const configurations = () =>
    documents().flatMap((document) => {
      const configuration = source.configurationOf(document);
      return configuration ? [{ uri: document.uri, configuration }] : [];
    });
  const relations = () => related(configurations());
  return {
    documentOf: (uri) => source.openDocument(uri) ?? files.get(uri),
    documents,
    update: (changed) => {
      for (const { uri, languageId, text } of changed) {
        const version = (files.get(uri)?.version ?? 0) + 1;
        if (text === undefined) files.delete(uri);
        else files.set(uri, TextDocument.create(uri, languageId, version, text));
      }
    },
    configurationOf: source.configurationOf,
    otherParts: (document) => {
      const configuration = source.configurationOf(document);
      if (!configuration) return [];
      const open = source.openDocuments().flatMap((other) => {
        const known = source.configurationOf(other);
        return known ? [{ uri: other.uri, configuration: known }] : [];
      });
      return otherParts({ uri: document.uri, configuration }, open);
    },
    contextOf: (document) => {
      const capture = source.captureOf(document);
      return capture && { capture, uri: document.uri, ...relations() };
    },
    contextWith: (capture, uri) => ({ capture, uri, ...relations() }),
    negotiations: () => relations().negotiations,
    problemsOf: (document, when = 'now') => {
      const configuration = source.configurationOf(document);
      if (!configuration) return [];
      const { uri } = document;
      const known = last.get(uri);
      if (when === 'soon' && known) return stillStanding(known, configuration, uri);
      const all = configurations();
      // One router has nobody to negotiate with.
      if (all.length < 2 && routersIn(configuration).length < 2) {
        last.delete(uri);
        hubs.delete(uri);
        return [];
      }
      const { negotiationsOf, oneWayOf } = related(all);
      const own = negotiationsOf.get(uri) ?? [];
      const problems = [...own.flatMap((found) => problemsIn(found, uri)), ...oneWayOf(uri)];
      last.set(uri, standing(problems, configuration, uri));
      if (own.length < MANY_PEERS) hubs.delete(uri);
      else hubs.add(uri);
      return problems;
    },
    hasManyPeers: ({ uri }) => hubs.has(uri),
    state: relations,
    symptomsOf: (document, part) => {
      const capture = source.captureOf(document);
      if (!capture) return undefined;
      const context = { capture, uri: document.uri, ...relations() };
      return captureProblems(capture, (found) => cured(context, found), part);
    },
  };
}

/** Negotiating with more routers than these takes longer than a keystroke may. */
const MANY_PEERS = 40;

interface Named {
  readonly uri: string;
  readonly configuration: Configuration;
}

interface Known {
  readonly configuration: Configuration;
  readonly routers: readonly Router[];
}

interface Relations {
  readonly routers: readonly Router[];
  readonly negotiations: readonly Negotiation[];
  /** By the documents of both ends. */
  readonly negotiationsOf: ReadonlyMap<string, readonly Negotiation[]>;
  readonly oneWayOf: (uri: string) => readonly Problem[];
}

/** Makes routers of configurations and negotiates their pairs; what has not changed is not looked at again. */
function createRelations() {
  const findPairs = createPairFinder();
  let known = new Map<string, Known>();
  let negotiated = new Map<Pair, Negotiation>();
  let answer = relationsOf([], []);
  return (configurations: readonly Named[]): Relations => {
    const isKnown = ({ uri, configuration }: Named) =>
      known.get(uri)?.configuration === configuration;
    if (configurations.length === known.size && configurations.every(isKnown)) return answer;
    known = new Map(
      configurations.map((named) => {
        const { uri, configuration } = named;
        const routers = isKnown(named) ? known.get(uri)?.routers : undefined;
        return [uri, { configuration, routers: routers ?? routersOf(configuration, uri) }];
      }),
    );
    const routers = [...known.values()].flatMap((one) => one.routers);
    const before = negotiated;
    negotiated = new Map(
      findPairs(routers).map((pair) => [pair, before.get(pair) ?? negotiatePair(pair)]),
    );
    const negotiations = [...negotiated.values()];
    answer = relationsOf(routers, negotiations);
    return answer;
  };
}

function relationsOf(routers: readonly Router[], negotiations: readonly Negotiation[]): Relations {
  const negotiationsOf = negotiationsByDocument(negotiations);
  return { routers, negotiations, negotiationsOf, oneWayOf: createOneWay(routers, negotiations) };
}
