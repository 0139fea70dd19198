import type { Event } from './schema';

/** Results, timers and failures of the IKEv2 state machine, by their spelling without apostrophes. */
export const outcomeEvents = {
  EV_NO_EVENT: {
    kind: 'result',
    summary:
      'This router pauses until the peer, the crypto engine, IPsec or AAA answers. Not an error.',
    whenStuck:
      'The answer never came: packet loss in a `WAIT` state, otherwise the crypto engine, IPsec, PKI or AAA.',
    inState: {
      I_WAIT_INIT: 'It waits for the response to its first request.',
      R_WAIT_AUTH: 'It waits for IKE_AUTH of the initiator.',
      I_WAIT_AUTH: 'It waits for the response to IKE_AUTH.',
      INFO_I_WAIT: 'It waits for the acknowledgement of the peer.',
      I_BLD_INIT: 'It waits for the crypto engine.',
      R_BLD_INIT: 'It waits for the crypto engine.',
      INIT_DONE: 'It waits for the crypto engine.',
      CHILD_R_BLD_MSG: 'It waits for the crypto engine.',
      AUTH_DONE: 'It waits for IPsec, on an ASA for the session manager.',
      READY: 'Nothing is left to do: the SA is up.',
      EXIT: 'Nothing is left to do: the exchange is over.',
    },
    references: ['Cisco 115934'],
    evidence: 'inferred',
    samples: ['CurState: R_WAIT_AUTH Event: EV_NO_EVENT'],
  },
  EV_OK_RECD_DH_PUBKEY_RESP: {
    kind: 'result',
    aliases: ["EV_OK_REC'D_DH_PUBKEY_RESP", 'EV_OK_RECDDH_PUBKEY_RESP'],
    summary:
      "The crypto engine has delivered this router's own value for the KE payload; the message can be completed.",
    whenStuck: 'Missing after `EV_GEN_DH_KEY`: trouble in the crypto engine.',
    configuration: ['crypto ikev2 proposal > group'],
    references: ['RFC 7296 §2.14'],
    evidence: 'inferred',
    samples: ["CurState: I_BLD_INIT Event: EV_OK_REC'D_DH_PUBKEY_RESP"],
  },
  EV_OK_RECD_DH_SECRET_RESP: {
    kind: 'result',
    aliases: ["EV_OK_REC'D_DH_SECRET_RESP", 'EV_OK_RECDDH_SECRET_RESP'],
    summary:
      'The crypto engine has computed what both routers now share; all keys can be derived from it.',
    next: '`EV_GEN_SKEYID`.',
    whenStuck:
      "Missing after `EV_GEN_DH_SECRET`: trouble in the crypto engine, or the peer's public value is not valid.",
    configuration: ['crypto ikev2 proposal > group'],
    references: ['RFC 7296 §2.14'],
    evidence: 'inferred',
    samples: ["CurState: INIT_DONE Event: EV_OK_REC'D_DH_SECRET_RESP"],
  },
  EV_DONE: {
    kind: 'result',
    summary:
      'The first exchange has succeeded. The lines below tell which extras both ends support, such as fragmentation.',
    references: ['RFC 7296 §1.2'],
    samples: ['CurState: INIT_DONE Event: EV_DONE'],
  },
  EV_OK_AUTH_GEN: {
    kind: 'result',
    summary: 'The proof of identity of this router is computed and can go into the message.',
    next: '`EV_SEND_AUTH`.',
    whenStuck: 'Missing after `EV_GEN_AUTH`: no key, or trouble with the certificate.',
    configuration: ['crypto ikev2 profile > authentication local'],
    references: ['RFC 7296 §2.15'],
    samples: ['CurState: I_BLD_AUTH Event: EV_OK_AUTH_GEN'],
  },
  EV_OK_ENCRYPT_RESP: {
    kind: 'result',
    summary: 'The crypto engine gave the protected packet back, ready to be sent. Printed by ASA.',
    next: '`EV_TRYSEND`.',
    whenStuck: 'Missing after `EV_ENCRYPT_MSG`: trouble in the crypto engine.',
    references: ['RFC 7296 §3.14'],
    evidence: 'inferred',
    samples: ['CurState: I_BLD_AUTH Event: EV_OK_ENCRYPT_RESP'],
  },
  EV_NOTIFY_AUTH_DONE: {
    kind: 'result',
    summary:
      'The peer has proved its identity. This router now looks up what AAA grants it, if the profile says so.',
    whenStuck: 'AAA authorization failed: the list, the server or the policy refuses this peer.',
    configuration: [
      'crypto ikev2 profile > aaa authorization group',
      'crypto ikev2 profile > aaa authorization user',
      'crypto ikev2 authorization policy',
    ],
    references: ['RFC 7296 §2.15'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_NOTIFY_AUTH_DONE'],
  },
  EV_OK_RECD_IPSEC_RESP: {
    kind: 'result',
    summary:
      'IPsec has judged the proposed child SA; whether it agrees shows in the next event. Printed by ASA.',
    next: '`EV_MY_AUTH_METHOD` after a yes, `EV_NO_PROP_CHOSEN` after a no.',
    whenStuck: 'IPsec did not answer.',
    configuration: ['crypto ipsec transform-set', 'crypto map > match address'],
    references: ['RFC 7296 §2.9'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_OK_RECD_IPSEC_RESP'],
  },
  EV_OK: {
    kind: 'result',
    summary: 'The exchange went well; this router now does the bookkeeping for the SA.',
    references: ['RFC 7296 §1.2'],
    evidence: 'inferred',
    samples: ['CurState: AUTH_DONE Event: EV_OK'],
  },
  EV_RECD_REGISTER_SESSION_RESP: {
    kind: 'result',
    summary: 'The VPN session manager of this firewall accepts the new peer. Printed by ASA.',
    whenStuck: 'Missing after `EV_REGISTER_SESSION`: the session manager refused.',
    references: ['Cisco 115935'],
    evidence: 'inferred',
    samples: ['CurState: AUTH_DONE Event: EV_RECD_REGISTER_SESSION_RESP'],
  },
  EV_OK_RECD_LOAD_IPSEC: {
    kind: 'result',
    aliases: ["EV_OK_REC'D_LOAD_IPSEC"],
    summary:
      'The ESP keys are in place: from here on protected traffic can pass in both directions.',
    whenStuck: 'Missing after `EV_GEN_LOAD_IPSEC`: IPsec rejected the SA.',
    configuration: ['crypto ipsec transform-set'],
    commands: ['show crypto ipsec sa'],
    references: ['RFC 7296 §2.17'],
    evidence: 'inferred',
    samples: ["CurState: AUTH_DONE Event: EV_OK_REC'D_LOAD_IPSEC"],
  },
  EV_I_OK: {
    kind: 'result',
    summary:
      'The tunnel that this router started is up, and the exchange that made it can be forgotten at once.',
    references: ['RFC 7296 §1.2'],
    samples: ['CurState: READY Event: EV_I_OK'],
  },
  EV_R_OK: {
    kind: 'result',
    summary:
      'The tunnel that the peer started is up. This router keeps its answer a few seconds, in case the peer repeats its request.',
    next: '`EV_DEL_NEG_TMO`, when those seconds are over.',
    references: ['RFC 7296 §1.2', 'RFC 7296 §2.1'],
    samples: ['CurState: READY Event: EV_R_OK'],
  },
  EV_START_TMR: {
    kind: 'timer',
    summary:
      'This router gives the initiator a limited time to send IKE_AUTH: 30 s in the ASA captures we have seen.',
    next: '`EV_RECV_AUTH` in time, or `EV_WAIT4_AUTH_TMO`.',
    references: ['RFC 7296 §2.4'],
    samples: ['CurState: INIT_DONE Event: EV_START_TMR'],
  },
  EV_DEL_NEG_TMO: {
    kind: 'timer',
    summary:
      'The peer had its chance to repeat the request; this router now drops the stored answer. Routine, the SA stays.',
    references: ['RFC 7296 §2.1'],
    samples: ['CurState: READY Event: EV_DEL_NEG_TMO'],
  },
  EV_START_DEL_NEG_TMR: {
    kind: 'timer',
    summary:
      'This router keeps the answer it has just given for a few seconds, in case the peer did not get it.',
    next: '`EV_DEL_NEG_TMO`, when those seconds are over.',
    references: ['RFC 7296 §2.1'],
    evidence: 'inferred',
    samples: ['CurState: INFO_R Event: EV_START_DEL_NEG_TMR'],
  },
  EV_WAIT4_AUTH_TMO: {
    kind: 'failure',
    summary:
      'The initiator never came back after the first exchange, so this router gives the negotiation up.',
    next: '`AUTH_DONE` with `EV_FAIL`.',
    whenStuck:
      'IKE_AUTH was lost: UDP 4500 blocked, fragments dropped, or the answer of this router never reached the initiator.',
    configuration: ['crypto ikev2 fragmentation', 'crypto ikev2 nat keepalive'],
    commands: ['debug crypto ikev2'],
    references: ['RFC 7296 §2.4', 'RFC 7296 §2.23'],
    samples: ['CurState: R_WAIT_AUTH Event: EV_WAIT4_AUTH_TMO'],
  },
  EV_RE_XMT: {
    kind: 'timer',
    summary:
      'No answer yet: this router sends the same request once more, with the same SPI and message id, and waits longer.',
    next: 'the answer, or `EV_RE_XMT_EXCEED`.',
    whenStuck:
      'The peer cannot be reached, does not want to answer, or its answers are lost on the way back.',
    commands: ['ping', 'debug crypto ikev2'],
    references: ['RFC 7296 §2.1', 'RFC 7296 §2.4'],
    samples: ['CurState: I_WAIT_INIT Event: EV_RE_XMT'],
  },
  EV_RE_XMT_EXCEED: {
    kind: 'failure',
    summary: 'All repeats stayed without an answer, so this router gives up.',
    next: '`EV_FAIL`.',
    whenStuck:
      'The peer is unreachable or silent: check routes, UDP 500 and 4500 both ways, the source address, and IKEv2 on the peer.',
    configuration: [
      'interface > tunnel source',
      'interface > tunnel destination',
      'crypto map > set peer',
    ],
    commands: ['ping', 'show crypto ikev2 stats exchange'],
    references: ['RFC 7296 §2.4'],
    samples: ['CurState: I_WAIT_INIT Event: EV_RE_XMT_EXCEED'],
  },
  EV_ABORT: {
    kind: 'failure',
    summary:
      'The negotiation is over without success; this router removes what it had built so far.',
    whenStuck: 'The lines just before it carry the reason.',
    commands: ['show crypto ikev2 diagnose error'],
    references: ['RFC 7296 §2.21'],
    evidence: 'inferred',
    samples: ['CurState: EXIT Event: EV_ABORT'],
  },
  EV_FAIL: {
    kind: 'failure',
    summary: 'The peers did not come together, and this router ends the exchange here.',
    next: '`EXIT` with `EV_ABORT`.',
    whenStuck:
      'The reason is printed just before: no common proposal, a proof that does not hold, or no answer.',
    configuration: [
      'crypto ikev2 proposal',
      'crypto ikev2 profile > match identity remote',
      'crypto ikev2 keyring > peer',
    ],
    commands: ['show crypto ikev2 diagnose error', 'debug crypto ikev2 error'],
    inState: {
      INIT_DONE: 'It was IKE_SA_INIT: no common algorithms, or no answer.',
      AUTH_DONE: 'It was IKE_AUTH: identity, key, method or certificate, or no answer.',
    },
    references: ['RFC 7296 §2.21'],
    samples: ['CurState: AUTH_DONE Event: EV_FAIL'],
  },
  EV_NO_PROP_CHOSEN: {
    kind: 'failure',
    summary:
      'The two ends share no set of algorithms: this router refuses and answers `NO_PROPOSAL_CHOSEN`.',
    whenStuck: 'Compare `Received Policies` with `Expected Policies` in the lines above.',
    configuration: [
      'crypto ikev2 proposal',
      'crypto ipsec transform-set',
      'crypto map > match address',
    ],
    commands: ['show crypto ikev2 proposal', 'show crypto ipsec transform-set'],
    inState: {
      R_INIT: 'It is about the IKE SA: encryption, integrity, PRF or group.',
      R_VERIFY_AUTH:
        'It is about the child SA: transform sets differ, or no crypto map entry fits.',
    },
    references: ['RFC 7296 §2.7', 'RFC 7296 §2.21.2'],
    samples: ['CurState: R_INIT Event: EV_NO_PROP_CHOSEN'],
  },
  EV_AUTH_FAIL: {
    kind: 'failure',
    summary:
      'This router does not believe the peer: key, method, identity or certificate is wrong. The line before it says which.',
    next: '`EV_FAIL`, after the peer is told `AUTHENTICATION_FAILED`.',
    whenStuck:
      'Compare the keys on both ends, then `authentication local` there with `authentication remote` here, then identity and certificate.',
    configuration: [
      'crypto ikev2 keyring > peer > pre-shared-key',
      'crypto ikev2 profile > authentication remote',
      'crypto ikev2 profile > match identity remote',
      'crypto ikev2 profile > pki trustpoint',
    ],
    references: ['RFC 7296 §2.15', 'RFC 7296 §2.21.2'],
    samples: ['CurState: R_VERIFY_AUTH Event: EV_AUTH_FAIL'],
  },
  EV_CERT_FAIL: {
    kind: 'failure',
    summary:
      "The peer's certificate is not to be trusted: unknown issuer, incomplete chain, out of date or revoked.",
    next: '`EV_AUTH_FAIL`.',
    whenStuck:
      'Check the authority of the trustpoint, the clock, and whether the peer sends its intermediate certificates.',
    configuration: [
      'crypto pki trustpoint > revocation-check',
      'crypto ikev2 profile > pki trustpoint',
    ],
    commands: ['debug crypto pki validation', 'show crypto pki certificates', 'show clock'],
    references: ['RFC 7296 §2.15', 'Cisco 117337'],
    evidence: 'inferred',
    samples: ['CurState: R_VERIFY_AUTH Event: EV_CERT_FAIL'],
  },
} as const satisfies Record<string, Event>;
