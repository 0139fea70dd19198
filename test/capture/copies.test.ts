import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { messageText } from '../../server/src/capture/text';
import { surveyLines } from '../../server/src/capture/unknownLines';
import { fixtures } from '../support/captures';
import { copies } from '../support/copies';
import { diagnosed, story } from '../support/story';

/** A capture that is long enough for its lines to be broken, and what is wrong in it. */
const original = story(
  'responder',
  `
    < IKE_SA_INIT request 0: SA KE N
    IDLE EV_RECV_INIT
    Verify SA init message
    > IKE_SA_INIT response 0: SA KE N
    INIT_DONE EV_CHK4_ROLE
    Starting timer (30 sec) to wait for auth message
    < IKE_AUTH request 1: VID IDi AUTH SA TSi TSr
    R_WAIT_AUTH EV_RECV_AUTH
    Searching policy based on peer's identity '192.0.2.2' of type 'IPv4 address'
    R_VERIFY_AUTH EV_CHK_AUTH_TYPE
    Peer's authentication method is 'PSK'
    R_VERIFY_AUTH EV_VERIFY_AUTH
    Use preshared key for id 192.0.2.2, key len 9
    Verification of peer's authentication data FAILED
    R_VERIFY_AUTH EV_AUTH_FAIL
    Sending authentication failure notify
    AUTH_DONE EV_FAIL
    Auth exchange failed
    EXIT EV_ABORT
    Deleting SA
  `,
);

for (const [how, copy] of Object.entries(copies)) {
  test(`a capture ${how} tells the same`, () => {
    const text = copy(original);
    const capture = parseCapture(text);
    const [sa] = capture.associations;
    assert.deepEqual(
      [capture.associations.length, sa?.role, sa?.outcome],
      [1, 'responder', 'failed'],
    );
    assert.equal(capture.records.state.filter((state) => state > 0).length, 8, 'steps');
    assert.deepEqual(surveyLines(capture).forms, []);
    assert.deepEqual(diagnosed(text), ['psk-mismatch likely']);
  });
}

const trace = fixtures().find(({ name }) => name === 'event-trace.log')?.text ?? '';

for (const how of Object.keys(copies).filter((name) => name.startsWith('broken by a terminal'))) {
  test(`an event trace ${how} says the same`, () => {
    const [whole, broken] = [trace, copies[how]?.(trace) ?? ''].map((text) => {
      const capture = parseCapture(text);
      const records = Array.from({ length: capture.records.count }, (_, record) => record);
      return records.map((record) => messageText(capture, record).trim());
    });
    assert.ok(whole && whole.length > 5);
    assert.deepEqual(broken, whole);
  });
}
