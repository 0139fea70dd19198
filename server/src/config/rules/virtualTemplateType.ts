import type { Statement } from '../model';
import { hasKeyword } from '../query';
import { objectSpan } from './blocks';
import type { Finding, Rule, Subject } from './rule';

export const virtualTemplateType: Rule = {
  id: 'virtual-template-type',
  severity: 'error',
  title: 'A virtual template is not one for tunnels, protects nothing, or is used by nothing',
  explanation:
    'For each peer IOS clones an interface from the virtual template of the profile. That works only ' +
    'for `interface Virtual-Template1 type tunnel`. The type cannot be changed later: remove the ' +
    'template and make it again. One without `tunnel protection` encrypts nothing, and one that no profile ' +
    'names is never cloned.',
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
    `
hostname R1
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
interface Virtual-Template1 type tunnel
!         ^^^^^^^^^^^^^^^^^ warning virtual-template-type: No profile names \`virtual-template 1\`, so no peer gets an interface of \`Virtual-Template1\`.
 ip unnumbered Loopback0
 tunnel protection ipsec profile default
`,
    `
hostname R1
interface Loopback0
 ip address 192.0.2.1 255.255.255.255
interface Virtual-Template1 type tunnel
!         ^^^^^^^^^^^^^^^^^ warning virtual-template-type: \`Virtual-Template1\` has no \`tunnel protection\`, so what is cloned from it encrypts nothing.
 ip unnumbered Loopback0
crypto ikev2 profile P
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
 pki trustpoint <CA>
 virtual-template 1
`,
  ],
  silent: [
    'interface Virtual-Template1 type tunnel\ncrypto isakmp profile P\n virtual-template 1',
    'interface Virtual-Template1\n ppp authentication chap',
  ],
  check(subject, report) {
    const { objects, symbols } = subject;
    for (const finding of idleTemplates(subject)) report(finding);
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

/** Templates of type tunnel that do nothing, in a configuration that shows all. */
function idleTemplates({ objects, symbols, whole, asaLine }: Subject): readonly Finding[] {
  if (!whole || asaLine) return [];
  return objects.interfaces.flatMap((one): readonly Finding[] => {
    const { virtualTemplate, statements, tunnel, name } = one;
    if (virtualTemplate === undefined || !tunnel || !isFullyRead(one)) return [];
    if (!statements.some((statement) => hasKeyword(statement, 'tunnel'))) return [];
    const isNamed = symbols.references('virtual-template', virtualTemplate).length > 0;
    const span = objectSpan(one);
    if (!isNamed && tunnel.protection)
      return [
        {
          span,
          severity: 'warning',
          message: `No profile names \`virtual-template ${virtualTemplate}\`, so no peer gets an interface of \`${name}\`.`,
        },
      ];
    if (!isNamed || tunnel.protection || tunnel.protectionAcl) return [];
    return [
      {
        span,
        severity: 'warning',
        message: `\`${name}\` has no \`tunnel protection\`, so what is cloned from it encrypts nothing.`,
      },
    ];
  });
}

/** Tells whether no line of a template of interfaces is one that we do not know to be harmless. */
function isFullyRead({ statements }: { readonly statements: readonly Statement[] }): boolean {
  return statements.every(({ children }) =>
    children.every(({ reading: { words } }) => /^[a-z]/i.test(words[0]?.text ?? '')),
  );
}
