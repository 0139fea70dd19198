import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { explainAt } from '../../server/src/capture/explain';
import { readCapture } from '../../server/src/capture/follow';
import { parseConfiguration } from '../../server/src/config/parse';
import { contextWith, withConfiguration } from '../../server/src/relate/captureLinks';
import { routerOf } from '../../server/src/relate/negotiation/router';
import { renderText } from '../../server/src/report/explanation';

const folder = join(__dirname, '../../../samples/site-to-site-psk');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** What a hover over the first of these words in r2's capture says of the configuration. */
function configurationLine(word: string, configuration = read('r2.cfg')): string {
  const text = read('r2-debug.log');
  const routers = [routerOf(parseConfiguration(configuration), 'r2.cfg')];
  const context = contextWith(readCapture(text), 'r2-debug.log', routers);
  const found = explainAt(context.capture, text.indexOf(word) + word.length - 1);
  assert.ok(found, word);
  const lines = renderText(withConfiguration(context, found).explanation).split('\n');
  return lines.find((line) => /^(?:On |Configuration:)/.test(line)) ?? '';
}

test('a hover shows what the router has, without secrets', () => {
  assert.equal(
    configurationLine('CurState: R_BLD_AUTH'),
    'On r2: pre-shared-key local <secret> · authentication local pre-share',
  );
});

test('a hover says which command a block lacks when none of them is there', () => {
  assert.equal(
    configurationLine('EV_CHK4_PFS'),
    'On r2: crypto ipsec profile phse2-prof without set pfs',
  );
});

test('a proposal that this SA does not use is not shown: the built-in one answers', () => {
  assert.match(configurationLine('CurState: R_INIT'), /^Configuration: crypto ikev2 policy > /);
});

test('a hover shows no more of a configuration than two rows', () => {
  const peers = Array.from(
    { length: 20 },
    (_, index) => ` match identity remote fqdn p${index}.example`,
  );
  const many = read('r2.cfg').replace(/^ +match identity remote.*$/m, peers.join('\n'));
  const line = configurationLine('CurState: R_WAIT_AUTH', many);
  assert.match(line, /^On r2: match identity remote fqdn p0\.example .* and \d+ more$/);
  assert.ok(line.length < 200, line);
});
