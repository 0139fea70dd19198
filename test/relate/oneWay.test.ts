import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from '../../server/src/config/parse';
import { negotiatePair } from '../../server/src/relate/negotiation/negotiate';
import { createOneWay } from '../../server/src/relate/negotiation/oneWay';
import { findPairs } from '../../server/src/relate/negotiation/pairs';
import { routerOf } from '../../server/src/relate/negotiation/router';

/** A router with a tunnel from one address to another. */
function router(name: string, own: string, peer: string) {
  const text = `
hostname ${name}
interface GigabitEthernet1
 ip address ${own} 255.255.255.0
interface Tunnel0
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet1
 tunnel mode ipsec ipv4
 tunnel destination ${peer}
 tunnel protection ipsec profile default
`;
  return routerOf(parseConfiguration(text), `lab/${name}.cfg`);
}

/** What is said of one-way tunnels, each behind the name of its file. */
function checkOneWay(routers: readonly ReturnType<typeof router>[], said: readonly string[]): void {
  const negotiations = findPairs(routers).map(negotiatePair);
  const oneWayOf = createOneWay(routers, negotiations);
  const found = routers.flatMap(({ uri }) =>
    oneWayOf(uri).map(({ message }) => `${uri}: ${message}`),
  );
  assert.deepEqual(found, said);
}

test('a tunnel that the peer does not lead back to is said of', () => {
  checkOneWay(
    [router('r1', '192.0.2.1', '198.51.100.9'), router('r2', '198.51.100.1', '192.0.2.1')],
    [
      'lab/r2.cfg: r1 is there, but Tunnel0 leads from it to `198.51.100.9`, not back to `198.51.100.1`. Correct the address on one of the two routers.',
    ],
  );
});

test('tunnels that meet, and those to routers that are not here, are not said of', () => {
  checkOneWay(
    [router('r1', '192.0.2.1', '198.51.100.1'), router('r2', '198.51.100.1', '192.0.2.1')],
    [],
  );
  checkOneWay(
    [router('r1', '192.0.2.1', '198.51.100.1'), router('r3', '203.0.113.1', '203.0.113.9')],
    [],
  );
});

test('a router whose tunnel meets another one is left alone', () => {
  checkOneWay(
    [
      router('r1', '192.0.2.1', '198.51.100.1'),
      router('r2', '198.51.100.1', '192.0.2.1'),
      router('r3', '203.0.113.1', '192.0.2.1'),
    ],
    [],
  );
});
