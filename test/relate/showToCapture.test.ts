import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldShownCapture, outlineShownCapture } from '../../server/src/relate/showInCapture';
import { readShownCapture } from '../../server/src/relate/shownCapture';
import { explainShownAt } from '../../server/src/relate/showToCapture';

const trace = (event: string, id = 0) =>
  `*Nov 11 20:28:34.00${id}: IKEv2:(SESSION ID = 4,SA ID = 1):SM Trace-> SA: I_SPI=E58F925107F8B73F R_SPI=AFD098F4147869DA (I) MsgID = 00000001 CurState: I_PROC_AUTH Event: ${event}\n`;
const debug = `*Nov 11 20:28:34.000: IKEv2:(SESSION ID = 4,SA ID = 1):Sending Packet [To 10.0.0.2:500/From 10.0.0.1:500/VRF i0:f0]
${trace('EV_CHK_AUTH_TYPE', 1)}${trace('EV_OK', 2)}`;
const show = `
Router1#show crypto ikev2 sa detailed
Tunnel-id Local                 Remote                fvrf/ivrf            Status
1         10.0.0.1/500          10.0.0.2/500          none/none            READY
      Local spi: E58F925107F8B73F       Remote spi: AFD098F4147869DA
      Local window:      5              Remote window:      5
Router1#
`;
const text = debug + show;
const document = readShownCapture(text);

function here(word: string, from = 0): string {
  const hover = explainShownAt(document, text.indexOf(word, from));
  return hover?.explanation.here ?? '';
}

test('an SA in a show output names the SA of the capture', () => {
  for (const word of ['E58F925107F8B73F       R', 'READY', '10.0.0.2/500']) {
    assert.match(here(word), /^this is SA 1 of this capture, lines 1 to \d+\. /, word);
  }
  assert.equal(here('Local window'), '', 'a counter does not repeat it');
});

test('an SPI in the capture names the show output', () => {
  assert.match(
    here('E58F925107F8B73F'),
    /`show crypto ikev2 sa detailed` shows it in line 7: IKEv2 SA 1\./,
  );
});

test('an SA that the capture does not have is not named', () => {
  const other = readShownCapture(
    text
      .replaceAll('E58F925107F8B73F       R', '0123456789ABCDEF       R')
      .replaceAll('10.0.0.2/500', '10.9.9.9/500'),
  );
  const at = other.lines.text.slice(0).indexOf('READY');
  assert.equal(explainShownAt(other, at)?.explanation.here, undefined);
});

test('folds and outline hold both, in document order', () => {
  assert.deepEqual(
    outlineShownCapture(document).map(({ kind }) => kind),
    ['sa', 'show'],
  );
  const folds = foldShownCapture(document);
  assert.deepEqual(
    folds.filter(({ kind }) => kind === 'show').map(({ startLine }) => startLine),
    [4, 6],
  );
  assert.equal(new Set(folds.map(({ startLine }) => startLine)).size, folds.length);
});

test('a growing capture has the outputs of the whole one', () => {
  let grown = readShownCapture('');
  for (let end = 0; end <= text.length + 40; end += 37) {
    grown = readShownCapture(text.slice(0, end), grown);
    assert.deepEqual(grown.shows, readShownCapture(text.slice(0, end)).shows, `${end}`);
  }
  assert.equal(grown.shows.length, 1);
});
