import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfiguration } from '../../server/src/config/check';
import { formatConfiguration } from '../../server/src/config/format';
import type { SymbolUse } from '../../server/src/config/model';
import { renameAt, usesOf } from '../../server/src/config/navigate';
import { parseConfiguration } from '../../server/src/config/parse';
import { definedObjects } from '../../server/src/config/usage';
import { safeChanges } from '../../server/src/text/fixes';
import { applyChanges } from '../support/check';
import { allConfigurations, corpusIsThere, effectOf, meaningOf, SHORT } from '../support/meaning';

const configurations = allConfigurations();

test('formatting keeps the meaning of every file, and changes nothing the second time', () => {
  for (const { name, text } of configurations) {
    const formatted = applyChanges(text, formatConfiguration(parseConfiguration(text)));
    assert.deepEqual(meaningOf(formatted), meaningOf(text), name);
    assert.deepEqual(effectOf(formatted), effectOf(text), name);
    assert.deepEqual(formatConfiguration(parseConfiguration(formatted)), [], name);
  }
});

test('all safe fixes keep the meaning of every file: no line more, and nothing new to say', () => {
  const settings = { algorithmPolicy: 'rfc' } as const;
  let fixed = 0;
  for (const { name, text } of [...configurations, faulty]) {
    const before = checkConfiguration(parseConfiguration(text), settings);
    const changes = safeChanges(before);
    if (changes.length === 0) continue;
    fixed += changes.length;
    const cured = applyChanges(text, changes);
    const after = checkConfiguration(parseConfiguration(cured), settings);
    const codes = new Set(before.map(({ code }) => code));
    assert.deepEqual(
      after.filter(({ code }) => !codes.has(code)),
      [],
      name,
    );
    assert.deepEqual(safeChanges(after), [], name);
    const said = new Set(meaningOf(text).map(withoutAddresses));
    const now = new Set(meaningOf(cured).map(withoutAddresses));
    assert.deepEqual(now, said, name);
    assert.deepEqual(hostless(effectOf(cured)), hostless(effectOf(text)), name);
  }
  assert.ok(fixed > 1);
});

const faulty = {
  name: 'faulty',
  text: `
crypto ikev2 policy P
 proposal default
 match fvrf any
 proposal default
crypto ikev2 profile P
 match identity remote address 192.0.2.5 255.255.255.0
 authentication local rsa-sig
 authentication remote rsa-sig
`,
};

/** Without the numbers and texts of addresses; what is said twice, once. */
function hostless(effect: unknown): unknown {
  const text = JSON.stringify(effect, (key, value) => (key === 'bits' ? undefined : value));
  return JSON.parse(withoutAddresses(text), (_key, value) => {
    if (!Array.isArray(value)) return value;
    return [...new Map(value.map((item) => [JSON.stringify(item), item])).values()];
  });
}

/** A host address with the mask of its network means the network: there the fix writes another address. */
function withoutAddresses(line: string): string {
  return line.replaceAll(/\d+(\.\d+){3}/g, 'A');
}

test('renaming keeps the meaning of every file, and comes back', () => {
  for (const { name, text } of allConfigurations(SHORT)) {
    const configuration = parseConfiguration(text);
    const shape = shapeOf(text);
    for (const object of sampleOf(definedObjects(configuration))) {
      const newName = object.kind === 'interface' ? 'Loopback3999' : '3999';
      const renamed =
        rename(text, object.span.start, newName) ?? rename(text, object.span.start, '3999');
      if (renamed === undefined) continue;
      assert.notEqual(renamed, text);
      assert.deepEqual(shapeOf(renamed), shape, `${name}: ${object.kind} ${object.name}`);
      // Abbreviations of one name (`Gi0/0`) come back written out.
      const spelled = usesOf(configuration, object).map(({ span }) =>
        text.slice(span.start, span.end),
      );
      if (new Set(spelled).size > 1) continue;
      const back = rename(renamed, lineStart(renamed, object) + columnOf(object), object.name);
      assert.equal(back, text, `${name}: ${object.kind} ${object.name}`);
    }
  }
});

/** Lines stay, and so does what stands in front of the first name in a line. */
function lineStart(text: string, { statement }: SymbolUse): number {
  return parseConfiguration(text).lines.starts[statement.line] ?? 0;
}

function columnOf({ statement, span }: SymbolUse): number {
  return span.start - statement.offset;
}

/** A name that is refused for its kind is not renamed. */
function rename(text: string, offset: number, newName: string): string | undefined {
  const renaming = renameAt(parseConfiguration(text), offset, newName);
  return renaming.kind === 'changes' ? applyChanges(text, renaming.changes) : undefined;
}

/** One object of each kind. */
function sampleOf<Item extends { readonly kind: string }>(items: readonly Item[]): readonly Item[] {
  const count = new Map<string, number>();
  return items.filter(({ kind }) => {
    const seen = (count.get(kind) ?? 0) + 1;
    count.set(kind, seen);
    return seen === 1;
  });
}

/** How the lines are read, and which names are the same, whatever the names are. */
function shapeOf(text: string): readonly unknown[] {
  const { statements, symbols } = parseConfiguration(text);
  return statements.map(({ line, parent, reading: { mode, outcome, links } }) => [
    [line, parent?.line, mode, outcome.kind],
    links.map(({ role, kind, name }) => [
      role,
      kind,
      symbols.definitions(kind, name).map((use) => use.statement.line),
    ]),
  ]);
}

if (!corpusIsThere) test('real configurations are not there to be tried', { skip: true });
