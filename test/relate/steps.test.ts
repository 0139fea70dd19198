import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from '../../server/src/config/parse';
import { fixesOf } from '../../server/src/relate/negotiation/fixes';
import { negotiate } from '../../server/src/relate/negotiation/negotiate';
import { problemsIn } from '../../server/src/relate/negotiation/problems';
import { routerOf } from '../../server/src/relate/negotiation/router';
import { negotiationMarkdown, negotiationText } from '../../server/src/report/negotiation';
import { checkProblems } from '../support/check';
import { type Case, negotiation, sample, testCases } from '../support/negotiations';

const cases: readonly Case[] = [
  {
    on: 'ikev1-crypto-map',
    says: 'a map that no interface has',
    second: [[' crypto map VPN\n', '']],
    expected: 'fails peers',
    result: /No interface of \w+ has `crypto map \w+`\. Write it on \S+\./,
  },
  {
    on: 'ikev2-vti',
    says: 'a tunnel that is shut down',
    second: [['interface Tunnel0\n', 'interface Tunnel0\n shutdown\n']],
    expected: 'fails peers',
    result: /is shut down/,
  },
  {
    on: 'ikev2-vti',
    says: 'keys that are not filled in',
    first: [['local Tr4nquil-Harbor-81', 'local <KEY>']],
    expected: 'undecided key-of-initiator',
    result: /not filled in/,
  },
  {
    on: 'ikev2-vti',
    says: 'a wrong destination is never answered',
    first: [['tunnel destination 198.51.100.1', 'tunnel destination 198.51.100.2']],
    expected: 'fails peers',
    result: /`tunnel destination 198\.51\.100\.1` on HQ/,
  },
  {
    on: 'ikev2-vti',
    says: 'an end without protection sends in clear',
    second: [[' tunnel protection ipsec profile TUNNEL\n', '']],
    expected: 'fails ike-version',
  },
  {
    on: 'ikev2-vti',
    says: 'an IKEv2 profile that is not set for the tunnel may still answer',
    second: [[' set ikev2-profile SITES\n', '']],
    expected: 'undecided ike-version',
    result: /`set ikev2-profile SITES` for Tunnel0/,
  },
  {
    on: 'ikev2-vti',
    says: 'a policy for another address leaves the built-in proposal',
    second: [[' proposal STRONG', ' match address local 203.0.113.1\n proposal STRONG']],
    expected: 'fails ikev2-proposal',
    result: /built-in proposal of IOS XE 16 and 17/,
  },
  {
    on: 'ikev2-vti',
    says: 'nothing answers when the built-in policy is off too',
    second: [['crypto ikev2 policy SITES\n proposal STRONG\n', 'no crypto ikev2 policy default\n']],
    expected: 'fails ikev2-policy',
  },
  {
    on: 'ikev2-vti',
    says: 'a wrong guess of the group costs a round trip',
    first: [['group 19', 'group 20 19']],
    expected: 'works ikev2-group',
    result: /asks for group 19/,
  },
  {
    on: 'ikev2-vti',
    says: 'AES-GCM and AES-CBC have nothing in common',
    first: [[' encryption aes-cbc-256\n integrity sha256', ' encryption aes-gcm-256\n prf sha256']],
    expected: 'fails ikev2-proposal',
    result: /no encryption in common: HQ has `aes-gcm-256`, BRANCH `aes-cbc-256`\. Make/,
  },
  {
    on: 'ikev2-vti',
    says: 'an incomplete proposal is passed over',
    first: [[' integrity sha256\n', '']],
    expected: 'fails ikev2-proposal',
  },
  {
    on: 'ikev2-built-in-proposals',
    says: 'the built-in proposals of IOS 15 and IOS XE 26 have no group in common',
    second: [['version 17.9', 'version 26.1']],
    expected: 'fails ikev2-proposal',
    result: /group/,
  },
  {
    on: 'ikev2-built-in-proposals',
    says: 'routers that do not tell their release are taken for alike',
    first: [['version 15.4\n', '']],
    second: [['version 17.9\n', '']],
    expected: 'works',
  },
  {
    on: 'ikev2-built-in-proposals',
    says: 'a proposal that fits only what one release has built in is worth a word',
    first: [['version 15.4\n', 'crypto ikev2 proposal default\n group 2\n']],
    second: [['version 17.9\n', '']],
    expected: 'works ikev2-proposal',
    result: /This holds while/,
  },
  {
    on: 'ikev2-vti',
    says: 'a post-quantum exchange that is required needs its match',
    first: [[' group 19', ' group 19\n pqc mlkem768']],
    expected: 'fails ikev2-pqc',
  },
  {
    on: 'ikev2-vti',
    says: 'an optional one does not',
    first: [[' group 19', ' group 19\n pqc mlkem768 optional']],
    expected: 'works',
  },
  {
    on: 'ikev2-vti',
    says: 'an incomplete profile is not used',
    second: [[' authentication remote pre-share\n', '']],
    expected: 'fails ikev2-profile',
    result: /add `authentication remote`/,
  },
  {
    on: 'ikev2-vti',
    says: 'a method that the peer does not allow',
    second: [[' authentication remote pre-share', ' authentication remote rsa-sig']],
    expected: 'fails method-of-initiator',
    result: /Add `authentication remote pre-share` on BRANCH/,
  },
  {
    on: 'ikev2-vti',
    says: 'EAP is decided elsewhere',
    first: [[' authentication local pre-share', ' authentication local eap']],
    second: [[' authentication remote pre-share', ' authentication remote eap']],
    expected: 'undecided method-of-initiator',
  },
  {
    on: 'ikev2-vti',
    says: 'an encrypted key cannot be compared',
    second: [['pre-shared-key remote ', 'pre-shared-key remote 6 ']],
    expected: 'undecided key-of-initiator',
  },
  {
    on: 'ikev2-vti',
    says: 'the key in the profile wins over the keyring',
    first: [['authentication local pre-share', 'authentication local pre-share key Other']],
    expected: 'fails key-of-initiator',
    result: /5 and 18 characters/,
  },
  {
    on: 'ikev2-vti',
    says: 'a peer that is not in the keyring has no key',
    first: [['address 198.51.100.1\n', 'address 203.0.113.1\n']],
    expected: 'fails key-of-initiator',
    result: /no entry for address 198\.51\.100\.1/,
  },
  {
    on: 'ikev2-vti',
    says: 'the entry of the longest mask wins',
    first: [
      [
        ' peer BRANCH',
        ' peer ALL\n  address 0.0.0.0 0.0.0.0\n  pre-shared-key wrong\n peer BRANCH',
      ],
    ],
    expected: 'works',
  },
  {
    on: 'ikev2-vti',
    says: 'a responder asks for the key by identity first',
    second: [
      [' peer HQ', ' peer X\n  identity address 192.0.2.1\n  pre-shared-key wrong\n peer HQ'],
    ],
    expected: 'works key-of-initiator key-of-responder',
    result:
      /It works only when BRANCH starts\. When HQ does: The keys differ \(18 and 5 characters\)/,
  },
  {
    on: 'ikev2-vti',
    says: 'keys of an AAA server are not known',
    first: [['keyring local KEYS', 'keyring aaa LIST']],
    expected: 'undecided key-of-initiator key-of-responder',
  },
  {
    on: 'ikev2-vti',
    says: 'a post-quantum key that is required needs its match',
    first: [
      ['  pre-shared-key local', '  ppk manual id A key hush required\n  pre-shared-key local'],
    ],
    expected: 'fails ppk',
  },
  {
    on: 'ikev2-vti',
    says: 'transform sets that differ refuse the child SA',
    second: [['esp-gcm 256', 'esp-gcm 128']],
    expected: 'fails transform-set',
    result: /HQ offers `esp-gcm 256`, BRANCH accepts `esp-gcm 128`/,
  },
  {
    on: 'ikev2-vti',
    says: 'the same transforms may be spelled and ordered differently',
    first: [['esp-gcm 256', 'esp-aes esp-sha256-hmac']],
    second: [['esp-gcm 256', 'esp-sha256-hmac esp-aes 128']],
    expected: 'works',
  },
  {
    on: 'dmvpn',
    says: 'ends settle on tunnel mode unless one insists',
    second: [['mode transport', 'mode tunnel']],
    expected: 'works mode',
  },
  {
    on: 'dmvpn',
    says: 'an end that insists on transport mode',
    first: [['mode transport', 'mode transport require']],
    second: [['mode transport', 'mode tunnel']],
    expected: 'fails mode',
  },
  {
    on: 'dmvpn',
    says: 'GRE keys that differ',
    second: [['tunnel key 100', 'tunnel key 200']],
    expected: 'fails tunnel-key',
  },
  {
    on: 'dmvpn',
    says: 'a next-hop server that the hub is not',
    first: [['nhs 10.0.0.1', 'nhs 10.0.0.2']],
    expected: 'fails nhrp-server',
  },
  {
    on: 'ikev2-vti',
    says: 'an end that does not route into the tunnel',
    second: [['ip route 10.1.1.0 255.255.255.0 Tunnel0\n', '']],
    expected: 'works routes',
  },
  {
    on: 'ikev2-vti',
    says: 'tunnel addresses of two subnets',
    second: [['10.0.0.2 255.255.255.252', '10.0.9.2 255.255.255.252']],
    expected: 'works tunnel-addresses',
  },
  {
    on: 'flexvpn-hub-and-spoke',
    says: 'a spoke of another domain finds no profile',
    first: [['spoke1.example.net', 'spoke1.example.org']],
    expected: 'fails identity-of-initiator',
  },
  {
    on: 'flexvpn-hub-and-spoke',
    says: 'a template that follows the peer takes GRE too',
    first: [['tunnel mode ipsec ipv4', 'tunnel mode gre ip']],
    second: [['virtual-template 1\n', 'virtual-template 1 mode auto\n']],
    expected: 'works',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'keys of IKEv1',
    second: [['key Tr4nquil-Harbor-81', 'key Other']],
    expected: 'fails isakmp-key',
    result: /18 and 5 characters/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a key for another peer',
    second: [['address 192.0.2.1\n', 'address 192.0.2.9\n']],
    expected: 'fails isakmp-key',
    result: /BRANCH has no key for 192\.0\.2\.1/,
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a wider access list works from one side at best',
    second: [['10.2.1.0 0.0.0.255 10.1.1.0', '10.2.0.0 0.0.255.255 10.1.1.0']],
    expected: 'works traffic-selectors',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'without a policy only the built-in ones are left',
    second: [
      [
        'crypto isakmp policy 10\n encryption aes 256\n hash sha256\n authentication pre-share\n group 14\n',
        '',
      ],
    ],
    expected: 'fails isakmp-policy',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'PFS on one end works from one side',
    first: [[' match address', ' set pfs group14\n match address']],
    expected: 'works pfs',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'PFS with two groups fails in quick mode',
    first: [[' match address', ' set pfs group14\n match address']],
    second: [[' match address', ' set pfs group5\n match address']],
    expected: 'fails pfs',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a profile for another peer',
    first: [
      [
        'crypto map VPN 10 ipsec-isakmp',
        'crypto isakmp profile P\n match identity address 203.0.113.1\n' +
          'crypto map VPN 10 ipsec-isakmp\n set isakmp-profile P',
      ],
    ],
    expected: 'fails isakmp-profile',
  },
  {
    on: 'ikev1-crypto-map',
    says: 'a dynamic map takes what the peer asks for',
    second: [
      [
        'crypto map VPN 10 ipsec-isakmp\n set peer 192.0.2.1\n set transform-set TS\n match address TO-PEER\n',
        'crypto dynamic-map DYN 10\n set transform-set TS\ncrypto map VPN 10 ipsec-isakmp dynamic DYN\n',
      ],
    ],
    expected: 'works',
  },
];

testCases(cases);

test('the first failure is an error on both routers', () => {
  const [a, b] = sample('ikev2-vti');
  const first = a.replace('tunnel mode ipsec ipv4', 'tunnel mode gre ip');
  const found = negotiation(first, b);
  const [own] = problemsIn(found, 'r1.cfg');
  const [other] = problemsIn(found, 'r2.cfg');
  assert.equal(own?.code, 'negotiation-traffic-selectors');
  assert.equal(own?.severity, 'error');
  assert.equal(first.slice(own?.span.start, own?.span.end), 'tunnel mode gre ip');
  assert.equal(b.slice(other?.span.start, other?.span.end), 'tunnel mode ipsec ipv4');
  assert.deepEqual(own?.related?.[0]?.place, { uri: 'r2.cfg', span: other?.span });
  assert.deepEqual(problemsIn(found, 'r3.cfg'), []);
});

test('a problem stands at the line that says the value', () => {
  const peer = `
interface Gi1
 ip address 198.51.100.1 255.255.255.0
interface Tunnel0
 tunnel source Gi1
 tunnel destination 192.0.2.1
 tunnel protection ipsec profile default
`;
  checkProblems(
    `
interface Gi1
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 tunnel source Gi1
 tunnel destination 198.51.100.9
!                   ^^^^^^^^^^^^ error negotiation-peers: Addresses of the ends, with r2 (Tunnel0): r1 sends to 198.51.100.9, but r2 uses 198.51.100.1. Write \`tunnel destination 198.51.100.1\` on r1, or change the source on r2. In a capture: The request is repeated and never answered: \`I_WAIT_INIT\` with \`EV_RE_XMT\` in IKEv2, \`MM_NO_STATE\` in IKEv1.
 tunnel protection ipsec profile default
`,
    (configuration) => {
      const found = negotiate(
        routerOf(configuration, 'r1.cfg'),
        routerOf(parseConfiguration(peer), 'r2.cfg'),
      );
      return found ? problemsIn(found, 'r1.cfg') : [];
    },
  );
});

test('routers that have nothing to do with each other are not negotiated', () => {
  const [a] = sample('ikev2-vti');
  const [, other] = sample('site-to-site-psk');
  assert.equal(negotiate(parseConfiguration(a), parseConfiguration(other)), undefined);
  assert.equal(negotiate(parseConfiguration(''), parseConfiguration('')), undefined);
});

test('any line may be missing, and no key is ever shown', () => {
  for (const name of [
    'ikev2-keys-differ',
    'dmvpn-nhrp-password',
    'ikev1-crypto-map',
    'flexvpn-hub-and-spoke',
  ]) {
    const [a, b] = sample(name);
    const lines = a.split('\n');
    const [whole, peer] = [parseConfiguration(a), parseConfiguration(b)];
    for (const [index] of lines.entries()) {
      const first = lines.filter((_, line) => line !== index).join('\n');
      const found = negotiate(parseConfiguration(first, whole), peer);
      if (!found) continue;
      const { pair, ...told } = found;
      const fixes = found.steps.map((step) => fixesOf(pair, { ...step, outcome: 'failed' }));
      const texts = [negotiationText(found), negotiationMarkdown(found)];
      const shown = texts.join('') + JSON.stringify([told, fixes]);
      assert.doesNotMatch(shown, /Harbor|Meadow|Gr33n|Gr3en/);
    }
  }
});

test('a negotiation as Markdown', () => {
  const [a, b] = sample('ikev1-and-ikev2');
  assert.equal(
    negotiationMarkdown(negotiation(a, b)),
    `# HQ (Tunnel0) to BRANCH (Tunnel0), IKEv2

The tunnel does not come up.

**Version of IKE:** HQ speaks IKEv2; BRANCH starts IKEv1, because no IKEv2 profile is set. Configure IKEv2 on BRANCH, or leave \`set ikev2-profile\` out on HQ.

In a capture: The first message is repeated and never answered.

| Step | HQ | BRANCH | Result |
| --- | --- | --- | --- |
| before: Addresses of the ends | 192.0.2.1 to 198.51.100.1 | 198.51.100.1 to 192.0.2.1 | **ok** Each end sends to the address of the other. |
| before: Version of IKE | IKEv2, profile \`SITES\` | IKEv1 | **FAILS** HQ speaks IKEv2; BRANCH starts IKEv1, because no IKEv2 profile is set. Configure IKEv2 on BRANCH, or leave \`set ikev2-profile\` out on HQ. |
`,
  );
});
