import type { ShowCommand } from '../schema';

const heads = 'Keyring      Hostname/Address                            Preshared Key\n\n';

/** The keys themselves are no fields: nothing shows them. */
export const isakmpKey = {
  command: 'show crypto isakmp key',
  summary:
    'For whom this router has pre-shared keys of IKEv1, and in which keyring. The keys stand in clear: redact the output before you share it.',
  headings: [/^\s{0,8}Keyring\s{1,40}Hostname\/Address\s{1,60}Preshared Key/],
  sections: [
    { kind: 'keyring', title: 'Keyring', name: ['keyring'], detail: [] },
    { kind: 'key', title: 'Key', name: ['peer'], detail: ['mask'] },
  ],
  tables: [
    {
      header: /^\s{0,8}Keyring\s{1,40}Hostname\/Address\s{1,60}Preshared Key/,
      columns: ['keyring', 'peer', 'mask'],
      row: /^(?:(?<keyring>\S{1,80}))?\s{1,60}(?<peer>[\w.:-]{2,80})(?:\s{1,10}(?<mask>\[[^\]\s]{1,45}\]))?\s{2,80}\S/,
    },
  ],
  fields: {
    keyring: {
      label: 'Keyring',
      value: 'cell',
      opens: 'keyring',
      summary:
        'The keyring that holds the key; `default` are those of `crypto isakmp key`. An ISAKMP profile uses the one that it names.',
      configuration: ['crypto keyring', 'crypto isakmp key', 'crypto isakmp profile > keyring'],
      samples: [`${heads}«default»      192.0.2.2                                   x`],
    },
    peer: {
      label: 'Hostname/Address',
      value: 'cell',
      opens: 'key',
      summary: 'The peer that the key is for: its address, or its name in aggressive mode.',
      samples: [`${heads}default      «192.0.2.2»                                   x`],
    },
    mask: {
      label: '[',
      value: 'cell',
      summary: 'Mask of the addresses that the key is for.',
      samples: [`${heads}             192.0.2.0      «[255.255.255.0]»              x`],
    },
  },
} as const satisfies ShowCommand;
