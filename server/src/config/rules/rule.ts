import type { Fix, Place, Reference, Severity } from '../../text/results';
import type { Span } from '../../text/span';
import type { Configuration } from '../model';

/** Settings that rules ask for. */
export interface RuleSettings {
  readonly algorithmPolicy: 'rfc' | 'nist' | 'cnsa2' | 'cisco' | 'off';
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
export interface Rule {
  /** Kebab-case, stable: the diagnostic's code and the key of the setting `iosCrypto.rules`. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule is about, for the settings page and the documentation. */
  readonly title: string;
  /** Why it matters and what to do: the documentation page. */
  readonly explanation: string;
  readonly references?: readonly Reference[];
  /** Configurations that fire it, and near ones that must not; the rule test runs all. */
  readonly fires: readonly string[];
  readonly silent: readonly string[];
  readonly check: (
    configuration: Configuration,
    report: (finding: Finding) => void,
    settings: RuleSettings,
  ) => void;
}
