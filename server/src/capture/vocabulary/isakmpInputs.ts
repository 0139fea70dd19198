import type { Event } from './schema';

/** What moves the IKEv1 state machine: the two words after `Input =`, who brings it and what it is. */
export const isakmpInputs = {
  IKE_MESG_FROM_PEER: {
    kind: 'action',
    summary: 'What follows was caused by a packet that the other router sent.',
    references: ['Cisco 113594'],
    samples: ['Input = IKE_MESG_FROM_PEER, IKE_MM_EXCH'],
  },
  IKE_MESG_INTERNAL: {
    kind: 'action',
    summary: 'What follows was decided by this router itself while it works on the last packet.',
    references: ['Cisco 113594'],
    samples: ['Input = IKE_MESG_INTERNAL, IKE_PROCESS_COMPLETE'],
  },
  IKE_MESG_FROM_IPSEC: {
    kind: 'action',
    summary:
      'What follows was asked for by IPsec: traffic wants an SA, or keys have been installed.',
    references: ['Cisco 113594'],
    samples: ['Input = IKE_MESG_FROM_IPSEC, IKE_SA_REQ_MM'],
  },
  IKE_MESG_FROM_AAA: {
    kind: 'action',
    summary: 'What follows was caused by an answer of the AAA server.',
    references: ['RFC 2408 §4.1'],
    evidence: 'unverified',
    samples: ['Input = IKE_MESG_FROM_AAA, SKEYID_STATE_LOADED'],
  },
  IKE_MESG_FROM_TIMER: {
    kind: 'timer',
    summary: 'What follows was caused by a clock of this router that ran out.',
    references: ['RFC 2408 §5.1'],
    evidence: 'unverified',
    samples: ['Input = IKE_MESG_FROM_TIMER, IKE_TIMER_IM_ALIVE'],
  },
  IKE_SA_REQ_MM: {
    kind: 'action',
    summary: 'IPsec has no phase 1 with this peer and wants one: main mode begins.',
    next: '`IKE_I_MM1`.',
    configuration: ['crypto map > match address', 'crypto map > set peer'],
    references: ['RFC 2409 §5', 'Cisco 113594'],
    samples: ['Input = IKE_MESG_FROM_IPSEC, IKE_SA_REQ_MM'],
  },
  IKE_SA_REQ_AM: {
    kind: 'action',
    summary:
      'IPsec or a VPN client has no phase 1 with this peer and wants one: aggressive mode begins.',
    next: '`IKE_I_AM1`.',
    references: ['RFC 2409 §5'],
    evidence: 'unverified',
    samples: ['Input = IKE_MESG_FROM_IPSEC, IKE_SA_REQ_AM'],
  },
  IKE_MM_EXCH: {
    kind: 'action',
    summary: 'A message of phase 1 came in; the new state tells which of the six it is.',
    references: ['RFC 2409 §5'],
    samples: ['Input = IKE_MESG_FROM_PEER, IKE_MM_EXCH'],
  },
  IKE_AM_EXCH: {
    kind: 'action',
    summary:
      'A message of the short phase 1 came in; the new state tells which of the three it is.',
    references: ['RFC 2409 §5'],
    evidence: 'unverified',
    samples: ['Input = IKE_MESG_FROM_PEER, IKE_AM_EXCH'],
  },
  IKE_QM_EXCH: {
    kind: 'action',
    summary: 'A message of phase 2 came in; `Node` names the negotiation it belongs to.',
    references: ['RFC 2409 §5.5'],
    samples: ['Node 1327257875, Input = IKE_MESG_FROM_PEER, IKE_QM_EXCH'],
  },
  IKE_INIT_QM: {
    kind: 'action',
    summary: 'Phase 1 is ready, so this router starts to negotiate the IPsec SA that is wanted.',
    next: '`IKE_QM_I_QM1`.',
    references: ['RFC 2409 §5.5'],
    samples: ['Node 1327257875, Input = IKE_MESG_INTERNAL, IKE_INIT_QM'],
  },
  IKE_GOT_SPI: {
    kind: 'result',
    summary: 'IPsec handed out the number under which this router will receive ESP packets.',
    references: ['RFC 2409 §5.5'],
    samples: ['Node 1416806668, Input = IKE_MESG_INTERNAL, IKE_GOT_SPI'],
  },
  IPSEC_INSTALL_DONE: {
    kind: 'result',
    summary: 'The keys are in the hands of the forwarding plane; the answer can go out.',
    references: ['RFC 2409 §5.5'],
    samples: ['Node 1327257875, Input = IKE_MESG_FROM_IPSEC, IPSEC_INSTALL_DONE'],
  },
  IKE_PROCESS_MAIN_MODE: {
    kind: 'action',
    summary: 'This router has taken the last packet of phase 1 apart and now prepares its reply.',
    references: ['RFC 2409 §5'],
    samples: ['Input = IKE_MESG_INTERNAL, IKE_PROCESS_MAIN_MODE'],
  },
  IKE_PROCESS_COMPLETE: {
    kind: 'result',
    summary: 'The reply is on its way; this router moves to the next state.',
    references: ['RFC 2409 §5'],
    samples: ['Input = IKE_MESG_INTERNAL, IKE_PROCESS_COMPLETE'],
  },
  IKE_PROCESS_ERROR: {
    kind: 'failure',
    summary: 'This router could not use the last packet and goes back or gives up.',
    whenStuck: 'The line before it tells what was wrong.',
    references: ['RFC 2408 §5.1'],
    evidence: 'unverified',
    samples: ['Input = IKE_MESG_INTERNAL, IKE_PROCESS_ERROR'],
  },
  IKE_PHASE1_COMPLETE: {
    kind: 'result',
    summary: 'Both ends trust each other; what waited for that, such as quick mode, may start.',
    references: ['RFC 2409 §5'],
    samples: ['Input = IKE_MESG_INTERNAL, IKE_PHASE1_COMPLETE'],
  },
  IKE_PHASE1_DEL: {
    kind: 'action',
    summary: 'The ISAKMP SA is given up, because the peer or someone here said so.',
    next: '`IKE_DEST_SA`.',
    references: ['RFC 2408 §3.15'],
    samples: ['Input = IKE_MESG_INTERNAL, IKE_PHASE1_DEL'],
  },
  IKE_INFO_NOTIFY: {
    kind: 'action',
    summary: 'The peer sent a remark; `processing NOTIFY` a few lines above names its type.',
    references: ['RFC 2408 §3.14'],
    samples: ['Input = IKE_MESG_FROM_PEER, IKE_INFO_NOTIFY'],
  },
  IKE_INFO_DELETE: {
    kind: 'action',
    summary: 'The peer says that it has given up an SA; this router follows.',
    references: ['RFC 2408 §3.15'],
    evidence: 'unverified',
    samples: ['Input = IKE_MESG_FROM_PEER, IKE_INFO_DELETE'],
  },
} as const satisfies Record<string, Event>;
