import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createBuilder, parseCapture } from '../../server/src/capture/builder';
import type { Capture } from '../../server/src/capture/model';
import { lineAt, splitLines } from '../../server/src/text/lines';
import { fixtures } from '../support/captures';

/** Lines of real shapes, and what damages them: any mixture is a capture. */
const pieces = fc.constantFrom(
  ...fixtures().flatMap(({ text }) => text.split(/(?<=\n)/).slice(0, 60)),
  '\n',
  '\r\n',
  '\r',
  '\u0000',
  '\ufeff',
  ' --More-- ',
  'Hub# ',
  'IKEv2-PROTO-5: (8): ',
  '*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):',
  'SM Trace-> SA: I_SPI=',
  '!!!!.',
  'ISAKMP (0:',
  'Sending Packet [To ',
  '**',
  '&gt;',
  '\\_',
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

function plain(capture: Capture): unknown {
  const { lines, records, associations, exchanges, messages, ...rest } = capture;
  const rows = [[...associations], [...exchanges], [...messages]];
  const columns = Object.entries(records).map(([name, column]) => [
    name,
    typeof column === 'number' ? column : [...column],
  ]);
  return { ...rest, rows, starts: [...lines.starts], count: lines.count, columns };
}

test('a text in pieces gives the same capture as the whole', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(200), { maxLength: 12 }), (text, sizes) => {
      const builder = createBuilder();
      let at = 0;
      for (const size of sizes) {
        builder.append(text.slice(at, at + size));
        at = Math.min(text.length, at + size);
        builder.finish(text.slice(0, at));
      }
      builder.append(text.slice(at));
      assert.deepEqual(plain(builder.finish(text)), plain(parseCapture(text)));
    }),
  );
});

test('the lines are those of the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { lines } = parseCapture(text);
      assert.deepEqual([...lines.starts], [...splitLines(text).starts]);
    }),
  );
});

test('records cover the text, in order, and belong to one SA and exchange at most', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { records, associations, exchanges, messages, lines } = parseCapture(text);
      assert.equal(records.start[0], 0);
      assert.equal(records.start[records.count], text.length);
      for (let record = 0; record < records.count; record++) {
        const start = records.start[record] ?? -1;
        const next = records.start[record + 1] ?? -1;
        assert.ok(start < next || (start === next && text === ''), 'starts rise');
        assert.ok(start + (records.body[record] ?? 0) <= next, 'the body is in the record');
        assert.ok(lineAt(lines, start) >= 0);
        const sa = records.sa[record] ?? -1;
        assert.ok(sa >= -1 && sa < associations.length);
        const exchange = exchanges.get(records.exchange[record] ?? -1);
        if (exchange !== undefined) assert.equal(exchange.sa, sa, 'the exchange is of the same SA');
      }
      const owned = [...records.sa].filter((sa) => sa >= 0).length;
      assert.equal(
        associations.map((sa) => sa.recordCount).reduce((sum, count) => sum + count, 0),
        owned,
      );
      for (const message of messages) {
        assert.ok(message.firstRecord <= message.lastRecord);
        assert.equal(records.sa[message.lastRecord], message.sa);
      }
    }),
  );
});

test('an empty text is a capture with one line and no SA', () => {
  const { lines, records, associations } = parseCapture('');
  assert.deepEqual([lines.count, records.count, associations.length], [1, 1, 0]);
});

test('a line of any length takes a bounded look', () => {
  const line = 'x'.repeat(3_000_000);
  const builder = createBuilder();
  for (let at = 0; at < line.length; at += 30_000) builder.append(line.slice(at, at + 30_000));
  const capture = builder.finish(line);
  assert.deepEqual([capture.records.count, capture.lines.count], [1, 1]);
});
