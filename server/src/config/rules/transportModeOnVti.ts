import type { TransformSet } from '../objects/ipsec';
import type { ConfigurationObjects } from '../objects/objects';
import { objectSpan } from './blocks';
import type { Rule } from './rule';
import { type ProtectedTunnel, protectedTunnels } from './usedBy';

export const transportModeOnVti: Rule = {
  id: 'transport-mode-on-vti',
  severity: 'hint',
  title: 'A virtual tunnel interface does not use transport mode',
  explanation:
    'With `tunnel mode ipsec` the packets of others are carried, so the router negotiates tunnel mode ' +
    'whatever the transform set says. `mode transport` matters for GRE.',
  fires: [
    `
crypto ipsec transform-set TS esp-gcm 256
 mode transport
!^^^^^^^^^^^^^^ hint transport-mode-on-vti: \`Tunnel0\` is a virtual tunnel interface and negotiates tunnel mode all the same.
crypto ipsec profile P
 set transform-set TS
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile P
`,
  ],
  silent: [
    `
crypto ipsec transform-set TS esp-gcm 256
 mode transport
crypto ipsec profile P
 set transform-set TS
interface Tunnel0
 tunnel protection ipsec profile P
interface Tunnel1
 tunnel mode ipsec ipv4
 tunnel protection ipsec profile P
`,
  ],
  check({ objects }, report) {
    const inTransport = objects.derived(transportSets);
    if (inTransport.length === 0) return;
    const sets = new Map(inTransport.map((set) => [set.name, set]));
    const tunnels = protectedTunnels(objects);
    const gre = new Set(tunnels.filter(({ tunnel }) => !isVti(tunnel.mode.value)).flatMap(setsOf));
    const reported = new Set<string>();
    for (const tunnel of tunnels) {
      for (const name of isVti(tunnel.tunnel.mode.value) ? setsOf(tunnel) : []) {
        const mode = sets.get(name)?.mode;
        if (!mode?.span || gre.has(name) || reported.has(name)) continue;
        reported.add(name);
        const where = tunnel.interface.name;
        report({
          span: mode.span,
          message: `\`${where}\` is a virtual tunnel interface and negotiates tunnel mode all the same.`,
          related: [{ place: { span: objectSpan(tunnel.interface) }, message: 'The tunnel.' }],
        });
      }
    }
  },
};

function transportSets({ transformSets }: ConfigurationObjects): readonly TransformSet[] {
  return transformSets.filter(({ mode }) => mode.value === 'transport');
}

function isVti(mode: string): boolean {
  return mode.startsWith('ipsec');
}

function setsOf({ ipsecProfile }: ProtectedTunnel): readonly string[] {
  return ipsecProfile?.transformSets.map(({ value }) => value) ?? [];
}
