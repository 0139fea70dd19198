import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { explainAt } from '../../server/src/capture/explain';
import { parseConfiguration } from '../../server/src/config/parse';
import { contextWith } from '../../server/src/relate/captureLinks';
import { routerOf } from '../../server/src/relate/negotiation/router';
import { type ProposalMatrix, proposalMatrix } from '../../server/src/relate/proposalMatrix';
import { withDefaultProposal } from '../../server/src/report/defaultProposal';
import { renderMarkdown, tableMarkdown } from '../../server/src/report/explanation';
import { matrixTable, withMatrix } from '../../server/src/report/proposalMatrix';

const samples = join(__dirname, '../../../samples');

function context(folder: string, log: string, ...configurations: readonly string[]) {
  const read = (name: string) => readFileSync(join(samples, folder, name), 'utf8');
  const routers = configurations.map((name) => routerOf(parseConfiguration(read(name)), name));
  return contextWith(parseCapture(read(log)), log, routers);
}

function matrix(of: ReturnType<typeof context>, protocol: ProposalMatrix['protocol']): string {
  const [sa] = of.capture.associations;
  const found = sa && proposalMatrix(of, sa, protocol);
  return found ? tableMarkdown(matrixTable(found)) : '';
}

function hover(of: ReturnType<typeof context>, word: string): string {
  const found = explainAt(of.capture, of.capture.lines.text.slice(0, 1e6).indexOf(word) + 1);
  assert.ok(found);
  return renderMarkdown(withDefaultProposal(of, withMatrix(of, found)).explanation);
}

test('what both ends have, what is sent, and that nothing can be chosen', () => {
  const of = context('ikev2-no-common-proposal', 'r2-debug.log', 'r1.cfg', 'r2.cfg');
  const expected = `
| IKE | On BRANCH | Received | On HQ | Chosen |
| --- | --- | --- | --- | --- |
| Encryption | \`aes-cbc-128\` \`3des\` | \`aes-cbc-256\` | \`aes-cbc-256\` | nothing in common |
| PRF | \`sha1\` | \`sha512\` | \`sha512\` | nothing in common |
| Integrity | \`sha1\` | \`sha512\` | \`sha512\` | nothing in common |
| Group | \`14\` | \`19\` \`20\` | \`19\` \`20\` | nothing in common |`.trimStart();
  assert.equal(matrix(of, 'IKE'), expected);
  assert.ok(hover(of, 'SA Next payload').endsWith(expected));
  assert.ok(hover(of, 'Expected Policies').endsWith(expected));
  assert.doesNotMatch(hover(of, 'KE Next payload'), /\|/);
});

test('without configurations, the lists of the capture', () => {
  assert.equal(
    matrix(context('ikev2-no-common-proposal', 'r2-debug.log'), 'IKE').split('\n')[0],
    '| IKE | Accepted here | Received | Chosen |',
  );
});

test('what is chosen is told, and what both have stands out', () => {
  const of = context('ikev2-pfs-at-rekey', 'r1-debug.log', 'r1.cfg', 'r2.cfg');
  assert.match(
    matrix(of, 'IKE'),
    /^\| Group \| \*\*`19`\*\* \| \*\*`19`\*\* \| \*\*`19`\*\* \| \*\*`19`\*\* \| `19` \|$/m,
  );
  assert.match(matrix(of, 'ESP'), /^\| Group \| `19` \| none \| nothing in common \|$/m);
});

test('nothing known gives no matrix', () => {
  const of = contextWith(parseCapture('hello'), 'a.log', []);
  assert.equal(matrix(of, 'IKE'), '');
});

test('the built-in proposal says what is in it, in the release that is known', () => {
  const of = context('site-to-site-psk', 'r2-debug.log', 'r2.cfg');
  const text = hover(of, 'Adding Proposal default');
  assert.match(text, /^\| Built in \| Encryption \| Integrity \| PRF \| Group \| PQC \|$/m);
  assert.match(text, /^\| IOS 15 \| `aes-cbc-256`/m);
});
