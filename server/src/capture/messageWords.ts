import { facilities } from './model';
import { messageFormats } from './vocabulary/messageFormats';

/** All words that formats print as they are, in lower case. */
export const messageWords: ReadonlySet<string> = wordsOfFormats();

function wordsOfFormats(): ReadonlySet<string> {
  const templates = messageFormats.flatMap(({ template, also = [] }) => [template, ...also]);
  const literal = templates.join(' ').replace(/<[^<>]*>/g, ' ');
  return new Set([
    ...facilities.map((name) => name.toLowerCase()),
    ...literal
      .toLowerCase()
      .split(/[\s{}|[\]\\]+/)
      .map(bare),
  ]);
}

function bare(word: string): string {
  return word.replace(/^\W+|\W+$/g, '');
}
