import { lineAt } from '../../text/lines';
import { kindOf } from '../compiled';
import type { SymbolKind } from '../grammar/kinds';
import type { SymbolUse } from '../model';
import { statementSpan } from '../query';
import type { Check, Report, Rule, Subject } from './rule';
import { sentenceStart } from './wording';

const KINDS: readonly SymbolKind[] = [
  'flexvpn-client',
  'gdoi-group',
  'ikev2-authz-policy',
  'ikev2-keyring',
  'ikev2-name-mangler',
  'ikev2-policy',
  'ikev2-profile',
  'ikev2-proposal',
  'ipsec-profile',
  'ipsec-transform-set',
  'isakmp-client-group',
  'isakmp-policy',
  'isakmp-profile',
  'keyring',
  'pki-server',
  'pki-trustpoint',
];

export const duplicateDefinition: Rule = {
  id: 'duplicate-definition',
  severity: 'information',
  title: 'An object is opened twice',
  explanation:
    'The second block continues the first: lines that hold one value replace those above, others are ' +
    'added. A running-config never shows that; in a script it is often a copy whose name was to be ' +
    'changed. A transform set is replaced as a whole.',
  fires: [
    `
crypto ikev2 policy P
 match fvrf any
crypto ikev2 policy P
!                   ^ information duplicate-definition: IKEv2 policy \`P\` is already defined at line 2; this block continues it.
 proposal default
`,
    `
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.1
 match address <A>
crypto map M 10 ipsec-isakmp
!<---------------------------- information duplicate-definition: Entry 10 of crypto map \`M\` is already there at line 2; this block continues it. Give it a number of its own.
 set peer 192.0.2.2
 match address <B>
`,
  ],
  silent: [
    'crypto ikev2 keyring A\n peer X\n  address 192.0.2.1\n  pre-shared-key 6 A\ncrypto ikev2 keyring B\n peer X\n  address 192.0.2.1\n  pre-shared-key 6 A',
    'crypto map M 10 ipsec-isakmp\ncrypto map M 20 ipsec-isakmp',
  ],
  check: [
    checkMapEntries,
    ...KINDS.map(
      (kind): Check<Subject> =>
        (subject, report) =>
          checkKind(kind, subject, report),
    ),
  ],
};

function checkMapEntries(subject: Subject, report: Report): void {
  for (const { name, entries } of subject.objects.cryptoMaps) {
    for (const { sequence, statements } of entries) {
      const [first, second] = statements.filter(({ children }) => children.length > 0);
      if (!first || !second || second === first) continue;
      report({
        span: statementSpan(second),
        ...(subject.whole && { severity: 'warning' }),
        message: `Entry ${sequence} of crypto map \`${name}\` is already there at line ${lineAt(subject.lines, first.offset) + 1}; this block continues it. Give it a number of its own.`,
        related: [{ place: { span: statementSpan(first) }, message: 'Opened here first.' }],
      });
    }
  }
}

function checkKind(kind: SymbolKind, subject: Subject, report: Report): void {
  const first = new Map<string, SymbolUse>();
  for (const use of subject.symbols.definitionsOf(kind)) {
    const known = first.get(use.name);
    if (!known) {
      first.set(use.name, use);
      continue;
    }
    const line = lineAt(subject.lines, known.span.start) + 1;
    const effect =
      kind === 'ipsec-transform-set' ? 'this line replaces it' : 'this block continues it';
    report({
      span: use.span,
      message: `${sentenceStart(kindOf(kind).title)} \`${use.name}\` is already defined at line ${line}; ${effect}.`,
      related: [{ place: { span: known.span }, message: 'Defined here first.' }],
    });
  }
}
