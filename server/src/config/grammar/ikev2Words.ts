/** Help for words that stand in many IKEv2 commands. */

export const cryptoWords = {
  crypto: 'Keys, IKE and IPsec',
  ikev2: 'IKE version 2, for all peers of this router',
} as const;

export const keyTypes = {
  '0': 'The key follows in clear text',
  '6': 'The key follows encrypted with the master key of this router (`password encryption aes`)',
  '7': 'The key follows in the reversible type 7 form (unverified)',
} as const;

export const keyWords = {
  ...keyTypes,
  hex: 'The key follows as hexadecimal digits',
  secret: 'The key; upper and lower case differ',
  digits: 'The key as hexadecimal digits',
} as const;

export const passwordWords = {
  ...keyTypes,
  password: 'A password follows',
  secret: 'The password; upper and lower case differ',
} as const;

export const matchWord = { match: 'Which negotiations this applies to' } as const;

export const matchLocal = {
  ...matchWord,
  address: 'By IP address',
  local: 'The address on this router',
} as const;

export const matchVrf = {
  ...matchWord,
  fvrf: 'By front-door VRF: the one that carries the encrypted packets',
  any: 'All VRFs, the global one included',
  vrf: 'Name of the front-door VRF',
} as const;

export const manglerWords = {
  'name-mangler': 'Make the name out of the identity of the peer',
  mangler: 'Name of an IKEv2 name mangler',
} as const;

export const methodWords = {
  psk: 'For peers that prove themselves with a pre-shared key',
  eap: 'For peers that prove themselves with EAP',
  cert: 'For peers that prove themselves with a certificate',
  'anyconnect-eap': 'For Secure Client (AnyConnect) peers that use aggregate authentication',
} as const;

export const dpdWords = {
  dpd: 'Dead peer detection',
  interval: 'Silence after which this router asks the peer for a sign of life',
  retry: 'Pause before the question is repeated when no answer comes',
  'on-demand': 'Ask only while there is something to send to a silent peer',
  periodic: 'Ask at every interval, with traffic or without',
} as const;

export const distinguishedNameWords = {
  'common-name': 'Common name (CN)',
  country: 'Country (C)',
  domain: 'Domain component (DC)',
  locality: 'Locality (L)',
  organization: 'Organization (O)',
  'organization-unit': 'Organizational unit (OU)',
  state: 'State or province (ST)',
} as const;

export const trackWords = {
  track: 'Follow a tracked object',
  object: 'Number of the tracked object',
} as const;

export const trackStates = {
  up: 'Valid while the object is up',
  down: 'Valid while the object is down',
} as const;

export const applicationWords = {
  application: 'By the application that asked for the tunnel',
  sdwan: 'Tunnels of Catalyst SD-WAN',
  autovpn: 'Tunnels of Auto VPN',
} as const;
