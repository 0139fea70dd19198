import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  findEvent,
  findExchange,
  findState,
  suggestionsForEvent,
  suggestionsForState,
} from '../../server/src/capture/knowledge';
import { events } from '../../server/src/capture/vocabulary/events';
import { exchanges } from '../../server/src/capture/vocabulary/exchanges';
import { facilityKnowledge } from '../../server/src/capture/vocabulary/facilities';
import { isakmpInputs } from '../../server/src/capture/vocabulary/isakmpInputs';
import { isakmpNotifies } from '../../server/src/capture/vocabulary/isakmpNotifies';
import { isakmpStates } from '../../server/src/capture/vocabulary/isakmpStates';
import { eventNameParts, stateNameParts } from '../../server/src/capture/vocabulary/nameParts';
import type { Event, Knowledge, State } from '../../server/src/capture/vocabulary/schema';
import { states } from '../../server/src/capture/vocabulary/states';
import { referenceUrl } from '../../server/src/crypto/references';

type Entry = Knowledge & { readonly samples?: readonly string[] };

/** Every state that the captures print which this product grew from. */
const SEEN_STATES = `
  IDLE I_BLD_INIT I_WAIT_INIT I_PROC_INIT INIT_DONE R_INIT R_BLD_INIT
  I_BLD_AUTH I_WAIT_AUTH I_PROC_AUTH R_WAIT_AUTH R_VERIFY_AUTH R_BLD_AUTH AUTH_DONE READY
  CHILD_I_WAIT CHILD_I_PROC CHILD_I_DONE CHILD_R_INIT CHILD_R_IKE CHILD_R_BLD_MSG CHILD_R_DONE
  INFO_I_BLD_INFO INFO_I_WAIT INFO_R DELETE EXIT`
  .trim()
  .split(/\s+/);

/** Every event that they print. */
const SEEN_EVENTS = `
  EV_INIT_SA EV_RECV_INIT EV_CHK_REDIRECT EV_CHK_CAC EV_CHK_COOKIE EV_CHK4_COOKIE_NOTIFY
  EV_GET_IKE_POLICY EV_SET_POLICY EV_CHK_AUTH4PKI EV_PKI_SESH_OPEN EV_PKI_SESH_CLOSE
  EV_GEN_DH_KEY EV_NO_EVENT EV_OK_RECD_DH_PUBKEY_RESP EV_OK_RECD_DH_SECRET_RESP EV_GEN_DH_SECRET
  EV_GEN_SKEYID EV_GET_CONFIG_MODE EV_BLD_MSG EV_INSERT_SA EV_CHG_NAT_T_PORT EV_VERIFY_MSG
  EV_PROC_MSG EV_CHK4_NOTIFY EV_DETECT_NAT EV_CHK_NAT_T EV_CHK_CONFIG_MODE EV_DONE EV_CHK4_ROLE
  EV_START_TMR EV_CHK_EAP EV_GEN_AUTH EV_CHK_AUTH_TYPE EV_OK_AUTH_GEN EV_SEND_AUTH EV_RECV_AUTH
  EV_ENCRYPT_MSG EV_OK_ENCRYPT_RESP EV_TRYSEND EV_CHK_EAP_POST_ASYNC EV_PROC_ID
  EV_CHK_IF_PEER_CERT_NEEDS_TO_BE_FETCHED_FOR_PROF_SEL EV_GET_POLICY_BY_PEERID
  EV_VERIFY_POLICY_BY_PEERID EV_CHK_AUTH4EAP EV_CHK_POLREQEAP EV_GET_PRESHR_KEY EV_VERIFY_AUTH
  EV_CHK4_IC EV_NOTIFY_AUTH_DONE EV_SET_RECD_CONFIG_MODE EV_PROC_SA_TS EV_OK_RECD_IPSEC_RESP
  EV_MY_AUTH_METHOD EV_CHK4_SIGN EV_CHK_AUTH_FAIL EV_OK EV_UPDATE_CAC_STATS EV_INSERT_IKE
  EV_REGISTER_SESSION EV_RECD_REGISTER_SESSION_RESP EV_GEN_LOAD_IPSEC EV_OK_RECD_LOAD_IPSEC
  EV_START_ACCT EV_CHECK_DUPE EV_CHK_IKE_ONLY EV_I_OK EV_R_OK EV_DEL_NEG_TMO
  EV_RECV_CREATE_CHILD EV_CHK_CC_TYPE EV_REKEY_IKESA EV_CHK4_PFS EV_CHK_IKE_REKEY
  EV_ACTIVATE_NEW_SA EV_START_DEL_NEG_TMR EV_RECV_INFO_REQ EV_RECV_INFO_ACK EV_CHK_INFO_TYPE
  EV_RECV_DEL EV_RECV_DEL_ACK EV_DELETE EV_SND_SA_DEL EV_CHK4_ACTIVE_SA EV_STOP_ACCT
  EV_IPSEC_DEL EV_TERM_CONN EV_FREE_SA EV_FREE_NEG EV_DEL_SA EV_CHK_PENDING EV_CHK_PENDING_ABORT
  EV_ABORT EV_FAIL EV_NO_PROP_CHOSEN EV_AUTH_FAIL EV_WAIT4_AUTH_TMO EV_RE_XMT EV_RE_XMT_EXCEED`
  .trim()
  .split(/\s+/);

/** Words of a name that a sentence about it would use anyway. */
const COMMON = new Set(['THE', 'FOR', 'AND', 'NOT', 'MSG', 'CHK', 'REQ', 'INFO']);

function describeEntries(what: string, entries: Readonly<Record<string, Entry>>) {
  describe(what, () => {
    for (const [name, entry] of Object.entries(entries)) {
      test(name, () => {
        checkSentences(name, entry);
        assert.ok((entry.references ?? []).length > 0, 'has a reference');
        for (const reference of entry.references ?? []) {
          assert.ok(referenceUrl(reference), reference);
        }
        assert.ok(entry.samples?.length !== 0, 'has a sample');
      });
    }
  });
}

/** The rules of VOICE that a program can check. */
function checkSentences(name: string, entry: Entry) {
  const { summary, next = '', whenStuck = '' } = entry;
  const sentences = summary.split(/[.?](?:\s|$)/).filter((sentence) => sentence !== '');
  assert.ok(sentences.length <= 2, `two sentences at most: ${summary}`);
  assert.ok(!summary.includes(name), 'the summary does not repeat the name');
  assert.ok(!repeats(name, summary), `says more than the name: ${summary}`);
  for (const text of [summary, next, whenStuck]) {
    assert.ok(text.length <= 230, `fits two lines (${text.length}): ${text}`);
    assert.doesNotMatch(text, /[!’“”]|\bsimply\b|\bplease\b|\s\s/i);
    if (text !== '') assert.match(text, /[.?]$/);
    assert.equal(text.split('`').length % 2, 1, `code marks pair up: ${text}`);
  }
  for (const path of entry.configuration ?? []) assert.match(path, /^[a-z][\w >-]*$/);
}

/** A text repeats a name when it has hardly a word that is not in the name. */
function repeats(name: string, text: string): boolean {
  const parts = name.split('_').filter((part) => part.length > 2 && !COMMON.has(part));
  const words = text.toUpperCase().match(/[A-Z]{4,}/g) ?? [];
  const own = words.filter((word) => !parts.some((part) => word.startsWith(part.slice(0, 4))));
  return own.length < 5;
}

describeEntries('states', states);
describeEntries('events', events);
describeEntries('exchanges', exchanges);
describeEntries('states of IKEv1', isakmpStates);
describeEntries('inputs of IKEv1', isakmpInputs);
describeEntries('notifications of IKEv1', isakmpNotifies);
describeEntries('facilities', facilityKnowledge);

test('samples of a state name it', () => {
  for (const [name, { samples }] of Object.entries(states)) {
    for (const sample of samples) {
      assert.equal(/^CurState: (\w+) Event: ?EV_[\w']+$/.exec(sample)?.[1], name, sample);
    }
  }
});

test('samples of IKEv1 name what they are samples of', () => {
  for (const [name, { samples }] of Object.entries<Entry>({ ...isakmpStates, ...isakmpInputs })) {
    for (const sample of samples ?? []) assert.match(sample, new RegExp(`\\b${name}\\b`));
  }
});

test('what a state leads to exists', () => {
  for (const table of [states, isakmpStates]) {
    for (const [name, { leadsTo = [], order }] of Object.entries<State>(table)) {
      assert.ok(order > 0);
      for (const next of leadsTo) assert.ok(next in table, `${name} leads to ${next}`);
    }
  }
});

test('states belong to exchanges that are explained', () => {
  for (const { exchange } of Object.values<State>({ ...states, ...isakmpStates })) {
    assert.ok(exchange in exchanges || exchange === 'any', exchange);
  }
});

test('all states of the captures are explained', () => {
  assert.deepEqual(
    SEEN_STATES.filter((name) => !(name in states)),
    [],
  );
});

test('what was seen in a capture is not marked as unverified', () => {
  for (const name of SEEN_STATES) {
    const state: Knowledge | undefined = states[name as keyof typeof states];
    assert.equal(state?.evidence, undefined, name);
  }
});

test('samples of an event name it or one of its aliases', () => {
  for (const [name, { samples, aliases = [] }] of Object.entries<Event>(events)) {
    for (const sample of samples) {
      const [, state = '', event = ''] = /^CurState: (\w+) Event: ?(EV_[\w']+)$/.exec(sample) ?? [];
      assert.ok(state in states, `${sample}: its state is known`);
      assert.ok([name, ...aliases].includes(event), sample);
    }
  }
});

test('an alias belongs to one event and is no event itself', () => {
  const aliases = Object.values<Event>(events).flatMap((event) => event.aliases ?? []);
  assert.deepEqual(aliases, [...new Set(aliases)]);
  for (const alias of aliases) assert.ok(!(alias in events), alias);
});

test('events speak about states that exist', () => {
  for (const [name, { inState = {} }] of Object.entries<Event>(events)) {
    for (const state of Object.keys(inState)) assert.ok(state in states, `${name} in ${state}`);
  }
});

test('all events of the captures are explained', () => {
  assert.deepEqual(
    SEEN_EVENTS.filter((name) => !(name in events)),
    [],
  );
});

test('sentences name only states and events that exist', () => {
  const entries = { ...states, ...events, ...exchanges, ...isakmpStates, ...isakmpInputs };
  for (const entry of Object.values<Knowledge>(entries)) {
    const text = [entry.summary, entry.next, entry.whenStuck].join(' ');
    const names = text.matchAll(/`((?:EV|I|R|CHILD_[IR]|INFO|IKE|MM|AG|QM)_[A-Z0-9_]+)`/g);
    for (const [, word = ''] of names) assert.ok(word in entries, `${word} in: ${text}`);
  }
});

describe('looking up', () => {
  test('an event is found by each of its spellings', () => {
    for (const name of [
      'EV_OK_RECD_DH_PUBKEY_RESP',
      "EV_OK_REC'D_DH_PUBKEY_RESP",
      'EV_OK_RECDDH_PUBKEY_RESP',
    ]) {
      assert.equal(findEvent(name)?.name, 'EV_OK_RECD_DH_PUBKEY_RESP');
    }
  });

  test('an event that a wrapped line has cut is found', () => {
    assert.equal(
      findEvent('EV_CHK_IF_PEER_CERT_NEEDS_TO_')?.name,
      'EV_CHK_IF_PEER_CERT_NEEDS_TO_BE_FETCHED_FOR_PROF_SEL',
    );
    assert.equal(findEvent('EV_CHK4_'), undefined, 'too short to tell');
  });

  test('IKEv1 is found beside IKEv2', () => {
    assert.equal(findState('IKE_QM_R_QM2')?.name, 'IKE_QM_R_QM2');
    assert.equal(findEvent('IKE_MM_EXCH')?.name, 'IKE_MM_EXCH');
    assert.equal(findExchange('QUICK_MODE')?.entry.title, 'quick mode');
  });

  test('names of the language itself are not found', () => {
    assert.equal(findState('constructor'), undefined);
    assert.equal(findEvent('toString'), undefined);
  });

  test('the words of an unknown name suggest something', () => {
    assert.deepEqual(suggestionsForState('R_WAIT_EAP_CHALLENGE'), [
      'this router answers the exchange',
      'a login by EAP',
      'an answer is awaited',
    ]);
    assert.deepEqual(suggestionsForEvent("EV_OK_REC'D_PPK"), [
      'an answer arrived',
      'success',
      'a post-quantum key (PPK)',
    ]);
    assert.deepEqual(suggestionsForState('BANANA'), []);
  });

  test('samples of name parts hold them', () => {
    for (const { part, samples } of [...stateNameParts, ...eventNameParts]) {
      for (const sample of samples) assert.ok(sample.split('_').includes(part), sample);
    }
  });
});
