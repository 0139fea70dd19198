import { statementSpan } from '../query';
import { isFullyRead } from './blocks';
import type { Rule } from './rule';

export const emptyCertificateMap: Rule = {
  id: 'empty-certificate-map',
  severity: 'information',
  title: 'A certificate map has no conditions',
  explanation:
    'An entry of `crypto pki certificate map` fits certificates by its lines: `subject-name co`, ' +
    '`issuer-name eq` and so on. What an entry without any fits is not documented (unverified).',
  fires: [
    `
crypto pki certificate map M 10
!<------------------------------- information empty-certificate-map: This entry has no conditions. Say which certificates fit, as with \`subject-name co example\`.
`,
  ],
  silent: [
    'crypto pki certificate map M 10\n subject-name co example',
    'crypto pki certificate map M 10\n {{ condition }}',
  ],
  check({ objects }, report) {
    for (const entry of objects.certificateMaps.flatMap((map) => map.entries)) {
      const [first] = entry.statements;
      if (!first || entry.conditions.length > 0 || !isFullyRead(entry)) continue;
      report({
        span: statementSpan(first),
        message:
          'This entry has no conditions. Say which certificates fit, as with `subject-name co example`.',
      });
    }
  },
};
