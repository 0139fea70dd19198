import type { ShowCommand } from '../schema';

const brief =
  'Peer            I/F          Username        Group/Phase1_id          Uptime   Status';

export const session = {
  command: 'show crypto session',
  summary:
    'For each peer in one place: is the tunnel up, over which interface, with which IKE SA, and which traffic flows it protects. With `detail`, counters and lifetimes too.',
  headings: [
    /^\s{0,20}Crypto session current status/,
    /^\s{0,20}Code: C - IKE Configuration mode/,
    /^\s{0,20}Session status: [A-Z]/,
    /^\s{0,20}Interface: [A-Z][\w./-]{1,60}\s*$/,
    /^\s{0,20}Status: A ?- Active, U - Up, D - Down/,
    /^\s{0,20}Peer\s{1,60}I\/F\s{1,60}Username\s{1,60}Group\/Phase1_id/,
  ],
  once: /^\s{0,20}Crypto session current status/,
  sections: [
    {
      kind: 'session',
      title: '',
      name: ['interface', 'briefInterface'],
      detail: ['peer', 'status', 'briefPeer', 'briefStatus'],
    },
    { kind: 'flow', title: 'flow', name: ['flow'], detail: ['activeSas'] },
  ],
  tables: [
    {
      header: /^\s{0,20}Peer\s{1,60}I\/F\s{1,60}Username\s{1,60}Group\/Phase1_id/,
      columns: [
        'briefPeer',
        'briefInterface',
        'briefUser',
        'briefIdentity',
        'briefUptime',
        'briefStatus',
      ],
      row: /^\s{0,60}(?<briefPeer>[\dA-Fa-f.:]{3,45})\s{1,40}(?<briefInterface>[A-Z][A-Za-z-]{1,14}[\d/.:]{1,14})(?:\s{1,60}(?<briefUser>[^\s]{1,80}))??(?:\s{1,60}(?<briefIdentity>[^\s]{1,80}))??(?:\s{1,60}(?<briefUptime>\d{1,3}:\d\d:\d\d|(?:\d{1,4}[ywdhm]){1,3}))?\s{1,120}(?<briefStatus>[AUDISNK]{1,3})(?=\s*$)/,
    },
  ],
  fields: {
    title: {
      label: 'Crypto session current status',
      value: 'none',
      first: true,
      summary: 'What follows is how things stood when the command was typed.',
      samples: ['«Crypto session current status»'],
    },
    codes: {
      label: 'Code: C - IKE Configuration mode, D - Dead Peer Detection',
      value: 'none',
      first: true,
      summary: 'The letters that `Capabilities` uses below, over several lines.',
      samples: ['«Code: C - IKE Configuration mode, D - Dead Peer Detection»'],
    },
    moreCodes: {
      label: '',
      value: /[KXRSQ] - (?:Keepalives|IKE Extended|IKE Auto|SIP VPN|Quantum)[^\r\n]{0,80}/,
      first: true,
      summary: 'More of the letters that `Capabilities` uses below.',
      samples: ['«X - IKE Extended Authentication, F - IKE Fragmentation»', '«S - SIP VPN»'],
    },
    interface: {
      label: 'Interface:',
      value: 'word',
      first: true,
      opens: 'session',
      summary: 'Interface whose tunnel protection or crypto map makes the session.',
      configuration: ['interface > tunnel protection', 'interface > crypto map'],
      samples: ['Interface: «Tunnel0»', 'Interface: «Virtual-Access1325»'],
    },
    profile: {
      label: 'Profile:',
      value: 'word',
      first: true,
      summary: 'IKE profile that this router chose for the peer.',
      configuration: ['crypto ikev2 profile', 'crypto isakmp profile'],
      samples: ['Profile: «IKEV2_PROFILE»'],
    },
    uptime: {
      label: 'Uptime:',
      value: 'clock',
      first: true,
      summary: 'How long the session has been up.',
      samples: ['Uptime: «00:30:25»', 'Uptime: «1w2d»'],
    },
    status: {
      label: 'Session status:',
      value: 'word',
      summary: 'Can the tunnel carry data?',
      values: {
        'UP-ACTIVE': 'Yes: the IKE SA and the IPsec SAs are up.',
        'UP-IDLE':
          'Not now: the IKE SA is up, but no IPsec SA is; the next packet to protect asks for one.',
        'UP-NO-IKE':
          'Yes, until the IPsec SAs expire: the IKE SA is gone. A rekey then starts a new one.',
        'DOWN-NEGOTIATING':
          'No: this router is negotiating an IKE SA. When it stays so, the peer does not answer or one end refuses.',
        DOWN: 'No: there is neither an IKE SA nor an IPsec SA.',
      },
      commands: ['show crypto ikev2 sa detailed', 'debug crypto ikev2'],
      samples: ['Session status: «UP-ACTIVE»', 'Session status: «DOWN-NEGOTIATING»'],
    },
    peer: {
      label: 'Peer:',
      value: /\S{1,60} port \d{1,5}/,
      first: true,
      summary:
        'Address and UDP port of the peer. Port 4500, or another than 500, means NAT traversal.',
      samples: ['Peer: «192.0.2.2 port 500»', 'Peer: «192.0.2.9 port 38452» fvrf: (none) ivrf: 10'],
    },
    frontDoorVrf: {
      label: 'fvrf:',
      value: 'word',
      summary:
        'Front-door VRF: where the IKE and ESP packets travel. `(none)` is the global table.',
      configuration: ['crypto ikev2 profile > match fvrf', 'interface > tunnel vrf'],
      samples: ['fvrf: «(none)» ivrf: (none)'],
    },
    insideVrf: {
      label: 'ivrf:',
      value: 'word',
      summary: 'Inside VRF: where the clear packets travel. `(none)` is the global table.',
      configuration: ['interface > vrf forwarding', 'crypto ikev2 profile > ivrf'],
      samples: ['ivrf: «10»'],
    },
    identity: {
      label: 'Phase1_id:',
      value: 'text',
      summary: 'Identity that the peer sent. `(none)`: the negotiation has not come that far.',
      configuration: ['crypto ikev2 profile > match identity remote'],
      samples: ['Phase1_id: «192.0.2.2»', 'Phase1_id: «(none)»'],
    },
    description: {
      label: 'Desc:',
      value: 'text',
      summary: 'Description of the peer in the configuration.',
      samples: ['Desc: «(none)»'],
    },
    systemAddress: {
      label: 'System IP:',
      value: 'address',
      summary: 'System address of the peer in an SD-WAN.',
      evidence: 'inferred',
      samples: ['System IP: «13.13.13.11»  Interface: Tu1'],
    },
    systemInterface: {
      label: '',
      value: /(?<=System IP: \S{1,45}\s{1,8})Interface: \S{1,60}/,
      summary: 'Interface of the tunnel, in short.',
      samples: ['System IP: 13.13.13.11  «Interface: Tu1»'],
    },
    sessionId: {
      label: 'Session ID:',
      value: 'count',
      summary: 'Number of the session; debugs of IKEv2 print it as `SESSION ID`. IKEv1 shows 0.',
      evidence: 'inferred',
      samples: ['Session ID: «22000»'],
    },
    ikeSa: {
      label: 'IKEv2 SA:',
      value:
        /local\s{1,4}\S{1,60}\/\d{1,5}\s{1,80}remote\s{1,4}\S{1,60}\/\d{1,5}[ \t]{1,4}(?:Active|Inactive)/,
      summary: 'The IKEv2 SA of the session: both ends, with their UDP ports.',
      commands: ['show crypto ikev2 sa detailed'],
      samples: [
        'IKEv2 SA: «local 192.0.2.1/500 remote 192.0.2.2/500 Active»',
        'IKEv2 SA: «local 192.0.2.1/500\n          remote 192.0.2.2/500 Inactive»',
      ],
    },
    olderSa: {
      label: 'IKE SA:',
      value:
        /local\s{1,4}\S{1,60}\/\d{1,5}\s{1,80}remote\s{1,4}\S{1,60}\/\d{1,5}[ \t]{1,4}(?:Active|Inactive)/,
      summary: 'The ISAKMP SA of the session on an older IOS: both ends, with their UDP ports.',
      commands: ['show crypto isakmp sa detail'],
      samples: ['IKE SA: «local 192.0.2.1/500 remote 192.0.2.2/500 Active»'],
    },
    isakmpSa: {
      label: 'IKEv1 SA:',
      value:
        /local\s{1,4}\S{1,60}\/\d{1,5}\s{1,80}remote\s{1,4}\S{1,60}\/\d{1,5}[ \t]{1,4}(?:Active|Inactive)/,
      summary: 'The ISAKMP SA of the session: both ends, with their UDP ports.',
      commands: ['show crypto isakmp sa detail'],
      samples: ['IKEv1 SA: «local 192.0.2.1/500 remote 192.0.2.2/500 Active»'],
    },
    capabilities: {
      label: 'Capabilities:',
      value: 'word',
      summary:
        'What both ends use, a letter each: `D` dead peer detection, `N` NAT traversal, `F` IKE fragmentation, `X` extended authentication, `C` configuration mode, `U` route updates, `K` keepalives, `R` auto reconnect.',
      samples: ['Capabilities:«DNU» connid:1 lifetime:23:59:29'],
    },
    connectionId: {
      label: 'connid:',
      value: 'count',
      summary:
        'Number of the IKE SA on this router: `Tunnel-id` of `show crypto ikev2 sa`, `conn-id` of `show crypto isakmp sa`.',
      evidence: 'inferred',
      samples: ['connid:«276» lifetime:10:42:46'],
    },
    lifetime: {
      label: 'lifetime:',
      value: 'clock',
      summary: 'Time until the IKE SA expires.',
      configuration: ['crypto ikev2 profile > lifetime', 'crypto isakmp policy > lifetime'],
      samples: ['lifetime:«23:29:35»', 'lifetime:«0»'],
    },
    flow: {
      label: 'IPSEC FLOW:',
      value: 'text',
      opens: 'flow',
      summary:
        'Traffic that the session protects: protocol, this side, the side of the peer, addresses with masks. `permit 47 host ... host ...` is GRE between the two ends.',
      configuration: ['crypto map > match address', 'interface > tunnel protection'],
      samples: [
        'IPSEC FLOW: «permit ip 0.0.0.0/0.0.0.0 0.0.0.0/0.0.0.0»',
        'IPSEC FLOW: «permit 47 host 192.0.2.1 host 192.0.2.2»',
      ],
    },
    activeSas: {
      label: 'Active SAs:',
      value: 'count',
      unit: 'IPsec SAs',
      summary: 'IPsec SAs of this flow, both directions together.',
      normal: '2; 4 for a moment during a rekey; 0 until a packet asks for the flow.',
      commands: ['show crypto ipsec sa'],
      samples: ['Active SAs: «2», origin: crypto map'],
    },
    origin: {
      label: 'origin:',
      value: 'text',
      summary:
        'What asks for the flow. Tunnel protection shows `crypto map` as well: IOS makes one behind the scenes.',
      samples: ['origin: «crypto map»'],
    },
    decrypted: {
      label: "Inbound: #pkts dec'ed",
      value: 'count',
      unit: 'packets',
      summary: 'Packets that arrived for this flow and were decrypted.',
      samples: ["Inbound:  #pkts dec'ed «47» drop 0 life (KB/Sec) 7/233"],
    },
    encrypted: {
      label: "Outbound: #pkts enc'ed",
      value: 'count',
      unit: 'packets',
      summary: 'Packets of this flow that were encrypted and sent.',
      samples: ["Outbound: #pkts enc'ed «12» drop 0 life (KB/Sec) 3/233"],
    },
    dropped: {
      label: 'drop',
      value: 'count',
      unit: 'packets',
      summary: 'Packets of this direction that were thrown away.',
      normal: '0; a few while the tunnel came up.',
      worth: {
        code: 'packet-errors',
        severity: 'information',
        message:
          'This flow dropped {count}. A few while the tunnel came up are normal; a number that grows is not: `show crypto ipsec sa detail` names the reason.',
      },
      samples: ["#pkts dec'ed 47 drop «0» life (KB/Sec) 7/233"],
    },
    life: {
      label: 'life (KB/Sec)',
      value: 'remaining',
      summary:
        'What is left of the IPsec SA before it must be rekeyed, in data and in time; whichever ends first counts.',
      configuration: ['crypto ipsec profile > set security-association lifetime'],
      samples: ['life (KB/Sec) «4607999/3569»'],
    },
    briefLegend: {
      label: '',
      value: /Status: A ?- Active, [^\r\n]{1,100}|K - No IKE/,
      first: true,
      summary: 'The letters that the column `Status` uses below.',
      samples: ['«Status: A- Active, U - Up, D - Down, I - Idle»', '        «K - No IKE»'],
    },
    briefVrf: {
      label: 'ivrf =',
      value: 'word',
      first: true,
      summary: 'Inside VRF of the sessions below; `(none)` is the global table.',
      samples: ['ivrf = «(none)»'],
    },
    briefPeer: {
      label: 'Peer',
      value: 'cell',
      opens: 'session',
      summary: 'Address of the peer.',
      samples: [`${brief}\n «192.0.2.2»  Tu1    192.0.2.2  00:12:41  UA`],
    },
    briefInterface: {
      label: 'I/F',
      value: 'cell',
      summary: 'Interface whose tunnel protection or crypto map makes the session.',
      samples: [`${brief}\n 192.0.2.2  «Gi0/0/0»    192.0.2.2  00:12:41  UA`],
    },
    briefUser: {
      label: 'Username',
      value: 'cell',
      summary: 'Name that the user behind the peer logged in with.',
      samples: [`${brief}\n 192.0.2.2  Fa0/1  «ada»  TEAM  00:12:41  UA`],
    },
    briefIdentity: {
      label: 'Group/Phase1_id',
      value: 'cell',
      summary: 'Identity that the peer sent, or its group.',
      configuration: ['crypto ikev2 profile > match identity remote'],
      samples: [
        `${brief}\n 192.0.2.2  Tu1    «192.0.2.2»  00:12:41  UA`,
        `${brief}\n 192.0.2.2  Fa0/1  ada  «TEAM»  00:12:41  UA`,
      ],
    },
    briefUptime: {
      label: 'Uptime',
      value: 'cell',
      summary: 'How long the session has been up.',
      samples: [`${brief}\n 192.0.2.2  Tu1    192.0.2.2  «2d03h»  UA`],
    },
    briefStatus: {
      label: 'Status',
      value: 'cell',
      summary: 'Can the tunnel carry data?',
      values: {
        UA: 'Yes: the IKE SA and the IPsec SAs are up.',
        UI: 'Not now: the IKE SA is up, but no IPsec SA is.',
        UK: 'Yes, until the IPsec SAs expire: the IKE SA is gone.',
        DN: 'No: an IKE SA is being negotiated.',
        D: 'No: there is neither an IKE SA nor an IPsec SA.',
      },
      evidence: 'inferred',
      commands: ['show crypto session detail'],
      samples: [
        `${brief}\n 192.0.2.2  Tu1    192.0.2.2  00:12:41  «UA»`,
        `${brief}\n 192.0.2.9  Tu9    «D»`,
      ],
    },
  },
} as const satisfies ShowCommand;
