import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { outlineCapture } from '../../server/src/capture/outline';
import type { OutlineItem } from '../../server/src/text/results';
import { checkGolden, fixtures } from '../support/captures';
import { interleaved } from '../support/interleaved';

function render(items: readonly OutlineItem[], text: string, indent = ''): string[] {
  return items.flatMap((item) => {
    assert.ok(item.span.start <= item.selection.start && item.selection.end <= item.span.end);
    const line = text.slice(0, item.selection.start).split('\n').length;
    const head = `${indent}${item.kind} ${item.name}${item.detail === '' ? '' : ` (${item.detail})`}`;
    return [`${head} line ${line}`, ...render(item.children, text, `${indent}  `)];
  });
}

for (const { name, text } of fixtures()) {
  test(`the outline of ${name}`, () => {
    const outline = render(outlineCapture(parseCapture(text)), text);
    checkGolden(name.replace('.log', '.outline.log'), outline.join('\n'));
  });
}

test('items of SAs that interleave do not overlap', () => {
  const outline = outlineCapture(parseCapture(interleaved(30).text));
  let end = 0;
  for (const { span } of [...outline].sort((a, b) => a.span.start - b.span.start)) {
    assert.ok(span.start >= end);
    end = span.end;
  }
});

test('behind the SAs, each later run of lines tells whose it is', () => {
  const { text } = interleaved(2);
  const outline = outlineCapture(parseCapture(text));
  assert.deepEqual(
    outline.map(({ name }) => name),
    ['SA 1', 'SA 2', 'Continued between other SAs'],
  );
  const runs = outline.at(-1)?.children ?? [];
  assert.deepEqual(
    runs.slice(0, 2).map(({ name, detail, children }) => [name, detail, children[0]?.name]),
    [
      ['SA 1', 'with 203.0.113.1', 'IKE_SA_INIT'],
      ['SA 2', 'with 203.0.113.2', 'IKE_SA_INIT'],
    ],
  );
});
