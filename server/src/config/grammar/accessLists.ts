import type { CommandFamily } from './schema';

/**
 * Access lists. Entries are read as far as crypto needs them: protocol, source, destination. What fits
 * nowhere is still an entry, by the free syntax at the end.
 */

const source =
  '{any|host <source:ip4>|object-group <sourceGroup:WORD>|<source:ip4> <sourceWildcard:wild4>}';

const destination =
  '{any|host <destination:ip4>|object-group <destinationGroup:WORD>|' +
  '<destination:ip4> <destinationWildcard:wild4>}';

const source6 = '{any|host <source:ip6>|object-group <sourceGroup:WORD>|<source:ip6pfx>}';

const destination6 =
  '{any|host <destination:ip6>|object-group <destinationGroup:WORD>|<destination:ip6pfx>}';

const sourcePort = '[{eq|neq|lt|gt} <sourcePort:WORD>|range <sourceLow:WORD> <sourceHigh:WORD>]';

const destinationPort =
  '[{eq|neq|lt|gt} <destinationPort:WORD>|range <destinationLow:WORD> <destinationHigh:WORD>]';

const protocol =
  '{ip|tcp|udp|esp|ahp|gre|icmp|igmp|ipinip|eigrp|ospf|pim|pcp|nos|sctp|<protocol:int(0,255)>|' +
  'object-group <serviceGroup:WORD>}';

const protocol6 = '{ipv6|tcp|udp|esp|ahp|icmp|pcp|sctp|<protocol:int(0,255)>}';

const extendedEntry = `{permit|deny} ${protocol} ${source} ${sourcePort} ${destination} ${destinationPort} [<options:LINE>]`;

const standardEntry =
  '{permit|deny} {any|host <source:ip4>|<source:ip4> [<sourceWildcard:wild4>]} [log [<tag:WORD>]]';

const entry6 = `{permit|deny} ${protocol6} ${source6} ${sourcePort} ${destination6} ${destinationPort} [<options:LINE>]`;

const actionWords = {
  permit: 'Take the packet; in a crypto access list: encrypt it',
  deny: 'Leave the packet; in a crypto access list: send it in clear text',
} as const;

const protocolWords = {
  tcp: 'TCP',
  udp: 'UDP; IKE is `eq isakmp` (500) and `eq non500-isakmp` (4500)',
  esp: 'Encrypted packets, protocol 50',
  ahp: 'Authenticated packets (AH), protocol 51',
  icmp: 'ICMP',
  pcp: 'Compressed packets (IPComp), protocol 108',
  sctp: 'SCTP',
  protocol: 'Protocol by its number',
} as const;

const portWords = {
  eq: 'This port',
  neq: 'Any port but this',
  lt: 'A port below',
  gt: 'A port above',
  range: 'From one port to another',
  sourcePort: 'Name or number of the port',
  sourceLow: 'First port',
  sourceHigh: 'Last port',
  destinationPort: 'Name or number of the port',
  destinationLow: 'First port',
  destinationHigh: 'Last port',
} as const;

const endWords = {
  any: 'Every address',
  host: 'One address',
  source: 'Where the packet comes from',
  destination: 'Where the packet goes',
  'object-group': 'What an object group lists',
  sourceGroup: 'Name of the object group',
  destinationGroup: 'Name of the object group',
} as const;

const wildcardWords = {
  sourceWildcard: 'Wildcard mask: bits that may differ, so 0.0.0.255 for a /24',
  destinationWildcard: 'Wildcard mask: bits that may differ, so 0.0.0.255 for a /24',
} as const;

const extendedWords = {
  ...actionWords,
  ip: 'Every IPv4 packet',
  ...protocolWords,
  gre: 'GRE, protocol 47: what a GRE tunnel sends',
  igmp: 'IGMP',
  ipinip: 'IPv4 in IPv4, protocol 4',
  eigrp: 'EIGRP',
  ospf: 'OSPF',
  pim: 'PIM',
  nos: 'KA9Q/NOS, protocol 94',
  serviceGroup: 'Name of an object group of services',
  ...endWords,
  ...wildcardWords,
  ...portWords,
  options: 'Further conditions and `log`',
} as const;

const standardWords = {
  ...actionWords,
  ...endWords,
  ...wildcardWords,
  log: 'Report packets that fit',
  tag: 'Word that marks the report',
} as const;

const words6 = {
  ...actionWords,
  ipv6: 'Every IPv6 packet',
  ...protocolWords,
  ...endWords,
  ...portWords,
  options: 'Further conditions and `log`',
} as const;

const sequenceWords = {
  sequence: 'Place in the list; lines are tried from the lowest on',
} as const;

const remarkWords = { remark: 'A note for people', text: 'The note' } as const;

const evaluateWords = {
  evaluate: 'Sessions that began on the other side',
  name: 'Name of the reflexive list',
} as const;

const entryHelp = 'Takes or leaves packets by protocol, source and destination.';

const entryDetail =
  'In a crypto access list, seen from this router: source is the local network, destination the one behind the peer, and the peer has the mirror image.';

const numberedWords = {
  'access-list': 'An access list with a number',
  number: '1-99 and 1300-1999 are standard lists, 100-199 and 2000-2699 extended ones',
} as const;

export const accessLists = {
  global: [
    {
      syntax: 'ip access-list {extended|standard} <name:def(acl)>',
      help: 'Opens an access list: which IPv4 packets something applies to.',
      detail:
        'A crypto map, a group policy and `tunnel protection ipsec policy` need an extended one. Lines are tried in order; what fits none is denied.',
      words: {
        ip: 'IPv4',
        'access-list': 'A list of packets to take or leave',
        extended: 'By protocol, source, destination, ports',
        standard: 'By source only; no crypto map can use it',
        name: 'Name, or a number',
      },
      enters: 'acl',
      repeatable: true,
      samples: ['ip access-list extended ACL-S1', 'ip access-list standard LAN-NETS'],
      rejects: ['ip access-list ACL-S1', 'ip access-list extended'],
    },
    {
      syntax: 'ipv6 access-list <name:def(ipv6-acl)>',
      help: 'Opens an access list: which IPv6 packets something applies to.',
      words: {
        ipv6: 'IPv6',
        'access-list': 'A list of packets to take or leave',
        name: 'Name of the list',
      },
      enters: 'acl6',
      repeatable: true,
      samples: ['ipv6 access-list SITE-B-V6'],
      rejects: ['ipv6 access-list'],
    },
    {
      syntax: 'access-list <number:acln:def(acl)> remark <text:LINE>',
      help: 'A note in an access list.',
      words: { ...numberedWords, ...remarkWords },
      repeatable: true,
      samples: ['access-list 101 remark traffic for HQ'],
    },
    {
      syntax: `access-list <number:acln:def(acl)> ${extendedEntry}`,
      help: entryHelp,
      detail: entryDetail,
      words: { ...numberedWords, ...extendedWords },
      repeatable: true,
      samples: [
        'access-list 101 permit ip 10.1.0.0 0.0.255.255 10.2.0.0 0.0.255.255',
        'access-list 102 permit gre host 192.0.2.1 host 192.0.2.2',
        'access-list 103 permit udp host 192.0.2.2 eq isakmp any',
        'access-list 104 deny icmp any any echo',
      ],
    },
    {
      syntax: `access-list <number:acln:def(acl)> ${standardEntry}`,
      help: 'Takes or leaves packets by their source.',
      detail: 'A crypto map cannot use it: it needs an extended list.',
      words: { ...numberedWords, ...standardWords },
      repeatable: true,
      samples: [
        'access-list 10 permit 10.1.0.0 0.0.255.255',
        'access-list 11 permit host 192.0.2.1',
      ],
    },
    {
      syntax: 'access-list <number:acln:def(acl)> {permit|deny} <entry:LINE>',
      help: 'Takes or leaves packets. The entry is written in a way that is not read further here.',
      words: { ...numberedWords, ...actionWords, entry: 'Protocol, source, destination' },
      repeatable: true,
      support: 'accepted',
      samples: ['access-list 105 permit tcp any eq 80 443 established any'],
    },
  ],
  acl: [
    {
      syntax: `[<sequence:INT>] ${extendedEntry}`,
      help: entryHelp,
      detail: entryDetail,
      words: { ...sequenceWords, ...extendedWords },
      repeatable: true,
      samples: [
        'permit ip 10.1.0.0 0.0.255.255 10.2.0.0 0.0.255.255',
        '10 permit ip host 10.1.0.1 host 10.2.0.1',
        'permit ip any any',
        'deny udp any eq 848 any eq 848',
        'permit tcp any range 1024 65535 object-group WEB eq 443 established log',
        'permit 47 host 192.0.2.1 host 192.0.2.2',
        'no 10',
      ],
    },
    {
      syntax: '[<sequence:INT>] remark <text:LINE>',
      help: 'A note in the access list.',
      words: { ...sequenceWords, ...remarkWords },
      repeatable: true,
      samples: ['remark traffic for HQ', '10 remark traffic for HQ'],
    },
    {
      syntax: `[<sequence:INT>] ${standardEntry}`,
      help: 'Takes or leaves packets by their source.',
      detail: 'A crypto map cannot use such a list: it needs an extended one.',
      words: { ...sequenceWords, ...standardWords },
      repeatable: true,
      samples: ['permit 10.1.0.0 0.0.255.255', '20 deny any log', 'permit 192.0.2.1'],
    },
    {
      syntax: '[<sequence:INT>] evaluate <name:WORD>',
      help: 'Lets answers through to sessions that a reflexive list has seen begin.',
      words: { ...sequenceWords, ...evaluateWords },
      repeatable: true,
      samples: ['evaluate SESSIONS', '30 evaluate SESSIONS'],
    },
    {
      syntax: '[<sequence:INT>] {permit|deny} <entry:LINE>',
      help: 'Takes or leaves packets. The entry is written in a way that is not read further here.',
      words: { ...sequenceWords, ...actionWords, entry: 'Protocol, source, destination' },
      repeatable: true,
      support: 'accepted',
      samples: ['permit tcp any eq 80 443 any', '40 permit addrgroup A any'],
    },
  ],
  acl6: [
    {
      syntax: '[sequence <number:INT>] remark <text:LINE>',
      help: 'A note in the access list.',
      words: { ...sequenceWords, number: 'The place', ...remarkWords },
      repeatable: true,
      samples: ['remark traffic for HQ', 'sequence 10 remark traffic for HQ'],
    },
    {
      syntax: `[sequence <number:INT>] ${entry6}`,
      help: entryHelp,
      detail: entryDetail,
      words: { ...sequenceWords, number: 'The place', ...words6 },
      repeatable: true,
      samples: [
        'permit ipv6 2001:db8:1::/48 2001:db8:2::/48',
        'sequence 20 permit udp any eq 500 host 2001:db8::1',
        'permit ipv6 any any',
        'deny ipv6 any any log',
      ],
    },
    {
      syntax: '[sequence <number:INT>] evaluate <name:WORD>',
      help: 'Lets answers through to sessions that a reflexive list has seen begin.',
      words: { ...sequenceWords, number: 'The place', ...evaluateWords },
      repeatable: true,
      samples: ['evaluate SESSIONS'],
    },
    {
      syntax: '[sequence <number:INT>] {permit|deny} <entry:LINE>',
      help: 'Takes or leaves packets. The entry is written in a way that is not read further here.',
      words: {
        ...sequenceWords,
        number: 'The place',
        ...actionWords,
        entry: 'Protocol, source, destination',
      },
      repeatable: true,
      support: 'accepted',
      samples: ['sequence 30 permit hbh any any'],
    },
  ],
} as const satisfies CommandFamily;
