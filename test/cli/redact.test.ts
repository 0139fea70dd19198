import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { inputOf } from '../../server/src/cli/io';
import { runCli } from '../support/commandLine';

const configuration = `hostname Gotham
crypto isakmp key Batmobile address 8.8.4.4
crypto isakmp policy 1
`;
const capture = '*Nov 11 19:30:34.811: ISAKMP:(0):found peer pre-shared key matching 8.8.4.4\n';

test('copies lie in the folder, and belong together', async () => {
  const files = { 'Gotham.cfg': configuration, 'Gotham.log': capture };
  const { exitCode, output, saved } = await runCli(
    'redact Gotham.cfg Gotham.log --output out --mapping map.json',
    files,
  );
  const [copy = '', log = ''] = ['host1.cfg', 'host1.log'].map((name) =>
    saved.get(join('out', name)),
  );
  assert.doesNotMatch(copy + log, /Gotham|Batmobile|8\.8\.4\.4/);
  const address = /address (\S+)/.exec(copy)?.[1] ?? 'none';
  assert.ok(log.includes(`matching ${address}\n`));
  assert.equal(JSON.parse(saved.get('map.json') ?? '').addresses[0].to, address);
  assert.match(output, /^Replaced: keys and passwords 1, names 1, addresses 1\.$/m);
  assert.equal(exitCode, 0);
});

test('nothing is written without a folder, over an original, or twice', async () => {
  const files = { 'a.cfg': configuration, 'out/a.cfg': configuration, 'x/a.cfg': configuration };
  for (const [line, message] of [
    [
      'redact a.cfg',
      "required option '--output <DIR>' not specified\nSee ios-crypto redact --help",
    ],
    ['redact out/a.cfg --output out', `${join('out', 'a.cfg')} would replace the original`],
    ['redact a.cfg x/a.cfg --output out', `two files would be called ${join('out', 'a.cfg')}`],
  ]) {
    const { exitCode, messages, saved } = await runCli(line ?? '', files);
    assert.equal(messages, `ios-crypto: ${message}\n`);
    assert.equal(saved.size, 0);
    assert.equal(exitCode, 2);
  }
});

test('a file that cannot be written or read to its end is named', async () => {
  const refusing = async () => {
    throw Object.assign(new Error('refused'), { code: 'EACCES' });
  };
  const files = { 'a.cfg': configuration };
  const unwritten = await runCli('redact a.cfg --output out', files, { save: refusing });
  assert.equal(
    unwritten.messages,
    `ios-crypto: cannot write ${join('out', 'a.cfg')}: no permission\n`,
  );
  const broken = {
    ...inputOf(''),
    pieces: () => ({ [Symbol.asyncIterator]: () => ({ next: refusing }) }),
  };
  const unread = await runCli('redact a.cfg --output out', {}, { open: async () => broken });
  assert.equal(unread.messages, 'ios-crypto: cannot read a.cfg: no permission\n');
});
