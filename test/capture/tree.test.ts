import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';
import type { SaFilter } from '../../server/src/capture/filter';
import type { Capture } from '../../server/src/capture/model';
import {
  aloneTitle,
  type CapturePart,
  partCard,
  partsAt,
  rowsBelow,
  saRows,
  type TreeRow,
} from '../../server/src/capture/tree';
import { capture, fixtures } from '../support/captures';
import { interleaved } from '../support/interleaved';

test('the tree lists SAs, exchanges, messages and failures', () => {
  const whole = parseCapture(interleaved(2).text);
  assert.equal(
    render(whole),
    `
SA 1: responder, 203.0.113.1, up (1)
  IKE_SA_INIT: answered here (1)
    request received: from 203.0.113.1:500 (1)
    response sent: to 203.0.113.1:500 (17)
  IKE_AUTH: answered here (29)
    request received: from 203.0.113.1:500 (31)
    response sent: to 203.0.113.1:500 (47)
SA 2: responder, 203.0.113.2, failed (7)
  IKE_SA_INIT: answered here (7)
    request received: from 203.0.113.2:500 (7)
    response sent: to 203.0.113.2:500 (23)
  IKE_AUTH: answered here, failed (30)
    request received: from 203.0.113.2:500 (37)
    response sent: to 203.0.113.2:500 (55)
    Auth exchange failed:  (62)
`.slice(1),
  );
});

test('a filter lets through what has all its properties', () => {
  const whole = parseCapture(interleaved(30).text);
  const counts: [SaFilter, number][] = [
    [{}, 30],
    [{ outcome: 'failed' }, 10],
    [{ outcome: 'deleted' }, 0],
    [{ peer: '203.0.113.7' }, 1],
    [{ peer: '203.0.113.7', outcome: 'failed' }, 0],
    [{ text: 'authentication_failed' }, 10],
    [{ text: '1A2B001D' }, 1],
    [{ text: 'nowhere' }, 0],
  ];
  for (const [filter, count] of counts) {
    assert.equal(saRows(whole, filter).rows.length, count, JSON.stringify(filter));
  }
});

test('every record leads to rows that the tree has', () => {
  for (const { name, text } of fixtures()) {
    const whole = parseCapture(text);
    for (let record = 0; record < whole.records.count; record++) {
      let rows: readonly TreeRow[] = saRows(whole).rows;
      for (const part of partsAt(whole, record)) {
        const row = rows.find((row) => same(row.part, part));
        assert.ok(row, `${name}: ${part.kind} ${part.index}`);
        rows = rowsBelow(whole, part);
      }
    }
  }
});

test('what went wrong with an SA stands first below it', () => {
  const whole = capture(`
*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):Received Policies:
Proposal 1:  AES-CBC-256 SHA256 SHA256 DH_GROUP_2048_MODP/Group 14
*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):Expected Policies:
Proposal 1:  AES-CBC-128 SHA256 SHA256 DH_GROUP_2048_MODP/Group 14
*Nov 11 19:30:34.812: IKEv2:(SA ID = 1):SM Trace-> SA: I_SPI=F074D8BBD5A59F0B R_SPI=F94020DD8CB4B9C4 (R) MsgID = 00000000 CurState: R_INIT Event: EV_NO_PROP_CHOSEN
`);
  const [first, ...others] = rowsBelow(whole, { kind: 'sa', index: 0 }, diagnoseCapture(whole));
  assert.deepEqual(first, {
    part: { kind: 'symptom', index: 0 },
    name: 'The ends have no IKE encryption in common',
    detail: 'certain',
    severity: 'error',
    line: 0,
    hasChildren: false,
  });
  assert.ok(others.length > 0 && others.every(({ part }) => part.kind === 'exchange'));
});

test('cards and titles name an SA by its number and peer', () => {
  const whole = parseCapture(interleaved(3).text);
  assert.match(
    partCard(whole, { kind: 'sa', index: 1 })?.summary ?? '',
    /203\.0\.113\.2; it failed/,
  );
  assert.equal(partCard(whole, { kind: 'message', index: 0 }), undefined);
  assert.equal(aloneTitle(whole, { kind: 'sa', index: 1 }), 'SA 2 with 203.0.113.2');
  assert.equal(
    aloneTitle(whole, { kind: 'exchange', index: 0 }),
    'SA 1 with 203.0.113.1, IKE_SA_INIT',
  );
  assert.equal(aloneTitle(whole, { kind: 'time', from: '19:30', to: '19:31' }), '19:30 to 19:31');
});

test('a text without SAs has no rows', () => {
  assert.deepEqual(saRows(capture('hello')), { rows: [], more: 0 });
  assert.deepEqual(partsAt(capture(''), 0), []);
});

function same(a: CapturePart, b: CapturePart): boolean {
  return a.kind === b.kind && a.index === b.index;
}

function render(whole: Capture): string {
  const lines = (rows: readonly TreeRow[], indent: string): string[] =>
    rows.flatMap(({ part, name, detail, line, hasChildren }) => [
      `${indent}${name}: ${detail} (${line + 1})\n`,
      ...(hasChildren ? lines(rowsBelow(whole, part), `${indent}  `) : []),
    ]);
  return lines(saRows(whole).rows, '').join('');
}
