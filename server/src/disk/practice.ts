import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Beside the bundle. */
const practice = '../samples/site-to-site-psk/r1-debug.log';

/** The text of a capture that comes with the extension, to practise reading. */
export function readPractice(): Promise<string> {
  return readFile(join(__dirname, practice), 'utf8');
}
