import { captured, firstSign, hasSign } from './look';
import {
  isOneOfferOfMany,
  quickModeWentOn,
  refusalError,
  refusedQuickMode,
} from './quickModeRefusal';
import type { Symptom } from './symptom';
import { atLines, code, ThePeer } from './wording';

export const isakmpTransformMismatch: Symptom = {
  id: 'ikev1-phase2-proposal',
  title: 'The ends have no transform set in common',
  protocol: 'ikev1',
  kind: 'cause',
  severity: 'error',
  confirm:
    '`show crypto ipsec transform-set` on both: one set must be the same, with the same mode.',
  configuration: ['crypto ipsec transform-set', 'crypto map > set transform-set'],
  asaConfiguration: ['crypto ipsec ikev1 transform-set', 'crypto map > set ikev1 transform-set'],
  commands: ['show crypto ipsec transform-set', 'show crypto map'],
  references: ['RFC 2409 §5.5', 'Cisco 113594'],
  find: (history) => {
    const exact = firstSign(history, 'transformRefused');
    const refused = refusedQuickMode(history);
    if (refused === undefined && exact === undefined) return undefined;
    const other = hasSign(history, ...otherReasons) || refusalError(history) === '32';
    if (exact === undefined && other) return undefined;
    const record = exact ?? refused ?? 0;
    if (quickModeWentOn(history, record)) return undefined;
    const open = isOneOfferOfMany(history, record);
    const offered = captured(history, exact, /\{([^}]{1,120})\}/)?.trim();
    return {
      summary: `${ThePeer(history)} offers ${offered === undefined ? 'transforms' : code(offered)} for IPsec, which no transform set here has.`,
      confidence: open ? 'possible' : exact === undefined ? 'likely' : 'certain',
      reason: `the refusal is at ${atLines(history, record)}${open ? '; the offers behind it may fit' : ''}`,
      evidence: [
        { record, shows: 'the transforms are refused' },
        ...(refused === undefined || refused === record
          ? []
          : [{ record: refused, shows: 'quick mode is refused' }]),
      ],
      change: 'Use the same transform set and mode on both ends.',
    };
  },
};

const otherReasons = [
  'proxiesRefused',
  'noMap',
  'peerAddressUnknown',
  'localAddressWrong',
  'flagsRefused',
] as const;
