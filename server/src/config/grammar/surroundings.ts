import type { Command, CommandFamily } from './schema';

/** What crypto leans on: AAA lists, VRFs, routes, address pools, tracked objects. */

const aaaWords = { aaa: 'Who may come in, what they may do, and what is written down' } as const;

const ipWords = { ip: 'IPv4' } as const;

const ipv6Words = { ipv6: 'IPv6' } as const;

const routeWords = {
  route: 'A route that is written by hand',
  vrf: 'In the routing table of a VRF',
  vrfName: 'Name of the VRF',
  nextHop: 'Router to send the packets to',
  interface: 'Interface to send the packets through: a tunnel for networks behind the peer',
  options: 'Distance, `name`, `tag`, `track`, `permanent`',
} as const;

const methodWords = {
  default: 'The list that is used where none is named',
  list: 'Name of the list',
  methods: 'Where to ask, tried in this order: `local`, `group` and a name, `none`',
} as const;

const natWords = {
  ...ipWords,
  nat: 'Address translation',
  inside: 'Addresses of the inside network',
  source: 'By where the packets come from',
} as const;

/** Lines that stand in a VRF or in an address family of it. */
const vrfRoutes = [
  {
    syntax: 'route-target <target:LINE>',
    help: 'Which routes of other VRFs this one takes and gives in BGP.',
    words: { target: '`import`, `export` or `both`, and two numbers' },
    repeatable: true,
    support: 'accepted',
    samples: ['route-target export 65000:1'],
  },
  {
    syntax: '{import|export} <map:LINE>',
    help: 'A route map for the routes that this VRF takes or gives.',
    words: {
      import: 'Routes that it takes',
      export: 'Routes that it gives',
      map: '`map` and the name of a route map',
    },
    repeatable: true,
    support: 'accepted',
    samples: ['import map FROM-CORE', 'export map TO-CORE'],
  },
  {
    syntax: 'route-replicate <options:LINE>',
    help: 'Copies routes of another table into this one.',
    words: { options: '`from`, the table and the kind of its routes' },
    repeatable: true,
    support: 'accepted',
    samples: ['route-replicate from vrf global unicast static'],
  },
  {
    syntax: '{maximum|bgp|mdt|inter-as-hybrid} <options:LINE>',
    help: 'A setting of the VRF that crypto does not look at.',
    words: {
      maximum: 'How many routes it may hold',
      bgp: 'Its next hop in BGP',
      mdt: 'Its multicast trees',
      'inter-as-hybrid': 'Between autonomous systems',
      options: 'Not explained here',
    },
    repeatable: true,
    support: 'accepted',
    samples: ['maximum routes 100 80'],
  },
] as const satisfies readonly Command[];

export const surroundings = {
  global: [
    {
      syntax: 'hostname <name:WORD>',
      help: 'The name of this router: its prompt, its certificates, and its identity where it shows its name.',
      words: { name: 'Name without domain' },
      samples: ['hostname R1'],
    },
    {
      syntax: 'version <release:WORD>',
      help: 'The release that wrote this configuration. Which algorithms it takes depends on it.',
      words: { release: 'Release, without its last parts' },
      samples: ['version 15.4', 'version 17.12'],
    },
    {
      syntax: '{ip domain name|ip domain-name} [vrf <vrfName:ref(vrf)>] <name:WORD>',
      help: 'The domain of this router: with the host name it makes the name in certificates and FQDN identities.',
      words: {
        ...ipWords,
        domain: 'Names and their domain',
        'domain-name': 'The older spelling',
        name: 'The domain, as in `example.com`',
        vrf: 'For names looked up in a VRF',
        vrfName: 'Name of the VRF',
      },
      evidence: 'unverified',
      samples: ['ip domain name example.com', 'ip domain-name example.com'],
    },
    {
      syntax:
        'ip route [vrf <vrfName:ref(vrf)>] <prefix:ip4> <mask:mask4> ' +
        '{<nextHop:ip4>|dhcp|<interface:ref(interface)> [<nextHop:ip4>|dhcp]} [<options:LINE>]',
      help: 'Sends packets for a network to a next hop or out of an interface.',
      detail:
        'A static tunnel needs a route for the networks behind the peer, and one to the peer itself that does not lead into the tunnel. The prefix must not have bits outside of the mask.',
      words: {
        ...ipWords,
        ...routeWords,
        prefix: 'Network',
        mask: 'Network mask; 0.0.0.0 for the default route',
        dhcp: 'The gateway that a DHCP server has given',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: [
        'ip route 0.0.0.0 0.0.0.0 10.0.0.2',
        'ip route 192.168.2.1 255.255.255.255 Tunnel0',
        'ip route vrf DMVPN 0.0.0.0 0.0.0.0 GigabitEthernet0/0 192.0.2.1 250 track 10',
        'ip route 10.0.0.0 255.0.0.0 Null 0',
      ],
    },
    {
      syntax:
        'ipv6 route [vrf <vrfName:ref(vrf)>] <prefix:ip6pfx> ' +
        '{<nextHop:ip6>|<interface:ref(interface)> [<nextHop:ip6>]} [<options:LINE>]',
      help: 'Sends IPv6 packets for a network to a next hop or out of an interface.',
      words: { ...ipv6Words, ...routeWords, prefix: 'Network, as in `2001:db8::/32`' },
      repeatable: true,
      evidence: 'unverified',
      samples: ['ipv6 route 2001:db8:2::/48 Tunnel0', 'ipv6 route vrf RED ::/0 2001:db8::1 200'],
    },
    {
      syntax: 'ip local pool <name:def(ip-local-pool)> <first:ip4> [<last:ip4>] [<options:LINE>]',
      help: 'Addresses that this router gives to VPN clients.',
      detail:
        'An IKEv2 authorization policy or an Easy VPN group takes them with `pool`. The networks behind the router need a route for them.',
      words: {
        ...ipWords,
        local: 'Kept by this router',
        pool: 'A range of addresses',
        name: 'Name of the pool; further lines add ranges',
        first: 'First address',
        last: 'Last address; left out for a single one',
        options: '`group`, `cache-size`, `recycle delay`',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: ['ip local pool CLIENTS 10.9.0.1 10.9.0.254', 'ip local pool ONE 10.9.1.1'],
    },
    {
      syntax:
        'ipv6 local pool <name:def(ipv6-local-pool)> <prefix:ip6pfx> <length:int(1,128)> [<options:LINE>]',
      help: 'IPv6 prefixes that this router gives to VPN clients.',
      words: {
        ...ipv6Words,
        local: 'Kept by this router',
        pool: 'A range of prefixes',
        name: 'Name of the pool',
        prefix: 'Prefix that they are cut from',
        length: 'Length of the prefix for each client; 128 is one address',
        options: '`shared`, `cache-size`',
      },
      units: { length: 'bit' },
      repeatable: true,
      evidence: 'unverified',
      samples: ['ipv6 local pool CLIENTS6 2001:db8:9::/48 64'],
    },
    {
      syntax:
        'ip nat inside source {list <acl:ref(acl)>|route-map <routeMap:ref(route-map)>} <target:LINE>',
      help: 'Translates the source addresses of packets that go from inside to outside.',
      detail:
        'It comes before a crypto map: deny the traffic for the peer in this list, or it goes out translated and in clear text.',
      words: {
        ...natWords,
        list: 'Packets that an access list permits',
        acl: 'Access list',
        'route-map': 'Packets that a route map permits',
        routeMap: 'Route map',
        target: '`interface` or `pool` and its name; `overload` shares one address',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: [
        'ip nat inside source list NAT interface GigabitEthernet0/0 overload',
        'ip nat inside source route-map NAT pool P overload',
      ],
    },
    {
      syntax: 'ip nat inside source static {tcp|udp} <inside:ip4> <port:INT> <target:LINE>',
      help: 'Shows a service of an inside host under an outside address, and translates its answers.',
      detail:
        'It comes before a crypto map: answers to a peer whose traffic is to be encrypted go out translated.',
      words: {
        ...natWords,
        static: 'Always the same translation',
        tcp: 'A TCP port',
        udp: 'A UDP port',
        inside: 'Packets that come from an inside interface',
        port: 'Port of the service on the host',
        target: 'Outside address, or `interface` and its name, and the port there',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: ['ip nat inside source static tcp 10.0.1.5 443 interface GigabitEthernet0/0 443'],
      rejects: ['ip nat inside source static tcp 443'],
    },
    {
      syntax: 'aaa new-model',
      help: 'Turns AAA on.',
      detail: 'Without it no AAA list works, and neither do the `aaa` lines of an IKEv2 profile.',
      words: { ...aaaWords, 'new-model': 'On' },
      samples: ['aaa new-model'],
    },
    {
      syntax:
        'aaa authorization network {default|<list:def(aaa-author-network)>} ' +
        '{local|group <serverGroup:WORD>|if-authenticated|none|cache <serverGroup:WORD>}+',
      help: 'Where this router asks what a VPN peer may do and get: addresses, routes, keys.',
      detail:
        'IKEv2 profiles name the list in `aaa authorization` and `keyring aaa`. With `local` the answer is a `crypto ikev2 authorization policy` on this router. At most four methods.',
      words: {
        ...aaaWords,
        authorization: 'What they may do',
        network: 'For peers of a VPN or PPP',
        ...methodWords,
        local: 'On this router',
        group: 'Servers',
        serverGroup: '`radius`, `tacacs+`, or the name of a group of servers',
        'if-authenticated': 'Whoever is authenticated may',
        none: 'Everybody may',
        cache: 'What a server has answered before',
      },
      repeatable: true,
      samples: [
        'aaa authorization network FLEX local',
        'aaa authorization network default group radius local',
      ],
    },
    {
      syntax: 'aaa authentication login {default|<list:def(aaa-authen-login)>} <methods:LINE>',
      help: 'Where this router checks names and passwords: of people who log in, and of VPN users (EAP, XAUTH).',
      detail:
        'IKEv2 profiles name the list in `aaa authentication`, ISAKMP profiles in `client authentication list`.',
      words: {
        ...aaaWords,
        authentication: 'Who they are',
        login: 'Logins, VPN users included',
        ...methodWords,
      },
      repeatable: true,
      samples: [
        'aaa authentication login default local',
        'aaa authentication login VPN group radius local',
      ],
    },
    {
      syntax: 'aaa accounting network {default|<list:def(aaa-acct-network)>} [<methods:LINE>]',
      help: 'Which servers are told when a VPN session begins and ends.',
      detail:
        'IKEv2 profiles name the list in `aaa accounting`. Newer releases write the rest on lines of its own.',
      words: {
        ...aaaWords,
        accounting: 'What is written down',
        network: 'For peers of a VPN or PPP',
        ...methodWords,
        methods: '`start-stop`, `stop-only` or `none`, then `group` and its name',
      },
      enters: 'opaque',
      repeatable: true,
      samples: [
        'aaa accounting network VPN start-stop group radius',
        'aaa accounting network default',
      ],
    },
    {
      syntax: 'aaa attribute list <list:def(aaa-attribute-list)>',
      help: 'Attributes for VPN peers that are kept on this router instead of on a RADIUS server.',
      detail: 'An IKEv2 authorization policy takes them with `aaa attribute list`.',
      words: { ...aaaWords, attribute: 'What a peer gets', list: 'A list of it, or its name' },
      enters: 'opaque',
      repeatable: true,
      samples: ['aaa attribute list SPOKES'],
    },
    {
      syntax: 'aaa {group|server|accounting} <options:LINE>',
      help: 'A setting of AAA. It is not checked here.',
      words: {
        ...aaaWords,
        group: 'A group of servers',
        server: 'This router as a server, as for RADIUS change of authorization',
        accounting: 'What is written down',
        options: 'Not explained here',
      },
      enters: 'opaque',
      repeatable: true,
      support: 'accepted',
      samples: [
        'aaa group server radius RAD',
        'aaa accounting exec default start-stop group tacacs+',
      ],
    },
    {
      syntax:
        'aaa {authentication|authorization|session-id|local|common-criteria|password|memory|nas|user|' +
        'cache|max-sessions|traceback|configuration|route} <options:LINE>',
      help: 'A setting of AAA. It is not checked here.',
      words: {
        ...aaaWords,
        authentication: 'Who they are',
        authorization: 'What they may do',
        'session-id': 'Whether one number is used for all of a session',
        local: 'Users that are kept on this router',
        'common-criteria': 'Rules for passwords',
        password: 'Rules for passwords',
        memory: 'Memory that AAA may use',
        nas: 'How this router introduces itself to servers',
        user: 'Users',
        cache: 'What a server has answered before',
        'max-sessions': 'How many sessions there may be',
        traceback: 'For debugging',
        configuration: 'Configuration that servers give',
        route: 'Routes that servers give',
        options: 'Not explained here',
      },
      repeatable: true,
      support: 'accepted',
      samples: ['aaa session-id common', 'aaa authorization exec default local'],
    },
    {
      syntax: 'vrf definition <name:def(vrf)>',
      help: 'Makes a VRF: a routing table of its own, with the interfaces that are put into it.',
      detail:
        'For IPv4 it needs `address-family ipv4`; IKEv2 profiles and policies refuse a VRF without it.',
      words: {
        vrf: 'A routing table of its own',
        definition: 'For IPv4 and IPv6',
        name: 'Name of the VRF',
      },
      enters: 'vrf',
      repeatable: true,
      samples: ['vrf definition DMVPN'],
    },
    {
      syntax: 'ip vrf <name:def(vrf)>',
      help: 'Makes a VRF, a routing table of its own, for IPv4 only: the older way.',
      words: { ...ipWords, vrf: 'A routing table of its own', name: 'Name of the VRF' },
      enters: 'vrf',
      repeatable: true,
      samples: ['ip vrf INTERNET'],
    },
    {
      syntax: 'track <object:int(1,1000):def(track)> [<what:LINE>]',
      help: 'Watches something, so that others can follow it: FlexVPN peers, routes, HSRP.',
      words: {
        track: 'An object that is up or down',
        object: 'Its number',
        what: '`ip sla`, `interface`, `ip route` or `list`, and what of it',
      },
      enters: 'opaque',
      repeatable: true,
      samples: ['track 10 ip sla 1 reachability', 'track 11 interface Tunnel0 line-protocol'],
    },
    {
      syntax:
        'route-map <name:def(route-map)> [permit|deny] [<sequence:int(0,65535)>] [<options:LINE>]',
      help: 'Picks routes or packets and changes them.',
      detail:
        'An IKEv2 authorization policy takes it with `route accept` and `route redistribute`.',
      words: {
        'route-map': 'Conditions and changes, in steps',
        name: 'Name of the route map',
        permit: 'What fits is taken',
        deny: 'What fits is left',
        sequence: 'Place of the step, lowest first',
        options: 'Not explained here',
      },
      enters: 'opaque',
      repeatable: true,
      samples: ['route-map SET_LOCAL_PREF permit 10', 'route-map PREF'],
    },
  ],
  vrf: [
    {
      syntax: 'rd <distinguisher:WORD>',
      help: 'Tells its routes from those of other VRFs in BGP.',
      words: { distinguisher: 'Two numbers, as in `65000:1`, or an address and a number' },
      samples: ['rd 65000:1'],
    },
    {
      syntax: 'description <text:LINE>',
      help: 'A note for people.',
      words: { text: 'The note' },
      samples: ['description Internet side'],
    },
    ...vrfRoutes,
    {
      syntax: '{vnet|vpn} <options:LINE>',
      help: 'A setting of the VRF that crypto does not look at.',
      words: {
        vnet: 'Easy Virtual Network',
        vpn: 'The number that goes with the name',
        options: 'Not explained here',
      },
      repeatable: true,
      support: 'accepted',
      samples: ['vnet tag 100', 'vpn id 1:1'],
    },
    {
      syntax: 'address-family {ipv4|ipv6} [unicast|multicast]',
      help: 'Makes the VRF carry this kind of packets.',
      detail: 'Without the line for IPv4 no interface with an IPv4 address can be in it.',
      words: {
        ipv4: 'IPv4',
        ipv6: 'IPv6',
        unicast: 'Unicast, what is meant when nothing is said',
        multicast: 'Multicast',
      },
      enters: 'vrf-af',
      repeatable: true,
      samples: ['address-family ipv4', 'address-family ipv6 unicast'],
    },
  ],
  'vrf-af': [
    ...vrfRoutes,
    {
      syntax: 'exit-address-family',
      help: 'Goes back to the VRF.',
      samples: ['exit-address-family'],
    },
  ],
} as const satisfies CommandFamily;
