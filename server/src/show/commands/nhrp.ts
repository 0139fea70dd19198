import type { FieldEntry, ShowCommand } from '../schema';

const mapping = '10.0.0.2/32 via 10.0.0.2\n';
const oldBrief = '   Target             Via            NBMA           Mode   Intfc   Claimed';
const brief = [
  'Intf     NextHop Address                                    NBMA Address',
  '         Target Network                              T/Flag',
].join('\n');

const mapTypes = {
  static: 'It is typed: `ip nhrp map`, or the server of `ip nhrp nhs`.',
  dynamic: 'It is learned: the neighbour registered, or a resolution was answered.',
  incomplete: 'It is asked for and not answered yet; packets go by way of the hub meanwhile.',
} as const;

export const nhrpMappings = {
  command: 'show ip nhrp',
  summary:
    'The NHRP mappings of this router: which public address stands behind a tunnel address. A hub shows the spokes that registered, a spoke its hub and the spokes that it talks to directly.',
  headings: [
    /^\s{0,8}\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2} via \d{1,3}(?:\.\d{1,3}){3}(?:,? Tunnel\d{1,10} created |\s*$)/,
    /^\s{0,8}Intf\s{1,20}NextHop Address\s{1,60}NBMA Address/,
    /^\s{0,8}Target\s{1,30}Via\s{1,30}NBMA\s{1,30}Mode\s{1,10}Intfc/,
  ],
  sections: [{ kind: 'mapping', title: '', name: ['network'], detail: ['type', 'publicAddress'] }],
  tables: [
    {
      header: /^\s{0,8}(?:Intf\s{1,20}NextHop Address|Target Network\s{1,60}T\/Flag)/,
      columns: ['inShort', 'nextHop', 'publicCell', 'target', 'typeAndFlags'],
      row: /^(?:\s{0,4}(?<inShort>[A-Z][A-Za-z]{1,3}\d{1,10})\s{1,20}(?<nextHop>[\dA-Fa-f.:]{3,45})\s{1,60}(?<publicCell>[\dA-Fa-f.:]{3,45})|\s{1,20}(?<target>[\dA-Fa-f.:]{3,45}\/\d{1,3})\s{1,60}(?<typeAndFlags>[SDI]\/[a-z]{0,10}))/,
    },
    {
      header: /^\s{0,8}Target\s{1,30}Via\s{1,30}NBMA\s{1,30}Mode\s{1,10}Intfc/,
      columns: ['oldTarget', 'oldVia', 'oldPublic', 'mode', 'oldInterface', 'oldClaimed'],
      row: /^\s{0,8}(?<oldTarget>[\dA-Fa-f.:]{3,45}\/\d{1,3})\s{1,30}(?<oldVia>[\dA-Fa-f.:]{3,45})\s{1,30}(?<oldPublic>[\dA-Fa-f.:]{3,45}|incomplete)\s{1,30}(?<mode>[a-z]{4,12})\s{1,20}(?<oldInterface>Tu\d{1,10})\s{1,20}(?<oldClaimed><[^<>]{0,45}>)/,
    },
  ],
  fields: {
    network: {
      label: '',
      value: /[\dA-Fa-f.:]{3,45}\/\d{1,3}(?= via )/,
      first: true,
      opens: 'mapping',
      summary:
        'What the mapping is for: the tunnel address of a neighbour (/32), or a network behind one.',
      samples: [
        '«10.0.0.2/32» via 10.0.0.2',
        '«10.1.0.0/24» via 10.0.0.3, Tunnel0 created 00:00:05, expire 00:02:24',
      ],
    },
    via: {
      label: 'via',
      value: /[\dA-Fa-f.:]{3,45}/,
      summary: 'Tunnel address of the neighbour that packets are given to.',
      samples: ['10.1.0.0/24 via «10.0.0.3»'],
    },
    interface: {
      label: '',
      value: /Tunnel\d{1,10}(?= created )|Virtual-Access\d{1,10}(?= created )/,
      summary: 'Tunnel that the mapping belongs to.',
      configuration: ['interface > ip nhrp network-id'],
      samples: [`${mapping}   «Tunnel0» created 00:01:43, expire 01:58:17`],
    },
    created: {
      label: 'created',
      value: 'clock',
      summary: 'How long ago it was made.',
      samples: [
        `${mapping}   Tunnel0 created «00:01:43», expire 01:58:17`,
        `${mapping}   Tunnel100 created «10w2d», never expire`,
      ],
    },
    expire: {
      label: 'expire',
      value: 'clock',
      summary:
        'When it ends unless it is refreshed. A registered spoke does so every third of its hold time.',
      configuration: ['interface > ip nhrp holdtime'],
      samples: [`${mapping}   Tunnel0 created 00:01:43, expire «01:58:17»`],
    },
    never: {
      label: 'never expire',
      value: 'none',
      summary: 'It stays, because it is typed or the own one.',
      samples: [`${mapping}   Tunnel0 created 06:25:48, «never expire»`],
    },
    type: {
      label: 'Type:',
      value: 'word',
      first: true,
      summary: 'Where the mapping comes from.',
      values: mapTypes,
      configuration: ['interface > ip nhrp map', 'interface > ip nhrp nhs'],
      samples: ['   Type: «dynamic», Flags: unique registered', '   Type: «static», Flags: used'],
    },
    flags: {
      label: 'Flags:',
      value: 'text',
      summary: 'What else is known of the mapping.',
      words: {
        registered: 'The neighbour registered here.',
        unique: 'No other public address may take its place.',
        used: 'Packets went that way lately.',
        router: 'It is the address of a router or a network behind it.',
        implicit: 'It is read from a passing NHRP packet.',
        authoritative: 'The server itself told it.',
        negative: 'The resolution failed or is under way.',
        nat: 'The neighbour tells of NAT in between.',
        rib: 'A route of a shortcut is in the routing table.',
        nho: 'The next hop of a shortcut is in the routing table.',
        nhop: 'It is the next hop of others.',
        local: 'It is of this router.',
      },
      samples: ['   Type: dynamic, Flags: «unique registered used nhop»'],
    },
    publicAddress: {
      label: 'NBMA address:',
      value: 'address',
      first: true,
      summary: 'Public address of the neighbour: GRE, IKE and ESP go there.',
      samples: ['   NBMA address: «192.0.2.9»'],
    },
    claimed: {
      label: '(Claimed NBMA address:',
      value: 'address',
      first: true,
      summary:
        'Public address that the neighbour itself knows: it is behind NAT, which made the one above of it.',
      samples: ['   (Claimed NBMA address: «10.9.9.9»)'],
    },
    noSocket: {
      label: '(no-socket)',
      value: 'none',
      first: true,
      summary: 'No tunnel is asked of IPsec for it: this router only answers for others.',
      samples: ['    «(no-socket)»'],
    },
    group: {
      label: 'Group:',
      value: 'word',
      first: true,
      summary: 'NHRP group that the spoke sent: the hub chooses its QoS policy by it.',
      configuration: ['interface > nhrp group', 'interface > nhrp map group'],
      samples: ['   Group: «SLOW-SPOKES»'],
    },
    preference: {
      label: 'Preference:',
      value: 'count',
      first: true,
      summary: 'Which of several mappings for one destination is taken.',
      evidence: 'inferred',
      samples: ['   Preference: «255»'],
    },
    hits: {
      label: 'Cache hits:',
      value: 'count',
      first: true,
      summary: 'Packets that waited for it or used it.',
      evidence: 'inferred',
      samples: ['   Cache hits: «4»'],
    },
    briefLegend: {
      label: '',
      value:
        /Legend: Type --> [^\r\n]{1,80}|Flags --> [^\r\n]{1,80}|a - authoritative[^\r\n]{0,60}|NOTE: Link-Local, [^\r\n]{1,80}/,
      first: true,
      summary: 'The letters of the table below, and what it leaves out.',
      samples: [
        '«Legend: Type --> S - Static, D - Dynamic»',
        '    «NOTE: Link-Local, No-socket and Incomplete entries are not displayed»',
      ],
    },
    inShort: {
      label: 'Intf',
      value: 'cell',
      opens: 'mapping',
      summary: 'Tunnel that the mapping belongs to.',
      samples: [`${brief}\n«Tu1»      10.0.0.2         192.0.2.9\n         10.0.0.2/32      D/r`],
    },
    nextHop: {
      label: 'NextHop Address',
      value: 'cell',
      summary: 'Tunnel address of the neighbour that packets are given to.',
      samples: [`${brief}\nTu1      «10.0.0.2»         192.0.2.9\n         10.0.0.2/32      D/r`],
    },
    publicCell: {
      label: 'NBMA Address',
      value: 'cell',
      summary: 'Public address of the neighbour: GRE, IKE and ESP go there.',
      samples: [`${brief}\nTu1      10.0.0.2         «192.0.2.9»\n         10.0.0.2/32      D/r`],
    },
    target: {
      label: 'Target Network',
      value: 'cell',
      summary: 'What the mapping is for: a tunnel address (/32), or a network behind it.',
      samples: [`${brief}\nTu1      10.0.0.2         192.0.2.9\n         «10.0.0.2/32»      D/r`],
    },
    typeAndFlags: {
      label: 'T/Flag',
      value: 'cell',
      summary:
        '`S` typed or `D` learned, and behind the stroke: `u` unique, `r` registered, `e` temporary, `c` claimed, `a` authoritative, `t` a route.',
      samples: [`${brief}\nTu1      10.0.0.2         192.0.2.9\n         10.0.0.2/32      «D/r»`],
    },
    oldTarget: {
      label: 'Target',
      value: 'cell',
      opens: 'mapping',
      summary: 'What the mapping is for: a tunnel address (/32), or a network behind it.',
      samples: [`${oldBrief}\n«10.0.0.1/32» 10.0.0.1 192.0.2.1 static Tu0 < >`],
    },
    oldVia: {
      label: 'Via',
      value: 'cell',
      summary: 'Tunnel address of the neighbour that packets are given to.',
      samples: [`${oldBrief}\n10.0.0.1/32 «10.0.0.1» 192.0.2.1 static Tu0 < >`],
    },
    oldPublic: {
      label: 'NBMA',
      value: 'cell',
      summary: 'Public address of the neighbour: GRE, IKE and ESP go there.',
      samples: [`${oldBrief}\n10.0.0.1/32 10.0.0.1 «192.0.2.1» static Tu0 < >`],
    },
    mode: {
      label: 'Mode',
      value: 'cell',
      summary: 'Where the mapping comes from.',
      values: mapTypes,
      samples: [`${oldBrief}\n10.0.0.1/32 10.0.0.1 192.0.2.1 «static» Tu0 < >`],
    },
    oldInterface: {
      label: 'Intfc',
      value: 'cell',
      summary: 'Tunnel that the mapping belongs to.',
      samples: [`${oldBrief}\n10.0.0.1/32 10.0.0.1 192.0.2.1 static «Tu0» < >`],
    },
    oldClaimed: {
      label: 'Claimed',
      value: 'cell',
      summary: 'Public address that the neighbour itself knows, where NAT made another of it.',
      samples: [`${oldBrief}\n10.0.0.1/32 10.0.0.1 192.0.2.1 static Tu0 «< >»`],
    },
  },
} as const satisfies ShowCommand;

/** How far a next-hop server has come, in `show ip nhrp nhs` and `show dmvpn detail`. */
export const serverStates = {
  RE: 'It answers, and this router is registered.',
  E: 'It does not answer: replies are expected and none came.',
  R: 'It answers.',
  W: 'It waits: so many others as are wanted at a time are used.',
} as const;

export const priority = {
  label: 'priority =',
  value: 'count',
  summary: 'Servers of one cluster are tried in this order, 0 first.',
  configuration: ['interface > ip nhrp nhs'],
  samples: ['10.0.0.1  RE priority = «0» cluster = 0'],
} as const satisfies FieldEntry;

export const cluster = {
  label: 'cluster =',
  value: 'count',
  summary: 'Servers of one cluster stand in for each other.',
  configuration: ['interface > ip nhrp nhs'],
  samples: ['10.0.0.1  RE priority = 0 cluster = «0»'],
} as const satisfies FieldEntry;

export const nhrpServers = {
  command: 'show ip nhrp nhs',
  summary:
    'The next-hop servers that this router registers with, and whether they answer. `RE` is what a healthy spoke shows.',
  headings: [/^\s{0,8}Legend: E=Expecting replies, R=Responding/],
  once: /^\s{0,8}Legend: E=Expecting replies, R=Responding/,
  sections: [
    { kind: 'interface', title: '', name: ['interface'], detail: [] },
    { kind: 'server', title: 'Server', name: ['server'], detail: ['serverState'] },
  ],
  fields: {
    legend: {
      label: '',
      value: /(?:Legend: )?[ERWD]=[A-Z][^\r\n]{1,80}|Legend:(?=[ \t]{0,8}$)/,
      first: true,
      summary: 'The letters that the lines below use.',
      samples: ['«Legend: E=Expecting replies, R=Responding, W=Waiting»', '  «R=Responding»'],
    },
    interface: {
      label: '',
      value: /Tunnel\d{1,10}(?=:)/,
      first: true,
      opens: 'interface',
      summary: 'Tunnel whose servers follow.',
      configuration: ['interface > ip nhrp nhs'],
      samples: ['«Tunnel0»:'],
    },
    server: {
      label: '',
      value: /\d{1,3}(?:\.\d{1,3}){3}(?=\s{1,20}[REWD]{1,4}\s)/,
      first: true,
      opens: 'server',
      summary: 'Tunnel address of the server, the hub.',
      configuration: ['interface > ip nhrp nhs'],
      samples: ['«10.0.0.1»  RE  NBMA Address: 192.0.2.1 priority = 0 cluster = 0'],
    },
    serverState: {
      label: '',
      value: /(?<!\S)(?:RE|E|R|W)D?(?=[ \t]{0,8}(?:$|NBMA|priority|req-sent))/,
      summary: 'Does the server answer?',
      values: serverStates,
      commands: ['show dmvpn detail'],
      samples: [
        '10.0.0.1  «RE»  NBMA Address: 192.0.2.1 priority = 0 cluster = 0',
        '10.0.0.9   «E»  priority = 0 cluster = 0',
      ],
    },
    publicAddress: {
      label: 'NBMA Address:',
      value: 'address',
      summary: 'Public address of the server: GRE, IKE and ESP go there.',
      configuration: ['interface > ip nhrp map', 'interface > ip nhrp nhs'],
      samples: ['10.0.0.1  RE  NBMA Address: «192.0.2.1» priority = 0 cluster = 0'],
    },
    priority,
    cluster,
    sent: {
      label: 'req-sent',
      value: 'count',
      unit: 'requests',
      summary: 'Registrations that this router sent.',
      samples: ['10.0.0.1  RE  req-sent «9»  req-failed 0  repl-recv 8 (00:00:30 ago)'],
    },
    failed: {
      label: 'req-failed',
      value: 'count',
      unit: 'requests',
      summary: 'Registrations that failed.',
      normal: '0; a few from the time before the tunnel came up.',
      samples: ['10.0.0.1  RE  req-sent 9  req-failed «0»  repl-recv 8 (00:00:30 ago)'],
    },
    received: {
      label: 'repl-recv',
      value: /\d{1,10}(?: \([^()\r\n]{1,40}\))?/,
      summary: 'Answers of the server, and how long ago the last one came.',
      samples: ['10.0.0.1  RE  req-sent 9  req-failed 0  repl-recv «8 (00:00:30 ago)»'],
    },
    pending: {
      label: 'Pending Registration Requests:',
      value: 'none',
      first: true,
      summary: 'Registrations without an answer follow; they are sent again.',
      samples: ['«Pending Registration Requests:»'],
    },
    request: {
      label: 'Registration Request:',
      value: 'text',
      first: true,
      summary: 'A registration without an answer: its number, the next try in seconds, the server.',
      evidence: 'inferred',
      samples: ['Registration Request: «Reqid 1, Ret 64  NHS 10.0.0.1»'],
    },
  },
} as const satisfies ShowCommand;

const counted = 'Tunnel0: Max-send limit:100Pkts/10Sec, Usage:0%\n';

export const nhrpTraffic = {
  command: 'show ip nhrp traffic',
  summary:
    'The NHRP messages of each tunnel. A spoke whose registration requests grow without replies does not reach its hub.',
  headings: [/^\s{0,4}Tunnel\d{1,10}: Max-send limit:/],
  sections: [{ kind: 'interface', title: '', name: ['interface'], detail: ['usage'] }],
  fields: {
    interface: {
      label: '',
      value: /Tunnel\d{1,10}(?=: Max-send)/,
      first: true,
      opens: 'interface',
      summary: 'Tunnel whose messages follow.',
      samples: ['«Tunnel0»: Max-send limit:100Pkts/10Sec, Usage:0%'],
    },
    limit: {
      label: 'Max-send limit:',
      value: 'word',
      summary: 'So many NHRP messages the tunnel may send in that time. More are dropped.',
      samples: ['Tunnel0: Max-send limit:«100Pkts/10Sec», Usage:0%'],
    },
    usage: {
      label: 'Usage:',
      value: /\d{1,3}%/,
      summary: 'How much of that limit is used.',
      normal: 'far below 100 %.',
      samples: ['Tunnel0: Max-send limit:100Pkts/10Sec, Usage:«0%»'],
    },
    sent: {
      label: 'Sent: Total',
      value: 'count',
      first: true,
      unit: 'messages',
      summary: 'NHRP messages that this router sent; their kinds stand below.',
      samples: [`${counted}   Sent: Total «5412»`],
    },
    received: {
      label: 'Rcvd: Total',
      value: 'count',
      first: true,
      unit: 'messages',
      summary: 'NHRP messages that arrived; their kinds stand below.',
      samples: [`${counted}   Rcvd: Total «5412»`],
    },
    resolution: {
      label: '',
      value: /\d{1,10} Resolution (?:Request|Reply)/,
      summary: 'Questions of spokes for the public address of each other, and the answers.',
      samples: [`${counted}         «3 Resolution Request»  0 Resolution Reply`],
    },
    registration: {
      label: '',
      value: /\d{1,10} Registration (?:Request|Reply)/,
      summary: 'A spoke registers with its hub, which answers.',
      normal: 'as many replies as requests.',
      configuration: ['interface > ip nhrp nhs', 'interface > ip nhrp registration timeout'],
      samples: [`${counted}         «5406 Registration Reply»  2 Purge Request`],
    },
    purge: {
      label: '',
      value: /\d{1,10} Purge (?:Request|Reply)/,
      summary: 'A mapping is no longer right and has to be forgotten.',
      samples: [`${counted}         5406 Registration Reply  «2 Purge Request»`],
    },
    error: {
      label: '',
      value: /\d{1,10} Error Indication/,
      first: true,
      summary: 'A message was refused, for example since `ip nhrp authentication` differs.',
      normal: '0.',
      configuration: ['interface > ip nhrp authentication'],
      samples: [`${counted}         «0 Error Indication»  0 Traffic Indication`],
    },
    redirect: {
      label: '',
      value: /\d{1,10} (?:Traffic Indication|Redirect Suppress)/,
      summary:
        'A hub told a spoke that there is a direct way (`ip nhrp redirect`), or kept that back since it had just done so.',
      configuration: ['interface > ip nhrp redirect'],
      samples: [
        `${counted}         0 Error Indication  «0 Traffic Indication»  0 Redirect Suppress`,
        `${counted}         0 Error Indication  0 Traffic Indication  «0 Redirect Suppress»`,
      ],
    },
  },
} as const satisfies ShowCommand;
