import { addToList } from '../../text/lists';
import type { AddressRange } from './addresses';

/** Values under ranges, found by what they cover without a look at every one. */
export interface RangeTable<Value> {
  add(range: Bits, value: Value): void;
  /** The values whose range holds all of another, the narrowest range first. */
  covering(range: Bits): readonly Value[];
}

/** An address range, or a source and a destination in one: see `pairOf`. */
export type Bits = Pick<AddressRange, 'bits' | 'mask'>;

/** A table of ranges of one address family. There are few masks, so each is looked up by itself. */
export function rangeTable<Value>(): RangeTable<Value> {
  const byMask = new Map<bigint, Map<bigint, Value[]>>();
  let masks: readonly bigint[] = [];
  return {
    add({ bits, mask }, value) {
      let values = byMask.get(mask);
      if (!values) {
        values = new Map();
        byMask.set(mask, values);
        masks = [...byMask.keys()].sort((a, b) => (a < b ? 1 : -1));
      }
      addToList(values, bits & mask, value);
    },
    covering(range) {
      return masks.flatMap((mask) =>
        (mask & ~range.mask) === 0n ? (byMask.get(mask)?.get(range.bits & mask) ?? []) : [],
      );
    },
  };
}

/** A source and a destination as one range. */
export function pairOf(source: AddressRange, destination: AddressRange): Bits {
  return {
    bits: (source.bits << WIDTH) | destination.bits,
    mask: (source.mask << WIDTH) | destination.mask,
  };
}

const WIDTH = 128n;
