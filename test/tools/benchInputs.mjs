// Large inputs for the measurements: like what routers hold and print, but larger.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** A configuration of about so many lines: a hub with many sites. */
export function configuration(lines) {
  const blocks = [
    'version 17.9',
    'no service pad',
    'hostname HUB',
    'no aaa new-model',
    'no ip http server',
    'interface GigabitEthernet0/0/0',
    ' ip address 192.0.2.1 255.255.255.0',
    '!',
  ];
  for (let site = 1; blocks.length < lines; site++) blocks.push(...siteBlock(site));
  return `${blocks.join('\n')}\nend\n`;
}

/** A configuration as JSON: as many lines and about as long. The baseline reads and edits it. */
export function json(lines) {
  const parts = [];
  for (let site = 1, count = 0; count < lines; site++) {
    const block = siteBlock(site).map((line, index) => [`${index} ${line.trim()}`, line]);
    parts.push(`"site ${site}": ${JSON.stringify(Object.fromEntries(block), null, 2)}`);
    count += block.length + 2;
  }
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** The files of a workspace: a hub with a tunnel to each of the other routers. */
export function workspace(count) {
  const spokes = Array.from({ length: count - 1 }, (_, index) => index + 1);
  return [configuration(spokes.length * siteBlock(1).length), ...spokes.map((site) => spoke(site))];
}

function networkOf(site) {
  return `10.${(site >> 8) & 255}.${site & 255}`;
}

function siteBlock(site) {
  const network = networkOf(site);
  return [
    `crypto ikev2 proposal PROPOSAL-${site}`,
    ' encryption aes-gcm-256',
    ' prf sha384',
    ' group 19',
    '!',
    `crypto ikev2 policy POLICY-${site}`,
    ` match address local 192.0.2.${site & 255}`,
    ` proposal PROPOSAL-${site}`,
    '!',
    `crypto ikev2 keyring KEYS-${site}`,
    ` peer SITE-${site}`,
    `  address ${network}.2`,
    `  pre-shared-key local local-key-${site}`,
    `  pre-shared-key remote remote-key-${site}`,
    ' !',
    '!',
    `crypto ikev2 profile PROFILE-${site}`,
    ` match identity remote address ${network}.2 255.255.255.255`,
    ' authentication remote pre-share',
    ' authentication local pre-share',
    ` keyring local KEYS-${site}`,
    ' lifetime 86400',
    '!',
    `crypto ipsec transform-set SET-${site} esp-gcm 256`,
    ' mode tunnel',
    `crypto ipsec profile IPSEC-${site}`,
    ` set transform-set SET-${site}`,
    ` set ikev2-profile PROFILE-${site}`,
    '!',
    `interface Tunnel${site}`,
    ` description Site ${site}`,
    ` ip address ${network}.9 255.255.255.252`,
    ' tunnel source GigabitEthernet0/0/0',
    ' tunnel mode ipsec ipv4',
    ` tunnel destination ${network}.2`,
    ` tunnel protection ipsec profile IPSEC-${site}`,
    '!',
  ];
}

/** A branch router with the other end of one tunnel of the hub, and what else such a router holds. */
function spoke(site) {
  const network = networkOf(site);
  const others = Array.from({ length: 24 }, (_, port) => [
    `interface GigabitEthernet1/0/${port}`,
    ` description Port ${port}`,
    ' switchport mode access',
    ' spanning-tree portfast',
    '!',
  ]);
  return [
    `hostname SITE-${site}`,
    'crypto ikev2 proposal P',
    ' encryption aes-gcm-256',
    ' prf sha384',
    ' group 19',
    'crypto ikev2 policy P',
    ' proposal P',
    'crypto ikev2 keyring K',
    ' peer HUB',
    '  address 192.0.2.1',
    `  pre-shared-key local remote-key-${site}`,
    `  pre-shared-key remote local-key-${site}`,
    'crypto ikev2 profile HUB',
    ' match identity remote address 192.0.2.1 255.255.255.255',
    ' authentication remote pre-share',
    ' authentication local pre-share',
    ' keyring local K',
    'crypto ipsec transform-set S esp-gcm 256',
    ' mode tunnel',
    'crypto ipsec profile HUB',
    ' set transform-set S',
    ' set ikev2-profile HUB',
    'interface Tunnel0',
    ` ip address ${network}.10 255.255.255.252`,
    ' tunnel source GigabitEthernet0/0',
    ' tunnel mode ipsec ipv4',
    ' tunnel destination 192.0.2.1',
    ' tunnel protection ipsec profile HUB',
    'interface GigabitEthernet0/0',
    ` ip address ${network}.2 255.255.255.248`,
    ...others.flat(),
    'ip route 0.0.0.0 0.0.0.0 Tunnel0',
    'end',
    '',
  ].join('\n');
}

/** What captures are made of: what a router prints while a tunnel comes up, in each way to write it. */
export const dialects = {
  'IKEv2 debug': 'samples/site-to-site-psk/r2-debug.log',
  'IKEv1 debug': 'test/fixtures/captures/isakmp-up-and-typed.log',
  'event trace': 'test/fixtures/captures/event-trace.log',
};

/** A capture of about so many bytes, in pieces: the sample again and again, with SPIs and times of its own. */
export function* capture(bytes, dialect = 'IKEv2 debug') {
  const sample = readFileSync(join(root, dialects[dialect]), 'utf8');
  for (let count = 0, round = 0; count < bytes; round++) {
    const piece = sample
      .replace(/\b(0x)?(?!0{16})([0-9A-F]{16})\b/g, (_, hex = '', word) => hex + spi(word, round))
      .replace(/\b\d\d:\d\d:(?=\d\d\.\d{3})/g, () => timeOf(round));
    count += piece.length;
    yield piece;
  }
}

function spi(word, round) {
  const number = (round * 0x9e3779b1 + Number.parseInt(word.slice(0, 4), 16)) >>> 0;
  return number.toString(16).toUpperCase().padStart(8, '0') + word.slice(8);
}

function timeOf(round) {
  return `${pad(Math.floor(round / 3600) % 24)}:${pad(Math.floor(round / 60) % 60)}:`;
}

function pad(number) {
  return String(number).padStart(2, '0');
}
