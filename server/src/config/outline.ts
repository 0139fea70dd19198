import { lineSpan } from '../text/lines';
import type { OutlineItem } from '../text/results';
import { kindOf } from './compiled';
import { type Binding, type Configuration, type Statement, wordSpan } from './model';

/** The objects of a configuration: what has a name or lines of its own. Never shows a secret. */
export function outlineConfiguration(configuration: Configuration): readonly OutlineItem[] {
  return outlineOf(
    configuration,
    configuration.statements.filter(({ parent }) => !parent),
  );
}

function outlineOf(configuration: Configuration, statements: readonly Statement[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  let before: { name: string; detail: string; last: OutlineItem } | undefined;
  for (const statement of statements) {
    const item = itemOf(configuration, statement);
    if (!item) {
      before = undefined;
      continue;
    }
    const { name, detail } = item;
    const continues = before?.name === name && before.detail === detail && !hasLines(statement);
    if (continues && before) items[items.length - 1] = extended(before.last, item);
    else items.push(item);
    before = hasLines(statement) ? undefined : { name, detail, last: items.at(-1) ?? item };
  }
  return items;
}

/** Lines of a numbered access list are one object. */
function extended(first: OutlineItem, last: OutlineItem): OutlineItem {
  return { ...first, span: { start: first.span.start, end: last.span.end } };
}

function hasLines(statement: Statement): boolean {
  return statement.endLine > statement.line;
}

function itemOf(configuration: Configuration, statement: Statement): OutlineItem | undefined {
  const { outcome, negation } = statement.reading;
  if (negation !== 'none') return undefined;
  if (outcome.kind === 'foreign') return foreignItem(configuration, statement);
  const defined = outcome.bindings.find(isDefinition);
  const isKey = !statement.parent && outcome.bindings.some(isSecret);
  if (!defined && !isKey && !hasLines(statement)) return undefined;
  const named = defined ?? outcome.bindings.find(isPlainValue);
  const keywords = shown(keywordsOf(outcome.bindings));
  return itemWith(configuration, statement, {
    name: named ? named.value : keywords,
    detail: defined ? kindOf(defined.defines).title : named ? keywords : '',
    kind: defined?.defines === 'interface' ? 'interface' : isKey && !defined ? 'key' : 'object',
    selection: named
      ? wordSpan(statement, named.word, named.lastWord)
      : wordSpan(statement, 0, statement.reading.words.length - 1),
  });
}

/** A block of another world is shown by its first line, unless that could hold a secret. */
function foreignItem(configuration: Configuration, statement: Statement): OutlineItem | undefined {
  const words = statement.reading.words.map(({ text }) => text);
  if (statement.children.length === 0 || words.some((word) => /secret|passw|key/i.test(word))) {
    return undefined;
  }
  return itemWith(configuration, statement, {
    name: shown(words),
    detail: '',
    kind: 'object',
    selection: wordSpan(statement, 0, words.length - 1),
  });
}

function itemWith(
  configuration: Configuration,
  statement: Statement,
  item: Pick<OutlineItem, 'name' | 'detail' | 'kind' | 'selection'>,
): OutlineItem {
  const end = lineSpan(configuration.lines, statement.endLine).end;
  return {
    ...item,
    span: { start: statement.offset, end },
    children: outlineOf(configuration, statement.children),
  };
}

type Value = Extract<Binding, { kind: 'parameter' }>;
type Definition = Value & { readonly defines: NonNullable<Value['defines']> };

function isDefinition(binding: Binding): binding is Definition {
  return binding.kind === 'parameter' && binding.defines !== undefined;
}

function isSecret(binding: Binding): binding is Value {
  return binding.kind === 'parameter' && binding.secret === true;
}

function isPlainValue(binding: Binding): binding is Value {
  return binding.kind === 'parameter' && !binding.secret;
}

function keywordsOf(bindings: readonly Binding[]): readonly string[] {
  return bindings.flatMap((binding) => (binding.kind === 'keyword' ? [binding.keyword] : []));
}

const LONGEST_NAME = 60;

function shown(words: readonly string[]): string {
  const text = words.join(' ');
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}
