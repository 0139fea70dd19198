import { sameKey, secretIn } from '../objects/secrets';
import { once } from '../once';
import type { Rule } from './rule';
import { keyLines, secretSpan } from './weakKey';

export const sharedKey: Rule = {
  id: 'shared-key',
  severity: 'hint',
  title: 'One pre-shared key opens several peers',
  explanation:
    'Where several peers have the same key, each can pass itself off as another, and one leak opens all. Give each ' +
    'its own, or use certificates. Said once, for whole configurations, of keys that are stored as typed; the two ' +
    'directions of one peer count as one.',
  references: ['RFC 7296 §2.15'],
  fires: [
    `
hostname R1
crypto isakmp key Abcdefgh12345678wxyz address 192.0.2.1
!                 ^^^^^^^^^^^^^^^^^^^^ hint shared-key: 1 more peer below has this key: one leak opens all of them. Give each its own.
crypto isakmp key Abcdefgh12345678wxyz address 192.0.2.2
interface Loopback0
`,
  ],
  silent: [
    `
hostname R1
interface Loopback0
crypto isakmp key Abcdefgh12345678wxyz address 192.0.2.1
crypto isakmp key Abcdefgh12345678wxyy address 192.0.2.2
`,
    `
hostname R1
interface Loopback0
crypto ikev2 keyring K
 peer A
  address 192.0.2.1
  pre-shared-key local Abcdefgh12345678wxyz
  pre-shared-key remote Abcdefgh12345678wxyz
`,
  ],
  check(subject, report) {
    if (!subject.whole) return;
    const keys = keyLines(subject).flatMap((statement) => {
      const key = once(statement, secretIn);
      return key
        ? [{ statement, key, peer: peerOf(statement.parent ?? statement, statement) }]
        : [];
    });
    for (const [index, first] of keys.slice(0, MOST_LOOKS).entries()) {
      const others = keys
        .slice(index + 1)
        .filter(({ key, peer }) => peer !== first.peer && sameKey(first.key, key) === true);
      const peers = new Set(others.map(({ peer }) => peer)).size;
      if (peers === 0) continue;
      report({
        span: secretSpan(first.statement),
        message: `${peers === 1 ? '1 more peer below has' : `${peers} more peers below have`} this key: one leak opens all of them. Give each its own.`,
        related: others.slice(0, MOST_RELATED).map(({ statement }) => ({
          place: { span: secretSpan(statement) },
          message: 'The same key.',
        })),
      });
      return;
    }
  },
};

/** The block that is one peer, or the line where each line is one. */
function peerOf<Line extends { readonly reading: { readonly mode: string } }>(
  parent: Line,
  line: Line,
): Line {
  return line.reading.mode === 'ikev2-keyring-peer' || line.reading.mode === 'ikev2-profile'
    ? parent
    : line;
}

/** Keys are compared pair by pair. */
const MOST_LOOKS = 200;
const MOST_RELATED = 10;
