/** An IPv4 or IPv6 address as a number. */
export interface Address {
  readonly version: 4 | 6;
  readonly bits: bigint;
}

/** The addresses that equal `address` where `mask` has ones; a wildcard mask need not be contiguous. */
export interface AddressRange extends Address {
  readonly mask: bigint;
}

/** Reads `192.0.2.1` or `2001:db8::1`; undefined for anything else, placeholders too. */
export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseIp6(text) : parseIp4(text);
}

/** The range of an address and a subnet mask in dotted form; without a mask the one address. */
export function subnetRange(address: string, mask?: string): AddressRange | undefined {
  const base = parseAddress(address);
  if (!base) return undefined;
  if (mask === undefined) return { ...base, mask: onesOf(base.version) };
  const bits = parseIp4(mask)?.bits;
  return bits === undefined ? undefined : { ...base, mask: bits };
}

/** The range of an IPv4 address and a wildcard mask, whose ones are bits that may differ. */
export function wildcardRange(address: string, wildcard: string): AddressRange | undefined {
  const base = parseIp4(address);
  const bits = parseIp4(wildcard)?.bits;
  return base && bits !== undefined ? { ...base, mask: bits ^ onesOf(4) } : undefined;
}

/** The range of a prefix, `2001:db8::/32` or `192.0.2.0/24`. */
export function prefixRange(prefix: string): AddressRange | undefined {
  const slash = prefix.indexOf('/');
  const base = slash < 0 ? undefined : parseAddress(prefix.slice(0, slash));
  const length = Number(prefix.slice(slash + 1));
  if (!base || !Number.isInteger(length)) return undefined;
  const size = base.version === 4 ? 32 : 128;
  if (length < 0 || length > size) return undefined;
  const ones = onesOf(base.version);
  return { ...base, mask: ones ^ (ones >> BigInt(length)) };
}

/** Every address of a version. */
export function anyAddress(version: 4 | 6): AddressRange {
  return { version, bits: 0n, mask: 0n };
}

/** One address alone, also of a range that tells the address and the subnet of an interface. */
export function hostRange({ version, bits }: Address): AddressRange {
  return { version, bits, mask: onesOf(version) };
}

/** Tells whether a range holds an address. */
export function contains(range: AddressRange, address: Address): boolean {
  return range.version === address.version && ((range.bits ^ address.bits) & range.mask) === 0n;
}

/** Tells whether a range holds all of another. */
export function covers(range: AddressRange, other: AddressRange): boolean {
  return contains(range, other) && (range.mask & ~other.mask) === 0n;
}

/** Tells whether two ranges have an address in common. */
export function overlaps(a: AddressRange, b: AddressRange): boolean {
  return a.version === b.version && ((a.bits ^ b.bits) & a.mask & b.mask) === 0n;
}

/** Tells whether two ranges hold the same addresses. */
export function sameRange(a: AddressRange, b: AddressRange): boolean {
  return a.mask === b.mask && contains(a, b);
}

/** Number of bits that are fixed; the larger, the narrower the range. */
export function prefixLength(range: AddressRange): number {
  let count = 0;
  for (let bits = range.mask; bits > 0n; bits &= bits - 1n) count++;
  return count;
}

/** Tells whether an IPv4 address is for use inside of networks only, so that NAT translates it on the way out. */
export function isPrivate(address: Address): boolean {
  return PRIVATE_RANGES.some((prefix) => {
    const range = prefixRange(prefix);
    return range !== undefined && contains(range, address);
  });
}

/** RFC 1918 and RFC 6598. */
const PRIVATE_RANGES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

/** An address as it is written: `192.0.2.1`, `2001:db8::1`. */
export function addressText({ version, bits }: Address): string {
  return version === 4 ? partsOf(bits, 4, 8n, 10).join('.') : shortened(partsOf(bits, 8, 16n, 16));
}

function partsOf(bits: bigint, size: number, width: bigint, base: number): readonly string[] {
  return Array.from({ length: size }, (_, part) => {
    const shift = BigInt(size - 1 - part) * width;
    return ((bits >> shift) & ((1n << width) - 1n)).toString(base);
  });
}

/** The first of the longest runs of zeros is written as `::` (RFC 5952). */
function shortened(parts: readonly string[]): string {
  let [start, length] = [0, 1];
  for (let from = 0; from < parts.length; from++) {
    const end = parts.findIndex((part, at) => at >= from && part !== '0');
    const run = (end < 0 ? parts.length : end) - from;
    if (run > length) [start, length] = [from, run];
  }
  if (length === 1) return parts.join(':');
  return `${parts.slice(0, start).join(':')}::${parts.slice(start + length).join(':')}`;
}

/** A range as it is said: `any`, `192.0.2.1`, `192.0.2.0/24`. */
export function rangeText(range: AddressRange): string {
  if (range.mask === 0n) return 'any';
  const network = addressText({ ...range, bits: range.bits & range.mask });
  if (range.mask === onesOf(range.version)) return network;
  const length = prefixLength(range);
  const ones = onesOf(range.version);
  const contiguous = range.mask === (ones ^ (ones >> BigInt(length)));
  return contiguous
    ? `${network}/${length}`
    : `${network} wildcard ${addressText({ ...range, bits: range.mask ^ ones })}`;
}

function onesOf(version: 4 | 6): bigint {
  return version === 4 ? 0xffffffffn : (1n << 128n) - 1n;
}

function parseIp4(text: string): Address | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined;
  let bits = 0;
  for (const octet of text.split('.')) {
    if (Number(octet) > 255) return undefined;
    bits = bits * 256 + Number(octet);
  }
  return { version: 4, bits: BigInt(bits) };
}

function parseIp6(text: string): Address | undefined {
  if (text.length > 45 || !/^[\da-f:]+(:\d+\.\d+\.\d+\.\d+)?$/i.test(text)) return undefined;
  const halves = withoutDots(text).split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return undefined;
  return {
    version: 6,
    bits: groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n),
  };
}

/** `::ffff:192.0.2.1` with its last 32 bits in hexadecimal. */
function withoutDots(text: string): string {
  const dotted = /\d+\.\d+\.\d+\.\d+$/.exec(text)?.[0];
  const bits = parseIp4(dotted ?? '')?.bits;
  if (dotted === undefined || bits === undefined) return text;
  const groups = `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
  return text.slice(0, -dotted.length) + groups;
}
