import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captureGrammar } from '../../syntaxes/captureGrammar';
import { configurationGrammar } from '../../syntaxes/configGrammar';
import { anyOf, type TextMateRule } from '../../syntaxes/textMate';

const grammars = [configurationGrammar(), captureGrammar()];

test('the longest of some texts comes first, once, and blanks match any', () => {
  assert.equal(anyOf(['aes', 'esp-aes 256', 'a.b', 'aes']), '(?:esp\\-aes\\s+256|a\\.b|aes)');
});

test('no pattern repeats a repetition', () => {
  // Oniguruma takes `{1,9}+` for one, not for a possessive repetition as other engines do.
  const patterns = grammars.flatMap((grammar) => allPatterns(grammar));
  assert.ok(patterns.length > 500);
  assert.deepEqual(
    patterns.filter((pattern) => /\}[+*]|\}\)[+*]/.test(pattern)),
    [],
  );
});

test('every rule that is included exists', () => {
  for (const grammar of grammars) {
    const included = JSON.stringify(grammar).match(/(?<="include":"#)\w+/g) ?? [];
    const missing = included.filter((name) => grammar.repository[name] === undefined);
    assert.deepEqual(missing, []);
  }
});

function allPatterns(
  rule: TextMateRule & { repository?: Readonly<Record<string, TextMateRule>> },
): string[] {
  const { patterns = [], captures = {}, beginCaptures = {}, repository = {} } = rule;
  const inner = [patterns, captures, beginCaptures, repository].flatMap(
    Object.values<TextMateRule>,
  );
  const own = [rule.match, rule.begin, rule.end, rule.while];
  return [...own.filter((text) => text !== undefined), ...inner.flatMap(allPatterns)];
}
