import type { MessageFormat } from '../schema';

/** What IOS and IOS XE log about enrolment, imported keys and the certificate server. */
export const pkiLogMessages: readonly MessageFormat[] = [
  {
    id: 'log-pkcs12-import-failed',
    template:
      '%PKI-3-PKCS12_IMPORT_FAILURE: PKCS #12 import failed for trustpoint: <trustpoint:word>. Reason: <reason:text>',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'The certificate and key of a file could not be taken into this trustpoint.',
    whenStuck:
      'The passphrase is wrong, the file is damaged, or the release does not know how it is protected: older ones want SHA-1 in the file.',
    configuration: ['crypto pki import'],
    commands: ['show crypto pki trustpoints status'],
    samples: [
      '%PKI-3-PKCS12_IMPORT_FAILURE: PKCS #12 import failed for trustpoint: TEST. Reason: Failed to import pkcs12 context',
    ],
  },
  {
    id: 'log-pkcs12-imported',
    template:
      '%PKI-6-PKCS12_IMPORT_SUCCESS: PKCS #12 import in to trustpoint <trustpoint:word> successful[ly].',
    also: ['%PKI-6-PKCS12_{IMPORT|EXPORT}_SUCCESS: <what:text>'],
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The certificate and key of a file are in this trustpoint now.',
    configuration: ['crypto pki import'],
    evidence: 'unverified',
    samples: [
      '%PKI-6-PKCS12_IMPORT_SUCCESS: PKCS #12 import in to trustpoint TEST successfully imported.',
    ],
  },
  {
    id: 'pki-operation-failed',
    template: 'status = <code:hex>(<name:word> : <why:text>): Imported PKCS12 file failure',
    severity: 'error',
    facility: ['CRYPTO_PKI'],
    summary: 'The file with certificate and key is refused; the name behind the number says why.',
    whenStuck:
      '`E_DIGEST_ALG_NOT_SUPPORTED`: this release does not know the hash that protects the file. Make it anew with SHA-1.',
    configuration: ['crypto pki import'],
    samples: [
      'status = 0x760(E_DIGEST_ALG_NOT_SUPPORTED : message digest algorithms not supported): Imported PKCS12 file failure',
    ],
  },
  {
    id: 'log-key-differs',
    template:
      '%PKI-3-KEY_CMP_MISMATCH: Key in the certificate and stored key does not match for Trustpoint[-]<trustpoint:word>.',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary:
      'The certificate of this trustpoint is for another key than the one that is stored here.',
    whenStuck:
      'While a file with both is imported it can be ignored. Otherwise the router cannot sign with it: enrol again.',
    configuration: ['crypto pki trustpoint > rsakeypair'],
    commands: ['show crypto pki certificates verbose', 'show crypto key mypubkey all'],
    samples: [
      '%PKI-3-KEY_CMP_MISMATCH: Key in the certificate and stored key does not match for Trustpoint-TP-MLDSA65.',
    ],
  },
  {
    id: 'log-enrolment-begins',
    template:
      '%PKI-6-CERT_ENROLL_{MANUAL|AUTO}: <how:word> enrollment for trustpoint <trustpoint:word>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'This router asks the authority of the trustpoint for a certificate.',
    configuration: ['crypto pki trustpoint > enrollment url'],
    parts: { how: 'By hand, or by itself with `auto-enroll`' },
    samples: ['%PKI-6-CERT_ENROLL_MANUAL: Manual enrollment for trustpoint DMVPN'],
  },
  {
    id: 'log-request-fingerprint',
    template: '%PKI-6-CSR_FINGERPRINT[_UNSIGNED]:',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary:
      'Fingerprints of the certificate request: the administrator of the authority compares them before granting it.',
    configuration: ['crypto pki trustpoint'],
    samples: ['%PKI-6-CSR_FINGERPRINT:', '%PKI-6-CSR_FINGERPRINT_UNSIGNED:'],
  },
  {
    id: 'log-certificate-installed',
    template: '%PKI-6-CERT_INSTALL: <kind:text> certificate has been installed under',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'A certificate is in the trustpoint below; its names, number and end date follow.',
    commands: ['show crypto pki certificates'],
    parts: { kind: '`An ID`: that of this router; `A CA`: that of the authority' },
    samples: ['%PKI-6-CERT_INSTALL: An ID certificate has been installed under'],
  },
  {
    id: 'log-certificate-server',
    template: '%PKI-6-CS_{ENABLED|DISABLED}: Certificate server now {enabled|disabled}.',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The certificate server on this router begins or ends to issue certificates.',
    configuration: ['crypto pki server'],
    commands: ['show crypto pki server'],
    samples: ['%PKI-6-CS_ENABLED: Certificate server now enabled.'],
  },
  {
    id: 'log-certificate-server-grants',
    template: '%PKI-6-CS_GRANT_AUTO: All enrollment requests will be automatically granted.',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'The certificate server on this router gives a certificate to everyone who asks.',
    configuration: ['crypto pki server > grant auto'],
    samples: ['%PKI-6-CS_GRANT_AUTO: All enrollment requests will be automatically granted.'],
  },
];
