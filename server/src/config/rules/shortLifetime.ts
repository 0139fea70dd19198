import { bindingSpan, isCommand, parameterOf } from '../query';
import type { Rule } from './rule';

export const shortLifetime: Rule = {
  id: 'short-lifetime',
  scope: 'block',
  severity: 'information',
  title: 'SAs live for minutes only',
  explanation:
    'Every rekey costs a key exchange on both routers, and is a moment in which a fault shows. Under ' +
    'five minutes a hub is busy with little else. Usual are 24 h for IKE and 1 h for IPsec. Such values are good for tests.',
  fires: [
    `
crypto ikev2 profile P
 match identity remote address 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
 lifetime 120
!         ^^^ information short-lifetime: Every 120 s this router makes a new IKE SA. Usual are 86400 s (24 h).
`,
    `
crypto ipsec profile P
 set security-association lifetime seconds 120
!                                          ^^^ information short-lifetime: Every 120 s this router makes new IPsec SAs. Usual are 3600 s (1 h).
`,
  ],
  silent: [
    'crypto ipsec profile P\n set security-association lifetime seconds 900',
    'crypto ikev2 profile P\n match identity remote any\n lifetime 3600',
  ],
  check({ commandsIn }, report) {
    const lines = [
      ...[...commandsIn('ikev2-profile'), ...commandsIn('isakmp')].filter((line) =>
        isCommand(line, 'lifetime'),
      ),
      ...[...commandsIn('ipsec-profile'), ...commandsIn('crypto-map')].filter((line) =>
        isCommand(line, 'set security-association lifetime seconds'),
      ),
      ...commandsIn('global').filter((line) =>
        isCommand(line, 'crypto ipsec security-association lifetime seconds'),
      ),
    ];
    for (const line of lines) {
      const binding = parameterOf(line, 'seconds');
      if (!binding || !(Number(binding.value) < SHORT)) continue;
      const what = isCommand(line, 'lifetime')
        ? 'a new IKE SA. Usual are 86400 s (24 h)'
        : 'new IPsec SAs. Usual are 3600 s (1 h)';
      report({
        span: bindingSpan(line, binding),
        message: `Every ${binding.value} s this router makes ${what}.`,
      });
    }
  },
};

/** In seconds. */
const SHORT = 300;
