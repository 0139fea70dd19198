import type { Interface } from '../objects/interfaces';
import { isMultipoint } from '../objects/tunnels';
import { objectSpan } from './blocks';
import type { Rule } from './rule';

export const tunnelNotShared: Rule = {
  id: 'tunnel-not-shared',
  severity: 'information',
  title: 'Two multipoint tunnels with one source cannot be told apart',
  explanation:
    'Packets that arrive for two multipoint tunnels at one address are told apart by `tunnel key` ' +
    'alone: give each its own (unverified). Where both use the same IPsec profile, add `shared` to `tunnel protection` ' +
    'of both, so that they share their SAs.',
  fires: [
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.0
 tunnel source 192.0.2.1
 ip nhrp network-id 1
 tunnel mode gre multipoint
interface Tunnel1
!         ^^^^^^^ information tunnel-not-shared: \`Tunnel0\` has the same source \`192.0.2.1\` and no other \`tunnel key\`, so arriving packets cannot be told apart. Give each its own key.
 ip address 203.0.113.1 255.255.255.0
 tunnel source 192.0.2.1
 ip nhrp network-id 1
 tunnel mode gre multipoint
`,
    `
interface Tunnel0
 ip address 198.51.100.1 255.255.255.0
 tunnel source 192.0.2.1
 ip nhrp network-id 1
 tunnel mode gre multipoint
 tunnel key 1
 tunnel protection ipsec profile default
interface Tunnel1
!         ^^^^^^^ information tunnel-not-shared: \`Tunnel0\` has the same source and IPsec profile. Add \`shared\` to \`tunnel protection\` of both.
 ip address 203.0.113.1 255.255.255.0
 tunnel source 192.0.2.1
 ip nhrp network-id 1
 tunnel mode gre multipoint
 tunnel key 2
 tunnel protection ipsec profile default
`,
  ],
  silent: [
    'interface Tunnel0\n tunnel source 192.0.2.1\n ip nhrp network-id 1\n tunnel mode gre multipoint\n tunnel key 1\ninterface Tunnel1\n tunnel source 192.0.2.1\n ip nhrp network-id 1\n tunnel mode gre multipoint\n tunnel key 2',
    `
interface Tunnel0
 tunnel source 192.0.2.1
 ip nhrp network-id 1
 tunnel mode gre multipoint
 tunnel key 1
 tunnel protection ipsec profile default shared
interface Tunnel1
 tunnel source 192.0.2.1
 ip nhrp network-id 1
 tunnel mode gre multipoint
 tunnel key 2
 tunnel protection ipsec profile default shared
`,
  ],
  check({ objects }, report) {
    const byKey = new Map<string, Interface>();
    const byProfile = new Map<string, Interface>();
    for (const one of objects.interfaces) {
      const { tunnel, shutdown } = one;
      if (!tunnel?.source || !isMultipoint(tunnel) || shutdown) continue;
      const place = JSON.stringify([tunnel.source.value.toLowerCase(), tunnel.vrf?.value]);
      const twin = take(byKey, `${place} ${tunnel.key?.value}`, one);
      const profile = tunnel.protection?.profile.value;
      const partner =
        profile === undefined || tunnel.protection?.shared
          ? undefined
          : take(byProfile, `${place} ${profile}`, one);
      const other = twin ?? partner;
      if (!other) continue;
      report({
        span: objectSpan(one),
        message: twin
          ? `\`${twin.name}\` has the same source \`${tunnel.source.value}\` and no other \`tunnel key\`, so arriving packets cannot be told apart. Give each its own key.`
          : `\`${other.name}\` has the same source and IPsec profile. Add \`shared\` to \`tunnel protection\` of both.`,
        related: [{ place: { span: objectSpan(other) }, message: 'The other tunnel.' }],
      });
    }
  },
};

/** The interface that stands under a key already; else this one is put there. */
function take(known: Map<string, Interface>, key: string, one: Interface): Interface | undefined {
  const other = known.get(key);
  if (!other) known.set(key, one);
  return other;
}
