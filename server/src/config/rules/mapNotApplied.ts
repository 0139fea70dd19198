import type { Statement } from '../model';
import { isPlaceholder } from '../parameters';
import { objectSpan } from './blocks';
import type { Rule } from './rule';

export const mapNotApplied: Rule = {
  id: 'map-not-applied',
  severity: 'warning',
  title: 'No interface has a crypto map, or its options belong to another map',
  explanation:
    'A crypto map protects only what leaves through an interface with `crypto map` and its name. ' +
    'Lines without a sequence number (`client`, `isakmp authorization`, `local-address`) are options ' +
    'of the map that they name, and do nothing where that map has no entries.',
  fires: [
    `
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
crypto map M 10 gdoi
!          ^ warning map-not-applied: No interface has \`crypto map M\`, so nothing is encrypted by it.
`,
    `
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 crypto map M
crypto map M 10 gdoi
crypto map N local-address GigabitEthernet0/0
!          ^ warning map-not-applied: Crypto map \`N\` has no entries, so this option does nothing. Is it meant for \`M\`?
`,
    `
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 crypto map M
!           ^ warning map-not-applied: Crypto map \`M\` has no entries, so nothing is encrypted by it.
crypto map M local-address GigabitEthernet0/0
`,
  ],
  silent: [
    'interface Gi0\ncrypto map <MAP> 10 gdoi',
    'crypto map M 10 ipsec-isakmp\n set peer 192.0.2.2',
    'crypto map M 10 gdoi\n set group G\n crypto map M\ninterface Tunnel0\n ip address 10.0.0.1 255.0.0.0',
    'interface GigabitEthernet0/0\n crypto map M\ncrypto map M 10 gdoi\ncrypto map M local-address Loopback0',
  ],
  check(subject, report) {
    const { objects, symbols, asaLine } = subject;
    if (asaLine || symbols.definitionsOf('interface').length === 0) return;
    const applied = objects.cryptoMaps.find(
      ({ name, entries }) =>
        entries.length > 0 && symbols.references('crypto-map', name).length > 0,
    );
    for (const map of objects.cryptoMaps) {
      const { name, entries } = map;
      if (isPlaceholder(name)) continue;
      const span = objectSpan(map);
      const [use] = symbols.references('crypto-map', name);
      if (entries.length === 0 && use)
        report({
          span: use.span,
          message: `Crypto map \`${name}\` has no entries, so nothing is encrypted by it.`,
        });
      if (entries.length === 0 && applied)
        report({
          span,
          message: `Crypto map \`${name}\` has no entries, so this option does nothing. Is it meant for \`${applied.name}\`?`,
        });
      if (entries.length === 0 || symbols.references('crypto-map', name).length > 0) continue;
      if (subject.statements.some((line) => isApplication(line, name))) continue;
      report({
        span,
        message: `No interface has \`crypto map ${name}\`, so nothing is encrypted by it.`,
      });
    }
  },
};

/** `crypto map` and the name alone: the interface above it has been left out of what was copied. */
function isApplication({ reading: { words } }: Statement, name: string): boolean {
  return words.length === 3 && words.map(({ text }) => text).join(' ') === `crypto map ${name}`;
}
