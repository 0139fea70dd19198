import type { FieldEntry, ShowCommand, TableEntry } from '../schema';

/** What `show crypto ikev2 sa` and `show crypto ikev2 session` have in common. */
export const ikev2SaFields = {
  title: {
    label: '',
    value: /IPv[46] Crypto IKEv2 {1,4}(?:SA|Session)|IKEv2 SAs:/,
    first: true,
    summary: 'The SAs of one address family follow. With none below, there is none.',
    samples: ['«IPv4 Crypto IKEv2  SA»', ' «IPv6 Crypto IKEv2 Session»', '«IKEv2 SAs:»'],
  },
  role: {
    label: 'Role',
    value: 'cell',
    summary: 'Which end began the SA?',
    values: { INITIATOR: 'This one.', RESPONDER: 'The peer.' },
    samples: [
      'Tunnel-id Local Remote Status Role\n7  192.0.2.1/500  192.0.2.2/500  READY    «INITIATOR»',
    ],
  },
  tunnel: {
    label: 'Tunnel-id',
    value: 'cell',
    opens: 'sa',
    summary:
      'The number under which this router keeps the IKE SA; debugs print it as `SA ID`. It is used again after the SA is gone.',
    samples: [
      'Tunnel-id Local Remote fvrf/ivrf Status\n«7»  192.0.2.1/500  192.0.2.2/500  none/none  READY',
      'Tunnel-id    fvrf/ivrf              Status\n«1»          none/none             READY',
    ],
  },
  local: {
    label: 'Local',
    value: 'cell',
    summary:
      'Address and UDP port that this router uses for IKE. Port 4500 means that both ends moved to NAT traversal.',
    references: ['RFC 7296 §2.23'],
    samples: [
      'Tunnel-id Local Remote fvrf/ivrf Status\n7  «192.0.2.1/500»  192.0.2.2/500  none/none  READY',
    ],
  },
  remote: {
    label: 'Remote',
    value: 'cell',
    summary:
      'Address and UDP port of the peer as they arrive here: behind NAT that is the address of the NAT device.',
    references: ['RFC 7296 §2.23'],
    samples: [
      'Tunnel-id Local Remote fvrf/ivrf Status\n7  192.0.2.1/500  «192.0.2.2/4500»  none/none  READY',
    ],
  },
  vrf: {
    label: 'fvrf/ivrf',
    value: 'cell',
    summary:
      'Front-door VRF, where the IKE and ESP packets travel, and inside VRF, where the clear packets do. `none` is the global table.',
    configuration: ['crypto ikev2 profile > match fvrf', 'crypto ikev2 profile > ivrf'],
    samples: [
      'Tunnel-id Local Remote fvrf/ivrf Status\n7  192.0.2.1/500  192.0.2.2/500  «WAN/RED»  READY',
    ],
  },
  status: {
    label: 'Status',
    value: 'cell',
    summary: 'How far has the IKE SA come?',
    values: {
      READY: 'It is up: both ends have proved who they are.',
      'IN-NEG':
        'It is being negotiated; when it stays so, the peer does not answer or one end refuses.',
      DELETE: 'It is being deleted.',
    },
    samples: [
      'Tunnel-id Local Remote fvrf/ivrf Status\n7  192.0.2.1/500  192.0.2.2/500  none/none  «IN-NEG»',
      'Tunnel-id    fvrf/ivrf              Status\n1          none/none             «READY»',
    ],
  },
  localIpv6: {
    label: 'Local',
    value: /\S{1,60}\/\d{1,5}/,
    first: true,
    summary: 'Address and UDP port that this router uses for IKE.',
    samples: ['Local  «2001:db8::1/500»'],
  },
  remoteIpv6: {
    label: 'Remote',
    value: /\S{1,60}\/\d{1,5}/,
    first: true,
    summary: 'Address and UDP port of the peer as they arrive here.',
    samples: ['Remote  «2001:db8::2/500»'],
  },
  encryption: {
    label: 'Encr:',
    value: /[\w-]{1,30}(?:,\s{0,20}keysize:\s{0,8}\d{1,4})?/,
    algorithms: 'ikev2-encryption',
    summary:
      'Cipher that protects the IKE messages themselves; the data has its own in `show crypto ipsec sa`.',
    configuration: ['crypto ikev2 proposal > encryption'],
    samples: ['Encr: «AES-CBC, keysize: 256», PRF: SHA256', 'Encr: «AES-GCM, keysize: 128»,'],
  },
  prf: {
    label: 'PRF:',
    value: 'word',
    algorithms: 'ikev2-prf',
    summary:
      'Function that makes all keys of this SA and of its child SAs out of the Diffie-Hellman secret.',
    configuration: ['crypto ikev2 proposal > prf'],
    references: ['RFC 7296 §2.13'],
    samples: ['PRF: «SHA256», Hash: SHA256'],
  },
  hash: {
    label: 'Hash:',
    value: 'word',
    algorithms: 'ikev2-integrity',
    summary: 'Integrity check of the IKE messages.',
    values: {
      None: 'None is right with AES-GCM, which brings its own.',
      SHA96: 'HMAC-SHA-1, cut to 96 bit.',
      MD596: 'HMAC-MD5, cut to 96 bit.',
    },
    configuration: ['crypto ikev2 proposal > integrity'],
    samples: ['Hash: «SHA96», DH Grp:2', 'Hash: «None»,'],
  },
  group: {
    label: 'DH Grp:',
    value: 'count',
    algorithms: 'group',
    summary: 'Diffie-Hellman group of the IKE SA.',
    configuration: ['crypto ikev2 proposal > group'],
    samples: ['DH Grp:«19», Auth sign: PSK'],
  },
  authenticationSign: {
    label: 'Auth sign:',
    value: /[\w-]{1,30}(?: - \d{1,3})?/,
    summary: 'How does this router prove its identity to the peer?',
    values: {
      PSK: 'With a pre-shared key.',
      RSA: 'With an RSA signature by its certificate.',
      ECDSA: 'With an ECDSA signature by its certificate.',
      MLDSA: 'With an ML-DSA signature by its certificate, which a quantum computer cannot forge.',
      'Unknown - 0': 'Not decided yet: IKE_AUTH is still to come.',
    },
    configuration: ['crypto ikev2 profile > authentication local'],
    samples: ['Auth sign: «PSK», Auth verify: PSK', 'Auth sign: «Unknown - 0», '],
  },
  authenticationVerify: {
    label: 'Auth verify:',
    value: /[\w-]{1,30}(?: - \d{1,3})?/,
    summary:
      'How does the peer prove its identity to this router? Not always by the method of the other direction.',
    values: {
      PSK: 'With a pre-shared key.',
      RSA: 'With an RSA signature by its certificate.',
      ECDSA: 'With an ECDSA signature by its certificate.',
      MLDSA: 'With an ML-DSA signature by its certificate, which a quantum computer cannot forge.',
      EAP: 'With EAP, checked by an AAA server.',
      'Unknown - 0': 'Not decided yet: IKE_AUTH is still to come.',
    },
    configuration: ['crypto ikev2 profile > authentication remote'],
    samples: ['Auth verify: «RSA»', 'Auth verify: «PSK», QR'],
  },
  postQuantum: {
    label: 'PQC Key Exchange:',
    value: 'text',
    algorithms: 'pqc',
    summary:
      'A key exchange that a quantum computer cannot break was done beside Diffie-Hellman; both secrets go into the keys.',
    references: ['RFC 9370'],
    samples: ['PQC Key Exchange: «ML-KEM-1024»'],
  },
  quantumResistance: {
    label: 'Quantum-safe Encryption using',
    value: /(?!PQC)[A-Z][^\r\n]{0,100}/,
    summary: 'A post-quantum pre-shared key was mixed into the keys of this SA.',
    configuration: ['crypto ikev2 keyring > peer > ppk'],
    references: ['RFC 8784'],
    samples: ['Quantum-safe Encryption using «Manual PPK»'],
  },
  quantumResistanceIsOn: {
    label: 'Quantum-Safe Encryption using',
    value: /PPK is (?:enabled|disabled)/,
    summary: 'Whether a post-quantum pre-shared key was mixed into the keys of this SA.',
    configuration: ['crypto ikev2 keyring > peer > ppk'],
    references: ['RFC 8784'],
    samples: ['Quantum-Safe Encryption using «PPK is enabled»'],
  },
  quantumResistanceByExchange: {
    label: 'Quantum-safe Encryption using PQC:',
    value: 'text',
    algorithms: 'pqc',
    summary:
      'A key exchange that a quantum computer cannot break has gone into the keys of this SA.',
    references: ['RFC 9370'],
    samples: ['Quantum-safe Encryption using PQC: «ML-KEM-1024»'],
  },
  quantumMark: {
    label: '',
    value: /(?<=Auth verify: \w{1,20}, )QR\b/,
    summary: 'The keys of this SA are quantum resistant: a post-quantum key was mixed into them.',
    references: ['RFC 8784'],
    samples: ['Auth sign: PSK, Auth verify: PSK, «QR»'],
  },
  localSystem: {
    label: 'Local Sys Id:',
    value: 'word',
    summary:
      'Name under which this router asks its key server for the post-quantum pre-shared key.',
    evidence: 'inferred',
    samples: ['Local Sys Id: «sks1» Remote Sys Id: sks2'],
  },
  remoteSystem: {
    label: 'Remote Sys Id:',
    value: 'word',
    summary: 'Name of the key server of the peer, which has the same key.',
    evidence: 'inferred',
    samples: ['Remote Sys Id: «sks2»'],
  },
  life: {
    label: 'Life/Active Time:',
    value: 'lifeUsed',
    summary:
      'Lifetime that this router gives the IKE SA, and how long it has been up. The ends need not agree: the shorter lifetime rekeys first.',
    configuration: ['crypto ikev2 profile > lifetime'],
    references: ['RFC 7296 §2.8'],
    samples: ['Life/Active Time: «86400/735 sec»'],
  },
  engineId: {
    label: 'CE id:',
    value: 'count',
    summary: 'Number of the SA in the crypto engine of this router.',
    evidence: 'inferred',
    samples: ['CE id: «1006», Session-id: 4'],
  },
  session: {
    label: 'Session-id:',
    value: 'count',
    summary:
      'Number of the session that the SA belongs to; debugs print it as `SESSION ID`. A rekeyed SA keeps it.',
    evidence: 'inferred',
    samples: ['CE id: 1006, Session-id: «4»'],
  },
  statusDescription: {
    label: 'Status Description:',
    value: 'text',
    summary: 'The state of the SA in words.',
    values: { 'Negotiation done': 'Nothing is pending.' },
    samples: ['Status Description: «Negotiation done»'],
  },
  localSpi: {
    label: 'Local spi:',
    value: 'ikeSpi',
    summary:
      'Half of the name of the IKE SA, chosen by this router. In debugs it is `I_SPI` on the initiator, `R_SPI` on the responder.',
    references: ['RFC 7296 §2.6'],
    samples: ['Local spi: «E58F925107F8B73F» Remote spi: AFD098F4147869DA'],
  },
  remoteSpi: {
    label: 'Remote spi:',
    value: 'ikeSpi',
    summary:
      'The other half of the name of the IKE SA, chosen by the peer. The peer prints the two the other way round.',
    references: ['RFC 7296 §2.6'],
    samples: ['Remote spi: «AFD098F4147869DA»'],
  },
  localId: {
    label: 'Local id:',
    value: 'text',
    summary: 'Identity that this router sent. The peer looks for its profile and its key by it.',
    configuration: ['crypto ikev2 profile > identity local'],
    samples: ['Local id: «10.0.0.1»', 'Local id: «branch.example.com»'],
  },
  remoteId: {
    label: 'Remote id:',
    value: 'text',
    summary: 'Identity that the peer sent. This router chose its IKEv2 profile by it.',
    configuration: ['crypto ikev2 profile > match identity remote'],
    samples: ['Remote id: «central.example.com»'],
  },
  localRequest: {
    label: 'Local req msg id:',
    value: 'count',
    summary: 'Message id of the last request of this router that the peer answered.',
    evidence: 'inferred',
    references: ['RFC 7296 §2.2'],
    samples: ['Local req msg id:  «214»            Remote req msg id:  6'],
  },
  remoteRequest: {
    label: 'Remote req msg id:',
    value: 'count',
    summary: 'Message id of the last request of the peer that this router answered.',
    evidence: 'inferred',
    references: ['RFC 7296 §2.2'],
    samples: ['Remote req msg id:  «6»'],
  },
  localNext: {
    label: 'Local next msg id:',
    value: 'count',
    summary: 'Message id of the next request that this router will send.',
    references: ['RFC 7296 §2.2'],
    samples: ['Local next msg id: «214»            Remote next msg id: 6'],
  },
  remoteNext: {
    label: 'Remote next msg id:',
    value: 'count',
    summary: 'Message id that this router expects in the next request of the peer.',
    references: ['RFC 7296 §2.2'],
    samples: ['Remote next msg id: «6»'],
  },
  localQueued: {
    label: 'Local req queued:',
    value: 'count',
    summary: 'Message id of the last request that this router has put in line for sending.',
    normal: 'as `Local req msg id`; higher means that a request waits for its answer.',
    evidence: 'inferred',
    samples: ['Local req queued:  «214»            Remote req queued:  6'],
  },
  remoteQueued: {
    label: 'Remote req queued:',
    value: 'count',
    summary: 'Message id of the last request of the peer that waits to be handled here.',
    normal: 'as `Remote req msg id`.',
    evidence: 'inferred',
    samples: ['Remote req queued:  «6»'],
  },
  localWindow: {
    label: 'Local window:',
    value: 'count',
    unit: 'requests',
    summary: 'So many requests this router may send before the first is answered.',
    configuration: ['crypto ikev2 window'],
    references: ['RFC 7296 §2.3'],
    samples: ['Local window:      «5»              Remote window:      5'],
  },
  remoteWindow: {
    label: 'Remote window:',
    value: 'count',
    unit: 'requests',
    summary: 'So many requests the peer may send before the first is answered.',
    references: ['RFC 7296 §2.3'],
    samples: ['Remote window:      «5»'],
  },
  deadPeerDetection: {
    label: 'DPD configured for',
    value: /\d{1,6} seconds, retry \d{1,4}/,
    summary:
      'When the peer has been silent for so many seconds, this router asks whether it is alive, and asks again after the retry interval.',
    values: {
      '0 seconds, retry 0':
        'Off here: a dead peer is noticed only when a rekey or another exchange gets no answer.',
    },
    configuration: ['crypto ikev2 dpd', 'crypto ikev2 profile > dpd'],
    references: ['RFC 7296 §2.4'],
    samples: [
      'DPD configured for «60 seconds, retry 3»',
      'DPD configured for «0 seconds, retry 0»',
    ],
  },
  fragmentation: {
    label: 'Fragmentation',
    value: /(?:not\s{1,4})?configured\.?|enabled[^\r\n]{0,60}/,
    summary:
      'Whether IKE itself cuts messages that are too large for the path. Otherwise those with certificates become IP fragments, which firewalls tend to drop.',
    configuration: ['crypto ikev2 fragmentation'],
    references: ['RFC 7383'],
    samples: ['Fragmentation «not  configured.»', 'Fragmentation «configured.»'],
  },
  fragmentLength: {
    label: 'Fragmentation MTU in use:',
    value: 'count',
    unit: 'bytes',
    summary:
      'Longer messages of IKE are cut to this length, in which the headers of the fragments already fit.',
    configuration: ['crypto ikev2 fragmentation mtu'],
    references: ['RFC 7383'],
    samples: ['IETF Std Fragmentation MTU in use: «1372» bytes.'],
  },
  routeUpdate: {
    label: 'Dynamic Route Update:',
    value: 'word',
    summary: 'Whether this router takes changed routes from the peer while the SA lives.',
    configuration: ['crypto ikev2 authorization policy > route set'],
    evidence: 'inferred',
    samples: ['Dynamic Route Update: «enabled»'],
  },
  extendedAuthentication: {
    label: 'Extended Authentication',
    value: /(?:not )?configured\.?/,
    summary: 'Whether the user behind the peer must log in with EAP as well.',
    samples: ['Extended Authentication «not configured.»'],
  },
  nat: {
    label: 'NAT-T is',
    value: /(?:not\s{1,4})?detected(?:[ \t]{1,4}(?:inside|outside)){0,2}/,
    summary: 'Did the two ends find a NAT between them in IKE_SA_INIT?',
    values: {
      'not detected': 'No: ESP travels as IP protocol 50, which firewalls must let pass.',
      'detected inside': 'Yes, and this router is behind it; ESP travels in UDP 4500.',
      'detected outside': 'Yes, and the peer is behind it; ESP travels in UDP 4500.',
    },
    references: ['RFC 7296 §2.23'],
    samples: ['NAT-T is «not detected»', 'NAT-T is «detected  outside»'],
  },
  securityGroupTag: {
    label: 'Cisco Trust Security SGT is',
    value: 'word',
    summary: 'Whether packets in the tunnel carry a TrustSec security group tag.',
    configuration: ['crypto ikev2 cts'],
    samples: ['Cisco Trust Security SGT is «disabled»'],
  },
  initiator: {
    label: 'Initiator of SA :',
    value: /Yes|No/,
    summary: 'Which end began this IKE SA?',
    values: {
      Yes: 'This router: its SPI is `I_SPI` in debugs.',
      No: 'The peer: the SPI of this router is `R_SPI` in debugs.',
    },
    samples: ['Initiator of SA : «Yes»', 'Initiator of SA : «No»'],
  },
  pushedAddress: {
    label: 'Pushed IP address:',
    value: 'address',
    summary: 'Address that the other end assigned in the configuration payload.',
    configuration: ['crypto ikev2 authorization policy > pool'],
    references: ['RFC 7296 §2.19'],
    samples: ['Pushed IP address: «192.0.2.77»'],
  },
  remoteSubnets: {
    label: 'Remote subnets:',
    value: 'none',
    summary:
      'Routes that the peer announced in the configuration payload; each stands on a line below, with its mask. This router points them to the tunnel.',
    configuration: ['crypto ikev2 authorization policy > route set'],
    samples: ['«Remote subnets:»'],
  },
  remoteSubnet: {
    label: '',
    value: /\d{1,3}(?:\.\d{1,3}){3} (?:255|254|252|248|240|224|192|128|0)(?:\.\d{1,3}){3}(?=\s*$)/,
    first: true,
    summary:
      'A network behind the peer, with its mask; this router has a route to it through the tunnel.',
    configuration: ['crypto ikev2 authorization policy > route set'],
    samples: ['      «10.255.1.238 255.255.255.255»'],
  },
  peerType: {
    label: 'PEER TYPE:',
    value: 'word',
    summary: 'What this router takes the peer for, by the vendor ids that it sent.',
    evidence: 'inferred',
    samples: ['PEER TYPE: «IOS-XE»'],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

export const ikev2SaTables: readonly TableEntry[] = [
  {
    // An ASA, which has no VRFs.
    header: /^\s{0,20}Tunnel-id\s{1,60}Local\s{1,60}Remote\s{1,60}Status\s{1,60}Role/,
    columns: ['tunnel', 'local', 'remote', 'status', 'role'],
    row: /^\s{0,20}(?<tunnel>\d{1,10})\s{1,40}(?<local>\S{1,60}\/\d{1,5})\s{1,60}(?<remote>\S{1,60}\/\d{1,5})\s{1,60}(?<status>[A-Z][\w-]{1,30})\s{1,40}(?<role>[A-Z]{4,12})/,
  },
  {
    header: /^\s{0,20}Tunnel-id\s{1,40}Local\s{1,40}Remote\s{1,40}fvrf\/ivrf\s{1,40}Status/,
    columns: ['tunnel', 'local', 'remote', 'vrf', 'status'],
    row: /^\s{0,20}(?<tunnel>\d{1,10})\s{1,40}(?<local>\S{1,60}\/\d{1,5})\s{1,40}(?<remote>\S{1,60}\/\d{1,5})\s{1,40}(?<vrf>\S{1,64}\/\S{1,64})\s{1,40}(?<status>[A-Z][\w-]{1,30})/,
  },
  {
    header: /^\s{0,20}Tunnel-id\s{1,40}fvrf\/ivrf\s{1,40}Status/,
    columns: ['tunnel', 'vrf', 'status'],
    row: /^\s{0,20}(?<tunnel>\d{1,10})\s{1,40}(?<vrf>[^\s/]{1,64}\/[^\s/]{1,64})\s{1,40}(?<status>[A-Z][\w-]{1,30})/,
  },
];

export const ikev2Sa = {
  command: 'show crypto ikev2 sa',
  summary:
    'The IKEv2 SAs of this router: one for each peer, its algorithms, its age and, with `detailed`, its identities and counters. The data has SAs of its own: `show crypto ipsec sa`.',
  headings: [
    /^\s{0,20}IPv[46] Crypto IKEv2 {1,4}SA\s*$/,
    /^\s{0,20}Tunnel-id\s{1,40}Local\s{1,40}Remote\s{1,40}fvrf\/ivrf\s{1,40}Status/,
    /^\s{0,20}Tunnel-id\s{1,40}fvrf\/ivrf\s{1,40}Status/,
    /^\s{0,20}Tunnel-id\s{1,60}Local\s{1,60}Remote\s{1,60}Status\s{1,60}Role/,
  ],
  once: /^\s{0,20}IPv4 Crypto IKEv2 {1,4}SA\s*$/,
  sections: [
    { kind: 'sa', title: 'IKEv2 SA', name: ['tunnel'], detail: ['remote', 'remoteIpv6', 'status'] },
  ],
  tables: ikev2SaTables,
  fields: ikev2SaFields,
} as const satisfies ShowCommand;
