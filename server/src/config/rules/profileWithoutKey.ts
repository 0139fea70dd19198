import type { Ikev2Profile } from '../objects/ikev2Profile';
import { statementSpan } from '../query';
import { addLine, isFullyRead } from './blocks';
import type { ObjectRule } from './rule';

export const profileWithoutKey: ObjectRule<Ikev2Profile> = {
  scope: 'object',
  of: ({ ikev2Profiles }) => ikev2Profiles,
  id: 'profile-without-key',
  severity: 'error',
  title: 'A profile asks for pre-shared keys and has none',
  explanation:
    'With `pre-share` the key comes from the line itself, from `keyring local`, or from ' +
    '`keyring aaa`. Without any, IKE_AUTH fails with AUTHENTICATION_FAILED.',
  references: ['RFC 7296 §2.15'],
  fires: [
    `
crypto ikev2 profile P
 match identity remote address 192.0.2.1
 authentication local rsa-sig
 authentication remote pre-share
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error profile-without-key: Profile \`P\` has no key for \`pre-share\`. Add \`keyring local\` with the name of a keyring.
`,
  ],
  silent: [
    'crypto ikev2 profile P\n match identity remote any\n authentication local pre-share\n authentication remote pre-share\n keyring aaa LIST',
    'crypto ikev2 profile P\n match identity remote any\n authentication local pre-share key 6 AbCd\n authentication remote rsa-sig',
  ],
  check(profile, subject, report) {
    const line = keylessLine(profile);
    if (!line || !isFullyRead(profile)) return;
    const [keyring, another] = subject.objects.ikev2Keyrings;
    report({
      span: statementSpan(line),
      message: `Profile \`${profile.name}\` has no key for \`pre-share\`. Add \`keyring local\` with the name of a keyring.`,
      fixes: keyring && !another ? addLine(subject, profile, `keyring local ${keyring.name}`) : [],
    });
  },
};

/** The first line that asks for a key that nothing gives. */
function keylessLine({ keyring, localAuthentication, remoteAuthentication }: Ikev2Profile) {
  if (keyring) return undefined;
  const all = [...(localAuthentication ? [localAuthentication] : []), ...remoteAuthentication];
  return all.find(({ value }) => value.method === 'pre-share' && !value.key)?.statement;
}
