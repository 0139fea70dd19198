import {
  addressText,
  contains,
  parseAddress,
  prefixLength,
  sameRange,
} from '../../config/objects/addresses';
import { named, type Setting } from '../../config/objects/effective';
import { sameKey, whyNotSame } from '../../config/objects/secrets';
import { statementSpan } from '../../config/query';
import type { Span } from '../../text/span';
import type { Endpoint, Pair, Step } from './model';
import { sideValue } from './router';

/** What both ends of a tunnel interface must agree on beside IPsec. */
export function tunnelSteps(pair: Pair): readonly Step[] {
  const [own, other] = [pair.initiator.interface.tunnel, pair.responder.interface.tunnel];
  if (!own || !other) return [];
  return [...keySteps(pair), ...nhrpSteps(pair), ...subnetSteps(pair), ...routeSteps(pair)];
}

/** The key of GRE is no secret: it tells tunnels apart. */
function keySteps({ initiator, responder }: Pair): readonly Step[] {
  const [own, other] = [initiator.interface.tunnel?.key, responder.interface.tunnel?.key];
  if (own?.value === other?.value || !carriesGre(initiator) || !carriesGre(responder)) return [];
  const text = (key: typeof own) => (key ? `tunnel key ${key.value}` : 'no tunnel key');
  return [
    {
      id: 'tunnel-key',
      title: 'Tunnel key',
      exchange: 'tunnel',
      outcome: 'failed',
      initiator: sideValue(initiator, text(own), own),
      responder: sideValue(responder, text(other), other),
      result:
        'The GRE keys differ, so each end drops the packets of the other. Write the same `tunnel key` on both.',
      symptom:
        'IKE and IPsec are up and count packets, but nothing arrives on the tunnel interface.',
    },
  ];
}

function carriesGre({ interface: { tunnel } }: Endpoint): boolean {
  return tunnel?.mode.value.startsWith('gre') === true;
}

function nhrpSteps({ initiator, responder }: Pair): readonly Step[] {
  const [own, other] = [initiator.interface.tunnel?.nhrp, responder.interface.tunnel?.nhrp];
  if (!own || !other || !(own.networkId && other.networkId)) return [];
  return [
    ...nhrpKeySteps(initiator, responder),
    ...serverSteps(initiator, responder, 'initiator'),
    ...serverSteps(responder, initiator, 'responder'),
  ];
}

function nhrpKeySteps(initiator: Endpoint, responder: Endpoint): readonly Step[] {
  const own = initiator.interface.tunnel?.nhrp.authentication;
  const other = responder.interface.tunnel?.nhrp.authentication;
  if (!own && !other) return [];
  const same = own && other ? sameKey(own.value, other.value) : false;
  const text = (value: typeof own) => (value ? 'with a password' : 'no password');
  const step = {
    id: 'nhrp-authentication',
    title: 'NHRP authentication',
    exchange: 'tunnel',
    initiator: sideValue(initiator, text(own), own),
    responder: sideValue(responder, text(other), other),
  } as const;
  if (same === undefined) {
    return [{ ...step, outcome: 'undecided', result: whyNotSame(own?.value, other?.value) }];
  }
  return [
    {
      ...step,
      outcome: same ? 'agreed' : 'failed',
      result: same
        ? 'Both use the same password.'
        : `The NHRP passwords differ${lengths(own?.value.length, other?.value.length)}. Write the same \`ip nhrp authentication\` on both.`,
      ...(!same && {
        symptom: 'The spoke never registers; IKE and IPsec say nothing. `debug nhrp error` tells.',
      }),
    },
  ];
}

function lengths(own: number | undefined, other: number | undefined): string {
  return own === undefined || other === undefined ? '' : ` (${own} and ${other} characters)`;
}

/** Does the spoke ask the hub at the addresses that the hub has? */
function serverSteps(
  spoke: Endpoint,
  hub: Endpoint,
  role: 'initiator' | 'responder',
): readonly Step[] {
  const toHub = serverAt(spoke, hub);
  const inside = hub.interface.addresses.map(({ value }) => addressText(value));
  if (!toHub || inside.length === 0) return [];
  const fits = inside.includes(toHub.value);
  const asked = sideValue(spoke, `next-hop server ${toHub.value}`, toHub);
  const [address] = hub.interface.addresses;
  const answered = sideValue(hub, `tunnel address ${inside.join(', ')}`, address);
  return [
    {
      id: 'nhrp-server',
      title: 'Next-hop server',
      exchange: 'tunnel',
      outcome: fits ? 'agreed' : 'failed',
      initiator: role === 'initiator' ? asked : answered,
      responder: role === 'initiator' ? answered : asked,
      result: fits
        ? `${spoke.router.name} registers at the tunnel address of ${hub.router.name}.`
        : `${spoke.router.name} registers at ${toHub.value}, but the tunnel of ${hub.router.name} has ${inside.join(', ')}.`,
      ...(!fits && { symptom: '`show dmvpn` stays at `NHRP`.' }),
    },
  ];
}

/** The tunnel address of the next-hop server that a spoke looks for at the outer address of a hub. */
function serverAt({ interface: { tunnel } }: Endpoint, hub: Endpoint): Setting<string> | undefined {
  const { servers, maps } = tunnel?.nhrp ?? { servers: [], maps: [] };
  const atHub = (nbma: string | undefined) =>
    hub.local.addresses.some((address) => addressText(address) === nbma);
  const mapped = maps.filter(({ value }) => atHub(value.nbma)).map(({ value }) => value.tunnel);
  const found = servers.find(
    ({ value }) =>
      value.server !== 'dynamic' && (atHub(value.nbma) || mapped.includes(value.server)),
  );
  return found?.with(found.value.server);
}

function subnetSteps({ initiator, responder }: Pair): readonly Step[] {
  const [own, other] = [initiator.interface, responder.interface];
  const [first, second] = [own.addresses[0], other.addresses[0]];
  if (!first || !second || first.value.version !== second.value.version) return [];
  if (sameRange(first.value, second.value)) return [];
  const text = ({ value }: typeof first) => `${addressText(value)}/${prefixLength(value)}`;
  return [
    {
      id: 'tunnel-addresses',
      title: 'Tunnel addresses',
      exchange: 'tunnel',
      outcome: 'noted',
      initiator: sideValue(initiator, text(first), first),
      responder: sideValue(responder, text(second), second),
      result: 'The tunnel addresses are not in one subnet, so routing protocols see no neighbor.',
      evidence: 'inferred',
    },
  ];
}

/** One end routes into the tunnel and the other does not, neither statically nor with a protocol. */
function routeSteps({ initiator, responder }: Pair): readonly Step[] {
  const [own, other] = [routesInto(initiator), routesInto(responder)];
  if (own.length > 0 === other.length > 0 || !own.concat(other)[0]) return [];
  const silent = own.length === 0 ? initiator : responder;
  if (learnsRoutes(silent)) return [];
  const value = (endpoint: Endpoint, routes: typeof own) =>
    sideValue(endpoint, routes.length > 0 ? `${routes.length} static` : 'none', routes[0]);
  return [
    {
      id: 'routes',
      title: 'Routes through the tunnel',
      exchange: 'tunnel',
      outcome: 'noted',
      initiator: value(initiator, own),
      responder: value(responder, other),
      result: `${silent.router.name} has no route into the tunnel, so answers do not return through it.`,
      symptom: 'Packets count in one direction only: `encaps` here, `decaps` there.',
      evidence: 'inferred',
    },
  ];
}

function routesInto({ router, interface: own }: Endpoint): readonly { readonly span: Span }[] {
  return router.objects.staticRoutes
    .filter(({ interfaceKey: out, nextHop }) => {
      if (out !== undefined) return out === own.key;
      const hop = parseAddress(nextHop ?? '');
      return hop !== undefined && own.addresses.some(({ value }) => contains(value, hop));
    })
    .map(({ statement }) => ({ span: statementSpan(statement) }));
}

/** Routes may also come from a routing protocol, or from IKEv2 itself. */
function learnsRoutes({ router, ikev2Profile, kind }: Endpoint): boolean {
  const profile = named(router.objects.ikev2Profiles, ikev2Profile?.value);
  return kind !== 'tunnel' || (profile?.aaa.length ?? 0) > 0 || router.learnsRoutes;
}
