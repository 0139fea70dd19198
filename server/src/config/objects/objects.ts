import type { ReleaseTrain } from '../grammar/defaultObjects';
import type { Configuration, Statement } from '../model';
import { type AccessList, accessLists, ipv6AccessLists } from './accessLists';
import { type CryptoMap, cryptoMaps, dynamicMaps } from './cryptoMaps';
import { type ConfigurationObject, effectiveLines, type Setting } from './effective';

import {
  builtInIkev2Proposals,
  type Ikev2Policy,
  type Ikev2Proposal,
  ikev2Policies,
  ikev2Proposals,
} from './ikev2';
import { type Ikev2Keyring, ikev2Keyrings } from './ikev2Keyring';
import { type Ikev2Profile, ikev2Profiles } from './ikev2Profile';
import { type Interface, interfaces } from './interfaces';
import {
  type IpsecProfile,
  ipsecLifetime,
  ipsecProfiles,
  type TransformSet,
  transformSets,
} from './ipsec';
import {
  type IsakmpKey,
  type IsakmpKeyring,
  type IsakmpPolicy,
  type IsakmpProfile,
  isakmpIdentity,
  isakmpKeyrings,
  isakmpKeys,
  isakmpPolicies,
  isakmpProfiles,
} from './isakmp';
import {
  type CertificateMap,
  certificateChains,
  certificateMaps,
  type Trustpoint,
  trustpoints,
} from './pki';
import { domainName, hostname, releaseTrain, type StaticRoute, staticRoutes } from './surroundings';

/** What a configuration comes to: `no` lines applied, defaults filled in. Each family is read when asked for. */
export interface ConfigurationObjects {
  /** Global lines that hold. */
  readonly globals: readonly Statement[];
  /** Undefined: no line tells, so every release's built-in objects are possible. */
  readonly release: ReleaseTrain | undefined;
  readonly hostname: Setting<string> | undefined;
  readonly domainName: Setting<string> | undefined;
  readonly ikev2Proposals: readonly Ikev2Proposal[];
  /** The built-in proposal `default`: one for each release that this can be; none when configured or switched off. */
  readonly builtInIkev2Proposals: readonly Ikev2Proposal[];
  readonly ikev2Policies: readonly Ikev2Policy[];
  readonly ikev2Keyrings: readonly Ikev2Keyring[];
  readonly ikev2Profiles: readonly Ikev2Profile[];
  readonly transformSets: readonly TransformSet[];
  readonly ipsecProfiles: readonly IpsecProfile[];
  /** In seconds. */
  readonly ipsecLifetime: Setting<number>;
  readonly cryptoMaps: readonly CryptoMap[];
  readonly dynamicMaps: readonly CryptoMap[];
  readonly isakmpPolicies: readonly IsakmpPolicy[];
  readonly isakmpKeys: readonly IsakmpKey[];
  readonly isakmpKeyrings: readonly IsakmpKeyring[];
  readonly isakmpProfiles: readonly IsakmpProfile[];
  readonly isakmpIdentity: Setting<'address' | 'dn' | 'hostname'>;
  readonly interfaces: readonly Interface[];
  readonly accessLists: readonly AccessList[];
  readonly ipv6AccessLists: readonly AccessList[];
  readonly staticRoutes: readonly StaticRoute[];
  readonly trustpoints: readonly Trustpoint[];
  readonly certificateMaps: readonly CertificateMap[];
  readonly certificateChains: readonly ConfigurationObject[];
  /** See `once`. */
  made: Map<unknown, unknown> | undefined;
}

/** The effective objects of a configuration. Call it once for each version of a text. */
export function objectsOf(configuration: Configuration): ConfigurationObjects {
  const all = configuration.statements.filter(
    ({ parent, reading }) => !parent && reading.outcome.kind === 'command',
  );
  const globals = effectiveLines(all);
  const release = releaseTrain(globals);
  const objects = lazy<Omit<ConfigurationObjects, 'made'>>({
    globals: () => globals,
    release: () => release,
    hostname: () => hostname(globals),
    domainName: () => domainName(globals),
    ikev2Proposals: () => ikev2Proposals(globals),
    builtInIkev2Proposals: () => builtInIkev2Proposals(globals, all, release),
    ikev2Policies: () => ikev2Policies(globals, all),
    ikev2Keyrings: () => ikev2Keyrings(globals),
    ikev2Profiles: () => ikev2Profiles(globals),
    transformSets: () => transformSets(globals),
    ipsecProfiles: () => ipsecProfiles(globals),
    ipsecLifetime: () => ipsecLifetime(globals),
    cryptoMaps: () => cryptoMaps(globals),
    dynamicMaps: () => dynamicMaps(globals),
    isakmpPolicies: () => isakmpPolicies(globals, all),
    isakmpKeys: () => isakmpKeys(globals),
    isakmpKeyrings: () => isakmpKeyrings(globals),
    isakmpProfiles: () => isakmpProfiles(globals),
    isakmpIdentity: () => isakmpIdentity(globals),
    interfaces: () => interfaces(globals),
    accessLists: () => accessLists(globals),
    ipv6AccessLists: () => ipv6AccessLists(globals),
    staticRoutes: () => staticRoutes(globals),
    trustpoints: () => trustpoints(globals),
    certificateMaps: () => certificateMaps(globals),
    certificateChains: () => certificateChains(globals),
  });
  return Object.assign(objects, { made: undefined });
}

/** An object whose properties are made when they are first read. */
function lazy<Whole extends object>(
  makers: {
    readonly [Key in keyof Whole]: () => Whole[Key];
  },
): Whole {
  const whole = {};
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    let made: { readonly value: unknown } | undefined;
    const get = () => {
      made ??= { value: make() };
      return made.value;
    };
    Object.defineProperty(whole, key, { get, enumerable: true });
  }
  return whole as Whole;
}
