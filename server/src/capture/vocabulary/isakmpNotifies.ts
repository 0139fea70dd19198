import type { Knowledge } from './schema';

/** Notifications of IKEv1 as IOS prints them after `processing NOTIFY`. */
export const isakmpNotifies = {
  PROPOSAL_NOT_CHOSEN: {
    summary:
      'The peer accepts none of the offers. With `protocol 3` it refuses the IPsec SA, with `protocol 1` the ISAKMP policy.',
    whenStuck: 'Compare transform sets, crypto ACLs and `set pfs`, or the ISAKMP policies.',
    configuration: [
      'crypto ipsec transform-set',
      'crypto map > match address',
      'crypto map > set pfs',
      'crypto isakmp policy',
    ],
    references: ['RFC 2408 §3.14.1'],
  },
  RESPONDER_LIFETIME: {
    summary: 'The peer uses a shorter lifetime than was offered, and says so; this router follows.',
    configuration: ['crypto isakmp policy', 'crypto ipsec security-association lifetime'],
    references: ['RFC 2407 §4.6.3.1'],
  },
  INITIAL_CONTACT: {
    summary:
      'The peer has just started and knows no older SA; this router drops those it still has with it.',
    references: ['RFC 2407 §4.6.3.3'],
  },
  REPLAY_STATUS: {
    summary: 'The peer tells whether it checks ESP packets for replays.',
    references: ['RFC 2407 §4.6.3.2'],
  },
  DPD: {
    summary:
      'A sign of life: the peer asks whether this router still knows the SA, or answers that.',
    configuration: ['crypto isakmp keepalive'],
    references: ['RFC 3706 §5.4'],
  },
  INVALID_SPI: {
    summary: 'The peer got an ESP packet whose number it does not know: one end has lost the SA.',
    configuration: ['crypto isakmp invalid-spi-recovery'],
    references: ['RFC 2408 §3.14.1'],
    evidence: 'unverified',
  },
  INVALID_HASH_INFO: {
    summary: 'The peer could not verify a message: the keys differ or the message was altered.',
    configuration: ['crypto isakmp key'],
    references: ['RFC 2408 §3.14.1'],
    evidence: 'unverified',
  },
  AUTHENTICATION_FAILED: {
    summary: 'The peer does not believe this router: key, identity or certificate is wrong.',
    configuration: ['crypto isakmp key', 'crypto isakmp identity'],
    references: ['RFC 2408 §3.14.1'],
    evidence: 'unverified',
  },
} as const satisfies Record<string, Knowledge>;
