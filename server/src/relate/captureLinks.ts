import { explainAt } from '../capture/explain';
import { messagePartAt } from '../capture/explainMessage';
import { findExchange } from '../capture/knowledge';
import { messageTemplates } from '../capture/messageTemplates';
import type { Capture, Exchange } from '../capture/model';
import { spotAt } from '../capture/spot';
import { parseAddress } from '../config/objects/addresses';
import type { Explanation, Hover, Place } from '../text/results';
import { definitionsOf, linesWithAddress } from './definitions';
import type { Negotiation, Router } from './negotiation/model';
import { negotiatePair } from './negotiation/negotiate';
import { findPairs } from './negotiation/pairs';
import {
  type RelevantLine,
  relevantConfiguration,
  routerOfAssociation,
} from './relevantConfiguration';

/** A capture with the routers that may have printed it. */
export interface CaptureContext {
  readonly capture: Capture;
  /** The capture's document: routers of the same folder are preferred. */
  readonly uri: string;
  readonly routers: readonly Router[];
  /** Every pair of these routers, negotiated on paper. */
  readonly negotiations: readonly Negotiation[];
}

/** A capture with configurations that are negotiated with each other for it. */
export function contextWith(
  capture: Capture,
  uri: string,
  routers: readonly Router[],
): CaptureContext {
  return { capture, uri, routers, negotiations: findPairs(routers).map(negotiatePair) };
}

/** Configuration in a hover: two rows. */
const MOST_CHARACTERS = 170;
/** How many SAs are asked which router printed the capture. */
const MOST_SAS = 20;

/**
 * Where configurations have what stands at an offset of a capture: the definition of a name, the lines with an
 * address, else the lines that govern a state, an event or a message.
 */
export function configurationAt(context: CaptureContext, offset: number): readonly Place[] {
  const { capture, routers } = context;
  const spot = routers.length > 0 ? spotAt(capture, offset) : undefined;
  if (!spot) return [];
  const own = routerOf(context, spot.sa);
  const found = messagePartAt(messageTemplates, spot);
  if (found) {
    const { name, value } = found.part;
    const address = value.replace(/[:/]\d+$/, '');
    const look = (among: readonly Router[]) => [
      ...definitionsOf(value, among, name),
      ...(parseAddress(address) ? linesWithAddress(address, among) : []),
    ];
    const near = own ? look([own]) : [];
    const places = (near.length > 0 ? near : look(routers)).map(({ place }) => place);
    if (places.length > 0) return places;
  }
  const paths = explainAt(capture, offset)?.explanation.configuration ?? [];
  return configurationBehind(context, spot.sa, paths).map(({ place }) => place);
}

/** A hover of a capture, with the lines of the router's configuration that it speaks of. */
export function withConfiguration(context: CaptureContext, hover: Hover): Hover {
  const { configuration = [] } = hover.explanation;
  const sa = spotAt(context.capture, hover.span.start)?.sa ?? -1;
  const excerpt = excerptOf(configurationBehind(context, sa, configuration));
  return excerpt ? { ...hover, explanation: { ...hover.explanation, excerpt } } : hover;
}

/** What is written, within two rows; when nothing is, the block that could hold it. */
function excerptOf(lines: readonly RelevantLine[]): Explanation['excerpt'] {
  const [first] = lines;
  if (!first) return undefined;
  const title = `On ${first.router}`;
  const written = lines.filter(({ absent }) => !absent);
  const [only] = written;
  if (!only) return { title, lines: [first.text], more: 0, lacking: first.missing };
  // One block alone is shown with what is in it.
  const all = written.length === 1 ? [only.text, ...only.inner] : written.map(({ text }) => text);
  const fitting = fittingLines(all);
  return { title, lines: all.slice(0, fitting), more: all.length - fitting };
}

/** How many lines have room, one at least. */
function fittingLines(lines: readonly string[]): number {
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.trim().length + 3;
    if (length > MOST_CHARACTERS) return Math.max(index, 1);
  }
  return lines.length;
}

/** The lines behind an exchange of an SA. */
export function configurationOfExchange(
  context: CaptureContext,
  exchange: Exchange,
): readonly RelevantLine[] {
  const paths = findExchange(exchange.type)?.entry.configuration ?? [];
  return configurationBehind(context, exchange.sa, paths);
}

/** The records of a capture, by their index, in which an SA names a configuration object. */
export function recordsNaming(capture: Capture, name: string): readonly number[] {
  const found = capture.associations.flatMap(({ profile, policy, proposal }) =>
    [profile, policy, proposal].flatMap((fact) => (fact?.value === name ? [fact.record] : [])),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/**
 * The lines behind configuration paths, for an SA by its index: what is written, in the order of the file, each line
 * once; of a block that lacks a line, the block.
 */
export function configurationBehind(
  context: CaptureContext,
  sa: number,
  paths: readonly string[],
): readonly RelevantLine[] {
  const router = routerOf(context, sa);
  if (!router) return [];
  const lines = relevantConfiguration(paths, router, context.capture.associations.get(sa));
  const byLine = new Map<number, RelevantLine>();
  for (const line of lines) {
    const known = byLine.get(line.line);
    const missing = [...(known?.missing ?? []), ...line.missing];
    byLine.set(line.line, { ...line, missing, absent: line.absent && (known?.absent ?? true) });
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}

/** The router that printed the lines of an SA; of an SA that tells nothing, the one of all the others. */
export function routerOf(context: CaptureContext, sa: number): Router | undefined {
  const { capture, routers, uri } = context;
  const association = capture.associations.get(sa);
  const own = association && routerOfAssociation(association, routers, uri);
  if (own) return own;
  const found = new Set<Router>();
  for (let other = 0; other < Math.min(capture.associations.length, MOST_SAS); other++) {
    const one = capture.associations.get(other);
    const router = one && routerOfAssociation(one, routers, uri);
    if (router) found.add(router);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
