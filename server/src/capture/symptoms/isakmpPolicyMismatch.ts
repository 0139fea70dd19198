import { recordText } from '../text';
import type { History } from './history';
import { allSigns, captured, firstSign, hasSign } from './look';
import type { SignName } from './signs';
import type { Symptom } from './symptom';
import { atLines, listed, ThePeer } from './wording';

export const isakmpPolicyMismatch: Symptom = {
  id: 'ikev1-policy-mismatch',
  title: 'The ends have no ISAKMP policy in common',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto isakmp policy` on both: one policy must agree in encryption, hash, method and group.',
  configuration: [
    'crypto isakmp policy > encryption',
    'crypto isakmp policy > hash',
    'crypto isakmp policy > authentication',
    'crypto isakmp policy > group',
  ],
  asaConfiguration: ['crypto ikev1 policy'],
  commands: ['show crypto isakmp policy'],
  references: ['RFC 2409 §5', 'Cisco 113594'],
  find: (history) => {
    const record = firstSign(history, 'noOffersAccepted', 'phase1Refused');
    if (record === undefined || history.sa?.established !== undefined) return undefined;
    const accepted = allSigns(history, 'attributesAccepted').some((one) => one < record);
    if (accepted && !hasSign(history, 'noOffersAccepted')) return undefined;
    const differing = differences(history);
    const offers = offersText(history);
    return {
      ...(differing.length > 0 && {
        title: `No ISAKMP policy of this router fits the offer: the ${listed(differing, 'or')} ${differing.length === 1 ? 'differs' : 'differ'}`,
      }),
      summary: `${ThePeer(history)} offers ${offers ?? 'policies'}, and no policy here agrees in all of it.${attributeOnAsa(history)}`,
      confidence: 'certain',
      reason: `the refusal is at ${atLines(history, record)}`,
      evidence: [
        { record, shows: 'no offer is accepted' },
        ...reasons.flatMap(({ sign, word }) => {
          const [first] = history.signs.get(sign) ?? [];
          return first === undefined ? [] : [{ record: first, shows: `the ${word} does not fit` }];
        }),
      ],
      change: 'Add a `crypto isakmp policy` with the values of the other end, to one of the two.',
    };
  },
};

const reasons: readonly { readonly sign: SignName; readonly word: string }[] = [
  { sign: 'cipherDiffers', word: 'encryption' },
  { sign: 'keyLengthDiffers', word: 'key length' },
  { sign: 'hashDiffers', word: 'hash' },
  { sign: 'groupDiffers', word: 'Diffie-Hellman group' },
  { sign: 'methodDiffers', word: 'authentication method' },
];

function differences(history: History): readonly string[] {
  return reasons.filter(({ sign }) => hasSign(history, sign)).map(({ word }) => word);
}

/** The attributes of the first offer: they stand behind the check of it. */
export function offersText(history: History): string | undefined {
  const check = firstSign(history, 'phase1Offer');
  if (check === undefined) return undefined;
  const { capture } = history;
  const values: string[] = [];
  for (let record = check + 1; record < Math.min(check + 12, capture.records.count); record++) {
    const text = recordText(capture, record).slice(0, 80);
    const value = /^\s*(?:encryption|hash|default group|auth|keylength of)\s+(\S+)/.exec(text);
    if (value?.[1] !== undefined) values.push(attributeText(text.trim(), value[1]));
    else if (/atts/.test(text) || values.length === 0) break;
  }
  return values.length === 0 ? undefined : values.join(', ');
}

function attributeText(text: string, value: string): string {
  if (text.startsWith('default group')) return `group ${value}`;
  return text.startsWith('keylength') ? `${value} bit` : value;
}

/** An ASA names the attribute with both values: ` Group Description: Group 2 offered, Group 5 configured.` */
function attributeOnAsa(history: History): string {
  const record = firstSign(history, 'phase1Attribute');
  const name = captured(history, record, /class ([A-Za-z ]{3,40}):/);
  const offered = captured(history, record, /Rcv'd:\s*(\S[^,\r\n]{0,60}?)\s+Cfg'd:/);
  const own = captured(history, record, /Cfg'd:\s*(\S[^\r\n]{0,60})/);
  if (name === undefined || offered === undefined || own === undefined) return '';
  return ` ${name}: ${offered} offered, ${own.trim().replace(/\.$/, '')} configured.`;
}
