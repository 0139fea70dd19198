import type { ReleaseTrain } from '../grammar/defaultObjects';
import type { Statement } from '../model';
import { once } from '../once';
import { linesOf } from '../query';
import { type AddressRange, prefixRange, subnetRange } from './addresses';
import { lastLine, parameter, parameterSetting, type Setting } from './effective';
import { interfaceKey } from './interfaces';

export interface StaticRoute {
  readonly statement: Statement;
  readonly vrf: string | undefined;
  readonly prefix: AddressRange | undefined;
  readonly nextHop: string | undefined;
  readonly interface: string | undefined;
  /** As `key` of the interface. */
  readonly interfaceKey: string | undefined;
}

/** The static routes of both address families. */
export function staticRoutes(globals: readonly Statement[]): readonly StaticRoute[] {
  const lines = [...linesOf(globals, 'ip route'), ...linesOf(globals, 'ipv6 route')];
  return lines.map((line) => once(line, routeOf));
}

function routeOf(statement: Statement): StaticRoute {
  const prefix = parameter(statement, 'prefix') ?? '';
  const mask = parameter(statement, 'mask');
  const out = parameter(statement, 'interface');
  return {
    statement,
    vrf: parameter(statement, 'vrfName'),
    prefix: mask === undefined ? prefixRange(prefix) : subnetRange(prefix, mask),
    nextHop: parameter(statement, 'nextHop'),
    interface: out,
    interfaceKey: out && interfaceKey(out),
  };
}

/** The name of the router. */
export function hostname(globals: readonly Statement[]): Setting<string> | undefined {
  return parameterSetting(lastLine(globals, 'hostname'), 'name');
}

/** The domain name that completes the router's name. */
export function domainName(globals: readonly Statement[]): Setting<string> | undefined {
  const line = lastLine(globals, 'ip domain name') ?? lastLine(globals, 'ip domain-name');
  return parameterSetting(line, 'name');
}

/** The release that the `version` line names: `15.4`, `17.9`. */
export function version(globals: readonly Statement[]): Setting<string> | undefined {
  return parameterSetting(lastLine(globals, 'version'), 'release');
}

/** The release train whose built-in objects hold; undefined when no line tells. */
export function releaseTrain(globals: readonly Statement[]): ReleaseTrain | undefined {
  const major = Number.parseInt(version(globals)?.value ?? '', 10);
  if (Number.isNaN(major)) return undefined;
  if (major < 16) return 'IOS 15';
  return major < 26 ? 'IOS XE 16 and 17' : 'IOS XE 26';
}
