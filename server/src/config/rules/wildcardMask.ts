import { wordSpan } from '../model';
import { misfitsOf } from './misfits';
import type { Rule } from './rule';

export const wildcardMask: Rule = {
  id: 'wildcard-mask',
  scope: 'block',
  severity: 'error',
  title: 'A wildcard mask stands where a network mask belongs',
  explanation:
    'Access lists take wildcard masks (`0.0.0.255`); peers, identities and keys take network masks ' +
    '(`255.255.255.0`). IOS refuses a mask whose ones do not all come first.',
  fires: [
    `
crypto ikev2 keyring K
 peer A
  address 192.0.2.0 0.0.0.255
!                   ^^^^^^^^^ error wildcard-mask: \`0.0.0.255\` is a wildcard mask; a network mask is needed here: \`255.255.255.0\`.
  pre-shared-key hex 0123456789abcdef0123456789abcdef
`,
  ],
  silent: ['ip access-list extended A\n permit ip 192.0.2.0 0.0.0.255 any'],
  check(configuration, report) {
    for (const { statement, outcome } of misfitsOf(configuration, 'invalid')) {
      const word = statement.reading.words[outcome.word]?.text ?? '';
      const mask = outcome.expected.includes('A.B.C.D') ? inverted(word) : undefined;
      if (!mask) continue;
      const span = wordSpan(statement, outcome.word);
      report({
        span,
        message: `\`${word}\` is a wildcard mask; a network mask is needed here: \`${mask}\`.`,
        fixes: [
          {
            title: `Replace by \`${mask}\``,
            changes: [{ place: { span }, text: mask }],
            safe: false,
          },
        ],
      });
    }
  },
};

/** The network mask to a wildcard mask; undefined for what is none. */
function inverted(word: string): string | undefined {
  const octets = word.split('.').map(Number);
  if (octets.length !== 4 || octets.some((octet) => !(octet >= 0 && octet <= 255)))
    return undefined;
  const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  if (!Number.isInteger(Math.log2(value + 1))) return undefined;
  return octets.map((octet) => 255 - octet).join('.');
}
