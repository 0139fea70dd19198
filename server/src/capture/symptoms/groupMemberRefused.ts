import { captured, firstSign } from './look';
import type { Symptom } from './symptom';
import { atLines } from './wording';

export const groupMemberRefused: Symptom = {
  id: 'group-member-refused',
  title: 'The key server refuses a group member',
  protocol: 'either',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto gdoi ks` on the key server, and its `crypto identity` or access list: the member must be in it.',
  configuration: [
    'crypto gdoi group > server local > authorization identity',
    'crypto gdoi group > server local > authorization address ipv4',
    'crypto identity',
  ],
  commands: ['show crypto gdoi', 'show crypto gdoi ks members'],
  references: ['RFC 6407 §3'],
  find: (history) => {
    const record = firstSign(history, 'memberRefused');
    if (record === undefined) return undefined;
    const group = captured(history, record, /group (\S{1,80}) received/i);
    const member = captured(history, record, /(?:peer address: |ip address: )(\S{1,45})/i);
    const byName = captured(history, record, /(dist\. name parsing failed)/i) !== undefined;
    return {
      summary: `A member${member === undefined ? '' : ` (${member})`} asks for the keys${group === undefined ? '' : ` of group ${group}`}, and the authorization of the group does not name it${byName ? ': no distinguished name fits' : ''}.`,
      confidence: 'certain',
      reason: `it is printed at ${atLines(history, record)}`,
      evidence: [{ record, shows: 'the registration is refused' }],
      change:
        'Name the member in what `authorization` of the group points to. A `crypto identity` without `dn` or `fqdn` refuses all.',
    };
  },
};
