import type { Place, TextChange } from '../text/results';
import type { Span } from '../text/span';
import { kindOf } from './compiled';
import { virtualTemplateNumber } from './interfaces';
import type { Configuration, SymbolUse } from './model';
import { parameterType } from './parameters';
import { routerAt } from './routers';
import { sentenceStart } from './rules/wording';

/** An object, wherever it is defined. */
export type ObjectName = Pick<SymbolUse, 'kind' | 'name'>;

/** The places that define the name at an offset (UTF-16). */
export function definitionsAt(configuration: Configuration, offset: number): readonly Place[] {
  const router = routerAt(configuration, offset);
  const found = router.symbols.useAt(offset);
  return found ? toPlaces(definitionsOf(router, found.use)) : [];
}

/** The places that define or use the name at an offset, in document order. */
export function referencesAt(configuration: Configuration, offset: number): readonly Place[] {
  const router = routerAt(configuration, offset);
  const found = router.symbols.useAt(offset);
  return found ? toPlaces(usesOf(router, found.use)) : [];
}

/** The definitions of an object. What takes an access list may take one of IPv6, which has no name of the others. */
export function definitionsOf(
  { symbols }: Configuration,
  { kind, name }: ObjectName,
): readonly SymbolUse[] {
  const definitions = symbols.definitions(kind, name);
  const isOther = kind === 'acl' && definitions.length === 0;
  return isOther ? symbols.definitions('ipv6-acl', name) : definitions;
}

/** The definitions of an object and all references to it, in document order. */
export function usesOf(configuration: Configuration, object: ObjectName): readonly SymbolUse[] {
  const { symbols } = configuration;
  const uses = namesOf(configuration, object)
    .flatMap(({ kind, name }) => [
      ...symbols.definitions(kind, name),
      ...symbols.references(kind, name),
    ])
    .sort((first, second) => first.span.start - second.span.start);
  // `interface Virtual-Template1` is found by its name and by the number in it.
  return uses.filter(({ span }, index) => span.start >= (uses[index - 1]?.span.end ?? 0));
}

/** `virtual-template 1` and `interface Virtual-Template1` are one object; so are a list of IPv6 and what takes any list. */
function namesOf({ symbols }: Configuration, object: ObjectName): readonly ObjectName[] {
  const { kind, name } = object;
  if (kind === 'acl' || kind === 'ipv6-acl') {
    const isAny = symbols.definitions('acl', name).length === 0;
    return isAny ? [object, { kind: kind === 'acl' ? 'ipv6-acl' : 'acl', name }] : [object];
  }
  const number = templateNumber(object);
  if (number === undefined) return [object];
  return [
    { kind: 'interface', name: `Virtual-Template${number}` },
    { kind: 'virtual-template', name: number },
  ];
}

/** The number of an object that is a virtual template. */
function templateNumber({ kind, name }: ObjectName): string | undefined {
  if (kind === 'virtual-template') return /^\d+$/.test(name) ? name : undefined;
  return kind === 'interface' ? virtualTemplateNumber(name) : undefined;
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
  const router = routerAt(configuration, offset);
  const found = router.symbols.useAt(offset);
  if (!found) return undefined;
  const { kind, name, span } = found.use;
  if (definitionsOf(router, found.use).length > 0) return { span };
  const { title, builtIn } = kindOf(kind);
  if (builtIn?.includes(name)) return { span, refused: `\`${name}\` is built in.` };
  return {
    span,
    refused: `${sentenceStart(title)} \`${name}\` is not defined in this file.`,
  };
}

/** Renames the object at an offset, in its definitions and references. */
export function renameAt(configuration: Configuration, offset: number, newName: string): Renaming {
  const router = routerAt(configuration, offset);
  const found = router.symbols.useAt(offset);
  const refused = renamableAt(configuration, offset)?.refused;
  if (!found || refused) return { kind: 'refused', reason: refused ?? 'No name is here.' };
  return renamed(router, found.use, newName);
}

/** Renames an object wherever a configuration names it; it need not define it. */
export function renamed(
  configuration: Configuration,
  named: ObjectName,
  newName: string,
): Renaming {
  const number = templateNumber(named);
  const object: ObjectName =
    number === undefined ? named : { kind: 'virtual-template', name: number };
  const name = number === undefined ? newName : templateIn(newName);
  if (name === undefined) {
    return { kind: 'refused', reason: 'A virtual template is named by its number.' };
  }
  const fault = faultOf(configuration, object, name);
  if (fault) return { kind: 'refused', reason: fault };
  const changes = usesOf(configuration, object).map(({ span: { start, end } }) => ({
    place: { span: { start: number === undefined ? start : end - number.length, end } },
    text: name,
  }));
  return { kind: 'changes', changes };
}

/** The number in the new name of a virtual template, which may be given alone. */
function templateIn(name: string): string | undefined {
  return /^\d{1,6}$/.test(name) ? name : virtualTemplateNumber(name);
}

function faultOf(
  configuration: Configuration,
  object: ObjectName,
  name: string,
): string | undefined {
  if (!/^\S{1,128}$/.test(name) || name.startsWith('!')) {
    return 'A name is one word without blanks, and does not begin with `!`.';
  }
  if (object.kind === 'interface' && !/^[a-z][a-z-]*\d[\d/.:]*$/i.test(name)) {
    return 'An interface is named by its type and number: `Tunnel0`.';
  }
  const wrong = usesOf(configuration, object)
    .map((place) => typeOf(place))
    .find((type) => type !== undefined && !parameterType(type)?.accepts(name));
  if (wrong) return `\`${name}\` must be ${parameterType(wrong)?.title}.`;
  const isFree = namesOf(configuration, { ...object, name }).every(
    (other) => configuration.symbols.definitions(other.kind, other.name).length === 0,
  );
  if (name === object.name || isFree) return undefined;
  return `${sentenceStart(kindOf(object.kind).title)} \`${name}\` exists already.`;
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

function toPlaces(uses: readonly SymbolUse[]): readonly Place[] {
  return uses.map(({ span }) => ({ span }));
}
