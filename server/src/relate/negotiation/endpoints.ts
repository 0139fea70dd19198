import { type Address, addressText, contains, parseAddress } from '../../config/objects/addresses';
import type { CryptoMap, CryptoMapEntry } from '../../config/objects/cryptoMaps';
import { named, type Setting } from '../../config/objects/effective';
import { findInterface, type Interface } from '../../config/objects/interfaces';
import { isMultipoint, type Tunnel } from '../../config/objects/tunnels';
import { once } from '../../config/once';
import { hasKeyword, linesOf, parameterOf } from '../../config/query';
import type { Span } from '../../text/span';
import type { End, Endpoint, Router } from './model';

/** All ways in which a router talks IPsec, and its tunnels that are not protected. */
export function endpointsOf(router: Router): readonly Endpoint[] {
  return once(router, findEndpoints);
}

function findEndpoints(router: Router): readonly Endpoint[] {
  return router.objects.interfaces.flatMap((own) => (own.shutdown ? [] : endpointsAt(router, own)));
}

/** Ends that would be there if an interface were not shut down, or if a crypto map were applied to one. */
export function idleEndpointsOf(router: Router): readonly Endpoint[] {
  return once(router, findIdleEndpoints);
}

function findIdleEndpoints(router: Router): readonly Endpoint[] {
  const { interfaces, cryptoMaps } = router.objects;
  const down = interfaces.flatMap((own) => {
    if (!own.shutdown) return [];
    const idle = `${own.canonicalName} of ${router.name} is shut down. Write \`no shutdown\` there.`;
    return endpointsAt(router, own).map((endpoint) => ({ ...endpoint, idle }));
  });
  const applied = new Set(interfaces.flatMap(mapsOf));
  const free = interfaces.filter(
    (own) =>
      !own.shutdown &&
      !own.tunnel &&
      (!own.cryptoMap || own.cryptoMap.value === own.ipv6CryptoMap?.value),
  );
  const unused = cryptoMaps.filter(({ name }) => !applied.has(name));
  const unapplied = unused.flatMap((map) => {
    const line = `\`crypto map ${map.name}\``;
    return free.flatMap((own) => {
      const idle = `No interface of ${router.name} has ${line}. Write it on ${own.canonicalName}.`;
      return mapEndpoints(router, own, map).map((endpoint) => ({ ...endpoint, idle }));
    });
  });
  return [...down, ...unapplied];
}

function endpointsAt(router: Router, own: Interface): readonly Endpoint[] {
  if (own.tunnel && own.virtualTemplate !== undefined) return templates(router, own, own.tunnel);
  if (own.tunnel)
    return inCryptoMap(router, own.tunnel) ? [] : [tunnelEndpoint(router, own, own.tunnel)];
  return [...new Set(mapsOf(own))].flatMap((name) => {
    const map = named(router.objects.cryptoMaps, name);
    return map ? mapEndpoints(router, own, map) : [];
  });
}

/** The names of the crypto maps of an interface: one for each version of IP. */
function mapsOf({ cryptoMap, ipv6CryptoMap }: Interface): readonly string[] {
  return [cryptoMap, ipv6CryptoMap].flatMap((setting) => setting?.value ?? []);
}

/**
 * Tells whether a crypto map protects the packets of a tunnel: then its entry is the end, not the tunnel. An entry whose
 * list takes GRE between the ends of the tunnel does, whatever its peer.
 */
function inCryptoMap(router: Router, tunnel: Tunnel): boolean {
  const { objects } = router;
  const address = parseAddress(tunnel.destination?.value ?? '');
  if (tunnel.protection || !address) return false;
  const maps = objects.interfaces.flatMap(({ cryptoMap }) => cryptoMap?.value ?? []);
  return maps.some((name) =>
    named(objects.cryptoMaps, name)?.entries.some(
      ({ peers, acl }) =>
        peers.some(({ value }) => parseAddress(value)?.bits === address.bits) ||
        takesGre(router, acl, sourceOf(router, tunnel), address),
    ),
  );
}

function takesGre(
  { objects }: Router,
  acl: CryptoMapEntry['acl'],
  { addresses: [source] }: End,
  destination: Address,
): boolean {
  const list = named([...objects.accessLists, ...objects.ipv6AccessLists], acl?.value);
  const line = list?.entries.find(
    (entry) =>
      ['gre', '47', 'ip', 'ipv6'].includes(entry.protocol) &&
      entry.source &&
      entry.destination &&
      source &&
      contains(entry.source, source) &&
      contains(entry.destination, destination),
  );
  return line?.action === 'permit';
}

const NOWHERE: Span = { start: 0, end: 0 };

function tunnelEndpoint(router: Router, own: Interface, tunnel: Tunnel): Endpoint {
  const multipoint = isMultipoint(tunnel);
  return {
    ...protectionOf(router, own, tunnel),
    kind: multipoint ? 'multipoint' : 'tunnel',
    title: own.canonicalName,
    local: sourceOf(router, tunnel),
    ...sourceFaults(router, own, tunnel),
    remote: multipoint ? nextHopsOf(tunnel) : destinationOf(router, own, tunnel),
  };
}

/** What tunnels and templates share. */
function protectionOf(router: Router, own: Interface, tunnel: Tunnel) {
  const { protection } = tunnel;
  const profile = named(router.objects.ipsecProfiles, protection?.profile.value);
  const ikev2Profile = protection?.ikev2Profile ?? profile?.ikev2Profile;
  return {
    router,
    interface: own,
    anchor: protection?.profile.span ?? own.naming.span ?? NOWHERE,
    fvrf: tunnel.vrf?.value,
    ipsec: profile,
    version: ikev2Profile ? ('ikev2' as const) : ('ikev1' as const),
    ikev2Profile,
    isakmpProfile: protection?.isakmpProfile ?? profile?.isakmpProfile,
    acl: tunnel.protectionAcl,
  };
}

/** A virtual template is an end of every profile that clones it. */
function templates(router: Router, own: Interface, tunnel: Tunnel): readonly Endpoint[] {
  const { ikev2Profiles, isakmpProfiles } = router.objects;
  const base = {
    ...protectionOf(router, own, tunnel),
    kind: 'template' as const,
    local: tunnel.source ? sourceOf(router, tunnel) : anyOwnAddress(router, tunnel.vrf?.value),
    remote: anywhere('any peer', undefined),
  };
  const uses = (profile: { readonly virtualTemplate: Setting<string> | undefined }) =>
    profile.virtualTemplate?.value === own.virtualTemplate;
  return [
    ...ikev2Profiles.filter(uses).map(
      (profile): Endpoint => ({
        ...base,
        version: 'ikev2',
        title: `${own.canonicalName} of profile ${profile.name}`,
        ikev2Profile: profile.naming,
      }),
    ),
    ...isakmpProfiles.filter(uses).map(
      (profile): Endpoint => ({
        ...base,
        version: 'ikev1',
        title: `${own.canonicalName} of profile ${profile.name}`,
        isakmpProfile: profile.naming,
      }),
    ),
  ];
}

/** A template without a source answers at every address of its VRF that peers can send to. */
function anyOwnAddress({ objects }: Router, vrf: string | undefined): End {
  const addresses = objects.interfaces
    .filter((own) => !own.shutdown && !own.tunnel && own.vrf?.value === vrf)
    .flatMap((own) => own.addresses.map(({ value }) => value))
    .map(({ version, bits }) => ({ version, bits }));
  return { addresses, any: true, text: 'any address', span: undefined };
}

function mapEndpoints(router: Router, own: Interface, map: CryptoMap): readonly Endpoint[] {
  const { objects } = router;
  const local = mapSource(router, own, map);
  return map.entries.flatMap((entry) => {
    if (entry.kind === 'ipsec-manual' || entry.kind === 'gdoi') return [];
    const template = named(objects.dynamicMaps, entry.dynamicMap?.value);
    if (!template) return [mapEndpoint(router, own, map, entry, local)];
    return template.entries.map((dynamic) => mapEndpoint(router, own, map, dynamic, local));
  });
}

function mapEndpoint(
  router: Router,
  own: Interface,
  map: CryptoMap,
  entry: CryptoMapEntry,
  local: End,
): Endpoint {
  const dynamic = entry.kind === 'template';
  const [first] = entry.statements;
  const name = first && parameterOf(first, 'name')?.value;
  const start = first?.offset ?? 0;
  const words = first?.reading.words;
  const remote = peersOf(entry);
  return {
    router,
    kind: dynamic ? 'dynamic-map' : 'crypto-map',
    title: `crypto ${dynamic ? 'dynamic-map' : 'map'} ${name} ${entry.sequence}`,
    anchor: { start: start + (words?.[0]?.start ?? 0), end: start + (words?.at(-1)?.end ?? 0) },
    interface: own,
    local: sendingTo(local, remote),
    remote,
    fvrf: own.vrf?.value,
    ipsec: entry,
    version: entry.ikev2Profile ? 'ikev2' : 'ikev1',
    ikev2Profile: entry.ikev2Profile,
    isakmpProfile: entry.isakmpProfile ?? map.isakmpProfileForAll,
    acl: entry.acl,
    ...entryFaults(router, entry, `crypto map ${name} ${entry.sequence}`),
  };
}

/** An interface may have addresses of both versions of IP; packets to a peer leave with one of the version of its own. */
function sendingTo(local: End, { addresses: peers }: End): End {
  const addresses = local.addresses.filter(({ version }) =>
    peers.some((peer) => peer.version === version),
  );
  const all = addresses.length === 0 || addresses.length === local.addresses.length;
  return all ? local : { ...local, addresses, text: listText(addresses) };
}

/** IOS keeps an entry disabled that lacks its peer or its access list; one by a profile needs neither. */
function entryFaults(
  router: Router,
  { kind, statements, peers, acl }: CryptoMapEntry,
  title: string,
): Pick<Endpoint, 'idle'> {
  const byProfile = statements.some((statement) => hasKeyword(statement, 'profile'));
  if (kind !== 'ipsec-isakmp' || byProfile) return {};
  const lacking = [
    ...(peers.length > 0 ? [] : ['`set peer`']),
    ...(acl ? [] : ['`match address`']),
  ];
  if (lacking.length === 0) return {};
  return {
    idle: `${title} on ${router.name} has no ${lacking.join(' and no ')}, so it stays disabled.`,
  };
}

function mapSource(router: Router, own: Interface, map: CryptoMap): End {
  const { localAddress } = map;
  if (!localAddress) {
    const line = own.cryptoMap?.statement;
    const group = line && parameterOf(line, 'group')?.value;
    if (group) return unknown(`the address of HSRP group \`${group}\``, own.cryptoMap?.span);
    return interfaceEnd(router, own, own.cryptoMap?.span);
  }
  const found = findInterface(router.objects.interfaces, localAddress.value);
  return interfaceEnd(router, found, localAddress.span);
}

/** The peers of an entry; one without any takes every peer. */
function peersOf({ peers, kind }: CryptoMapEntry): End {
  const addresses = peers.flatMap(({ value }) => parseAddress(value) ?? []);
  return {
    addresses,
    any: kind === 'template' && peers.length === 0,
    text: peers.map(({ value }) => value).join(', ') || (kind === 'template' ? 'any peer' : 'none'),
    span: peers[0]?.span,
  };
}

/**
 * A source that is shut down; or one in another VRF than that of the packets: the tunnel looks the peer up in a table
 * without it.
 */
function sourceFaults(
  { name, objects }: Router,
  own: Interface,
  { source, vrf }: Tunnel,
): Pick<Endpoint, 'idle' | 'doubt'> {
  const from = source && findInterface(objects.interfaces, source.value);
  if (from?.shutdown) {
    const what = `${from.canonicalName} of ${name}, the source of ${own.canonicalName}, is shut down`;
    return { idle: `${what}. Write \`no shutdown\` there.` };
  }
  if (!from || from.vrf?.value === vrf?.value) return {};
  const title = (setting: Setting<string> | undefined) =>
    setting ? `VRF \`${setting.value}\`` : 'the global VRF';
  const doubt =
    `the source of ${own.canonicalName} on ${name} is in ${title(from.vrf)}, and its packets travel in ` +
    `${title(vrf)}. Write \`tunnel vrf\` with the VRF of the source`;
  return { doubt };
}

function sourceOf(router: Router, { source }: Tunnel): End {
  if (!source) return unknown('no `tunnel source`', undefined);
  const address = parseAddress(source.value);
  if (address) return exactly([address], source);
  return interfaceEnd(router, findInterface(router.objects.interfaces, source.value), source.span);
}

/** The addresses that packets of an interface have, through those it borrows from. */
function interfaceEnd(
  router: Router,
  own: Interface | undefined,
  span: Span | undefined,
  depth = 0,
): End {
  if (!own) return unknown('an interface that is not in this file', span);
  const addresses = own.addresses
    .filter(({ statement }) => !(statement && hasKeyword(statement, 'secondary')))
    .map(({ value }) => ({ version: value.version, bits: value.bits }));
  if (addresses.length > 0) {
    const untold = own.dynamicVersions;
    return { addresses, untold, any: false, text: listText(addresses), span };
  }
  if (own.unnumbered && depth < 4) {
    const lender = findInterface(router.objects.interfaces, own.unnumbered.value);
    return interfaceEnd(router, lender, span, depth + 1);
  }
  const why = own.dynamicAddress ? 'dynamic address' : 'no address';
  return unknown(`${own.canonicalName} (${why})`, span);
}

function destinationOf(router: Router, own: Interface, { destination }: Tunnel): End {
  if (!destination) return unknown('no `tunnel destination`', undefined);
  const address = parseAddress(destination.value);
  if (address) return exactly([address], destination);
  if (destination.value !== 'dynamic') return unknown(destination.value, destination.span);
  return flexPeers(router, own) ?? unknown('dynamic', destination.span);
}

/** The peers of the FlexVPN client that connects a tunnel. */
function flexPeers({ objects }: Router, own: Interface): End | undefined {
  const clients = objects
    .linesOf('crypto ikev2 client flexvpn')
    .filter((line) => parameterOf(line, 'name')?.defines === 'flexvpn-client');
  for (const client of clients) {
    const [connect] = linesOf(client.children, 'client connect');
    const tunnel = connect && parameterOf(connect, 'tunnel')?.value;
    if (!tunnel || findInterface([own], tunnel) === undefined) continue;
    const peers = linesOf(client.children, 'peer').flatMap(
      (line) => parseAddress(parameterOf(line, 'ip')?.value ?? '') ?? [],
    );
    return { ...exactly(peers, undefined), text: listText(peers) || 'peers by name' };
  }
  return undefined;
}

/** Multipoint GRE sends to the next hops that it knows, and takes packets of anybody. */
function nextHopsOf({ nhrp }: Tunnel): End {
  const known = [...nhrp.servers, ...nhrp.maps].flatMap((setting) => {
    const address = parseAddress(setting.value.nbma ?? '');
    return address ? [{ address, span: setting.span }] : [];
  });
  const addresses = known.map(({ address }) => address);
  const text = addresses.length > 0 ? `${listText(addresses)} and others` : 'any peer';
  return { addresses, any: true, text, span: known[0]?.span };
}

function exactly(addresses: readonly Address[], source: Setting<string> | undefined): End {
  return { addresses, any: false, text: listText(addresses), span: source?.span };
}

function anywhere(text: string, span: Span | undefined): End {
  return { addresses: [], any: true, text, span };
}

function unknown(text: string, span: Span | undefined): End {
  return { addresses: [], any: false, text, span };
}

function listText(addresses: readonly Address[]): string {
  return [...new Set(addresses.map(addressText))].join(', ');
}
