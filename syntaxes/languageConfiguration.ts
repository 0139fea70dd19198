import { families } from '../server/src/config/grammar/grammar';
import { parseSyntax, type SyntaxNode } from '../server/src/config/syntax';

/** How VS Code edits an IOS configuration: comments, words, and the lines that indent what follows. */
export function configurationEditing(): object {
  return {
    comments: { lineComment: '!' },
    brackets: [
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
    ],
    autoClosingPairs: [{ open: '"', close: '"', notIn: ['string', 'comment'] }],
    surroundingPairs: [['"', '"']],
    wordPattern: '[^\\s!"]+',
    indentationRules: {
      increaseIndentPattern: `^\\s*(?:${openingLines().join('|')})`,
      decreaseIndentPattern: '^\\s*(?:!|exit|end)\\s*$',
    },
  };
}

/** Patterns of the commands that open a mode, without their optional ends. */
function openingLines(): string[] {
  const commands = families.flatMap((family) => Object.values(family).flat());
  const patterns = commands
    .filter(({ enters }) => enters)
    .map(({ syntax }) => sequencePattern(parseSyntax(syntax).map(({ node }) => node)));
  return [...new Set(patterns)].sort();
}

/** Parts one after the other with white space between them; optional ones at the end are left out. */
function sequencePattern(parts: readonly SyntaxNode[]): string {
  const last = parts.findLastIndex(({ kind }) => kind !== 'optional');
  return parts
    .slice(0, last + 1)
    .map((part, index) => {
      const space = index < last ? '\\s+' : '';
      if (part.kind === 'optional') return `(?:${patternOf(part.part)}${space})?`;
      return patternOf(part) + space;
    })
    .join('');
}

function patternOf(node: SyntaxNode): string {
  switch (node.kind) {
    case 'token':
      if (node.token.kind === 'keyword') return escaped(node.token.text);
      return node.token.range ? '\\d+' : '\\S+';
    case 'sequence':
      return sequencePattern(node.parts);
    case 'choice':
      return `(?:${node.options.map(patternOf).join('|')})`;
    case 'optional':
    case 'repeated':
      return patternOf(node.part);
    case 'family':
      return '\\S+';
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
