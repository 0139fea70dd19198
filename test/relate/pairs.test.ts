import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseConfiguration } from '../../server/src/config/parse';
import { createPairFinder, findPairs } from '../../server/src/relate/negotiation/pairs';
import { routerOf } from '../../server/src/relate/negotiation/router';

/** The pairs that are found, as `uri title > uri title`. */
function pairs(files: Readonly<Record<string, string>>): readonly string[] {
  const routers = Object.entries(files).map(([uri, text]) =>
    routerOf(parseConfiguration(text), uri),
  );
  return findPairs(routers).map(
    ({ initiator, responder }) =>
      `${initiator.router.uri} ${initiator.title} > ${responder.router.uri} ${responder.title}`,
  );
}

function tunnel(source: string, destination: string, more = '', number = 0): string {
  return `
interface Gi${number}
 ip address ${source} 255.255.255.0
interface Tunnel${number}
 tunnel source Gi${number}
 tunnel destination ${destination}
 tunnel protection ipsec profile default
${more}`;
}

const A = '192.0.2.1';
const B = '198.51.100.1';
const C = '203.0.113.1';

test('ends that lead to each other are a pair, once', () => {
  assert.deepEqual(pairs({ 'a.cfg': tunnel(A, B), 'b.cfg': tunnel(B, A), 'c.cfg': tunnel(C, A) }), [
    'a.cfg Tunnel0 > b.cfg Tunnel0',
  ]);
});

/** A router with a crypto map for each version of IP on one interface. */
function twoMaps(own: string, peer: string): string {
  return `
crypto map V4 10 ipsec-isakmp
 set peer 192.0.2.${peer}
 match address L4
crypto map ipv6 V6 10 ipsec-isakmp
 set peer 2001:db8::${peer}
 match address L6
interface Gi0
 ip address 192.0.2.${own} 255.255.255.0
 ipv6 address 2001:db8::${own}/64
 crypto map V4
 ipv6 crypto map V6`;
}

test('the crypto maps for IPv4 and IPv6 of an interface are ends of their own', () => {
  assert.deepEqual(pairs({ 'a.cfg': twoMaps('1', '2'), 'b.cfg': twoMaps('2', '1') }), [
    'a.cfg crypto map V4 10 > b.cfg crypto map V4 10',
    'a.cfg crypto map V6 10 > b.cfg crypto map V6 10',
  ]);
});

test('one router is no pair, and neither are two that only look alike', () => {
  assert.deepEqual(pairs({ 'a.cfg': tunnel(A, B) }), []);
  assert.deepEqual(pairs({ 'a.cfg': tunnel(A, B), 'b.cfg': tunnel(A, B) }), []);
});

test('laboratories of one address plan stay in their folders', () => {
  const files = {
    'one/a.cfg': tunnel(A, B),
    'one/b.cfg': tunnel(B, A),
    'two/a.cfg': tunnel(A, B),
    'two/b.cfg': tunnel(B, A),
  };
  assert.deepEqual(pairs(files), [
    'one/a.cfg Tunnel0 > one/b.cfg Tunnel0',
    'two/a.cfg Tunnel0 > two/b.cfg Tunnel0',
  ]);
});

test('a draw between two routers is no pair', () => {
  const files = { 'a.cfg': tunnel(A, B), 'b.cfg': tunnel(B, A), 'b-old.cfg': tunnel(B, A) };
  assert.deepEqual(pairs(files), []);
});

test('of several tunnels between two addresses, those of equal mode and key belong together', () => {
  const two = (source: string, destination: string, first: number, second: number) =>
    `${tunnel(source, destination, ` tunnel key ${first}\n`)}
interface Tunnel1
 tunnel source Gi0
 tunnel destination ${destination}
 tunnel key ${second}
 tunnel protection ipsec profile default
`;
  assert.deepEqual(pairs({ 'a.cfg': two(A, B, 1, 2), 'b.cfg': two(B, A, 2, 1) }), [
    'a.cfg Tunnel0 > b.cfg Tunnel1',
    'a.cfg Tunnel1 > b.cfg Tunnel0',
  ]);
});

test('interfaces that are shut down, and tunnels in clear, are left out', () => {
  assert.deepEqual(pairs({ 'a.cfg': tunnel(A, B, ' shutdown\n'), 'b.cfg': tunnel(B, A) }), []);
  const clear = (text: string) => text.replace(/ tunnel protection.*\n/, '');
  assert.deepEqual(pairs({ 'a.cfg': clear(tunnel(A, B)), 'b.cfg': clear(tunnel(B, A)) }), []);
});

test('a crypto map is where its local address is', () => {
  const map = (own: string, peer: string) => `
crypto map M local-address Loopback0
crypto map M 10 ipsec-isakmp
 set peer ${peer}
interface Loopback0
 ip address ${own} 255.255.255.255
interface Gi0
 ip address 10.0.0.1 255.255.255.0
 crypto map M
`;
  assert.deepEqual(pairs({ 'a.cfg': map(A, B), 'b.cfg': map(B, A) }), [
    'a.cfg crypto map M 10 > b.cfg crypto map M 10',
  ]);
});

test('of two templates, the one whose profile is for the caller answers', () => {
  const profile = (name: string, template: number) => `
crypto ikev2 profile ${name}
 match identity remote fqdn domain ${name}
 authentication remote pre-share
 authentication local pre-share
 virtual-template ${template}
interface Virtual-Template${template} type tunnel
 tunnel source ${A}
 tunnel protection ipsec profile default
`;
  const caller = `
crypto ikev2 profile P
 match identity remote any
 identity local fqdn spoke.second.example
 authentication remote pre-share
 authentication local pre-share
crypto ipsec profile IP
 set ikev2-profile P
interface Gi0
 ip address dhcp
interface Tunnel0
 tunnel source Gi0
 tunnel destination ${A}
 tunnel protection ipsec profile IP
`;
  const hub = profile('first.example', 1) + profile('second.example', 2);
  assert.deepEqual(pairs({ 'hub.cfg': hub, 'spoke.cfg': caller }), [
    'spoke.cfg Tunnel0 > hub.cfg Virtual-Template2 of profile second.example',
  ]);
});

test('a template without a source answers at the addresses of its VRF', () => {
  const hub = `
interface Gi0
 vrf forwarding RED
 ip address ${A} 255.255.255.0
interface Gi1
 ip address ${C} 255.255.255.0
interface Virtual-Template1 type tunnel
 tunnel vrf RED
 tunnel protection ipsec profile default
crypto ikev2 profile P
 match fvrf RED
 match identity remote any
 authentication remote pre-share
 authentication local pre-share
 virtual-template 1 mode auto
`;
  assert.deepEqual(pairs({ 'hub.cfg': hub, 'spoke.cfg': tunnel(B, A) }), [
    'spoke.cfg Tunnel0 > hub.cfg Virtual-Template1 of profile P',
  ]);
  assert.deepEqual(pairs({ 'hub.cfg': hub, 'spoke.cfg': tunnel(B, C) }), []);
});

test('many tunnels are paired without comparing each with all', () => {
  const many = (own: (index: number) => string, peer: (index: number) => string) =>
    Array.from({ length: 300 }, (_, index) => tunnel(own(index), peer(index), '', index)).join('');
  const left = (index: number) => `10.1.${index >> 8}.${index & 255}`;
  const right = (index: number) => `10.2.${index >> 8}.${index & 255}`;
  const found = pairs({ 'a.cfg': many(left, right), 'b.cfg': many(right, left) });
  assert.equal(found.length, 300);
  assert.equal(found[299], 'a.cfg Tunnel299 > b.cfg Tunnel299');
});

test('a finder that is asked again finds the same pairs, and keeps those that did not change', () => {
  const find = createPairFinder();
  const router = (uri: string, text: string) => routerOf(parseConfiguration(text), uri);
  const [a, b, c] = [
    router('a.cfg', tunnel(A, B) + tunnel(A, C, '', 1)),
    router('b.cfg', tunnel(B, A)),
    router('c.cfg', tunnel(C, A)),
  ] as const;
  const first = find([a, b, c]);
  assert.equal(first.length, 2);
  const again = find([a, b, router('c.cfg', tunnel(C, A, 'end'))]);
  assert.equal(again[0], first[0]);
  assert.notEqual(again[1], first[1]);
  assert.deepEqual(titles(again), titles(first));
  assert.deepEqual(titles(find([a, router('b.cfg', tunnel(B, C)), c])), ['a.cfg > c.cfg']);
});

test('routers may come, change, go and come back', () => {
  const addresses = Array.from({ length: 12 }, (_, index) => `192.0.2.${index + 1}`);
  const pool = addresses.flatMap((own, index) =>
    [1, 2, 5].map((step) => {
      const peer = addresses[(index + step) % addresses.length] ?? A;
      const before = addresses[(index + addresses.length - step) % addresses.length] ?? A;
      const text = tunnel(own, peer) + tunnel(own, before, '', 1);
      return routerOf(parseConfiguration(text), `r${index}-${step}.cfg`);
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.subarray(pool), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(pool.length - 1), { maxLength: 6 }),
      (sets, dropped) => {
        const find = createPairFinder();
        for (const set of sets) {
          assert.deepEqual(titles(find(set)), titles(findPairs(set)));
          for (const gone of dropped) {
            const fewer = set.filter((router) => router !== pool[gone]);
            assert.deepEqual(titles(find(fewer)), titles(findPairs(fewer)));
            assert.deepEqual(titles(find(set)), titles(findPairs(set)));
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

function titles(found: ReturnType<typeof findPairs>): readonly string[] {
  return found.map(
    ({ initiator, responder }) => `${initiator.router.uri} > ${responder.router.uri}`,
  );
}
