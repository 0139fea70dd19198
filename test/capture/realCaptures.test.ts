import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { diagnosed } from '../support/story';

/** Captures of real devices, kept beside the project and not in it, with what is to be named first for each SA. */
const folder = join(__dirname, '../../../../shared/corpus/captures');

const expected: Readonly<Record<string, readonly string[]>> = {
  'asa-up-initiator-crlf.log': [],
  'asa-up-responder-crlf.log': [],
  'asa-nat-t-up-responder.log': [],
  'asa-ikev1-syslog-up.log': [],
  'asa-up-then-deleted-by-user-initiator.log': ['deleted-by-command'],
  'asa-psk-mismatch-responder.log': ['psk-mismatch', 'psk-mismatch'],
  'asa-dh-group-mismatch-responder.log': ['dh-group-mismatch', 'dh-group-mismatch'],
  'asa-ike-encryption-mismatch-responder.log': ['ike-proposal-mismatch'],
  'asa-transform-set-mismatch-initiator.log': ['child-refused', 'child-refused'],
  'asa-crypto-acl-mismatch-responder.log': ['traffic-selectors-mismatch'],
  'asa-no-response-initiator.log': ['no-answer'],
  'ios-ikev1-pfs-mismatch.log': ['ikev1-quick-mode-refused likely'],
  '../../seed/both-routers-document-order.log': [],
  '../../seed/r1-ikev2-debug.log': [],
  '../../seed/r2-ikev2-debug.log': [],
};

for (const [name, symptoms] of Object.entries(expected)) {
  test(`the cause in ${name}`, (context) => {
    const file = join(folder, name);
    if (!existsSync(file)) return context.skip('this capture is not beside the project');
    assert.deepEqual(diagnosed(readFileSync(file, 'utf8')), symptoms);
  });
}
