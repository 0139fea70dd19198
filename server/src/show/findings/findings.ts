import { noIpsecSa, packetErrors, replayFailures } from './counters';
import type { Finding } from './finding';
import { lifetimeEnds } from './lifetime';
import { notUp } from './notUp';
import { oneWayTraffic } from './oneWayTraffic';

/** All that is looked for in show outputs. */
export const findings: readonly Finding[] = [
  notUp,
  noIpsecSa,
  oneWayTraffic,
  packetErrors,
  replayFailures,
  lifetimeEnds,
];
