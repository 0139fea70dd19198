import { wordSpan } from '../model';
import { misfitsOf } from './misfits';
import type { BlockSubject, Rule } from './rule';

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
    `
interface Tunnel0
 ip address 10.0.0.1 0.0.0.255
!                    ^^^^^^^^^ error wildcard-mask: \`0.0.0.255\` is a wildcard mask; a network mask is needed here: \`255.255.255.0\`.
`,
  ],
  silent: ['ip access-list extended A\n permit ip 192.0.2.0 0.0.0.255 any'],
  check(configuration, report) {
    const masks = misfitsOf(configuration, 'invalid').flatMap(({ statement, outcome }) =>
      outcome.expected.includes('A.B.C.D') ? [{ statement, index: outcome.word }] : [],
    );
    for (const { statement, index } of [...masks, ...interfaceMasks(configuration)]) {
      const word = statement.reading.words[index]?.text ?? '';
      const mask = inverted(word);
      if (!mask) continue;
      const span = wordSpan(statement, index);
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

/** The masks of `ip address` lines that are no known commands. */
function interfaceMasks({ statements, asa }: BlockSubject) {
  if (asa) return [];
  return statements.flatMap((statement) => {
    const { mode, outcome, words } = statement.reading;
    const [first, second] = words.map(({ text }) => text.toLowerCase());
    const isAddress = mode === 'interface' && first === 'ip' && second === 'address';
    return isAddress && outcome.kind === 'foreign' ? [{ statement, index: 3 }] : [];
  });
}

/** The network mask to a wildcard mask; undefined for what is none. */
function inverted(word: string): string | undefined {
  const octets = word.split('.').map(Number);
  if (octets.length !== 4 || octets.some((octet) => !(octet >= 0 && octet <= 255)))
    return undefined;
  const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  if (!Number.isInteger(Math.log2(value + 1))) return undefined;
  return octets.map((octet) => 255 - octet).join('.');
}
