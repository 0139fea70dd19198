import type { MessageFormat } from '../schema';

/** IKEv1 on the ASA, by syslog or debug, and what the ASA logs about tunnels. */
export const asaIkev1Messages: readonly MessageFormat[] = [
  {
    id: 'asa-key-acquire',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Pitcher: received a key acquire message, spi <spi:hex>',
    also: ['\\[IKEv1[ DEBUG]\\][:][ ]Pitcher: received a key acquire message, spi <spi:hex>'],
    severity: 'normal',
    summary: 'Traffic that matches a crypto map asks for an SA.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-715077: Pitcher: received a key acquire message, spi 0x0'],
  },
  {
    id: 'asa-key-update',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Pitcher: received KEY_UPDATE, spi <spi:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Pitcher: received KEY_UPDATE, spi <spi:hex>',
    ],
    severity: 'normal',
    summary: 'IPsec has taken the keys of the inbound SA.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715077: Group = 22.22.22.22, IP = 22.22.22.22, Pitcher: received KEY_UPDATE, spi 0x850a79e0',
    ],
  },
  {
    id: 'asa-new-phase1',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator: New Phase 1, Intf <interface:word> IKE Peer <gateway:ip> local Proxy Address <local:ip>, remote Proxy Address <remote:ip>, Crypto map (<map:text>)',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator: New Phase 1, Intf <interface:word> IKE Peer <gateway:ip> local Proxy Address <local:ip>, remote Proxy Address <remote:ip>, Crypto map (<map:text>)',
    ],
    severity: 'normal',
    summary:
      'This device begins phase 1, because traffic between these networks matches the crypto map.',
    references: ['Cisco 113574'],
    parts: {
      interface: 'Interface that the traffic came from',
      gateway: 'Peer',
      local: 'Network on this side',
      remote: 'Network on the other side',
    },
    samples: [
      '%ASA-5-713041: IP = 22.22.22.22, IKE Initiator: New Phase 1, Intf INSIDE, IKE Peer 22.22.22.22  local Proxy Address 172.16.200.0, remote Proxy Address 192.168.1.0,  Crypto map (MAP-VPN)',
    ],
  },
  {
    id: 'asa-new-phase2',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator: New Phase 2, Intf <interface:word> IKE Peer <gateway:ip> local Proxy Address <local:ip>, remote Proxy Address <remote:ip>, Crypto map (<map:text>)',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator: New Phase 2, Intf <interface:word> IKE Peer <gateway:ip> local Proxy Address <local:ip>, remote Proxy Address <remote:ip>, Crypto map (<map:text>)',
    ],
    severity: 'normal',
    summary: 'Phase 1 stands; this device begins phase 2 for these networks.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-5-713041: Group = 22.22.22.22, IP = 22.22.22.22, IKE Initiator: New Phase 2, Intf inside, IKE Peer 22.22.22.22  local Proxy Address 172.16.200.0, remote Proxy Address 192.168.1.0,  Crypto map (MAP-VPN)',
    ],
  },
  {
    id: 'asa-constructing-payload',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]constructing <payload:text> payload[:][ <rest:text>]',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]constructing <payload:text> payload[:][ <rest:text>]',
    ],
    severity: 'normal',
    summary: 'This device adds this payload to its message.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715046: IP = 22.22.22.22, constructing ISAKMP SA payload',
      '%ASA-7-715046: IP = 22.22.22.22, constructing NAT-Traversal VID ver 02 payload',
      '%ASA-7-715034: IP = 22.22.22.22, Constructing IOS keep alive payload: proposal=32767/32767 sec.',
      '%ASA-7-715038: IP = 22.22.22.22, Constructing ASA spoofing IOS Vendor ID payload (version: 1.0.0, capabilities: 20000001)',
    ],
  },
  {
    id: 'asa-constructing-proxy',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]constructing proxy ID',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]constructing proxy ID',
    ],
    severity: 'normal',
    summary: 'This device writes into its message which networks it means.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-715001: Group = 22.22.22.22, IP = 22.22.22.22, constructing proxy ID'],
  },
  {
    id: 'asa-processing-payload',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]processing <payload:text> payload[ <rest:text>]',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]processing <payload:text> payload[ <rest:text>]',
    ],
    severity: 'normal',
    summary: 'This device reads this payload of the peer.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715047: IP = 22.22.22.22, processing SA payload',
      '%ASA-7-715038: IP = 22.22.22.22, Processing IOS/PIX Vendor ID payload (version: 1.0.0, capabilities: 00000025)',
    ],
  },
  {
    id: 'asa-decode-sending',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE_DECODE SENDING Message (msgid=<id:hex>) with payloads : <payloads:text> total length : <length:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE_DECODE SENDING Message (msgid=<id:hex>) with payloads : <payloads:text> total length : <length:number>',
    ],
    severity: 'normal',
    summary: 'This device sends a message; its payloads are listed. Message id 0 is phase 1.',
    references: ['Cisco 113574'],
    parts: { id: '0 in phase 1', payloads: 'Payloads of the message' },
    samples: [
      '%ASA-7-713236: IP = 22.22.22.22, IKE_DECODE SENDING Message (msgid=0) with payloads : HDR + SA (1) + VENDOR (13) + NONE (0) total length : 172',
    ],
  },
  {
    id: 'asa-decode-resending',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE_DECODE RESENDING Message (msgid=<id:hex>) with payloads : <payloads:text> total length : <length:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE_DECODE RESENDING Message (msgid=<id:hex>) with payloads : <payloads:text> total length : <length:number>',
    ],
    severity: 'normal',
    summary: 'No answer came in time, so this device sends the message again.',
    whenStuck: 'The peer is unreachable, drops the message, or does not want this device.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713236: IP = 22.22.22.22, IKE_DECODE RESENDING Message (msgid=0) with payloads : HDR + SA (1) + VENDOR (13) + NONE (0) total length : 172',
    ],
  },
  {
    id: 'asa-decode-received',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE_DECODE RECEIVED Message (msgid=<id:hex>) with payloads : <payloads:text> total length : <length:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE_DECODE RECEIVED Message (msgid=<id:hex>) with payloads : <payloads:text> total length : <length:number>',
    ],
    severity: 'normal',
    summary: 'A message of the peer has come in; its payloads are listed. Message id 0 is phase 1.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713236: IP = 22.22.22.22, IKE_DECODE RECEIVED Message (msgid=6abd3691) with payloads : HDR + HASH (8) + NOTIFY (11) + NONE (0) total length : 80',
    ],
  },
  {
    id: 'asa-oakley-acceptable',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Oakley proposal is acceptable',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Oakley proposal is acceptable',
    ],
    severity: 'normal',
    summary: 'The policies of both ends agree in phase 1.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-713906: IP = 22.22.22.22, Oakley proposal is acceptable'],
  },
  {
    id: 'asa-ike-proposal',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE SA Proposal # <proposal:number>, Transform # <transform:number> acceptable Matches global IKE entry # <entry:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE SA Proposal # <proposal:number>, Transform # <transform:number> acceptable Matches global IKE entry # <entry:number>',
    ],
    severity: 'normal',
    summary: 'This offer of the peer fits a policy of this device.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715028: IP = 10.1.1.1, IKE SA Proposal # 1, Transform # 1 acceptable  Matches global IKE entry # 2',
    ],
  },
  {
    id: 'asa-ipsec-proposal',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IPSec SA Proposal # <proposal:number>, Transform # <transform:number> acceptable Matches global IPSec SA entry # <entry:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IPSec SA Proposal # <proposal:number>, Transform # <transform:number> acceptable Matches global IPSec SA entry # <entry:number>',
    ],
    severity: 'normal',
    summary: 'This offer for the traffic fits a crypto map entry of this device.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715027: Group = 10.1.1.1, IP = 10.1.1.1, IPSec SA Proposal # 1, Transform # 1 acceptable  Matches global IPSec SA entry # 10',
    ],
  },
  {
    id: 'asa-proposals-unacceptable',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]All SA proposals found unacceptable',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]All SA proposals found unacceptable',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]All IPSec SA proposals found unacceptable!',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]All IPSec SA proposals found unacceptable!',
    ],
    severity: 'error',
    summary: 'No offer of the peer fits: policies (phase 1) or transform sets (phase 2) differ.',
    whenStuck:
      'The lines above name each value that differs. Compare `crypto ikev1 policy` and transform sets of both ends.',
    samples: ['%ASA-5-713904: IP = 10.1.1.1, All SA proposals found unacceptable'],
  },
  {
    id: 'asa-phase1-mismatch',
    template:
      "%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Phase 1 failure: Mismatched attribute types for class <class:text>: Rcv'd: <received:text> Cfg'd: <configured:text>",
    also: [
      "\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Phase 1 failure: Mismatched attribute types for class <class:text>: Rcv'd: <received:text> Cfg'd: <configured:text>",
      "%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Phase 1 failure: Mismatched attribute types for class <class:text>: Rcv'd: <received:text> Cfg'd: <configured:text>",
      "Phase 1 failure: Mismatched attribute types for class <class:text>: Rcv'd: <received:text> Cfg'd: <configured:text>",
    ],
    severity: 'warning',
    summary:
      'One value of phase 1 differs between the peer and a policy of this device; others may still fit.',
    parts: {
      class: 'Which value',
      received: 'What the peer offers',
      configured: 'What this device has',
    },
    samples: [
      "Phase 1 failure:  Mismatched attribute types for class Group Description:  Rcv'd: Group 2  Cfg'd: Group 5",
    ],
  },
  {
    id: 'asa-received-vid',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received <what:text> VID',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received <what:text> VID',
    ],
    severity: 'normal',
    summary: 'The peer knows this feature, or runs this software.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715049: IP = 22.22.22.22, Received xauth V6 VID',
      '%ASA-7-715049: IP = 22.22.22.22, Received Cisco Unity client VID',
    ],
  },
  {
    id: 'asa-send-vid',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Send <what:text> VID',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Send <what:text> VID',
    ],
    severity: 'normal',
    summary: 'This device tells the peer that it knows this feature.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715048: IP = 22.22.22.22, Send IOS VID',
      '%ASA-7-715048: IP = 22.22.22.22, Send Altiga/Cisco VPN3000/Cisco ASA GW VID',
    ],
  },
  {
    id: 'asa-landed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Connection landed on tunnel_group <landed:name>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Connection landed on tunnel_group <landed:name>',
    ],
    severity: 'normal',
    summary: 'This tunnel group holds the key and settings for the peer.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-713906: IP = 22.22.22.22, Connection landed on tunnel_group 22.22.22.22'],
  },
  {
    id: 'asa-generating-keys',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Generating keys for {Initiator|Responder}...',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Generating keys for {Initiator|Responder}...',
    ],
    severity: 'normal',
    summary: 'This device makes the keys of phase 1.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713906: Group = 22.22.22.22, IP = 22.22.22.22, Generating keys for Initiator...',
    ],
  },
  {
    id: 'asa-computing-hash',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Computing hash for ISAKMP',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Computing hash for ISAKMP',
    ],
    severity: 'normal',
    summary: 'This device computes the proof of the key, its own or the one to expect.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-715076: Group = 22.22.22.22, IP = 22.22.22.22, Computing hash for ISAKMP'],
  },
  {
    id: 'asa-id-received',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]ID_<type:word> ID received[,] [len <length:number>]',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]ID_<type:word> ID received[,] [len <length:number>]',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]ID_<type:word> ID received--<address:text>--<mask:text>',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]ID_<type:word> ID received--<address:text>--<mask:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]ID_<type:word> ID received',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]ID_<type:word> ID received',
    ],
    severity: 'normal',
    summary: 'The peer names itself, or in phase 2 the networks that it means.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713906: Group = 22.22.22.22, IP = 22.22.22.22, ID_FQDN ID received, len 24',
      '%ASA-7-714011: Group = 22.22.22.22, IP = 22.22.22.22, ID_IPV4_ADDR_SUBNET ID received--172.16.200.0--255.255.255.0',
    ],
  },
  {
    id: 'asa-default-policy',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: AAA retrieved default group policy (<groupPolicy:text>) for user = <user:text>',
    severity: 'normal',
    summary: 'This group policy applies to the tunnel.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-6-113009: AAA retrieved default group policy (DfltGrpPolicy) for user = 22.22.22.22',
    ],
  },
  {
    id: 'asa-begin-quick-mode',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Oakley begin quick mode',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Oakley begin quick mode',
    ],
    severity: 'normal',
    summary: 'Phase 1 stands; quick mode begins.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-713906: Group = 22.22.22.22, IP = 22.22.22.22, Oakley begin quick mode'],
  },
  {
    id: 'asa-oakley-quick-mode',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]oakley {constructing|constucting} [final ]quick mode',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]oakley {constructing|constucting} [final ]quick mode',
    ],
    severity: 'normal',
    summary: 'This device writes a message of quick mode.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713906: Group = 22.22.22.22, IP = 22.22.22.22, oakley constucting quick mode',
      '%ASA-7-713906: Group = 22.22.22.22, IP = 22.22.22.22, oakley constructing final quick mode',
    ],
  },
  {
    id: 'asa-starting-qm',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE {Initiator|Responder} starting QM: msg id = <id:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE {Initiator|Responder} starting QM: msg id = <id:hex>',
    ],
    severity: 'normal',
    summary: 'Quick mode begins under this message id.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-714002: Group = 22.22.22.22, IP = 22.22.22.22, IKE Initiator starting QM: msg id = 6abd3691',
    ],
  },
  {
    id: 'asa-sending-qm',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE {Initiator|Responder} sending <which:word> QM pkt: msg id = <id:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE {Initiator|Responder} sending <which:word> QM pkt: msg id = <id:hex>',
    ],
    severity: 'normal',
    summary: 'This device sends a message of quick mode.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-714004: Group = 22.22.22.22, IP = 22.22.22.22, IKE Initiator sending 1st QM pkt: msg id = 6abd3691',
    ],
  },
  {
    id: 'asa-initial-contact',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator sending Initial Contact',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator sending Initial Contact',
    ],
    severity: 'normal',
    summary: 'This device tells the peer that it has no other SA with it.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-714003: Group = 22.22.22.22, IP = 22.22.22.22, IKE Initiator sending Initial Contact',
    ],
  },
  {
    id: 'asa-phase1-completed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]PHASE 1 COMPLETED',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]PHASE 1 COMPLETED',
    ],
    severity: 'normal',
    summary: 'Phase 1 is complete: the identities are proven.',
    references: ['Cisco 113574'],
    samples: ['%ASA-5-713119: Group = 22.22.22.22, IP = 22.22.22.22, PHASE 1 COMPLETED'],
  },
  {
    id: 'asa-phase2-completed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]PHASE 2 COMPLETED (msgid=<id:hex>)',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]PHASE 2 COMPLETED (msgid=<id:hex>)',
    ],
    severity: 'normal',
    summary: 'Phase 2 is complete: the tunnel can carry traffic.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-5-713120: Group = 22.22.22.22, IP = 22.22.22.22, PHASE 2 COMPLETED (msgid=6abd3691)',
    ],
  },
  {
    id: 'asa-keepalive-type',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Keep-alive type for this connection: <type:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Keep-alive type for this connection: <type:text>',
    ],
    severity: 'normal',
    summary: 'How both ends check that the other is alive.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-713121: IP = 22.22.22.22, Keep-alive type for this connection: DPD'],
  },
  {
    id: 'asa-rekey-timer',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Starting P<phase:number> rekey timer: <seconds:number> seconds',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Starting P<phase:number> rekey timer: <seconds:number> seconds',
    ],
    severity: 'normal',
    summary: 'This device replaces the keys of phase 1 or 2 after so long, in seconds.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715080: Group = 22.22.22.22, IP = 22.22.22.22, Starting P1 rekey timer: 82080 seconds.',
    ],
  },
  {
    id: 'asa-got-spi',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE got SPI from key engine: SPI = <spi:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE got SPI from key engine: SPI = <spi:hex>',
    ],
    severity: 'normal',
    summary: 'IPsec has handed out the SPI under which this device will receive traffic.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715006: Group = 22.22.22.22, IP = 22.22.22.22, IKE got SPI from key engine: SPI = 0x850a79e0',
    ],
  },
  {
    id: 'asa-key-add',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE got a KEY_ADD msg for SA: SPI = <spi:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE got a KEY_ADD msg for SA: SPI = <spi:hex>',
    ],
    severity: 'normal',
    summary: 'IPsec has taken the keys of an SA.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-715007: Group = 22.22.22.22, IP = 22.22.22.22, IKE got a KEY_ADD msg for SA: SPI = 0x2cc7158d',
    ],
  },
  {
    id: 'asa-transmitting-proxy',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Transmitting Proxy Id:',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Transmitting Proxy Id:',
    ],
    severity: 'normal',
    summary: 'The networks that this device means follow.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-714007: Group = 22.22.22.22, IP = 22.22.22.22, Transmitting Proxy Id:'],
  },
  {
    id: 'asa-local-subnet',
    template:
      'Local subnet: <address:ip> mask <mask:ip> Protocol <protocol:number> Port <port:number>',
    severity: 'normal',
    summary: 'The network on this side that the tunnel protects.',
    references: ['Cisco 113574'],
    samples: ['Local subnet:  172.16.200.0  mask 255.255.255.0 Protocol 0  Port 0'],
  },
  {
    id: 'asa-remote-subnet',
    template:
      'Remote subnet: <address:ip> Mask <mask:ip> Protocol <protocol:number> Port <port:number>',
    severity: 'normal',
    summary: 'The network on the other side that the tunnel protects.',
    references: ['Cisco 113574'],
    samples: ['Remote subnet: 192.168.1.0  Mask 255.255.255.0 Protocol 0  Port 0'],
  },
  {
    id: 'asa-loading-sas',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]loading all IPSEC SAs',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]loading all IPSEC SAs',
    ],
    severity: 'normal',
    summary: 'The keys go to IPsec.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-713906: Group = 22.22.22.22, IP = 22.22.22.22, loading all IPSEC SAs'],
  },
  {
    id: 'asa-quick-mode-key',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Generating Quick Mode Key!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Generating Quick Mode Key!',
    ],
    severity: 'normal',
    summary: 'This device makes the keys for the traffic.',
    references: ['Cisco 113574'],
    samples: ['%ASA-7-715001: Group = 22.22.22.22, IP = 22.22.22.22, Generating Quick Mode Key!'],
  },
  {
    id: 'asa-negotiation-complete',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Security negotiation complete for LAN-to-LAN Group (<landed:text>) <role:word> Inbound SPI = <inbound:hex>, Outbound SPI = <outbound:hex>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Security negotiation complete for LAN-to-LAN Group (<landed:text>) <role:word> Inbound SPI = <inbound:hex>, Outbound SPI = <outbound:hex>',
    ],
    severity: 'normal',
    summary: 'The tunnel is up, with these SPIs.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-5-713049: Group = 22.22.22.22, IP = 22.22.22.22, Security negotiation complete for LAN-to-LAN Group (22.22.22.22)  Initiator, Inbound SPI = 0x850a79e0, Outbound SPI = 0x2cc7158d',
    ],
  },
  {
    id: 'asa-sa-created',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IPSEC: An {inbound|outbound} LAN-to-LAN SA (SPI= <spi:hex>) between <local:ip> and <remote:ip> (user= <user:text>) has been created',
    severity: 'normal',
    summary: 'An IPsec SA for traffic in this direction is in place.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-6-602303: IPSEC: An outbound LAN-to-LAN SA (SPI= 0x2CC7158D) between 24.251.95.213 and 22.22.22.22 (user= 22.22.22.22) has been created.',
    ],
  },
  {
    id: 'asa-sa-deleted',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IPSEC: An {inbound|outbound} LAN-to-LAN SA (SPI= <spi:hex>) between <local:ip> and <remote:ip> (user= <user:text>) has been deleted',
    severity: 'normal',
    summary: 'An IPsec SA for traffic in this direction is removed.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-6-602304: IPSEC: An outbound LAN-to-LAN SA (SPI= 0x2CC7158D) between 24.251.95.213 and 22.22.22.22 (user= 22.22.22.22) has been deleted.',
    ],
  },
  {
    id: 'asa-session-down',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Session is being torn down. Reason: <reason:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Session is being torn down. Reason: <reason:text>',
    ],
    severity: 'warning',
    summary: 'The tunnel is removed for this reason.',
    samples: [
      '%ASA-5-713259: Group = 10.1.1.1, IP = 10.1.1.1, Session is being torn down. Reason: crypto map policy not found',
    ],
  },
  {
    id: 'asa-no-crypto-map',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Rejecting IPSec tunnel: no matching crypto map entry for remote proxy <remote:text> local proxy <local:text> on interface <interface:word>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Rejecting IPSec tunnel: no matching crypto map entry for remote proxy <remote:text> local proxy <local:text> on interface <interface:word>',
    ],
    severity: 'error',
    summary: 'No crypto map entry covers the networks that the peer means.',
    whenStuck: 'The access lists of both ends must mirror each other.',
    samples: [
      '%ASA-3-713061: Group = 10.1.1.1, IP = 10.1.1.1, Rejecting IPSec tunnel: no matching crypto map entry for remote proxy 10.2.0.0/255.255.0.0/0/0 local proxy 10.1.0.0/255.255.0.0/0/0 on interface outside',
    ],
  },
  {
    id: 'asa-map-check',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, checking map = <map:word> seq = <sequence:number>...',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, checking map = <map:word> seq = <sequence:number>...',
    ],
    severity: 'normal',
    summary: 'This crypto map entry is compared with the networks that the peer means.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-7-713221: Group = 10.1.1.1, IP = 10.1.1.1, Static Crypto Map check, checking map = CRY_MAP, seq = 10...',
    ],
  },
  {
    id: 'asa-map-no-match',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, map = <map:word> seq = <sequence:number>, no match[!][ <rest:text>]',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, map = <map:word> seq = <sequence:number>, ACL does not match proxy IDs src:<source:text> dst:<destination:text>',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, map = <map:word> seq = <sequence:number>, no match[!][ <rest:text>]',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, map = <map:word> seq = <sequence:number>, ACL does not match proxy IDs src:<source:text> dst:<destination:text>',
    ],
    severity: 'information',
    summary:
      'The access list of this entry does not cover the networks that the peer means; the next entry is looked at.',
    whenStuck: 'When no entry fits, the access lists of both ends do not mirror each other.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-7-713222: Group = 192.0.2.2, IP = 192.0.2.2, Static Crypto Map check, map = CRY_MAP, seq = 10, ACL does not match proxy IDs src:10.1.0.0 dst:10.2.0.0',
    ],
  },
  {
    id: 'asa-map-without-acl',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, map = <map:word> seq = <sequence:number>, no ACL configured',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map Check by-passed: Crypto map entry incomplete!',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, map = <map:word> seq = <sequence:number>, no ACL configured',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map Check by-passed: Crypto map entry incomplete!',
    ],
    severity: 'warning',
    summary: 'A crypto map entry lacks its access list, peer or proposal, so it covers nothing.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-7-713223: Group = 192.0.2.2, IP = 192.0.2.2, Static Crypto Map check, map = CRY_MAP, seq = 10, no ACL configured',
      '%ASA-7-713224: Group = 192.0.2.2, IP = 192.0.2.2, Static Crypto Map Check by-passed: Crypto map entry incomplete!',
    ],
  },
  {
    id: 'asa-map-match',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, map <map:word> seq = <sequence:number> is a successful match',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Static Crypto Map check, map <map:word> seq = <sequence:number> is a successful match',
    ],
    severity: 'normal',
    summary: 'This crypto map entry covers the networks that the peer means.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-7-713225: Group = 192.0.2.2, IP = 192.0.2.2, Static Crypto Map check, map CRY_MAP, seq = 10 is a successful match',
    ],
  },
  {
    id: 'asa-no-map-bound',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]No crypto map bound to interface... dropping pkt',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]No crypto map bound to interface... dropping pkt',
    ],
    severity: 'error',
    summary: 'No crypto map is applied to the interface, so the peer gets no answer.',
    whenStuck: 'Apply the map: `crypto map NAME interface IFC`.',
    samples: ['%ASA-3-713042: IP = 10.1.1.1, No crypto map bound to interface... dropping pkt'],
  },
  {
    id: 'asa-qm-fsm-error',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]QM FSM error (P2 struct &<address:hex>, mess id <id:hex>)[!]',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]QM FSM error (P2 struct &<address:hex>, mess id <id:hex>)[!]',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]QM FSM error (P2 struct &<address:hex>, mess id <id:hex>)!',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]QM FSM error (P2 struct &<address:hex>, mess id <id:hex>)!',
    ],
    severity: 'error',
    summary: 'Phase 2 has failed: transform sets, PFS or networks of both ends differ.',
    whenStuck:
      'The line above mostly tells which. Compare transform sets, PFS and access lists of both ends.',
    samples: [
      '%ASA-3-713902: Group = 10.1.1.1, IP = 10.1.1.1, QM FSM error (P2 struct &0xcfb6f3a0, mess id 0x8a9c7b1d)!',
    ],
  },
  {
    id: 'asa-correlator',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Removing peer from correlator table failed, no match!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Removing peer from correlator table failed, no match!',
    ],
    severity: 'normal',
    summary: 'The SA had not got far enough to be in the table. It follows a failure above.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-3-713902: Group = 10.1.1.1, IP = 10.1.1.1, Removing peer from correlator table failed, no match!',
    ],
  },
  {
    id: 'asa-peer-table',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Removing peer from peer table failed, no match!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Removing peer from peer table failed, no match!',
    ],
    severity: 'warning',
    summary: 'The peer was not in the table yet. It follows a failure in phase 1.',
    samples: ['%ASA-3-713902: IP = 10.1.1.1, Removing peer from peer table failed, no match!'],
  },
  {
    id: 'asa-peer-tbl',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Error: Unable to remove PeerTblEntry',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Error: Unable to remove PeerTblEntry',
    ],
    severity: 'error',
    summary:
      'The peer was not in the table yet. It follows a failure in phase 1, mostly no answer.',
    samples: ['%ASA-4-713903: IP = 10.1.1.1, Error: Unable to remove PeerTblEntry'],
  },
  {
    id: 'asa-unencrypted-notify',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received an un-encrypted <notify:word> notify message, dropping',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received an un-encrypted <notify:word> notify message, dropping',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received an un-encrypted <notify:text> notify message, dropping',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received an un-encrypted <notify:text> notify message, dropping',
    ],
    severity: 'error',
    summary:
      'The peer refuses in clear, because no keys are agreed; its notification is not trusted but tells why.',
    whenStuck: '`NO_PROPOSAL_CHOSEN`: compare the policies of both ends.',
    samples: [
      '%ASA-5-713904: IP = 10.1.1.1, Received an un-encrypted NO_PROPOSAL_CHOSEN notify message, dropping',
    ],
  },
  {
    id: 'asa-no-matching-sa',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received encrypted packet with no matching SA, dropping',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received encrypted packet with no matching SA, dropping',
    ],
    severity: 'error',
    summary: 'A message belongs to an SA that is gone here.',
    samples: [
      '%ASA-4-713903: IP = 10.1.1.1, Received encrypted packet with no matching SA, dropping',
    ],
  },
  {
    id: 'asa-info-failed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Information Exchange processing failed',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Information Exchange processing failed',
    ],
    severity: 'error',
    summary: 'A notification of the peer could not be used.',
    samples: ['%ASA-4-713903: IP = 10.1.1.1, Information Exchange processing failed'],
  },
  {
    id: 'asa-non-routine-notify',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received non-routine Notify message: <notify:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received non-routine Notify message: <notify:text>',
    ],
    severity: 'error',
    summary: 'The peer reports this problem; mostly the configurations of the ends differ.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-5-713068: Group = 10.1.1.1, IP = 10.1.1.1, Received non-routine Notify message: No proposal chosen (14)',
    ],
  },
  {
    id: 'asa-duplicate-packet',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Duplicate Phase {1|2} packet detected. <action:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Duplicate Phase {1|2} packet detected. <action:text>',
    ],
    severity: 'warning',
    summary: 'The peer sends the same message again: the answer did not reach it.',
    samples: [
      '%ASA-6-713219: IP = 10.1.1.1, Duplicate Phase 1 packet detected.  Retransmitting last packet.',
    ],
  },
  {
    id: 'asa-queue-acquire',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Queuing KEY-ACQUIRE messages to be processed when P1 SA is complete',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Queuing KEY-ACQUIRE messages to be processed when P1 SA is complete',
    ],
    severity: 'normal',
    summary: 'More traffic waits for the tunnel.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-6-713219: IP = 10.1.1.1, Queuing KEY-ACQUIRE messages to be processed when P1 SA is complete.',
    ],
  },
  {
    id: 'asa-mm-history',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE MM {Initiator|Responder} FSM error history (struct <address:hex>) <rest:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE MM {Initiator|Responder} FSM error history (struct <address:hex>) <rest:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE MM {Initiator|Responder} FSM error history (struct &<address:hex>) <rest:text>',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE MM {Initiator|Responder} FSM error history (struct &<address:hex>) <rest:text>',
    ],
    severity: 'error',
    summary: 'Phase 1 has failed; the states that it went through follow, the last first.',
    whenStuck:
      '`EV_TIMEOUT` in `MM_WAIT_MSG2` means no answer, in `MM_WAIT_MSG6` mostly a wrong key.',
    samples: [
      '%ASA-7-715065: IP = 10.1.1.1, IKE MM Initiator FSM error history (struct &0xd8f5ec80)  <state>, <event>:  MM_DONE, EV_ERROR-->MM_WAIT_MSG2, EV_RETRY',
    ],
  },
  {
    id: 'asa-sending-delete',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]sending delete/delete with reason message',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]sending delete/delete with reason message',
    ],
    severity: 'normal',
    summary: 'This device tells the peer that it removes the SA.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713906: Group = 10.1.1.1, IP = 10.1.1.1, sending delete/delete with reason message',
    ],
  },
  {
    id: 'asa-sa-terminating',
    template:
      "%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE SA MM:<id:hex> {terminating|rcv'd Terminate}: <rest:text>",
    also: [
      "\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE SA MM:<id:hex> {terminating|rcv'd Terminate}: <rest:text>",
      "%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE SA MM:<id:hex> {terminating|rcv'd Terminate}:[ ]<rest:text>",
      "\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE SA MM:<id:hex> {terminating|rcv'd Terminate}:[ ]<rest:text>",
    ],
    severity: 'normal',
    summary: 'The SA of phase 1 is removed.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713906: IP = 10.1.1.1, IKE SA MM:1b2c3d4e terminating:  flags 0x01000022, refcnt 0, tuncnt 0',
    ],
  },
  {
    id: 'asa-session-disconnected',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Group = <group:text>, Username = <user:text>, IP = <peer:ip>, Session disconnected. Session Type: <type:text>, Duration: <duration:text>, Bytes xmt: <sent:number>, Bytes rcv: <received:number>, Reason: <reason:text>',
    severity: 'normal',
    summary: 'The tunnel has ended for this reason, after so long and so much traffic.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-4-113019: Group = 10.1.1.1, Username = 10.1.1.1, IP = 10.1.1.1, Session disconnected. Session Type: LAN-to-LAN, Duration: 0h:10m:02s, Bytes xmt: 1200, Bytes rcv: 1300, Reason: User Requested',
    ],
  },
  {
    id: 'asa-ikev2-abort',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> IKEv2 Negotiation aborted due to ERROR: <why:text>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> Negotiation aborted due to ERROR: <why:text>',
      '%IKEV2-3-NEG_ABORT: Local:<local:text> Remote:<remote:text> <why:text>',
    ],
    severity: 'error',
    summary: 'An IKEv2 negotiation was given up for this reason.',
    parts: {
      local: 'Own address and port',
      remote: 'Address and port of the peer',
      why: 'The cause',
    },
    samples: [
      '%ASA-4-750003: Local:10.0.0.1:500 Remote:10.0.0.2:500 Username:Unknown IKEv2 Negotiation aborted due to ERROR: Failed to receive the AUTH msg before the timer expired',
    ],
  },
  {
    id: 'asa-ikev2-request',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> IKEv2 Received request to {establish|rekey} an IPsec tunnel; <selectors:text>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> Received request to {establish|rekey} an IPsec tunnel; <selectors:text>',
    ],
    severity: 'normal',
    summary: 'Traffic asks for a tunnel, or its keys are replaced.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-5-750001: Local:10.0.0.1:500 Remote:10.0.0.2:500 Username:Unknown IKEv2 Received request to establish an IPsec tunnel; local traffic selector = Address Range: 10.1.1.1-10.1.1.1',
    ],
  },
  {
    id: 'asa-ikev2-init',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> IKEv2 Received a IKE_INIT_SA request',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> Received a IKE_INIT_SA request',
    ],
    severity: 'normal',
    summary: 'A peer begins a negotiation.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-5-750002: Local:10.0.0.1:500 Remote:10.0.0.2:500 Username:Unknown IKEv2 Received a IKE_INIT_SA request',
    ],
  },
  {
    id: 'asa-ikev2-up',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> IKEv2 SA UP. Reason: <reason:text>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> SA UP. Reason: <reason:text>',
    ],
    severity: 'normal',
    summary: 'An IKEv2 SA has come up.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-5-750006: Local:10.0.0.1:500 Remote:10.0.0.2:500 Username:10.0.0.2 IKEv2 SA UP. Reason: New Connection Established',
    ],
  },
  {
    id: 'asa-ikev2-down',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> IKEv2 SA DOWN. Reason: <reason:text>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Local:<local:text> Remote:<remote:text> Username:<user:text> SA DOWN. Reason: <reason:text>',
    ],
    severity: 'warning',
    summary: 'An IKEv2 SA has gone down for this reason.',
    samples: [
      '%ASA-5-750007: Local:10.0.0.1:500 Remote:10.0.0.2:500 Username:10.0.0.2 IKEv2 SA DOWN. Reason: peer request',
    ],
  },
  {
    id: 'asa-tunnel-success',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKEv2 was successful at setting up a tunnel. Map Tag = <map:text>. Map Sequence Number = <sequence:number>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKEv1 was successful at setting up a tunnel. Map Tag = <map:text>. Map Sequence Number = <sequence:number>',
    ],
    severity: 'normal',
    summary: 'The tunnel of this crypto map entry is up.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-5-752016: IKEv2 was successful at setting up a tunnel.  Map Tag = CRY_MAP. Map Sequence Number = 10.',
    ],
  },
  {
    id: 'asa-tunnel-failure',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKEv2 was unsuccessful at setting up a tunnel. Map Tag = <map:text>. Map Sequence Number = <sequence:number>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKEv1 was unsuccessful at setting up a tunnel. Map Tag = <map:text>. Map Sequence Number = <sequence:number>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Tunnel Manager has failed to establish an L2L SA. All configured IKE versions failed to establish the tunnel. Map Tag= <map:text>. Map Sequence Number = <sequence:number>',
    ],
    severity: 'error',
    summary: 'The tunnel of this crypto map entry could not be set up.',
    whenStuck: 'The lines above tell why; the debug of IKE tells more.',
    samples: [
      '%ASA-4-752012: IKEv2 was unsuccessful at setting up a tunnel.  Map Tag = CRY_MAP. Map Sequence Number = 10.',
    ],
  },
  {
    id: 'asa-dispatch',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Tunnel Manager dispatching a KEY_ACQUIRE message to IKEv2. Map Tag = <map:text>. Map Sequence Number = <sequence:number>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Tunnel Manager dispatching a KEY_ACQUIRE message to IKEv1. Map Tag = <map:text>. Map Sequence Number = <sequence:number>',
    ],
    severity: 'normal',
    summary:
      'Traffic asks for the tunnel of this crypto map entry; this version of IKE tries first.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-5-752003: Tunnel Manager dispatching a KEY_ACQUIRE message to IKEv2.  Map Tag = CRY_MAP. Map Sequence Number = 10.',
    ],
  },
  {
    id: 'asa-bad-packet',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IPSEC: Received {an ESP|a non-IPSec} packet <details:text>',
    also: [
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IPSEC: Received a non-IPSec (protocol= <protocol:text>) packet from <details:text>',
    ],
    severity: 'error',
    summary: 'A packet of a tunnel does not fit its SA, or came in clear. It is dropped.',
    samples: [
      "%ASA-4-402116: IPSEC: Received an ESP packet (SPI= 0x12345678, sequence number= 0x1) from 10.1.1.1 (user= 10.1.1.1) to 10.2.2.2.  The decapsulated inner packet doesn't match the negotiated policy in the SA.",
    ],
  },
  {
    id: 'asa-no-policy',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKE Initiator unable to find policy: Intf <interface:word> Src: <source:text>, Dst: <destination:text>',
    severity: 'error',
    summary: 'Traffic asks for a tunnel, and no crypto map entry covers it.',
    whenStuck:
      'Once it can be a change of the access list at that moment. Else check the access list of the crypto map.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713042: IKE Initiator unable to find policy: Intf inside, Src: 10.1.1.1, Dst: 10.2.2.2',
    ],
  },
  {
    id: 'asa-session-in-progress',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: Cookie/peer address <address:text> session already in progress',
    severity: 'normal',
    summary: 'Traffic asks for a tunnel that is being negotiated already.',
    references: ['Cisco 113574'],
    samples: ['%ASA-3-713043: Cookie/peer address 10.1.1.1 session already in progress'],
  },
  {
    id: 'asa-payload-error',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Error processing payload: Payload ID: <payload:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Error processing payload: Payload ID: <payload:number>',
    ],
    severity: 'error',
    summary:
      'A payload of the peer cannot be processed; the number names it: 1 is the SA, 5 the identity.',
    whenStuck:
      'With 1, no proposal of the peer fits. With another, the pre-shared keys differ or the peer is misconfigured.',
    references: ['Cisco ASA syslog', 'RFC 2408 §3.1'],
    samples: [
      '%ASA-3-713048: Group = 10.1.1.1, IP = 10.1.1.1, Error processing payload: Payload ID: 1',
    ],
  },
  {
    id: 'asa-connection-terminated',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Connection terminated for peer <which:text>. Reason: <reason:text> Remote Proxy <remote:text>, Local Proxy <local:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Connection terminated for peer <which:text>. Reason: <reason:text> Remote Proxy <remote:text>, Local Proxy <local:text>',
    ],
    severity: 'warning',
    summary: 'The tunnel for these networks has ended for this reason.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-5-713050: Group = 10.1.1.1, IP = 10.1.1.1, Connection terminated for peer 10.1.1.1.  Reason: Peer Terminate  Remote Proxy 10.2.0.0, Local Proxy 10.1.0.0',
    ],
  },
  {
    id: 'asa-crypto-map-policy',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Tunnel rejected: Crypto Map Policy not found for Src:[ ]<source:text>, Dst:[ ]<destination:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Tunnel rejected: Crypto Map Policy not found for Src:[ ]<source:text>, Dst:[ ]<destination:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Tunnel Rejected: Crypto Map Policy not found for Src:[ ]<source:text>, Dst:[ ]<destination:text>!',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Tunnel Rejected: Crypto Map Policy not found for Src:[ ]<source:text>, Dst:[ ]<destination:text>!',
    ],
    severity: 'error',
    summary: 'No crypto map entry covers the networks that the peer means.',
    whenStuck: 'The access lists of both ends must mirror each other.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713061: Group = 10.1.1.1, IP = 10.1.1.1, Tunnel rejected: Crypto Map Policy not found for Src:10.1.0.0, Dst: 10.2.0.0!',
    ],
  },
  {
    id: 'asa-peer-not-configured',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKE Peer address not configured for destination <destination:text>',
    severity: 'error',
    summary: 'The crypto map entry for this traffic names no peer.',
    whenStuck: 'Add `set peer` to the entry.',
    references: ['Cisco ASA syslog'],
    samples: ['%ASA-3-713063: IKE Peer address not configured for destination 10.2.2.2'],
  },
  {
    id: 'asa-peer-differs',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Tunnel Rejected: IKE peer does not match remote peer as defined in L2L policy IKE peer address: <seen:ip>, Remote peer address: <configured:ip>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Tunnel Rejected: IKE peer does not match remote peer as defined in L2L policy IKE peer address: <seen:ip>, Remote peer address: <configured:ip>',
    ],
    severity: 'error',
    summary: 'The crypto map entry for these networks names another peer.',
    whenStuck: 'Compare `set peer` of the entry with the address that the packets come from.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-7-713187: Group = 10.1.1.1, IP = 10.1.1.1, Tunnel Rejected: IKE peer does not match remote peer as defined in L2L policy IKE peer address: 10.1.1.1, Remote peer address: 10.1.1.9',
    ],
  },
  {
    id: 'asa-conflicting-protocols',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Tunnel Rejected: Conflicting protocols specified by tunnel-group and group-policy',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Tunnel Rejected: Conflicting protocols specified by tunnel-group and group-policy',
    ],
    severity: 'error',
    summary: 'The group policy allows another kind of tunnel than the tunnel group asks for.',
    whenStuck: 'Add the protocol to `vpn-tunnel-protocol` of the group policy.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713206: Group = 10.1.1.1, IP = 10.1.1.1, Tunnel Rejected: Conflicting protocols specified by tunnel-group and group-policy',
    ],
  },
  {
    id: 'asa-forcing-lifetime',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Responder forcing change of {Phase 1|Phase 2|IPSec|IPsec} rekeying duration from <larger:number> to <smaller:number> {seconds|Kbs}',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Responder forcing change of {Phase 1|Phase 2|IPSec|IPsec} rekeying duration from <larger:number> to <smaller:number> {seconds|Kbs}',
    ],
    severity: 'information',
    summary: 'The initiator has the shorter lifetime, and it is used.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-5-713073: Group = 10.1.1.1, IP = 10.1.1.1, Responder forcing change of IPSec rekeying duration from 28800 to 3600 seconds',
    ],
  },
  {
    id: 'asa-overriding-lifetime',
    template:
      "%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Overriding Initiator's IPSec rekeying duration from <larger:number> to <smaller:number> {seconds|Kbs}",
    also: [
      "\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Overriding Initiator's IPSec rekeying duration from <larger:number> to <smaller:number> {seconds|Kbs}",
    ],
    severity: 'information',
    summary: 'The responder has the shorter lifetime, and it is used.',
    references: ['Cisco ASA syslog'],
    samples: [
      "%ASA-5-713075: Group = 10.1.1.1, IP = 10.1.1.1, Overriding Initiator's IPSec rekeying duration from 28800 to 3600 seconds",
    ],
  },
  {
    id: 'asa-lost-contact',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE lost contact with remote peer, deleting connection (keepalive type: <type:text>)',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE lost contact with remote peer, deleting connection (keepalive type: <type:text>)',
    ],
    severity: 'error',
    summary: 'The peer does not answer liveness checks any more, so the tunnel is removed.',
    whenStuck: 'The path or the peer is down.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713123: Group = 10.1.1.1, IP = 10.1.1.1, IKE lost contact with remote peer, deleting connection (keepalive type: DPD)',
    ],
  },
  {
    id: 'asa-keepalive-mismatch',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Keep-alives configured <own:text> but peer <which:text> support keep-alives (type = <type:text>)',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Keep-alives configured <own:text> but peer <which:text> support keep-alives (type = <type:text>)',
    ],
    severity: 'error',
    summary: 'Only one end is configured to check whether the other is alive.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713122: IP = 10.1.1.1, Keep-alives configured on but peer 10.1.1.1 does not support keep-alives (type = None)',
    ],
  },
  {
    id: 'asa-pfs-overridden',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Mismatch: Overriding phase 2 DH Group(DH group <second:text>) with phase 1 group(DH group <first:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Mismatch: Overriding phase 2 DH Group(DH group <second:text>) with phase 1 group(DH group <first:text>',
    ],
    severity: 'warning',
    summary: 'PFS is set to another group than phase 1; the group of phase 1 is used.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713133: Group = 10.1.1.1, IP = 10.1.1.1, Mismatch: Overriding phase 2 DH Group(DH group 5) with phase 1 group(DH group 2)',
    ],
  },
  {
    id: 'asa-establishment-timeout',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE session establishment timed out \\[<state:text>\\], aborting!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE session establishment timed out \\[<state:text>\\], aborting!',
    ],
    severity: 'error',
    summary: 'Phase 1 did not go on from this state, so it is given up.',
    whenStuck: 'Waiting for message 2 means no answer, for message 6 mostly a wrong key.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-5-713136: Group = 10.1.1.1, IP = 10.1.1.1, IKE session establishment timed out [MM_WAIT_MSG2], aborting!',
    ],
  },
  {
    id: 'asa-no-group-no-key',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Group <name:text> not found and BASE GROUP default preshared key not configured',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Group <name:text> not found and BASE GROUP default preshared key not configured',
    ],
    severity: 'error',
    summary: 'No tunnel group bears the address of the peer, and the default group has no key.',
    whenStuck: 'Add `tunnel-group PEER type ipsec-l2l` and its key.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713138: IP = 10.1.1.1, Group 10.1.1.1 not found and BASE GROUP default preshared key not configured',
    ],
  },
  {
    id: 'asa-no-valid-group',
    template:
      "%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Can't find a valid tunnel group, aborting...!",
    also: [
      "\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Can't find a valid tunnel group, aborting...!",
    ],
    severity: 'error',
    summary: 'No tunnel group exists for this peer.',
    whenStuck: 'Add `tunnel-group <peer> type ipsec-l2l` and its key.',
    samples: [
      "[IKEv1]: Group = 203.0.113.143, IP = 203.0.113.143, Can't find a valid tunnel group, aborting...!",
    ],
  },
  {
    id: 'asa-no-group-matching',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]No Group found matching <wanted:text> for Pre-shared key peer <which:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]No Group found matching <wanted:text> for Pre-shared key peer <which:text>',
    ],
    severity: 'error',
    summary: 'No tunnel group has the name that the peer goes by.',
    samples: [
      '%ASA-3-713022: IP = 10.1.1.1, No Group found matching 10.1.1.1 for Pre-shared key peer 10.1.1.1',
    ],
  },
  {
    id: 'asa-proxy-host',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received {local|remote} Proxy Host data in ID Payload: Address <address:ip>, Protocol <protocol:number>, Port <port:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received {local|remote} Proxy Host data in ID Payload: Address <address:ip>, Protocol <protocol:number>, Port <port:number>',
    ],
    severity: 'normal',
    summary: 'A host that the peer means; `local` and `remote` are seen from this device.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713025: Group = 10.1.1.1, IP = 10.1.1.1, Received remote Proxy Host data in ID Payload:  Address 10.2.2.2, Protocol 0, Port 0',
    ],
  },
  {
    id: 'asa-proxy-subnet',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received {local|remote} IP Proxy Subnet data in ID Payload: Address <address:ip>, Mask <mask:ip>, Protocol <protocol:number>, Port <port:number>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received {local|remote} IP Proxy Subnet data in ID Payload: Address <address:ip>, Mask <mask:ip>, Protocol <protocol:number>, Port <port:number>',
    ],
    severity: 'normal',
    summary: 'A network that the peer means; `local` and `remote` are seen from this device.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-7-713035: Group = 10.1.1.1, IP = 10.1.1.1, Received remote IP Proxy Subnet data in ID Payload:   Address 10.2.0.0, Mask 255.255.0.0, Protocol 0, Port 0',
    ],
  },
  {
    id: 'asa-nat-status',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Automatic NAT Detection Status: Remote end <remote:text> behind a NAT device This end <own:text> behind a NAT device',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Automatic NAT Detection Status: Remote end <remote:text> behind a NAT device This end <own:text> behind a NAT device',
    ],
    severity: 'normal',
    summary: 'Whether a NAT hides one of the ends.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-6-713172: Group = 10.1.1.1, IP = 10.1.1.1, Automatic NAT Detection Status:     Remote end is NOT behind a NAT device     This   end is NOT behind a NAT device',
    ],
  },
  {
    id: 'asa-keepalive',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]{Sending|Received} keep-alive of type <type:text> (seq number <sequence:text>)',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]{Sending|Received} keep-alive of type <type:text> (seq number <sequence:text>)',
    ],
    severity: 'normal',
    summary:
      'One end asks the other whether it is alive (`R-U-THERE`), or answers (`R-U-THERE-ACK`).',
    samples: [
      '%ASA-7-715036: Group = 10.1.1.1, IP = 10.1.1.1, Sending keep-alive of type DPD R-U-THERE (seq number 0x5c3e3e5f)',
    ],
  },
  {
    id: 'asa-adding-route',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Adding static route for L2L peer coming in on a dynamic map. address: <address:ip>, mask: <mask:ip>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Adding static route for L2L peer coming in on a dynamic map. address: <address:ip>, mask: <mask:ip>',
    ],
    severity: 'normal',
    summary: 'The network behind the peer gets a route.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-6-713211: Group = 10.1.1.1, IP = 10.1.1.1, Adding static route for L2L peer coming in on a dynamic map. address: 10.2.0.0, mask: 255.255.0.0',
    ],
  },
  {
    id: 'asa-deleting-route',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Deleting static route for L2L peer that came in on a dynamic map. address: <address:ip>, mask: <mask:ip>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Deleting static route for L2L peer that came in on a dynamic map. address: <address:ip>, mask: <mask:ip>',
    ],
    severity: 'normal',
    summary: 'The route to the network behind the peer is removed.',
    references: ['Cisco 113574'],
    samples: [
      '%ASA-6-713213: Group = 10.1.1.1, IP = 10.1.1.1, Deleting static route for L2L peer that came in on a dynamic map. address: 10.2.0.0, mask: 255.255.0.0',
    ],
  },
  {
    id: 'asa-user-failed',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Remote peer has failed user authentication - check configured username and password',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Remote peer has failed user authentication - check configured username and password',
    ],
    severity: 'error',
    summary: 'The user behind the peer gave a wrong name or password.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713167: Group = Future-VPN, IP = 10.0.0.1, Remote peer has failed user authentication -  check configured username and password',
    ],
  },
  {
    id: 'asa-delete-with-reason',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]{IKE|IPSec|IPsec} Delete With Reason message: <reason:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]{IKE|IPSec|IPsec} Delete With Reason message: <reason:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Sending {IKE|IPSec|IPsec} Delete With Reason message: <reason:text>',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Sending {IKE|IPSec|IPsec} Delete With Reason message: <reason:text>',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received {IKE|IPSec|IPsec} Delete With Reason message: <reason:text>',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received {IKE|IPSec|IPsec} Delete With Reason message: <reason:text>',
    ],
    severity: 'warning',
    summary: 'An SA is removed for this reason.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-3-713194: Group = 10.1.1.1, IP = 10.1.1.1, Sending IKE Delete With Reason message: Disconnected by Administrator.',
    ],
  },
  {
    id: 'asa-invalid-spi',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received Invalid SPI notify (SPI <spi:text>)!',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received Invalid SPI notify (SPI <spi:text>)!',
    ],
    severity: 'error',
    summary: 'The peer has lost an IPsec SA, mostly by a restart.',
    whenStuck: 'Dead peer detection mends it. Without it, clear the tunnel.',
    references: ['Cisco ASA syslog'],
    samples: [
      '%ASA-7-713117: Group = 10.1.1.1, IP = 10.1.1.1, Received Invalid SPI notify (SPI 0x1234ABCD)!',
    ],
  },
  {
    id: 'asa-too-many',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IP = <address:ip>, Maximum concurrent IKE negotiations exceeded!',
    severity: 'error',
    summary:
      'As many negotiations run as `crypto ikev1 limit max-in-negotation-sa` allows; this one is refused.',
    references: ['Cisco ASA syslog'],
    samples: ['%ASA-3-713191: IP = 10.1.1.1, Maximum concurrent IKE negotiations exceeded!'],
  },
  {
    id: 'asa-ipaa',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IPAA: {Freeing|Assigned|Local pool} <text:text>',
    severity: 'normal',
    summary: 'A client gets an address, or gives it back.',
    references: ['Cisco 113574'],
    samples: ['%ASA-6-737016: IPAA: Freeing local pool address 1.1.1.1'],
  },
  {
    id: 'asa-phase1-retransmit',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]P1 Retransmit msg dispatched to {MM|AM} FSM',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]P1 Retransmit msg dispatched to {MM|AM} FSM',
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Duplicate Phase 1 packet detected. No last packet to retransmit',
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Duplicate Phase 1 packet detected. No last packet to retransmit',
    ],
    severity: 'warning',
    summary:
      'A message of phase 1 came again and is handled by its negotiation, or cannot be answered again.',
    whenStuck: 'The peer does not get the answers of this device, or gets them too late.',
    samples: [
      '%ASA-6-713905: IP = 10.1.1.1, P1 Retransmit msg dispatched to MM FSM',
      '[IKEv1]: Group = 10.1.1.1, IP = 10.1.1.1, P1 Retransmit msg dispatched to MM FSM',
    ],
  },
  {
    id: 'asa-quick-mode-history',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE QM {Initiator|Responder} FSM error history (struct[ ]&<struct:hex>) <history:text>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE QM {Initiator|Responder} FSM error history (struct[ ]&<struct:hex>) <history:text>',
    ],
    severity: 'error',
    summary: 'Quick mode has failed; the steps that it took stand here, the latest first.',
    whenStuck:
      '`QM_WAIT_MSG2` with a time-out: no answer. `QM_BLD_MSG2`: this device refused the transform set, the networks or PFS.',
    parts: { history: 'State and event of each step' },
    samples: [
      '[IKEv1 DEBUG]: Group = 10.1.1.1, IP = 10.1.1.1, IKE QM Responder FSM error history (struct &0xd8a3f8b0)  <state>, <event>:  QM_DONE, EV_ERROR-->QM_BLD_MSG2, EV_NEGO_SA-->QM_BLD_MSG2, EV_IS_REKEY',
    ],
  },
  {
    id: 'asa-rekey-phase2',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator: Rekeying Phase {1|2}, Intf <interface:word> IKE Peer <gateway:ip> local Proxy Address <local:ip>, remote Proxy Address <remote:ip>, Crypto map (<map:text>)',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]IKE Initiator: Rekeying Phase {1|2}, Intf <interface:word> IKE Peer <gateway:ip> local Proxy Address <local:ip>, remote Proxy Address <remote:ip>, Crypto map (<map:text>)',
    ],
    severity: 'normal',
    summary: 'This device replaces the SA of these networks before it expires.',
    configuration: ['crypto ipsec security-association lifetime'],
    samples: [
      '%ASA-5-713041: Group = 10.1.1.1, IP = 10.1.1.1, IKE Initiator: Rekeying Phase 2, Intf outside, IKE Peer 10.1.1.1  local Proxy Address 10.1.0.0, remote Proxy Address 10.2.0.0,  Crypto map (outside_map)',
    ],
  },
  {
    id: 'asa-unknown-aggressive-group',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: [[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received ISAKMP Aggressive Mode message 1 with unknown tunnel group name <group:name>',
    also: [
      '\\[IKEv1[ DEBUG| DECODE]\\][:][ ][[Group = <group:text>, ][Username = <user:text>, ]IP = <peer:ip>, ]Received ISAKMP Aggressive Mode message 1 with unknown tunnel group name <group:name>',
    ],
    severity: 'error',
    summary: 'The client names a tunnel group that does not exist here.',
    parts: { group: 'Name that the client sent' },
    samples: [
      "%ASA-4-713255: IP = 10.1.1.1, Received ISAKMP Aggressive Mode message 1 with unknown tunnel group name 'STAFF'.",
    ],
  },
  {
    id: 'asa-ike-receiver',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-<code:number>: IKE Receiver: Packet received on <local:endpoint> from <peer:endpoint>',
    also: [
      '\\[IKEv1\\][:] IKE Receiver: Packet received on <local:endpoint> from <peer:endpoint>',
      '\\[IKEv1 DEBUG\\][:] IKE Receiver: Packet received on <local:endpoint> from <peer:endpoint>',
    ],
    severity: 'normal',
    summary: 'An IKE packet of this peer has reached this ASA.',
    samples: [
      '%ASA-7-713906: IKE Receiver: Packet received on 192.0.2.1:500 from 198.51.100.2:500',
    ],
  },
  {
    id: 'log-asa-weak-ike',
    template:
      '%{ASA|PIX|FTD}-[{vpn|vpnc|auth|ca|session}-]<level:number>-750012: Selected IKEv2 encryption algorithm (<ike:text>) is not strong enough to secure proposed {IPSEC|IPsec} encryption algorithm (<esp:text>)[.]',
    severity: 'error',
    facility: ['SYSLOG'],
    summary:
      'The cipher of IKE is weaker than the one of IPsec, and this ASA is told to refuse that.',
    whenStuck:
      'Use a cipher of the same strength in the IKEv2 policy, or remove `crypto ipsec ikev2 sa-strength-enforcement`.',
    evidence: 'unverified',
    samples: [
      '%ASA-4-750012: Selected IKEv2 encryption algorithm (3DES) is not strong enough to secure proposed IPSEC encryption algorithm (AES-GCM-256).',
    ],
  },
];
