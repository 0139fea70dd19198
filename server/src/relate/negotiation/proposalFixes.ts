import { named } from '../../config/objects/effective';
import type { Ikev2Proposal } from '../../config/objects/ikev2';
import { type AlgorithmFamily, findAlgorithm, objectionOf } from '../../crypto/algorithms';
import type { Fix, TextChange } from '../../text/results';
import { append, fixOn, insertBefore, insertBehind, insertInto } from './edits';
import { type Algorithms, nearestProposals, offerOf } from './ikeSaInit';
import type { Endpoint, Pair } from './model';

/** Gives one end what the other one has; the end that becomes stronger first. The other way says that it weakens. */
export function proposalFixes({ initiator, responder }: Pair): readonly Fix[] {
  const [ours, theirs] = [proposalsOf(initiator), proposalsOf(responder)];
  const nearest = nearestProposals(ours, theirs);
  if (!nearest) return [];
  const ways = [
    { fix: acceptFix(initiator, [nearest.other]), strength: strengthOf(nearest.other) },
    { fix: acceptFix(responder, [nearest.own]), strength: strengthOf(nearest.own) },
  ];
  const strongest = Math.max(...ways.map(({ strength }) => strength));
  return ways
    .sort((a, b) => b.strength - a.strength)
    .flatMap(({ fix, strength }) => {
      if (!fix) return [];
      return strength < strongest ? { ...fix, title: `${fix.title} (weaker)` } : fix;
    });
}

/** Makes an end accept one of the proposals of the other end. */
export function acceptFix(endpoint: Endpoint, wanted: readonly Algorithms[]): Fix | undefined {
  const attached = attachFix(endpoint, wanted);
  if (attached) return attached;
  const nearest = nearestProposals(proposalsOf(endpoint), wanted);
  if (!nearest || nearest.parts.length === 0) return undefined;
  const { own, other, parts } = nearest;
  const keys = parts.map(({ key }) => key);
  const mixes =
    keys.includes('encryption') &&
    isAead(best('encryption', other)) !== isAead(best('encryption', own));
  return own.builtIn || mixes ? defineFix(endpoint, other) : extendFix(endpoint, own, other, keys);
}

function proposalsOf(endpoint: Endpoint): readonly Ikev2Proposal[] {
  return offerOf(endpoint).alternatives[0] ?? [];
}

/** A complete proposal that no policy uses, and that fits, only needs a policy. */
function attachFix(endpoint: Endpoint, wanted: readonly Algorithms[]): Fix | undefined {
  const { router } = endpoint;
  const { policy } = offerOf(endpoint);
  const used = policy?.proposals.map(({ value }) => value) ?? [];
  const idle = router.objects.ikev2Proposals.filter(
    ({ name, missing }) => missing.length === 0 && name !== 'default' && !used.includes(name),
  );
  const nearest = nearestProposals(idle, wanted);
  if (!nearest || nearest.parts.length > 0) return undefined;
  const { name, statements } = nearest.own;
  const line = `proposal ${name}`;
  if (policy && !policy.builtIn) {
    const what = `add \`${line}\` to policy \`${policy.name}\``;
    return fixOn(router, what, [insertInto(router, policy.statements.at(-1), line)]);
  }
  const lines = ['!', `crypto ikev2 policy ${name}`, ...policyLines(endpoint, name)];
  const what = `add \`crypto ikev2 policy ${name}\` with \`${line}\``;
  return fixOn(router, what, [insertBehind(router, statements.at(-1), ...lines)]);
}

function policyLines({ fvrf }: Endpoint, proposal: string): readonly string[] {
  return [...(fvrf === undefined ? [] : [` match fvrf ${fvrf}`]), ` proposal ${proposal}`];
}

/** Adds one value of the other end to each list that has none. */
function extendFix(
  { router }: Endpoint,
  own: Ikev2Proposal,
  other: Algorithms,
  keys: readonly (keyof Algorithms)[],
): Fix | undefined {
  const block = own.statements.at(-1);
  const added = keys
    // Without a line of its own the PRF follows the integrity.
    .filter((key) => key !== 'prf' || own.prf.statement || !keys.includes('integrity'))
    .map((key) => {
      const value = best(key, other);
      const change: TextChange | undefined = own[key].statement
        ? append(router, own[key], ` ${value}`)
        : insertInto(router, block, [key, ...own[key].value, value].join(' '));
      return { words: `\`${key} ${value}\``, change };
    });
  const words = added.map((addition) => addition.words).join(', ');
  return fixOn(
    router,
    `add ${words} to proposal \`${own.name}\``,
    added.map(({ change }) => change),
  );
}

/** A proposal of its own: where the built-in one answers, or the ciphers do not go together in one. */
function defineFix(endpoint: Endpoint, other: Algorithms): Fix | undefined {
  const { router } = endpoint;
  const { policy } = offerOf(endpoint);
  const name = freeName(endpoint);
  const aead = isAead(best('encryption', other));
  const integrity = aead ? [] : [` integrity ${best('integrity', other)}`];
  const prf = aead || other.prf.statement ? [` prf ${best('prf', other)}`] : [];
  const lines = [
    `crypto ikev2 proposal ${name}`,
    ` encryption ${best('encryption', other)}`,
    ...integrity,
    ...prf,
    ` group ${best('group', other)}`,
    '!',
  ];
  const what = `add proposal \`${name}\` with what the peer has`;
  if (policy && !policy.builtIn) {
    const block = policy.statements.at(-1);
    return fixOn(router, what, [
      insertBefore(router, policy.statements[0], `${lines.join('\n')}\n`),
      insertInto(router, block, `proposal ${name}`),
    ]);
  }
  const policyBlock = [`crypto ikev2 policy ${name}`, ...policyLines(endpoint, name), '!'];
  const profile = named(router.objects.ikev2Profiles, endpoint.ikev2Profile?.value);
  const text = `${[...lines, ...policyBlock].join('\n')}\n`;
  return fixOn(router, what, [insertBefore(router, profile?.statements[0], text)]);
}

function freeName({ router: { objects } }: Endpoint): string {
  const taken = [...objects.ikev2Proposals, ...objects.ikev2Policies].map(({ name }) => name);
  const numbers = ['', '-2', '-3', '-4'];
  return numbers.map((number) => `PEER${number}`).find((name) => !taken.includes(name)) ?? 'PEER-5';
}

const families: Readonly<Record<keyof Algorithms, AlgorithmFamily>> = {
  encryption: 'ikev2-encryption',
  integrity: 'ikev2-integrity',
  prf: 'ikev2-prf',
  group: 'group',
};

/** The first value that nothing speaks against, else the first. */
function best(key: keyof Algorithms, proposal: Algorithms): string {
  const values = proposal[key].value;
  const good = values.find((value) => {
    const algorithm = findAlgorithm(families[key], value);
    return algorithm && !objectionOf(algorithm, 'rfc');
  });
  return good ?? values[0] ?? '';
}

function isAead(cipher: string): boolean {
  return cipher.includes('gcm');
}

/** The weakest of the values that would be taken over, in bits. */
function strengthOf(proposal: Algorithms): number {
  const strengths = (['encryption', 'group'] as const).map(
    (key) => findAlgorithm(families[key], best(key, proposal))?.strength ?? 0,
  );
  return Math.min(...strengths);
}
