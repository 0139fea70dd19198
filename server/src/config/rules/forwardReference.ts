import { kindOf } from '../compiled';
import type { SymbolKind } from '../grammar/kinds';
import type { SymbolUse } from '../model';
import type { Rule, Subject } from './rule';
import { sentenceStart } from './wording';

export const forwardReference: Rule = {
  id: 'forward-reference',
  severity: 'information',
  title: 'A script uses a name before it defines it',
  explanation:
    'A script that begins with `configure terminal` is typed line by line. IOS XE refuses a line that names a ' +
    'transform set, profile, keyring or VRF that does not exist yet, so the line is lost although its name is ' +
    'defined further down. Define first, then use. In a running-config the order does not matter.',
  fires: [
    `
configure terminal
crypto ipsec profile P
 set transform-set TS
!                  ^^ information forward-reference: Transform set \`TS\` is defined further down (line 6), so IOS XE may refuse this line in a script. Move its definition up.
crypto ipsec transform-set TS esp-gcm 256
`,
  ],
  silent: [
    'crypto ipsec profile P\n set transform-set TS\ncrypto ipsec transform-set TS esp-gcm 256',
    'conf t\ncrypto ipsec transform-set TS esp-gcm 256\ncrypto ipsec profile P\n set transform-set TS',
    'conf t\ncrypto ipsec profile P\n set transform-set default',
  ],
  check(subject, report) {
    if (subject.whole) return;
    const early = KINDS.flatMap((kind) => subject.symbols.referencesOf(kind)).flatMap((use) => {
      const definition = laterDefinition(subject, use);
      return definition ? [{ use, definition }] : [];
    });
    if (early.length === 0 || !SCRIPT.test(subject.lines.text)) return;
    for (const { use, definition } of early) {
      const title = sentenceStart(kindOf(use.kind).title);
      report({
        span: use.span,
        message:
          `${title} \`${use.name}\` is defined further down (line ${definition.statement.line + 1}), so IOS XE may ` +
          'refuse this line in a script. Move its definition up.',
        related: [{ place: { span: definition.span }, message: 'The definition.' }],
      });
    }
  },
};

/** What IOS XE wants to exist when a line names it. */
const KINDS: readonly SymbolKind[] = [
  'ipsec-transform-set',
  'ikev2-profile',
  'isakmp-profile',
  'ikev2-keyring',
  'keyring',
  'gdoi-group',
  'vrf',
];

const SCRIPT =
  /^[ \t]*(?:[\w.-]{1,63}[#>] ?)?conf(?:i|ig|igu|igur|igure)? t(?:e|er|erm|ermi|ermin|ermina|erminal)?[ \t]*$/im;

/** The definition of a name, where all of them stand behind its use. */
function laterDefinition({ symbols }: Subject, use: SymbolUse): SymbolUse | undefined {
  const definitions = symbols.definitionsFor(use);
  const [first] = definitions;
  const all = definitions.every(({ span }) => span.start > use.span.start);
  return first && all ? first : undefined;
}
