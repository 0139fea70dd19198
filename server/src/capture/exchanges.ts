import type { Attribution } from './associations';
import type { ExchangeDraft, FactName, SaDraft } from './drafts';
import type { Endpoint, ExchangeType, Message, SaRole } from './model';
import { RecordFlag, recordKinds } from './model';
import type { NoteKind } from './notes';
import { noteKinds } from './notes';
import { type PacketHead, packetForms } from './packets';
import type { Scan } from './scan';

/** Exchanges and messages of every SA, and what its records tell: the second step that joins records. */
export interface Joined {
  readonly drafts: readonly SaDraft[];
  readonly exchanges: readonly ExchangeDraft[];
  readonly messages: readonly MessageDraft[];
  /** Index of `exchanges` by record; -1 for none. */
  readonly exchange: Int32Array<ArrayBuffer>;
}

/** A message while it is put together. */
export type MessageDraft = { -readonly [Key in keyof Message]: Message[Key] };

interface Pass {
  readonly scan: Scan;
  readonly sa: Int32Array<ArrayBuffer>;
  readonly drafts: readonly SaDraft[];
  readonly exchanges: ExchangeDraft[];
  readonly messages: MessageDraft[];
  /** By message, the forms it was seen in: bits by `packetForms`. */
  readonly forms: number[];
  readonly exchange: Int32Array<ArrayBuffer>;
  /** By state and event, what they mean for an exchange: looked at once. */
  readonly steps: Map<number, Step>;
}

/** Joins the records of each SA to exchanges and messages, and collects the facts about the SA. */
export function joinExchanges(scan: Scan, { drafts, sa }: Attribution): Joined {
  const exchange = new Int32Array(scan.count).fill(-1);
  const pass: Pass = {
    scan,
    sa,
    drafts,
    exchanges: [],
    messages: [],
    forms: [],
    exchange,
    steps: new Map(),
  };
  let note = 0;
  let packet = 0;
  for (let record = 0; record < scan.count; record++) {
    const draft = drafts[sa[record] ?? -1];
    if (draft !== undefined) count(scan, draft, record);
    for (; note < scan.noteCount && (scan.noteRecord[note] ?? 0) <= record; note++) {
      if (draft === undefined) continue;
      const kind = noteKinds[scan.noteKind[note] ?? 0];
      if (kind !== undefined) applyNote(pass, draft, record, kind, scan.noteValue[note] ?? 0);
    }
    const seen = scan.packets[packet];
    const head = seen?.record === record ? seen.head : undefined;
    if (head !== undefined) packet++;
    if (draft !== undefined) applyRecord(pass, draft, record, head);
    else if (head !== undefined) addMessage(pass, undefined, record, head, -1);
  }
  for (const draft of drafts) giveWaiting(pass, draft, draft.current);
  finishMessages(pass);
  return { drafts, exchanges: pass.exchanges, messages: pass.messages, exchange };
}

function count(scan: Scan, draft: SaDraft, record: number): void {
  if (draft.firstRecord < 0) draft.firstRecord = record;
  draft.lastRecord = record;
  draft.recordCount++;
  const time = scan.time[record] ?? Number.NaN;
  if (Number.isNaN(time)) return;
  if (!(time >= draft.start)) draft.start = time;
  if (!(time <= draft.end)) draft.end = time;
}

// Facts

const factNotes: Partial<Record<NoteKind, FactName>> = {
  profile: 'profile',
  policy: 'policy',
  proposal: 'proposal',
  localAuthentication: 'localAuthentication',
  remoteAuthentication: 'remoteAuthentication',
  localIdentity: 'localIdentity',
  remoteIdentity: 'remoteIdentity',
};

const modes: Partial<Record<NoteKind, ExchangeType>> = {
  mainMode: 'MAIN_MODE',
  aggressiveMode: 'AGGRESSIVE_MODE',
  transaction: 'TRANSACTION',
};

function applyNote(
  pass: Pass,
  draft: SaDraft,
  record: number,
  kind: NoteKind,
  number: number,
): void {
  const value = pass.scan.values.list[number] ?? '';
  const fact = factNotes[kind];
  if (fact !== undefined) {
    draft.facts[fact] = { value, record };
    return;
  }
  const mode = modes[kind];
  if (mode !== undefined) {
    draft.current = exchangeFor(pass, draft, record, mode, undefined, undefined);
    giveWaiting(pass, draft, draft.current);
  }
  switch (kind) {
    case 'opens':
      draft.opening = true;
      return;
    case 'newSa':
      draft.began = true;
      draft.remote ??= { address: value };
      return;
    case 'peer':
      draft.remote ??= { address: value };
      return;
    case 'localAddress':
      draft.local ??= { address: value };
      return;
    case 'nat':
    case 'noNat':
      draft.nat = { value: kind === 'nat', record };
      return;
    case 'childSpi':
      addChildSpi(draft, value.toUpperCase().padStart(8, '0'), record);
      return;
    case 'initiator':
    case 'responder':
      draft.role ??= kind;
      return;
    case 'node':
      applyNode(pass, draft, record, number);
      return;
    case 'quickMode':
      applyQuickMode(pass, draft, record);
      return;
    default:
      applyTurn(pass, draft, record, kind);
  }
}

/** Notes that decide how the SA ends. */
function applyTurn(pass: Pass, draft: SaDraft, record: number, kind: NoteKind): void {
  const exchange = pass.exchanges[refusedExchange(pass, draft, kind)];
  if (kind === 'established' && draft.established < 0) draft.established = record;
  if (kind === 'childMade' && draft.childMade < 0) draft.childMade = record;
  if (kind === 'deleting' || kind === 'freed') {
    if (draft.deleted < 0) draft.deleted = record;
    if (exchange?.type === 'INFORMATIONAL') exchange.purpose ??= 'delete';
  }
  if (kind === 'failed' || kind === 'childRefused') {
    if (exchange !== undefined && exchange.failed < 0) exchange.failed = record;
    if (kind === 'failed' && draft.failed < 0) draft.failed = record;
    if (kind === 'childRefused' && draft.childRefused < 0) draft.childRefused = record;
  }
}

/** IKEv1 refuses a quick mode in an exchange of its own. */
function refusedExchange(pass: Pass, draft: SaDraft, kind: NoteKind): number {
  if (kind !== 'childRefused' || draft.protocol !== 'ikev1') return draft.current;
  const quick = draft.exchanges.filter((index) => pass.exchanges[index]?.type === 'QUICK_MODE');
  return quick.at(-1) ?? draft.current;
}

const mostChildSpis = 64;

function addChildSpi(draft: SaDraft, value: string, record: number): void {
  if (draft.childSpis.length >= mostChildSpis) return;
  if (!draft.childSpis.some((known) => known.value === value))
    draft.childSpis.push({ value, record });
}

/** A message id of IKEv1: 0 is phase 1. */
function applyNode(pass: Pass, draft: SaDraft, record: number, node: number): void {
  if (node === 0) return;
  const known = findExchange(pass, draft, undefined, node, undefined);
  const exchange =
    known >= 0 ? known : addExchange(pass, draft, record, 'INFORMATIONAL', node, undefined);
  draft.current = exchange;
  giveWaiting(pass, draft, exchange);
}

function applyQuickMode(pass: Pass, draft: SaDraft, record: number): void {
  const current = pass.exchanges[draft.current];
  if (current?.type === 'QUICK_MODE') return;
  if (current?.type === 'INFORMATIONAL' && current.firstRecord === record) {
    pass.exchanges[draft.current] = { ...current, type: 'QUICK_MODE' };
    return;
  }
  draft.current = addExchange(pass, draft, record, 'QUICK_MODE', undefined, undefined);
}

// Records

const trace = recordKinds.indexOf('trace');

function applyRecord(
  pass: Pass,
  draft: SaDraft,
  record: number,
  head: PacketHead | undefined,
): void {
  const { scan } = pass;
  if (scan.kind[record] === trace) applyTrace(pass, draft, record);
  else if ((scan.state[record] ?? 0) > 0) applyTransition(pass, draft, record);
  else if ((scan.event[record] ?? 0) > 0) applyInput(pass, draft, record);
  if (head !== undefined) applyPacket(pass, draft, record, head);
  else if (((scan.flags[record] ?? 0) & RecordFlag.dump) !== 0) extendMessage(pass, draft, record);
  if (draft.opening || draft.current < 0) draft.waiting.push(record);
  else give(pass, record, draft.current);
}

function give(pass: Pass, record: number, index: number): void {
  pass.exchange[record] = index;
  const exchange = pass.exchanges[index];
  if (exchange === undefined) return;
  exchange.recordCount++;
  if (record < exchange.firstRecord) exchange.firstRecord = record;
  if (record > exchange.lastRecord) exchange.lastRecord = record;
}

/** Milliseconds after which a record has nothing to do with the exchange that follows. */
const longestWait = 10_000;

function giveWaiting(pass: Pass, draft: SaDraft, index: number): void {
  draft.opening = false;
  if (draft.waiting.length === 0) return;
  const latest = pass.scan.time[draft.lastRecord] ?? Number.NaN;
  for (const record of draft.waiting) {
    const unrelated = latest - (pass.scan.time[record] ?? Number.NaN) > longestWait;
    if (!unrelated) give(pass, record, index);
  }
  draft.waiting = [];
}

const failures: ReadonlySet<string> = new Set([
  'EV_FAIL',
  'EV_ABORT',
  'EV_AUTH_FAIL',
  'EV_NO_PROP_CHOSEN',
  'EV_RE_XMT_EXCEED',
  'EV_WAIT4_AUTH_TMO',
  'EV_CERT_FAIL',
]);

/** What a state and an event mean, whatever the SA. */
interface Step {
  readonly state: string;
  readonly event: string;
  /** Undefined for states that every exchange ends in. */
  readonly type: ExchangeType | undefined;
  /** The request is not sent yet: the printed message id is that of the exchange before. */
  readonly building: boolean;
  readonly failure: boolean;
  readonly purpose: ExchangeDraft['purpose'];
}

function stepOf(pass: Pass, record: number): Step {
  const { scan, steps } = pass;
  const stateIndex = scan.state[record] ?? 0;
  const eventIndex = scan.event[record] ?? 0;
  const key = stateIndex * 0x10000 + eventIndex;
  const known = steps.get(key);
  if (known !== undefined) return known;
  const state = scan.states.list[stateIndex] ?? '';
  const event = scan.events.list[eventIndex] ?? '';
  const step: Step = {
    state,
    event,
    type: typeOfStep(state, event),
    building: isBuilding(state, event),
    failure: failures.has(event),
    purpose: purposeOf(state, event),
  };
  steps.set(key, step);
  return step;
}

function purposeOf(state: string, event: string): ExchangeDraft['purpose'] {
  if (event === 'EV_REKEY_IKESA' || /^CHILD_[IR]_IKE$/.test(state)) return 'ike-rekey';
  if (/^CHILD_[IR]_IPSEC$/.test(state)) return 'child-sa';
  return event === 'EV_SND_SA_DEL' || event === 'EV_RECV_DEL' ? 'delete' : undefined;
}

function applyTrace(pass: Pass, draft: SaDraft, record: number): void {
  const { scan } = pass;
  const step = stepOf(pass, record);
  const initiates = ((scan.flags[record] ?? 0) & RecordFlag.initiator) !== 0;
  const letter = initiates ? 'initiator' : 'responder';
  applyStep(draft, record, step, letter);
  const next = exchangeOfTrace(pass, draft, record, step, letter);
  if (next >= 0) {
    draft.current = next;
    giveWaiting(pass, draft, next);
  }
  draft.openMessage = -1;
  draft.lastState = step.state;
  const exchange = pass.exchanges[draft.current];
  if (exchange === undefined) return;
  if (step.failure && exchange.failed < 0) exchange.failed = record;
  if (step.purpose === 'delete') exchange.purpose ??= 'delete';
  else if (step.purpose !== undefined) exchange.purpose = step.purpose;
}

/** What a step of the state machine tells about the SA. */
function applyStep(draft: SaDraft, record: number, { state, event }: Step, letter: SaRole): void {
  if (state === 'IDLE') {
    draft.began = true;
    draft.role ??= letter;
  } else if (state.startsWith('I_')) draft.role ??= 'initiator';
  else if (state.startsWith('R_')) draft.role ??= 'responder';
  if (state.startsWith('I_') || state.startsWith('R_')) draft.began = true;
  if (state === 'AUTH_DONE' && draft.authDone < 0) draft.authDone = record;
  if (state === 'READY') {
    draft.ready = record;
    if (draft.established < 0) draft.established = record;
  }
  if (state === 'CHILD_I_DONE' || state === 'CHILD_R_DONE') draft.ready = record;
  if (state === 'DELETE' && draft.deleted < 0) draft.deleted = record;
  if (event.includes('LOAD_IPSEC') && draft.childMade < 0) draft.childMade = record;
  if (event === 'EV_NO_PROP_CHOSEN' && state !== 'R_INIT' && draft.childRefused < 0) {
    draft.childRefused = record;
  }
  if (draft.failed < 0 && (event === 'EV_FAIL' || event === 'EV_ABORT')) draft.failed = record;
  if (event === 'EV_ACTIVATE_NEW_SA') draft.rekeyed = { value: letter, record };
}

/** The exchange that a trace belongs to; -1 for the one that goes on. */
function exchangeOfTrace(
  pass: Pass,
  draft: SaDraft,
  record: number,
  { state, type, building }: Step,
  letter: SaRole,
): number {
  if (type === undefined) return -1;
  if (type === 'IKE_SA_INIT' || type === 'IKE_AUTH') {
    return exchangeFor(pass, draft, record, type, undefined, letter);
  }
  const printed = pass.scan.messageId[record] ?? -1;
  const current = pass.exchanges[draft.current];
  const goesOn = current?.type === type && current.role !== opposite(letter);
  // Until the request is sent, the id is still that of the exchange before.
  if (building) {
    const fresh = current?.messageId === undefined || !startsAgain(draft.lastState, state);
    if (goesOn && fresh) return draft.current;
    return addExchange(pass, draft, record, type, undefined, letter);
  }
  if (state === 'DELETE' && current?.type === 'INFORMATIONAL') return -1;
  return exchangeFor(pass, draft, record, type, printed < 0 ? undefined : printed, letter);
}

function opposite(role: SaRole): SaRole {
  return role === 'initiator' ? 'responder' : 'initiator';
}

function isBuilding(state: string, event: string): boolean {
  return (
    state === 'INFO_I_BLD_INFO' ||
    /^CHILD_I_(?:INIT|IPSEC|IKE|BLD_MSG)$/.test(state) ||
    event === 'EV_DELETE' ||
    event === 'EV_INIT_CREATE_CHILD'
  );
}

function startsAgain(before: string, state: string): boolean {
  return before === 'READY' || (before !== state && /WAIT|EXIT|DONE|IDLE/.test(before));
}

/** The exchange that a state belongs to; undefined for states that every exchange ends in. */
function typeOfStep(state: string, event: string): ExchangeType | undefined {
  if (state.startsWith('CHILD_')) return 'CREATE_CHILD_SA';
  if (state.startsWith('INFO_')) return 'INFORMATIONAL';
  if (state === 'IDLE' || state === 'INIT_DONE' || /^[IR]_.*INIT$/.test(state))
    return 'IKE_SA_INIT';
  if (state === 'AUTH_DONE' || /^[IR]_.*(?:AUTH|EAP)/.test(state)) return 'IKE_AUTH';
  if (state === 'READY' && event.endsWith('_CREATE_CHILD')) return 'CREATE_CHILD_SA';
  if (state === 'READY' && event === 'EV_RECV_INFO_REQ') return 'INFORMATIONAL';
  if (event === 'EV_DELETE') return 'INFORMATIONAL';
  return undefined;
}

/** `Old State = ...  New State = ...`: IKEv1. */
function applyTransition(pass: Pass, draft: SaDraft, record: number): void {
  const state = pass.scan.states.list[pass.scan.state[record] ?? 0] ?? '';
  draft.lastState = state;
  if (/^IKE_[IR]_/.test(state)) {
    draft.role ??= state.startsWith('IKE_I_') ? 'initiator' : 'responder';
    if (/^IKE_[IR]_(?:MM|AM)[12]$/.test(state)) draft.began = true;
    const type = state.includes('AM') ? 'AGGRESSIVE_MODE' : 'MAIN_MODE';
    if (draft.current < 0)
      draft.current = exchangeFor(pass, draft, record, type, undefined, undefined);
  }
  const exchange = pass.exchanges[draft.current];
  if (state.startsWith('IKE_QM_') && exchange?.type === 'INFORMATIONAL') {
    pass.exchanges[draft.current] = { ...exchange, type: 'QUICK_MODE' };
  }
  if (state === 'IKE_P1_COMPLETE' && draft.established < 0) draft.established = record;
  if (state === 'IKE_QM_PHASE2_COMPLETE' && draft.childMade < 0) draft.childMade = record;
  if (state === 'IKE_DEST_SA' && draft.deleted < 0) draft.deleted = record;
}

function applyInput(pass: Pass, draft: SaDraft, record: number): void {
  const event = pass.scan.events.list[pass.scan.event[record] ?? 0] ?? '';
  if (event === 'IKE_INIT_QM' || event === 'IKE_QM_EXCH') {
    const exchange = pass.exchanges[draft.current];
    if (exchange?.type === 'INFORMATIONAL') {
      pass.exchanges[draft.current] = { ...exchange, type: 'QUICK_MODE' };
    }
  }
  // Phase 1 goes on: what arrived was part of it.
  if (draft.opening && /^IKE_(?:MM|AM)_EXCH$/.test(event)) giveWaiting(pass, draft, draft.current);
}

// Exchanges

/** An exchange of the SA that fits, or a new one. */
function exchangeFor(
  pass: Pass,
  draft: SaDraft,
  record: number,
  type: ExchangeType,
  messageId: number | undefined,
  role: SaRole | undefined,
): number {
  const found = findExchange(pass, draft, type, messageId, role);
  const exchange = pass.exchanges[found];
  if (exchange === undefined) return addExchange(pass, draft, record, type, messageId, role);
  exchange.messageId ??= messageId;
  exchange.role ??= role;
  return found;
}

/** How far back an exchange can go on between others. */
const windowOfExchanges = 12;

function findExchange(
  pass: Pass,
  draft: SaDraft,
  type: ExchangeType | undefined,
  messageId: number | undefined,
  role: SaRole | undefined,
): number {
  const single = type === 'IKE_SA_INIT' || type === 'IKE_AUTH';
  const oldest = Math.max(0, draft.exchanges.length - windowOfExchanges);
  for (let index = draft.exchanges.length - 1; index >= oldest; index--) {
    const candidate = draft.exchanges[index] ?? -1;
    const exchange = pass.exchanges[candidate];
    if (exchange === undefined || (type !== undefined && exchange.type !== type)) continue;
    if (single) return candidate;
    if (role !== undefined && exchange.role === opposite(role)) continue;
    const open =
      type !== undefined && exchange.messageId === undefined && candidate === draft.current;
    if (exchange.messageId === messageId || open) return candidate;
  }
  return -1;
}

function addExchange(
  pass: Pass,
  draft: SaDraft,
  record: number,
  type: ExchangeType,
  messageId: number | undefined,
  role: SaRole | undefined,
): number {
  const index = pass.exchanges.length;
  pass.exchanges.push({
    sa: pass.sa[record] ?? -1,
    type,
    messageId,
    role,
    firstRecord: record,
    lastRecord: record,
    recordCount: 0,
    purpose: undefined,
    failed: -1,
  });
  draft.exchanges.push(index);
  return index;
}

// Messages

function applyPacket(pass: Pass, draft: SaDraft, record: number, head: PacketHead): void {
  if (head.local !== undefined) draft.local = head.local;
  if (head.remote !== undefined) draft.remote = withPort(head.remote, draft.remote);
  const role = roleOf(head);
  if (head.type === 'IKE_SA_INIT' && head.response === false) {
    draft.began = true;
    if (head.direction !== undefined)
      draft.role ??= head.direction === 'sent' ? 'initiator' : 'responder';
  }
  if (head.newSa === true) {
    draft.began = true;
    draft.role ??= 'responder';
  }
  if (head.form === 'isakmp') applyIsakmpPacket(pass, draft, record, head);
  else if (head.form === 'decode') applyDecodePacket(pass, draft, record, head);
  else if (head.type !== undefined) {
    const next = exchangeFor(pass, draft, record, head.type, head.messageId, role);
    draft.current = next;
    giveWaiting(pass, draft, next);
  }
  addMessage(pass, draft, record, head, draft.current);
}

function withPort(found: Endpoint, known: Endpoint | undefined): Endpoint {
  const port = found.port ?? (known?.address === found.address ? known.port : undefined);
  return { address: found.address, ...(port !== undefined && { port }) };
}

function applyIsakmpPacket(pass: Pass, draft: SaDraft, record: number, head: PacketHead): void {
  if (head.type === 'MAIN_MODE' || head.type === 'AGGRESSIVE_MODE') {
    draft.role ??= head.role;
    draft.current = exchangeFor(pass, draft, record, head.type, undefined, undefined);
    if (draft.opening) giveWaiting(pass, draft, draft.current);
  } else if (head.direction === 'received') {
    // Which exchange it is, the next lines tell.
    draft.opening = true;
  }
}

function applyDecodePacket(pass: Pass, draft: SaDraft, record: number, head: PacketHead): void {
  const type = head.type ?? 'INFORMATIONAL';
  const known = findExchange(pass, draft, undefined, head.messageId, undefined);
  draft.current =
    known >= 0 && head.messageId !== undefined
      ? known
      : exchangeFor(pass, draft, record, type, head.messageId, undefined);
  giveWaiting(pass, draft, draft.current);
}

/** This router's role in the exchange, from the direction of the message. */
function roleOf(head: PacketHead): SaRole | undefined {
  if (head.role !== undefined) return head.role;
  if (head.direction === undefined || head.response === undefined) return undefined;
  return (head.direction === 'sent') === head.response ? 'responder' : 'initiator';
}

function addMessage(
  pass: Pass,
  draft: SaDraft | undefined,
  record: number,
  head: PacketHead,
  exchange: number,
): void {
  const last = draft === undefined ? undefined : pass.messages[draft.lastMessage];
  if (draft !== undefined && last !== undefined && showsSame(pass, last, head)) {
    mergeHead(pass, last, head);
    last.lastRecord = record;
    draft.openMessage = last.index;
    return;
  }
  const index = pass.messages.length;
  const firstRecord =
    draft !== undefined && draft.dumpStart >= 0 && head.direction !== 'received'
      ? draft.dumpStart
      : record;
  const message: MessageDraft = {
    index,
    sa: pass.sa[record] ?? -1,
    exchange,
    firstRecord,
    lastRecord: record,
  };
  pass.messages.push(message);
  mergeHead(pass, message, head);
  if (draft === undefined) return;
  draft.lastMessage = index;
  draft.openMessage = index;
  draft.dumpStart = -1;
}

/** Two heads of one message have different forms and agree in all that both tell. */
function showsSame(pass: Pass, message: MessageDraft, head: PacketHead): boolean {
  const seen = ((pass.forms[message.index] ?? 0) & formBit(head)) !== 0;
  if (seen || head.form === 'isakmp') return false;
  return (
    agree(message.type, head.type) &&
    agree(message.messageId, head.messageId) &&
    agree(message.response, head.response) &&
    agree(message.direction, head.direction)
  );
}

function agree<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function formBit(head: PacketHead): number {
  return 1 << packetForms.indexOf(head.form);
}

function mergeHead(pass: Pass, message: MessageDraft, head: PacketHead): void {
  pass.forms[message.index] = (pass.forms[message.index] ?? 0) | formBit(head);
  if (head.direction !== undefined) message.direction ??= head.direction;
  if (head.response !== undefined) message.response ??= head.response;
  if (head.type !== undefined) message.type ??= head.type;
  if (head.messageId !== undefined) message.messageId ??= head.messageId;
  if (head.local !== undefined) message.local ??= head.local;
  if (head.remote !== undefined) message.remote ??= head.remote;
  if (head.length !== undefined) message.length ??= head.length;
  if (head.fromInitiator !== undefined) message.fromInitiator ??= head.fromInitiator;
}

function extendMessage(pass: Pass, draft: SaDraft, record: number): void {
  const message = pass.messages[draft.openMessage];
  // What is constructed after a message belongs to the next one.
  if (message !== undefined && message.direction !== 'sent') message.lastRecord = record;
  else if (draft.dumpStart < 0) draft.dumpStart = record;
}

/** Directions that follow from roles, roles that follow from directions, and repetitions. */
function finishMessages(pass: Pass): void {
  const firsts = new Map<number, MessageDraft[]>();
  // Later messages can tell a role that the direction of earlier ones follows from.
  for (const message of pass.messages.toReversed()) {
    const draft = pass.drafts[message.sa];
    if (draft !== undefined) setDirection(message, draft, pass.exchanges[message.exchange]);
  }
  for (const message of pass.messages) {
    const draft = pass.drafts[message.sa];
    if (draft === undefined) continue;
    message.exchange = pass.exchange[message.lastRecord] ?? message.exchange;
    setDirection(message, draft, pass.exchanges[message.exchange]);
    if (message.type === undefined && draft.protocol === 'ikev1') {
      const type = pass.exchanges[message.exchange]?.type;
      if (type !== undefined) message.type = type;
    }
    if (draft.protocol === 'ikev1' || message.exchange < 0) continue;
    markRetransmission(pass, firsts, message);
  }
}

/** Different messages of one exchange that a message is compared with. */
const mostDifferent = 32;

function markRetransmission(
  pass: Pass,
  firsts: Map<number, MessageDraft[]>,
  message: MessageDraft,
): void {
  const known = firsts.get(message.exchange) ?? [];
  if (known.length === 0) firsts.set(message.exchange, known);
  const first = known.find(
    ({ messageId, response, direction }) =>
      messageId === message.messageId &&
      response === message.response &&
      direction === message.direction,
  );
  if (first === undefined) {
    if (known.length < mostDifferent) known.push(message);
  } else if (message.type !== 'IKE_AUTH' || !hasAnswerBetween(pass, first.index, message)) {
    message.retransmissionOf = first.index;
  }
}

function setDirection(
  message: MessageDraft,
  draft: SaDraft,
  exchange: ExchangeDraft | undefined,
): void {
  const { response, fromInitiator } = message;
  if (message.direction === undefined && response !== undefined && exchange?.role !== undefined) {
    message.direction = (exchange.role === 'initiator') !== response ? 'sent' : 'received';
  }
  if (fromInitiator === undefined) return;
  if (message.direction === undefined && draft.role !== undefined) {
    message.direction = (draft.role === 'initiator') === fromInitiator ? 'sent' : 'received';
  }
  if (message.direction === undefined) return;
  const sent = message.direction === 'sent';
  draft.role ??= sent === fromInitiator ? 'initiator' : 'responder';
  if (exchange !== undefined && response !== undefined && draft.protocol === 'ikev2') {
    exchange.role ??= sent === response ? 'responder' : 'initiator';
  }
}

/** The same message id again after an answer is no repetition. */
function hasAnswerBetween(pass: Pass, first: number, message: MessageDraft): boolean {
  for (let index = message.index - 1; index > first && index > message.index - 8; index--) {
    const other = pass.messages[index];
    if (other?.exchange === message.exchange && other.response !== message.response) return true;
  }
  return false;
}
