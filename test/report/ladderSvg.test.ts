import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeColumns } from '../../server/src/report/ladderColumns';
import type { Ladder, LadderStep } from '../../server/src/report/ladderModel';
import { drawLadder, renderSvg, stackRows } from '../../server/src/report/ladderSvg';

const place = { lane: 'left', line: 6 } as const;
const steps: readonly LadderStep[] = [
  { kind: 'exchange', ...place, name: 'IKE_AUTH', detail: 'asked here, failed', failed: true },
  { kind: 'state', ...place, name: 'I_WAIT_AUTH', phase: 'waiting', events: 3 },
  {
    kind: 'message',
    ...place,
    from: 'left',
    name: 'IKE_AUTH request',
    messageId: 1,
    payloads: ['IDi', 'N(<script>)'],
    inferred: true,
    fate: 'unanswered',
    repeats: [{ line: 9 }],
    repeatedFor: '2 s',
  },
  { kind: 'gap', ...place, text: '61 s' },
  { kind: 'symptom', ...place, text: 'The keys differ: `a` & "b".' },
  { kind: 'end', ...place, outcome: 'failed', text: 'failed' },
];
const ladder: Ladder = {
  sa: 0,
  title: 'SA 1, failed',
  outcome: 'failed',
  left: { role: 'initiator', place: 'here', address: '192.0.2.1' },
  right: { role: 'responder', place: 'peer' },
  steps,
};

/** The elements of a picture; fails when they do not nest. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const all: string[] = [];
  for (const [, close, name = '', alone] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (close) assert.equal(open.pop(), name);
    else {
      all.push(name);
      if (!alone) open.push(name);
    }
  }
  assert.deepEqual(open, []);
  return all;
}

test('a picture is whole, says what it shows, and holds nothing that runs', () => {
  const svg = renderSvg([ladder]);
  const elements = elementsOf(svg);
  assert.ok(!elements.includes('script'));
  assert.match(svg, /role="img"/);
  assert.match(svg, /<title id="title">SA 1, failed<\/title>/);
  assert.match(
    svg,
    /<desc [^>]*>SA 1, failed\. initiator, this router and responder, peer\. Exchange IKE_AUTH, asked here, failed\./,
  );
  assert.match(svg, /&lt;script&gt;/);
  assert.doesNotMatch(svg, /https?:\/\/(?!www\.w3\.org)/);
});

test('colours stand in the style sheet only, with variables of the theme', () => {
  const [style = '', drawing = ''] = renderSvg([ladder]).split('</style>');
  assert.doesNotMatch(drawing, /#[0-9a-f]{3,6}\b|style=/);
  assert.match(style, /--ladder-bad:var\(--vscode-errorForeground,/);
});

test('rows have labels to listen to and places to go to', () => {
  const rows = drawLadder(ladder, placeColumns([ladder], 700));
  assert.deepEqual(
    rows.map(({ label }) => label()),
    [
      'SA 1, failed',
      'Exchange IKE_AUTH, asked here, failed',
      'State I_WAIT_AUTH on the left, line 7',
      'IKE_AUTH request 1, left to right, inferred, IDi N(<script>), once again, after 2 s, no answer, line 7',
      '61 s later',
      'The keys differ: a & "b"., line 7',
      'Outcome: failed, line 7',
    ],
  );
  assert.deepEqual([rows[3]?.line, rows[3]?.moreLines], [6, [9]]);
  assert.equal(rows[4]?.line, undefined);
  const { height, markup } = stackRows(rows);
  assert.equal(
    height,
    rows.reduce((sum, row) => sum + row.height, 0),
  );
  elementsOf(markup);
});
