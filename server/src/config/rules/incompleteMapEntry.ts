import type { CryptoMapEntry } from '../objects/cryptoMaps';
import { bindingSpan, hasKeyword, lineOf, parameterOf, statementSpan } from '../query';
import { isFullyRead } from './blocks';
import type { Rule } from './rule';
import { listed } from './wording';

export const incompleteMapEntry: Rule = {
  id: 'incomplete-map-entry',
  severity: 'error',
  title: 'An entry of a crypto map has no peer or no access list',
  explanation:
    'IOS keeps an entry disabled until it has both `set peer` and `match address`. Entries that take ' +
    'a dynamic map or a profile, and templates of dynamic maps, need neither. In a fragment it is a ' +
    'warning, because another part may complete the entry.',
  fires: [
    `
crypto map M 10 ipsec-isakmp
!            ^^ warning incomplete-map-entry: Entry 10 of crypto map \`M\` has no \`match address\`, so it stays disabled.
 set peer 192.0.2.2
 set transform-set default
`,
    'hostname R1\ninterface GigabitEthernet0/0\n crypto map M\ncrypto map M 10 ipsec-isakmp\n set transform-set default',
  ],
  silent: [
    'crypto map M 10 ipsec-isakmp dynamic D\ncrypto dynamic-map D 10\n set transform-set default',
    'crypto map M 10 gdoi\n set group <GROUP>',
    'crypto map M 10 gdoi',
    'crypto map M 10 ipsec-isakmp\n set peer 192.0.2.2\n {{ match }}',
    'crypto map M 10 ipsec-isakmp\n set peer 192.0.2.2\ncrypto map M 10\n match address 101',
  ],
  check({ objects, asaLine, whole }, report) {
    if (asaLine) return;
    for (const { name, entries } of objects.cryptoMaps) {
      for (const entry of entries) {
        const { statements, sequence } = entry;
        const [first] = statements;
        if (!first || !isFullyRead(entry)) continue;
        const missing = missingIn(entry, whole);
        if (missing.length === 0) continue;
        const number = parameterOf(first, 'sequence');
        report({
          span: number ? bindingSpan(first, number) : statementSpan(first),
          severity: whole ? 'error' : 'warning',
          message: `Entry ${sequence} of crypto map \`${name}\` has no ${listed(missing, 'and no')}, so it stays disabled.`,
        });
      }
    }
  },
};

/** What keeps an entry from doing anything; a `gdoi` line alone in a fragment may only be named in passing. */
function missingIn(entry: CryptoMapEntry, whole: boolean): readonly string[] {
  const { kind, dynamicMap, statements, lines, peers, acl } = entry;
  if (kind === 'gdoi')
    return (whole || lines.length > 0) && !lineOf(lines, 'set group') ? ['set group'] : [];
  if (kind !== 'ipsec-isakmp' || dynamicMap) return [];
  if (statements.some((statement) => hasKeyword(statement, 'profile'))) return [];
  return [...(peers.length === 0 ? ['set peer'] : []), ...(acl ? [] : ['match address'])];
}
