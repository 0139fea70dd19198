import { compact } from '../text/lists';
import { kindOf } from './compiled';
import type { SymbolKind } from './grammar/kinds';
import { canonicalInterface, virtualTemplateNumber } from './interfaces';
import type { Binding, Link, Outcome, Reading, Word } from './model';

/** The names that a line defines and refers to, in word order. A negated line does neither. */
export function linksIn(
  outcome: Outcome,
  negation: Reading['negation'],
  words: readonly Word[],
): readonly Link[] {
  if (negation !== 'none' || outcome.kind === 'foreign') return NONE;
  const links: Link[] = [];
  for (const binding of outcome.bindings) {
    if (binding.kind !== 'parameter') continue;
    const { defines, refersTo } = binding;
    if (defines) addDefinition(links, linkOf('definition', defines, binding, words));
    if (refersTo) links.push(linkOf('reference', refersTo, binding, words));
  }
  return links.length === 0 ? NONE : compact(links);
}

const NONE: readonly Link[] = [];

/** The form of a name under which equal names are equal; depends on how its kind compares. */
export function nameKey(kind: SymbolKind, name: string): string {
  if (kind === 'virtual-template') return name;
  const { compare } = kindOf(kind);
  if (compare === 'interface') return canonicalInterface(name).toLowerCase();
  return compare === 'ignoreCase' ? name.toLowerCase() : name;
}

function linkOf(
  role: Link['role'],
  kind: SymbolKind,
  { value, word, lastWord }: Extract<Binding, { kind: 'parameter' }>,
  words: readonly Word[],
): Link {
  return {
    role,
    kind,
    name: value,
    key: nameKey(kind, value),
    start: words[word]?.start ?? 0,
    end: words[lastWord]?.end ?? 0,
  };
}

/** `interface Virtual-Template1` also defines the virtual template 1. */
function addDefinition(links: Link[], definition: Link): void {
  links.push(definition);
  const { kind, name, end } = definition;
  if (kind !== 'interface' || !/^vi/i.test(name)) return;
  const number = virtualTemplateNumber(name);
  if (number === undefined) return;
  const start = end - number.length;
  links.push({ ...definition, kind: 'virtual-template', name: number, key: number, start });
}
