import type { MeaningToken, TokenModifier } from '../text/results';
import type { Span } from '../text/span';
import { findEvent } from './knowledge';
import type { Capture } from './model';
import { RecordFlag, recordKinds } from './model';
import { recordAt } from './spot';

const traceKind = recordKinds.indexOf('trace');
const accents = ['sa1', 'sa2', 'sa3', 'sa4', 'sa5', 'sa6'] as const;

/** Longest record that is looked at; a trace is some 150 characters. */
const reach = 1000;

/**
 * What the words of a part of a capture mean, in order: states and events of traces, failures told apart, and in
 * front of each record its facility and id, by the SA that it belongs to.
 */
export function semanticTokens(capture: Capture, part: Span): readonly MeaningToken[] {
  const { records } = capture;
  const tokens: MeaningToken[] = [];
  const first = recordAt(capture, part.start);
  for (let record = first; record >= 0 && record < records.count; record++) {
    const start = records.start[record] ?? 0;
    if (start >= part.end) break;
    const attribution = attributionToken(capture, record, start);
    if (attribution) tokens.push(attribution);
    if (records.kind[record] === traceKind) tokens.push(...traceTokens(capture, record, start));
  }
  return tokens;
}

function attributionToken(
  { records, lines }: Capture,
  record: number,
  start: number,
): MeaningToken | undefined {
  const sa = records.sa[record] ?? -1;
  if (sa < 0) return undefined;
  const body = Math.min(records.body[record] ?? 0, reach);
  const prefix = lines.text.slice(start, start + body).trimEnd();
  const tag = /(?:IKEv2|ISAKMP|IPSEC|CRYPTO|crypto|Crypto|SA ID:)/.exec(prefix);
  if (!tag) return undefined;
  const inferred = ((records.flags[record] ?? 0) & RecordFlag.inferred) !== 0;
  const accent: TokenModifier = accents[sa % accents.length] ?? 'sa1';
  return {
    span: { start: start + tag.index, end: start + prefix.length },
    type: 'attribution',
    modifiers: inferred ? ['inferred', accent] : [accent],
  };
}

function traceTokens({ records, lines }: Capture, record: number, start: number): MeaningToken[] {
  const end = Math.min(records.start[record + 1] ?? lines.text.length, start + reach);
  const text = lines.text.slice(start, end);
  const tokens: MeaningToken[] = [];
  const state = /\bCurState:\s*(?<value>[A-Z][A-Z0-9_]*)/d.exec(text);
  const event = /\bEvent:\s*(?<value>EV_[A-Za-z0-9_']*)/d.exec(text);
  const failed: readonly TokenModifier[] = isFailure(event?.groups?.value) ? ['failed'] : [];
  for (const [type, match] of [
    ['state', state],
    ['event', event],
  ] as const) {
    const [from, to] = match?.indices?.groups?.value ?? [];
    if (from === undefined || to === undefined) continue;
    tokens.push({
      span: { start: start + from, end: start + to },
      type,
      modifiers: type === 'event' ? failed : [],
    });
  }
  return tokens;
}

function isFailure(event: string | undefined): boolean {
  return event !== undefined && findEvent(event)?.entry.kind === 'failure';
}
