import { aaaNotEnabled } from './aaaNotEnabled';
import { aeadProposal } from './aeadProposal';
import { aggressiveMode } from './aggressiveMode';
import { ambiguousAbbreviation } from './ambiguousAbbreviation';
import { antiReplayOff } from './antiReplayOff';
import { asaSyntax } from './asaSyntax';
import { bothIkeVersions } from './bothIkeVersions';
import { complianceShield } from './complianceShield';
import { cryptoAccessList } from './cryptoAccessList';
import { defaultTransformSet } from './defaultTransformSet';
import { duplicateDefinition } from './duplicateDefinition';
import { dynamicMapOrder } from './dynamicMapOrder';
import { dynamicProfile } from './dynamicProfile';
import { eapWithoutCertificate } from './eapWithoutCertificate';
import { emptyCertificateMap } from './emptyCertificateMap';
import { espWithoutIntegrity } from './espWithoutIntegrity';
import { flexvpnClient } from './flexvpnClient';
import { forwardReference } from './forwardReference';
import { frontDoorVrf } from './frontDoorVrf';
import { greNotEncrypted } from './greNotEncrypted';
import { hostBitsInMask } from './hostBitsInMask';
import { ikev1InUse } from './ikev1InUse';
import { ikev2NotLinked } from './ikev2NotLinked';
import { ikeWeakerThanEsp } from './ikeWeakerThanEsp';
import { incompleteCommand } from './incompleteCommand';
import { incompleteGdoiGroup } from './incompleteGdoiGroup';
import { incompleteIsakmpProfile } from './incompleteIsakmpProfile';
import { incompleteMapEntry } from './incompleteMapEntry';
import { incompleteProfile } from './incompleteProfile';
import { incompleteProposal } from './incompleteProposal';
import { incompleteTunnel } from './incompleteTunnel';
import { interfaceAddress } from './interfaceAddress';
import { isakmpPolicyDefaults } from './isakmpPolicyDefaults';
import { isakmpPolicyMissing } from './isakmpPolicyMissing';
import { keyInClear } from './keyInClear';
import { keyringPeer } from './keyringPeer';
import { longLifetime } from './longLifetime';
import { manualKeying } from './manualKeying';
import { mapLegacy } from './mapLegacy';
import { mapNotApplied } from './mapNotApplied';
import { mapOnTunnel } from './mapOnTunnel';
import { mapReplaced } from './mapReplaced';
import { misplacedCommand } from './misplacedCommand';
import { natBeforeEncryption } from './natBeforeEncryption';
import { networkMaskInList } from './networkMaskInList';
import { nhrpServer } from './nhrpServer';
import { noEncryption } from './noEncryption';
import { noIsakmpKeyForPeer } from './noIsakmpKeyForPeer';
import { noKeyForPeer } from './noKeyForPeer';
import { noRoute } from './noRoute';
import { noRouteToPeer } from './noRouteToPeer';
import { notATunnel } from './notATunnel';
import { orphanLine } from './orphanLine';
import { overlappingIsakmpKeys } from './overlappingIsakmpKeys';
import { overlappingPolicies } from './overlappingPolicies';
import { overlappingProfiles } from './overlappingProfiles';
import { peerNotMatched } from './peerNotMatched';
import { pfsWeakerThanIke } from './pfsWeakerThanIke';
import { pfsWithoutGroup } from './pfsWithoutGroup';
import { placeholderLeft } from './placeholderLeft';
import { policyWithoutProposal } from './policyWithoutProposal';
import { profileMatchesAny } from './profileMatchesAny';
import { profileWithoutKey } from './profileWithoutKey';
import { profileWithoutTrustpoint } from './profileWithoutTrustpoint';
import { proposalWithoutPolicy } from './proposalWithoutPolicy';
import { recursiveTunnel } from './recursiveTunnel';
import { repeatedIsakmpPolicy } from './repeatedIsakmpPolicy';
import { repeatedLine } from './repeatedLine';
import { revocationCheckOff } from './revocationCheckOff';
import type { Rule } from './rule';
import { shadowedMapEntry } from './shadowedMapEntry';
import { sharedKey } from './sharedKey';
import { shortLifetime } from './shortLifetime';
import { staticNatBeforeEncryption } from './staticNatBeforeEncryption';
import { tooManyTransformSets } from './tooManyTransformSets';
import { transformSetCombination } from './transformSetCombination';
import { transportModeOnVti } from './transportModeOnVti';
import { trustpointEnrollment } from './trustpointEnrollment';
import { tunnelEnds } from './tunnelEnds';
import { tunnelKeepalive } from './tunnelKeepalive';
import { tunnelNotShared } from './tunnelNotShared';
import { tunnelSource } from './tunnelSource';
import { unclosedCertificate } from './unclosedCertificate';
import { undefinedReference } from './undefinedReference';
import { unknownWord } from './unknownWord';
import { unusedObject } from './unusedObject';
import { valueOutOfRange } from './valueOutOfRange';
import { virtualTemplateAddress } from './virtualTemplateAddress';
import { virtualTemplateType } from './virtualTemplateType';
import { vrfWithoutIpv6 } from './vrfWithoutIpv6';
import { weakAlgorithm } from './weakAlgorithm';
import { weakCertificate } from './weakCertificate';
import { weakKey } from './weakKey';
import { wildcardKey } from './wildcardKey';
import { wildcardMask } from './wildcardMask';

/** All checks of a configuration: the words first, then names, then what they make together. */
export const rules: readonly Rule[] = [
  asaSyntax,
  unknownWord,
  misplacedCommand,
  incompleteCommand,
  ambiguousAbbreviation,
  valueOutOfRange,
  wildcardMask,
  flexvpnClient,
  interfaceAddress,
  notATunnel,
  undefinedReference,
  forwardReference,
  complianceShield,
  ikev1InUse,
  manualKeying,
  noEncryption,
  weakAlgorithm,
  incompleteProposal,
  aeadProposal,
  proposalWithoutPolicy,
  policyWithoutProposal,
  overlappingPolicies,
  incompleteProfile,
  profileWithoutKey,
  profileWithoutTrustpoint,
  dynamicProfile,
  eapWithoutCertificate,
  hostBitsInMask,
  bothIkeVersions,
  overlappingProfiles,
  profileMatchesAny,
  virtualTemplateType,
  keyringPeer,
  noKeyForPeer,
  peerNotMatched,
  ikev2NotLinked,
  frontDoorVrf,
  isakmpPolicyDefaults,
  isakmpPolicyMissing,
  repeatedIsakmpPolicy,
  noIsakmpKeyForPeer,
  wildcardKey,
  overlappingIsakmpKeys,
  incompleteIsakmpProfile,
  aggressiveMode,
  espWithoutIntegrity,
  transformSetCombination,
  defaultTransformSet,
  tooManyTransformSets,
  transportModeOnVti,
  pfsWithoutGroup,
  ikeWeakerThanEsp,
  pfsWeakerThanIke,
  shortLifetime,
  longLifetime,
  antiReplayOff,
  incompleteMapEntry,
  dynamicMapOrder,
  shadowedMapEntry,
  mapReplaced,
  mapOnTunnel,
  mapLegacy,
  cryptoAccessList,
  networkMaskInList,
  natBeforeEncryption,
  staticNatBeforeEncryption,
  greNotEncrypted,
  incompleteTunnel,
  tunnelEnds,
  tunnelSource,
  vrfWithoutIpv6,
  recursiveTunnel,
  tunnelNotShared,
  tunnelKeepalive,
  virtualTemplateAddress,
  nhrpServer,
  noRoute,
  noRouteToPeer,
  trustpointEnrollment,
  revocationCheckOff,
  weakCertificate,
  emptyCertificateMap,
  incompleteGdoiGroup,
  repeatedLine,
  duplicateDefinition,
  unclosedCertificate,
  orphanLine,
  placeholderLeft,
  unusedObject,
  mapNotApplied,
  aaaNotEnabled,
  weakKey,
  sharedKey,
  keyInClear,
];
