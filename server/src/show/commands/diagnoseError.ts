import type { ShowCommand } from '../schema';

export const diagnoseError = {
  command: 'show crypto ikev2 diagnose error',
  summary:
    'The errors that IKEv2 met since `crypto ikev2 diagnose error` was switched on, newest last, each with the place in the program. They have no time: compare two outputs.',
  headings: [/^\s{0,20}Exit Path Table - status:/],
  once: /^\s{0,20}Exit Path Table - status:/,
  sections: [{ kind: 'error', title: 'Error', name: ['error'], detail: [] }],
  fields: {
    status: {
      label: 'Exit Path Table - status:',
      value: 'word',
      first: true,
      summary: 'Whether errors are being recorded.',
      configuration: ['crypto ikev2 diagnose error'],
      samples: ['Exit Path Table - status: «enable», current entry 2'],
    },
    entries: {
      label: 'current entry',
      value: 'count',
      unit: 'errors',
      summary: 'Different errors in the table.',
      evidence: 'inferred',
      samples: ['current entry «2», deleted 0, max allow 50'],
    },
    deleted: {
      label: 'deleted',
      value: 'count',
      unit: 'errors',
      summary: 'Errors that were thrown away to make room.',
      evidence: 'inferred',
      samples: ['current entry 2, deleted «0», max allow 50'],
    },
    limit: {
      label: 'max allow',
      value: 'count',
      unit: 'errors',
      summary: 'So many errors the table holds.',
      configuration: ['crypto ikev2 diagnose error'],
      samples: ['max allow «50»'],
    },
    error: {
      label: 'Error',
      value: /\(\d{1,6}\): [^\r\n]{1,200}/,
      first: true,
      opens: 'error',
      summary:
        'An error that IKEv2 met; the number is probably how often. A debug of the same moment tells with which peer.',
      commands: ['debug crypto ikev2', 'debug crypto ikev2 error'],
      evidence: 'inferred',
      samples: [
        'Error«(12): Detected an invalid IKE SPI»',
        'Error«(8): A supplied parameter is incorrect»',
      ],
    },
    traceback: {
      label: '-Traceback=',
      value: 'text',
      first: true,
      summary: 'Addresses in the program that led there; only Cisco can read them.',
      samples: ['-Traceback= «1#9de6b87c8b70a12e54d1e886d6f158f7  :AAAACA784000+129007E0»'],
    },
  },
} as const satisfies ShowCommand;
