import { overlaps, parseAddress, rangeText, subnetRange } from '../objects/addresses';
import { parameter } from '../objects/effective';
import { bindingSpan, parameterOf, statementSpan } from '../query';
import { encryptedTraffic } from './cryptoTraffic';
import { isOutside, leavesThrough } from './natBeforeEncryption';
import type { Rule } from './rule';

export const staticNatBeforeEncryption: Rule = {
  id: 'static-nat-before-encryption',
  severity: 'warning',
  title: 'A service of a host is translated before it is encrypted',
  explanation:
    'A static line with `interface` translates the answers of a service whoever asked, also those to a network behind ' +
    'the crypto map: they no longer fit its access list and leave in clear, so the peer reaches the service only by ' +
    'the public address. A static line with an address takes a `route-map` that leaves out the traffic for the peer.',
  fires: [
    `
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 ip nat outside
 crypto map M
ip nat inside source static tcp 10.0.1.5 443 interface GigabitEthernet0/0 443
!                               ^^^^^^^^ warning static-nat-before-encryption: Answers of \`10.0.1.5\` from tcp port 443 to \`10.0.2.0/24\` are translated before crypto map \`M\` can encrypt them. Write the line with the address \`192.0.2.1\` and a \`route-map\` that denies that traffic.
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address VPN
`,
  ],
  silent: [
    `
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 ip nat outside
 crypto map M
ip nat inside source static tcp 10.0.9.5 443 interface GigabitEthernet0/0 443
ip nat inside source static tcp 10.0.1.5 22 192.0.2.1 22 route-map NAT extendable
ip access-list extended VPN
 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address VPN
`,
  ],
  check({ objects }, report) {
    for (const line of objects.linesOf('ip nat inside source static')) {
      const host = parameterOf(line, 'inside');
      if (!host) continue;
      const out = objects.interfaces.find((one) => isOutside(one) && leavesThrough(line, one));
      const range = parseAddress(host.value) && subnetRange(host.value);
      if (!out?.cryptoMap || !range) continue;
      const protocol = line.reading.words[5]?.text.toLowerCase();
      const entry = encryptedTraffic(objects)
        .filter(({ map }) => map === out.cryptoMap?.value)
        .flatMap(({ list }) => list.entries)
        .find(
          ({ action, source, protocol: of }) =>
            action === 'permit' &&
            source &&
            overlaps(source, range) &&
            (of === 'ip' || of === protocol),
        );
      if (!entry?.destination) continue;
      const address =
        out.addresses[0]?.statement && parameter(out.addresses[0].statement, 'address');
      report({
        span: bindingSpan(line, host),
        message:
          `Answers of \`${host.value}\` from ${protocol} port ${parameter(line, 'port')} to ` +
          `\`${rangeText(entry.destination)}\` are translated before crypto map \`${out.cryptoMap.value}\` can ` +
          `encrypt them. Write the line with the address${address ? ` \`${address}\`` : ''} and a \`route-map\` that denies that traffic.`,
        related: [
          { place: { span: statementSpan(entry.statement) }, message: 'This is to be encrypted.' },
        ],
      });
    }
  },
};
