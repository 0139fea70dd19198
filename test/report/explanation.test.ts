import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown, renderText } from '../../server/src/report/explanation';
import type { Explanation } from '../../server/src/text/results';

const verifyAuth: Explanation = {
  name: 'R_VERIFY_AUTH',
  facts: ['responder', 'IKE_AUTH'],
  summary: 'This router is testing the proof of the initiator.',
  next: '`R_BLD_AUTH`, once the proof holds.',
  whenStuck: 'the keys differ.',
  configuration: ['crypto ikev2 profile > keyring local', 'crypto ikev2 keyring > peer'],
  here: '11 events in under 1 ms.',
  references: ['RFC 7296 §2.15'],
};

test('an explanation reads from what it is to where it comes from', () => {
  assert.equal(
    renderMarkdown(verifyAuth),
    [
      '**R_VERIFY_AUTH** · responder · IKE_AUTH',
      'This router is testing the proof of the initiator.',
      '**Next:** `R_BLD_AUTH`, once the proof holds.',
      '**If the trace stops here:** the keys differ.',
      '**Configuration:** `crypto ikev2 profile` > `keyring local` · `crypto ikev2 keyring` > `peer`',
      '**Here:** 11 events in under 1 ms.',
      '[RFC 7296 §2.15](https://www.rfc-editor.org/rfc/rfc7296.html#section-2.15)',
    ].join('  \n'),
  );
});

test('the same words stand in a terminal, without marks', () => {
  assert.equal(
    renderText({ ...verifyAuth, evidence: 'inferred', configuration: [], next: '`R_BLD_AUTH`' }),
    [
      'R_VERIFY_AUTH · responder · IKE_AUTH',
      'This router is testing the proof of the initiator. (inferred)',
      'Next: R_BLD_AUTH',
      'If the trace stops here: the keys differ.',
      'Here: 11 events in under 1 ms.',
      'RFC 7296 §2.15',
    ].join('\n'),
  );
});

test('commands of one mode stand behind it together', () => {
  const configuration = [
    'crypto ikev2 profile > keyring local',
    'crypto ikev2 dpd',
    'crypto ikev2 profile > match fvrf',
    'crypto ikev2 keyring > peer > address',
  ];
  assert.match(
    renderMarkdown({ ...verifyAuth, configuration }),
    /`crypto ikev2 profile` > `keyring local`, `match fvrf` · `crypto ikev2 dpd` · `crypto ikev2 keyring` > `peer` > `address`/,
  );
});

test('lines of another document stand beside the configuration that they belong to', () => {
  const excerpt = { title: 'On r2', lines: ['peer P', ' address 192.0.2.1'], more: 3 };
  const lines = renderMarkdown({ ...verifyAuth, excerpt }).split('  \n');
  assert.equal(lines[5], '**On r2:** `peer P` · `address 192.0.2.1` and 3 more');
});
