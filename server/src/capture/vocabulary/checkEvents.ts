import type { Event } from './schema';

/** Questions that the IKEv2 state machine asks itself, by their spelling without apostrophes. */
export const checkEvents = {
  EV_CHK_REDIRECT: {
    kind: 'check',
    summary:
      'Should this client be sent to another gateway? Only a responder asks, for load balancing between gateways.',
    whenStuck:
      'A redirect was refused or goes in circles. Without redirection the next line says that it is not needed.',
    configuration: [
      'crypto ikev2 redirect gateway',
      'crypto ikev2 profile > redirect gateway auth',
      'crypto ikev2 redirect client',
      'crypto ikev2 cluster',
    ],
    inState: {
      IDLE: 'Asked before any work is spent on the request.',
      R_VERIFY_AUTH: 'Asked again now that the client is known.',
    },
    references: ['RFC 5685 §3', 'RFC 5685 §6'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_CHK_REDIRECT'],
  },
  EV_CHK_CAC: {
    kind: 'check',
    summary:
      'May this router take on one more negotiation? Call admission control counts the running ones and turns new ones away above a limit.',
    whenStuck:
      'A limit is reached and the request is dropped; the initiator sees no answer. Mostly during a storm of spokes that reconnect.',
    configuration: [
      'crypto ikev2 limit max-in-negotation-sa',
      'crypto ikev2 limit max-sa',
      'crypto call admission limit',
    ],
    commands: ['show crypto ikev2 stats', 'show crypto call admission statistics'],
    references: ['Cisco 115935'],
    samples: ['CurState: IDLE Event: EV_CHK_CAC'],
  },
  EV_CHK_COOKIE: {
    kind: 'check',
    summary:
      'Are so many SAs half open that strangers must first echo a token? That keeps forged requests from costing this router any state.',
    whenStuck: 'The answer was a `COOKIE` notify; the initiator has to repeat its request with it.',
    configuration: ['crypto ikev2 cookie-challenge'],
    references: ['RFC 7296 §2.6', 'RFC 8019 §1'],
    evidence: 'inferred',
    samples: ['CurState: IDLE Event: EV_CHK_COOKIE'],
  },
  EV_CHK4_COOKIE_NOTIFY: {
    kind: 'check',
    summary:
      'Does the request bring back the token that this router demanded earlier? It is read before anything else of the message.',
    whenStuck: 'A token was demanded, but the repeated request has none or a wrong one.',
    configuration: ['crypto ikev2 cookie-challenge'],
    references: ['RFC 7296 §2.6'],
    evidence: 'inferred',
    samples: ['CurState: IDLE Event: EV_CHK4_COOKIE_NOTIFY'],
  },
  EV_CHK_AUTH4PKI: {
    kind: 'check',
    summary:
      'Can certificates play a part with this peer? If so, this router must say which certification authorities it trusts.',
    next: '`EV_PKI_SESH_OPEN` on the responder, else `EV_GEN_DH_KEY`.',
    configuration: [
      'crypto ikev2 profile > authentication local rsa-sig',
      'crypto ikev2 profile > authentication remote rsa-sig',
      'crypto ikev2 profile > pki trustpoint',
    ],
    references: ['RFC 7296 §3.7'],
    evidence: 'inferred',
    samples: ['CurState: I_BLD_INIT Event: EV_CHK_AUTH4PKI'],
  },
  EV_VERIFY_MSG: {
    kind: 'check',
    summary:
      'Is what arrived well formed at all? Version, length, order of payloads and SPIs are looked at before the content.',
    whenStuck:
      'The packet is malformed; the sender gets `INVALID_SYNTAX` or nothing. Debug the peer, or look for a device that alters packets.',
    commands: ['debug crypto ikev2 packet'],
    references: ['RFC 7296 §2.5', 'RFC 7296 §3.1'],
    samples: ['CurState: R_INIT Event:EV_VERIFY_MSG'],
  },
  EV_CHK4_NOTIFY: {
    kind: 'check',
    summary:
      'Did the peer complain? This router scans its answer for errors before it uses anything else of it.',
    whenStuck:
      'An error notify ends the exchange; the payload dump above names its type. The reason is on the peer.',
    commands: ['show crypto ikev2 diagnose error', 'debug crypto ikev2 error'],
    references: ['RFC 7296 §3.10', 'RFC 7296 §2.21'],
    samples: ['CurState: I_PROC_INIT Event: EV_CHK4_NOTIFY'],
  },
  EV_DETECT_NAT: {
    kind: 'check',
    summary:
      'Does something on the way rewrite addresses? The peer sent hashes of the addresses it used, and this router compares them with the packet.',
    next: 'UDP port 4500 for all that follows, if an address was changed.',
    references: ['RFC 7296 §2.23'],
    samples: ['CurState: R_INIT Event: EV_DETECT_NAT'],
  },
  EV_CHK_NAT_T: {
    kind: 'check',
    summary:
      'Must this SA leave UDP port 500 for port 4500? It must when the address hashes did not fit.',
    next: '`EV_CHG_NAT_T_PORT` when it must.',
    whenStuck: 'UDP 4500 is closed on the way: the peers then repeat IKE_AUTH without an answer.',
    configuration: ['crypto ikev2 nat keepalive'],
    references: ['RFC 7296 §2.23'],
    samples: ['CurState: I_PROC_INIT Event: EV_CHK_NAT_T'],
  },
  EV_CHK_CONFIG_MODE: {
    kind: 'check',
    summary:
      'Does the peer ask for, or offer, an address, DNS servers or routes? Most site-to-site tunnels do neither.',
    whenStuck:
      'A client asks for an address, but this profile has no pool or authorization policy.',
    configuration: [
      'crypto ikev2 profile > aaa authorization group',
      'crypto ikev2 authorization policy > pool',
      'crypto ikev2 authorization policy > route set',
    ],
    commands: ['show crypto ikev2 authorization policy'],
    references: ['RFC 7296 §2.19', 'RFC 7296 §3.15'],
    evidence: 'inferred',
    samples: ['CurState: R_VERIFY_AUTH Event: EV_CHK_CONFIG_MODE'],
  },
  EV_CHK4_ROLE: {
    kind: 'check',
    summary:
      'Did this router start the negotiation or answer it? The next step depends on that alone.',
    inState: {
      INIT_DONE: 'The initiator now proves its identity, the responder waits for that.',
      AUTH_DONE: 'Either way the SA is up: `READY` follows.',
    },
    references: ['RFC 7296 §1.2'],
    evidence: 'inferred',
    samples: ['CurState: INIT_DONE Event: EV_CHK4_ROLE'],
  },
  EV_CHK_EAP: {
    kind: 'check',
    summary:
      'Does this router log in to the peer with a user name instead of a key or certificate? Rare between sites, common for remote access.',
    whenStuck: 'The peer insists on a login, but this profile has none.',
    configuration: ['crypto ikev2 profile > authentication local eap'],
    references: ['RFC 7296 §2.16'],
    samples: ['CurState: I_BLD_AUTH Event: EV_CHK_EAP'],
  },
  EV_CHK_EAP_POST_ASYNC: {
    kind: 'check',
    summary:
      'After the crypto engine has answered, is a login still to be done? ASA asks twice, because its cipher works in the background.',
    configuration: ['crypto ikev2 profile > authentication local eap'],
    references: ['RFC 7296 §2.16'],
    samples: ['CurState: I_BLD_AUTH Event: EV_CHK_EAP_POST_ASYNC'],
  },
  EV_CHK_AUTH_TYPE: {
    kind: 'check',
    summary:
      'Which kind of proof is it: shared key, signature or EAP, and does the profile allow that kind?',
    whenStuck:
      'The peer used another method than this router accepts. Make `authentication remote` here equal to `authentication local` there, and the reverse.',
    configuration: [
      'crypto ikev2 profile > authentication local',
      'crypto ikev2 profile > authentication remote',
    ],
    inState: {
      I_BLD_AUTH: 'Here it is the method of this router, before it computes its own proof.',
      I_PROC_AUTH: "Here it is the peer's method, before its proof is tested.",
      R_VERIFY_AUTH: "Here it is the peer's method, before its proof is tested.",
    },
    references: ['RFC 7296 §2.15', 'RFC 7296 §3.8'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_CHK_AUTH_TYPE'],
  },
  EV_CHK_IF_PEER_CERT_NEEDS_TO_BE_FETCHED_FOR_PROF_SEL: {
    kind: 'check',
    summary:
      "Can this router choose a profile yet, or must it first download the peer's certificate from the URL that the peer sent?",
    next: '`EV_GET_POLICY_BY_PEERID`.',
    whenStuck:
      'The certificate could not be fetched in time. `no crypto ikev2 http-url cert` makes peers send it whole.',
    configuration: [
      'crypto ikev2 profile > match certificate',
      'crypto pki certificate map',
      'crypto ikev2 http-url cert',
    ],
    references: ['RFC 7296 §3.6', 'RFC 7296 §3.7'],
    evidence: 'inferred',
    samples: ['CurState: R_WAIT_AUTH Event: EV_CHK_IF_PEER_CERT_NEEDS_TO_BE_FETCHED_FOR_PROF_SEL'],
  },
  EV_VERIFY_POLICY_BY_PEERID: {
    kind: 'check',
    summary:
      'Does the profile that was just chosen agree with what the first exchange already settled: algorithms and front VRF?',
    whenStuck:
      'The identity leads to a profile that belongs to another policy or VRF than the first packets did.',
    configuration: ['crypto ikev2 profile > match fvrf', 'crypto ikev2 policy > match fvrf'],
    references: ['Cisco 115934'],
    samples: ['CurState: R_WAIT_AUTH Event: EV_VERIFY_POLICY_BY_PEERID'],
  },
  EV_CHK_AUTH4EAP: {
    kind: 'check',
    summary:
      'Did the initiator leave out its proof? That is how a client says that it wants to log in with a user name.',
    whenStuck: 'A client wants to log in, but the profile knows only keys or certificates.',
    configuration: ['crypto ikev2 profile > authentication remote eap'],
    references: ['RFC 7296 §2.16'],
    evidence: 'inferred',
    samples: ['CurState: R_WAIT_AUTH Event: EV_CHK_AUTH4EAP'],
  },
  EV_CHK_POLREQEAP: {
    kind: 'check',
    summary:
      'Does the profile insist that this peer logs in with a user name, whatever proof it has sent?',
    whenStuck: 'The peer proved itself directly, but the profile demands a login.',
    configuration: ['crypto ikev2 profile > authentication remote eap'],
    references: ['RFC 7296 §2.16'],
    evidence: 'inferred',
    samples: ['CurState: R_WAIT_AUTH Event: EV_CHK_POLREQEAP'],
  },
  EV_VERIFY_AUTH: {
    kind: 'check',
    summary:
      'Is the peer who it claims to be? This router computes the proof itself, from its copy of the key or from the certificate, and compares.',
    next: '`EV_CHK4_IC` on the responder, `EV_CHK_EAP` on the initiator; `EV_AUTH_FAIL` when the values differ.',
    whenStuck:
      'The keys differ: one end was typed wrong, local and remote key are swapped, or another `peer` entry of the keyring matched.',
    configuration: [
      'crypto ikev2 keyring > peer > pre-shared-key remote',
      'crypto ikev2 profile > keyring local',
      'crypto ikev2 profile > pki trustpoint',
    ],
    commands: ['debug crypto ikev2 error'],
    references: ['RFC 7296 §2.15'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_VERIFY_AUTH'],
  },
  EV_CHK4_IC: {
    kind: 'check',
    summary:
      'Does the peer say that it has just started and knows no older SA? Then this router drops all others it has with that identity.',
    whenStuck:
      "Tunnels that kill each other in turn: two peers use the same identity, so each one's start removes the other's SA.",
    configuration: [
      'crypto ikev2 profile > identity local',
      'crypto ikev2 profile > initial-contact force',
    ],
    references: ['RFC 7296 §2.4'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_CHK4_IC'],
  },
  EV_MY_AUTH_METHOD: {
    kind: 'check',
    summary:
      'How will this router prove itself in its answer: with a shared key or with a signature? The next line prints the answer.',
    whenStuck: 'The profile has no usable `authentication local`.',
    configuration: ['crypto ikev2 profile > authentication local'],
    references: ['RFC 7296 §2.15'],
    samples: ['CurState: R_BLD_AUTH Event: EV_MY_AUTH_METHOD'],
  },
  EV_CHK4_SIGN: {
    kind: 'check',
    summary:
      'Must the private key of a certificate be used for the answer of this router? With a shared key it need not.',
    configuration: ['crypto ikev2 profile > authentication local rsa-sig'],
    references: ['RFC 7296 §2.15', 'RFC 7427 §3'],
    samples: ['CurState: R_BLD_AUTH Event: EV_CHK4_SIGN'],
  },
  EV_CHK_AUTH_FAIL: {
    kind: 'check',
    summary:
      'Was the answer just sent a refusal? A question, not a failure: it decides between an SA that is up and its removal.',
    next: '`AUTH_DONE` with `EV_OK` when all is well.',
    references: ['RFC 7296 §2.21.2'],
    evidence: 'inferred',
    samples: ['CurState: R_BLD_AUTH Event: EV_CHK_AUTH_FAIL'],
  },
  EV_CHECK_DUPE: {
    kind: 'check',
    summary:
      'Is there already an SA with the same two identities? This router keeps one and removes the other.',
    whenStuck:
      'A duplicate goes: both ends started at the same moment, or an old SA was still there.',
    references: ['RFC 7296 §2.8.2', 'RFC 7296 §2.4'],
    samples: ['CurState: AUTH_DONE Event: EV_CHECK_DUPE'],
  },
  EV_CHK_IKE_ONLY: {
    kind: 'check',
    summary: 'Did the negotiation bring an IPsec SA along, or is there only the control channel?',
    whenStuck:
      'With `EV_DEL_SA` next, the child SA was refused, and an IKE SA without a child is useless here.',
    configuration: ['crypto ipsec transform-set', 'crypto map > match address'],
    inState: {
      I_PROC_AUTH: 'Asked before the answer about the IPsec SA is handed over.',
      READY: 'Asked once more at the end: without an IPsec SA the IKE SA is deleted.',
    },
    references: ['RFC 7296 §1.2', 'RFC 7296 §2.21.2'],
    evidence: 'inferred',
    samples: ['CurState: I_PROC_AUTH Event: EV_CHK_IKE_ONLY'],
  },
  EV_CHK_CC_TYPE: {
    kind: 'check',
    summary:
      'What does the peer want: one more IPsec SA, fresh keys for one, or a successor of the whole IKE SA?',
    next: '`EV_REKEY_IKESA` when the IKE SA itself is to be replaced.',
    configuration: [
      'crypto ikev2 profile > lifetime',
      'crypto ipsec security-association lifetime',
    ],
    references: ['RFC 7296 §1.3'],
    evidence: 'inferred',
    samples: ['CurState: CHILD_R_INIT Event: EV_CHK_CC_TYPE'],
  },
  EV_CHK4_PFS: {
    kind: 'check',
    summary:
      'Do the new keys need their own Diffie-Hellman exchange, so that an old secret does not reveal them?',
    whenStuck:
      'Only one end has `set pfs`, or the groups differ. The tunnel came up without it and breaks at the first rekey.',
    configuration: ['crypto ipsec profile > set pfs', 'crypto map > set pfs'],
    references: ['RFC 7296 §1.3.1', 'RFC 7296 §2.17'],
    evidence: 'inferred',
    samples: ['CurState: CHILD_I_PROC Event: EV_CHK4_PFS'],
  },
  EV_CHK_IKE_REKEY: {
    kind: 'check',
    summary:
      'Was it the IKE SA that got a successor? Then all its keys are derived anew; for an IPsec SA they are not.',
    next: '`EV_GEN_SKEYID` when it was.',
    references: ['RFC 7296 §2.18'],
    evidence: 'inferred',
    samples: ['CurState: CHILD_I_PROC Event: EV_CHK_IKE_REKEY'],
  },
  EV_CHK_INFO_TYPE: {
    kind: 'check',
    summary: 'Is it a delete, a notify, or an empty message that only asks for a sign of life?',
    configuration: ['crypto ikev2 dpd'],
    references: ['RFC 7296 §1.4'],
    evidence: 'inferred',
    samples: ['CurState: INFO_R Event: EV_CHK_INFO_TYPE'],
  },
  EV_CHK4_ACTIVE_SA: {
    kind: 'check',
    summary: 'Does this router keep another SA with the same peer when this one goes?',
    references: ['RFC 7296 §2.8'],
    samples: ['CurState: INFO_R Event: EV_CHK4_ACTIVE_SA'],
  },
  EV_CHK_PENDING: {
    kind: 'check',
    summary:
      'The exchange is over: this router moves its window of message ids on and looks for requests that had to wait.',
    configuration: ['crypto ikev2 window'],
    references: ['RFC 7296 §2.3'],
    samples: ['CurState: EXIT Event: EV_CHK_PENDING'],
  },
  EV_CHK_PENDING_ABORT: {
    kind: 'check',
    summary:
      'The exchange has failed: this router drops what was still waiting for it. The reason stands a few lines earlier.',
    configuration: ['crypto ikev2 window'],
    references: ['RFC 7296 §2.3', 'RFC 7296 §2.21'],
    samples: ['CurState: EXIT Event: EV_CHK_PENDING_ABORT'],
  },
  EV_CHK_CERT_ENC: {
    kind: 'check',
    summary:
      'In which form did the peer send its certificate: whole, or as a URL that this router would have to fetch?',
    whenStuck:
      'The peer sent a URL although this router never offered to fetch one. Type `no crypto ikev2 http-url cert` on both ends.',
    configuration: ['crypto ikev2 http-url cert'],
    references: ['RFC 7296 §3.6', 'Cisco 117337'],
    evidence: 'inferred',
    samples: ['CurState: R_VERIFY_AUTH Event: EV_CHK_CERT_ENC'],
  },
  EV_VERIFY_X509_CERTS: {
    kind: 'check',
    summary:
      "Does the peer's certificate lead to an authority that this router trusts, is it within its dates, and is it not revoked?",
    next: '`EV_VERIFY_AUTH`; `EV_CERT_FAIL` when it is not trusted.',
    whenStuck:
      'The chain is incomplete or ends in an unknown authority, the clock is wrong, or the CRL server cannot be reached.',
    configuration: [
      'crypto pki trustpoint > revocation-check',
      'crypto pki trustpoint > chain-validation',
      'crypto ikev2 profile > pki trustpoint',
    ],
    commands: ['debug crypto pki validation', 'show crypto pki trustpoints', 'show clock'],
    references: ['RFC 7296 §3.6', 'Cisco 117337'],
    evidence: 'inferred',
    samples: ['CurState: R_VERIFY_AUTH Event: EV_VERIFY_X509_CERTS'],
  },
} as const satisfies Record<string, Event>;
