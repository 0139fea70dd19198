import type { Rule } from './rule';
import { undefinedReference } from './undefinedReference';

/** All checks of a configuration. */
export const rules: readonly Rule[] = [undefinedReference];
