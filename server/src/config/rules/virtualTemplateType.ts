import { hasKeyword } from '../query';
import type { Rule } from './rule';

export const virtualTemplateType: Rule = {
  id: 'virtual-template-type',
  severity: 'error',
  title: 'A virtual template is not one for tunnels',
  explanation:
    'For each peer IOS clones an interface from the virtual template of the profile. That works only ' +
    'for `interface Virtual-Template1 type tunnel`. The type cannot be changed later: remove the ' +
    'template and make it again.',
  fires: [
    `
interface Virtual-Template1
 ip unnumbered Loopback0
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
crypto ikev2 profile P
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
 virtual-template 1
!                 ^ error virtual-template-type: \`Virtual-Template1\` is not of \`type tunnel\`, so no interface can be made for a peer.
`,
  ],
  silent: [
    'interface Virtual-Template1 type tunnel\ncrypto isakmp profile P\n virtual-template 1',
    'interface Virtual-Template1\n ppp authentication chap',
  ],
  check({ objects, symbols }, report) {
    for (const { virtualTemplate } of [...objects.ikev2Profiles, ...objects.isakmpProfiles]) {
      if (!virtualTemplate?.span) continue;
      const definitions = symbols.definitions('virtual-template', virtualTemplate.value);
      const [first] = definitions;
      if (!first || definitions.some(({ statement }) => hasKeyword(statement, 'tunnel'))) continue;
      report({
        span: virtualTemplate.span,
        message: `\`Virtual-Template${virtualTemplate.value}\` is not of \`type tunnel\`, so no interface can be made for a peer.`,
        related: [{ place: { span: first.span }, message: 'The template.' }],
      });
    }
  },
};
