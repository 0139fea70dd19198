import {
  dfBitWords,
  ecnWords,
  reverseRouteWords,
  saDummyWords,
  saLifetimeWords,
  securityAssociationWords,
  windowSizeWords,
} from './commonWords';
import type { Command } from './schema';

const setWord = { set: 'What this router proposes and uses for the IPsec SAs' } as const;

/** Commands that an IPsec profile and a crypto map entry have in common. */
export const ipsecSettings = [
  {
    syntax: 'description <text:LINE>',
    help: 'Notes for the reader what this is for; changes nothing.',
    words: {
      description: 'A remark of yours, kept in the configuration',
      text: 'Free text to the end of the line',
    },
    samples: ['description Branch office Delft'],
  },
  {
    syntax: 'set ikev2-profile <profile:WORD:ref(ikev2-profile)>',
    help: 'Makes this router negotiate with IKEv2, by the authentication and identities of that profile.',
    detail:
      'Not together with `set isakmp-profile`. Without either, this router starts IKEv1 with its global ISAKMP policies and keys.',
    words: {
      ...setWord,
      'ikev2-profile': 'Negotiate with IKEv2, by this profile',
      profile: 'Name of a `crypto ikev2 profile`',
    },
    samples: ['set ikev2-profile SITE-B'],
  },
  {
    syntax: 'set isakmp-profile <profile:WORD:ref(isakmp-profile)>',
    help: 'Makes this router negotiate with IKEv1, by the keyring and identities of that ISAKMP profile.',
    detail: 'Not together with `set ikev2-profile`.',
    words: {
      ...setWord,
      'isakmp-profile': 'Negotiate with IKEv1, by this profile',
      profile: 'Name of a `crypto isakmp profile`',
    },
    samples: ['set isakmp-profile CUSTOMER-1'],
  },
  {
    syntax: 'set pfs [@pfs-group]',
    help: 'Demands a fresh Diffie-Hellman exchange for the keys of IPsec SAs, so that a stolen IKE key does not open them.',
    detail:
      'Both ends need it, with the same group. IKEv2 makes the first child SA from the IKE keys, so a mismatch shows only at its first rekey; IKEv1 fails in quick mode at once.',
    words: {
      ...setWord,
      pfs: 'Perfect forward secrecy. Without a group: group 1 on classic IOS (unverified), the group of the IKE SA on recent IOS XE',
    },
    default: 'no PFS',
    references: ['RFC 7296 §1.3.1', 'RFC 2409 §5.5', 'Cisco FN72510'],
    samples: ['set pfs group19', 'set pfs'],
    rejects: ['set pfs 19', 'set pfs group 19', 'set pfs group17'],
  },
  {
    syntax: 'set identity <identity:WORD:ref(crypto-identity)>',
    help: 'Lets only peers with this identity use the SAs.',
    words: {
      ...setWord,
      identity: "Name of a `crypto identity` that lists names the peer's certificate may carry",
    },
    samples: ['set identity BRANCHES'],
  },
  {
    syntax: 'set security-association lifetime seconds <seconds:int(120,2592000)>',
    help: 'How long an IPsec SA lives before this router replaces it.',
    detail:
      'IKEv2: each end keeps its own time. IKEv1: the shorter one is used. Longer than the IKE SA lives is possible but pointless.',
    words: {
      ...setWord,
      ...saLifetimeWords,
      seconds: 'Age at which the SA is replaced, 120 s to 2592000 s (30 days)',
    },
    units: { seconds: 's' },
    default: 'the global value, 3600 s (1 h) unless set',
    samples: ['set security-association lifetime seconds 28800'],
    rejects: [
      'set security-association lifetime 28800',
      'set security-association lifetime seconds 60',
    ],
  },
  {
    syntax: 'set security-association lifetime days <days:int(1,30)>',
    help: 'How many days an IPsec SA lives before this router replaces it.',
    words: { ...setWord, ...saLifetimeWords, days: 'Age at which the SA is replaced, in days' },
    units: { days: 'days' },
    default: 'the global value, 3600 s (1 h) unless set',
    samples: ['set security-association lifetime days 1'],
  },
  {
    syntax:
      'set security-association lifetime kilobytes {<kilobytes:int(2560,4294967295)>|disable}',
    help: 'How much traffic an IPsec SA carries before this router replaces it, whatever its age.',
    words: {
      ...setWord,
      ...saLifetimeWords,
      kilobytes: 'Volume at which the SA is replaced, 2560 kB at least',
      disable: 'Never for its volume, only for its age',
    },
    units: { kilobytes: 'kB' },
    default: 'the global value, 4608000 kB unless set',
    samples: [
      'set security-association lifetime kilobytes 4608000',
      'set security-association lifetime kilobytes disable',
    ],
    rejects: ['set security-association lifetime kilobytes 100'],
  },
  {
    syntax: 'set security-association idle-time <seconds:int(60,86400)> [default]',
    help: 'Deletes an IPsec SA that carried no traffic for this long.',
    words: {
      ...setWord,
      ...securityAssociationWords,
      'idle-time': 'Time without traffic after which an SA is deleted',
      seconds: 'Time without traffic, 60 to 86400 s',
      default: 'when all SAs have gone idle, go back to the default peer (`set peer … default`)',
    },
    units: { seconds: 's' },
    default: 'the global value; off unless set',
    samples: [
      'set security-association idle-time 1800',
      'set security-association idle-time 1800 default',
    ],
  },
  {
    syntax: 'set security-association replay {disable|window-size {64|128|256|512|1024}}',
    help: 'How late a packet may arrive before this router drops it as a replay (`%CRYPTO-4-PKT_REPLAY_ERR`).',
    detail:
      'Only the receiving side matters. Widen it where QoS reorders packets behind the encryption.',
    words: {
      ...setWord,
      ...securityAssociationWords,
      ...windowSizeWords,
      replay: 'The check of sequence numbers against repeated packets',
      disable: 'No check: recorded packets can be sent again',
    },
    units: { 'window-size': 'packets' },
    default: '64 packets, unless the global value differs',
    references: ['RFC 4303 §3.4.3'],
    samples: [
      'set security-association replay window-size 1024',
      'set security-association replay disable',
    ],
    rejects: ['set security-association replay window-size 2048'],
  },
  {
    syntax: 'set security-association dfbit {clear|copy|set}',
    help: 'What the outer header of an encrypted packet says about fragmentation (DF bit).',
    words: {
      dfbit: 'The bit that forbids fragmentation',
      ...securityAssociationWords,
      ...dfBitWords,
      set: 'In front: settings of the IPsec SAs. As the value: forbid fragmentation on the way',
    },
    default: 'the global value, `copy` unless set',
    samples: ['set security-association dfbit copy', 'set security-association dfbit set'],
  },
  {
    syntax: 'set security-association ecn {discard|propagate}',
    help: 'What happens to congestion marks (ECN) of the outer header when a packet is decrypted.',
    words: { ...setWord, ...securityAssociationWords, ...ecnWords },
    default: 'the global value, `discard` unless set',
    samples: ['set security-association ecn propagate'],
  },
  {
    syntax: 'set security-association dummy pps <rate:int(0,25)>',
    help: 'Sends packets without content at this rate, so that an observer cannot tell when there is traffic.',
    words: {
      ...setWord,
      ...saDummyWords,
      pps: 'Rate in packets a second',
      rate: '0 to 25 packets a second',
    },
    units: { rate: 'packets/s' },
    references: ['RFC 4303 §2.6'],
    samples: ['set security-association dummy pps 15'],
  },
  {
    syntax: 'set security-association dummy seconds <seconds:int(1,3600)>',
    help: 'Sends a packet without content each time this many seconds have passed, to hide when there is traffic.',
    words: { ...setWord, ...saDummyWords, seconds: 'Time between two such packets, 1 to 3600 s' },
    units: { seconds: 's' },
    references: ['RFC 4303 §2.6'],
    samples: ['set security-association dummy seconds 5'],
  },
  {
    syntax: 'set security-association level per-host',
    help: 'Negotiates an own pair of IPsec SAs for each pair of hosts, instead of one for a whole access list line.',
    detail: 'Costs memory and negotiations: one SA pair for each source and destination that talk.',
    words: {
      ...setWord,
      ...securityAssociationWords,
      level: 'How much traffic shares one SA',
      'per-host': 'One source and one destination host',
    },
    samples: ['set security-association level per-host'],
  },
  {
    syntax: 'set reverse-route',
    help: 'Installs routes to the networks of the peer without more settings.',
    detail: 'The command reference has all its parts as optional.',
    words: { ...setWord, ...reverseRouteWords },
    evidence: 'inferred',
    samples: ['set reverse-route'],
  },
  {
    syntax: 'set reverse-route distance <distance:int(1,255)>',
    help: 'Gives the routes that reverse route injection installs this administrative distance.',
    words: {
      ...setWord,
      ...reverseRouteWords,
      distance: 'Administrative distance: the lower one wins against other routes',
    },
    default: '1',
    samples: ['set reverse-route distance 20'],
  },
  {
    syntax: 'set reverse-route tag <tag:int(1,4294967295)>',
    help: 'Marks the routes that reverse route injection installs with a tag, for a route map to find them.',
    words: {
      ...setWord,
      ...reverseRouteWords,
      tag: 'Route tag that `match tag` of a route map compares',
    },
    samples: ['set reverse-route tag 100'],
  },
  {
    syntax: 'set reverse-route gateway <address:ip>',
    help: 'Sends the encrypted packets of these SAs through this next hop, whatever the routing table says about the peer.',
    words: {
      ...setWord,
      ...reverseRouteWords,
      gateway: 'Next hop for the encrypted packets',
      address: 'Address of the next hop',
    },
    samples: ['set reverse-route gateway 192.0.2.254'],
  },
  {
    syntax: 'dialer pre-classify',
    help: 'Compares packets with the dialer list before IKE starts, so that only interesting traffic opens the line.',
    words: {
      dialer: 'Dial-on-demand',
      'pre-classify': 'Look at the packet before it is encrypted',
    },
    samples: ['dialer pre-classify'],
  },
] as const satisfies readonly Command[];
