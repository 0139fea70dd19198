import { algorithms } from '../../crypto/algorithmTable';
import { modeOf } from '../compiled';
import { type Statement, wordSpan } from '../model';
import { nearest } from '../nearest';
import { bindingsOf, isCommand, parameterOf } from '../query';
import {
  keywordsAmong,
  type Misfit,
  misfitsOf,
  outcomeIn,
  outcomeWith,
  shownWord,
  strangersOf,
  sureSeverity,
} from './misfits';
import { homeOf } from './misplacedCommand';
import type { Finding, Rule } from './rule';
import { listed } from './wording';

export const unknownWord: Rule = {
  id: 'unknown-word',
  scope: 'block',
  severity: 'error',
  title: 'A word of a crypto command is not known',
  explanation:
    'IOS answers `% Invalid input detected` and drops the line; when it was to open a block, the ' +
    'lines below then land in the wrong one. A word that is nearly a known one is an error, with ' +
    'the known one as cure. Any other unknown word is information only: your release may know ' +
    'commands that this extension does not.',
  fires: [
    `
crypto ikev2 proposal P
 encryption aes-256
!           ^^^^^^^ error unknown-word: \`aes-256\` is not known here. Did you mean \`aes-cbc-256\`?
 integrity sha256
 group 19
 encryption aes-cbc-128
`,
    `
crypto ikev2 propsal P
!            ^^^^^^^ error unknown-word: \`propsal\` is not known here. Did you mean \`proposal\`?
`,
    `
crypto ipsec profile P
 set security-associations lifetime seconds 3600
!    ^^^^^^^^^^^^^^^^^^^^^ error unknown-word: \`security-associations\` is not known here. Did you mean \`security-association\`?
`,
    `
crpyto ikev2 policy P
!<------ error unknown-word: \`crpyto\` is not known here. Did you mean \`crypto\`?
`,
    `
interface Tunnel0
 tunnel soruce Loopback0
!       ^^^^^^ error unknown-word: \`soruce\` is not known here. Did you mean \`source\`?
`,
    `
interface Tunnel0
 tnnel source Loopback0
!^^^^^ error unknown-word: \`tnnel\` is not known here. Did you mean \`tunnel\`?
`,
    `
crypto ipsec security-association esn
!                                 ^^^ warning unknown-word: \`esn\` is not known here. Did you mean \`ecn\`?
`,
    `
crypto ikev2 authorization policy P
 route set inetrface
!          ^^^^^^^^^ error unknown-word: \`inetrface\` is not known here. Did you mean \`interface\`?
`,
    `
crypto ikev2 keyring K
 peer A
  address 192.0.2.1
  pre-shared-key loacl 6 AbCdEfGhIjKl
!                ^^^^^ warning unknown-word: This is read as the beginning of the key. Did you mean \`local\`?
`,
    `
crypto ikev2 profile P
 match identity remote fqdn doamin example.com
!                           ^^^^^^ error unknown-word: \`doamin\` is not known here. Did you mean \`domain\`?
 authentication local rsa-sig
 authentication remote rsa-sig
`,
    `
interface Tunnel0
 tunnel destination dyanmic
!                   ^^^^^^^ warning unknown-word: \`dyanmic\` is not known here. Did you mean \`dynamic\`?
`,
    `
crypto isakmp policy 10
 encryption aes 256
 hash sha256
 group 14
 group 140
!      ^^^ error unknown-word: There is no Diffie-Hellman group \`140\`.
`,
    `
crypto ipsec transform-set TS esp-aes 256 esp-sha224-hmac
!                                         ^^^^^^^^^^^^^^^ information unknown-word: \`esp-sha224-hmac\` is not known here.
`,
    `
crypto pki server CA
 smtp from-address admin@example.com
!^^^^ information unknown-word: \`smtp\` is no command that is known of a certificate server.
`,
  ],
  silent: [
    'interface GigabitEthernet0/0\n negotiaton auto',
    'interface Tunnel0\n tunnel something\ninterface GigabitEthernet0/0\n negotiaton auto',
    'router bgp 65000\n nieghbor 192.0.2.1 remote-as 65001',
    'crypto ikev2 keyring K\n peer A\n  address {{ peer }}\n  whatever {{ x }}',
  ],
  check(configuration, report) {
    for (const misfit of misfitsOf(configuration, 'invalid')) {
      if (misfit.outcome.expected.includes('A.B.C.D') && isAddress(misfit)) continue;
      const suggestion = suggestionFor(misfit);
      const before = suggestion ? undefined : keywordBefore(misfit);
      if (suggestion) report(misspelling(misfit, suggestion));
      else if (before) report(before);
      else if (misfit.outcome.bindings.length > 0 || !homeOf(misfit.statement))
        report(unknown(misfit));
    }
    for (const { statement, outcome } of strangersOf(configuration)) {
      if (outcome.kind !== 'invalid') continue;
      const suggestion = suggestionFor({ statement, outcome });
      if (suggestion) report(misspelling({ statement, outcome }, suggestion));
    }
    for (const statement of configuration.commandsIn('interface')) {
      const finding = misspelledDynamic(statement);
      if (finding) report(finding);
    }
    for (const statement of configuration.commandsIn('ikev2-keyring-peer')) {
      const finding = swallowedKeyword(statement);
      if (finding) report(finding);
    }
  },
};

type Invalid = Misfit<'invalid'>;

/** `wildcard-mask` speaks about these. */
function isAddress({ statement, outcome }: Invalid): boolean {
  return /^[\d.]+$/.test(statement.reading.words[outcome.word]?.text ?? '');
}

function misspelling({ statement, outcome }: Invalid, suggestion: string): Finding {
  const span = wordSpan(statement, outcome.word);
  const word = statement.reading.words[outcome.word]?.text ?? '';
  return {
    span,
    message: `${subjectOf(statement, outcome.word)} is not known here. Did you mean \`${suggestion}\`?`,
    severity: sureSeverity({ mode: statement.reading.mode, outcome }, certainty(word, suggestion)),
    fixes: [
      {
        title: `Replace by \`${suggestion}\``,
        changes: [{ place: { span }, text: suggestion }],
        safe: false,
      },
    ],
  };
}

/** A short word with another letter may well be a command of its own: `esn` is no misspelled `ecn`. */
function certainty(word: string, suggestion: string): 'error' | 'warning' {
  const sorted = (text: string) => [...text.toLowerCase()].sort().join('');
  const other = word.length === suggestion.length && sorted(word) !== sorted(suggestion);
  return word.length < 4 && other ? 'warning' : 'error';
}

/** A misspelled keyword that was taken for a name, so that the word behind it fits nowhere. */
function keywordBefore({ statement, outcome }: Invalid): Finding | undefined {
  const { mode, words } = statement.reading;
  const index = outcome.word - 1;
  const taken = outcome.bindings.find((binding) => binding.word === index);
  if (index < 1 || taken?.kind !== 'parameter' || taken.secret) return undefined;
  const place = outcomeIn(mode, { ...statement.reading, words: words.slice(0, index) });
  const expected = place.kind === 'incomplete' ? keywordsAmong(place.expected) : [];
  const meant = nearest(taken.value, expected);
  if (!meant || outcomeWith(statement, index, meant).kind !== 'command') return undefined;
  return misspelling({ statement, outcome: { ...outcome, word: index } }, meant);
}

/** A host may have any name, but hardly this one. */
function misspelledDynamic(statement: Statement): Finding | undefined {
  const host = isCommand(statement, 'tunnel destination') && parameterOf(statement, 'host');
  if (!host || nearest(host.value, ['dynamic']) === undefined) return undefined;
  const outcome = { kind: 'invalid', word: host.word, expected: [], bindings: [] } as const;
  return { ...misspelling({ statement, outcome }, 'dynamic'), severity: 'warning' };
}

/** No number of a Diffie-Hellman group is near this one. */
const HIGHEST_GROUP = 64;

function unknown({ statement, outcome }: Invalid): Finding {
  const [first] = outcome.bindings;
  const number = statement.reading.words[outcome.word]?.text ?? '';
  if (first?.kind === 'keyword' && first.keyword === 'group' && Number(number) > HIGHEST_GROUP)
    return {
      span: wordSpan(statement, outcome.word),
      message: `There is no Diffie-Hellman group \`${number}\`.`,
    };
  const subject = subjectOf(statement, outcome.word);
  const message =
    outcome.bindings.length === 0
      ? `${subject} is no command that is known of ${modeOf(statement.reading.mode).title}.`
      : `${subject} is not known here${expectation(outcome.expected)}.`;
  return { span: wordSpan(statement, outcome.word), message, severity: 'information' };
}

/** A key may hold blanks, so a misspelled `local` or `remote` becomes a part of it. */
function swallowedKeyword(statement: Statement): Finding | undefined {
  const secret = bindingsOf(statement).find(
    (binding) => binding.kind === 'parameter' && binding.secret && binding.lastWord > binding.word,
  );
  const word = secret && statement.reading.words[secret.word]?.text;
  const meant = word && nearest(word, ['local', 'remote']);
  if (!secret || !meant) return undefined;
  const span = wordSpan(statement, secret.word);
  return {
    span,
    severity: 'warning',
    message: `This is read as the beginning of the key. Did you mean \`${meant}\`?`,
    fixes: [
      {
        title: `Replace by \`${meant}\``,
        changes: [{ place: { span }, text: meant }],
        safe: false,
      },
    ],
  };
}

function subjectOf(statement: Statement, index: number): string {
  const word = shownWord(statement, index);
  return word ? `\`${word}\`` : 'This word';
}

const MOST_SHOWN = 6;

function expectation(expected: readonly string[]): string {
  if (expected.length === 0) return '; the command should end before it';
  if (expected.length > MOST_SHOWN) return '';
  return `; known are ${listed(expected)}`;
}

/** A known word that is near, or the algorithm that has the same parts. */
function suggestionFor({ statement, outcome }: Invalid): string | undefined {
  const word = statement.reading.words[outcome.word]?.text ?? '';
  const keywords = keywordsAmong(outcome.expected);
  const digits = digitsOf(word);
  const near = nearest(
    word,
    keywords.filter((keyword) => keyword.length > 2 && digitsOf(keyword) === digits),
  );
  return near ?? sameParts(word, keywords);
}

/** `sha224` is no slip of `sha256`, but `sha265` is. */
function digitsOf(word: string): string {
  return [...word.replace(/\D/g, '')].sort().join('');
}

/** `aes-256` has all its parts in `aes-cbc-256`, and `esp-256-aes` those of `esp-aes 256`. */
function sameParts(word: string, keywords: readonly string[]): string | undefined {
  const parts = new Set(word.toLowerCase().split('-'));
  if (parts.size < 2) return undefined;
  let best: string | undefined;
  let fewest = 2;
  for (const { cli } of algorithms) {
    if (!keywords.includes(cli.split(' ')[0] ?? '')) continue;
    const others = new Set(cli.split(/[- ]/));
    const missing = [...others].filter((part) => !parts.has(part)).length;
    const extra = [...parts].filter((part) => !others.has(part)).length;
    if (Math.min(missing, extra) > 0 || missing + extra >= fewest) continue;
    best = cli;
    fewest = missing + extra;
  }
  return best;
}
