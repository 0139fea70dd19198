import { aaaNotEnabled } from './aaaNotEnabled';
import { aeadProposal } from './aeadProposal';
import { ambiguousAbbreviation } from './ambiguousAbbreviation';
import { asaSyntax } from './asaSyntax';
import { bothIkeVersions } from './bothIkeVersions';
import { complianceShield } from './complianceShield';
import { duplicateDefinition } from './duplicateDefinition';
import { dynamicProfile } from './dynamicProfile';
import { eapWithoutCertificate } from './eapWithoutCertificate';
import { frontDoorVrf } from './frontDoorVrf';
import { hostBitsInMask } from './hostBitsInMask';
import { ikev1InUse } from './ikev1InUse';
import { ikev2NotLinked } from './ikev2NotLinked';
import { incompleteCommand } from './incompleteCommand';
import { incompleteProfile } from './incompleteProfile';
import { incompleteProposal } from './incompleteProposal';
import { keyInClear } from './keyInClear';
import { keyringPeer } from './keyringPeer';
import { manualKeying } from './manualKeying';
import { mapNotApplied } from './mapNotApplied';
import { misplacedCommand } from './misplacedCommand';
import { noEncryption } from './noEncryption';
import { noKeyForPeer } from './noKeyForPeer';
import { orphanLine } from './orphanLine';
import { overlappingPolicies } from './overlappingPolicies';
import { overlappingProfiles } from './overlappingProfiles';
import { peerNotMatched } from './peerNotMatched';
import { placeholderLeft } from './placeholderLeft';
import { policyWithoutProposal } from './policyWithoutProposal';
import { profileMatchesAny } from './profileMatchesAny';
import { profileWithoutKey } from './profileWithoutKey';
import { profileWithoutTrustpoint } from './profileWithoutTrustpoint';
import { proposalWithoutPolicy } from './proposalWithoutPolicy';
import { repeatedLine } from './repeatedLine';
import type { Rule } from './rule';
import { unclosedCertificate } from './unclosedCertificate';
import { undefinedReference } from './undefinedReference';
import { unknownWord } from './unknownWord';
import { unusedObject } from './unusedObject';
import { valueOutOfRange } from './valueOutOfRange';
import { virtualTemplateType } from './virtualTemplateType';
import { weakAlgorithm } from './weakAlgorithm';
import { weakKey } from './weakKey';
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
  undefinedReference,
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
  repeatedLine,
  duplicateDefinition,
  unclosedCertificate,
  orphanLine,
  placeholderLeft,
  unusedObject,
  mapNotApplied,
  aaaNotEnabled,
  weakKey,
  keyInClear,
];
