// Plants faults in good configurations, one at a time, and says which share of them the checks find:
// `node test/tools/faults.mjs [--missed]`. Every place where a kind of fault fits is tried, so the figures repeat.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { kinds, pairKinds } from './faultKinds.mjs';

const root = join(import.meta.dirname, '../..');

/** The parser, the checks and the negotiation, as one module. */
async function loadChecks() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { parseConfiguration } from './server/src/config/parse';
        export { checkConfiguration } from './server/src/config/check';
        export { routerOf } from './server/src/relate/negotiation/router';
        export { findPairs } from './server/src/relate/negotiation/pairs';
        export { negotiatePair } from './server/src/relate/negotiation/negotiate';
        export { createOneWay } from './server/src/relate/negotiation/oneWay';
        export { problemsIn } from './server/src/relate/negotiation/problems';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
}

const checks = await loadChecks();

/** The problems of configurations that stand together, as `severity code message`. */
function problemsIn(texts) {
  const routers = [];
  const problems = [];
  for (const [index, text] of texts.entries()) {
    const configuration = checks.parseConfiguration(text);
    routers.push(checks.routerOf(configuration, `r${index + 1}.cfg`));
    problems.push(...checks.checkConfiguration(configuration, { algorithmPolicy: 'rfc' }));
  }
  const negotiations = checks.findPairs(routers).map(checks.negotiatePair);
  for (const negotiation of negotiations) {
    for (const { uri } of routers) problems.push(...checks.problemsIn(negotiation, uri));
  }
  for (const { uri } of routers) problems.push(...checks.createOneWay(routers, negotiations)(uri));
  return problems.map(
    ({ severity, code, message }) => `${severity} ${code} ${message.replace(/line \d+/g, '')}`,
  );
}

/** Good configurations: some alone, some as the two ends of a tunnel. */
function* goodOnes() {
  const clean = join(root, 'test/fixtures/configs/clean');
  for (const file of readdirSync(clean)) {
    yield { name: file, texts: [readFileSync(join(clean, file), 'utf8')], kinds };
  }
  const samples = join(root, 'samples');
  for (const folder of readdirSync(samples)) {
    const verdict = join(samples, folder, 'negotiation.txt');
    if (!existsSync(verdict) || !WORKS.test(readFileSync(verdict, 'utf8'))) continue;
    const texts = ['r1.cfg', 'r2.cfg'].map((file) =>
      readFileSync(join(samples, folder, file), 'utf8'),
    );
    yield { name: folder, texts, kinds: pairKinds };
  }
}

const WORKS = /^(The tunnel comes up|Nothing speaks against)/m;

/** The texts with one fault, with what was changed. */
function* faultsOf({ texts, kinds }) {
  for (const [kind, replacementsOf] of Object.entries(kinds)) {
    for (const [router, text] of texts.entries()) {
      const lines = text.split('\n');
      for (const [index, line] of lines.entries()) {
        for (const replacement of replacementsOf(line, lines)) {
          const added = replacement === undefined ? [] : [replacement];
          const changed = lines.toSpliced(index, 1, ...added).join('\n');
          const place = `r${router + 1}:${index + 1}`;
          yield { kind, place, from: line, to: replacement, texts: texts.with(router, changed) };
        }
      }
    }
  }
}

const totals = {};
for (const good of goodOnes()) {
  const before = new Set(problemsIn(good.texts));
  for (const fault of faultsOf(good)) {
    const added = problemsIn(fault.texts).filter((problem) => !before.has(problem));
    totals[fault.kind] ??= { planted: 0, serious: 0, said: 0 };
    const total = totals[fault.kind];
    const isSerious = added.some((problem) => /^(error|warning)/.test(problem));
    total.planted++;
    if (isSerious) total.serious++;
    if (added.length > 0) total.said++;
    if (!isSerious && process.argv.includes('--missed')) {
      const said = added[0] ? ` (${added[0].slice(0, 60)})` : '';
      console.log(
        `${good.name} ${fault.place} ${fault.kind}: ${fault.from} -> ${fault.to ?? '(none)'}${said}`,
      );
    }
  }
}

const share = (part, whole) => `${whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10} %`;
console.log('| fault | planted | error or warning | said at all |\n|---|---|---|---|');
const rows = Object.entries(totals);
const all = { planted: 0, serious: 0, said: 0 };
for (const [, total] of rows) for (const key of Object.keys(all)) all[key] += total[key];
for (const [kind, { planted, serious, said }] of [...rows, ['all', all]]) {
  console.log(`| ${kind} | ${planted} | ${share(serious, planted)} | ${share(said, planted)} |`);
}
