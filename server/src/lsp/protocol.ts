import type { AlonePart } from '../capture/alone';
import type { SaFilter } from '../capture/filter';
import type { CapturePart, TreeRow } from '../capture/tree';
import type { Ladders } from '../report/ladder';

export type { AlonePart } from '../capture/alone';
export type { SaFilter } from '../capture/filter';
export type { Outcome } from '../capture/model';
export type { CapturePart, TreeRow } from '../capture/tree';
export type { UnknownLines } from '../capture/unknownLines';
export type { Severity } from '../text/results';

/**
 * Our own requests between client and server, with what they carry. Lines and characters are 0-based; `uri` names
 * a capture: an open document, or a file that `indexRequest` has read.
 */

/** Scheme of the documents that show a part of a capture alone. */
export const aloneScheme = 'ios-crypto';

/** Scheme of redacted texts that are not saved. */
export const redactedScheme = 'ios-crypto-redacted';

/** Scheme of texts as they would be after a change. */
export const changedScheme = 'ios-crypto-changed';

/** Tells whether a document only repeats another one: it is no router or capture of its own, and has no problems. */
export function isRepetition(uri: string): boolean {
  return [aloneScheme, redactedScheme, changedScheme].some((scheme) =>
    uri.startsWith(`${scheme}:`),
  );
}

export interface CaptureParams {
  readonly uri: string;
}

export interface PartParams extends CaptureParams {
  readonly part: CapturePart;
}

export interface PlaceParams extends CaptureParams {
  readonly line: number;
  readonly character: number;
}

export interface TreeParams extends CaptureParams {
  /** Absent: the SAs. */
  readonly parent?: CapturePart;
  readonly filter?: SaFilter;
}

export interface TreeAnswer {
  readonly rows: readonly TreeRow[];
  /** Rows that were left out because there are too many. */
  readonly more: number;
}

/** Asks for the rows of the tree below a part. */
export const treeRequest = 'iosCrypto/captureTree';

/** Asks what there is to know about a part, as Markdown; null when there is nothing. */
export const cardRequest = 'iosCrypto/captureCard';

/**
 * Asks for the whole capture, explained as the body of an HTML page: its SAs, what went wrong and what to do.
 * Links are calls of `openPlaceCommand`.
 */
export const explainCaptureRequest = 'iosCrypto/explainCapture';

/** Asks which parts hold a place: SA, exchange, message, the outermost first. */
export const partsAtRequest = 'iosCrypto/capturePartsAt';

export interface AloneParams extends CaptureParams {
  readonly part: AlonePart;
}

/** What a document alone shows: the query of its URI. */
export interface AloneTarget {
  /** URI of the capture. */
  readonly source: string;
  readonly part: AlonePart;
}

/** What the URI of a document alone asks for, as the protocol spells URIs; undefined for one of another kind. */
export function readAloneUri(uri: string): AloneTarget | undefined {
  if (!uri.startsWith(`${aloneScheme}:`)) return undefined;
  const query = uri.slice(uri.indexOf('?') + 1);
  try {
    return readAloneQuery(decodeURIComponent(query));
  } catch {
    return undefined;
  }
}

/** What the query of a URI asks for; undefined for one that we did not make. */
export function readAloneQuery(query: string): AloneTarget | undefined {
  try {
    const { source, part }: AloneTarget = JSON.parse(query);
    return typeof source === 'string' && typeof part?.kind === 'string'
      ? { source, part }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The lines of a part and nothing else. */
export interface AloneAnswer {
  /** What the part is called: `SA 3 with 192.0.2.1`. */
  readonly title: string;
  readonly text: string;
  /** For each line of the text its line in the capture. */
  readonly lines: readonly number[];
  /** The end was left out because there is too much. */
  readonly isCut: boolean;
}

/** Asks for the text of a part alone; null when there is no such part. */
export const aloneRequest = 'iosCrypto/captureAlone';

export type Destination =
  | 'next-of-sa'
  | 'previous-of-sa'
  | 'next-failure'
  | 'previous-failure'
  | { readonly time: string };

export interface GoToParams extends PlaceParams {
  readonly destination: Destination;
}

/** Asks for the ladders of the SAs of a capture; that of one SA is among them however many there are. */
export const ladderRequest = 'iosCrypto/captureLadder';

/** By the index of an SA, or by a line of it, 0-based; `most`: the first SAs are enough, up to so many messages. */
export interface LadderParams extends CaptureParams {
  readonly sa?: number;
  readonly line?: number;
  readonly most?: number;
}

/** `sa`: the one that was asked for. */
export interface LadderAnswer extends Ladders {
  readonly sa?: number;
}

/** Asks for the line to go to; null when there is none. */
export const goToRequest = 'iosCrypto/captureGoTo';

/** Names two captures; `other` can be the same one, of two routers. */
export interface TwoCapturesParams extends CaptureParams {
  readonly other: string;
}

/** Asks what two captures tell about the same negotiations, as Markdown; null where one is not known. */
export const pairRequest = 'iosCrypto/capturePair';

/** Asks where a capture parts from a good one, `other`, as Markdown; null where one is not known or shows no SA. */
export const compareRequest = 'iosCrypto/captureCompare';

export interface CompareParams extends TwoCapturesParams {
  /** Index of the SA of the capture; absent: the first that failed. */
  readonly sa?: number;
}

/** Lines of a capture, both included. */
export interface LinesParams extends CaptureParams {
  readonly from: number;
  readonly to: number;
}

/** A piece of a line that the eye need not read; with `repeated` nothing is lost without it. */
export interface QuietPiece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly repeated: boolean;
}

/** Asks for the quiet pieces of lines: time stamps, labels, repeated SPIs, hex. */
export const quietRequest = 'iosCrypto/captureQuiet';

/** How large a capture is. */
export interface CaptureSize {
  /** UTF-16 units. */
  readonly characters: number;
  readonly lines: number;
  readonly associations: number;
  readonly folds: number;
}

/** Asks for the size of a capture; null when it is not known. */
export const sizeRequest = 'iosCrypto/captureSize';

/** Asks for the forms of the lines that no entry of the vocabulary knows. */
export const unknownLinesRequest = 'iosCrypto/captureUnknownLines';

/**
 * Reads a file from disk without opening it, or what was appended to it since; answers its size, null where files
 * cannot be read. Can be canceled; tells its progress by `indexProgress`.
 */
export const indexRequest = 'iosCrypto/captureIndex';

export interface IndexProgress extends CaptureParams {
  /** Bytes. */
  readonly read: number;
  readonly total: number;
}

export const indexProgress = 'iosCrypto/captureIndexProgress';

/** Lets go of a file that was read. */
export const forgetNotification = 'iosCrypto/captureForget';

/** A file of the workspace that is a configuration; without text it is gone. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly languageId: string;
  readonly text?: string;
}

/** Tells files that were found, changed or deleted, so that documents can be asked about each other. */
export const workspaceFilesNotification = 'iosCrypto/workspaceFiles';

/** Names two configurations; without `peer`, all that the first one meets. */
export interface NegotiationParams {
  readonly uri: string;
  readonly peer?: string;
}

/** A negotiation on paper, told in Markdown. */
export interface NegotiationAnswer {
  /** `r1 (Tunnel0) to r2 (Tunnel0), IKEv2`. */
  readonly title: string;
  readonly peer: string;
  readonly verdict: 'works' | 'fails' | 'undecided';
  readonly markdown: string;
}

/** Asks for the configuration of the peer of the tunnel at a place; null where there is none. `uri`: an open document. */
export const peerConfigurationRequest = 'iosCrypto/peerConfiguration';

export interface PeerConfigurationAnswer {
  /** `Peer of Tunnel0 of HQ`. */
  readonly title: string;
  readonly text: string;
}

/** Asks how the configurations negotiate. */
export const negotiationRequest = 'iosCrypto/negotiation';

/** The client's command behind code lenses: the uris of two configurations. */
export const showNegotiationCommand = 'iosCrypto.showNegotiation';

/** The client's command behind code lenses of a capture: a document's uri, a position in it, locations to look at. */
export const peekCommand = 'iosCrypto.peek';

/** The client's command behind links of explanations: a document's uri and a line. */
export const openPlaceCommand = 'iosCrypto.openPlace';

export type ReportFormat = 'markdown' | 'html' | 'json';

export interface ReportParams extends CaptureParams {
  readonly format: ReportFormat;
}

/** Asks for the report of a capture as the text of a file; null where the capture is not known. */
export const reportRequest = 'iosCrypto/report';

export interface RedactionParams {
  /** Open configurations and captures, redacted together. */
  readonly uris: readonly string[];
}

export interface RedactionAnswer {
  readonly texts: readonly {
    readonly uri: string;
    /** The name of the file without names of routers. */
    readonly name: string;
    readonly text: string;
    /** 0-based lines in which a known secret remains. */
    readonly leaks: readonly number[];
  }[];
  readonly counts: Readonly<Record<'secrets' | 'names' | 'addresses', number>>;
  /** What became what, as JSON: not to be given away. */
  readonly mapping: string;
}

/** Asks for documents without what must not leave the house. */
export const redactionRequest = 'iosCrypto/redaction';
