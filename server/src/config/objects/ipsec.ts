import { defaultLifetimes, defaultTransformSet } from '../grammar/defaultObjects';
import type { Statement } from '../model';
import { algorithmsIn, hasKeyword, linesOf } from '../query';
import {
  algorithmsSetting,
  builtInObject,
  type ConfigurationObject,
  defaultSetting,
  lastLine,
  named,
  numberSetting,
  objectsNamed,
  parameterSetting,
  parameterSettings,
  type Setting,
  setting,
} from './effective';

/** How IPsec protects packets: the algorithms and the mode. */
export interface TransformSet extends ConfigurationObject {
  /** As typed, in the line's order: `esp-aes 256`, `esp-sha256-hmac`. */
  readonly transforms: Setting<readonly string[]>;
  readonly mode: Setting<'tunnel' | 'transport'>;
  /** `mode transport require`: no other mode is accepted. */
  readonly modeRequired: boolean;
  readonly esn: boolean;
  readonly builtIn: boolean;
}

/** What an IPsec profile and an entry of a crypto map share. */
export interface IpsecSettings {
  /** Names, in order of preference. */
  readonly transformSets: readonly Setting<string>[];
  /** `group14`; undefined value: `set pfs` without a group, which depends on the release. */
  readonly pfs: Setting<string | undefined> | undefined;
  readonly ikev2Profile: Setting<string> | undefined;
  readonly isakmpProfile: Setting<string> | undefined;
  readonly identity: Setting<string> | undefined;
  /** Undefined: the global lifetime. */
  readonly lifetimeSeconds: Setting<number> | undefined;
  readonly responderOnly: Setting<true> | undefined;
}

export interface IpsecProfile extends ConfigurationObject, IpsecSettings {
  readonly builtIn: boolean;
}

/** The transform sets, the built-in `default` included. */
export function transformSets(globals: readonly Statement[]): readonly TransformSet[] {
  const sets = objectsNamed(globals, 'crypto ipsec transform-set', transformSetOf);
  return named(sets, 'default') ? sets : [...sets, builtInTransformSet()];
}

function transformSetOf(object: ConfigurationObject): TransformSet {
  const line = object.statements.at(-1);
  const transforms = algorithmsSetting(line ? [line] : [], 'crypto ipsec transform-set');
  const mode = lastLine(object.lines, 'mode');
  return {
    ...object,
    transforms: transforms ?? defaultSetting([]),
    mode: mode
      ? setting(hasKeyword(mode, 'transport') ? 'transport' : 'tunnel', mode)
      : defaultSetting('tunnel'),
    modeRequired: mode !== undefined && hasKeyword(mode, 'require'),
    esn: lastLine(object.lines, 'esn') !== undefined,
    builtIn: false,
  };
}

function builtInTransformSet(): TransformSet {
  const { name, transforms, mode } = defaultTransformSet;
  return {
    ...builtInObject(name),
    transforms: defaultSetting(transforms),
    mode: defaultSetting(mode),
    modeRequired: false,
    esn: false,
    builtIn: true,
  };
}

/** The IPsec profiles, the built-in `default` included. */
export function ipsecProfiles(globals: readonly Statement[]): readonly IpsecProfile[] {
  const profiles = objectsNamed(globals, 'crypto ipsec profile', ipsecProfileOf);
  if (named(profiles, 'default')) return profiles;
  return [...profiles, ipsecProfileOf(builtInObject('default'))];
}

function ipsecProfileOf({ name, statements, naming, lines }: ConfigurationObject): IpsecProfile {
  const settings = ipsecSettings(lines);
  return {
    name,
    statements,
    naming,
    lines,
    transformSets: settings.transformSets,
    pfs: settings.pfs,
    ikev2Profile: settings.ikev2Profile,
    isakmpProfile: settings.isakmpProfile,
    identity: settings.identity,
    lifetimeSeconds: settings.lifetimeSeconds,
    responderOnly: settings.responderOnly,
    builtIn: statements.length === 0,
  };
}

/** The settings of an IPsec profile or a crypto map entry; without transform sets the built-in one. */
export function ipsecSettings(lines: readonly Statement[]): IpsecSettings {
  const sets = parameterSettings(lastLine(lines, 'set transform-set'), 'sets');
  const pfs = lastLine(lines, 'set pfs');
  const responderOnly = lastLine(lines, 'responder-only');
  const [ikev2, isakmp] = ['set ikev2-profile', 'set isakmp-profile'];
  return {
    transformSets: sets.length > 0 ? sets : [defaultSetting('default')],
    pfs: pfs && setting(algorithmsIn(pfs)[0]?.algorithm.cli, pfs),
    ikev2Profile: parameterSetting(lastLine(lines, ikev2), 'profile'),
    isakmpProfile: parameterSetting(lastLine(lines, isakmp), 'profile'),
    identity: parameterSetting(lastLine(lines, 'set identity'), 'identity'),
    lifetimeSeconds: lifetimeSeconds(lines, 'set security-association lifetime'),
    responderOnly: responderOnly && setting(true, responderOnly),
  };
}

/** The global lifetime of IPsec SAs in seconds. */
export function ipsecLifetime(globals: readonly Statement[]): Setting<number> {
  return (
    lifetimeSeconds(globals, 'crypto ipsec security-association lifetime') ??
    defaultSetting(defaultLifetimes.ipsecSeconds)
  );
}

function lifetimeSeconds(
  lines: readonly Statement[],
  keywords: string,
): Setting<number> | undefined {
  const line = linesOf(lines, keywords).findLast(
    (candidate) => !hasKeyword(candidate, 'kilobytes'),
  );
  if (!line) return undefined;
  const days = numberSetting([line], keywords, 'days', 0);
  return days.value > 0
    ? days.with(days.value * 86400)
    : numberSetting([line], keywords, 'seconds', defaultLifetimes.ipsecSeconds);
}
