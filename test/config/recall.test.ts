import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Configuration } from '../../server/src/config/model';
import { parseConfiguration } from '../../server/src/config/parse';
import { createRecall, type Recall } from '../../server/src/config/recall';

const two = 'crypto ikev2 policy P\n proposal default\nhostname R1';

/** Works something out of a text and of the next version of it; tells how often. */
function worksAgain(before: string, after: string, work: (recall: Recall) => unknown): boolean {
  const old = parseConfiguration(before);
  const results = [old, undefined].map((given) => {
    const configuration = given ?? parseConfiguration(after, old);
    const recall = createRecall(configuration);
    return recall.again('work', () => ({ made: work(recall) }));
  });
  return results[0] !== results[1];
}

const namesOf = ({ index }: Configuration) => index.firstWords.get('hostname') ?? [];
const linesOf = ({ lines }: Configuration) => lines;
const countOf = ({ statements }: Configuration) => statements.length;

test('what was worked out holds as long as all that was asked for is answered alike', () => {
  const names = (recall: Recall) => recall.ask('names', namesOf);
  assert.equal(worksAgain(two, `!\n${two}`, names), false);
  assert.equal(worksAgain(two, two.replace('proposal', 'match fvrf'), names), false);
  assert.equal(worksAgain(two, two.replace('R1', 'R2'), names), true);
  assert.equal(worksAgain(two, `${two}\nhostname R2`, names), true);
  assert.equal(
    worksAgain(two, `!\n${two}`, (recall) => [names(recall), recall.ask('lines', linesOf)]),
    true,
  );
});

test('what something asks for inside is asked for outside too, also when it is recalled', () => {
  const inner = (recall: Recall) => recall.again('inner', () => recall.ask('count', countOf));
  assert.equal(worksAgain(two, `!\n${two}`, inner), false);
  assert.equal(worksAgain(two, `${two}\nhostname R2`, inner), true);
  const twice = (recall: Recall) => {
    inner(recall);
    return recall.again('other', () => inner(recall));
  };
  assert.equal(worksAgain(two, `${two}\nhostname R2`, twice), true);
});

test('nothing is asked for behind the end of the work', () => {
  const old = parseConfiguration(two);
  const recall = createRecall(old);
  const made = recall.again('work', () => ({}));
  recall.ask('lines', linesOf);
  const next = createRecall(parseConfiguration(`!\n${two}`, old));
  assert.equal(
    next.again('work', () => ({})),
    made,
  );
});

test('what an interrupted work asked for is not asked for by the one around it', () => {
  const failing = (recall: Recall) => {
    const fail = () => {
      recall.ask('count', countOf);
      throw new Error('no answer');
    };
    assert.throws(() => recall.again('fail', fail), /no answer/);
    return recall.ask('names', namesOf);
  };
  assert.equal(worksAgain(two, `crypto ikev2 policy Q\n${two}`, failing), false);
});
