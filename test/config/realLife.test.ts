import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfiguration } from '../../server/src/config/check';
import { parseConfiguration } from '../../server/src/config/parse';
import { lineText } from '../../server/src/text/lines';
import { checkCompletion, checkFolds } from '../support/check';

/** Checks the mode of each line, written in front of it; lines that say nothing to us have none. */
function checkModes(annotated: string): void {
  const lines = annotated.replace(/^\n|\n$/g, '').split('\n');
  const configuration = parseConfiguration(lines.map((line) => line.slice(MARGIN)).join('\n'));
  const modes = new Map(
    configuration.statements.flatMap(({ line, reading: { mode, outcome } }) =>
      outcome.kind === 'foreign' ? [] : [[line, mode] as const],
    ),
  );
  const actual = lines.map((_, line) => {
    return (modes.get(line) ?? '').padEnd(MARGIN) + lineText(configuration.lines, line);
  });
  assert.deepEqual(actual, lines);
}

const MARGIN = 20;

test('a session with prompts, which IOS shortens, is read by what they say', () => {
  checkModes(`
                    BranchRouterInDresden#configure terminal
                    Enter configuration commands, one per line.  End with CNTL/Z.
global              BranchRouterInDre(config)#crypto ikev2 keyring K
ikev2-keyring       Branch(config-ikev2-keyring)#peer A
ikev2-keyring-peer  B(config-ikev2-keyring-peer)#address 192.0.2.1
                    B(config-ikev2-keyring-peer)#exit
                    Branch(config-ikev2-keyring)#exit
global              BranchRouterInDre(config)#crypto ikev2 profile P
ikev2-profile       BranchR(config-ikev2-prof)#match identity remote any
global              BranchR(config-ikev2-prof)#crypto ipsec profile S
ipsec-profile       BranchRouter(ipsec-profile)#set ikev2-profile P
                    BranchRouter(ipsec-profile)#end
                    *Nov 23 10:00:00.123: %SYS-5-CONFIG_I: Configured from console by console
                    BranchRouterInDresden#show running-config | section crypto
global              crypto ikev2 profile P
ikev2-profile        match identity remote any
                     --More-- 
ikev2-profile        authentication local rsa-sig
                    BranchRouterInDresden#
`);
});

test('end leaves all modes, exit one', () => {
  checkModes(`
global              crypto ikev2 keyring K
ikev2-keyring       peer A
ikev2-keyring-peer  address 192.0.2.1
                    exit
ikev2-keyring       peer B
ikev2-keyring-peer  address 192.0.2.2
                    end
                    address 192.0.2.3
global              crypto ikev2 policy P
ikev2-policy        proposal default
                    exit
                    proposal default
`);
});

test('the commands in macros, menus, aliases and applets are not of this configuration', () => {
  checkModes(`
                    macro name vpn
                    crypto ikev2 proposal P
                     bogus
                    @
                    menu M title ^C
                     crypto menu
                    ^C
                    menu M command 1 show crypto session
                    alias exec ci show crypto ikev2 sa
                    event manager applet A
                     action 1.0 cli command "crypto ikev2 bogus"
global              crypto ikev2 policy P
ikev2-policy         proposal default
`);
});

test('a certificate in PEM folds, and nothing is offered in it', () => {
  checkFolds(`
    crypto pki authenticate T
┌   -----BEGIN CERTIFICATE-----
│   MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ
└   -----END CERTIFICATE-----
┌   crypto ikev2 policy P
└    proposal default
`);
  checkCompletion('-----BEGIN CERTIFICATE-----\ncry|\n-----END CERTIFICATE-----', []);
});

test('a template is read, and no more than noted', () => {
  const template = `
{% for peer in peers %}
crypto ikev2 keyring {{ peer.name }}
 peer <NAME>
  address $PEER_IP
  pre-shared-key {{ psk }}
!
{% endfor %}
crypto ikev2 proposal $NAME
 encryption {{ enc }}
 integrity <INTEGRITY>
 group {{ group }}
crypto ikev2 profile {{name}}
 match identity remote address {{ ip }} {{ mask }}
 authentication remote pre-share
 authentication local pre-share
 keyring local <NAME>
 lifetime <SECONDS>
{{ extra }}
interface Tunnel{{ id }}
 tunnel source {{ src }}
 tunnel destination [PEER]
 tunnel protection ipsec profile \${PROFILE}
`;
  assert.deepEqual(
    checkConfiguration(parseConfiguration(template), { algorithmPolicy: 'rfc' }).map(
      ({ severity, code }) => `${severity} ${code}`,
    ),
    ['information placeholder-left'],
  );
});
