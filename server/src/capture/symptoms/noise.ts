/** A line that looks like a failure and is none. */
export interface Noise {
  readonly id: string;
  /** What it is, in one sentence. */
  readonly meaning: string;
  /** The event of a step. */
  readonly event?: string;
  /** The beginning of a message. */
  readonly text?: string;
}

/** Lines that frighten and mean nothing: no symptom is built on them. */
export const noises: readonly Noise[] = [
  {
    id: 'check-auth-fail',
    event: 'EV_CHK_AUTH_FAIL',
    meaning:
      'This router only asks whether authentication has failed; the next step is the answer.',
  },
  {
    id: 'delete-negotiation-timer',
    event: 'EV_DEL_NEG_TMO',
    meaning: 'A timer frees the memory of a negotiation that is over; the SA stays.',
  },
  {
    id: 'peer-index-node',
    text: 'Failed to find peer index node',
    meaning:
      'A counter of the management information base is not found; the tunnel does not need it.',
  },
  {
    id: 'decrement-count',
    text: 'Failed to decrement count',
    meaning: 'A counter of negotiations was already at its end; it says nothing about this SA.',
  },
  {
    id: 'config-reply',
    text: 'Error constructing config reply',
    meaning:
      'Nothing is to be sent in configuration mode, as between two routers with fixed addresses.',
  },
  {
    id: 'psh-handle',
    text: 'INVALID PSH HANDLE',
    meaning: 'An ASA has no session entry yet; it prints this in every negotiation.',
  },
  {
    id: 'peer-correlation',
    text: 'Failed to remove peer correlation entry',
    meaning: 'A counter of the management information base is already gone.',
  },
  {
    id: 'trusted-issuers',
    text: 'Failed to retrieve trusted issuers hashes or none available',
    meaning: 'No certificate authority is configured; with pre-shared keys none is needed.',
  },
  {
    id: 'issuer-list',
    text: 'Failed to retrieve Certificate Issuer list',
    meaning: 'No certificate authority is configured; with pre-shared keys none is needed.',
  },
  {
    id: 'kmi-message',
    text: 'KMI message',
    meaning: 'A message between parts of the router needs no action.',
  },
  {
    id: 'other-vendor',
    text: 'vendor ID seems Unity/DPD but',
    meaning: 'This router guesses the maker of the peer by a number and guesses wrong.',
  },
  {
    id: 'delete-notify-without-sa',
    text: 'ignoring request to send delete notify',
    meaning: 'The SA is already gone, so the peer needs no word about it.',
  },
];
