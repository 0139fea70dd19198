// Large inputs for the measurements: like what routers hold and print, but larger.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** A configuration of about so many lines: a hub with many sites. */
export function configuration(lines) {
  const blocks = [];
  for (let count = 0, site = 1; count < lines; site++) {
    const block = siteBlock(site);
    blocks.push(...block);
    count += block.length;
  }
  return `${blocks.join('\n')}\nend\n`;
}

function siteBlock(site) {
  const network = `10.${(site >> 8) & 255}.${site & 255}`;
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

/** A capture of about so many bytes, in pieces: the sample again and again, with SPIs and times of its own. */
export function* capture(bytes) {
  const sample = readFileSync(join(root, 'samples/site-to-site-psk/r2-debug.log'), 'utf8');
  for (let count = 0, round = 0; count < bytes; round++) {
    const spi = (word) => (round * 0x9e3779b1 + parseInt(word.slice(0, 4), 16)) >>> 0;
    const piece = sample
      .replace(/\b(?!0{16})[0-9A-F]{16}\b/g, (word) => hex(spi(word)) + word.slice(8))
      .replace(
        /\b19:30:3/g,
        `${pad(10 + ((round >> 8) & 7))}:${pad((round >> 3) % 60)}:${round % 6}`,
      );
    count += piece.length;
    yield piece;
  }
}

function hex(number) {
  return number.toString(16).toUpperCase().padStart(8, '0');
}

function pad(number) {
  return String(number).padStart(2, '0');
}
