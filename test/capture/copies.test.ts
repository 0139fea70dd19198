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

/** Other devices and versions: what they tell of themselves must not hang on how they were copied. */
const others: Readonly<Record<string, string>> = {
  'IKEv1 of a router': `
*Mar  3 09:15:01.100: ISAKMP (1003): received packet from 192.0.2.30 dport 4500 sport 4786 Global (R) QM_IDLE
*Mar  3 09:15:01.100: ISAKMP:(1003):Checking IPSec proposal 1
*Mar  3 09:15:01.100: ISAKMP:(1003):atts are acceptable.
*Mar  3 09:15:01.100: ISAKMP-ERROR: (1003):IPSec policy invalidated proposal with error 32
*Mar  3 09:15:01.100: ISAKMP-ERROR: (1003):phase 2 SA policy not acceptable! (local 192.0.2.1 remote 192.0.2.30)
`,
  'the log of an ASA': `
%ASA-5-750002: Local:192.0.2.1:500 Remote:192.0.2.30:500 Username:Unknown IKEv2 Received a IKE_INIT_SA request
%ASA-4-750003: Local:192.0.2.1:500 Remote:192.0.2.30:500 Username:Unknown IKEv2 Negotiation aborted due to ERROR: There was no IPSEC policy found for received TS
`,
  'the debug of an ASA': `
Jan 10 10:00:00 [IKEv1]: IP = 192.0.2.30, IKE Initiator: New Phase 1, Intf inside, IKE Peer 192.0.2.30
Jan 10 10:00:00 [IKEv1]: Group = 192.0.2.30, IP = 192.0.2.30, QM FSM error (P2 struct &0xd8a3f8b0, mess id 0x12345678)!
Jan 10 10:00:00 [IKEv1]: Group = 192.0.2.30, IP = 192.0.2.30, Session is being torn down. Reason: crypto map policy not found
`,
};
/** Copies that need the time stamps of a router, or break words. */
const unfit = /relay|drops the blanks/;

for (const [what, text] of Object.entries(others)) {
  for (const [how, copy] of Object.entries(copies).filter(([name]) => !unfit.test(name))) {
    test(`${what} ${how} tells the same`, () => {
      const told = (one: string) => {
        const { associations } = parseCapture(one);
        const ends = associations.map(({ role, remote, outcome }) => [
          role,
          remote?.address,
          outcome,
        ]);
        return [ends, diagnosed(one)];
      };
      assert.deepEqual(told(copy(text)), told(text));
    });
  }
}

test('a debug that an ASA sends to its log line by line says the same', () => {
  const debug = `
IKEv2-PROTO-2: (8): Failed to verify the proposed policies
IKEv2-PROTO-1: (8): Received Policies:
Proposal 1:  AES-CBC-256 SHA1 SHA96 DH_GROUP_2048_MODP/Group 14

IKEv2-PROTO-1: (8): Failed to find a matching policy
IKEv2-PROTO-1: (8): Expected Policies:
Proposal 1:  AES-CBC-256 SHA1 SHA96 DH_GROUP_1024_MODP/Group 2

IKEv2-PROTO-1: (8): Failed to find a matching policy
IKEv2-PLAT-2:
CONNECTION STATUS: DOWN... peer: 192.0.2.2:500, phase1_id: 192.0.2.2
`;
  for (const head of ['%ASA-7-711001: ', '<191>Nov 11 2026 19:30:01 fw : %ASA-7-711001: ']) {
    const logged = debug.replace(/^(?=.)/gm, head);
    assert.deepEqual(diagnosed(logged), diagnosed(debug));
    assert.deepEqual(surveyLines(parseCapture(logged)), surveyLines(parseCapture(debug)));
  }
});

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
