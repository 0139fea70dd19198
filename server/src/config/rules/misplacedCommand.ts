import { addToList } from '../../text/lists';
import type { Severity } from '../../text/results';
import { grammar, modeNames, modeOf } from '../compiled';
import type { ModeName } from '../grammar/modes';
import { type Statement, wordSpan } from '../model';
import type { Token } from '../syntax';
import { misfitsOf, outcomeIn, sureSeverity } from './misfits';
import type { Rule } from './rule';

export const misplacedCommand: Rule = {
  id: 'misplaced-command',
  scope: 'block',
  severity: 'error',
  title: 'A command stands in the wrong block',
  explanation:
    'The line is a command of another mode. IOS looks only at the mode that it is in, never at ' +
    'the indentation, and refuses it. Where several modes know the line, it is a warning. Move the line to the block that the message names.',
  fires: [
    `
crypto ikev2 policy P
 proposal default
 integrity sha256
!^^^^^^^^^ error misplaced-command: \`integrity\` belongs to an IKEv2 proposal, not to an IKEv2 policy.
`,
    `
crypto map M 10 ipsec-isakmp
 set peer 192.0.2.1
 set transform-set default
 match address <ACL>
 crypto map M
!^^^^^^ information misplaced-command: \`crypto\` belongs to an interface, not to a crypto map entry.
`,
  ],
  silent: ['crypto ikev2 policy P\n proposal default\n something else'],
  check(configuration, report) {
    for (const { statement, outcome } of misfitsOf(configuration, 'invalid')) {
      const home = outcome.bindings.length === 0 ? homeOf(statement) : undefined;
      if (!home) continue;
      const first = firstWord(statement);
      const keyword = statement.reading.words[first]?.text ?? '';
      report({
        span: wordSpan(statement, first),
        severity: sureSeverity(statement.reading, severityOf(keyword.toLowerCase(), home)),
        message: `\`${keyword}\` belongs to ${home}, not to ${modeOf(statement.reading.mode).title}.`,
      });
    }
  },
};

/** `show running-config | section crypto` leaves the interface out that a crypto map is applied to. */
function severityOf(keyword: string, home: string): Severity {
  if (keyword === 'crypto') return 'information';
  return home.includes(' or ') ? 'warning' : 'error';
}

/** Where a line that is no command of its mode would be one: the titles of at most two modes. */
export function homeOf(statement: Statement): string | undefined {
  const { mode, words } = statement.reading;
  const keyword = words[firstWord(statement)]?.text.toLowerCase() ?? '';
  if (OF_INTERFACES.has(keyword)) {
    const applies = outcomeIn('interface', statement.reading).kind === 'command';
    return applies ? modeOf('interface').title : undefined;
  }
  const modes = (homes.get(keyword) ?? []).filter((other) => other !== mode);
  if (modes.length === 0 || modes.length > MOST_HOMES) return undefined;
  const fitting = modes.filter((other) => {
    const outcome = outcomeIn(other, statement.reading);
    return outcome.kind === 'command' && outcome.command.evidence !== 'unverified';
  });
  if (fitting.length === 0 || fitting.length > 2) return undefined;
  return fitting.map((other) => modeOf(other).title).join(' or ');
}

/** Keywords of interfaces that tell where a line is from: without the `interface` above it, it lands elsewhere. */
const OF_INTERFACES: ReadonlySet<string> = new Set(['crypto', 'ip', 'tunnel']);

/** The first word behind `no`. */
function firstWord({ reading }: Statement): number {
  return reading.negation === 'none' ? 0 : 1;
}

/** A word of more modes says nothing about where a line belongs. */
const MOST_HOMES = 12;

/** The modes that know a first keyword: those of crypto objects only. */
const homes: ReadonlyMap<string, readonly ModeName[]> = homesByKeyword();

function homesByKeyword(): ReadonlyMap<string, readonly ModeName[]> {
  const found = new Map<string, ModeName[]>();
  for (const mode of modeNames) {
    if (modeOf(mode).open || modeOf(mode).body) continue;
    for (const keyword of new Set(grammar[mode].first.map(({ token }) => keywordOf(token)))) {
      addToList(found, keyword, mode);
    }
  }
  return found;
}

function keywordOf(token: Token): string {
  return token.kind === 'keyword' ? token.lower : '';
}
