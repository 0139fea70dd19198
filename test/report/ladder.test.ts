import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ladderOf } from '../../server/src/report/ladder';
import { mermaidLadder } from '../../server/src/report/mermaid';
import { capture } from '../support/captures';

/** A summary of a message, as current releases print it. */
function packet(verb: string, id: number, type: string, kind: string): string {
  const direction = verb === 'Sending' ? 'To' : 'From';
  const spis = 'Initiator SPI : 1111111111111111 - Responder SPI : 2222222222222222';
  return `*Mar  1 10:00:0${id}.000: IKEv2:(SESSION ID = 1,SA ID = 1):${verb} Packet [${direction} 192.0.2.2:500/From 192.0.2.1:500/VRF i0:f0]
${spis} Message id: ${id}
IKEv2 ${type} Exchange ${kind}
Payload contents:
 SA KE N`;
}

function drawn(...packets: string[]): readonly string[] {
  const read = capture(packets.join('\n'));
  const [sa] = read.associations;
  assert.ok(sa);
  return mermaidLadder(ladderOf(read, sa))
    .split('\n')
    .filter((line) => /->>/.test(line))
    .map((line) => line.trim());
}

test('messages go from end to end in their order', () => {
  assert.deepEqual(
    drawn(
      packet('Sending', 0, 'IKE_SA_INIT', 'REQUEST'),
      packet('Received', 0, 'IKE_SA_INIT', 'RESPONSE'),
    ),
    [
      'here->>there: IKE_SA_INIT request: SA, KE, N (line 1)',
      'there->>here: IKE_SA_INIT response: SA, KE, N (line 6)',
    ],
  );
});

test('a message that is sent again is drawn once', () => {
  const request = packet('Sending', 0, 'IKE_SA_INIT', 'REQUEST');
  assert.deepEqual(drawn(request, request, request), [
    'here->>there: IKE_SA_INIT request: SA, KE, N (3 times) (line 1)',
  ]);
});

test('a request that the capture does not show is dashed', () => {
  assert.deepEqual(drawn(packet('Received', 1, 'IKE_AUTH', 'RESPONSE')), [
    'here-->>there: IKE_AUTH request (inferred)',
    'there->>here: IKE_AUTH response: SA, KE, N (line 1)',
  ]);
});

test('what Mermaid would take for its own is escaped', () => {
  const ladder = { title: 'SA 1', here: 'a;b', there: 'c#1', rungs: [] };
  assert.match(mermaidLadder(ladder), /as a#59;b\n {2}participant there as c#35;1\n/);
});
