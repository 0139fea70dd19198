import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeCapture } from '../../server/src/capture/detect';
import { looksLikeConfiguration } from '../../server/src/config/detect';
import { fixtures } from '../support/captures';
import { showFixtures } from '../support/shows';
import { configurations, strangers } from '../support/texts';

function languageOf(text: string): string {
  const languages = [
    looksLikeCapture(text) ? 'capture' : '',
    looksLikeConfiguration(text) ? 'configuration' : '',
  ];
  return languages.filter((language) => language !== '').join(' and ') || 'neither';
}

for (const { name, text } of fixtures()) {
  test(`${name} is a capture`, () => {
    assert.equal(languageOf(text), 'capture');
  });
}

test('a show output is a capture, not a configuration', () => {
  assert.equal(languageOf('Crypto session current status\n\nInterface: Tunnel0\n'), 'capture');
  assert.equal(
    languageOf('interface: Tunnel0\n    Crypto map tag: T, local addr 192.0.2.1\n'),
    'capture',
  );
});

test('one line of a debug is a capture', () => {
  const lines = [
    '*Nov 11 19:30:34.811: IKEv2:% Getting preshared key by address 10.0.0.2',
    'Nov 30 22:49:14.464: IKEv2:(SESSION ID = 31,SA ID = 1):Verify SA init message',
    'IKEv2-PROTO-5: (8): Action: Action_Null',
    'Jun  8 19:14:38.051 GMT: ISAKMP:(1001):SA authentication status: authenticated',
    "<189>: 45: Mar 26 20:49:19: %CRYPTO-4-RECVD_PKT_INV_SPI: decaps: rec'd IPSEC packet",
    'May 23 2010 13:15:25: %ASA-7-715077: Pitcher: received a key acquire message, spi 0x0',
    '<165>:2023-03-22T15:10:19Z: %FTD-vpn-5-713041: IP = 192.0.2.2, IKE Initiator: New Phase 1',
    'Feb 16 13:36:40 [IKEv1]: IP = 192.0.2.2, PHASE 1 COMPLETED',
    '[IKEv1 DEBUG]IP = 192.0.2.2, processing SA payload',
    'IKEv2 SAs:',
    'R1#show crypto ikev2 sa detailed',
    ' IPv4 Crypto IKEv2  SA ',
  ];
  for (const line of lines) assert.equal(languageOf(line), 'capture', line);
});

for (const [name, text] of Object.entries(configurations)) {
  test(`${name} is a configuration`, () => {
    assert.equal(languageOf(text), 'configuration');
  });
}

for (const [name, text] of Object.entries(strangers)) {
  test(`${name} is neither`, () => {
    assert.equal(languageOf(text), 'neither');
  });
}

test('every show output is a capture, with its prompt and without', () => {
  for (const { name, text } of showFixtures()) {
    for (const output of text.split(/^(?=Branch#.)/m).filter((part) => part.trim() !== '')) {
      const bare = output.replace(/^Branch#.*\n/, '').replace(/^Branch#$/m, '');
      assert.equal(languageOf(output), 'capture', `${name}: ${output.slice(0, 60)}`);
      assert.equal(languageOf(bare), 'capture', `${name}: ${bare.slice(0, 60)}`);
    }
  }
});
