import {
  defaultIsakmpPolicies,
  defaultLifetimes,
  isakmpPolicyDefaults,
} from '../grammar/defaultObjects';
import type { Statement } from '../model';
import { once } from '../once';
import { hasKeyword, linesOf } from '../query';
import { type AddressRange, prefixRange, subnetRange } from './addresses';
import {
  algorithmsSetting,
  builtInObject,
  type ConfigurationObject,
  defaultSetting,
  keywordOf,
  lastLine,
  numberSetting,
  objectsNamed,
  parameter,
  parameterSetting,
  type Setting,
  setting,
} from './effective';
import { isSwitchedOff } from './ikev2';
import { type SecretKey, secretIn } from './secrets';

export interface IsakmpPolicy extends ConfigurationObject {
  readonly priority: number;
  readonly encryption: Setting<string>;
  readonly hash: Setting<string>;
  readonly authentication: Setting<string>;
  readonly group: Setting<string>;
  readonly lifetime: Setting<number>;
  readonly builtIn: boolean;
}

/** A key for the peers of a range of addresses, or of a name. */
export interface IsakmpKey {
  readonly statement: Statement;
  readonly range: AddressRange | undefined;
  readonly hostname: string | undefined;
  readonly key: SecretKey | undefined;
}

export interface IsakmpKeyring extends ConfigurationObject {
  readonly vrf: string | undefined;
  readonly keys: readonly IsakmpKey[];
  readonly localAddress: Setting<string> | undefined;
}

export interface IsakmpProfile extends ConfigurationObject {
  /** Names; `default` stands for the keys of `crypto isakmp key`. */
  readonly keyrings: readonly Setting<string>[];
  readonly addresses: readonly Setting<AddressRange>[];
  /** `match identity` of names, users and groups, and `match certificate`. */
  readonly otherMatches: readonly Statement[];
  readonly selfIdentity: Statement | undefined;
  readonly vrf: Setting<string> | undefined;
  readonly virtualTemplate: Setting<string> | undefined;
  readonly trustpoints: readonly Setting<string>[];
  /** Client authentication, configuration and authorization. */
  readonly client: readonly Statement[];
  readonly aggressive: Setting<true> | undefined;
}

/** The ISAKMP policies by priority; the built-in ones where none is configured and they are not switched off. */
export function isakmpPolicies(
  globals: readonly Statement[],
  all: readonly Statement[],
): readonly IsakmpPolicy[] {
  const policies = [...objectsNamed(globals, 'crypto isakmp policy', policyOf, 'priority')].sort(
    (a, b) => a.priority - b.priority,
  );
  const off = isSwitchedOff(all, 'crypto isakmp default policy', undefined);
  return off || policies.length > 0 ? policies : builtInPolicies();
}

function policyOf(object: ConfigurationObject): IsakmpPolicy {
  const { lines } = object;
  const value = (keyword: 'encryption' | 'hash' | 'authentication' | 'group') => {
    const found = algorithmsSetting(lines, keyword);
    const [first] = found?.value ?? [];
    return found && first !== undefined
      ? found.with(first)
      : defaultSetting(isakmpPolicyDefaults[keyword]);
  };
  return {
    ...object,
    priority: Number(object.name),
    encryption: value('encryption'),
    hash: value('hash'),
    authentication: value('authentication'),
    group: value('group'),
    lifetime: numberSetting(lines, 'lifetime', 'seconds', defaultLifetimes.isakmp),
    builtIn: false,
  };
}

function builtInPolicies(): readonly IsakmpPolicy[] {
  return defaultIsakmpPolicies.map((policy) => ({
    ...builtInObject(String(policy.priority)),
    priority: policy.priority,
    encryption: defaultSetting(policy.encryption),
    hash: defaultSetting(policy.hash),
    authentication: defaultSetting(policy.authentication),
    group: defaultSetting(policy.group),
    lifetime: defaultSetting(defaultLifetimes.isakmp),
    builtIn: true,
  }));
}

/** The keys of `crypto isakmp key`. */
export function isakmpKeys(globals: readonly Statement[]): readonly IsakmpKey[] {
  return linesOf(globals, 'crypto isakmp key').map((line) => once(line, keyOf));
}

function keyOf(statement: Statement): IsakmpKey {
  const prefix = parameter(statement, 'prefix');
  const address = parameter(statement, 'address');
  return {
    statement,
    range: prefix ? prefixRange(prefix) : wholeRange(address, parameter(statement, 'mask')),
    hostname: parameter(statement, 'hostname'),
    key: secretIn(statement),
  };
}

/** `0.0.0.0` without a mask is every address. */
function wholeRange(address: string | undefined, mask: string | undefined) {
  if (address === undefined) return undefined;
  return subnetRange(address, mask ?? (address === '0.0.0.0' ? '0.0.0.0' : undefined));
}

/** The IKEv1 keyrings. */
export function isakmpKeyrings(globals: readonly Statement[]): readonly IsakmpKeyring[] {
  return objectsNamed(globals, 'crypto keyring', keyringOf);
}

function keyringOf(object: ConfigurationObject): IsakmpKeyring {
  const local = lastLine(object.lines, 'local-address');
  const [opener] = object.statements;
  return {
    ...object,
    vrf: opener && parameter(opener, 'vrf'),
    keys: linesOf(object.lines, 'pre-shared-key').map(keyOf),
    localAddress: parameterSetting(local, 'address') ?? parameterSetting(local, 'interface'),
  };
}

/** The ISAKMP profiles. */
export function isakmpProfiles(globals: readonly Statement[]): readonly IsakmpProfile[] {
  return objectsNamed(globals, 'crypto isakmp profile', profileOf);
}

function profileOf(object: ConfigurationObject): IsakmpProfile {
  const { lines } = object;
  const matches = linesOf(lines, 'match');
  const aggressive = lastLine(lines, 'initiate mode');
  return {
    ...object,
    keyrings: linesOf(lines, 'keyring').map(
      (line) => parameterSetting(line, 'keyring') ?? setting('default', line),
    ),
    addresses: matches.flatMap((line) => addressMatch(line) ?? []),
    otherMatches: matches.filter((line) => !addressMatch(line)),
    selfIdentity: lastLine(lines, 'self-identity'),
    vrf: parameterSetting(lastLine(lines, 'vrf'), 'vrf'),
    virtualTemplate: parameterSetting(lastLine(lines, 'virtual-template'), 'number'),
    trustpoints: linesOf(lines, 'ca trust-point').flatMap(
      (line) => parameterSetting(line, 'trustpoint') ?? [],
    ),
    client: lines.filter((line) => keywordOf(line, ['client', 'isakmp'])),
    aggressive:
      aggressive && hasKeyword(aggressive, 'aggressive') ? setting(true, aggressive) : undefined,
  };
}

function addressMatch(line: Statement): Setting<AddressRange> | undefined {
  const range = keyOf(line).range;
  return range && setting(range, line);
}

/** What this router calls itself in IKEv1. */
export function isakmpIdentity(
  globals: readonly Statement[],
): Setting<'address' | 'dn' | 'hostname'> {
  const line = lastLine(globals, 'crypto isakmp identity');
  const kind = line && keywordOf(line, ['address', 'dn', 'hostname'] as const);
  return line && kind ? setting(kind, line) : defaultSetting('address');
}
