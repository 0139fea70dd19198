import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { facilities } from '../../server/src/capture/model';
import { compileTemplates, matchTemplates } from '../../server/src/capture/templates';
import { messageFormats } from '../../server/src/capture/vocabulary/messageFormats';
import { referenceUrl } from '../../server/src/crypto/references';

const templates = compileTemplates(messageFormats);

test('ids and templates stand once', () => {
  const ids = messageFormats.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
  const wordings = messageFormats.flatMap(({ template, also = [] }) => [template, ...also]);
  assert.deepEqual(
    wordings.filter((wording, index) => wordings.indexOf(wording) !== index),
    [],
  );
});

describe('each message', () => {
  for (const format of messageFormats) {
    test(format.id, () => {
      assert.match(format.id, /^[a-z][a-z0-9-]*$/);
      checkSentences(format.summary, 2);
      for (const text of [format.next, format.whenStuck]) if (text) checkSentences(text, 3);
      for (const path of format.configuration ?? []) assert.match(path, /^[a-z][\w >-]*$/);
      for (const reference of format.references ?? [])
        assert.ok(referenceUrl(reference), reference);
      for (const facility of format.facility ?? []) {
        assert.ok(facilities.some((known) => known === facility));
      }
      checkParts(format);
      assert.ok(format.samples.length > 0);
      for (const sample of format.samples) {
        assert.equal(matchTemplates(templates, sample)?.format.id, format.id, sample);
      }
    });
  }
});

/** The rules of VOICE that a program can check. */
function checkSentences(text: string, most: number) {
  assert.match(text, /^[A-Z`].*\.$/, text);
  assert.ok(text.length <= 230, `fits two lines (${text.length}): ${text}`);
  assert.doesNotMatch(text, /[!’“”]|\bsimply\b|\bplease\b|\s\s/i);
  assert.equal(text.split('`').length % 2, 1, `code marks pair up: ${text}`);
  const sentences = text.split(/[.?](?:\s|$)/).filter((sentence) => sentence !== '');
  assert.ok(sentences.length <= most, text);
}

/** What is said about parts is about parts of the template. */
function checkParts({ template, also = [], parts = {} }: (typeof messageFormats)[number]) {
  const wordings = [template, ...also].join(' ');
  for (const name of Object.keys(parts)) assert.ok(wordings.includes(`<${name}:`), name);
}

const parts: [string, string][] = [
  ["Using IKEv2 profile 'IKEV2-SETUP'", 'profile=IKEV2-SETUP'],
  ['% Getting preshared key by address 10.0.0.2', 'address=10.0.0.2'],
  ['Use preshared key for id FC00:1::2, key len 8', 'identity=FC00:1::2 length=8'],
  ['Sending DELETE INFO message for IPsec SA [SPI: 0xA153CF67]', 'spi=0xA153CF67'],
  ['Request has mess_id 9; expected 3 through 7', 'id=9 low=3 high=7'],
  [
    'Received Packet [From 10.0.0.2:500/To 10.0.0.1:500/VRF i0:f0]',
    'from=10.0.0.2:500 to=10.0.0.1:500 vrf=i0:f0',
  ],
  ['no outgoing phase 1 packet to retransmit. MM_NO_STATE', 'state=MM_NO_STATE'],
];

test('parts are what the reader would point at', () => {
  for (const [body, expected] of parts) {
    const found = matchTemplates(templates, body);
    assert.equal(
      found?.parts.map(({ name, value }) => `${name}=${value}`).join(' '),
      expected,
      body,
    );
  }
});

test('what is not a message of a crypto debug is not explained', () => {
  for (const body of [
    'Building configuration...',
    'interface Tunnel0',
    ' ip address 10.0.0.1 255.255.255.0',
    'router#show version',
    'Interface              IP-Address      OK? Method Status                Protocol',
    'permit ip any any',
  ]) {
    assert.equal(matchTemplates(templates, body)?.format.id, undefined, body);
  }
});
