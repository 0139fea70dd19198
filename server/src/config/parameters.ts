/** How the values of a parameter are written, and how the `?` help of IOS shows them. */
export interface ParameterType {
  /** As the `?` help shows it: `WORD`, `A.B.C.D`. */
  readonly display: string;
  /** What is expected, in words, for hovers and messages. */
  readonly title: string;
  readonly accepts: (word: string) => boolean;
  /** Takes the rest of the line. */
  readonly takesRest?: true;
}

/** The types of the syntax notation. `int(low,high)` is not here: see `integerRange`. */
export const parameterTypes: Readonly<Record<string, ParameterType>> = {
  WORD: { display: 'WORD', title: 'a word', accepts: anything },
  LINE: {
    display: 'LINE',
    title: 'text up to the end of the line',
    accepts: anything,
    takesRest: true,
  },
  BANNER: {
    display: 'c text c',
    title: 'text between two equal delimiters, over several lines if need be',
    accepts: anything,
    takesRest: true,
  },
  KEY: { display: 'WORD', title: 'a secret', accepts: anything },
  HEX: { display: 'HEX', title: 'hexadecimal digits', accepts: isHex },
  INT: { display: '<number>', title: 'a whole number', accepts: isInteger },
  ip4: { display: 'A.B.C.D', title: 'an IPv4 address', accepts: isIpv4 },
  ip6: { display: 'X:X:X:X::X', title: 'an IPv6 address', accepts: isIpv6 },
  ip: {
    display: 'A.B.C.D or X:X:X:X::X',
    title: 'an IPv4 or IPv6 address',
    accepts: (word) => isIpv4(word) || isIpv6(word),
  },
  mask4: { display: 'A.B.C.D', title: 'an IPv4 network mask', accepts: isMask },
  wild4: { display: 'A.B.C.D', title: 'an IPv4 wildcard mask', accepts: isIpv4 },
  ip6pfx: { display: 'X:X:X:X::X/<0-128>', title: 'an IPv6 prefix', accepts: isIpv6Prefix },
  acln: {
    display: '<1-2699>',
    title: 'the number of an access list',
    accepts: (word) => inRange(word, { low: 1, high: 2699 }),
  },
};

/** Inclusive bounds of a number. */
export interface IntegerRange {
  readonly low: number;
  readonly high: number;
}

/** The bounds in a type such as `int(120,86400)`; undefined for every other type. */
export function integerRange(type: string): IntegerRange | undefined {
  const bounds = /^int\((\d+),(\d+)\)$/.exec(type);
  return bounds ? { low: Number(bounds[1]), high: Number(bounds[2]) } : undefined;
}

/** Looks a type up by its name in the notation; undefined when there is no such type. */
export function parameterType(type: string): ParameterType | undefined {
  const range = integerRange(type);
  if (!range) return parameterTypes[type];
  return {
    display: `<${range.low}-${range.high}>`,
    title: `a whole number from ${range.low} to ${range.high}`,
    accepts: (word) => inRange(word, range),
  };
}

/** Tells whether a word is a whole number of at most 12 digits, whatever its size. */
export function isInteger(word: string): boolean {
  return /^\d{1,12}$/.test(word);
}

/**
 * Tells whether a word stands for a value that is filled in later: `{{ x }}`, `<NAME>`, `$NAME`, `%NAME%`, `[NAME]`,
 * `{name}` and `site-{name}`, `__NAME__`, `YOUR_NAME`, `X.X.X.X`, `A.B.C.D`. It is taken as a value of any type.
 */
export function isPlaceholder(word: string): boolean {
  if (word.length < 3 || word.length > 120) return false;
  return PLACEHOLDER.test(word) || /^(?=.*x)[\dx]{1,3}(\.[\dx]{1,3}){3}(\/\d{1,2})?$/i.test(word);
}

const PLACEHOLDER =
  /^\$[\w({]|<[^<>]+>|^%.+%$|^\[[\w.-]+\]$|^\{[^{}]+\}$|\{[a-z_][\w.]*\}|^__\w+__$|^your[-_]\w|^a\.b\.c\.d$|\{\{.*\}\}/i;

function anything(): boolean {
  return true;
}

function inRange(word: string, range: IntegerRange): boolean {
  if (!isInteger(word)) return false;
  const value = Number(word);
  return range.low <= value && value <= range.high;
}

function isHex(word: string): boolean {
  return /^(0x)?[\da-f]+$/i.test(word);
}

function isIpv4(word: string): boolean {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(word)) return false;
  return word.split('.').every((octet) => Number(octet) <= 255);
}

function isMask(word: string): boolean {
  if (!isIpv4(word)) return false;
  const value = word.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const hostBits = 0xffffffff - value;
  return Number.isInteger(Math.log2(hostBits + 1));
}

function isIpv6(word: string): boolean {
  if (word.length > 45 || !/^[\da-f:]+(\d+\.\d+\.\d+\.\d+)?$/i.test(word)) return false;
  const halves = word.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.some((group) => group === '' || (group.length > 4 && !group.includes('.'))))
    return false;
  return halves.length === 2 ? groups.length <= 7 : groups.length === 8;
}

function isIpv6Prefix(word: string): boolean {
  const slash = word.indexOf('/');
  return (
    slash > 0 &&
    isIpv6(word.slice(0, slash)) &&
    inRange(word.slice(slash + 1), { low: 0, high: 128 })
  );
}
