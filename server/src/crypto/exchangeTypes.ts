import type { Registry } from './registry';

/** Exchanges of IKEv2, by the number in the message header. */
export const exchangeTypeRegistry: Registry = {
  id: 'exchange',
  title: 'Exchange',
  references: ['RFC 7296 §3.1'],
  entries: [
    {
      number: 34,
      name: 'IKE_SA_INIT',
      summary: 'First exchange, in clear: the ends agree on algorithms and make the keys.',
      references: ['RFC 7296 §1.2'],
    },
    {
      number: 35,
      name: 'IKE_AUTH',
      summary: 'Second exchange, encrypted: identities, their proof, and the first child SA.',
      references: ['RFC 7296 §1.2'],
    },
    {
      number: 36,
      name: 'CREATE_CHILD_SA',
      summary: 'Makes a further child SA, or replaces the keys of a child SA or of the IKE SA.',
      references: ['RFC 7296 §1.3'],
    },
    {
      number: 37,
      name: 'INFORMATIONAL',
      summary: 'A deletion, a notification, or an empty message that asks whether the peer lives.',
      references: ['RFC 7296 §1.4'],
    },
    {
      number: 38,
      name: 'IKE_SESSION_RESUME',
      summary: 'Brings a lost session back with a ticket, without a new Diffie-Hellman exchange.',
      references: ['RFC 5723'],
    },
    {
      number: 39,
      name: 'GSA_AUTH',
      summary: 'A group member proves its identity to the key server.',
      references: ['RFC 9838'],
      evidence: 'unverified',
    },
    {
      number: 40,
      name: 'GSA_REGISTRATION',
      summary: 'A group member asks the key server for a further group.',
      references: ['RFC 9838'],
      evidence: 'unverified',
    },
    {
      number: 41,
      name: 'GSA_REKEY',
      summary: 'The key server sends new keys to all members at once.',
      references: ['RFC 9838'],
      evidence: 'unverified',
    },
    {
      number: 42,
      name: 'GSA_INBAND_REKEY',
      summary: 'The key server sends new keys to one member.',
      references: ['RFC 9838'],
      evidence: 'unverified',
    },
    {
      number: 43,
      name: 'IKE_INTERMEDIATE',
      summary: 'Between IKE_SA_INIT and IKE_AUTH: carries a second, post-quantum key exchange.',
      references: ['RFC 9242'],
    },
    {
      number: 44,
      name: 'IKE_FOLLOWUP_KE',
      summary: 'Carries the further key exchanges of a rekey, after CREATE_CHILD_SA.',
      references: ['RFC 9370'],
    },
  ],
};
