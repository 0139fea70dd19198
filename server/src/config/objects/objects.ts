import type { ReleaseTrain } from '../grammar/defaultObjects';
import { listIn } from '../lineIndex';
import type { Configuration, Statement } from '../model';
import { createRecall, type Recall } from '../recall';
import { type AccessList, accessLists, ipv6AccessLists } from './accessLists';
import { type CryptoMap, cryptoMaps, dynamicMaps } from './cryptoMaps';
import {
  type Beginnings,
  type ConfigurationObject,
  effectiveLines,
  linesBeginning,
  linesThatHold,
  type Setting,
} from './effective';
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
  /** Global lines that hold and begin with keywords. */
  readonly linesOf: (keywords: string) => readonly Statement[];
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
  /** What `find` finds in the objects, found once while they are the same. It must not hold lines, offsets or spans. */
  readonly derived: <Found>(find: (objects: ConfigurationObjects) => Found) => Found;
}

/** The effective objects of a configuration. Call it once for each version of a text. */
export function objectsOf(
  configuration: Configuration,
  recall = createRecall(configuration),
): ConfigurationObjects {
  const lines: Beginnings = (...keywords) =>
    recall.ask(`lines that hold ${keywords.join()}`, linesThatHold(keywords));
  const allLines: Beginnings = (...keywords) =>
    recall.ask(`lines ${keywords.join()}`, linesBeginning(keywords));
  const release = () => releaseTrain(lines('version'));
  const objects = lazy<Omit<ConfigurationObjects, 'derived' | 'linesOf'>>(recall, {
    globals: () => recall.ask('globals', globalsThatHold),
    release,
    hostname: () => hostname(lines('hostname')),
    domainName: () => domainName(lines('ip domain', 'ip domain-name')),
    ikev2Proposals: () => ikev2Proposals(lines(IKEV2_PROPOSAL)),
    builtInIkev2Proposals: () =>
      builtInIkev2Proposals(lines(IKEV2_PROPOSAL), allLines(IKEV2_PROPOSAL), release()),
    ikev2Policies: () => ikev2Policies(lines(IKEV2_POLICY), allLines(IKEV2_POLICY)),
    ikev2Keyrings: () => ikev2Keyrings(lines('crypto ikev2 keyring')),
    ikev2Profiles: () => ikev2Profiles(lines('crypto ikev2 profile')),
    transformSets: () => transformSets(lines('crypto ipsec transform-set')),
    ipsecProfiles: () => ipsecProfiles(lines('crypto ipsec profile')),
    ipsecLifetime: () => ipsecLifetime(lines('crypto ipsec security-association')),
    cryptoMaps: () => cryptoMaps(lines('crypto map')),
    dynamicMaps: () => dynamicMaps(lines('crypto dynamic-map')),
    isakmpPolicies: () =>
      isakmpPolicies(lines('crypto isakmp policy'), allLines('crypto isakmp default')),
    isakmpKeys: () => isakmpKeys(lines('crypto isakmp key')),
    isakmpKeyrings: () => isakmpKeyrings(lines('crypto keyring')),
    isakmpProfiles: () => isakmpProfiles(lines('crypto isakmp profile')),
    isakmpIdentity: () => isakmpIdentity(lines('crypto isakmp identity')),
    interfaces: () => interfaces(lines('interface')),
    accessLists: () => accessLists(lines('ip access-list', 'access-list')),
    ipv6AccessLists: () => ipv6AccessLists(lines('ipv6 access-list')),
    staticRoutes: () => staticRoutes(lines('ip route', 'ipv6 route')),
    trustpoints: () => trustpoints(lines('crypto pki trustpoint', 'crypto ca trustpoint')),
    certificateMaps: () =>
      certificateMaps(lines('crypto pki certificate map', 'crypto ca certificate map')),
    certificateChains: () =>
      certificateChains(lines('crypto pki certificate chain', 'crypto ca certificate chain')),
  });
  const whole: ConfigurationObjects = Object.assign(objects, {
    linesOf: (keywords: string) => lines(keywords),
    derived: <Found>(find: (objects: ConfigurationObjects) => Found) =>
      recall.again(find, () => find(whole)),
  });
  return whole;
}

/** An object whose properties are made when they are read. */
function lazy<Whole extends object>(
  recall: Recall,
  makers: { readonly [Key in keyof Whole]: () => Whole[Key] },
): Whole {
  const whole = {};
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    const get = () => recall.again(`objects ${key}`, make);
    Object.defineProperty(whole, key, { get, enumerable: true });
  }
  return whole as Whole;
}

function globalsThatHold({ index }: Configuration): readonly Statement[] {
  return effectiveLines(listIn(index, 'blocks'));
}

const IKEV2_PROPOSAL = 'crypto ikev2 proposal';
const IKEV2_POLICY = 'crypto ikev2 policy';
