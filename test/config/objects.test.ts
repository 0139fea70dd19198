import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import {
  addressText,
  covers,
  parseAddress,
  prefixRange,
  rangeText,
  subnetRange,
  wildcardRange,
} from '../../server/src/config/objects/addresses';
import { named } from '../../server/src/config/objects/effective';
import { type ConfigurationObjects, objectsOf } from '../../server/src/config/objects/objects';
import { sameKey } from '../../server/src/config/objects/secrets';
import { parseConfiguration } from '../../server/src/config/parse';

function read(text: string): ConfigurationObjects {
  return objectsOf(parseConfiguration(text));
}

test('a second definition continues the first, and the last line wins', () => {
  const [proposal, ...others] = read(`
crypto ikev2 proposal P
 encryption aes-cbc-128
 integrity sha1
crypto ikev2 proposal P
 encryption aes-cbc-256 aes-cbc-192
 group 14
`).ikev2Proposals;
  assert.deepEqual(others, []);
  assert.deepEqual(proposal?.encryption.value, ['aes-cbc-256', 'aes-cbc-192']);
  assert.deepEqual(proposal?.prf.value, ['sha1']);
  assert.deepEqual(proposal?.missing, []);
});

test('a proposal says what it lacks', () => {
  const { ikev2Proposals } = read(`
crypto ikev2 proposal GCM
 encryption aes-gcm-256
 group 19
crypto ikev2 proposal CBC
 encryption aes-cbc-256
`);
  assert.deepEqual(
    ikev2Proposals.map(({ missing }) => missing),
    [['prf'], ['integrity', 'group']],
  );
});

test('no takes back what stands before it, with or without the value', () => {
  const objects = read(`
crypto ikev2 proposal GONE
 encryption aes-cbc-256
no crypto ikev2 proposal GONE
crypto ikev2 profile P
 lifetime 3600
 no lifetime 3600
 match identity remote fqdn a.example
 match identity remote fqdn b.example
 no match identity remote fqdn a.example
interface Tunnel0
 tunnel mode ipsec ipv4
 no tunnel mode
interface Ethernet0/0
 shutdown
 no shutdown
`);
  assert.deepEqual(objects.ikev2Proposals, []);
  const [profile] = objects.ikev2Profiles;
  assert.equal(profile?.lifetime.value, 86400);
  assert.equal(profile?.lifetime.statement, undefined);
  assert.deepEqual(
    profile?.identities.map(({ value }) => value),
    [{ type: 'fqdn', text: 'b.example', domain: false }],
  );
  assert.equal(objects.interfaces[0]?.tunnel?.mode.value, 'gre ip');
  assert.equal(objects.interfaces[1]?.shutdown, undefined);
});

test('built-in objects are there until they are switched off', () => {
  const fresh = read('version 15.4');
  assert.deepEqual(
    fresh.builtInIkev2Proposals.map(({ group }) => group.value),
    [['5', '2']],
  );
  assert.equal(read('hostname R1').builtInIkev2Proposals.length, 3);
  assert.deepEqual(
    fresh.ikev2Policies.map(({ name }) => name),
    ['default'],
  );
  assert.deepEqual(read('no crypto ikev2 policy default').ikev2Policies, []);
  const restored = 'no crypto ikev2 policy default\ndefault crypto ikev2 policy default';
  assert.equal(read(restored).ikev2Policies.length, 1);
  assert.equal(named(fresh.transformSets, 'default')?.mode.value, 'transport');
  assert.equal(fresh.isakmpPolicies.length, 2);
  assert.deepEqual(read('no crypto isakmp default policy').isakmpPolicies, []);
});

test('keys can be compared and measured, and never be read', () => {
  const [keyring] = read(`
crypto ikev2 keyring KR
 peer A
  address 192.0.2.1 255.255.255.0
  pre-shared-key local hunter22
  pre-shared-key remote hex 68756e7465723232
 peer B
  hostname b.example
  identity fqdn b.example
  pre-shared-key 6 hunter22
`).ikev2Keyrings;
  const [a, b] = keyring?.peers ?? [];
  assert.equal(sameKey(a?.localKey?.value, a?.remoteKey?.value), true);
  assert.equal(a?.localKey?.value.length, 8);
  assert.equal(sameKey(a?.localKey?.value, b?.localKey?.value), undefined);
  assert.equal(b?.localKey?.value.encoding, 'type6');
  assert.equal(sameKey(b?.localKey?.value, undefined), undefined);
  for (const peer of [a, b]) {
    const key = peer?.localKey?.value;
    assert.doesNotMatch(JSON.stringify(key) + inspect(key) + String(key), /hunter/);
  }
});

test('the address 0.0.0.0 of a peer is any address, with its mask and without', () => {
  const text = `
crypto ikev2 keyring KR
 peer A
  address 0.0.0.0
 peer B
  address 0.0.0.0 0.0.0.0
 peer C
  address 192.0.2.1
`;
  const masks = read(text).ikev2Keyrings[0]?.peers.map(({ address }) => address?.value.mask);
  assert.deepEqual(masks, [0n, 0n, 0xffffffffn]);
});

test('values know the words that they come from', () => {
  const text = 'crypto ipsec profile IP\n set transform-set A B\n set pfs group14\n';
  const { ipsecProfiles } = read(text);
  const profile = named(ipsecProfiles, 'IP');
  const spans = [...(profile?.transformSets ?? []), profile?.pfs].map((setting) => setting?.span);
  assert.deepEqual(
    spans.map((span) => span && text.slice(span.start, span.end)),
    ['A', 'B', 'set pfs group14'],
  );
  assert.equal(named(ipsecProfiles, 'default')?.builtIn, true);
});

test('crypto maps list their entries by sequence, options of the map aside', () => {
  const [map] = read(`
crypto map M local-address Loopback0
crypto map M 20 ipsec-isakmp dynamic DYN
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 set peer backup.example
 match address 101
`).cryptoMaps;
  assert.equal(map?.localAddress?.value, 'Loopback0');
  assert.deepEqual(
    map?.entries.map((entry) => [
      entry.sequence,
      entry.kind,
      entry.acl?.value ?? entry.dynamicMap?.value,
      entry.peers.map(({ value }) => value),
      entry.transformSets.map(({ value }) => value),
    ]),
    [
      [10, 'ipsec-isakmp', '101', ['192.0.2.2', 'backup.example'], ['default']],
      [20, 'ipsec-isakmp', 'DYN', [], ['default']],
    ],
  );
});

test('an ISAKMP policy fills in what it does not say', () => {
  const [policy] = read('crypto isakmp policy 10\n encr aes 256\n group 14\n').isakmpPolicies;
  assert.deepEqual(
    [policy?.encryption, policy?.hash, policy?.authentication, policy?.group].map((value) => [
      value?.value,
      value?.statement !== undefined,
    ]),
    [
      ['aes 256', true],
      ['sha', false],
      ['rsa-sig', false],
      ['14', true],
    ],
  );
});

test('IKEv1 keys and profiles keep their ranges', () => {
  const objects = read(`
crypto isakmp key one address 0.0.0.0
crypto isakmp key two address 192.0.2.0 255.255.255.0
crypto keyring KR vrf WAN
 pre-shared-key address 198.51.100.1 key three
crypto isakmp profile IP
 keyring KR
 match identity address 198.51.100.1 255.255.255.255 WAN
 match identity group G
`);
  const ranges = [...objects.isakmpKeys, ...(objects.isakmpKeyrings[0]?.keys ?? [])];
  assert.deepEqual(
    ranges.map(({ range }) => range && rangeText(range)),
    ['any', '192.0.2.0/24', '198.51.100.1'],
  );
  const [profile] = objects.isakmpProfiles;
  assert.deepEqual(
    profile?.addresses.map(({ value }) => rangeText(value)),
    ['198.51.100.1'],
  );
  assert.equal(profile?.otherMatches.length, 1);
});

test('tunnels and interfaces are read with their addresses', () => {
  const { interfaces } = read(`
interface Gi0/0
 ip address 192.0.2.1 255.255.255.0
 ip address 192.0.2.9 255.255.255.0 secondary
 crypto map M
interface GigabitEthernet0/0
 ipv6 address 2001:db8::1/64
interface GigabitEthernet0/1
 ip address dhcp
interface Tunnel1
 ip unnumbered Loopback0
 tunnel source Gi0/0
 tunnel destination dynamic
 tunnel mode gre multipoint
 tunnel key 5
 ip nhrp nhs 10.0.0.1 nbma 198.51.100.1 multicast
 ip nhrp authentication hush
 tunnel protection ipsec profile IP shared
`);
  const [first, second, tunnel] = interfaces;
  assert.equal(first?.canonicalName, 'GigabitEthernet0/0');
  assert.deepEqual(
    first?.addresses.map(({ value }) => addressText(value)),
    ['192.0.2.1', '192.0.2.9', '2001:db8::1'],
  );
  assert.equal(first?.cryptoMap?.value, 'M');
  assert.equal(second?.dynamicAddress?.value, true);
  assert.equal(tunnel?.tunnel?.source?.value, 'Gi0/0');
  assert.equal(tunnel?.tunnel?.destination?.value, 'dynamic');
  assert.equal(tunnel?.tunnel?.mode.value, 'gre multipoint');
  assert.equal(tunnel?.tunnel?.protection?.shared, true);
  assert.deepEqual(tunnel?.tunnel?.nhrp.servers[0]?.value, {
    server: '10.0.0.1',
    nbma: '198.51.100.1',
  });
});

test('access lists give pairs of ranges', () => {
  const { accessLists } = read(`
ip access-list extended VPN
 20 permit tcp host 10.0.0.1 range 1 9 192.0.2.0 0.0.0.255 eq 443
 10 permit ip 10.0.0.0 0.255.255.255 any
 deny gre any host 10.9.9.9
access-list 101 permit ip 10.1.0.0 0.0.255.255 10.2.0.0 0.0.255.255
access-list 10 permit 10.3.0.0 0.0.255.255
`);
  const shown = accessLists.flatMap(({ name, entries }) =>
    entries.map((entry) =>
      [
        `${name} ${entry.action} ${entry.protocol}`,
        entry.source && rangeText(entry.source),
        entry.sourcePort,
        entry.destination && rangeText(entry.destination),
        entry.destinationPort,
      ].join(' '),
    ),
  );
  assert.deepEqual(shown, [
    'VPN permit tcp 10.0.0.1 range 1 9 192.0.2.0/24 eq 443',
    'VPN permit ip 10.0.0.0/8  any ',
    'VPN deny gre any  10.9.9.9 ',
    '101 permit ip 10.1.0.0/16  10.2.0.0/16 ',
    '10 permit ip 10.3.0.0/16  any ',
  ]);
});

test('certificate maps, trustpoints, routes and names', () => {
  const objects = read(`
hostname R1
ip domain name example.net
crypto pki trustpoint CA
 subject-name cn=r1, o=Example
 fqdn none
crypto pki certificate map CM 20
 issuer-name co cn = ca
crypto pki certificate map CM 10
 subject-name co o = example
ip route vrf WAN 0.0.0.0 0.0.0.0 192.0.2.254
ip route 10.2.0.0 255.255.0.0 Tunnel0
`);
  assert.equal(objects.hostname?.value, 'R1');
  assert.equal(objects.domainName?.value, 'example.net');
  assert.equal(objects.trustpoints[0]?.subjectName?.value, 'cn=r1, o=Example');
  assert.equal(objects.trustpoints[0]?.fqdn, undefined);
  assert.deepEqual(
    objects.certificateMaps[0]?.entries.map(({ sequence, conditions }) => [
      sequence,
      conditions.map(({ field, operator, text }) => [field, operator, text]),
    ]),
    [
      [10, [['subject-name', 'co', 'o = example']]],
      [20, [['issuer-name', 'co', 'cn = ca']]],
    ],
  );
  assert.deepEqual(
    objects.staticRoutes.map(({ vrf, nextHop, interface: out }) => [vrf, nextHop ?? out]),
    [
      ['WAN', '192.0.2.254'],
      [undefined, 'Tunnel0'],
    ],
  );
});

test('addresses and ranges', () => {
  const text = (address: string) => addressText(parseAddress(address) ?? { version: 4, bits: 0n });
  assert.equal(text('2001:db8::192.0.2.1'), '2001:db8::c000:201');
  assert.equal(text('255.255.255.255'), '255.255.255.255');
  for (const wrong of ['256.0.0.1', '1.2.3', 'x.x.x.x', '1::2::3', ':', '1:2:3', '{{ ip }}', ''])
    assert.equal(parseAddress(wrong), undefined, wrong);
  const wide = prefixRange('10.0.0.0/8');
  const narrow = wildcardRange('10.1.0.0', '0.0.255.255');
  const single = subnetRange('10.1.2.3');
  assert.ok(wide && narrow && single);
  assert.deepEqual(
    [covers(wide, narrow), covers(narrow, wide), covers(narrow, single)],
    [true, false, true],
  );
  assert.equal(rangeText(narrow), '10.1.0.0/16');
  assert.equal(prefixRange('10.0.0.0/33'), undefined);
});
