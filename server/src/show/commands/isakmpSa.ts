import type { ShowCommand } from '../schema';

const sa = 'dst             src             state          conn-id status';
const detail =
  'C-id  Local           Remote          I-VRF  Status Encr Hash   Auth DH Lifetime Cap.';

const states = {
  QM_IDLE: 'It is finished, and the SA waits for something to do.',
  MM_NO_STATE:
    'Nothing is agreed with the peer: it does not answer or accepts no policy. A deleted SA shows it too.',
  MM_SA_SETUP: 'A policy is agreed; the Diffie-Hellman values are still to come.',
  MM_KEY_EXCH:
    'The secret is shared; the identities are still to come. When it stays here, the pre-shared keys differ.',
  MM_KEY_AUTH: 'The peer has proved who it is.',
  AG_NO_STATE: 'Nothing is agreed with the peer in aggressive mode.',
  AG_INIT_EXCH:
    'The first message of aggressive mode is exchanged, and nobody has proved anything.',
  AG_AUTH: 'Aggressive mode has come to its last message.',
  CONF_XAUTH: 'The user behind the peer is asked for name and password.',
  CONF_ADDR: 'Addresses and the like are being assigned.',
} as const;

export const isakmpSa = {
  command: 'show crypto isakmp sa',
  summary:
    'The ISAKMP SAs of this router, phase 1 of IKEv1. `QM_IDLE` is what a healthy one shows; IKEv2 has `show crypto ikev2 sa`.',
  headings: [
    /^\s{0,20}IPv[46] Crypto ISAKMP {1,4}SA\s*$/,
    /^\s{0,20}dst\s{1,40}src\s{1,40}state\s{1,40}conn-id\s{1,40}(?:slot\s{1,40})?status/,
    /^\s{0,20}C-id\s{1,40}Local\s{1,40}Remote\s{1,40}I-VRF\s{1,40}Status\s{1,40}Encr/,
    /^\s{0,20}Active ISAKMP SA's: \d/,
    /^\s{0,20}Codes: C - IKE configuration mode/,
  ],
  once: /^\s{0,20}IPv4 Crypto ISAKMP {1,4}SA\s*$/,
  sections: [
    {
      kind: 'sa',
      title: 'ISAKMP SA',
      name: ['connectionId', 'connection', 'connectionIpv6'],
      detail: [
        'destination',
        'source',
        'state',
        'remote',
        'detailStatus',
        'destinationIpv6',
        'stateIpv6',
      ],
    },
  ],
  tables: [
    {
      header: /^\s{0,20}dst\s{1,40}src\s{1,40}state\s{1,40}conn-id\s{1,40}(?:slot\s{1,40})?status/,
      columns: ['destination', 'source', 'state', 'connectionId', 'status'],
      row: /^\s{0,20}(?<destination>[\dA-Fa-f.:]{3,45})\s{1,40}(?<source>[\dA-Fa-f.:]{3,45})\s{1,40}(?<state>[A-Z]{2,10}_[A-Z_]{2,30})\s{1,40}(?<connectionId>\d{1,10})\s{1,40}(?:\d{1,4}\s{1,40})?(?<status>[A-Z]{2,20}(?: \(deleted\))?)/,
    },
    {
      header: /^\s{0,20}C-id\s{1,40}Local\s{1,40}Remote\s{1,40}I-VRF\s{1,40}Status\s{1,40}Encr/,
      columns: [
        'connection',
        'local',
        'remote',
        'insideVrf',
        'detailStatus',
        'encryption',
        'hash',
        'authentication',
        'group',
        'lifetime',
        'capabilities',
      ],
      row: /^\s{0,20}(?<connection>\d{1,10})\s{1,40}(?<local>[\dA-Fa-f.:]{3,45})\s{1,40}(?<remote>[\dA-Fa-f.:]{3,45})\s{1,40}(?:(?<insideVrf>\S{1,40})\s{1,40})??(?<detailStatus>[A-Z]{4,20})\s{1,40}(?<encryption>[\w-]{2,12})\s{1,40}(?<hash>[\w-]{2,12})\s{1,40}(?<authentication>[\w-]{2,12})\s{1,40}(?<group>\d{1,3})\s{1,40}(?<lifetime>\S{1,12})(?:\s{1,40}(?<capabilities>[A-Z]{1,10}))?/,
    },
  ],
  fields: {
    title: {
      label: '',
      value: /IPv[46] Crypto ISAKMP {1,4}SA/,
      first: true,
      summary: 'The SAs of one address family follow. With none below, there is none.',
      samples: ['«IPv4 Crypto ISAKMP SA»', ' «IPv6 Crypto ISAKMP SA»'],
    },
    codes: {
      label: '',
      value:
        /(?:Codes: C|[KTX]|psk|rsig|renc) - (?:IKE|Keepalives|cTCP|Preshared|RSA)[^\r\n]{0,80}/,
      first: true,
      summary: 'The letters and short words that the table below uses.',
      samples: [
        '«Codes: C - IKE configuration mode, D - Dead Peer Detection»',
        '       «psk - Preshared key, rsig - RSA signature»',
      ],
    },
    count: {
      label: '',
      value: /(?:Active|Standby|Dead|Currently being negotiated) ISAKMP SA's: \d{1,10}/,
      first: true,
      summary: 'So many ISAKMP SAs are in that state.',
      samples: ["«Active ISAKMP SA's: 4»", "«Currently being negotiated ISAKMP SA's: 0»"],
    },
    destinationIpv6: {
      label: 'dst:',
      value: 'address',
      first: true,
      opens: 'sa',
      summary: 'The responder of the SA: the first packet went to it.',
      samples: [' dst: «2001:db8::2»'],
    },
    sourceIpv6: {
      label: 'src:',
      value: 'address',
      first: true,
      summary: 'The initiator of the SA: it sent the first packet.',
      samples: [' src: «2001:db8::1»'],
    },
    stateIpv6: {
      label: 'state:',
      value: 'word',
      first: true,
      summary: 'How far has phase 1 come?',
      values: states,
      commands: ['debug crypto isakmp'],
      samples: [' state: «QM_IDLE»         conn-id:   1005 status: ACTIVE'],
    },
    connectionIpv6: {
      label: 'conn-id:',
      value: 'count',
      summary: 'Number of the SA on this router; debugs print it as `ISAKMP: (29609)`.',
      samples: [' state: QM_IDLE         conn-id:   «1005» status: ACTIVE'],
    },
    statusIpv6: {
      label: 'status:',
      value: /[A-Z]{2,20}(?: \(deleted\))?/,
      summary: 'Is the SA used?',
      values: {
        ACTIVE: 'Yes.',
        'ACTIVE (deleted)': 'No: it is deleted and only kept until it is cleared away.',
      },
      samples: [' state: QM_IDLE         conn-id:   1005 status: «ACTIVE»'],
    },
    destination: {
      label: 'dst',
      value: 'cell',
      opens: 'sa',
      summary: 'The responder of the SA: the first packet went to it.',
      samples: [`${sa}\n«192.0.2.2»      192.0.2.1    QM_IDLE          29609 ACTIVE`],
    },
    source: {
      label: 'src',
      value: 'cell',
      summary: 'The initiator of the SA: it sent the first packet.',
      samples: [`${sa}\n192.0.2.2      «192.0.2.1»    QM_IDLE          29609 ACTIVE`],
    },
    state: {
      label: 'state',
      value: 'cell',
      summary: 'How far has phase 1 come?',
      values: states,
      commands: ['debug crypto isakmp'],
      references: ['RFC 2409 §5'],
      samples: [
        `${sa}\n192.0.2.2      192.0.2.1    «QM_IDLE»          29609 ACTIVE`,
        `${sa}\n192.0.2.2      192.0.2.1    «MM_NO_STATE»      29188 ACTIVE (deleted)`,
      ],
    },
    connectionId: {
      label: 'conn-id',
      value: 'cell',
      summary: 'Number of the SA on this router; debugs print it as `ISAKMP: (29609)`.',
      samples: [`${sa}\n192.0.2.2      192.0.2.1    QM_IDLE          «29609» ACTIVE`],
    },
    status: {
      label: 'status',
      value: 'cell',
      summary: 'Is the SA used?',
      values: {
        ACTIVE: 'Yes.',
        'ACTIVE (deleted)': 'No: it is deleted and only kept until it is cleared away.',
      },
      samples: [`${sa}\n192.0.2.2      192.0.2.1    MM_NO_STATE      29188 «ACTIVE (deleted)»`],
    },
    connection: {
      label: 'C-id',
      value: 'cell',
      opens: 'sa',
      summary: 'Number of the SA on this router; debugs print it as `ISAKMP: (29609)`.',
      samples: [
        `${detail}\n«29609» 192.0.2.1  192.0.2.2  RED  ACTIVE aes  sha  psk  16 00:01:47 D`,
      ],
    },
    local: {
      label: 'Local',
      value: 'cell',
      summary: 'Address that this router uses for IKE.',
      samples: [
        `${detail}\n29609 «192.0.2.1»  192.0.2.2  RED  ACTIVE aes  sha  psk  16 00:01:47 D`,
      ],
    },
    remote: {
      label: 'Remote',
      value: 'cell',
      summary: 'Address of the peer.',
      samples: [
        `${detail}\n29609 192.0.2.1  «192.0.2.2»       ACTIVE aes  sha  psk  16 00:01:47 D`,
      ],
    },
    insideVrf: {
      label: 'I-VRF',
      value: 'cell',
      summary: 'VRF of the clear packets; empty is the global table.',
      configuration: ['crypto isakmp profile > vrf'],
      samples: [
        `${detail}\n29609 192.0.2.1  192.0.2.2  «RED»  ACTIVE aes  sha  psk  16 00:01:47 D`,
      ],
    },
    detailStatus: {
      label: 'Status',
      value: 'cell',
      summary: 'Is the SA used?',
      values: { ACTIVE: 'Yes.' },
      samples: [
        `${detail}\n29609 192.0.2.1  192.0.2.2       «ACTIVE» aes  sha  psk  16 00:01:47 D`,
      ],
    },
    encryption: {
      label: 'Encr',
      value: 'cell',
      algorithms: 'isakmp-encryption',
      summary: 'Cipher of the ISAKMP SA.',
      configuration: ['crypto isakmp policy > encryption'],
      samples: [
        `${detail}\n29609 192.0.2.1  192.0.2.2       ACTIVE «aes»  sha  psk  16 00:01:47 D`,
      ],
    },
    hash: {
      label: 'Hash',
      value: 'cell',
      algorithms: 'isakmp-hash',
      summary: 'Hash of the ISAKMP SA.',
      configuration: ['crypto isakmp policy > hash'],
      samples: [
        `${detail}\n29609 192.0.2.1  192.0.2.2       ACTIVE aes  «sha»  psk  16 00:01:47 D`,
      ],
    },
    authentication: {
      label: 'Auth',
      value: 'cell',
      summary: 'How did the ends prove their identities?',
      values: { psk: 'With a pre-shared key.', rsig: 'With RSA signatures and certificates.' },
      configuration: ['crypto isakmp policy > authentication'],
      samples: [
        `${detail}\n29609 192.0.2.1  192.0.2.2       ACTIVE aes  sha  «psk»  16 00:01:47 D`,
      ],
    },
    group: {
      label: 'DH',
      value: 'cell',
      algorithms: 'group',
      summary: 'Diffie-Hellman group of the ISAKMP SA.',
      configuration: ['crypto isakmp policy > group'],
      samples: [
        `${detail}\n29609 192.0.2.1  192.0.2.2       ACTIVE aes  sha  psk  «16» 00:01:47 D`,
      ],
    },
    lifetime: {
      label: 'Lifetime',
      value: 'cell',
      summary: 'Time until the SA expires. IKEv1 makes a new one; phase 2 goes on meanwhile.',
      configuration: ['crypto isakmp policy > lifetime'],
      samples: [
        `${detail}\n29609 192.0.2.1  192.0.2.2       ACTIVE aes  sha  psk  16 «00:01:47» D`,
      ],
    },
    capabilities: {
      label: 'Cap.',
      value: 'cell',
      summary:
        'What both ends use, a letter each: `D` dead peer detection, `N` NAT traversal, `C` configuration mode, `X` extended authentication, `K` keepalives.',
      samples: [
        `${detail}\n29609 192.0.2.1  192.0.2.2       ACTIVE aes  sha  psk  16 00:01:47 «DN»`,
      ],
    },
    engine: {
      label: 'Engine-id:Conn-id =',
      value: 'word',
      summary: 'Engine that does the work, and its number for the SA; `SW` is software.',
      evidence: 'inferred',
      samples: ['       Engine-id:Conn-id =  «SW:12609»'],
    },
  },
} as const satisfies ShowCommand;
