import { wordSpan } from '../model';
import { misfitsOf, shownWord, sureSeverity } from './misfits';
import type { Rule } from './rule';
import { listed } from './wording';

export const ambiguousAbbreviation: Rule = {
  id: 'ambiguous-abbreviation',
  scope: 'block',
  severity: 'error',
  title: 'An abbreviation stands for several keywords',
  explanation:
    'IOS takes any abbreviation that only one keyword begins with; for others it answers ' +
    '`% Ambiguous command` and drops the line. Write the keyword out.',
  fires: [
    `
crypto ikev2 proposal P
 encryption aes-cbc-256
 integrity sha
!          ^^^ error ambiguous-abbreviation: \`sha\` may be \`sha1\`, \`sha256\`, \`sha384\` or \`sha512\`.
 group 19
`,
  ],
  silent: ['cry ikev2 prop P\n enc aes-cbc-2\n integ sha2\n gro 14'],
  check(configuration, report) {
    for (const { statement, outcome } of misfitsOf(configuration, 'ambiguous')) {
      const span = wordSpan(statement, outcome.word);
      const word = shownWord(statement, outcome.word);
      report({
        span,
        severity: sureSeverity(statement.reading, 'error'),
        message: `${word ? `\`${word}\`` : 'The abbreviation'} may be ${listed(outcome.candidates, 'or')}.`,
        fixes: outcome.candidates.map((candidate) => ({
          title: `Write \`${candidate}\``,
          changes: [{ place: { span }, text: candidate }],
          safe: false,
        })),
      });
    }
  },
};
