import type { FieldEntry, ShowCommand } from '../schema';

/** The part of a key server among those that cooperate. */
export const serverRoles = {
  Primary: 'It makes the keys and sends the rekeys.',
  Secondary:
    'It registers members with the keys of the primary one, and takes over when that is gone.',
} as const;

const member = 'Group Member ID    : 192.0.2.1\n';

const memberFields = {
  title: {
    label: 'Group Member Information :',
    value: 'none',
    first: true,
    summary: 'The members that registered with this key server follow.',
    samples: ['«Group Member Information :»'],
  },
  rekeysOfGroup: {
    label: 'Number of rekeys sent for group',
    value: /\S{1,80} : \d{1,12}/,
    first: true,
    summary: 'The group, and how many rekeys this key server sent to it.',
    samples: ['Number of rekeys sent for group «GETVPN : 5»'],
  },
  member: {
    label: 'Group Member ID :',
    value: 'address',
    first: true,
    opens: 'member',
    summary: 'Address that the member registered from.',
    samples: [
      'Group Member ID    : «192.0.2.1»',
      'Group Member ID    : «192.0.2.1»\t GM Version: 1.0.16',
    ],
  },
  version: {
    label: 'GM Version:',
    value: 'word',
    summary:
      'Version of the group protocol that the member speaks. The oldest one decides what the group can use.',
    samples: ['Group Member ID    : 192.0.2.1\t GM Version: «1.0.16»'],
  },
  identity: {
    label: 'Group ID :',
    value: 'word',
    first: true,
    summary: 'Identity of the group, the same on all members and key servers.',
    configuration: ['crypto gdoi group > identity'],
    samples: [`${member} Group ID          : «1234»`],
  },
  group: {
    label: 'Group Name :',
    value: 'word',
    first: true,
    summary: 'Name of the group on this key server.',
    configuration: ['crypto gdoi group'],
    samples: [`${member} Group Name        : «GETVPN»`],
  },
  type: {
    label: 'Group Type :',
    value: 'text',
    first: true,
    summary: 'How the member registered: `GDOI (ISAKMP)` over IKEv1, `G-IKEv2 (IKEv2)` over IKEv2.',
    evidence: 'inferred',
    samples: [`${member} Group Type        : «GDOI (ISAKMP)»`],
  },
  state: {
    label: 'GM State :',
    value: 'word',
    first: true,
    summary: 'Whether the member is registered.',
    evidence: 'inferred',
    samples: [`${member} GM State          : «Registered»`],
  },
  server: {
    label: 'Key Server ID :',
    value: 'address',
    first: true,
    summary:
      'The key server that the member registered with; cooperating key servers show members of each other.',
    samples: [`${member} Key Server ID     : «198.51.100.1»`],
  },
  sent: {
    label: 'Rekeys sent :',
    value: 'count',
    first: true,
    unit: 'rekeys',
    summary: 'Rekeys that went to this member.',
    samples: [`${member} Rekeys sent       : «5»`],
  },
  retries: {
    label: 'Rekeys retries :',
    value: 'count',
    first: true,
    unit: 'rekeys',
    summary: 'Rekeys that were sent once more, since the member did not acknowledge them.',
    normal: '0.',
    configuration: ['crypto gdoi group > server local > rekey retransmit'],
    samples: [`${member} Rekeys retries    : «0»`],
  },
  acknowledged: {
    label: 'Rekey Acks Rcvd :',
    value: 'count',
    first: true,
    unit: 'rekeys',
    summary: 'Rekeys that the member acknowledged.',
    normal: 'as `Rekeys sent`.',
    samples: [`${member} Rekey Acks Rcvd   : «5»`],
  },
  missed: {
    label: 'Rekey Acks missed :',
    value: 'count',
    first: true,
    unit: 'rekeys',
    summary:
      'Rekeys without an acknowledgment. After some of them in a row the member is dropped from the list and must register again.',
    normal: '0.',
    samples: [`${member} Rekey Acks missed : «0»`],
  },
  sequence: {
    label: '',
    value: /(?:Sent|Rcvd) seq num : {1,4}\d{1,10}(?:\s{1,12}\d{1,10}){0,7}/,
    first: true,
    summary: 'Numbers of the last rekeys, as sent and as acknowledged.',
    normal: 'the same in both lines.',
    samples: [
      `${member} «Sent seq num : 2       3       4       1»`,
      `${member}«Rcvd seq num :  2       3       4       1»`,
    ],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

const memberSections = [
  { kind: 'member', title: 'Member', name: ['member'], detail: ['group'] },
] as const;

/** Without the second the output would end there, as if `show crypto gdoi` began. */
const memberHeadings = [
  /^\s{0,8}Group Member ID {1,20}: {1,4}\d{1,3}\./,
  /^\s{0,20}Group Name {1,40}: {1,4}\S{1,80}\s*$/,
];

const memberSummary =
  'The members that registered with this key server, and whether they acknowledge rekeys.';

export const gdoiMembers = {
  command: 'show crypto gdoi ks members',
  summary: memberSummary,
  headings: memberHeadings,
  sections: memberSections,
  fields: memberFields,
} as const satisfies ShowCommand;

export const gkmMembers = {
  command: 'show crypto gkm ks members',
  summary: memberSummary,
  headings: memberHeadings,
  sections: memberSections,
  fields: memberFields,
} as const satisfies ShowCommand;

const life = '    orig life(sec)     : 120           remaining life(sec)   : 96';

const policyFields = {
  title: {
    label: 'Key Server Policy:',
    value: 'none',
    first: true,
    summary: 'What this key server gives to the members follows.',
    samples: ['«Key Server Policy:»'],
  },
  group: {
    label: 'For group',
    value: /\S{1,80}(?= \(handle)/,
    first: true,
    opens: 'group',
    summary: 'Name of the group on this key server.',
    configuration: ['crypto gdoi group'],
    samples: ['For group «GETVPN» (handle: 2147483650) server 198.51.100.1 (handle: 2147483650):'],
  },
  server: {
    label: ') server',
    value: 'address',
    summary: 'Address of this key server.',
    configuration: ['crypto gdoi group > server local > address ipv4'],
    samples: ['For group GETVPN (handle: 2147483650) server «198.51.100.1» (handle: 2147483650):'],
  },
  keys: {
    label: '# of teks :',
    value: 'count',
    first: true,
    unit: 'keys',
    summary: 'Keys for traffic (TEK) of the group: one for each rule, two while one takes over.',
    samples: ['  # of teks : «3»  Seq num : 1'],
  },
  sequence: {
    label: 'Seq num :',
    value: 'count',
    summary: 'Number of the last rekey. Members refuse a lower one as replayed.',
    samples: ['  # of teks : 3  Seq num : «1»'],
  },
  tek: {
    label: 'TEK POLICY (encaps :',
    value: /\w{1,30}(?=\))/,
    first: true,
    opens: 'key',
    summary: 'A key that encrypts traffic follows.',
    samples: ['  TEK POLICY (encaps : «ENCAPS_TUNNEL»)'],
  },
  kek: {
    label: 'KEK POLICY (transport type :',
    value: /(?:Uni|Multi)cast/,
    first: true,
    opens: 'key',
    summary: 'The key that encrypts rekeys follows, and how rekeys are sent.',
    values: {
      Unicast: 'To each member, which acknowledges it.',
      Multicast: 'To a multicast address, without acknowledgment.',
    },
    configuration: ['crypto gdoi group > server local > rekey transport unicast'],
    samples: ['  KEK POLICY (transport type : «Unicast»)'],
  },
  spi: {
    label: 'spi :',
    value: 'word',
    first: true,
    summary: 'Name of the key, the same on all members.',
    samples: ['    spi                : «0x9CAE4C22»'],
  },
  accessList: {
    label: 'access-list :',
    value: 'word',
    first: true,
    summary: 'Access list that says what the members encrypt with this key.',
    configuration: ['crypto gdoi group > server local > sa ipsec > match address ipv4'],
    samples: ['    access-list        : «GETVPN»'],
  },
  transform: {
    label: 'transform :',
    value: 'text',
    first: true,
    algorithms: 'esp-transform',
    summary: 'How the members protect traffic.',
    samples: ['    transform          : «esp-aes esp-sha-hmac»'],
  },
  lifetime: {
    label: 'orig life(sec):',
    value: 'seconds',
    first: true,
    summary: 'How long the key was made for.',
    samples: [
      '    orig life(sec): «360»         remaining life(sec): 305',
      '    orig life(sec)     : «120»           remaining life(sec)   : 96',
    ],
  },
  remaining: {
    label: 'remaining life(sec):',
    value: 'seconds',
    summary: 'What is left of that.',
    samples: ['    orig life(sec)     : 120           remaining life(sec)   : «96»'],
  },
  rekey: {
    label: 'time to rekey (sec):',
    value: 'word',
    first: true,
    summary: 'After so many seconds the key server sends the next key. `n/a`: it did so already.',
    samples: [`${life}\n    time to rekey (sec): «5»`, `${life}\n    time to rekey (sec): «n/a»`],
  },
  tekLife: {
    label: 'tek life(sec) :',
    value: 'seconds',
    first: true,
    summary: 'How long keys for traffic live.',
    samples: [`${life}\n    tek life(sec)      : «120»           elapsed time(sec)     : 24`],
  },
  elapsed: {
    label: 'elapsed time(sec) :',
    value: 'seconds',
    summary: 'How much of that is gone.',
    samples: [`${life}\n    tek life(sec)      : 120           elapsed time(sec)     : «24»`],
  },
  override: {
    label: 'override life (sec):',
    value: 'seconds',
    first: true,
    summary: 'A lifetime that replaces it; 0 is none.',
    evidence: 'inferred',
    samples: [`${life}\n    override life (sec): «0»             antireplay window size: 64`],
  },
  window: {
    label: 'antireplay window size:',
    value: 'count',
    summary: 'So many numbers, or seconds, a packet may be behind.',
    samples: [`${life}\n    override life (sec): 0             antireplay window size: «64»`],
  },
  encryption: {
    label: 'encrypt alg :',
    value: 'word',
    summary: 'What encrypts rekeys.',
    configuration: ['crypto gdoi group > server local > rekey algorithm'],
    samples: ['    management alg     : disabled    encrypt alg       : «AES»'],
  },
  details: {
    label: '',
    value:
      /(?:management alg|crypto iv length|(?:alg |sig )?key size|sig hash algorithm|sig key length|sig size) {0,20}: {1,4}\w{1,20}/,
    summary: 'Length of a key or of a signature, or whether a part is used.',
    samples: [
      '    «management alg     : disabled»    encrypt alg       : AES',
      '    crypto iv length   : 16          «key size          : 32»',
      '    «alg key size       : 16»            sig key size          : 20',
    ],
  },
  keyName: {
    label: 'sig key name :',
    value: 'word',
    first: true,
    summary: 'RSA key pair that signs rekeys. Cooperating key servers need the same one.',
    configuration: ['crypto gdoi group > server local > rekey authentication mypubkey'],
    samples: ['    sig key name       : «GETVPN-KEY»'],
  },
  acknowledgement: {
    label: 'acknowledgement :',
    value: 'word',
    first: true,
    summary: 'How members acknowledge rekeys.',
    samples: ['    sig key name       : GETVPN-KEY\n    acknowledgement    : «Cisco»'],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

export const gdoiPolicy = {
  command: 'show crypto gdoi ks policy',
  summary:
    'What this key server gives to the members of its groups: the key for rekeys (KEK) and those for traffic (TEK).',
  headings: [/^\s{0,4}Key Server Policy:/],
  sections: [
    { kind: 'group', title: 'Group', name: ['group'], detail: ['server'] },
    { kind: 'key', title: 'Key', name: ['spi'], detail: ['remaining'] },
  ],
  fields: policyFields,
} as const satisfies ShowCommand;

export const gdoiCooperation = {
  command: 'show crypto gdoi ks coop',
  summary:
    'The key servers that share a group: which of them is the primary one, and whether this one hears the others.',
  headings: [/^\s{0,4}Crypto Gdoi Group Name ?:/],
  sections: [
    { kind: 'group', title: 'Group', name: ['group'], detail: ['localRole'] },
    { kind: 'peer', title: 'Key server', name: ['peer'], detail: ['peerRole'] },
  ],
  fields: {
    group: {
      label: 'Crypto Gdoi Group Name :',
      value: 'word',
      first: true,
      opens: 'group',
      summary: 'Name of the group on this key server.',
      configuration: ['crypto gdoi group'],
      samples: ['Crypto Gdoi Group Name :«GETVPN»'],
    },
    handles: {
      label: '',
      value: /(?:Group|Local Key Server|Server) handle: \d{1,12}/,
      summary: 'Number under which this router keeps it; debugs print it too.',
      samples: [
        '        «Group handle: 2147483650», Local Key Server handle: 2147483650',
        '        Group handle: 2147483650, «Local Key Server handle: 2147483650»',
        '                «Server handle: 2147483651»',
      ],
    },
    localAddress: {
      label: 'Local Address:',
      value: 'address',
      first: true,
      summary: 'Address of this key server.',
      configuration: ['crypto gdoi group > server local > address ipv4'],
      samples: ['        Local Address: «198.51.100.2»'],
    },
    localPriority: {
      label: 'Local Priority:',
      value: 'count',
      first: true,
      summary: 'The key server of the highest priority becomes the primary one.',
      configuration: ['crypto gdoi group > server local > redundancy > local priority'],
      samples: ['        Local Priority: «75»'],
    },
    localRole: {
      label: 'Local KS Role:',
      value: 'word',
      first: true,
      summary: 'Which part has this key server?',
      values: serverRoles,
      samples: ['        Local KS Role: «Secondary» , Local KS Status: Alive'],
    },
    localStatus: {
      label: 'Local KS Status:',
      value: 'word',
      summary: 'Whether this key server is at work.',
      samples: ['        Local KS Role: Secondary , Local KS Status: «Alive»'],
    },
    timers: {
      label: '',
      value: /(?:Primary|Secondary) Timers:/,
      first: true,
      summary: 'When the key servers announce themselves to each other follows.',
      samples: ['        «Secondary Timers:»'],
    },
    period: {
      label: '',
      value: /(?:Sec )?Primary (?:Periodic Time|Refresh Policy Time): \d{1,6}/,
      first: true,
      summary: 'After so many seconds the primary key server announces itself again.',
      samples: [
        '                «Sec Primary Periodic Time: 30»',
        '                «Primary Refresh Policy Time: 20»',
      ],
      evidence: 'inferred',
    },
    timeLeft: {
      label: 'Remaining Time:',
      value: 'seconds',
      first: true,
      summary: 'What is left until then.',
      samples: ['                Remaining Time: «25», Retries: 0'],
    },
    retries: {
      label: 'Retries:',
      value: 'count',
      summary:
        'How often the primary one did not come in time. After some of them another takes over.',
      normal: '0.',
      samples: ['                Remaining Time: 25, Retries: «0»'],
    },
    times: {
      label: 'Invalid ANN PST recvd:',
      value: 'count',
      first: true,
      summary: 'Announcements whose time did not fit the clock of this key server.',
      normal: '0.',
      evidence: 'inferred',
      samples: ['                Invalid ANN PST recvd: «0»'],
    },
    blocking: {
      label: 'New GM Temporary Blocking Enforced?:',
      value: 'word',
      first: true,
      summary: 'Whether new members are refused for a while, until the key servers agree again.',
      evidence: 'inferred',
      samples: ['                New GM Temporary Blocking Enforced?: «No»'],
    },
    sequence: {
      label: 'Antireplay Sequence Number:',
      value: 'count',
      first: true,
      summary: 'Number of the last announcement. A lower one is refused as replayed.',
      samples: ['                Antireplay Sequence Number: «53»'],
    },
    sessions: {
      label: 'Peer Sessions:',
      value: 'none',
      first: true,
      summary: 'The other key servers of the group follow.',
      samples: ['        «Peer Sessions:»'],
    },
    session: {
      label: '',
      value: /Session \d{1,3}(?=:)/,
      first: true,
      opens: 'peer',
      summary: 'Another key server of the group.',
      configuration: ['crypto gdoi group > server local > redundancy > peer address ipv4'],
      samples: ['        «Session 1»:'],
    },
    peer: {
      label: 'Peer Address:',
      value: 'address',
      first: true,
      summary: 'Address of that key server.',
      configuration: ['crypto gdoi group > server local > redundancy > peer address ipv4'],
      samples: ['                Peer Address: «198.51.100.1»'],
    },
    peerPriority: {
      label: 'Peer Priority:',
      value: 'word',
      first: true,
      summary: 'Its priority.',
      samples: ['                Peer Priority: «100»'],
    },
    peerRole: {
      label: 'Peer KS Role:',
      value: 'word',
      first: true,
      summary: 'Which part has that key server? Two primary ones do not see each other.',
      values: serverRoles,
      samples: ['                Peer KS Role: «Primary»   , Peer KS Status: Alive'],
    },
    peerStatus: {
      label: 'Peer KS Status:',
      value: 'word',
      summary: 'Does it announce itself?',
      values: {
        Alive: 'Yes.',
        Dead: 'No: it was not heard for too long.',
        Unknown: 'It was not heard yet.',
      },
      evidence: 'inferred',
      samples: ['                Peer KS Role: Primary   , Peer KS Status: «Alive»'],
    },
    ike: {
      label: 'IKE status:',
      value: 'text',
      first: true,
      summary: 'Whether there is an IKE SA with it: announcements travel inside.',
      normal: '`Established`.',
      commands: ['show crypto isakmp sa'],
      samples: ['                IKE status: «Established»'],
    },
    counters: {
      label: 'Counters:',
      value: 'none',
      first: true,
      summary: 'What was sent and received follows.',
      samples: ['                «Counters:»'],
    },
    announcements: {
      label: '',
      value: /Ann msgs (?:sent|recv)(?: with reply request)?: \d{1,12}/,
      first: true,
      summary:
        'Announcements, which carry the keys and the members; with a reply request the other one is asked for its own.',
      samples: [
        '                    «Ann msgs sent: 0»',
        '                    «Ann msgs recv with reply request: 0»',
      ],
    },
    drops: {
      label: '',
      value: /Packet (?:sent|Recv) drops: \d{1,12}/,
      first: true,
      summary: 'Announcements that were dropped.',
      normal: '0.',
      samples: ['                    «Packet sent drops: 0»'],
    },
    bytes: {
      label: '',
      value: /Total bytes (?:sent|recv): \d{1,15}/,
      first: true,
      summary: 'How much was sent to that key server, or came from it.',
      samples: ['                    «Total bytes recv: 22755»'],
    },
  },
} as const satisfies ShowCommand;
