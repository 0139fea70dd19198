import type { FieldEntry, ShowCommand } from '../schema';

const member = 'Group member             : 192.0.2.1       vrf: None\n';

const gdoiFields = {
  group: {
    label: 'Group Name :',
    value: 'word',
    first: true,
    opens: 'group',
    summary: 'Name of the group on this router. The key server knows it by its identity.',
    configuration: ['crypto gdoi group'],
    samples: ['    Group Name               : «GETVPN»'],
  },
  identity: {
    label: 'Group Identity :',
    value: 'word',
    first: true,
    summary: 'Number or address of the group: the same on all members and key servers.',
    configuration: ['crypto gdoi group > identity'],
    samples: ['    Group Identity           : «1234»'],
  },
  servers: {
    label: 'Group Server list :',
    value: 'address',
    first: true,
    summary: 'The key server that this member registers with first; others stand below.',
    configuration: ['crypto gdoi group > server address ipv4'],
    samples: ['     Group Server list       : «198.51.100.1»'],
  },
  member: {
    label: 'Group member :',
    value: 'address',
    first: true,
    opens: 'member',
    summary: 'Address by which this router is a member of the group.',
    samples: ['    Group member             : «192.0.2.1»       vrf: None'],
  },
  localAddress: {
    label: 'Local addr/port :',
    value: 'word',
    first: true,
    summary: 'Address and UDP port that this router registers from.',
    samples: [`${member}       Local addr/port       : «192.0.2.1/848»`],
  },
  remoteAddress: {
    label: 'Remote addr/port :',
    value: 'word',
    first: true,
    summary: 'Address and UDP port of the key server. GDOI has port 848.',
    samples: [`${member}       Remote addr/port      : «198.51.100.1/848»`],
  },
  registration: {
    label: 'Registration status :',
    value: 'text',
    first: true,
    summary: 'Does this member have the keys of the group?',
    values: {
      Registered: 'Yes.',
      Registering: 'Not yet: it asks a key server.',
      'Not initialized': 'No: it has not begun.',
    },
    samples: [`${member}       Registration status   : «Registered»`],
  },
  server: {
    label: 'Registered with :',
    value: 'address',
    first: true,
    summary: 'The key server that gave the keys.',
    samples: [`${member}       Registered with       : «198.51.100.1»`],
  },
  again: {
    label: 'Re-registers in :',
    value: 'seconds',
    first: true,
    summary: 'When the member asks the key server again, if no rekey comes before.',
    samples: [`${member}       Re-registers in       : «3221» sec`],
  },
  succeeded: {
    label: 'Succeeded registration:',
    value: 'count',
    first: true,
    unit: 'registrations',
    summary: 'Registrations that brought keys.',
    samples: [`${member}       Succeeded registration: «1»`],
  },
  attempted: {
    label: 'Attempted registration:',
    value: 'count',
    first: true,
    unit: 'registrations',
    summary:
      'Registrations that were begun. When it grows alone, the key server is not reached or refuses.',
    samples: [`${member}       Attempted registration: «1»`],
  },
  rekeys: {
    label: 'Rekeys received :',
    value: 'count',
    first: true,
    unit: 'rekeys',
    summary:
      'Rekeys that the key server sent and this member took. When it stays 0 longer than the lifetime, the rekeys get lost.',
    samples: ['    Rekeys received          : «0»'],
  },
  transport: {
    label: 'Rekey Transport Type :',
    value: 'word',
    first: true,
    summary: 'How the key server sends rekeys.',
    values: {
      Unicast: 'To each member, which acknowledges it.',
      Multicast: 'To a multicast address, without acknowledgment.',
    },
    configuration: ['crypto gdoi group > server local > rekey transport unicast'],
    samples: ['    Rekey Transport Type     : «Unicast»'],
  },
  kekLifetime: {
    label: 'Lifetime (secs) :',
    value: 'seconds',
    first: true,
    summary: 'What is left of the key that encrypts rekeys (KEK).',
    samples: ['    Lifetime (secs)          : «85185»'],
  },
  kekEncryption: {
    label: 'Encrypt Algorithm :',
    value: 'word',
    first: true,
    summary: 'What encrypts rekeys.',
    samples: ['    Encrypt Algorithm        : «AES»'],
  },
  kekKeySize: {
    label: 'Key Size :',
    value: 'count',
    first: true,
    unit: 'bits',
    summary: 'Length of that key.',
    samples: ['    Key Size                 : «256»'],
  },
  signature: {
    label: 'Sig Hash Algorithm :',
    value: 'word',
    first: true,
    summary: 'Hash of the signature by which members know a rekey for one of their key server.',
    samples: ['    Sig Hash Algorithm       : «HMAC_AUTH_SHA256»'],
  },
  signatureKey: {
    label: 'Sig Key Length (bits) :',
    value: 'count',
    first: true,
    unit: 'bits',
    summary: 'Length of the public key in that signature.',
    samples: ['    Sig Key Length (bits)    : «2352»'],
  },
  spi: {
    label: 'spi:',
    value: 'ipsecSpi',
    first: true,
    summary: 'SPI of the key that encrypts traffic (TEK): the same on all members.',
    samples: ['        spi: «0x318D0E1D(831327773)»'],
  },
  transform: {
    label: 'transform:',
    value: 'text',
    first: true,
    algorithms: 'esp-transform',
    summary: 'How traffic is protected. The key server says it for the whole group.',
    samples: ['        transform: «esp-256-aes esp-sha256-hmac»'],
  },
  tekLifetime: {
    label: 'sa timing:remaining key lifetime (sec):',
    value: /\(\d{1,10}\)/,
    first: true,
    summary: 'What is left of that key. A rekey has to come before.',
    samples: ['        sa timing:remaining key lifetime (sec): «(3223)»'],
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

const sections = [
  { kind: 'group', title: 'Group', name: ['group'], detail: ['identity'] },
  { kind: 'member', title: 'Member', name: ['member'], detail: ['registration'] },
] as const;

export const gdoi = {
  command: 'show crypto gdoi',
  summary:
    'The groups of GET VPN: whether this member is registered with a key server, and the keys that it was given.',
  headings: [/^\s{0,20}Group Name {1,40}: {1,4}\S{1,80}\s*$/],
  sections,
  fields: gdoiFields,
} as const satisfies ShowCommand;

export const gkm = {
  command: 'show crypto gkm',
  summary: 'The same groups, with the keys of G-IKEv2 too.',
  headings: [],
  sections,
  fields: gdoiFields,
} as const satisfies ShowCommand;
