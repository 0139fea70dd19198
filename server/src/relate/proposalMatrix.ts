import type { Capture, Exchange, Message, SecurityAssociation } from '../capture/model';
import {
  type Proposal,
  parsePayloads,
  parsePolicies,
  type TransformType,
  transformTypes,
} from '../capture/payloads';
import { namesOf } from '../capture/symptoms/proposals';
import { espSpelling, ikeSpelling } from '../capture/symptoms/spelling';
import { named } from '../config/objects/effective';
import { findAlgorithm } from '../crypto/algorithms';
import type { CaptureContext } from './captureLinks';
import { endpointOf } from './configurationScope';
import { offerOf } from './negotiation/ikeSaInit';
import type { Endpoint, Router } from './negotiation/model';
import { endsOf, mirrored } from './saEnds';

/** Where the values of a column come from. */
export const matrixColumns = [
  'configuredHere',
  'sent',
  'received',
  'configuredThere',
  'chosen',
] as const;
export type MatrixColumn = (typeof matrixColumns)[number];

/** What both ends have, send and choose for each kind of transform, in the words of the configuration. */
export interface ProposalMatrix {
  readonly protocol: 'IKE' | 'ESP';
  /** Names of the routers, where their configurations are known. */
  readonly here: string | undefined;
  readonly there: string | undefined;
  /** Columns of which something is known. */
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly transform: TransformType;
  /** Columns of which nothing is known are absent. */
  readonly values: Readonly<Partial<Record<MatrixColumn, readonly string[]>>>;
  /** What the ends have in common; undefined where only one of them is known. */
  readonly common: readonly string[] | undefined;
}

type Values = Readonly<Partial<Record<TransformType, readonly string[]>>>;
type Columns = Partial<Record<MatrixColumn, Values>>;

/** The proposals for the IKE SA or the child SA of an SA, from whatever is at hand; undefined when nothing is. */
export function proposalMatrix(
  context: CaptureContext,
  sa: SecurityAssociation,
  protocol: ProposalMatrix['protocol'],
): ProposalMatrix | undefined {
  const { own, peer } = endsOf(context, sa);
  const columns: Columns = {
    ...columnsOfCapture(context.capture, sa, protocol),
    ...configured('configuredHere', own, sa, protocol),
    ...configured('configuredThere', peer, mirrored(sa), protocol),
  };
  const rows = transformTypes.flatMap((transform) => rowOf(transform, columns) ?? []);
  if (rows.length === 0) return undefined;
  const known = matrixColumns.filter((column) => columns[column] !== undefined);
  return { protocol, here: own?.name, there: peer?.name, columns: known, rows };
}

function rowOf(transform: TransformType, columns: Columns): MatrixRow | undefined {
  const entries = matrixColumns.flatMap((column) => {
    const values = columns[column];
    return values ? [[column, values[transform] ?? []] as const] : [];
  });
  if (entries.every(([, values]) => values.length === 0)) return undefined;
  const values: MatrixRow['values'] = Object.fromEntries(entries);
  const here = values.configuredHere ?? values.sent;
  const there = values.configuredThere ?? values.received;
  const common = here && there && here.filter((value) => there.includes(value));
  return { transform, values, common };
}

// From configurations

function configured(
  column: MatrixColumn,
  router: Router | undefined,
  sa: SecurityAssociation,
  protocol: ProposalMatrix['protocol'],
): Columns {
  const endpoint = router && endpointOf(router, sa);
  const values = endpoint && (protocol === 'IKE' ? ikeValues(endpoint) : espValues(endpoint));
  return values ? { [column]: values } : {};
}

/** Undefined where the release, and so the built-in proposal, is not known. */
function ikeValues(endpoint: Endpoint): Values | undefined {
  const [proposals, ...others] = offerOf(endpoint).alternatives;
  if (!proposals || proposals.length === 0 || others.length > 0) return undefined;
  const all = (key: 'encryption' | 'prf' | 'integrity' | 'group') => [
    ...new Set(proposals.flatMap((proposal) => proposal[key].value)),
  ];
  return { ENCR: all('encryption'), PRF: all('prf'), INTEG: all('integrity'), 'D-H': all('group') };
}

function espValues({ router, ipsec }: Endpoint): Values | undefined {
  const sets = (ipsec?.transformSets ?? []).flatMap(
    ({ value }) => named(router.objects.transformSets, value) ?? [],
  );
  if (sets.length === 0) return undefined;
  const transforms = [...new Set(sets.flatMap((set) => set.transforms.value.map(shortEsp)))];
  const playing = (...parts: readonly (string | undefined)[]) =>
    transforms.filter((words) => parts.includes(findAlgorithm('esp-transform', words)?.part));
  const pfs = ipsec?.pfs?.value?.replace(/^group/, '');
  return {
    ENCR: playing('esp-encryption', 'esp-aead'),
    INTEG: playing('esp-integrity', 'ah-integrity'),
    'D-H': pfs === undefined ? [] : [pfs],
    ESN: [sets.some(({ esn }) => esn) ? 'ESN' : 'No ESN'],
  };
}

/** `esp-aes 128` is the same as `esp-aes`. */
function shortEsp(words: string): string {
  return words.replace(/^(esp-(?:aes|gcm|gmac)) 128$/, '$1');
}

// From the capture

function columnsOfCapture(
  capture: Capture,
  sa: SecurityAssociation,
  protocol: ProposalMatrix['protocol'],
): Columns {
  const exchanges = sa.exchanges.flatMap((index) => capture.exchanges.get(index) ?? []);
  const columns: Columns = {};
  for (const exchange of exchanges.filter((one) => carries(one, protocol))) {
    Object.assign(columns, columnsOfMessages(capture, exchange, protocol));
  }
  return { ...columns, ...listed(capture, sa, protocol) };
}

function carries({ type, purpose }: Exchange, protocol: ProposalMatrix['protocol']): boolean {
  if (protocol === 'IKE') return type === 'IKE_SA_INIT';
  return type === 'IKE_AUTH' || (type === 'CREATE_CHILD_SA' && purpose === 'child-sa');
}

function columnsOfMessages(
  capture: Capture,
  exchange: Exchange,
  protocol: ProposalMatrix['protocol'],
): Columns {
  const columns: Columns = {};
  for (const index of exchange.messages) {
    const message = capture.messages.get(index);
    const proposals = message ? proposalsIn(capture, message) : [];
    if (!message?.direction || proposals.length === 0) continue;
    const values = valuesOf(proposals, protocol);
    columns[message.direction] = values;
    if (message.response) columns.chosen = values;
  }
  return columns;
}

function proposalsIn(capture: Capture, message: Message): readonly Proposal[] {
  return parsePayloads(capture, message)
    .flatMap(({ proposals }) => proposals)
    .filter(({ transforms }) => transforms.length > 0);
}

/** Records after a heading that are asked for the lists of what was offered and what is accepted. */
const MOST_RECORDS = 20_000;

/** The lists that a router prints when nothing fits: more exact than dumps, which leave out key lengths. */
function listed(
  capture: Capture,
  sa: SecurityAssociation,
  protocol: ProposalMatrix['protocol'],
): Columns {
  const columns: Columns = {};
  const end = Math.min(sa.lastRecord, sa.firstRecord + MOST_RECORDS);
  for (let record = sa.firstRecord; record <= end; record++) {
    if (capture.records.sa[record] !== sa.index) continue;
    const policies = parsePolicies(capture, record);
    const proposals = policies?.proposals ?? [];
    const isIke = proposals[0]?.protocol === 'IKE';
    if (!policies || proposals.length === 0 || isIke !== (protocol === 'IKE')) continue;
    const column = policies.list === 'received' ? 'received' : 'configuredHere';
    columns[column] = valuesOf(proposals, protocol);
  }
  return columns;
}

function valuesOf(proposals: readonly Proposal[], protocol: ProposalMatrix['protocol']): Values {
  const entries = transformTypes.map((type) => {
    const names = proposals.flatMap((proposal) => namesOf(proposal, type));
    return [type, [...new Set(names.map((name) => spelled(type, name, protocol)))]];
  });
  return Object.fromEntries(entries);
}

/** In the words of the configuration, where it has one for it. */
function spelled(type: TransformType, name: string, protocol: ProposalMatrix['protocol']): string {
  if (protocol === 'ESP' && type !== 'D-H') return espSpelling(name, 'ios') ?? name;
  return ikeSpelling(type, name, 'ios')?.replace(/^\S+ /, '') ?? name;
}
