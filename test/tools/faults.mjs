// Plants faults in good configurations, one at a time, and says which share of them the checks find:
// `node test/tools/faults.mjs [--missed]`. Every place where a kind of fault fits is tried, so the figures repeat.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test/fixtures/configs/clean');

/** The parser and the checks, as one module. */
async function loadChecks() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { parseConfiguration } from './server/src/config/parse';
        export { checkConfiguration } from './server/src/config/check';`,
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

/** Lines without which something cannot work; others have defaults. */
const NEEDED =
  /^ *(crypto (ikev2 (proposal|policy|keyring|profile|authorization policy) (?!default)|ipsec (transform-set|profile) (?!default)|map \S+ \d+|gdoi group|pki (trustpoint|certificate map))|encryption |integrity |prf |group |proposal |peer |address \d|pre-shared-key|match (identity|certificate|address)|authentication |keyring |set (peer|transform-set|ikev2-profile|group) |server (local|address)|tunnel (source|destination|protection)|crypto map \S+$|interface (Virtual|Loopback)|aaa (new-model|authorization)|ip local pool|ip access-list|identity number)/;

/** Lines that are complete without their last word, or with one word fewer. */
const LISTS =
  /^ *(crypto (map|ipsec transform-set)|encryption|integrity|prf|group|address \S+ \S+|match identity remote address \S+ \S+|server local)|^ *\S+$/;

const WEAKER = [
  [/aes-gcm-256|aes-cbc-256/, '3des'],
  [/\bsha(256|384|512)\b/, 'md5'],
  [/\bgroup (14|19|20|21)\b/, 'group 2'],
  [/\bpfs group\d+/, 'pfs group5'],
  [/esp-gcm 256|esp-aes 256/, 'esp-3des'],
  [/esp-sha256-hmac/, 'esp-md5-hmac'],
  [/\baes 256$/, 'des'],
  [/ 6 \S{20,}$/, ' cisco'],
];

/** Commands of one block that another block does not know. */
const STRAYS = {
  'crypto ikev2 proposal': 'authentication local pre-share',
  'crypto ikev2 policy': 'integrity sha256',
  'crypto ikev2 keyring': 'match identity remote any',
  'crypto ikev2 profile': 'encryption aes-cbc-256',
  'crypto ipsec profile': 'keyring local SITES',
  'crypto map': 'set ikev2-profil SITES',
  'crypto isakmp policy': 'integrity sha256',
  'crypto pki trustpoint': 'issuer-name co cn = root',
};

/** The kinds of faults: each gives the texts that a line can be replaced by. */
const kinds = {
  'line left out': (line) => (NEEDED.test(line) ? [undefined] : []),
  'keyword misspelled': (line) =>
    keywordsIn(line)
      .map((word) => swapped(line, word))
      .filter((misspelled) => misspelled !== line),
  'name misspelled': (line) => namesIn(line).map((at) => `${line.slice(0, at)}X${line.slice(at)}`),
  'number out of range': (line) =>
    /^ *(lifetime|dpd|crypto ikev2 fragmentation|set security-association lifetime|rekey lifetime)/.test(
      line,
    )
      ? [line.replace(/\d+/, (digits) => `${digits}000000`)]
      : [],
  'command incomplete': (line) =>
    NEEDED.test(line) && !LISTS.test(line) ? [line.replace(/ \S+$/, '')] : [],
  'weak algorithm or key': (line) =>
    isCrypto(line)
      ? WEAKER.filter(([from]) => from.test(line)).map(([from, to]) => line.replace(from, to))
      : [],
  'line of another block': (line) =>
    Object.entries(STRAYS)
      .filter(([start]) => line.startsWith(`${start} `) && !/local-address/.test(line))
      .map(([, stray]) => `${line}\n ${stray}`),
  'wildcard mask': (line) =>
    /255\.255\.255\.0$/.test(line) && /^ +(address|match identity)/.test(line)
      ? [line.replace('255.255.255.0', '0.0.0.255')]
      : [],
};

function isCrypto(line) {
  return /^crypto |^ +(encryption|integrity|prf|group|proposal|peer|address|pre-shared-key|match|identity|authentication|keyring|lifetime|dpd|set|mode|pki|hash|rekey|sa|profile|server|client|enrollment|revocation-check|rsakeypair|tunnel)/.test(
    line,
  );
}

/** The keywords of a line that are long enough to be recognized, by their places. */
function keywordsIn(line) {
  if (!isCrypto(line)) return [];
  return [...line.matchAll(/(?<= |^)[a-z][a-z-]{4,}[\d]?(?= |$)/g)]
    .slice(0, 3)
    .map(({ index }) => index);
}

/** The line with the third and fourth letter of a word swapped. */
function swapped(line, at) {
  return `${line.slice(0, at + 2)}${line[at + 3]}${line[at + 2]}${line.slice(at + 4)}`;
}

/** Where names that something else defines are used. */
function namesIn(line) {
  const use =
    /^ *(?:proposal|keyring local|set (?:transform-set|ikev2-profile|group)|match (?:address|certificate)|pki trustpoint|profile|pool|tunnel protection ipsec profile|crypto map|client registration interface|match address ipv4|aaa authorization group cert list|virtual-template) (?=[A-Z\d])/.exec(
      line,
    );
  return use && !/crypto map \S+ /.test(line) ? [use[0].length] : [];
}

function problemsIn({ parseConfiguration, checkConfiguration }, text) {
  const configuration = parseConfiguration(text);
  return checkConfiguration(configuration, { algorithmPolicy: 'rfc' }).map(
    ({ severity, code, message }) => `${severity} ${code} ${message.replace(/line \d+/g, '')}`,
  );
}

/** The texts with one fault, with what was changed. */
function* faultsOf(text) {
  const lines = text.split('\n');
  for (const [kind, replacementsOf] of Object.entries(kinds)) {
    for (const [index, line] of lines.entries()) {
      for (const replacement of replacementsOf(line)) {
        const changed = lines.toSpliced(
          index,
          1,
          ...(replacement === undefined ? [] : [replacement]),
        );
        yield { kind, line: index + 1, from: line, to: replacement, text: changed.join('\n') };
      }
    }
  }
}

const checks = await loadChecks();
const totals = Object.fromEntries(
  Object.keys(kinds).map((kind) => [kind, { planted: 0, serious: 0, said: 0 }]),
);
for (const file of readdirSync(folder)) {
  const text = readFileSync(join(folder, file), 'utf8');
  const before = new Set(problemsIn(checks, text));
  for (const fault of faultsOf(text)) {
    const added = problemsIn(checks, fault.text).filter((problem) => !before.has(problem));
    const total = totals[fault.kind];
    total.planted++;
    if (added.some((problem) => /^(error|warning)/.test(problem))) total.serious++;
    if (added.length > 0) total.said++;
    else if (process.argv.includes('--missed')) {
      console.log(`${file}:${fault.line} ${fault.kind}: ${fault.from} -> ${fault.to ?? '(none)'}`);
    }
  }
}

const share = (part, whole) => `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;
console.log('| fault | planted | error or warning | said at all |\n|---|---|---|---|');
const rows = Object.entries(totals);
const all = { planted: 0, serious: 0, said: 0 };
for (const [, total] of rows) for (const key of Object.keys(all)) all[key] += total[key];
for (const [kind, { planted, serious, said }] of [...rows, ['all', all]]) {
  console.log(`| ${kind} | ${planted} | ${share(serious, planted)} | ${share(said, planted)} |`);
}
