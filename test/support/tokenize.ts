import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import type { Highlight } from '../../server/src/report/highlight';
import { createHighlighter } from '../../server/src/textmate/highlighter';
import { generatedFiles } from './generated';
import { marksOf, showMark } from './markers';

export type Grammar = IGrammar;

/** The grammars of the project, by their file. */
export type GrammarFile = 'ios-config' | 'ios-debug';

const scopeNames = { 'ios-config': 'source.ios-config', 'ios-debug': 'text.ios-debug' } as const;

/** Loads a grammar as VS Code would, from the text that its file has to hold. */
export async function loadGrammar(file: GrammarFile): Promise<IGrammar> {
  const onigLib = loadWASM(oniguruma()).then(() => ({
    createOnigScanner,
    createOnigString,
  }));
  const path = `syntaxes/${file}.tmLanguage.json`;
  const registry = new Registry({
    onigLib,
    loadGrammar: async () => parseRawGrammar(generatedFiles[path]?.() ?? '', path),
  });
  const grammar = await registry.loadGrammar(scopeNames[file]);
  if (!grammar) throw new Error(`${path} is no grammar`);
  return grammar;
}

/** The colours of a report, with the engine of the grammars from where it is installed. */
export function loadHighlight(): Promise<Highlight> {
  return createHighlighter(oniguruma());
}

function oniguruma(): Uint8Array {
  return readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'));
}

/** A piece of a line that has its own scope, without the language at the end: `entity.name.type`. */
export interface ScopedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The innermost scope; empty where there is only the document's. */
  readonly scope: string;
}

/** The scopes of each line of a text. */
export function scopesOf(grammar: IGrammar, text: string): readonly (readonly ScopedText[])[] {
  let stack = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      text: line.slice(startIndex, endIndex),
      scope:
        scopes
          .slice(1)
          .at(-1)
          ?.replace(/\.ios-\w+$/, '') ?? '',
    }));
  });
}

/**
 * Checks the scopes that lines `!   ^^^^ scope` claim for the line above them, `!<---- scope` from column 0 on;
 * `plain` is none. Blanks around a piece do not count.
 */
export function checkScopes(grammar: IGrammar, marked: string): void {
  const marks = marksOf(marked);
  const isMark = (line: string) => /^!(?: *\^|<-)/.test(line);
  const lines = marked.split('\n');
  const kept = lines.flatMap((line, index) => (isMark(line) ? [] : [index]));
  const scoped = scopesOf(grammar, kept.map((index) => lines[index]).join('\n'));
  const found = marks.map((mark) => {
    const pieces = scoped[kept.indexOf(mark.line)] ?? [];
    const inside = pieces.filter(
      ({ start, end, text }) => start < mark.end && mark.start < end && text.trim(),
    );
    const [first, last] = [inside[0], inside.at(-1)];
    const start = (first?.start ?? 0) + blanksBefore(first?.text ?? '');
    const end = (last?.start ?? 0) + (last?.text.trimEnd().length ?? 0);
    const names = [...new Set(inside.map(({ scope }) => scope || 'plain'))];
    return showMark({ ...mark, start, end, text: names.join(', ') });
  });
  assert.deepEqual(found, marks.map(showMark));
}

function blanksBefore(text: string): number {
  return text.length - text.trimStart().length;
}

/** Longest time for a line, in milliseconds; VS Code gives up after 500. */
const longest = 2000;

/** Checks that every line of a text is read to its end, without an error and in bounded time. */
export function checkTokenizes(grammar: IGrammar, text: string): void {
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const { ruleStack, stoppedEarly, tokens } = grammar.tokenizeLine(line, stack, longest);
    assert.equal(stoppedEarly, false, `"${line.slice(0, 80)}..." takes too long`);
    assert.ok((tokens.at(-1)?.endIndex ?? 0) >= line.length);
    stack = ruleStack;
  }
}
