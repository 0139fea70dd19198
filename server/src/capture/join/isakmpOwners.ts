import type { PacketHead } from '../packets';
import { type Attribution, addSa, bitOf, undecided } from './attributionState';

const beginsSa = bitOf('newSa');

/**
 * The ISAKMP SA that a record of IKEv1 tells; `undecided` when its neighbours must. Until a connection has an id,
 * its lines tell it only by their order.
 */
export function isakmpOwner(attribution: Attribution, slot: number): number {
  const { head, byPeer } = attribution;
  if ((attribution.notes & beginsSa) !== 0) {
    const arrived = attribution.arrival;
    attribution.arrival = -1;
    if (arrived >= 0 && byPeer.get(attribution.newSaPeer ?? '') === arrived) return arrived;
    return addIsakmp(attribution, attribution.newSaPeer);
  }
  if (head?.newSa === true && !isNegotiating(attribution, head)) {
    attribution.arrival = addIsakmp(attribution, head.remote?.address);
    return attribution.arrival;
  }
  if (slot > 0) return ownerByConnection(attribution, slot);
  if (head?.remote !== undefined) {
    const known = byPeer.get(head.remote.address);
    if (known !== undefined) return known;
  }
  if (attribution.unnumbered >= 0) return attribution.unnumbered;
  if (attribution.isakmp >= 0) return attribution.isakmp;
  const peer = head?.remote?.address ?? attribution.peer;
  return head === undefined && peer === undefined ? undecided : addIsakmp(attribution, peer);
}

function isNegotiating({ byPeer, unnumbered }: Attribution, head: PacketHead): boolean {
  const known = byPeer.get(head.remote?.address ?? '');
  return known !== undefined && known === unnumbered;
}

function addIsakmp(attribution: Attribution, peer: string | undefined): number {
  const added = addSa(attribution, 'ikev1');
  attribution.isakmp = added;
  attribution.unnumbered = added;
  if (peer !== undefined) attribution.byPeer.set(peer, added);
  return added;
}

function ownerByConnection(attribution: Attribution, slot: number): number {
  const known = attribution.slotOwner.get(slot);
  if (known !== undefined) return known;
  const { unnumbered } = attribution;
  const owner = unnumbered >= 0 ? unnumbered : addIsakmp(attribution, undefined);
  attribution.unnumbered = -1;
  attribution.isakmp = owner;
  attribution.slotOwner.set(slot, owner);
  return owner;
}
