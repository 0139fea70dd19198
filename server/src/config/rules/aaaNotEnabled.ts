import { statementSpan } from '../query';
import type { Rule } from './rule';

export const aaaNotEnabled: Rule = {
  id: 'aaa-not-enabled',
  severity: 'warning',
  title: 'AAA lists are named, but AAA is not switched on',
  explanation:
    'AAA lists exist only after `aaa new-model`; without it IOS does not know their commands. Reported ' +
    'for whole configurations only.',
  fires: [
    `
hostname R1
interface Loopback0
crypto ikev2 profile P
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
 aaa accounting cert default
!^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning aaa-not-enabled: AAA is not switched on: add \`aaa new-model\`.
crypto pki trustpoint TP
 revocation-check crl
`,
  ],
  silent: ['crypto ikev2 profile P\n aaa accounting cert default'],
  check({ whole, objects, symbols }, report) {
    if (!whole || objects.linesOf('aaa new-model').length > 0) return;
    const first = KINDS.flatMap((kind) => symbols.referencesOf(kind))[0];
    if (!first) return;
    report({
      span: statementSpan(first.statement),
      message: 'AAA is not switched on: add `aaa new-model`.',
    });
  },
};

const KINDS = ['aaa-author-network', 'aaa-authen-login', 'aaa-acct-network'] as const;
