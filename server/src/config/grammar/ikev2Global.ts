import { cryptoWords, dpdWords, keyTypes, keyWords } from './ikev2Words';
import type { CommandFamily } from './schema';

const limitWords = {
  ...cryptoWords,
  limit: 'Limits that protect this router from overload',
} as const;

const redirectWords = {
  ...cryptoWords,
  redirect: 'Gateways that send clients to each other',
} as const;

const primaryWords = {
  primary: 'This router as the active one of the HSRP group',
  master: 'The spelling before IOS XE 17.16.1 of `primary`',
} as const;

const secondaryWords = {
  secondary: 'This router as a member that reports to the active one',
  slave: 'The spelling before IOS XE 17.16.1 of `secondary`',
} as const;

/** IKEv2 settings for the whole router, its load balancer, key servers, and crypto identities. */
export const ikev2Global = {
  global: [
    {
      syntax: 'crypto ikev2 dpd <interval:int(10,3600)> <retry:int(2,60)> {on-demand|periodic}',
      help:
        'Asks silent IKEv2 peers for a sign of life, and removes the SA of one that stays ' +
        'silent.',
      detail: 'A `dpd` line in a profile replaces it for the peers of that profile.',
      words: { ...cryptoWords, ...dpdWords },
      units: { interval: 's', retry: 's' },
      default: 'off',
      references: ['RFC 7296 §2.4'],
      samples: ['crypto ikev2 dpd 30 5 on-demand', 'crypto ikev2 dpd 10 2 periodic'],
      rejects: ['crypto ikev2 dpd 30', 'crypto ikev2 dpd 30 5', 'crypto ikev2 dpd 5 2 periodic'],
    },
    {
      syntax: 'crypto ikev2 cookie-challenge <sas:int(0,1000)>',
      help:
        'Makes initiators prove that they receive answers, as soon as so many SAs are half ' +
        'open.',
      detail: 'Guards against floods from forged addresses; each honest peer pays one round trip.',
      words: {
        ...cryptoWords,
        'cookie-challenge': 'Answer the first request with a cookie',
        sas: 'Half-open IKE SAs from which on cookies are asked for',
      },
      default: 'off',
      references: ['RFC 7296 §2.6', 'RFC 8019'],
      samples: ['crypto ikev2 cookie-challenge 450'],
      rejects: ['crypto ikev2 cookie-challenge', 'crypto ikev2 cookie-challenge 1001'],
    },
    {
      syntax:
        'crypto ikev2 limit {max-in-negotation-sa|max-in-negotiation-sa} <sas:INT> [incoming|outgoing]',
      help: 'Limits how many IKE SAs may be in negotiation at a time.',
      detail:
        'Requests beyond it are dropped, and peers see only silence. Routers print the keyword ' +
        'without the second `i`, Cisco documents have it. The model allows 1 to 9999, large platforms take more.',
      words: {
        ...limitWords,
        'max-in-negotation-sa': 'IKE SAs in negotiation',
        'max-in-negotiation-sa': 'The same, as Cisco documents spell it',
        sas: 'Largest number',
        incoming: 'Only those that peers start',
        outgoing: 'Only those that this router starts',
      },
      spellings: { 'max-in-negotiation-sa': 'max-in-negotation-sa' },
      default: '40 in older releases (unverified)',
      repeatable: true,
      references: ['RFC 8019'],
      samples: [
        'crypto ikev2 limit max-in-negotation-sa 100',
        'crypto ikev2 limit max-in-negotation-sa 50 outgoing',
        'crypto ikev2 limit max-in-negotiation-sa 100',
        'crypto ikev2 limit max-in-neg 100',
      ],
      rejects: [
        'crypto ikev2 limit max-negotiation-sa 100',
        'crypto ikev2 limit max-in-negotation-sa',
      ],
    },
    {
      syntax: 'crypto ikev2 limit max-sa <sas:INT>',
      help: 'Limits how many IKE SAs this router holds.',
      detail: 'The model allows 1 to 9999, large platforms take more.',
      words: { ...limitWords, 'max-sa': 'IKE SAs in all', sas: 'Largest number' },
      samples: ['crypto ikev2 limit max-sa 1000'],
      rejects: ['crypto ikev2 limit max-sa', 'crypto ikev2 limit 1000'],
    },
    {
      syntax: 'crypto ikev2 limit queue sa-init <requests:int(100,100000)>',
      help: 'Limits how many IKE_SA_INIT requests may wait for their turn.',
      words: {
        ...limitWords,
        queue: 'Waiting messages',
        'sa-init': 'IKE_SA_INIT requests',
        requests: 'Length of the queue',
      },
      default: '5000 requests',
      samples: ['crypto ikev2 limit queue sa-init 10000'],
      rejects: ['crypto ikev2 limit queue 10000', 'crypto ikev2 limit queue sa-init 50'],
    },
    {
      syntax: 'crypto ikev2 window <size:int(1,200)>',
      help:
        'Tells peers how many requests they may send to this router before the first is ' +
        'answered.',
      detail: 'Each end states its own size with SET_WINDOW_SIZE, so they need not agree.',
      words: {
        ...cryptoWords,
        window: 'Requests on the way at a time',
        size: 'Number of requests',
      },
      default: '5 requests',
      references: ['RFC 7296 §2.3'],
      samples: ['crypto ikev2 window 5'],
      rejects: ['crypto ikev2 window', 'crypto ikev2 window 0'],
    },
    {
      syntax: 'crypto ikev2 fragmentation [mtu <bytes:int(68,1500)>]',
      help:
        'Cuts long IKE messages into parts that fit the path, so that no IP fragments are ' +
        'needed.',
      detail:
        'Used only when both ends announce it. Certificates and ML-KEM keys make messages ' +
        'long; with IPv6 peers 1280 is the least.',
      words: {
        ...cryptoWords,
        fragmentation: 'IKE messages in parts',
        mtu: 'Set the size of the parts',
        bytes: 'Largest packet that holds a part',
      },
      units: { bytes: 'bytes' },
      default: 'off; 576 bytes when on',
      references: ['RFC 7383'],
      samples: ['crypto ikev2 fragmentation', 'crypto ikev2 fragmentation mtu 1400'],
      rejects: ['crypto ikev2 fragmentation 1400', 'crypto ikev2 fragmentation mtu 9000'],
    },
    {
      syntax: 'crypto ikev2 nat keepalive <seconds:int(5,3600)>',
      help: 'Keeps the NAT mapping of this router open with a small packet at each interval.',
      detail: 'Sent only when this router is behind NAT.',
      words: {
        ...cryptoWords,
        nat: 'NAT traversal',
        keepalive: 'Keep the mapping in the NAT device alive',
        seconds: 'Interval between the packets',
      },
      units: { seconds: 's' },
      default: 'off',
      references: ['RFC 7296 §2.23'],
      samples: ['crypto ikev2 nat keepalive 20'],
      rejects: ['crypto ikev2 nat keepalive', 'crypto ikev2 nat keepalive 3'],
    },
    {
      syntax: 'crypto ikev2 http-url {cert|bundle}',
      help: 'Lets peers send the address of their certificate in place of the certificate.',
      detail:
        'Some peers, the ASA among them, fail with the announcement ' +
        '(HTTP_CERT_LOOKUP_SUPPORTED): write `no crypto ikev2 http-url cert` for them.',
      words: {
        ...cryptoWords,
        'http-url': 'Certificates fetched over HTTP',
        cert: 'One certificate',
        bundle: 'A bundle of certificates',
      },
      default: '`cert` is on',
      repeatable: true,
      references: ['RFC 7296 §3.6'],
      samples: ['crypto ikev2 http-url cert', 'crypto ikev2 http-url bundle'],
      rejects: ['crypto ikev2 http-url', 'crypto ikev2 http-url certificate'],
    },
    {
      syntax: 'crypto ikev2 certificate-cache <certificates:int(1,2000)>',
      help:
        'Keeps certificates that were fetched over HTTP, so that they need not be fetched ' +
        'again.',
      words: {
        ...cryptoWords,
        'certificate-cache': 'Certificates kept in memory',
        certificates: 'Largest number; the range is unverified',
      },
      default: 'off',
      references: ['RFC 7296 §3.6'],
      evidence: 'unverified',
      samples: ['crypto ikev2 certificate-cache 200'],
      rejects: ['crypto ikev2 certificate-cache'],
    },
    {
      syntax: 'crypto ikev2 diagnose error [<entries:int(1,1000)>]',
      help: 'Keeps the path of errors that IKEv2 meets, for `show crypto ikev2 diagnose error`.',
      words: {
        ...cryptoWords,
        diagnose: 'Records for the search of faults',
        error: 'Paths of errors',
        entries: 'How many records are kept',
      },
      default: 'off; 50 entries when on',
      samples: ['crypto ikev2 diagnose error', 'crypto ikev2 diagnose error 100'],
      rejects: ['crypto ikev2 diagnose', 'crypto ikev2 diagnose error 2000'],
    },
    {
      syntax: 'crypto ikev2 disconnect-revoked-peers',
      help: 'Ends the sessions of peers whose certificate has been revoked since.',
      words: {
        ...cryptoWords,
        'disconnect-revoked-peers': 'End sessions with revoked certificates',
      },
      samples: ['crypto ikev2 disconnect-revoked-peers'],
    },
    {
      syntax: 'crypto ikev2 cts sgt',
      help: 'Offers peers to carry TrustSec security group tags inside the tunnel.',
      detail: 'Tags are carried only when both ends have it.',
      words: { ...cryptoWords, cts: 'Cisco TrustSec', sgt: 'Security group tags' },
      samples: ['crypto ikev2 cts sgt'],
      rejects: ['crypto ikev2 cts'],
    },
    {
      syntax:
        'crypto ikev2 reconnect key <index:int(1,2)> {active [0|6|7] <secret:KEY>|[0|6|7] ' +
        '<secret:KEY> [active]}',
      help: 'Sets the key that seals the session tickets of clients which reconnect.',
      detail:
        'Two keys allow a change without a break: the active one seals new tickets, the other ' +
        'still opens old ones (inferred). 1 to 128 characters.',
      words: {
        ...cryptoWords,
        reconnect: 'Clients that take up a broken session',
        key: 'The key for session tickets',
        index: 'Which of the two keys',
        active: 'Use this key for new sessions; its place in the line is unverified',
        ...keyTypes,
        secret: 'The key; upper and lower case differ',
      },
      repeatable: true,
      evidence: 'unverified',
      samples: [
        'crypto ikev2 reconnect key 1 active S3cret',
        'crypto ikev2 reconnect key 2 S3cret',
      ],
      rejects: ['crypto ikev2 reconnect key 3 S3cret', 'crypto ikev2 reconnect S3cret'],
    },
    {
      syntax: 'crypto ikev2 redirect client [max-redirects <redirects:int(1,255)>]',
      help: 'Lets a gateway send this router, as a client, to another gateway.',
      words: {
        ...redirectWords,
        client: 'This router as a client',
        'max-redirects': 'Guard against going in circles',
        redirects: 'Redirects in a row before this router gives up',
      },
      default: 'off; 5 redirects when on',
      references: ['RFC 5685'],
      samples: ['crypto ikev2 redirect client', 'crypto ikev2 redirect client max-redirects 15'],
      rejects: ['crypto ikev2 redirect client 15', 'crypto ikev2 redirect'],
    },
    {
      syntax: 'crypto ikev2 redirect gateway {auth|init}',
      help: 'Lets this router, as a gateway, send clients to a less loaded one of its cluster.',
      words: {
        ...redirectWords,
        gateway: 'This router answers for the cluster',
        auth: 'In the IKE_AUTH answer, once the client has proved who it is',
        init: 'In the IKE_SA_INIT answer, before it costs anything',
      },
      repeatable: true,
      references: ['RFC 5685'],
      samples: ['crypto ikev2 redirect gateway init', 'crypto ikev2 redirect gateway auth'],
      rejects: ['crypto ikev2 redirect gateway'],
    },
    {
      syntax: 'crypto ikev2 cluster',
      help: 'Makes this router share IKEv2 clients with the other gateways of an HSRP group.',
      detail:
        'The active gateway of the group sends clients to the least loaded member, so `crypto ' +
        'ikev2 redirect gateway` is needed too.',
      words: { ...cryptoWords, cluster: 'Load balancing among gateways' },
      enters: 'ikev2-cluster',
      references: ['RFC 5685'],
      samples: ['crypto ikev2 cluster'],
      rejects: ['crypto ikev2 cluster CLUSTER1'],
    },
    {
      syntax: 'crypto {skip-client|sks-client} <name:def(skip-client)>',
      help: 'Says how this router reaches the key server that supplies post-quantum keys.',
      detail: 'Named by `ppk dynamic` of a keyring.',
      words: {
        crypto: cryptoWords.crypto,
        'skip-client': 'Client of a key server (Secure Key Integration Protocol)',
        'sks-client': 'The same, under a name that some releases have (inferred)',
        name: 'Name of the client, local to this router',
      },
      enters: 'skip-client',
      repeatable: true,
      since: 'IOS XE 26.1.1 (first model that has it)',
      references: ['RFC 8784'],
      samples: ['crypto skip-client SKS', 'crypto sks-client SKS'],
      rejects: ['crypto skip-client'],
    },
    {
      syntax: 'crypto logging {session|ikev2|ezvpn [group <name:WORD>]}',
      help: 'Writes tunnels that come up and go down to the system log.',
      words: {
        crypto: cryptoWords.crypto,
        logging: 'Messages in the system log',
        session: 'Up and down of every crypto session',
        ikev2: 'Events of IKEv2 sessions',
        ezvpn: 'Events of Easy VPN sessions',
        group: 'Only one Easy VPN group',
        name: 'Name of the group',
      },
      repeatable: true,
      samples: [
        'crypto logging session',
        'crypto logging ikev2',
        'crypto logging ezvpn group SALES',
      ],
      rejects: ['crypto logging', 'crypto logging isakmp'],
    },
    {
      syntax: 'crypto identity <name:def(crypto-identity)>',
      help: 'Collects names that a peer must have, for `set identity` in a crypto map or profile.',
      words: {
        crypto: cryptoWords.crypto,
        identity: 'Names that a peer must have',
        name: 'Name of the identity, local to this router',
      },
      enters: 'crypto-identity',
      repeatable: true,
      samples: ['crypto identity BRANCHES'],
      rejects: ['crypto identity'],
    },
  ],
  'ikev2-cluster': [
    {
      syntax: 'fqdn <host:WORD>',
      help:
        'Names the host name by which clients are sent to this gateway, in place of its ' +
        'address.',
      words: { host: 'Host name of this gateway' },
      evidence: 'inferred',
      samples: ['fqdn hub1.example.net'],
      rejects: ['fqdn'],
    },
    {
      syntax: 'holdtime <milliseconds:int(100,120000)>',
      help: 'How long a silent member counts as alive.',
      words: { milliseconds: 'Silence after which the member is left out' },
      units: { milliseconds: 'ms' },
      evidence: 'inferred',
      samples: ['holdtime 3000'],
      rejects: ['holdtime 50'],
    },
    {
      syntax: 'port <number:int(1,65535)>',
      help: 'Sets the port over which the gateways talk about their load.',
      words: { number: 'Port; the same on all gateways' },
      default: '2012 (unverified)',
      samples: ['port 2012'],
      rejects: ['port', 'port 0'],
    },
    {
      syntax: 'standby-group <name:ref(hsrp-name)>',
      help: 'Names the HSRP group whose active router leads the cluster.',
      words: { name: 'Name of the group, as in `standby name`' },
      samples: ['standby-group HUBS'],
      rejects: ['standby-group'],
    },
    {
      syntax: '{master|primary} overload-limit <percent:int(50,99)>',
      help: 'Sends no more clients to a gateway that is loaded beyond this limit.',
      words: {
        ...primaryWords,
        'overload-limit': 'When a gateway is full',
        percent: 'Load at which it is full',
      },
      units: { percent: '%' },
      samples: ['primary overload-limit 90', 'master overload-limit 90'],
      rejects: ['overload-limit 90', 'primary overload-limit 20'],
    },
    {
      syntax: '{master|primary} weight {crypto-load|system-load} <percent:int(0,100)>',
      help: 'Says how much a kind of load counts when the least loaded gateway is chosen.',
      words: {
        ...primaryWords,
        weight: 'What counts as load',
        'crypto-load': 'IKE and IPsec SAs',
        'system-load': 'Processor and memory',
        percent: 'Weight of this kind of load',
      },
      units: { percent: '%' },
      default: '100 %',
      repeatable: true,
      samples: ['primary weight crypto-load 80', 'master weight system-load 20'],
      rejects: ['primary weight 80', 'primary weight system-load 101'],
    },
    {
      syntax: '{slave|secondary} hello <milliseconds:int(100,30000)>',
      help: 'How often a member tells the active gateway that it is alive.',
      words: { ...secondaryWords, hello: 'Signs of life', milliseconds: 'Interval between them' },
      units: { milliseconds: 'ms' },
      samples: ['secondary hello 1000', 'slave hello 1000'],
      rejects: ['secondary hello', 'hello 1000'],
    },
    {
      syntax: '{slave|secondary} max-session <sessions:int(1,100000)>',
      help: 'Limits how many sessions a member takes.',
      words: { ...secondaryWords, 'max-session': 'Sessions it takes', sessions: 'Largest number' },
      samples: ['secondary max-session 1000', 'slave max-session 1000'],
      rejects: ['secondary max-session 0'],
    },
    {
      syntax: '{slave|secondary} priority <value:int(1,100)>',
      help: 'Ranks a member among gateways of equal load.',
      words: { ...secondaryWords, priority: 'Rank of the member', value: 'Higher is preferred' },
      evidence: 'inferred',
      samples: ['secondary priority 90', 'slave priority 90'],
      rejects: ['secondary priority 0', 'priority 90'],
    },
    {
      syntax: '{slave|secondary} update <milliseconds:int(100,60000)>',
      help: 'How often a member reports its load to the active gateway.',
      words: { ...secondaryWords, update: 'Load reports', milliseconds: 'Interval between them' },
      units: { milliseconds: 'ms' },
      samples: ['secondary update 3000', 'slave update 3000'],
      rejects: ['secondary update'],
    },
    {
      syntax: 'secondary load-normalization <value:int(1,100)>',
      help: 'Scales the load that a member reports, so that unlike gateways compare.',
      words: {
        secondary: secondaryWords.secondary,
        'load-normalization': 'Make load figures comparable',
        value: 'Factor',
      },
      default: '5',
      evidence: 'inferred',
      samples: ['secondary load-normalization 10'],
      rejects: ['slave load-normalization 10', 'secondary load-normalization 0'],
    },
    {
      syntax: 'shutdown',
      help: 'Takes this router out of the cluster.',
      default: 'on: the cluster starts with `no shutdown`',
      samples: ['shutdown'],
    },
  ],
  autovpn: [
    {
      syntax:
        'vpn-registry server ipv4 <first:ip4> <port:int(9350,9381)> [<second:ip4> <port2:int(9350,9381)>]',
      help: 'Where this router learns the public addresses of the other routers.',
      words: {
        'vpn-registry': 'What knows the addresses of all routers',
        server: 'Where it is',
        ipv4: 'By IPv4 address',
        first: 'Address of the registry',
        port: 'Its port',
        second: 'Address of another one',
        port2: 'Its port',
      },
      evidence: 'unverified',
      samples: ['vpn-registry server ipv4 192.0.2.1 9350 192.0.2.2 9351'],
    },
    {
      syntax: 'local <number:int(0,4294967295)> <id:WORD> {true|false} <rest:LINE>',
      help: 'Which number and id this router has in the VPN, whether it is a hub, and its uplinks.',
      words: {
        local: 'This router',
        number: 'Its number',
        id: 'Its id, in hexadecimal',
        true: 'It is a hub',
        false: 'It is a spoke',
        rest: 'Several uplinks, load balancing (each `true` or `false`), then the uplinks',
      },
      evidence: 'unverified',
      samples: ['local 21219 0x21219 true true true GigabitEthernet2'],
    },
    {
      syntax:
        'remote <number:int(0,4294967295)> <id:WORD> {true|false} {true|false} [0|6] <secret:KEY>',
      help: 'Another router of the VPN, and the key that both share.',
      words: {
        remote: 'Another router',
        number: 'Its number',
        id: 'Its id, in hexadecimal',
        true: 'It is a hub; then: it has several uplinks',
        false: 'It is a spoke; then: it has one uplink',
        ...keyWords,
      },
      repeatable: true,
      evidence: 'unverified',
      samples: ['remote 20217 0x20217 false true S3cret'],
    },
  ],
  'skip-client': [
    {
      syntax: 'vrf <name:ref(vrf)>',
      help: 'Reaches the key server through this VRF.',
      words: { name: 'Name of the VRF' },
      default: 'the global VRF',
      samples: ['vrf Mgmt-intf'],
      rejects: ['vrf'],
    },
    {
      syntax:
        'server {fqdn <host:WORD>|ipv4 <ip:ip4>|ipv6 <ip6:ip6>} [port <number:int(443,65535)>]',
      help: 'Says where the key server is.',
      words: {
        fqdn: 'By host name',
        host: 'Host name of the server',
        ipv4: 'By IPv4 address',
        ip: 'IPv4 address of the server',
        ipv6: 'By IPv6 address',
        ip6: 'IPv6 address of the server',
        port: 'Port, if not 443',
        number: '443, or 1025 and above',
      },
      default: 'port 443',
      samples: [
        'server fqdn skip1.example.net',
        'server ipv4 192.0.2.99 port 8443',
        'server ipv6 2001:db8::99 port 4321',
      ],
      rejects: [
        'server 192.0.2.99',
        'server ipv4 skip1.example.net',
        'server ipv4 192.0.2.99 port 80',
      ],
    },
    {
      syntax: 'psk id <identity:WORD> key {[0|6|7] <secret:KEY>|hex <digits:HEX:secret>}',
      help: 'Sets the name and the key by which router and key server know each other (TLS-PSK).',
      words: {
        psk: 'Pre-shared key of the TLS connection',
        id: 'The name follows',
        identity: 'Name of this router on the key server',
        key: 'The key follows',
        ...keyWords,
      },
      samples: ['psk id pqR1 key 0 longsecret', 'psk id router1 key hex aa07eb62'],
      rejects: ['psk pqR1 key longsecret', 'psk id pqR1'],
    },
  ],
  'crypto-identity': [
    {
      syntax: 'dn <fields:LINE>',
      help: 'Requires these fields in the subject name of the certificate of the peer.',
      words: { dn: 'By distinguished name', fields: 'Fields, `ou=Branch,o=Example`' },
      samples: ['dn ou=Branch,o=Example Inc'],
      rejects: ['dn'],
    },
    {
      syntax: 'fqdn <host:WORD>',
      help: 'Requires this host name of the peer.',
      words: { fqdn: 'By host name', host: 'Host name of the peer' },
      samples: ['fqdn r2.example.net'],
      rejects: ['fqdn'],
    },
    {
      syntax: 'description <text:LINE>',
      help: 'Keeps a remark about the identity; it has no effect.',
      words: { text: 'Any text up to the end of the line' },
      samples: ['description all branch routers'],
    },
  ],
} as const satisfies CommandFamily;
