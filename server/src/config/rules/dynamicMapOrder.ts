import type { Rule } from './rule';
import { byName } from './usedBy';

export const dynamicMapOrder: Rule = {
  id: 'dynamic-map-order',
  severity: 'information',
  title: 'A dynamic map comes before entries with fixed peers',
  explanation:
    'The entries of a crypto map are tried from the lowest number on. A dynamic map without ' +
    '`match address` takes what any peer proposes, so entries behind it may never be asked when their ' +
    'peer calls (unverified). Give the dynamic map the highest number.',
  fires: [
    `
crypto dynamic-map D 10
 set transform-set default
crypto map M 10 ipsec-isakmp dynamic D
!                                    ^ information dynamic-map-order: Dynamic map \`D\` takes every peer, and is tried before entry 20 with its peer \`192.0.2.2\`. Give it the highest number of the map.
crypto map M 20 ipsec-isakmp
 set peer 192.0.2.2
 set transform-set default
 match address 101
access-list 101 permit ip 10.0.1.0 0.0.0.255 10.0.2.0 0.0.0.255
`,
  ],
  silent: [
    `
crypto dynamic-map D 10
 set transform-set default
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address 101
crypto map M 65535 ipsec-isakmp dynamic D
`,
    `
crypto dynamic-map D 10
 match address 102
crypto map M 10 ipsec-isakmp dynamic D
crypto map M 20 ipsec-isakmp
 set peer 192.0.2.2
 match address 101
`,
  ],
  check({ objects }, report) {
    const templates = byName(objects.dynamicMaps);
    for (const { entries } of objects.cryptoMaps) {
      const fixed = entries.findLast(({ peers }) => peers.length > 0);
      for (const { dynamicMap, sequence } of entries) {
        if (!dynamicMap?.span || !fixed || sequence > fixed.sequence) continue;
        const template = templates.get(dynamicMap.value);
        if (!template?.entries.some(({ acl }) => !acl)) continue;
        report({
          span: dynamicMap.span,
          message: `Dynamic map \`${dynamicMap.value}\` takes every peer, and is tried before entry ${fixed.sequence} with its peer \`${fixed.peers[0]?.value}\`. Give it the highest number of the map.`,
          related: fixed.peers[0]?.span
            ? [{ place: { span: fixed.peers[0].span }, message: 'The peer behind it.' }]
            : [],
        });
      }
    }
  },
};
