import { compareCaptures } from '../relate/compareCaptures';
import { pairCaptures } from '../relate/pairCaptures';
import { comparisonMarkdown } from '../report/comparison';
import { type NamedCapture, pairingMarkdown } from '../report/pairing';
import { captureOf } from './knownCaptures';
import {
  type CompareParams,
  compareRequest,
  pairRequest,
  type TwoCapturesParams,
} from './protocol';
import type { Session } from './session';

/** What two captures tell about each other: both ends of a negotiation, and one beside a good one. */
export function registerBothEnds(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(
    pairRequest,
    guard(pairRequest, null as string | null, ({ uri, other }: TwoCapturesParams) => {
      const first = named(session, uri);
      const second = uri === other ? first : named(session, other);
      if (!first || !second) return null;
      return pairingMarkdown(pairCaptures(first.capture, second.capture), first, second);
    }),
  );
  connection.onRequest(
    compareRequest,
    guard(compareRequest, null as string | null, ({ uri, other, sa }: CompareParams) => {
      const here = named(session, uri);
      const good = named(session, other);
      const comparison = here && good && compareCaptures(good.capture, here.capture, sa);
      return comparison ? comparisonMarkdown(comparison, good, here) : null;
    }),
  );
}

function named(session: Session, uri: string): NamedCapture | undefined {
  const capture = captureOf(session, uri);
  return capture && { capture, name: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) };
}
