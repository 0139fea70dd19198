import type { Scan } from '../scan';
import { attribute, closeAttribution, firstOpen } from './attribution';
import { type Attribution, copyAttribution, createAttribution } from './attributionState';
import { closeExchanges, copyJoinPass, createJoinPass, joinExchanges } from './exchanges';
import type { JoinPass } from './joinPass';
import { copyLookahead, createLookahead, differs, type Lookahead, lookAhead } from './lookahead';
import { copyTables, createTables, type Tables } from './tables';

/**
 * What joins the records of a scan to SAs, exchanges and messages, as far as later records do not decide. A capture
 * that grows goes on from there.
 */
export interface Join {
  readonly scan: Scan;
  /** From the records that cannot change any more. */
  readonly lookahead: Lookahead;
  readonly attribution: Attribution;
  readonly pass: JoinPass;
}

/** The records of a capture joined to SAs, exchanges and messages. */
export interface Joined extends Tables {
  /** Indexes of `associations` and `exchanges` by record; -1 for none. */
  readonly sa: Int32Array<ArrayBuffer>;
  readonly exchange: Int32Array<ArrayBuffer>;
  /** `scan.flags` with the inferred ones marked. */
  readonly flags: Uint8Array<ArrayBuffer>;
}

export function createJoin(scan: Scan, lookahead: Lookahead = createLookahead()): Join {
  const tables = createTables();
  return {
    scan,
    lookahead,
    attribution: createAttribution(scan, tables.associations, createLookahead()),
    pass: createJoinPass(scan, tables),
  };
}

/** Looks at the records up to `end`: those behind can still change. */
export function lookAtSettled({ lookahead, scan }: Join, end: number): void {
  lookAhead(lookahead, scan, end);
}

/**
 * Goes on up to `end`. Gives a new join where what the records behind tell changes what was concluded before.
 */
export function advance(join: Join, end: number): Join {
  const { scan } = join;
  const whole = copyLookahead(join.lookahead);
  lookAhead(whole, scan, scan.count);
  const current = isStale(join, whole) ? createJoin(scan, join.lookahead) : join;
  current.attribution.lookahead = whole;
  goOn(current, end);
  return current;
}

function goOn({ attribution, pass }: Join, end: number): void {
  attribute(attribution, end);
  joinExchanges(pass, attribution, firstOpen(attribution), 'more');
}

function isStale({ attribution }: Join, whole: Lookahead): boolean {
  const named = [...attribution.borrowedSlots].some((slot) => whole.named[slot] === 1);
  return named || differs(attribution.lookahead, whole);
}

/** Joins all records as if nothing followed. `join` stays where it is. */
export function completeCopy(join: Join): Joined {
  const { attribution, pass } = join;
  const tables = copyTables(pass);
  return complete({
    ...join,
    attribution: copyAttribution(attribution, tables.associations),
    pass: copyJoinPass(pass, tables),
  });
}

/** Joins all records as if nothing followed, after `advance`. Uses the join up. */
export function complete(join: Join): Joined {
  const { scan, attribution, pass } = join;
  const { count } = scan;
  goOn(join, count);
  closeAttribution(attribution);
  joinExchanges(pass, attribution, count, 'nothing');
  closeExchanges(pass, attribution);
  return {
    associations: pass.associations,
    exchanges: pass.exchanges,
    messages: pass.messages,
    sa: attribution.sa.subarray(0, count),
    flags: attribution.flags.subarray(0, count),
    exchange: pass.exchange.subarray(0, count),
  };
}
