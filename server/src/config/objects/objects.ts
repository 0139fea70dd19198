import type { ReleaseTrain } from '../grammar/defaultObjects';
import { listIn } from '../lineIndex';
import type { Configuration, Statement } from '../model';
import { createRecall, type Recall, remembered, type Version } from '../recall';
import { type AccessList, accessLists, ipv6AccessLists } from './accessLists';
import { type CryptoMap, cryptoMaps, dynamicMaps } from './cryptoMaps';
import {
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
import { type Interface, interfaceKey, interfaces } from './interfaces';
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
export interface ConfigurationObjects extends Families {
  /** Global lines that hold. */
  readonly globals: () => readonly Statement[];
  /** Global lines that hold and begin with keywords; in document order for each of them. */
  readonly linesOf: (...keywords: readonly string[]) => readonly Statement[];
  /** The same, with those that are taken back. */
  readonly allLinesOf: (...keywords: readonly string[]) => readonly Statement[];
  /** The object of a name: what asks for no other one does not depend on them. */
  readonly named: <Family extends NamedFamily>(
    family: Family,
    name: string | undefined,
  ) => Member<Family> | undefined;
  /** The interface of a name, however it is abbreviated. */
  readonly interfaceOf: (name: string) => Interface | undefined;
  /** What `find` finds in the objects, found once while they are the same. It must not hold lines, offsets or spans. */
  readonly derived: <Found>(find: (objects: ConfigurationObjects) => Found) => Found;
  /** What `find` finds in each of some things, in one list; in each once. */
  readonly inEach: <Item, Found>(
    of: (objects: ConfigurationObjects) => readonly Item[],
    find: (item: Item, objects: ConfigurationObjects) => readonly Found[],
  ) => readonly Found[];
  /** Like `derived`, about one of the objects, or a part of one. */
  readonly derivedOf: <Item extends object, Found>(
    item: Item,
    find: (item: Item, objects: ConfigurationObjects) => Found,
  ) => Found;
}

/** The objects, family by family. */
interface Families {
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
}

type NamedFamily = {
  [Key in keyof Families]: Families[Key] extends readonly { readonly name: string }[] ? Key : never;
}[keyof Families];

type Member<Family extends NamedFamily> = Families[Family][number];

/** How the families are made, each when it is first asked for. */
const FAMILIES: { readonly [Key in keyof Families]: (of: ConfigurationObjects) => Families[Key] } =
  {
    release: ({ linesOf }) => releaseTrain(linesOf('version')),
    hostname: ({ linesOf }) => hostname(linesOf('hostname')),
    domainName: ({ linesOf }) => domainName(linesOf('ip domain', 'ip domain-name')),
    ikev2Proposals: ({ linesOf }) => ikev2Proposals(linesOf(IKEV2_PROPOSAL)),
    builtInIkev2Proposals: ({ linesOf, allLinesOf, release }) =>
      builtInIkev2Proposals(linesOf(IKEV2_PROPOSAL), allLinesOf(IKEV2_PROPOSAL), release),
    ikev2Policies: ({ linesOf, allLinesOf }) =>
      ikev2Policies(linesOf(IKEV2_POLICY), allLinesOf(IKEV2_POLICY)),
    ikev2Keyrings: ({ linesOf }) => ikev2Keyrings(linesOf('crypto ikev2 keyring')),
    ikev2Profiles: ({ linesOf }) => ikev2Profiles(linesOf('crypto ikev2 profile')),
    transformSets: ({ linesOf }) => transformSets(linesOf('crypto ipsec transform-set')),
    ipsecProfiles: ({ linesOf }) => ipsecProfiles(linesOf('crypto ipsec profile')),
    ipsecLifetime: ({ linesOf }) => ipsecLifetime(linesOf('crypto ipsec security-association')),
    cryptoMaps: ({ linesOf }) => cryptoMaps(linesOf('crypto map')),
    dynamicMaps: ({ linesOf }) => dynamicMaps(linesOf('crypto dynamic-map')),
    isakmpPolicies: ({ linesOf, allLinesOf }) =>
      isakmpPolicies(linesOf('crypto isakmp policy'), allLinesOf('crypto isakmp default')),
    isakmpKeys: ({ linesOf }) => isakmpKeys(linesOf('crypto isakmp key')),
    isakmpKeyrings: ({ linesOf }) => isakmpKeyrings(linesOf('crypto keyring')),
    isakmpProfiles: ({ linesOf }) => isakmpProfiles(linesOf('crypto isakmp profile')),
    isakmpIdentity: ({ linesOf }) => isakmpIdentity(linesOf('crypto isakmp identity')),
    interfaces: ({ linesOf }) => interfaces(linesOf('interface')),
    accessLists: ({ linesOf }) => accessLists(linesOf('ip access-list', 'access-list')),
    ipv6AccessLists: ({ linesOf }) => ipv6AccessLists(linesOf('ipv6 access-list')),
    staticRoutes: ({ linesOf }) => staticRoutes(linesOf('ip route', 'ipv6 route')),
    trustpoints: ({ linesOf }) =>
      trustpoints(linesOf('crypto pki trustpoint', 'crypto ca trustpoint')),
    certificateMaps: ({ linesOf }) =>
      certificateMaps(linesOf('crypto pki certificate map', 'crypto ca certificate map')),
    certificateChains: ({ linesOf }) =>
      certificateChains(linesOf('crypto pki certificate chain', 'crypto ca certificate chain')),
  };

const IKEV2_PROPOSAL = 'crypto ikev2 proposal';
const IKEV2_POLICY = 'crypto ikev2 policy';

/** The effective objects of a configuration. Call it once for each version of a text. */
export function objectsOf(configuration: Configuration): ConfigurationObjects {
  return recallObjects(configuration).objects;
}

/** The same, and what notes that they are asked for. */
export function recallObjects(
  configuration: Configuration,
  recallFrom = createRecall,
): {
  readonly objects: ConfigurationObjects;
  readonly recall: Recall;
} {
  const asked = new AskedFamilies();
  const objects = asked as unknown as ConfigurationObjects;
  const recall = recallFrom(configuration, objects);
  asked.recall = recall;
  return { objects: Object.assign(objects, findersOf(recall)), recall };
}

/**
 * Asks for a family when it is read. The getters are on the prototype: to the engine an object with one of its own is of
 * a shape of its own, which it keeps for long, with all that the getter knows.
 */
class AskedFamilies {
  recall: Recall | undefined = undefined;

  static {
    for (const family of Object.keys(FAMILIES) as (keyof Families)[]) {
      const question = familyQuestion(family);
      Object.defineProperty(AskedFamilies.prototype, family, {
        get(this: AskedFamilies) {
          return this.recall?.ask(family, question);
        },
      });
    }
  }
}

function findersOf(recall: Recall): Omit<ConfigurationObjects, keyof Families> {
  const interfaceByKey = recall.lookUp('interfaces by key', interfacesByKey);
  const byName = remembered((family: NamedFamily) =>
    recall.lookUp<Member<NamedFamily>>(`by name ${family}`, namesQuestion(family)),
  );
  return {
    globals: () => recall.read('globals', globalsThatHold),
    linesOf: (...keywords) => recall.read(`lines ${keywords.join()}`, linesThatHold(keywords)),
    allLinesOf: (...keywords) =>
      recall.read(`all lines ${keywords.join()}`, linesBeginning(keywords)),
    named: <Family extends NamedFamily>(family: Family, name: string | undefined) =>
      name === undefined ? undefined : (byName(family)(name) as Member<Family> | undefined),
    interfaceOf: (name) => interfaceByKey(interfaceKey(name)),
    derived: (find) => recall.ask(find, derivedQuestion(find)),
    inEach: (of, find) => recall.askEach(of, find),
    derivedOf: (item, find) => recall.askAbout(item, find),
  };
}

// Questions outlive a version of the text, so they are made where none of it is in scope.

function globalsThatHold({ index }: Configuration): readonly Statement[] {
  return effectiveLines(listIn(index, 'blocks'));
}

function familyQuestion<Family extends keyof Families>(family: Family) {
  return ({ objects }: Version): Families[Family] => FAMILIES[family](objects);
}

function derivedQuestion<Found>(find: (objects: ConfigurationObjects) => Found) {
  return ({ objects }: Version): Found => find(objects);
}

function namesQuestion<Family extends NamedFamily>(family: Family) {
  return ({ objects }: Version): ReadonlyMap<string, Member<Family>> => {
    const members: readonly Member<Family>[] = objects[family];
    return new Map(members.map((member) => [member.name, member]));
  };
}

function interfacesByKey({ objects }: Version): ReadonlyMap<string, Interface> {
  return new Map(objects.interfaces.map((one) => [one.key, one]));
}
