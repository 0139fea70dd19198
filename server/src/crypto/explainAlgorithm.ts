import type { Explanation } from '../text/results';
import type { Algorithm, AlgorithmFamily, Judgement } from './algorithms';
import { findAlgorithm, objectionOf } from './algorithms';

/** The keyword before an algorithm where it is typed; empty where it stands alone. */
const keywords: Readonly<Record<AlgorithmFamily, string>> = {
  'ikev2-encryption': 'encryption',
  'ikev2-integrity': 'integrity',
  'ikev2-prf': 'prf',
  group: 'group',
  'pfs-group': 'set pfs',
  pqc: 'pqc',
  'esp-transform': '',
  'isakmp-encryption': 'encryption',
  'isakmp-hash': 'hash',
  'isakmp-authentication': 'authentication',
  'gdoi-encryption': '',
  'gdoi-hash': '',
};

/**
 * What an algorithm is, how strong, what standards and Cisco say about it, and what to type instead.
 * `name` is its spelling where the reader sees it.
 */
export function explainAlgorithm(algorithm: Algorithm, name = algorithm.name): Explanation {
  const { strength, summary } = algorithm;
  const strengthTold = strength === undefined || summary.includes(`${strength} bits`);
  const facts = [
    ...(name === algorithm.name ? [] : [algorithm.name]),
    ...(strengthTold ? [] : [`about ${strength} bits of strength`]),
  ];
  const judgements = verdictOf(algorithm);
  return {
    name,
    facts,
    summary: [summary, verdictText(judgements), replacementText(algorithm)]
      .filter((sentence) => sentence !== '')
      .join(' '),
    references: [...new Set((judgements.length > 0 ? judgements : rfcOf(algorithm)).map(sourceOf))],
  };
}

/** What speaks against an algorithm in this product's order: the RFC, then Cisco's releases. */
function verdictOf(algorithm: Algorithm): readonly Judgement[] {
  return [objectionOf(algorithm, 'rfc'), objectionOf(algorithm, 'cisco')].flatMap((judgement) =>
    judgement === undefined ? [] : [judgement],
  );
}

function verdictText(judgements: readonly Judgement[]): string {
  const parts = judgements.map(({ level }) => {
    if (level === 'refused') return 'recent IOS XE releases refuse it';
    if (level === 'avoid' || level === 'legacy') return 'Cisco advises against it';
    return `it ${level} be used`;
  });
  const text = parts.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function replacementText({ family, replacement }: Algorithm): string {
  if (replacement === undefined) return '';
  const better = findAlgorithm(family, replacement);
  const typed = [keywords[family], replacement].filter((word) => word !== '').join(' ');
  return better === undefined || better.cli === better.name
    ? `Use \`${typed}\` instead.`
    : `Use \`${typed}\` instead: ${better.name}.`;
}

function rfcOf(algorithm: Algorithm): readonly Judgement[] {
  return algorithm.judgements.filter(({ policy }) => policy === 'rfc');
}

function sourceOf({ reference }: Judgement): string {
  return reference;
}
