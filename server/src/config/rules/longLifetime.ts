import { quantity } from '../quantity';
import { bindingSpan, isCommand, parameterOf } from '../query';
import type { Rule } from './rule';

export const longLifetime: Rule = {
  id: 'long-lifetime',
  scope: 'block',
  severity: 'information',
  title: 'IPsec SAs live very long',
  explanation:
    'An IKE SA lives 24 h at most. IPsec SAs that live longer keep their keys while IKE has long made new ones, and ' +
    'the longer a key is used, the more is lost with it. NIST SP 800-77 asks for 8 h (unverified): with ' +
    '`iosCrypto.algorithmPolicy` set to `nist` that is the limit.',
  references: ['NIST SP 800-77r1'],
  fires: [
    `
crypto ipsec profile P
 set security-association lifetime seconds 604800
!                                          ^^^^^^ information long-lifetime: IPsec SAs live longer here than the IKE SA that made them can (86400 s, 24 h). Usual are 3600 s (1 h).
`,
  ],
  silent: [
    'crypto ipsec profile P\n set security-association lifetime seconds 86400',
    'crypto ipsec profile P\n set security-association lifetime days 1',
    'crypto ipsec profile P\n set security-association lifetime kilobytes 4294967295',
  ],
  check({ commandsIn }, report, { algorithmPolicy }) {
    const strict = algorithmPolicy === 'nist';
    const longest = strict ? NIST_LONGEST : IKE_LONGEST;
    const message = strict
      ? `NIST SP 800-77 asks for new IPsec SAs after ${quantity(String(longest), 's')} (unverified). Usual are 3600 s (1 h).`
      : `IPsec SAs live longer here than the IKE SA that made them can (${longest} s, 24 h). Usual are 3600 s (1 h).`;
    const lines = [
      ...[...commandsIn('ipsec-profile'), ...commandsIn('crypto-map')].filter((line) =>
        isCommand(line, 'set security-association lifetime'),
      ),
      ...commandsIn('global').filter((line) =>
        isCommand(line, 'crypto ipsec security-association lifetime'),
      ),
    ];
    for (const line of lines) {
      const [seconds, days] = [parameterOf(line, 'seconds'), parameterOf(line, 'days')];
      const binding = seconds ?? days;
      if (!binding || Number(binding.value) * (seconds ? 1 : IKE_LONGEST) <= longest) continue;
      report({ span: bindingSpan(line, binding), message });
    }
  },
};

/** In seconds: a day, the longest lifetime of an IKE SA. */
const IKE_LONGEST = 86_400;
const NIST_LONGEST = 28_800;
