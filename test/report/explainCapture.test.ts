import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';
import { captureMarkdown, captureText } from '../../server/src/report/explainCapture';
import { story } from '../support/story';

const refused = parseCapture(
  story(
    'initiator',
    `IDLE EV_INIT_SA
    > IKE_SA_INIT request 0: SA KE N
    I_WAIT_INIT EV_NO_EVENT
    < IKE_SA_INIT response 0: SA KE N
    I_PROC_INIT EV_PROC_MSG
    My authentication method is 'PSK'
    > IKE_AUTH request 1: IDi AUTH SA TSi TSr
    < IKE_AUTH response 1: NOTIFY(AUTHENTICATION_FAILED)
    I_PROC_AUTH EV_CHK4_NOTIFY
    +1
    AUTH_DONE EV_FAIL
    Auth exchange failed
    EXIT EV_ABORT
    Failed to decrement count for outgoing negotiating`,
  ),
);

test('a capture is explained SA by SA, with what to do next', () => {
  assert.equal(
    captureText(refused, diagnoseCapture(refused)),
    `This capture

33 lines, 1 IKE SA: 1 failed.

SA 1 with 192.0.2.2 · failed

IKEv2, this router is the initiator: 192.0.2.1 to 192.0.2.2
Lines 1 to 33, 1 s
Proof: PSK here, not shown there

The peer refuses this router's proof of identity. The peer (192.0.2.2) answers AUTHENTICATION_FAILED. This router has identified itself by PSK. Likely: the answer is at line 23; it never says why.
Do: Check in this order: the key on both ends, the identity that the peer expects, the method, the certificate.
Shown at: line 23 (the peer answers AUTHENTICATION_FAILED)
To be sure: The debug of the peer names the reason: key, method, identity or certificate.
Configuration: crypto ikev2 keyring > peer > pre-shared-key local · crypto ikev2 profile > authentication local · crypto ikev2 profile > identity local · crypto ikev2 profile > pki trustpoint
Look at: show crypto ikev2 profile
On the peer: debug crypto condition peer ipv4 192.0.2.1, debug crypto ikev2, debug crypto ikev2 error, debug crypto ikev2 internal; stop with undebug all and debug crypto condition reset.
RFC 7296 §2.21.2 · RFC 7296 §2.15

Looks like a failure and is none

- Failed to decrement count (line 33): A counter of negotiations was already at its end; it says nothing about this SA.

`,
  );
});

test('the Markdown marks code and links sources', () => {
  const markdown = captureMarkdown(refused, diagnoseCapture(refused));
  assert.match(markdown, /^# This capture\n/);
  assert.match(markdown, /\*\*The peer refuses this router's proof of identity\.\*\*/);
  assert.match(markdown, /\[RFC 7296 §2\.15\]\(https:/);
});

test('a capture without SAs says so', () => {
  const empty = parseCapture('nothing\n');
  assert.match(captureText(empty, diagnoseCapture(empty)), /1 line and no IKE SA\./);
});
