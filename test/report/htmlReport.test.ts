import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';
import { parseConfiguration } from '../../server/src/config/parse';
import { contextWith } from '../../server/src/relate/captureLinks';
import { routerOf } from '../../server/src/relate/negotiation/router';
import { explainedCapture } from '../../server/src/report/explainedCapture';
import { htmlReport } from '../../server/src/report/htmlReport';
import { markdownHtml } from '../../server/src/report/markdownHtml';

const samples = join(__dirname, '../../../samples/ikev2-no-common-proposal');
const read = (name: string) => readFileSync(join(samples, name), 'utf8');

function reportOf(text: string): string {
  const capture = parseCapture(text);
  const routers = ['r1.cfg', 'r2.cfg'].map((name) =>
    routerOf(parseConfiguration(read(name)), name),
  );
  const context = contextWith(capture, 'debug.log', routers);
  const diagnoses = diagnoseCapture(capture);
  return htmlReport(explainedCapture('debug.log', context, diagnoses, [], new Map()));
}

test('a report is one page that needs nothing else', () => {
  const html = reportOf(read('r2-debug.log'));
  assert.match(html, /<h1>debug\.log<\/h1>/);
  assert.match(html, /<th>On BRANCH<\/th><th>Received<\/th><th>On HQ<\/th><th>Chosen<\/th>/);
  assert.match(html, /<svg /);
  assert.match(html, /<mark class="row"><span class="number"> {4}36<\/span>/);
  assert.match(html, /<span class="keyword">encryption<\/span> aes-cbc-128 3des/);
  assert.doesNotMatch(html, /<script|src=|<link|@import|url\(/i);
});

test('nothing of a capture becomes markup, and no key is shown', () => {
  const evil = read('r2-debug.log')
    .replaceAll('SITES', '<img/src=x>')
    .replace(/^.*Received Policies/m, 'HQ(config)#pre-shared-key Tr4nquil-Harbor-81\n$&');
  const html = reportOf(evil);
  assert.match(html, /pre-shared-key &lt;secret&gt;/);
  assert.doesNotMatch(html, /<img|Harbor/);
});

test('our Markdown as HTML', () => {
  const markdown = `# A & B

**Strong.** *Slanted* \`a < *b*\` [§1](https://example.com/?a=1&b)  
next [x](javascript:alert) <b>

- one
- two

| A | B |
| --- | --- |
| \`1\` | **\`2\`** |`;
  assert.equal(
    markdownHtml(markdown),
    `<h1>A &amp; B</h1>
<p><strong>Strong.</strong> <em>Slanted</em> <code>a &lt; &#42;b&#42;</code> <a href="https://example.com/?a=1&amp;b">§1</a><br>
next [x](javascript:alert) &lt;b&gt;</p>
<ul><li>one</li><li>two</li></ul>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>
<tr><td><code>1</code></td><td><strong><code>2</code></strong></td></tr>
</tbody></table>`,
  );
});
