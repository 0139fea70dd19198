import type { Statement } from '../model';
import { SecretKey } from '../objects/secrets';
import type { Rule } from './rule';
import { type KeyLine, keyLines, secretSpan } from './weakKey';

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
    const groups = SecretKey.groups(keyLines(subject), ({ key }) => key);
    const shared = groups.find(([first, ...others]) =>
      others.some((other) => first && peerOf(other) !== peerOf(first)),
    );
    const [first] = shared ?? [];
    if (!shared || !first) return;
    const others = shared.filter((other) => peerOf(other) !== peerOf(first));
    const peers = new Set(others.map(peerOf)).size;
    report({
      span: secretSpan(first),
      message: `${peers === 1 ? '1 more peer below has' : `${peers} more peers below have`} this key: one leak opens all of them. Give each its own.`,
      related: others.slice(0, MOST_RELATED).map((other) => ({
        place: { span: secretSpan(other) },
        message: 'The same key.',
      })),
    });
  },
};

/** The block that is one peer, or the line where each line is one. */
function peerOf({ line }: KeyLine): Statement {
  const { parent, reading } = line;
  const isBlock = reading.mode === 'ikev2-keyring-peer' || reading.mode === 'ikev2-profile';
  return isBlock && parent ? parent : line;
}

const MOST_RELATED = 10;
