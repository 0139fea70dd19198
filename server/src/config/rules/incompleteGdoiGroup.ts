import type { Statement } from '../model';
import { bare, objectsNamed } from '../objects/effective';
import { isCommand, lineOf, statementSpan } from '../query';
import { isFullyRead, objectSpan } from './blocks';
import type { Finding, Rule } from './rule';
import { listed } from './wording';

export const incompleteGdoiGroup: Rule = {
  id: 'incomplete-gdoi-group',
  severity: 'error',
  title: 'A GDOI group is not complete',
  explanation:
    'A group needs `identity`, which members and key server must have alike, and either ' +
    '`server local`, which makes this router a key server, or the `server address` of one. A key ' +
    'server needs at least one `sa ipsec` with a profile and an access list to hand out, and ' +
    '`rekey authentication mypubkey rsa` where it sends rekeys. `pfs` needs `gikev2`. In a fragment it is a warning.',
  references: ['RFC 6407'],
  fires: [
    `
crypto gdoi group G
!                 ^ warning incomplete-gdoi-group: Group \`G\` has no \`identity\`, so no member can register.
 server address ipv4 192.0.2.9
`,
    `
crypto gdoi group G
!                 ^ warning incomplete-gdoi-group: Group \`G\` has no \`server local\` and no \`server address\`, so it has no key server.
 identity number 7
`,
    `
crypto gdoi group G
 identity number 7
 server local
!^^^^^^^^^^^^ warning incomplete-gdoi-group: This key server has no \`rekey authentication mypubkey rsa\`, so members cannot check its rekeys.
  rekey transport unicast
  sa ipsec 1
! ^^^^^^^^^^ warning incomplete-gdoi-group: This SA has no \`match address\`, so members get no policy for it.
   profile default
`,
  ],
  silent: [
    'crypto gdoi group G\n identity number 7\n server address ipv4 192.0.2.9',
    'crypto gkm group G\n identity number 7\n {{ server }}',
    'crypto gdoi group G\n identity number 7\n server local\n  rekey transport unicast\n  rekey authentication mypubkey rsa K\n  sa ipsec 1\n   profile default\n   match address ipv4 101',
  ],
  check(subject, report) {
    for (const keyword of ['crypto gdoi group', 'crypto gkm group']) {
      for (const group of objectsNamed(subject.objects.linesOf(keyword), keyword, bare)) {
        if (!isFullyRead(group)) continue;
        const local = lineOf(group.lines, 'server local');
        const message = faultOf(group.lines);
        if (message)
          report({
            span: objectSpan(group),
            severity: subject.whole ? 'error' : 'warning',
            message: `Group \`${group.name}\` ${message}`,
          });
        if (local) for (const finding of serverFindings(local)) report(finding);
      }
    }
  },
};

function faultOf(lines: readonly Statement[]): string | undefined {
  const has = (keywords: string) => lineOf(lines, keywords) !== undefined;
  const remote = has('server address') || has('server hostname');
  if (!has('identity')) return 'has no `identity`, so no member can register.';
  if (!has('server local') && !remote)
    return 'has no `server local` and no `server address`, so it has no key server.';
  if (has('server local') && remote)
    return 'has both `server local` and `server address`. A router is either key server or member.';
  return undefined;
}

/** What a key server lacks. */
function serverFindings(server: Statement): readonly Finding[] {
  const { children } = server;
  if (!isFullyRead({ statements: [server] })) return [];
  const has = (keywords: string) => children.some((line) => isCommand(line, keywords));
  const span = statementSpan(server);
  const findings: Finding[] = [];
  const add = (message: string) => findings.push({ span, severity: 'warning', message });
  if (has('rekey transport unicast') && !has('rekey authentication mypubkey'))
    add(
      'This key server has no `rekey authentication mypubkey rsa`, so members cannot check its rekeys.',
    );
  if (has('pfs') && !has('gikev2')) add('`pfs` needs `gikev2` with an IKEv2 profile.');
  const redundancy = children.find((line) => isCommand(line, 'redundancy'));
  if (redundancy && !lineOf(redundancy.children, 'peer address'))
    add('`redundancy` names no `peer address`, so this key server stands alone.');
  if (redundancy && !has('address ipv4') && !has('address ipv6'))
    add('This key server has no `address ipv4`, which its peers know it by.');
  if (!has('sa ipsec')) add('This key server has no `sa ipsec`, so members get no policy.');
  return [...findings, ...children.flatMap(saFinding)];
}

function saFinding(line: Statement): readonly Finding[] {
  if (!isCommand(line, 'sa ipsec') || !isFullyRead({ statements: [line] })) return [];
  const missing = ['profile', 'match address'].filter((words) => !lineOf(line.children, words));
  if (missing.length === 0) return [];
  return [
    {
      span: statementSpan(line),
      severity: 'warning',
      message: `This SA has no ${listed(missing, 'and no')}, so members get no policy for it.`,
    },
  ];
}
