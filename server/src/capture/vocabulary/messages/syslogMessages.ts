import type { MessageFormat } from '../schema';

/** What IOS and IOS XE log about tunnels, certificates and what stands around them. */
export const syslogMessages: readonly MessageFormat[] = [
  {
    id: 'log-tunnel-up',
    template:
      '%CRYPTO-5-SESSION_STATUS: Crypto tunnel is UP[ ]. Peer <peer:text> Id: <identity:text>',
    also: [
      '%CRYPTO-5-IKEV2_SESSION_STATUS: Crypto tunnel v2 is UP[ ]. Peer <peer:text> Id: <identity:text>',
    ],
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The tunnel with this peer has come up.',
    configuration: ['crypto logging session'],
    commands: ['show crypto session detail'],
    parts: { peer: 'Address, port and VRF of the peer', identity: 'What the peer calls itself' },
    samples: [
      '%CRYPTO-5-IKEV2_SESSION_STATUS: Crypto tunnel v2 is UP.  Peer 10.0.0.2:500       Id: 10.0.0.2',
      '%CRYPTO-5-SESSION_STATUS: Crypto tunnel is UP  .  Peer 10.0.0.2:500       Id: 10.0.0.2',
    ],
  },
  {
    id: 'log-tunnel-down',
    template:
      '%CRYPTO-5-SESSION_STATUS: Crypto tunnel is DOWN[ ]. Peer <peer:text> Id: <identity:text>',
    also: [
      '%CRYPTO-5-IKEV2_SESSION_STATUS: Crypto tunnel v2 is DOWN[ ]. Peer <peer:text> Id: <identity:text>',
    ],
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'The tunnel with this peer has gone down.',
    configuration: ['crypto logging session'],
    commands: ['show crypto session detail'],
    samples: [
      '%CRYPTO-5-IKEV2_SESSION_STATUS: Crypto tunnel v2 is DOWN.  Peer 10.0.0.2:500       Id: 10.0.0.2',
    ],
  },
  {
    id: 'log-invalid-spi',
    template:
      "%CRYPTO-4-RECVD_PKT_INV_SPI: decaps: rec'd IPSEC packet has invalid spi for destaddr=<destination:ip>, prot=<protocol:number>, spi=<spi:hex>(<decimal:number>), srcaddr=<source:ip>[, input interface=<interface:word>]",
    also: ['%CRYPTO-4-RECVD_PKT_INV_SPI: <details:text>'],
    severity: 'error',
    facility: ['SYSLOG'],
    summary:
      'An encrypted packet came with an SPI that this router does not know: the peer uses an SA that is gone here.',
    whenStuck: 'One end lost the SA by a restart or a missed deletion. Liveness checks clear it.',
    configuration: [
      'crypto ikev2 dpd',
      'crypto isakmp invalid-spi-recovery',
      'crypto isakmp keepalive',
    ],
    commands: ['clear crypto sa peer'],
    references: ['RFC 7296 §1.5'],
    parts: {
      destination: 'Own address',
      source: 'Address of the peer',
      spi: 'SPI that is not known here',
    },
    samples: [
      "%CRYPTO-4-RECVD_PKT_INV_SPI: decaps: rec'd IPSEC packet has invalid spi for destaddr=61.128.1.1, prot=50, spi=0x3EA71AED(1051138797), srcaddr=103.1.1.1, input interface=GigabitEthernet1",
    ],
  },
  {
    id: 'log-not-ipsec',
    template:
      "%CRYPTO-4-RECVD_PKT_NOT_IPSEC: Rec'd packet not an IPSEC packet. (ip) vrf/dest_addr= <destination:text>, src_addr= <source:ip>, prot= <protocol:number>",
    also: ["%CRYPTO-4-RECVD_PKT_NOT_IPSEC: Rec'd packet not an IPSEC packet. <rest:text>"],
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A packet came in clear that should have been encrypted. It is dropped.',
    whenStuck:
      'The peer does not protect it: its tunnel protection or access list is missing or differs.',
    configuration: ['crypto map > match address', 'interface > tunnel protection ipsec profile'],
    parts: { protocol: '47 is GRE, 1 ICMP, 17 UDP' },
    samples: [
      "%CRYPTO-4-RECVD_PKT_NOT_IPSEC: Rec'd packet not an IPSEC packet. (ip) vrf/dest_addr= /62.25.122.10, src_addr= 62.25.122.11, prot= 132",
    ],
  },
  {
    id: 'log-invalid-identity',
    template:
      "%CRYPTO-4-RECVD_PKT_INV_IDENTITY: identity doesn't match negotiated identity <rest:text>",
    also: [
      '%CRYPTO-4-RECVD_PKT_INV_IDENTITY_ACL: ipsec check access: identity not allowed by ACL <rest:text>',
    ],
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A decrypted packet is not of the traffic that its SA protects. It is dropped.',
    whenStuck: 'The access lists of both ends do not mirror each other.',
    configuration: ['crypto map > match address'],
    evidence: 'unverified',
    samples: [
      "%CRYPTO-4-RECVD_PKT_INV_IDENTITY: identity doesn't match negotiated identity (ip) dest_addr= 10.1.1.1, src_addr= 10.2.2.2, prot= 1",
    ],
  },
  {
    id: 'log-mac-error',
    template:
      '%CRYPTO-4-RECVD_PKT_MAC_ERR: decrypt: mac verify failed for connection id=<connection:number>[ <rest:text>]',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A packet failed its integrity check: it was changed on the way, or the keys differ.',
    whenStuck: 'Many of them: a faulty path or crypto module, or SAs that do not belong together.',
    commands: ['show crypto ipsec sa', 'clear crypto sa peer'],
    samples: ['%CRYPTO-4-RECVD_PKT_MAC_ERR: decrypt: mac verify failed for connection id=2001'],
  },
  {
    id: 'log-replay-error',
    template: '%CRYPTO-4-PKT_REPLAY_ERR: decrypt: replay check failed[ <rest:text>]',
    also: [
      '%CRYPTO-4-PKT_REPLAY_ERR: decrypt: replay check failed connection id=<connection:number>[, sequence number=<sequence:number>]',
    ],
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'A packet came too late or twice, and is dropped.',
    whenStuck: 'Queueing on the way reorders packets: enlarge the window.',
    configuration: ['crypto ipsec security-association replay'],
    samples: [
      '%CRYPTO-4-PKT_REPLAY_ERR: decrypt: replay check failed connection id=529, sequence number=92751',
    ],
  },
  {
    id: 'log-replay-error-xe',
    template: '%IPSEC-3-REPLAY_ERROR: IPSec SA receives anti-replay error, <details:text>',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'A packet came too late or twice, and is dropped.',
    whenStuck: 'Queueing on the way reorders packets: enlarge the window.',
    configuration: ['crypto ipsec security-association replay'],
    samples: [
      '%IPSEC-3-REPLAY_ERROR: IPSec SA receives anti-replay error, DP Handle 3, src_addr 10.1.1.1, dest_addr 10.2.2.2, SPI 0x4c1d1e90',
    ],
  },
  {
    id: 'log-hmac-error-xe',
    template: '%IPSEC-3-HMAC_ERROR: IPSec SA receives HMAC error, <details:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A packet failed its integrity check: it was changed on the way, or the keys differ.',
    whenStuck:
      'A single one is no cause for worry. Many: a device on the path changes packets, or one end missed a rekey.',
    commands: ['show crypto ipsec sa'],
    samples: [
      '%IPSEC-3-HMAC_ERROR: IPSec SA receives HMAC error, DP Handle 3, src_addr 10.1.1.1, dest_addr 10.2.2.2, SPI 0x4c1d1e90',
    ],
  },
  {
    id: 'log-platform-ipsec',
    template: '%IOSXE-3-PLATFORM: <where:text> %IPSEC-3-<which:word> <details:text>',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary:
      'The packet processor dropped a packet of a tunnel: replayed, or its integrity check failed.',
    commands: ['show crypto ipsec sa'],
    samples: [
      '%IOSXE-3-PLATFORM: R0/0: cpp_cp: QFP:0.0 Thread:001 TS:00000000411804546279 %IPSEC-3-REPLAY_ERROR: IPSec SA receives anti-replay error, DP Handle 6',
    ],
  },
  {
    id: 'log-ikmp-no-sa',
    template:
      '%CRYPTO-4-IKMP_NO_SA: IKE message from <peer:ip> has no SA and is not an initialization offer',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The peer speaks of a phase 1 that this router no longer has.',
    whenStuck:
      'One end has restarted or cleared its SAs. Clear them at the peer, or use liveness checks.',
    configuration: ['crypto isakmp keepalive'],
    commands: ['clear crypto isakmp'],
    samples: [
      '%CRYPTO-4-IKMP_NO_SA: IKE message from 203.0.113.10 has no SA and is not an initialization offer.',
    ],
  },
  {
    id: 'log-ikmp-bad-message',
    template:
      '%CRYPTO-4-IKMP_BAD_MESSAGE: IKE message from <peer:ip> failed its sanity check or is malformed',
    severity: 'error',
    facility: ['SYSLOG'],
    summary:
      'A message of the peer makes no sense after decryption. In phase 1 mostly the pre-shared keys differ.',
    whenStuck: 'Type the same key anew on both ends.',
    configuration: ['crypto isakmp key'],
    samples: [
      '%CRYPTO-4-IKMP_BAD_MESSAGE: IKE message from 10.1.1.1 failed its sanity check or is malformed',
    ],
  },
  {
    id: 'log-ikmp-mode-failure',
    template:
      '%CRYPTO-6-IKMP_MODE_FAILURE: Processing of <mode:text> failed with peer at <peer:ip>',
    also: ['%CRYPTO-6-IKMP_MODE_FAILURE: Processing of <mode:text> failed with peer <peer:ip>'],
    severity: 'error',
    facility: ['SYSLOG'],
    summary:
      'This IKEv1 exchange with the peer has failed: main or aggressive mode is phase 1, quick mode phase 2.',
    whenStuck:
      'Phase 1: policies or keys differ. Phase 2: transform sets, PFS or access lists differ.',
    configuration: ['crypto isakmp policy', 'crypto ipsec transform-set'],
    commands: ['debug crypto isakmp'],
    samples: [
      '%CRYPTO-6-IKMP_MODE_FAILURE: Processing of Informational mode failed with peer at 10.1.1.1',
    ],
  },
  {
    id: 'log-ikmp-not-encrypted',
    template:
      "%CRYPTO-6-IKMP_NOT_ENCRYPTED: IKE packet from <peer:ip> was not encrypted and it should've been",
    also: [
      "%CRYPTO-6-IKMP_NOT_ENCRYPTED: IKE packet from <peer:ip> was not encrypted and it should've been.",
    ],
    severity: 'error',
    facility: ['SYSLOG'],
    summary:
      'The peer sent a message in clear after keys were agreed, mostly because it has given up the SA.',
    samples: [
      "%CRYPTO-6-IKMP_NOT_ENCRYPTED: IKE packet from 10.1.1.1 was not encrypted and it should've been.",
    ],
  },
  {
    id: 'log-ikmp-crypt',
    template:
      '%CRYPTO-6-IKMP_CRYPT_FAILURE: IKE (connection id <connection:number>) unable to <action:word> packet',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A message could not be encrypted or decrypted.',
    evidence: 'unverified',
    samples: ['%CRYPTO-6-IKMP_CRYPT_FAILURE: IKE (connection id 1001) unable to decrypt packet'],
  },
  {
    id: 'log-id-not-in-certificate',
    template:
      '%CRYPTO-6-IKMP_NO_ID_CERT_{ADDR|FQDN|DN|USER_FQDN}_MATCH: {ID|(NOT ERROR BUT WARNING ONLY)ID} of <identity:text> and certificate <kind:word> with[ <certificate:text>]',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'The identity that the peer sends is not in its certificate. Only a warning.',
    whenStuck: 'Put the identity into the subject alternative name of the certificate.',
    configuration: ['crypto isakmp identity', 'crypto ikev2 profile > identity local'],
    samples: [
      '%CRYPTO-6-IKMP_NO_ID_CERT_ADDR_MATCH: ID of 192.168.30.2 (type 1) and certificate addr with 172.16.5.2',
      '%CRYPTO-6-IKMP_NO_ID_CERT_ADDR_MATCH: ID of 111.111.111.2 (type 1) and certificate addr with',
    ],
  },
  {
    id: 'log-ikmp-not-offered',
    template:
      '%CRYPTO-6-IKMP_SA_NOT_OFFERED: Remote peer <peer:ip> responded with attribute <attribute:text> not offered or changed',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The peer chose something that this router did not offer.',
    configuration: ['crypto isakmp policy'],
    evidence: 'unverified',
    samples: [
      '%CRYPTO-6-IKMP_SA_NOT_OFFERED: Remote peer 10.1.1.1 responded with attribute encryption not offered or changed',
    ],
  },
  {
    id: 'log-ikmp-not-auth',
    template:
      '%CRYPTO-6-IKMP_SA_NOT_AUTH: Cannot accept Quick Mode exchange from <peer:ip> if SA is not authenticated',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The peer begins phase 2 before its identity is proven.',
    evidence: 'unverified',
    samples: [
      '%CRYPTO-6-IKMP_SA_NOT_AUTH: Cannot accept Quick Mode exchange from 10.1.1.1 if SA is not authenticated!',
    ],
  },
  {
    id: 'log-ikmp-auth-fail',
    template:
      '%CRYPTO-6-IKMP_AUTH_FAIL: Authentication method <method:text> failed with host <peer:ip>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The peer could not prove its identity.',
    configuration: ['crypto isakmp key'],
    evidence: 'unverified',
    samples: ['%CRYPTO-6-IKMP_AUTH_FAIL: Authentication method 1 failed with host 10.1.1.1'],
  },
  {
    id: 'log-bad-certificate',
    template: '%CRYPTO-5-IKMP_INVAL_CERT: Certificate received from <peer:ip> is bad: <why:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The certificate of the peer is refused for this reason.',
    whenStuck: 'Check trust, time and revocation: `debug crypto pki validation` tells which.',
    configuration: ['crypto pki trustpoint'],
    commands: ['show clock', 'show crypto pki certificates'],
    samples: [
      '%CRYPTO-5-IKMP_INVAL_CERT: Certificate received from 10.1.1.1 is bad: CA request failed!',
    ],
  },
  {
    id: 'log-aggressive-disabled',
    template:
      '%CRYPTO-5-IKMP_AG_MODE_DISABLED: Unable to initiate or respond to Aggressive Mode while disabled',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'A peer wants aggressive mode, which is switched off here.',
    whenStuck: 'Use main mode on the other end.',
    configuration: ['crypto isakmp aggressive-mode disable'],
    samples: [
      '%CRYPTO-5-IKMP_AG_MODE_DISABLED: Unable to initiate or respond to Aggressive Mode while disabled',
    ],
  },
  {
    id: 'log-deny-sa',
    template:
      '%CRYPTO-4-IKE_DENY_SA_REQ: IKE denied an {INCOMING|OUTGOING} SA request from <source:ip> to <destination:ip> due to <why:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A new SA is refused because a limit is reached.',
    configuration: ['crypto call admission limit'],
    commands: ['show crypto call admission statistics'],
    evidence: 'unverified',
    samples: [
      '%CRYPTO-4-IKE_DENY_SA_REQ: IKE denied an INCOMING SA request from 10.1.1.1 to 10.2.2.2 due to IKE SA LIMIT REACHED',
    ],
  },
  {
    id: 'log-isakmp-on',
    template: '%CRYPTO-6-ISAKMP_ON_OFF: ISAKMP is ON[<typed:text>]',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'IKE listens from now on, because something is configured that needs it.',
    samples: ['%CRYPTO-6-ISAKMP_ON_OFF: ISAKMP is ON'],
  },
  {
    id: 'log-isakmp-off',
    template: '%CRYPTO-6-ISAKMP_ON_OFF: ISAKMP is OFF[<typed:text>]',
    severity: 'information',
    facility: ['SYSLOG'],
    summary: 'IKE no longer listens, because nothing is configured that needs it.',
    whenStuck: 'Expected right after an interface was shut down or a map removed.',
    samples: [
      '%CRYPTO-6-ISAKMP_ON_OFF: ISAKMP is OFF',
      '%CRYPTO-6-ISAKMP_ON_OFF: ISAKMP is OFFno shut',
    ],
  },
  {
    id: 'log-gdoi-on-off',
    template: '%CRYPTO-6-GDOI_ON_OFF: GDOI is {ON|OFF}',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'Group keys are in use from now on, or no longer.',
    samples: ['%CRYPTO-6-GDOI_ON_OFF: GDOI is ON'],
  },
  {
    id: 'log-gm-register',
    template:
      '%CRYPTO-5-GM_REGSTER: Start registration to KS <server:ip> for group <group:word> using address <address:ip>[ <rest:text>]',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'This group member asks its key server for keys.',
    configuration: ['crypto gdoi group'],
    samples: [
      '%CRYPTO-5-GM_REGSTER: Start registration to KS 192.1.40.2 for group GRP-R1 using address 192.1.10.2',
    ],
  },
  {
    id: 'log-gm-registered',
    template:
      '%GDOI-5-GM_REGS_COMPL: Registration to KS <server:ip> complete for group <group:word> using address <address:ip>[ <rest:text>]',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'This group member has its keys.',
    configuration: ['crypto gdoi group'],
    samples: [
      '%GDOI-5-GM_REGS_COMPL: Registration to KS 192.1.40.2 complete for group GRP-R1 using address 192.1.10.2',
    ],
  },
  {
    id: 'log-gm-rekey',
    template: '%GDOI-5-GM_RECV_REKEY: Received Rekey for group <group:word> <rest:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'This group member has got new keys.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: [
      '%GDOI-5-GM_RECV_REKEY: Received Rekey for group GRP-R1 from 192.1.40.2 to 239.0.0.1 with seq # 1',
    ],
  },
  {
    id: 'log-autogen',
    template: '%CRYPTO-6-AUTOGEN: Generated new <bits:number> bit key pair',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'A key pair has been made.',
    samples: ['%CRYPTO-6-AUTOGEN: Generated new 2048 bit key pair'],
  },
  {
    id: 'log-self-test-start',
    template: '%CRYPTO-5-SELF_TEST_START: Crypto algorithms release (<release:text>)',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The router tests its crypto algorithms after a start.',
    samples: ['%CRYPTO-5-SELF_TEST_START: Crypto algorithms release (Rel5a)'],
  },
  {
    id: 'log-self-test-end',
    template:
      '%CRYPTO-5-SELF_TEST_END: Crypto {algoritms|algorithms} self-test completed successfully',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The crypto algorithms work.',
    samples: ['%CRYPTO-5-SELF_TEST_END: Crypto algoritms self-test completed successfully'],
  },
  {
    id: 'log-ezvpn-up',
    template: '%CRYPTO-6-EZVPN_CONNECTION_UP: (<side:word>) <details:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'An Easy VPN connection has come up.',
    configuration: ['crypto ipsec client ezvpn'],
    samples: [
      '%CRYPTO-6-EZVPN_CONNECTION_UP: (Client)  User=, Group=EZ, Client_public_addr=10.1.1.1, Server_public_addr=10.2.2.2',
    ],
  },
  {
    id: 'log-ezvpn-down',
    template: '%CRYPTO-6-EZVPN_CONNECTION_DOWN: (<side:word>) <details:text>',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'An Easy VPN connection has gone down.',
    configuration: ['crypto ipsec client ezvpn'],
    samples: [
      '%CRYPTO-6-EZVPN_CONNECTION_DOWN: (Client)  User=, Group=EZ, Client_public_addr=10.1.1.1, Server_public_addr=10.2.2.2',
    ],
  },
  {
    id: 'log-vpn-tunnel-status',
    template: '%CRYPTO-6-VPN_TUNNEL_STATUS: <details:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'A client connection has come up or gone down.',
    samples: [
      '%CRYPTO-6-VPN_TUNNEL_STATUS: (Server) New tunnel is UP. Peer 10.1.1.1:500       Id: EZ',
    ],
  },
  {
    id: 'log-ikev2-abort',
    template: '%IKEV2-3-NEG_ABORT: Negotiation aborted due to ERROR: <why:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'An IKEv2 negotiation was given up for this reason.',
    configuration: ['crypto logging ikev2'],
    commands: ['show crypto ikev2 diagnose error'],
    evidence: 'unverified',
    samples: ['%IKEV2-3-NEG_ABORT: Negotiation aborted due to ERROR: Auth exchange failed'],
  },
  {
    id: 'log-ikev2-sa-up',
    template: '%IKEV2-5-SA_UP: <details:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'An IKEv2 SA has come up.',
    configuration: ['crypto logging ikev2'],
    evidence: 'unverified',
    samples: ['%IKEV2-5-SA_UP: SA UP'],
  },
  {
    id: 'log-ikev2-sa-down',
    template: '%IKEV2-5-SA_DOWN: <details:text>',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'An IKEv2 SA has gone down.',
    configuration: ['crypto logging ikev2'],
    evidence: 'unverified',
    samples: ['%IKEV2-5-SA_DOWN: SA DOWN'],
  },
  {
    id: 'log-ikev2-initiate',
    template:
      '%IKEV2-5-OSAL_INITIATE_TUNNEL: Received request to establish an IPsec tunnel; <selectors:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'Traffic or a tunnel asks for an SA.',
    evidence: 'unverified',
    samples: [
      '%IKEV2-5-OSAL_INITIATE_TUNNEL: Received request to establish an IPsec tunnel; local traffic selector = Address Range: 0.0.0.0-255.255.255.255',
    ],
  },
  {
    id: 'log-ikev2-request',
    template: '%IKEV2-5-RECV_CONNECTION_REQUEST: Received a IKE_INIT_SA request',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'A peer begins a negotiation.',
    evidence: 'unverified',
    samples: ['%IKEV2-5-RECV_CONNECTION_REQUEST: Received a IKE_INIT_SA request'],
  },
  {
    id: 'log-certificate-out-of-time',
    template:
      '%PKI-3-CERTIFICATE_INVALID_EXPIRED: Certificate chain validation has failed. The certificate (SN: <serial:text>) has expired. <validity:text>',
    also: [
      '%PKI-3-CERTIFICATE_INVALID_NOT_YET_VALID: Certificate chain validation has failed. The certificate (SN: <serial:text>) is not yet valid <validity:text>',
    ],
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A certificate is refused because the clock lies outside its validity.',
    whenStuck: 'Check the clock first, then renew the certificate.',
    configuration: ['crypto pki trustpoint'],
    commands: ['show clock', 'show crypto pki certificates'],
    samples: [
      '%PKI-3-CERTIFICATE_INVALID_EXPIRED: Certificate chain validation has failed. The certificate (SN: 06) has expired. Validity period ended on 2023-05-19T12:00:00Z',
    ],
  },
  {
    id: 'log-certificate-revoked',
    template:
      '%PKI-3-CERTIFICATE_REVOKED: Certificate chain validation has failed. The certificate (SN: <serial:text>) is revoked',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A certificate is refused because its authority has revoked it.',
    configuration: ['crypto pki trustpoint > revocation-check'],
    samples: [
      '%PKI-3-CERTIFICATE_REVOKED: Certificate chain validation has failed. The certificate (SN: 09) is revoked',
    ],
  },
  {
    id: 'log-crl-fetch',
    template:
      '%PKI-3-CRL_FETCH_FAIL: CRL fetch for trustpoint <trustpoint:word> failed[ <rest:text>]',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The list of revoked certificates of this trustpoint cannot be fetched.',
    whenStuck: 'Check route, name resolution and HTTP to its server.',
    configuration: ['crypto pki trustpoint > revocation-check'],
    samples: ['%PKI-3-CRL_FETCH_FAIL: CRL fetch for trustpoint ROOT-CA failed'],
  },
  {
    id: 'log-no-clock',
    template:
      '%PKI-2-NON_AUTHORITATIVE_CLOCK: PKI functions can not be initialized until an authoritative time source[, like NTP,] can be obtained',
    also: ['%PKI-2-NON_AUTHORITATIVE_CLOCK: <text:text>'],
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'Certificates do not work before the router has the right time.',
    whenStuck: 'Set up NTP, or set the clock by hand.',
    samples: [
      '%PKI-2-NON_AUTHORITATIVE_CLOCK: PKI functions can not be initialized until an authoritative time source, like NTP, can be obtained.',
    ],
  },
  {
    id: 'log-clock-set',
    template: '%PKI-6-AUTHORITATIVE_CLOCK: The system clock has been set',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The clock is right, so certificates work from now on.',
    samples: ['%PKI-6-AUTHORITATIVE_CLOCK: The system clock has been set.'],
  },
  {
    id: 'log-certret',
    template: '%PKI-6-CERTRET: Certificate received from Certificate Authority',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The authority has sent the certificate of this router.',
    samples: ['%PKI-6-CERTRET: Certificate received from Certificate Authority'],
  },
  {
    id: 'log-noautosave',
    template:
      '%PKI-4-NOAUTOSAVE: Configuration was modified. Issue "write memory" to save new certificate',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'New certificates are lost at the next restart unless the configuration is saved.',
    samples: [
      '%PKI-4-NOAUTOSAVE: Configuration was modified.  Issue "write memory" to save new certificate',
    ],
  },
  {
    id: 'log-certificate-expiry',
    template: '%PKI-4-CERTIFICATE_EXPIRY_{WARNING|ALERT}: <details:text>',
    also: ['%PKI-1-CERT_EXPIRY_ALERT: <details:text>'],
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'A certificate of this router expires soon.',
    whenStuck: 'Renew it before, by hand or with `auto-enroll` in the trustpoint.',
    commands: ['show crypto pki certificates'],
    evidence: 'unverified',
    samples: [
      '%PKI-4-CERTIFICATE_EXPIRY_WARNING: ID Certificate belonging to trustpoint ROOT-CA will expire in 10 Days',
    ],
  },
  {
    id: 'log-cerm',
    template: '%CERM-4-{TX_BW_LIMIT|RX_BW_LIMIT|TUNNEL_LIMIT}: <details:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The licence limits encrypted traffic or the number of tunnels; packets are dropped.',
    whenStuck: 'Less traffic, fewer tunnels, or another licence.',
    commands: ['show platform cerm-information'],
    samples: [
      '%CERM-4-TX_BW_LIMIT: Maximum Tx Bandwidth limit of 85000 Kbps reached for Crypto functionality with securityk9 technology package license.',
    ],
  },
  {
    id: 'log-line-up',
    template:
      '%LINEPROTO-5-UPDOWN: Line protocol on Interface <interface:word> changed state to up',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The interface works now; for a tunnel interface, its IPsec SAs are there.',
    samples: ['%LINEPROTO-5-UPDOWN: Line protocol on Interface Tunnel46, changed state to up'],
  },
  {
    id: 'log-line-down',
    template:
      '%LINEPROTO-5-UPDOWN: Line protocol on Interface <interface:word> changed state to down',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'The interface has stopped to work; a tunnel interface goes down with its IPsec SAs.',
    samples: ['%LINEPROTO-5-UPDOWN: Line protocol on Interface Tunnel46, changed state to down'],
  },
  {
    id: 'log-link',
    template:
      '%LINK-<level:number>-{UPDOWN|CHANGED}: Interface <interface:word> changed state to <state:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The interface has changed its state.',
    samples: [
      '%LINK-3-UPDOWN: Interface Tunnel46, changed state to up',
      '%LINK-5-CHANGED: Interface Tunnel46, changed state to administratively down',
    ],
  },
  {
    id: 'log-config',
    template: '%SYS-5-CONFIG_I: Configured from <source:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'Somebody has changed the configuration just before.',
    samples: ['%SYS-5-CONFIG_I: Configured from console by cisco on vty1 (150.1.1.253)'],
  },
  {
    id: 'log-restart',
    template: '%SYS-5-RESTART: System restarted --',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The router has restarted: all SAs are lost, and peers may still use old ones.',
    samples: ['%SYS-5-RESTART: System restarted --'],
  },
  {
    id: 'log-clock',
    template: '%SYS-6-CLOCKUPDATE: System clock has been updated from <old:text> to <new:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The clock has changed, so time stamps before and after do not fit together.',
    samples: [
      '%SYS-6-CLOCKUPDATE: System clock has been updated from 20:28:34 UTC Mon Nov 11 2013 to 19:30:34 UTC Mon Nov 11 2013, configured from console by admin.',
    ],
  },
  {
    id: 'log-recursive',
    template: '%TUN-5-RECURDOWN: <interface:word> temporarily disabled due to recursive routing',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary:
      'The route to the far end of the tunnel leads through the tunnel itself, so it is shut for a while.',
    whenStuck:
      'Keep the route to the tunnel destination out of the routing protocol inside the tunnel.',
    samples: ['%TUN-5-RECURDOWN: Tunnel0 temporarily disabled due to recursive routing'],
  },
  {
    id: 'log-standby',
    template:
      '%HSRP-{5|6}-STATECHANGE: <interface:word> Grp <group:number> state <old:word> -> <state:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary:
      'This router has taken over or given up the address of its standby group: a VPN that uses it moves.',
    configuration: ['interface > standby'],
    samples: [
      '%HSRP-5-STATECHANGE: GigabitEthernet0/0 Grp 1 state Standby -> Active',
      '%HSRP-5-STATECHANGE: FastEthernet0/0.100 Grp 1 state Standby -> Active (#1)',
    ],
  },
  {
    id: 'log-nhrp-network',
    template:
      '%DMVPN-5-NHRP_NETID_UNCONFIGURED: <interface:word>: NHRP Encap Error: network-id is not configured on the interface',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'NHRP does not run on this tunnel, so DMVPN does not either.',
    whenStuck: 'Configure `ip nhrp network-id` on the tunnel interface.',
    configuration: ['interface > ip nhrp network-id'],
    samples: [
      '%DMVPN-5-NHRP_NETID_UNCONFIGURED: Tunnel0: NHRP Encap Error: network-id is not configured on the interface',
    ],
  },
  {
    id: 'log-dmvpn-error',
    template: '%DMVPN-3-DMVPN_NHRP_ERROR: <tunnel:word> <error:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'NHRP could not send or answer on this tunnel, for the reason in the line.',
    whenStuck:
      'Where IPsec of the tunnel is not up, NHRP cannot pass: look at the SA with the NBMA address first.',
    configuration: ['interface > tunnel protection ipsec profile', 'interface > ip nhrp map'],
    commands: ['show dmvpn detail'],
    evidence: 'unverified',
    samples: [
      '%DMVPN-3-DMVPN_NHRP_ERROR: Tunnel0: NHRP Encap Error for Resolution Request , Reason: protocol generic error (7) on (Tunnel: 10.0.0.2 NBMA: 198.51.100.2)',
    ],
  },
  {
    id: 'log-bgp',
    template: '%BGP-5-ADJCHANGE: neighbor <neighbor:ip> <state:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'A BGP neighbour has come or gone.',
    samples: ['%BGP-5-ADJCHANGE: neighbor 10.0.0.2 Up'],
  },
  {
    id: 'log-ospf',
    template:
      '%OSPF-5-ADJCHG: Process <process:text>, Nbr <neighbor:ip> on <interface:word> from <old:word> to <new:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'An OSPF neighbour has changed its state.',
    samples: [
      '%OSPF-5-ADJCHG: Process 1, Nbr 10.0.0.2 on Tunnel0 from LOADING to FULL, Loading Done',
    ],
  },
  {
    id: 'log-eigrp',
    template:
      '%DUAL-5-NBRCHANGE: {EIGRP-|IP-EIGRP}<family:text>: Neighbor <neighbor:ip> (<interface:text>) is <state:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'An EIGRP neighbour has come or gone.',
    samples: [
      '%DUAL-5-NBRCHANGE: EIGRP-IPv4 100: Neighbor 10.0.0.2 (Tunnel0) is up: new adjacency',
      '%DUAL-5-NBRCHANGE: IP-EIGRP(0) 100: Neighbor 10.0.0.3 (Tunnel0) is down: retry limit exceeded',
    ],
  },
  {
    id: 'log-dmvpn-socket',
    template:
      '%DMVPN-5-CRYPTO_SS: <tunnel:word> local address : <local:ip> remote address : <remote:ip> socket is {UP|DOWN}',
    also: ['%DMVPN-5-CRYPTO_SS: <details:text>'],
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'IPsec for this tunnel and peer has come up or gone down.',
    samples: [
      '%DMVPN-5-CRYPTO_SS:  Tunnel0: local address : 203.0.113.2 remote address : 198.51.100.2 socket is UP',
    ],
  },
  {
    id: 'log-dmvpn-nhrp',
    template: '%DMVPN-5-NHRP_{NHS|NHC|NHP}_{UP|DOWN}: <details:text>',
    also: ['%DMVPN-5-NHRP_NHS: <details:text>'],
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'A DMVPN neighbour has registered or is lost.',
    samples: ['%DMVPN-5-NHRP_NHS_UP: 10.0.0.1 Tunnel: 10.0.0.11 NBMA: 1.1.1.1 is UP'],
  },
  {
    id: 'log-ezvpn-failed',
    template: '%CRYPTO-4-EZVPN_FAILED_TO_CONNECT: EZVPN(<tunnel:text>) <details:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The Easy VPN client of this router did not come up in time.',
    configuration: ['crypto ipsec client ezvpn'],
    evidence: 'unverified',
    samples: [
      '%CRYPTO-4-EZVPN_FAILED_TO_CONNECT: EZVPN(HOME) Ezvpn is in state READY, previous state was CONNECT_REQUIRED and event is CONNECT. Session is not up after 180 seconds of initiating session.',
    ],
  },
  {
    id: 'log-key-added',
    template: '%CRYPTO_ENGINE-5-KEY_{ADDITION|DELETED|REPLACE}: A key named <key:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'An RSA or elliptic curve key pair of this router was made, imported or removed.',
    configuration: ['crypto key generate rsa'],
    evidence: 'unverified',
    samples: [
      '%CRYPTO_ENGINE-5-KEY_ADDITION: A key named BRANCH has been generated or imported by parser',
    ],
  },
  {
    id: 'log-weak-allowed',
    template:
      '%CRYPTO_ENGINE-4-CSDL_COMPLIANCE_{DISABLED|ENFORCED|EXCEPTION_ADDED}: <details:text>',
    severity: 'information',
    facility: ['SYSLOG'],
    summary: 'Weak algorithms are allowed on this router, or refused, from now on.',
    evidence: 'unverified',
    samples: [
      '%CRYPTO_ENGINE-4-CSDL_COMPLIANCE_DISABLED: Cisco PSB security compliance has been disabled',
    ],
  },
  {
    id: 'log-ike-queue-full',
    template:
      '%CRYPTO-3-IKE_PAK_IN_Q_TIME_LIMIT_EXCEED: Pak spent too much time in the IKE input queues[<rest:text>]',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'IKE is so busy that messages wait too long: peers repeat them and may give up.',
    configuration: ['crypto call admission limit ike in-negotiation-sa'],
    evidence: 'unverified',
    samples: [
      '%CRYPTO-3-IKE_PAK_IN_Q_TIME_LIMIT_EXCEED: Pak spent too much time in the IKE input queues',
    ],
  },
  {
    id: 'log-certificate-rejected',
    template: '%PKI-6-CERT{REJECT|PENDING|FAIL}: Certificate <details:text>',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'The authority has not issued the certificate that this router asked for.',
    whenStuck:
      'The administrator of the authority must grant it, or the challenge password is wrong.',
    configuration: ['crypto pki trustpoint'],
    evidence: 'unverified',
    samples: [
      '%PKI-6-CERTREJECT: Certificate enrollment request was rejected by Certificate Authority',
    ],
  },
  {
    id: 'log-pki-unreachable',
    template: '%PKI-3-SOCKETSEND: Failed to send out message to CA server.',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The authority cannot be reached.',
    whenStuck: 'Check the enrolment URL, its route, its VRF and the source interface.',
    configuration: ['crypto pki trustpoint > enrollment url'],
    evidence: 'unverified',
    samples: ['%PKI-3-SOCKETSEND: Failed to send out message to CA server.'],
  },
  {
    id: 'log-trustpoint-made',
    template: '%PKI-6-TRUSTPOINT_{CREATE|DELETE}: Trustpoint: <trustpoint:word> <what:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'A trustpoint was added or removed.',
    configuration: ['crypto pki trustpoint'],
    evidence: 'unverified',
    samples: ['%PKI-6-TRUSTPOINT_CREATE: Trustpoint: BRANCH created succesfully'],
  },
  {
    id: 'log-nhrp-error',
    template: '%NHRP-3-PAK{REPLY|ERROR}: Receive <what:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'A DMVPN neighbour answers a registration or a query with an error.',
    whenStuck:
      '`unique address registered already`: the public address of the spoke has changed. Configure `ip nhrp registration no-unique` there.',
    configuration: ['interface > ip nhrp registration'],
    evidence: 'unverified',
    samples: [
      '%NHRP-3-PAKREPLY: Receive Registration Reply packet with error - unique address registered already(14)',
    ],
  },
  {
    id: 'log-engine-packet-error',
    template: '%VPN_HW-1-PACKET_ERROR: <details:text>',
    also: ['%HW_VPN-1-HPRXERR: <details:text>'],
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'The crypto hardware could not encrypt or decrypt a packet.',
    evidence: 'unverified',
    samples: [
      '%VPN_HW-1-PACKET_ERROR: slot: 0 Packet Encryption/Decryption error, Output Authentication error:srcadr=192.0.2.1,dstadr=192.0.2.2,size=100,handle=0xAAA',
    ],
  },
  {
    id: 'log-flexvpn',
    template: '%FLEXVPN-6-FLEXVPN_CONNECTION_{UP|DOWN}: FlexVPN(<client:text>) <details:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The FlexVPN client of this router has come up or gone down.',
    configuration: ['crypto ikev2 client flexvpn'],
    evidence: 'unverified',
    samples: [
      '%FLEXVPN-6-FLEXVPN_CONNECTION_UP: FlexVPN(BRANCH) Client_public_addr = 192.0.2.1 Server_public_addr = 192.0.2.2',
    ],
  },
];
