import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';
import { diagnosedProblems } from '../../server/src/capture/problems';
import { parseConfiguration } from '../../server/src/config/parse';
import { cured } from '../../server/src/relate/cure';
import type { Router } from '../../server/src/relate/negotiation/model';
import { negotiate, negotiatePair } from '../../server/src/relate/negotiation/negotiate';
import { findPairs } from '../../server/src/relate/negotiation/pairs';
import { problemsIn } from '../../server/src/relate/negotiation/problems';
import { routerOf } from '../../server/src/relate/negotiation/router';
import { lineAt, splitLines } from '../../server/src/text/lines';
import type { Fix, Problem } from '../../server/src/text/results';

const samples = join(__dirname, '../../../samples');

/** Files by the name under which they are known. */
type Files = Readonly<Record<string, string>>;

function sample(folder: string, ...names: readonly string[]): Files {
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(samples, folder, name), 'utf8')]),
  );
}

function routersOf(files: Files): readonly Router[] {
  return Object.entries(files).map(([uri, text]) => routerOf(parseConfiguration(text), uri));
}

/** The worst problem of a capture beside configurations. */
function problem(log: string, files: Files): Problem {
  const capture = parseCapture(log);
  const routers = routersOf(files);
  const negotiations = findPairs(routers).map(negotiatePair);
  const context = { capture, uri: 'debug.log', routers, negotiations };
  const [found] = diagnosedProblems(capture, diagnoseCapture(capture))
    .map((diagnosed) => cured(context, diagnosed))
    .filter(({ severity }) => severity === 'error');
  assert.ok(found);
  return found;
}

/** The places in configurations that a problem leads to: `r1.cfg 4: message`, lines from 1. */
function places({ related = [] }: Problem, files: Files): readonly string[] {
  return related.flatMap(({ place: { uri, span }, message }) => {
    if (uri === undefined) return [];
    const lines = splitLines(files[uri] ?? '');
    return [`${uri} ${lineAt(lines, span.start) + 1}: ${message}`];
  });
}

function apply(files: Files, { changes }: Fix): Files {
  const result: Record<string, string> = { ...files };
  const backwards = [...changes].sort((a, b) => b.place.span.start - a.place.span.start);
  for (const { place, text } of backwards) {
    const { uri = '', span } = place;
    const old = result[uri] ?? '';
    result[uri] = old.slice(0, span.start) + text + old.slice(span.end);
  }
  return result;
}

/** What the routers still disagree about; that they need one round trip more is no disagreement. */
function disagreement(files: Files): string {
  const [a, b] = routersOf(files);
  const negotiation = a && b && negotiate(a, b);
  const steps = negotiation?.steps.filter(
    ({ id, outcome }) => outcome === 'failed' || (outcome === 'noted' && id !== 'ikev2-group'),
  );
  return steps?.map(({ id }) => id).join() ?? 'no negotiation';
}

/** Each fix alone makes the ends agree. */
function checkFixes(found: Problem, files: Files, ...titles: readonly string[]): void {
  assert.deepEqual(
    found.fixes?.map(({ title }) => title),
    titles,
  );
  for (const fix of found.fixes ?? []) {
    assert.equal(disagreement(apply(files, fix)), '', fix.title);
    assert.ok(fix.preview);
  }
}

const proposals = sample('ikev2-no-common-proposal', 'r1.cfg', 'r2.cfg');
const { 'r1-debug.log': hqLog = '', 'r2-debug.log': branchLog = '' } = sample(
  'ikev2-no-common-proposal',
  'r1-debug.log',
  'r2-debug.log',
);
const strengthen =
  'BRANCH: add `encryption aes-cbc-256`, `integrity sha512`, `group 19` to proposal `OLD`';
const weaken =
  'HQ: add `encryption aes-cbc-128`, `integrity sha1`, `group 14` to proposal `STRONG` (weaker)';

test('the responder that finds no proposal leads to the lists of both ends', () => {
  const found = problem(branchLog, proposals);
  assert.equal(found.code, 'ike-proposal-mismatch');
  assert.deepEqual(places(found, proposals), [
    'r2.cfg 4: BRANCH, Proposal of the IKE SA: `OLD`: aes-cbc-128 3des, sha1, group 14.',
    'r1.cfg 4: HQ, Proposal of the IKE SA: `STRONG`: aes-cbc-256, sha512, group 19 20.',
    'r2.cfg 5: BRANCH, line 5: encryption aes-cbc-128 3des',
    'r2.cfg 6: BRANCH, line 6: integrity sha1',
    'r2.cfg 7: BRANCH, line 7: group 14',
    'r2.cfg 10: BRANCH, line 10: proposal OLD',
    'r1.cfg 5: HQ, line 5: encryption aes-cbc-256',
    'r1.cfg 6: HQ, line 6: integrity sha512',
    'r1.cfg 7: HQ, line 7: group 19 20',
    'r1.cfg 10: HQ, line 10: proposal STRONG',
  ]);
  checkFixes(found, proposals, strengthen, weaken);
});

test('the initiator sees only a refusal, and the configurations tell the rest', () => {
  const found = problem(hqLog, proposals);
  assert.equal(found.code, 'ike-proposal-refused');
  checkFixes(found, proposals, strengthen, weaken);
});

test('with its own configuration alone, a router takes what the capture says of the peer', () => {
  const own = sample('ikev2-no-common-proposal', 'r2.cfg');
  const found = problem(branchLog, own);
  assert.deepEqual(
    found.fixes?.map(({ title }) => title),
    [strengthen],
  );
  const [fix] = found.fixes ?? [];
  assert.ok(fix);
  assert.equal(disagreement({ ...proposals, ...apply(own, fix) }), '');
});

test('once the configurations agree, the problem says so and offers nothing', () => {
  const [fix] = problem(branchLog, proposals).fixes ?? [];
  assert.ok(fix);
  const files = apply(proposals, fix);
  const found = problem(branchLog, files);
  assert.deepEqual(found.fixes, undefined);
  assert.match(places(found, files)[0] ?? '', /agree on it as they are now/);
});

test('an identity that no profile takes is taken, or the peer calls itself otherwise', () => {
  const files = sample('ikev2-identity', 'r1.cfg', 'r2.cfg');
  const { 'r1-debug.log': log = '' } = sample('ikev2-identity', 'r1-debug.log');
  checkFixes(
    problem(log, files),
    files,
    'HQ: add `match identity remote address 198.51.100.1 255.255.255.255` to profile `SITES`',
    'BRANCH: write `identity local fqdn branch.example.net` in profile `SITES`',
  );
  const { 'r1.cfg': own = '' } = files;
  const [only, ...others] = problem(log, { 'r1.cfg': own }).fixes ?? [];
  assert.match(only?.title ?? '', /match identity remote address 198.51.100.1/);
  assert.deepEqual(others, []);
});

test('PFS is written on the end that lacks it', () => {
  const files = sample('ikev2-pfs-at-rekey', 'r1.cfg', 'r2.cfg');
  const { 'r1-debug.log': log = '' } = sample('ikev2-pfs-at-rekey', 'r1-debug.log');
  checkFixes(problem(log, files), files, 'BRANCH: write `set pfs group19`');
});

test('keys are never written nor shown', () => {
  const files = sample('ikev2-keys-differ', 'r1.cfg', 'r2.cfg');
  const routers = routersOf(files);
  const [negotiation] = findPairs(routers).map(negotiatePair);
  assert.ok(negotiation);
  const [found] = problemsIn(negotiation, 'r1.cfg');
  assert.match(found?.code ?? '', /key/);
  assert.equal(found?.fixes, undefined);
});

test('a proposal that no policy uses only needs a policy', () => {
  const idle = (text: string) => text.replace(/crypto ikev2 policy SITES\n proposal \w+\n/, '');
  const files = sample('ikev2-vti', 'r1.cfg', 'r2.cfg');
  const { 'r1.cfg': first = '', 'r2.cfg': second = '' } = files;
  const one = { 'r1.cfg': idle(first).replace('version 17.9', 'version 15.4'), 'r2.cfg': second };
  const [negotiation] = findPairs(routersOf(one)).map(negotiatePair);
  assert.equal(negotiation?.failure?.id, 'ikev2-proposal');
  const [fix] = (negotiation && problemsIn(negotiation, 'r1.cfg')[0]?.fixes) ?? [];
  assert.match(fix?.title ?? '', /^HQ: add `crypto ikev2 policy \w+` with `proposal \w+`$/);
  assert.ok(fix);
  assert.equal(disagreement(apply(one, fix)), '');
});

test('a cipher that authenticates gets a proposal of its own', () => {
  const files = sample('ikev2-no-common-proposal', 'r1.cfg', 'r2.cfg');
  const { 'r1.cfg': first = '', 'r2.cfg': second = '' } = files;
  const gcm = first
    .replace('encryption aes-cbc-256', 'encryption aes-gcm-256')
    .replace(' integrity sha512', ' prf sha512');
  const mixed = { 'r1.cfg': gcm, 'r2.cfg': second };
  const [negotiation] = findPairs(routersOf(mixed)).map(negotiatePair);
  assert.ok(negotiation);
  const fixes = problemsIn(negotiation, 'r1.cfg')[0]?.fixes ?? [];
  assert.equal(fixes.length, 2);
  for (const fix of fixes) assert.equal(disagreement(apply(mixed, fix)), '', fix.title);
});

test('transform sets: the one of the other end', () => {
  const files = sample('ikev2-vti', 'r1.cfg', 'r2.cfg');
  const { 'r1.cfg': first = '', 'r2.cfg': second = '' } = files;
  const differing = {
    'r1.cfg': first,
    'r2.cfg': second.replace(/transform-set (\w+) .*/, 'transform-set $1 esp-aes 256 esp-sha-hmac'),
  };
  const [negotiation] = findPairs(routersOf(differing)).map(negotiatePair);
  assert.equal(negotiation?.failure?.id, 'transform-set');
  const fixes = (negotiation && problemsIn(negotiation, 'r2.cfg')[0]?.fixes) ?? [];
  assert.equal(fixes.length, 2);
  for (const fix of fixes) assert.equal(disagreement(apply(differing, fix)), '', fix.title);
});
