import type { ShowCommand } from '../schema';

export const vpnSessions = {
  command: 'show vpn-sessiondb',
  summary:
    'The VPN sessions of an ASA, those with a word behind the command in detail: who is connected, since when, with which algorithms, and how much went each way.',
  headings: [/^\s{0,20}Session Type: {1,4}\S/],
  sections: [
    { kind: 'session', title: 'Session', name: ['connection', 'user'], detail: ['protocol'] },
  ],
  fields: {
    type: {
      label: 'Session Type:',
      value: 'text',
      first: true,
      summary: 'The kind of the sessions that follow.',
      samples: ['Session Type: «LAN-to-LAN Detailed»', 'Session Type: «AnyConnect»'],
    },
    connection: {
      label: 'Connection :',
      value: 'word',
      first: true,
      opens: 'session',
      summary: 'Name of the tunnel group: with a site-to-site tunnel the address of the peer.',
      samples: ['Connection   : «198.51.100.1»'],
    },
    user: {
      label: 'Username :',
      value: 'word',
      first: true,
      opens: 'session',
      summary: 'The user who is connected.',
      samples: ['Username     : «alice»                  Index        : 12'],
    },
    index: {
      label: 'Index :',
      value: 'word',
      summary: 'Number of the session; `vpn-sessiondb logoff index` ends it.',
      samples: ['Index        : «12»                     IP Addr      : 198.51.100.1'],
    },
    address: {
      label: 'IP Addr :',
      value: 'word',
      summary: 'Address of the peer.',
      samples: ['Index        : 12                     IP Addr      : «198.51.100.1»'],
    },
    assigned: {
      label: 'Assigned IP :',
      value: 'word',
      first: true,
      summary: 'Address that the client was given inside of the tunnel.',
      samples: ['Assigned IP  : «10.9.0.7»               Public IP    : 198.51.100.1'],
    },
    publicAddress: {
      label: 'Public IP :',
      value: 'word',
      summary: 'Address that the client comes from.',
      samples: ['Assigned IP  : 10.9.0.7               Public IP    : «198.51.100.1»'],
    },
    protocol: {
      label: 'Protocol :',
      value: 'text',
      first: true,
      summary: 'What the session is made of: IKE, IPsec, TLS.',
      samples: ['Protocol     : «IKEv2 IPsec»'],
    },
    bytesSent: {
      label: 'Bytes Tx :',
      value: 'count',
      first: true,
      unit: 'bytes',
      summary: 'What this ASA sent through the tunnel.',
      samples: ['Bytes Tx     : «240»                    Bytes Rx     : 0'],
    },
    bytesReceived: {
      label: 'Bytes Rx :',
      value: 'count',
      unit: 'bytes',
      summary:
        'What came out of the tunnel. When it stays 0 while `Bytes Tx` grows, the peer does not answer into the tunnel.',
      samples: ['Bytes Tx     : 240                    Bytes Rx     : «0»'],
    },
    group: {
      label: 'Tunnel Group :',
      value: 'word',
      summary: 'The tunnel group that the session came in by.',
      samples: ['Group Policy : GP                     Tunnel Group : «198.51.100.1»'],
    },
    login: {
      label: 'Login Time :',
      value: 'text',
      first: true,
      summary: 'When the session began.',
      samples: ['Login Time   : «10:53:41 UTC Mon Nov 23 2026»'],
    },
    duration: {
      label: 'Duration :',
      value: 'word',
      first: true,
      summary: 'How long the session has lasted.',
      samples: ['Duration     : «0h:00m:56s»'],
    },
  },
} as const satisfies ShowCommand;
