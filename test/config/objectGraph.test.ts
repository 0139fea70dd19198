import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type GraphEdge,
  objectAt,
  usedObjects,
  usersOf,
} from '../../server/src/config/objectGraph';
import { parseConfiguration } from '../../server/src/config/parse';
import { takeCursor } from '../support/markers';

const titles = (edges: readonly GraphEdge[]) =>
  edges.map(({ node, places }) => `${node.detail} ${node.title} ${places.length}`);

/** Checks what the object at the cursor is, uses, and is used by. */
function checkNode(
  marked: string,
  name: string,
  uses: readonly string[],
  users: readonly string[],
): void {
  const { text, offset } = takeCursor(marked);
  const configuration = parseConfiguration(text);
  const node = objectAt(configuration, offset);
  assert.equal(node?.title, name);
  assert.ok(node?.object);
  assert.deepEqual(titles(usedObjects(configuration, node.object)), uses);
  assert.deepEqual(titles(usersOf(configuration, node.object)), users);
}

const vpn = `
crypto pki trustpoint CA
crypto ikev2 keyring K
 peer A
  address 192.0.2.2
crypto ikev2 profile P
 keyring local K
 pki trustpoint CA
crypto ipsec profile S
 set ikev2-profile P
interface Tunnel0
 tunnel source Loopback0
 tunnel protection ipsec profile S
interface Tunnel1
 tunnel source Loopback0
 tunnel protection ipsec profile S
interface Loopback0
ip route 10.0.0.0 255.0.0.0 Tunnel0
`;

test('the chain leads from the interface to the keyring and the trustpoint, and back', () => {
  checkNode(
    vpn.replace('Tunnel0', 'Tun|nel0'),
    'Tunnel0',
    ['interface Loopback0 1', 'IPsec profile S 1'],
    ['line 18 ip route 1'],
  );
  checkNode(
    vpn.replace('profile S', 'profile |S'),
    'S',
    ['IKEv2 profile P 1'],
    ['interface Tunnel0 1', 'interface Tunnel1 1'],
  );
  checkNode(
    vpn.replace('profile P', 'profile |P'),
    'P',
    ['IKEv2 keyring K 1', 'trustpoint CA 1'],
    ['IPsec profile S 1'],
  );
  checkNode(vpn.replace('keyring K', 'keyring |K'), 'K', [], ['IKEv2 profile P 1']);
});

test('a line without a name stands for the object that it belongs to', () => {
  checkNode(vpn.replace('address', 'addr|ess'), 'K', [], ['IKEv2 profile P 1']);
  const { text, offset } = takeCursor('hostname |R1');
  assert.equal(objectAt(parseConfiguration(text), offset), undefined);
});

test('a virtual template is the interface of its number', () => {
  checkNode(
    'interface Virtual-Template1 type tunnel\n tunnel protection ipsec profile S\ncrypto ipsec profile S\n set ikev2-profile P\ncrypto ikev2 profile P\n virtual-template |1',
    'Virtual-Template1',
    ['IPsec profile S 1'],
    ['IKEv2 profile P 1'],
  );
});

test('all entries of a crypto map are one object', () => {
  checkNode(
    `
crypto map |M 10 ipsec-isakmp
 match address A
crypto map M 20 ipsec-isakmp dynamic D
crypto dynamic-map D 10
ip access-list extended A
interface Ethernet0
 crypto map M
`,
    'M',
    ['access list A 1', 'dynamic crypto map D 1'],
    ['interface Ethernet0 1'],
  );
});
