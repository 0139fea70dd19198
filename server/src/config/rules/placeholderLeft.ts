import type { Binding, Statement } from '../model';
import { isPlaceholder } from '../parameters';
import { bindingSpan, bindingsOf } from '../query';
import type { Rule } from './rule';

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  severity: 'information',
  title: 'A placeholder of a template is left to fill in',
  explanation:
    '`<NAME>`, `$NAME`, `{{ name }}` and `X.X.X.X` stand for values that are filled in later; a router ' +
    'would take them literally or refuse them. Said once, at the first one.',
  fires: [
    `
crypto ikev2 policy P
 proposal <PROPOSAL>
!         ^^^^^^^^^^ information placeholder-left: This placeholder is left to fill in.
`,
  ],
  silent: ['crypto ikev2 policy P\n proposal default', 'enable secret 5 $1$abcd$efgh'],
  check({ inBlocks }, report) {
    const found = inBlocks(placeholdersIn);
    const [first] = found;
    if (!first) return;
    const others = found.length - 1;
    const more = others === 0 ? '' : `, and ${others} more below`;
    report({
      span: bindingSpan(first.statement, first.binding),
      message: `This placeholder is left to fill in${more}.`,
    });
  },
};

interface Found {
  readonly statement: Statement;
  readonly binding: Binding;
}

/** The placeholders in a line and the block that it opens, in document order. */
function placeholdersIn(statement: Statement): readonly Found[] {
  const known = statement.reading.outcome.kind === 'command';
  const open = known ? bindingsOf(statement).filter(isOpen) : [];
  return [
    ...open.map((binding) => ({ statement, binding })),
    ...statement.children.flatMap(placeholdersIn),
  ];
}

/** A secret may look like anything. */
function isOpen(binding: Binding): boolean {
  return (
    binding.kind === 'parameter' &&
    !binding.secret &&
    binding.word === binding.lastWord &&
    binding.type !== 'LINE' &&
    isPlaceholder(binding.value)
  );
}
