import { bindingSpan, bindingsOf, isCommand } from '../query';
import type { Rule } from './rule';

export const tooManyTransformSets: Rule = {
  id: 'too-many-transform-sets',
  scope: 'block',
  severity: 'warning',
  title: 'A line names more transform sets than IOS takes',
  explanation:
    '`set transform-set` takes six names at most in the Cisco model of IOS; the line may be refused. The peer needs only one of them: keep the ' +
    'strongest, the preferred one first.',
  fires: [
    `
crypto ipsec profile P
 set transform-set A B C D E F default
!                              ^^^^^^^ warning too-many-transform-sets: IOS takes at most 6 transform sets, this is the 7th. Leave out the weakest.
crypto ipsec transform-set A esp-gcm 256
crypto ipsec transform-set B esp-gcm 192
crypto ipsec transform-set C esp-gcm 128
crypto ipsec transform-set D esp-aes 256 esp-sha512-hmac
crypto ipsec transform-set E esp-aes 256 esp-sha256-hmac
crypto ipsec transform-set F esp-aes esp-sha256-hmac
`,
  ],
  silent: [
    `
crypto ipsec transform-set A esp-gcm 256
crypto ipsec profile P
 set transform-set A default
`,
  ],
  check({ commandsIn }, report) {
    for (const line of [...commandsIn('ipsec-profile'), ...commandsIn('crypto-map')]) {
      if (!isCommand(line, 'set transform-set')) continue;
      const names = bindingsOf(line).filter((binding) => binding.kind === 'parameter');
      const extra = names[MOST];
      if (!extra) continue;
      report({
        span: bindingSpan(line, extra),
        message: `IOS takes at most ${MOST} transform sets, this is the ${MOST + 1}th. Leave out the weakest.`,
      });
    }
  },
};

const MOST = 6;
