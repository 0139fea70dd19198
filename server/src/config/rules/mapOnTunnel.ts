import type { Interface } from '../objects/interfaces';
import type { ObjectRule } from './rule';

export const mapOnTunnel: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'map-on-tunnel',
  severity: 'information',
  title: 'A crypto map is on a tunnel interface',
  explanation:
    'A crypto map belongs on the interface that the encrypted packets leave through. On a tunnel it ' +
    'was needed for GRE in very old releases; `tunnel protection ipsec profile` does it better. GDOI ' +
    'maps are not reported.',
  fires: [
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
 crypto map M
!           ^ information map-on-tunnel: A crypto map on a tunnel is a thing of very old releases. Use \`tunnel protection ipsec profile\`.
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address 101
access-list 101 permit gre host 192.0.2.1 host 192.0.2.2
`,
  ],
  silent: ['interface Tunnel0\n crypto map M\ncrypto map M 10 gdoi'],
  check({ tunnel, cryptoMap }, { objects }, report) {
    if (!tunnel || !cryptoMap?.span) return;
    const entries = objects.named('cryptoMaps', cryptoMap.value)?.entries ?? [];
    if (!entries.some(({ kind }) => kind === 'ipsec-isakmp')) return;
    report({
      span: cryptoMap.span,
      message:
        'A crypto map on a tunnel is a thing of very old releases. Use `tunnel protection ipsec profile`.',
    });
  },
};
