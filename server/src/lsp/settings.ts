import type { Severity } from '../text/results';

export const algorithmPolicies = ['rfc', 'nist', 'cnsa2', 'cisco', 'off'] as const;
export const inlayHintModes = ['off', 'slow', 'all'] as const;
export const ruleLevels = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The settings under `iosCrypto.`, complete. `package.json` repeats names and defaults; a test compares them. */
export interface Settings {
  /** Errors and warnings of the configurations that are not open are reported too. */
  readonly checkWorkspace: boolean;
  /** The standard that algorithms are measured against. */
  readonly algorithmPolicy: (typeof algorithmPolicies)[number];
  /** Severity of single rules and symptoms by id; absent ones keep their own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Next state and elapsed time in captures; what holds without a line, and what values mean, in configurations. */
  readonly inlayHints: (typeof inlayHintModes)[number];
}

export const defaultSettings: Settings = {
  checkWorkspace: true,
  algorithmPolicy: 'rfc',
  rules: {},
  inlayHints: 'slow',
};

/**
 * Reads the client's answer; what is missing or wrong is replaced by the default. The settings may stand below
 * `iosCrypto`, as in the client's own file of settings.
 */
export function readSettings(value: unknown): Settings {
  const whole = isRecord(value) ? value : {};
  const given = isRecord(whole.iosCrypto) ? whole.iosCrypto : whole;
  return {
    checkWorkspace: given.checkWorkspace !== false,
    algorithmPolicy: oneOf(
      algorithmPolicies,
      given.algorithmPolicy,
      defaultSettings.algorithmPolicy,
    ),
    rules: readRules(given.rules),
    inlayHints: oneOf(inlayHintModes, given.inlayHints, defaultSettings.inlayHints),
  };
}

function readRules(value: unknown): Settings['rules'] {
  if (!isRecord(value)) return {};
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, level] of Object.entries(value)) {
    const severity = ruleLevels.find((known) => known === level);
    if (severity) rules[id] = severity;
  }
  return rules;
}

function oneOf<Value extends string>(
  values: readonly Value[],
  given: unknown,
  otherwise: Value,
): Value {
  return values.find((value) => value === given) ?? otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
