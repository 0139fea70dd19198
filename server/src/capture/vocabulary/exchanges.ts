import type { ExchangeKnowledge } from './schema';

/** Exchanges of IKEv2 and modes of IKEv1. */
export const exchanges = {
  IKE_SA_INIT: {
    protocol: 'ikev2',
    title: 'IKE_SA_INIT',
    summary:
      'The routers agree on algorithms for the IKE SA and make a shared secret. Nothing is encrypted yet, and nobody knows who the other one is.',
    steps: [
      {
        sender: 'initiator',
        payloads: [
          'SA',
          'KE',
          'Ni',
          '[N(NAT_DETECTION_SOURCE_IP)]',
          '[N(NAT_DETECTION_DESTINATION_IP)]',
          '[V]',
        ],
        achieves: 'The responder knows all algorithms that the initiator accepts, and its group.',
      },
      {
        sender: 'responder',
        payloads: [
          'SA',
          'KE',
          'Nr',
          '[N(NAT_DETECTION_SOURCE_IP)]',
          '[N(NAT_DETECTION_DESTINATION_IP)]',
          '[CERTREQ]',
          '[V]',
        ],
        achieves: 'Algorithms are chosen, both derive the same keys, NAT is found.',
      },
    ],
    next: 'IKE_AUTH, encrypted with the new keys.',
    whenStuck:
      'No answer: path, UDP 500, address, IKEv2 on the peer. `NO_PROPOSAL_CHOSEN`: the IKEv2 proposals differ. `INVALID_KE_PAYLOAD` or `COOKIE`: one repeat is normal.',
    configuration: [
      'crypto ikev2 policy > proposal',
      'crypto ikev2 proposal > encryption',
      'crypto ikev2 proposal > integrity',
      'crypto ikev2 proposal > group',
    ],
    commands: ['show crypto ikev2 proposal', 'show crypto ikev2 stats exchange'],
    references: ['RFC 7296 §1.2', 'RFC 7296 §2.7', 'RFC 7296 §2.21.1'],
  },
  IKE_AUTH: {
    protocol: 'ikev2',
    title: 'IKE_AUTH',
    summary:
      'The routers prove who they are and set up the first IPsec SA, all of it encrypted. With EAP it takes several rounds.',
    steps: [
      {
        sender: 'initiator',
        payloads: [
          'IDi',
          '[CERT]',
          '[N(INITIAL_CONTACT)]',
          '[CERTREQ]',
          '[IDr]',
          'AUTH',
          '[CP]',
          'SA',
          'TSi',
          'TSr',
        ],
        achieves: 'The responder can choose a profile, test the proof and judge the child SA.',
      },
      {
        sender: 'responder',
        payloads: ['IDr', '[CERT]', 'AUTH', '[CP]', 'SA', 'TSi', 'TSr'],
        achieves:
          'Both trust each other; the IKE SA is up, and the IPsec SA if SA and TS came back.',
      },
    ],
    next: '`READY` on both routers.',
    whenStuck:
      'No answer: UDP 4500 or fragments dropped. `AUTHENTICATION_FAILED`: key, method, identity or certificate. `NO_PROPOSAL_CHOSEN`, `TS_UNACCEPTABLE`: the child SA alone.',
    configuration: [
      'crypto ikev2 profile > match identity remote',
      'crypto ikev2 profile > authentication remote',
      'crypto ikev2 keyring > peer > pre-shared-key',
      'crypto ipsec transform-set',
    ],
    commands: ['show crypto ikev2 profile', 'debug crypto ikev2 error'],
    references: ['RFC 7296 §1.2', 'RFC 7296 §2.15', 'RFC 7296 §2.21.2'],
  },
  CREATE_CHILD_SA: {
    protocol: 'ikev2',
    title: 'CREATE_CHILD_SA',
    summary:
      'Under a running IKE SA the routers make another IPsec SA, or replace an IPsec SA or the IKE SA itself by one with fresh keys.',
    steps: [
      {
        sender: 'initiator',
        payloads: ['[N(REKEY_SA)]', 'SA', 'Ni', '[KE]', '[TSi]', '[TSr]'],
        achieves:
          'The responder knows what is wanted: `N(REKEY_SA)` replaces an IPsec SA, no TS payloads mean a rekey of the IKE SA.',
      },
      {
        sender: 'responder',
        payloads: ['SA', 'Nr', '[KE]', '[TSi]', '[TSr]'],
        achieves: 'The new SA exists on both sides; who asked for a rekey deletes the old one.',
      },
    ],
    whenStuck:
      'Works at first, breaks at the rekey: `set pfs` differs. `TEMPORARY_FAILURE`: both rekey at once. No answer: packets are lost, or the peer has deleted the SA.',
    configuration: [
      'crypto ikev2 profile > lifetime',
      'crypto ipsec security-association lifetime',
      'crypto ipsec profile > set pfs',
    ],
    commands: ['show crypto ikev2 sa detailed', 'show crypto ipsec sa'],
    references: ['RFC 7296 §1.3', 'RFC 7296 §2.8', 'RFC 7296 §2.25'],
  },
  INFORMATIONAL: {
    protocol: 'ikev2',
    title: 'INFORMATIONAL',
    summary:
      'One router tells the other something under a running IKE SA: an SA is deleted, an error happened, or, with an empty message, "are you alive?".',
    steps: [
      {
        sender: 'initiator',
        payloads: ['[N]', '[D]', '[CP]'],
        achieves: 'The peer knows; nothing at all in the message asks for a sign of life.',
      },
      {
        sender: 'responder',
        payloads: ['[N]', '[D]', '[CP]'],
        achieves: 'The sender knows that the message arrived and that the peer lives.',
      },
    ],
    whenStuck:
      'No answer: the peer is down, cut off, or has forgotten the IKE SA. After some repeats the SA is removed.',
    configuration: ['crypto ikev2 dpd', 'crypto ikev2 profile > dpd'],
    commands: ['show crypto ikev2 sa detailed', 'show crypto ikev2 stats exchange'],
    references: ['RFC 7296 §1.4', 'RFC 7296 §1.4.1', 'RFC 7296 §2.4'],
  },
  IKE_SESSION_RESUME: {
    protocol: 'ikev2',
    title: 'IKE_SESSION_RESUME',
    summary:
      'A client that was connected before shows a ticket instead of negotiating algorithms again; then IKE_AUTH follows.',
    steps: [
      {
        sender: 'initiator',
        payloads: ['Ni', 'N(TICKET_OPAQUE)'],
        achieves: 'The gateway can restore the keys of the earlier SA from the ticket.',
      },
      {
        sender: 'responder',
        payloads: ['Nr'],
        achieves: 'Both derive new keys from the old secret and the two nonces.',
      },
    ],
    next: 'IKE_AUTH.',
    whenStuck: 'The ticket is refused or too old: the client must start with IKE_SA_INIT.',
    references: ['RFC 5723 §4.3'],
    evidence: 'unverified',
  },
  IKE_INTERMEDIATE: {
    protocol: 'ikev2',
    title: 'IKE_INTERMEDIATE',
    summary:
      'Between the first exchange and IKE_AUTH the routers exchange more, already encrypted: here a second key exchange that a quantum computer cannot break.',
    steps: [
      {
        sender: 'initiator',
        payloads: ['KE'],
        achieves: 'The responder has the public value of the additional key exchange.',
      },
      {
        sender: 'responder',
        payloads: ['KE'],
        achieves: 'Both mix the additional secret into all keys of the IKE SA.',
      },
    ],
    next: 'another IKE_INTERMEDIATE, or IKE_AUTH.',
    whenStuck:
      'The message is large: fragments may be lost on the way. Check `crypto ikev2 fragmentation` and that both ends offer the same additional key exchange.',
    configuration: ['crypto ikev2 proposal > pqc', 'crypto ikev2 fragmentation'],
    references: ['RFC 9242 §3', 'RFC 9370 §2.2.2'],
    evidence: 'unverified',
  },
  IKE_FOLLOWUP_KE: {
    protocol: 'ikev2',
    title: 'IKE_FOLLOWUP_KE',
    summary:
      'After CREATE_CHILD_SA the routers run the additional key exchanges that were agreed there; only then does the new SA exist.',
    steps: [
      {
        sender: 'initiator',
        payloads: ['KE', 'N(ADDITIONAL_KEY_EXCHANGE)'],
        achieves: 'The responder has the next public value.',
      },
      {
        sender: 'responder',
        payloads: ['KE', '[N(ADDITIONAL_KEY_EXCHANGE)]'],
        achieves: 'One more secret goes into the keys; after the last one the SA is complete.',
      },
    ],
    configuration: ['crypto ikev2 proposal > pqc', 'crypto ipsec profile > set pfs'],
    references: ['RFC 9370 §2.2.4'],
    evidence: 'unverified',
  },
  MAIN_MODE: {
    protocol: 'ikev1',
    title: 'main mode',
    summary:
      'IKEv1 phase 1 in six messages: the routers agree on algorithms, make a shared secret, and then prove their identities encrypted.',
    steps: [
      { sender: 'initiator', payloads: ['SA', '[V]'], achieves: 'ISAKMP policies are offered.' },
      { sender: 'responder', payloads: ['SA', '[V]'], achieves: 'One policy is chosen.' },
      {
        sender: 'initiator',
        payloads: ['KE', 'Ni', '[NAT-D]'],
        achieves: 'Half of the Diffie-Hellman exchange; NAT can be found.',
      },
      {
        sender: 'responder',
        payloads: ['KE', 'Nr', '[NAT-D]'],
        achieves: 'Both have the secret; from here on all is encrypted.',
      },
      {
        sender: 'initiator',
        payloads: ['IDii', '[CERT]', 'HASH or SIG'],
        achieves: 'The responder can verify the initiator.',
      },
      {
        sender: 'responder',
        payloads: ['IDir', '[CERT]', 'HASH or SIG'],
        achieves: 'The ISAKMP SA is up.',
      },
    ],
    next: 'quick mode, which makes the IPsec SAs.',
    whenStuck:
      'After message 1: path, UDP 500, peer address, policies. After message 5: the pre-shared keys differ, or UDP 4500 is blocked.',
    configuration: ['crypto isakmp policy', 'crypto isakmp key', 'crypto keyring'],
    commands: ['show crypto isakmp sa', 'debug crypto isakmp'],
    references: ['RFC 2409 §5', 'RFC 2408 §4.5', 'Cisco 113594'],
  },
  AGGRESSIVE_MODE: {
    protocol: 'ikev1',
    title: 'aggressive mode',
    summary:
      'IKEv1 phase 1 in three messages: faster than main mode, but the identities are sent in clear and a captured hash can be attacked offline.',
    steps: [
      {
        sender: 'initiator',
        payloads: ['SA', 'KE', 'Ni', 'IDii', '[V]'],
        achieves: 'Offer, public value and identity at once; the group cannot be negotiated.',
      },
      {
        sender: 'responder',
        payloads: ['SA', 'KE', 'Nr', 'IDir', 'HASH or SIG'],
        achieves: 'The initiator can derive the keys and verify the responder.',
      },
      {
        sender: 'initiator',
        payloads: ['[CERT]', 'HASH or SIG'],
        achieves: 'The ISAKMP SA is up.',
      },
    ],
    next: 'quick mode, or XAUTH and mode configuration for a client.',
    whenStuck:
      'The policies, the group or the key of the peer do not fit, or `crypto isakmp aggressive-mode disable` refuses it.',
    configuration: [
      'crypto isakmp policy',
      'crypto isakmp aggressive-mode disable',
      'crypto isakmp peer',
    ],
    commands: ['show crypto isakmp sa', 'debug crypto isakmp'],
    references: ['RFC 2409 §5', 'RFC 2408 §4.7'],
  },
  QUICK_MODE: {
    protocol: 'ikev1',
    title: 'quick mode',
    summary:
      'IKEv1 phase 2 in three messages: under the ISAKMP SA the routers agree on transforms and addresses and make a pair of IPsec SAs.',
    steps: [
      {
        sender: 'initiator',
        payloads: ['HASH', 'SA', 'Ni', '[KE]', '[IDci]', '[IDcr]'],
        achieves: 'Transform sets, addresses and, with PFS, a public value are offered.',
      },
      {
        sender: 'responder',
        payloads: ['HASH', 'SA', 'Nr', '[KE]', '[IDci]', '[IDcr]'],
        achieves: 'One transform set is chosen; the responder is ready to receive.',
      },
      {
        sender: 'initiator',
        payloads: ['HASH'],
        achieves: 'The responder knows that its answer arrived; both SAs are in use.',
      },
    ],
    whenStuck:
      'The peer answers `PROPOSAL_NOT_CHOSEN` or deletes the SA: transform sets, crypto ACLs or `set pfs` differ.',
    configuration: [
      'crypto ipsec transform-set',
      'crypto map > match address',
      'crypto map > set pfs',
    ],
    commands: ['show crypto ipsec sa', 'debug crypto ipsec'],
    references: ['RFC 2409 §5.5', 'Cisco 113594'],
  },
  TRANSACTION: {
    protocol: 'ikev1',
    title: 'transaction exchange',
    summary:
      'After phase 1 of IKEv1 the gateway asks a client to log in (XAUTH) or gives it an address (mode configuration).',
    steps: [
      {
        sender: 'initiator',
        payloads: ['HASH', 'ATTR'],
        achieves: 'One side requests or sets attributes; either side can begin.',
      },
      { sender: 'responder', payloads: ['HASH', 'ATTR'], achieves: 'The other side answers.' },
    ],
    whenStuck:
      'The user is refused, the AAA server is silent, the pool is empty, or the peer does not expect XAUTH at all (`no-xauth`).',
    configuration: [
      'crypto isakmp profile > client authentication list',
      'crypto isakmp client configuration group',
    ],
    commands: ['debug crypto isakmp', 'debug aaa authentication'],
    references: ['RFC 2408 §4.1'],
    evidence: 'unverified',
  },
} as const satisfies Record<string, ExchangeKnowledge>;
