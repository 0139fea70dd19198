/** The types of interfaces, in the order in which IOS resolves their abbreviations. */
const INTERFACE_TYPES: readonly string[] = [
  'GigabitEthernet',
  'Tunnel',
  'FastEthernet',
  'Ethernet',
  'TenGigabitEthernet',
  'TwoGigabitEthernet',
  'TwentyFiveGigE',
  'FortyGigabitEthernet',
  'HundredGigE',
  'Loopback',
  'Virtual-Template',
  'Virtual-Access',
  'VirtualPortGroup',
  'Vlan',
  'Serial',
  'Dialer',
  'Cellular',
  'Port-channel',
  'BDI',
  'ATM',
  'Async',
  'Multilink',
  'Null',
  'nve',
  'POS',
];

/**
 * The full name of an interface: `gi0/0`, `Gig 0/0` and `GigabitEthernet0/0` are one.
 * A type that is not known stays as it is written, without the blank.
 */
export function canonicalInterface(name: string): string {
  const parts = /^([a-z][a-z-]{0,30}?)\s{0,3}(\d\S{0,40})$/i.exec(name);
  if (!parts) return name;
  const [, type = '', number = ''] = parts;
  const lower = type.toLowerCase();
  const known = LOWER_TYPES.findIndex((candidate) => candidate.startsWith(lower));
  return (INTERFACE_TYPES[known] ?? type) + number;
}

const LOWER_TYPES = INTERFACE_TYPES.map((type) => type.toLowerCase());

/** The number of a virtual template, from the name of its interface in any spelling. */
export function virtualTemplateNumber(name: string): string | undefined {
  return /^virtual-template(\d+)$/i.exec(canonicalInterface(name))?.[1];
}
