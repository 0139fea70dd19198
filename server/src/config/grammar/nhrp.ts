import type { Command } from './schema';

const nhrpWords = {
  ip: 'IPv4 on this interface',
  ipv6: 'IPv6 on this interface',
  nhrp: 'NHRP: which real address stands behind a tunnel address',
} as const;

const nhrpMapWords = { ...nhrpWords, map: 'Entries made by hand' } as const;

const nhrpRegistrationWords = {
  ...nhrpWords,
  registration: 'How this spoke registers with its hub',
} as const;

const nhsWords = {
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
} as const;

/** How the routers of a DMVPN learn each other's real addresses, on their tunnels. */
export const nhrpCommands = [
  {
    syntax: '{ip|ipv6} nhrp network-id <number:int(1,4294967295)>',
    help: 'Turns NHRP on for this tunnel.',
    detail: 'The number counts on this router only: another one at the peer is no fault.',
    words: {
      ...nhrpWords,
      'network-id': 'Which NHRP network of this router the tunnel belongs to',
      number: 'Any number; tunnels with the same one share their entries',
    },
    samples: ['ip nhrp network-id 1', 'ipv6 nhrp network-id 1'],
    rejects: ['ip nhrp network-id 0'],
  },
  {
    syntax: '{ip|ipv6} nhrp authentication <password:WORD:secret>',
    help: 'A word that all NHRP messages of this tunnel carry; others are dropped.',
    detail:
      'At most 8 characters, the same on hub and spokes. When it differs nothing is reported: the spoke never registers. IPsec protects it, the word alone does not protect much.',
    words: {
      ...nhrpWords,
      authentication: 'A word that all must know',
      password: 'The word, at most 8 characters',
    },
    samples: ['ip nhrp authentication SECRET', 'ipv6 nhrp authentication SECRET'],
  },
  {
    syntax: '{ip|ipv6} nhrp map multicast {dynamic|<address:ip>|<host:WORD>}',
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
    words: nhsWords,
    repeatable: true,
    samples: [
      'ip nhrp nhs 172.16.0.1',
      'ip nhrp nhs 172.16.0.1 nbma 192.0.2.1 multicast',
      'ip nhrp nhs dynamic nbma hub.example.com multicast priority 10 cluster 1',
    ],
  },
  {
    syntax: '{ip|ipv6} nhrp holdtime <seconds:int(1,65535)>',
    help: 'How long others may remember the addresses that this router registers.',
    words: { ...nhrpWords, holdtime: 'Lifetime of entries', seconds: 'Time' },
    units: { seconds: 's' },
    samples: ['ip nhrp holdtime 600', 'ipv6 nhrp holdtime 600'],
  },
  {
    syntax: '{ip|ipv6} nhrp registration no-unique',
    help: 'Lets the hub replace the entry of this spoke when its real address changes.',
    detail:
      'For spokes with an address from DHCP or PPP: else the hub refuses the new address until the old entry is gone.',
    words: { ...nhrpRegistrationWords, 'no-unique': 'The entry may be replaced' },
    samples: ['ip nhrp registration no-unique'],
  },
  {
    syntax: '{ip|ipv6} nhrp registration timeout <seconds:int(1,65535)>',
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
    syntax: '{ip|ipv6} nhrp registration delay <seconds:int(0,10)>',
    help: 'How long this spoke waits with the registration after the tunnel has come up.',
    words: { ...nhrpRegistrationWords, delay: 'Wait first', seconds: 'Time' },
    units: { seconds: 's' },
    evidence: 'inferred',
    samples: ['ip nhrp registration delay 5'],
  },
  {
    syntax: '{ip|ipv6} nhrp redirect [timeout <seconds:INT>]',
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
      '{ip|ipv6} nhrp shortcut [virtual-template <number:int(1,4095):ref(virtual-template)>|<value:INT>]',
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
    syntax: '{ip|ipv6} nhrp group <name:WORD>',
    help: 'Tells the hub which group this spoke is in, so that it picks the QoS policy.',
    words: {
      ...nhrpWords,
      group: 'A group of spokes',
      name: 'Name that the hub has mapped to a policy',
    },
    samples: ['ip nhrp group SPOKES-10M'],
  },
  {
    syntax: '{ip|ipv6} nhrp attribute group <name:WORD>',
    help: 'Tells the hub which group this spoke is in, so that it picks the QoS policy.',
    words: {
      ...nhrpWords,
      attribute: 'What the hub is told about this spoke',
      group: 'A group of spokes',
      name: 'Name that the hub has mapped to a policy',
    },
    samples: ['ip nhrp attribute group SPOKES-10M'],
  },
  {
    syntax: '{ip|ipv6} nhrp map group <name:WORD> service-policy output <policy:WORD>',
    help: 'The QoS policy for the spokes of a group, on the hub.',
    words: {
      ...nhrpMapWords,
      group: 'A group of spokes',
      name: 'Name of the group, as the spokes say it',
      'service-policy': 'A QoS policy',
      output: 'For what is sent to the spoke',
      policy: 'Name of the policy map',
    },
    repeatable: true,
    samples: ['ip nhrp map group SPOKES-10M service-policy output SHAPE-10M'],
  },
  {
    syntax: 'ipv6 nhrp map {<prefix:ip6pfx>|<tunnelAddress:ip6>} <address:ip>',
    help: 'Says which real address stands behind a tunnel address, mostly that of the hub.',
    words: {
      ...nhrpMapWords,
      prefix: 'Address inside the tunnel, as a prefix',
      tunnelAddress: 'Address inside the tunnel',
      address: 'Real address: `tunnel source` of the peer',
    },
    repeatable: true,
    evidence: 'unverified',
    samples: ['ipv6 nhrp map 2001:db8::1/128 192.0.2.1'],
  },
  {
    syntax:
      'ipv6 nhrp nhs {dynamic|<server:ip6>} [nbma {<address:ip>|<host:WORD>}] [multicast] ' +
      '[priority <priority:int(0,255)>] [cluster <cluster:int(0,10)>]',
    help: 'Names the hub that this spoke registers with.',
    detail: 'With `nbma` no `ipv6 nhrp map` is needed.',
    words: nhsWords,
    repeatable: true,
    samples: ['ipv6 nhrp nhs 2001:db8::1', 'ipv6 nhrp nhs 2001:db8::1 nbma 192.0.2.1 multicast'],
  },
  {
    syntax: '{ip|ipv6} nhrp nhs cluster <cluster:int(0,10)> max-connections <hubs:int(0,255)>',
    help: 'With how many hubs of a cluster this spoke registers at the same time.',
    words: {
      ...nhsWords,
      cluster: 'A group of hubs',
      'max-connections': 'At most so many at a time',
      hubs: 'Number of hubs',
    },
    repeatable: true,
    evidence: 'unverified',
    samples: ['ip nhrp nhs cluster 1 max-connections 2'],
  },
  {
    syntax: '{ip|ipv6} nhrp nhs fallback <seconds:int(0,60)>',
    help: 'How long a better hub must answer before this spoke goes back to it.',
    words: { ...nhsWords, fallback: 'Back to a hub of higher priority', seconds: 'Time' },
    units: { seconds: 's' },
    evidence: 'unverified',
    samples: ['ip nhrp nhs fallback 60'],
  },
  {
    syntax: '{ip|ipv6} nhrp server-only [non-caching]',
    help: 'Makes this router answer NHRP queries, but send none.',
    words: {
      ...nhrpWords,
      'server-only': 'Answer, but ask nothing',
      'non-caching': 'Keep no entries of what passes',
    },
    evidence: 'unverified',
    samples: ['ip nhrp server-only', 'ip nhrp server-only non-caching'],
  },
  {
    syntax: '{ip|ipv6} nhrp max-send <messages:int(1,65535)> every <seconds:int(1,65535)>',
    help: 'How many NHRP messages this router sends in a time; the rest is dropped.',
    detail: 'A hub with many spokes needs more, above all while they all register.',
    words: {
      ...nhrpWords,
      'max-send': 'At most so many messages',
      messages: 'Number of messages',
      every: 'In this time',
      seconds: 'Time',
    },
    units: { seconds: 's' },
    evidence: 'unverified',
    samples: ['ip nhrp max-send 10000 every 10'],
  },
  {
    syntax: '{ip|ipv6} nhrp {record|send-routed}',
    help: 'How this router sends while it asks for the real address of a peer.',
    words: {
      ...nhrpWords,
      record: 'Write the path of a message into it',
      'send-routed': 'Send packets by routing until the answer is there',
    },
    evidence: 'unverified',
    samples: ['ip nhrp record', 'ip nhrp send-routed'],
  },
  {
    syntax: '{ip|ipv6} nhrp responder <interface:ref(interface)>',
    help: 'Which address of this router stands in its answers.',
    words: {
      ...nhrpWords,
      responder: 'Where the address comes from',
      interface: 'Interface with that address',
    },
    evidence: 'unverified',
    samples: ['ip nhrp responder Loopback0'],
  },
  {
    syntax: 'ip nhrp interest {none|<acl:WORD:ref(acl)>}',
    help: 'Which packets make this router ask for the real address of a peer.',
    words: {
      ...nhrpWords,
      interest: 'Packets that start a query',
      none: 'No packet does',
      acl: 'Access list that permits them',
    },
    evidence: 'unverified',
    samples: ['ip nhrp interest 101', 'ip nhrp interest none'],
  },
  {
    syntax: '{ip|ipv6} nhrp cache non-authoritative',
    help: 'Lets this router answer queries from entries that it learned from others.',
    words: {
      ...nhrpWords,
      cache: 'The table of entries',
      'non-authoritative': 'Use learned entries in answers',
    },
    evidence: 'unverified',
    samples: ['ip nhrp cache non-authoritative'],
  },
  {
    syntax: '{ip|ipv6} nhrp use <packets:INT>',
    help: 'How many packets go to a peer before this router asks for its real address.',
    words: { ...nhrpWords, use: 'Patience before a query', packets: 'Number of packets' },
    evidence: 'unverified',
    samples: ['ip nhrp use 5'],
  },
  {
    syntax: '{ip|ipv6} nhrp path preference <value:int(1,255)>',
    help: 'Which of several tunnels to the same network is taken.',
    words: {
      ...nhrpWords,
      path: 'The way through this tunnel',
      preference: 'How much it is preferred',
      value: 'The higher one is taken',
    },
    evidence: 'unverified',
    samples: ['ip nhrp path preference 100'],
  },
  {
    syntax:
      '{ip|ipv6} nhrp {trigger-svc|role|connect|summary-map|event-publisher|resolution|multicast} ' +
      '[<options:LINE>]',
    help: 'A rarer setting of NHRP. It is not checked here.',
    words: {
      ...nhrpWords,
      'trigger-svc': 'Load at which a circuit is opened',
      role: 'Part that this router plays',
      connect: 'When a tunnel to a spoke is opened',
      'summary-map': 'Answer for a whole network',
      'event-publisher': 'Tell other programs about events',
      resolution: 'How queries are repeated',
      multicast: 'How multicast is sent to many spokes',
      options: 'Not explained here',
    },
    repeatable: true,
    support: 'accepted',
    samples: ['ip nhrp summary-map 10.0.0.0/8', 'ip nhrp connect'],
  },
  {
    syntax:
      'nhrp {group <name:WORD>|attribute group <name:WORD>|event-publisher <events:LINE>|route-watch|' +
      'map {multicast {dynamic|<address:ip>|<host:WORD>}|group <name:WORD> service-policy output <policy:WORD>}}',
    help: 'A setting of NHRP that is the same for IPv4 and IPv6.',
    words: {
      nhrp: 'NHRP for IPv4 and IPv6',
      group: 'A group of spokes',
      name: 'Name of the group',
      map: 'Entries made by hand',
      multicast: 'Who gets multicast',
      dynamic: 'Every spoke that has registered: for hubs',
      address: 'Real address of the hub: for spokes',
      host: 'Name of the hub',
      attribute: 'What the hub is told about this spoke',
      'service-policy': 'A QoS policy',
      output: 'For what is sent to the spoke',
      policy: 'Name of the policy map',
      'event-publisher': 'Tell other programs about events',
      events: 'Which events',
      'route-watch': 'Follow the routes of the entries',
    },
    repeatable: true,
    samples: [
      'nhrp group SPOKES-10M',
      'nhrp map group G service-policy output S',
      'nhrp route-watch',
      'nhrp map multicast dynamic',
    ],
  },
] as const satisfies readonly Command[];
