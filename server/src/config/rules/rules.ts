import { ambiguousAbbreviation } from './ambiguousAbbreviation';
import { asaSyntax } from './asaSyntax';
import { complianceShield } from './complianceShield';
import { ikev1InUse } from './ikev1InUse';
import { incompleteCommand } from './incompleteCommand';
import { manualKeying } from './manualKeying';
import { misplacedCommand } from './misplacedCommand';
import { noEncryption } from './noEncryption';
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
];
