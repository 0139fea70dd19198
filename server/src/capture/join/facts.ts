import type { ExchangeType } from '../model';
import type { NoteKind } from '../notes';
import {
  addExchange,
  exchangeFor,
  findExchange,
  goOnWith,
  type JoinPass,
  latestOfType,
} from './joinPass';
import { type FactName, factNames } from './tables';

const facts: ReadonlySet<NoteKind> = new Set(factNames);

const modes: Partial<Record<NoteKind, ExchangeType>> = {
  mainMode: 'MAIN_MODE',
  aggressiveMode: 'AGGRESSIVE_MODE',
  transaction: 'TRANSACTION',
};

/** Takes up what a record tells about its SA. `number` is that of a value, for a node its message id. */
export function applyNote(
  pass: JoinPass,
  sa: number,
  record: number,
  kind: NoteKind,
  number: number,
): void {
  const { associations } = pass;
  if (isFact(kind)) {
    associations[kind].set(sa, number, record);
    return;
  }
  const mode = modes[kind];
  if (mode !== undefined) {
    goOnWith(pass, sa, exchangeFor(pass, sa, record, mode, Number.NaN, undefined));
  }
  switch (kind) {
    case 'opens':
      associations.opening.set(sa, true);
      return;
    case 'newSa':
      associations.began.set(sa, true);
      addAddress(pass, 'remote', sa, number);
      return;
    case 'peer':
      addAddress(pass, 'remote', sa, number);
      return;
    case 'localAddress':
      addAddress(pass, 'local', sa, number);
      return;
    case 'theirIdentity':
    case 'ownIdentity':
      associations.identityOf.set(sa, kind === 'ownIdentity' ? 'localIdentity' : 'remoteIdentity');
      return;
    case 'identity':
      addIdentity(pass, sa, record, number);
      return;
    case 'proved':
      if (associations.remoteIdentity.value(sa) < 0)
        associations.remoteIdentity.set(sa, number, record);
      return;
    case 'lost':
      associations.lost.setOnce(sa, record);
      return;
    case 'nat':
    case 'noNat':
      associations.nat.set(sa, kind === 'nat' ? 1 : 0, record);
      return;
    case 'childSpi':
      associations.deleteAsked.set(sa, -1);
      addChildSpi(pass, sa, record, number);
      return;
    case 'initiator':
    case 'responder':
      associations.role.setOnce(sa, kind);
      return;
    case 'node':
      applyNode(pass, sa, record, number);
      return;
    case 'quickMode':
      applyQuickMode(pass, sa, record);
      return;
    default:
      applyTurn(pass, sa, record, kind);
  }
}

function isFact(kind: NoteKind): kind is FactName {
  return facts.has(kind);
}

/** An identity payload of IKEv1: its lines do not say whose it is. */
function addIdentity({ associations }: JoinPass, sa: number, record: number, number: number): void {
  const { identityOf } = associations;
  const whose = identityOf.get(sa);
  if (whose === undefined) return;
  associations[whose].set(sa, number, record);
  identityOf.set(sa, undefined);
}

function addAddress(
  { associations, scan }: JoinPass,
  end: 'local' | 'remote',
  sa: number,
  number: number,
): void {
  if (associations[end].get(sa) !== undefined) return;
  associations[end].set(sa, { address: scan.values.list[number] ?? '' });
}

/** Notes that decide how the SA ends. */
function applyTurn(pass: JoinPass, sa: number, record: number, kind: NoteKind): void {
  const { associations, exchanges } = pass;
  const exchange = refusedExchange(pass, sa, kind);
  const informational = exchange >= 0 && exchanges.type.get(exchange) === 'INFORMATIONAL';
  if (kind === 'established') associations.established.setOnce(sa, record);
  if (kind === 'childMade') associations.childMade.setOnce(sa, record);
  if (kind === 'deleting' || kind === 'freed') {
    associations.deleted.setOnce(sa, record);
    if (informational && exchanges.failed.get(exchange) < 0) {
      exchanges.purpose.setOnce(exchange, 'delete');
    }
  }
  if (kind === 'peerDeletes') {
    associations.deleteAsked.set(sa, record);
    if (informational) exchanges.purpose.setOnce(exchange, 'delete');
  }
  if (kind === 'failed' || kind === 'childRefused') {
    if (exchange >= 0) exchanges.failed.setOnce(exchange, record);
    if (kind === 'failed') associations.failed.setOnce(sa, record);
    else associations.childRefused.setOnce(sa, record);
  }
}

/** IKEv1 refuses a quick mode in an exchange of its own. */
function refusedExchange(pass: JoinPass, sa: number, kind: NoteKind): number {
  const { associations } = pass;
  const current = associations.current.get(sa);
  if (kind !== 'childRefused' || associations.protocol.get(sa) !== 'ikev1') return current;
  const quick = latestOfType(pass, sa, 'QUICK_MODE');
  return quick < 0 ? current : quick;
}

const mostChildSpis = 64;

function addChildSpi(
  { associations, scan }: JoinPass,
  sa: number,
  record: number,
  number: number,
): void {
  const value = (scan.values.list[number] ?? '').toUpperCase().padStart(8, '0');
  const known = associations.childSpis.get(sa);
  if (known.length >= mostChildSpis || known.some((spi) => spi.value === value)) return;
  associations.childSpis.add(sa, { value, record });
}

/** A message id of IKEv1: 0 is phase 1. */
function applyNode(pass: JoinPass, sa: number, record: number, node: number): void {
  if (node === 0) return;
  const known = findExchange(pass, sa, undefined, node, undefined);
  goOnWith(
    pass,
    sa,
    known >= 0 ? known : addExchange(pass, sa, record, 'INFORMATIONAL', node, undefined),
  );
}

function applyQuickMode(pass: JoinPass, sa: number, record: number): void {
  const { associations, exchanges } = pass;
  const current = associations.current.get(sa);
  const type = current < 0 ? undefined : exchanges.type.get(current);
  if (type === 'QUICK_MODE') return;
  if (type === 'INFORMATIONAL' && exchanges.firstRecord.get(current) === record) {
    exchanges.type.set(current, 'QUICK_MODE');
    return;
  }
  const added = addExchange(pass, sa, record, 'QUICK_MODE', Number.NaN, undefined);
  associations.current.set(sa, added);
}
