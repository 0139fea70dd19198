import type { MessageFormat } from '../schema';

/** IKEv1 on an ASA with VPN clients: user logins, settings, and rekeys. */
export const asaClientMessages: readonly MessageFormat[] = [
  {
    id: 'asa-ike-fragmentation',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Peer included IKE fragmentation capability flags: Main Mode: <main:word> Aggressive Mode: <aggressive:word>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Peer included IKE fragmentation capability flags: Main Mode: <main:word> Aggressive Mode: <aggressive:word>',
    ],
    severity: 'normal',
    summary: 'The peer can cut large IKE messages into pieces in these modes.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]IP = 192.0.2.2, IKE Peer included IKE fragmentation capability flags:  Main Mode:        True  Aggressive Mode:  False',
    ],
  },
  {
    id: 'asa-reads-attributes',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]process_attr(): Enter!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]process_attr(): Enter!',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Processing MODE_CFG Reply attributes.',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Processing MODE_CFG Reply attributes.',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Processing cfg {ACK|Request|Reply} attributes',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Processing cfg {ACK|Request|Reply} attributes',
    ],
    severity: 'normal',
    summary: 'This ASA reads what the client asks or answers: its login or its settings.',
    evidence: 'unverified',
    samples: ['[IKEv1 DEBUG]process_attr(): Enter!'],
  },
  {
    id: 'asa-user-attribute',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKEGetUserAttributes: <attribute:text> = <value:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKEGetUserAttributes: <attribute:text> = <value:text>',
    ],
    severity: 'normal',
    summary: 'One setting that the group policy gives the user.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]Group = CLIENTS, Username = alice, IP = 192.0.2.2, IKEGetUserAttributes: primary DNS = 192.0.2.53',
    ],
  },
  {
    id: 'asa-user-authenticated',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]User (<name:text>) authenticated.',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]User (<name:text>) authenticated.',
    ],
    severity: 'normal',
    summary: 'The user is let in.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = CLIENTS, Username = alice, IP = 192.0.2.2, User (alice) authenticated.',
    ],
  },
  {
    id: 'asa-config-request',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]MODE_CFG: Received request for <what:text>!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]MODE_CFG: Received request for <what:text>!',
    ],
    severity: 'normal',
    summary: 'The client asks for this setting.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]Group = CLIENTS, Username = alice, IP = 192.0.2.2, MODE_CFG: Received request for IPV4 address!',
    ],
  },
  {
    id: 'asa-config-unknown',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received {unsupported|unknown} transaction mode attribute: <attribute:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received {unsupported|unknown} transaction mode attribute: <attribute:number>',
    ],
    severity: 'normal',
    summary: 'The client asks for a setting that this ASA does not know. Harmless.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Received unsupported transaction mode attribute: 5',
    ],
  },
  {
    id: 'asa-client-type',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Client Type: <client:text> Client Application Version: <version:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Client Type: <client:text> Client Application Version: <version:text>',
    ],
    severity: 'normal',
    summary: 'The operating system and the version of the client.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Client Type: WinNT  Client Application Version: 5.0.07.0440',
    ],
  },
  {
    id: 'asa-client-address',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Assigned private IP address <address:ip> to remote user',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Assigned private IP address <address:ip> to remote user',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Obtained IP addr (<address:ip>) prior to initiating Mode Cfg (XAuth {enabled|disabled})',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Obtained IP addr (<address:ip>) prior to initiating Mode Cfg (XAuth {enabled|disabled})',
    ],
    severity: 'normal',
    summary: 'The client gets this inner address.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Assigned private IP address 10.0.0.10 to remote user',
    ],
  },
  {
    id: 'asa-client-options',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Send Client Browser Proxy Attributes!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Send Client Browser Proxy Attributes!',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Browser Proxy set to <rest:text>',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Browser Proxy set to <rest:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Send Cisco Smartcard Removal Disconnect enable!!',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Send Cisco Smartcard Removal Disconnect enable!!',
    ],
    severity: 'normal',
    summary: 'The client is told one of its options.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Send Client Browser Proxy Attributes!',
    ],
  },
  {
    id: 'asa-quick-mode-waits',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Delay Quick Mode processing, <what:text> in progress',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Delay Quick Mode processing, <what:text> in progress',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Resume Quick Mode processing, <what:text> completed',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Resume Quick Mode processing, <what:text> completed',
    ],
    severity: 'normal',
    summary: 'Quick mode waits until the login and the settings of the client are done.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Delay Quick Mode processing, Cert/Trans Exch/RM DSID in progress',
    ],
  },
  {
    id: 'asa-no-old-child',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]QM IsRekeyed old sa not found by addr',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]QM IsRekeyed old sa not found by addr',
    ],
    severity: 'normal',
    summary: 'This quick mode renews nothing: it makes the first SAs for this traffic.',
    evidence: 'unverified',
    samples: ['[IKEv1 DEBUG]QM IsRekeyed old sa not found by addr'],
  },
  {
    id: 'asa-crypto-map-of-peer',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Remote Peer configured for crypto map: <map:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Remote Peer configured for crypto map: <map:text>',
    ],
    severity: 'normal',
    summary: 'This crypto map entry decides about the SA.',
    configuration: ['crypto map > match address'],
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = CLIENTS, Username = alice, IP = 192.0.2.2, IKE Remote Peer configured for crypto map: DYN',
    ],
  },
  {
    id: 'asa-nat-modes-only',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Selecting only UDP-Encapsulated-Tunnel and UDP-Encapsulated-Transport modes defined by NAT-Traversal',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Selecting only UDP-Encapsulated-Tunnel and UDP-Encapsulated-Transport modes defined by NAT-Traversal',
    ],
    severity: 'normal',
    summary: 'There is a NAT in between, so only modes that carry ESP in UDP are looked at.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Selecting only UDP-Encapsulated-Tunnel and  UDP-Encapsulated-Transport modes defined by NAT-Traversal',
    ],
  },
  {
    id: 'asa-requests-spi',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE: requesting SPI!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE: requesting SPI!',
    ],
    severity: 'normal',
    summary: 'This ASA asks its engine for the number of the new inbound SA.',
    evidence: 'unverified',
    samples: ['[IKEv1]Group = CLIENTS, Username = alice, IP = 192.0.2.2, IKE: requesting SPI!'],
  },
  {
    id: 'asa-responder-lifetime',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Sending RESPONDER LIFETIME notification to Initiator',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Sending RESPONDER LIFETIME notification to Initiator',
    ],
    severity: 'normal',
    summary: 'The lifetime here is shorter, and the peer is told so.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Sending RESPONDER LIFETIME notification to Initiator',
    ],
  },
  {
    id: 'asa-rule-lookup',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]NP encrypt rule look up for crypto map <rest:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]NP encrypt rule look up for crypto map <rest:text>',
    ],
    severity: 'normal',
    summary: 'This ASA looks for the rule that sends traffic into the new SA.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]Group = CLIENTS, Username = alice, IP = 192.0.2.2, NP encrypt rule look up for crypto map DYN 10 matching ACL Unknown: returned cs_id=cc107410; rule=00000000',
    ],
  },
  {
    id: 'asa-client-complete',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Security negotiation complete for User (<name:text>) {Initiator|Responder}, Inbound SPI = <in:hex>, Outbound SPI = <out:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Security negotiation complete for User (<name:text>) {Initiator|Responder}, Inbound SPI = <in:hex>, Outbound SPI = <out:hex>',
    ],
    severity: 'normal',
    summary: 'The IPsec SAs of this user are agreed.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Security negotiation complete for User (alice)  Responder, Inbound SPI = 0x31de01d8, Outbound SPI = 0x8b7597a9',
    ],
  },
  {
    id: 'asa-client-route',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Adding static route for <what:text> address: <address:ip>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Adding static route for <what:text> address: <address:ip>',
    ],
    severity: 'normal',
    summary: 'Packets to the client are sent into its tunnel.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = CLIENTS, Username = alice, IP = 192.0.2.2, Adding static route for client address: 10.0.0.10',
    ],
  },
  {
    id: 'asa-child-deleted',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Deleting SA: Remote Proxy <remote:ip>, Local Proxy <local:ip>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Deleting SA: Remote Proxy <remote:ip>, Local Proxy <local:ip>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Active unit process rekey delete event for remote peer <gateway:ip>.',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Active unit process rekey delete event for remote peer <gateway:ip>.',
    ],
    severity: 'normal',
    summary: 'The IPsec SAs for this traffic are removed here.',
    evidence: 'unverified',
    samples: [
      '[IKEv1 DEBUG]Group = CLIENTS, Username = alice, IP = 192.0.2.2, IKE Deleting SA: Remote Proxy 10.0.0.10, Local Proxy 0.0.0.0',
    ],
  },
  {
    id: 'asa-key-delete',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Pitcher: received key delete msg, spi <spi:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Pitcher: received key delete msg, spi <spi:hex>',
    ],
    severity: 'normal',
    summary: 'The engine has removed the SA with this SPI.',
    evidence: 'unverified',
    samples: ['[IKEv1 DEBUG]Pitcher: received key delete msg, spi 0x31de01d8'],
  },
  {
    id: 'asa-message-unreadable',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Error, peer has indicated that something is wrong with our message. This could indicate a pre-shared key mismatch.',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Error, peer has indicated that something is wrong with our message. This could indicate a pre-shared key mismatch.',
    ],
    severity: 'error',
    summary:
      'The peer cannot read the encrypted message of this ASA, mostly because the pre-shared keys differ.',
    whenStuck: 'Set the same key on both ends, for the address that the packets come from.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = 192.0.2.2, IP = 192.0.2.2, Error, peer has indicated that something is wrong with our message.  This could indicate a pre-shared key mismatch.',
    ],
  },
  {
    id: 'asa-decryption-failed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]{ERROR|WARNING}, had problems decrypting packet, probably due to mismatched pre-shared key. <rest:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]{ERROR|WARNING}, had problems decrypting packet, probably due to mismatched pre-shared key. <rest:text>',
    ],
    severity: 'error',
    summary: 'A message of the peer makes no sense after decryption: the pre-shared keys differ.',
    whenStuck: 'Set the same key on both ends, for the address that the packets come from.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = 192.0.2.2, IP = 192.0.2.2, ERROR, had problems decrypting packet, probably due to mismatched pre-shared key.  Aborting',
      '[IKEv1]: Group = 192.0.2.2, IP = 192.0.2.2, WARNING, had problems decrypting packet, probably due to mismatched pre-shared key.  Aborting',
    ],
  },
  {
    id: 'asa-encrypted-invalid',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received encrypted Oakley {Main|Aggressive} Mode packet with invalid payloads, MessID = <id:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received encrypted Oakley {Main|Aggressive} Mode packet with invalid payloads, MessID = <id:hex>',
    ],
    severity: 'error',
    summary: 'An encrypted message of phase 1 holds no payloads that make sense.',
    whenStuck: 'The pre-shared keys differ: the keys of the message come from them.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]: Group = 192.0.2.2, IP = 192.0.2.2, Received encrypted Oakley Main Mode packet with invalid payloads, MessID = 0',
    ],
  },
  {
    id: 'asa-duplicate-first',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Duplicate first packet detected. Ignoring packet.',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Duplicate first packet detected. Ignoring packet.',
    ],
    severity: 'warning',
    summary: 'The peer repeats its first message: the answer of this ASA did not reach it.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = 192.0.2.2, IP = 192.0.2.2, Duplicate first packet detected.  Ignoring packet.',
    ],
  },
  {
    id: 'asa-no-child-to-delete',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]construct_ipsec_delete(): No SPI to identify Phase 2 SA!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]construct_ipsec_delete(): No SPI to identify Phase 2 SA!',
    ],
    severity: 'normal',
    summary: 'There is no IPsec SA that the peer could be told to remove.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = 192.0.2.2, IP = 192.0.2.2, construct_ipsec_delete(): No SPI to identify Phase 2 SA!',
    ],
  },
  {
    id: 'asa-rekey-collision',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Failure during phase 1 rekeying attempt due to collision',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Failure during phase 1 rekeying attempt due to collision',
    ],
    severity: 'warning',
    summary: 'Both ends renew phase 1 at the same time; one of the two attempts is given up.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]Group = 192.0.2.2, IP = 192.0.2.2, Failure during phase 1 rekeying attempt due to collision',
    ],
  },
  {
    id: 'asa-rekey-begins',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Starting phase 1 rekey',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Starting phase 1 rekey',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator: Rekeying Phase {1|2}, Intf <interface:word> IKE Peer <gateway:ip> local Proxy Address <local:text>, remote Proxy Address <remote:text>, Crypto map (<map:text>)',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator: Rekeying Phase {1|2}, Intf <interface:word> IKE Peer <gateway:ip> local Proxy Address <local:text>, remote Proxy Address <remote:text>, Crypto map (<map:text>)',
    ],
    severity: 'normal',
    summary: 'This ASA begins to renew its keys with the peer.',
    evidence: 'unverified',
    samples: ['[IKEv1]Group = 192.0.2.2, IP = 192.0.2.2, Starting phase 1 rekey'],
  },
  {
    id: 'asa-interface-changed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Attempting to establish a phase2 tunnel on <new:text> interface but phase1 tunnel is on <old:text> interface. Tearing down old phase1 tunnel <rest:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Attempting to establish a phase2 tunnel on <new:text> interface but phase1 tunnel is on <old:text> interface. Tearing down old phase1 tunnel <rest:text>',
    ],
    severity: 'warning',
    summary: 'Traffic to the peer leaves by another interface now, so phase 1 is made anew there.',
    evidence: 'unverified',
    samples: [
      '[IKEv1]IP = 192.0.2.2, Attempting to establish a phase2 tunnel on outside interface but phase1 tunnel is on inside interface. Tearing down old phase1 tunnel due to a potential routing change.',
    ],
  },
  {
    id: 'log-asa-user-rejected',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-{113015|113005}: AAA user authentication Rejected : reason = <why:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The user is refused by AAA or by the local database, for this reason.',
    whenStuck: 'The name or the password is wrong, or the account is locked or unknown there.',
    evidence: 'unverified',
    samples: [
      '%ASA-6-113005: AAA user authentication Rejected : reason = AAA failure : server = 192.0.2.53 : user = alice',
    ],
  },
];
