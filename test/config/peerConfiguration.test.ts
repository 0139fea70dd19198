import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peerConfiguration } from '../../server/src/config/mirror/peerConfiguration';
import { parseConfiguration } from '../../server/src/config/parse';
import { takeCursor } from '../support/markers';

/** Checks the lines that are written for the place of the cursor; none where nothing is. */
function checkPeer(marked: string, expected: string): void {
  const { text, offset } = takeCursor(marked);
  const peer = peerConfiguration(parseConfiguration(text), offset);
  assert.equal(peer?.text ?? '', expected.trimStart());
}

const tunnels = `
hostname HQ
crypto ikev2 keyring K
 peer BRANCH
  address 198.51.100.1
  pre-shared-key local Tr4nquil
  pre-shared-key remote H4rbor
crypto ikev2 profile P
 match identity remote fqdn branch.example.com
 identity local fqdn hq.example.com
 authentication local pre-share
 authentication remote rsa-sig
 keyring local K
 lifetime 28800
crypto ipsec profile I
 set pfs group19
 set ikev2-profile P
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Tunnel0
 description To the branch
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 198.51.100.1<|>
 tunnel protection ipsec profile I
interface Tunnel1
 tunnel source GigabitEthernet0/0
 tunnel destination 198.51.100.9
 tunnel protection ipsec profile I
`;

test('what belongs to one end changes places, and no key is written', () => {
  checkPeer(
    tunnels,
    `
! The other end of Tunnel0 of HQ. Fill in what stands in brackets.
!
crypto ikev2 keyring K
 peer HQ
  address 192.0.2.1
  pre-shared-key local [REMOTE-KEY-OF-HQ]
  pre-shared-key remote [LOCAL-KEY-OF-HQ]
!
crypto ikev2 profile P
 match identity remote fqdn hq.example.com
 identity local fqdn branch.example.com
 authentication local rsa-sig
 authentication remote pre-share
 keyring local K
 lifetime 28800
!
crypto ipsec profile I
 set pfs group19
 set ikev2-profile P
!
interface Tunnel0
 ip address 10.0.0.2 255.255.255.252
 tunnel mode ipsec ipv4
 tunnel protection ipsec profile I
 tunnel source 198.51.100.1
 tunnel destination 192.0.2.1
`,
  );
});

test('the access list of a crypto map is mirrored with its ports', () => {
  checkPeer(
    `
crypto isakmp policy 10
 authentication pre-share
crypto isakmp key Tr4nquil address 192.0.2.2
crypto map M local-address Loopback0
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.2
 match address 101
access-list 101 permit tcp host 10.0.1.9 eq 22 10.0.2.0 0.0.0.255
access-list 101 deny ip any 10.0.2.0 0.0.0.255
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
`.replace('set peer', 'set <|>peer'),
    `
! The other end of M 10. Fill in what stands in brackets.
!
crypto isakmp policy 10
 authentication pre-share
!
crypto isakmp key [KEY] address 192.0.2.1
!
ip access-list extended 101
 permit tcp 10.0.2.0 0.0.0.255 host 10.0.1.9 eq 22
 deny ip 10.0.2.0 0.0.0.255 any
!
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.1
 match address 101
!
interface [INTERFACE]
 ip address 192.0.2.2 [MASK]
 crypto map M
`,
  );
});

test('where several ends could be meant, or a peer may be anyone, nothing is written', () => {
  checkPeer(`<|>${tunnels.replace('<|>', '')}`, '');
  checkPeer(
    '<|>interface Tunnel0\n tunnel mode gre multipoint\n tunnel protection ipsec profile default',
    '',
  );
});
