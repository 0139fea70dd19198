import type { MessageFormat } from '../schema';

/** What an ASA logs about IKEv2 tunnels, its crypto maps and certificates. */
export const asaTunnelMessages: readonly MessageFormat[] = [
  {
    id: 'asa-ikev2-cookie',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]Sending COOKIE challenge to throttle possible DoS',
    severity: 'warning',
    summary:
      'Too many half-open negotiations: new peers must show that they can receive before this device computes anything.',
    configuration: ['crypto ikev2 cookie-challenge'],
    references: ['RFC 7296 §2.6'],
    samples: [
      '%ASA-5-750004: Local: 192.0.2.1: 500 Remote: 198.51.100.5: 500 Username: Unknown Sending COOKIE challenge to throttle possible DoS',
    ],
  },
  {
    id: 'asa-ikev2-no-resources',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]SA rejected due to system resource low',
    severity: 'error',
    summary: 'This device refuses the SA: it is short of memory or processor time.',
    samples: [
      '%ASA-5-750008: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown IKEv2 SA rejected due to system resource low',
    ],
  },
  {
    id: 'asa-ikev2-cac',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]SA request rejected {due to|by} CAC[ limit reached][:|.] [Rejection ]Reason: <why:text>',
    severity: 'error',
    summary: 'Call admission control refuses the SA: one of its limits is reached.',
    configuration: ['crypto ikev2 limit max-in-negotation-sa', 'crypto ikev2 limit max-sa'],
    parts: { why: 'The limit' },
    samples: [
      '%ASA-5-750009: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown IKEv2 SA request rejected due to CAC limit reached: Rejection reason: too many SAs in negotiation',
      '%ASA-4-751015: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown SA request rejected by CAC. Reason: maximum limit reached',
    ],
  },
  {
    id: 'asa-ikev2-too-weak',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]Selected IKEv2 encryption algorithm (<ike:text>) is not strong enough to secure proposed IPSEC encryption algorithm (<esp:text>)',
    severity: 'warning',
    summary: 'The cipher of the IKE SA is weaker than the one that it negotiates for the data.',
    parts: { ike: 'Cipher of the IKE SA', esp: 'Cipher of the data' },
    samples: [
      '%ASA-4-750012: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown IKEv2 Selected IKEv2 encryption algorithm (AES-CBC-128) is not strong enough to secure proposed IPSEC encryption algorithm (AES-GCM-256).',
    ],
  },
  {
    id: 'asa-ikev2-session-replaced',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]Session aborted. Reason: Initial Contact received for Local ID: <here:text>, Remote ID: <there:text> from remote peer:<from:endpoint> to <to:endpoint>',
    severity: 'warning',
    summary:
      'The peer has begun afresh and says that older SAs with it are gone: this device removes them.',
    references: ['RFC 7296 §2.4'],
    samples: [
      '%ASA-4-750014: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:198.51.100.5 IKEv2 Session aborted. Reason: Initial Contact received for Local ID: 192.0.2.1, Remote ID: 198.51.100.5 from remote peer:198.51.100.5:500 to 192.0.2.1:500',
    ],
  },
  {
    id: 'asa-ikev2-peer-lost-spi',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]deleting IPSec SA. Reason: invalid SPI notification received for SPI <spi:hex>; <selectors:text>',
    severity: 'warning',
    summary: 'The peer does not know this SA any more, so this device removes it.',
    references: ['RFC 7296 §1.5'],
    parts: { spi: 'SPI of the SA', selectors: 'Traffic of the SA' },
    samples: [
      '%ASA-4-750015: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:198.51.100.5 IKEv2 deleting IPSec SA. Reason: invalid SPI notification received for SPI 0x12345678; local traffic selector = Address Range: 10.1.1.1-10.1.1.1 Protocol: 0 Port Range: 0-65535',
    ],
  },
  {
    id: 'asa-ikev2-no-map-entry',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]Tunnel rejected: Crypto Map Policy not found for remote traffic selector <theirs:text> local traffic selector <ours:text>',
    severity: 'error',
    summary: 'The peer wants to protect traffic that no crypto map entry of this device permits.',
    whenStuck:
      'Compare both selectors with the access list: it must be the mirror image of that of the peer.',
    configuration: ['crypto map > match address'],
    parts: { theirs: 'Traffic on the side of the peer', ours: 'Traffic on this side' },
    samples: [
      '%ASA-3-751022: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown IKEv2 Tunnel rejected: Crypto Map Policy not found for remote traffic selector 10.2.2.0/10.2.2.255/0/65535/0 local traffic selector 10.1.1.0/10.1.1.255/0/65535/0!',
    ],
  },
  {
    id: 'asa-ikev2-no-key',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]No {preshared key|preshared key or trustpoint} configured for {self|peer} in tunnel group <group:text>',
    severity: 'error',
    summary: 'The tunnel group has no key or certificate for this direction.',
    whenStuck:
      '`DefaultL2LGroup` means that no tunnel group has the address of the peer for a name.',
    parts: { group: 'Tunnel group that was chosen' },
    samples: [
      '%ASA-3-751002: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown IKEv2 No preshared key or trustpoint configured for self in tunnel group DefaultL2LGroup',
    ],
  },
  {
    id: 'asa-ikev2-certificate-failed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]Certificate authentication failed. Error: <why:text>',
    severity: 'error',
    summary: 'The certificate of the peer was not accepted.',
    commands: ['show crypto ca certificates'],
    parts: { why: 'What was wrong' },
    samples: [
      '%ASA-3-751006: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown IKEv2 Certificate authentication failed. Error: certificate is not trusted',
    ],
  },
  {
    id: 'asa-ikev2-license',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]An IPsec remote access connection failed. Attempting to use an NSA <crypto:text> crypto algorithm without an AnyConnect Premium license',
    severity: 'error',
    summary: 'The license of this device does not allow these algorithms for remote access.',
    samples: [
      '%ASA-3-751020: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown IKEv2 An IPsec remote access connection failed. Attempting to use an NSA Suite B crypto algorithm without an AnyConnect Premium license.',
    ],
  },
  {
    id: 'asa-ikev2-unknown-client',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]Unknown client connection',
    severity: 'normal',
    summary: 'The client did not say what it is.',
    samples: [
      '%ASA-6-751023: Local:192.0.2.1:500 Remote:198.51.100.5:500 Username:Unknown IKEv2 Unknown client connection',
    ],
  },
  {
    id: 'asa-ikev2-address-assigned',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]Group:<group:text> IPv4 Address=<inner:text> IPv6 address=<inner6:text> assigned to session',
    severity: 'normal',
    summary: 'The client has got its inner address.',
    parts: { group: 'Group policy', inner: 'Inner address' },
    samples: [
      '%ASA-5-751025: Local:192.0.2.1:4500 Remote:198.51.100.5:4500 Username:bob IKEv2 Group:STAFF IPv4 Address=10.9.9.9 IPv6 address=0.0.0.0 assigned to session',
    ],
  },
  {
    id: 'asa-ikev2-client',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:[ ]<local:text> Remote:[ ]<remote:text> Username:[ ]<user:text> [IKEv2 ]Client OS: <system:text> Client: <client:text>',
    severity: 'normal',
    summary: 'The client tells what it is.',
    samples: [
      '%ASA-6-751026: Local: 192.0.2.1:4500 Remote: 198.51.100.5:4500 Username: bob IKEv2 Client OS: Windows Client: AnyConnect 4.8',
    ],
  },
  {
    id: 'asa-no-ikev2-proposal',
    template:
      "%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKEv2 Doesn't have a proposal specified",
    also: [
      "%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKEv1 Doesn't have a transform set specified",
    ],
    severity: 'warning',
    summary:
      'The crypto map entry lacks what this version of IKE would offer for the data, so this version is not tried.',
    samples: [
      "%ASA-4-752010: IKEv2 Doesn't have a proposal specified",
      "%ASA-4-752011: IKEv1 Doesn't have a transform set specified",
    ],
  },
  {
    id: 'asa-tunnel-entry-gone',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Tunnel Manager Removed entry. Map Tag = <map:text>. Map Sequence Number = <sequence:number>',
    severity: 'normal',
    summary:
      'This device no longer waits for the tunnel of this crypto map entry: it is up, or it was given up.',
    samples: [
      '%ASA-7-752002: Tunnel Manager Removed entry.  Map Tag = OUTSIDE.  Map Sequence Number = 1.',
    ],
  },
  {
    id: 'asa-tunnel-entry-again',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Duplicate entry already in Tunnel Manager',
    severity: 'normal',
    summary: 'The tunnel is being set up already; this device does not begin twice.',
    samples: ['%ASA-7-752008: Duplicate entry already in Tunnel Manager'],
  },
  {
    id: 'asa-backup-denied',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKEv2 Backup L2L tunnel initiation denied on interface <interface:word> matching crypto map <map:text>, sequence number <sequence:number>. Unsupported configuration',
    severity: 'error',
    summary: 'A crypto map entry with several peers does not work with IKEv2 on this release.',
    configuration: ['crypto map > set peer'],
    samples: [
      '%ASA-4-752017: IKEv2 Backup L2L tunnel initiation denied on interface outside matching crypto map OUTSIDE, sequence number 1. Unsupported configuration.',
    ],
  },
  {
    id: 'asa-no-group-by-certificate',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Tunnel group search using certificate maps failed for peer certificate: <certificate:text>',
    severity: 'warning',
    summary:
      'No rule maps the certificate of the peer to a tunnel group; the default group is used.',
    parts: { certificate: 'The certificate of the peer' },
    samples: [
      '%ASA-4-717037: Tunnel group search using certificate maps failed for peer certificate: serial number: 01, subject name: cn=peer, issuer_name: cn=Example CA.',
    ],
  },
  {
    id: 'asa-chain-untrusted',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Certificate chain failed validation. <why:text>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Certificate validation failed. <why:text>',
    ],
    severity: 'error',
    summary: 'The certificate of the peer is not accepted.',
    whenStuck:
      'The authority that issued it is unknown here, or the chain lacks one of its certificates.',
    commands: ['show crypto ca certificates'],
    parts: { why: 'What was wrong' },
    samples: [
      '%ASA-3-717027: Certificate chain failed validation. No suitable trustpoint was found to validate chain.',
      '%ASA-3-717009: Certificate validation failed. No suitable trustpoints found to validate certificate serial number: 01, subject name:  cn=peer, issuer name:  cn=Example CA .',
    ],
  },
  {
    id: 'log-asa-certificate-valid',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-{717022|717028}: Certificate <what:text> successfully validated<rest:text>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-717028: Certificate chain was successfully validated <rest:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-717022: Certificate was successfully validated. <rest:text>',
    ],
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The certificate of the peer is accepted.',
    evidence: 'unverified',
    samples: [
      '%ASA-6-717022: Certificate was successfully validated. serial number: 01, subject name: cn=branch.',
    ],
  },
  {
    id: 'log-asa-certificate-chain',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-717025: Validating certificate chain containing <count:number> certificate(s).',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-717029: Identified client certificate within certificate chain. <rest:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-717030: Found a suitable trustpoint <rest:text>',
    ],
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'This ASA begins to check the certificates of the peer.',
    evidence: 'unverified',
    samples: ['%ASA-7-717025: Validating certificate chain containing 1 certificate(s).'],
  },
  {
    id: 'log-asa-dispatch-failed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-752006: Tunnel Manager failed to dispatch a KEY_ACQUIRE message. <rest:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'Traffic wants a tunnel, and the crypto map entry cannot start one.',
    whenStuck:
      'The entry lacks a peer, a proposal or a tunnel group, or the tunnel group lacks a key.',
    evidence: 'unverified',
    samples: [
      '%ASA-3-752006: Tunnel Manager failed to dispatch a KEY_ACQUIRE message. Probable mis-configuration of the crypto map or tunnel-group. Map Tag = outside_map. Map Sequence Number = 1.',
    ],
  },
  {
    id: 'log-asa-dpd-need',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-751003: Local:<local:text> Remote:<remote:text> Username:<user:text> [IKEv2 ]Need to send a DPD message to peer',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'Nothing was heard of the peer for a while: this ASA asks whether it is alive.',
    evidence: 'unverified',
    samples: [
      '%ASA-7-751003: Local:192.0.2.1:500 Remote:192.0.2.2:500 Username:192.0.2.2 IKEv2 Need to send a DPD message to peer',
    ],
  },
  {
    id: 'log-asa-aaa',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-113008: AAA transaction status ACCEPT : user = <user:text>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-113004: AAA user {authentication|authorization|accounting} Successful : server = <server:ip> : user = <user:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-113012: AAA user authentication Successful : local database : user = <user:text>',
    ],
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The user is let in by AAA.',
    evidence: 'unverified',
    samples: [
      '%ASA-6-113008: AAA transaction status ACCEPT : user = alice',
      '%ASA-6-113012: AAA user authentication Successful : local database : user = alice',
    ],
  },
];
