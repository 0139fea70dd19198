import type { ShowCommand } from '../schema';

const timer = '  |     5:54:30.889  (2026-01-15T14:48:17Z) ';

export const pkiTimers = {
  command: 'show crypto pki timers',
  summary:
    'When certificates are renewed, revocation lists fetched again and warnings given, each with the time that is left.',
  headings: [/^\s{0,20}PKI Timers\s*$/],
  once: /^\s{0,20}PKI Timers\s*$/,
  sections: [],
  fields: {
    title: {
      label: '',
      value: /(?:PKI|Expiry Alert|CRL|Trustpool|CS|Enrollment) Timers(?=[ \t]{0,20}$)/,
      first: true,
      summary: 'Timers of one kind follow; the line without a name is the next that ends.',
      samples: ['«PKI Timers»', '«Expiry Alert Timers»', '«CRL Timers»', '«CS Timers»'],
    },
    left: {
      label: '|',
      value: /(?:\d{1,5}d ?)?\d[\d:.]{2,15}(?=\s{1,4}\()/,
      first: true,
      summary: 'What is left: days, then hours, minutes and seconds.',
      samples: [
        '|«291d23:54:53.214»  (2026-11-04T03:01:26Z)',
        '  |       «2:44.780»  (2026-11-04T03:01:26Z) RENEW HQ-CA',
      ],
    },
    due: {
      label: '',
      value: /\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\)/,
      summary: 'When that is, in UTC.',
      samples: ['|291d23:54:53.214  «(2026-11-04T03:01:26Z)»'],
    },
    renews: {
      label: 'RENEW',
      value: 'word',
      summary: 'The router asks for a new certificate of this trustpoint by itself.',
      configuration: ['crypto pki trustpoint > auto-enroll'],
      samples: [`${timer}RENEW «HQ-CA»`],
    },
    polls: {
      label: 'POLL',
      value: 'word',
      summary:
        'The router asks again whether the authority has granted the request of this trustpoint. Until then it has no certificate.',
      configuration: ['crypto pki trustpoint > enrollment retry period'],
      samples: [`${timer}POLL «HQ-CA»`],
    },
    shadow: {
      label: 'SHADOW',
      value: 'word',
      summary: 'The router fetches the next certificate of the authority, before the old one ends.',
      samples: [`${timer}SHADOW «HQ-CA»`],
    },
    retries: {
      label: 'CONNECT RETRY',
      value: 'word',
      summary: 'The authority was not reached; the router tries again.',
      configuration: ['crypto pki trustpoint > enrollment url'],
      samples: [`${timer}CONNECT RETRY «HQ-CA»`],
    },
    ownEnds: {
      label: 'ID(',
      value: /[^()\s]{1,80}(?=\))/,
      summary: 'The router warns that its own certificate in this trustpoint ends soon.',
      samples: [`${timer}ID(«HQ-CA»)`],
    },
    authorityEnds: {
      label: 'CA(',
      value: /[^()\s]{1,80}(?=\))/,
      summary: 'The router warns that the certificate of the authority ends soon.',
      samples: [`${timer}CA(«HQ-CA»)`],
    },
    serverEnds: {
      label: 'CS(',
      value: /[^()\s]{1,80}(?=\))/,
      summary: 'The router warns that the certificate of its own certificate server ends soon.',
      samples: [`${timer}CS(«ROOT»)`],
    },
    listEnds: {
      label: 'CRL EXPIRE',
      value: 'text',
      summary: 'The revocation list of this authority is no longer valid and must be fetched.',
      configuration: ['crypto pki trustpoint > revocation-check'],
      samples: [`${timer}CRL EXPIRE «cn=root»`],
    },
    listUpdates: {
      label: 'CRL UPDATE',
      value: 'text',
      summary: 'The revocation list of this authority is fetched again, before it ends.',
      samples: [`${timer}CRL UPDATE «*cn=root»`],
    },
    listRetries: {
      label: 'CRL auto-download retry timer',
      value: 'none',
      summary: 'A revocation list could not be fetched; the router tries again.',
      samples: [`${timer}«CRL auto-download retry timer»`],
    },
    cleans: {
      label: 'SESSION CLEANUP',
      value: 'none',
      summary: 'What checks and enrolments left behind is cleared away.',
      samples: [`${timer}«SESSION CLEANUP»`],
    },
    trustpool: {
      label: 'TRUSTPOOL',
      value: 'none',
      summary: 'The bundle of well-known authorities is fetched again.',
      configuration: ['crypto pki trustpool policy'],
      samples: [`${timer}«TRUSTPOOL»`],
    },
    serverList: {
      label: 'CS CRL UPDATE',
      value: 'none',
      summary: 'The certificate server of this router writes a new revocation list.',
      configuration: ['crypto pki server > lifetime crl'],
      samples: [`${timer}«CS CRL UPDATE»`],
    },
    serverShadow: {
      label: 'CS SHADOW CERT GENERATION',
      value: 'none',
      summary: 'The certificate server of this router makes its next certificate.',
      configuration: ['crypto pki server > auto-rollover'],
      samples: [`${timer}«CS SHADOW CERT GENERATION»`],
    },
    serverCertificate: {
      label: 'CS CERT EXPIRE',
      value: 'none',
      summary:
        'The certificate of the certificate server ends, and all that it has issued with it.',
      configuration: ['crypto pki server > lifetime ca-certificate'],
      samples: [`${timer}«CS CERT EXPIRE»`],
    },
  },
} as const satisfies ShowCommand;
