import { lineAt } from '../../text/lines';
import { modeOf } from '../compiled';
import type { Command } from '../grammar/schema';
import type { Statement } from '../model';
import { hasKeyword, isCommand, statementSpan } from '../query';
import { removeLine } from './blocks';
import type { Finding, Rule, Subject } from './rule';

export const repeatedLine: Rule = {
  id: 'repeated-line',
  severity: 'information',
  title: 'A line of a block is replaced or repeated by a later one',
  explanation:
    'Of a command that holds one value, the last line of a block counts; the earlier ones do nothing. ' +
    'A line that stands twice word for word does nothing the second time.',
  fires: [
    `
crypto ikev2 profile P
 match identity remote any
 authentication local rsa-sig
 authentication remote rsa-sig
 lifetime 3600
!^^^^^^^^^^^^^ information repeated-line: Line 8 replaces this one.
 lifetime 7200
`,
    'crypto ikev2 policy P\n proposal default\n proposal default',
    `
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
!^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning repeated-line: Line 5 replaces this one.
 ip address 192.0.2.9 255.255.255.0
 ip address 192.0.2.10 255.255.255.0 secondary
`,
  ],
  silent: [
    'crypto ikev2 keyring K\n peer A\n  address 192.0.2.1\n  pre-shared-key 6 A\n peer B\n  address 192.0.2.2\n  pre-shared-key 6 B',
    'crypto ikev2 profile P\n lifetime 3600\n no lifetime\n dpd 10 2 periodic',
  ],
  check(configuration, report) {
    for (const { line, later } of configuration.inBlocks(repetitionsIn)) {
      if (later) report(replaced(configuration, line, later));
      else
        report({
          span: statementSpan(line),
          message: 'This line stands twice.',
          fixes: removeLine(configuration, line, true),
          tags: ['unnecessary'],
        });
    }
  },
};

/** A line that does nothing, with the one that replaces it; without one it stands above word for word. */
interface Repetition {
  readonly line: Statement;
  readonly later: Statement | undefined;
}

/** Only the lines of crypto objects: other modes have commands that repeat in ways of their own. */
function repetitionsIn({ children }: Statement): readonly Repetition[] {
  if (children.length === 0) return [];
  const inner = children.flatMap((child) =>
    child.children.length > 0 ? repetitionsIn(child) : [],
  );
  const mode = children[0]?.reading.mode;
  if (mode === 'interface') return addressesIn(children);
  if (!mode || children.length < 2 || modeOf(mode).open || modeOf(mode).body) return inner;
  const found: Repetition[] = [];
  const values = new Map<Command, Statement>();
  const twins = new Map<string, Statement>();
  // A `no` line between two equal ones gives both a meaning.
  const isPlain = children.every(({ reading }) => reading.negation === 'none');
  for (const line of [...children].reverse()) {
    const { outcome, negation, words } = line.reading;
    if (outcome.kind !== 'command' || negation !== 'none') continue;
    const text = words.map((word) => word.text).join(' ');
    const later = outcome.command.repeatable ? undefined : values.get(outcome.command);
    const twin = twins.get(text);
    if (later) found.push({ line, later });
    else if (twin && isPlain && !outcome.command.enters) found.push({ line: twin, later });
    if (!values.has(outcome.command)) values.set(outcome.command, line);
    twins.set(text, line);
  }
  return [...found, ...inner];
}

/** Primary addresses of an interface that a later one replaces. */
function addressesIn(children: readonly Statement[]): readonly Repetition[] {
  const isPrimary = (line: Statement) =>
    isCommand(line, 'ip address') && !hasKeyword(line, 'secondary');
  const isRemoval = ({ reading: { negation, words } }: Statement) =>
    negation !== 'none' && words[2]?.text.toLowerCase() === 'address';
  if (children.some(isRemoval)) return [];
  const addresses = children.filter(isPrimary);
  const later = addresses.at(-1);
  return later ? addresses.slice(0, -1).map((line) => ({ line, later })) : [];
}

function replaced(subject: Subject, line: Statement, later: Statement): Finding {
  const number = lineAt(subject.lines, later.offset) + 1;
  return {
    span: statementSpan(line),
    ...(line.reading.mode === 'interface' && { severity: 'warning' }),
    message: `Line ${number} replaces this one.`,
    fixes: removeLine(subject, line),
    related: [{ place: { span: statementSpan(later) }, message: 'This line counts.' }],
    tags: ['unnecessary'],
  };
}
