import type { PartKind } from './schema';

/** What a part of a message is that names an object of the configuration, by the part's name in templates. */
export const partKinds = {
  profile: {
    title: 'IKEv2 profile',
    summary: 'The profile that decides how this peer is authenticated and which settings it gets.',
    configuration: ['crypto ikev2 profile'],
  },
  policy: {
    title: 'IKEv2 policy',
    summary: 'The policy that lists the proposals for this local address and front VRF.',
    configuration: ['crypto ikev2 policy'],
    commands: ['show crypto ikev2 policy'],
  },
  proposal: {
    title: 'IKEv2 proposal',
    summary: 'The algorithms that this router offers or accepts for the IKE SA.',
    configuration: ['crypto ikev2 proposal'],
    commands: ['show crypto ikev2 proposal'],
  },
  keyring: {
    title: 'keyring',
    summary: 'The keyring in which this router looks for the key of the peer.',
    configuration: ['crypto ikev2 keyring'],
  },
  peer: {
    title: 'peer',
    summary: 'The other end, as this router knows it.',
    configuration: ['crypto ikev2 keyring > peer'],
  },
  trustpoint: {
    title: 'trustpoint',
    summary: 'The certificate authority, with the certificate of this router, that is used here.',
    configuration: ['crypto pki trustpoint'],
    commands: ['show crypto pki trustpoints', 'show crypto pki certificates'],
  },
  map: {
    title: 'crypto map',
    summary: 'The crypto map whose entries are compared with what the peer asks for.',
    configuration: ['crypto map'],
    commands: ['show crypto map'],
  },
  pool: {
    title: 'address pool',
    summary: 'The pool from which the client gets its inner address.',
    configuration: ['ip local pool'],
  },
  vrf: {
    title: 'VRF',
    summary: 'The routing table that the packet came in by or is meant for.',
    configuration: ['vrf definition', 'crypto ikev2 profile > match fvrf'],
  },
  fvrf: {
    title: 'front VRF',
    summary: 'The routing table that holds the addresses of the tunnel ends.',
    configuration: ['vrf definition', 'crypto ikev2 policy > match fvrf'],
  },
  identity: {
    title: 'IKE identity',
    summary: 'The name that an end presents itself by; profiles and keyrings are chosen by it.',
    configuration: [
      'crypto ikev2 profile > match identity remote',
      'crypto ikev2 profile > identity local',
    ],
    references: ['RFC 7296 §3.5'],
  },
} as const satisfies Record<string, PartKind>;
