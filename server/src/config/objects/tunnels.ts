import type { Statement } from '../model';
import { once } from '../once';
import { hasKeyword, isCommand, linesOf } from '../query';
import { type Address, parseAddress } from './addresses';
import {
  defaultSetting,
  lastLine,
  parameter,
  parameterSetting,
  type Setting,
  setting,
} from './effective';
import { type SecretKey, secretIn } from './secrets';

export type TunnelMode =
  | 'gre ip'
  | 'gre ipv6'
  | 'gre multipoint'
  | 'gre multipoint ipv6'
  | 'ipsec ipv4'
  | 'ipsec ipv6'
  | 'ipsec dual-overlay'
  | 'other';

export interface Tunnel {
  /** An address, the name of an interface, or `dynamic`. */
  readonly source: Setting<string> | undefined;
  /** An address, a host name, or `dynamic`. */
  readonly destination: Setting<string> | undefined;
  readonly mode: Setting<TunnelMode>;
  readonly key: Setting<string> | undefined;
  /** The front-door VRF: where the outer packets travel. */
  readonly vrf: Setting<string> | undefined;
  readonly protection: TunnelProtection | undefined;
  /** The list of `tunnel protection ipsec policy`, which narrows the traffic selectors. */
  readonly protectionAcl: Setting<string> | undefined;
  readonly nhrp: Nhrp;
}

export interface TunnelProtection {
  readonly profile: Setting<string>;
  readonly ikev2Profile: Setting<string> | undefined;
  readonly isakmpProfile: Setting<string> | undefined;
  readonly shared: boolean;
}

/** What DMVPN and FlexVPN shortcuts need to know about the next hop. */
export interface Nhrp {
  readonly networkId: Setting<string> | undefined;
  readonly authentication: Setting<SecretKey> | undefined;
  readonly servers: readonly Setting<{
    readonly server: string;
    readonly nbma: string | undefined;
  }>[];
  readonly maps: readonly Setting<{ readonly tunnel: string; readonly nbma: string }>[];
  readonly shortcut: Setting<true> | undefined;
  readonly redirect: Setting<true> | undefined;
}

/** The tunnel that the lines of an interface make. */
export function tunnelOf(lines: readonly Statement[]): Tunnel {
  const [source, destination] = [
    lastLine(lines, 'tunnel source'),
    lastLine(lines, 'tunnel destination'),
  ];
  return {
    source: endOf(source, 'interface'),
    destination: endOf(destination, 'host'),
    mode: modeOf(lastLine(lines, 'tunnel mode')),
    key: parameterSetting(lastLine(lines, 'tunnel key'), 'number'),
    vrf: parameterSetting(lastLine(lines, 'tunnel vrf'), 'vrfName'),
    protection: protectionOf(lastLine(lines, 'tunnel protection ipsec profile')),
    protectionAcl: parameterSetting(lastLine(lines, 'tunnel protection ipsec policy'), 'acl'),
    nhrp: nhrpOf(lines),
  };
}

/** Tells whether a tunnel ends at any number of peers: multipoint GRE. */
export function isMultipoint(tunnel: Tunnel): boolean {
  return tunnel.mode.value.startsWith('gre multipoint');
}

/** The address of a source or destination that is written as one. */
export function endAddress(end: Setting<string> | undefined): Address | undefined {
  return end && once(end, addressIn);
}

function addressIn({ value }: Setting<string>): Address | undefined {
  return parseAddress(value);
}

function endOf(line: Statement | undefined, otherwise: string): Setting<string> | undefined {
  if (!line) return undefined;
  return (
    parameterSetting(line, 'address') ??
    parameterSetting(line, otherwise) ??
    setting('dynamic', line)
  );
}

function modeOf(line: Statement | undefined): Setting<TunnelMode> {
  if (!line) return defaultSetting('gre ip');
  return setting(modeIn(line), line);
}

function modeIn(line: Statement): TunnelMode {
  const six = hasKeyword(line, 'ipv6');
  if (isCommand(line, 'tunnel mode gre multipoint'))
    return six ? 'gre multipoint ipv6' : 'gre multipoint';
  if (isCommand(line, 'tunnel mode gre')) return six ? 'gre ipv6' : 'gre ip';
  if (isCommand(line, 'tunnel mode ipsec dual-overlay')) return 'ipsec dual-overlay';
  if (isCommand(line, 'tunnel mode ipsec')) return six ? 'ipsec ipv6' : 'ipsec ipv4';
  return 'other';
}

function protectionOf(line: Statement | undefined): TunnelProtection | undefined {
  const profile = parameterSetting(line, 'profile');
  if (!line || !profile) return undefined;
  return {
    profile,
    ikev2Profile: parameterSetting(line, 'ikev2Profile'),
    isakmpProfile: parameterSetting(line, 'isakmpProfile'),
    shared: hasKeyword(line, 'shared'),
  };
}

function nhrpOf(lines: readonly Statement[]): Nhrp {
  const authentication = lastLine(lines, 'ip nhrp authentication');
  const secret = authentication && secretIn(authentication);
  return {
    networkId: parameterSetting(lastLine(lines, 'ip nhrp network-id'), 'number'),
    authentication: authentication && secret && setting(secret, authentication),
    servers: linesOf(lines, 'ip nhrp nhs').map((line) =>
      setting(
        {
          server: parameter(line, 'server') ?? 'dynamic',
          nbma: parameter(line, 'address') ?? parameter(line, 'host'),
        },
        line,
      ),
    ),
    maps: linesOf(lines, 'ip nhrp map').flatMap((line) => {
      const [tunnel, nbma] = [parameter(line, 'tunnelAddress'), parameter(line, 'address')];
      return tunnel && nbma ? [setting({ tunnel, nbma }, line)] : [];
    }),
    shortcut: flag(lastLine(lines, 'ip nhrp shortcut')),
    redirect: flag(lastLine(lines, 'ip nhrp redirect')),
  };
}

function flag(line: Statement | undefined): Setting<true> | undefined {
  return line && setting(true, line);
}
