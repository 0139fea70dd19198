import type { Place, TextChange } from '../text/results';
import type { Span } from '../text/span';
import { kindOf } from './compiled';
import { virtualTemplateNumber } from './interfaces';
import type { Configuration, SymbolUse } from './model';
import { parameterType } from './parameters';

/** The places that define the name at an offset (UTF-16). */
export function definitionsAt(configuration: Configuration, offset: number): readonly Place[] {
  const found = configuration.symbols.useAt(offset);
  if (!found) return [];
  return toPlaces(configuration.symbols.definitions(found.use.kind, found.use.name));
}

/** The places that define or use the name at an offset, in document order. */
export function referencesAt(configuration: Configuration, offset: number): readonly Place[] {
  const found = configuration.symbols.useAt(offset);
  if (!found) return [];
  return toPlaces([...usesOf(configuration, found.use), ...numberUses(configuration, found.use)]);
}

/** `virtual-template 1` in a profile uses `interface Virtual-Template1` too. */
function numberUses({ symbols }: Configuration, { kind, name }: SymbolUse): readonly SymbolUse[] {
  const number = kind === 'interface' ? virtualTemplateNumber(name) : undefined;
  return number === undefined ? [] : symbols.references('virtual-template', number);
}

/** The spans to highlight with the name at an offset. */
export function highlightsAt(configuration: Configuration, offset: number): readonly Span[] {
  return referencesAt(configuration, offset).map(({ span }) => span);
}

/** A change of all places, or the reason why there is none. */
export type Renaming =
  | { readonly kind: 'changes'; readonly changes: readonly TextChange[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** A name that can be changed, or the reason why it cannot. */
export interface Renamable {
  readonly span: Span;
  readonly refused?: string;
}

/** The name at an offset; undefined where no name is. */
export function renamableAt(configuration: Configuration, offset: number): Renamable | undefined {
  const found = configuration.symbols.useAt(offset);
  if (!found) return undefined;
  const { kind, name, span } = found.use;
  if (configuration.symbols.definitions(kind, name).length > 0) return { span };
  const { title, builtIn } = kindOf(kind);
  if (builtIn?.includes(name)) return { span, refused: `\`${name}\` is built in.` };
  return { span, refused: `${title} \`${name}\` is not defined in this file.` };
}

/** Renames the object at an offset, in its definitions and references. */
export function renameAt(configuration: Configuration, offset: number, newName: string): Renaming {
  const found = configuration.symbols.useAt(offset);
  const refused = renamableAt(configuration, offset)?.refused;
  if (!found || refused) return { kind: 'refused', reason: refused ?? 'No name is here.' };
  const { use } = found;
  const fault = faultOf(configuration, use, newName);
  if (fault) return { kind: 'refused', reason: fault };
  const changes = usesOf(configuration, use).map(({ span }) => ({
    place: { span },
    text: newName,
  }));
  return { kind: 'changes', changes };
}

function faultOf(configuration: Configuration, use: SymbolUse, name: string): string | undefined {
  if (!/^\S{1,128}$/.test(name) || name.startsWith('!')) {
    return 'A name is one word without blanks, and does not begin with `!`.';
  }
  const wrong = usesOf(configuration, use)
    .map((place) => typeOf(place))
    .find((type) => type !== undefined && !parameterType(type)?.accepts(name));
  if (wrong) return `\`${name}\` must be ${parameterType(wrong)?.title}.`;
  if (name === use.name || configuration.symbols.definitions(use.kind, name).length === 0) {
    return undefined;
  }
  return `${kindOf(use.kind).title} \`${name}\` exists already.`;
}

/** The type of the parameter that a use is the value of. */
function typeOf({ statement, span }: SymbolUse): string | undefined {
  const { outcome, words } = statement.reading;
  if (outcome.kind === 'foreign') return undefined;
  for (const binding of outcome.bindings) {
    const start = statement.offset + (words[binding.word]?.start ?? 0);
    if (binding.kind === 'parameter' && start === span.start) return binding.type;
  }
  return undefined;
}

function usesOf({ symbols }: Configuration, { kind, name }: SymbolUse): readonly SymbolUse[] {
  const uses = [...symbols.definitions(kind, name), ...symbols.references(kind, name)];
  return uses.sort((first, second) => first.span.start - second.span.start);
}

function toPlaces(uses: readonly SymbolUse[]): readonly Place[] {
  return uses.map(({ span }) => ({ span }));
}
