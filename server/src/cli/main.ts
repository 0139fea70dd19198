import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeIo } from './nodeIo';
import { run } from './run';

// The command line `ios-crypto`, bundled beside the manifest's folder.
const manifest = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));

// Whoever reads the output may stop reading: `ios-crypto ... | head`.
process.stdout.on('error', () => process.exit());

run(process.argv.slice(2), createNodeIo(process, manifest.version)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error) => {
    process.stderr.write(`ios-crypto: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  },
);
