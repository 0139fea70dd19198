import { wordSpan } from '../model';
import { misfitsOf, shownWord, sureSeverity } from './misfits';
import type { Rule } from './rule';

export const valueOutOfRange: Rule = {
  id: 'value-out-of-range',
  scope: 'block',
  severity: 'error',
  title: 'A number is outside of its range',
  explanation:
    'IOS refuses the line and keeps the value that it had, usually the default. Ranges are the ' +
    'widest that is known of any release.',
  fires: [
    `
crypto ikev2 profile P
 match identity remote address 192.0.2.1
 authentication local rsa-sig
 authentication remote rsa-sig
 lifetime 60
!         ^^ error value-out-of-range: \`60\` is outside of the range 120 to 86400.
`,
  ],
  silent: ['crypto ikev2 dpd 30 5 periodic', 'crypto ikev2 dpd <SECONDS> 5 periodic'],
  check(configuration, report) {
    for (const { statement, outcome } of misfitsOf(configuration, 'outOfRange')) {
      const word = shownWord(statement, outcome.word);
      report({
        span: wordSpan(statement, outcome.word),
        severity: sureSeverity(statement.reading, 'error'),
        message: `${word ? `\`${word}\`` : 'The number'} is outside of the range ${outcome.low} to ${outcome.high}.`,
      });
    }
  },
};
