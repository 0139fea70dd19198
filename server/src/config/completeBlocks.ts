import type { Explanation, Suggestion } from '../text/results';
import type { Cursor } from './cursor';
import { templates } from './grammar/templates';

/** A suggestion that does not know yet where it goes. */
export type BlockSuggestion = Omit<Suggestion, 'order' | 'replace'>;

/** What may begin a line beside the commands of its mode: `no`, `exit`, and whole blocks of lines. */
export function blockSuggestions({ words, modes, partial }: Cursor): readonly BlockSuggestion[] {
  const [mode] = modes;
  if (words.length > 0 || !mode) return [];
  const typed = partial.toLowerCase();
  const blocks = mode === 'global' ? templates.map(blockSuggestion) : [];
  const leaving = mode === 'global' ? ['no'] : ['no', 'exit'];
  return [
    ...leaving.map(wordSuggestion).filter(({ label }) => label.startsWith(typed)),
    ...blocks.filter(({ label }) => label.startsWith(typed)),
  ];
}

/** The explanation of such a suggestion, from its `key`; undefined for the key of another one. */
export function explainBlock(key: string): Explanation | undefined {
  const [type, ...rest] = key.split(' ');
  const name = rest.join(' ');
  if (type === 'line') return { name, summary: WORDS[name] ?? '' };
  const template = type === 'block' && templates.find(({ label }) => label === name);
  if (!template) return undefined;
  const { help, detail } = template;
  return { name, facts: [help], summary: detail };
}

const WORDS: Readonly<Record<string, string>> = {
  no: 'Takes back what the line says, or sets it to its default.',
  exit: 'Leaves this mode for the one around it.',
};

function wordSuggestion(word: string): BlockSuggestion {
  return {
    label: word,
    kind: 'keyword',
    detail: WORDS[word] ?? '',
    text: word,
    snippet: false,
    key: `line ${word}`,
  };
}

function blockSuggestion({ label, help, lines }: (typeof templates)[number]): BlockSuggestion {
  return {
    label: `${label} …`,
    kind: 'template',
    detail: help,
    text: lines.map((line) => line.replace(TAB_STOP, '$${$1}')).join('\n'),
    snippet: true,
    key: `block ${label}`,
  };
}

const TAB_STOP = /<(\d+[:|][^<>]*)>/g;
