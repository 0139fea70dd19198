import type { ShowCommand } from '../schema';

export const transformSets = {
  command: 'show crypto ipsec transform-set',
  summary:
    'The transform sets: how packets may be protected. `default` is built in and serves profiles that name none.',
  headings: [/^\s{0,20}Transform set [^\s:]{1,80}: {1,8}\{ /],
  sections: [{ kind: 'set', title: 'Transform set', name: ['name'], detail: ['mode'] }],
  fields: {
    name: {
      label: 'Transform set',
      value: /[^\s:{}]{1,80}(?=: {1,8}\{)/,
      first: true,
      opens: 'set',
      summary: 'Name of the transform set; IPsec profiles and crypto maps name it.',
      configuration: ['crypto ipsec transform-set'],
      samples: [
        'Transform set «TS»: { esp-gcm 256  }',
        'Transform set «default»: { esp-aes esp-sha-hmac  }',
      ],
    },
    transforms: {
      label: '',
      value: /\{ [ae][a-z][^{}\r\n]{1,120}\}/,
      algorithms: 'esp-transform',
      summary: 'How packets are protected. The ends must share one transform set.',
      configuration: ['crypto ipsec transform-set'],
      samples: ['Transform set TS: «{ esp-256-aes esp-sha256-hmac  }»'],
    },
    mode: {
      label: 'will negotiate =',
      value: 'braces',
      first: true,
      summary:
        'The mode that this router asks for. Tunnel mode puts a new IP header in front; transport mode keeps that of GRE.',
      configuration: ['crypto ipsec transform-set > mode'],
      samples: [
        'Transform set TS: { esp-gcm 256  }\n   will negotiate = «{ Tunnel,  }»,',
        '   will negotiate = «{ Transport,  }»,',
      ],
    },
  },
} as const satisfies ShowCommand;
