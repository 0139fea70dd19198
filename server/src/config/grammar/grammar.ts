import { accessLists } from './accessLists';
import { cryptoMap } from './cryptoMap';
import { easyVpn } from './easyVpn';
import { flexvpn } from './flexvpn';
import { gdoi } from './gdoi';
import { ikev2 } from './ikev2';
import { ikev2Global } from './ikev2Global';
import { ikev2Profile } from './ikev2Profile';
import { ipsec } from './ipsec';
import { isakmp } from './isakmp';
import { pki } from './pki';
import { pkiServer } from './pkiServer';
import type { CommandFamily } from './schema';
import { surroundings } from './surroundings';
import { tunnel } from './tunnel';

/** All commands, family by family; earlier ones win over later ones that accept the same line. */
export const families: readonly CommandFamily[] = [
  ikev2,
  ikev2Profile,
  flexvpn,
  ikev2Global,
  ipsec,
  cryptoMap,
  isakmp,
  easyVpn,
  gdoi,
  pki,
  pkiServer,
  tunnel,
  accessLists,
  surroundings,
];
