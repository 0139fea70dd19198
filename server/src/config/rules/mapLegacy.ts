import { named } from '../objects/effective';
import { version } from '../objects/surroundings';
import type { Rule } from './rule';

export const mapLegacy: Rule = {
  id: 'map-legacy',
  severity: 'information',
  title: 'A crypto map on a release that prefers tunnel interfaces',
  explanation:
    'Cisco says that it will give up crypto maps in IOS XE, and recommends virtual tunnel interfaces in their place: ' +
    'routes choose the traffic, and each peer has an interface of its own. Said once, for IOS XE 17 and later, at the ' +
    'first interface with a crypto map; GDOI maps are not meant.',
  references: ['Cisco white paper c11-744879'],
  fires: [
    `
version 17.9
interface GigabitEthernet1
 ip address 192.0.2.1 255.255.255.0
 crypto map M
!           ^ information map-legacy: Cisco will give up crypto maps in IOS XE. For a new peer use a tunnel interface with \`tunnel mode ipsec ipv4\` and \`tunnel protection ipsec profile\`.
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address 101
access-list 101 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
`,
  ],
  silent: [
    `
version 15.7
interface GigabitEthernet1
 ip address 192.0.2.1 255.255.255.0
 crypto map M
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address 101
access-list 101 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
`,
    'version 17.9\ninterface GigabitEthernet1\n crypto map M\ncrypto map M 10 gdoi',
  ],
  check({ objects }, report) {
    const major = Number.parseInt(version(objects.linesOf('version'))?.value ?? '', 10);
    if (!(major >= FIRST_RELEASE)) return;
    const applied = objects.interfaces.find(({ cryptoMap, tunnel }) => {
      if (!cryptoMap || tunnel) return false;
      const map = named(objects.cryptoMaps, cryptoMap.value);
      return map?.entries.some(({ kind }) => kind === 'ipsec-isakmp');
    });
    const span = applied?.cryptoMap?.span;
    if (!span) return;
    report({
      span,
      message:
        'Cisco will give up crypto maps in IOS XE. For a new peer use a tunnel interface with `tunnel mode ipsec ' +
        'ipv4` and `tunnel protection ipsec profile`.',
    });
  },
};

const FIRST_RELEASE = 17;
