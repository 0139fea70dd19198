import type { Carried } from './again';
import type { Configuration } from './model';

/**
 * Remembers what was worked out from a configuration, and what was asked for meanwhile. It holds for the next version of
 * the text too, as long as that answers alike.
 */
export interface Recall {
  /**
   * What `read` finds in the configuration; a name always stands for the same question. It is asked again of the next
   * versions, so it must not hold on to this one.
   */
  ask<Answer>(name: unknown, read: (configuration: Configuration) => Answer): Answer;
  /** What `work` gives: worked out again only where something that it asked for is answered in another way. */
  again<Value>(key: unknown, work: () => Value, memory?: Carried): Value;
}

/** What was worked out, with all that was asked for: it is the same as long as the answers are. */
interface Memory {
  readonly value: unknown;
  readonly inputs: readonly Input[];
}

interface Input {
  readonly name: unknown;
  readonly read: (configuration: Configuration) => unknown;
  readonly answer: unknown;
}

/** Recalls what was worked out from the previous version of a configuration, if it still holds. */
export function createRecall(configuration: Configuration): Recall {
  const { carried } = configuration.handover;
  const inputs = new Map<unknown, Input>();
  const renew = createRenewal(inputs, configuration);
  let asked = new Set<Input>();
  const watch = <Value>(work: () => Value) => {
    const outer = asked;
    asked = new Set();
    try {
      return { value: work(), inputs: [...asked] };
    } finally {
      asked = outer;
    }
  };
  return {
    ask<Answer>(name: unknown, read: (configuration: Configuration) => Answer) {
      let input = inputs.get(name);
      if (!input) {
        input = { name, read, answer: read(configuration) };
        inputs.set(name, input);
      }
      asked.add(input);
      return input.answer as Answer;
    },
    again<Value>(key: unknown, work: () => Value, memory = carried) {
      const known = renew(memory.get(key) as Memory | undefined) ?? watch(work);
      memory.set(key, known);
      for (const input of known.inputs) asked.add(input);
      return known.value as Value;
    },
  };
}

/** Makes a memory one of this version: undefined where something is answered in another way now. */
function createRenewal(inputs: Map<unknown, Input>, configuration: Configuration) {
  // Many memories share what they asked for: it is compared once.
  const compared = new Map<Input, Input | undefined>();
  const compare = (old: Input): Input | undefined => {
    const known = inputs.get(old.name);
    const input = known ?? { ...old, answer: old.read(configuration) };
    inputs.set(old.name, input);
    return isSame(old.answer, input.answer) ? input : undefined;
  };
  const renewed = (old: Input): Input | undefined => {
    if (inputs.get(old.name) === old) return old;
    if (!compared.has(old)) compared.set(old, compare(old));
    return compared.get(old);
  };
  return (memory: Memory | undefined): Memory | undefined => {
    if (!memory) return undefined;
    const current: Input[] = [];
    for (const old of memory.inputs) {
      const input = renewed(old);
      if (!input) return undefined;
      current.push(input);
    }
    const isCurrent = current.every((input, index) => input === memory.inputs[index]);
    return isCurrent ? memory : { value: memory.value, inputs: current };
  };
}

/** Tells whether two answers are one, or two lists of the same items. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, index) => item === other[index]);
}
