import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkConfiguration, checkOnce } from '../../server/src/config/check';
import { modeOf } from '../../server/src/config/compiled';
import { completeAt } from '../../server/src/config/complete';
import { explainAt } from '../../server/src/config/explain';
import { foldConfiguration } from '../../server/src/config/fold';
import { formatConfiguration } from '../../server/src/config/format';
import { families } from '../../server/src/config/grammar/grammar';
import type { ModeName } from '../../server/src/config/grammar/modes';
import type { Configuration, Statement } from '../../server/src/config/model';
import { outlineConfiguration } from '../../server/src/config/outline';
import { parseConfiguration } from '../../server/src/config/parse';
import { rules } from '../../server/src/config/rules/rules';
import { selectionRangesAt } from '../../server/src/config/selectionRanges';
import { semanticTokens } from '../../server/src/config/semanticTokens';
import { signaturesAt } from '../../server/src/config/signature';
import { applyChanges } from '../support/check';

/** Lines that a configuration can hold: known ones of every mode, others, and noise. */
const knownLines = families.flatMap((family) =>
  Object.entries(family).flatMap(([mode, commands]) =>
    commands.flatMap(({ samples }) =>
      samples.map((sample) => ' '.repeat(modeOf(mode as ModeName).indent) + sample),
    ),
  ),
);
const otherLines = [
  '!',
  ' !',
  'exit',
  ' exit',
  'end',
  'quit',
  'router bgp 65000',
  ' neighbor 192.0.2.1 remote-as 1',
  'banner motd ^C',
  '^C',
  '  30820201 3082016A',
  'R1(config)#crypto ikev2 policy P',
  'R1#show run',
  ' --More-- ',
  ' encryption {{ cipher }}',
  '-----BEGIN CERTIFICATE-----',
];
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...knownLines) },
  { weight: 2, arbitrary: fc.constantFrom(...otherLines) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const text = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, ending]) => lines.join(ending));

/** Blocks of known lines, indented as their writers like it. */
const block = fc
  .constantFrom(...families.flatMap((family) => family.global ?? []))
  .filter(({ enters }) => enters !== undefined && samplesOf(enters).length > 0)
  .chain(({ enters, samples }) =>
    fc.tuple(
      fc.constantFrom(...samples),
      fc.array(fc.constantFrom(...samplesOf(enters ?? 'global')), { maxLength: 5 }),
      fc.integer({ min: 1, max: 5 }),
    ),
  )
  .map(([head, body, indent]) => [head, ...body.map((own) => ' '.repeat(indent) + own), '!']);
const blocks = fc.array(block, { maxLength: 6 }).map((lines) => lines.flat().join('\n'));

/** What rules are shown by, several together. */
const examples = fc
  .array(fc.constantFrom(...rules.flatMap(({ fires, silent }) => [...fires, ...silent])), {
    maxLength: 4,
  })
  .map((texts) => texts.join('\n'));
const checked = fc.oneof(blocks, examples);

const blockChange = fc.tuple(
  fc.oneof(blocks, examples, fc.constantFrom('', 'x', '\n', '\n!\n', ' ')),
  fc.nat(),
  fc.nat(),
);

function samplesOf(mode: ModeName): readonly string[] {
  return families
    .flatMap((family) => family[mode] ?? [])
    .filter(({ enters, syntax }) => !enters && !syntax.includes('BANNER'))
    .flatMap(({ samples }) => samples);
}

/** All that a reading says, without the texts that it shares. */
function shape({ statements }: Configuration): readonly unknown[] {
  const index = new Map(statements.map((statement, at) => [statement, at]));
  const indexOf = (statement: Statement | undefined) => statement && index.get(statement);
  return statements.map(({ line: at, offset, reading, parent, children, endLine }) => [
    [at, offset, endLine, indexOf(parent), children.map(indexOf)],
    [reading.mode, reading.negation, reading.words, reading.outcome],
  ]);
}

/** What the lines mean, wherever they stand. */
function meaning(source: string): readonly string[] {
  return parseConfiguration(source).statements.map(({ reading: { mode, outcome } }) =>
    outcome.kind === 'foreign' ? 'foreign' : `${mode} ${outcome.kind}`,
  );
}

/** Puts a text in place of a part of another, or between two characters; the numbers may be any. */
function edit(old: string, insert: string, first: number, second: number): string {
  const start = first % (old.length + 1);
  const end = second % 2 === 0 ? start : start + (second % (old.length - start + 1));
  return old.slice(0, start) + insert + old.slice(end);
}

const change = fc.tuple(fc.oneof(text, fc.constantFrom('', 'x', '\n', '^C')), fc.nat(), fc.nat());
const changes = fc.array(change, { minLength: 1, maxLength: 5 });

/** Takes lines away and puts others in their place; the numbers may be any. */
function editLines(old: string, insert: string, first: number, count: number): string {
  const lines = old.split('\n');
  const start = first % (lines.length + 1);
  return lines.toSpliced(start, count % 3, ...(insert === '' ? [] : insert.split('\n'))).join('\n');
}

test('reading an edited text with its previous version changes nothing, however often', () => {
  fc.assert(
    fc.property(text, changes, (old, edits) => {
      let [source, configuration] = [old, parseConfiguration(old)];
      for (const [insert, first, second] of edits) {
        source = edit(source, insert, first, second);
        configuration = parseConfiguration(source, configuration);
        assert.deepEqual(shape(configuration), shape(parseConfiguration(source)));
      }
    }),
  );
});

test('a configuration that was read on from twice gives the same', () => {
  fc.assert(
    fc.property(text, change, change, (old, one, other) => {
      const previous = parseConfiguration(old);
      for (const changed of [edit(old, ...one), edit(old, ...other)]) {
        const configuration = parseConfiguration(changed, previous);
        assert.deepEqual(shape(configuration), shape(parseConfiguration(changed)));
      }
    }),
  );
});

test('checking an edited text with its previous version finds the same, however often', () => {
  const settings = { algorithmPolicy: 'rfc' } as const;
  fc.assert(
    fc.property(checked, fc.array(blockChange, { minLength: 1, maxLength: 4 }), (old, edits) => {
      let [source, configuration] = [old, parseConfiguration(old)];
      checkConfiguration(configuration, settings);
      for (const [insert, first, second] of edits) {
        source = edit(source, insert, first, second);
        configuration = parseConfiguration(source, configuration);
        const anew = checkConfiguration(parseConfiguration(source), settings);
        assert.deepEqual(checkConfiguration(configuration, settings), anew);
        assert.deepEqual(checkOnce(parseConfiguration(source), settings), anew);
      }
    }),
  );
});

test('lines that come and go between others change nothing in what is found there', () => {
  const settings = { algorithmPolicy: 'rfc' } as const;
  const lineChange = fc.tuple(
    fc.constantFrom('', '!', ' ', ' ! a remark', '\n\n', 'exit', ' no shutdown', ...knownLines),
    fc.nat(),
    fc.nat(),
  );
  fc.assert(
    fc.property(checked, fc.array(lineChange, { minLength: 1, maxLength: 4 }), (old, edits) => {
      let [source, configuration] = [old, parseConfiguration(old)];
      checkConfiguration(configuration, settings);
      for (const [insert, first, count] of edits) {
        source = editLines(source, insert, first, count);
        configuration = parseConfiguration(source, configuration);
        const anew = parseConfiguration(source);
        assert.deepEqual(shape(configuration), shape(anew));
        const found = checkConfiguration(configuration, settings);
        assert.deepEqual(found, checkConfiguration(anew, settings));
      }
    }),
    { numRuns: 300 },
  );
});

test('a block that changes behind one that was moved is found again', () => {
  const settings = { algorithmPolicy: 'rfc' } as const;
  const before = '!\n keyring local K\nend\n!\n mode transport\n!\n';
  const profile = 'crypto ipsec profile P\n!\nend';
  const wrong = 'crypto ipsec profile P\n set ikev2-xprofile S\n!\nend';
  const versions = [
    before.slice(2) + profile,
    before + profile,
    before + wrong,
    `${before} encryption aes-cbc-256\n${wrong}`,
  ];
  let configuration: Configuration | undefined;
  for (const version of versions) {
    configuration = parseConfiguration(version, configuration);
    const anew = checkConfiguration(parseConfiguration(version), settings);
    assert.deepEqual(checkConfiguration(configuration, settings), anew);
  }
});

test('every feature answers anywhere in any text, within the document', () => {
  fc.assert(
    fc.property(text, fc.nat(), (source, anywhere) => {
      const configuration = parseConfiguration(source);
      const offset = anywhere % (source.length + 1);
      const spans = [
        ...semanticTokens(configuration).map(({ span }) => span),
        ...completeAt(configuration, offset).map(({ replace }) => replace),
        ...selectionRangesAt(configuration, offset),
        ...outlineConfiguration(configuration).flatMap((item) => [item.span, item.selection]),
        explainAt(configuration, offset)?.span ?? { start: offset, end: offset },
      ];
      signaturesAt(configuration, offset);
      for (const { start, end } of spans) {
        assert.ok(0 <= start && start <= end && end <= source.length, `${start}-${end}`);
      }
    }),
  );
});

test('tokens stand in order and never overlap', () => {
  fc.assert(
    fc.property(text, (source) => {
      let last = 0;
      for (const { span } of semanticTokens(parseConfiguration(source))) {
        assert.ok(last <= span.start && span.start < span.end);
        last = span.end;
      }
    }),
  );
});

test('folds nest, each beginning on a line of its own', () => {
  fc.assert(
    fc.property(text, (source) => {
      const open: number[] = [];
      let lastStart = -1;
      for (const { startLine, endLine } of foldConfiguration(parseConfiguration(source))) {
        assert.ok(startLine > lastStart && endLine > startLine);
        lastStart = startLine;
        while ((open.at(-1) ?? Number.POSITIVE_INFINITY) < startLine) open.pop();
        assert.ok(endLine <= (open.at(-1) ?? Number.POSITIVE_INFINITY));
        open.push(endLine);
      }
    }),
  );
});

test('formatting changes indentation and separators only, and nothing the second time', () => {
  fc.assert(
    fc.property(text, (source) => {
      const once = applyChanges(source, formatConfiguration(parseConfiguration(source)));
      const words = (content: string) =>
        content
          .split(/[\r\n]+/)
          .map((part) => part.trim())
          .filter((part) => part !== '!');
      assert.deepEqual(words(once), words(source));
      const twice = applyChanges(once, formatConfiguration(parseConfiguration(once)));
      assert.equal(twice, once);
    }),
  );
});

test('known lines in their block are known, also after formatting', () => {
  fc.assert(
    fc.property(blocks, (source) => {
      assert.deepEqual(
        meaning(source).filter((said) => !said.endsWith('command')),
        [],
      );
      const once = applyChanges(source, formatConfiguration(parseConfiguration(source)));
      assert.deepEqual(meaning(once), meaning(source));
    }),
  );
});

test('a text that is cut anywhere begins with the same lines', () => {
  fc.assert(
    fc.property(blocks, fc.nat(), (source, anywhere) => {
      const lines = source.split('\n');
      const cut = lines.slice(0, anywhere % (lines.length + 1)).join('\n');
      const part = meaning(cut);
      assert.deepEqual(part, meaning(source).slice(0, part.length));
    }),
  );
});
