import {
  type Address,
  type AddressRange,
  addressText,
  parseAddress,
  prefixRange,
} from '../../config/objects/addresses';

/** Replaces public addresses by others; addresses that shared a prefix share one of the same length afterwards. */
export interface AddressMap {
  /** Takes note of a network, so that it stays one: the bits behind its prefix stay zeros. */
  readonly learn: (network: AddressRange) => void;
  /** The replacement of an address; itself where it tells nothing about anybody. */
  readonly replace: (text: string) => string;
  /** All that was replaced, by its replacement. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** A mapping by the throws of a coin, which `random` is; nothing but the mapping itself leads back. */
export function createAddressMap(random: () => number): AddressMap {
  const bits = new Map<string, bigint>();
  const firstOctets = createOctets(random);
  // Nodes of the tree of prefixes below which only zeros were seen: their bit is kept.
  const zeros = new Set<string>();
  const replaced = new Map<string, string>();
  const flip = (node: string): bigint => {
    if (zeros.has(node)) return 0n;
    const known = bits.get(node);
    if (known !== undefined) return known;
    const thrown = random() < 0.5 ? 0n : 1n;
    bits.set(node, thrown);
    return thrown;
  };
  return {
    learn: (network) => {
      for (const node of zeroNodes(network)) zeros.add(node);
    },
    replace: (text) => {
      const address = parseAddress(text);
      if (!address || !isPublic(address)) return text;
      const { version } = address;
      const head = version === 4 ? firstOctets(Number(address.bits >> 24n)) : address.bits >> 125n;
      const written = shortened(addressText(flipped(address, head, flip)));
      replaced.set(written, text);
      return written;
    },
    replaced,
  };
}

/** With the first run of zeros left out, as IOS prints it. */
function shortened(address: string): string {
  return address.replace(/(?:^|:)0(?::0)+(?::|$)/, '::');
}

/** Bits of an address that are not drawn: the first octet has a table, `2000::/3` stays what it is. */
const headBits = { 4: 8, 6: 3 } as const;
const sizes = { 4: 32, 6: 128 } as const;
/** Octets and groups: a run of zeros from the beginning of one is kept, so that networks look like networks. */
const steps = { 4: 8, 6: 16 } as const;

function flipped(
  { version, bits }: Address,
  head: bigint,
  flip: (node: string) => bigint,
): Address {
  const size = sizes[version];
  let result = head;
  for (let depth: number = headBits[version]; depth < size; depth++) {
    const bit = (bits >> BigInt(size - 1 - depth)) & 1n;
    const kept = isZeroSinceStep(version, bits, depth);
    result = (result << 1n) | (kept ? bit : bit ^ flip(nodeOf(version, bits, depth)));
  }
  return { version, bits: result };
}

/** All bits from the beginning of the octet or group up to a depth are zero. */
function isZeroSinceStep(version: 4 | 6, bits: bigint, depth: number): boolean {
  const within = depth % steps[version];
  const before = bits >> BigInt(sizes[version] - depth);
  return (before & ((1n << BigInt(within)) - 1n)) === 0n;
}

function nodeOf(version: 4 | 6, bits: bigint, depth: number): string {
  return `${version}/${depth}/${(bits >> BigInt(sizes[version] - depth)).toString(16)}`;
}

/** The nodes on the way of a network's zeros; none when it is not a network but an address in one. */
function* zeroNodes({ version, bits, mask }: AddressRange): Generator<string> {
  if ((bits & ~mask) !== 0n) return;
  const size = sizes[version];
  let length = size;
  while (length > 0 && ((mask >> BigInt(size - length)) & 1n) === 0n) length--;
  for (let depth = length; depth < size; depth++) yield nodeOf(version, bits, depth);
}

/** Draws the first octet: never one of a range that `isPublic` leaves as it is. */
function createOctets(random: () => number): (octet: number) => bigint {
  const free = Array.from({ length: 212 }, (_, index) => index + 11).filter(
    (octet) => !mixedOctets.includes(octet),
  );
  const drawn = new Map<number, number>();
  return (octet) => {
    const known = drawn.get(octet);
    if (known !== undefined) return BigInt(known);
    const [chosen = octet] = free.splice(Math.floor(random() * free.length), 1);
    drawn.set(octet, chosen);
    return BigInt(chosen);
  };
}

/** First octets of which a part is private, reserved or for documentation. */
const mixedOctets: readonly number[] = [100, 127, 169, 172, 192, 198, 203];

const special: readonly AddressRange[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '2001:db8::/32',
].flatMap((prefix) => prefixRange(prefix) ?? []);

/** Tells whether an address is somebody's: neither private nor reserved nor a mask. */
export function isPublic({ version, bits }: Address): boolean {
  if (version === 6) {
    return bits >> 125n === 1n && !special.some((range) => holds(range, version, bits));
  }
  const isMask = isAllOnes(bits) || isAllOnes(~bits & 0xffffffffn);
  return !isMask && !special.some((range) => holds(range, version, bits));
}

/** A mask or wildcard: ones up to the end, or from the beginning. */
function isAllOnes(bits: bigint): boolean {
  return (bits & (bits + 1n)) === 0n;
}

function holds(range: AddressRange, version: 4 | 6, bits: bigint): boolean {
  return range.version === version && ((range.bits ^ bits) & range.mask) === 0n;
}
