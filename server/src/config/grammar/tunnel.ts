import { cryptoIpsecWords, cryptoWord, dfBitWords } from './commonWords';
import type { CommandFamily } from './schema';

/** Interfaces: tunnels and their protection, crypto maps, addresses, NHRP. */

const tunnelWords = { tunnel: 'Outer packets of a tunnel' } as const;

const modeWords = { ...tunnelWords, mode: 'What the outer packets look like' } as const;

const ipsecModeWords = {
  ...modeWords,
  ipsec: 'ESP around the packets, without GRE: a virtual tunnel interface',
} as const;

const protectionWords = {
  ...tunnelWords,
  protection: 'Encryption of the tunnel',
  ipsec: 'By IPsec',
} as const;

const ipWords = { ip: 'IPv4 on this interface' } as const;

const ipv6Words = { ipv6: 'IPv6 on this interface' } as const;

const nhrpWords = {
  ...ipWords,
  nhrp: 'NHRP: which real address stands behind a tunnel address',
} as const;

const nhrpMapWords = { ...nhrpWords, map: 'Entries made by hand' } as const;

const nhrpRegistrationWords = {
  ...nhrpWords,
  registration: 'How this spoke registers with its hub',
} as const;

export const tunnel = {
  global: [
    {
      syntax:
        'interface <name:def(interface)> [point-to-point|multipoint|type {tunnel|ethernet|serial}]',
      help: 'Opens an interface; a new number of Tunnel, Loopback or Virtual-Template makes one.',
      detail:
        'A Virtual-Template with `type tunnel` is the pattern from which IKEv2 clones an interface for each peer; the type cannot be changed later.',
      words: {
        interface: 'An interface of this router',
        name: 'Type and number: `Tunnel0`, `GigabitEthernet0/0/1`, `Virtual-Template1` (1 to 4095)',
        'point-to-point': 'A subinterface with one neighbor',
        multipoint: 'A subinterface with many neighbors',
        type: 'What a Virtual-Template is a pattern for',
        tunnel: 'Tunnels of IPsec peers',
        ethernet: 'Ethernet sessions',
        serial: 'Serial and PPP sessions',
      },
      enters: 'interface',
      repeatable: true,
      samples: [
        'interface Tunnel0',
        'interface GigabitEthernet 0/0/1',
        'interface Virtual-Template1 type tunnel',
        'interface Serial0/0.1 point-to-point',
      ],
      rejects: ['interface', 'interface Virtual-Template1 type vpn'],
    },
    {
      syntax: 'interface range <names:LINE>',
      help: 'Opens several interfaces at once; each line below goes to all of them.',
      words: {
        interface: 'An interface of this router',
        range: 'Several at once',
        names: 'As in `GigabitEthernet0/0 - 3`',
      },
      enters: 'interface',
      notInRunningConfig: true,
      repeatable: true,
      samples: ['interface range GigabitEthernet0/0 - 3'],
    },
  ],
  interface: [
    {
      syntax: 'tunnel source {dynamic|<address:ip>|<interface:ref(interface)>}',
      help: 'Which address of this router the outer packets come from.',
      detail:
        'The peer must have it as `tunnel destination` or match it as identity. Without it the tunnel stays down, except on a Virtual-Template.',
      words: {
        ...tunnelWords,
        source: 'Where they come from',
        dynamic: 'A FlexVPN client fills it in',
        address: 'An address of this router',
        interface: 'The interface whose address is used, whatever it is at the time',
      },
      samples: [
        'tunnel source Ethernet0/0',
        'tunnel source 192.0.2.1',
        'tunnel source Gi 0/0',
        'tunnel source dynamic',
      ],
      rejects: ['tunnel source'],
    },
    {
      syntax: 'tunnel destination {dynamic|<address:ip>|<host:WORD>}',
      help: 'Which address the outer packets go to: the peer.',
      detail:
        'Every point-to-point tunnel needs it; `tunnel mode gre multipoint` and Virtual-Templates must not have one.',
      words: {
        ...tunnelWords,
        destination: 'Where they go',
        dynamic: 'A FlexVPN client fills it in',
        address: 'Address of the peer',
        host: 'Name of the peer, looked up once',
      },
      samples: [
        'tunnel destination 192.0.2.2',
        'tunnel destination 2001:db8::2',
        'tunnel destination dynamic',
      ],
      rejects: ['tunnel destination', 'tunnel destination 192.0.2.2 255.255.255.255'],
    },
    {
      syntax: 'tunnel mode gre {ip|ipv6}',
      help: 'Wraps packets in GRE with one peer.',
      detail:
        'Both ends need the same mode. With protection, IPsec then carries the GRE packets between the two outer addresses.',
      words: {
        ...modeWords,
        gre: 'GRE, which carries routing protocols too',
        ip: 'Over IPv4',
        ipv6: 'Over IPv6',
      },
      default: '`gre ip`',
      samples: ['tunnel mode gre ip', 'tunnel mode gre ipv6'],
    },
    {
      syntax: 'tunnel mode gre multipoint [ipv6]',
      help: 'Wraps packets in GRE with many peers on one interface, as DMVPN does.',
      detail: 'NHRP finds the peers, so there is no `tunnel destination`.',
      words: {
        ...modeWords,
        gre: 'GRE, which carries routing protocols too',
        multipoint: 'With many peers',
        ipv6: 'Over IPv6',
      },
      samples: ['tunnel mode gre multipoint', 'tunnel mode gre multipoint ipv6'],
    },
    {
      syntax: 'tunnel mode ipsec ipv4 [v6-overlay]',
      help: 'Makes this a virtual tunnel interface: ESP over IPv4 and no GRE.',
      detail:
        'IKE proposes 0.0.0.0/0 to 0.0.0.0/0, so a peer in GRE mode refuses the SA. Without `tunnel protection` the line protocol stays down.',
      words: {
        ...ipsecModeWords,
        ipv4: 'Over IPv4',
        'v6-overlay': 'Carries IPv6 packets instead of IPv4',
      },
      samples: ['tunnel mode ipsec ipv4', 'tunnel mode ipsec ipv4 v6-overlay'],
      rejects: ['tunnel mode ipsec', 'tunnel mode ipsec ip'],
    },
    {
      syntax: 'tunnel mode ipsec ipv6 [v4-overlay]',
      help: 'Makes this a virtual tunnel interface: ESP over IPv6 and no GRE.',
      detail: 'Source and destination are IPv6 addresses. It needs `tunnel protection`.',
      words: {
        ...ipsecModeWords,
        ipv6: 'Over IPv6',
        'v4-overlay': 'Carries IPv4 packets instead of IPv6',
      },
      samples: ['tunnel mode ipsec ipv6', 'tunnel mode ipsec ipv6 v4-overlay'],
    },
    {
      syntax: 'tunnel mode ipsec dual-overlay',
      help: 'Makes this a virtual tunnel interface that carries IPv4 and IPv6.',
      detail: 'It needs `tunnel protection`.',
      words: { ...ipsecModeWords, 'dual-overlay': 'Carries IPv4 and IPv6 packets' },
      samples: ['tunnel mode ipsec dual-overlay'],
    },
    {
      syntax:
        'tunnel mode {ipip|ipv6|ipv6ip [6rd|6to4|isatap|auto-tunnel]|mpls traffic-eng|nos|eon|cayman|aurp|iptalk|rbscp|' +
        'dvmrp|udp {ip|ipv6|multipoint}|sdwan|ethernet gre {ipv4|ipv6}|vxlan <transport:LINE>|' +
        'vxlan-gpe <transport:LINE>|l2tpv3 manual}',
      help: 'Wraps packets in a way that has no IPsec of its own.',
      detail: '`tunnel protection` works with few of these; it is made for GRE and IPsec modes.',
      words: {
        ...modeWords,
        ipip: 'IPv4 in IPv4',
        ipv6: 'Any IP in IPv6',
        ipv6ip: 'IPv6 in IPv4',
        '6rd': 'Rapid deployment by the provider: the IPv4 address is part of the IPv6 prefix',
        '6to4': 'Automatic, from 2002:: prefixes',
        isatap: 'Automatic, within a site',
        'auto-tunnel': 'Automatic, from IPv4-compatible addresses',
        mpls: 'MPLS',
        'traffic-eng': 'A traffic-engineering path',
        nos: 'KA9Q/NOS: IP in IP',
        eon: 'CLNS in IP',
        cayman: 'AppleTalk, as Cayman does it',
        aurp: 'AppleTalk AURP',
        iptalk: 'AppleTalk, as IPTalk does it',
        rbscp: 'Over satellite links',
        dvmrp: 'Multicast, as DVMRP does it',
        udp: 'In UDP',
        ip: 'Over IPv4',
        multipoint: 'With many peers',
        sdwan: 'Catalyst SD-WAN takes care of it',
        ethernet: 'Ethernet frames',
        gre: 'In GRE',
        ipv4: 'Over IPv4',
        vxlan: 'In VXLAN',
        'vxlan-gpe': 'In VXLAN GPE',
        transport: 'Over what, and its ports',
        l2tpv3: 'In L2TPv3',
        manual: 'Without signaling',
      },
      samples: ['tunnel mode ipip', 'tunnel mode ipv6ip 6to4', 'tunnel mode mpls traffic-eng'],
    },
    {
      syntax: 'tunnel vxlan <options:LINE>',
      help: 'Settings of a VXLAN tunnel.',
      words: { ...tunnelWords, vxlan: 'VXLAN', options: 'Not explained here' },
      support: 'accepted',
      samples: ['tunnel vxlan vni 5000'],
    },
    {
      syntax: 'tunnel key <number:int(0,4294967295)>',
      help: 'Marks the GRE packets with a number, so that several tunnels between the same addresses can be told apart.',
      detail:
        'Both ends need the same number, else the peer drops the packets. It protects nothing, and IPsec modes have none.',
      words: { ...tunnelWords, key: 'A mark in the GRE header', number: 'The same at both ends' },
      samples: ['tunnel key 100'],
      rejects: ['tunnel key 4294967296'],
    },
    {
      syntax: 'tunnel vrf <vrfName:ref(vrf)> [egress-only|ingress-only]',
      help: 'Sends the outer packets through another routing table than the packets inside: the front-door VRF.',
      detail: 'IKEv2 policy and profile must match the same VRF with `match fvrf`.',
      words: {
        ...tunnelWords,
        vrf: 'Routing table of the outer packets',
        vrfName: 'VRF that the tunnel source is in',
        'egress-only': 'Only for the packets that leave',
        'ingress-only': 'Only for the packets that arrive',
      },
      samples: ['tunnel vrf INTERNET', 'tunnel vrf INTERNET egress-only'],
    },
    {
      syntax:
        'tunnel protection ipsec profile <profile:ref(ipsec-profile)> ' +
        '[{shared|ikev2-profile <ikev2Profile:ref(ikev2-profile)>|isakmp-profile <isakmpProfile:ref(isakmp-profile)>}+]',
      help: 'Encrypts everything that goes through this tunnel as the IPsec profile says.',
      detail:
        'The tunnel comes up only when IKE has made the SAs. `shared` is for several tunnels with the same source and profile; all of them need it.',
      words: {
        ...protectionWords,
        profile: 'IPsec profile with transform sets, lifetimes and the IKE profile',
        shared: 'Shares the SAs with other tunnels of the same source',
        'ikev2-profile': 'Takes this IKEv2 profile instead of the one in the IPsec profile',
        ikev2Profile: 'Name of the IKEv2 profile',
        'isakmp-profile': 'Takes this ISAKMP profile instead of the one in the IPsec profile',
        isakmpProfile: 'Name of the ISAKMP profile',
      },
      samples: [
        'tunnel protection ipsec profile phse2-prof',
        'tunnel protection ipsec profile DMVPN shared',
        'tunnel protection ipsec profile P ikev2-profile IKEV2-SETUP',
        'tunnel protection ipsec profile P isakmp-profile BRANCH',
      ],
      rejects: ['tunnel protection ipsec profile', 'tunnel protection profile P'],
    },
    {
      syntax: 'tunnel protection ipsec policy ipv4 <acl:ref(acl)>',
      help: 'Proposes the address pairs of this access list instead of any to any, so that the peer may use a crypto map.',
      detail:
        'Each `permit` line becomes an SA pair of its own, and routes to it. It must mirror the access list of the peer.',
      words: {
        ...protectionWords,
        policy: 'Which traffic is proposed',
        ipv4: 'IPv4 traffic',
        acl: 'Extended access list, seen from this router',
      },
      since: 'IOS XE 16.12',
      samples: ['tunnel protection ipsec policy ipv4 SITE-B'],
    },
    {
      syntax: 'tunnel protection ipsec policy ipv6 <acl:ref(ipv6-acl)>',
      help: 'Proposes the IPv6 address pairs of this access list instead of any to any.',
      words: {
        ...protectionWords,
        policy: 'Which traffic is proposed',
        ipv6: 'IPv6 traffic',
        acl: 'IPv6 access list, seen from this router',
      },
      since: 'IOS XE 16.12',
      samples: ['tunnel protection ipsec policy ipv6 SITE-B-V6'],
    },
    {
      syntax: 'tunnel protection ipsec initiate',
      help: 'Starts IKE as soon as the tunnel is configured, without waiting for traffic.',
      words: { ...protectionWords, initiate: 'Do not wait for traffic' },
      evidence: 'inferred',
      samples: ['tunnel protection ipsec initiate'],
    },
    {
      syntax:
        'tunnel path-mtu-discovery [age-timer {<minutes:int(10,30)>|infinite}] [min-mtu <bytes:int(92,65535)>]',
      help: 'Finds out the largest packet that reaches the peer, instead of letting routers on the way fragment.',
      detail: 'It needs ICMP to get back to this router.',
      words: {
        ...tunnelWords,
        'path-mtu-discovery': 'Finding the largest packet that gets through',
        'age-timer': 'When a larger one is tried again',
        minutes: 'Time until then',
        infinite: 'Never',
        'min-mtu': 'The smallest size to believe',
        bytes: 'Size in bytes',
      },
      units: { minutes: 'min', bytes: 'B' },
      samples: [
        'tunnel path-mtu-discovery',
        'tunnel path-mtu-discovery age-timer 15 min-mtu 1200',
        'tunnel path-mtu-discovery age-timer infinite',
      ],
    },
    {
      syntax: 'tunnel ttl <hops:int(1,255)>',
      help: 'How many hops an outer packet may take.',
      words: { ...tunnelWords, ttl: 'Hop limit', hops: 'Number of hops' },
      default: '255 (unverified)',
      samples: ['tunnel ttl 64'],
    },
    {
      syntax: 'tunnel tos <value:int(0,255)>',
      help: 'The type of service of the outer packets, instead of that of the packet inside.',
      words: { ...tunnelWords, tos: 'Type of service', value: 'The whole octet' },
      samples: ['tunnel tos 96'],
    },
    {
      syntax: 'tunnel checksum',
      help: 'Adds a checksum to the GRE header and drops packets that arrive damaged.',
      words: { ...tunnelWords, checksum: 'Checksum in the GRE header' },
      samples: ['tunnel checksum'],
    },
    {
      syntax: 'tunnel sequence-datagrams',
      help: 'Numbers the GRE packets and drops those that arrive out of order.',
      words: { ...tunnelWords, 'sequence-datagrams': 'Numbers in the GRE header' },
      samples: ['tunnel sequence-datagrams'],
    },
    {
      syntax: 'tunnel bandwidth {receive|transmit} <kilobits:int(1,10000000)>',
      help: 'How fast the tunnel is in one direction, for protocols that ask.',
      words: {
        ...tunnelWords,
        bandwidth: 'A number for calculations, no limit',
        receive: 'Towards this router',
        transmit: 'Away from this router',
        kilobits: 'Bandwidth',
      },
      units: { kilobits: 'kbit/s' },
      repeatable: true,
      samples: ['tunnel bandwidth transmit 10000', 'tunnel bandwidth receive 50000'],
    },
    {
      syntax: 'tunnel route-via <interface:ref(interface)> {mandatory|preferred}',
      help: 'Which interface the outer packets leave by when several routes lead to the peer.',
      words: {
        ...tunnelWords,
        'route-via': 'Interface of the outer packets',
        interface: 'The interface',
        mandatory: 'This one or none',
        preferred: 'Another one when this has no route',
      },
      samples: ['tunnel route-via GigabitEthernet0/0 mandatory'],
    },
    {
      syntax: 'tunnel entropy',
      help: 'Puts a flow number into the GRE key, so that routers on the way can spread the load.',
      words: { ...tunnelWords, entropy: 'A flow number in the header' },
      samples: ['tunnel entropy'],
    },
    {
      syntax: 'tunnel flow egress-records',
      help: 'Makes NetFlow records of the packets that leave through the tunnel.',
      words: { ...tunnelWords, flow: 'NetFlow', 'egress-records': 'Of packets that leave' },
      samples: ['tunnel flow egress-records'],
    },
    {
      syntax: 'crypto map <map:ref(crypto-map)> [redundancy <group:ref(hsrp-name)> [stateful]]',
      help: 'Encrypts what leaves through this interface and fits an entry of the crypto map.',
      detail:
        'An interface has one crypto map; a second line replaces it. Several peers are several sequence numbers of one map.',
      words: {
        ...cryptoWord,
        map: 'A crypto map: which traffic is encrypted for which peer',
        redundancy: 'Tie it to a standby group, whose address is the tunnel end',
        group: 'Name of the HSRP group',
        stateful: 'The standby router holds the SAs too',
      },
      samples: ['crypto map mymap', 'crypto map VPN redundancy HA stateful'],
      rejects: ['crypto map VPN 10 ipsec-isakmp'],
    },
    {
      syntax: 'ipv6 crypto map <map:ref(crypto-map)>',
      help: 'Encrypts IPv6 traffic that leaves through this interface and fits an entry of the crypto map.',
      words: {
        ...ipv6Words,
        crypto: 'IPsec for IPv6',
        map: 'A crypto map that was made with `crypto map ipv6`',
      },
      samples: ['ipv6 crypto map VPN6'],
    },
    {
      syntax: 'crypto ipsec df-bit {clear|copy|set}',
      help: 'Whether the encrypted packets that leave here may be fragmented on the way.',
      detail: 'It overrides the global line for this interface.',
      words: {
        ...cryptoIpsecWords,
        'df-bit': 'The do-not-fragment bit of the outer header',
        ...dfBitWords,
      },
      samples: ['crypto ipsec df-bit clear'],
    },
    {
      syntax: 'crypto ipsec fragmentation {before-encryption|after-encryption}',
      help: 'Whether packets that are too long are cut before or after they are encrypted.',
      detail:
        'Cut before, the peer decrypts each piece and puts nothing together. It overrides the global line.',
      words: {
        ...cryptoIpsecWords,
        fragmentation: 'Packets that become too long',
        'before-encryption': 'Cut first, so that the peer has less to do',
        'after-encryption': 'Encrypt first, then cut',
      },
      samples: ['crypto ipsec fragmentation before-encryption'],
    },
    {
      syntax: 'crypto ipsec client ezvpn <name:ref(ezvpn-client)> [inside|outside]',
      help: 'Says which side of an Easy VPN remote this interface is on.',
      words: {
        ...cryptoIpsecWords,
        client: 'This router as a client',
        ezvpn: 'Easy VPN remote',
        name: 'Name of the Easy VPN remote',
        inside: 'Towards the local network',
        outside: 'Towards the server; taken when nothing is said',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: [
        'crypto ipsec client ezvpn ezvpnclient outside',
        'crypto ipsec client ezvpn HQ inside',
      ],
    },
    {
      syntax: 'crypto engine accelerator <options:LINE>',
      help: 'Settings of an encryption card.',
      words: {
        ...cryptoWord,
        engine: 'What does the encryption',
        accelerator: 'An encryption card',
        options: 'Not explained here',
      },
      evidence: 'unverified',
      support: 'accepted',
      samples: ['crypto engine accelerator ipsec'],
    },
    {
      syntax: 'ip address <address:ip4> <mask:mask4>',
      help: 'The IPv4 address of this interface.',
      detail:
        'Behind a tunnel it is the inner address; the outer one is `tunnel source`. A Virtual-Template of type tunnel takes `ip unnumbered` instead.',
      words: {
        ...ipWords,
        address: 'Address of this interface',
        mask: 'Network mask, as in 255.255.255.0',
      },
      evidence: 'unverified',
      samples: ['ip address 172.16.0.101 255.255.255.0'],
    },
    {
      syntax: 'ip address <address:ip4> <mask:mask4> secondary',
      help: 'A further IPv4 address of this interface.',
      words: {
        ...ipWords,
        address: 'Address of this interface',
        mask: 'Network mask, as in 255.255.255.0',
        secondary: 'Beside the main address',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: ['ip address 192.0.2.5 255.255.255.0 secondary'],
    },
    {
      syntax: 'ip address negotiated [previous]',
      help: 'Takes the IPv4 address that the peer gives: PPP, or the IKEv2 configuration mode of a FlexVPN hub.',
      words: {
        ...ipWords,
        address: 'Address of this interface',
        negotiated: 'From the peer',
        previous: 'Ask for the last one again',
      },
      evidence: 'unverified',
      samples: ['ip address negotiated'],
    },
    {
      syntax: 'ip address dhcp [<options:LINE>]',
      help: 'Takes the IPv4 address that a DHCP server gives.',
      detail: 'It may change: the peer cannot match it by address.',
      words: {
        ...ipWords,
        address: 'Address of this interface',
        dhcp: 'From a DHCP server',
        options: '`client-id` and an interface, `hostname` and a name',
      },
      evidence: 'unverified',
      samples: ['ip address dhcp', 'ip address dhcp client-id GigabitEthernet1'],
    },
    {
      syntax: 'ip unnumbered <interface:ref(interface)>',
      help: 'Uses the IPv4 address of another interface, mostly a loopback.',
      words: {
        ...ipWords,
        unnumbered: 'Without an address of its own',
        interface: 'Interface whose address is used',
      },
      evidence: 'unverified',
      samples: ['ip unnumbered Loopback0'],
    },
    {
      syntax: 'ipv6 unnumbered <interface:ref(interface)>',
      help: 'Uses the IPv6 addresses of another interface, mostly a loopback.',
      words: {
        ...ipv6Words,
        unnumbered: 'Without an address of its own',
        interface: 'Interface whose addresses are used',
      },
      evidence: 'unverified',
      samples: ['ipv6 unnumbered Loopback0'],
    },
    {
      syntax: 'ipv6 enable',
      help: 'Carries IPv6 with nothing but a link-local address.',
      words: { ...ipv6Words, enable: 'With a link-local address' },
      evidence: 'unverified',
      samples: ['ipv6 enable'],
    },
    {
      syntax: 'ipv6 address <address:LINE>',
      help: 'An IPv6 address of this interface.',
      words: { ...ipv6Words, address: 'Prefix and length, `autoconfig`, `dhcp`, `negotiated`' },
      repeatable: true,
      evidence: 'unverified',
      samples: ['ipv6 address 2001:db8::1/64', 'ipv6 address fe80::1 link-local'],
    },
    {
      syntax: 'ipv6 mtu <bytes:int(1280,9976)>',
      help: 'The longest IPv6 packet that leaves here in one piece.',
      words: { ...ipv6Words, mtu: 'Longest packet', bytes: 'Length in bytes' },
      units: { bytes: 'B' },
      evidence: 'unverified',
      samples: ['ipv6 mtu 1400'],
    },
    {
      syntax: 'ipv6 tcp adjust-mss <bytes:INT>',
      help: 'Lowers the segment size that TCP connections over IPv6 agree on through this interface.',
      words: {
        ...ipv6Words,
        tcp: 'TCP connections that pass',
        'adjust-mss': 'Longest segment',
        bytes: 'Length in bytes',
      },
      units: { bytes: 'B' },
      evidence: 'unverified',
      samples: ['ipv6 tcp adjust-mss 1360'],
    },
    {
      syntax: 'ipv6 traffic-filter <acl:ref(ipv6-acl)> {in|out}',
      help: 'Drops IPv6 packets that an access list denies.',
      words: {
        ...ipv6Words,
        'traffic-filter': 'An IPv6 access list',
        acl: 'Name of the list',
        in: 'Packets that arrive here',
        out: 'Packets that leave here',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: ['ipv6 traffic-filter EDGE6 in'],
    },
    {
      syntax: 'ipv6 {ospf|eigrp|rip|nd|dhcp|router} <options:LINE>',
      help: 'A routing or neighbor setting of IPv6. It is not checked here.',
      words: {
        ...ipv6Words,
        ospf: 'OSPFv3',
        eigrp: 'EIGRP',
        rip: 'RIPng',
        nd: 'Neighbor discovery',
        dhcp: 'DHCPv6',
        router: 'A routing process',
        options: 'Not explained here',
      },
      repeatable: true,
      evidence: 'unverified',
      support: 'accepted',
      samples: ['ipv6 ospf 1 area 0', 'ipv6 eigrp 100'],
    },
    {
      syntax: '{vrf forwarding|ip vrf forwarding} <vrfName:ref(vrf)>',
      help: 'Puts the interface into a VRF: a routing table of its own.',
      detail:
        'On a tunnel it is the VRF of the packets inside. Typing it removes the IP addresses of the interface. With IPv6, use `vrf forwarding`.',
      words: {
        vrf: 'A routing table of its own',
        ip: 'The older spelling, for IPv4 only',
        forwarding: 'For the packets of this interface',
        vrfName: 'Name of the VRF',
      },
      evidence: 'unverified',
      samples: ['vrf forwarding DMVPN', 'ip vrf forwarding RED'],
    },
    {
      syntax: 'ip mtu <bytes:int(68,9976)>',
      help: 'The longest IPv4 packet that leaves here in one piece; longer ones are cut or refused.',
      detail: 'On a protected tunnel 1400 leaves room for ESP and GRE.',
      words: { ...ipWords, mtu: 'Longest packet', bytes: 'Length in bytes, IP header included' },
      units: { bytes: 'B' },
      evidence: 'unverified',
      samples: ['ip mtu 1400'],
      rejects: ['ip mtu 67'],
    },
    {
      syntax: 'ip tcp adjust-mss <bytes:int(500,1460)>',
      help: 'Lowers the segment size that TCP connections agree on through this interface, so that nothing must be cut.',
      detail: '40 bytes below `ip mtu`: 1360 for 1400.',
      words: {
        ...ipWords,
        tcp: 'TCP connections that pass',
        'adjust-mss': 'Longest segment',
        bytes: 'Length in bytes, without headers',
      },
      units: { bytes: 'B' },
      evidence: 'unverified',
      samples: ['ip tcp adjust-mss 1360'],
      rejects: ['ip tcp adjust-mss 1461'],
    },
    {
      syntax: 'ip access-group <acl:ref(acl)> {in|out}',
      help: 'Drops IPv4 packets that an access list denies.',
      detail: 'Towards the peer it must permit UDP 500 and 4500 and ESP, or IKE gets no answer.',
      words: {
        ...ipWords,
        'access-group': 'An access list as a filter',
        acl: 'Name or number of the list',
        in: 'Packets that arrive here',
        out: 'Packets that leave here',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: ['ip access-group LIMIT_PEER in', 'ip access-group 101 out'],
    },
    {
      syntax: 'ip nat {inside|outside|enable}',
      help: 'Says which side of address translation this interface is on.',
      detail:
        'Packets are translated before a crypto map looks at them: traffic for the peer must be denied in the access list of the translation.',
      words: {
        ...ipWords,
        nat: 'Address translation',
        inside: 'Where the addresses are that get translated',
        outside: 'Where the translated addresses are seen',
        enable: 'Both, the newer way',
      },
      evidence: 'unverified',
      samples: ['ip nat outside', 'ip nat inside'],
    },
    {
      syntax: 'ip nhrp network-id <number:int(1,4294967295)>',
      help: 'Turns NHRP on for this tunnel.',
      detail: 'The number counts on this router only: another one at the peer is no fault.',
      words: {
        ...nhrpWords,
        'network-id': 'Which NHRP network of this router the tunnel belongs to',
        number: 'Any number; tunnels with the same one share their entries',
      },
      samples: ['ip nhrp network-id 1'],
      rejects: ['ip nhrp network-id 0'],
    },
    {
      syntax: 'ip nhrp authentication <password:WORD:secret>',
      help: 'A word that all NHRP messages of this tunnel carry; others are dropped.',
      detail:
        'At most 8 characters, the same on hub and spokes. When it differs nothing is reported: the spoke never registers. IPsec protects it, the word alone does not protect much.',
      words: {
        ...nhrpWords,
        authentication: 'A word that all must know',
        password: 'The word, at most 8 characters',
      },
      samples: ['ip nhrp authentication SECRET'],
    },
    {
      syntax: 'ip nhrp map multicast {dynamic|<address:ip>|<host:WORD>}',
      help: 'Sends multicast, and so routing protocols, to this peer too.',
      words: {
        ...nhrpMapWords,
        multicast: 'Who gets multicast',
        dynamic: 'Every spoke that has registered: for hubs',
        address: 'Real address of the hub: for spokes',
        host: 'Name of the hub',
      },
      repeatable: true,
      samples: ['ip nhrp map multicast dynamic', 'ip nhrp map multicast 192.0.2.1'],
    },
    {
      syntax: 'ip nhrp map <tunnelAddress:ip4> [<mask:mask4>] <address:ip>',
      help: 'Says which real address stands behind a tunnel address, mostly that of the hub.',
      words: {
        ...nhrpMapWords,
        tunnelAddress: 'Address inside the tunnel',
        mask: 'Mask, for a whole network behind it',
        address: 'Real address: `tunnel source` of the peer',
      },
      repeatable: true,
      samples: ['ip nhrp map 172.16.0.1 192.0.2.1', 'ip nhrp map 10.1.0.0 255.255.0.0 192.0.2.1'],
    },
    {
      syntax:
        'ip nhrp nhs {dynamic|<server:ip4>} [nbma {<address:ip>|<host:WORD>}] [multicast] ' +
        '[priority <priority:int(0,255)>] [cluster <cluster:int(0,10)>]',
      help: 'Names the hub that this spoke registers with.',
      detail: 'With `nbma` no `ip nhrp map` is needed.',
      words: {
        ...nhrpWords,
        nhs: 'Next-hop server: the hub',
        dynamic: 'From the IKEv2 configuration mode or DHCP',
        server: 'Tunnel address of the hub',
        nbma: 'Its real address',
        address: 'Real address: `tunnel source` of the hub',
        host: 'Name of the hub',
        multicast: 'Send multicast to it too',
        priority: 'Which of several hubs comes first: 0 before 255',
        cluster: 'Which group of hubs it belongs to',
      },
      repeatable: true,
      samples: [
        'ip nhrp nhs 172.16.0.1',
        'ip nhrp nhs 172.16.0.1 nbma 192.0.2.1 multicast',
        'ip nhrp nhs dynamic nbma hub.example.com multicast priority 10 cluster 1',
      ],
    },
    {
      syntax: 'ip nhrp holdtime <seconds:int(1,65535)>',
      help: 'How long others may remember the addresses that this router registers.',
      words: { ...nhrpWords, holdtime: 'Lifetime of entries', seconds: 'Time' },
      units: { seconds: 's' },
      samples: ['ip nhrp holdtime 600'],
    },
    {
      syntax: 'ip nhrp registration no-unique',
      help: 'Lets the hub replace the entry of this spoke when its real address changes.',
      detail:
        'For spokes with an address from DHCP or PPP: else the hub refuses the new address until the old entry is gone.',
      words: { ...nhrpRegistrationWords, 'no-unique': 'The entry may be replaced' },
      samples: ['ip nhrp registration no-unique'],
    },
    {
      syntax: 'ip nhrp registration timeout <seconds:int(1,65535)>',
      help: 'How often this spoke registers again.',
      words: {
        ...nhrpRegistrationWords,
        timeout: 'How often',
        seconds: 'Time between two registrations',
      },
      units: { seconds: 's' },
      samples: ['ip nhrp registration timeout 30'],
    },
    {
      syntax: 'ip nhrp registration delay <seconds:int(0,10)>',
      help: 'How long this spoke waits with the registration after the tunnel has come up.',
      words: { ...nhrpRegistrationWords, delay: 'Wait first', seconds: 'Time' },
      units: { seconds: 's' },
      evidence: 'inferred',
      samples: ['ip nhrp registration delay 5'],
    },
    {
      syntax: 'ip nhrp redirect [timeout <seconds:INT>]',
      help: 'Tells spokes that they could reach each other directly: DMVPN phase 3, on the hub.',
      detail: 'The spokes need `ip nhrp shortcut`.',
      words: {
        ...nhrpWords,
        redirect: 'Hints to spokes',
        timeout: 'Not twice in this time for the same pair',
        seconds: 'Time',
      },
      units: { seconds: 's' },
      samples: ['ip nhrp redirect', 'ip nhrp redirect timeout 10'],
    },
    {
      syntax:
        'ip nhrp shortcut [virtual-template <number:int(1,4095):ref(virtual-template)>|<value:INT>]',
      help: 'Builds tunnels to other spokes directly: DMVPN phase 3 and FlexVPN, on the spokes.',
      detail:
        'The hub needs `ip nhrp redirect`. On a point-to-point GRE tunnel no shortcut can be installed.',
      words: {
        ...nhrpWords,
        shortcut: 'The direct way to another spoke',
        'virtual-template': 'Clone an interface for each, as FlexVPN does',
        number: 'Number of the Virtual-Template',
        value: 'Not explained anywhere we know of',
      },
      samples: ['ip nhrp shortcut', 'ip nhrp shortcut virtual-template 1'],
    },
    {
      syntax: 'ip nhrp group <name:WORD>',
      help: 'Tells the hub which group this spoke is in, so that it picks the QoS policy.',
      words: {
        ...nhrpWords,
        group: 'A group of spokes',
        name: 'Name that the hub has mapped to a policy',
      },
      samples: ['ip nhrp group SPOKES-10M'],
    },
    {
      syntax: 'ip nhrp attribute <attribute:LINE>',
      help: 'Tells the hub something about this spoke, such as its group.',
      words: { ...nhrpWords, attribute: 'Name and value' },
      repeatable: true,
      support: 'accepted',
      samples: ['ip nhrp attribute group SPOKES-10M'],
    },
    {
      syntax: 'ip nhrp map group <mapping:LINE>',
      help: 'The QoS policy for the spokes of a group, on the hub.',
      words: {
        ...nhrpMapWords,
        group: 'A group of spokes',
        mapping: 'Group, then `service-policy output` and its name',
      },
      repeatable: true,
      support: 'accepted',
      samples: ['ip nhrp map group SPOKES-10M service-policy output SHAPE-10M'],
    },
    {
      syntax:
        'ip nhrp {server-only|max-send|record|responder|interest|cache|use|trigger-svc|path|send-routed|' +
        'role|nhs|connect|summary-map|event-publisher} [<options:LINE>]',
      help: 'A rarer setting of NHRP. It is not checked here.',
      words: {
        ...nhrpWords,
        'server-only': 'Answer, but ask nothing',
        'max-send': 'How many messages may be sent in a time',
        record: 'Write the path of a message into it',
        responder: 'Which address answers are sent from',
        interest: 'Which packets start a query: an access list',
        cache: 'The table of entries',
        use: 'How many packets before a query is sent',
        'trigger-svc': 'Load at which a circuit is opened',
        path: 'Preference of a path',
        'send-routed': 'Send packets by routing while the answer is awaited',
        role: 'Part that this router plays',
        nhs: 'Settings of the hubs',
        connect: 'When a tunnel to a spoke is opened',
        'summary-map': 'Answer for a whole network',
        'event-publisher': 'Tell other programs about events',
        options: 'Not explained here',
      },
      repeatable: true,
      support: 'accepted',
      samples: ['ip nhrp server-only', 'ip nhrp nhs fallback 60', 'ip nhrp summary-map 10.0.0.0/8'],
    },
    {
      syntax: 'ipv6 nhrp <options:LINE>',
      help: 'The same as `ip nhrp`, with IPv6 addresses inside the tunnel.',
      words: { ...ipv6Words, nhrp: 'NHRP', options: 'As in `ip nhrp`' },
      repeatable: true,
      support: 'accepted',
      samples: ['ipv6 nhrp network-id 1'],
    },
    {
      syntax:
        'nhrp {group <name:WORD>|map group <mapping:LINE>|event-publisher <events:LINE>|route-watch}',
      help: 'A setting of NHRP that is the same for IPv4 and IPv6.',
      words: {
        nhrp: 'NHRP for IPv4 and IPv6',
        group: 'A group of spokes',
        name: 'Name of the group',
        map: 'Entries made by hand',
        mapping: 'Group, then `service-policy output` and its name',
        'event-publisher': 'Tell other programs about events',
        events: 'Which events',
        'route-watch': 'Follow the routes of the entries',
      },
      repeatable: true,
      samples: [
        'nhrp group SPOKES-10M',
        'nhrp map group G service-policy output S',
        'nhrp route-watch',
      ],
    },
    {
      syntax: 'if-state nhrp',
      help: 'Takes the tunnel down when no hub answers any more, so that routing finds another way.',
      words: { 'if-state': 'What decides whether the interface is up', nhrp: 'NHRP decides' },
      evidence: 'unverified',
      samples: ['if-state nhrp'],
    },
    {
      syntax: 'keepalive [<seconds:int(0,32767)> [<retries:int(1,255)>]]',
      help: 'Sends packets to find out whether the other end is there, and takes the interface down when not.',
      detail:
        'GRE keepalives do not work through `tunnel protection`; use dead peer detection there.',
      words: { seconds: 'Time between two packets', retries: 'How many may be lost' },
      units: { seconds: 's' },
      default: '10 s; off on tunnels',
      evidence: 'unverified',
      samples: ['keepalive', 'keepalive 10 3'],
    },
    {
      syntax: 'description <text:LINE>',
      help: 'A note for people.',
      words: { text: 'The note' },
      samples: ['description to SITE1'],
    },
    {
      syntax: 'shutdown',
      help: 'Turns the interface off.',
      samples: ['shutdown'],
    },
    {
      syntax: 'standby [<group:int(0,4095)>] name <groupName:def(hsrp-name)>',
      help: 'Names the HSRP group, so that a crypto map or an IKEv2 cluster can follow it.',
      words: {
        standby: 'HSRP',
        group: 'Number of the group; 0 when it is left out',
        name: 'Give it a name',
        groupName: 'Name of the group',
      },
      evidence: 'unverified',
      samples: ['standby 1 name HA', 'standby name HA'],
    },
  ],
} as const satisfies CommandFamily;
