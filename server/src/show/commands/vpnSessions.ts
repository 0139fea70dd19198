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
    sessionAlgorithms: {
      label: '',
      value:
        /(?:Encryption|Hashing) {1,6}: (?:IKE(?:v[12])?|IPsec\w{0,12}|SSL\S{0,12}|DTLS\S{0,12}|Clientless|AnyConnect\S{0,12}): [^\r\n]{1,200}/,
      first: true,
      summary: 'Ciphers or hashes of the parts of the session, each with the number of its SAs.',
      samples: ['«Encryption   : IKEv2: (1)AES-GCM-256  IPsec: (1)AES-GCM-256»'],
    },
    tunnels: {
      label: '',
      value:
        /(?:IKEv[12]|IPsec\w{0,12}|IKE|SSL-Tunnel|DTLS-Tunnel|AnyConnect-Parent|Clientless) Tunnels: \d{1,6}/,
      first: true,
      summary: 'So many SAs of this kind are up.',
      samples: ['«IKEv2 Tunnels: 1»', '«IPsecOverNatT Tunnels: 2»'],
    },
    part: {
      label: '',
      value:
        /(?:IKEv[12]|IKE|IPsec(?:OverNatT|OverTCP|OverUDP)?|AnyConnect-Parent|SSL-Tunnel|DTLS-Tunnel|Clientless|NAC):(?=[ \t]{0,20}$)/,
      first: true,
      summary:
        'One of the SAs of the session follows. `IPsecOverNatT` means that there is NAT on the path.',
      samples: ['«IKEv2:»', '«IPsecOverNatT:»'],
    },
    tunnelId: {
      label: 'Tunnel ID :',
      value: 'word',
      first: true,
      summary: 'Number of the SA: that of the session, and its own.',
      samples: ['  Tunnel ID    : «26386.2»'],
    },
    sourcePort: {
      label: 'UDP Src Port :',
      value: 'count',
      first: true,
      summary: 'UDP port of the peer. 4500 means NAT traversal.',
      samples: ['  UDP Src Port : «4500»                   UDP Dst Port : 4500'],
    },
    destinationPort: {
      label: 'UDP Dst Port :',
      value: 'count',

      summary: 'UDP port of this ASA.',
      samples: ['  UDP Src Port : 4500                   UDP Dst Port : «4500»'],
    },
    mode: {
      label: 'IKE Neg Mode :',
      value: 'word',
      first: true,
      summary: 'How IKEv1 negotiated phase 1.',
      samples: ['  IKE Neg Mode : «Main»                   Auth Mode    : preSharedKeys'],
    },
    proof: {
      label: 'Auth Mode :',
      value: 'word',

      summary: 'How the ends prove who they are.',
      samples: ['  IKE Neg Mode : Main                   Auth Mode    : «preSharedKeys»'],
    },
    remoteProof: {
      label: 'Rem Auth Mode:',
      value: 'word',
      first: true,
      summary: 'How the peer proves who it is.',
      configuration: ['tunnel-group <peer> ipsec-attributes > ikev2 remote-authentication'],
      samples: ['  Rem Auth Mode: «preSharedKeys»'],
    },
    localProof: {
      label: 'Loc Auth Mode:',
      value: 'word',
      first: true,
      summary: 'How this ASA proves who it is.',
      configuration: ['tunnel-group <peer> ipsec-attributes > ikev2 local-authentication'],
      samples: ['  Loc Auth Mode: «preSharedKeys»'],
    },
    encryption: {
      label: 'Encryption :',
      value: 'word',
      first: true,
      summary: 'Cipher of this SA.',
      samples: ['  Encryption   : «AES256»                 Hashing      : SHA256'],
    },
    hashing: {
      label: 'Hashing :',
      value: 'word',

      summary: 'Integrity check of this SA; `none` is right with AES-GCM, which brings its own.',
      samples: ['  Encryption   : AES256                 Hashing      : «SHA256»'],
    },
    rekeyAfter: {
      label: 'Rekey Int (T):',
      value: 'seconds',
      first: true,
      summary: 'After so many seconds the SA is rekeyed.',
      samples: ['  Rekey Int (T): «86400» Seconds          Rekey Left(T): 59552 Seconds'],
    },
    rekeyLeft: {
      label: 'Rekey Left(T):',
      value: 'seconds',

      summary: 'What is left of them.',
      samples: ['  Rekey Int (T): 86400 Seconds          Rekey Left(T): «59552» Seconds'],
    },
    rekeyVolume: {
      label: 'Rekey Int (D):',
      value: 'count',
      first: true,
      summary: 'After so much traffic it is rekeyed.',
      unit: 'kB',
      samples: ['  Rekey Int (D): «4608000» K-Bytes        Rekey Left(D): 0 K-Bytes'],
    },
    rekeyVolumeLeft: {
      label: 'Rekey Left(D):',
      value: 'count',

      summary: 'What is left of it.',
      unit: 'kB',
      samples: ['  Rekey Int (D): 4608000 K-Bytes        Rekey Left(D): «0» K-Bytes'],
    },
    prf: {
      label: 'PRF :',
      value: 'word',
      first: true,
      summary: 'Function that makes all keys.',
      samples: ['  PRF          : «SHA512»                 D/H Group    : 21'],
    },
    dhGroup: {
      label: 'D/H Group :',
      value: 'count',

      summary: 'Diffie-Hellman group of the IKE SA.',
      samples: ['  PRF          : SHA512                 D/H Group    : «21»'],
    },
    filter: {
      label: 'Filter Name :',
      value: /[^\s]{0,80}(?=[ \t]{0,20}$)/,
      first: true,
      summary: 'Access list that filters what comes out of the tunnel.',
      configuration: ['group-policy <name> attributes > vpn-filter'],
      samples: ['  Filter Name  : «VPN-FILTER»'],
    },
    localSelector: {
      label: 'Local Addr :',
      value: 'word',
      first: true,
      summary: 'What is protected at this end: address, mask, protocol, port.',
      samples: ['  Local Addr   : «10.1.0.0/255.255.0.0/0/0»'],
    },
    remoteSelector: {
      label: 'Remote Addr :',
      value: 'word',
      first: true,
      summary: 'What is protected at the other end.',
      samples: ['  Remote Addr  : «10.2.0.0/255.255.0.0/0/0»'],
    },
    encapsulation: {
      label: 'Encapsulation:',
      value: 'word',
      first: true,
      summary: 'Tunnel or transport mode.',
      samples: ['  Encapsulation: «Tunnel»                 PFS Group    : 21'],
    },
    pfs: {
      label: 'PFS Group :',
      value: 'count',

      summary: 'Diffie-Hellman group of the child SA.',
      samples: ['  Encapsulation: Tunnel                 PFS Group    : «21»'],
    },
    idle: {
      label: 'Idle Time Out:',
      value: 'count',
      first: true,
      summary: 'After so long without traffic the SA ends; 0 is never.',
      unit: 'minutes',
      configuration: ['group-policy <name> attributes > vpn-idle-timeout'],
      samples: ['  Idle Time Out: «30» Minutes             Idle TO Left : 29 Minutes'],
    },
    idleLeft: {
      label: 'Idle TO Left :',
      value: 'count',

      summary: 'What is left of it.',
      unit: 'minutes',
      samples: ['  Idle Time Out: 30 Minutes             Idle TO Left : «29» Minutes'],
    },
    packetsSent: {
      label: 'Pkts Tx :',
      value: 'count',
      first: true,
      summary: 'Packets that this ASA sent through the tunnel.',
      unit: 'packets',
      samples: ['  Pkts Tx      : «1906513623»             Pkts Rx      : 1363147628'],
    },
    packetsReceived: {
      label: 'Pkts Rx :',
      value: 'count',

      summary: 'Packets that came out of the tunnel.',
      unit: 'packets',
      samples: ['  Pkts Tx      : 1906513623             Pkts Rx      : «1363147628»'],
    },
  },
} as const satisfies ShowCommand;
