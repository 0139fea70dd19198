import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtures } from '../support/captures';
import { runCli } from '../support/commandLine';
import { story } from '../support/story';

const capture = fixtures().find(({ name }) => name.startsWith('ios-interleaved'))?.text ?? '';

const clean = `hostname R1
crypto ikev2 proposal P
 encryption aes-cbc-256
 integrity sha256
 group 19
crypto ikev2 policy S
 proposal P
`;

const broken = `hostname R1
crypto ikev2 policy S
 proposal MISSING
`;

/** The peer refuses the proof of this router, whose configuration is given. */
const refused = {
  'a.log': story(
    'initiator',
    `> IKE_SA_INIT request 0: SA KE N
    < IKE_SA_INIT response 0: SA KE N
    My authentication method is 'PSK'
    > IKE_AUTH request 1: IDi AUTH SA TSi TSr
    < IKE_AUTH response 1: NOTIFY(AUTHENTICATION_FAILED)
    I_PROC_AUTH EV_CHK4_NOTIFY
    AUTH_DONE EV_FAIL
    Auth exchange failed
    EXIT EV_ABORT`,
  ),
  'r1.cfg': `hostname R1
crypto ikev2 profile SITE
 match identity remote address 192.0.2.2
 authentication remote pre-share
 authentication local pre-share
 keyring local KEYS
crypto ipsec profile P
 set ikev2-profile SITE
interface Tunnel0
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile P
`,
};

test('help is an answer, no command is a question', async () => {
  const help = await runCli('--help');
  assert.match(help.output, /^Usage: ios-crypto COMMAND .*FILE\.\.\.$/m);
  assert.equal(help.exitCode, 0);
  const nothing = await runCli('');
  assert.equal(nothing.messages, help.output);
  assert.equal(nothing.exitCode, 2);
  assert.equal((await runCli('--version')).output, '1.2.3\n');
});

test('every command has a help with its options and what the exit code means', async () => {
  for (const name of ['explain', 'check', 'negotiate', 'ladder', 'redact']) {
    const { output, exitCode } = await runCli(`${name} --help`);
    assert.match(output, new RegExp(`^Usage: ios-crypto ${name} \\[options\\] <`), name);
    assert.match(output, /^ {2}--format <FORMAT>/m, name);
    assert.match(output, /^Exit code: 0 nothing wrong, 1 something found,/m, name);
    assert.equal(exitCode, 0);
    assert.equal((await runCli(`help ${name}`)).output, output);
  }
});

/** What was typed, and the lines that answer it. */
const wrongUsage: readonly (readonly [line: string, ...message: string[]])[] = [
  ['explore x.log', "unknown command 'explore'", '(Did you mean explain?)'],
  ['explain', "missing required argument 'FILE'", 'See ios-crypto explain --help'],
  ['negotiate r1.cfg', "missing required argument 'B'", 'See ios-crypto negotiate --help'],
  ['check --loud r1.cfg', "unknown option '--loud'", 'See ios-crypto check --help'],
  [
    'check --format xml r1.cfg',
    "option '--format <FORMAT>' argument 'xml' is invalid. Allowed choices are text, json, markdown, sarif.",
    'See ios-crypto check --help',
  ],
  ['check - -', 'standard input (-) can be read only once'],
  ['check missing.cfg', 'cannot read missing.cfg: there is no such file'],
  ['check text', 'text is neither a captured crypto debug nor a configuration of an IOS router'],
  ['explain text', 'text is neither a captured crypto debug nor a configuration of an IOS router'],
  ['explain empty', 'empty is empty'],
  ['check binary', 'binary is no text'],
  ['redact binary --output out', 'binary is no text'],
  ['check a.log', 'a.log is a capture: use ios-crypto explain a.log'],
  ['explain r1.cfg', 'r1.cfg is a configuration: use ios-crypto check r1.cfg'],
  ['ladder --sa 9 a.log', 'a.log has SA 1 to 3, not 9'],
  ['ladder --sa zero a.log', '--sa counts from 1: zero is no number of an SA'],
];

for (const [line, ...message] of wrongUsage) {
  test(`ios-crypto ${line}: ${message[0]}`, async () => {
    const text = 'Dear reader,\nall is well.\n';
    const binary = 'PK\u0003\u0004\u0000\u0000\u0001 hostname\n';
    const files = { 'a.log': capture, 'r1.cfg': clean, text, empty: '', binary };
    const { exitCode, output, messages } = await runCli(line, files);
    assert.equal(messages, `ios-crypto: ${message.join('\n')}\n`);
    assert.equal(output, '');
    assert.equal(exitCode, 2);
  });
}

test('problems are told with a place that terminals open, and counted by the exit code', async () => {
  const { exitCode, output } = await runCli('check r1.cfg', { 'r1.cfg': broken });
  assert.match(output, /^r1\.cfg:3:11: warning .*MISSING.* \[undefined-reference\]$/m);
  assert.match(output, /^1 file: 1 warning$/m);
  assert.equal(exitCode, 1);
});

test('a configuration without problems is clean', async () => {
  const { exitCode, output } = await runCli('check -', { '-': clean });
  assert.equal(output, '1 file: nothing found\n');
  assert.equal(exitCode, 0);
});

test('colours are for terminals', async () => {
  const files = { 'r1.cfg': broken };
  assert.ok(!(await runCli('check r1.cfg', files)).output.includes('\u001b'));
  const coloured = await runCli('check r1.cfg', files, { colours: true });
  assert.ok(coloured.output.includes('\u001b[33mwarning\u001b[0m'));
});

test('an explained capture names each SA and how it ended', async () => {
  const { exitCode, output } = await runCli('explain a.log', { 'a.log': capture });
  assert.match(output, /^a\.log:28:1: SA 2 {2}responder, failed/m);
  assert.match(output, /^ {2}IKE_SA_INIT {2}lines 28-60, request received, failed at line 56$/m);
  assert.equal(exitCode, 1);
});

test('a failure is told with what to do, and the configuration lines behind it', async () => {
  const { output } = await runCli('explain a.log r1.cfg', refused);
  assert.match(output, /^ {2}a\.log:\d+:1: error .* \[\S+\]$/m);
  assert.match(output, /^ {4}do: \S/m);
  assert.match(output, /^ {4}r1\.cfg:5:1: authentication local pre-share$/m);
});

test('a file that comes in pieces says the same', async () => {
  const whole = await runCli('explain a.log', { 'a.log': capture });
  const pieces = await runCli('explain a.log', {}, { open: async () => inPieces(capture, 97) });
  assert.equal(pieces.output, whole.output);
});

function inPieces(text: string, size: number) {
  return {
    length: text.length,
    charCodeAt: (offset: number) => text.charCodeAt(offset),
    slice: (start: number, end?: number) => text.slice(start, end),
    async *pieces() {
      for (let read = 0; read < text.length; read += size) {
        yield { text: text.slice(read, read + size), read, total: text.length };
      }
    },
    close: () => undefined,
  };
}

test('negotiate says which kinds of VPN it leaves out', async () => {
  const server = 'hostname SERVER\ncrypto isakmp client configuration group SALES\n key K\n';
  const easy = 'hostname CLIENT\ncrypto ipsec client ezvpn HQ\n peer 192.0.2.1\n';
  const member = 'hostname MEMBER\ncrypto gdoi group G\n identity number 1\n';
  const run = (other: string) =>
    runCli('negotiate r1.cfg r2.cfg', { 'r1.cfg': server, 'r2.cfg': other });
  assert.match(
    (await run(easy)).output,
    /^Easy VPN is not negotiated on paper, and r1\.cfg and r2/,
  );
  assert.match((await run(member)).output, /^GET VPN is not negotiated on paper/);
  assert.match((await run(clean)).output, /neither has a peer address that the other one has/);
});
