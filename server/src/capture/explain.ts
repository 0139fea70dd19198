import type { Explanation, Hover } from '../text/results';
import {
  explainAddress,
  explainChildSpi,
  explainIkeSpi,
  explainMessageId,
  explainRole,
  explainSlot,
} from './explainAssociation';
import { algorithmRules, dumpRules } from './explainDump';
import { explainEvent } from './explainEvent';
import { explainKnownExchange } from './explainExchange';
import { explainMessage, explainMessagePart } from './explainMessage';
import { explainState } from './explainState';
import { explainTime } from './explainTime';
import { findEvent, findExchange, findFacility, findState } from './knowledge';
import { messageTemplates } from './messageTemplates';
import type { Capture } from './model';
import { explainWord, type Spot, spotAt, type WordRule } from './spot';

/** Explains the thing at an offset of a capture: a word, else the message that holds it. */
export function explainAt(capture: Capture, offset: number): Hover | undefined {
  const spot = spotAt(capture, offset);
  if (spot === undefined) return undefined;
  return (
    explainWord(rules, spot) ??
    explainMessagePart(messageTemplates, spot) ??
    explainWord(looseRules, spot) ??
    explainMessage(messageTemplates, spot)
  );
}

/** What a step of a state machine prints. */
const traceRules: readonly WordRule[] = [
  { pattern: /\bSM Trace->(?: SA:)?/dg, explain: () => stepHead },
  {
    pattern: /\b(?:CurState:\s*|(?:Old|New) State = \.?)(?<value>[A-Z][A-Z0-9_]*)/dg,
    explain: (value, spot) => explainState(value, spot),
  },
  {
    pattern: /\bEvent:\s*(?<value>EV_[A-Za-z0-9_']*)/dg,
    explain: (value, spot) => explainEvent(value, spot),
  },
];

const stepHead: Explanation = {
  name: 'SM Trace',
  summary:
    'One step of the IKEv2 state machine: in `CurState`, this router is about to handle `Event`. What came of it shows in the state of the next step.',
  commands: ['debug crypto ikev2 internal'],
  references: ['Cisco 115934'],
};

const initiatorSpi =
  /\b(?:I_SPI=|ISPI:\s*|InitSPI=|Initiator SPI\s*:\s*)(?<value>(?:0x)?[0-9A-F]{1,16})\b/dgi;
const responderSpi =
  /\b(?:R_SPI=|RSPI:\s*|RespSPI=|Responder SPI\s*:\s*)(?<value>(?:0x)?[0-9A-F]{1,16})\b/dgi;

/** Names and numbers of SAs and exchanges. */
const idRules: readonly WordRule[] = [
  {
    pattern: initiatorSpi,
    explain: (value, spot) => explainIkeSpi(value, 'initiator', spot),
  },
  {
    pattern: responderSpi,
    explain: (value, spot) => explainIkeSpi(value, 'responder', spot),
  },
  { pattern: /\((?<value>[IR])\)/dg, explain: explainRole },
  {
    pattern:
      /\b(?:MsgID = |Message id:\s*|message ID = |mess_id |MID=)(?<value>[0-9A-Fa-f]+|-\d+)/dg,
    explain: explainMessageId,
  },
  { pattern: /\bSA ID\s*[=:]\s*(?<value>\d+)/dg, explain: slot('SA ID') },
  { pattern: /\bSESSION ID\s*[=:]\s*(?<value>\d+)/dg, explain: slot('SESSION ID') },
  {
    pattern: /\bISAKMP(?:-[A-Z]+)?:?\s?\((?:0:)?(?<value>\d+)\)/dg,
    explain: slot('connection id'),
  },
  { pattern: /(?<=IKEv2-(?:PROTO|PLAT)-\d: )\((?<value>\d+)\):/dg, explain: slot('SA') },
];

/** Words that are explained wherever they stand, unless a message says more about them. */
const looseRules: readonly WordRule[] = [
  { pattern: /\b0x(?<value>[0-9A-F]{8})\b/dgi, explain: explainChildSpi },
  {
    pattern:
      /(?<![\d.:])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)|[0-9A-F]{0,4}:[0-9A-F:]{2,37}[0-9A-F]/dgi,
    explain: explainAddress,
  },
];

/** Who prints a line: the tag behind the time stamp. */
const facilityRules: readonly WordRule[] = [
  {
    pattern:
      /\b(?:IKEv2(?:-(?:ERROR|INTERNAL|PAK|(?:PROTO|PLAT)-\d))?|ISAKMP(?:-(?:PAK|ERROR))?)(?=:| ?\()/dg,
    explain: explainFacility,
  },
  {
    pattern: /\b(?:IPSEC(?=\()|CRYPTO_PKI|CRYPTO_ENGINE|crypto_engine)/dg,
    explain: explainFacility,
  },
];

const stamp =
  /[*.]?(?:[A-Z][a-z]{2} {1,2}\d{1,2} (?:\d{4} )?|\d{4}-\d\d-\d\d[T ]|\d{4} [A-Z][a-z]{2} \d{1,2} )\d\d:\d\d:\d\d(?:[.,]\d+)?/dg;

const timeRules: readonly WordRule[] = [{ pattern: stamp, explain: explainStamp }];

const rules: readonly WordRule[] = [
  ...traceRules,
  ...idRules,
  ...dumpRules,
  ...algorithmRules,
  { pattern: /\b[A-Z][A-Z0-9]*_[A-Z0-9_']+\b/dg, explain: explainName },
  ...facilityRules,
  ...timeRules,
];

function slot(what: string): WordRule['explain'] {
  return (value, spot) => explainSlot(value, what, spot);
}

function explainName(value: string, spot: Spot): Explanation | undefined {
  if (findState(value)) return explainState(value, spot);
  if (findEvent(value)) return explainEvent(value, spot);
  const exchange = findExchange(value);
  return exchange && explainKnownExchange(exchange);
}

/** Only the stamp that the record begins with: others may stand in the text of a message. */
function explainStamp(value: string, spot: Spot, { index }: RegExpExecArray) {
  const { records } = spot.capture;
  const prefixEnd = (records.start[spot.record] ?? 0) + (records.body[spot.record] ?? 0);
  return spot.start + index < prefixEnd ? explainTime(value, spot) : undefined;
}

function explainFacility(value: string): Explanation | undefined {
  const known = findFacility(value);
  return known && { name: value, ...known.entry };
}
