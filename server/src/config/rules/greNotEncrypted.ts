import { addToList } from '../../text/lists';
import { type Address, contains, parseAddress } from '../objects/addresses';
import type { Interface } from '../objects/interfaces';
import type { ConfigurationObjects } from '../objects/objects';
import { endAddress } from '../objects/tunnels';
import { objectSpan } from './blocks';
import { type EncryptedTraffic, encryptedTraffic } from './cryptoTraffic';
import type { Rule } from './rule';
import { interfacesByName, ownAddress } from './usedBy';

export const greNotEncrypted: Rule = {
  id: 'gre-not-encrypted',
  severity: 'warning',
  title: 'A GRE tunnel to a peer of a crypto map is not in its access list',
  explanation:
    'GRE over a crypto map is encrypted only if the access list permits the outer packets: `gre`, ' +
    'from the source of the tunnel to its destination. The addresses inside of the tunnel do not ' +
    'count. Without such a line the tunnel comes up, in clear.',
  fires: [
    `
interface Tunnel0
!         ^^^^^^^ warning gre-not-encrypted: The GRE packets of \`Tunnel0\` to \`192.0.2.2\` are in no list of crypto map \`M\`, so they leave in clear. Permit \`gre host 192.0.2.1 host 192.0.2.2\` there.
 ip address 198.51.100.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel destination 192.0.2.2
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 crypto map M
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address VPN
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
`,
  ],
  silent: [
    `
interface Tunnel0
 tunnel source GigabitEthernet0/0
 tunnel destination 192.0.2.2
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 crypto map M
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address VPN
ip access-list extended VPN
 permit gre host 192.0.2.1 host 192.0.2.2
`,
    `
interface Tunnel0
 tunnel source GigabitEthernet0/0
 tunnel destination 192.0.2.9
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 crypto map M
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address VPN
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
`,
  ],
  check({ objects }, report) {
    const byPeer = trafficByPeer(objects);
    if (byPeer.size === 0) return;
    const known = interfacesByName(objects);
    for (const one of objects.interfaces) {
      const gre = greOf(one);
      const from = gre && known(gre.source);
      const source = from && ownAddress(from);
      if (!gre || !source || !from?.cryptoMap) continue;
      const traffic = byPeer.get(`${from.cryptoMap.value} ${gre.destination}`);
      const to = parseAddress(gre.destination);
      if (!traffic || !to || traffic.some((part) => encrypts(part, source.address, to))) continue;
      report({
        span: objectSpan(one),
        message: `The GRE packets of \`${one.name}\` to \`${gre.destination}\` are in no list of crypto map \`${from.cryptoMap.value}\`, so they leave in clear. Permit \`gre host ${source.text} host ${gre.destination}\` there.`,
        related: from.cryptoMap.span
          ? [{ place: { span: from.cryptoMap.span }, message: 'The crypto map.' }]
          : [],
      });
    }
  },
};

/** The lists of crypto maps by map and peer. */
function trafficByPeer(
  objects: ConfigurationObjects,
): ReadonlyMap<string, readonly EncryptedTraffic[]> {
  const byPeer = new Map<string, EncryptedTraffic[]>();
  for (const traffic of encryptedTraffic(objects)) {
    for (const { value } of traffic.entry.peers) {
      const key = `${traffic.map} ${value}`;
      addToList(byPeer, key, traffic);
    }
  }
  return byPeer;
}

/** The ends of an unprotected GRE tunnel whose source is an interface. */
function greOf({ tunnel }: Interface) {
  if (!tunnel?.source || tunnel.mode.value !== 'gre ip' || tunnel.protection) return undefined;
  if (endAddress(tunnel.source) || !endAddress(tunnel.destination)) return undefined;
  return { source: tunnel.source.value, destination: tunnel.destination?.value ?? '' };
}

/** Tells whether a list takes GRE between two addresses; a line that cannot be read may. */
function encrypts({ list }: EncryptedTraffic, source: Address, destination: Address): boolean {
  return list.entries.some(
    (line) =>
      line.action === 'permit' &&
      ['gre', 'ip', '47'].includes(line.protocol) &&
      (!line.source || contains(line.source, source)) &&
      (!line.destination || contains(line.destination, destination)),
  );
}
