import { durationText } from '../../text/duration';
import type { History } from './history';
import { timeBetween } from './look';
import type { Symptom } from './symptom';
import { atLines, thePeer, times } from './wording';

/** Milliseconds between rekeys below which the lifetime is not meant to be so. */
const shortest = 300_000;

export const lifetimeShort: Symptom = {
  id: 'lifetime-short',
  title: 'The IKE SA is rekeyed every few minutes',
  protocol: 'ikev2',
  kind: 'notice',
  severity: 'information',
  confirm: '`show crypto ikev2 sa detailed`: `Life/Active Time` on both ends.',
  configuration: ['crypto ikev2 profile > lifetime'],
  asaConfiguration: ['crypto ikev2 policy > lifetime seconds'],
  commands: ['show crypto ikev2 sa detailed'],
  references: ['RFC 7296 §2.8'],
  find: (history) => {
    if (history.sa?.rekeyed === undefined) return undefined;
    const rekeys = rekeysWithPeer(history);
    const [first] = rekeys;
    const last = rekeys.at(-1);
    if (first === undefined || last === undefined || rekeys.length < 3) return undefined;
    const span = timeBetween(history, first, last);
    const each = span === undefined ? undefined : span / (rekeys.length - 1);
    if (each === undefined || each > shortest) return undefined;
    return {
      summary: `The SA with ${thePeer(history)} is rekeyed ${times(rekeys.length)}, every ${durationText(each)}.`,
      confidence: 'certain',
      reason: `the rekeys are at ${atLines(history, ...rekeys.slice(0, 3))}`,
      evidence: rekeys.slice(0, 3).map((record) => ({ record, shows: 'a rekey' })),
      change:
        'Raise `lifetime` in the profile of the end that rekeys first; 86400 s is the default.',
    };
  },
};

/** IKE rekeys with this peer, told at the first SA that has one. */
function rekeysWithPeer({ sa, all }: History): readonly number[] {
  const peer = sa?.remote?.address;
  const records: number[] = [];
  for (const { sa: other } of all) {
    if (other?.rekeyed === undefined || other.remote?.address !== peer) continue;
    if (records.length === 0 && other !== sa) return [];
    records.push(other.rekeyed.record);
  }
  return records;
}
