import { canonicalInterface } from '../interfaces';
import type { Statement } from '../model';
import { hasKeyword, linesOf } from '../query';
import { type AddressRange, prefixRange, subnetRange } from './addresses';
import {
  type ConfigurationObject,
  lastLine,
  objectsNamed,
  parameter,
  parameterSetting,
  type Setting,
  setting,
} from './effective';
import { type Tunnel, tunnelOf } from './tunnels';

export interface Interface extends ConfigurationObject {
  /** In full: `GigabitEthernet0/0`. */
  readonly canonicalName: string;
  /** The form in which equal interfaces are equal. */
  readonly key: string;
  readonly vrf: Setting<string> | undefined;
  /** IPv4 first, the primary one before others. The bits are those of the address, the mask its subnet. */
  readonly addresses: readonly Setting<AddressRange>[];
  /** Has an address that the configuration does not tell: DHCP, negotiated, autoconfigured. */
  readonly dynamicAddress: Setting<true> | undefined;
  /** The versions of IP in which it has such an address. */
  readonly dynamicVersions: readonly (4 | 6)[];
  /** Borrows the address of this interface. */
  readonly unnumbered: Setting<string> | undefined;
  readonly cryptoMap: Setting<string> | undefined;
  /** The crypto map for packets of IPv6, beside which there can be one for IPv4. */
  readonly ipv6CryptoMap: Setting<string> | undefined;
  readonly shutdown: Setting<true> | undefined;
  readonly ipMtu: Setting<number> | undefined;
  /** Of tunnels and virtual templates of type tunnel. */
  readonly tunnel: Tunnel | undefined;
  /** `Virtual-Template3` is template 3. */
  readonly virtualTemplate: string | undefined;
}

/** The interfaces; `gi0/0` and `GigabitEthernet0/0` are one. */
export function interfaces(globals: readonly Statement[]): readonly Interface[] {
  const all = new Map<string, Interface>();
  for (const one of objectsNamed(globals, 'interface', interfaceOf)) {
    const known = all.get(one.key);
    all.set(one.key, known ? joined(known, one) : one);
  }
  return [...all.values()];
}

function joined(first: Interface, second: Interface): Interface {
  return interfaceOf({
    name: first.name,
    statements: [...first.statements, ...second.statements],
    naming: first.naming,
    lines: [...first.lines, ...second.lines],
  });
}

/** The interface of a name, however it is abbreviated. */
export function findInterface(all: readonly Interface[], name: string): Interface | undefined {
  const key = interfaceKey(name);
  return all.find((candidate) => candidate.key === key);
}

/** The name of an interface in the form in which equal ones are equal. */
export function interfaceKey(name: string): string {
  return canonicalInterface(name).toLowerCase();
}

/** Written out: spreading several parts into one object takes most of the time otherwise. */
function interfaceOf({ name, statements, naming, lines }: ConfigurationObject): Interface {
  const canonicalName = canonicalInterface(name);
  const { addresses, dynamicAddress, dynamicVersions, unnumbered } = addressesOf(lines);
  const vrf = lastLine(lines, 'vrf forwarding') ?? lastLine(lines, 'ip vrf forwarding');
  const map = lastLine(lines, 'crypto map') ?? lastLine(lines, 'ipv6 crypto map');
  const mtu = parameterSetting(lastLine(lines, 'ip mtu'), 'bytes');
  const isTunnel = /^(tunnel|virtual-template)\d/i.test(canonicalName);
  return {
    name,
    statements,
    naming,
    lines,
    canonicalName,
    key: interfaceKey(name),
    vrf: parameterSetting(vrf, 'vrfName'),
    addresses,
    dynamicAddress,
    dynamicVersions,
    unnumbered,
    cryptoMap: parameterSetting(map, 'map'),
    ipv6CryptoMap: parameterSetting(lastLine(lines, 'ipv6 crypto map'), 'map'),
    shutdown: flag(lastLine(lines, 'shutdown')),
    ipMtu: mtu?.with(Number(mtu.value)),
    tunnel: isTunnel ? tunnelOf(lines) : undefined,
    virtualTemplate: /^virtual-template(\d+)$/i.exec(canonicalName)?.[1],
  };
}

function addressesOf(lines: readonly Statement[]) {
  const ip = linesOf(lines, 'ip address');
  const primary = ip.findLast((line) => !hasKeyword(line, 'secondary'));
  const secondary = ip.filter((line) => hasKeyword(line, 'secondary'));
  const ip6 = linesOf(lines, 'ipv6 address');
  const addresses = [...(primary ? [primary] : []), ...secondary, ...ip6];
  const unnumbered = lastLine(lines, 'ip unnumbered') ?? lastLine(lines, 'ipv6 unnumbered');
  const dynamic = [...(primary ? [primary] : []), ...ip6].filter((line) => !addressOn(line));
  return {
    addresses: addresses.flatMap((line) => addressOn(line) ?? []),
    dynamicAddress: flag(dynamic[0]),
    dynamicVersions: dynamic.map((line) => (line === primary ? 4 : 6)),
    unnumbered: parameterSetting(unnumbered, 'interface'),
  };
}

/** The address that a line tells; one that is made of the hardware address is not told. */
function addressOn(line: Statement): Setting<AddressRange> | undefined {
  const [address = '', ...options] = (parameter(line, 'address') ?? '').split(' ');
  if (options.some((option) => option.toLowerCase() === 'eui-64')) return undefined;
  const mask = parameter(line, 'mask');
  const range = mask ? subnetRange(address, mask) : prefixRange(address);
  return range && setting(range, line);
}

function flag(line: Statement | undefined): Setting<true> | undefined {
  return line && setting(true, line);
}
