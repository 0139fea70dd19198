import type { Fix, Place, Problem, Reference, Severity } from '../../text/results';
import type { Span } from '../../text/span';
import type { ModeName } from '../grammar/modes';
import type { Configuration, Statement } from '../model';
import type { ConfigurationObjects } from '../objects/objects';
import type { createRecall } from '../recall';

/** Settings that rules ask for. */
export interface RuleSettings {
  readonly algorithmPolicy: 'rfc' | 'nist' | 'cnsa2' | 'cisco' | 'off';
}

/** Lines of a configuration and what most rules ask of them, found once. */
export interface BlockSubject {
  readonly statements: readonly Statement[];
  /** The understood commands of a mode that are not negated, in document order. */
  readonly commandsIn: (mode: ModeName) => readonly Statement[];
  /** Lines that begin with `no` or `default` and are understood, of a mode. */
  readonly negationsIn: (mode: ModeName) => readonly Statement[];
  /** The lines that are not fully understood, and not foreign. */
  readonly misfits: readonly Statement[];
  /** A line somewhere in the configuration is one that only an ASA knows: then much that looks wrong is not. */
  readonly asa: boolean;
}

/** A configuration and what most rules ask of it, found once. */
export interface Subject extends Configuration, BlockSubject {
  /** The top-level statements, each with its block. */
  readonly blocks: readonly Statement[];
  /** Top-level lines by their first word, in lower case. */
  readonly linesBeginning: (word: string) => readonly Statement[];
  /** What `find` finds in each block, in one list; in each once. */
  readonly inBlocks: <Found>(find: (block: Statement) => readonly Found[]) => readonly Found[];
  /** What the lines come to: `no` lines applied, defaults filled in. */
  readonly objects: ConfigurationObjects;
  /** All of a router's configuration, as far as can be told; else some blocks of it. */
  readonly whole: boolean;
  /** The first line that only an ASA knows, if there is one. */
  readonly asaLine: Statement | undefined;
}

/** What a rule says about one place. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly reference?: Reference;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  readonly fixes?: readonly Fix[];
}

/** A check of one configuration. One rule, one file, one entry of `rules.ts`. */
export type Rule = BlockRule | ObjectRule<object> | WholeRule;

/**
 * Looks at one global command and the block that it opens at a time, and at nothing outside of it; nor does a message
 * say a line number. What it finds is found once, until the block changes.
 */
export interface BlockRule extends RuleBase {
  readonly scope: 'block';
  readonly check: Check<BlockSubject>;
}

/**
 * Looks at one object after the other. What it finds about one is found once, until that changes or something that was
 * asked for: an object that is asked for by its name is one thing, a whole family of them another.
 */
export interface ObjectRule<Looked extends object> extends RuleBase {
  readonly scope: 'object';
  readonly of: (objects: ConfigurationObjects) => readonly Looked[];
  // A method, so that rules about objects of all kinds are rules.
  check(one: Looked, subject: Subject, report: Report, settings: RuleSettings): void;
}

/** Looks at all of a configuration. What it finds is found once, until something changes that it asked for. */
export interface WholeRule extends RuleBase {
  readonly scope?: undefined;
  /** Or several, each of which looks at some part of it. */
  readonly check: Check<Subject> | readonly Check<Subject>[];
}

export type Check<Looked> = (configuration: Looked, report: Report, settings: RuleSettings) => void;

export type Report = (finding: Finding) => void;

/** What decides about the problems of a configuration, beside its lines. */
export interface CheckContext {
  readonly rules: readonly Rule[];
  readonly settings: RuleSettings;
  readonly asa: boolean;
  readonly problemOf: (rule: Rule, finding: Finding) => Problem;
  readonly recallFrom: typeof createRecall;
}

interface RuleBase {
  /** Kebab-case, stable: the diagnostic's code and the key of the setting `iosCrypto.rules`. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule is about, for the settings page and the documentation. */
  readonly title: string;
  /** Why it matters and what to do: the documentation page. */
  readonly explanation: string;
  readonly references?: readonly Reference[];
  /**
   * Configurations that fire it, and near ones that must not; the rule test runs all. Other rules may add
   * information to the first ones, no error or warning. A line `!  ^^^ error rule-id: message` says exactly
   * what is found in the line above, where that matters.
   */
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}
