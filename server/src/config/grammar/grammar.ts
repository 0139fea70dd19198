import { flexvpn } from './flexvpn';
import { ikev2 } from './ikev2';
import { ikev2Global } from './ikev2Global';
import { ikev2Profile } from './ikev2Profile';
import { pki } from './pki';
import { pkiServer } from './pkiServer';
import type { CommandFamily } from './schema';

/** All commands, family by family; earlier ones win over later ones that accept the same line. */
export const families: readonly CommandFamily[] = [
  ikev2,
  ikev2Profile,
  flexvpn,
  ikev2Global,
  pki,
  pkiServer,
];
