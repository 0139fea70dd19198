import type { ExchangeType, SaRole } from '../model';
import { RecordFlag } from '../model';
import {
  addExchange,
  exchangeFor,
  giveWaiting,
  goOnWith,
  type JoinPass,
  opposite,
  type Step,
} from './joinPass';
import { type Associations, rekeyers } from './tables';

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

function purposeOf(state: string, event: string): Step['purpose'] {
  if (event === 'EV_REKEY_IKESA' || /^CHILD_[IR]_IKE$/.test(state)) return 'ike-rekey';
  if (/^CHILD_[IR]_IPSEC$/.test(state)) return 'child-sa';
  return event === 'EV_SND_SA_DEL' || event === 'EV_RECV_DEL' ? 'delete' : undefined;
}

/** Takes up a step of the IKEv2 state machine. */
export function applyTrace(pass: JoinPass, sa: number, record: number): void {
  const { associations, exchanges, scan } = pass;
  const step = stepOf(pass, record);
  const initiates = ((scan.flags[record] ?? 0) & RecordFlag.initiator) !== 0;
  const letter = initiates ? 'initiator' : 'responder';
  applyStep(associations, sa, record, step, letter);
  const next = exchangeOfTrace(pass, sa, record, step, letter);
  if (next >= 0) goOnWith(pass, sa, next);
  associations.openMessage.set(sa, -1);
  associations.lastState.set(sa, scan.state[record] ?? 0);
  const exchange = associations.current.get(sa);
  if (exchange < 0) return;
  if (step.failure) exchanges.failed.setOnce(exchange, record);
  if (step.purpose === 'delete') exchanges.purpose.setOnce(exchange, 'delete');
  else if (step.purpose !== undefined) exchanges.purpose.set(exchange, step.purpose);
}

/** What a step of the state machine tells about the SA. */
function applyStep(
  associations: Associations,
  sa: number,
  record: number,
  { state, event }: Step,
  letter: SaRole,
): void {
  const { began, role } = associations;
  if (state === 'IDLE') {
    began.set(sa, true);
    role.setOnce(sa, letter);
  } else if (state.startsWith('I_') || state.startsWith('R_')) {
    began.set(sa, true);
    role.setOnce(sa, state.startsWith('I_') ? 'initiator' : 'responder');
  }
  if (state === 'AUTH_DONE') associations.authDone.setOnce(sa, record);
  if (state === 'READY') {
    associations.ready.set(sa, record);
    associations.established.setOnce(sa, record);
  }
  if (state === 'CHILD_I_DONE' || state === 'CHILD_R_DONE') associations.ready.set(sa, record);
  if (state === 'DELETE') associations.deleted.setOnce(sa, record);
  if (event.includes('LOAD_IPSEC')) associations.childMade.setOnce(sa, record);
  if (event === 'EV_NO_PROP_CHOSEN' && state !== 'R_INIT') {
    associations.childRefused.setOnce(sa, record);
  }
  if (event === 'EV_FAIL' || event === 'EV_ABORT') associations.failed.setOnce(sa, record);
  if (event === 'EV_AUTH_FAIL' || event === 'EV_CERT_FAIL') associations.lost.setOnce(sa, record);
  if (event === 'EV_ACTIVATE_NEW_SA') {
    associations.rekeyed.set(sa, rekeyers.indexOf(letter), record);
  }
}

/** The exchange that a trace belongs to; -1 for the one that goes on. */
function exchangeOfTrace(
  pass: JoinPass,
  sa: number,
  record: number,
  { state, type, building }: Step,
  letter: SaRole,
): number {
  if (type === undefined) return -1;
  if (type === 'IKE_SA_INIT' || type === 'IKE_AUTH') {
    return exchangeFor(pass, sa, record, type, Number.NaN, letter);
  }
  const { associations, exchanges, scan } = pass;
  const printed = scan.messageId[record] ?? -1;
  const current = associations.current.get(sa);
  const currentType = current < 0 ? undefined : exchanges.type.get(current);
  // Until the request is sent, the id is still that of the exchange before.
  if (building) {
    const goesOn = currentType === type && exchanges.role.get(current) !== opposite(letter);
    const before = scan.states.list[associations.lastState.get(sa)] ?? '';
    const fresh = Number.isNaN(exchanges.messageId.get(current)) || !startsAgain(before, state);
    if (goesOn && fresh) return current;
    return addExchange(pass, sa, record, type, Number.NaN, letter);
  }
  if (state === 'DELETE' && currentType === 'INFORMATIONAL') return -1;
  return exchangeFor(pass, sa, record, type, printed < 0 ? Number.NaN : printed, letter);
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
export function applyTransition(pass: JoinPass, sa: number, record: number): void {
  const { associations, exchanges, scan } = pass;
  const number = scan.state[record] ?? 0;
  const state = scan.states.list[number] ?? '';
  associations.lastState.set(sa, number);
  if (state.startsWith('IKE_I_') || state.startsWith('IKE_R_')) {
    associations.role.setOnce(sa, state.startsWith('IKE_I_') ? 'initiator' : 'responder');
    if (/^IKE_[IR]_(?:MM|AM)[12]$/.test(state)) associations.began.set(sa, true);
    const type = state.includes('AM') ? 'AGGRESSIVE_MODE' : 'MAIN_MODE';
    if (associations.current.get(sa) < 0) {
      associations.current.set(sa, exchangeFor(pass, sa, record, type, Number.NaN, undefined));
    }
  }
  const exchange = associations.current.get(sa);
  if (state.startsWith('IKE_QM_') && isInformational(pass, exchange)) {
    exchanges.type.set(exchange, 'QUICK_MODE');
  }
  if (state === 'IKE_P1_COMPLETE') associations.established.setOnce(sa, record);
  if (state === 'IKE_QM_PHASE2_COMPLETE') associations.childMade.setOnce(sa, record);
  if (state === 'IKE_DEST_SA') associations.deleted.setOnce(sa, record);
}

/** `Input = <source>, <what>`: IKEv1. */
export function applyInput(pass: JoinPass, sa: number, record: number): void {
  const { associations, exchanges, scan } = pass;
  const event = scan.events.list[scan.event[record] ?? 0] ?? '';
  const current = associations.current.get(sa);
  if ((event === 'IKE_INIT_QM' || event === 'IKE_QM_EXCH') && isInformational(pass, current)) {
    exchanges.type.set(current, 'QUICK_MODE');
  }
  // Phase 1 goes on: what arrived was part of it.
  const phase1 = event === 'IKE_MM_EXCH' || event === 'IKE_AM_EXCH';
  if (phase1 && associations.opening.get(sa)) giveWaiting(pass, sa, current);
}

function isInformational({ exchanges }: JoinPass, exchange: number): boolean {
  return exchange >= 0 && exchanges.type.get(exchange) === 'INFORMATIONAL';
}
