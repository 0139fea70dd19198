import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixtures } from '../support/captures';
import { runCli } from '../support/commandLine';
import { type Schema, schemaFaults } from '../support/jsonSchema';

const root = join(__dirname, '../../..');
const schema: Schema = JSON.parse(readFileSync(join(root, 'docs/report.schema.json'), 'utf8'));

const samples = readdirSync(join(root, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => filesOf(name))
  .filter((files) => Object.keys(files).length === 2);

function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(root, 'samples', folder)).filter((name) => name.endsWith('.cfg'));
  return Object.fromEntries(
    names.map((name) => [
      `${folder}/${name}`,
      readFileSync(join(root, 'samples', folder, name), 'utf8'),
    ]),
  );
}

test('the JSON of every command keeps to the published schema', async () => {
  for (const files of samples) {
    const names = Object.keys(files).join(' ');
    for (const command of ['check', 'negotiate']) await checkSchema(`${command} ${names}`, files);
  }
  for (const { name, text } of fixtures()) await checkSchema(`explain ${name}`, { [name]: text });
});

async function checkSchema(line: string, files: Readonly<Record<string, string>>) {
  const { output } = await runCli(`${line} --format json`, files);
  assert.deepEqual(schemaFaults(JSON.parse(output), schema).slice(0, 5), [], line);
}

test('the schema finds what does not belong', () => {
  const faults = schemaFaults({ format: 'other', extra: 1 }, schema);
  assert.ok(faults.includes('$: extra is not in the schema'));
  assert.ok(faults.includes('$.format: not ios-crypto-report'));
  assert.ok(faults.includes('$: problems is missing'));
});

test('the JSON of a capture tells all about its SAs', async () => {
  const { name, text } = fixtures().find((one) => one.name.startsWith('ios-interleaved')) ?? {
    name: '',
    text: '',
  };
  const report = JSON.parse(
    (await runCli(`explain ${name} --format json`, { [name]: text })).output,
  );
  const [capture] = report.captures;
  const [sa] = capture.associations;
  assert.equal(sa.initiatorSpi, 'A1B2C3D4E5F60718');
  assert.equal(sa.profile, 'SITE');
  assert.equal(sa.start, '*Mar  3 09:15:01.100');
  assert.deepEqual(sa.lines, { first: 1, last: 104 });
  assert.deepEqual(sa.exchanges[0].messages[0].payloads, [
    'SA',
    'KE',
    'N',
    'NOTIFY(NAT_DETECTION_SOURCE_IP)',
  ]);
  assert.equal(capture.records.matched, capture.records.messages);
});

test('two files that lead to each other are negotiated too, with the place on the other end', async () => {
  const files = filesOf('ikev2-keys-differ');
  const { output } = await runCli(`check ${Object.keys(files).join(' ')} --format json`, files);
  const { negotiations, problems } = JSON.parse(output);
  assert.equal(negotiations[0].failure, 'key-of-responder');
  const found = problems.filter(
    ({ rule }: { rule: string }) => rule === 'negotiation-key-of-responder',
  );
  assert.deepEqual(
    found.map(({ file, related }: { file: string; related: { file: string }[] }) => [
      file,
      related[0]?.file,
    ]),
    [
      ['ikev2-keys-differ/r1.cfg', 'ikev2-keys-differ/r2.cfg'],
      ['ikev2-keys-differ/r2.cfg', 'ikev2-keys-differ/r1.cfg'],
    ],
  );
});

test('SARIF names rule, level, place and fix of each problem', async () => {
  const text = 'crypto ikev2 proposal P\n encryption 3des\n group 2\n';
  const { output } = await runCli('check --format sarif -', { '-': text });
  const { version, runs } = JSON.parse(output);
  const [{ tool, results }] = runs;
  const [result] = results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'weak-algorithm');
  assert.equal(version, '2.1.0');
  assert.equal(tool.driver.rules[result.ruleIndex].id, 'weak-algorithm');
  assert.equal(result.level, 'warning');
  assert.deepEqual(result.locations[0].physicalLocation, {
    artifactLocation: { uri: 'stdin', uriBaseId: '%SRCROOT%' },
    region: { startLine: 2, startColumn: 13, endLine: 2, endColumn: 17 },
  });
  assert.deepEqual(result.fixes[0].artifactChanges[0].replacements[0], {
    deletedRegion: { startLine: 2, startColumn: 13, endLine: 2, endColumn: 17 },
    insertedContent: { text: 'aes-cbc-256' },
  });
});

test('SARIF keeps to what its schema asks of regions, indexes, fixes and URIs', async () => {
  for (const folder of samples) {
    const files = Object.fromEntries(
      Object.entries(folder).map(([name, text]) => [`/x/${name}`, text]),
    );
    const line = `check ${Object.keys(files).join(' ')} --format sarif`;
    const [{ tool, results }] = JSON.parse((await runCli(line, files)).output).runs;
    for (const { ruleId, ruleIndex, locations, message, fixes = [] } of results) {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      assert.notEqual(message.text, '');
      const { region, artifactLocation } = locations[0].physicalLocation;
      assert.match(artifactLocation.uri, /^file:\/\/\/x\//);
      const { startLine, startColumn, endLine, endColumn } = region;
      assert.ok(startLine >= 1 && startColumn >= 1, ruleId);
      assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn), ruleId);
      for (const { artifactChanges } of fixes) assert.ok(artifactChanges.length > 0, ruleId);
    }
  }
});

test('Markdown has a table of problems, or a section for each SA', async () => {
  const problems = await runCli('check - --format markdown', {
    '-': 'crypto ikev2 policy S\n proposal MISSING\n',
  });
  assert.match(problems.output, /^# stdin\n\n\| Line \| Severity \| Problem \| Check \|\n/);
  assert.match(problems.output, /^\| 2 \| warning \| .*`MISSING`/m);
  const [fixture] = fixtures();
  const capture = await runCli('explain - --format markdown', { '-': fixture?.text ?? '' });
  assert.match(capture.output, /^# stdin\n(?:.*\n)*?\n## SA 1 /);
});
