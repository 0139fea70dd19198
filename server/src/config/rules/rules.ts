import { aeadProposal } from './aeadProposal';
import { ambiguousAbbreviation } from './ambiguousAbbreviation';
import { asaSyntax } from './asaSyntax';
import { bothIkeVersions } from './bothIkeVersions';
import { complianceShield } from './complianceShield';
import { dynamicProfile } from './dynamicProfile';
import { eapWithoutCertificate } from './eapWithoutCertificate';
import { hostBitsInMask } from './hostBitsInMask';
import { ikev1InUse } from './ikev1InUse';
import { incompleteCommand } from './incompleteCommand';
import { incompleteProfile } from './incompleteProfile';
import { incompleteProposal } from './incompleteProposal';
import { manualKeying } from './manualKeying';
import { misplacedCommand } from './misplacedCommand';
import { noEncryption } from './noEncryption';
import { overlappingPolicies } from './overlappingPolicies';
import { policyWithoutProposal } from './policyWithoutProposal';
import { profileWithoutKey } from './profileWithoutKey';
import { profileWithoutTrustpoint } from './profileWithoutTrustpoint';
import { proposalWithoutPolicy } from './proposalWithoutPolicy';
import type { Rule } from './rule';
import { undefinedReference } from './undefinedReference';
import { unknownWord } from './unknownWord';
import { valueOutOfRange } from './valueOutOfRange';
import { weakAlgorithm } from './weakAlgorithm';
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
];
