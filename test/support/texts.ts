/** Small configurations, whole and in part. */
export const configurations: Readonly<Record<string, string>> = {
  'an example that a book indents': `
    crypto ikev2 proposal P
     encryption aes-gcm-256
     prf sha256
     group 19
`,
  'a captured session of configuration': `
Branch(config)#crypto ikev2 proposal P
Branch(config-ikev2-proposal)#encryption aes-gcm-256
Branch(config-ikev2-proposal)#prf sha256
Branch(config-ikev2-proposal)#exit
`,
  'an IKEv2 fragment': `
crypto ikev2 proposal STRONG
 encryption aes-cbc-256
 integrity sha256
 group 19
`,
  'a running configuration': `
Building configuration...

Current configuration : 1844 bytes
!
version 15.4
service timestamps debug datetime msec
hostname R1
!
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
!
ip route 0.0.0.0 0.0.0.0 192.0.2.2
end
`,
  'a tunnel': `
interface Tunnel0
 ip address 10.1.1.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile P
`,
};

/** Texts of other kinds, which only look a little like ours. */
export const strangers: Readonly<Record<string, string>> = {
  'an empty text': '',
  'an IOS XR configuration': `
!! IOS XR Configuration 7.3.2
hostname XR1
crypto ca trustpoint T
 keypair rsa K
interface Loopback0
`,
  'an NX-OS configuration': `
version 9.3(5) Bios:version 05.39
hostname N9K
feature ospf
crypto key param rsa label N9K modulus 2048
interface Loopback0
`,
  'an nginx log': `
192.0.2.10 - - [23/Nov/2026:14:01:02 +0000] "GET /crypto/ikev2 HTTP/1.1" 200 612 "-" "curl/8.5.0"
192.0.2.11 - - [23/Nov/2026:14:01:03 +0000] "GET /index.html HTTP/1.1" 304 0 "-" "Mozilla/5.0"
2026/11/23 14:01:04 [error] 77#77: *1 open() "/var/www/favicon.ico" failed (2: No such file)
`,
  'a Java log': `
2026-11-23 14:01:02,113 INFO  [main] com.example.vpn.IKEv2Session - negotiation started
2026-11-23 14:01:02,115 ERROR [main] com.example.Main - failed
java.lang.IllegalStateException: ISAKMP is not supported
\tat com.example.crypto.Engine.start(Engine.java:42)
`,
  'a README about VPNs': `
# Site to site

This project sets up \`crypto ikev2\` on two routers. See \`debug crypto ikev2\`.

* IKEv2 with pre-shared keys
* ISAKMP is not covered
* Run \`show crypto session\` to see the result
`,
  'a JSON file': '{\n  "name": "crypto",\n  "version": "15.4",\n  "hostname": "R1"\n}\n',
  'a YAML file':
    'hostname: R1\ninterface: GigabitEthernet0/0\nversion: 15.4\ncrypto:\n  ikev2: true\n',
  'syslog of a switch': `
Nov 23 14:01:02 sw1 45: Nov 23 14:01:01.113: %LINEPROTO-5-UPDOWN: Line protocol on Interface Gi0/1, changed state to up
Nov 23 14:01:03 sw1 46: Nov 23 14:01:02.113: %SYS-5-CONFIG_I: Configured from console by admin on vty0
Nov 23 14:01:04 sw1 47: Nov 23 14:01:03.113: %OSPF-5-ADJCHG: Process 1, Nbr 192.0.2.9 on Gi0/1 from LOADING to FULL
`,
  'a strongSwan log': `
Nov 23 14:01:02 gw charon: 05[NET] received packet: from 192.0.2.2[500] to 192.0.2.1[500] (464 bytes)
Nov 23 14:01:02 gw charon: 05[ENC] parsed IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) ]
Nov 23 14:01:02 gw charon: 05[IKE] 192.0.2.2 is initiating an IKE_SA
`,
  'a Linux kernel log': `
[    0.000000] Linux version 6.8.0 (build@example) (gcc 13.2.0)
[    0.100000] crypto: registered algorithm aes
[    0.200000] alg: No test for seqiv(rfc4106(gcm(aes)))
`,
  'a shell script': '#!/bin/sh\nhostname vpn1\nip route add 10.0.0.0/8 via 192.0.2.1\necho done\n',
  'TypeScript about IKE': `
import { parse } from './crypto';
// IKEv2: the initiator sends IKE_SA_INIT.
const version = 15.4;
export function show(crypto: string) { return crypto; }
`,
  prose: 'The tunnel was set up by IKEv2. Later ISAKMP was removed, and IPSEC stayed.\n'.repeat(5),
};
