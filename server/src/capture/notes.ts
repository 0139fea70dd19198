/** What single messages tell about their SA, for `join/`: found while reading, by literal beginnings. */
export const noteKinds = [
  /** What comes now belongs to the next record with an id: a packet arrives, a negotiation begins. */
  'opens',
  /** A new SA begins with this record (IKEv1). Value: address of the peer. */
  'newSa',
  'established',
  'deleting',
  /** The peer asks to remove something: the next lines tell what. */
  'peerDeletes',
  'freed',
  'failed',
  'childMade',
  'childRefused',
  'childSpi',
  'profile',
  'policy',
  'proposal',
  'nat',
  'noNat',
  'localAuthentication',
  'remoteAuthentication',
  'localIdentity',
  'remoteIdentity',
  'retransmission',
  'rekeyIke',
  /** Value: IKEv1 message id, unsigned. */
  'node',
  'mainMode',
  'aggressiveMode',
  'quickMode',
  'transaction',
  'informational',
  /** Address of the peer, in lines that have no other id. */
  'peer',
  'localAddress',
  'initiator',
  'responder',
  /** A syslog message of an ASA about IKEv2, which has no other id than the peer. */
  'syslogIkev2',
  /** The negotiation is lost with it, whether or not the end of it is in the capture. */
  'lost',
  /** The identity that follows is that of the peer, or of this router (IKEv1). */
  'theirIdentity',
  'ownIdentity',
  'identity',
  /** Who has proved its identity: an address where the identity itself is not shown. */
  'proved',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** So many of them, the first, can decide whose a record is: each has a bit of a number. */
export const noteBits = 32;

/** A message and what it tells. Exported for its test. */
export interface NoteRule {
  /** How the text begins, in its own case. */
  readonly begins: string;
  readonly tells: NoteKind;
  /** The value stands between this text (searched behind the beginning; absent: at once) ... */
  readonly after?: string;
  /** ... and the first of these characters, or the end of the line. Quotes around it are left out. */
  readonly until?: string;
}

const nodeEnd = ' ,.;';

/** Several rules can hold for one text: all that match are told. */
export const noteRules: readonly NoteRule[] = [
  { begins: 'Got a packet from dispatcher', tells: 'opens' },
  { begins: 'Processing an item off the pa', tells: 'opens' },
  { begins: 'New ikev2 sa request admitted', tells: 'opens' },
  { begins: 'Request has mess_id', tells: 'opens' },
  { begins: 'Received PFKEY Acquire SA', tells: 'opens' },
  { begins: '% Getting preshared key', tells: 'opens' },
  { begins: '%Getting preshared key', tells: 'opens' },
  { begins: 'Searching Policy with fvrf', tells: 'opens' },
  { begins: 'attempting to find tunnel group', tells: 'opens' },
  { begins: '% Getting preshared key by address', tells: 'peer', after: ' ' },
  { begins: 'Getting preshared key by address', tells: 'peer', after: ' ' },
  { begins: 'attempting to find tunnel group for IP', tells: 'peer', after: ' ' },
  { begins: 'Searching Policy with fvrf', tells: 'localAddress', after: 'local address ' },
  { begins: 'Session with IKE ID PAIR', tells: 'established' },
  {
    begins: 'Session with IKE ID PAIR',
    tells: 'remoteIdentity',
    after: '(',
    until: ',)',
  },
  { begins: 'Session with IKE ID PAIR', tells: 'localIdentity', after: ',', until: ')' },
  { begins: 'IKEV2 SA created', tells: 'established' },
  { begins: 'CONNECTION STATUS: UP', tells: 'established' },
  { begins: 'Queuing IKE SA delete request', tells: 'deleting' },
  { begins: 'Sending DELETE INFO message for IKEv2 SA', tells: 'deleting' },
  { begins: 'Processing DELETE INFO message for IKEv2 SA', tells: 'deleting' },
  { begins: 'Process delete request from peer', tells: 'peerDeletes' },
  { begins: 'Delete all IKE SAs', tells: 'deleting' },
  { begins: 'Deleting SA', tells: 'freed' },
  { begins: 'Auth exchange failed', tells: 'failed' },
  { begins: 'Initial exchange failed', tells: 'failed' },
  { begins: 'Failed SA init exchange', tells: 'failed' },
  { begins: 'Maximum number of retransmissions reached', tells: 'failed' },
  { begins: 'Failed to receive the AUTH msg', tells: 'failed' },
  { begins: 'Abort exchange', tells: 'failed' },
  { begins: 'Negotiation aborted due to ERROR', tells: 'failed' },
  { begins: "Verification of peer's authentication data FAILED", tells: 'lost' },
  { begins: "Verification of peer's authenctication data FAILED", tells: 'lost' },
  { begins: '% IKEv2 profile not found', tells: 'lost' },
  { begins: 'Failed to find a matching policy', tells: 'lost' },
  { begins: 'Received Policies: : Failed to find a matching policy', tells: 'lost' },
  { begins: 'Load IPSEC key material', tells: 'childMade' },
  { begins: 'Adding ident handle', tells: 'childMade' },
  { begins: 'Adding ident handle', tells: 'childSpi', after: 'SPI 0x', until: ' ' },
  { begins: 'Received PFKEY add SA for SPI', tells: 'childSpi', after: '0x', until: ', ' },
  { begins: 'Received PFKEY update SA for SPI', tells: 'childSpi', after: '0x', until: ', ' },
  {
    begins: 'Sending DELETE INFO message for IPsec SA',
    tells: 'childSpi',
    after: '0x',
    until: ']',
  },
  {
    begins: 'Processing DELETE INFO message for IPsec SA',
    tells: 'childSpi',
    after: '0x',
    until: ']',
  },
  { begins: 'Received no proposal chosen notify', tells: 'childRefused' },
  { begins: 'Sending no proposal chosen notify', tells: 'childRefused' },
  { begins: 'TS_UNACCEPTABLE received', tells: 'childRefused' },
  { begins: 'There was no IPSEC policy found', tells: 'childRefused' },
  { begins: 'Using IKEv2 profile', tells: 'profile', after: ' ' },
  { begins: 'Choosing IKE profile', tells: 'profile', after: ' ' },
  { begins: 'found matching IKEv2 profile', tells: 'profile', after: ' ' },
  { begins: 'Found matching IKEv2 profile', tells: 'profile', after: ' ' },
  { begins: 'mapped to tunnel group', tells: 'profile', after: ' ', until: ' ' },
  { begins: 'connection initiated with tunnel group', tells: 'profile', after: ' ', until: ' ' },
  { begins: 'Found Policy', tells: 'policy', after: ' ' },
  { begins: 'Adding Proposal', tells: 'proposal', after: ' ', until: ' ' },
  { begins: 'No NAT found', tells: 'noNat' },
  { begins: 'NAT not found', tells: 'noNat' },
  { begins: 'NAT INSIDE found', tells: 'nat' },
  { begins: 'NAT OUTSIDE found', tells: 'nat' },
  { begins: 'Host is located NAT', tells: 'nat' },
  { begins: 'NAT detected float', tells: 'nat' },
  { begins: 'My authentication method is', tells: 'localAuthentication', after: ' ' },
  { begins: "Peer's authentication method is", tells: 'remoteAuthentication', after: ' ' },
  { begins: 'Constructing IDi payload:', tells: 'localIdentity', after: ' ', until: ' ' },
  { begins: 'Constructing IDr payload:', tells: 'localIdentity', after: ' ', until: ' ' },
  {
    begins: "Searching policy based on peer's identity",
    tells: 'remoteIdentity',
    after: ' ',
    until: ' ',
  },
  { begins: 'Retransmitting packet', tells: 'retransmission' },

  { begins: 'Created a peer struct for', tells: 'newSa', after: ' ', until: ', ' },
  { begins: 'Found a peer struct for', tells: 'newSa', after: ' ', until: ', ' },
  { begins: 'beginning Main Mode exchange', tells: 'mainMode' },
  { begins: 'beginning Main Mode exchange', tells: 'initiator' },
  { begins: 'Can not start Aggressive mode, trying Main mode', tells: 'initiator' },
  { begins: 'construct_initial_message: Can not start', tells: 'failed' },
  { begins: 'beginning Aggressive Mode exchange', tells: 'aggressiveMode' },
  { begins: 'beginning Aggressive Mode exchange', tells: 'initiator' },
  { begins: 'SA has been authenticated with', tells: 'proved', after: ' ', until: ' ' },
  { begins: 'processing ID payload. message ID = 0', tells: 'theirIdentity' },
  { begins: 'SA is doing', tells: 'ownIdentity' },
  { begins: 'address ', tells: 'identity', after: ': ', until: ' ' },
  { begins: 'FQDN name', tells: 'identity', after: ': ', until: ' ' },
  { begins: 'Trying to insert a peer', tells: 'localAddress', after: ' ', until: '/' },
  { begins: 'Trying to find existing peer', tells: 'localAddress', after: ' ', until: '/' },
  { begins: 'deleting SA reason', tells: 'deleting' },
  { begins: 'deleting SA reason', tells: 'peer', after: '(peer ', until: ')' },
  { begins: 'deleting SA reason', tells: 'initiator', after: ' state (I) ', until: ' ' },
  { begins: 'deleting SA reason', tells: 'responder', after: ' state (R) ', until: ' ' },
  { begins: 'deleting SA reason "Death by retransmission', tells: 'failed' },
  { begins: 'deleting SA reason "XAuth', tells: 'failed' },
  { begins: 'IPSec SA creation failed', tells: 'childRefused' },
  { begins: 'phase 2 SA policy not acceptable', tells: 'childRefused' },
  { begins: 'phase 2 SA not acceptable', tells: 'childRefused' },
  { begins: 'phase 2 SA policy not acceptable', tells: 'peer', after: ' remote ', until: ')' },
  { begins: 'processing NOTIFY PROPOSAL_NOT_CHOSEN protocol 3', tells: 'childRefused' },
  { begins: 'processing NOTIFY PROPOSAL_NOT_CHOSEN protocol 1', tells: 'failed' },
  { begins: 'no offers accepted', tells: 'failed' },
  { begins: 'phase 1 SA policy not acceptable', tells: 'failed' },
  { begins: 'phase 1 SA policy not acceptable', tells: 'peer', after: ' remote ', until: ')' },
  {
    begins: 'phase 1 SA policy not acceptable',
    tells: 'localAddress',
    after: 'local ',
    until: ' ',
  },
  {
    begins: 'found peer pre-shared key match',
    tells: 'peer',
    after: ' ',
    until: ' ',
  },
  { begins: 'No pre-shared key with', tells: 'peer', after: ' ', until: '!' },
  { begins: 'Creating IPSec SAs', tells: 'childMade' },
  { begins: 'Successfully installed IPSEC SA', tells: 'childMade' },
  { begins: 'Successfully installed IPSEC SA', tells: 'childSpi', after: 'SPI:0x', until: ')' },
  { begins: 'IPSec SA done', tells: 'childMade' },
  { begins: 'beginning Quick Mode exchange', tells: 'node', after: 'M-ID of ', until: nodeEnd },
  { begins: 'beginning Quick Mode exchange', tells: 'quickMode' },
  { begins: 'set new node', tells: 'opens' },
  { begins: 'set new node', tells: 'node', after: ' ', until: nodeEnd },
  { begins: 'Node ', tells: 'node', until: nodeEnd },
  { begins: 'deleting node', tells: 'node', after: ' ', until: nodeEnd },
  { begins: 'purging node', tells: 'node', after: ' ', until: nodeEnd },
  { begins: 'processing HASH payload', tells: 'node', after: 'message ID = ', until: nodeEnd },
  { begins: 'processing SA payload', tells: 'node', after: 'message ID = ', until: nodeEnd },
  { begins: 'processing DELETE payload', tells: 'node', after: 'message ID = ', until: nodeEnd },
  { begins: 'processing NONCE payload', tells: 'node', after: 'message ID = ', until: nodeEnd },
];

/** Rules by the first two characters of their beginning. */
export type NoteIndex = ReadonlyMap<number, readonly IndexedRule[]>;

interface IndexedRule {
  readonly rule: NoteRule;
  /** Index of `noteKinds`. */
  readonly kind: number;
  /** The last character of the beginning and its offset: most texts differ there. */
  readonly last: number;
  readonly lastCode: number;
}

/** Prepares rules for `rulesFor`. */
export function indexNotes(rules: readonly NoteRule[]): NoteIndex {
  const index = new Map<number, IndexedRule[]>();
  for (const rule of rules) {
    const key = keyAt(rule.begins, 0);
    const last = rule.begins.length - 1;
    const kind = noteKinds.indexOf(rule.tells);
    const entry = { rule, kind, last, lastCode: rule.begins.charCodeAt(last) };
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return index;
}

/** The rules that the text of a record, which begins at `at`, may follow. */
export function rulesFor(
  index: NoteIndex,
  text: string,
  at: number,
): readonly IndexedRule[] | undefined {
  return index.get(keyAt(text, at));
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

const longestValue = 200;

/** What a rule's text from `at` to `end` says beyond the bare fact; undefined when it is not what the rule wants. */
export function readNote(
  { rule, last, lastCode }: IndexedRule,
  text: string,
  at: number,
  end: number,
): string | undefined {
  if (text.charCodeAt(at + last) !== lastCode) return undefined;
  if (!text.startsWith(rule.begins, at)) return undefined;
  if (rule.after === undefined && rule.until === undefined) return '';
  const value = noteValue(rule, text.slice(at, Math.min(end, at + longestValue)));
  if (value === '') return undefined;
  return addresses.has(rule.tells) ? firstWord(value) : value;
}

const addresses: ReadonlySet<NoteKind> = new Set(['peer', 'localAddress']);

/** What stands behind an address belongs to another line; one that was taken away may be `<several words>`. */
function firstWord(value: string): string {
  const end = value.startsWith('<') ? -1 : value.search(/\s/);
  return end < 0 ? value : value.slice(0, end);
}

function noteValue(rule: NoteRule, line: string): string {
  let from = rule.begins.length;
  if (rule.after !== undefined) {
    const found = line.indexOf(rule.after, from);
    if (found < 0) return '';
    from = found + rule.after.length;
  }
  const rest = line.slice(from).trimStart();
  const quote = rest.charAt(0);
  if (quote === "'" || quote === '"') return rest.slice(1, quotedEnd(rest, quote));
  let length = 0;
  while (length < rest.length && !(rule.until ?? '').includes(rest.charAt(length))) length++;
  return withoutLeftovers(rest.slice(0, length));
}

/** What a table of a page or marks of code leave at the end of a line is no part of a value. */
function withoutLeftovers(value: string): string {
  let end = value.length;
  while (end > 0 && ' \t\r\n|`"'.includes(value.charAt(end - 1))) end--;
  return value.slice(0, end).trimStart();
}

function quotedEnd(text: string, quote: string): number {
  const end = text.indexOf(quote, 1);
  return end < 0 ? text.length : end;
}
