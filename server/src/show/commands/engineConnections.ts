import type { ShowCommand } from '../schema';

const heads = '   ID  Type    Algorithm           Encrypt  Decrypt LastSeqN IP-Address';

export const engineConnections = {
  command: 'show crypto engine connections',
  summary:
    'What the crypto engine encrypts and decrypts: each IPsec SA is there twice, once for each direction, and each IKE SA once.',
  headings: [
    /^\s{0,20}Crypto Engine Connections\s*$/,
    /^\s{0,20}ID\s{1,20}(?:Interface\s{1,40})?Type\s{1,40}Algorithm\s{1,40}Encrypt\s{1,20}Decrypt/,
  ],
  once: /^\s{0,20}Crypto Engine Connections\s*$/,
  sections: [
    {
      kind: 'connection',
      title: 'Connection',
      name: ['connection'],
      detail: ['type', 'algorithm', 'encrypted', 'decrypted'],
    },
  ],
  tables: [
    {
      header:
        /^\s{0,20}ID\s{1,20}(?:Interface\s{1,40})?Type\s{1,40}Algorithm\s{1,40}Encrypt\s{1,20}Decrypt/,
      columns: [
        'connection',
        'interface',
        'type',
        'algorithm',
        'encrypted',
        'decrypted',
        'lastSequence',
        'address',
      ],
      row: /^\s{0,20}(?<connection>\d{1,10})\s{1,40}(?:(?<interface>[A-Z][A-Za-z]{1,20}[\d/.:]{1,20}|<none>)\s{1,40})?(?<type>IP[Ss][Ee][Cc]|IKE(?:v2)?)\s{1,40}(?<algorithm>\S{1,40})\s{1,40}(?<encrypted>\d{1,20})\s{1,40}(?<decrypted>\d{1,20})(?:\s{1,40}(?<lastSequence>\d{1,20})(?![\d.:]))?(?:\s{1,40}(?<address>[\dA-Fa-f.:]{3,45}))?/,
    },
  ],
  fields: {
    title: {
      label: 'Crypto Engine Connections',
      value: 'none',
      first: true,
      summary: 'The connections follow. With none below, nothing is encrypted.',
      samples: ['«Crypto Engine Connections»'],
    },
    connection: {
      label: 'ID',
      value: 'cell',
      opens: 'connection',
      summary:
        'Number of the connection: `conn id` in `show crypto ipsec sa`, for IKE that of `show crypto isakmp sa`.',
      evidence: 'inferred',
      samples: [
        `${heads}\n    «1»  IPsec   AES+SHA256                0      100        0 192.0.2.1`,
      ],
    },
    interface: {
      label: 'Interface',
      value: 'cell',
      summary: 'Interface that the packets use. Older releases print it.',
      samples: [
        ' ID  Interface  Type   Algorithm   Encrypt Decrypt IP-Address\n  1  «Se1/0.10»   IPsec  AES+SHA        0       9    192.0.2.1',
      ],
    },
    type: {
      label: 'Type',
      value: 'cell',
      summary: 'What the connection protects.',
      values: {
        IPsec: 'Traffic. One direction is counted; the other has a line of its own.',
        IKE: 'The messages of IKE themselves, which are not counted here.',
      },
      samples: [
        `${heads}\n    1  «IPsec»   AES+SHA256                0      100        0 192.0.2.1`,
      ],
    },
    algorithm: {
      label: 'Algorithm',
      value: 'cell',
      summary: 'Cipher and hash of the connection.',
      samples: [
        `${heads}\n    1  IPsec   «AES+SHA256»                0      100        0 192.0.2.1`,
      ],
    },
    encrypted: {
      label: 'Encrypt',
      value: 'cell',
      unit: 'packets',
      summary:
        'Packets that this router encrypted. When it grows and `Decrypt` of the other direction does not, the peer sends nothing back.',
      samples: [
        `${heads}\n    2  IPsec   AES+SHA256              «100»        0        0 192.0.2.1`,
      ],
    },
    decrypted: {
      label: 'Decrypt',
      value: 'cell',
      unit: 'packets',
      summary:
        'Packets that this router decrypted. When it grows alone, this router does not send its answers into the tunnel.',
      samples: [
        `${heads}\n    1  IPsec   AES+SHA256                0      «100»        0 192.0.2.1`,
      ],
    },
    lastSequence: {
      label: 'LastSeqN',
      value: 'cell',
      summary: 'Highest sequence number that has arrived; anti-replay counts from it.',
      evidence: 'inferred',
      samples: [
        `${heads}\n    1  IPsec   AES+SHA256                0      100       «77» 192.0.2.1`,
      ],
    },
    address: {
      label: 'IP-Address',
      value: 'cell',
      summary: 'Address of this router in the SA.',
      samples: [
        `${heads}\n    1  IPsec   AES+SHA256                0      100        0 «192.0.2.1»`,
      ],
    },
  },
} as const satisfies ShowCommand;
