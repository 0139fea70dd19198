import type { ShowCommand } from '../schema';
import { asaIkev1Sa } from './asaIkev1Sa';
import { diagnoseError } from './diagnoseError';
import { dmvpn } from './dmvpn';
import { callAdmission, encryptionLibrary } from './engine';
import { engineConnections } from './engineConnections';
import { ezvpnClient } from './ezvpnClient';
import { flexvpnClient } from './flexvpnClient';
import { gdoi, gkm } from './gdoi';
import { gdoiCooperation, gdoiMembers, gdoiPolicy, gkmMembers } from './gdoiServer';
import { ikev2Policy, ikev2Profile, ikev2Proposal } from './ikev2Objects';
import { ikev2Sa } from './ikev2Sa';
import { ikev2Session } from './ikev2Session';
import { ikev2Stats } from './ikev2Stats';
import { cryptoMap, ipsecProfile } from './ipsecProfile';
import { ipsecSa, ipsecSaCount } from './ipsecSa';
import { isakmpKey } from './isakmpKey';
import { isakmpPeers } from './isakmpPeers';
import { isakmpPolicy } from './isakmpPolicy';
import { isakmpSa } from './isakmpSa';
import { nhrpMappings, nhrpServers, nhrpTraffic } from './nhrp';
import { pkiCertificates, pkiTrustpoints } from './pkiCertificates';
import { pkiLists, pkiServer, publicKeys } from './pkiServer';
import { pkiTimers } from './pkiTimers';
import { session } from './session';
import { sockets } from './sockets';
import { transformSets } from './transformSets';
import { tunnelInterfaces } from './tunnelInterfaces';
import { vpnSessions } from './vpnSessions';

/** The show commands whose outputs are known. */
export const showCommands: readonly ShowCommand[] = [
  ikev2Sa,
  ikev2Session,
  session,
  ipsecSa,
  ipsecSaCount,
  isakmpSa,
  isakmpPolicy,
  ikev2Proposal,
  ikev2Policy,
  ikev2Profile,
  ipsecProfile,
  cryptoMap,
  transformSets,
  isakmpPeers,
  gdoi,
  gkm,
  gdoiMembers,
  gkmMembers,
  gdoiPolicy,
  gdoiCooperation,
  vpnSessions,
  ikev2Stats,
  asaIkev1Sa,
  dmvpn,
  nhrpMappings,
  nhrpServers,
  nhrpTraffic,
  tunnelInterfaces,
  pkiCertificates,
  pkiTrustpoints,
  pkiTimers,
  pkiServer,
  pkiLists,
  publicKeys,
  engineConnections,
  encryptionLibrary,
  callAdmission,
  sockets,
  flexvpnClient,
  ezvpnClient,
  isakmpKey,
  diagnoseError,
];
