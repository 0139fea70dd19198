import type { Statement } from '../model';
import { once } from '../once';
import { bindingsOf, hasKeyword } from '../query';
import {
  type AddressRange,
  addressText,
  anyAddress,
  prefixRange,
  subnetRange,
  wildcardRange,
} from './addresses';
import { type ConfigurationObject, keywordOf, objectsNamed, parameter } from './effective';

export interface AccessList extends ConfigurationObject {
  /** By sequence number where lines have one, else in document order. Remarks are left out. */
  readonly entries: readonly AccessListEntry[];
}

/** A permit or deny line. An undefined range cannot be told: an object group, a placeholder. */
export interface AccessListEntry {
  readonly statement: Statement;
  readonly action: 'permit' | 'deny';
  /** `ip`, `tcp`, `gre`, a number; of a standard list `ip`. */
  readonly protocol: string;
  readonly source: AddressRange | undefined;
  readonly destination: AddressRange | undefined;
  readonly sourcePort: string;
  readonly destinationPort: string;
}

/** The IPv4 access lists, numbered and named. */
export function accessLists(globals: readonly Statement[]): readonly AccessList[] {
  return [
    ...objectsNamed(globals, 'ip access-list', namedList),
    ...objectsNamed(globals, 'access-list', numberedList, 'number'),
  ];
}

/** The IPv6 access lists. */
export function ipv6AccessLists(globals: readonly Statement[]): readonly AccessList[] {
  return objectsNamed(globals, 'ipv6 access-list', ipv6List);
}

function namedList(object: ConfigurationObject): AccessList {
  return { ...object, entries: entriesOf(object.lines, entry4Of) };
}

function numberedList(object: ConfigurationObject): AccessList {
  return { ...object, entries: entriesOf(object.statements, entry4Of) };
}

function ipv6List(object: ConfigurationObject): AccessList {
  return { ...object, entries: entriesOf(object.lines, entry6Of) };
}

/** An IPv4 end as an access list line writes it. */
export function endText(range: AddressRange): string {
  if (range.mask === 0n) return 'any';
  const network = addressText({ ...range, bits: range.bits & range.mask });
  const wildcard = range.mask ^ 0xffffffffn;
  return wildcard === 0n
    ? `host ${network}`
    : `${network} ${addressText({ ...range, bits: wildcard })}`;
}

function entriesOf(
  lines: readonly Statement[],
  make: (line: Statement) => AccessListEntry | undefined,
): readonly AccessListEntry[] {
  const entries = lines.flatMap((line) => once(line, make) ?? []);
  const order = (statement: Statement) =>
    Number(parameter(statement, 'sequence') ?? Number.POSITIVE_INFINITY);
  const numbered = entries.every(({ statement }) => Number.isFinite(order(statement)));
  return numbered ? entries.sort((a, b) => order(a.statement) - order(b.statement)) : entries;
}

function entry4Of(statement: Statement): AccessListEntry | undefined {
  return entryOf(statement, 4);
}

function entry6Of(statement: Statement): AccessListEntry | undefined {
  return entryOf(statement, 6);
}

function entryOf(statement: Statement, version: 4 | 6): AccessListEntry | undefined {
  const action = keywordOf(statement, ['permit', 'deny'] as const);
  if (!action) return undefined;
  const words = wordsAfter(statement, action);
  const [protocol] = words;
  const extended = protocol !== undefined && isProtocol(statement, protocol);
  const sourceEnd = endAt(words, extended ? 1 : 0);
  const destinationStart = extended ? afterPorts(words, sourceEnd) : sourceEnd;
  const destinationEnd = extended ? endAt(words, destinationStart) : sourceEnd;
  return {
    statement,
    action,
    protocol: extended ? protocol.toLowerCase() : 'ip',
    source: rangeOf(words.slice(extended ? 1 : 0, sourceEnd), version),
    destination: extended
      ? rangeOf(words.slice(destinationStart, destinationEnd), version)
      : anyAddress(version),
    sourcePort: portsOf(words.slice(sourceEnd, destinationStart)),
    destinationPort: portsOf(words.slice(destinationEnd, afterPorts(words, destinationEnd))),
  };
}

/** The words behind the action, spelled out. */
function wordsAfter(statement: Statement, action: string): readonly string[] {
  const bindings = bindingsOf(statement);
  const start = bindings.findIndex(
    (binding) => binding.kind === 'keyword' && binding.keyword === action,
  );
  return bindings.slice(start + 1).flatMap((binding) => {
    if (binding.kind === 'keyword') return [binding.keyword];
    return binding.kind === 'parameter' ? binding.value.split(' ') : [binding.cli];
  });
}

/** An extended line names two ends; a standard one begins with its only end. */
function isProtocol(statement: Statement, word: string): boolean {
  if (word === 'any' || word === 'host' || word.includes('.')) return false;
  return !hasKeyword(statement, 'remark');
}

function endAt(words: readonly string[], start: number): number {
  const word = words[start];
  if (word === undefined) return start;
  if (word === 'any' || word.includes('/')) return start + 1;
  if (word === 'host' || word === 'object-group') return start + 2;
  const wildcard = words[start + 1];
  return wildcard !== undefined && /^\d+\.\d+\.\d+\.\d+$/.test(wildcard) ? start + 2 : start + 1;
}

function afterPorts(words: readonly string[], start: number): number {
  const word = words[start];
  if (word === 'range') return start + 3;
  return word !== undefined && ['eq', 'neq', 'lt', 'gt'].includes(word) ? start + 2 : start;
}

function portsOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

function rangeOf(words: readonly string[], version: 4 | 6): AddressRange | undefined {
  const [first = '', second] = words;
  if (first === 'any') return anyAddress(version);
  if (first === 'host') return subnetRange(second ?? '');
  if (first.includes('/')) return prefixRange(first);
  return second === undefined ? subnetRange(first) : wildcardRange(first, second);
}
