import { cryptoWord, reverseRouteWords } from './commonWords';
import { ipsecSettings } from './ipsecSettings';
import type { CommandFamily } from './schema';

const mapWords = {
  ...cryptoWord,
  map: 'Entries that select packets to encrypt; applied to an interface',
  name: 'Name of the map; `crypto map` on the interface refers to it',
} as const;

const ipv6Word = { ipv6: 'A map for IPv6 traffic' } as const;

const entryWords = {
  ...mapWords,
  ...ipv6Word,
  sequence: 'Number of the entry: the lowest is tried first, 1 to 65535',
} as const;

const clientWords = { ...mapWords, client: 'Remote-access clients of this map' } as const;

const setWord = { set: 'What this router proposes and uses for the IPsec SAs' } as const;

/** Static and dynamic crypto maps. */
export const cryptoMap = {
  global: [
    {
      syntax:
        'crypto map [ipv6] <name:WORD:def(crypto-map)> <sequence:int(1,65535)> ipsec-isakmp [dynamic <template:WORD:ref(dynamic-map)> [discover]|profile <profile:WORD>]',
      help: 'Opens an entry of a crypto map: which packets are encrypted, for which peer, negotiated by IKE.',
      detail:
        'A new entry does nothing until it has `set peer` and `match address`. `no crypto map` with name and number removes one entry. Cisco says that crypto maps will go from IOS XE (with 17.18, unverified) and recommends virtual tunnel interfaces.',
      words: {
        ...entryWords,
        'ipsec-isakmp': 'IKE (version 1 or 2) negotiates the keys',
        dynamic:
          'Take the rest from a dynamic map, for peers whose address is not known; no body follows',
        template: 'Name of a `crypto dynamic-map`',
        discover: 'Find the peer of a packet by asking along its path',
        profile: 'Use the entry as a profile of this name',
      },
      enters: 'crypto-map',
      repeatable: true,
      samples: [
        'crypto map VPN 10 ipsec-isakmp',
        'crypto map VPN 65535 ipsec-isakmp dynamic CLIENTS',
        'crypto map VPN 20 ipsec-isakmp dynamic CLIENTS discover',
        'crypto map ipv6 VPN6 10 ipsec-isakmp',
        'crypto map VPN 30 ipsec-isakmp profile SITE-B',
      ],
      rejects: [
        'crypto map VPN ipsec-isakmp',
        'crypto map VPN 0 ipsec-isakmp',
        'crypto map VPN 10 match address 101',
        'crypto map VPN 10 set peer 192.0.2.1',
        'crypto map VPN interface outside',
      ],
    },
    {
      syntax: 'crypto map [ipv6] <name:WORD:def(crypto-map)> <sequence:int(1,65535)> ipsec-manual',
      help: 'Opens an entry of a crypto map whose keys you type in, without IKE.',
      detail: 'Manual keys are never replaced; RFC 8221 says SHOULD NOT.',
      words: { ...entryWords, 'ipsec-manual': 'Keys come from `set session-key`' },
      enters: 'crypto-map',
      repeatable: true,
      references: ['RFC 8221 §3'],
      samples: ['crypto map LAB 10 ipsec-manual'],
    },
    {
      syntax: 'crypto map [ipv6] <name:WORD:def(crypto-map)> <sequence:int(1,65535)> gdoi',
      help: 'Opens an entry of a crypto map that makes this router a member of a GDOI group (GET VPN).',
      detail: 'Key and traffic policy come from the key server that `set group` names.',
      words: { ...entryWords, gdoi: 'Keys and policy come from a key server' },
      enters: 'crypto-map',
      repeatable: true,
      references: ['RFC 6407'],
      samples: ['crypto map GETVPN 10 gdoi', 'crypto map ipv6 GETVPN6 10 gdoi'],
    },
    {
      syntax: 'crypto map [ipv6] <name:WORD:def(crypto-map)> <sequence:int(1,65535)>',
      help: 'Opens an entry that already exists, to change it.',
      detail: 'A new entry needs its kind: `ipsec-isakmp`, `ipsec-manual` or `gdoi`.',
      words: entryWords,
      enters: 'crypto-map',
      repeatable: true,
      evidence: 'unverified',
      samples: ['crypto map VPN 10'],
    },
    {
      syntax: 'crypto map [ipv6] <name:WORD:def(crypto-map)> gdoi fail-close',
      help: 'Opens what this group member does with traffic before it has registered with a key server: block it.',
      words: {
        ...mapWords,
        ...ipv6Word,
        gdoi: 'Settings of the GDOI entries of the map',
        'fail-close': 'Block traffic until the key server has sent the policy',
      },
      enters: 'crypto-map-fail-close',
      samples: ['crypto map GETVPN gdoi fail-close'],
    },
    {
      syntax:
        'crypto map [ipv6] <name:WORD:def(crypto-map)> local-address <interface:WORD:ref(interface)>',
      help: 'Makes this router speak to all peers of the map from the address of one interface.',
      detail: 'For a map on several interfaces: the peers then see one router. Usually a loopback.',
      words: {
        ...mapWords,
        ...ipv6Word,
        'local-address': 'Source of IKE and ESP packets of this map',
        interface: 'Interface whose address is used',
      },
      repeatable: true,
      samples: ['crypto map VPN local-address Loopback0'],
      rejects: ['crypto map VPN local-address'],
    },
    {
      syntax:
        'crypto map <name:WORD:def(crypto-map)> isakmp-profile <profile:WORD:ref(isakmp-profile)>',
      help: 'Makes all entries of the map negotiate by this ISAKMP profile.',
      words: {
        ...mapWords,
        'isakmp-profile': 'IKEv1 keys and identities for the whole map',
        profile: 'Name of a `crypto isakmp profile`',
      },
      repeatable: true,
      samples: ['crypto map VPN isakmp-profile CUSTOMER-1'],
    },
    {
      syntax:
        'crypto map <name:WORD:def(crypto-map)> isakmp authorization list <list:WORD:ref(aaa-author-network)>',
      help: 'Asks this AAA list for the group policy (key, pool, split tunnel) of Easy VPN clients of the map.',
      words: {
        ...mapWords,
        isakmp: 'IKEv1 with the clients of this map',
        authorization: 'What a client is given',
        list: 'Name of an `aaa authorization network` list',
      },
      repeatable: true,
      samples: ['crypto map VPN isakmp authorization list GROUPS'],
    },
    {
      syntax:
        'crypto map [ipv6] <name:WORD:def(crypto-map)> client accounting list <list:WORD:ref(aaa-acct-network)>',
      help: 'Reports sessions of clients of the map to this AAA accounting list.',
      words: {
        ...clientWords,
        ...ipv6Word,
        accounting: 'Records of when a session began and ended',
        list: 'Name of an `aaa accounting network` list',
      },
      repeatable: true,
      samples: ['crypto map VPN client accounting list VPN-ACCT'],
    },
    {
      syntax:
        'crypto map [ipv6] <name:WORD:def(crypto-map)> client authentication {list <list:WORD:ref(aaa-authen-login)>|password <password:KEY>|username <user:WORD>}',
      help: 'Asks clients of the map for user name and password after phase 1 (XAUTH).',
      words: {
        ...clientWords,
        ...ipv6Word,
        authentication: 'Who sits behind the client (XAUTH)',
        list: 'Name of an `aaa authentication login` list that checks the answer',
        password: 'Password that this router answers with when it is the client (inferred)',
        username: 'User name that this router answers with when it is the client (inferred)',
        user: 'The user name',
      },
      repeatable: true,
      samples: [
        'crypto map VPN client authentication list USERS',
        'crypto map VPN client authentication username branch7',
        'crypto map VPN client authentication password s3cret',
      ],
    },
    {
      syntax:
        'crypto map <name:WORD:def(crypto-map)> client configuration address {initiate|respond}',
      help: 'Gives clients of the map an inner address by IKE mode configuration.',
      words: {
        ...clientWords,
        configuration: 'Settings that IKE hands to the client',
        address: "The client's address inside the tunnel",
        initiate: 'This router offers one unasked',
        respond: 'This router gives one when the client asks',
      },
      repeatable: true,
      samples: [
        'crypto map VPN client configuration address respond',
        'crypto map VPN client configuration address initiate',
      ],
    },
    {
      syntax:
        'crypto map <name:WORD:def(crypto-map)> redundancy replay-interval inbound <received:int(0,1000)> outbound <sent:int(1000,10000)>',
      help: 'How often the active router tells the standby one how far the sequence numbers have come.',
      detail: 'Fewer updates cost less, but after a switch-over more packets look like replays.',
      words: {
        ...mapWords,
        redundancy: 'A pair of routers where one takes over from the other',
        'replay-interval': 'Packets between two updates',
        inbound: 'For packets that are received',
        received: '0 to 1000 packets',
        outbound: 'For packets that are sent',
        sent: '1000 to 10000 packets',
      },
      units: { received: 'packets', sent: 'packets' },
      repeatable: true,
      samples: ['crypto map VPN redundancy replay-interval inbound 1000 outbound 10000'],
    },
    {
      syntax: 'crypto dynamic-map <name:WORD:def(dynamic-map)> <sequence:int(1,65535)>',
      help: 'Opens a template for peers whose address is not known beforehand; they must call first.',
      detail:
        'Its body holds the commands of a crypto map entry, of which only `set transform-set` is needed. It takes effect through `crypto map … ipsec-isakmp dynamic`.',
      words: {
        ...cryptoWord,
        'dynamic-map': 'Entries that are filled in when a peer calls',
        name: 'Name that `ipsec-isakmp dynamic` refers to',
        sequence: 'Number of the entry: the lowest is tried first, 1 to 65535',
      },
      enters: 'crypto-map',
      repeatable: true,
      samples: ['crypto dynamic-map CLIENTS 10'],
      rejects: ['crypto dynamic-map CLIENTS', 'crypto dynamic-map CLIENTS 10 set transform-set TS'],
    },
  ],
  'crypto-map': [
    {
      syntax: 'match address <acl:WORD:ref(acl)>',
      help: 'Which packets this entry encrypts: those that the access list permits.',
      detail:
        "`deny` sends a packet to the next entry or out in clear text. The peer's list must be the mirror image, else the child SA fails with TS_UNACCEPTABLE or `proxy identities not supported`.",
      words: {
        match: 'Which packets belong to this entry',
        address: 'By source, destination, protocol and port',
        acl: 'An extended access list: 100 to 199, 2000 to 2699, or a name',
      },
      samples: ['match address 101', 'match address TO-BRANCH'],
      rejects: ['match address', 'match ip address 101'],
    },
    {
      syntax: 'set peer {<address:ip>|<hostname:WORD>} [dynamic] [default]',
      help: 'Where this router sends the traffic of this entry: the other end of the IPsec SAs.',
      detail:
        'Several lines are a list of backups, tried in order. It must be the address that the peer answers from: of the interface with its crypto map, or its `local-address`.',
      words: {
        ...setWord,
        peer: 'The other end of the IPsec SAs',
        address: 'Its address',
        hostname: 'Its name, asked from DNS',
        dynamic: 'Ask DNS anew at each negotiation, not once',
        default: 'Try this one first again after a failure',
      },
      repeatable: true,
      samples: [
        'set peer 192.0.2.1',
        'set peer vpn.example.com dynamic',
        'set peer 192.0.2.1 default',
      ],
    },
    {
      syntax: 'set transform-set <sets:WORD:ref(ipsec-transform-set)>+',
      help: 'Lists the transform sets that this router offers and accepts for this entry, best first.',
      detail:
        'The peer must know one of them with the same cipher, key length and HMAC. At most 6.',
      words: {
        ...setWord,
        'transform-set': 'Algorithms for ESP and AH',
        sets: 'Names of transform sets, the preferred one first',
      },
      samples: ['set transform-set GCM256', 'set transform-set GCM256 CBC256'],
      rejects: ['set transform-set', 'set ikev1 transform-set GCM256'],
    },
    ...ipsecSettings,
    {
      syntax: 'set group <group:WORD:ref(gdoi-group)>',
      help: 'Which GDOI group this entry takes keys and policy from. Only in `gdoi` entries.',
      words: { ...setWord, group: 'Name of a `crypto gdoi group` or `crypto gkm group`' },
      samples: ['set group GETVPN'],
    },
    {
      syntax: 'set ip access-group <acl:WORD:ref(acl)> {in|out}',
      help: 'Filters the clear-text packets of this entry, after decryption or before encryption.',
      words: {
        ...setWord,
        ip: 'IPv4',
        'access-group': 'A filter on the packets inside the tunnel',
        acl: 'Number or name of the access list',
        in: 'Packets that were decrypted',
        out: 'Packets that will be encrypted',
      },
      repeatable: true,
      samples: ['set ip access-group 160 in', 'set ip access-group FROM-LAN out'],
    },
    {
      syntax: 'set nat demux',
      help: 'Keeps apart several L2TP/IPsec clients behind one NAT device.',
      words: { ...setWord, nat: 'Clients behind NAT', demux: 'Tell them apart by the UDP port' },
      evidence: 'inferred',
      samples: ['set nat demux'],
    },
    {
      syntax:
        'set session-key {inbound|outbound} {ah <spi:int(256,4294967295)> <key:KEY>|esp <spi:int(256,4294967295)> {cipher <key:KEY> [authenticator <hmac-key:KEY>]|authenticator <hmac-key:KEY>}}',
      help: 'Sets SPI and key of a manual SA by hand. Only in `ipsec-manual` entries.',
      detail: 'Inbound here must equal outbound at the peer, and the reverse.',
      words: {
        ...setWord,
        'session-key': 'A key that you type in',
        inbound: 'For packets that this router receives',
        outbound: 'For packets that this router sends',
        ah: 'The AH SA',
        esp: 'The ESP SA',
        spi: 'SPI that marks the packets, 256 or more',
        cipher: 'The key of the ESP cipher',
        authenticator: 'The key of the ESP HMAC',
        key: 'The key in hexadecimal digits',
        'hmac-key': 'The key in hexadecimal digits',
      },
      repeatable: true,
      references: ['RFC 8221 §3'],
      evidence: 'unverified',
      samples: [
        'set session-key inbound ah 300 0123456789abcdef0123456789abcdef',
        'set session-key outbound esp 301 cipher 0123456789abcdef authenticator 0123456789abcdef0123456789abcdef',
      ],
    },
    {
      syntax:
        'reverse-route [static|remote-peer [<address:ip> [gateway]] [static]|tag <tag:INT> [static]]',
      help: 'Installs routes to the networks behind the peer, as the access list or the SAs name them.',
      words: {
        ...reverseRouteWords,
        static: 'Install them at once from the access list and keep them, SA or not',
        'remote-peer': 'Also a route to the peer itself, for IKE and ESP',
        address: 'Next hop towards the peer',
        gateway: 'Force the encrypted packets through that next hop',
        tag: 'Route tag that `match tag` of a route map compares',
      },
      default: 'off',
      samples: [
        'reverse-route',
        'reverse-route static',
        'reverse-route remote-peer 192.0.2.254 gateway',
      ],
    },
    {
      syntax: 'qos pre-classify',
      help: 'Lets QoS on the interface see the packet as it was before encryption.',
      words: {
        qos: 'Quality of service',
        'pre-classify': 'Keep the inner header for classification',
      },
      samples: ['qos pre-classify'],
    },
    {
      syntax: 'client',
      help: 'Sets options for remote-access clients of this entry.',
      words: { client: 'Remote-access clients' },
      support: 'accepted',
      evidence: 'unverified',
      samples: ['client configuration address respond'],
    },
  ],
  'crypto-map-fail-close': [
    {
      syntax: 'match address <acl:WORD:ref(acl)>',
      help: 'Which traffic may pass in clear text before this member has registered: what the list denies.',
      detail: 'Leave routing protocols and the way to the key server out of the block (inferred).',
      words: {
        match: 'Exceptions from the block',
        address: 'By source, destination, protocol and port',
        acl: 'Number or name of an access list',
      },
      samples: ['match address 125'],
    },
    {
      syntax: 'activate',
      help: 'Puts fail-close into force: what is not excepted is dropped until the key server has sent its policy.',
      words: { activate: 'From now on' },
      default: 'off: traffic passes in clear text until registration',
      samples: ['activate'],
    },
  ],
} as const satisfies CommandFamily;
