import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { grammar as commands, modeNames, modeOf } from '../../server/src/config/compiled';
import type { ModeName } from '../../server/src/config/grammar/modes';
import { parseConfiguration } from '../../server/src/config/parse';
import { semanticTokens } from '../../server/src/config/semanticTokens';
import type { TokenModifier, TokenType } from '../../server/src/text/results';
import { scopes } from '../../syntaxes/scopes';
import {
  checkScopes,
  checkTokenizes,
  type Grammar,
  loadGrammar,
  type ScopedText,
  scopesOf,
} from '../support/tokenize';

const grammar = loadGrammar('ios-config');
const compared = comparedSamples();

async function check(marked: string): Promise<void> {
  checkScopes(await grammar, marked);
}

test('a mode: its keywords, its name, and what it holds', () =>
  check(`
crypto ikev2 proposal PHASE1-prop
!<------ storage.modifier
!      ^^^^^ storage.modifier
!                     ^^^^^^^^^^^ entity.name.type
 encryption 3des aes-cbc-128
!^^^^^^^^^^ storage.modifier
!           ^^^^ variable.other.enummember
!                ^^^^^^^^^^^ variable.other.enummember
 group 14
!      ^^ variable.other.enummember
!
!<- comment.line
`));

test('a keyword that a running-config shortens', () =>
  check(`
crypto isakmp policy 10
!                    ^^ entity.name.type
 encr aes 256
!^^^^ storage.modifier
!     ^^^^^^^ variable.other.enummember
`));

test('a name where it is referred to', () =>
  check(`
crypto ikev2 policy P
!                   ^ entity.name.type
 proposal PHASE1-prop
!         ^^^^^^^^^^^ variable.other
interface Tunnel0
!         ^^^^^^^ entity.name.type
 crypto map CM
!           ^^ variable.other
 tunnel protection ipsec profile phse2-prof
!                                ^^^^^^^^^^ variable.other
`));

test('a name that looks like a keyword or an algorithm', () =>
  check(`
crypto ipsec transform-set AES esp-aes 256
!                          ^^^ entity.name.type
!                              ^^^^^^^^^^^ variable.other.enummember
crypto ikev2 profile P
 aaa authorization group psk list LIST
!                            ^^^^ storage.modifier
!                                 ^^^^ variable.other
`));

test('addresses, masks, prefixes and numbers', () =>
  check(`
ip route 10.0.0.0 255.255.255.0 10.0.0.2
!        ^^^^^^^^ constant.numeric.address
!                 ^^^^^^^^^^^^^ constant.numeric.address
ipv6 route ::/0 2001:db8::1
!          ^^^^ constant.numeric.address
!               ^^^^^^^^^^^ constant.numeric.address
crypto ikev2 profile P
 lifetime 120
!         ^^^ constant.numeric
ip access-list extended VPN
!                       ^^^ entity.name.type
 10 permit ip any any
!^^ constant.numeric
!   ^^^^^^ storage.modifier
`));

test('keys are quiet, with the kind in front', () =>
  check(`
crypto ikev2 keyring K
 peer P
  pre-shared-key first second
! ^^^^^^^^^^^^^^ storage.modifier
!                ^^^^^^^^^^^^ comment.secret
  pre-shared-key local 6 secret
!                ^^^^^ storage.modifier
!                      ^ constant.numeric
!                        ^^^^^^ comment.secret
crypto isakmp key secret address 10.0.0.2 no-xauth
!             ^^^ storage.modifier
!                 ^^^^^^ comment.secret
!                        ^^^^^^^ storage.modifier
username admin privilege 15 password 7 0822455D0A16
!                                      ^^^^^^^^^^^^ comment.secret
crypto key generate rsa modulus 2048
!                   ^^^ storage.modifier
`));

test('text up to the end of the line', () =>
  check(`
crypto map CM 10 ipsec-isakmp
 description crypto to the peer "A"
!            ^^^^^^^^^^^^^^^^^^^^^^ string.unquoted
`));

test('commands taken back, and prompts', () =>
  check(`
no crypto ikev2 proposal P
!<-- keyword.control
!  ^^^^^^ storage.modifier
!                        ^ entity.name.type
R1(config-ikev2-proposal)#no group 2
!<-------------------------- comment.quiet
!                         ^^ keyword.control
!                            ^^^^^ storage.modifier
`));

test('a banner up to its delimiter', () =>
  check(`
banner motd ^C
!<------ storage.modifier
!           ^^ comment.block
 crypto ikev2 proposal P
!^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted
^C
!<-- comment.block
hostname R1
!<-------- storage.modifier
`));

test('a certificate up to its last hexadecimal line', () =>
  check(`
crypto pki certificate chain TP
!                            ^^ variable.other
 certificate self-signed 01
!^^^^^^^^^^^ storage.modifier
!                        ^^ constant.numeric
  3082022B 30820194 A0030201
! ^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.block
  31312F
! ^^^^^^ comment.block
  quit
! ^^^^ storage.modifier
`));

test('lines of other worlds keep their first word and their secrets', () =>
  check(`
router bgp 65000
!<------ storage.modifier
!      ^^^ plain
!          ^^^^^ constant.numeric
 neighbor 10.0.0.1 password hidden
!                  ^^^^^^^^ storage.modifier
!                           ^^^^^^ comment.secret
`));

test('samples of all commands: keywords in front, and keys', async () => {
  const wrong = (await compared)
    .filter(({ kind, first }) => kind === 'secret' || first)
    .filter(({ found, expected }) => found !== expected)
    .map(({ line, text, found }) => `${line.trim()}: "${text}" is ${found}`);
  assert.deepEqual(wrong, [
    // A number in front of the key, and one in its place: no pattern tells.
    'crypto ikev2 reconnect key 1 active S3cret: "S3cret" is plain',
    'crypto pki token t1 user-pin 7 0822455D: "7" is constant.numeric',
  ]);
});

test('samples of all commands have the colours that the server gives them', async () => {
  const all = await compared;
  const wrong = all.filter(({ found, expected }) => found !== expected);
  const kinds = new Set(wrong.map(({ kind }) => kind));
  assert.ok(all.length > 3000);
  assert.ok(wrong.length < all.length / 25, `${wrong.length} differ: ${[...kinds]}`);
});

/** A word of a sample, with its scope and the one that the server's token has. */
interface Compared {
  readonly line: string;
  readonly text: string;
  readonly kind: string;
  /** The first word of the line. */
  readonly first: boolean;
  readonly found: string;
  readonly expected: string;
}

async function comparedSamples(): Promise<readonly Compared[]> {
  const loaded = await grammar;
  return modeNames.flatMap((mode) =>
    commands[mode].commands
      .flatMap(({ samples }) => samples)
      .flatMap((sample) => compareLine(loaded, [...openers(mode), indented(mode, sample)])),
  );
}

/** Lines that lead into a mode. */
function openers(mode: ModeName): readonly string[] {
  const { parent } = modeOf(mode);
  if (!parent) return [];
  const opener = commands[parent].commands.find(({ enters }) => enters === mode);
  return [...openers(parent), indented(parent, opener?.samples[0] ?? '')];
}

function indented(mode: ModeName, line: string): string {
  return ' '.repeat(modeOf(mode).indent) + line;
}

/** Compares the words of the last line. */
function compareLine(loaded: Grammar, lines: readonly string[]): readonly Compared[] {
  const text = lines.join('\n');
  const line = lines.at(-1) ?? '';
  const offset = text.length - line.length;
  const pieces = scopesOf(loaded, text).at(-1) ?? [];
  const tokens = semanticTokens(parseConfiguration(text), { start: offset, end: text.length });
  return tokens
    .filter(({ span }) => span.start >= offset)
    .map(({ span, type, modifiers }, index) => ({
      line,
      text: text.slice(span.start, span.end),
      kind: type,
      first: index === 0,
      found: scopeAt(pieces, span.start - offset, span.end - offset),
      expected: expectedScope(type, modifiers),
    }));
}

function expectedScope(type: TokenType, modifiers: readonly TokenModifier[]): string {
  if (modifiers.includes('definition')) return scopes['name.definition'];
  return scopes[modifiers.includes('negated') ? 'keyword.negated' : type];
}

function scopeAt(pieces: readonly ScopedText[], from: number, to: number): string {
  const inside = pieces.filter(({ start, end, text }) => start < to && from < end && text.trim());
  return [...new Set(inside.map(({ scope }) => scope || 'plain'))].join(', ');
}

test('no line is too long or too odd', async () => {
  const loaded = await grammar;
  const piece = fc.oneof(
    fc.constantFrom(
      'crypto ',
      'ikev2 ',
      ' ',
      '  ',
      'no ',
      '"',
      '^C',
      '{{',
      '<a',
      '1.',
      'ab:',
      '::',
      '$x(',
    ),
    fc.constantFrom(
      '30820201 ',
      'certificate 01',
      'pre-shared-key ',
      'key ',
      '-----BEGIN ',
      'R1(',
      '#',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(1500), (pieces, times) => {
      const text = pieces.join('');
      checkTokenizes(loaded, `${text}\n${text.repeat(times).slice(0, 20_000)}\n${text}`);
    }),
    { numRuns: 30 },
  );
});
