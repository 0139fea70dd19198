import { compact } from '../text/lists';
import { type Carried, sharedEnds } from './again';
import type { Configuration } from './model';
import type { ConfigurationObjects } from './objects/objects';

/**
 * Remembers what was found in one version of a text for the next, with all that was asked for to find it: it is looked
 * for again only where one of the answers is another one now. A question outlives the version, so it holds nothing of
 * it, and what it finds must not hold lines, offsets or spans. A key always stands for the same question.
 */
export interface Recall {
  /** Asks for a part of the configuration itself. */
  read<Value>(key: unknown, part: (configuration: Configuration) => Value): Value;
  /** Asks for what is worked out of other answers. */
  ask<Value>(key: unknown, find: (version: Version) => Value): Value;
  /** Asks for single values of a table that a question gives: the others may change. */
  lookUp<Value>(
    key: unknown,
    table: (version: Version) => ReadonlyMap<string, Value>,
  ): (name: string) => Value | undefined;
  /** Asks for what is worked out about one thing, as long as there is that thing. */
  askAbout<Item extends object, Value>(
    item: Item,
    find: (item: Item, objects: ConfigurationObjects) => Value,
  ): Value;
  /** Asks for what `find` finds in each of some things, in one list. */
  askEach<Item, Found>(
    of: (objects: ConfigurationObjects) => readonly Item[],
    find: (item: Item, objects: ConfigurationObjects) => readonly Found[],
  ): readonly Found[];
  /** The same, kept in a memory beside: no question asks for it, so that what is found may move with the text. */
  inEach<Item, Found>(
    memory: Carried,
    key: unknown,
    items: readonly Item[],
    find: (item: Item) => readonly Found[],
  ): readonly Found[];
}

/** One version of a text, of which questions are asked. */
export interface Version extends Pick<Recall, 'read'> {
  readonly configuration: Configuration;
  readonly objects: ConfigurationObjects;
}

/** What was found, and what was asked for to find it. */
class Answer {
  value: unknown = undefined;
  inputs: readonly Question[] = NOTHING;
  /** The parts of the configuration that it comes from: where none of them changed, it did not. */
  parts: readonly Question[] = NOTHING;
  /** The revisions in which it became another one and in which its parts did, and the last one in which it is known to be right. */
  changed = 0;
  moved = 0;
  checked = 0;
}

const NOTHING: readonly Question[] = [];

/** Something that is asked for, with its answer. */
class Question extends Answer {
  /** The last collection that it was put into. */
  collection: readonly Question[] | undefined = undefined;
  /** Where the answer is a table: the values that were asked for. */
  values: Map<string, Question> | undefined = undefined;

  constructor(readonly source: Source) {
    super();
  }
}

/** Where an answer comes from. */
type Source =
  | { readonly kind: 'part'; readonly find: (configuration: Configuration) => unknown }
  | { readonly kind: 'whole'; readonly find: (version: Version) => unknown }
  | { readonly kind: 'value'; readonly table: Question; readonly name: string }
  | ListSource;

interface ListSource {
  readonly kind: 'list';
  readonly of: (objects: ConfigurationObjects) => readonly unknown[];
  readonly find: ItemFinder;
  readonly list: List;
}

type ItemFinder = (item: never, objects: ConfigurationObjects) => readonly unknown[];

/** What was found in each of some things. */
interface List {
  items: readonly unknown[];
  answers: Answer[];
  /** All in one. */
  found: readonly unknown[];
  /** Of all answers; see there. Some may be there twice, and of answers that are gone. */
  inputs: Question[];
  /** Number of inputs when they were last collected, and some. */
  collected: number;
  parts: readonly Question[];
  checked: number;
}

/** All that was asked, from version to version. */
interface Store {
  configuration: Configuration;
  revision: number;
  readonly questions: Map<unknown, Question>;
  readonly aboutItems: WeakMap<object, Map<unknown, Question>>;
}

/** Recalls what was found in the previous version, where it still holds. */
export function createRecall(configuration: Configuration, objects: ConfigurationObjects): Recall {
  const store = storeOf(configuration);
  const { answerTo, inEach } = createAnswering(store.revision, () => version);
  // What was read on from is not asked any more; should it be, its answers must not be taken for those of the new one.
  const isOver = () => store.configuration !== configuration;
  const question = (key: unknown, source: Source) => questionIn(store.questions, key, source);
  const recall: Recall = {
    read: <Value>(key: unknown, find: (configuration: Configuration) => Value) =>
      (isOver() ? find(configuration) : answerTo(question(key, { kind: 'part', find }))) as Value,
    ask: <Value>(key: unknown, find: (version: Version) => Value) =>
      (isOver() ? find(version) : answerTo(question(key, { kind: 'whole', find }))) as Value,
    lookUp: <Value>(key: unknown, find: (version: Version) => ReadonlyMap<string, Value>) => {
      const table = question(key, { kind: 'whole', find });
      const values = table.values ?? new Map<string, Question>();
      table.values = values;
      return (name: string) => {
        if (isOver()) return find(version).get(name);
        const known = values.get(name);
        const value = known ?? questionIn(values, name, { kind: 'value', table, name });
        return answerTo(value) as Value | undefined;
      };
    },
    askAbout: <Item extends object, Value>(
      item: Item,
      find: (item: Item, objects: ConfigurationObjects) => Value,
    ) => {
      if (isOver()) return find(item, objects);
      const about = store.aboutItems.get(item) ?? new Map<unknown, Question>();
      store.aboutItems.set(item, about);
      return answerTo(questionIn(about, find, aboutSource(item, find))) as Value;
    },
    askEach: <Item, Found>(
      of: (objects: ConfigurationObjects) => readonly Item[],
      find: (item: Item, objects: ConfigurationObjects) => readonly Found[],
    ) => {
      if (isOver()) return of(objects).flatMap((item) => find(item, objects));
      const source: Source = { kind: 'list', of, find: find as ItemFinder, list: newList() };
      return answerTo(question(find, source)) as readonly Found[];
    },
    inEach: <Item, Found>(
      memory: Carried,
      key: unknown,
      items: readonly Item[],
      find: (item: Item) => readonly Found[],
    ) => {
      const list = (memory.get(key) as List | undefined) ?? newList();
      memory.set(key, list);
      return inEach(list, items, (item) => find(item as Item)) as readonly Found[];
    },
  };
  const version: Version = { configuration, objects, read: recall.read };
  return recall;
}

/** Remembers nothing beyond its own version: for what is looked at once. */
export function createPassingRecall(
  configuration: Configuration,
  objects: ConfigurationObjects,
): Recall {
  const answers = new Map<unknown, unknown>();
  const aboutItems = new WeakMap<object, Map<unknown, unknown>>();
  const once = <Value>(known: Map<unknown, unknown>, key: unknown, find: () => Value): Value => {
    if (!known.has(key)) known.set(key, find());
    return known.get(key) as Value;
  };
  const recall: Recall = {
    read: (key, part) => once(answers, key, () => part(configuration)),
    ask: (key, find) => once(answers, key, () => find(version)),
    lookUp: (key, find) => (name) => once(answers, key, () => find(version)).get(name),
    askAbout: (item, find) => {
      const about = aboutItems.get(item) ?? new Map<unknown, unknown>();
      aboutItems.set(item, about);
      return once(about, find, () => find(item, objects));
    },
    askEach: (of, find) =>
      once(answers, find, () => of(objects).flatMap((item) => find(item, objects))),
    inEach: (_memory, _key, items, find) => items.flatMap((item) => find(item)),
  };
  const version: Version = { configuration, objects, read: recall.read };
  return recall;
}

/** How answers are found, and found to hold, in a revision. */
function createAnswering(revision: number, version: () => Version) {
  let asked: Question[] | undefined;
  let shared = NOTHING;

  const answerTo = (question: Question) => {
    renew(question);
    if (asked) add(asked, question);
    return question.value;
  };
  const renew = (question: Question) => {
    if (question.checked === revision) return;
    const { source } = question;
    if (source.kind === 'value') findValue(question, source.table, source.name);
    else if (source.kind === 'part') take(question, source.find(version().configuration));
    else if (source.kind === 'list') findList(question, source);
    else if (!holds(question)) find(question, () => source.find(version()));
    question.checked = revision;
  };
  const findValue = (question: Question, table: Question, name: string) => {
    renew(table);
    if (question.checked === 0 || table.changed > question.checked) {
      take(question, (table.value as ReadonlyMap<string, unknown>).get(name));
    }
    question.parts = table.parts;
    question.moved = table.moved;
  };
  const findList = (question: Question, { of, find: findIn, list }: ListSource) => {
    if (question.checked > 0 && !isNewsIn(question.parts, question.checked)) return;
    const { objects } = version();
    find(question, () => inEach(list, of(objects), (item) => findIn(item as never, objects)));
    comeFrom(question, distinct([...question.parts, ...list.parts]));
  };
  const find = (answer: Answer, work: () => unknown) => {
    const outer = asked;
    const inputs: Question[] = [];
    asked = inputs;
    try {
      take(answer, work());
      answer.inputs = inputs.length === 0 ? NOTHING : inputs;
      comeFrom(answer, partsOf(answer.inputs));
      answer.checked = revision;
    } finally {
      asked = outer;
    }
  };
  const take = (answer: Answer, value: unknown) => {
    if (answer.checked > 0 && isSame(answer.value, value)) return;
    answer.value = value;
    answer.changed = revision;
  };
  const comeFrom = (answer: Answer, parts: readonly Question[]) => {
    if (isSame(answer.parts, parts)) return;
    // Those of one list mostly come from the same: one list of parts does for all of them.
    if (!isSame(shared, parts)) shared = compact(parts);
    answer.parts = shared;
    answer.moved = revision;
  };
  const isNewsIn = (questions: readonly Question[], since: number) => {
    for (const question of questions) {
      if (question.checked !== revision) renew(question);
      if (question.changed > since) return true;
    }
    return false;
  };
  const holds = (answer: Answer) => {
    const { checked } = answer;
    if (checked === 0) return false;
    if (checked !== revision && isNewsIn(answer.parts, checked)) {
      if (isNewsIn(answer.inputs, checked)) return false;
      comeFrom(answer, partsOf(answer.inputs));
    }
    answer.checked = revision;
    return true;
  };
  /** Tells whether all answers of a list hold, without a look at each. */
  const isQuiet = ({ checked, inputs, parts }: List) => {
    if (checked === 0) return false;
    if (!isNewsIn(parts, checked)) return true;
    return !isNewsIn(inputs, checked) && inputs.every(({ moved }) => moved <= checked);
  };
  /** Finds in the items that are new to a list, and in those about which something was asked that changed. */
  const inEach = (
    list: List,
    items: readonly unknown[],
    findIn: (item: unknown) => readonly unknown[],
  ): readonly unknown[] => {
    const quiet = isQuiet(list);
    list.checked = revision;
    if (quiet && items === list.items) return list.found;
    const { head, tail } = sharedEnds(list.items, items);
    const moved = items.length - list.items.length;
    const fresh: Answer[] = [];
    const ask = (item: unknown) => {
      const answer = new Answer();
      find(answer, () => findIn(item));
      fresh.push(answer);
      return answer;
    };
    if (quiet && moved === 0) {
      for (let at = head; at < items.length - tail; at++) list.answers[at] = ask(items[at]);
    } else {
      const before = list.answers;
      list.answers = items.map((item, at) => {
        const isKept = at < head || at >= items.length - tail;
        const known = isKept ? before[at < head ? at : at - moved] : undefined;
        return known && (quiet || holds(known)) ? known : ask(item);
      });
    }
    list.items = items;
    if (fresh.length > 0 || moved !== 0) list.found = foundIn(list.answers);
    if (!quiet || list.inputs.length > 2 * list.collected) {
      list.inputs = distinctIn(list.answers, 'inputs');
      list.parts = distinctIn(list.answers, 'parts');
      list.collected = list.inputs.length + FEW;
    } else if (fresh.length > 0) {
      for (const { inputs } of fresh) list.inputs.push(...inputs);
      list.parts = distinct([...list.parts, ...fresh.flatMap(({ parts }) => parts)]);
    }
    return list.found;
  };
  return { answerTo, inEach };
}

/** Adds a question to a collection, once. */
function add(questions: Question[], question: Question): void {
  if (question.collection === questions) return;
  question.collection = questions;
  questions.push(question);
}

function distinct(questions: readonly Question[]): Question[] {
  const found: Question[] = [];
  for (const question of questions) add(found, question);
  return found;
}

/** What all answers asked for, or come from. */
function distinctIn(answers: readonly Answer[], what: 'inputs' | 'parts'): Question[] {
  const found: Question[] = [];
  let last: readonly Question[] = NOTHING;
  for (const { [what]: questions } of answers) {
    if (questions !== last) for (const question of questions) add(found, question);
    last = questions;
  }
  return found;
}

function partsOf(inputs: readonly Question[]): readonly Question[] {
  if (inputs.every(({ source }) => source.kind === 'part')) return inputs;
  const parts: Question[] = [];
  for (const input of inputs) {
    if (input.source.kind === 'part') add(parts, input);
    else for (const part of input.parts) add(parts, part);
  }
  return parts;
}

function foundIn(answers: readonly Answer[]): readonly unknown[] {
  const found: unknown[] = [];
  for (const { value } of answers) for (const one of value as readonly unknown[]) found.push(one);
  return found;
}

/** The questions that were asked of the previous versions. */
function storeOf(configuration: Configuration): Store {
  const { carried } = configuration.handover;
  const known = carried.get(storeOf) as Store | undefined;
  if (known?.configuration === configuration) return known;
  const store = known ?? {
    configuration,
    revision: 0,
    questions: new Map(),
    aboutItems: new WeakMap(),
  };
  carried.set(storeOf, store);
  for (const { values } of store.questions.values()) if (values) dropForgotten(values, store);
  store.configuration = configuration;
  store.revision++;
  return store;
}

/** Drops names that nobody asks for any more, now and then. */
function dropForgotten(values: Map<string, Question>, { revision }: Store): void {
  if (values.size < FEW || values.size <= 2 * countOf(values, revision)) return;
  for (const [name, { checked }] of values) if (checked < revision) values.delete(name);
}

const FEW = 100;

function countOf(values: ReadonlyMap<string, Question>, revision: number): number {
  let count = 0;
  for (const { checked } of values.values()) if (checked === revision) count++;
  return count;
}

function questionIn<Key>(questions: Map<Key, Question>, key: Key, source: Source): Question {
  const known = questions.get(key);
  if (known) return known;
  const made = new Question(source);
  questions.set(key, made);
  return made;
}

// Made where no version is in scope.
function aboutSource<Item>(
  item: Item,
  find: (item: Item, objects: ConfigurationObjects) => unknown,
): Source {
  return { kind: 'whole', find: ({ objects }) => find(item, objects) };
}

function newList(): List {
  return { items: [], answers: [], found: [], inputs: [], parts: [], collected: 0, checked: 0 };
}

/** A function that works out each value once. */
export function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : find(key);
    known.set(key, value);
    return value;
  };
}

/** Tells whether two answers are one, or two lists of the same items. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
