import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkShow } from '../../server/src/show/check';
import { findings } from '../../server/src/show/findings/findings';
import { showFixtures, shown } from '../support/shows';

/** `severity code: field`, for each problem. */
function found(text: string): string[] {
  return checkShow(shown(text)).map(
    ({ severity, code, span }) =>
      `${severity} ${code}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`,
  );
}

/** A flow of `show crypto ipsec sa` with the given lines. */
function flow(...lines: readonly string[]): string {
  const head = 'protected vrf: (none)\nlocal ident (addr/mask/prot/port): (0.0.0.0/0.0.0.0/0/0)\n';
  return `${head}${lines.join('\n')}\n`;
}

test('packets in one direction only', () => {
  assert.deepEqual(found(flow('#pkts encaps: 20', '#pkts decaps: 0')), [
    'warning one-way-traffic: #pkts decaps: 0',
  ]);
  assert.deepEqual(found(flow('#pkts encaps: 0', '#pkts decaps: 20')), [
    'information one-way-traffic: #pkts encaps: 0',
  ]);
  const session = 'Crypto session current status\nIPSEC FLOW: permit ip ::/0 ::/0\n';
  assert.deepEqual(
    found(`${session}Inbound:  #pkts dec'ed 0 drop 0\nOutbound: #pkts enc'ed 9 drop 0\n`),
    ["warning one-way-traffic: Inbound: #pkts dec'ed 0"],
  );
});

test('few packets, packets both ways and half a flow are no one-way traffic', () => {
  assert.deepEqual(found(flow('#pkts encaps: 3', '#pkts decaps: 0')), []);
  assert.deepEqual(found(flow('#pkts encaps: 300', '#pkts decaps: 1')), []);
  assert.deepEqual(found(flow('#pkts decaps: 0')), []);
});

test('counters of errors', () => {
  const lines = ['#send errors 3, #recv errors 0', '##pkts replay failed (rcv): 12'];
  assert.deepEqual(found(flow(...lines, '#pkts verify failed: 1')), [
    'information packet-errors: #send errors 3',
    'warning replay-failures: #pkts replay failed (rcv): 12',
    'warning packet-errors: #pkts verify failed: 1',
  ]);
});

test('packets for a flow without SA are told once', () => {
  assert.deepEqual(found(flow('#send errors 5', 'current outbound spi: 0x0(0)')), [
    'warning no-ipsec-sa: #send errors 5',
  ]);
  assert.deepEqual(found(flow('#send errors 0', 'current outbound spi: 0x0(0)')), []);
});

const sa = (left: string) =>
  `spi: 0x1(1)\n sa timing: remaining key lifetime ${left}\n Status: ACTIVE(ACTIVE)\n`;

test('the last SA of a direction is about to end', () => {
  assert.deepEqual(found(flow('inbound esp sas:', sa('(k/sec): (4600000/12)'))), [
    'information lifetime-ends: remaining key lifetime (k/sec): (4600000/12)',
  ]);
  assert.deepEqual(found(flow('inbound esp sas:', sa('(k/sec): (7/1200)'))), [
    'information lifetime-ends: remaining key lifetime (k/sec): (7/1200)',
  ]);
  const ikeSa =
    '7  192.0.2.1/500  192.0.2.2/500  none/none  READY\nLife/Active Time: 86400/86395 sec\n';
  assert.deepEqual(found(`Tunnel-id Local Remote fvrf/ivrf Status\n${ikeSa}`), [
    'information lifetime-ends: Life/Active Time: 86400/86395 sec',
  ]);
});

test('an SA that another has replaced, and one with keys typed by hand, may end', () => {
  const both = `${sa('(k/sec): (4600000/12)')}${sa('(k/sec): (4608000/3600)')}`;
  assert.deepEqual(found(flow('inbound esp sas:', both)), []);
  assert.deepEqual(found(flow('inbound ah sas:', sa('(sec): 0'))), []);
});

test('SAs and sessions that are not up', () => {
  const ikev2 = 'Tunnel-id Local Remote fvrf/ivrf Status\n7 192.0.2.1/500 192.0.2.2/500 none/none';
  assert.deepEqual(found(`${ikev2} IN-NEG\n`), ['warning not-up: IN-NEG']);
  assert.deepEqual(found('Interface: Tunnel0\nSession status: DOWN-NEGOTIATING\n'), [
    'warning not-up: Session status: DOWN-NEGOTIATING',
  ]);
  assert.deepEqual(found('Session-id:3, Status:UP-IDLE, IKE count:1, CHILD count:0\n'), [
    'information not-up: Status:UP-IDLE',
  ]);
  const isakmp = 'dst src state conn-id status\n192.0.2.1 192.0.2.2';
  assert.deepEqual(found(`${isakmp} MM_KEY_EXCH 1001 ACTIVE\n`), ['warning not-up: MM_KEY_EXCH']);
  assert.deepEqual(found(`${isakmp} MM_NO_STATE 1001 ACTIVE (deleted)\n`), []);
  assert.deepEqual(found(`${isakmp} QM_IDLE 1001 ACTIVE\n`), []);
});

test('what to capture follows the IKE version of the session', () => {
  const session = (status: string, sa: string) =>
    checkShow(
      shown(`Interface: Tunnel0\nSession status: ${status}\nPeer: 192.0.2.2 port 500\n${sa}`),
    )
      .map(({ message }) => message.match(/`debug [^`]+`/g)?.join(' '))
      .join();
  const ends = 'local 192.0.2.1/500 remote 192.0.2.2/500 Inactive\n';
  assert.equal(session('DOWN-NEGOTIATING', `  IKEv1 SA: ${ends}`), '`debug crypto isakmp`');
  assert.equal(session('DOWN-NEGOTIATING', `  IKEv2 SA: ${ends}`), '`debug crypto ikev2`');
  assert.equal(session('DOWN', ''), '`debug crypto ikev2` `debug crypto isakmp`');
});

test('neighbours, next-hop servers and tunnels that are not up', () => {
  const dmvpn = ' # Ent  Peer NBMA Addr Peer Tunnel Add State  UpDn Tm Attrb\n     1';
  assert.deepEqual(found(`${dmvpn} 192.0.2.9  10.0.0.9  NHRP 00:02:19  S\n`), [
    'warning not-up: NHRP',
  ]);
  assert.deepEqual(found(`${dmvpn} 192.0.2.9  10.0.0.9  UP 00:02:19  S\n`), []);
  const servers = 'Legend: E=Expecting replies, R=Responding, W=Waiting\nTunnel0:\n10.0.0.1 ';
  assert.deepEqual(found(`${servers} E  priority = 0 cluster = 0\n`), ['warning not-up: E']);
  assert.deepEqual(found(`${servers}RE  priority = 0 cluster = 0\n`), []);
  assert.deepEqual(found('Tunnel0 is up, line protocol is down\n'), [
    'warning not-up: line protocol is down',
  ]);
  assert.deepEqual(found('Tunnel0 is administratively down, line protocol is down\n'), []);
  const tunnel = 'Tunnel0 is up, line protocol is up\n  Hardware is Tunnel\n';
  assert.deepEqual(found(`${tunnel}Serial0/0 is up, line protocol is down\n`), []);
  const brief = 'Peer   I/F   Username   Group/Phase1_id   Uptime   Status\n192.0.2.2  Tu1  ';
  assert.deepEqual(found(`${brief}   D\n`), ['warning not-up: D']);
  assert.deepEqual(found(`${brief} 192.0.2.2  00:12:41  UA\n`), []);
});

test('healthy outputs give no word', () => {
  for (const { name, text } of showFixtures()) assert.deepEqual(found(text), [], name);
});

test('findings have names of their own', () => {
  assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length);
});
