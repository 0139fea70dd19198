import { type Statement, wordSpan } from '../model';
import type { Rule } from './rule';

export const orphanLine: Rule = {
  id: 'orphan-line',
  severity: 'warning',
  title: 'A line of a block stands outside of any block',
  explanation:
    'The line is a command of a crypto mode, but no such mode is open: the line that opens it is ' +
    'missing or misspelled, or an `exit` comes too early. IOS refuses the line. Said once for lines ' +
    'that stand together.',
  fires: [
    `
crypto ikev2 profile P
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
exit
pki trustpoint TP
!<-------------- warning orphan-line: \`pki trustpoint\` stands outside of its block: no mode that knows it is open.
`,
    `
interface Tunnel0
 ip mtu 1400
 set transform-set TS
!^^^^^^^^^^^^^^^^^ warning orphan-line: \`set transform-set\` stands outside of its block: no mode that knows it is open.
`,
    'hostname R1\n enrollment url http://192.0.2.9\ninterface GigabitEthernet0/0\n ip address 192.0.2.1 255.255.255.0',
  ],
  silent: [
    'set transform-set TS',
    'crypto ikev2 policy P\nproposal default\nroute-map R permit 10\nset ip next-hop 192.0.2.1',
  ],
  check(subject, report) {
    const isPossible =
      FIRST_WORDS.some((word) => subject.linesBeginning(word).length > 0) ||
      subject.inBlocks(orphansIn).length > 0;
    if (subject.asaLine || !isPossible) return;
    let previous: Statement | undefined;
    let blocks = subject.whole;
    for (const statement of subject.statements) {
      blocks ||= statement.children.length > 0;
      const words = isOrphan(statement) ? statement.reading.words : undefined;
      const follows = previous !== undefined && isOrphan(previous);
      previous = statement;
      if (!words || !blocks || follows) continue;
      report({
        span: wordSpan(statement, 0, 1),
        message: `\`${beginning(words)}\` stands outside of its block: no mode that knows it is open.`,
      });
    }
  },
};

function orphansIn({ children }: Statement): readonly Statement[] {
  return children.filter(isOrphan);
}

function isOrphan({ parent, reading }: Statement): boolean {
  const outside = !parent || reading.mode === 'interface';
  return outside && reading.outcome.kind === 'foreign' && OURS.has(beginning(reading.words));
}

function beginning(words: Statement['reading']['words']): string {
  return `${words[0]?.text} ${words[1]?.text}`;
}

/** Beginnings that only crypto modes know. */
const OURS: ReadonlySet<string> = new Set([
  'authentication local',
  'authentication pre-share',
  'authentication remote',
  'authentication rsa-sig',
  'identity local',
  'keyring local',
  'match certificate',
  'match fvrf',
  'match identity',
  'pki trustpoint',
  'pre-shared-key address',
  'pre-shared-key local',
  'pre-shared-key remote',
  'enrollment url',
  'set ikev2-profile',
  'set isakmp-profile',
  'set peer',
  'set pfs',
  'set security-association',
  'set transform-set',
]);

const FIRST_WORDS = [...new Set(Array.from(OURS, (words) => words.split(' ')[0] ?? ''))];
