import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineConfiguration } from '../../server/src/config/outline';
import { parseConfiguration } from '../../server/src/config/parse';
import type { OutlineItem } from '../../server/src/text/results';

function outline(text: string): readonly string[] {
  return outlineConfiguration(parseConfiguration(text)).flatMap((item) => show(item, ''));
}

function show({ name, detail, kind, children }: OutlineItem, margin: string): string[] {
  const own = `${margin}${name} (${kind}${detail ? `, ${detail}` : ''})`;
  return [own, ...children.flatMap((child) => show(child, `${margin}  `))];
}

test('objects stand with what is defined in them', () => {
  assert.deepEqual(
    outline(`
hostname R1
crypto ikev2 keyring KR
 peer A
  address 192.0.2.1
  pre-shared-key TopSecret
 peer B
crypto isakmp key TopSecret address 192.0.2.9
interface Tunnel 0
 ip address 10.0.0.1 255.255.255.252
router bgp 65000
 neighbor 192.0.2.1 remote-as 65001
no crypto ikev2 policy default
`),
    [
      'KR (object, IKEv2 keyring)',
      '  A (object, keyring peer)',
      '  B (object, keyring peer)',
      '192.0.2.9 (key, crypto isakmp key address)',
      'Tunnel 0 (interface, interface)',
      'router bgp 65000 (object)',
    ],
  );
});

test('the lines of a numbered access list are one object', () => {
  const text = 'access-list 101 permit ip any any\naccess-list 101 deny ip any any\n';
  const [item, ...others] = outlineConfiguration(parseConfiguration(text));
  assert.equal(others.length, 0);
  assert.deepEqual(item?.span, { start: 0, end: text.length - 1 });
});
