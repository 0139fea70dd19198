import { cryptoIsakmpWords, cryptoWord, keyFormWords, vrfWord } from './commonWords';
import type { CommandFamily } from './schema';

const keyWords = {
  ...cryptoIsakmpWords,
  ...keyFormWords,
  key: 'A pre-shared key for IKEv1; both ends must hold the same',
  'no-xauth': 'Do not ask this peer for user name and password: it is a router, not a client',
} as const;

const keepaliveWords = {
  keepalive: 'Questions whether the peer is still there (dead peer detection)',
  retry: 'Time between questions once one stayed unanswered',
} as const;

const peerWords = {
  ...cryptoIsakmpWords,
  ...vrfWord,
  peer: 'Settings for aggressive mode with one peer',
  vrf: 'The front-door VRF that the peer is reached in',
} as const;

const localAddressWords = {
  'local-address': 'Only for negotiations that arrive at this address of ours',
  address: 'The local address',
  vrf: 'The front-door VRF of the address',
  interface: 'The interface whose address counts',
} as const;

const identityWords = {
  match: 'Which peers this profile is for; any one line is enough',
  identity: 'The name that the peer gives itself in IKE',
} as const;

const identityVrfWords = {
  ...identityWords,
  vrf: 'The front-door VRF that the peer is reached in',
} as const;

const authorizationPasswordWords = {
  ...keyFormWords,
  password: 'Password that the AAA server is asked with',
} as const;

const aggressiveModeWords = {
  set: 'What this router sends to the peer',
  'aggressive-mode': 'IKEv1 in three messages, with the identity in clear text',
} as const;

/** ISAKMP policies, keys, peers and profiles: IKEv1 between routers. */
export const isakmp = {
  global: [
    {
      syntax: 'crypto isakmp policy <priority:int(1,10000):def(isakmp-policy)>',
      help: 'Opens an ISAKMP policy: algorithms, authentication and lifetime that this router offers for IKEv1.',
      detail:
        'Encryption, hash, authentication and group must all equal one policy of the peer; the lifetime need not. A running-config leaves out values at their default. IKEv1 is deprecated: use IKEv2 where the peer can.',
      words: {
        ...cryptoIsakmpWords,
        policy: 'One combination of algorithms for the IKEv1 SA',
        priority: 'Number of the policy: 1 is offered first',
      },
      enters: 'isakmp',
      repeatable: true,
      references: ['RFC 9395', 'RFC 2409 §5'],
      samples: ['crypto isakmp policy 10'],
      rejects: ['crypto isakmp policy', 'crypto isakmp policy 0', 'crypto isakmp policy SITE-B'],
    },
    {
      syntax: 'crypto isakmp enable',
      help: 'Lets this router speak IKEv1 on all interfaces.',
      detail: 'In the configuration it shows as `no crypto isakmp enable` when it is off.',
      words: { ...cryptoIsakmpWords, enable: 'On all interfaces' },
      default: 'on',
      samples: ['crypto isakmp enable'],
      rejects: ['crypto isakmp enable outside'],
    },
    {
      syntax: 'crypto isakmp key [0|6] <key:KEY> address <address:ip4> [<mask:mask4>] [no-xauth]',
      help: 'Sets the pre-shared key for IKEv1 peers at this address.',
      detail:
        'A subnet mask covers several peers; `0.0.0.0` alone stands for any peer, who then needs nothing but the key. Both ends must hold the same key, else phase 1 stays in MM_KEY_EXCH.',
      words: {
        ...keyWords,
        address: 'Address of the peer',
        mask: 'Subnet mask (not a wildcard) of a range of peers',
      },
      default: 'mask 255.255.255.255',
      repeatable: true,
      samples: [
        'crypto isakmp key s3cret address 192.0.2.1',
        'crypto isakmp key 0 s3cret address 192.0.2.0 255.255.255.0 no-xauth',
        'crypto isakmp key 6 aQSXRdeMkd address 0.0.0.0',
      ],
      rejects: ['crypto isakmp key address 192.0.2.1 s3cret', 'crypto isakmp key s3cret 192.0.2.1'],
    },
    {
      syntax: 'crypto isakmp key [0|6] <key:KEY> address ipv6 <prefix:ip6pfx> [no-xauth]',
      help: 'Sets the pre-shared key for IKEv1 peers in this IPv6 prefix.',
      words: {
        ...keyWords,
        address: 'Address of the peer',
        ipv6: 'An IPv6 prefix follows',
        prefix: 'Prefix of the peers, `/128` for one',
      },
      repeatable: true,
      samples: ['crypto isakmp key s3cret address ipv6 2001:db8::1/128'],
    },
    {
      syntax: 'crypto isakmp key [0|6] <key:KEY> hostname <hostname:WORD> [no-xauth]',
      help: 'Sets the pre-shared key for the IKEv1 peer of this name.',
      detail:
        'In main mode the key is looked up by address before the name is known: DNS or `ip host` must resolve it (inferred).',
      words: { ...keyWords, hostname: 'Name that the peer uses as its identity' },
      repeatable: true,
      samples: ['crypto isakmp key s3cret hostname branch7.example.com'],
    },
    {
      syntax: 'crypto isakmp identity {address|dn|hostname}',
      help: 'How this router names itself to IKEv1 peers.',
      detail:
        'The peer looks up key and profile by this name. An ISAKMP profile overrides it with `self-identity`.',
      words: {
        ...cryptoIsakmpWords,
        identity: 'The name of this router in IKEv1',
        address: 'The address that the negotiation leaves from',
        dn: 'The distinguished name of its certificate',
        hostname: 'Host name and domain name',
      },
      default: '`address`',
      samples: ['crypto isakmp identity hostname', 'crypto isakmp identity dn'],
    },
    {
      syntax:
        'crypto isakmp keepalive <interval:int(10,3600)> [<retry:int(2,60)>] [on-demand|periodic]',
      help: 'Asks IKEv1 peers whether they are still there, and drops the SAs of those that do not answer.',
      words: {
        ...cryptoIsakmpWords,
        ...keepaliveWords,
        interval: 'Silence after which the peer is asked, 10 to 3600 s',
        'on-demand': 'Ask only when there is traffic to send and nothing came back',
        periodic: 'Ask at every interval, traffic or not',
      },
      units: { interval: 's', retry: 's' },
      default: 'off; with it, retry 2 s and `on-demand`',
      references: ['RFC 3706'],
      samples: ['crypto isakmp keepalive 10', 'crypto isakmp keepalive 30 5 periodic'],
      rejects: ['crypto isakmp keepalive 5', 'crypto isakmp keepalive threshold 15 retry 2'],
    },
    {
      syntax: 'crypto isakmp nat keepalive <seconds:int(5,3600)>',
      help: 'Sends a packet this often when this router is behind NAT, so that the NAT device does not forget the session.',
      words: {
        ...cryptoIsakmpWords,
        nat: 'Peers with a NAT device between them',
        keepalive: 'Packets that keep the translation alive',
        seconds: 'Time without traffic before one is sent, 5 to 3600 s',
      },
      units: { seconds: 's' },
      references: ['RFC 3948'],
      samples: ['crypto isakmp nat keepalive 20'],
      rejects: ['crypto isakmp nat-traversal', 'crypto isakmp nat-traversal 20'],
    },
    {
      syntax: 'crypto isakmp aggressive-mode disable',
      help: 'Refuses aggressive mode, in which the identity and a hash of the key can be read and guessed offline.',
      detail: 'Also stops Easy VPN clients with pre-shared group keys: they know nothing else.',
      words: {
        ...cryptoIsakmpWords,
        'aggressive-mode': 'IKEv1 in three messages, with the identity in clear text',
        disable: 'Neither start nor accept it',
      },
      default: 'accepted',
      samples: ['crypto isakmp aggressive-mode disable'],
      rejects: ['crypto isakmp am-disable'],
    },
    {
      syntax: 'crypto isakmp fragmentation',
      help: 'Cuts long IKEv1 messages (certificates) itself, for paths that lose IP fragments.',
      words: { ...cryptoIsakmpWords, fragmentation: 'IKE messages in pieces, when the peer can' },
      samples: ['crypto isakmp fragmentation'],
    },
    {
      syntax: 'crypto isakmp invalid-spi-recovery',
      help: 'Calls the peer when a packet with an unknown SPI arrives, so that it drops SAs which this router has forgotten.',
      detail:
        'Helps after a reload, when the peer still uses the old SAs (`%CRYPTO-4-RECVD_PKT_INV_SPI`).',
      words: {
        ...cryptoIsakmpWords,
        'invalid-spi-recovery': 'Tell a peer that its SAs are gone here',
      },
      default: 'off',
      samples: ['crypto isakmp invalid-spi-recovery'],
    },
    {
      syntax: 'crypto isakmp disconnect-revoked-peers',
      help: 'Ends sessions of peers whose certificate has been revoked since they came up.',
      words: {
        ...cryptoIsakmpWords,
        'disconnect-revoked-peers': 'Check established sessions against new revocation lists',
      },
      samples: ['crypto isakmp disconnect-revoked-peers'],
    },
    {
      syntax: 'crypto isakmp ccm',
      help: 'A setting of IKEv1 that running configurations show, mostly with `no`.',
      detail: 'What it does is not explained anywhere we know of.',
      words: { ...cryptoIsakmpWords, ccm: 'Not explained anywhere we know of' },
      evidence: 'unverified',
      samples: ['crypto isakmp ccm'],
    },
    {
      syntax: 'crypto isakmp performance',
      help: 'Collects performance figures of IKEv1, for diagnosis.',
      words: { ...cryptoIsakmpWords, performance: 'Figures of how fast negotiations are' },
      samples: ['crypto isakmp performance'],
    },
    {
      syntax: 'crypto isakmp default policy',
      help: 'Keeps the built-in ISAKMP policies in use where no policy is configured.',
      detail:
        'They have the numbers 65507 to 65514. `no crypto isakmp default policy` switches them off.',
      words: {
        ...cryptoIsakmpWords,
        default: 'What is built in',
        policy: 'Built-in ISAKMP policies',
      },
      default: 'on',
      samples: ['crypto isakmp default policy'],
    },
    {
      syntax: 'crypto isakmp diagnose error [<entries:int(0,1000)>]',
      help: 'Keeps the last errors of IKEv1 negotiations, for `show crypto isakmp diagnose error`.',
      words: {
        ...cryptoIsakmpWords,
        diagnose: 'Records for diagnosis',
        error: 'Errors and where they happened',
        entries: 'How many are kept, 0 to 1000',
      },
      units: { entries: 'entries' },
      default: '50 entries',
      samples: ['crypto isakmp diagnose error', 'crypto isakmp diagnose error 200'],
    },
    {
      syntax: 'crypto isakmp peer address [ipv6] <address:ip> [vrf <vrf:WORD:ref(vrf)>]',
      help: 'Opens aggressive-mode settings for the peer at this address.',
      words: { ...peerWords, address: 'Address of the peer', ipv6: 'An IPv6 address follows' },
      enters: 'isakmp-peer',
      repeatable: true,
      samples: [
        'crypto isakmp peer address 192.0.2.1',
        'crypto isakmp peer address ipv6 2001:DB8::1',
        'crypto isakmp peer address 192.0.2.1 vrf INTERNET',
      ],
    },
    {
      syntax: 'crypto isakmp peer hostname <hostname:WORD> [vrf <vrf:WORD:ref(vrf)>]',
      help: 'Opens aggressive-mode settings for the peer of this name.',
      words: { ...peerWords, hostname: 'Name of the peer' },
      enters: 'isakmp-peer',
      repeatable: true,
      samples: ['crypto isakmp peer hostname hub.example.com'],
    },
    {
      syntax:
        'crypto isakmp profile <name:WORD:def(isakmp-profile)> [accounting <list:WORD:ref(aaa-acct-network)>]',
      help: 'Opens an ISAKMP profile: keys, own identity, VRF and options for the IKEv1 peers that it matches.',
      detail:
        'It is never chosen until it has a `match identity` or `match certificate` line. Incoming peers find it by that, without a reference.',
      words: {
        ...cryptoIsakmpWords,
        profile: 'Settings for some of the peers',
        name: 'Name that `set isakmp-profile` refers to',
        accounting: 'Report the sessions to AAA',
        list: 'Name of an `aaa accounting network` list',
      },
      enters: 'isa-prof',
      repeatable: true,
      samples: [
        'crypto isakmp profile CUSTOMER-1',
        'crypto isakmp profile CUSTOMER-1 accounting VPN-ACCT',
      ],
    },
    {
      syntax: 'crypto keyring <name:WORD:def(keyring)> [vrf <vrf:WORD:ref(vrf)>]',
      help: 'Opens a set of pre-shared keys for IKEv1.',
      detail:
        'An ISAKMP profile names it with `keyring`. Keyrings are also searched before the profile of a peer is known, so one address in two keyrings makes the tunnel come up from one side only.',
      words: {
        ...cryptoWord,
        keyring: 'Pre-shared keys of IKEv1 peers',
        name: 'Name that `keyring` in an ISAKMP profile refers to',
        vrf: 'The front-door VRF that its peers are reached in; without it the global table',
      },
      enters: 'keyring',
      repeatable: true,
      samples: ['crypto keyring BRANCHES', 'crypto keyring CUSTOMER-1 vrf INTERNET'],
    },
  ],
  isakmp: [
    {
      syntax: 'encryption @isakmp-encryption',
      help: 'Which cipher protects the IKEv1 SA itself.',
      detail:
        "Must equal the peer's, key length included (`Proposed key length does not match policy`). Older releases print `encr`, newer ones `encryption`.",
      words: {
        encryption: 'Cipher for the IKEv1 SA',
      },
      default: 'DES on classic IOS, 56 bit: always set it',
      references: ['Cisco FN72510'],
      samples: ['encryption aes 256', 'encr aes', 'encryption 3des'],
      rejects: ['encryption aes-256', 'encryption aes-cbc-256', 'encryption aes-gcm'],
    },
    {
      syntax: 'hash @isakmp-hash',
      help: 'Which hash protects the IKEv1 messages against changes and feeds the keys.',
      detail: "Must equal the peer's.",
      words: { hash: 'Hash for the IKEv1 SA' },
      default: '`sha` (SHA-1)',
      references: ['Cisco FN72510'],
      samples: ['hash sha256', 'hash sha'],
      rejects: ['hash sha-256', 'hash sha1', 'hash aes'],
    },
    {
      syntax: 'authentication @isakmp-authentication',
      help: 'How the two ends prove who they are.',
      detail:
        "Must equal the peer's. `pre-share` needs a key for the peer, `rsa-sig` a certificate on both ends.",
      words: { authentication: 'Proof of identity' },
      default: '`rsa-sig` (unverified)',
      references: ['RFC 2409 §5'],
      samples: ['authentication pre-share', 'authentication rsa-sig'],
      rejects: ['authentication pre-shared-key', 'authentication local pre-share'],
    },
    {
      syntax: 'group @group',
      help: 'Which Diffie-Hellman group makes the shared secret of the IKEv1 SA.',
      detail: "Must equal the peer's. The default of recent IOS XE is not known to us.",
      words: { group: 'Diffie-Hellman group' },
      default: '`1` on classic IOS (unverified), 768 bit: always set it',
      references: ['RFC 8247 §2.4', 'Cisco FN72510'],
      samples: ['group 14', 'group 19'],
      rejects: ['group group14', 'group 17', 'group 14 19'],
    },
    {
      syntax: 'lifetime <seconds:int(60,86400)>',
      help: 'How long the IKEv1 SA lives before it is negotiated anew.',
      detail: 'The ends need not agree: the shorter one counts.',
      words: { lifetime: 'Age at which the IKEv1 SA ends', seconds: '60 to 86400 s' },
      units: { seconds: 's' },
      default: '86400 s (24 h)',
      samples: ['lifetime 28800'],
      rejects: ['lifetime seconds 28800', 'lifetime 30', 'lifetime 86401'],
    },
  ],
  'isakmp-peer': [
    {
      syntax: 'set aggressive-mode password [0|6] <key:KEY>',
      help: 'Sets the pre-shared key that aggressive mode with this peer uses.',
      words: {
        ...aggressiveModeWords,
        ...keyFormWords,
        password: 'The pre-shared key (tunnel password)',
        key: 'The key',
      },
      samples: ['set aggressive-mode password s3cret', 'set aggressive-mode password 6 aQSXRdeMkd'],
    },
    {
      syntax:
        'set aggressive-mode client-endpoint {fqdn <hostname:WORD>|ipv4-address <address:ip4>|ipv6-address <address6:ip6>|user-fqdn <user:WORD>}',
      help: 'How this router names itself to this peer in aggressive mode.',
      words: {
        ...aggressiveModeWords,
        'client-endpoint': 'The identity that is sent',
        fqdn: 'A host name',
        hostname: 'Host name with domain',
        'ipv4-address': 'An IPv4 address',
        address: 'IPv4 address',
        'ipv6-address': 'An IPv6 address',
        address6: 'IPv6 address',
        'user-fqdn': 'A name like an e-mail address; Easy VPN takes it as the group',
        user: 'Name in the form `user@domain`',
      },
      samples: [
        'set aggressive-mode client-endpoint fqdn branch7.example.com',
        'set aggressive-mode client-endpoint user-fqdn branch7@example.com',
        'set aggressive-mode client-endpoint ipv4-address 192.0.2.7',
        'set aggressive-mode client-endpoint ipv6-address 2001:db8::7',
      ],
    },
    {
      syntax: 'description <text:LINE>',
      help: 'Notes for the reader which peer this is; shown by `show crypto session`, changes nothing.',
      words: { description: 'A remark of yours', text: 'Free text, up to 80 characters' },
      samples: ['description Branch 7'],
    },
  ],
  'isa-prof': [
    {
      syntax: 'description <text:LINE>',
      help: 'Notes for the reader what the profile is for; changes nothing.',
      words: { description: 'A remark of yours', text: 'Free text to the end of the line' },
      samples: ['description Customer 1'],
    },
    {
      syntax: 'keyring {default|<keyring:WORD:ref(keyring)>}',
      help: 'Where this profile finds the pre-shared key of a peer.',
      detail: 'Several lines are searched in order.',
      words: {
        keyring: 'Name of a `crypto keyring`',
        default: 'The global keys of `crypto isakmp key`',
      },
      default: '`default`: the global keys',
      repeatable: true,
      samples: ['keyring CUSTOMER-1', 'keyring default'],
      rejects: ['keyring local CUSTOMER-1'],
    },
    {
      syntax: 'match identity address <address:ip4> [<mask:mask4>] [<vrf:WORD:ref(vrf)>]',
      help: 'Takes peers that name themselves by an address in this range.',
      detail:
        "The mask is a subnet mask, not a wildcard. The address is the one in the peer's identity, which behind NAT is its inner address.",
      words: {
        ...identityVrfWords,
        address: 'An address as identity',
        mask: 'Subnet mask of a range of addresses',
      },
      default: 'mask 255.255.255.255, the global VRF',
      repeatable: true,
      samples: [
        'match identity address 192.0.2.1 255.255.255.255',
        'match identity address 192.0.2.1',
        'match identity address 192.0.2.0 255.255.255.0 INTERNET',
        'match identity address 192.0.2.1 INTERNET',
      ],
      rejects: ['match identity remote address 192.0.2.1', 'match address 192.0.2.1'],
    },
    {
      syntax: 'match identity address ipv6 <prefix:ip6pfx> [<vrf:WORD:ref(vrf)>]',
      help: 'Takes peers that name themselves by an IPv6 address in this prefix.',
      words: {
        ...identityVrfWords,
        address: 'An address as identity',
        ipv6: 'An IPv6 prefix follows',
        prefix: 'Prefix, `/128` for one peer',
      },
      repeatable: true,
      samples: ['match identity address ipv6 2001:db8::1/128'],
    },
    {
      syntax: 'match identity group <group:WORD:ref(isakmp-client-group)>',
      help: 'Takes Easy VPN clients of this group.',
      words: {
        ...identityWords,
        group: 'Name of a `crypto isakmp client configuration group`',
      },
      repeatable: true,
      samples: ['match identity group REMOTE-USERS'],
    },
    {
      syntax: 'match identity host [domain] <hostname:WORD> [<vrf:WORD:ref(vrf)>]',
      help: 'Takes peers that name themselves by this host name, or by any name in this domain.',
      words: {
        ...identityVrfWords,
        host: 'A host name as identity',
        domain: 'Compare the domain only: any host in it',
        hostname: 'Host name or domain',
      },
      repeatable: true,
      samples: [
        'match identity host branch7.example.com',
        'match identity host domain example.com',
      ],
    },
    {
      syntax: 'match identity {user|user-fqdn} [domain] <user:WORD> [<vrf:WORD:ref(vrf)>]',
      help: 'Takes peers that name themselves like an e-mail address: this one, or any in this domain.',
      words: {
        ...identityVrfWords,
        user: 'The name, in the form `user@domain`; in front: the older spelling of `user-fqdn` (unverified)',
        'user-fqdn': 'A name like an e-mail address as identity',
        domain: 'Compare the part behind `@` only',
      },
      repeatable: true,
      samples: [
        'match identity user-fqdn branch7@example.com',
        'match identity user-fqdn domain example.com',
        'match identity user domain example.com',
      ],
    },
    {
      syntax: 'match certificate <map:WORD:ref(pki-certmap)>',
      help: 'Takes peers whose certificate satisfies this certificate map.',
      words: {
        match: 'Which peers this profile is for; any one line is enough',
        certificate: "Fields of the peer's certificate",
        map: 'Name of a `crypto pki certificate map`',
      },
      repeatable: true,
      samples: ['match certificate BRANCHES'],
    },
    {
      syntax: 'self-identity {address [ipv6]|fqdn [<name:WORD>]|user-fqdn <name:WORD>|<local:ip4>}',
      help: 'How this router names itself to the peers of this profile.',
      detail:
        "The peer's `match identity` must fit. Without the line, `crypto isakmp identity` decides.",
      words: {
        'self-identity': 'The name of this router for these peers',
        address: 'The address that the negotiation leaves from',
        ipv6: 'Its IPv6 address',
        fqdn: 'A host name; without a value, host name and domain name of this router',
        'user-fqdn': 'A name like an e-mail address',
        name: 'The name to send',
        local: 'An address to send as identity',
      },
      default: 'as `crypto isakmp identity` says',
      samples: [
        'self-identity address',
        'self-identity address ipv6',
        'self-identity fqdn',
        'self-identity fqdn hub.example.com',
        'self-identity user-fqdn hub@example.com',
        'self-identity 192.0.2.1',
      ],
      rejects: ['self-identity user-fqdn', 'identity local address 192.0.2.1'],
    },
    {
      syntax: 'ca trust-point <trustpoint:WORD:ref(pki-trustpoint)>',
      help: "Accepts certificates of this trustpoint only, and proves this router's identity with its own from there.",
      detail:
        'Written with a hyphen here, without one in an IKEv2 profile. Without the line all trustpoints count.',
      words: {
        ca: 'Certificates',
        'trust-point': 'Certificate authority to trust',
        trustpoint: 'Name of a `crypto pki trustpoint`',
      },
      default: 'all trustpoints',
      repeatable: true,
      samples: ['ca trust-point CORP-CA'],
      rejects: ['ca trustpoint CORP-CA', 'pki trustpoint CORP-CA'],
    },
    {
      syntax: 'vrf <vrf:WORD:ref(vrf)>',
      help: 'Which VRF the decrypted traffic belongs to (inside VRF).',
      detail: 'For crypto maps. On tunnel interfaces `vrf forwarding` decides.',
      words: { vrf: 'The inside VRF, by its name' },
      default: 'the VRF that the encrypted packets arrive in',
      samples: ['vrf CUSTOMER-1'],
    },
    {
      syntax: 'local-address {<address:ip> [<vrf:WORD:ref(vrf)>]|<interface:WORD:ref(interface)>}',
      help: 'Limits the profile to peers that call this address of the router, and sends from it.',
      words: localAddressWords,
      default: 'any local address',
      samples: [
        'local-address 192.0.2.1',
        'local-address 192.0.2.1 INTERNET',
        'local-address Loopback0',
      ],
    },
    {
      syntax: 'keepalive <interval:int(10,3600)> retry <retry:int(2,60)>',
      help: 'Asks peers of this profile whether they are still there, and drops their SAs when they do not answer.',
      words: { ...keepaliveWords, interval: 'Silence after which the peer is asked, 10 to 3600 s' },
      units: { interval: 's', retry: 's' },
      default: 'as `crypto isakmp keepalive` says',
      references: ['RFC 3706'],
      samples: ['keepalive 30 retry 5'],
      rejects: ['keepalive 30 5', 'keepalive 30'],
    },
    {
      syntax: 'initiate mode [aggressive|main]',
      help: 'Which IKEv1 mode this router starts with.',
      detail:
        'Aggressive mode shows the identity in clear text and a hash of the key that can be guessed offline.',
      words: {
        initiate: 'When this router calls',
        mode: 'The phase 1 exchange',
        aggressive: 'Three messages, for peers that look up the key by name',
        main: 'Six messages, identities encrypted',
      },
      default: 'main mode',
      references: ['RFC 2409 §5'],
      samples: ['initiate mode aggressive', 'initiate mode main'],
    },
    {
      syntax:
        'client authentication {list <list:WORD:ref(aaa-authen-login)>|username <user:WORD>|password <password:KEY>}',
      help: 'Asks clients of this profile for user name and password after phase 1 (XAUTH).',
      words: {
        client: 'Remote-access clients',
        authentication: 'Who sits behind the client (XAUTH)',
        list: 'Name of an `aaa authentication login` list that checks the answer',
        username: 'User name that this router answers with when it is the client (inferred)',
        user: 'The user name',
        password: 'Password that this router answers with when it is the client (inferred)',
      },
      repeatable: true,
      samples: ['client authentication list USERS'],
    },
    {
      syntax: 'client configuration address {initiate|respond}',
      help: 'Gives clients an inner address by IKE mode configuration.',
      words: {
        client: 'Remote-access clients',
        configuration: 'Settings that IKE hands to the client',
        address: "The client's address inside the tunnel",
        initiate: 'This router offers one unasked',
        respond: 'This router gives one when the client asks',
      },
      repeatable: true,
      samples: ['client configuration address respond', 'client configuration address initiate'],
    },
    {
      syntax: 'client configuration group <group:WORD:ref(isakmp-client-group)>',
      help: 'Gives all clients of this profile the settings of this group, whatever group they name.',
      words: {
        client: 'Remote-access clients',
        configuration: 'Settings that IKE hands to the client',
        group: 'Name of a `crypto isakmp client configuration group`',
      },
      samples: ['client configuration group REMOTE-USERS'],
    },
    {
      syntax:
        'client pki authorization list <list:WORD:ref(aaa-author-network)> [password [0|6] <password:KEY>]',
      help: 'Asks this AAA list what a client may do, by the user name in its certificate.',
      words: {
        client: 'Remote-access clients',
        pki: 'Certificates',
        authorization: 'What the client is given',
        ...authorizationPasswordWords,
        list: 'Name of an `aaa authorization network` list',
      },
      samples: ['client pki authorization list CERT-USERS'],
    },
    {
      syntax:
        'isakmp authorization list <list:WORD:ref(aaa-author-network)> [password [0|6] <password:KEY>]',
      help: 'Asks this AAA list for the group policy (key, pool, split tunnel) of a client.',
      words: {
        isakmp: 'IKEv1 with the clients',
        authorization: 'What a client is given',
        ...authorizationPasswordWords,
        list: 'Name of an `aaa authorization network` list',
      },
      samples: ['isakmp authorization list GROUPS'],
    },
    {
      syntax: 'accounting <list:WORD:ref(aaa-acct-network)>',
      help: 'Reports the sessions of this profile to this AAA accounting list.',
      words: {
        accounting: 'Records of when a session began and ended',
        list: 'Name of an `aaa accounting network` list',
      },
      samples: ['accounting VPN-ACCT'],
    },
    {
      syntax: 'virtual-template <number:int(1,4095):ref(virtual-template)> [per-user]',
      help: 'Gives each incoming peer an own tunnel interface, cloned from this virtual template.',
      words: {
        'virtual-template': 'Model of the interfaces for incoming peers',
        number: 'Number of `interface Virtual-Template`, 1 to 4095',
        'per-user': 'Add what AAA says about the user',
      },
      samples: ['virtual-template 1', 'virtual-template 1 per-user'],
    },
    {
      syntax: 'qos-group <group:int(1,1023)>',
      help: 'Marks traffic of these peers with a QoS group, for `match qos-group` in a class map.',
      words: { 'qos-group': 'A mark inside this router, not in the packet', group: '1 to 1023' },
      samples: ['qos-group 3'],
    },
    {
      syntax: 'rekey',
      help: 'Negotiates an IKEv1 SA anew before it ends, if this router had started it.',
      words: { rekey: 'Replace the IKEv1 SA in time' },
      samples: ['rekey'],
    },
    {
      syntax: 'reverse-route',
      help: 'Installs routes to the networks behind the peers of this profile.',
      words: { 'reverse-route': 'Routes made from the SAs of the peer' },
      samples: ['reverse-route'],
    },
  ],
  keyring: [
    {
      syntax: 'description <text:LINE>',
      help: 'Notes for the reader whose keys these are; changes nothing.',
      words: { description: 'A remark of yours', text: 'Free text to the end of the line' },
      samples: ['description Branch offices'],
    },
    {
      syntax: 'local-address {<address:ip> [<vrf:WORD:ref(vrf)>]|<interface:WORD:ref(interface)>}',
      help: 'Limits these keys to negotiations that use this address of the router.',
      words: localAddressWords,
      default: 'any local address',
      samples: [
        'local-address 192.0.2.1',
        'local-address 192.0.2.1 INTERNET',
        'local-address Loopback0',
      ],
    },
    {
      syntax: 'pre-shared-key address <address:ip4> [<mask:mask4>] key [0|6] <key:KEY>',
      help: 'Sets the pre-shared key for IKEv1 peers at this address.',
      detail: 'Both ends must hold the same key. `0.0.0.0 0.0.0.0` stands for any peer.',
      words: {
        ...keyFormWords,
        'pre-shared-key': 'A secret that both ends hold',
        address: 'Address of the peer',
        mask: 'Subnet mask (not a wildcard) of a range of peers',
        key: 'The key; the same at both ends',
      },
      default: 'mask 255.255.255.255',
      repeatable: true,
      samples: [
        'pre-shared-key address 192.0.2.1 key s3cret',
        'pre-shared-key address 0.0.0.0 0.0.0.0 key 6 aQSXRdeMkd',
      ],
      rejects: [
        'pre-shared-key local s3cret',
        'pre-shared-key s3cret',
        'pre-shared-key address 192.0.2.1 s3cret',
      ],
    },
    {
      syntax: 'pre-shared-key address ipv6 <prefix:ip6pfx> key [0|6] <key:KEY>',
      help: 'Sets the pre-shared key for IKEv1 peers in this IPv6 prefix.',
      words: {
        ...keyFormWords,
        'pre-shared-key': 'A secret that both ends hold',
        address: 'Address of the peer',
        ipv6: 'An IPv6 prefix follows',
        prefix: 'Prefix of the peers, `/128` for one',
        key: 'The key; the same at both ends',
      },
      repeatable: true,
      samples: ['pre-shared-key address ipv6 2001:db8::1/128 key s3cret'],
    },
    {
      syntax: 'pre-shared-key hostname <hostname:WORD> key [0|6] <key:KEY>',
      help: 'Sets the pre-shared key for the IKEv1 peer of this name.',
      words: {
        ...keyFormWords,
        'pre-shared-key': 'A secret that both ends hold',
        hostname: 'Name that the peer uses as its identity',
        key: 'The key; the same at both ends',
      },
      repeatable: true,
      samples: ['pre-shared-key hostname branch7.example.com key s3cret'],
    },
    {
      syntax: 'rsa-pubkey {address <address:ip4>|name <name:WORD>} [encryption|signature]',
      help: 'Opens an RSA public key of a peer, for authentication without certificates.',
      words: {
        'rsa-pubkey': 'A public key that you enter by hand',
        address: 'Address of the peer',
        name: 'Name of the peer',
        encryption: 'The key is for encryption only',
        signature: 'The key is for signatures only',
      },
      enters: 'pubkey-key',
      repeatable: true,
      samples: ['rsa-pubkey address 192.0.2.1', 'rsa-pubkey name branch7.example.com signature'],
    },
  ],
} as const satisfies CommandFamily;
