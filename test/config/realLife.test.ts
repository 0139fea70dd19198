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

/** What is found in a configuration, without what depends on the standard chosen. */
function problemsOf(text: string): readonly string[] {
  return checkConfiguration(parseConfiguration(text), { algorithmPolicy: 'off' }).map(
    ({ severity, code }) => `${severity} ${code}`,
  );
}

const twoRouters = `
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
crypto ipsec transform-set TS esp-gcm 256
crypto ipsec profile VPN
 set transform-set TS
interface Tunnel0
 ip address 10.0.0.1 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile VPN
end
R2#show running-config
Building configuration...
version 17.9
hostname R2
interface GigabitEthernet0/0
 ip address 192.0.2.2 255.255.255.0
crypto ipsec transform-set TS esp-gcm 256
crypto ipsec profile VPN
 set transform-set TS
interface Tunnel0
 ip address 10.0.0.2 255.255.255.252
 tunnel source GigabitEthernet0/0
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.1
 tunnel protection ipsec profile VPN
end
`;

test('two routers in one text define the same names without a conflict', () => {
  const each = problemsOf(twoRouters.slice(0, twoRouters.indexOf('R2#')));
  assert.deepEqual(problemsOf(twoRouters), [...each, ...each]);
  assert.deepEqual(problemsOf(twoRouters.replaceAll('hostname R2', 'hostname R1')), [
    ...each,
    ...each,
  ]);
});

test('what only the other router of a text defines is not defined', () => {
  const [first = '', second = ''] = twoRouters.split('R2#');
  const lacking = second.replaceAll(' TS', ' OTHER').replace(/crypto ipsec transform.*\n/, '');
  assert.deepEqual(
    problemsOf(
      `${first}R2#${lacking}${first.replaceAll('R1', 'R3').replace(' TS ', ' OTHER ')}`,
    ).filter((found) => found.endsWith(' undefined-reference')),
    ['error undefined-reference', 'warning undefined-reference'],
  );
});

test('a certificate goes on behind the prompt of a pager', () => {
  const wiped = '\b'.repeat(9);
  checkModes(`
global              crypto pki certificate chain T
cert-chain           certificate ca 01
                      30820122 300D0609 2A864886 F70D0101 01050003
                     --More-- ${wiped}        ${wiped}  82010F00 3082010A
                      02820101 00C2
                      \tquit
global              crypto ikev2 policy P
ikev2-policy         proposal default
`);
});

test('no-break spaces of a web page indent too', () => {
  const space = '\u00a0';
  checkModes(`
global              interface Tunnel0
interface           ${space}tunnel${space}source Loopback0
interface           ${space}crypto map M
global              crypto ikev2 policy P
ikev2-policy        ${space}${space}proposal default
`);
});

test('a remark does not end the block of a paste without indentation', () => {
  checkModes(`
global              crypto ikev2 keyring K
ikev2-keyring       peer A
                    ! the other office
ikev2-keyring-peer  address 192.0.2.1
ikev2-keyring-peer  pre-shared-key 6 AbCdEf
`);
});

test('what a template fills in below may be what a block lacks', () => {
  assert.deepEqual(
    problemsOf(`
crypto ikev2 profile P
$identities
authentication remote pre-share
authentication local pre-share
keyring local <KEYRING>
crypto isakmp profile Q
keyring [KEYRING]
{{ identities }}
`),
    ['information placeholder-left'],
  );
});

test('an interface is named by a type and a number to fill in', () => {
  checkModes(`
global              crypto ikev2 client flexvpn F
ikev2-flexvpn        client connect tunnel <NUMBER>
`);
});

test('the help that a session asked for is no configuration', () => {
  checkModes(`
                    R1(config)#crypto ikev2 proposal ?
                      WORD     Name of IKEv2 proposal
                      default  Default proposal
global              R1(config)#crypto ikev2 proposal P
ikev2-proposal      R1(config-ikev2-proposal)#encryption aes-gcm-256
                    R1(config-ikev2-proposal)#prf ?
                      sha256  Secure Hash Standard 2 (256 bit)
ikev2-proposal      R1(config-ikev2-proposal)#prf sha256
`);
});
