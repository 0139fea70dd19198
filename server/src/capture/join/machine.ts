import type { ExchangeType, SaRole } from '../model';
import { RecordFlag } from '../model';
import type { ExchangeDraft, SaDraft } from './drafts';
import {
  addExchange,
  exchangeFor,
  giveWaiting,
  type JoinPass,
  opposite,
  type Step,
} from './joinPass';

const failures: ReadonlySet<string> = new Set([
  'EV_FAIL',
  'EV_ABORT',
  'EV_AUTH_FAIL',
  'EV_NO_PROP_CHOSEN',
  'EV_RE_XMT_EXCEED',
  'EV_WAIT4_AUTH_TMO',
  'EV_CERT_FAIL',
]);

function stepOf(pass: JoinPass, record: number): Step {
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

/** Takes up a step of the IKEv2 state machine. */
export function applyTrace(pass: JoinPass, draft: SaDraft, record: number): void {
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
  const exchange = pass.exchanges.get(draft.current);
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
  pass: JoinPass,
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
  const current = pass.exchanges.get(draft.current);
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
export function applyTransition(pass: JoinPass, draft: SaDraft, record: number): void {
  const state = pass.scan.states.list[pass.scan.state[record] ?? 0] ?? '';
  draft.lastState = state;
  if (/^IKE_[IR]_/.test(state)) {
    draft.role ??= state.startsWith('IKE_I_') ? 'initiator' : 'responder';
    if (/^IKE_[IR]_(?:MM|AM)[12]$/.test(state)) draft.began = true;
    const type = state.includes('AM') ? 'AGGRESSIVE_MODE' : 'MAIN_MODE';
    if (draft.current < 0)
      draft.current = exchangeFor(pass, draft, record, type, undefined, undefined);
  }
  const exchange = pass.exchanges.get(draft.current);
  if (state.startsWith('IKE_QM_') && exchange?.type === 'INFORMATIONAL') {
    exchange.type = 'QUICK_MODE';
  }
  if (state === 'IKE_P1_COMPLETE' && draft.established < 0) draft.established = record;
  if (state === 'IKE_QM_PHASE2_COMPLETE' && draft.childMade < 0) draft.childMade = record;
  if (state === 'IKE_DEST_SA' && draft.deleted < 0) draft.deleted = record;
}

/** `Input = <source>, <what>`: IKEv1. */
export function applyInput(pass: JoinPass, draft: SaDraft, record: number): void {
  const event = pass.scan.events.list[pass.scan.event[record] ?? 0] ?? '';
  if (event === 'IKE_INIT_QM' || event === 'IKE_QM_EXCH') {
    const exchange = pass.exchanges.get(draft.current);
    if (exchange?.type === 'INFORMATIONAL') exchange.type = 'QUICK_MODE';
  }
  // Phase 1 goes on: what arrived was part of it.
  if (draft.opening && /^IKE_(?:MM|AM)_EXCH$/.test(event)) giveWaiting(pass, draft, draft.current);
}
