import type { Capture, Outcome, SecurityAssociation } from './model';
import { recordAt } from './spot';

/** Which SAs are wanted: all that have every property given. */
export interface SaFilter {
  /** Address of the peer. */
  readonly peer?: string;
  readonly outcome?: Outcome;
  /** Held by a line of the SA, in whatever case. */
  readonly text?: string;
}

/** Characters that are searched at once: a file on disk is not held whole. */
const blockLength = 1 << 20;

/** The SAs of a capture that a filter lets through. */
export function associationsWith(
  capture: Capture,
  { peer, outcome, text }: SaFilter,
): readonly SecurityAssociation[] {
  const holding = text ? associationsHolding(capture, text) : undefined;
  return capture.associations.filter(
    (sa) =>
      (peer === undefined || sa.remote?.address === peer) &&
      (outcome === undefined || sa.outcome === outcome) &&
      (holding === undefined || holding.has(sa.index)),
  );
}

/** The SAs with a record that holds a text. */
function associationsHolding(capture: Capture, text: string): ReadonlySet<number> {
  const { records, lines } = capture;
  const wanted = text.toLowerCase();
  const found = new Set<number>();
  for (let base = 0; base < lines.text.length; base += blockLength) {
    const block = lines.text.slice(base, base + blockLength + wanted.length - 1).toLowerCase();
    let at = block.indexOf(wanted);
    while (at >= 0) {
      const record = recordAt(capture, base + at);
      found.add(records.sa[record] ?? -1);
      // One occurrence in a record is enough.
      at = block.indexOf(wanted, Math.max(at + 1, (records.start[record + 1] ?? 0) - base));
    }
  }
  return found;
}
