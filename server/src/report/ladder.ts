import type { Capture, Endpoint, Message, SecurityAssociation } from '../capture/model';
import { endpointName, exchangeName, outcomeName, saName } from '../capture/names';
import { parsePayloads } from '../capture/payloads';
import { recordLine } from '../capture/text';

/** The messages of an SA between its two ends, as they follow each other. */
export interface Ladder {
  /** `SA 1, up`. */
  readonly title: string;
  /** How the ends are called, with their addresses where they are known. */
  readonly here: string;
  readonly there: string;
  readonly rungs: readonly Rung[];
}

export type Rung =
  | {
      readonly kind: 'message';
      readonly from: 'here' | 'there';
      /** `IKE_SA_INIT request`. */
      readonly text: string;
      /** Payloads as printed, repeated ones once. */
      readonly payloads: readonly string[];
      /** How often it was seen, the repetitions counted too. */
      readonly times: number;
      /** The capture does not show it, but what follows needs it. */
      readonly inferred: boolean;
      /** 1-based; of an inferred one where it is known. */
      readonly line: number;
    }
  | {
      readonly kind: 'note';
      readonly text: string;
      readonly failed: boolean;
      readonly line: number;
    };

type MessageRung = Extract<Rung, { kind: 'message' }>;

/** Draws an SA: what the capture shows, what must have been in between, what failed and how it ended. */
export function ladderOf(capture: Capture, sa: SecurityAssociation): Ladder {
  return {
    title: `${saName(sa)}, ${outcomeName(sa)}`,
    here: endName('this router', sa.local),
    there: endName('peer', sa.remote),
    rungs: [
      ...sa.exchanges.flatMap((index) => exchangeRungs(capture, index)),
      {
        kind: 'note',
        text: outcomeName(sa),
        failed: sa.outcome === 'failed',
        line: endLine(capture, sa),
      },
    ],
  };
}

function endLine(capture: Capture, sa: SecurityAssociation): number {
  return recordLine(capture, sa.decidedBy ?? sa.lastRecord) + 1;
}

function endName(name: string, end: Endpoint | undefined): string {
  return end ? `${name} ${endpointName(end)}` : name;
}

function exchangeRungs(capture: Capture, index: number): readonly Rung[] {
  const exchange = capture.exchanges[index];
  if (exchange === undefined) return [];
  const name = exchangeName(exchange);
  const rungs: MessageRung[] = [];
  // The rung of a message, by its index.
  const places = new Map<number, number>();
  for (const number of exchange.messages) {
    const message = capture.messages[number];
    if (message?.direction === undefined) continue;
    const place = places.get(message.retransmissionOf ?? -1);
    const earlier = rungs[place ?? -1];
    places.set(number, place ?? rungs.length);
    if (place !== undefined && earlier) rungs[place] = { ...earlier, times: earlier.times + 1 };
    else addMessage(rungs, messageRung(capture, message, name), message, name);
  }
  if (exchange.failed === undefined) return rungs;
  const line = recordLine(capture, exchange.failed) + 1;
  return [...rungs, { kind: 'note', text: `${name} fails at line ${line}`, failed: true, line }];
}

/** Nobody answers what was not asked: a request that the capture does not show is drawn before its answer. */
function addMessage(rungs: MessageRung[], rung: MessageRung, { response }: Message, name: string) {
  const text = `${name} request`;
  if (response === true && rungs.length === 0) {
    const from = rung.from === 'here' ? 'there' : 'here';
    rungs.push({ ...rung, from, text, payloads: [], inferred: true });
  }
  rungs.push(rung);
}

function messageRung(capture: Capture, message: Message, name: string): MessageRung {
  const kind =
    message.response === undefined ? 'message' : message.response ? 'response' : 'request';
  const names = parsePayloads(capture, message).map(({ name, notifyType }) => notifyType ?? name);
  return {
    kind: 'message',
    from: message.direction === 'sent' ? 'here' : 'there',
    text: `${name} ${kind}`,
    payloads: [...new Set(names)],
    times: 1,
    inferred: false,
    line: recordLine(capture, message.firstRecord) + 1,
  };
}
