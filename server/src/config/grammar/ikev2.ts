import {
  applicationWords,
  cryptoWords,
  keyWords,
  matchLocal,
  matchVrf,
  matchWord,
} from './ikev2Words';
import type { CommandFamily } from './schema';

/** IKEv2 proposals, policies and keyrings: what is offered in IKE_SA_INIT, and the keys. */
export const ikev2 = {
  global: [
    {
      syntax: 'crypto ikev2 proposal <name:def(ikev2-proposal)>',
      help: 'Lists the algorithms that this router offers and accepts for an IKE SA.',
      detail:
        'Complete with `encryption`, `integrity` and `group`, or with AES-GCM, `prf` and ' +
        '`group`; it is offered only through a `crypto ikev2 policy`. The name `default` edits ' +
        'the built-in proposal: `no` in front switches that off, `default` in front restores ' +
        'it.',
      words: {
        ...cryptoWords,
        proposal: 'Algorithms for IKE SAs',
        name: 'Name of the proposal, local to this router',
      },
      default:
        'the built-in proposal `default`; its algorithms depend on the release (groups 5 and 2 ' +
        'in IOS 15.x, none below 14 in IOS XE 26)',
      enters: 'ikev2-proposal',
      repeatable: true,
      references: ['RFC 7296 §3.3', 'RFC 8247'],
      samples: ['crypto ikev2 proposal PHASE1-prop', 'crypto ikev2 proposal default'],
      rejects: ['crypto ikev2 proposal', 'crypto ikev2 proposal 10 20'],
    },
    {
      syntax: 'crypto ikev2 policy <name:def(ikev2-policy)>',
      help: 'Chooses the proposals for negotiations through a given VRF or local address.',
      detail:
        'Without a `match` it covers every local address of the global VRF. It needs a ' +
        'complete proposal; the built-in policy `default` (any VRF, proposal `default`) ' +
        'answers where no policy fits, and `no crypto ikev2 policy default` switches that off.',
      words: {
        ...cryptoWords,
        policy: 'Which proposals are used where',
        name: 'Name of the policy, local to this router',
      },
      default: 'the built-in policy `default`: any VRF, any local address, proposal `default`',
      enters: 'ikev2-policy',
      repeatable: true,
      references: ['RFC 7296 §2.7'],
      samples: ['crypto ikev2 policy site-pol', 'crypto ikev2 policy 10'],
      rejects: ['crypto ikev2 policy'],
    },
    {
      syntax: 'crypto ikev2 keyring <name:def(ikev2-keyring)>',
      help: 'Holds the pre-shared keys and post-quantum keys of peers.',
      detail:
        'A keyring works only where a profile names it with `keyring local` or `keyring ppk`. ' +
        'Certificates need none.',
      words: {
        ...cryptoWords,
        keyring: 'Pre-shared keys, by peer',
        name: 'Name of the keyring, local to this router',
      },
      enters: 'ikev2-keyring',
      repeatable: true,
      samples: ['crypto ikev2 keyring KEYRNG'],
      rejects: ['crypto ikev2 keyring', 'crypto ikev2 keyring KR vrf RED'],
    },
  ],
  'ikev2-proposal': [
    {
      syntax: 'encryption @ikev2-encryption+',
      help: 'Lists the ciphers that may protect IKE messages, the preferred one first.',
      detail:
        'The peer must have one of them. AES-GCM brings its own integrity and goes into a ' +
        'proposal of its own, with `prf` in place of `integrity`.',
      words: { encryption: 'Ciphers for IKE messages' },
      default: 'none: a proposal without it is incomplete',
      references: ['RFC 7296 §3.3.2', 'RFC 8247 §2.1', 'RFC 5282', 'Cisco FN72510'],
      samples: ['encryption aes-cbc-256', 'encryption 3des aes-cbc-128', 'encryption aes-gcm-256'],
      rejects: ['encryption', 'encryption aes-256', 'encryption aes 256', 'encryption esp-aes'],
    },
    {
      syntax: 'integrity @ikev2-integrity+',
      help: 'Lists the hashes that may guard IKE messages against change, the preferred one first.',
      detail:
        'Needed with AES-CBC, 3DES and DES, left out with AES-GCM. Without `prf` the same ' +
        'hashes also derive the keys.',
      words: { integrity: 'Hashes that guard IKE messages' },
      default: 'none: a proposal with a cipher other than AES-GCM is incomplete without it',
      references: ['RFC 7296 §3.3.2', 'RFC 8247 §2.3', 'Cisco FN72510'],
      samples: ['integrity sha256', 'integrity sha512 sha384 sha256'],
      rejects: ['integrity', 'integrity sha', 'integrity sha-256', 'integrity null'],
    },
    {
      syntax: 'prf @ikev2-prf+',
      help: 'Lists the hashes that may derive the keys of the IKE SA, the preferred one first.',
      detail:
        'Needed with AES-GCM, which has no `integrity` to take it from. PRF and integrity are ' +
        'negotiated apart, so the peer must have one of these too.',
      words: { prf: 'Hashes that derive the keys' },
      default: 'the hashes of `integrity`; none with AES-GCM',
      references: ['RFC 7296 §2.13', 'RFC 8247 §2.2'],
      samples: ['prf sha256', 'prf sha512 sha384'],
      rejects: ['prf', 'prf hmac-sha256'],
    },
    {
      syntax: 'group @group+',
      help: 'Lists the Diffie-Hellman groups that this router may use, the preferred one first.',
      detail:
        'As initiator it sends a public key of the first group; a peer that wants another of ' +
        'the list asks again with INVALID_KE_PAYLOAD, which costs one round trip.',
      words: { group: 'Diffie-Hellman groups' },
      default: 'none: a proposal without it is incomplete',
      references: ['RFC 7296 §1.2', 'RFC 8247 §2.4', 'Cisco FN72510'],
      samples: ['group 19', 'group 21 20 19 14', 'group 2'],
      rejects: ['group', 'group 17', 'group 31', 'group14', 'group 14,19'],
    },
    {
      syntax: 'pqc @pqc+ [optional]',
      help:
        'Adds an ML-KEM key exchange to Diffie-Hellman, so that a later quantum computer does ' +
        'not open the recorded traffic.',
      detail:
        'Without `optional` a peer that does not offer one of these is refused with ' +
        'NO_PROPOSAL_CHOSEN. ML-KEM keys are long: turn on `crypto ikev2 fragmentation` at ' +
        'both ends.',
      words: {
        pqc: 'Post-quantum key exchange, in addition to `group`',
        optional: 'Go on with Diffie-Hellman alone when the peer has no ML-KEM',
      },
      since: 'IOS XE 26.1.1 (first model that has it)',
      references: ['RFC 9370'],
      samples: ['pqc mlkem768', 'pqc mlkem768 mlkem1024 optional'],
      rejects: ['pqc', 'pqc optional', 'pqc kyber768', 'pqc optional mlkem768'],
    },
  ],
  'ikev2-policy': [
    {
      syntax: 'proposal <name:ref(ikev2-proposal)>',
      help: 'Offers a proposal in the negotiations of this policy; earlier lines are preferred.',
      detail:
        'A policy without a complete proposal is never used. IOS refuses the same proposal ' +
        'twice and a name that does not exist yet.',
      words: {
        proposal: 'Algorithms to offer and accept',
        name: 'Name of an IKEv2 proposal',
      },
      repeatable: true,
      samples: ['proposal PHASE1-prop', 'proposal default'],
      rejects: ['proposal', 'proposal A B', 'encryption aes-cbc-256', 'group 14'],
    },
    {
      syntax: 'match fvrf {any|<vrf:ref(vrf)>}',
      help: 'Restricts the policy to negotiations whose packets arrive or leave through this VRF.',
      detail:
        'A tunnel with `tunnel vrf` needs a policy that matches that VRF or `any`; otherwise ' +
        'the built-in policy `default` answers.',
      words: matchVrf,
      default: 'the global VRF only',
      samples: ['match fvrf any', 'match fvrf WAN'],
      rejects: ['match fvrf', 'match vrf WAN'],
    },
    {
      syntax: 'match address local <ip:ip>',
      help: 'Restricts the policy to negotiations that use this address of the router.',
      detail:
        'Several lines are alternatives. It is the tunnel source, or the address of the ' +
        'interface that has the crypto map.',
      words: { ...matchLocal, ip: 'IPv4 or IPv6 address of this router' },
      default: 'any local address',
      repeatable: true,
      samples: ['match address local 192.0.2.1', 'match address local 2001:db8::1'],
      rejects: ['match address 192.0.2.1', 'match address local', 'match address remote 192.0.2.1'],
    },
    {
      syntax: 'match inbound-only',
      help: 'Restricts the policy to negotiations that the peer starts.',
      words: { ...matchWord, 'inbound-only': 'Only where this router is the responder' },
      since: 'IOS XE 17.9.1 (first model that has it)',
      samples: ['match inbound-only'],
    },
    {
      syntax: 'match application {sdwan|autovpn}',
      help: 'Restricts the policy to tunnels that SD-WAN or Auto VPN sets up.',
      words: { ...matchWord, ...applicationWords },
      since: 'IOS XE 26.1.1 (first model that has it)',
      evidence: 'inferred',
      samples: ['match application sdwan', 'match application autovpn'],
      rejects: ['match application'],
    },
    {
      syntax: 'description <text:LINE>',
      help: 'Keeps a remark about the policy; it has no effect.',
      words: { text: 'Any text up to the end of the line' },
      evidence: 'unverified',
      samples: ['description tunnels over the LTE uplink'],
    },
  ],
  'ikev2-keyring': [
    {
      syntax: 'peer <name:def(ikev2-keyring-peer)>',
      help: 'Holds the keys for one peer, or for all peers of an address range or identity.',
      detail:
        'The name is a label only: the peer is found by its `address`, `hostname` or ' +
        '`identity`.',
      words: {
        peer: 'Keys of one peer or group of peers',
        name: 'Label of the peer, local to this keyring',
      },
      enters: 'ikev2-keyring-peer',
      repeatable: true,
      samples: ['peer peer1', 'peer 192.0.2.1'],
      rejects: ['peer', 'peer A B'],
    },
  ],
  'ikev2-keyring-peer': [
    {
      syntax: 'address <ip:ip4> [<mask:mask4>]',
      help: 'Gives the key to peers whose packets come from this IPv4 address or network.',
      detail:
        'The mask is a subnet mask, not a wildcard mask; `0.0.0.0 0.0.0.0` is any peer, also ' +
        'without the mask, and the longest match wins (both inferred). One peer block holds one ' +
        'IPv4 or IPv6 address.',
      words: {
        address: 'By IP address',
        ip: 'Address of the peer, or of its network',
        mask: 'Subnet mask; bits that are 0 may differ. Without it this address only',
      },
      samples: ['address 10.0.0.2', 'address 10.0.0.2 255.255.255.0', 'address 0.0.0.0 0.0.0.0'],
      rejects: ['address', 'address 10.0.0.0 0.0.0.255', 'address 10.0.0.0/24', 'address 10.0.0'],
    },
    {
      syntax: 'address <prefix:ip6pfx>',
      help: 'Gives the key to peers whose packets come from this IPv6 prefix.',
      detail: 'One peer block holds one IPv4 or IPv6 address; `::/0` is any peer.',
      words: {
        address: 'By IP address',
        prefix: 'IPv6 prefix with its length, `/128` for a single peer',
      },
      samples: ['address 2001:db8::2/128', 'address ::/0'],
      rejects: ['address 2001:db8::2/129'],
    },
    {
      syntax: 'hostname <host:WORD>',
      help: 'Gives the key to a peer that this router calls by this host name.',
      detail: 'Used when this router starts the negotiation; a responder looks at the identity.',
      words: { host: 'Host name of the peer' },
      samples: ['hostname host1', 'hostname vpn.example.net'],
      rejects: ['hostname'],
    },
    {
      syntax: 'description <text:LINE>',
      help: 'Keeps a remark about the peer; it has no effect.',
      words: { text: 'Any text up to the end of the line' },
      samples: ['description branch office, LTE'],
    },
    {
      syntax: 'identity address <ip:ip>',
      help: 'Gives the key to a peer that presents this address as its IKE identity.',
      detail:
        'A responder looks the key up by identity. The peer keeps its own address as identity ' +
        'behind NAT too.',
      words: {
        identity: 'What the peer calls itself in IKE_AUTH',
        address: 'An IP address',
        ip: 'Address that the peer sends as its identity',
      },
      references: ['RFC 7296 §3.5'],
      samples: ['identity address 10.0.0.2', 'identity address 2001:db8::2'],
      rejects: ['identity address', 'identity 10.0.0.2'],
    },
    {
      syntax: 'identity {fqdn|email} [domain] <name:WORD>',
      help:
        'Gives the key to a peer that presents this host name or mail address as its IKE ' +
        'identity.',
      detail:
        'With `domain` the whole domain shares the key. The peer must send the same type and ' +
        'spelling with `identity local`.',
      words: {
        identity: 'What the peer calls itself in IKE_AUTH',
        fqdn: 'A host name, `r2.example.net`',
        email: 'A mail address, `r2@example.net`',
        domain: 'Compare only the part behind the first dot or the @',
        name: 'Identity, or domain after `domain`',
      },
      references: ['RFC 7296 §3.5'],
      samples: [
        'identity fqdn r2.example.net',
        'identity fqdn domain example.net',
        'identity email r2@example.net',
      ],
      rejects: ['identity fqdn', 'identity dn r2'],
    },
    {
      syntax: 'identity key-id <string:WORD>',
      help: 'Gives the key to a peer that presents this opaque string as its IKE identity.',
      detail: 'The peer must send the same string with `identity local key-id`.',
      words: {
        identity: 'What the peer calls itself in IKE_AUTH',
        'key-id': 'An opaque string (ID_KEY_ID)',
        string: 'The string, exactly as the peer sends it',
      },
      references: ['RFC 7296 §3.5'],
      samples: ['identity key-id HUB1'],
      rejects: ['identity key-id'],
    },
    {
      syntax: 'pre-shared-key {[0|6|7] <secret:LINE:secret>|hex <digits:HEX:secret>}',
      help:
        'Sets one key for both directions: this router proves itself with it and expects it ' +
        'from the peer.',
      detail:
        'The peer needs the same key. A key that differs shows as AUTHENTICATION_FAILED in ' +
        'IKE_AUTH.',
      words: {
        'pre-shared-key': 'Key for the AUTH payload',
        ...keyWords,
      },
      references: ['RFC 7296 §2.15'],
      samples: [
        'pre-shared-key S3cret-of-both',
        'pre-shared-key a key with blanks',
        'pre-shared-key 6 AbCdEf',
        'pre-shared-key hex 0badc0de',
      ],
      rejects: ['pre-shared-key'],
    },
    {
      syntax: 'pre-shared-key local {[0|6|7] <secret:LINE:secret>|hex <digits:HEX:secret>}',
      help: 'Sets the key that this router proves itself with.',
      detail:
        'It must equal `pre-shared-key remote` on the peer. Both `local` and `remote` are ' +
        'needed here (inferred).',
      words: {
        'pre-shared-key': 'Key for the AUTH payload',
        local: 'This router signs with it',
        ...keyWords,
      },
      references: ['RFC 7296 §2.15'],
      samples: [
        'pre-shared-key local cisco',
        'pre-shared-key local 6 AbCdEf',
        'pre-shared-key local hex 0badc0de',
      ],
      rejects: ['pre-shared-key local'],
    },
    {
      syntax: 'pre-shared-key remote {[0|6|7] <secret:LINE:secret>|hex <digits:HEX:secret>}',
      help: 'Sets the key that the peer must prove itself with.',
      detail:
        'It must equal `pre-shared-key local` on the peer. Both `local` and `remote` are ' +
        'needed here (inferred).',
      words: {
        'pre-shared-key': 'Key for the AUTH payload',
        remote: 'The peer signs with it',
        ...keyWords,
      },
      references: ['RFC 7296 §2.15'],
      samples: [
        'pre-shared-key remote cisco',
        'pre-shared-key remote 0 cisco',
        'pre-shared-key remote hex 0badc0de',
      ],
      rejects: ['pre-shared-key remote'],
    },
    {
      syntax:
        'ppk manual id <label:WORD> key {[0|6|7] <secret:KEY>|hex <digits:HEX:secret>} [required]',
      help:
        'Sets a post-quantum key that is mixed into the keys of the IKE SA, beside the usual ' +
        'authentication.',
      detail:
        'Id and key must be equal at both ends, and the profile must name this keyring with ' +
        '`keyring ppk`. Without `required` peers without it still get a tunnel.',
      words: {
        ppk: 'Post-quantum pre-shared key',
        manual: 'Typed in on both routers',
        ...keyWords,
        id: 'The name of the key follows',
        label: 'Name of the key, sent to the peer',
        key: 'The key itself follows',
        required: 'Refuse a peer that does not use it',
      },
      since: 'IOS XE 17.11 or 17.12 (unverified); in the model since 26.1.1',
      references: ['RFC 8784'],
      samples: [
        'ppk manual id ppk1 key 0 AnotherLongSecret required',
        'ppk manual id ppk1 key cisco123',
        'ppk manual id PPK-AB key hex 48656C6C6F required',
      ],
      rejects: ['ppk manual ppk1 key secret', 'ppk manual id ppk1', 'ppk id ppk1 key secret'],
    },
    {
      syntax: 'ppk dynamic <client:ref(skip-client)> [required]',
      help: 'Fetches the post-quantum key from a key server for every IKE SA.',
      detail:
        'Both routers need a key server that shares keys with the other, and a `crypto ' +
        'skip-client` block to reach it.',
      words: {
        ppk: 'Post-quantum pre-shared key',
        dynamic: 'From a key server, over SKIP',
        client: 'Name of the `crypto skip-client` block',
        required: 'Refuse a peer that does not use it',
      },
      since: 'IOS XE 26.1.1 (first model that has it)',
      references: ['RFC 8784'],
      samples: ['ppk dynamic SKS', 'ppk dynamic SKS required'],
      rejects: ['ppk dynamic'],
    },
  ],
} as const satisfies CommandFamily;
