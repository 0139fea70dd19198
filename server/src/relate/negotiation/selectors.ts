import type { AccessListEntry } from '../../config/objects/accessLists';
import {
  type AddressRange,
  anyAddress,
  covers,
  overlaps,
  rangeText,
  sameRange,
} from '../../config/objects/addresses';
import { named } from '../../config/objects/effective';
import type { TunnelMode } from '../../config/objects/tunnels';
import { statementSpan } from '../../config/query';
import type { Span } from '../../text/span';
import { natAddress } from './ends';
import type { Endpoint, Pair, SideValue, Step } from './model';
import { sideValue } from './router';

/** Traffic that one SA protects, seen from one end. */
interface Selector {
  readonly protocol: string;
  readonly source: AddressRange;
  readonly destination: AddressRange;
  readonly ports: readonly [string, string];
  readonly span: Span | undefined;
}

/** What an end protects. `anything`: whatever the peer asks for. */
interface Selectors {
  readonly kind: 'list' | 'anything' | 'unknown';
  readonly list: readonly Selector[];
  readonly text: string;
}

/** Do the ends protect the same traffic, seen from both sides? */
export function selectorStep(pair: Pair, exchange: 'child SA' | 'quick mode'): Step {
  const { initiator, responder } = pair;
  const [own, other] = [selectorsOf(initiator, responder), selectorsOf(responder, initiator)];
  const step = {
    id: 'traffic-selectors',
    title: exchange === 'child SA' ? 'Traffic selectors' : 'Proxy identities',
    exchange,
    initiator: selectorValue(initiator, own),
    responder: selectorValue(responder, other),
    reference: exchange === 'child SA' ? 'RFC 7296 §2.9' : 'RFC 2409 §5.5',
  } as const;
  const fault =
    modeFault(initiator, responder, exchange) ??
    tunnelFault(initiator, responder, own, other, exchange);
  if (fault) return { ...step, ...fault };
  if (own.kind === 'unknown' || other.kind === 'unknown') {
    const result = 'Not decidable here: the traffic is not told by the files.';
    return { ...step, outcome: 'undecided', result };
  }
  if (own.kind === 'anything' || other.kind === 'anything') {
    const taker = own.kind === 'anything' ? initiator : responder;
    const result = `${taker.router.name} takes the traffic that the other end asks for.`;
    return { ...step, outcome: 'agreed', result };
  }
  return { ...step, ...listVerdict(pair, own.list, other.list, exchange) };
}

/** Tells whether two crypto maps have lines that mirror each other, looking at the first ones. */
export function shareTraffic(a: Endpoint, b: Endpoint): boolean {
  if (!a.acl || !b.acl) return false;
  const [own, other] = [selectorsOf(a, b).list, selectorsOf(b, a).list];
  return own.slice(0, 10).some((selector) => other.some((theirs) => mirrors(selector, theirs)));
}

function selectorsOf(endpoint: Endpoint, other: Endpoint): Selectors {
  const { interface: own, acl, kind, router } = endpoint;
  if (acl) {
    const lists = [...router.objects.accessLists, ...router.objects.ipv6AccessLists];
    const list = named(lists, acl.value);
    return list
      ? listSelectors(list.entries, acl.value)
      : unknownSelectors(`list \`${acl.value}\``);
  }
  if (kind === 'dynamic-map') return { kind: 'anything', list: [], text: 'what the peer asks for' };
  if (!own.tunnel) return unknownSelectors('no `match address`');
  const mode = own.tunnel.mode.value;
  if (followsPeer(endpoint)) return { kind: 'anything', list: [], text: 'mode of the peer' };
  if (kind === 'template' && mode.startsWith('ipsec') && !other.interface.tunnel)
    return { kind: 'anything', list: [], text: `what the peer asks for, \`tunnel mode ${mode}\`` };
  if (mode === 'ipsec ipv4' || mode === 'ipsec ipv6') {
    const any = anyAddress(mode === 'ipsec ipv4' ? 4 : 6);
    const selector = {
      protocol: 'ip',
      source: any,
      destination: any,
      ports: ['', ''],
      span: undefined,
    } as const;
    return { kind: 'list', list: [selector], text: `any to any, \`tunnel mode ${mode}\`` };
  }
  if (!mode.startsWith('gre')) return unknownSelectors(`\`tunnel mode ${mode}\``);
  return greSelectors(endpoint, other, mode);
}

/** `mode auto` makes a template a GRE or an IPsec tunnel, as the peer wants it. */
function followsPeer({ kind, router, ikev2Profile }: Endpoint): boolean {
  if (kind !== 'template') return false;
  const profile = named(router.objects.ikev2Profiles, ikev2Profile?.value);
  const words = profile?.virtualTemplate?.statement?.reading.words ?? [];
  return words.at(-1)?.text.toLowerCase() === 'auto';
}

/** GRE protects itself, from host to host. */
function greSelectors(endpoint: Endpoint, other: Endpoint, mode: TunnelMode): Selectors {
  const text = `GRE from host to host, \`tunnel mode ${mode}\``;
  const source = hostOf(endpoint, other);
  const destination = hostOf(other, endpoint);
  if (!source || !destination) return { kind: 'anything', list: [], text };
  if (natAddress(endpoint, other) || natAddress(other, endpoint)) return unknownSelectors(text);
  const selector = {
    protocol: 'gre',
    source,
    destination,
    ports: ['', ''],
    span: undefined,
  } as const;
  return { kind: 'list', list: [selector], text };
}

function hostOf({ local }: Endpoint, { remote }: Endpoint): AddressRange | undefined {
  const address =
    local.addresses.find(({ bits }) => remote.addresses.some((met) => met.bits === bits)) ??
    local.addresses[0];
  return address && { ...address, mask: address.version === 4 ? 0xffffffffn : (1n << 128n) - 1n };
}

function unknownSelectors(text: string): Selectors {
  return { kind: 'unknown', list: [], text };
}

/** Longer lists are not compared, pair by pair. */
const LONGEST_LIST = 1000;

function listSelectors(entries: readonly AccessListEntry[], name: string): Selectors {
  const permits = entries.filter(({ action }) => action === 'permit');
  const list = permits.flatMap(({ protocol, source, destination, statement, ...ports }) =>
    source && destination
      ? [
          {
            protocol: protocol === 'ipv6' ? 'ip' : protocol,
            source,
            destination,
            ports: [ports.sourcePort, ports.destinationPort] as const,
            span: statementSpan(statement),
          },
        ]
      : [],
  );
  const complete = list.length === permits.length && list.length > 0 && list.length <= LONGEST_LIST;
  return { kind: complete ? 'list' : 'unknown', list, text: `list \`${name}\`` };
}

function selectorValue(endpoint: Endpoint, { list, text }: Selectors): SideValue {
  const [first] = list;
  const more = list.length > 1 ? ` and ${list.length - 1} more` : '';
  const shown = first?.span ? `${text}: ${selectorText(first)}${more}` : text;
  const source = first?.span ? first : (endpoint.acl ?? endpoint.interface.tunnel?.mode);
  return sideValue(endpoint, shown, source);
}

function selectorText({ protocol, source, destination, ports }: Selector): string {
  const ends = [rangeText(source), ports[0], 'to', rangeText(destination), ports[1]];
  return [protocol === 'ip' ? '' : protocol, ...ends].filter((word) => word !== '').join(' ');
}

/** Tunnels of different modes protect different traffic, and cannot talk even where an SA comes up. */
function modeFault(initiator: Endpoint, responder: Endpoint, exchange: Step['exchange']) {
  const [own, other] = [initiator.interface.tunnel, responder.interface.tunnel];
  if (!own || !other || followsPeer(initiator) || followsPeer(responder)) return undefined;
  const [mode, otherMode] = [familyOf(own.mode.value), familyOf(other.mode.value)];
  if (mode === otherMode || mode === 'other' || otherMode === 'other') return undefined;
  return {
    outcome: 'failed',
    result:
      `${initiator.router.name} has \`tunnel mode ${own.mode.value}\`, ${responder.router.name} ` +
      `\`tunnel mode ${other.mode.value}\`, so they protect different traffic. Use one mode on both.`,
    symptom:
      exchange === 'child SA'
        ? 'TS_UNACCEPTABLE: the IKE SA comes up, the child SA does not.'
        : '`proxy identities not supported`: phase 1 comes up, phase 2 does not.',
    evidence: 'inferred',
  } as const;
}

/** A virtual tunnel interface with one SA takes and offers all traffic, nothing narrower. */
function tunnelFault(
  initiator: Endpoint,
  responder: Endpoint,
  own: Selectors,
  other: Selectors,
  exchange: Step['exchange'],
) {
  const tunnel = [initiator, responder].find(takesAllOnly);
  if (!tunnel || own.kind !== 'list' || other.kind !== 'list') return undefined;
  const [peer, selectors] = tunnel === initiator ? [responder, other] : [initiator, own];
  if (!peer.acl || selectors.list.some(isAll)) return undefined;
  return {
    outcome: 'failed',
    result:
      `${tunnel.title} on ${tunnel.router.name} takes all traffic or none, but list \`${peer.acl.value}\` on ` +
      `${peer.router.name} is narrower. Use \`permit ip any any\` there, or \`tunnel protection ipsec policy\` ` +
      'with the mirrored list on the tunnel.',
    symptom: selectorSymptom(exchange),
    evidence: 'inferred',
  } as const;
}

function takesAllOnly({ kind, acl, interface: { tunnel } }: Endpoint): boolean {
  const mode = tunnel?.mode.value;
  return kind === 'tunnel' && !acl && (mode === 'ipsec ipv4' || mode === 'ipsec ipv6');
}

function isAll({ protocol, source, destination }: Selector): boolean {
  return protocol === 'ip' && source.mask === 0n && destination.mask === 0n;
}

function selectorSymptom(exchange: Step['exchange']): string {
  return exchange === 'child SA'
    ? 'TS_UNACCEPTABLE: the IKE SA comes up, the child SA does not.'
    : '`map_db_find_best did not find matching map`, `proxy identities not supported`.';
}

/** Multipoint and point-to-point GRE understand each other. */
function familyOf(mode: TunnelMode): string {
  if (mode.startsWith('gre')) return mode.endsWith('ipv6') ? 'gre ipv6' : 'gre';
  return mode === 'ipsec dual-overlay' ? 'other' : mode;
}

function listVerdict(
  { initiator, responder }: Pair,
  own: readonly Selector[],
  other: readonly Selector[],
  exchange: Step['exchange'],
) {
  const unmatched = own.filter((selector) => !other.some((theirs) => mirrors(selector, theirs)));
  const extra = other.filter((theirs) => !own.some((selector) => mirrors(selector, theirs)));
  if (unmatched.length === 0 && extra.length === 0) {
    return { outcome: 'agreed', result: 'They mirror each other.' } as const;
  }
  const [first] = [...unmatched, ...extra];
  const side = unmatched.length > 0 ? responder : initiator;
  const shown = first && selectorText(mirrored(first));
  const cure = `Write the mirror image, \`${shown}\`, on ${side.router.name}.`;
  const touching = unmatched.filter((selector) =>
    other.some((theirs) => touches(selector, theirs)),
  );
  if (touching.length > 0 || unmatched.length < own.length) return partly(touching, other, cure);
  return {
    outcome: 'failed',
    result: `The lists have no traffic in common, seen from both ends. ${cure}`,
    symptom: selectorSymptom(exchange),
  } as const;
}

/** Ranges that only overlap work from one side at best. */
function partly(touching: readonly Selector[], other: readonly Selector[], cure: string) {
  const wide = touching.some((selector) => other.some((theirs) => holds(selector, theirs)));
  const why = wide
    ? 'One end protects more than the other, so the tunnel may come up from one side only.'
    : 'Some traffic has no match on the other end.';
  return { outcome: 'noted', result: `${why} ${cure}`, evidence: 'inferred' } as const;
}

function mirrored(selector: Selector): Selector {
  const { source, destination, ports } = selector;
  return { ...selector, source: destination, destination: source, ports: [ports[1], ports[0]] };
}

function mirrors(own: Selector, theirs: Selector): boolean {
  const image = mirrored(theirs);
  return (
    own.protocol === image.protocol &&
    own.ports[0] === image.ports[0] &&
    own.ports[1] === image.ports[1] &&
    sameRange(own.source, image.source) &&
    sameRange(own.destination, image.destination)
  );
}

function touches(own: Selector, theirs: Selector): boolean {
  const image = mirrored(theirs);
  const sameProtocol =
    [own.protocol, image.protocol].includes('ip') || own.protocol === image.protocol;
  return (
    sameProtocol &&
    overlaps(own.source, image.source) &&
    overlaps(own.destination, image.destination)
  );
}

function holds(own: Selector, theirs: Selector): boolean {
  const image = mirrored(theirs);
  const wider = covers(own.source, image.source) && covers(own.destination, image.destination);
  return wider || (covers(image.source, own.source) && covers(image.destination, own.destination));
}
