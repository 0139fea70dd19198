import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from '../../server/src/config/parse';
import { signaturesAt } from '../../server/src/config/signature';
import { takeCursor } from '../support/markers';

/** Checks the signatures, with the part that comes next in « ». */
function checkSignatures(marked: string, expected: readonly string[]): void {
  const { text, offset } = takeCursor(marked);
  const shown = signaturesAt(parseConfiguration(text), offset).map(({ label, parts, active }) => {
    const { start = 0, end = 0 } = parts[active] ?? {};
    return `${label.slice(0, start)}«${label.slice(start, end)}»${label.slice(end)}`;
  });
  assert.deepEqual(shown, expected);
}

test('the signature shows what comes next', () => {
  checkSignatures('crypto ikev2 profile P\n dpd <|>', [
    'dpd «<interval>» <retry> {on-demand|periodic}',
  ]);
  checkSignatures('crypto ikev2 profile P\n dpd 10 2 <|>', [
    'dpd <interval> <retry> «{on-demand|periodic}»',
  ]);
  checkSignatures('crypto ikev2 policy P\n no proposal <|>', ['proposal «<name>»']);
  checkSignatures('<|>', []);
  checkSignatures('crypto ikev2 proposal P\n integrity sha256 <|>', [
    'integrity «{md5|sha1|sha256|sha384|sha512}…»',
  ]);
  checkSignatures('crypto ipsec transform-set TS <|>', [
    'crypto ipsec transform-set <name> «<transform>…»',
  ]);
  checkSignatures('crypto ipsec profile P\n set pfs <|>', [
    'set pfs «<group>» pqc {mlkem512|mlkem768|mlkem1024}',
    'set pfs «[<group>]»',
  ]);
});
