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
  check({ statements }, report) {
    const found: { statement: Statement; binding: Binding }[] = [];
    for (const statement of statements) {
      if (statement.reading.outcome.kind !== 'command') continue;
      for (const binding of bindingsOf(statement)) {
        if (isOpen(binding)) found.push({ statement, binding });
      }
    }
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
