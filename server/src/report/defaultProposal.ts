import { spotAt } from '../capture/spot';
import { defaultIkev2Proposals } from '../config/grammar/defaultObjects';
import { named } from '../config/objects/effective';
import { type CaptureContext, routerOf } from '../relate/captureLinks';
import type { Hover } from '../text/results';

/** The hover of a line that uses the proposal `default`, with what that is in each release. */
export function withDefaultProposal(context: CaptureContext, hover: Hover): Hover {
  const spot = spotAt(context.capture, hover.span.start);
  if (!spot || !/\bProposal default\b/.test(spot.text)) return hover;
  const objects = routerOf(context, spot.sa)?.objects;
  if (objects && named(objects.ikev2Proposals, 'default')) return hover;
  const release = objects?.release;
  const known = defaultIkev2Proposals.filter(
    (proposal) => release === undefined || proposal.release === release,
  );
  const list = (values: readonly string[] = []) => values.map((value) => `\`${value}\``).join(' ');
  const rows = known.map(({ release, encryption, integrity, prf, group, pqc, evidence }) => [
    `${release}${evidence === undefined ? '' : ` *(${evidence})*`}`,
    ...[encryption, integrity, prf, group].map(list),
    ...(hasPqc ? [list(pqc)] : []),
  ]);
  const heads = ['Built in', 'Encryption', 'Integrity', 'PRF', 'Group', ...(hasPqc ? ['PQC'] : [])];
  return { ...hover, explanation: { ...hover.explanation, table: [heads, ...rows] } };
}

const hasPqc = defaultIkev2Proposals.some(({ pqc }) => pqc);
