import {
  type Algorithm,
  type AlgorithmFamily,
  algorithmsOf,
  findAlgorithm,
  type Judgement,
} from '../../crypto/algorithms';
import type { Fix, Severity } from '../../text/results';
import { type AlgorithmUse, algorithmsIn } from '../query';
import type { Rule, RuleSettings } from './rule';
import { sentenceStart } from './wording';

export const weakAlgorithm: Rule = {
  id: 'weak-algorithm',
  scope: 'block',
  severity: 'warning',
  title: 'An algorithm is too weak, or refused by newer releases',
  explanation:
    'Each cipher, hash and Diffie-Hellman group is measured against RFC 8247 (IKEv2) and RFC 8221 ' +
    '(ESP, AH), and against what IOS XE refuses: DES, 3DES, MD5, groups 1, 2, 5 and 24, `esp-null` and ' +
    '`esp-gmac` bring a warning from 17.6.1 on and are refused from 17.11.1a (ISR, ASR 1000, ' +
    'Catalyst 8000) to 17.15.1 (Catalyst 9200 to 9500). What is only being phased out (SHA-1) is ' +
    'information. The setting `iosCrypto.algorithmPolicy` adds NIST SP 800-77 or the CNSA suite, or ' +
    'leaves only what Cisco says. Change both ends together: they must have one choice in common.',
  references: ['RFC 8247', 'RFC 8221', 'Cisco FN72510'],
  fires: [
    `
crypto ikev2 proposal P
 encryption 3des aes-cbc-128
!           ^^^^ warning weak-algorithm: \`3des\` (3DES-CBC 168 bit) is refused by IOS XE 17.11 and later (FN72510). Replace it by \`aes-cbc-256\` on both routers.
 integrity sha1
!          ^^^^ information weak-algorithm: \`sha1\` (HMAC-SHA1-96) is being phased out (MUST- in RFC 8247 §2.3). Prefer \`sha256\` on both routers.
 group 2
!      ^ warning weak-algorithm: Group \`2\` (MODP 1024 bit) is refused by IOS XE 17.11 and later (FN72510) and SHOULD NOT be used (RFC 8247 §2.4). Replace it by \`19\` on both routers.
`,
    `
crypto ipsec transform-set TS esp-3des esp-sha256-hmac
!                             ^^^^^^^^ warning weak-algorithm: \`esp-3des\` (ESP 3DES-CBC 168 bit) is refused by IOS XE 17.11 and later (FN72510) and SHOULD NOT be used (RFC 8221 §5). Replace \`esp-3des esp-sha256-hmac\` by \`esp-gcm 256\` on both routers.
`,
    'crypto ipsec profile P\n set pfs group1',
  ],
  silent: [
    `
crypto ikev2 proposal P
 encryption aes-gcm-256 aes-gcm-128
 prf sha384 sha256
 group 20 19 14
crypto ipsec transform-set TS esp-gcm 256
crypto ipsec profile P
 set pfs group14
`,
    'crypto ikev2 proposal P\n no group 2',
  ],
  check(configuration, report, { algorithmPolicy }) {
    if (algorithmPolicy === 'off') return;
    for (const mode of MODES) {
      for (const statement of configuration.commandsIn(mode)) {
        const uses = algorithmsIn(statement);
        for (const use of uses) {
          const verdict = verdictOn(use.algorithm, algorithmPolicy);
          if (!verdict || use.algorithm.cli === 'esp-null') continue;
          const { cure, fixes } = cureOf(use, uses, algorithmPolicy, verdict.severity);
          const message = `${labelOf(use.algorithm)} ${verdict.text}.${cure}`;
          const { severity, reference } = verdict;
          report({ span: use.span, severity, reference, message, fixes });
        }
      }
    }
  },
};

const MODES = [
  'global',
  'ikev2-proposal',
  'isakmp',
  'ipsec-profile',
  'crypto-map',
  'gdoi-group',
  'gdoi-local-server',
] as const;

type Policy = Exclude<RuleSettings['algorithmPolicy'], 'off'>;

/** The authorities that a policy listens to, the first one first. */
const AUTHORITIES: Readonly<Record<Policy, readonly Judgement['policy'][]>> = {
  rfc: ['cisco', 'rfc'],
  nist: ['nist', 'cisco', 'rfc'],
  cnsa2: ['cnsa2', 'cisco', 'rfc'],
  cisco: ['cisco'],
};

interface Verdict {
  readonly severity: Severity;
  readonly text: string;
  readonly reference: string;
}

/** What the authorities of a policy say against an algorithm, in one sentence; undefined for nothing. */
function verdictOn(algorithm: Algorithm, policy: Policy): Verdict | undefined {
  const found = objectionsTo(algorithm, policy);
  const worst = found.find(({ severity }) => severity === 'warning') ?? found[0];
  if (!worst) return undefined;
  const said = found.filter(({ severity }) => severity === worst.severity);
  return {
    severity: worst.severity,
    text: said.map(({ text }) => text).join(' and '),
    reference: (said.find(({ reference }) => reference.startsWith('RFC')) ?? worst).reference,
  };
}

function objectionsTo(algorithm: Algorithm, policy: Policy): readonly Verdict[] {
  return AUTHORITIES[policy].flatMap((authority) => {
    const judgement = algorithm.judgements.find((candidate) => candidate.policy === authority);
    const verdict = judgement && objectionIn(judgement);
    return verdict ? [verdict] : [];
  });
}

function objectionIn({ policy, level, reference, evidence }: Judgement): Verdict | undefined {
  const severity = evidence === 'unverified' ? 'information' : 'warning';
  const sure = evidence === 'unverified' ? ', unverified' : '';
  if (level === 'MUST-')
    return {
      severity: 'information',
      reference,
      text: `is being phased out (MUST- in ${reference})`,
    };
  if (level === 'MUST NOT' || level === 'SHOULD NOT')
    return { severity, reference, text: `${level} be used (${reference})` };
  if (level === 'legacy')
    return { severity: 'information', reference, text: `is legacy to Cisco (${reference})` };
  if (level === 'avoid')
    return { severity, reference, text: `should be avoided, says Cisco (${reference})` };
  if (level !== 'refused') return undefined;
  if (policy === 'cisco')
    return { severity, reference, text: 'is refused by IOS XE 17.11 and later (FN72510)' };
  const suite = policy === 'nist' ? 'allowed by NIST' : 'in the CNSA suite';
  return { severity, reference, text: `is not ${suite} (${reference}${sure})` };
}

function labelOf({ family, cli, name }: Algorithm): string {
  const label = family === 'group' ? `group \`${cli}\`` : `\`${cli}\``;
  return `${sentenceStart(label)} (${name})`;
}

interface Cure {
  /** A sentence with a blank before it, or nothing. */
  readonly cure: string;
  readonly fixes: readonly Fix[];
}

/** What to write instead; a better one that is in the line already needs no second place. */
function cureOf(
  use: AlgorithmUse,
  uses: readonly AlgorithmUse[],
  policy: Policy,
  severity: Severity,
): Cure {
  const better = betterThan(use.algorithm, policy);
  if (!better) return { cure: '', fixes: [] };
  const pair = use.algorithm.part === 'esp-encryption' ? wholeEsp(use, uses) : undefined;
  if (pair && better.part === 'esp-aead') return replacement(pair, better.cli, severity);
  const others = uses.filter(({ algorithm }) => algorithm.family === use.algorithm.family);
  if (LISTS.has(use.algorithm.family) && others.some(({ algorithm }) => algorithm === better)) {
    return removal(use, others);
  }
  return replacement(use, better.cli, severity);
}

/** Families of which one line lists several, the preferred one first. */
const LISTS: ReadonlySet<AlgorithmFamily> = new Set([
  'ikev2-encryption',
  'ikev2-integrity',
  'ikev2-prf',
  'group',
]);

interface Part {
  readonly span: AlgorithmUse['span'];
  /** As written, where it is more than the word that the problem names. */
  readonly text?: string;
}

/** The cipher with the hash behind it, which one AEAD transform replaces. */
function wholeEsp(use: AlgorithmUse, uses: readonly AlgorithmUse[]): Part | undefined {
  const next = uses[uses.indexOf(use) + 1];
  if (uses.some(({ algorithm }) => algorithm.part === 'ah-integrity')) return undefined;
  if (next?.algorithm.part !== 'esp-integrity') return uses.length === 1 ? use : undefined;
  return {
    span: { start: use.span.start, end: next.span.end },
    text: `${use.algorithm.cli} ${next.algorithm.cli}`,
  };
}

function replacement({ span, text }: Part, better: string, severity: Severity): Cure {
  const what = text ? `\`${text}\`` : 'it';
  const advice =
    severity === 'warning' || text ? `Replace ${what} by \`${better}\`` : `Prefer \`${better}\``;
  return {
    cure: ` ${advice} on both routers.`,
    fixes: [
      {
        title: `Replace by \`${better}\` (the peer must do the same)`,
        changes: [{ place: { span }, text: better }],
        safe: false,
      },
    ],
  };
}

/** Takes an algorithm out of a list, with the blank between it and its neighbor. */
function removal(use: AlgorithmUse, others: readonly AlgorithmUse[]): Cure {
  const index = others.indexOf(use);
  const before = others[index - 1];
  const start = before ? before.span.end : use.span.start;
  const end = before ? use.span.end : (others[index + 1]?.span.start ?? use.span.end);
  return {
    cure: ' Remove it, once the peer has one of the others.',
    fixes: [
      {
        title: `Remove \`${use.algorithm.cli}\` (the peer must have one of the others)`,
        changes: [{ place: { span: { start, end } }, text: '' }],
        safe: false,
      },
    ],
  };
}

/** The replacement of the table; where the policy refuses that, the strongest it does not refuse. */
function betterThan(algorithm: Algorithm, policy: Policy): Algorithm | undefined {
  const fits = (candidate: Algorithm | undefined): candidate is Algorithm =>
    candidate !== undefined && objectionsTo(candidate, policy).length === 0;
  // AES-GCM cannot stand beside `integrity` in one proposal; the CNSA suites have nothing else.
  const besideIntegrity = algorithm.family === 'ikev2-encryption' && policy !== 'cnsa2';
  const given = besideIntegrity ? 'aes-cbc-256' : algorithm.replacement;
  const first = given === undefined ? undefined : findAlgorithm(algorithm.family, given);
  if (fits(first)) return first;
  return algorithmsOf(algorithm.family).findLast(
    (candidate) => fits(candidate) && candidate.part === algorithm.part,
  );
}
