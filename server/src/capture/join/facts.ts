import type { ExchangeType } from '../model';
import type { NoteKind } from '../notes';
import type { FactName, SaDraft } from './drafts';
import {
  addExchange,
  exchangeFor,
  findExchange,
  giveWaiting,
  type JoinPass,
  latestOfType,
} from './joinPass';

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

/** Takes up what a record tells about its SA. */
export function applyNote(
  pass: JoinPass,
  draft: SaDraft,
  record: number,
  kind: NoteKind,
  number: number,
): void {
  const value = pass.scan.values.list[number] ?? '';
  const fact = factNotes[kind];
  if (fact !== undefined) {
    draft.facts = { ...draft.facts, [fact]: { value, record } };
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
      draft.deleteAsked = -1;
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
function applyTurn(pass: JoinPass, draft: SaDraft, record: number, kind: NoteKind): void {
  const exchange = pass.exchanges.get(refusedExchange(pass, draft, kind));
  if (kind === 'established' && draft.established < 0) draft.established = record;
  if (kind === 'childMade' && draft.childMade < 0) draft.childMade = record;
  if (kind === 'deleting' || kind === 'freed') {
    if (draft.deleted < 0) draft.deleted = record;
    if (exchange?.type === 'INFORMATIONAL' && exchange.failed < 0) exchange.purpose ??= 'delete';
  }
  if (kind === 'peerDeletes') {
    draft.deleteAsked = record;
    if (exchange?.type === 'INFORMATIONAL') exchange.purpose ??= 'delete';
  }
  if (kind === 'failed' || kind === 'childRefused') {
    if (exchange !== undefined && exchange.failed < 0) exchange.failed = record;
    if (kind === 'failed' && draft.failed < 0) draft.failed = record;
    if (kind === 'childRefused' && draft.childRefused < 0) draft.childRefused = record;
  }
}

/** IKEv1 refuses a quick mode in an exchange of its own. */
function refusedExchange(pass: JoinPass, draft: SaDraft, kind: NoteKind): number {
  if (kind !== 'childRefused' || draft.protocol !== 'ikev1') return draft.current;
  const quick = latestOfType(pass, draft, 'QUICK_MODE');
  return quick < 0 ? draft.current : quick;
}

const mostChildSpis = 64;

function addChildSpi(draft: SaDraft, value: string, record: number): void {
  if (draft.childSpis.length >= mostChildSpis) return;
  if (draft.childSpis.some((known) => known.value === value)) return;
  draft.childSpis = [...draft.childSpis, { value, record }];
}

/** A message id of IKEv1: 0 is phase 1. */
export function applyNode(pass: JoinPass, draft: SaDraft, record: number, node: number): void {
  if (node === 0) return;
  const known = findExchange(pass, draft, undefined, node, undefined);
  const exchange =
    known >= 0 ? known : addExchange(pass, draft, record, 'INFORMATIONAL', node, undefined);
  draft.current = exchange;
  giveWaiting(pass, draft, exchange);
}

function applyQuickMode(pass: JoinPass, draft: SaDraft, record: number): void {
  const current = pass.exchanges.get(draft.current);
  if (current?.type === 'QUICK_MODE') return;
  if (current?.type === 'INFORMATIONAL' && current.firstRecord === record) {
    current.type = 'QUICK_MODE';
    return;
  }
  draft.current = addExchange(pass, draft, record, 'QUICK_MODE', undefined, undefined);
}
