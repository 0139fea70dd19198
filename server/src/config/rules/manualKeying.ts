import { hasKeyword, statementSpan } from '../query';
import type { Rule } from './rule';

export const manualKeying: Rule = {
  id: 'manual-keying',
  severity: 'warning',
  title: 'Keys are typed in by hand and never change',
  explanation:
    'A crypto map entry with `ipsec-manual` has no IKE: its keys are in the configuration, nothing ' +
    'rekeys, and replayed packets are not detected. RFC 8221 says that it SHOULD NOT be used.',
  references: ['RFC 8221 §3'],
  fires: [
    `
crypto map M 10 ipsec-manual
!<---------------------------- warning manual-keying: Manual keys never change and SHOULD NOT be used (RFC 8221 §3). Use \`ipsec-isakmp\`.
`,
  ],
  silent: ['crypto map M 10 ipsec-isakmp'],
  check(configuration, report) {
    for (const { statement } of configuration.symbols.definitionsOf('crypto-map')) {
      if (!hasKeyword(statement, 'ipsec-manual')) continue;
      report({
        span: statementSpan(statement),
        message:
          'Manual keys never change and SHOULD NOT be used (RFC 8221 §3). Use `ipsec-isakmp`.',
      });
    }
  },
};
