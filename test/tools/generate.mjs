// npm run generate: writes the files that repeat what the code knows; npm test compares them.

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { install, root } from './install.mjs';

install();
const { translate } = await import('./unit.mjs');
await translate();
const require = createRequire(import.meta.url);
const { generatedFiles, presentText } = require('../../out/test/support/generated.js');

for (const [path, text] of Object.entries(generatedFiles)) {
  const wanted = text();
  if (presentText(path) === wanted) continue;
  writeFileSync(join(root, path), wanted);
  console.log(`Wrote ${path}`);
}
