import type { Event } from './schema';

/** Things that the IKEv2 state machine does, by their spelling without apostrophes. */
export const actionEvents = {
  EV_INIT_SA: {
    kind: 'action',
    summary:
      'Traffic, a tunnel interface or a command wants this peer: here this router starts to negotiate.',
    next: '`I_BLD_INIT` with `EV_GET_IKE_POLICY`.',
    whenStuck:
      'Not printed at all: no traffic matched the crypto ACL, or the tunnel interface is down.',
    configuration: [
      'interface > tunnel protection ipsec profile',
      'crypto map > match address',
      'crypto ipsec profile > set ikev2-profile',
    ],
    commands: ['show crypto session', 'show interfaces'],
    references: ['RFC 7296 §1.2'],
    evidence: 'inferred',
    samples: ['CurState: IDLE Event: EV_INIT_SA'],
  },
  EV_RECV_INIT: {
    kind: 'action',
    summary:
      'The first message of the other router is here: on the responder its request, on the initiator the answer it waited for.',
    whenStuck:
      'Missing on the responder: the packet did not reach it. Filter, wrong address, or no IKEv2 there.',
    inState: {
      IDLE: 'A request, and with it the SPI that the peer chose.',
      I_WAIT_INIT: 'The answer; from the next line on the responder SPI is filled in.',
    },
    references: ['RFC 7296 §1.2'],
    samples: ['CurState: IDLE Event:EV_RECV_INIT', 'CurState: I_WAIT_INIT Event: EV_RECV_INIT'],
  },
  EV_GET_IKE_POLICY: {
    kind: 'action',
    summary:
      'This router looks for the IKEv2 policy that fits its local address and front VRF, to learn which proposals it may use.',
    next: '`Adding Proposal … to toolkit policy` names the ones it found.',
    whenStuck:
      'No policy fits. A line with `Proposal default` means that no policy names your own proposal.',
    configuration: [
      'crypto ikev2 policy > match fvrf',
      'crypto ikev2 policy > match address local',
      'crypto ikev2 policy > proposal',
    ],
    commands: ['show crypto ikev2 policy', 'show crypto ikev2 proposal'],
    references: ['RFC 7296 §2.7', 'RFC 7296 §3.3'],
    samples: ['CurState: I_BLD_INIT Event: EV_GET_IKE_POLICY'],
  },
  EV_SET_POLICY: {
    kind: 'action',
    summary:
      'From here on this negotiation uses the algorithms and the lifetime that were found in the configuration.',
    configuration: ['crypto ikev2 policy > proposal', 'crypto ikev2 profile > lifetime'],
    inState: {
      R_WAIT_AUTH: "Done a second time, because the peer's identity has led to a profile.",
      CHILD_R_IKE: 'Done again for the successor of the IKE SA.',
    },
    references: ['RFC 7296 §2.7'],
    samples: ['CurState: I_BLD_INIT Event:EV_SET_POLICY'],
  },
  EV_PKI_SESH_OPEN: {
    kind: 'action',
    summary:
      'This router readies its trustpoints, so that it can name the authorities it trusts and check certificates later. With shared keys it does so too.',
    whenStuck: 'No trustpoint with a certificate could be opened.',
    configuration: ['crypto pki trustpoint', 'crypto ikev2 profile > pki trustpoint'],
    commands: ['show crypto pki certificates'],
    references: ['RFC 7296 §3.7'],
    samples: ['CurState: R_BLD_INIT Event: EV_PKI_SESH_OPEN'],
  },
  EV_PKI_SESH_CLOSE: {
    kind: 'action',
    summary: 'Both identities are settled, so this router puts its trustpoints away again.',
    configuration: ['crypto pki trustpoint'],
    references: ['Cisco 115934'],
    samples: ['CurState: AUTH_DONE Event: EV_PKI_SESH_CLOSE'],
  },
  EV_GEN_DH_KEY: {
    kind: 'action',
    summary:
      'This router asks its crypto engine for a fresh pair of Diffie-Hellman values: one stays secret, the other goes into the KE payload.',
    next: '`EV_NO_EVENT` while the engine works, then the event that brings the value.',
    whenStuck: 'The crypto engine is overloaded or failed: no value comes back.',
    configuration: ['crypto ikev2 proposal > group', 'crypto ipsec profile > set pfs'],
    commands: ['show crypto engine accelerator statistic'],
    references: ['RFC 7296 §2.14', 'RFC 7296 §3.4'],
    samples: ['CurState: I_BLD_INIT Event: EV_GEN_DH_KEY'],
  },
  EV_GEN_DH_SECRET: {
    kind: 'action',
    summary:
      "From its own secret value and the peer's public one, this router computes what only the two of them know.",
    next: '`EV_NO_EVENT` while the engine works, then `EV_GEN_SKEYID`.',
    whenStuck: 'The crypto engine gave no answer, or the value of the peer does not fit the group.',
    configuration: ['crypto ikev2 proposal > group', 'crypto ipsec profile > set pfs'],
    references: ['RFC 7296 §2.14', 'RFC 7296 §2.17'],
    samples: ['CurState: INIT_DONE Event: EV_GEN_DH_SECRET'],
  },
  EV_GEN_SKEYID: {
    kind: 'action',
    summary:
      'This router turns shared secret, nonces and SPIs into the keys that encrypt and authenticate all that follows. A rekey also uses a key of the old SA.',
    configuration: ['crypto ikev2 proposal > prf', 'crypto ikev2 proposal > integrity'],
    references: ['RFC 7296 §2.14', 'RFC 7296 §2.18'],
    samples: ['CurState: R_BLD_INIT Event: EV_GEN_SKEYID'],
  },
  EV_GET_CONFIG_MODE: {
    kind: 'action',
    summary:
      'This router gathers what it wants to ask of the peer or to hand out to it: address, DNS servers, routes. Between two sites there is mostly nothing.',
    whenStuck: 'A client gets no address. Between sites nothing is missing.',
    configuration: [
      'crypto ikev2 profile > aaa authorization group',
      'crypto ikev2 authorization policy > route set',
      'crypto ikev2 profile > config-exchange request',
    ],
    commands: ['show crypto ikev2 authorization policy'],
    references: ['RFC 7296 §2.19', 'RFC 7296 §3.15'],
    samples: ['CurState: I_BLD_AUTH Event: EV_GET_CONFIG_MODE'],
  },
  EV_BLD_MSG: {
    kind: 'action',
    summary:
      'This router encodes the packet that the payload dump below shows, and sends it to the peer.',
    references: ['RFC 7296 §1.2', 'RFC 7296 §3.1'],
    samples: ['CurState: I_BLD_INIT Event: EV_BLD_MSG'],
  },
  EV_INSERT_SA: {
    kind: 'action',
    summary:
      'This router notes the two SPIs in its table, so that it recognises the next packets of this negotiation.',
    whenStuck: 'The table is full, or these SPIs are already in it.',
    configuration: ['crypto ikev2 limit max-sa'],
    references: ['RFC 7296 §2.6', 'RFC 7296 §3.1'],
    samples: ['CurState: R_INIT Event:EV_INSERT_SA'],
  },
  EV_CHG_NAT_T_PORT: {
    kind: 'action',
    summary:
      'NAT stands between the routers, so this one leaves UDP 500: from here on all IKE and ESP packets use UDP 4500.',
    whenStuck:
      'A firewall or the peer drops UDP 4500: IKE_AUTH is then repeated without an answer.',
    configuration: ['crypto ikev2 nat keepalive', 'crypto ikev2 profile > nat keepalive'],
    references: ['RFC 7296 §2.23'],
    samples: ['CurState: I_PROC_INIT Event: EV_CHG_NAT_T_PORT'],
  },
  EV_PROC_MSG: {
    kind: 'action',
    summary:
      "This router takes the peer's payloads apart; where SAs are offered, it looks for a proposal that both accept.",
    whenStuck:
      'No proposal fits: `Received Policies` and `Expected Policies` follow. Compare them column by column.',
    configuration: [
      'crypto ikev2 proposal > encryption',
      'crypto ikev2 proposal > integrity',
      'crypto ikev2 proposal > prf',
      'crypto ikev2 proposal > group',
    ],
    inState: {
      R_INIT: 'It compares each proposal of the initiator with those of its own policy.',
      I_PROC_INIT: 'It checks that the choice of the responder was among its offers.',
      I_PROC_AUTH: "It reads the peer's identity, AUTH value and the granted child SA.",
    },
    references: ['RFC 7296 §2.7', 'RFC 7296 §3.3'],
    samples: ['CurState: R_INIT Event:EV_PROC_MSG'],
  },
  EV_GEN_AUTH: {
    kind: 'action',
    summary:
      'This router computes the value that proves its identity: a MAC with the shared key, or a signature with its private key.',
    next: '`EV_OK_AUTH_GEN`, when the value is ready.',
    whenStuck: 'No shared key for this peer, or no certificate with its private key.',
    configuration: [
      'crypto ikev2 keyring > peer > pre-shared-key local',
      'crypto ikev2 profile > authentication local',
      'crypto ikev2 profile > pki trustpoint',
    ],
    commands: ['show crypto ikev2 profile', 'show crypto pki certificates'],
    references: ['RFC 7296 §2.15'],
    samples: ['CurState: I_BLD_AUTH Event: EV_GEN_AUTH'],
  },
  EV_SEND_AUTH: {
    kind: 'action',
    summary:
      'This router packs identity, proof and the offer or answer for the IPsec SA into one encrypted message. IOS sends it now, ASA at `EV_TRYSEND`.',
    whenStuck:
      'If the peer never prints `EV_RECV_AUTH`, the packet was lost: UDP 4500 blocked, or fragments dropped.',
    configuration: ['crypto ikev2 fragmentation'],
    references: ['RFC 7296 §1.2'],
    samples: ['CurState: I_BLD_AUTH Event: EV_SEND_AUTH'],
  },
  EV_RECV_AUTH: {
    kind: 'action',
    summary:
      "The peer's identity and proof are here, and the packet could be decrypted. A responder stops its timer.",
    whenStuck:
      'Missing after the peer sent its message: lost on the way, or it could not be decrypted.',
    references: ['RFC 7296 §1.2'],
    samples: ['CurState: R_WAIT_AUTH Event: EV_RECV_AUTH'],
  },
  EV_ENCRYPT_MSG: {
    kind: 'action',
    summary: 'The packet is complete; this router hands it to the crypto engine to be protected.',
    next: '`EV_OK_ENCRYPT_RESP`, then `EV_TRYSEND`. Printed by ASA.',
    whenStuck: 'The crypto engine did not answer.',
    references: ['RFC 7296 §3.14'],
    evidence: 'inferred',
    samples: ['CurState: I_BLD_AUTH Event: EV_ENCRYPT_MSG'],
  },
  EV_TRYSEND: {
    kind: 'action',
    summary:
      'This router puts the packet on the wire, unless too many earlier requests are still unanswered. Printed by ASA.',
    whenStuck: 'The window of the peer is full: the message waits until an answer arrives.',
    configuration: ['crypto ikev2 window'],
    references: ['RFC 7296 §2.3'],
    samples: ['CurState: I_BLD_AUTH Event: EV_TRYSEND'],
  },
  EV_PROC_ID: {
    kind: 'action',
    summary:
      'This router reads under which name the peer presents itself: address, FQDN, e-mail, key id or a distinguished name.',
    next: '`EV_GET_POLICY_BY_PEERID` looks for the profile that fits it.',
    whenStuck: 'The identity has a type that this router does not know.',
    configuration: ['crypto ikev2 profile > match identity remote'],
    references: ['RFC 7296 §3.5'],
    samples: ['CurState: R_WAIT_AUTH Event: EV_PROC_ID'],
  },
  EV_GET_POLICY_BY_PEERID: {
    kind: 'action',
    summary:
      'This router looks for the IKEv2 profile whose `match` statements fit the identity or the certificate that the peer showed.',
    next: '`Using IKEv2 profile` names the profile.',
    whenStuck:
      'No profile fits. Compare the identity in the debug with `match identity remote`, or set `identity local` on the peer.',
    configuration: [
      'crypto ikev2 profile > match identity remote',
      'crypto ikev2 profile > match certificate',
      'crypto ikev2 profile > match fvrf',
    ],
    commands: ['show crypto ikev2 profile'],
    references: ['RFC 7296 §3.5', 'Cisco 117337'],
    samples: ['CurState: R_WAIT_AUTH Event: EV_GET_POLICY_BY_PEERID'],
  },
  EV_GET_PRESHR_KEY: {
    kind: 'action',
    summary:
      'This router searches its keyring for the peer, by identity, address or host name, to get the secret they share.',
    whenStuck:
      'The keyring of this profile has no `peer` entry that fits, so nothing can be compared.',
    configuration: [
      'crypto ikev2 profile > keyring local',
      'crypto ikev2 keyring > peer > address',
      'crypto ikev2 keyring > peer > identity',
      'crypto ikev2 keyring > peer > pre-shared-key',
    ],
    inState: {
      R_VERIFY_AUTH: "The key that tests the peer's proof: `pre-shared-key remote`.",
      I_PROC_AUTH: "The key that tests the peer's proof: `pre-shared-key remote`.",
      R_BLD_AUTH: 'The key for the proof of this router: `pre-shared-key local`.',
    },
    references: ['RFC 7296 §2.15'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_GET_PRESHR_KEY'],
  },
  EV_SET_RECD_CONFIG_MODE: {
    kind: 'action',
    summary:
      'The peer sent or asked for settings such as address, DNS or routes; this router notes them for its answer.',
    whenStuck: 'The settings that the peer asks for cannot be given.',
    configuration: [
      'crypto ikev2 authorization policy',
      'crypto ikev2 profile > config-exchange set',
    ],
    references: ['RFC 7296 §2.19', 'RFC 7296 §3.15'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_SET_RECD_CONFIG_MODE'],
  },
  EV_PROC_SA_TS: {
    kind: 'action',
    summary:
      'IKE is trusted; now this router asks IPsec whether the transforms and the addresses to be protected fit its own policy.',
    whenStuck:
      'IPsec refuses: the transform sets have nothing in common, or no crypto map entry or tunnel covers the selectors.',
    configuration: [
      'crypto ipsec transform-set',
      'crypto ipsec profile > set transform-set',
      'crypto map > match address',
      'crypto map > set peer',
    ],
    commands: ['show crypto ipsec transform-set', 'show crypto map', 'debug crypto ipsec'],
    references: ['RFC 7296 §2.9', 'RFC 7296 §1.2'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_PROC_SA_TS'],
  },
  EV_UPDATE_CAC_STATS: {
    kind: 'action',
    summary:
      'This router corrects its count of running negotiations, the one that call admission control limits.',
    whenStuck: 'In a rekey, `Failed to decrement count` is harmless.',
    configuration: ['crypto ikev2 limit max-in-negotation-sa', 'crypto ikev2 limit max-sa'],
    references: ['Cisco 115934'],
    samples: ['CurState: AUTH_DONE Event: EV_UPDATE_CAC_STATS'],
  },
  EV_INSERT_IKE: {
    kind: 'action',
    summary:
      'The IKE SA is complete: this router puts it in its database and starts the clock of its lifetime.',
    configuration: ['crypto ikev2 profile > lifetime', 'crypto ikev2 limit max-sa'],
    commands: ['show crypto ikev2 sa detailed'],
    references: ['RFC 7296 §2.8'],
    samples: ['CurState: AUTH_DONE Event: EV_INSERT_IKE'],
  },
  EV_REGISTER_SESSION: {
    kind: 'action',
    summary:
      'This firewall tells its VPN session manager about the new peer, which counts it against licenses and limits. Printed by ASA.',
    whenStuck: 'A license or session limit of the ASA refuses the session.',
    references: ['Cisco 115935'],
    samples: ['CurState: AUTH_DONE Event: EV_REGISTER_SESSION'],
  },
  EV_GEN_LOAD_IPSEC: {
    kind: 'action',
    summary:
      'This router derives the keys for ESP or AH and hands them to IPsec, so that traffic can flow.',
    next: '`EV_OK_RECD_LOAD_IPSEC` on IOS, when IPsec has taken them.',
    whenStuck: 'IPsec did not take the keys: no confirmation follows.',
    configuration: ['crypto ipsec transform-set', 'crypto ipsec profile > set transform-set'],
    commands: ['show crypto ipsec sa', 'debug crypto ipsec'],
    references: ['RFC 7296 §2.17'],
    samples: ['CurState: AUTH_DONE Event: EV_GEN_LOAD_IPSEC'],
  },
  EV_START_ACCT: {
    kind: 'action',
    summary:
      'This router reports the new session to the AAA server, if the profile asks for that. Mostly it does not.',
    whenStuck: 'The accounting server does not answer; the tunnel normally works without it.',
    configuration: ['crypto ikev2 profile > aaa accounting'],
    references: ['Cisco 115934'],
    samples: ['CurState: AUTH_DONE Event: EV_START_ACCT'],
  },
  EV_SEND_INVALID_SPI: {
    kind: 'action',
    summary:
      'An ESP packet carried a number that this router does not know, so it tells the peer that the two disagree about their SAs.',
    whenStuck:
      'The peers lost track of a rekey or a delete. With ASA or FTD, give that side the longer lifetime so that the other one rekeys.',
    configuration: [
      'crypto ipsec security-association lifetime',
      'crypto ikev2 dpd',
      'crypto isakmp invalid-spi-recovery',
    ],
    references: ['RFC 7296 §1.5', 'RFC 7296 §3.10.1', 'Cisco CSCwc54984'],
    evidence: 'inferred',
    samples: ['CurState: READY Event: EV_SEND_INVALID_SPI'],
  },
  EV_RECV_CREATE_CHILD: {
    kind: 'action',
    summary:
      'A message about a new or rekeyed SA is here: on the responder the request, on the initiator the answer to its own.',
    whenStuck: 'Very frequent ones mean a very short lifetime on the peer.',
    configuration: [
      'crypto ikev2 profile > lifetime',
      'crypto ipsec security-association lifetime',
    ],
    inState: {
      READY: 'The peer asks for it; this router answers in the lines below.',
      CHILD_I_WAIT: 'The answer to the request of this router.',
    },
    references: ['RFC 7296 §1.3'],
    evidence: 'inferred',
    samples: ['CurState: READY Event: EV_RECV_CREATE_CHILD'],
  },
  EV_REKEY_IKESA: {
    kind: 'action',
    summary:
      'The control channel itself gets a successor: new SPIs, new keys, while the old one keeps working until it is deleted.',
    whenStuck: 'The proposals no longer fit, so the successor is refused.',
    configuration: ['crypto ikev2 profile > lifetime', 'crypto ikev2 proposal'],
    references: ['RFC 7296 §1.3.2', 'RFC 7296 §2.18'],
    evidence: 'inferred',
    samples: ['CurState: CHILD_R_IKE Event: EV_REKEY_IKESA'],
  },
  EV_ACTIVATE_NEW_SA: {
    kind: 'action',
    summary:
      'From now on this router uses the successor; the replaced one only waits for its delete.',
    references: ['RFC 7296 §2.8'],
    samples: ['CurState: CHILD_I_DONE Event: EV_ACTIVATE_NEW_SA'],
  },
  EV_RECV_INFO_REQ: {
    kind: 'action',
    summary:
      'The peer has something to tell after the SA was up: a delete, a notify, or only the question whether this router lives.',
    configuration: ['crypto ikev2 dpd'],
    references: ['RFC 7296 §1.4'],
    samples: ['CurState: READY Event: EV_RECV_INFO_REQ'],
  },
  EV_RECV_INFO_ACK: {
    kind: 'action',
    summary: 'The peer confirms what this router told it; so the peer is alive.',
    whenStuck: 'Not printed: the peer is silent, and liveness checks will declare it dead.',
    configuration: ['crypto ikev2 dpd'],
    references: ['RFC 7296 §1.4', 'RFC 7296 §2.4'],
    samples: ['CurState: INFO_I_WAIT Event: EV_RECV_INFO_ACK'],
  },
  EV_RECV_DEL: {
    kind: 'action',
    summary:
      'The peer ended an SA, and this router follows: the IKE SA with all its children, or one IPsec SA.',
    whenStuck:
      'Right after `READY`: the peer disliked the child SA or its own configuration says no. Later: lifetime, a `clear` command, or it thought this router dead.',
    commands: ['show crypto ikev2 diagnose error', 'show logging'],
    references: ['RFC 7296 §1.4.1'],
    samples: ['CurState: INFO_R Event: EV_RECV_DEL'],
  },
  EV_RECV_DEL_ACK: {
    kind: 'action',
    summary: 'The peer confirms that the SA is gone on its side too.',
    next: '`EV_FREE_SA`.',
    whenStuck: 'Not printed: the peer was already gone.',
    references: ['RFC 7296 §1.4.1'],
    evidence: 'inferred',
    samples: ['CurState: DELETE Event: EV_RECV_DEL_ACK'],
  },
  EV_DELETE: {
    kind: 'action',
    summary:
      'This router itself ends the IKE SA and everything negotiated under it. A line nearby gives its reason.',
    whenStuck:
      'Unexpected: a short lifetime, a refused child SA, a dead peer, or someone typed `clear crypto ikev2 sa`.',
    configuration: ['crypto ikev2 profile > lifetime', 'crypto ikev2 dpd'],
    commands: ['show logging', 'show crypto ikev2 diagnose error'],
    references: ['RFC 7296 §1.4.1'],
    evidence: 'inferred',
    samples: ['CurState: READY Event: EV_DELETE'],
  },
  EV_SND_SA_DEL: {
    kind: 'action',
    summary:
      'This router tells the peer which SAs it has given up, so that the peer drops them too.',
    references: ['RFC 7296 §1.4.1', 'RFC 7296 §3.11'],
    samples: ['CurState: INFO_I_BLD_INFO Event: EV_SND_SA_DEL'],
  },
  EV_STOP_ACCT: {
    kind: 'action',
    summary:
      'This router reports the end of the session to the AAA server, if it reported the start.',
    configuration: ['crypto ikev2 profile > aaa accounting'],
    references: ['Cisco 115935'],
    evidence: 'inferred',
    samples: ['CurState: INFO_R Event: EV_STOP_ACCT'],
  },
  EV_IPSEC_DEL: {
    kind: 'action',
    summary:
      'The peer gave the SA up, so this router removes the ESP and AH keys that were negotiated under it.',
    whenStuck: 'Leftovers stay in `show crypto ipsec sa`; `clear crypto sa peer` removes them.',
    commands: ['show crypto ipsec sa', 'clear crypto sa peer'],
    references: ['RFC 7296 §1.4.1'],
    samples: ['CurState: INFO_R Event: EV_IPSEC_DEL'],
  },
  EV_TERM_CONN: {
    kind: 'action',
    summary:
      'This firewall takes the tunnel out of its session manager and its forwarding. Printed by ASA.',
    references: ['Cisco 115935'],
    samples: ['CurState: INFO_I_BLD_INFO Event: EV_TERM_CONN'],
  },
  EV_FREE_SA: {
    kind: 'action',
    summary: 'Nothing of this negotiation remains: this router gives its memory and its SPIs back.',
    references: ['RFC 7296 §1.4.1'],
    samples: ['CurState: DELETE Event: EV_FREE_SA'],
  },
  EV_FREE_NEG: {
    kind: 'action',
    summary:
      'This router forgets the exchange that has just ended; the IKE SA itself is not touched.',
    references: ['RFC 7296 §2.1'],
    samples: ['CurState: READY Event: EV_FREE_NEG'],
  },
  EV_DEL_SA: {
    kind: 'action',
    summary:
      'The IKE SA is up but useless, because no IPsec SA came with it: this router removes it again at once.',
    whenStuck:
      'Look at the answer to IKE_AUTH a few lines above: a refused child SA, by transform set or by selectors.',
    configuration: ['crypto ipsec transform-set', 'crypto map > match address'],
    references: ['RFC 7296 §1.2', 'RFC 7296 §2.21.2'],
    samples: ['CurState: READY Event: EV_DEL_SA'],
  },
  EV_INIT_CREATE_CHILD: {
    kind: 'action',
    summary: 'This router wants another IPsec SA, or a rekey, and begins to ask the peer for it.',
    whenStuck: 'An earlier request is unanswered, so this one must wait.',
    configuration: [
      'crypto ipsec security-association lifetime',
      'crypto ikev2 profile > lifetime',
      'crypto ikev2 window',
    ],
    references: ['RFC 7296 §1.3'],
    evidence: 'unverified',
    samples: ['CurState: READY Event: EV_INIT_CREATE_CHILD'],
  },
  EV_SET_IPSEC_DH_GRP: {
    kind: 'action',
    summary: 'This router takes the Diffie-Hellman group for the new ESP keys from its `set pfs`.',
    whenStuck: 'The peer uses another group, or none: make `set pfs` equal on both ends.',
    configuration: ['crypto ipsec profile > set pfs', 'crypto map > set pfs'],
    references: ['RFC 7296 §1.3.1'],
    evidence: 'unverified',
    samples: ['CurState: CHILD_I_IPSEC Event: EV_SET_IPSEC_DH_GRP'],
  },
  EV_SIGN: {
    kind: 'action',
    summary:
      'This router uses the private key of its certificate to prove that the name is its own.',
    whenStuck: 'The trustpoint has no private key.',
    configuration: ['crypto ikev2 profile > pki trustpoint'],
    references: ['RFC 7296 §2.15'],
    evidence: 'unverified',
    samples: ['CurState: R_BLD_AUTH Event: EV_SIGN'],
  },
  EV_AUTHEN_REQ: {
    kind: 'action',
    summary: "This router asks its AAA server whether the client's login is good.",
    whenStuck: 'The server is silent or rejects the user.',
    configuration: ['crypto ikev2 profile > aaa authentication eap'],
    commands: ['debug radius authentication', 'show aaa servers'],
    references: ['RFC 7296 §2.16'],
    evidence: 'unverified',
    samples: ['CurState: R_PROC_EAP_RESP Event: EV_AUTHEN_REQ'],
  },
  EV_RECV_EAP_AUTH: {
    kind: 'action',
    summary: 'A message came in that carries a part of the login instead of a proof by key.',
    configuration: ['crypto ikev2 profile > authentication remote eap'],
    references: ['RFC 7296 §2.16'],
    evidence: 'unverified',
    samples: ['CurState: R_WAIT_EAP_RESP Event: EV_RECV_EAP_AUTH'],
  },
  EV_SEND_EAP_AUTH_REQ: {
    kind: 'action',
    summary: 'This router passes the next login question of the AAA server on to the client.',
    configuration: ['crypto ikev2 profile > authentication remote eap'],
    references: ['RFC 7296 §2.16'],
    evidence: 'unverified',
    samples: ['CurState: R_BLD_EAP_AUTH_REQ Event: EV_SEND_EAP_AUTH_REQ'],
  },
  EV_RECV_EAP_REQ: {
    kind: 'action',
    summary:
      'This router is the client here, and the gateway asks it for a user name or a password.',
    configuration: ['crypto ikev2 profile > authentication local eap'],
    references: ['RFC 7296 §2.16'],
    evidence: 'unverified',
    samples: ['CurState: I_WAIT_AUTH Event: EV_RECV_EAP_REQ'],
  },
  EV_RECV_EAP_RESP: {
    kind: 'action',
    summary: 'The client answered the login question; the AAA server must now judge the answer.',
    configuration: ['crypto ikev2 profile > aaa authentication eap'],
    references: ['RFC 7296 §2.16'],
    evidence: 'unverified',
    samples: ['CurState: R_WAIT_EAP_RESP Event: EV_RECV_EAP_RESP'],
  },
  EV_RECV_EAP_SUCCESS: {
    kind: 'action',
    summary:
      'The login is accepted. One more message must still prove that the same client holds this IKE SA.',
    configuration: ['crypto ikev2 profile > authentication remote eap'],
    references: ['RFC 7296 §2.16'],
    evidence: 'unverified',
    samples: ['CurState: R_PROC_EAP_RESP Event: EV_RECV_EAP_SUCCESS'],
  },
  EV_GET_EAP_KEY: {
    kind: 'action',
    summary:
      'This router fetches the secret that the login left behind, because the last AUTH values are computed from it.',
    whenStuck:
      'The login method leaves no secret (EAP-MD5, EAP-GTC). RFC 7296 allows that only with a warning: such methods should not be used.',
    configuration: ['crypto ikev2 profile > authentication remote eap'],
    references: ['RFC 7296 §2.16'],
    evidence: 'unverified',
    samples: ['CurState: R_WAIT_EAP_AUTH_VERIFY Event: EV_GET_EAP_KEY'],
  },
} as const satisfies Record<string, Event>;
