import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grammar, modeNames, modeOf } from '../../server/src/config/compiled';
import { families } from '../../server/src/config/grammar/grammar';
import { type ModeName, modes } from '../../server/src/config/grammar/modes';
import type { Command } from '../../server/src/config/grammar/schema';
import { readWords } from '../../server/src/config/reading';
import { parseSyntax, type SyntaxNode } from '../../server/src/config/syntax';
import { tokenizeLine } from '../../server/src/config/tokens';

test('every sample is read as its own command', () => {
  const wrong = everyCommand().flatMap(({ mode, command }) =>
    command.samples
      .filter((sample) => accepting(mode, sample) !== command)
      .map((sample) => `${mode}: "${sample}" of ${command.syntax}: ${outcomeOf(mode, sample)}`),
  );
  assert.deepEqual(wrong, []);
});

test('what must be rejected is rejected', () => {
  const wrong = everyCommand().flatMap(({ mode, command }) =>
    (command.rejects ?? [])
      .filter((line) => accepting(mode, line) !== undefined)
      .map((line) => `${mode}: "${line}" is accepted by ${accepting(mode, line)?.syntax}`),
  );
  assert.deepEqual(wrong, []);
});

test('every command has a sample, and no two of a mode have the same syntax', () => {
  for (const { command } of everyCommand()) assert.ok(command.samples.length > 0, command.syntax);
  for (const mode of modeNames) {
    const syntaxes = grammar[mode].commands.map(({ syntax }) => syntax);
    assert.deepEqual(syntaxes, [...new Set(syntaxes)], mode);
  }
});

test('every word is explained', () => {
  const missing = everyCommand().flatMap(({ mode, command }) =>
    namesIn(command)
      .filter((name) => !command.words?.[name])
      .map((name) => `${mode}: ${name} of ${command.syntax}`),
  );
  assert.deepEqual(missing, []);
});

test('every mode can be entered from its parent', () => {
  const unreachable = modeNames.filter((mode) => {
    const { parent } = modeOf(mode);
    return parent && !grammar[parent].commands.some(({ enters }) => enters === mode);
  });
  assert.deepEqual(unreachable, []);
});

interface Placed {
  readonly mode: ModeName;
  readonly command: Command;
}

function everyCommand(): readonly Placed[] {
  return families.flatMap((family) =>
    modeNames.flatMap((mode) => (family[mode] ?? []).map((command) => ({ mode, command }))),
  );
}

function read(mode: ModeName, line: string) {
  return readWords(mode, modes[mode], grammar[mode], tokenizeLine(line).words).outcome;
}

function accepting(mode: ModeName, line: string): Command | undefined {
  const outcome = read(mode, line);
  return outcome.kind === 'command' ? outcome.command : undefined;
}

function outcomeOf(mode: ModeName, line: string): string {
  const outcome = read(mode, line);
  if (outcome.kind === 'command') return `read as ${outcome.command.syntax}`;
  if (outcome.kind === 'invalid') return `invalid at word ${outcome.word}`;
  return outcome.kind;
}

/** Parameters and the keywords behind the command's own name: what a hover has to explain. */
function namesIn(command: Command): readonly string[] {
  const elements = parseSyntax(command.syntax);
  const own = elements.findIndex(({ node }) => !isKeyword(node));
  return elements.slice(own < 0 ? elements.length : own).flatMap(({ node }) => nodeNames(node));
}

function isKeyword(node: SyntaxNode): boolean {
  return node.kind === 'token' && node.token.kind === 'keyword';
}

function nodeNames(node: SyntaxNode): readonly string[] {
  switch (node.kind) {
    case 'token':
      return [node.token.kind === 'keyword' ? node.token.text : node.token.name];
    case 'sequence':
      return node.parts.flatMap(nodeNames);
    case 'choice':
      return node.options.flatMap(nodeNames);
    case 'optional':
    case 'repeated':
      return nodeNames(node.part);
    case 'family':
      return [];
  }
}
