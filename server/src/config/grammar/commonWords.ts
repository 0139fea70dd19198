/** Help for words that mean the same in many commands; the families spread them into their `words`. */

export const cryptoWord = {
  crypto: 'IKE, IPsec, their keys and certificates',
} as const;

export const cryptoIpsecWords = {
  ...cryptoWord,
  ipsec: 'How this router protects packets with ESP and AH',
} as const;

export const cryptoIsakmpWords = {
  ...cryptoWord,
  isakmp: 'IKEv1: how this router agrees on keys with a peer',
} as const;

/** The digit before a key or password says how it is written. */
export const keyFormWords = {
  '0': 'The key follows in clear text',
  '6': "The key follows encrypted with AES, by the router's own master key",
} as const;

export const vrfWord = { vrf: 'The VRF, by its name' } as const;

/** Sizes of the anti-replay window. */
export const windowSizeWords = {
  'window-size': 'How many packets late a packet may arrive',
  '64': '64 packets, the default',
  '128': '128 packets',
  '256': '256 packets',
  '512': '512 packets',
  '1024': '1024 packets, for links that reorder much (QoS)',
} as const;

export const dfBitWords = {
  clear: 'Clear it: routers on the way may fragment the packet',
  copy: 'Copy it from the packet inside',
  set: 'Set it: a router with a smaller MTU drops the packet and reports it',
} as const;

export const ecnWords = {
  ecn: 'Congestion marks (ECN) that routers set on the way',
  discard: 'Drop the mark of the outer header',
  propagate: 'Carry the mark of the outer header into the packet inside',
} as const;

/** Words of the settings of IPsec SAs, global and of one profile or map entry. */
export const securityAssociationWords = {
  'security-association': 'Lifetime, anti-replay and other settings of IPsec SAs',
} as const;

export const saLifetimeWords = {
  ...securityAssociationWords,
  lifetime: 'When an IPsec SA is replaced by a fresh one',
} as const;

export const saDummyWords = {
  ...securityAssociationWords,
  dummy: 'Packets without content, so that an observer cannot tell when there is traffic',
} as const;

export const reverseRouteWords = {
  'reverse-route': 'Routes to the networks behind the peer, made from its SAs',
} as const;
