import type { Ikev2Profile } from '../objects/ikev2Profile';
import { isFullyRead, objectSpan } from './blocks';
import type { ObjectRule } from './rule';
import { listed } from './wording';

export const incompleteProfile: ObjectRule<Ikev2Profile> = {
  scope: 'object',
  of: ({ ikev2Profiles }) => ikev2Profiles,
  id: 'incomplete-profile',
  severity: 'error',
  title: 'An IKEv2 profile is not complete',
  explanation:
    'A profile needs how this router proves itself (`authentication local`), how the peer does ' +
    '(`authentication remote`), and whom it is for (`match identity remote`, `match certificate` or ' +
    '`match any`). IOS says so when the profile is left, and never chooses it.',
  references: ['RFC 7296 §2.15'],
  fires: [
    `
crypto ikev2 profile P
!                    ^ error incomplete-profile: Profile \`P\` lacks \`authentication remote\`, so it is never used.
 match identity remote address 192.0.2.1
 authentication local rsa-sig
`,
    `
crypto ikev2 profile P
!                    ^ error incomplete-profile: Profile \`P\` lacks \`match identity remote\`, so it is never used.
 match address local 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
`,
  ],
  silent: [
    'crypto ikev2 profile P\n match identity remote any\n authentication local rsa-sig\n authentication remote rsa-sig',
    'crypto ikev2 profile P\n dynamic',
    'crypto ikev2 profile P\n authentication {{ method }}',
    'crypto ikev2 profile P\n match identity remote address {{ ip }} {{ mask }}\n authentication local rsa-sig\n authentication remote rsa-sig',
  ],
  check(profile, _subject, report) {
    const { missing, name } = profile;
    if (missing.length === 0 || !isFullyRead(profile)) return;
    report({
      span: objectSpan(profile),
      message: `Profile \`${name}\` lacks ${listed(missing)}, so it is never used.`,
    });
  },
};
