import type { Endpoint, ExchangeType } from './model';
import { exchangeTypes } from './model';
import { remember } from './ownText';

/** One record that shows a message, or its head. Several records can show the same message. */
export interface PacketHead {
  readonly form: PacketForm;
  direction?: 'sent' | 'received';
  response?: boolean;
  type?: ExchangeType;
  messageId?: number;
  local?: Endpoint;
  remote?: Endpoint;
  length?: number;
  fromInitiator?: boolean;
  /** 16 upper-case hex digits, zeros too. */
  initiatorSpi?: string;
  responderSpi?: string;
  /** Role of this router in the exchange, where the line says it: `(I)`. */
  role?: 'initiator' | 'responder';
  /** The first message of an IKEv1 SA: `(N) NEW SA`. */
  newSa?: boolean;
  /** All lines of the head are there. */
  complete: boolean;
}

export const packetForms = [
  /** `Sending Packet [To ...` */
  'summary',
  /** `Next payload: SA, version: 2.0 Exchange type: ...` */
  'header',
  /** `RECV PKT [IKE_SA_INIT] ...` */
  'platform',
  /** `(I) Sending IKEv2 IKE_SA_INIT Exchange REQUEST` */
  'eventTrace',
  /** `sending packet to 192.0.2.1 my_port 500 peer_port 500 (I) MM_NO_STATE` */
  'isakmp',
  /** `IKE_DECODE SENDING Message (msgid=0) with payloads : ...` */
  'decode',
] as const;
export type PacketForm = (typeof packetForms)[number];

const longestHead = 700;

/** Reads the head of a message from the text of a record; undefined when it is none. */
export function readPacketHead(
  text: string,
  at: number,
  end: number,
  known: KnownHeads,
): PacketHead | undefined {
  switch (text.charCodeAt(at)) {
    case 83: // S
    case 82: // R
      if (text.startsWith('Sending Packet', at) || text.startsWith('Received Packet', at)) {
        return readSummary(cut(text, at, end), known);
      }
      if (text.startsWith('SENT PKT', at) || text.startsWith('RECV PKT', at)) {
        return readPlatform(cut(text, at, end), known);
      }
      return undefined;
    case 78: // N
      if (!text.startsWith('Next payload:', at)) return undefined;
      return headOf(known, cut(text, at, end), readHeader);
    case 115: // s
    case 114: // r
      if (text.startsWith('sending packet to', at) || text.startsWith('received packet from', at)) {
        return headOf(known, cut(text, at, end), readIsakmp);
      }
      return undefined;
    default:
      return undefined;
  }
}

/** Heads of lines that come again and again word for word, and addresses with ports. */
export interface KnownHeads {
  readonly heads: Map<string, PacketHead>;
  readonly endpoints: Map<string, Endpoint>;
}

/** Nothing is known yet. */
export function createKnownHeads(): KnownHeads {
  return { heads: new Map(), endpoints: new Map() };
}

type ReadHead = (line: string, known: KnownHeads) => PacketHead | undefined;

/** The head in a line, read once while the line is remembered. */
function headOf(known: KnownHeads, line: string, read: ReadHead): PacketHead | undefined {
  const same = known.heads.get(line);
  if (same !== undefined) return same;
  const head = read(line, known);
  if (head === undefined) return undefined;
  remember(known.heads, line, head);
  return head;
}

function cut(text: string, at: number, end: number): string {
  return text.slice(at, Math.min(end, at + longestHead));
}

/** The name of an exchange, or undefined for an unknown one. */
export function exchangeTypeOf(name: string | undefined): ExchangeType | undefined {
  const upper = name?.toUpperCase();
  return exchangeTypes.find((type) => type === upper);
}

/** `10.0.0.1:500`, `[10.0.0.1]:500`, `2001:db8::1:500`, `10.0.0.1/500`. */
export function readEndpoint(text: string): Endpoint | undefined {
  const match = /^\s*\[?(\S{1,60}?)\]?(?:[:/](\d{1,5}))?\s*$/.exec(text.slice(0, 80));
  if (match?.[1] === undefined) return undefined;
  const port = match[2];
  return { address: match[1], ...(port !== undefined && { port: Number(port) }) };
}

function readSummary(text: string, known: KnownHeads): PacketHead {
  const sent = text.startsWith('Sending');
  const head: PacketHead = {
    form: 'summary',
    direction: sent ? 'sent' : 'received',
    complete: false,
  };
  const ends = /\[(?:To|From) ([^/\]]{1,64})\/\s*(?:To|From) ([^/\]]{1,64})(?:\/|\])/.exec(text);
  setEnd(known, head, 'remote', ends?.[1]);
  setEnd(known, head, 'local', ends?.[2]);
  const spis =
    /Initiator SPI\s*:\s*([0-9A-Fa-f]{1,16})\s*-\s*Responder SPI\s*:\s*([0-9A-Fa-f]{1,16})/.exec(
      text,
    );
  setSpis(head, spis?.[1], spis?.[2]);
  setMessageId(head, /Message id:\s*(\d{1,10})/i.exec(text)?.[1]);
  const exchange = /IKEv2\s+([A-Z_]{4,30})\s+Exchange\s+(REQUEST|RESPONSE)/.exec(text);
  setExchange(head, exchange?.[1], exchange?.[2]);
  head.complete = exchange !== null;
  return head;
}

function readPlatform(text: string, known: KnownHeads): PacketHead {
  const sent = text.startsWith('SENT');
  const match =
    /\[([A-Z_]{1,30})\] (\[[^\]]{1,60}\]:\d{1,5})->(\[[^\]]{1,60}\]:\d{1,5}) InitSPI=0x([0-9A-Fa-f]{1,16}) RespSPI=0x([0-9A-Fa-f]{1,16}) MID=([0-9A-Fa-f]{1,8})/.exec(
      text,
    );
  const head: PacketHead = {
    form: 'platform',
    direction: sent ? 'sent' : 'received',
    complete: match !== null,
  };
  setEnd(known, head, sent ? 'local' : 'remote', match?.[2]);
  setEnd(known, head, sent ? 'remote' : 'local', match?.[3]);
  setSpis(head, match?.[4], match?.[5]);
  setExchange(head, match?.[1], undefined);
  if (match?.[6] !== undefined) head.messageId = Number.parseInt(match[6], 16);
  return head;
}

function readHeader(text: string): PacketHead {
  const head: PacketHead = { form: 'header', complete: false };
  setExchange(head, valueBehind(text, 'Exchange type:', /[A-Z_]+/), undefined);
  const flags = valueBehind(text, 'flags:', /[A-Z][A-Z -]*[A-Z]/);
  if (flags !== undefined) {
    head.response = flags.includes('RESPONSE');
    head.fromInitiator = flags.includes('INITIATOR');
  }
  setMessageId(head, valueBehind(text, 'Message id:', /\d+/));
  const length = valueBehind(text, 'Message id:', /\d+/, 'length:');
  if (length !== undefined) head.length = Number(length);
  head.complete = length !== undefined;
  return head;
}

function valueBehind(text: string, label: string, shape: RegExp, second?: string) {
  let at = text.indexOf(label);
  if (at >= 0 && second !== undefined) at = text.indexOf(second, at);
  if (at < 0) return undefined;
  return shape.exec(text.slice(at + (second ?? label).length, at + 60))?.[0];
}

function readIsakmp(text: string): PacketHead {
  const sent = text.startsWith('sending');
  const head: PacketHead = {
    form: 'isakmp',
    direction: sent ? 'sent' : 'received',
    complete: true,
  };
  const ports = sent
    ? /my_port (\d{1,5}) peer_port (\d{1,5})/.exec(text)
    : /dport (\d{1,5}) sport (\d{1,5})/.exec(text);
  const address = /(?:to|from) (\S{1,60})/.exec(text)?.[1];
  const port = ports?.[2];
  if (address !== undefined) {
    head.remote = { address, ...(port !== undefined && { port: Number(port) }) };
  }
  const state = /\(([IRN])\)\s*([A-Z0-9_]*)/.exec(text);
  if (state?.[1] === 'I') head.role = 'initiator';
  if (state?.[1] === 'R') head.role = 'responder';
  head.newSa = state?.[1] === 'N';
  const name = state?.[2] ?? '';
  if (name.startsWith('MM_')) head.type = 'MAIN_MODE';
  else if (name.startsWith('AG_')) head.type = 'AGGRESSIVE_MODE';
  else if (name.startsWith('CONF_')) head.type = 'TRANSACTION';
  return head;
}

/** Like `readPacketHead`, for a line of an event trace. */
export function readEventTraceHead(text: string, at: number, end: number, known: KnownHeads) {
  const line = cut(text, at, end);
  return line.includes(' Exchange RE') ? headOf(known, line, readEventTracePacket) : undefined;
}

/** `(I) Sending IKEv2 IKE_SA_INIT Exchange REQUEST`, behind the addresses of an event-trace line. */
function readEventTracePacket(line: string, known: KnownHeads): PacketHead | undefined {
  const match =
    /^(?:Remote: (\S{1,60}) Local: (\S{1,60})\s+)?(?:\(([IR])\)\s+)?(Sending|Received) IKEv2 ([A-Z_]{4,30}) Exchange (REQUEST|RESPONSE)/.exec(
      line,
    );
  if (match === null) return undefined;
  const head: PacketHead = {
    form: 'eventTrace',
    direction: match[4] === 'Sending' ? 'sent' : 'received',
    complete: true,
  };
  setEnd(known, head, 'remote', match[1]);
  setEnd(known, head, 'local', match[2]);
  if (match[3] !== undefined) head.role = match[3] === 'I' ? 'initiator' : 'responder';
  setExchange(head, match[5], match[6]);
  return head;
}

/** `%ASA-7-713236: IP = 192.0.2.1, IKE_DECODE SENDING Message (msgid=0) with payloads : HDR + SA (1) ...`. */
export function readDecodePacket(
  text: string,
  at: number,
  end: number,
  known: KnownHeads,
): PacketHead | undefined {
  const line = cut(text, at, end);
  const match =
    /IP = (\S{1,60}), IKE_DECODE (SENDING|RECEIVED) Message \(msgid=([0-9A-Fa-f]{1,8})\)/.exec(
      line,
    );
  if (match === null) return undefined;
  const head: PacketHead = {
    form: 'decode',
    direction: match[2] === 'SENDING' ? 'sent' : 'received',
    complete: true,
  };
  setEnd(known, head, 'remote', match[1]);
  const messageId = Number.parseInt(match[3] ?? '0', 16);
  if (messageId === 0) head.type = 'MAIN_MODE';
  else {
    head.messageId = messageId;
    const told = !line.includes('SA (1)') && /(?:NOTIFY|DELETE) \(1[12]\)/.test(line);
    head.type = told ? 'INFORMATIONAL' : 'QUICK_MODE';
  }
  const length = /total length : (\d{1,6})/.exec(line)?.[1];
  if (length !== undefined) head.length = Number(length);
  return head;
}

function setEnd(
  { endpoints }: KnownHeads,
  head: PacketHead,
  end: 'local' | 'remote',
  text: string | undefined,
): void {
  if (text === undefined) return;
  const same = endpoints.get(text);
  const endpoint = same ?? readEndpoint(text);
  if (endpoint === undefined) return;
  head[end] = endpoint;
  if (same === undefined) remember(endpoints, text, endpoint);
}

function setSpis(head: PacketHead, initiator: string | undefined, responder: string | undefined) {
  if (initiator === undefined || responder === undefined) return;
  head.initiatorSpi = initiator.toUpperCase().padStart(16, '0');
  head.responderSpi = responder.toUpperCase().padStart(16, '0');
}

function setMessageId(head: PacketHead, digits: string | undefined): void {
  if (digits !== undefined) head.messageId = Number(digits);
}

function setExchange(head: PacketHead, name: string | undefined, answer: string | undefined): void {
  const type = exchangeTypeOf(name);
  if (type !== undefined) head.type = type;
  if (answer !== undefined) head.response = answer === 'RESPONSE';
}
