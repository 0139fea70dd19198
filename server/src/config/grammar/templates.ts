/** A block of lines, or several, to begin with. */
export interface Template {
  /** What is typed to find it: the beginning of its first line, or a name of ours for several blocks. */
  readonly label: string;
  /** What it makes, beside the label. */
  readonly help: string;
  /** What to look at before it is used, in one or two sentences. */
  readonly detail: string;
  /** With tab stops `<1:value>`; equal numbers change together. */
  readonly lines: readonly string[];
}

const proposals = [
  'crypto ikev2 proposal <1:SITES>',
  ' encryption aes-gcm-256',
  ' prf sha384',
  ' group 20 19',
  '!',
  'crypto ikev2 policy <1:SITES>',
  ' proposal <1:SITES>',
  '!',
] as const;

const sharedKeys = [
  'crypto ikev2 keyring <1:SITES>',
  ' peer <2:PEER>',
  '  address <3:192.0.2.2>',
  '  pre-shared-key local <4:[KEY]>',
  '  pre-shared-key remote <5:[KEY]>',
  ' !',
  '!',
  'crypto ikev2 profile <1:SITES>',
  ' match identity remote address <3:192.0.2.2> 255.255.255.255',
  ' authentication local pre-share',
  ' authentication remote pre-share',
  ' keyring local <1:SITES>',
  ' dpd 30 5 on-demand',
  '!',
] as const;

const certificates = [
  'crypto pki trustpoint <2:CA>',
  ' enrollment url <3:http://192.0.2.9>',
  ' subject-name <4:CN=r1.example.com>',
  ' revocation-check crl',
  ' rsakeypair <2:CA> 3072',
  ' hash sha256',
  '!',
  'crypto pki certificate map <1:SITES> 10',
  ' subject-name co <5:example.com>',
  '!',
  'crypto ikev2 profile <1:SITES>',
  ' match certificate <1:SITES>',
  ' identity local dn',
  ' authentication local rsa-sig',
  ' authentication remote rsa-sig',
  ' pki trustpoint <2:CA>',
  ' dpd 30 5 on-demand',
  '!',
] as const;

const tunnelProtection = [
  'crypto ipsec transform-set <1:SITES> esp-gcm 256',
  ' mode tunnel',
  '!',
  'crypto ipsec profile <1:SITES>',
  ' set transform-set <1:SITES>',
  ' set pfs group20',
  ' set ikev2-profile <1:SITES>',
  '!',
] as const;

const transportProtection = [
  'crypto ipsec transform-set <1:SITES> esp-gcm 256',
  ' mode transport',
  '!',
  'crypto ipsec profile <1:SITES>',
  ' set transform-set <1:SITES>',
  ' set pfs group20',
  ' set ikev2-profile <1:SITES>',
  '!',
] as const;

/** One key for all routers of a DMVPN: spokes call each other too. */
const groupKey = [
  'crypto ikev2 keyring <1:SITES>',
  ' peer <2:ANY>',
  '  address 0.0.0.0 0.0.0.0',
  '  pre-shared-key <3:[KEY]>',
  ' !',
  '!',
  'crypto ikev2 profile <1:SITES>',
  ' match identity remote address 0.0.0.0',
  ' authentication local pre-share',
  ' authentication remote pre-share',
  ' keyring local <1:SITES>',
  ' dpd 30 5 on-demand',
  '!',
] as const;

/** Blocks that completion offers where a line of global configuration begins: objects first, then whole tunnels. */
export const templates: readonly Template[] = [
  {
    label: 'crypto ikev2 proposal',
    help: 'A block: AES-GCM 256 bit, group 20 or 19',
    detail:
      'Takes effect once a policy names it. The peer needs one choice in common for each line.',
    lines: [
      'crypto ikev2 proposal <1:SITES>',
      ' encryption aes-gcm-256',
      ' prf sha384',
      ' group 20 19',
    ],
  },
  {
    label: 'crypto ikev2 policy',
    help: 'A block that offers one proposal',
    detail: 'Add `match fvrf` where the peers are reached in a VRF.',
    lines: ['crypto ikev2 policy <1:SITES>', ' proposal <2:SITES>'],
  },
  {
    label: 'crypto ikev2 keyring',
    help: 'A block with the keys of one peer',
    detail: 'Each router has the two keys the other way round.',
    lines: [
      'crypto ikev2 keyring <1:SITES>',
      ' peer <2:PEER>',
      '  address <3:192.0.2.2>',
      '  pre-shared-key local <4:[KEY]>',
      '  pre-shared-key remote <5:[KEY]>',
    ],
  },
  {
    label: 'crypto ikev2 profile',
    help: 'A block for one peer with pre-shared keys',
    detail:
      'The peer is recognized by the identity that it sends, its address unless it says otherwise.',
    lines: [
      'crypto ikev2 profile <1:SITES>',
      ' match identity remote address <2:192.0.2.2> 255.255.255.255',
      ' authentication local pre-share',
      ' authentication remote pre-share',
      ' keyring local <3:SITES>',
      ' dpd 30 5 on-demand',
    ],
  },
  {
    label: 'crypto ipsec transform-set',
    help: 'A line and its mode: AES-GCM 256 bit',
    detail:
      'Tunnel mode for virtual tunnel interfaces and crypto maps, transport mode for GRE between the routers themselves.',
    lines: ['crypto ipsec transform-set <1:SITES> esp-gcm 256', ' mode <2|tunnel,transport|>'],
  },
  {
    label: 'crypto ipsec profile',
    help: 'A block that ties a transform set to an IKEv2 profile',
    detail: 'Takes effect in `tunnel protection ipsec profile`.',
    lines: [
      'crypto ipsec profile <1:SITES>',
      ' set transform-set <2:SITES>',
      ' set pfs group20',
      ' set ikev2-profile <3:SITES>',
    ],
  },
  {
    label: 'interface Tunnel',
    help: 'A virtual tunnel interface that IPsec protects',
    detail: 'Routes lead the packets into it.',
    lines: [
      'interface Tunnel<1:0>',
      ' ip address <2:10.0.0.1> 255.255.255.252',
      ' ip mtu 1400',
      ' ip tcp adjust-mss 1360',
      ' tunnel source <3:GigabitEthernet0/0/0>',
      ' tunnel mode ipsec ipv4',
      ' tunnel destination <4:192.0.2.2>',
      ' tunnel protection ipsec profile <5:SITES>',
    ],
  },
  {
    label: 'site-to-site: keys',
    help: 'All of a tunnel: IKEv2, pre-shared keys, virtual tunnel interface',
    detail: 'The command "Write the Configuration of the Peer" makes the other side of it.',
    lines: [
      ...proposals,
      ...sharedKeys,
      ...tunnelProtection,
      'interface Tunnel<6:0>',
      ' ip address <7:10.0.0.1> 255.255.255.252',
      ' ip mtu 1400',
      ' ip tcp adjust-mss 1360',
      ' tunnel source <8:GigabitEthernet0/0/0>',
      ' tunnel mode ipsec ipv4',
      ' tunnel destination <3:192.0.2.2>',
      ' tunnel protection ipsec profile <1:SITES>',
      '!',
      'ip route <9:10.2.0.0> <10:255.255.0.0> Tunnel<6:0>',
    ],
  },
  {
    label: 'site-to-site: certificates',
    help: 'All of a tunnel: IKEv2, certificates, virtual tunnel interface',
    detail: 'Run `crypto pki authenticate` and `crypto pki enroll` before it is used.',
    lines: [
      ...proposals,
      ...certificates,
      ...tunnelProtection,
      'interface Tunnel<6:0>',
      ' ip address <7:10.0.0.1> 255.255.255.252',
      ' ip mtu 1400',
      ' ip tcp adjust-mss 1360',
      ' tunnel source <8:GigabitEthernet0/0/0>',
      ' tunnel mode ipsec ipv4',
      ' tunnel destination <11:192.0.2.2>',
      ' tunnel protection ipsec profile <1:SITES>',
      '!',
      'ip route <9:10.2.0.0> <10:255.255.0.0> Tunnel<6:0>',
    ],
  },
  {
    label: 'dmvpn: hub',
    help: 'All of a DMVPN hub: IKEv2, one key for all, multipoint GRE',
    detail: 'A routing protocol over the tunnel is needed too.',
    lines: [
      ...proposals,
      ...groupKey,
      ...transportProtection,
      'interface Tunnel<4:0>',
      ' ip address <5:10.0.0.1> <6:255.255.255.0>',
      ' no ip redirects',
      ' ip mtu 1400',
      ' ip tcp adjust-mss 1360',
      ' ip nhrp network-id <7:1>',
      ' ip nhrp map multicast dynamic',
      ' ip nhrp redirect',
      ' tunnel source <8:GigabitEthernet0/0/0>',
      ' tunnel mode gre multipoint',
      ' tunnel key <9:1>',
      ' tunnel protection ipsec profile <1:SITES>',
    ],
  },
  {
    label: 'dmvpn: spoke',
    help: 'All of a DMVPN spoke: IKEv2, one key for all, multipoint GRE',
    detail: 'Name the hub by its tunnel address, and behind `nbma` by its real address.',
    lines: [
      ...proposals,
      ...groupKey,
      ...transportProtection,
      'interface Tunnel<4:0>',
      ' ip address <5:10.0.0.2> <6:255.255.255.0>',
      ' no ip redirects',
      ' ip mtu 1400',
      ' ip tcp adjust-mss 1360',
      ' ip nhrp network-id <7:1>',
      ' ip nhrp nhs <10:10.0.0.2> nbma <11:192.0.2.1> multicast',
      ' ip nhrp shortcut',
      ' tunnel source <8:GigabitEthernet0/0/0>',
      ' tunnel mode gre multipoint',
      ' tunnel key <9:1>',
      ' tunnel protection ipsec profile <1:SITES>',
    ],
  },
];
