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
import { highlightedHtml, highlightStyle } from '../../server/src/report/highlight';
import { htmlReport } from '../../server/src/report/htmlReport';
import { markdownHtml } from '../../server/src/report/markdownHtml';
import { plainScopes, scopes } from '../../syntaxes/scopes';
import { loadHighlight } from '../support/tokenize';

const samples = join(__dirname, '../../../samples/ikev2-no-common-proposal');
const highlight = loadHighlight();
const read = (name: string) => readFileSync(join(samples, name), 'utf8');

async function reportOf(text: string): Promise<string> {
  const capture = parseCapture(text);
  const routers = ['r1.cfg', 'r2.cfg'].map((name) =>
    routerOf(parseConfiguration(read(name)), name),
  );
  const context = contextWith(capture, 'debug.log', routers);
  const diagnoses = diagnoseCapture(capture);
  const explained = explainedCapture('debug.log', context, diagnoses, [], new Map());
  return htmlReport(explained, await highlight);
}

/** The excerpts of a report, with `<state>...<>` for a word of the class `t-state` and `!` before marked lines. */
function excerptsOf(html: string): readonly string[] {
  return [...html.matchAll(/<pre>(.*?)<\/pre>/gs)].map(([, excerpt = '']) =>
    excerpt
      .replace(/<mark class="row"><span class="number"> (.*?)<\/span>/g, '!$1')
      .replace(/<\/mark>|<span class="row">/g, '')
      .replace(/<span class="number">(.*?)<\/span>/g, '$1')
      .replace(/\n<\/span>/g, '\n')
      .replace(/<span class="t-(\w+)">(.*?)<\/span>/g, '<$1>$2<>'),
  );
}

test('a report is one page that needs nothing else', async () => {
  const html = await reportOf(read('r2-debug.log'));
  assert.match(html, /<h1>debug\.log<\/h1>/);
  assert.match(html, /<th>On BRANCH<\/th><th>Received<\/th><th>On HQ<\/th><th>Chosen<\/th>/);
  assert.match(html, /<svg /);
  assert.doesNotMatch(html, /<script|src=|<link|@import|url\(/i);
});

test('the words of an excerpt have the scopes of the grammars as classes', async () => {
  const [evidence = '', configuration = ''] = excerptsOf(await reportOf(read('r2-debug.log')));
  assert.match(
    evidence,
    /^ {4}35 <quiet>\*Nov 23 09:14:02\.138:<> <quiet>IKEv2:\(SESSION ID = 1,SA ID = 1\):<>Processing <word>IKE_SA_INIT<> message$/m,
  );
  assert.match(
    evidence,
    /^! {3}36 .*<error>Received Policies.* {2}<><value>AES-CBC-256<> <value>SHA512<> /m,
  );
  assert.equal(
    configuration,
    `     4 <word>crypto<> <word>ikev2<> <word>proposal<> <state>OLD<>
     5  <word>encryption<> <value>aes-cbc-128<> <value>3des<>
     6  <word>integrity<> <value>sha1<>
     7  <word>group<> <value>14<>
    10  <word>proposal<> <name>OLD<>
`,
  );
});

test('the class of a word is that of its innermost scope that has a colour', () => {
  const html = (...scopes: string[]) => highlightedHtml([{ text: 'a<b', scopes }]);
  assert.equal(html(), 'a&lt;b');
  assert.equal(html('meta.line'), 'a&lt;b');
  assert.equal(html('comment.quiet.ios-debug'), '<span class="t-quiet">a&lt;b</span>');
  assert.equal(html('comment.quiet', 'entity.name.type'), '<span class="t-state">a&lt;b</span>');
  assert.equal(html('entity.name.type', 'meta.part'), '<span class="t-state">a&lt;b</span>');
  assert.equal(html('variable.other.enummember'), '<span class="t-value">a&lt;b</span>');
});

test('every scope of the grammars has a colour, on white and on black', () => {
  const style = highlightStyle();
  for (const scope of new Set([...Object.values(scopes), ...Object.values(plainScopes)])) {
    const [, name = scope] =
      /class="([^"]+)"/.exec(highlightedHtml([{ text: 'x', scopes: [scope] }])) ?? [];
    assert.equal(style.split(`--${name}:#`).length - 1, 2, `${scope} has no colour`);
  }
});

test('nothing of a capture becomes markup, and no key is shown', async () => {
  const evil = read('r2-debug.log')
    .replaceAll('SITES', '<img/src=x>')
    .replace(/^.*Received Policies/m, 'HQ(config)#pre-shared-key Tr4nquil-Harbor-81\n$&');
  const html = await reportOf(evil);
  assert.match(excerptsOf(html).join(''), /<word>pre-shared-key &lt;secret&gt;<>/);
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
