import type { ShowCommand } from '../schema';

const header = ' # Ent  Peer NBMA Addr Peer Tunnel Add State  UpDn Tm Attrb';

export const dmvpn = {
  command: 'show dmvpn',
  summary:
    'The DMVPN tunnels of this router: each neighbour by its public and its tunnel address, and how far the way to it has come.',
  headings: [
    /^\s{0,20}Legend: Attrb --> S - Static/,
    /^\s{0,20}Interface: Tunnel\d{1,10}, IPv[46] NHRP Details/,
    /^\s{0,20}# Ent\s{1,8}Peer NBMA Addr\s{1,8}Peer Tunnel Add/,
  ],
  once: /^\s{0,20}Legend: Attrb --> S - Static/,
  sections: [
    { kind: 'interface', title: '', name: ['interface'], detail: ['type'] },
    { kind: 'peer', title: 'Peer', name: ['tunnelAddress'], detail: ['state'] },
  ],
  tables: [
    {
      header: /^\s{0,20}# Ent\s{1,8}Peer NBMA Addr\s{1,8}Peer Tunnel Add\s{1,8}State/,
      columns: ['entries', 'publicAddress', 'tunnelAddress', 'state', 'time', 'attributes'],
      row: /^\s{0,60}(?:(?<entries>\d{1,6})\s{1,8}(?<publicAddress>[\dA-Fa-f.:]{3,45}|UNKNOWN)(?=\s|$))?(?:\s{0,60}(?<tunnelAddress>[\dA-Fa-f.:]{3,45})\s{1,20}(?<state>[A-Z]{2,12})\s{1,20}(?<time>never|\d[\dwdhmy:]{1,12})\s{1,20}(?<attributes>[A-Z0-9]{1,8}))?/,
    },
  ],
  fields: {
    legend: {
      label: '',
      value:
        /Legend: Attrb --> [^\r\n]{1,100}|(?:N - NATed|T1 - Route|C - CTS|# Ent -->|NHS Status:|UpDn Time -->)[^\r\n]{1,100}/,
      first: true,
      summary: 'The letters and heads that the table below uses.',
      samples: [
        '«Legend: Attrb --> S - Static, D - Dynamic, I - Incomplete»',
        '\t«NHS Status: E --> Expecting Replies, R --> Responding, W --> Waiting»',
      ],
    },
    interface: {
      label: 'Interface:',
      value: /Tunnel\d{1,10}, IPv[46] NHRP Details/,
      first: true,
      opens: 'interface',
      summary: 'A multipoint tunnel; its neighbours follow.',
      configuration: ['interface > tunnel mode', 'interface > tunnel protection'],
      samples: ['Interface: «Tunnel1, IPv4 NHRP Details»'],
    },
    type: {
      label: 'Type:',
      value: /Hub\/Spoke|Hub|Spoke|Unknown/,
      first: true,
      summary: 'What this router is in the cloud.',
      values: {
        Hub: 'The others register here.',
        Spoke: 'It registers with the hub.',
        'Hub/Spoke': 'Both.',
      },
      samples: ['Type:«Hub», NHRP Peers:2,'],
    },
    peers: {
      label: 'NHRP Peers:',
      value: 'count',
      unit: 'neighbours',
      summary: 'Neighbours that are known on this tunnel.',
      samples: ['Type:Hub, NHRP Peers:«2»,'],
    },
    entries: {
      label: '# Ent',
      value: 'cell',
      opens: 'peer',
      summary: 'Number of NHRP entries with the same public address.',
      samples: [`${header}\n     «1» 192.0.2.9       10.0.0.9    UP 00:02:19     D`],
    },
    publicAddress: {
      label: 'Peer NBMA Addr',
      value: 'cell',
      summary: 'Public address of the neighbour: IKE and ESP go there.',
      samples: [
        `${header}\n     1 «192.0.2.9»       10.0.0.9    UP 00:02:19     D`,
        `${header}\n     1 «2001:db8::9»\n                           10.0.0.9    UP 00:02:19     D`,
      ],
    },
    tunnelAddress: {
      label: 'Peer Tunnel Add',
      value: 'cell',
      summary: 'Address of the neighbour inside the tunnel.',
      samples: [
        `${header}\n     1 192.0.2.9       «10.0.0.9»    UP 00:02:19     D`,
        `${header}\n                           «10.0.0.9»    UP 00:02:19     D`,
      ],
    },
    state: {
      label: 'State',
      value: 'cell',
      summary: 'How far has the way to the neighbour come?',
      values: {
        UP: 'All is up: IKE, IPsec and NHRP.',
        NHRP: 'IKE and IPsec stand, or are not asked for; the NHRP registration is missing.',
        IPSEC: 'The IKE SA is up, the IPsec SAs are not.',
        IKE: 'There is no IKE SA yet: see `show crypto ikev2 sa` or `show crypto isakmp sa`.',
      },
      commands: ['show dmvpn detail', 'show crypto session detail'],
      samples: [`${header}\n     1 192.0.2.9       10.0.0.9   «IKE»     3w5d     S`],
    },
    time: {
      label: 'UpDn Tm',
      value: 'cell',
      summary: 'How long it has been in this state.',
      values: { never: 'It has never been up.' },
      samples: [`${header}\n     1 192.0.2.9       10.0.0.9   IKE     «3w5d»     S`],
    },
    attributes: {
      label: 'Attrb',
      value: 'cell',
      summary:
        'Letters: `S` typed in the configuration, `D` learned, `I` incomplete, `N` behind NAT, `X` without a socket, `T1` and `T2` a shortcut.',
      samples: [`${header}\n     1 192.0.2.9       10.0.0.9    UP 00:02:19     «DT1»`],
    },
  },
} as const satisfies ShowCommand;
