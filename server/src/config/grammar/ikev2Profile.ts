import {
  applicationWords,
  cryptoWords,
  dpdWords,
  keyWords,
  manglerWords,
  matchLocal,
  matchVrf,
  methodWords,
  passwordWords,
} from './ikev2Words';
import type { CommandFamily } from './schema';

const remoteIdentity = {
  match: 'Which peers this profile is for',
  identity: 'By what the peer calls itself in IKE_AUTH',
  remote: 'The identity that the peer sends',
} as const;

const localIdentity = {
  identity: 'What this router calls itself in IKE_AUTH',
  local: 'The identity that this router sends',
} as const;

const localProof = {
  authentication: 'How the ends prove who they are; each end may use its own method',
  local: 'How this router proves itself',
} as const;

const remoteProof = {
  authentication: 'How the ends prove who they are; each end may use its own method',
  remote: 'How the peer must prove itself',
} as const;

const preSharedKey = {
  'pre-share': 'With a pre-shared key',
  key: 'The key follows, in place of one from a keyring',
  ...keyWords,
} as const;

const signatures = {
  'rsa-sig': 'With a signature by an RSA key and its certificate',
  'ecdsa-sig': 'With a signature by an elliptic-curve key and its certificate',
  'mldsa-sig': 'With a signature that a quantum computer cannot forge (ML-DSA)',
} as const;

const keyringWord = { keyring: 'Where the keys of the peers come from' } as const;

const authorization = {
  aaa: 'Ask AAA about the peer',
  authorization: 'Attributes for the peer: address, routes, DNS servers',
} as const;

const methodList = {
  list: 'The method list follows',
  methods: 'Name of an `aaa authorization network` list',
} as const;

const group = {
  ...authorization,
  group: 'Attributes that a group of peers shares',
  override: 'Attributes of the group win over those of the user',
  ...methodList,
} as const;

const user = { ...authorization, user: 'Attributes of this one peer' } as const;

/** IKEv2 profiles: whom this router talks to, and how both prove who they are. */
export const ikev2Profile = {
  global: [
    {
      syntax: 'crypto ikev2 profile <name:def(ikev2-profile)>',
      help: 'Says whom this router talks IKEv2 to and how both ends prove who they are.',
      detail:
        'It needs `authentication local`, `authentication remote` and a `match identity ' +
        'remote`, `match certificate` or `match any`. An initiator takes it from `set ' +
        'ikev2-profile`, a responder finds it by the identity of the peer.',
      words: {
        ...cryptoWords,
        profile: 'Peers, identities and authentication',
        name: 'Name of the profile, local to this router',
      },
      enters: 'ikev2-profile',
      repeatable: true,
      references: ['RFC 7296 §2.15'],
      samples: ['crypto ikev2 profile IKEV2-SETUP', 'crypto ikev2 profile default'],
      rejects: ['crypto ikev2 profile', 'crypto ikev2 profile A B'],
    },
  ],
  'ikev2-profile': [
    {
      syntax: 'description <text:LINE>',
      help: 'Keeps a remark about the profile; it has no effect.',
      words: { text: 'Any text up to the end of the line' },
      samples: ['description spokes with certificates'],
    },
    {
      syntax: 'match identity remote address <ip:ip4> [<mask:mask4>]',
      help:
        'Applies the profile to peers that present an IPv4 address of this range as their ' +
        'identity.',
      detail:
        'The mask is a subnet mask, not a wildcard mask. A peer behind NAT still presents its ' +
        'private address, unless its `identity local` says otherwise.',
      words: {
        ...remoteIdentity,
        address: 'An IP address',
        ip: 'Address that the peer presents, or its network',
        mask: 'Subnet mask; bits that are 0 may differ. Without it this one address; `0.0.0.0` alone is any',
      },
      repeatable: true,
      references: ['RFC 7296 §3.5'],
      samples: [
        'match identity remote address 0.0.0.0',
        'match identity remote address 10.0.0.2 255.255.255.255',
      ],
      rejects: [
        'match identity remote address',
        'match identity address 10.0.0.2',
        'match identity remote 10.0.0.2',
        'match identity remote address 10.0.0.0 0.0.0.255',
        'match identity remote address 10.0.0.0/24',
      ],
    },
    {
      syntax: 'match identity remote address <prefix:ip6pfx>',
      help:
        'Applies the profile to peers that present an IPv6 address of this prefix as their ' +
        'identity.',
      words: {
        ...remoteIdentity,
        address: 'An IP address',
        prefix: 'IPv6 prefix with its length, `/128` for a single peer',
      },
      repeatable: true,
      references: ['RFC 7296 §3.5'],
      samples: [
        'match identity remote address 2001:db8::2/128',
        'match identity remote address ::/0',
      ],
    },
    {
      syntax: 'match identity remote any',
      help: 'Applies the profile to every peer, whatever identity it presents.',
      detail: 'With a pre-shared key every peer that knows the key gets in.',
      words: { ...remoteIdentity, any: 'Any identity of any type' },
      samples: ['match identity remote any'],
      rejects: ['match identity any'],
    },
    {
      syntax: 'match identity remote {fqdn|email} [domain] <name:WORD>',
      help:
        'Applies the profile to peers that present this host name or mail address as their ' +
        'identity.',
      detail:
        'The peer must send the same type and name with `identity local`; the default identity ' +
        'of a router is its address. At most 255 characters.',
      words: {
        ...remoteIdentity,
        fqdn: 'A host name, `r2.example.net`',
        email: 'A mail address, `r2@example.net`',
        domain: 'Compare only the part behind the first dot or the @',
        name: 'Identity, or domain after `domain`',
      },
      repeatable: true,
      references: ['RFC 7296 §3.5'],
      samples: [
        'match identity remote fqdn r2.example.net',
        'match identity remote fqdn domain example.net',
        'match identity remote email spoke1@example.net',
      ],
      rejects: ['match identity remote fqdn', 'match identity remote r2.example.net'],
    },
    {
      syntax: 'match identity remote key-id <string:WORD>',
      help: 'Applies the profile to peers that present this opaque string as their identity.',
      detail: 'The peer must send the same string with `identity local key-id`.',
      words: {
        ...remoteIdentity,
        'key-id': 'An opaque string (ID_KEY_ID)',
        string: 'The string, exactly as the peer sends it',
      },
      repeatable: true,
      references: ['RFC 7296 §3.5'],
      samples: [
        'match identity remote key-id HUB1',
        'match identity remote key-id *$AnyConnectClient$*',
      ],
      rejects: ['match identity remote key-id'],
    },
    {
      syntax: 'match certificate <map:ref(pki-certmap)>',
      help: 'Applies the profile to peers whose certificate fits this certificate map.',
      words: {
        match: 'Which peers this profile is for',
        certificate: 'By the fields of the certificate that the peer sends',
        map: 'Name of a `crypto pki certificate map`',
      },
      repeatable: true,
      references: ['RFC 7296 §3.6'],
      samples: ['match certificate CMAP'],
      rejects: ['match certificate'],
    },
    {
      syntax: 'match fvrf {any|<vrf:ref(vrf)>}',
      help: 'Restricts the profile to negotiations whose packets arrive or leave through this VRF.',
      detail: 'A tunnel with `tunnel vrf` needs the same VRF here, or `any`.',
      words: matchVrf,
      default: 'the global VRF only',
      samples: ['match fvrf any', 'match fvrf WAN'],
      rejects: ['match fvrf', 'match vrf WAN'],
    },
    {
      syntax: 'match address local {<ip:ip>|interface <name:ref(interface)>}',
      help: 'Restricts the profile to negotiations that use this address of the router.',
      detail: 'Several lines are alternatives.',
      words: {
        ...matchLocal,
        ip: 'IPv4 or IPv6 address of this router',
        interface: 'The address of an interface',
        name: 'Interface that has the address',
      },
      default: 'any local address',
      repeatable: true,
      samples: [
        'match address local 192.0.2.1',
        'match address local interface Loopback0',
        'match address local interface GigabitEthernet 0/0',
      ],
      rejects: [
        'match address local',
        'match address interface Loopback0',
        'match address 192.0.2.1',
      ],
    },
    {
      syntax: 'match any',
      help: 'Applies the profile to every peer.',
      detail:
        'The usual spelling is `match identity remote any`; IOS names this one in its own ' +
        'reminder.',
      words: { match: 'Which peers this profile is for', any: 'Every peer' },
      samples: ['match any'],
    },
    {
      syntax: 'match inbound-only',
      help: 'Restricts the profile to negotiations that the peer starts.',
      words: {
        match: 'Which peers this profile is for',
        'inbound-only': 'Only where this router is the responder',
      },
      since: 'IOS XE 17.9.1 (first model that has it)',
      samples: ['match inbound-only'],
    },
    {
      syntax: 'match application {sdwan|autovpn}',
      help: 'Restricts the profile to tunnels that SD-WAN or Auto VPN sets up.',
      words: { match: 'Which peers this profile is for', ...applicationWords },
      since: 'IOS XE 26.1.1 (first model that has it)',
      evidence: 'inferred',
      samples: ['match application sdwan', 'match application autovpn'],
      rejects: ['match application'],
    },
    {
      syntax: 'identity local address <ip:ip>',
      help: 'Presents this address to the peer as the identity of this router.',
      detail:
        'The peer must accept it with `match identity remote address`, whatever NAT does on ' +
        'the way.',
      words: { ...localIdentity, address: 'An IP address', ip: 'Address to present' },
      default:
        'the address that the tunnel uses; with `rsa-sig` the name in the certificate (unverified)',
      references: ['RFC 7296 §3.5'],
      samples: ['identity local address 192.0.2.1', 'identity local address 2001:db8::1'],
      rejects: ['identity local address', 'identity local 192.0.2.1', 'identity address 192.0.2.1'],
    },
    {
      syntax: 'identity local {fqdn|email|key-id} <name:WORD>',
      help: 'Presents this name to the peer as the identity of this router.',
      detail:
        'The peer must have a `match identity remote` of the same type that fits, else it ' +
        'finds no profile and answers AUTHENTICATION_FAILED.',
      words: {
        ...localIdentity,
        fqdn: 'A host name, `r2.example.net`',
        email: 'A mail address, `r2@example.net`',
        'key-id': 'An opaque string (ID_KEY_ID)',
        name: 'Name to present',
      },
      default: 'the address that the tunnel uses',
      references: ['RFC 7296 §3.5'],
      samples: [
        'identity local fqdn r1.example.net',
        'identity local email spoke1@example.net',
        'identity local key-id HUB1',
      ],
      rejects: ['identity local fqdn', 'identity local r1.example.net', 'identity remote fqdn r2'],
    },
    {
      syntax: 'identity local dn',
      help:
        'Presents the subject name of the certificate to the peer as the identity of this ' +
        'router.',
      detail: 'The peer usually picks its profile by `match certificate` then.',
      words: { ...localIdentity, dn: 'The subject name of the certificate' },
      references: ['RFC 7296 §3.5'],
      samples: ['identity local dn'],
    },
    {
      syntax: 'authentication local pre-share [key {[0|6|7] <secret:KEY>|hex <digits:HEX:secret>}]',
      help: 'Proves this router with a pre-shared key.',
      detail:
        'The key comes from the keyring, or follows here. The peer must allow it with ' +
        '`authentication remote pre-share` and have the same key; a profile has one local ' +
        'method.',
      words: { ...localProof, ...preSharedKey },
      references: ['RFC 7296 §2.15'],
      samples: [
        'authentication local pre-share',
        'authentication local pre-share key S3cret',
        'authentication local pre-share key hex 0badc0de',
      ],
      rejects: ['authentication local', 'authentication local psk', 'authentication pre-share'],
    },
    {
      syntax: 'authentication local {rsa-sig|ecdsa-sig|mldsa-sig}',
      help: 'Proves this router with a signature and its certificate.',
      detail:
        'Name the certificate with `pki trustpoint`. A profile has one local method. ' +
        '`mldsa-sig` is in IOS XE 26.2.1 and later; its messages need `crypto ikev2 fragmentation`.',
      words: { ...localProof, ...signatures },
      references: ['RFC 7296 §2.15', 'RFC 7427'],
      samples: [
        'authentication local rsa-sig',
        'authentication local ecdsa-sig',
        'authentication local mldsa-sig',
      ],
      rejects: ['authentication local signature', 'authentication rsa-sig'],
    },
    {
      syntax:
        'authentication local eap [{gtc|md5|mschapv2} [username <user:WORD>] [password [0|6|7] ' +
        '<secret:KEY>]]',
      help: 'Proves this router with EAP, as a FlexVPN client with a user name and a password.',
      detail: 'The server must prove itself with a certificate.',
      words: {
        ...localProof,
        eap: 'With the Extensible Authentication Protocol',
        gtc: 'EAP-GTC: the password in clear inside the encrypted IKE message',
        md5: 'EAP-MD5: a challenge hashed with the password',
        mschapv2: 'EAP-MSCHAPv2: the challenge of Windows domains',
        username: 'A user name follows',
        user: 'Name of the user',
        ...passwordWords,
      },
      references: ['RFC 7296 §2.16'],
      samples: [
        'authentication local eap',
        'authentication local eap mschapv2 username spoke1 password 0 S3cret',
        'authentication local eap md5 password S3cret',
      ],
      rejects: ['authentication local eap username spoke1'],
    },
    {
      syntax: 'authentication local dynamic',
      help: 'Proves this router with the method that fits the peer which calls.',
      detail: 'Only together with `match inbound-only`.',
      words: { ...localProof, dynamic: 'With whatever fits the peer' },
      since: 'IOS XE 17.9.1 (first model that has it)',
      evidence: 'inferred',
      samples: ['authentication local dynamic'],
    },
    {
      syntax:
        'authentication remote pre-share [key {[0|6|7] <secret:KEY>|hex <digits:HEX:secret>}]',
      help: 'Allows the peer to prove itself with a pre-shared key.',
      detail:
        'The key comes from the keyring, or follows here. Several remote methods may stand in ' +
        'a profile, one on each line.',
      words: { ...remoteProof, ...preSharedKey },
      repeatable: true,
      references: ['RFC 7296 §2.15'],
      samples: [
        'authentication remote pre-share',
        'authentication remote pre-share key 0 S3cret',
        'authentication remote pre-share key hex 0badc0de',
      ],
      rejects: ['authentication remote', 'authentication remote psk'],
    },
    {
      syntax: 'authentication remote {rsa-sig|ecdsa-sig|mldsa-sig}',
      help: 'Allows the peer to prove itself with a signature and its certificate.',
      detail:
        'The certificate must lead to the certificate authority of a `pki trustpoint` of this ' +
        'profile; without one every trustpoint of the router counts.',
      words: { ...remoteProof, ...signatures },
      repeatable: true,
      references: ['RFC 7296 §2.15', 'RFC 7427'],
      samples: [
        'authentication remote rsa-sig',
        'authentication remote ecdsa-sig',
        'authentication remote mldsa-sig',
      ],
      rejects: ['authentication remote certificate'],
    },
    {
      syntax: 'authentication remote eap [query-identity] [timeout <seconds:int(45,180)>]',
      help:
        'Allows the peer to prove itself with EAP, which this router passes on to a RADIUS ' +
        'server.',
      detail:
        'This router must prove itself with a certificate, and `aaa authentication eap` must ' +
        'name the server list.',
      words: {
        ...remoteProof,
        eap: 'With the Extensible Authentication Protocol',
        'query-identity': 'Ask for the EAP identity in place of taking the IKE identity',
        timeout: 'Limit the wait for the next EAP message',
        seconds: 'Wait before the peer is given up',
      },
      units: { seconds: 's' },
      references: ['RFC 7296 §2.16'],
      samples: [
        'authentication remote eap',
        'authentication remote eap query-identity',
        'authentication remote eap query-identity timeout 90',
      ],
      rejects: ['authentication remote eap timeout 30', 'authentication remote eap mschapv2'],
    },
    {
      syntax: 'authentication remote anyconnect-eap aggregate [cert-request]',
      help: 'Allows Secure Client (AnyConnect) to prove its user with aggregate authentication.',
      detail:
        'This router must prove itself with a certificate, and `aaa authentication ' +
        'anyconnect-eap` must name the list that checks the password.',
      words: {
        ...remoteProof,
        'anyconnect-eap': 'With the EAP method of Secure Client',
        aggregate: 'Several proofs in one exchange',
        'cert-request': 'Ask for a certificate of the client as well',
      },
      samples: [
        'authentication remote anyconnect-eap aggregate',
        'authentication remote anyconnect-eap aggregate cert-request',
      ],
      rejects: ['authentication remote anyconnect-eap'],
    },
    {
      syntax: 'keyring local <keys:ref(ikev2-keyring)>',
      help: 'Takes the pre-shared keys from a keyring on this router.',
      detail:
        'Needed for `pre-share` without a key in the line. One local keyring in a profile; IOS ' +
        'refuses a name that does not exist yet.',
      words: {
        ...keyringWord,
        local: 'From this router',
        keys: 'Name of a `crypto ikev2 keyring`',
      },
      samples: ['keyring local KEYRNG'],
      rejects: ['keyring local', 'keyring local A B'],
    },
    {
      syntax:
        'keyring aaa <methods:ref(aaa-author-network)> [name-mangler ' +
        '<mangler:ref(ikev2-name-mangler)>] [password [0|6|7] <secret:KEY>]',
      help: 'Takes the pre-shared keys from an AAA server, under the name of the peer.',
      words: {
        ...keyringWord,
        aaa: 'From an AAA server',
        methods: 'Name of an `aaa authorization network` list',
        ...manglerWords,
        ...passwordWords,
      },
      samples: [
        'keyring aaa RADIUS-KEYS',
        'keyring aaa RADIUS-KEYS name-mangler REALM',
        'keyring aaa RADIUS-KEYS name-mangler REALM password 0 cisco',
      ],
      rejects: ['keyring aaa', 'keyring aaa RADIUS-KEYS name-mangler'],
    },
    {
      syntax: 'keyring ppk <keys:ref(ikev2-keyring)>',
      help: 'Takes the post-quantum keys from a keyring on this router.',
      detail: 'It may be the keyring of `keyring local`, or another one.',
      words: {
        ...keyringWord,
        ppk: 'The post-quantum keys (`ppk` lines of the keyring)',
        keys: 'Name of a `crypto ikev2 keyring`',
      },
      since: 'IOS XE 26.1.1 (first model that has it)',
      references: ['RFC 8784'],
      samples: ['keyring ppk PPK'],
      rejects: ['keyring ppk'],
    },
    {
      syntax: 'keyring <keys:ref(ikev2-keyring)>',
      help: 'Takes the pre-shared keys from a keyring on this router, in the spelling of IOS 15.2.',
      words: { ...keyringWord, keys: 'Name of a `crypto ikev2 keyring`' },
      replacedBy: 'keyring local',
      samples: ['keyring KEYRNG'],
      rejects: ['keyring'],
    },
    {
      syntax: 'pki trustpoint <name:ref(pki-trustpoint)> [sign|verify]',
      help: 'Names the certificate that this router signs with, and the authority that it trusts.',
      detail:
        'Needed to sign with `rsa-sig` or `ecdsa-sig`. Without any, all trustpoints of the ' +
        'router count when the peer is verified.',
      words: {
        pki: 'Certificates for this profile',
        trustpoint: 'Certificate and authority',
        name: 'Name of a `crypto pki trustpoint`',
        sign: 'Only to prove this router',
        verify: 'Only to check the peer',
      },
      repeatable: true,
      references: ['RFC 7296 §3.6', 'RFC 7296 §3.7'],
      samples: ['pki trustpoint CA', 'pki trustpoint CA sign', 'pki trustpoint ROOT verify'],
      rejects: ['pki trustpoint', 'pki trust-point CA', 'pki trustpoint CA signing'],
    },
    {
      syntax: 'lifetime <seconds:int(120,86400)>',
      help: 'How long an IKE SA lives before this router starts a rekey.',
      detail: 'The ends need not agree: the shorter one rekeys first.',
      words: {
        lifetime: 'Age limit of the IKE SA',
        seconds: 'Age at which the IKE SA is replaced',
      },
      units: { seconds: 's' },
      default: '86400 s (24 h)',
      references: ['RFC 7296 §2.8'],
      samples: ['lifetime 120', 'lifetime 86400'],
      rejects: ['lifetime', 'lifetime 60', 'lifetime 86401', 'lifetime seconds 3600'],
    },
    {
      syntax: 'lifetime certificate',
      help: 'Ends an IKE SA when its certificate expires, if that is sooner.',
      words: {
        lifetime: 'Age limit of the IKE SA',
        certificate: 'Not longer than the certificate is valid',
      },
      default: 'on',
      since: 'IOS XE 17.14.1 (first model that has it)',
      evidence: 'inferred',
      samples: ['lifetime certificate'],
    },
    {
      syntax: 'dpd <interval:int(10,3600)> <retry:int(2,60)> {on-demand|periodic}',
      help:
        'Asks silent peers of this profile for a sign of life, and removes the SA of one that ' +
        'stays silent.',
      detail:
        'Replaces `crypto ikev2 dpd` for these peers. Each end asks for itself, so the values ' +
        'need not agree.',
      words: dpdWords,
      units: { interval: 's', retry: 's' },
      default: 'the values of `crypto ikev2 dpd`; off without it',
      references: ['RFC 7296 §2.4'],
      samples: ['dpd 30 5 on-demand', 'dpd 10 2 periodic'],
      rejects: ['dpd 30', 'dpd 30 5', 'dpd 5 2 periodic', 'dpd 30 5 ondemand', 'dpd on-demand'],
    },
    {
      syntax: 'nat keepalive <seconds:int(5,3600)>',
      help:
        'Keeps the NAT mapping of this router open for peers of this profile, with a small ' +
        'packet at each interval.',
      detail:
        'Sent only when this router is behind NAT. Replaces `crypto ikev2 nat keepalive` here.',
      words: {
        nat: 'NAT traversal',
        keepalive: 'Keep the mapping in the NAT device alive',
        seconds: 'Interval between the packets',
      },
      units: { seconds: 's' },
      default: 'the value of `crypto ikev2 nat keepalive`; off without it',
      references: ['RFC 7296 §2.23'],
      samples: ['nat keepalive 20'],
      rejects: ['nat keepalive', 'nat keepalive 4'],
    },
    {
      syntax: 'nat force-encap',
      help: 'Wraps ESP into UDP port 4500 even where no NAT is found.',
      detail: 'For paths that drop ESP (IP protocol 50).',
      words: { nat: 'NAT traversal', 'force-encap': 'UDP always' },
      references: ['RFC 7296 §2.23'],
      samples: ['nat force-encap'],
    },
    {
      syntax: 'ivrf <vrf:ref(vrf)>',
      help: 'Puts the decrypted traffic of these peers into a VRF.',
      detail:
        'Meant for crypto maps; on a tunnel interface `vrf forwarding` decides (inferred). The ' +
        'VRF must exist with an IPv4 address family.',
      words: { ivrf: 'VRF of the clear traffic', vrf: 'Name of the inside VRF' },
      samples: ['ivrf RED'],
      rejects: ['ivrf', 'vrf RED'],
    },
    {
      syntax: 'virtual-template <number:int(1,4095):ref(virtual-template)> [mode auto]',
      help: 'Builds a tunnel interface for each peer that calls, as a copy of this template.',
      detail: 'Needs `interface Virtual-Template` with this number and `type tunnel`.',
      words: {
        'virtual-template': 'Template for the tunnel interfaces',
        number: 'Number of the `interface Virtual-Template`',
        mode: 'Tunnel mode',
        auto: 'Choose GRE or IPsec, IPv4 or IPv6, as the peer asks',
      },
      samples: ['virtual-template 1', 'virtual-template 1 mode auto'],
      rejects: ['virtual-template', 'virtual-template 0', 'virtual-template 1 mode gre'],
    },
    {
      syntax:
        'aaa authorization group [override] {psk|eap|cert|anyconnect-eap} list ' +
        '<methods:ref(aaa-author-network)> [<policy:ref(ikev2-authz-policy)>]',
      help: 'Fetches address, routes and other attributes that a group of peers shares.',
      detail:
        'With a `local` method list the last word is a `crypto ikev2 authorization policy`; ' +
        'with RADIUS it is a user name on the server.',
      words: {
        ...group,
        ...methodWords,
        policy: 'Name of an IKEv2 authorization policy, or user name on the AAA server',
      },
      repeatable: true,
      references: ['RFC 7296 §3.15'],
      samples: [
        'aaa authorization group psk list FLEXLIST FLEXAUTH',
        'aaa authorization group psk list flexvpn',
        'aaa authorization group override cert list default default',
      ],
      rejects: [
        'aaa authorization group psk FLEXLIST FLEXAUTH',
        'aaa authorization group rsa-sig list FLEXLIST',
        'aaa authorization group psk list',
      ],
    },
    {
      syntax:
        'aaa authorization group [override] {psk|eap|cert|anyconnect-eap} list ' +
        '<methods:ref(aaa-author-network)> name-mangler <mangler:ref(ikev2-name-mangler)> ' +
        '[password [0|6|7] <secret:KEY>]',
      help: 'Fetches attributes for a group of peers whose name is made out of their identity.',
      detail:
        'With a `local` method list the name that results is a `crypto ikev2 authorization ' +
        'policy`; with RADIUS it is a user name on the server.',
      words: { ...group, ...manglerWords, ...methodWords, ...passwordWords },
      repeatable: true,
      references: ['RFC 7296 §3.15'],
      samples: [
        'aaa authorization group psk list FLEXLIST name-mangler REALM',
        'aaa authorization group override eap list RAD name-mangler REALM password cisco',
      ],
      rejects: ['aaa authorization group psk list FLEXLIST name-mangler'],
    },
    {
      syntax:
        'aaa authorization group [override] {psk|eap|cert|anyconnect-eap} list ' +
        '<methods:ref(aaa-author-network)> <user:WORD> {local|password [0|6|7] <secret:KEY>}',
      help: 'Fetches attributes for a group of peers under this user name of the AAA server.',
      words: {
        ...group,
        ...methodWords,
        ...passwordWords,
        user: 'User name on the AAA server',
        local: 'Use the policy of that name on this router',
      },
      repeatable: true,
      evidence: 'inferred',
      samples: [
        'aaa authorization group cert list RAD spokes password 0 cisco',
        'aaa authorization group cert list RAD spokes local',
      ],
    },
    {
      syntax:
        'aaa authorization group [override] list <methods:ref(aaa-author-network)> ' +
        '[<policy:ref(ikev2-authz-policy)>]',
      help:
        'Fetches attributes that a group of peers shares, whatever method the peers prove ' +
        'themselves with.',
      detail:
        'With a `local` method list the last word is a `crypto ikev2 authorization policy`; ' +
        'with RADIUS it is a user name on the server.',
      words: {
        ...group,
        policy: 'Name of an IKEv2 authorization policy, or user name on the AAA server',
      },
      since: 'IOS XE 17.9.1 (first model that has it)',
      references: ['RFC 7296 §3.15'],
      samples: [
        'aaa authorization group list FLEXLIST FLEXAUTH',
        'aaa authorization group override list FLEXLIST',
      ],
    },
    {
      syntax: 'aaa authorization user {psk|eap|cert|anyconnect-eap} cached',
      help: 'Uses the attributes that came with the authentication of this peer.',
      detail:
        'They arrive with the EAP success or with the key from the AAA server, so nothing more ' +
        'is asked.',
      words: { ...user, ...methodWords, cached: 'Those that authentication brought along' },
      repeatable: true,
      samples: [
        'aaa authorization user anyconnect-eap cached',
        'aaa authorization user psk cached',
      ],
      rejects: ['aaa authorization user cached'],
    },
    {
      syntax:
        'aaa authorization user {psk|eap|cert|anyconnect-eap} list ' +
        '<methods:ref(aaa-author-network)> [<name:WORD>] [password [0|6|7] <secret:KEY>]',
      help: 'Fetches attributes for this one peer from the AAA server.',
      words: {
        ...user,
        ...methodList,
        ...methodWords,
        ...passwordWords,
        name: 'User name on the AAA server; without it the identity of the peer',
      },
      repeatable: true,
      samples: [
        'aaa authorization user psk list FLEX',
        'aaa authorization user eap list FLEX bob',
        'aaa authorization user psk list FLEX password 0 cisco',
        'aaa authorization user cert list FLEX bob password cisco',
      ],
      rejects: ['aaa authorization user psk list', 'aaa authorization user psk FLEX'],
    },
    {
      syntax:
        'aaa authorization user {psk|eap|cert|anyconnect-eap} list ' +
        '<methods:ref(aaa-author-network)> name-mangler <mangler:ref(ikev2-name-mangler)> ' +
        '[password [0|6|7] <secret:KEY>]',
      help: 'Fetches attributes for this one peer under a name that is made out of its identity.',
      words: { ...user, ...methodList, ...manglerWords, ...methodWords, ...passwordWords },
      repeatable: true,
      samples: [
        'aaa authorization user psk list AUTHORIZE name-mangler server',
        'aaa authorization user cert list RAD name-mangler CN password 6 AbCd',
      ],
    },
    {
      syntax: 'aaa authentication {eap|anyconnect-eap|list} <methods:ref(aaa-authen-login)>',
      help: 'Names the servers that check the password of a peer that uses EAP.',
      words: {
        aaa: 'Ask AAA about the peer',
        authentication: 'Check the password',
        eap: 'For peers that prove themselves with EAP',
        'anyconnect-eap': 'For Secure Client (AnyConnect) peers that use aggregate authentication',
        list: 'For any method; from IOS XE 17.10.1',
        methods: 'Name of an `aaa authentication login` list',
      },
      repeatable: true,
      references: ['RFC 7296 §2.16'],
      samples: [
        'aaa authentication eap EAPLIST',
        'aaa authentication anyconnect-eap a-eap-authen',
        'aaa authentication list RAD',
      ],
      rejects: ['aaa authentication eap', 'aaa authentication psk RAD'],
    },
    {
      syntax: 'aaa accounting {psk|eap|cert|anyconnect-eap|list} <methods:ref(aaa-acct-network)>',
      help: 'Reports the start and the end of each session to an AAA server.',
      words: {
        aaa: 'Ask AAA about the peer',
        accounting: 'Report sessions',
        ...methodWords,
        list: 'For any method',
        methods: 'Name of an `aaa accounting network` list',
      },
      repeatable: true,
      samples: ['aaa accounting psk flexvpn', 'aaa accounting list RAD'],
      rejects: ['aaa accounting psk'],
    },
    {
      syntax: 'config-exchange request',
      help:
        'Asks the peer for configuration (address, routes, DNS servers) when this router ' +
        'starts the tunnel.',
      detail:
        'Some peers, cloud gateways above all, refuse or stumble over the request: write `no ' +
        'config-exchange request` for them.',
      words: {
        'config-exchange': 'Configuration payloads (CP)',
        request: 'Send a request in IKE_AUTH',
      },
      default: 'on',
      since: 'IOS XE 17.2.1 (first model that has it)',
      references: ['RFC 7296 §3.15'],
      samples: ['config-exchange request'],
      rejects: ['config-exchange'],
    },
    {
      syntax: 'config-exchange set {accept|send}',
      help: 'Lets one end push configuration to the other after the tunnel is up.',
      words: {
        'config-exchange': 'Configuration payloads (CP)',
        set: 'Configuration that is pushed, not asked for',
        accept: 'Take what the peer pushes',
        send: 'Push to the peer',
      },
      repeatable: true,
      references: ['RFC 7296 §3.15'],
      samples: ['config-exchange set accept', 'config-exchange set send'],
      rejects: ['config-exchange set'],
    },
    {
      syntax: 'initial-contact force',
      help:
        'Treats every new IKE SA as the first contact, and removes older SAs of the same peer ' +
        'identity.',
      detail: 'Also when the peer does not send INITIAL_CONTACT itself.',
      words: {
        'initial-contact': 'What a new SA means for older ones of the same peer',
        force: 'Always remove the older ones',
      },
      references: ['RFC 7296 §2.4'],
      samples: ['initial-contact force'],
      rejects: ['initial-contact'],
    },
    {
      syntax: 'reconnect [timeout <seconds:int(600,86400)>]',
      help:
        'Lets Secure Client (AnyConnect) take up a broken session without asking the user ' +
        'again.',
      detail: 'IOS refuses it in a profile with a keyring or pre-shared keys.',
      words: {
        reconnect: 'Keep sessions for clients that come back',
        timeout: 'How long a broken session is kept',
        seconds: 'Time within which the client must be back',
      },
      units: { seconds: 's' },
      samples: ['reconnect', 'reconnect timeout 900'],
      rejects: ['reconnect 900', 'reconnect timeout 60'],
    },
    {
      syntax: 'redirect gateway auth',
      help:
        'Sends clients of this profile to the least loaded gateway of the cluster once they ' +
        'have proved who they are.',
      detail: 'Needs `crypto ikev2 cluster`.',
      words: {
        redirect: 'Load balancing',
        gateway: 'This router answers for the cluster',
        auth: 'In the IKE_AUTH answer',
      },
      references: ['RFC 5685'],
      samples: ['redirect gateway auth'],
      rejects: ['redirect gateway', 'redirect gateway init'],
    },
    {
      syntax: 'anyconnect profile <name:WORD>',
      help: 'Offers a client profile (an XML file on this router) to Secure Client (AnyConnect).',
      words: {
        anyconnect: 'Settings for Secure Client (AnyConnect)',
        profile: 'The client profile follows',
        name: 'Name given to the file by `crypto vpn anyconnect profile`',
      },
      samples: ['anyconnect profile acvpn'],
      rejects: ['anyconnect profile'],
    },
    {
      syntax: 'dynamic',
      help: 'Takes the settings of this profile from AAA, by peer.',
      detail: 'Excludes `authentication`, `identity`, `match` and `keyring` lines.',
      samples: ['dynamic'],
    },
    {
      syntax: 'shutdown',
      help: 'Switches the profile off without deleting it.',
      samples: ['shutdown'],
    },
  ],
} as const satisfies CommandFamily;
