import { rangeText } from '../objects/addresses';
import type { IsakmpKey, IsakmpKeyring } from '../objects/isakmp';
import { sameKey } from '../objects/secrets';
import { statementSpan } from '../query';
import type { Rule } from './rule';

export const overlappingIsakmpKeys: Rule = {
  id: 'overlapping-isakmp-keys',
  severity: 'warning',
  title: 'Two keyrings have a key for the same IKEv1 peer',
  explanation:
    'When a peer calls, this router needs its key before it knows which ISAKMP profile will apply, and ' +
    'takes the first keyring that fits. When this router calls, it takes the keyring of the profile. ' +
    'With two different keys the tunnel comes up from one side only. Put the key into one keyring, ' +
    'or tell the keyrings apart by `vrf` or `local-address`.',
  references: ['Cisco 117259'],
  fires: [
    `
crypto keyring A
 pre-shared-key address 192.0.2.2 key 6 AbCdEfGh
crypto keyring B
 pre-shared-key address 192.0.2.2 key 6 IjKlMnOp
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning overlapping-isakmp-keys: Keyring \`A\` has a key for \`192.0.2.2\` too. When the peer calls, the first one is taken whatever the profile says.
`,
  ],
  silent: [
    `
crypto keyring A vrf RED
 pre-shared-key address 192.0.2.2 key 6 AbCdEfGh
crypto keyring B vrf BLUE
 pre-shared-key address 192.0.2.2 key 6 IjKlMnOp
vrf definition RED
vrf definition BLUE
`,
    `
crypto keyring A
 pre-shared-key address 192.0.2.2 key correct-horse-battery-staple
crypto keyring B
 pre-shared-key address 192.0.2.2 key correct-horse-battery-staple
`,
  ],
  check({ objects }, report) {
    const first = new Map<string, { readonly keyring: IsakmpKeyring; readonly key: IsakmpKey }>();
    for (const keyring of objects.isakmpKeyrings) {
      for (const key of keyring.keys) {
        if (!key.range) continue;
        const peer = rangeText(key.range);
        const place = JSON.stringify([keyring.vrf, keyring.localAddress?.value, peer]);
        const other = first.get(place);
        if (!other) first.set(place, { keyring, key });
        if (!other || other.keyring === keyring || sameKey(other.key.key, key.key)) continue;
        report({
          span: statementSpan(key.statement),
          message: `Keyring \`${other.keyring.name}\` has a key for \`${peer}\` too. When the peer calls, the first one is taken whatever the profile says.`,
          related: [
            { place: { span: statementSpan(other.key.statement) }, message: 'The first key.' },
          ],
        });
      }
    }
  },
};
