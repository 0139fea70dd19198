import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from '../../server/src/config/parse';

test('entries of access lists name protocol, source and destination', () => {
  checkReading(
    `
ip access-list extended ACL
 permit ip 10.1.0.0 0.0.255.255 host 10.2.0.1
 10 deny udp any eq isakmp object-group PEERS
access-list 101 permit 47 host 192.0.2.1 host 192.0.2.2
ipv6 access-list V6
 permit ipv6 2001:db8:1::/48 any`,
    `
ip access-list extended name=ACL
permit ip source=10.1.0.0 sourceWildcard=0.0.255.255 host destination=10.2.0.1
sequence=10 deny udp any eq sourcePort=isakmp object-group destinationGroup=PEERS
access-list number=101 permit protocol=47 host source=192.0.2.1 host destination=192.0.2.2
ipv6 access-list name=V6
permit ipv6 source=2001:db8:1::/48 any`,
  );
});

test('entries that are written in another way are entries all the same', () => {
  checkReading(
    `
ip access-list extended ACL
 permit tcp any eq 80 443 any
 permit 10.1.0.0
 no 10`,
    `
ip access-list extended name=ACL
permit entry=tcp any eq 80 443 any
permit source=10.1.0.0
sequence=10`,
  );
});

test('routes lead to a next hop or through an interface', () => {
  checkReading(
    `
ip route 0.0.0.0 0.0.0.0 10.0.0.2
ip route vrf RED 10.2.0.0 255.255.0.0 Tunnel 0 192.0.2.1 250 name B
ip route 10.0.0.0 255.0.0.0 Null0`,
    `
ip route prefix=0.0.0.0 mask=0.0.0.0 nextHop=10.0.0.2
ip route vrf vrfName=RED prefix=10.2.0.0 mask=255.255.0.0 interface=Tunnel 0 nextHop=192.0.2.1 options=250 name B
ip route prefix=10.0.0.0 mask=255.0.0.0 interface=Null0`,
  );
});

test('what an interface has beside crypto is not judged, a wrong tunnel mode is', () => {
  checkReading(
    `
interface Tunnel0
 ip ospf network point-to-point
 tunnel source Gi0/0
 tunnel mode gre ipv4
 tunnel protection ipsec profile P shared
 no crypto map`,
    `
interface name=Tunnel0
(foreign)
tunnel source interface=Gi0/0
(invalid) tunnel mode gre
tunnel protection ipsec profile profile=P shared
crypto map`,
  );
});

test('a certificate in a file has no body', () => {
  checkReading(
    `
crypto pki certificate chain CA
 certificate ca 01 nvram:CA.cer
 certificate 02
  30820330 30820218
  0D00 quit
crypto pki trustpoint CA
 password 7 0822455D0A16`,
    `
crypto pki certificate chain trustpoint=CA
certificate ca serial=01 file=nvram:CA.cer
certificate serial=02
crypto pki trustpoint name=CA
password encryption=7 password=(secret)`,
  );
});

/** Compares how each line is read: keywords as they are, parameters as `name=value`. */
function checkReading(text: string, expected: string) {
  const read = parseConfiguration(text.trimStart()).statements.map(({ reading: { outcome } }) => {
    if (outcome.kind === 'foreign') return '(foreign)';
    const words = outcome.bindings.map((binding) => {
      if (binding.kind === 'keyword') return binding.keyword;
      if (binding.kind === 'algorithm') return binding.cli;
      return `${binding.name}=${binding.secret ? '(secret)' : binding.value}`;
    });
    return (outcome.kind === 'command' ? words : [`(${outcome.kind})`, ...words]).join(' ');
  });
  assert.equal(read.join('\n'), expected.trimStart());
}
