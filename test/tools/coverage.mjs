// Says which share of the crypto lines of configurations is checked, not only accepted or unknown:
// `node test/tools/coverage.mjs [--missed] <folder> ...`. ASA lines, which are another language, are counted apart.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** The parser, as one module. */
async function loadParser() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { parseConfiguration } from './server/src/config/parse';
        export { modeOf } from './server/src/config/compiled';
        export { isAsaLine } from './server/src/config/asa';
        export { lineText } from './server/src/text/lines';`,
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

const parser = await loadParser();

/** The lines of a text that are about crypto: they begin with it, or stand in one of its modes. */
function cryptoLines(configuration) {
  return configuration.statements.filter(({ line, reading: { mode, words, negation } }) => {
    const { role } = configuration.memos[line];
    if (role === 'exit' || role === 'end') return false;
    const [first = '', second = ''] = words
      .slice(negation === 'none' ? 0 : 1)
      .map(({ text }) => text.toLowerCase());
    if (first === 'crypto') return true;
    if (mode === 'interface') {
      return first === 'tunnel' && /^(mode|protection|source|destination)$/.test(second);
    }
    const { open, body } = parser.modeOf(mode);
    return !open && !body;
  });
}

function isChecked({ reading: { outcome } }) {
  return outcome.kind === 'command' && outcome.command.support !== 'accepted';
}

function measure(file, total) {
  const configuration = parser.parseConfiguration(readFileSync(file, 'utf8'));
  const lines = cryptoLines(configuration);
  if (configuration.statements.some(parser.isAsaLine)) {
    total.asa += lines.length;
    return;
  }
  total.lines += lines.length;
  for (const statement of lines) {
    if (isChecked(statement)) total.checked++;
    else
      total.missed.push(
        `${file}:${statement.line + 1} ${parser.lineText(configuration.lines, statement.line)}`,
      );
  }
}

const [folders, options] = [
  process.argv.slice(2).filter((word) => !word.startsWith('--')),
  process.argv.slice(2).filter((word) => word.startsWith('--')),
];
const total = { lines: 0, checked: 0, asa: 0, missed: [] };
for (const folder of folders.length > 0 ? folders : [join(root, 'samples')]) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (name.endsWith('.cfg')) measure(join(folder, name), total);
  }
}
const share = ((100 * total.checked) / Math.max(1, total.lines)).toFixed(2);
console.log(`${total.checked} of ${total.lines} crypto lines are checked: ${share} %`);
if (total.asa > 0) console.log(`${total.asa} lines are in configurations of an ASA`);
if (options.includes('--missed')) console.log(total.missed.join('\n'));
