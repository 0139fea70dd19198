import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { pairCaptures } from '../../server/src/relate/pairCaptures';
import { pairingMarkdown } from '../../server/src/report/pairing';

const samples = join(__dirname, '../../../samples/site-to-site-psk');
const sample = (name: string) => readFileSync(join(samples, name), 'utf8');

/** A summary of a message of an SA, `second` seconds after ten. */
function packet(
  verb: 'Sending' | 'Received',
  second: number,
  message: string,
  responder = '0',
): string {
  const [type = '', kind = '', id = '0'] = message.split(' ');
  return `*Mar  1 10:00:${String(second).padStart(2, '0')}.000: IKEv2:(SESSION ID = 1,SA ID = 1):${verb} Packet [To 192.0.2.2:500/From 192.0.2.1:500/VRF i0:f0]
Initiator SPI : 1111111111111111 - Responder SPI : ${responder.repeat(16)} Message id: ${id}
IKEv2 ${type} Exchange ${kind}
Payload contents:
 SA KE N
`;
}

const initiator = [
  packet('Sending', 10, 'IKE_SA_INIT REQUEST'),
  packet('Received', 12, 'IKE_SA_INIT RESPONSE', '2'),
  packet('Sending', 13, 'IKE_AUTH REQUEST 1', '2'),
  packet('Sending', 15, 'IKE_AUTH REQUEST 1', '2'),
  packet('Sending', 19, 'IKE_AUTH REQUEST 1', '2'),
].join('');
const responder = [
  packet('Received', 41, 'IKE_SA_INIT REQUEST'),
  packet('Sending', 41, 'IKE_SA_INIT RESPONSE', '2'),
  '*Mar  1 10:00:59.000: IKEv2:(SESSION ID = 1,SA ID = 1):Failed to receive the AUTH msg before the timer expired\n',
].join('');

function told(first: string, second: string): string {
  const [a, b] = [parseCapture(first), parseCapture(second)];
  const named = [
    { capture: a, name: 'a.log' },
    { capture: b, name: 'b.log' },
  ] as const;
  return pairingMarkdown(pairCaptures(a, b), ...named);
}

test('a request that left and never arrived is named, and the clocks are compared', () => {
  assert.equal(
    told(initiator, responder),
    `# Both ends: a.log and b.log

One negotiation is in both captures. **Left and never arrived: IKE_AUTH request 1 of the initiator.** Look for what drops it on the way: an access list, a fragment, a NAT.

## SA 1 of a.log and SA 1 of b.log

The initiator says: unfinished. The responder says: failed. The clock of the responder is 30 s ahead of that of the initiator, give or take 1 s.

| Message | Initiator | Responder | Result |
| --- | --- | --- | --- |
| IKE_SA_INIT request 0 of the initiator | 10:00:10.000, line 1 | 10:00:41.000, line 1 | arrived |
| IKE_SA_INIT response 0 of the responder | 10:00:12.000, line 6 | 10:00:41.000, line 6 | arrived |
| IKE_AUTH request 1 of the initiator | 10:00:13.000, line 11, 3 times | not shown | **never arrived** |
`,
  );
});

test('the order of the captures does not matter', () => {
  const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('| IKE'));
  assert.deepEqual(rows(told(responder, initiator)), rows(told(initiator, responder)));
});

test('nothing is said to be lost when the receiver had stopped writing', () => {
  const cut = responder.slice(0, responder.indexOf('*Mar  1 10:00:59'));
  assert.doesNotMatch(told(initiator, cut), /never arrived/);
});

test('the captures of the sample pair by their SPIs', () => {
  const [r1, r2] = [sample('r1-debug.log'), sample('r2-debug.log')].map((text) =>
    parseCapture(text),
  );
  assert.ok(r1 && r2);
  const { pairings, alone } = pairCaptures(r1, r2);
  assert.deepEqual(alone, [[], []]);
  assert.deepEqual(
    pairings.map(({ initiator, responder, messages }) => [
      initiator.capture === r1,
      responder.sa.index,
      messages.map(({ fate }) => fate).join(' '),
    ]),
    [
      [true, 0, 'arrived arrived arrived arrived'],
      [false, 1, 'unsure unsure arrived'],
    ],
  );
});

test('one capture of both routers pairs with itself', () => {
  const both = parseCapture(`${sample('r1-debug.log')}${sample('r2-debug.log')}`);
  const { pairings } = pairCaptures(both, both);
  assert.ok(pairings.length > 0);
  for (const { initiator, responder } of pairings) assert.notEqual(initiator.sa, responder.sa);
});

test('captures of different negotiations are not paired', () => {
  const other = initiator.replaceAll('1111111111111111', '3333333333333333');
  assert.match(told(other, responder), /No negotiation is in both captures/);
  assert.match(told(other, responder), /## Only in a\.log/);
});

/** What a router prints for a message of IKEv1: its clock, `<` or `>`, its letter, the state. */
function isakmp(text: string, peer: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [time, way, letter, ...state] = line.trim().split(' ');
      const stamp = `*Mar  1 10:00:${time}.000: ISAKMP`;
      if (way === '|') return `${stamp}:${[letter, ...state].join(' ')}\n`;
      const text =
        way === '>'
          ? `:(0): sending packet to ${peer} my_port 500 peer_port 500`
          : ` (0): received packet from ${peer} dport 500 sport 500 Global`;
      return `${stamp}${text} (${letter}) ${state.join(' ')}\n`;
    })
    .join('');
}

const mainModeThere = `
  10 | (0): SA request profile is (NULL)
  10 | (0): beginning Main Mode exchange
  10 > I MM_NO_STATE
  11 < I MM_NO_STATE
  11 > I MM_SA_SETUP
  12 < I MM_SA_SETUP
  12 > I MM_KEY_EXCH
  22 > I MM_KEY_EXCH
  32 > I MM_KEY_EXCH`;
const mainModeHere = `
  40 < N NEW SA
  40 > R MM_SA_SETUP
  41 < R MM_SA_SETUP
  41 > R MM_KEY_EXCH
  59 | (0):deleting SA reason "Death by retransmission P1" state (R) MM_KEY_EXCH (peer 192.0.2.1)`;

test('messages of main mode are told apart by the state that their lines print', () => {
  const text = told(isakmp(mainModeThere, '192.0.2.2'), isakmp(mainModeHere, '192.0.2.1'));
  assert.match(text, /\*\*Left and never arrived: main mode message 5 of the initiator\.\*\*/);
  assert.match(text, /roles and addresses fit, and no other SA is left \*\(inferred\)\*/);
  const rows = text.split('\n').filter((line) => line.startsWith('| main mode'));
  assert.deepEqual(
    rows.map((row) => row.replace(/ of the .*\| (?=[^|]+ \|$)/, ' | ')),
    [
      ...[1, 2, 3, 4].map((number) => `| main mode message ${number} | arrived |`),
      '| main mode message 5 | **never arrived** |',
    ],
  );
});

test('SAs of IKEv1 pair by the message id of quick mode, whatever else is in the captures', () => {
  const quick = (letter: string, peer: string) =>
    isakmp(
      `50 | (1001):beginning Quick Mode exchange, M-ID of 2971027657
       50 ${letter === 'I' ? '>' : '<'} ${letter} QM_IDLE
       51 ${letter === 'I' ? '<' : '>'} ${letter} QM_IDLE`,
      peer,
    ).replaceAll('(0)', '(1001)');
  const there = isakmp(mainModeThere, '192.0.2.2') + quick('I', '192.0.2.2');
  const here = isakmp(mainModeHere, '192.0.2.1') + quick('R', '192.0.2.1');
  assert.match(told(there, here), /^One negotiation is in both captures/m);
  assert.match(
    told(there, isakmp(mainModeThere, '192.0.2.9')),
    /^No negotiation is in both captures/m,
  );
});
