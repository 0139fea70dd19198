import type { FieldEntry, ShowCommand } from '../schema';
import { ikev2SaFields, ikev2SaTables } from './ikev2Sa';

const selectorText =
  'Traffic that the child SA carries: first address and port, last address and port.';

const sessionFields = {
  sessionId: {
    label: 'Session-id:',
    value: 'count',
    first: true,
    opens: 'session',
    summary:
      'Number of the session: one peer with its IKE SA and all child SAs. Debugs print it as `SESSION ID`.',
    evidence: 'inferred',
    samples: ['Session-id:«3», Status:UP-ACTIVE, IKE count:1, CHILD count:1'],
  },
  sessionStatus: {
    label: 'Status:',
    value: 'word',
    summary: 'Can the session carry data?',
    values: {
      'UP-ACTIVE': 'Yes: the IKE SA and at least one child SA are up.',
      'UP-IDLE': 'No: the IKE SA is up, but no child SA is.',
      'DOWN-NEGOTIATING': 'Not yet: the IKE SA is being negotiated.',
      DOWN: 'No: no SA is up.',
    },
    samples: ['Session-id:3, Status:«UP-ACTIVE», IKE count:1'],
  },
  ikeCount: {
    label: 'IKE count:',
    value: 'count',
    unit: 'IKE SAs',
    summary: 'Number of IKE SAs with this peer.',
    normal: '1; 2 for a moment during a rekey.',
    samples: ['IKE count:«1», CHILD count:1'],
  },
  childCount: {
    label: 'CHILD count:',
    value: 'count',
    unit: 'child SAs',
    summary: 'Number of child SAs under this session, each a pair of IPsec SAs.',
    samples: ['CHILD count:«1»'],
  },
  child: {
    label: 'Child sa:',
    value: 'none',
    opens: 'child',
    summary: 'A child SA: the pair of IPsec SAs, one for each direction, that carries data.',
    references: ['RFC 7296 §1.3'],
    samples: ['«Child sa:» local selector  192.0.2.2/0 - 192.0.2.2/65535'],
  },
  localSelectors: {
    label: 'local selector',
    value: 'cell',
    summary: `${selectorText} This side.`,
    references: ['RFC 7296 §2.9'],
    samples: [
      'local selector       ->      remote selector\n  «30.10.10.0/0 - 30.10.10.255/65535»    ->    172.17.2.0/0 - 172.17.2.255/65535',
    ],
  },
  remoteSelectors: {
    label: 'remote selector',
    value: 'cell',
    summary: `${selectorText} The side of the peer.`,
    references: ['RFC 7296 §2.9'],
    samples: [
      'local selector       ->      remote selector\n  30.10.10.0/0 - 30.10.10.255/65535    ->    «172.17.2.0/0 - 172.17.2.255/65535»',
    ],
  },
  localSelector: {
    label: 'local selector',
    value: /\S{1,60}\/\d{1,5} - \S{1,60}\/\d{1,5}/,
    summary: `${selectorText} This side.`,
    references: ['RFC 7296 §2.9'],
    samples: ['Child sa: local selector  «192.0.2.2/0 - 192.0.2.2/65535»'],
  },
  remoteSelector: {
    label: 'remote selector',
    value: /\S{1,60}\/\d{1,5} - \S{1,60}\/\d{1,5}/,
    summary: `${selectorText} The side of the peer.`,
    references: ['RFC 7296 §2.9'],
    samples: ['          remote selector «192.0.2.1/0 - 192.0.2.1/65535»'],
  },
  espSpis: {
    label: 'ESP spi in/out:',
    value: 'spiPair',
    summary:
      'The SPI of the packets that arrive and of those that are sent; the peer prints them the other way round.',
    commands: ['show crypto ipsec sa'],
    samples: ['ESP spi in/out: «0x232CB82D/0x30767B6E»', 'ESP spi in/out: «0x232cb82d/0x30767b6e»'],
  },
  ahSpis: {
    label: 'AH spi in/out:',
    value: 'spiPair',
    summary: 'The same for AH.',
    normal: '`0x0/0x0`: AH is not used.',
    samples: ['AH spi in/out: «0x0/0x0»'],
  },
  compressionIds: {
    label: 'CPI in/out:',
    value: 'spiPair',
    summary: 'The same for compression.',
    normal: '`0x0/0x0`: nothing is compressed.',
    samples: ['CPI in/out: «0x0/0x0»'],
  },
  espIntegrity: {
    label: 'esp_hmac:',
    value: 'word',
    summary: 'Integrity check of the ESP packets.',
    values: { None: 'None is right with AES-GCM, which brings its own.' },
    configuration: ['crypto ipsec transform-set'],
    samples: ['Encr: AES-CBC, keysize: 128, esp_hmac: «SHA96»'],
  },
  ahIntegrity: {
    label: 'ah_hmac:',
    value: 'word',
    summary: 'Integrity check of AH packets.',
    normal: '`None`: AH is not used.',
    samples: ['ah_hmac: «None», comp: IPCOMP_NONE, mode tunnel'],
  },
  compression: {
    label: 'comp:',
    value: 'word',
    summary: 'Compression before encryption.',
    normal: '`IPCOMP_NONE`.',
    samples: ['comp: «IPCOMP_NONE», mode tunnel'],
  },
  mode: {
    label: ', mode',
    value: /tunnel|transport/,
    summary:
      'Whether ESP wraps whole packets (`tunnel`) or only what they carry (`transport`, enough for GRE between the two ends).',
    configuration: ['crypto ipsec transform-set > mode'],
    samples: ['comp: IPCOMP_NONE, mode «tunnel»'],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

export const ikev2Session = {
  command: 'show crypto ikev2 session',
  alsoTyped: ['show crypto ikev2 sa'],
  summary:
    'The IKEv2 sessions of this router: each peer with its IKE SA and the child SAs under it, which carry the data.',
  headings: [
    /^\s{0,20}IPv[46] Crypto IKEv2 {1,4}Session\s*$/,
    /^\s{0,20}IKEv2 SAs:\s*$/,
    /^\s{0,20}Session-id: ?\d{1,10}, Status: ?[A-Z]/,
  ],
  once: /^\s{0,20}IPv4 Crypto IKEv2 {1,4}Session\s*$/,
  sections: [
    { kind: 'session', title: 'Session', name: ['sessionId'], detail: ['sessionStatus'] },
    { kind: 'sa', title: 'IKEv2 SA', name: ['tunnel'], detail: ['remote', 'remoteIpv6', 'status'] },
    { kind: 'child', title: 'Child SA', name: [], detail: ['espSpis'] },
  ],
  tables: [
    ...ikev2SaTables,
    {
      header: /^\s{0,40}local selector\s{1,40}->\s{1,40}remote.selector/,
      columns: ['localSelectors', 'remoteSelectors'],
      row: /^\s{0,40}(?<localSelectors>\S{1,60}\/\d{1,5} - \S{1,60}\/\d{1,5})\s{1,40}->\s{1,40}(?<remoteSelectors>\S{1,60}\/\d{1,5} - \S{1,60}\/\d{1,5})/,
    },
  ],
  fields: { ...sessionFields, ...ikev2SaFields },
} as const satisfies ShowCommand;
