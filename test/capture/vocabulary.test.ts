import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Knowledge } from '../../server/src/capture/vocabulary/schema';
import { states } from '../../server/src/capture/vocabulary/states';

type Entry = Knowledge & { readonly samples: readonly string[] };

/** Every state that the captures print which this product grew from. */
const SEEN_STATES = `
  IDLE I_BLD_INIT I_WAIT_INIT I_PROC_INIT INIT_DONE R_INIT R_BLD_INIT
  I_BLD_AUTH I_WAIT_AUTH I_PROC_AUTH R_WAIT_AUTH R_VERIFY_AUTH R_BLD_AUTH AUTH_DONE READY
  CHILD_I_WAIT CHILD_I_PROC CHILD_I_DONE CHILD_R_INIT CHILD_R_IKE CHILD_R_BLD_MSG CHILD_R_DONE
  INFO_I_BLD_INFO INFO_I_WAIT INFO_R DELETE EXIT`
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
          assert.match(reference, /^(RFC \d+( §\d[\d.]*)?|Cisco \S+)$/);
        }
        assert.ok(entry.samples.length > 0, 'has a sample');
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
  assert.ok(!repeats(name, sentences[0] ?? ''), `says more than the name: ${summary}`);
  for (const text of [summary, next, whenStuck]) {
    assert.ok(text.length <= 230, `fits two lines (${text.length}): ${text}`);
    assert.doesNotMatch(text, /[!’“”]|\bsimply\b|\bplease\b|\s\s/i);
    if (text !== '') assert.match(text, /[.?]$/);
    assert.equal(text.split('`').length % 2, 1, `code marks pair up: ${text}`);
  }
  for (const path of entry.configuration ?? []) assert.match(path, /^[a-z][\w >-]*$/);
}

/** A sentence repeats a name when nearly all of its own words are those of the name. */
function repeats(name: string, sentence: string): boolean {
  const parts = name.split('_').filter((part) => part.length > 2 && !COMMON.has(part));
  const words = sentence.toUpperCase().match(/[A-Z]{4,}/g) ?? [];
  const own = words.filter((word) => !parts.some((part) => word.startsWith(part.slice(0, 4))));
  return own.length < 4;
}

function checkSamples(entries: Readonly<Record<string, Entry>>, pattern: RegExp) {
  for (const [name, { samples }] of Object.entries(entries)) {
    for (const sample of samples) assert.equal(pattern.exec(sample)?.[1], name, sample);
  }
}

describeEntries('states', states);

test('samples of a state name it', () => {
  checkSamples(states, /^CurState: (\w+) Event: ?EV_[\w']+$/);
});

test('what a state leads to exists', () => {
  for (const [name, { leadsTo }] of Object.entries(states)) {
    for (const next of leadsTo ?? []) assert.ok(next in states, `${name} leads to ${next}`);
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
