import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileTemplates, matchTemplates } from '../../server/src/capture/templates';
import type { MessageFormat } from '../../server/src/capture/vocabulary/schema';

function formats(...templates: string[]): MessageFormat[] {
  return templates.map((template) => ({
    id: template,
    template,
    severity: 'normal',
    summary: '',
    samples: [],
  }));
}

/** The format that matches and its parts, `name=value`, with the span's own text checked. */
function match(templates: string[], body: string): string {
  const found = matchTemplates(compileTemplates(formats(...templates)), body);
  if (found === undefined) return 'nothing';
  for (const { span, value } of found.parts) {
    assert.equal(body.slice(span.start, span.end), value);
  }
  return [found.format.id, ...found.parts.map(({ name, value }) => `${name}=${value}`)].join(' | ');
}

test('words compare without case and white space is alike', () => {
  const template = 'Generate my authentication data';
  assert.equal(match([template], 'generate  my\tAuthentication data  '), template);
  assert.equal(match([template], '\n:Generate my authentication data'), template);
  assert.equal(match([template], 'Generate my authentication data twice'), 'nothing');
  assert.equal(match([template], ''), 'nothing');
});

test('parts take what their type allows', () => {
  const window = 'Request has mess_id <id:number>; expected <low:number> through <high:number>';
  assert.equal(
    match([window], 'Request has mess_id 3; expected 3 through 7'),
    `${window} | id=3 | low=3 | high=7`,
  );
  assert.equal(match([window], 'Request has mess_id x; expected 3 through 7'), 'nothing');
  const pair = 'Session with IKE ID PAIR (<a:word>, <b:word>) is UP';
  assert.equal(
    match([pair], 'Session with IKE ID PAIR (30.30.30.1, 20.20.20.1) is UP'),
    `${pair} | a=30.30.30.1 | b=20.20.20.1`,
  );
  const spi = 'SA \\[ISPI: <i:spi> RSPI: <r:spi>\\]';
  assert.equal(
    match([spi], 'SA [ISPI: 0x52C79670608A3068 RSPI: 0063AAED5563FDAE]'),
    `${spi} | i=0x52C79670608A3068 | r=0063AAED5563FDAE`,
  );
  const address = 'Key by address <address:ip>';
  assert.equal(match([address], 'Key by address 2001:db8::1'), `${address} | address=2001:db8::1`);
  assert.equal(match([address], 'Key by address X.X.X.X'), `${address} | address=X.X.X.X`);
});

test('a name stands with or without quotes, which are not part of it', () => {
  const template = 'Using IKEv2 profile <profile:name>';
  assert.equal(match([template], "Using IKEv2 profile 'A B'"), `${template} | profile=A B`);
  assert.equal(match([template], 'Using IKEv2 profile A'), `${template} | profile=A`);
});

test('a text reaches to what follows it', () => {
  const passed = '\\[Crypto Engine -> IKEv2\\] <action:text> PASSED';
  assert.equal(
    match([passed], '[Crypto Engine -> IKEv2] DH key Computation PASSED'),
    `${passed} | action=DH key Computation`,
  );
  assert.equal(match(['Why: <why:text>'], 'Why: any \nnext line'), 'Why: <why:text> | why=any');
});

test('choices and options', () => {
  const template = "Verification of [the ]peer's {authentication|authenctication} data <how:word>";
  const body = "Verification of peer's authenctication data PASSED";
  assert.equal(match([template], body), `${template} | how=PASSED`);
  assert.equal(match([template], body.replace('of', 'of the')), `${template} | how=PASSED`);
});

test('the more specific format wins, in whatever order', () => {
  const general = 'Adding Proposal <name:word> to toolkit policy';
  const special = 'Adding Proposal default to toolkit policy';
  for (const order of [
    [general, special],
    [special, general],
  ]) {
    assert.equal(match(order, 'Adding Proposal default to toolkit policy'), special);
  }
});

test('a template that cannot be read is refused', () => {
  for (const template of ['<a:word> b', 'a [b', 'a {b', 'a ] <b:nothing>']) {
    assert.throws(() => compileTemplates(formats(template)), template);
  }
});

test('no body takes many steps', () => {
  const template = 'a <a:text> b <b:text> c <c:text> d <d:text> e';
  const body = `a ${'b c d '.repeat(2000)}`;
  assert.equal(match([template], body), 'nothing');
});

test('any text can be matched', () => {
  const templates = compileTemplates(formats('a <x:text>, <y:ip> [z]', 'b<n:hex> {c|d}'));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '0', '\n', "'") }),
      (body) => {
        matchTemplates(templates, body);
      },
    ),
  );
});

test('another wording of a message leads to the same format', () => {
  const [format] = formats('Getting preshared key by address <address:ip>');
  assert.ok(format);
  const also = ['% Getting preshared key by address <address:ip>'];
  const found = matchTemplates(
    compileTemplates([{ ...format, also }]),
    '% Getting preshared key by address 10.0.0.2',
  );
  assert.equal(found?.format.id, format.id);
  assert.equal(found?.parts[0]?.value, '10.0.0.2');
});

test('a remark behind a message is not part of it', () => {
  const template = 'beginning Main Mode exchange[ with <peer:text>]';
  for (const remark of [
    '  <=== first packet',
    ' <-- here',
    ' ! --- begins',
    ' 开始',
    ' ← look',
    ' (#3)',
    ' (1)',
  ]) {
    assert.equal(match([template], `beginning Main Mode exchange${remark}`), template);
    const named = `beginning Main Mode exchange with R2${remark}`;
    assert.equal(match([template], named), `${template} | peer=R2`);
  }
  assert.equal(match([template], 'beginning Main Mode exchange once more'), 'nothing');
  assert.equal(match([template], 'beginning Main Mode exchange (once)'), 'nothing');
});
