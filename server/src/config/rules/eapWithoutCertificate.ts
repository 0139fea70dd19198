import type { Ikev2Profile } from '../objects/ikev2Profile';
import { statementSpan } from '../query';
import type { ObjectRule } from './rule';

export const eapWithoutCertificate: ObjectRule<Ikev2Profile> = {
  scope: 'object',
  of: ({ ikev2Profiles }) => ikev2Profiles,
  id: 'eap-without-certificate',
  severity: 'warning',
  title: 'Clients prove themselves with EAP, and this router with a pre-shared key',
  explanation:
    'EAP must be used together with a signature of the responder (RFC 7296 §2.16): clients would send ' +
    'their passwords to whoever knows the group key. Clients that follow the RFC refuse. Use ' +
    '`authentication local rsa-sig` with a `pki trustpoint`.',
  references: ['RFC 7296 §2.16'],
  fires: [
    `
crypto ikev2 profile P
 match identity remote key-id clients
 authentication local pre-share key 6 AbCdEf
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning eap-without-certificate: EAP clients must get a certificate from this router (RFC 7296 §2.16). Use \`authentication local rsa-sig\` and \`pki trustpoint\`.
 authentication remote eap query-identity
`,
  ],
  silent: [
    'crypto ikev2 profile P\n match identity remote any\n authentication local rsa-sig\n authentication remote eap\n pki trustpoint TP',
  ],
  check({ localAuthentication, remoteAuthentication }, _subject, report) {
    const line = localAuthentication?.statement;
    const eap = remoteAuthentication.some(({ value }) => value.method.endsWith('eap'));
    if (!line || !eap || localAuthentication.value.method !== 'pre-share') return;
    report({
      span: statementSpan(line),
      message:
        'EAP clients must get a certificate from this router (RFC 7296 §2.16). Use ' +
        '`authentication local rsa-sig` and `pki trustpoint`.',
    });
  },
};
