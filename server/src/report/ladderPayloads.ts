import type { PayloadName } from '../capture/payloads';
import { notifyTypes } from '../crypto/notifyTypes';
import { normalSpelling, spellingsOf } from '../crypto/registry';

/** What IOS calls otherwise than RFC 7296. */
const rfcNames: Readonly<Record<string, string>> = {
  VID: 'V',
  CFG: 'CP',
  DELETE: 'D',
  ENCR: 'SK',
  NOTIFY: 'N',
};

/** The payloads of a message in the words of RFC 7296, neighbours that are the same once: `V ×2`. */
export function payloadNames(
  payloads: readonly PayloadName[],
  asks: boolean | undefined,
): string[] {
  const inner = payloads.filter(({ name }) => name !== 'ENCR');
  const names = (inner.length > 0 ? inner : payloads).map((payload) => nameOf(payload, asks));
  const runs: { name: string; count: number }[] = [];
  for (const name of names) {
    const last = runs.at(-1);
    if (last?.name === name) last.count++;
    else runs.push({ name, count: 1 });
  }
  return runs.map(({ name, count }) => (count === 1 ? name : `${name} ×${count}`));
}

/** The error that a message carries, by the name of its notification. */
export function errorIn(payloads: readonly PayloadName[]): string | undefined {
  return payloads.find(({ notifyType }) => notifyType !== undefined && isError(notifyType))
    ?.notifyType;
}

function nameOf({ name, notifyType }: PayloadName, asks: boolean | undefined): string {
  if (notifyType !== undefined) return `N(${notifyType})`;
  // A bare N is the nonce in the debugs, a notification in the RFC.
  if (name === 'N') return asks === undefined ? 'Nonce' : asks ? 'Ni' : 'Nr';
  return rfcNames[name] ?? name;
}

/** RFC 7296 §3.10.1: numbers below 16384 are errors. */
const errors: ReadonlySet<string> = new Set(
  notifyTypes.entries
    .filter(({ number }) => number !== undefined && number < 16_384)
    .flatMap(spellingsOf)
    .map(normalSpelling),
);

function isError(type: string): boolean {
  return errors.has(normalSpelling(type));
}
