import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixesOf } from '../../server/src/relate/negotiation/fixes';
import {
  type Case,
  type Change,
  negotiation,
  sample,
  samples,
  testCases,
} from '../support/negotiations';

/** Behind NAT: the tunnel has a private address, the peer leads to the public one. */
const behindNat: Change = ['ip address 192.0.2.1 ', 'ip address 192.168.7.2 '];

const addresses: readonly Case[] = [
  {
    on: 'ikev2-vti',
    says: 'a private address may be the one that NAT makes the public one of',
    first: [behindNat, [' keyring local', ' identity local fqdn hq.example.net\n keyring local']],
    second: [['remote address 192.0.2.1 255.255.255.255', 'remote fqdn hq.example.net']],
    expected: 'undecided peers',
    result: /BRANCH sends to 192\.0\.2\.1, and HQ has the private address 192\.168\.7\.2/,
  },
  {
    on: 'ikev2-vti',
    says: 'NAT does not change the address that is the identity',
    first: [behindNat],
    expected: 'fails identity-of-initiator',
    result: /presents address `192\.168\.7\.2`, which NAT does not change/,
  },
  {
    on: 'ikev2-vti',
    says: 'the address of another interface of the peer is no NAT',
    first: [
      [
        'interface GigabitEthernet1\n ip address 192.0.2.1 ',
        'interface GigabitEthernet3\n ip address 192.0.2.1 255.255.255.0\ninterface GigabitEthernet1\n ip address 192.168.7.2 ',
      ],
    ],
    expected: 'fails peers',
  },
  {
    on: 'ikev2-vti',
    says: 'GRE from host to host does not pass NAT for certain',
    first: [
      behindNat,
      ['tunnel mode ipsec ipv4', 'tunnel mode gre ip'],
      [' keyring local', ' identity local fqdn hq.example.net\n keyring local'],
    ],
    second: [
      ['tunnel mode ipsec ipv4', 'tunnel mode gre ip'],
      ['remote address 192.0.2.1 255.255.255.255', 'remote fqdn hq.example.net'],
    ],
    expected: 'undecided peers traffic-selectors',
  },
  {
    on: 'dmvpn',
    says: 'a spoke behind NAT is taken by a hub that takes any peer',
    first: [['ip address 198.51.100.1 ', 'ip address 192.168.7.2 ']],
    expected: 'works',
  },
  {
    on: 'dmvpn',
    says: 'the key for a spoke behind NAT depends on the address that NAT gives it',
    first: [['ip address 198.51.100.1 ', 'ip address 192.168.7.2 ']],
    second: [['  address 0.0.0.0 0.0.0.0', '  address 203.0.113.0 255.255.255.0']],
    expected: 'undecided key-of-initiator key-of-responder',
    result: /NAT may show HUB another address/,
  },
  {
    on: 'ikev2-vti',
    says: 'packets have the primary address of the interface',
    first: [
      [
        'ip address 192.0.2.1 255.255.255.0',
        'ip address 192.0.2.9 255.255.255.0\n ip address 192.0.2.1 255.255.255.0 secondary',
      ],
    ],
    expected: 'fails peers',
    result: /HQ uses 192\.0\.2\.9/,
  },
  {
    on: 'ikev2-vti',
    says: 'a destination by name is not known',
    first: [['tunnel destination 198.51.100.1', 'tunnel destination branch.example.net']],
    expected: 'undecided peers',
    result: /HQ sends to `branch\.example\.net`/,
  },
  {
    on: 'ikev2-vti',
    says: 'IPv6 addresses are one however they are written',
    first: [
      ['ip address 192.0.2.1 255.255.255.0', 'ipv6 address 2001:DB8:1::1/64'],
      ['tunnel mode ipsec ipv4', 'tunnel mode ipsec ipv6'],
      ['tunnel destination 198.51.100.1', 'tunnel destination 2001:db8:2:0::1'],
      ['  address 198.51.100.1\n', '  address 2001:DB8:2::/48\n'],
      ['address 198.51.100.1 255.255.255.255', 'address 2001:db8:2::1/128'],
    ],
    second: [
      ['ip address 198.51.100.1 255.255.255.0', 'ipv6 address 2001:db8:2::1/64'],
      ['tunnel mode ipsec ipv4', 'tunnel mode ipsec ipv6'],
      ['tunnel destination 192.0.2.1', 'tunnel destination 2001:db8:1::1'],
      ['  address 192.0.2.1\n', '  identity address 2001:db8:1:0:0::1\n'],
      ['address 192.0.2.1 255.255.255.255', 'address ::/0'],
    ],
    // Only a responder looks a key up by identity.
    expected: 'works key-of-initiator key-of-responder',
    result: /only when HQ starts/,
  },
  {
    on: 'ikev2-vti',
    says: 'an address that is made of the hardware address is not told',
    first: [
      ['ip address 192.0.2.1 255.255.255.0', 'ipv6 address 2001:db8:1::/64 eui-64'],
      ['tunnel mode ipsec ipv4', 'tunnel mode ipsec ipv6'],
      ['tunnel destination 198.51.100.1', 'tunnel destination 2001:db8:2::1'],
      ['  address 198.51.100.1\n', '  address ::/0\n'],
      ['address 198.51.100.1 255.255.255.255', 'address ::/0'],
    ],
    second: [
      ['ip address 198.51.100.1 255.255.255.0', 'ipv6 address 2001:db8:2::1/64'],
      ['tunnel mode ipsec ipv4', 'tunnel mode ipsec ipv6'],
      ['tunnel destination 192.0.2.1', 'tunnel destination 2001:db8:1::a8bb:ccff:fe00:100'],
      ['  address 192.0.2.1\n', '  address ::/0\n'],
      ['address 192.0.2.1 255.255.255.255', 'address ::/0'],
    ],
    expected: 'undecided peers',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a crypto map with HSRP has the address of the group',
    first: [[' crypto map VPN\n', ' standby 1 name HA\n crypto map VPN redundancy HA\n']],
    second: [
      ['set peer 192.0.2.1', 'set peer 192.0.2.10'],
      ['address 192.0.2.1\n', 'address 192.0.2.10\n'],
    ],
    expected: 'undecided peers',
    result: /the address of HSRP group `HA`/,
  },
  {
    on: 'ikev2-vti',
    says: 'nobody starts when both only answer',
    first: [[' set ikev2-profile SITES\n', ' set ikev2-profile SITES\n responder-only\n']],
    second: [[' keyring local KEYS', ' match inbound-only\n keyring local KEYS']],
    expected: 'fails peers',
    result: /Nobody starts: \w+ and \w+ only answer/,
  },
  {
    on: 'ikev2-vti',
    says: 'one that only answers lets the other start',
    first: [[' set ikev2-profile SITES\n', ' set ikev2-profile SITES\n responder-only\n']],
    expected: 'works',
  },
  {
    on: 'ikev2-vti',
    says: 'the first router may answer IKEv2 without its profile as well as the second',
    first: [[' set ikev2-profile SITES\n', '']],
    expected: 'undecided ike-version',
    result: /Whether HQ answers when BRANCH starts is not documented/,
  },
];

const vrfs: readonly Case[] = [
  {
    on: 'ikev2-vti',
    says: 'a source that is shut down',
    second: [['interface GigabitEthernet1\n', 'interface GigabitEthernet1\n shutdown\n']],
    expected: 'fails peers',
    result: /GigabitEthernet1 of BRANCH, the source of Tunnel0, is shut down/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'an entry without its peer',
    second: [[' set peer 192.0.2.1\n', '']],
    expected: 'fails peers',
    result: /crypto map VPN 10 on BRANCH has no `set peer`, so it stays disabled/,
  },
  {
    on: 'ikev2-vti',
    says: 'an IPsec profile that is not defined',
    second: [['protection ipsec profile TUNNEL', 'protection ipsec profile TUNEL']],
    expected: 'fails ike-version',
    result: /IPsec profile `TUNEL` of Tunnel0 is not defined on BRANCH/,
  },
  {
    on: 'ikev2-vti',
    says: 'an IKEv2 profile that is not defined',
    second: [['set ikev2-profile SITES', 'set ikev2-profile SITE']],
    expected: 'fails ikev2-profile',
    result: /IKEv2 profile `SITE` is not defined on BRANCH/,
  },
  {
    on: 'ikev2-vti',
    says: 'a source in another VRF than the packets',
    first: [['interface GigabitEthernet1\n', 'interface GigabitEthernet1\n vrf forwarding INET\n']],
    expected: 'undecided peers',
    result:
      /the source of Tunnel0 on HQ is in VRF `INET`, and its packets travel in the global VRF/,
  },
];

const policies: readonly Case[] = [
  {
    on: 'flexvpn-hub-and-spoke',
    says: 'whether a policy for one address fits is open while DHCP gives the address',
    first: [
      [
        'crypto ikev2 policy SITES\n',
        'crypto ikev2 policy SITES\n match address local 198.51.100.7\n',
      ],
    ],
    expected: 'undecided ikev2-proposal',
    result: /Which policy of SPOKE answers is not certain: `SITES` or `default`/,
  },
  {
    on: 'ikev2-vti',
    says: 'of two policies that fit alike nobody knows which one answers',
    first: [
      [
        'crypto ikev2 policy SITES\n',
        'crypto ikev2 proposal OLD\n encryption aes-cbc-128\n integrity sha1\n group 14\n' +
          'crypto ikev2 policy ALSO\n proposal OLD\ncrypto ikev2 policy SITES\n',
      ],
    ],
    expected: 'undecided ikev2-proposal',
    result: /`ALSO` or `SITES`/,
  },
  {
    on: 'ikev2-vti',
    says: 'that does not matter where both have the same to offer',
    first: [
      [
        'crypto ikev2 policy SITES\n',
        'crypto ikev2 policy ALSO\n proposal STRONG\ncrypto ikev2 policy SITES\n',
      ],
    ],
    expected: 'works',
  },
  {
    on: 'ikev2-built-in-proposals',
    says: 'what is not edited of the built-in proposal stays as it is built in',
    second: [['hostname BRANCH\n', 'hostname BRANCH\ncrypto ikev2 proposal default\n group 14\n']],
    expected: 'fails ikev2-proposal',
    result: /group in common: HQ has `5 2`, BRANCH `14`/,
  },
];

const identities: readonly Case[] = [
  {
    on: 'flexvpn-hub-and-spoke',
    says: 'the domain of a mail address stands behind the @',
    first: [['local fqdn spoke1.example.net', 'local email first.last@example.net']],
    second: [['remote fqdn domain', 'remote email domain']],
    expected: 'works',
  },
  {
    on: 'flexvpn-hub-and-spoke',
    says: 'whether a domain holds the domains within it is not documented',
    first: [['spoke1.example.net', 'spoke1.east.example.net']],
    expected: 'undecided identity-of-initiator',
    result: /whether `match identity remote fqdn domain example\.net` takes/,
  },
  {
    on: 'flexvpn-hub-and-spoke',
    says: 'a mail address is no host name',
    first: [['local fqdn spoke1.example.net', 'local email spoke1@example.net']],
    expected: 'fails identity-of-initiator',
  },
  {
    on: 'flexvpn-hub-and-spoke',
    says: 'a key id is compared as it is',
    first: [['local fqdn spoke1.example.net', 'local key-id SPOKES']],
    second: [['remote fqdn domain example.net', 'remote key-id SPOKES']],
    expected: 'works',
  },
  {
    on: 'ikev2-vti',
    says: 'a profile for an interface that the file does not show',
    second: [[' keyring local', ' match address local interface GigabitEthernet9\n keyring local']],
    expected: 'undecided identity-of-initiator',
    result: /is for one local address of BRANCH/,
  },
  {
    on: 'ikev2-vti',
    says: 'a profile for another local address',
    second: [[' keyring local', ' match address local 203.0.113.9\n keyring local']],
    expected: 'fails identity-of-initiator',
    result: /is for local address 203\.0\.113\.9, the packets arrive at 198\.51\.100\.1/,
  },
  {
    on: 'ikev2-vti',
    says: 'keys that cross wrongly',
    first: [
      ['local Tr4nquil-Harbor-81', 'local One'],
      ['remote Tr4nquil-Harbor-81', 'remote Three'],
    ],
    second: [
      ['local Tr4nquil-Harbor-81', 'local One'],
      ['remote Tr4nquil-Harbor-81', 'remote Three'],
    ],
    expected: 'fails key-of-initiator',
    result: /3 and 5 characters/,
  },
  {
    on: 'ikev2-vti',
    says: 'of two entries for one address nobody knows which one is found',
    second: [[' peer HQ', ' peer COPY\n  address 192.0.2.1\n  pre-shared-key wrong\n peer HQ']],
    expected: 'undecided key-of-initiator key-of-responder',
    result: /entries `COPY` and `HQ` of the keyring have the same address and different keys/,
  },
  {
    on: 'flexvpn-hub-and-spoke',
    says: 'a hub that knows its spokes by identity only has no key for another',
    second: [['  address 0.0.0.0 0.0.0.0\n', '  identity fqdn domain example.org\n']],
    expected: 'fails key-of-initiator',
    result: /has no entry for the peer/,
  },
  {
    on: 'ikev2-vti',
    says: 'an entry by identity does not help the end that starts',
    first: [['  address 198.51.100.1\n', '  identity fqdn branch.example.net\n']],
    expected: 'fails key-of-initiator',
  },
  {
    on: 'ikev2-vti',
    says: 'post-quantum keys of other labels are left out unless one end requires them',
    first: [['  pre-shared-key local', '  ppk manual id A key hush\n  pre-shared-key local']],
    second: [['  pre-shared-key local', '  ppk manual id B key hush\n  pre-shared-key local']],
    expected: 'works ppk',
    result: /differ, `A` and `B`: the ends do without/,
  },
  {
    on: 'ikev2-vti',
    says: 'post-quantum keys of one label must be one',
    first: [['  pre-shared-key local', '  ppk manual id A key hush\n  pre-shared-key local']],
    second: [['  pre-shared-key local', '  ppk manual id A key hushes\n  pre-shared-key local']],
    expected: 'fails ppk',
    result: /4 and 6 characters/,
  },
];

const vtiInPlaceOfMap: Change = [
  'crypto map VPN 10 ipsec-isakmp\n set peer 192.0.2.1\n set transform-set TS\n match address TO-PEER\n',
  'crypto ipsec profile P\n set transform-set TS\ninterface Tunnel0\n ip unnumbered GigabitEthernet1\n' +
    ' tunnel source GigabitEthernet1\n tunnel destination 192.0.2.1\n tunnel mode ipsec ipv4\n' +
    ' tunnel protection ipsec profile P\n',
];
/** The packets of a GRE tunnel in the crypto map, in place of networks. */
const greUnderMap = (own: string, peer: string): readonly Change[] => [
  [' permit ip 10.', ` permit gre host ${own} host ${peer}\n deny ip 10.`],
  [
    'ip route 0',
    `interface Tunnel0\n tunnel source GigabitEthernet1\n tunnel destination ${peer}\nip route 0`,
  ],
];
const withoutMap: Change = [' crypto map VPN\n', ''];

const children: readonly Case[] = [
  {
    on: 'ikev2-vti',
    says: 'extended sequence numbers on one end',
    first: [[' mode tunnel\n', ' mode tunnel\n esn\n']],
    expected: 'undecided esn',
    result: /Write `esn` in the transform set of BRANCH too/,
  },
  {
    on: 'dmvpn',
    says: 'of sets with the same algorithms the one of the same mode is taken',
    second: [
      [
        ' mode transport\n',
        ' mode tunnel\ncrypto ipsec transform-set TS2 esp-gcm 256\n mode transport\n',
      ],
      ['set transform-set TS', 'set transform-set TS TS2'],
    ],
    expected: 'works',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a tunnel interface takes no narrower traffic',
    second: [vtiInPlaceOfMap, withoutMap],
    expected: 'fails traffic-selectors',
    result: /takes all traffic or none, but list `TO-PEER` on HQ is narrower/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a tunnel interface and a crypto map for all traffic',
    first: [['permit ip 10.1.1.0 0.0.0.255 10.2.1.0 0.0.0.255', 'permit ip any any']],
    second: [vtiInPlaceOfMap, withoutMap],
    expected: 'works',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a tunnel interface with the mirrored list',
    second: [
      vtiInPlaceOfMap,
      withoutMap,
      [
        ' tunnel protection ipsec profile P\n',
        ' tunnel protection ipsec policy ipv4 TO-PEER\n tunnel protection ipsec profile P\n',
      ],
    ],
    expected: 'works',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'GRE under a crypto map meets GRE with tunnel protection',
    first: [
      [
        'permit ip 10.1.1.0 0.0.0.255 10.2.1.0 0.0.0.255',
        'permit gre host 192.0.2.1 host 198.51.100.1',
      ],
      [
        'ip route 0',
        'interface Tunnel0\n tunnel source GigabitEthernet1\n tunnel destination 198.51.100.1\nip route 0',
      ],
    ],
    second: [vtiInPlaceOfMap, withoutMap, [' tunnel mode ipsec ipv4\n', '']],
    expected: 'works',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a wrong peer in the crypto map of a GRE tunnel is cured in the map',
    first: [
      ...greUnderMap('192.0.2.1', '198.51.100.1'),
      [' set peer 198.51.100.1', ' set peer 198.51.100.77'],
    ],
    second: greUnderMap('198.51.100.1', '192.0.2.1'),
    expected: 'fails peers',
    result:
      /HQ sends to 198\.51\.100\.77, but BRANCH uses 198\.51\.100\.1\. Write `set peer 198\.51\.100\.1` on HQ/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a map that takes other traffic does not protect the tunnel',
    first: [
      ...greUnderMap('192.0.2.1', '198.51.100.1').slice(1),
      [' set peer 198.51.100.1', ' set peer 198.51.100.77'],
    ],
    second: greUnderMap('198.51.100.1', '192.0.2.1'),
    expected: 'fails ike-version',
    result: /Add `tunnel protection ipsec profile` on HQ/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'entries for two networks belong together by their traffic',
    first: [
      [
        ' match address TO-PEER\n',
        ' match address TO-PEER\ncrypto map VPN 20 ipsec-isakmp\n set peer 198.51.100.1\n' +
          ' set transform-set TS\n match address SECOND\nip access-list extended SECOND\n' +
          ' permit ip 10.1.9.0 0.0.0.255 10.2.9.0 0.0.0.255\n',
      ],
    ],
    second: [
      [
        'crypto map VPN 10 ipsec-isakmp\n',
        'crypto map VPN 5 ipsec-isakmp\n set peer 192.0.2.1\n set transform-set TS\n' +
          ' match address SECOND\nip access-list extended SECOND\n' +
          ' permit ip 10.2.9.0 0.0.0.255 10.1.9.0 0.0.0.255\ncrypto map VPN 10 ipsec-isakmp\n',
      ],
    ],
    expected: 'works',
  },
  {
    on: 'ikev2-vti',
    says: 'a tunnel that carries no GRE carries no GRE key',
    first: [[' tunnel mode ipsec ipv4', ' tunnel key 7\n tunnel mode ipsec ipv4']],
    expected: 'works',
  },
  {
    on: 'dmvpn',
    says: 'a next-hop server that is mapped by a line of its own',
    first: [
      [
        ' ip nhrp nhs 10.0.0.1 nbma 192.0.2.1 multicast\n',
        ' ip nhrp nhs 10.0.0.9\n ip nhrp map 10.0.0.9 192.0.2.1\n',
      ],
    ],
    expected: 'fails nhrp-server',
    result: /registers at 10\.0\.0\.9, but the tunnel of HUB has 10\.0\.0\.1/,
  },
];

const fullProfile = (...lines: readonly string[]): Change => [
  'crypto map VPN 10 ipsec-isakmp',
  [
    'crypto isakmp profile P',
    ...lines,
    'crypto map VPN 10 ipsec-isakmp',
    ' set isakmp-profile P',
  ].join('\n'),
];

const ikev1: readonly Case[] = [
  {
    on: 'ikev1-crypto-map',
    says: 'what a policy leaves out depends on the release from IOS XE on',
    first: [
      ['version 15.7', 'version 17.9'],
      [' group 14\n', ''],
    ],
    expected: 'undecided isakmp-policy',
    result: /policy 10 of HQ has no `group`/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'on IOS 15 it is group 1',
    first: [[' group 14\n', '']],
    expected: 'fails isakmp-policy',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'global keys in a front-door VRF',
    first: [['interface GigabitEthernet1\n', 'interface GigabitEthernet1\n vrf forwarding INET\n']],
    expected: 'undecided isakmp-key',
    result: /holds in VRF `INET` is not documented/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a keyring for another local address has no key here',
    first: [
      [
        'crypto isakmp key Tr4nquil-Harbor-81 address 198.51.100.1',
        'crypto keyring K\n local-address GigabitEthernet2\n pre-shared-key address 198.51.100.1 key Tr4nquil-Harbor-81',
      ],
    ],
    expected: 'fails isakmp-key',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'different keys for one peer in several keyrings',
    first: [
      [
        'crypto map VPN 10',
        'crypto keyring K\n pre-shared-key address 198.51.100.1 key Other\ncrypto map VPN 10',
      ],
    ],
    expected: 'undecided isakmp-key',
    result: /HQ has different keys for the peer in several keyrings/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a password for aggressive mode is a key too',
    first: [
      [
        'crypto isakmp key Tr4nquil-Harbor-81 address 198.51.100.1',
        'crypto isakmp peer address 198.51.100.1\n set aggressive-mode password Tr4nquil-Harbor-81',
      ],
    ],
    expected: 'undecided isakmp-key',
    result: /password for aggressive mode/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'aggressive mode that the peer refuses',
    first: [
      fullProfile(
        ' keyring default',
        ' match identity address 198.51.100.1',
        ' initiate mode aggressive',
      ),
    ],
    second: [['hostname BRANCH\n', 'hostname BRANCH\ncrypto isakmp aggressive-mode disable\n']],
    expected: 'works isakmp-mode',
    result: /BRANCH refuses, so it works only when BRANCH starts/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'aggressive mode that the only peer refuses',
    first: [
      fullProfile(
        ' keyring default',
        ' match identity address 198.51.100.1',
        ' initiate mode aggressive',
      ),
    ],
    second: [
      ['hostname BRANCH\n', 'hostname BRANCH\ncrypto isakmp aggressive-mode disable\n'],
      [
        'crypto map VPN 10 ipsec-isakmp\n set peer 192.0.2.1\n set transform-set TS\n match address TO-PEER\n',
        'crypto dynamic-map DYN 10\n set transform-set TS\ncrypto map VPN 10 ipsec-isakmp dynamic DYN\n',
      ],
    ],
    expected: 'fails isakmp-mode',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a profile by address and a peer that presents its name',
    first: [fullProfile(' self-identity fqdn', ' match identity address 198.51.100.1')],
    second: [fullProfile(' match identity address 192.0.2.1')],
    expected: 'undecided isakmp-profile',
  },
];

testCases([...addresses, ...vrfs, ...policies, ...identities, ...children, ...ikev1]);

test('a profile for another local address is made to answer where the packets arrive', () => {
  const [a, b] = sample('ikev2-vti');
  const other = b.replace(' keyring local', ' match address local 203.0.113.9\n keyring local');
  const found = negotiation(a, other);
  assert.ok(found.failure);
  assert.deepEqual(
    fixesOf(found.pair, found.failure).map(({ title, changes }) => [title, changes[0]?.text]),
    [
      [
        'BRANCH: add `match address local 198.51.100.1` to profile `SITES`',
        '\n match address local 198.51.100.1',
      ],
    ],
  );
});

test('the verdict does not depend on which router is named first', () => {
  for (const name of readdirSync(samples)) {
    if (!readdirSync(join(samples, name)).includes('r2.cfg')) continue;
    const [a, b] = sample(name);
    assert.equal(negotiation(a, b).verdict, negotiation(b, a).verdict, name);
  }
});
