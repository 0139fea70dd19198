import type { AccessListEntry } from '../objects/accessLists';
import { statementSpan } from '../query';
import {
  type EncryptedTraffic,
  encryptedTraffic,
  type LineTable,
  lineTable,
} from './cryptoTraffic';
import type { Rule } from './rule';

export const shadowedMapEntry: Rule = {
  id: 'shadowed-map-entry',
  severity: 'information',
  title: 'An earlier entry of the crypto map takes the packets of this one',
  explanation:
    'The entries of a crypto map are tried from the lowest number on, and the first access list that ' +
    'permits a packet says which peer gets it. A line that an earlier entry with another peer covers ' +
    'never decides (unverified). Give the narrower entry the lower number, or make the lists disjoint.',
  fires: [
    `
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address A
crypto map M 20 ipsec-isakmp
 set peer 192.0.2.3
 set transform-set default
 match address B
ip access-list extended A
 permit ip 10.0.0.0 0.255.255.255 10.0.0.0 0.255.255.255
ip access-list extended B
 permit ip 10.0.1.0 0.0.0.255 10.0.3.0 0.0.0.255
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information shadowed-map-entry: Entry 10 takes these packets for peer \`192.0.2.2\`, before entry 20 is asked for \`192.0.2.3\`. Give entry 20 the lower number, or narrow list \`A\`.
`,
  ],
  silent: [
    `
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address A
crypto map M 20 ipsec-isakmp
 set peer 192.0.2.3
 match address B
ip access-list extended A
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
ip access-list extended B
 permit ip 10.0.1.0 0.0.0.255 10.0.0.0 0.255.255.255
`,
    `
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address A
crypto map M 20 ipsec-isakmp
 set peer 192.0.2.2
 match address A
ip access-list extended A
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
`,
  ],
  check({ objects }, report) {
    const tables = new Map<string, LineTable<Earlier>>();
    for (const traffic of encryptedTraffic(objects)) {
      const table = tables.get(traffic.map) ?? lineTable<Earlier>();
      tables.set(traffic.map, table);
      const found = shadowIn(traffic, table);
      if (found) {
        const { line, earlier } = found;
        const { sequence, peers } = traffic.entry;
        report({
          span: statementSpan(line.statement),
          message: `Entry ${earlier.entry.sequence} takes these packets for peer \`${peerOf(earlier)}\`, before entry ${sequence} is asked for \`${peers[0]?.value}\`. Give entry ${sequence} the lower number, or narrow list \`${earlier.list.name}\`.`,
          related: [
            {
              place: { span: statementSpan(earlier.line.statement) },
              message: 'The earlier line.',
            },
          ],
        });
      }
      if (traffic.list.entries.some(({ action }) => action === 'deny')) continue;
      for (const line of traffic.list.entries) table.add(line, { ...traffic, line });
    }
  },
};

interface Earlier extends EncryptedTraffic {
  readonly line: AccessListEntry;
}

/** The first line of an entry that an earlier entry with other peers covers. */
function shadowIn(
  { entry, list }: EncryptedTraffic,
  table: LineTable<Earlier>,
): { readonly line: AccessListEntry; readonly earlier: Earlier } | undefined {
  const peers = new Set(entry.peers.map(({ value }) => value));
  for (const line of list.entries) {
    if (line.action === 'deny' || peers.size === 0) continue;
    const earlier = table
      .covering(line)
      .find((other) => other.entry.peers.every(({ value }) => !peers.has(value)));
    if (earlier) return { line, earlier };
  }
  return undefined;
}

function peerOf({ entry }: EncryptedTraffic): string {
  return entry.peers[0]?.value ?? '';
}
