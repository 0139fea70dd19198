import type { Span } from '../text/span';
import type { Capture, Found, Message, SecurityAssociation } from './model';
import { RecordFlag, recordKinds } from './model';
import { bodySpan, recordSpan, recordText } from './text';

/** What a payload is called. */
export interface PayloadName {
  /** As printed: `SA`, `KE`, `IDi`, `NOTIFY`, `TSi`. */
  readonly name: string;
  /** Of a NOTIFY: `NAT_DETECTION_SOURCE_IP`. */
  readonly notifyType?: string;
}

/** A payload of a message, as its dump shows it. Spans are offsets of the document. */
export interface Payload extends PayloadName {
  readonly nameSpan: Span;
  readonly span: Span;
  /** Bytes. */
  readonly length?: number;
  readonly fields: readonly Field[];
  /** Of an SA payload. */
  readonly proposals: readonly Proposal[];
}

/** `DH group: 14`, `Id type: IPv4 address`, `start addr: 10.0.0.0`. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

export interface Proposal {
  readonly number: number;
  /** `IKE`, `ESP`, `AH`, as printed. */
  readonly protocol: string;
  readonly span: Span;
  readonly transforms: readonly Transform[];
}

/** Types as RFC 7296 numbers them. */
export const transformTypes = ['ENCR', 'PRF', 'INTEG', 'D-H', 'ESN'] as const;
export type TransformType = (typeof transformTypes)[number];

export interface Transform {
  /** Absent for a type that the registry does not have. */
  readonly type?: TransformType;
  /** As printed: `AES-CBC`, `AES-CBC-256`, `SHA96`, `DH_GROUP_2048_MODP/Group 14`. */
  readonly name: string;
  readonly span: Span;
  /** Bytes of the transform: 12 with a key length, 8 without; absent in lists. */
  readonly length?: number;
}

/** The payloads of a message in the order of its dump, or of the line that names them. */
export function parsePayloads(capture: Capture, message: Message): readonly Payload[] {
  const { text, base } = dumpText(capture, message);
  const heads = [...text.matchAll(payloadHead)];
  if (heads.length === 0) return summaryPayloads(text, base);
  return heads.map((head, position) => {
    const end = heads[position + 1]?.index ?? text.length;
    return readPayload(head, text.slice(0, end), base);
  });
}

/** The same without what is in them, in a part of the time. */
export function namePayloads(capture: Capture, message: Message): readonly PayloadName[] {
  const { text, base } = dumpText(capture, message);
  const heads = [...text.matchAll(payloadHead)];
  return heads.length === 0 ? summaryPayloads(text, base) : heads.map(nameOfHead);
}

function nameOfHead([, name = '', notifyType]: RegExpMatchArray): PayloadName {
  return { name, ...(notifyType !== undefined && { notifyType }) };
}

// `SA  Next payload: KE, reserved: 0x0, length: 48`, ids of an ASA blanked out.
const payloadHead =
  /(?<!\S)([A-Za-z][A-Za-z0-9]{0,15})(?:\(([A-Za-z0-9_ ]{1,60})\))?[ \t]{1,20}Next payload: ?([A-Za-z0-9]{1,16})(?:\([A-Za-z0-9_ ]{1,60}\))?(?:, reserved: ?0x[0-9a-f]{1,4}, length: ?(\d{1,6}))?/g;

function readPayload(head: RegExpMatchArray, text: string, base: number): Payload {
  const start = head.index ?? 0;
  const { name, notifyType } = nameOfHead(head);
  const rest = start + head[0].length;
  const end = text.trimEnd().length;
  return {
    name,
    ...(notifyType !== undefined && { notifyType }),
    nameSpan: { start: base + start, end: base + start + name.length },
    span: { start: base + start, end: base + Math.max(rest, end) },
    ...(head[4] !== undefined && { length: Number(head[4]) }),
    fields: name === 'SA' ? [] : readFields(text, rest, base),
    proposals: name === 'SA' ? readProposals(text, rest, base) : [],
  };
}

const field =
  /(?<=^|[,\s])(Auth method|[A-Za-z][A-Za-z. ]{1,30}?)(?:: ?| (?=PSK|RSA|ECDSA|EAP|Digital))([^,\r\n]{1,120})/gm;

function readFields(text: string, from: number, base: number): Field[] {
  return [...text.slice(from).matchAll(field)].flatMap((match) => {
    const name = (match[1] ?? '').trim();
    const value = (match[2] ?? '').trim();
    if (/^reserved$/i.test(name) || value === '') return [];
    const start = base + from + match.index;
    return { name, value, span: { start, end: start + match[0].trimEnd().length } };
  });
}

const proposalHead =
  /Proposal: ?(\d{1,5}), Protocol id: ?([A-Za-z0-9_]{1,20}), SPI size: ?\d{1,3}(?:, #trans: ?\d{1,4})?/g;
const transformLine =
  /(?:length: ?(\d{1,4})\s{1,40})?type: ?(\d{1,3}), reserved: ?0x[0-9a-f]{1,4}, id: ?([^\r\n]{1,80})/g;

function readProposals(text: string, from: number, base: number): Proposal[] {
  const heads = [...text.slice(from).matchAll(proposalHead)];
  return heads.map((head, position) => {
    const start = from + head.index;
    const end = from + (heads[position + 1]?.index ?? text.length - from);
    return {
      number: Number(head[1]),
      protocol: head[2] ?? '',
      span: { start: base + start, end: base + text.slice(0, end).trimEnd().length },
      transforms: readTransforms(text.slice(0, end), start, base),
    };
  });
}

function readTransforms(text: string, from: number, base: number): Transform[] {
  return [...text.slice(from).matchAll(transformLine)].map((match) => {
    const name = (match[3] ?? '').trim();
    const type = transformTypes[Number(match[2]) - 1];
    const start = base + from + match.index + match[0].lastIndexOf(match[3] ?? '');
    return {
      ...(type !== undefined && { type }),
      name,
      span: { start, end: start + name.length },
      ...(match[1] !== undefined && { length: Number(match[1]) }),
    };
  });
}

/** ` SA KE N VID NOTIFY(NAT_DETECTION_SOURCE_IP) ` behind `Payload contents:`: names, no details. */
function summaryPayloads(text: string, base: number): Payload[] {
  const from = text.search(/Payload contents:/);
  if (from < 0) return [];
  const start = from + 'Payload contents:'.length;
  const list = /^[ \t]*\r?\n?(?:\r?\n)?([^\r\n]{0,2000})/.exec(text.slice(start));
  const first = start + (list === null ? 0 : list[0].length - (list[1]?.length ?? 0));
  const names = /([A-Za-z][A-Za-z0-9]{0,15})(?:\(([A-Za-z0-9_ ]{1,60})\))?(?=\s|$)/g;
  return [...(list?.[1] ?? '').matchAll(names)].map((match) => {
    const at = base + first + match.index;
    const name = match[1] ?? '';
    return {
      name,
      ...(match[2] !== undefined && { notifyType: match[2] }),
      nameSpan: { start: at, end: at + name.length },
      span: { start: at, end: at + match[0].length },
      fields: [],
      proposals: [],
    };
  });
}

// The text of a dump

const trace = recordKinds.indexOf('trace');
/** Records that one message may have, all others between them included. */
const mostRecords = 400;

/**
 * The text of a message from its first record on, as long as in the document: everything that is not the message's,
 * time stamps and facilities too, is blanked out, line breaks stay.
 */
function dumpText(capture: Capture, message: Message): { text: string; base: number } {
  const { records } = capture;
  const base = records.start[message.firstRecord] ?? 0;
  const last = Math.min(message.lastRecord, message.firstRecord + mostRecords);
  let text = '';
  for (let record = message.firstRecord; record <= last; record++) {
    const { start, end } = recordSpan(capture, record);
    const whole = capture.lines.text.slice(start, end);
    const shown = isPartOf(capture, message, record) ? (records.body[record] ?? 0) : whole.length;
    text += blank(whole.slice(0, shown)) + whole.slice(shown);
  }
  return { text: noise.reduce((rest, pattern) => rest.replace(pattern, blank), text), base };
}

/** What stands between payloads: ids of an ASA, heads of messages, remarks of the parser. */
const noise: readonly RegExp[] = [
  /\(\d{1,10}\):/g,
  /Next payload: ?\w{1,16}, version:[^\r\n]{0,300}/g,
  /(?:Sending|Received) Packet \[[^\r\n]{0,300}/g,
  /Initiator SPI ?:[^\r\n]{0,200}/g,
  /IKEv2 [A-Z_]{4,30} Exchange (?:REQUEST|RESPONSE)/g,
  /(?:Parse|Construct) (?:Notify|Vendor Specific) Payload: \S{1,60}/g,
];

function isPartOf({ records }: Capture, message: Message, record: number): boolean {
  if (records.sa[record] !== message.sa || records.kind[record] === trace) return false;
  const dump = ((records.flags[record] ?? 0) & RecordFlag.dump) !== 0;
  return (
    dump ||
    record === message.firstRecord ||
    record === message.lastRecord ||
    isPacket(records.kind[record])
  );
}

function isPacket(kind: number | undefined): boolean {
  return kind === recordKinds.indexOf('packet');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, ({ length }) => ' '.repeat(length));
}

// Lists of what was offered and what is accepted

/** The proposals that `Received Policies:` or `Expected Policies:` lists; undefined for other records. */
export function parsePolicies(
  capture: Capture,
  record: number,
): { readonly list: 'received' | 'expected'; readonly proposals: readonly Proposal[] } | undefined {
  const body = recordText(capture, record);
  const kind = /^[:\s]{0,8}(Received|Expected) Policies:/.exec(body)?.[1];
  if (kind === undefined) return undefined;
  const { start } = bodySpan(capture, record);
  const heads = [...body.matchAll(/(?:\b(ESP|AH|IKE): {0,4})?Proposal (\d{1,5}):/g)];
  const proposals = heads.map((head, position): Proposal => {
    const from = head.index + head[0].length;
    const end = heads[position + 1]?.index ?? body.length;
    const protocol = head[1] ?? 'IKE';
    return {
      number: Number(head[2]),
      protocol,
      span: { start: start + head.index, end: start + body.slice(0, end).trimEnd().length },
      transforms: readTransformNames(body.slice(from, end), protocol, start + from),
    };
  });
  return { list: kind === 'Received' ? 'received' : 'expected', proposals };
}

const transformName =
  /(ENCRYPTION|PRF|INTEGRITY|DH GROUP|ESN):|Do(?:n't| not) use ESN|Use ESN|DH_GROUP_\S{1,40}(?: \d{1,3}\b)?|[A-Za-z0-9][^\s,:]{0,40}/gi;
const labels: Readonly<Record<string, TransformType>> = {
  ENCRYPTION: 'ENCR',
  PRF: 'PRF',
  INTEGRITY: 'INTEG',
  'DH GROUP': 'D-H',
  ESN: 'ESN',
};

/** `AES-CBC-256 SHA256 SHA256 DH_GROUP_2048_MODP/Group 14`: the order, and newer releases a label, tell the types. */
function readTransformNames(text: string, protocol: string, base: number): Transform[] {
  let label: TransformType | undefined;
  const found: { name: string; span: Span; type: TransformType | undefined }[] = [];
  for (const match of text.matchAll(transformName)) {
    if (match[1] !== undefined) label = labels[match[1].toUpperCase()];
    else {
      const span = { start: base + match.index, end: base + match.index + match[0].length };
      found.push({ name: match[0], span, type: label ?? typeOfName(match[0], protocol) });
    }
  }
  const hashes = found.filter(({ type }) => type === undefined);
  const combined = found.some(({ name, type }) => type === 'ENCR' && /GCM|CCM|CHACHA/i.test(name));
  const pseudoRandom = combined ? hashes.length : Math.ceil(hashes.length / 2);
  return found.map(({ name, span, type }) => ({
    name,
    span,
    type: type ?? (hashes.findIndex((hash) => hash.span === span) < pseudoRandom ? 'PRF' : 'INTEG'),
  }));
}

/** Undefined for a hash of IKE: it can be the PRF or the integrity algorithm. */
function typeOfName(name: string, protocol: string): TransformType | undefined {
  if (/ESN$/i.test(name)) return 'ESN';
  if (/^DH_|^Group/i.test(name)) return 'D-H';
  if (/^(?:AES|3DES|DES|NULL|CHACHA|SEAL|BLOWFISH|CAST)/i.test(name)) return 'ENCR';
  if (protocol !== 'IKE' || /^(?:SHA96|MD596)$/i.test(name)) return 'INTEG';
  return undefined;
}

/** The transforms that the responder chose for the IKE SA, when the capture shows the answer to IKE_SA_INIT. */
export function findChosenTransforms(
  capture: Capture,
  sa: SecurityAssociation,
): Found<readonly Transform[]> | undefined {
  for (const index of sa.exchanges) {
    const exchange = capture.exchanges.get(index);
    if (exchange?.type !== 'IKE_SA_INIT') continue;
    for (const answer of exchange.messages) {
      const message = capture.messages.get(answer);
      if (message?.response !== true) continue;
      const chosen = parsePayloads(capture, message).find(({ name }) => name === 'SA');
      const transforms = chosen?.proposals[0]?.transforms;
      if (transforms !== undefined) return { value: transforms, record: message.firstRecord };
    }
  }
  return undefined;
}
