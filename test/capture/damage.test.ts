import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';
import { explainAt } from '../../server/src/capture/explain';
import { foldCapture } from '../../server/src/capture/fold';
import { readCapture } from '../../server/src/capture/follow';
import { highlightsAt } from '../../server/src/capture/highlights';
import type { Capture } from '../../server/src/capture/model';
import { recordKinds } from '../../server/src/capture/model';
import { outlineCapture } from '../../server/src/capture/outline';
import { problemsOf } from '../../server/src/capture/problems';
import { semanticTokens } from '../../server/src/capture/semanticTokens';
import { surveyLines } from '../../server/src/capture/unknownLines';
import { fixtures, renderCapture, renderRecords } from '../support/captures';
import { copies } from '../support/copies';

const success = join(__dirname, '../../../test/fixtures/success/iosxe-nat-initiator.log');
const originals = [...fixtures().map(({ text }) => text), readFileSync(success, 'utf8')];

/** What happens to a text: `at` and `size` are shares of its length, in thousandths. */
type Damage = (text: string, at: number, size: number) => string;

const damages: readonly Damage[] = [
  (text, at) => text.slice(share(text, at)),
  (text, at) => text.slice(0, share(text, at)),
  (text, at, size) => text.slice(0, share(text, at)) + text.slice(share(text, at + size / 10)),
  (text, at, size) => text + text.slice(share(text, at), share(text, at + size)),
  (text, at) => `${text.slice(0, share(text, at))}Hub#\n${text.slice(share(text, at))}`,
  (text, at) => `${text.slice(0, share(text, at))}.!!!!${text.slice(share(text, at))}`,
  (text, at) => `${text.slice(share(text, at))}####\n${text.slice(0, share(text, at))}`,
  (text, at) => interleave(text.slice(0, share(text, at)), text.slice(share(text, at))),
  ...Object.values(copies),
];

const damaged = fc
  .tuple(
    fc.constantFrom(...originals),
    fc.array(fc.tuple(fc.nat(damages.length - 1), fc.nat(1000), fc.nat(1000)), { maxLength: 4 }),
  )
  .map(([text, steps]) =>
    steps.reduce((now, [kind, at, size]) => damages[kind]?.(now, at, size) ?? now, text),
  )
  .map((text) => text.slice(0, 60_000));

function share(text: string, thousandths: number): number {
  return Math.floor((text.length * Math.min(1000, thousandths)) / 1000);
}

function interleave(left: string, right: string): string {
  const others = right.split('\n');
  return left
    .split('\n')
    .flatMap((line, index) => [line, ...others.slice(index, index + 1)])
    .join('\n');
}

test('whatever happened to a capture, every question has an answer', () => {
  fc.assert(
    fc.property(damaged, fc.array(fc.nat(1000), { maxLength: 20 }), (text, places) => {
      const capture = parseCapture(text);
      for (const place of places.map((at) => share(text, at))) {
        explainAt(capture, place);
        highlightsAt(capture, place);
        semanticTokens(capture, { start: place, end: Math.min(text.length, place + 2000) });
      }
      outlineCapture(capture);
      surveyLines(capture);
      problemsOf(capture, diagnoseCapture(capture));
      checkEvidence(capture);
      checkFolds(capture);
    }),
    { numRuns: 60 },
  );
});

/** What a diagnosis points at is a record of its SA, or of none. */
function checkEvidence(capture: Capture): void {
  for (const { sa, finding } of diagnoseCapture(capture)) {
    const [decisive] = finding.evidence;
    assert.ok(decisive !== undefined && decisive.record < capture.records.count);
    const owner = capture.records.sa[decisive.record] ?? -1;
    const both = capture.associations.get(sa)?.counterpart;
    assert.ok(owner === sa || owner === -1 || sa === -1 || owner === both, 'evidence of the SA');
  }
}

function checkFolds(capture: Capture): void {
  const open: number[] = [];
  for (const { startLine, endLine } of foldCapture(capture)) {
    while ((open.at(-1) ?? Infinity) < startLine) open.pop();
    assert.ok(startLine < endLine && endLine <= (open.at(-1) ?? Infinity), 'folds nest');
    open.push(endLine);
  }
}

test('a damaged capture that grows is read like a whole one', () => {
  fc.assert(
    fc.property(damaged, fc.array(fc.nat(1000), { maxLength: 5 }), (text, places) => {
      let read = readCapture('');
      for (const at of [...places].sort((a, b) => a - b)) {
        read = readCapture(text.slice(0, share(text, at)), read);
      }
      read = readCapture(text, read);
      assert.equal(renderCapture(read), renderCapture(parseCapture(text)));
      assert.equal(renderRecords(read), renderRecords(parseCapture(text)));
    }),
    { numRuns: 60 },
  );
});

test('a prompt or a remark belongs to no SA, every other record to one at most', () => {
  const aside = new Set(['prompt', 'remark']);
  fc.assert(
    fc.property(damaged, (text) => {
      const { records, associations } = parseCapture(text);
      for (let record = 0; record < records.count; record++) {
        const kind = recordKinds[records.kind[record] ?? 0] ?? '';
        const sa = records.sa[record] ?? -1;
        assert.ok(sa < associations.length && (sa === -1 || !aside.has(kind)), `record ${record}`);
      }
    }),
    { numRuns: 60 },
  );
});

test('a capture that goes on and on gives as much more as there is more to read', () => {
  const [first = ''] = originals;
  const sizes = [4, 8].map((times) => {
    const { records, exchanges, messages } = parseCapture(`${first}\n`.repeat(times));
    return [records.count, exchanges.length, messages.length];
  });
  const [half = [], whole = []] = sizes;
  half.forEach((count, index) => {
    assert.ok((whole[index] ?? 0) <= 2 * count + 4, `${whole[index]} of ${count}`);
  });
});
