import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConfigurationObjects, objectsOf } from '../../server/src/config/objects/objects';
import { parseConfiguration } from '../../server/src/config/parse';

const text = `
hostname R1
crypto ikev2 profile A
 match identity remote any
crypto ikev2 profile B
 match identity remote any
interface Tunnel0
 tunnel source Loopback0
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
`;

type Find = (objects: ConfigurationObjects) => unknown;

/** How often something is worked out that is asked for in a text, and in the text with one part in place of another. */
function timesFound(find: Find, part: string, other: string): number {
  let times = 0;
  const counted = (objects: ConfigurationObjects) => {
    times++;
    return find(objects);
  };
  const before = parseConfiguration(text);
  objectsOf(before).derived(counted);
  assert.ok(text.includes(part));
  objectsOf(parseConfiguration(text.replace(part, other), before)).derived(counted);
  return times;
}

const nameOf = ({ name }: { readonly name: string }) => name;
const hostnames: Find = ({ linesOf }) => linesOf('hostname');

test('what was worked out holds as long as all that was asked for is the same', () => {
  assert.equal(timesFound(hostnames, 'profile B', 'profile C'), 1);
  assert.equal(timesFound(hostnames, 'hostname', '!\n\nhostname'), 1);
  assert.equal(timesFound(hostnames, 'R1', 'R2'), 2);
  assert.equal(timesFound(hostnames, 'Loopback0\n', 'Loopback0\nhostname R2\n'), 2);
});

test('an object that is asked for by its name depends on no other one', () => {
  const named: Find = ({ named }) => named('ikev2Profiles', 'A');
  const all: Find = ({ ikev2Profiles }) => ikev2Profiles.find(({ name }) => name === 'A');
  for (const [find, times] of [
    [named, 1],
    [all, 2],
  ] as const) {
    assert.equal(timesFound(find, 'profile B', 'profile C'), times);
    assert.equal(timesFound(find, 'profile A', 'profile C'), 2);
  }
  assert.equal(
    timesFound(({ named }) => named('ikev2Profiles', 'C'), 'profile B', 'profile C'),
    2,
  );
  const loopback: Find = ({ interfaceOf }) => interfaceOf('lo0');
  assert.equal(timesFound(loopback, 'tunnel source', 'tunnel destination'), 1);
  assert.equal(timesFound(loopback, '192.0.2.1', '192.0.2.2'), 2);
});

test('where something that was worked out comes to the same again, what depends on it holds', () => {
  const count = (objects: ConfigurationObjects) => objects.ikev2Profiles.length;
  const more: Find = ({ derived }) => derived(count) + 1;
  assert.equal(timesFound(more, 'profile B', 'profile C'), 1);
  assert.equal(timesFound(more, 'profile B', 'profile A'), 2);
  const names: Find = ({ derivedOf, ikev2Profiles }) =>
    ikev2Profiles.map((one) => derivedOf(one, nameOf)).filter((name) => name < 'B');
  const others: Find = ({ derived }) => derived(names);
  assert.equal(timesFound(names, 'profile B', 'profile C'), 2);
  assert.equal(timesFound(others, 'profile B', 'profile C'), 1);
});

test('what is worked out for each of some things is worked out for those that are new', () => {
  const seen: string[] = [];
  const look = ({ name }: { readonly name: string }, { hostname }: ConfigurationObjects) => {
    seen.push(name);
    return hostname?.value;
  };
  const before = parseConfiguration(text);
  const lookAt = ({ derivedOf, ikev2Profiles }: ConfigurationObjects) =>
    ikev2Profiles.map((one) => derivedOf(one, look));
  assert.deepEqual(lookAt(objectsOf(before)), ['R1', 'R1']);
  const added = `${text}crypto ikev2 profile C`;
  const after = parseConfiguration(added, before);
  assert.deepEqual(lookAt(objectsOf(after)), ['R1', 'R1', 'R1']);
  assert.deepEqual(seen.splice(0), ['A', 'B', 'C']);
  const renamed = parseConfiguration(added.replace('R1', 'R2'), after);
  assert.deepEqual(lookAt(objectsOf(renamed)), ['R2', 'R2', 'R2']);
  assert.deepEqual(seen, ['A', 'B', 'C']);
});

test('what was interrupted is begun anew', () => {
  let isBroken = true;
  const find = ({ hostname }: ConfigurationObjects) => {
    if (isBroken) throw new Error('no answer');
    return hostname?.value;
  };
  const before = parseConfiguration(text);
  assert.throws(() => objectsOf(before).derived(find), /no answer/);
  isBroken = false;
  assert.equal(objectsOf(before).derived(find), 'R1');
  isBroken = true;
  assert.throws(
    () => objectsOf(parseConfiguration(text.replace('R1', 'R2'), before)).derived(find),
    /no answer/,
  );
});

test('objects of a text that was read on from are its own', () => {
  const before = parseConfiguration(text);
  const old = objectsOf(before);
  const now = objectsOf(parseConfiguration(text.replace('R1', 'R2'), before));
  const name = ({ hostname }: ConfigurationObjects) => hostname?.value;
  assert.deepEqual([old.derived(name), now.derived(name)], ['R1', 'R2']);
  assert.deepEqual([old.derived(name), now.derived(name)], ['R1', 'R2']);
});

test('names that were asked for long ago are forgotten, and found again', () => {
  let configuration = parseConfiguration(text);
  for (let round = 0; round < 50; round++) {
    configuration = parseConfiguration(`${text}hostname R${round}`, configuration);
    const { named } = objectsOf(configuration);
    for (let name = 0; name < 20; name++) named('ikev2Profiles', `A${round}-${name}`);
    assert.equal(named('ikev2Profiles', 'A')?.name, 'A');
  }
  assert.equal(objectsOf(configuration).named('ikev2Profiles', 'A49-0'), undefined);
});
