import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsIn } from '../../server/src/config/citations';
import { parseConfiguration } from '../../server/src/config/parse';

test('RFCs, defects and notices that comments and descriptions cite lead to their documents', () => {
  const text = `
! As RFC 7296 §2.15 and rfc8221 say; see also CSCtd24065, FN72510 and RFC X.
crypto ikev2 profile P
 description needed by RFC 5685, section 3
crypto ikev2 keyring RFC1918
`;
  assert.deepEqual(
    citationsIn(parseConfiguration(text)).map(({ span, title, url }) => [
      text.slice(span.start, span.end),
      title,
      url.slice(url.indexOf('//') + 2).split('/')[0],
    ]),
    [
      ['RFC 7296 §2.15', 'RFC 7296 §2.15', 'www.rfc-editor.org'],
      ['rfc8221', 'RFC 8221', 'www.rfc-editor.org'],
      ['CSCtd24065', 'Cisco CSCtd24065', 'bst.cisco.com'],
      ['FN72510', 'Cisco FN72510', 'www.cisco.com'],
      ['RFC 5685, section 3', 'RFC 5685 §3', 'www.rfc-editor.org'],
    ],
  );
});
