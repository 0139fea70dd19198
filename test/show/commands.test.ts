import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showCommands } from '../../server/src/show/commands/commands';
import { parseShowOutputs } from '../../server/src/show/parse';
import type { FieldEntry, ShowCommand } from '../../server/src/show/schema';
import { splitLines } from '../../server/src/text/lines';

const entries = showCommands.flatMap((command) =>
  Object.entries<FieldEntry>(command.fields).map(([key, entry]) => ({ command, key, entry })),
);

test('every field is read from its samples, with the marked value and by no other field', () => {
  for (const { command, key, entry } of entries) {
    assert.ok(entry.samples.length > 0, `${command.command}: ${key} has no sample`);
    for (const sample of entry.samples) {
      assert.deepEqual(readSample(command, sample), [key], `${command.command}: ${sample}`);
    }
  }
});

/** The keys of the fields whose value is the marked one. */
function readSample({ command }: ShowCommand, sample: string): string[] {
  const before = `Router#${command}\n`;
  const start = before.length + sample.indexOf('«');
  const end = before.length + sample.indexOf('»') - 1;
  const text = `${before}${sample.replace(/[«»]/g, '')}\n`;
  return parseShowOutputs(splitLines(text)).flatMap(({ all }) =>
    all
      .filter(({ entry, span, valueSpan }) =>
        entry.value === 'none'
          ? span.start === start && span.end === end
          : valueSpan.start === start && valueSpan.end === end,
      )
      .map(({ key }) => key),
  );
}

test('every value that is explained is one that the field can have', () => {
  for (const { command, key, entry } of entries) {
    if (!(entry.value instanceof RegExp)) continue;
    const whole = new RegExp(`^(?:${entry.value.source})$`, 'm');
    const odd = Object.keys(entry.values ?? {}).filter((value) => !whole.test(value));
    assert.deepEqual(odd, [], `${command.command}: ${key}`);
  }
});

test('sections, names and columns are those of fields', () => {
  for (const { command, sections, tables = [], fields } of showCommands) {
    const keys = Object.keys(fields);
    const opened = Object.values<FieldEntry>(fields).map(({ opens }) => opens);
    const named = sections.flatMap(({ name, detail }) => [...name, ...detail]);
    const columns = tables.flatMap((table) => table.columns);
    assert.deepEqual(
      [...named, ...columns].filter((key) => !keys.includes(key)),
      [],
      command,
    );
    assert.deepEqual(
      sections.filter(({ kind }) => !opened.includes(kind)),
      [],
      command,
    );
  }
});
