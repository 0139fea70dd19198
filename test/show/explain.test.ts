import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderText } from '../../server/src/report/explanation';
import { explainShowAt } from '../../server/src/show/explain';
import { foldShow } from '../../server/src/show/fold';
import { outlineShow } from '../../server/src/show/outline';
import { splitLines } from '../../server/src/text/lines';
import type { OutlineItem } from '../../server/src/text/results';
import { takeCursor } from '../support/markers';
import { showFixtures, shown } from '../support/shows';

/** Checks the words that are explained at the cursor `|`, and the whole explanation. */
function checkExplained(marked: string, word: string, ...lines: readonly string[]): void {
  const { text, offset } = takeCursor(marked.replace(/^\n/, ''));
  const hover = explainShowAt(shown(text), offset);
  assert.ok(hover, 'nothing is explained');
  assert.equal(text.slice(hover.span.start, hover.span.end), word);
  assert.equal(renderText(hover.explanation), lines.join('\n'));
}

test('a lifetime is told in its units', () => {
  checkExplained(
    `
Router#show crypto ipsec sa
spi: 0x1(1)
 sa timing: remaining key lifetime (k/sec): (46|08000/3400)
`,
    'remaining key lifetime (k/sec): (4608000/3400)',
    'remaining key lifetime (k/sec): (4608000/3400) · 4608000 kB (4.6 GB) and 3400 s (56 min 40 s) left',
    'What is left before this SA must be rekeyed, in data and in time; whichever ends first counts. IOS begins the rekey shortly before.',
    'Configuration: crypto ipsec security-association lifetime · crypto ipsec profile > set security-association lifetime',
    'RFC 7296 §2.8',
  );
});

test('of a list of words those that are there are explained', () => {
  checkExplained(
    `
HUB#show ip nhrp
10.0.0.2/32 via 10.0.0.2
   Tunnel0 created 00:01:43, expire 01:58:17
   Type: dynamic, Fla|gs: unique registered odd
`,
    'Flags: unique registered odd',
    'Flags: unique registered odd',
    'What else is known of the mapping. unique: No other public address may take its place. registered: The neighbour registered here.',
  );
});

test('an SPI is told in hex and decimal', () => {
  checkExplained(
    '\nRouter#show crypto ipsec sa\nspi: 0x50A0FB1C(1352|727324)\n',
    'spi: 0x50A0FB1C(1352727324)',
    'spi: 0x50A0FB1C(1352727324) · hex 50A0FB1C, decimal 1352727324',
    'Number that each packet of this SA carries; the receiver, who chose it, finds the keys by it.',
    'RFC 4301 §4.1',
  );
});

test('of several algorithms the one that is pointed at is explained', () => {
  const { text, offset } = takeCursor(
    'Router#show crypto ikev2 proposal\n IKEv2 proposal: P\n     Integrity  : SHA512 MD|596\n',
  );
  const hover = explainShowAt(shown(text), offset);
  assert.equal(hover && text.slice(hover.span.start, hover.span.end), 'MD596');
  assert.match(hover?.explanation.summary ?? '', /MUST NOT/);
});

test('no PFS before the first rekey is said to be normal', () => {
  const { text, offset } = takeCursor(
    'Router#show crypto ipsec sa\ncurrent outbound spi: 0x1(1)\nPFS (Y/N): |N, DH group: none\n',
  );
  const summary = explainShowAt(shown(text), offset)?.explanation.summary ?? '';
  assert.match(summary, /normal before the first rekey/);
});

test('the command and the head of a column are explained', () => {
  const text = 'R#sh cry ikev2 sa\nTunnel-id Local Remote fvrf/ivrf Status\n';
  const outputs = shown(text);
  const at = (word: string) => explainShowAt(outputs, text.indexOf(word))?.explanation.name;
  assert.deepEqual([at('cry'), at('Status')], ['show crypto ikev2 sa', 'Status']);
});

test('text around the fields is not explained', () => {
  const text =
    'Router#show crypto session\nInterface: Tunnel0\n\nan unknown line\nSession status: DOWN\n';
  const outputs = shown(text);
  for (const word of ['Router', 'unknown']) {
    assert.equal(explainShowAt(outputs, text.indexOf(word)), undefined, word);
  }
});

test('every field of the fixtures has an explanation of at most eight lines', () => {
  for (const { name, text } of showFixtures()) {
    const outputs = shown(text);
    for (const { span, key } of outputs.flatMap(({ all }) => all)) {
      const hover = explainShowAt(outputs, span.start);
      assert.ok(hover, `${name}: ${key}`);
      assert.ok(renderText(hover.explanation).split('\n').length <= 8, `${name}: ${key}`);
    }
  }
});

test('outputs fold by their sections, no two from one line', () => {
  const text = `R1#show crypto session
Crypto session current status

Interface: Tunnel0
Session status: UP-ACTIVE
  IPSEC FLOW: permit 47 host 192.0.2.1 host 192.0.2.2
        Active SAs: 2, origin: crypto map
Interface: Tunnel1
Session status: DOWN
R1#
`;
  const lines = splitLines(text);
  assert.deepEqual(
    foldShow(lines, shown(text)).map((fold) => `${fold.startLine}-${fold.endLine} ${fold.label}`),
    [
      '0-8 show crypto session',
      '3-6 Tunnel0: UP-ACTIVE',
      '5-6 flow permit 47 host 192.0.2.1 host 192.0.2.2: 2',
      '7-8 Tunnel1: DOWN',
    ],
  );
});

test('the outline names outputs and their sections', () => {
  const text =
    'R1#sh cry isakmp sa\ndst src state conn-id status\n192.0.2.1 192.0.2.2 QM_IDLE 1001 ACTIVE\n';
  const render = ({ name, detail, children }: OutlineItem): string[] => [
    `${name} · ${detail}`,
    ...children.flatMap(render),
  ];
  assert.deepEqual(outlineShow(text, shown(text)).flatMap(render), [
    'sh cry isakmp sa · ',
    'ISAKMP SA 1001 · 192.0.2.1, 192.0.2.2, QM_IDLE',
  ]);
});

test('a policy of IKEv1 is read with its key length', () => {
  const { text, offset } = takeCursor(
    'R#show crypto isakmp policy\nencryption algorithm:\tA|ES - Advanced Encryption Standard (256 bit keys).\n',
  );
  assert.match(explainShowAt(shown(text), offset)?.explanation.facts?.join() ?? '', /256 bit/);
});
