import type { Proposal, Transform, TransformType } from '../payloads';
import { parsePolicies } from '../payloads';
import type { History } from './history';
import { allSigns } from './look';

/** What the peer offered and what this router would take, as the router lists them when nothing fits. */
export interface Comparison {
  readonly protocol: 'ike' | 'esp';
  readonly received: readonly Proposal[];
  readonly expected: readonly Proposal[];
  readonly receivedRecord: number;
  /** Absent: the router lists nothing of its own. */
  readonly expectedRecord?: number;
  /** The nearest pairs of both lists; several when a change at either place would do. */
  readonly nearest: readonly Difference[];
}

/** Where two proposals have nothing in common. */
export interface Difference {
  readonly received: Proposal;
  readonly expected: Proposal;
  readonly types: readonly TransformType[];
}

const transformTypes: readonly TransformType[] = ['ENCR', 'PRF', 'INTEG', 'D-H', 'ESN'];

/** The last comparison that the router printed for IKE or for ESP; undefined when it printed none. */
export function findComparison(
  history: History,
  protocol: Comparison['protocol'],
): Comparison | undefined {
  const found = comparisonsIn(history).filter((comparison) => comparison.protocol === protocol);
  return found.at(-1);
}

function comparisonsIn(history: History): Comparison[] {
  const { capture } = history;
  const expectedRecords = allSigns(history, 'expectedPolicies');
  const receivedRecords = allSigns(history, 'receivedPolicies');
  return receivedRecords.flatMap((receivedRecord, index) => {
    const received = parsePolicies(capture, receivedRecord)?.proposals ?? [];
    const end = receivedRecords[index + 1] ?? capture.records.count;
    const expectedRecord = expectedRecords.find(
      (record) => record >= receivedRecord && record < end,
    );
    const expected =
      expectedRecord === undefined ? [] : (parsePolicies(capture, expectedRecord)?.proposals ?? []);
    const [first] = received.length > 0 ? received : expected;
    return [
      {
        protocol: first === undefined || first.protocol !== 'IKE' ? 'esp' : 'ike',
        received,
        expected,
        receivedRecord,
        ...(expectedRecord !== undefined && { expectedRecord }),
        nearest: nearestPairs(received, expected),
      } satisfies Comparison,
    ];
  });
}

/** The pairs of proposals that differ in the fewest types of transforms. */
export function nearestPairs(
  received: readonly Proposal[],
  expected: readonly Proposal[],
): readonly Difference[] {
  const pairs = received.flatMap((offer) =>
    expected.map((own) => ({ received: offer, expected: own, types: differingTypes(offer, own) })),
  );
  const fewest = Math.min(...pairs.map(({ types }) => types.length));
  const nearest = pairs.filter(({ types }) => types.length === fewest);
  return nearest.filter(
    (pair, index) =>
      nearest.findIndex((other) => describeDifference(other) === describeDifference(pair)) ===
      index,
  );
}

function describeDifference({ received, expected, types }: Difference): string {
  return types
    .map((type) => `${type} ${namesOf(received, type)} / ${namesOf(expected, type)}`)
    .join();
}

function differingTypes(received: Proposal, expected: Proposal): TransformType[] {
  return transformTypes.filter((type) => {
    const offered = namesOf(received, type);
    const accepted = namesOf(expected, type);
    if (offered.length === 0 && accepted.length === 0) return false;
    // A cipher that authenticates leaves the integrity out; the cipher differs then. Not every list names ESN.
    if (offered.length === 0 || accepted.length === 0) return type === 'D-H' || type === 'PRF';
    return !offered.some((name) => accepted.includes(name));
  });
}

/** The transforms of a type in a proposal, as printed. */
export function namesOf({ transforms }: Proposal, type: TransformType): readonly string[] {
  return [...new Set(transforms.filter((one) => one.type === type).map(nameOf))];
}

function nameOf({ name }: Transform): string {
  return name.toUpperCase().startsWith('DO') ? 'No ESN' : name;
}

const typeWords: Readonly<Record<TransformType, string>> = {
  ENCR: 'encryption',
  PRF: 'PRF',
  INTEG: 'integrity algorithm',
  'D-H': 'Diffie-Hellman group',
  ESN: 'sequence number size',
};

/** `encryption`, `Diffie-Hellman group`. */
export function typeWord(type: TransformType): string {
  return typeWords[type];
}

/** A transform as it is said: `AES-CBC 128 bit`, `group 14 (MODP 2048 bit)`. */
export function transformWords(name: string): string {
  const group = /^DH_GROUP_(\d+)_(\w+?)\/Group (\d+)/i.exec(name);
  if (group) return `group ${group[3]} (${group[2]} ${group[1]} bit)`;
  const cipher = /^(AES-[A-Z]{3}|AES)-?(\d{3})$/i.exec(name);
  return cipher ? `${cipher[1]} ${cipher[2]} bit` : name;
}
