import type { Knowledge } from './schema';

/** Who prints a line, by its tag in upper case, without the level of an ASA. */
export const facilityKnowledge = {
  IKEV2: {
    summary: 'This router prints what its IKEv2 does, because `debug crypto ikev2` is on.',
    commands: ['debug crypto ikev2', 'undebug all'],
    references: ['Cisco 115934'],
  },
  'IKEV2-ERROR': {
    summary:
      'Something in IKEv2 went wrong or is missing. Not each of these lines is fatal: see what follows.',
    commands: ['debug crypto ikev2 error', 'show crypto ikev2 diagnose error'],
    references: ['Cisco 115934'],
  },
  'IKEV2-INTERNAL': {
    summary: 'The inner steps of IKEv2, among them the state machine.',
    commands: ['debug crypto ikev2 internal'],
    references: ['Cisco 115934'],
  },
  'IKEV2-PAK': {
    summary: 'The messages that this router sends and receives, with their payloads.',
    commands: ['debug crypto ikev2 packet'],
    references: ['Cisco 115934'],
    evidence: 'unverified',
  },
  'IKEV2-PROTO': {
    summary:
      'An ASA prints what its IKEv2 does. The number behind it is the level of the debug: 1 are errors, 5 is the state machine.',
    commands: ['debug crypto ikev2 protocol 127'],
    references: ['Cisco 115935'],
  },
  'IKEV2-PLAT': {
    summary:
      'An ASA prints what the parts around IKEv2 do: sessions, tunnel groups, crypto maps, the IPsec engine.',
    commands: ['debug crypto ikev2 platform 127'],
    references: ['Cisco 115935'],
  },
  ISAKMP: {
    summary: 'This router prints what its IKEv1 does, because `debug crypto isakmp` is on.',
    commands: ['debug crypto isakmp', 'undebug all'],
    references: ['Cisco 113594'],
  },
  'ISAKMP-PAK': {
    summary: 'An IKEv1 message that this router sends or receives; printed like this by IOS XE.',
    commands: ['debug crypto isakmp'],
    references: ['Cisco 113594'],
  },
  'ISAKMP-ERROR': {
    summary:
      'Something in IKEv1 is missing or went wrong; printed like this by IOS XE, on healthy tunnels too.',
    commands: ['debug crypto isakmp'],
    references: ['Cisco 113594'],
  },
  IPSEC: {
    summary: 'The part that owns the IPsec SAs prints what it asks of IKE and what it installs.',
    commands: ['debug crypto ipsec', 'show crypto ipsec sa'],
    references: ['Cisco 113594'],
  },
  CRYPTO_PKI: {
    summary: 'The part that handles certificates prints what it validates, fetches and finds.',
    commands: ['debug crypto pki transactions', 'debug crypto pki validation'],
    references: ['Cisco 117337'],
  },
  CRYPTO_ENGINE: {
    summary: 'The part that computes keys and ciphers, in hardware or software.',
    commands: ['debug crypto engine'],
    references: ['Cisco 113594'],
    evidence: 'unverified',
  },
} as const satisfies Record<string, Knowledge>;
