import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  definitionsAt,
  referencesAt,
  renamableAt,
  renameAt,
} from '../../server/src/config/navigate';
import { parseConfiguration } from '../../server/src/config/parse';
import { lineAt } from '../../server/src/text/lines';
import { applyChanges } from '../support/check';
import { takeCursor } from '../support/markers';

function at(marked: string) {
  const { text, offset } = takeCursor(marked);
  return { text, offset, configuration: parseConfiguration(text) };
}

/** The 1-based lines of the definitions and of all uses of the name at the cursor. */
function checkUses(marked: string, definitions: readonly number[], uses: readonly number[]): void {
  const { configuration, offset } = at(marked);
  const lineOf = ({ span }: { span: { start: number } }) =>
    lineAt(configuration.lines, span.start) + 1;
  assert.deepEqual(definitionsAt(configuration, offset).map(lineOf), definitions);
  assert.deepEqual(referencesAt(configuration, offset).map(lineOf), uses);
}

test('a reference leads to its definition', () => {
  checkUses('crypto ikev2 proposal A\ncrypto ikev2 policy P\n proposal |A', [1], [1, 3]);
});

test('names of most objects are told apart by case', () => {
  checkUses('crypto ikev2 proposal a\ncrypto ikev2 policy P\n proposal |A', [], [3]);
});

test('interfaces are the same by any abbreviation', () => {
  checkUses(
    'interface GigabitEthernet 0/0\ninterface Tunnel0\n tunnel source |Gi0/0\n tunnel source gig 0/0',
    [1],
    [1, 3, 4],
  );
});

test('the number of a virtual template leads to its interface', () => {
  checkUses(
    'interface Virtual-Template1 type tunnel\ncrypto ikev2 profile P\n virtual-template |1',
    [1],
    [1, 3],
  );
});

test('the interface of a virtual template knows who uses its number', () => {
  checkUses(
    'interface Virtual-Template |1 type tunnel\ncrypto ikev2 profile P\n virtual-template 1',
    [1],
    [1, 3],
  );
});

test('a line with no in front neither defines nor uses', () => {
  checkUses('no crypto ikev2 proposal A\ncrypto ikev2 policy P\n proposal |A', [], [3]);
});

test('what takes an access list leads to one of IPv6', () => {
  const list = 'ipv6 access-list LAN6\n permit ipv6 any any\n';
  const map = 'crypto map ipv6 M 10 ipsec-isakmp\n match address |LAN6\n';
  checkUses(`${map}${list}`, [3], [2, 3]);
  checkUses(
    'crypto map ipv6 M 10 ipsec-isakmp\n match address A\nipv6 access-list |A',
    [3],
    [2, 3],
  );
  checkUses(`${list}crypto isakmp client configuration group G\n acl |LAN6`, [1], [1, 4]);
  checkUses(`${list}crypto ipsec client ezvpn E\n acl |LAN6`, [1], [1, 4]);
  checkUses(`${list}crypto map M 10 ipsec-isakmp\n set ip access-group |LAN6 in`, [1], [1, 4]);
});

test('an access list of the same name comes before one of IPv6', () => {
  const both = 'ip access-list extended LAN\n permit ip any any\nipv6 access-list LAN\n';
  checkUses(`${both}crypto map M 10 ipsec-isakmp\n match address |LAN`, [1], [1, 5]);
});

/** Checks the text after renaming, or the reason why not. */
function checkRename(marked: string, newName: string, expected: string): void {
  const { text, configuration, offset } = at(marked);
  const renaming = renameAt(configuration, offset, newName);
  if (renaming.kind === 'refused') {
    assert.equal(renaming.reason, expected);
    return;
  }
  assert.equal(applyChanges(text, renaming.changes), expected);
}

test('renaming changes definitions and references', () => {
  checkRename(
    'crypto ikev2 proposal A\ncrypto ikev2 policy P\n proposal |A',
    'STRONG',
    'crypto ikev2 proposal STRONG\ncrypto ikev2 policy P\n proposal STRONG',
  );
});

test('an IPv6 access list is renamed with what takes any list', () => {
  checkRename(
    'ipv6 access-list LAN6\ncrypto map ipv6 M 10 ipsec-isakmp\n match address |LAN6',
    'V6',
    'ipv6 access-list V6\ncrypto map ipv6 M 10 ipsec-isakmp\n match address V6',
  );
});

test('a virtual template is renamed by its interface and by its number', () => {
  const file = (at: string, number: string) =>
    `interface Virtual-Template${at}${number} type tunnel\ncrypto ikev2 profile P\n virtual-template ${number}`;
  checkRename(file('|', '1'), 'Virtual-Template20', file('', '20'));
  checkRename(file('|', '1'), '3', file('', '3'));
  checkRename(file('', '1').replace('template 1', 'template |1'), '12', file('', '12'));
  checkRename(file('|', '1'), 'Tunnel5', 'A virtual template is named by its number.');
  checkRename(
    `interface Virtual-Template2\n${file('|', '1')}`,
    '2',
    'Virtual template `2` exists already.',
  );
});

test('renaming is refused where it would break the file', () => {
  const two = 'crypto ikev2 proposal |A\ncrypto ikev2 proposal B';
  checkRename(two, 'B', 'IKEv2 proposal `B` exists already.');
  checkRename(two, 'B C', 'A name is one word without blanks, and does not begin with `!`.');
  checkRename('crypto ikev2 policy P\n proposal |default', 'B', '`default` is built in.');
  checkRename('crypto isakmp policy |10', 'ten', '`ten` must be a whole number from 1 to 10000.');
  checkRename(
    'interface Tunnel|0',
    'WAN',
    'An interface is named by its type and number: `Tunnel0`.',
  );
  const { configuration, offset } = at('router bgp |65000');
  assert.equal(renamableAt(configuration, offset), undefined);
});

test('a name means nothing to the other router in the text', () => {
  const router = (name: string, cursor = '') =>
    `hostname ${name}\ncrypto ikev2 proposal A\ncrypto ikev2 policy P\n proposal ${cursor}A\nend\n`;
  checkUses(router('R1') + router('R2', '|'), [7], [7, 9]);
  checkUses(router('R1', '|') + router('R2'), [2], [2, 4]);
});
