import { endAddress } from '../objects/tunnels';
import { isPlaceholder } from '../parameters';
import { statementSpan } from '../query';
import type { Rule, Subject } from './rule';
import { protectedTunnels } from './usedBy';

export const wildcardKey: Rule = {
  id: 'wildcard-key',
  severity: 'information',
  title: 'An IKEv1 key is for every address, but all peers are known',
  explanation:
    'A key for `0.0.0.0` lets in whoever knows it, from anywhere. Peers whose address changes need ' +
    'that, and DMVPN; a tunnel or crypto map entry with a fixed peer does not. Said only where every ' +
    'peer is fixed.',
  fires: [
    `
crypto isakmp policy 10
 encryption aes 256
 hash sha256
 group 14
 authentication pre-share
crypto isakmp key 6 AbCdEfGh address 0.0.0.0
!<-------------------------------------------- information wildcard-key: This key is for every peer, but the only one here is \`192.0.2.2\`. Name its address, so that no other can use the key.
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address 101
access-list 101 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
`,
  ],
  silent: [
    'crypto isakmp key 6 AbCdEfGh address 0.0.0.0',
    `
crypto isakmp key 6 AbCdEfGh address 0.0.0.0
crypto ipsec profile P
interface Tunnel0
 ip address 198.51.100.1 255.255.255.0
 tunnel source 192.0.2.1
 tunnel mode gre multipoint
 tunnel protection ipsec profile P
`,
  ],
  check(subject, report) {
    const keys = [
      ...subject.objects.isakmpKeys,
      ...subject.objects.isakmpKeyrings.flatMap((keyring) => keyring.keys),
    ].filter(({ range }) => range?.mask === 0n);
    if (keys.length === 0) return;
    const peers = fixedPeers(subject);
    const [first] = peers;
    if (first === undefined) return;
    const who =
      peers.length === 1
        ? `the only one here is \`${first}\`. Name its address`
        : `all ${peers.length} peers here have fixed addresses. Name them`;
    for (const { statement } of keys) {
      report({
        span: statementSpan(statement),
        message: `This key is for every peer, but ${who}, so that no other can use the key.`,
      });
    }
  },
};

/** The addresses of all peers; none where some peer may have any address. */
function fixedPeers({ objects, symbols }: Subject): readonly string[] {
  const tunnels = protectedTunnels(objects);
  const open =
    objects.dynamicMaps.length > 0 ||
    symbols.definitionsOf('isakmp-client-group').length > 0 ||
    symbols.definitionsOf('gdoi-group').length > 0 ||
    objects.isakmpProfiles.some(({ virtualTemplate }) => virtualTemplate) ||
    tunnels.some(({ tunnel, pointToPoint }) => !pointToPoint || !endAddress(tunnel.destination));
  if (open) return [];
  const mapped = objects.cryptoMaps.flatMap(({ entries }) => entries.flatMap(({ peers }) => peers));
  const destinations = tunnels.flatMap(({ tunnel }) => tunnel.destination ?? []);
  const peers = [...mapped, ...destinations].map(({ value }) => value);
  return peers.some(isPlaceholder) ? [] : [...new Set(peers)];
}
