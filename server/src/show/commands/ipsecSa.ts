import type { FieldEntry, ShowCommand, WorthAWord } from '../schema';

const fewAreNormal: WorthAWord = {
  code: 'packet-errors',
  severity: 'information',
  message:
    '{count} could not be sent. The first packets of a tunnel are dropped while it is negotiated; a number that grows means no SA, or a packet that the SA does not cover.',
};

const arrivedBad: WorthAWord = {
  code: 'packet-errors',
  severity: 'information',
  message:
    '{count} arrived and could not be used. A number that grows means that the ends use different SAs or that packets are changed on the way: `show crypto ipsec sa detail` names the reason.',
};

const counters = {
  encapsulated: {
    label: '#pkts encaps:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that this router put into ESP or AH for this flow.',
    normal: 'as `encrypt`. It stays 0 when no route or no crypto access list leads traffic here.',
    samples: ['#pkts encaps: «10», #pkts encrypt: 10, #pkts digest: 10'],
  },
  encrypted: {
    label: '#pkts encrypt:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that this router encrypted.',
    normal: 'as `encaps`.',
    samples: ['#pkts encrypt: «10», #pkts digest: 10', '#pkts encrypt:\n  «10»'],
  },
  digested: {
    label: '#pkts digest:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets to which this router added an integrity check.',
    normal: 'as `encaps`.',
    samples: ['#pkts digest: «10»'],
  },
  decapsulated: {
    label: '#pkts decaps:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that arrived from the peer in ESP or AH and were unwrapped.',
    normal: 'growing with the traffic. 0 beside growing `encaps` means that nothing comes back.',
    samples: ['#pkts decaps: «349», #pkts decrypt: 349, #pkts verify: 349'],
  },
  decrypted: {
    label: '#pkts decrypt:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that this router decrypted.',
    normal: 'as `decaps`.',
    samples: ['#pkts decrypt: «349», #pkts verify: 349'],
  },
  verified: {
    label: '#pkts verify:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets whose integrity check was right.',
    normal: 'as `decaps`.',
    samples: ['#pkts verify: «349»'],
  },
  compressed: {
    label: '#pkts compressed:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that were compressed before encryption.',
    normal: '0 without `comp-lzs` in the transform set.',
    samples: ['#pkts compressed: «0», #pkts decompressed: 0'],
  },
  decompressed: {
    label: '#pkts decompressed:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that were decompressed after decryption.',
    normal: '0 without `comp-lzs` in the transform set.',
    samples: ['#pkts decompressed: «0»'],
  },
  notCompressed: {
    label: '#pkts not compressed:',
    value: 'count',
    unit: 'packets',
    summary:
      'Packets that compression would not have made smaller, so that they were sent as they were.',
    samples: ['#pkts not compressed: «0», #pkts compr. failed: 0'],
  },
  compressionFailed: {
    label: '#pkts compr. failed:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that could not be compressed.',
    normal: '0.',
    worth: fewAreNormal,
    samples: ['#pkts compr. failed: «0»'],
  },
  notDecompressed: {
    label: '#pkts not decompressed:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that arrived without compression though the SA would allow it.',
    samples: ['#pkts not decompressed: «0», #pkts decompress failed: 0'],
  },
  decompressionFailed: {
    label: '#pkts decompress failed:',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that could not be decompressed.',
    normal: '0.',
    worth: arrivedBad,
    samples: ['#pkts decompress failed: «0»'],
  },
  sendErrors: {
    label: '#send errors',
    value: 'count',
    unit: 'packets',
    summary:
      'Packets of this flow that this router could not send. `detail` splits the number by reason.',
    normal: '0, or the first few that were dropped while the tunnel was negotiated.',
    worth: fewAreNormal,
    commands: ['show crypto ipsec sa detail'],
    samples: ['#send errors «0», #recv errors 0'],
  },
  receiveErrors: {
    label: '#recv errors',
    value: 'count',
    unit: 'packets',
    summary:
      'Packets of this flow that arrived and could not be used. `detail` splits the number by reason.',
    normal: '0.',
    worth: arrivedBad,
    commands: ['show crypto ipsec sa detail'],
    samples: ['#recv errors «0»'],
  },
  noSa: {
    label: '#pkts no sa (send)',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that had to be protected while no SA existed; each of them asks IKE for one.',
    normal: 'the first few while the tunnel was negotiated.',
    worth: fewAreNormal,
    samples: ['#pkts no sa (send) «0», #pkts invalid sa (rcv) 0'],
  },
  invalidSa: {
    label: '#pkts invalid sa (rcv)',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that arrived for an SA that is not usable here.',
    normal: '0. Some appear when one end has deleted an SA that the other still uses.',
    worth: arrivedBad,
    samples: ['#pkts invalid sa (rcv) «0»'],
  },
  encapsulationFailed: {
    label: '#pkts encaps failed (send)',
    value: 'count',
    unit: 'packets',
    summary:
      'Packets that this router could not wrap: mostly the tunnel header made them too large, or no route led to the peer.',
    normal: '0.',
    worth: fewAreNormal,
    evidence: 'inferred',
    samples: ['#pkts encaps failed (send) «0», #pkts decaps failed (rcv) 0'],
  },
  decapsulationFailed: {
    label: '#pkts decaps failed (rcv)',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that arrived and could not be unwrapped.',
    normal: '0.',
    worth: arrivedBad,
    samples: ['#pkts decaps failed (rcv) «0»'],
  },
  invalidProtocol: {
    label: '#pkts invalid prot (recv)',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that came in another protocol, ESP or AH, than the SA has.',
    normal: '0.',
    worth: arrivedBad,
    evidence: 'inferred',
    samples: ['#pkts invalid prot (recv) «0», #pkts verify failed: 0'],
  },
  verifyFailed: {
    label: '#pkts verify failed:',
    value: 'count',
    unit: 'packets',
    summary:
      'Packets whose integrity check was wrong: changed on the way, or protected with another key.',
    normal: '0.',
    worth: {
      code: 'packet-errors',
      severity: 'warning',
      message:
        '{count} failed the integrity check: they were changed on the way, or the ends use different keys. Clear the SAs on both ends; if it comes back, look at what stands between them.',
    },
    samples: ['#pkts verify failed: «0»'],
  },
  invalidIdentity: {
    label: '#pkts invalid identity (recv)',
    value: 'count',
    unit: 'packets',
    summary:
      'Packets that were decrypted but do not belong to the traffic of this flow: the selectors of the two ends differ.',
    normal: '0.',
    worth: arrivedBad,
    configuration: ['crypto map > match address'],
    references: ['RFC 4301 §5.2'],
    samples: ['#pkts invalid identity (recv) «0», #pkts invalid len (rcv) 0'],
  },
  invalidLength: {
    label: '#pkts invalid len (rcv)',
    value: 'count',
    unit: 'packets',
    summary: 'Packets whose length does not fit their contents.',
    normal: '0.',
    worth: arrivedBad,
    samples: ['#pkts invalid len (rcv) «0»'],
  },
  replayRolloverSent: {
    label: '#pkts replay rollover (send):',
    value: 'count',
    summary:
      'Times that the sequence number of the packets sent came to its end; the SA must be rekeyed before.',
    normal: '0.',
    references: ['RFC 4303 §3.3.3'],
    samples: ['#pkts replay rollover (send): «0», #pkts replay rollover (rcv) 0'],
  },
  replayRolloverReceived: {
    label: '#pkts replay rollover (rcv)',
    value: 'count',
    summary: 'Times that the sequence number of the packets received came to its end.',
    normal: '0.',
    references: ['RFC 4303 §3.4.3'],
    samples: ['#pkts replay rollover (rcv) «0»'],
  },
  replayFailed: {
    label: '#pkts replay failed (rcv):',
    value: 'count',
    unit: 'packets',
    summary:
      'Packets that came twice, or so late that the anti-replay window had moved past them. QoS behind the encryption reorders packets and causes it.',
    normal: '0.',
    worth: {
      code: 'replay-failures',
      severity: 'warning',
      message:
        '{count} were dropped by anti-replay: they came twice or too late. QoS behind the encryption reorders packets: give the window more room with `crypto ipsec security-association replay window-size 1024`.',
    },
    configuration: ['crypto ipsec security-association replay window-size'],
    references: ['RFC 4303 §3.4.3'],
    samples: ['##pkts replay failed (rcv): «0»'],
  },
  tagged: {
    label: '#pkts tagged (send):',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that were sent with a TrustSec tag.',
    samples: ['#pkts tagged (send): «0», #pkts untagged (rcv): 0'],
  },
  untagged: {
    label: '#pkts untagged (rcv):',
    value: 'count',
    unit: 'packets',
    summary: 'Packets from which a TrustSec tag was taken.',
    samples: ['#pkts untagged (rcv): «0»'],
  },
  notTagged: {
    label: '#pkts not tagged (send):',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that were sent without a TrustSec tag.',
    samples: ['#pkts not tagged (send): «0», #pkts not untagged (rcv): 0'],
  },
  notUntagged: {
    label: '#pkts not untagged (rcv):',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that arrived without a TrustSec tag.',
    samples: ['#pkts not untagged (rcv): «0»'],
  },
  internalErrorSent: {
    label: '#pkts internal err (send):',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that the crypto engine failed to send.',
    normal: '0.',
    worth: fewAreNormal,
    samples: ['#pkts internal err (send): «0», #pkts internal err (recv) 0'],
  },
  internalErrorReceived: {
    label: '#pkts internal err (recv)',
    value: 'count',
    unit: 'packets',
    summary: 'Packets that arrived and that the crypto engine failed to handle.',
    normal: '0.',
    worth: arrivedBad,
    samples: ['#pkts internal err (recv) «0»'],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

const flow = {
  interface: {
    label: 'interface:',
    value: 'word',
    first: true,
    opens: 'interface',
    summary: 'Interface whose tunnel protection or crypto map protects the flows below.',
    configuration: ['interface > tunnel protection', 'interface > crypto map'],
    samples: ['interface: «Tunnel0»'],
  },
  mapTag: {
    label: 'Crypto map tag:',
    value: 'word',
    summary:
      'Crypto map on the interface. `Tunnel0-head-0` and the like are made by IOS for tunnel protection.',
    configuration: ['interface > crypto map'],
    samples: ['Crypto map tag: «Tunnel0-head-0», local addr 192.0.2.1'],
  },
  localAddress: {
    label: 'local addr',
    value: 'address',
    summary: 'Address from which this router sends ESP and IKE.',
    configuration: ['interface > tunnel source', 'crypto map local-address'],
    samples: ['local addr «192.0.2.1»', 'local addr «FE80::B28B:D0FF:FE8D:BA49»'],
  },
  ipv6Policy: {
    label: 'IPsecv6 policy name:',
    value: 'text',
    summary:
      'IPsec policy of OSPFv3 or another protocol with keys of its own; no IKE is behind it.',
    samples: ['IPsecv6 policy name: «OSPFv3-256»'],
  },
  protectedVrf: {
    label: 'protected vrf:',
    value: 'word',
    first: true,
    opens: 'flow',
    summary: 'VRF of the clear packets. `(none)` is the global table.',
    configuration: ['interface > vrf forwarding', 'crypto ikev2 profile > ivrf'],
    samples: ['   protected vrf: «(none)»'],
  },
  localIdentity: {
    label: 'local ident (addr/mask/prot/port):',
    value: 'selector',
    first: true,
    opens: 'flow',
    summary:
      'Traffic of this flow on this side: address, mask, IP protocol, port. All zero means everything, as on a tunnel interface; protocol 47 is GRE.',
    normal: 'the mirror image of what the peer shows.',
    configuration: ['crypto map > match address'],
    references: ['RFC 7296 §2.9'],
    samples: [
      'local  ident (addr/mask/prot/port): «(10.1.0.0/255.255.0.0/0/0)»',
      'local ident (addr/mask/prot/port):\n  «(0.0.0.0/0.0.0.0/256/0)»',
    ],
  },
  remoteIdentity: {
    label: 'remote ident (addr/mask/prot/port):',
    value: 'selector',
    first: true,
    summary: 'Traffic of this flow on the side of the peer: address, mask, IP protocol, port.',
    normal: 'the mirror image of what the peer shows.',
    configuration: ['crypto map > match address'],
    references: ['RFC 7296 §2.9'],
    samples: ['remote ident (addr/mask/prot/port): «(0.0.0.0/0.0.0.0/47/0)»'],
  },
  peer: {
    label: 'current_peer',
    value: /\S{1,60}(?: port \d{1,5})?/,
    first: true,
    summary:
      'Peer that this flow is protected with, and its UDP port. Port 4500 means NAT traversal.',
    configuration: ['crypto map > set peer', 'interface > tunnel destination'],
    samples: ['current_peer «192.0.2.2 port 500»', 'current_peer «0.0.0.0 port 500»'],
  },
  flags: {
    label: 'PERMIT, flags=',
    value: 'braces',
    summary:
      'The flow is to be protected; `origin_is_acl` says that an access list, written or implied by the tunnel, made it.',
    evidence: 'inferred',
    samples: ['PERMIT, flags=«{origin_is_acl,}»'],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

const endpoints = {
  localEndpoint: {
    label: 'local crypto endpt.:',
    value: 'address',
    summary: 'Outer source address of the packets that this router sends.',
    samples: ['local crypto endpt.: «192.0.2.1», remote crypto endpt.: 192.0.2.2'],
  },
  remoteEndpoint: {
    label: 'remote crypto endpt.:',
    value: 'address',
    summary: 'Outer destination address of the packets that this router sends.',
    samples: ['remote crypto endpt.: «192.0.2.2»'],
  },
  clearMtu: {
    label: 'plaintext mtu',
    value: 'count',
    unit: 'bytes',
    summary:
      'Largest clear packet that still fits the path after encryption. Larger ones are fragmented before or dropped.',
    samples: ['plaintext mtu «1438», path mtu 1500, ip mtu 1500'],
  },
  pathMtu: {
    label: 'path mtu',
    value: 'count',
    unit: 'bytes',
    summary: 'Largest packet that the path to the peer is believed to carry.',
    samples: ['path mtu «1500», ip mtu 1500, ip mtu idb Ethernet0/0'],
  },
  ipMtu: {
    label: 'ip mtu',
    value: 'count',
    unit: 'bytes',
    summary: 'MTU of the outgoing interface.',
    samples: ['ip mtu «1500», ip mtu idb Ethernet0/0'],
  },
  mtuInterface: {
    label: 'ip mtu idb',
    value: 'word',
    summary: 'Interface whose MTU counts.',
    samples: ['ip mtu idb «Ethernet0/0»'],
  },
  ipv6Mtu: {
    label: 'ipv6 mtu',
    value: 'count',
    unit: 'bytes',
    summary: 'MTU of the outgoing interface for IPv6.',
    samples: ['ipv6 mtu «1500», ipv6 mtu idb Tunnel2'],
  },
  ipv6MtuInterface: {
    label: 'ipv6 mtu idb',
    value: 'word',
    summary: 'Interface whose MTU counts.',
    samples: ['ipv6 mtu idb «Tunnel2»'],
  },
  currentSpi: {
    label: 'current outbound spi:',
    value: 'ipsecSpi',
    summary:
      'SPI of the SA that this router sends with now. The peer shows it among its inbound SAs.',
    values: { '0x0(0)': 'There is none: no IPsec SA exists for this flow.' },
    references: ['RFC 4301 §4.1'],
    samples: ['current outbound spi: «0xF6083ADD(4127734493)»', 'current outbound spi: «0x0(0)»'],
  },
  pfs: {
    label: 'PFS (Y/N):',
    value: 'yesNo',
    summary: 'Do the keys of this SA pair come from a Diffie-Hellman exchange of their own?',
    values: {
      N: 'No. With IKEv2 that is normal before the first rekey: the first child SA takes its keys from the IKE SA, even with `set pfs`.',
      Y: 'Yes: whoever learns other keys cannot compute these.',
    },
    configuration: ['crypto ipsec profile > set pfs', 'crypto map > set pfs'],
    references: ['RFC 7296 §1.2'],
    samples: ['PFS (Y/N): «N», DH group: none', 'PFS (Y/N): «Y», DH group: group20'],
  },
  pfsGroup: {
    label: 'DH group:',
    value: 'word',
    algorithms: 'pfs-group',
    summary: 'Diffie-Hellman group of this SA pair.',
    values: { none: 'None, as it must be without PFS.' },
    configuration: ['crypto ipsec profile > set pfs', 'crypto map > set pfs'],
    samples: ['DH group: «group14»', 'PFS (Y/N): N, DH group: «none»'],
  },
  postQuantum: {
    label: 'PQC Key Exchange:',
    value: 'text',
    algorithms: 'pqc',
    summary:
      'A key exchange that a quantum computer cannot break was done for this SA pair as well.',
    references: ['RFC 9370'],
    samples: ['PQC Key Exchange: «ML-KEM-1024»'],
  },
  additionalExchange: {
    label: 'AKE group:',
    value: 'text',
    algorithms: 'pqc',
    summary: 'Additional key exchange of this SA pair beside Diffie-Hellman.',
    references: ['RFC 9370'],
    samples: ['AKE group: «AKE1: MLKEM512»'],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

const associations = {
  direction: {
    label: '',
    value: /(?:in|out)bound (?:esp|ah|pcp) sas:/,
    first: true,
    opens: 'direction',
    summary:
      'The SAs of one direction and protocol follow: `esp` encrypts, `ah` only protects against change, `pcp` compresses.',
    normal: 'one SA below `esp`, two during a rekey, nothing below `ah` and `pcp`.',
    samples: ['     «inbound esp sas:»', '«outbound pcp sas:»'],
  },
  spi: {
    label: 'spi:',
    value: 'ipsecSpi',
    first: true,
    opens: 'sa',
    summary:
      'Number that each packet of this SA carries; the receiver, who chose it, finds the keys by it.',
    references: ['RFC 4301 §4.1'],
    samples: ['      spi: «0x50A0FB1C(1352727324)»', 'spi: «[Not Available]»'],
  },
  transform: {
    label: 'transform:',
    value: /[a-z][a-z0-9 -]{1,120}[a-z0-9](?=\s{0,4},|\s*$)/,
    algorithms: 'esp-transform',
    summary: 'How the packets of this SA are protected.',
    configuration: ['crypto ipsec transform-set'],
    samples: [
      'transform: «esp-aes esp-sha-hmac» ,',
      'transform: «esp-gcm 256» ,',
      'transform: «esp-gcm» ,',
    ],
  },
  settings: {
    label: 'in use settings =',
    value: 'braces',
    summary:
      '`Tunnel` wraps whole packets, `Transport` only what they carry; `UDP-Encaps` is NAT traversal; `esn` are sequence numbers of 64 bit.',
    configuration: ['crypto ipsec transform-set > mode'],
    samples: ['in use settings =«{Tunnel, }»', 'in use settings =«{Transport UDP-Encaps, esn}»'],
  },
  connectionId: {
    label: 'conn id:',
    value: 'count',
    summary: 'Number of this SA in the crypto engine of this router.',
    commands: ['show crypto engine connections active'],
    evidence: 'inferred',
    samples: ['conn id: «18», flow_id: SW:18'],
  },
  flowId: {
    label: 'flow_id:',
    value: 'word',
    summary:
      'Engine that does the work, and its number for the flow: `SW` is software, `HW`, `ESG`, `CSR` and the like the hardware or data plane of the platform.',
    evidence: 'inferred',
    samples: ['flow_id: «SW:18», sibling_flags 80000040'],
  },
  siblingFlags: {
    label: 'sibling_flags',
    value: 'word',
    summary: 'Flags for the developers of IOS. Not explained anywhere we know of.',
    samples: ['sibling_flags «80000040», crypto map: Tunnel0-head-0'],
  },
  map: {
    label: 'crypto map:',
    value: 'word',
    summary:
      'Crypto map that this SA belongs to. `Tunnel0-head-0` and the like are made by IOS for tunnel protection.',
    samples: ['crypto map: «Tunnel0-head-0»'],
  },
  initiator: {
    label: 'initiator :',
    value: /True|False/,
    summary: 'Whether this router asked for this SA pair.',
    samples: ['initiator : «True»'],
  },
  remaining: {
    label: 'remaining key lifetime (k/sec):',
    value: 'remaining',
    summary:
      'What is left before this SA must be rekeyed, in data and in time; whichever ends first counts. IOS begins the rekey shortly before.',
    configuration: [
      'crypto ipsec security-association lifetime',
      'crypto ipsec profile > set security-association lifetime',
    ],
    references: ['RFC 7296 §2.8'],
    samples: [
      'sa timing: remaining key lifetime (k/sec): «(4608000/3400)»',
      'sa timing: remaining key\n    lifetime (k/sec): «(4276853/3592)»',
    ],
  },
  remainingSeconds: {
    label: 'remaining key lifetime (sec):',
    value: 'seconds',
    summary:
      'Time left before this SA must be rekeyed. 0 is normal for keys that were typed by hand: they never expire.',
    configuration: ['crypto ipsec security-association lifetime'],
    references: ['RFC 7296 §2.8'],
    samples: ['sa timing: remaining key lifetime (sec): «94»'],
  },
  remainingText: {
    label: 'remaining key lifetime',
    value: /is not applicable|\d{1,6} \w{1,10}(?:, \d{1,6} \w{1,10}){0,4}/,
    summary: 'Time left before this SA must be rekeyed.',
    configuration: ['crypto ipsec security-association lifetime'],
    references: ['RFC 7296 §2.8'],
    samples: [
      'sa timing: remaining key lifetime «1 hours, 10 mins»',
      'sa timing: remaining key lifetime «is not applicable»',
    ],
  },
  noVolume: {
    label: 'Kilobyte Volume Rekey has been disabled',
    value: 'none',
    summary: 'The SA is rekeyed by time only, however much data it carries.',
    configuration: ['crypto ipsec security-association lifetime kilobytes disable'],
    samples: ['«Kilobyte Volume Rekey has been disabled»'],
  },
  ivSize: {
    label: 'IV size:',
    value: 'count',
    unit: 'bytes',
    summary:
      'Initialization vector in each packet: 8 bytes with AES-GCM and 3DES, 16 bytes with AES-CBC.',
    samples: ['IV size: «16» bytes'],
  },
  replay: {
    label: 'replay detection support:',
    value: 'yesNo',
    summary: 'Are packets that come twice or very late dropped?',
    values: {
      N: 'No: an attacker can send recorded packets again.',
      Y: 'Yes.',
    },
    configuration: ['crypto ipsec security-association replay window-size'],
    references: ['RFC 4303 §3.4.3'],
    samples: ['replay detection support: «Y»', 'replay detection support: «N»'],
  },
  status: {
    label: 'Status:',
    value: /[A-Z]{2,20}(?:\([A-Z]{2,20}\))?/,
    first: true,
    summary: 'Is the SA used? In parentheses the same for the other router of a redundant pair.',
    values: { 'ACTIVE(ACTIVE)': 'Yes.' },
    evidence: 'inferred',
    samples: ['Status: «ACTIVE(ACTIVE)»'],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

export const ipsecSa = {
  command: 'show crypto ipsec sa',
  summary:
    'The IPsec SAs, which carry the data: for each interface its flows, their packet counters, and the SAs of both directions. `encaps` and `decaps` tell at once which way packets get lost.',
  headings: [
    /^\s{0,20}interface: [A-Z][\w./-]{1,60}\s*$/,
    /^\s{0,20}Crypto map tag: [^\s,]{1,100},/,
    /^\s{0,20}protected vrf: \S/,
    /^\s{0,20}(?:local|remote) {1,4}ident \(addr\/mask\/prot\/port\):/,
  ],
  sections: [
    { kind: 'interface', title: '', name: ['interface'], detail: ['localAddress'] },
    {
      kind: 'flow',
      title: 'flow',
      name: ['localIdentity', 'remoteIdentity'],
      detail: ['peer'],
    },
    { kind: 'direction', title: '', name: ['direction'], detail: [] },
    { kind: 'sa', title: 'SA', name: ['spi'], detail: ['transform'] },
  ],
  fields: { ...flow, ...counters, ...endpoints, ...associations },
} as const satisfies ShowCommand;

export const ipsecSaCount = {
  command: 'show crypto ipsec sa count',
  summary: 'How many IPsec SAs this router has. A tunnel has two, one for each direction.',
  headings: [/^\s{0,20}IPsec SA total: \d{1,10}, active:/],
  once: /^\s{0,20}IPsec SA total: \d{1,10}, active:/,
  sections: [],
  fields: {
    total: {
      label: 'IPsec SA total:',
      value: 'count',
      unit: 'SAs',
      summary: 'All IPsec SAs of this router, both directions.',
      samples: ['IPsec SA total: «8», active: 8'],
    },
    active: {
      label: 'active:',
      value: 'count',
      unit: 'SAs',
      summary: 'SAs that carry or could carry data.',
      samples: ['active: «8», rekeying: 0'],
    },
    rekeying: {
      label: 'rekeying:',
      value: 'count',
      unit: 'SAs',
      summary: 'SAs that are being replaced by new ones.',
      samples: ['rekeying: «0», unused: 0'],
    },
    unused: {
      label: 'unused:',
      value: 'count',
      unit: 'SAs',
      summary: 'SAs that nothing uses.',
      samples: ['unused: «0», invalid: 0'],
    },
    invalid: {
      label: 'invalid:',
      value: 'count',
      unit: 'SAs',
      summary: 'SAs that cannot be used.',
      normal: '0.',
      samples: ['invalid: «0»'],
    },
  },
} as const satisfies ShowCommand;
