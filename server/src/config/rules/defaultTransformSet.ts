import { isFullyRead, objectSpan } from './blocks';
import type { Rule } from './rule';
import { protectedTunnels } from './usedBy';

export const defaultTransformSet: Rule = {
  id: 'default-transform-set',
  severity: 'information',
  title: 'An IPsec profile relies on the built-in transform set',
  explanation:
    'Without `set transform-set` the built-in set holds: `esp-aes` (128 bit) with `esp-sha-hmac`, in ' +
    'transport mode. It works as long as the peer offers the same. A line that names it, ' +
    '`set transform-set default`, is not reported, nor is the profile `default`.',
  references: ['RFC 8221 §6'],
  fires: [
    `
crypto ipsec transform-set TS esp-gcm 256
crypto ipsec profile P
!                    ^ information default-transform-set: Profile \`P\` names no transform set, so the built-in one holds: \`esp-aes\` with \`esp-sha-hmac\`, transport mode. Name one: \`set transform-set TS\`.
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile P
`,
  ],
  silent: [
    'crypto ipsec profile P\n set transform-set default\ninterface Tunnel0\n tunnel protection ipsec profile P',
    'crypto ipsec profile P',
    'crypto ipsec profile default\ninterface Tunnel0\n tunnel protection ipsec profile default',
    'crypto ipsec profile P\n {{ lines }}\ninterface Tunnel0\n tunnel protection ipsec profile P',
  ],
  check({ objects }, report) {
    const [set] = objects.transformSets;
    const used = new Set(protectedTunnels(objects).map(({ ipsecProfile }) => ipsecProfile));
    for (const profile of used) {
      if (!profile || profile.name === 'default' || !isFullyRead(profile)) continue;
      if (profile.transformSets.some(({ statement }) => statement)) continue;
      const cure = set && !set.builtIn ? ` Name one: \`set transform-set ${set.name}\`.` : '';
      report({
        span: objectSpan(profile),
        message: `Profile \`${profile.name}\` names no transform set, so the built-in one holds: \`esp-aes\` with \`esp-sha-hmac\`, transport mode.${cure}`,
      });
    }
  },
};
