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
      '**Here:** 11 events in under 1 ms. · [RFC 7296 §2.15](https://www.rfc-editor.org/rfc/rfc7296.html#section-2.15)',
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
      'Here: 11 events in under 1 ms. · RFC 7296 §2.15',
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

test('lines of another document stand in place of the configuration that they belong to', () => {
  const excerpt = { title: 'On r2', lines: ['peer P', ' address 192.0.2.1'], more: 3 };
  const lines = renderMarkdown({ ...verifyAuth, excerpt }).split('  \n');
  assert.equal(lines[4], '**On r2:** `peer P` · `address 192.0.2.1` and 3 more');
  assert.doesNotMatch(lines.join(), /Configuration/);
});

test('a block that lacks what could stand in it says so', () => {
  const lacking = ['set pfs', 'set identity'];
  const excerpt = { title: 'On r2', lines: ['crypto ipsec profile P'], more: 0, lacking };
  assert.match(
    renderMarkdown({ ...verifyAuth, excerpt }),
    /\*\*On r2:\*\* `crypto ipsec profile P` without `set pfs`, `set identity` {2}\n/,
  );
});

test('sections of one document stand behind its name', () => {
  const references = ['RFC 7296 §1.2', 'Cisco 115934', 'RFC 7296 §2.7'];
  const { here, ...elsewhere } = verifyAuth;
  assert.equal(
    renderText({ ...elsewhere, references })
      .split('\n')
      .at(-1),
    'RFC 7296 §1.2, §2.7 · Cisco 115934',
    here,
  );
});

test('what does not fit in eight rows gives way: first commands, then what comes next', () => {
  const long = 'This router is doing something that takes quite a few words to tell. '.repeat(2);
  const labels = (explanation: Explanation) =>
    renderText(explanation)
      .split('\n')
      .flatMap((line) => /^[A-Z][a-z ]+:/.exec(line)?.[0] ?? []);
  const commands = ['show crypto ikev2 sa'];
  assert.deepEqual(labels({ ...verifyAuth, commands }), [
    'Next:',
    'If the trace stops here:',
    'Configuration:',
    'More:',
    'Here:',
  ]);
  const full = { ...verifyAuth, commands, summary: long, next: long };
  assert.deepEqual(labels({ ...full, whenStuck: 'No key.' }), [
    'Next:',
    'If the trace stops here:',
    'Configuration:',
    'Here:',
  ]);
  assert.deepEqual(labels({ ...full, whenStuck: long }), [
    'If the trace stops here:',
    'Configuration:',
    'Here:',
  ]);
});
