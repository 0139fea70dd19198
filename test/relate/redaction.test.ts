import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';
import { recordLine } from '../../server/src/capture/text';
import { messageFormats } from '../../server/src/capture/vocabulary/messageFormats';
import { checkConfiguration } from '../../server/src/config/check';
import { grammar, modeNames, modeOf } from '../../server/src/config/compiled';
import type { ModeName } from '../../server/src/config/grammar/modes';
import { parseConfiguration } from '../../server/src/config/parse';
import { readWords } from '../../server/src/config/reading';
import { tokenizeLine } from '../../server/src/config/tokens';
import { negotiate } from '../../server/src/relate/negotiation/negotiate';
import { createAddressMap } from '../../server/src/relate/redaction/addresses';
import { findInCapture } from '../../server/src/relate/redaction/findings';
import {
  createRedactor,
  type RedactedKind,
  redactTexts,
} from '../../server/src/relate/redaction/redact';
import { fixtures } from '../support/captures';

/** A coin that falls the same way in every run. */
function coin(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

function redacted(text: string, kind: RedactedKind = 'configuration'): string {
  return redactTexts([{ kind, text }], coin()).texts[0] ?? '';
}

// Places of the grammar

interface Place {
  readonly before: string;
  readonly hex: boolean;
  readonly after: string;
}

/** Every place in which a sample of a command has a secret. */
const places: readonly Place[] = modeNames.flatMap((mode) =>
  grammar[mode].commands.flatMap(({ samples }) =>
    samples.flatMap((sample) => placesIn(mode, sample)),
  ),
);

function placesIn(mode: ModeName, sample: string): readonly Place[] {
  const { words } = tokenizeLine(sample);
  const { outcome } = readWords(mode, modeOf(mode), grammar[mode], words);
  if (outcome.kind !== 'command') return [];
  const block = blockOf(mode);
  const indent = ' '.repeat(modeOf(mode).indent);
  return outcome.bindings.flatMap((binding) => {
    if (binding.kind !== 'parameter' || !(binding.secret || binding.type === 'KEY')) return [];
    const before = `${block}${indent}${sample.slice(0, words[binding.word]?.start)}`;
    const after = `${sample.slice(words[binding.lastWord]?.end)}\n`;
    return [{ before, after, hex: binding.type === 'HEX' }];
  });
}

function blockOf(mode: ModeName): string {
  const { parent } = modeOf(mode);
  if (!parent) return '';
  const opener = grammar[parent].commands.find(({ enters }) => enters === mode)?.samples[0] ?? '';
  return `${blockOf(parent)}${' '.repeat(modeOf(parent).indent)}${opener}\n`;
}

const plainSecret = fc
  .array(fc.constantFrom(...'abcXYZ0189!$%&*()_+-=[]{}<>?.,~|^'), { minLength: 8, maxLength: 24 })
  .map((characters) => `Q${characters.join('')}7z`);
const hexSecret = fc
  .array(fc.constantFrom(...'0123456789ABCDEF'), { minLength: 16, maxLength: 32 })
  .map((digits) => `F${digits.join('')}`);

test('no secret survives, wherever the grammar allows one', () => {
  assert.ok(places.length > 30);
  fc.assert(
    fc.property(plainSecret, hexSecret, (plain, hex) => {
      const texts = places.map((place) => place.before + (place.hex ? hex : plain) + place.after);
      const text = texts.join('!\n');
      const result = redacted(`${text}! ${plain} ${hex}\n`);
      const left = result.split('\n').filter((line) => line.includes(plain) || line.includes(hex));
      assert.deepEqual(left, []);
      assert.deepEqual(outcomes(result), outcomes(text));
    }),
    { numRuns: 20 },
  );
});

/** A line as somebody types it who knows that the first letters are enough. */
function typed({ before, after }: Place, secret: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const short = line.replace(/[a-z][a-z-]{4,}(?=\s)/g, (word) => word.slice(0, 4));
  return `r1(config)#${short.trimStart()}${secret}${after}`;
}

test('no secret survives where somebody types the command into a capture', () => {
  const secret = 'Q0ZZZabc7z';
  const left = places.flatMap((place) => {
    const digits = place.hex ? 'FADE00123456789A' : secret;
    const { before, after } = place;
    const line = before.slice(before.lastIndexOf('\n') + 1);
    return [
      `${line}${digits}${after}`,
      `r1(config-x)#${line.trimStart()}${digits}${after}`,
      typed(place, digits),
    ].filter((text) => redacted(text, 'capture').includes(digits));
  });
  assert.deepEqual(left, []);
});

function outcomes(text: string): readonly string[] {
  return parseConfiguration(text).statements.map(
    ({ line, reading }) => `${line + 1} ${reading.outcome.kind}`,
  );
}

// Places outside of the grammar

const SECRET = 'Tr0ub4dor&3';

const foreignLines = `
enable secret 5 SECRET
enable password level 7 SECRET
username bob privilege 15 secret 9 SECRET
username bob password 0 SECRET
 password 7 SECRET
snmp-server community SECRET RO 10
snmp-server host 192.0.2.9 version 2c SECRET
snmp-server user mon grp v3 auth sha SECRET priv aes 128 SECRET
radius-server key 7 SECRET
tacacs-server host 192.0.2.9 key SECRET
 key 7 SECRET
 server-private 192.0.2.9 auth-port 1812 key 7 SECRET
 ip ospf message-digest-key 1 md5 SECRET
 ip ospf authentication-key 7 SECRET
 area 0 virtual-link 192.0.2.9 authentication-key SECRET
 neighbor 192.0.2.9 password 7 SECRET
 isis password SECRET level-2
 standby 1 authentication SECRET
 standby 1 authentication md5 key-string 7 SECRET timeout 30
 vrrp 1 authentication text SECRET
  key-string 7 SECRET
ntp authentication-key 1 md5 SECRET 7
 wpa-psk ascii 0 SECRET
 ppp chap password 0 SECRET
 ppp pap sent-username bob password 0 SECRET
ip ftp password 7 SECRET
 pre-shared-key lcoal SECRET
 pre-share loc SECRET
crypto isakmp kee SECRET address 192.0.2.9
r1(config)#enable secret SECRET
! username bob password SECRET
crypto key export rsa KEYS pem terminal 3des SECRET
archive path ftp://bob:SECRET@192.0.2.9/r1
cry isa ke SECRET addr 192.0.2.9
snmp com SECRET ro
 pac key SECRET
mpls ldp neighbor 192.0.2.9 password SECRET
license smart trust idtoken SECRET
tunnel-group 192.0.2.9 ipsec-attributes ikev1 pre-shared-key SECRET
 ikev2 remote-authentication pre-shared-key SECRET
failover key SECRET
vpnclient username bob password SECRET
event manager environment _mail_password SECRET
 action 1.0 cli command "username bob secret SECRET"
alias exec newkey enable secret SECRET
 ip nhs authentication SECRET
default crypto isakmp key SECRET address 192.0.2.9
key config-key password-encrypt SECRET
crypto pki import T pkcs12 flash:t.p12 SECRET
ppk manual id 5 key 0 SECRET
r1(config-keyring)#pre-shared-key address 192.0.2.9 key SECRET
!! was: pre-shared-key local SECRET
# crypto isakmp key SECRET address 192.0.2.9
`
  .trim()
  .split('\n');

for (const kind of ['configuration', 'capture'] as const) {
  test(`secrets outside of the grammar do not survive in a ${kind}`, () => {
    for (const line of foreignLines) {
      const secret = line.includes('://') ? 'Tr0ub4dor' : SECRET;
      const text = `${line.replaceAll('SECRET', secret)}\n`;
      assert.ok(!redacted(text, kind).includes(secret), `${line}: ${redacted(text, kind)}`);
    }
  });
}

/** What debugs and system messages print when somebody logs commands, or RADIUS and NHRP carry a key. */
const tellingLines = `
*Nov 11 19:30:34.811: %PARSER-5-CFGLOG_LOGGEDCMD: User:bob  logged command:crypto isakmp key SECRET address 192.0.2.9
*Nov 11 19:30:34.811: %PARSER-5-CFGLOG_LOGGEDCMD: User:bob  logged command:pre-shared-key local SECRET
%ASA-5-111010: User 'bob', running 'CLI' from IP 192.0.2.9, executed 'tunnel-group X ipsec-attributes pre-shared-key SECRET'
*Nov 11 19:30:34.811: RADIUS:  User-Password       [2]   18  SECRET
*Nov 11 19:30:34.811: RADIUS:  Tunnel-Password     [69]  21  "SECRET"
*Nov 11 19:30:34.811: RADIUS:   Cisco AVpair       [1]   41  "ipsec:ikev2-password-remote=SECRET"
*Nov 11 19:30:34.811: AAA/AUTHOR: pre-shared-key=SECRET
*Nov 11 19:30:34.811: NHRP:   Authentication Extension(7):  type:Cleartext(1), data:SECRET
Password: SECRET
`
  .trim()
  .split('\n');

test('what debugs tell of a secret does not survive', () => {
  for (const line of tellingLines) {
    const result = redacted(`${line.replace('SECRET', SECRET)}\n`, 'capture');
    assert.ok(!result.includes(SECRET), result);
    assert.ok(!result.includes('bob'), result);
  }
});

test('no message that we know loses a word to a secret', () => {
  for (const { samples } of messageFormats) {
    for (const sample of samples) {
      const found = findInCapture(`*Nov 11 19:30:34.811: ISAKMP:${sample}`)[0]?.found ?? [];
      assert.ok(!found.some(({ kind }) => kind === 'secret'), sample);
      const bare = findInCapture(sample).flatMap((line) => line.found);
      assert.ok(!bare.some(({ kind }) => kind === 'secret'), sample);
    }
  }
});

test('lines that only look like it keep their words', () => {
  const text = `key chain OSPF-KEYS
 key 1
interface Tunnel0
 tunnel key 100
 ip ospf authentication message-digest
aaa authentication login VPN local
 neighbor 192.0.2.9 send-community both
*Nov 11 19:30:34.811: IKEv2:% Getting preshared key by address 10.0.0.2
ISAKMP:      auth pre-share
 KE Next payload: N, reserved: 0x0, length: 136
     DH group: 2, Reserved: 0x0
`;
  assert.equal(redacted(text), text);
  assert.equal(redacted(text, 'capture').replace(' key 0', ' key 1'), text);
});

test('certificates, keys and dumps lose their digits and keep their lines', () => {
  assert.equal(
    redacted(`crypto pki certificate chain CA
 certificate ca 01
  30820321 30820209 A0030201
  02020101 \tquit
!
-----BEGIN RSA PRIVATE KEY-----
MIIEpAIBAAKCAQEA
-----END RSA PRIVATE KEY-----
`),
    `crypto pki certificate chain CA
 certificate ca 01
  00000000 00000000 00000000
  00000000 \tquit
!
-----BEGIN RSA PRIVATE KEY-----
AAAAAAAAAAAAAAAA
-----END RSA PRIVATE KEY-----
`,
  );
  assert.equal(redacted('  06 0a fc 7b 80 77\n', 'capture'), '  00 00 00 00 00 00\n');
});

test('banners and descriptions go, their lines stay', () => {
  assert.equal(
    redacted('banner motd ^C\nProperty of Acme\n^C\ninterface Tunnel0\n description to Acme HQ\n'),
    'banner motd ^C\nredacted\n^C\ninterface Tunnel0\n description redacted\n',
  );
});

test('one name is replaced by one name in all texts, domains label by label', () => {
  const { texts } = redactTexts(
    [
      {
        kind: 'configuration',
        text: `hostname Gotham
ip domain name acme.com
crypto ikev2 profile ACME-VPN
 match identity remote fqdn penguin.acme.com
 match identity remote fqdn domain acme.com
 match identity remote email bruce@acme.com
`,
      },
      {
        kind: 'capture',
        text: `Gotham#show log
*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):Searching policy based on peer's identity 'penguin.acme.com' of type 'FQDN'
`,
      },
    ],
    coin(),
  );
  assert.equal(
    texts.join(''),
    `hostname host1
ip domain name name1.com
crypto ikev2 profile NAME1-VPN
 match identity remote fqdn host2.name1.com
 match identity remote fqdn domain name1.com
 match identity remote email user1@name1.com
host1#show log
*Nov 11 19:30:34.811: IKEv2:(SA ID = 1):Searching policy based on peer's identity 'host2.name1.com' of type 'FQDN'
`,
  );
});

test('the mapping shows names and addresses, and no key', () => {
  const text = 'hostname Gotham\ncrypto isakmp key Batmobile address 8.8.4.4\n';
  const { mapping } = redactTexts([{ kind: 'configuration', text }], coin());
  assert.deepEqual(mapping.names, [{ kind: 'host', from: 'gotham', to: 'host1' }]);
  assert.equal(mapping.addresses[0]?.from, '8.8.4.4');
  assert.deepEqual(mapping.secrets, [{ to: 'redacted0', characters: 9 }]);
  assert.ok(!JSON.stringify(mapping).includes('Batmobile'));
});

test('a secret that is left is found', () => {
  const redactor = createRedactor(coin());
  const text = 'hostname Gotham\nenable secret 5 Batmobile\n! Batmobile\n';
  redactor.learn('configuration', text);
  assert.deepEqual(redactor.leaks('configuration', text), [1, 2]);
  assert.deepEqual(redactor.leaks('configuration', redactor.redact('configuration', text)), []);
});

// Addresses

const publicAddress = fc
  .tuple(fc.constantFrom(8, 20, 77, 151, 198, 212), ...Array(3).fill(fc.nat(255)))
  .map((octets) => octets.join('.'))
  .filter((address) => !/^198\.(18|19|51)\./.test(address) && !address.endsWith('.255'));

test('addresses with a common prefix have one of the same length afterwards', () => {
  fc.assert(
    fc.property(publicAddress, publicAddress, fc.nat(), (a, b, seed) => {
      const { replace } = createAddressMap(coin(seed));
      const [first, second] = [replace(a), replace(b)];
      assert.equal(replace(a), first);
      if (a.split('.')[0] !== b.split('.')[0]) return;
      assert.equal(commonPrefix(first, second), commonPrefix(a, b));
    }),
  );
});

function commonPrefix(a: string, b: string): number {
  const difference = numberOf(a) ^ numberOf(b);
  return difference === 0n ? 32 : 32 - difference.toString(2).length;
}

function numberOf(address: string): bigint {
  return address.split('.').reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}

test('networks stay networks, and what belongs to nobody stays', () => {
  const text = 'ip route 20.30.64.0 255.255.224.0 10.0.0.1\nip route 20.30.95.7 255.255.255.255\n';
  for (let seed = 1; seed < 20; seed++) {
    const [result = ''] = redactTexts([{ kind: 'configuration', text }], coin(seed)).texts;
    const network = /route (\S+) 255\.255\.224\.0 10\.0\.0\.1$/m.exec(result)?.[1] ?? '';
    assert.equal(numberOf(network) & 0x1fffn, 0n, result);
    const host = /route (\S+) 255\.255\.255\.255$/m.exec(result)?.[1] ?? '';
    assert.ok(commonPrefix(network, host) >= 19, result);
  }
});

test('private, reserved and documentation addresses and masks are not touched', () => {
  const text = '10.1.2.3 172.16.0.1 192.168.1.1 192.0.2.1 203.0.113.9 255.255.255.0 0.0.0.255\n';
  assert.equal(redacted(text, 'capture'), text);
  assert.equal(
    redacted('2001:db8::1 fe80::1 19:30:34\n', 'capture'),
    '2001:db8::1 fe80::1 19:30:34\n',
  );
  assert.doesNotMatch(redacted('peer 2a00:1450:400e::200e\n', 'capture'), /1450/);
});

test('the address in a dump is the one in the lines', () => {
  const result = redacted("Constructing IDr payload: '20.30.40.50'\n     14 1e 28 32\n", 'capture');
  const [, address = '', dump = ''] = /'(.*)'\n {5}(.*)\n/.exec(result) ?? [];
  assert.notEqual(address, '20.30.40.50');
  const octets = dump.split(' ').map((octet) => Number.parseInt(octet, 16));
  assert.equal(octets.join('.'), address);
});

// Diagnosis

const root = join(__dirname, '../../..');

test('redacted configurations have the same problems and negotiate alike', () => {
  for (const folder of readdirSync(join(root, 'samples'), { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const path = join(root, 'samples', folder.name);
    const names = readdirSync(path).filter((name) => name.endsWith('.cfg'));
    const originals = names.map((name) => readFileSync(join(path, name), 'utf8'));
    const inputs = originals.map((text) => ({ kind: 'configuration', text }) as const);
    const { texts, leaks } = redactTexts(inputs, coin());
    assert.equal(leaks, 0);
    assert.deepEqual(texts.map(codes), originals.map(codes), folder.name);
    assert.deepEqual(stepsOf(texts), stepsOf(originals), folder.name);
  }
});

function codes(text: string): readonly string[] {
  return checkConfiguration(parseConfiguration(text), { algorithmPolicy: 'rfc' }).map(
    ({ code, span }) => `${text.slice(0, span.start).split('\n').length} ${code}`,
  );
}

function stepsOf(texts: readonly string[]): unknown {
  const [a, b] = texts.map((text) => parseConfiguration(text));
  const negotiation = a && b && negotiate(a, b);
  return negotiation?.steps.map(({ id, outcome }) => [id, outcome]);
}

test('redacted captures have the same SAs, which failed for the same reason on the same lines', () => {
  const logs = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .map((name) => ({ name, text: readFileSync(join(root, 'samples', name), 'utf8') }));
  for (const { name, text } of [...fixtures(), ...logs]) {
    const publicText = text.replaceAll('192.0.2.', '20.30.40.').replaceAll('10.0.0.', '20.30.41.');
    assert.deepEqual(sas(redacted(publicText, 'capture')), sas(publicText), name);
  }
});

function sas(text: string): unknown {
  const capture = parseCapture(text);
  return [
    capture.associations.map(({ outcome, role, initiatorSpi, exchanges }) => [
      outcome,
      role,
      initiatorSpi,
      exchanges.length,
    ]),
    diagnoseCapture(capture).map(({ symptom, sa, finding }) => [
      symptom.id,
      sa,
      finding.confidence,
      finding.evidence.map(({ record }) => recordLine(capture, record)),
    ]),
  ];
}

test('the keys that a router lists are no keys any more', () => {
  const text = `
R1#show crypto isakmp key
Keyring      Hostname/Address                            Preshared Key

default      203.0.113.1                                 cisco123
VPN          hub.example.net                             two words
             192.0.2.0      [255.255.255.0]              Sup3rS3cret
R1#show crypto isakmp sa
dst             src             state          conn-id status
203.0.113.1     203.0.113.10    QM_IDLE           1001 ACTIVE
`;
  const shared = redacted(text, 'capture');
  for (const key of ['cisco123', 'two words', 'Sup3rS3cret']) assert.ok(!shared.includes(key), key);
  assert.match(shared, /QM_IDLE {11}1001 ACTIVE/);
});
