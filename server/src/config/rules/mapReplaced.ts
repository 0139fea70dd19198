import type { Statement } from '../model';
import { parameter } from '../objects/effective';
import type { Interface } from '../objects/interfaces';
import { linesOf, statementSpan } from '../query';
import type { ObjectRule } from './rule';

export const mapReplaced: ObjectRule<Interface> = {
  scope: 'object',
  of: ({ interfaces }) => interfaces,
  id: 'map-replaced',
  severity: 'warning',
  title: 'An interface names two crypto maps',
  explanation:
    'An interface has one crypto map for each address family; a second line replaces the first. ' +
    'Several peers are several entries of one map.',
  fires: [
    `
interface GigabitEthernet0/0
 crypto map A
!^^^^^^^^^^^^ warning map-replaced: \`crypto map B\` replaces this one. Put the entries of both into one map.
 crypto map B
crypto map A 10 gdoi
crypto map B 10 gdoi
`,
  ],
  silent: ['interface GigabitEthernet0/0\n crypto map A\n no crypto map A\n crypto map B'],
  check({ lines }, _subject, report) {
    for (const keywords of ['crypto map', 'ipv6 crypto map']) {
      const maps = linesOf(lines, keywords);
      const last = maps.at(-1);
      for (const line of maps.slice(0, -1)) {
        if (!last || mapIn(line) === mapIn(last)) continue;
        report({
          span: statementSpan(line),
          message: `\`${keywords} ${mapIn(last)}\` replaces this one. Put the entries of both into one map.`,
          related: [{ place: { span: statementSpan(last) }, message: 'The line that counts.' }],
          tags: ['unnecessary'],
        });
      }
    }
  },
};

function mapIn(line: Statement): string {
  return parameter(line, 'map') ?? '';
}
