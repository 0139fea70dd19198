import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileMode } from '../../server/src/config/compiled';
import { matchWords } from '../../server/src/config/matcher';
import type { Binding, Outcome } from '../../server/src/config/model';
import { parseSyntax } from '../../server/src/config/syntax';
import { tokenizeLine } from '../../server/src/config/tokens';
import { algorithms } from '../../server/src/crypto/algorithmTable';

/** Reads a line by some syntaxes and shows the outcome in one line. */
function read(syntaxes: readonly string[], line: string): string {
  const commands = syntaxes.map((syntax) => ({ syntax, help: '', samples: [] }));
  return show(matchWords(compileMode(commands, algorithms), tokenizeLine(line).words));
}

function show(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'command':
      return outcome.bindings.map(showBinding).join(' ');
    case 'incomplete':
      return `incomplete: ${outcome.expected.join(' ')}`;
    case 'invalid':
      return `invalid at ${outcome.word}: ${outcome.expected.join(' ')}`;
    case 'outOfRange':
      return `out of range at ${outcome.word}: ${outcome.low}-${outcome.high}`;
    case 'ambiguous':
      return `ambiguous at ${outcome.word}: ${outcome.candidates.join(' ')}`;
    case 'foreign':
      return 'foreign';
  }
}

function showBinding(binding: Binding): string {
  if (binding.kind === 'keyword') return binding.keyword;
  if (binding.kind === 'algorithm') return `@${binding.cli}`;
  return `${binding.name}=${binding.value}`;
}

test('keywords may be cut and written in any case', () => {
  assert.equal(
    read(['crypto isakmp policy <n:INT>'], 'CRY isa Pol 10'),
    'crypto isakmp policy n=10',
  );
});

test('a word that is spelled out is no abbreviation', () => {
  const syntaxes = ['group <n:INT>', 'group-lock'];
  assert.equal(read(syntaxes, 'group 2'), 'group n=2');
  assert.equal(read(syntaxes, 'group-'), 'group-lock');
  assert.equal(read(['ip <n:INT>', 'ipv6 <n:LINE>'], 'ip x'), 'invalid at 1: <number>');
});

test('an abbreviation of several keywords is ambiguous, unless the next words tell', () => {
  const syntaxes = ['match address <a:ip4>', 'match any'];
  assert.equal(read(syntaxes, 'match a'), 'ambiguous at 1: address any');
  assert.equal(read(syntaxes, 'match a 192.0.2.1'), 'match address a=192.0.2.1');
  assert.equal(read(['x {aa|ab}+'], `x ${'a '.repeat(200)}`), 'ambiguous at 1: aa ab');
});

test('a keyword beats a name at the same place', () => {
  const syntaxes = ['keyring {default|<k:ref(keyring)>}', 'keyring local <k:WORD>'];
  assert.equal(read(syntaxes, 'keyring default'), 'keyring default');
  assert.equal(read(syntaxes, 'keyring KR'), 'keyring k=KR');
  assert.equal(read(syntaxes, 'keyring local'), 'incomplete: WORD');
});

test('choices, options and repetitions', () => {
  const syntax = ['dpd <i:int(10,3600)> <r:int(2,60)> {on-demand|periodic} [now]'];
  assert.equal(read(syntax, 'dpd 10 2 per'), 'dpd i=10 r=2 periodic');
  assert.equal(read(syntax, 'dpd 10 2 per now'), 'dpd i=10 r=2 periodic now');
  assert.equal(read(syntax, 'dpd 10 2'), 'incomplete: on-demand periodic');
  assert.equal(read(syntax, 'dpd 10 2 x'), 'invalid at 3: on-demand periodic');
  assert.equal(read(syntax, 'dpd 10 2 per now x'), 'invalid at 5: ');
  assert.equal(read(['hash {md5|sha}+'], 'hash sha md5'), 'hash sha md5');
});

test('a number outside of its range is that, whatever follows', () => {
  assert.equal(
    read(['dpd <i:int(10,3600)> <r:int(2,60)>'], 'dpd 5 2'),
    'out of range at 1: 10-3600',
  );
  assert.equal(read(['dpd <i:int(10,3600)> <r:int(2,60)>'], 'dpd x 2'), 'invalid at 1: <10-3600>');
});

test('types of values', () => {
  const syntax = ['v {4 <a:ip4>|6 <a:ip6>|p <a:ip6pfx>|m <a:mask4>|h <a:HEX>|n <a:acln>}'];
  for (const value of [
    '4 192.0.2.1',
    '6 2001:db8::1',
    '6 ::',
    'p 2001:db8::/32',
    'm 255.255.255.0',
    'm 0.0.0.0',
    'h 0x1F',
    'n 2699',
    '4 X.X.X.X',
    '4 {{ peer address }}',
    'm <MASK>',
    '6 $ADDRESS',
    '4 192.168.<x>.1',
    '4 [HUB_ADDRESS]',
    '4 {hub}',
    '4 A.B.C.D',
  ]) {
    const [keyword, ...rest] = value.split(' ');
    assert.equal(read(syntax, `v ${value}`), `v ${keyword} a=${rest.join(' ')}`);
  }
  for (const value of ['4 256.0.0.1', '6 1::2::3', '6 1:2', 'm 255.0.255.0', 'h XYZ', 'n 2700']) {
    assert.match(read(syntax, `v ${value}`), /^invalid at 2/, value);
  }
});

test('the name of an interface may have a blank', () => {
  const syntax = ['source {dynamic|<a:ip>|<if:ref(interface)>} [x]'];
  assert.equal(read(syntax, 'source Tunnel 0 x'), 'source if=Tunnel 0 x');
  assert.equal(read(syntax, 'source Tunnel0'), 'source if=Tunnel0');
  assert.equal(read(syntax, 'source 192.0.2.1'), 'source a=192.0.2.1');
});

test('an algorithm of two words is one', () => {
  const syntax = ['set <name:WORD> @esp-transform+'];
  assert.equal(
    read(syntax, 'set T esp-aes 256 esp-sha-hmac'),
    'set name=T @esp-aes 256 @esp-sha-hmac',
  );
  assert.equal(read(syntax, 'set T esp-aes'), 'set name=T @esp-aes');
});

test('signs that are keywords', () => {
  assert.equal(read(['eap delimiter {.|@|/|\\\\}'], 'eap delimiter \\'), 'eap delimiter \\');
  assert.equal(read(['range <lo:INT> - <hi:INT>'], 'range 1 - 5'), 'range lo=1 - hi=5');
});

test('a line takes the rest', () => {
  assert.equal(read(['description <text:LINE>'], 'desc to the hub'), 'description text=to the hub');
});

test('a syntax that is not in the notation is a fault of the data', () => {
  for (const syntax of [
    'a {b',
    'a }',
    'a <b:NOTYPE>',
    'a <b:ref(nothing)>',
    'a {|b}',
    'a @nothing',
  ]) {
    const command = { syntax, help: '', samples: [] };
    assert.throws(() => compileMode([command], algorithms), /broken|no family/, syntax);
  }
});

test('a syntax is shown without its types', () => {
  const shown = parseSyntax('dpd <i:int(1,2)> {on|off [now]} @isakmp-hash+ @esp-transform').map(
    ({ label }) => label,
  );
  assert.deepEqual(shown, [
    'dpd',
    '<i>',
    '{on|off [now]}',
    '{md5|sha|sha256|sha384|sha512}…',
    '<transform>',
  ]);
});
