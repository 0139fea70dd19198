import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseConfiguration } from '../../server/src/config/parse';
import type { Negotiation } from '../../server/src/relate/negotiation/model';
import { negotiate } from '../../server/src/relate/negotiation/negotiate';
import { routerOf } from '../../server/src/relate/negotiation/router';
import { negotiationText } from '../../server/src/report/negotiation';

/** The folder with the samples, one folder for each pair of routers. */
export const samples = join(__dirname, '../../../samples');

/** The configurations of the two routers of a sample. */
export function sample(name: string): readonly [string, string] {
  const read = (file: string) => readFileSync(join(samples, name, file), 'utf8');
  return [read('r1.cfg'), read('r2.cfg')];
}

/** Two configurations negotiated. */
export function negotiation(first: string, second: string): Negotiation {
  const [a, b] = [first, second].map((text, index) =>
    routerOf(parseConfiguration(text), `r${index + 1}.cfg`),
  );
  assert.ok(a && b);
  const found = negotiate(a, b);
  assert.ok(found, 'the routers have nothing to do with each other');
  return found;
}

/** A change of one router's text: what is replaced, by what. */
export type Change = readonly [from: string, to: string];

/** A sample in which lines are changed, and what must come of it. */
export interface Case {
  readonly on: string;
  readonly says: string;
  readonly first?: readonly Change[];
  readonly second?: readonly Change[];
  /** The verdict and the steps that fail, or are noted or undecided. */
  readonly expected: string;
  /** A part of what the step says. */
  readonly result?: RegExp;
}

function changed(text: string, changes: readonly Change[] = []): string {
  return changes.reduce((whole, [from, to]) => {
    assert.ok(whole.includes(from), `"${from}" is not in the sample`);
    return whole.replace(from, to);
  }, text);
}

/** One test for each case. */
export function testCases(cases: readonly Case[]): void {
  for (const { on, says, first, second, expected, result } of cases) {
    test(`${on}: ${says}`, () => {
      const [a, b] = sample(on);
      const found = negotiation(changed(a, first), changed(b, second));
      const wanted = { fails: 'failed', undecided: 'undecided', works: 'noted' }[found.verdict];
      const steps = found.failure
        ? [found.failure]
        : found.steps.filter(({ outcome }) => outcome === wanted);
      const text = negotiationText(found);
      assert.equal([found.verdict, ...steps.map(({ id }) => id)].join(' '), expected, text);
      if (result) assert.match(steps.map((step) => step.result).join('\n'), result);
    });
  }
}
