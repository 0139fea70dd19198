import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseCapture } from '../../server/src/capture/builder';
import { explainAt } from '../../server/src/capture/explain';
import { explainKnownEvent } from '../../server/src/capture/explainEvent';
import { explainKnownExchange } from '../../server/src/capture/explainExchange';
import { explainKnown } from '../../server/src/capture/explainState';
import { events } from '../../server/src/capture/vocabulary/events';
import { exchanges } from '../../server/src/capture/vocabulary/exchanges';
import { isakmpInputs } from '../../server/src/capture/vocabulary/isakmpInputs';
import { isakmpStates } from '../../server/src/capture/vocabulary/isakmpStates';
import type { Event, ExchangeKnowledge, State } from '../../server/src/capture/vocabulary/schema';
import { states } from '../../server/src/capture/vocabulary/states';
import { renderText } from '../../server/src/report/explanation';
import type { Explanation } from '../../server/src/text/results';

const samples = join(__dirname, '../../../samples/site-to-site-psk');

const I = 'F074D8BBD5A59F0B';
const R = 'F94020DD8CB4B9C4';

/** A step of the state machine as IOS prints it: `34.811 (I) 0 IDLE EV_INIT_SA`. */
function trace(step: string): string {
  const [seconds, role, id, state, event] = step.split(' ');
  const responder = state === 'IDLE' || state?.startsWith('I_BLD_INIT') ? '0'.repeat(16) : R;
  return line(
    seconds,
    `(SA ID = 1):SM Trace-> SA: I_SPI=${I} R_SPI=${responder} ${role} MsgID = 0000000${id} CurState: ${state} Event: ${event}`,
  );
}

function line(seconds: string | undefined, text: string): string {
  return `*Nov 11 19:30:${seconds}: IKEv2:${text}`;
}

/** What a hover shows in one row. */
const rowLength = 95;

/** An initiator that never gets an answer. */
const silence = [
  trace('34.000 (I) 0 IDLE EV_INIT_SA'),
  trace('34.000 (I) 0 I_BLD_INIT EV_GET_IKE_POLICY'),
  line('34.000', 'Adding Proposal PHASE1-prop to toolkit policy'),
  trace('34.004 (I) 0 I_BLD_INIT EV_BLD_MSG'),
  trace('34.007 (I) 0 I_WAIT_INIT EV_NO_EVENT'),
  trace('36.007 (I) 0 I_WAIT_INIT EV_RE_XMT'),
  line('36.007', '(SA ID = 1):Retransmitting packet'),
  trace('36.007 (I) 0 I_WAIT_INIT EV_NO_EVENT'),
].join('\n');

/** The explanation of the first place that reads like this; the cursor is in its middle. */
function explanationOf(text: string, word: string): Explanation | undefined {
  const at = text.indexOf(word);
  assert.ok(at >= 0, `${word} is in the capture`);
  return explainAt(parseCapture(text), at + Math.floor(word.length / 2))?.explanation;
}

/** The same as lines. */
function hover(text: string, word: string): string[] {
  const found = explanationOf(text, word);
  return found ? renderText(found).split('\n') : [];
}

/** What is said to have happened around a word. */
function here(text: string, word: string): string | undefined {
  const found = explanationOf(text, word)?.here;
  return found === undefined ? undefined : `Here: ${found.replaceAll('`', '')}`;
}

describe('a state', () => {
  test('says what this router does, how long it did and what followed', () => {
    const lines = hover(silence, 'I_BLD_INIT');
    assert.equal(lines[0], 'I_BLD_INIT · initiator · IKE_SA_INIT');
    assert.match(lines[1] ?? '', /^This router is putting its first request together/);
    assert.equal(here(silence, 'I_BLD_INIT'), 'Here: 2 events in 7 ms, then I_WAIT_INIT.');
  });

  test('in which the trace ends', () => {
    assert.equal(
      here(silence, 'I_WAIT_INIT'),
      'Here: 3 events, the last is EV_NO_EVENT; the trace of this SA ends here.',
    );
  });

  test('that is left by a failure', () => {
    const failed = [
      trace('34.000 (R) 1 R_VERIFY_AUTH EV_VERIFY_AUTH'),
      trace('34.000 (R) 1 AUTH_DONE EV_FAIL'),
    ].join('\n');
    assert.equal(
      here(failed, 'R_VERIFY_AUTH'),
      'Here: 1 event in under 1 ms, then AUTH_DONE with EV_FAIL.',
    );
  });

  test('that nobody knows', () => {
    const [name, summary] = hover(trace('34.0 (R) 1 R_WAIT_EAP_TOKEN EV_NO_EVENT'), 'R_WAIT_EAP');
    assert.equal(name, 'R_WAIT_EAP_TOKEN');
    assert.equal(
      summary,
      'Not explained anywhere we know of. Its name suggests: this router answers the exchange; a login by EAP; an answer is awaited. (inferred)',
    );
  });

  test('of IKEv1', () => {
    const text = [
      'ISAKMP:(0):Old State = IKE_I_MM1  New State = IKE_I_MM2 ',
      'ISAKMP:(0): sending packet to 192.0.2.1 my_port 500 peer_port 500 (I) MM_SA_SETUP',
    ].join('\n');
    assert.equal(hover(text, 'IKE_I_MM2')[0], 'IKE_I_MM2 · initiator · main mode');
    assert.equal(hover(text, 'MM_SA_SETUP')[0], 'MM_SA_SETUP · main mode');
  });
});

describe('an event', () => {
  test('says what was printed and what followed', () => {
    assert.equal(
      here(silence, 'EV_GET_IKE_POLICY'),
      'Here: Adding Proposal PHASE1-prop to toolkit policy, 4 ms later EV_BLD_MSG.',
    );
    assert.equal(here(silence, 'EV_BLD_MSG'), 'Here: 3 ms later EV_NO_EVENT in I_WAIT_INIT.');
  });

  test('means something else in another state', () => {
    assert.match(hover(silence, 'EV_NO_EVENT')[1] ?? '', /waits for the response to its first/);
  });

  test('is known by its IOS spelling', () => {
    const text = trace("34.0 (I) 0 I_BLD_INIT EV_OK_REC'D_DH_PUBKEY_RESP");
    assert.equal(hover(text, "EV_OK_REC'D")[0], 'EV_OK_RECD_DH_PUBKEY_RESP · result');
  });

  test('that nobody knows', () => {
    const [, summary] = hover(trace('34.0 (R) 1 R_VERIFY_AUTH EV_CHK_PPK'), 'EV_CHK_PPK');
    assert.equal(
      summary,
      'Not explained anywhere we know of. Its name suggests: a question; a post-quantum key (PPK). (inferred)',
    );
  });

  test('of which only the beginning is left, because the line was wrapped', () => {
    const text = trace('34.0 (R) 1 R_WAIT_AUTH EV_CHK_IF_PEER_CERT_NEEDS_TO_');
    assert.match(hover(text, 'EV_CHK_IF')[1] ?? '', /^Can this router choose a profile yet/);
  });
});

describe('names and numbers of an SA', () => {
  test('an SPI shows the card of its SA', () => {
    const lines = hover(silence, I);
    assert.equal(lines[0], `${I} · SPI of the initiator`);
    assert.match(lines[1] ?? '', /^This router started the IKE SA; /);
  });

  test('a zero SPI says that nobody answered yet', () => {
    assert.match(hover(silence, '0'.repeat(16))[1] ?? '', /^The responder has not answered yet/);
  });

  test('the role is that of the exchange', () => {
    assert.equal(hover(silence, '(I)')[0], '(I) · initiator of this exchange');
    assert.equal(here(silence, '(I)'), 'Here: In the SA itself this router is the initiator too.');
  });

  test('a message id is read as hexadecimal where eight digits are printed', () => {
    const text = trace('34.0 (R) 1 READY EV_RECV_INFO_REQ').replace('00000001', '0000000A');
    assert.match(hover(text, '0000000A')[0] ?? '', /^message id 10\b/);
  });

  test('a slot tells which SA it stands for', () => {
    assert.equal(hover(silence, '(SA ID = 1)')[0], 'SA ID 1');
    assert.match(here(silence, '(SA ID = 1)') ?? '', /^Here: This router started the IKE SA/);
  });

  test('a time stamp tells the time since the line before and since the beginning', () => {
    const text = silence.slice(silence.indexOf('*Nov 11 19:30:36.007'));
    assert.match(hover(text, '19:30:36.007')[1] ?? '', /never set/);
    assert.equal(
      here(silence, '19:30:36.007'),
      'Here: 2 s after the previous line of this SA, 2 s after this SA began.',
    );
  });

  test('a clock without milliseconds is not said to be exact', () => {
    const text = silence.replaceAll('.000', '').replaceAll('.004', '').replaceAll('.007', '');
    assert.equal(here(text, 'I_BLD_INIT'), 'Here: 2 events in under 1 s, then I_WAIT_INIT.');
  });
});

describe('a payload dump', () => {
  const dump = [
    line(
      '34.811',
      '(SA ID = 1):Next payload: SA, version: 2.0 Exchange type: IKE_SA_INIT, flags: INITIATOR Message id: 0, length: 344',
    ),
    'Payload contents:',
    ' SA Next payload: KE, reserved: 0x0, length: 56',
    '  last proposal: 0x0, reserved: 0x0, length: 52',
    '  Proposal: 1, Protocol id: IKE, SPI size: 0, #trans: 5    last transform: 0x3, reserved: 0x0: length: 8',
    '    type: 1, reserved: 0x0, id: 3DES',
    '    last transform: 0x3, reserved: 0x0: length: 12',
    '    type: 3, reserved: 0x0, id: SHA96',
    '    last transform: 0x0, reserved: 0x0: length: 8',
    '    type: 4, reserved: 0x0, id: DH_GROUP_1024_MODP/Group 2',
    ' KE Next payload: N, reserved: 0x0, length: 136',
    '     DH group: 2, Reserved: 0x0',
    ' NOTIFY(NAT_DETECTION_SOURCE_IP) Next payload: NONE, reserved: 0x0, length: 28',
    '     Security protocol id: IKE, spi size: 0, type: NAT_DETECTION_SOURCE_IP',
    '     start addr: 0.0.0.0, end addr: 255.255.255.255',
    '     b0 92 fc 01 7f 03 f4 c8',
  ].join('\n');

  const heads: Readonly<Record<string, RegExp>> = {
    IKE_SA_INIT: /^IKE_SA_INIT · 2 messages$/,
    INITIATOR: /^INITIATOR · Header flag 8$/,
    '\n SA ': /^SA · Payload 33$/,
    'Next payload: N,': /^N · Payload 40 · Ni, Nr · what follows$/,
    'Protocol id: IKE': /^IKE · Security protocol 1$/,
    'id: 3DES': /^3DES · Encryption transform · 3DES-CBC 168 bit/,
    'id: SHA96': /^SHA96 · Integrity transform · HMAC-SHA1-96$/,
    DH_GROUP_1024_MODP: /^DH_GROUP_1024_MODP\/Group 2 · Diffie-Hellman group · MODP 1024 bit/,
    'DH group: 2': /^group 2 · Diffie-Hellman group · MODP 1024 bit/,
    'type: 4,': /^4 · Transform type 4 · D-H$/,
    'NOTIFY(NAT': /^NAT_DETECTION_SOURCE_IP · Notify type 16388$/,
    'type: NAT': /^NAT_DETECTION_SOURCE_IP · Notify type 16388$/,
    'start addr': /^0\.0\.0\.0 to 255\.255\.255\.255 · Traffic selector$/,
  };
  for (const [word, head] of Object.entries(heads)) {
    test(word.trim(), () => assert.match(hover(dump, word)[0] ?? 'nothing', head));
  }

  test('bytes are left alone', () => {
    for (const word of ['b0 92 fc', 'reserved: 0x0, length: 56']) {
      assert.deepEqual(hover(dump, word), [], word);
    }
  });
});

test('a transform says who offered it and whether it was chosen', () => {
  const text = readFileSync(join(samples, 'r1-debug.log'), 'utf8');
  assert.equal(
    here(text, 'id: 3DES'),
    'Here: Offered by this router, not chosen: the answer has AES-CBC.',
  );
  assert.equal(here(text, 'id: AES-CBC'), 'Here: Offered by this router, and chosen.');
  const response = text.slice(text.indexOf('RESPONDER MSG-RESPONSE'));
  const at = text.length - response.length + response.indexOf('id: SHA96');
  const found = explainAt(parseCapture(text), at + 6);
  assert.equal(found?.explanation.here, 'Chosen by the peer.');
});

describe('a list of algorithms', () => {
  const list = [
    'IKEv2-PROTO-1: (24): Received Policies:',
    'Proposal 1:  AES-CBC-256 SHA1 SHA256 DH_GROUP_2048_MODP/Group 14',
    'ESP: Proposal 1:  AES-CBC-128 SHA96 Do not use ESN',
  ].join('\n');

  test('the first hash is the PRF, the second the integrity check', () => {
    assert.match(hover(list, 'SHA1')[0] ?? '', /^SHA1 · PRF transform/);
    assert.match(hover(list, 'SHA256')[0] ?? '', /^SHA256 · Integrity transform/);
  });

  test('for ESP there is no PRF, and the cipher is that of ESP', () => {
    assert.match(hover(list, 'SHA96')[0] ?? '', /^SHA96 · Integrity transform/);
    assert.match(hover(list, 'AES-CBC-128')[0] ?? '', /ESP AES-CBC 128 bit/);
    assert.match(hover(list, 'Do not use ESN')[0] ?? '', /No ESN/);
  });

  test('that does not fit says which side has it', () => {
    const id = '(SA ID = 1)';
    const text = [
      trace('34.000 (R) 0 R_INIT EV_PROC_MSG'),
      line('34.000', `${id}:Received Policies:`),
      'Proposal 1:  AES-CBC-256 SHA1 SHA96 DH_GROUP_2048_MODP/Group 14',
      '',
      line('34.000', `${id}:Expected Policies:`),
      'Proposal 1:  AES-CBC-128 SHA1 SHA96 DH_GROUP_2048_MODP/Group 14',
      '',
      trace('34.000 (R) 0 R_INIT EV_NO_PROP_CHOSEN'),
    ].join('\n');
    assert.equal(
      here(text, 'AES-CBC-256'),
      'Here: Offered by the peer, not accepted by this router.',
    );
    assert.equal(
      here(text, 'AES-CBC-128'),
      'Here: Accepted by this router, not offered by the peer.',
    );
    assert.equal(
      here(text, 'DH_GROUP_2048_MODP/Group 14'),
      'Here: Offered by the peer, and accepted by this router.',
    );
  });

  test('the key length counts', () => {
    assert.match(hover(list, 'AES-CBC-256')[0] ?? '', /AES-CBC 256 bit/);
  });
});

describe('a message', () => {
  const text = [
    trace('34.000 (I) 0 IDLE EV_INIT_SA'),
    trace('34.000 (I) 0 I_BLD_INIT EV_GET_IKE_POLICY'),
    line('34.000', '% Getting preshared key by address 192.0.2.1'),
    line('34.000', 'Adding Proposal PHASE1-prop to toolkit policy'),
    line('34.000', 'Adding Proposal default to toolkit policy'),
    line('34.000', 'A message that nobody has explained'),
    trace('34.000 (I) 0 I_BLD_INIT EV_SET_POLICY'),
  ].join('\n');

  test('is explained as a whole, and says when its SA is concluded', () => {
    const lines = hover(text, 'Getting preshared');
    assert.equal(lines[0], '% Getting preshared key by address 192.0.2.1');
    assert.match(lines[1] ?? '', /looks in its keyrings/);
    assert.match(here(text, 'Getting preshared') ?? '', /no id in this line.*\(inferred\)/);
  });

  test('explains its parts', () => {
    assert.match(hover(text, '192.0.2.1')[1] ?? '', /^Address of the peer/);
    assert.equal(hover(text, 'PHASE1-prop')[0], 'PHASE1-prop · IKEv2 proposal');
    assert.match(hover(text, 'default')[1] ?? '', /uses its built-in proposal/);
  });

  test('without text says what that means', () => {
    const empty =
      'IKEv2-ERROR:(SESSION ID = 31,SA ID = 1):\nIKEv2:(SESSION ID = 31,SA ID = 1):No NAT found';
    assert.match(hover(empty, ':\n')[1] ?? '', /peer refused the child SA/);
  });

  test('that is not known is left alone', () => {
    assert.deepEqual(hover(text, 'nobody has'), []);
  });
});

test('every record of the sample captures is explained', () => {
  for (const file of ['r1-debug.log', 'r2-debug.log']) {
    const text = readFileSync(join(samples, file), 'utf8');
    const capture = parseCapture(text);
    const { records } = capture;
    const silent = Array.from({ length: records.count }, (_, record) => {
      const start = (records.start[record] ?? 0) + (records.body[record] ?? 0);
      const known = [1, 24].some((distance) => explainAt(capture, start + distance));
      return known ? '' : text.slice(start, start + 60);
    });
    assert.deepEqual(
      silent.filter((body) => body.trim() !== ''),
      [],
      file,
    );
  }
});

test('a hover has at most eight rows, and no paragraph more than two', () => {
  const known = [
    ...Object.entries<State>({ ...states, ...isakmpStates }).map(([name, entry]) =>
      explainKnown({ name, entry }),
    ),
    ...Object.entries<Event>({ ...events, ...isakmpInputs }).flatMap(([name, entry]) =>
      [undefined, ...Object.keys(entry.inState ?? {})].map((state) =>
        explainKnownEvent({ name, entry }, state),
      ),
    ),
    ...Object.entries<ExchangeKnowledge>(exchanges).map(([name, entry]) =>
      explainKnownExchange({ name, entry }),
    ),
  ];
  for (const explanation of known) {
    const lines = renderText({ ...explanation, here: '2 events in 7 ms.' }).split('\n');
    const rows = lines.map((line) => Math.ceil(line.length / rowLength));
    assert.ok(Math.max(...rows) <= 2, `${rows}\n${lines.join('\n')}`);
    assert.ok(rows.reduce((sum, count) => sum + count) <= 8, `${rows}\n${lines.join('\n')}`);
  }
});

test('a message tells of as many parts as have room, without their commas', () => {
  const head =
    'Next payload: SA, version: 2.0 Exchange type: IKE_SA_INIT, flags: INITIATOR Message id: 0, length: 344';
  const text = `*Nov 11 19:30:34.000: IKEv2-PAK:(SA ID = 1):${head}`;
  assert.equal(
    here(text, 'version: 2.0'),
    'Here: SA: first payload; IKE_SA_INIT: exchange that the message belongs to.',
  );
});

test('the hover belongs to the word, not to its label', () => {
  const text = trace('34.0 (I) 0 I_BLD_INIT EV_BLD_MSG');
  const { span } = explainAt(parseCapture(text), text.indexOf('I_BLD_INIT')) ?? {};
  assert.deepEqual(span && text.slice(span.start, span.end), 'I_BLD_INIT');
});

test('plain words are left alone', () => {
  assert.deepEqual(hover('This is not a capture', 'not'), []);
  assert.equal(explainAt(parseCapture(''), 0), undefined);
});

test('whatever the text holds, a hover is found or not, and never fails', () => {
  const piece = fc.constantFrom(
    ...silence.split('\n'),
    'CurState: ',
    'Event: EV_',
    'I_SPI=',
    'type: 99, reserved: 0x0, id: ',
    '(I)',
    'NOTIFY(',
    '\n',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), fc.nat(2000), (pieces, offset) => {
      const text = pieces.join('');
      const found = explainAt(parseCapture(text), Math.min(offset, text.length));
      if (found) assert.ok(found.span.start < found.span.end);
    }),
    { numRuns: 200 },
  );
});
