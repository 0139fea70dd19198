import { ambiguousAbbreviation } from './ambiguousAbbreviation';
import { asaSyntax } from './asaSyntax';
import { incompleteCommand } from './incompleteCommand';
import { misplacedCommand } from './misplacedCommand';
import type { Rule } from './rule';
import { undefinedReference } from './undefinedReference';
import { unknownWord } from './unknownWord';
import { valueOutOfRange } from './valueOutOfRange';
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
];
