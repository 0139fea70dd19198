import type { AccessList, AccessListEntry } from '../objects/accessLists';
import type { CryptoMapEntry } from '../objects/cryptoMaps';
import type { ConfigurationObjects } from '../objects/objects';
import { type Bits, pairOf, rangeTable } from '../objects/rangeTable';
import { byName } from './usedBy';

/** An entry of a crypto map with the access list that says what it encrypts. */
export interface EncryptedTraffic {
  readonly map: string;
  readonly entry: CryptoMapEntry;
  readonly list: AccessList;
}

/** The entries with fixed peers whose IPv4 access list is known, in the order in which they are tried. */
export function encryptedTraffic(objects: ConfigurationObjects): readonly EncryptedTraffic[] {
  return objects.derived(findEncryptedTraffic);
}

function findEncryptedTraffic(objects: ConfigurationObjects): readonly EncryptedTraffic[] {
  const lists = byName(objects.accessLists);
  return objects.cryptoMaps.flatMap(({ name, entries }) =>
    entries.flatMap((entry) => {
      const list = entry.acl && lists.get(entry.acl.value);
      return list && entry.kind === 'ipsec-isakmp' ? [{ map: name, entry, list }] : [];
    }),
  );
}

/** The two ends of an access list line as one range; undefined where one cannot be told. */
export function endsOf({ source, destination }: AccessListEntry): Bits | undefined {
  return source && destination ? pairOf(source, destination) : undefined;
}

/** Lines of access lists, found by the packets that they take. */
export interface LineTable<Value> {
  add(line: AccessListEntry, value: Value): void;
  /** The values of lines that take all packets of another line. */
  covering(line: AccessListEntry): readonly Value[];
}

/** A table of access list lines. */
export function lineTable<Value>(): LineTable<Value> {
  const table = rangeTable<{ readonly line: AccessListEntry; readonly value: Value }>();
  return {
    add(line, value) {
      const ends = endsOf(line);
      if (ends && line.sourcePort === '' && line.destinationPort === '')
        table.add(ends, { line, value });
    },
    covering(other) {
      const ends = endsOf(other);
      if (!ends) return [];
      return table
        .covering(ends)
        .filter(({ line }) => line.protocol === 'ip' || line.protocol === other.protocol)
        .map(({ value }) => value);
    },
  };
}
