import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseCapture } from '../../server/src/capture/builder';
import { diagnoseCapture } from '../../server/src/capture/diagnose';
import { findNoise } from '../../server/src/capture/noise';
import { problemsOf } from '../../server/src/capture/problems';
import { signs } from '../../server/src/capture/symptoms/signs';
import { symptoms } from '../../server/src/capture/symptoms/symptoms';
import { referenceUrl } from '../../server/src/crypto/references';
import { diagnosed, story } from '../support/story';

/** What came before IKE_AUTH in an exchange that works. */
const initOfInitiator = `
  IDLE EV_INIT_SA
  I_BLD_INIT EV_BLD_MSG
  > IKE_SA_INIT request 0: SA KE N
  I_WAIT_INIT EV_NO_EVENT
  < IKE_SA_INIT response 0: SA KE N
  I_WAIT_INIT EV_RECV_INIT
  I_PROC_INIT EV_PROC_MSG
  I_BLD_AUTH EV_GEN_AUTH`;
const initOfResponder = `
  < IKE_SA_INIT request 0: SA KE N
  IDLE EV_RECV_INIT
  R_INIT EV_PROC_MSG
  > IKE_SA_INIT response 0: SA KE N
  R_BLD_INIT EV_BLD_MSG
  INIT_DONE EV_START_TMR
  R_WAIT_AUTH EV_NO_EVENT`;
const authOfResponder = `${initOfResponder}
  < IKE_AUTH request 1: IDi AUTH SA TSi TSr
  R_WAIT_AUTH EV_RECV_AUTH
  R_WAIT_AUTH EV_GET_POLICY_BY_PEERID
  Searching policy based on peer's identity 'spoke.example.com' of type 'FQDN'`;
const upOfResponder = `${authOfResponder}
  Peer's policy verified
  Peer's authentication method is 'PSK'
  R_VERIFY_AUTH EV_VERIFY_AUTH
  > IKE_AUTH response 1: IDr AUTH SA TSi TSr
  AUTH_DONE EV_GEN_LOAD_IPSEC
  Load IPSEC key material
  AUTH_DONE EV_OK_RECD_LOAD_IPSEC
  READY EV_R_OK`;
const abort = `
  AUTH_DONE EV_FAIL
  Auth exchange failed
  EXIT EV_ABORT`;
const initFails = `
  INIT_DONE EV_FAIL
  Initial exchange failed
  EXIT EV_ABORT`;

function policies(received: string, expected: string): string {
  return `
  Failed to verify the proposed policies
  Failed to find a matching policy
  Received Policies:
  | ${received}
  Failed to find a matching policy
  Expected Policies:
  | ${expected}
  Failed to find a matching policy`;
}

/** Symptoms that some test expects. */
const expectedIds = new Set<string>();

function responder(name: string, text: string, ...expected: string[]): void {
  plain(name, story('responder', text), ...expected);
}

function initiator(name: string, text: string, ...expected: string[]): void {
  plain(name, story('initiator', text), ...expected);
}

/** Symptoms of which some test shows what only resembles them. */
const nearIds = new Set<string>();

/** A capture that holds what a symptom looks at, and does not show it. */
function near(
  id: string,
  name: string,
  text: string,
  role: 'responder' | 'initiator' | 'plain' = 'responder',
): void {
  nearIds.add(id);
  test(`${id}: ${name}`, () => {
    const found = diagnosed(role === 'plain' ? text : story(role, text));
    assert.deepEqual(
      found.filter((one) => one.split(' ')[0] === id),
      [],
    );
  });
}

/** A capture as it stands. */
function plain(name: string, text: string, ...expected: string[]): void {
  for (const one of expected) expectedIds.add(one.split(' ')[0] ?? '');
  test(name, () => assert.deepEqual(diagnosed(text), expected));
}

describe('IKE_SA_INIT', () => {
  const start = '< IKE_SA_INIT request 0: SA KE N\nIDLE EV_RECV_INIT\nR_INIT EV_PROC_MSG';
  responder(
    'proposals that differ in the integrity algorithm',
    `${start}${policies(
      'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14',
      'Proposal 1:  AES-CBC-256 SHA512 SHA256 DH_GROUP_2048_MODP/Group 14',
    )}\nR_INIT EV_NO_PROP_CHOSEN${initFails}`,
    'ike-proposal-mismatch',
  );
  plain(
    'a refusal that only the log tells',
    '*Oct  5 07:12:31.100: %IKEV2-3-NEG_ABORT: Negotiation aborted due to ERROR: Failed to find a matching policy\n',
    'ike-proposal-mismatch likely',
  );
  responder(
    'proposals that differ in the group only',
    `${start}${policies(
      'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14 DH_GROUP_256_ECP/Group 19',
      'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_384_ECP/Group 20',
    )}\nR_INIT EV_NO_PROP_CHOSEN${initFails}`,
    'dh-group-mismatch',
  );
  responder(
    'a refusal without lists',
    `${start}\nR_INIT EV_NO_PROP_CHOSEN\nSending no proposal chosen notify${initFails}`,
    'ike-proposal-mismatch likely',
  );
  initiator(
    'a peer that chooses nothing',
    `IDLE EV_INIT_SA\n> IKE_SA_INIT request 0: SA KE N\nI_WAIT_INIT EV_NO_EVENT
    < IKE_SA_INIT response 0: NOTIFY(NO_PROPOSAL_CHOSEN)
    I_WAIT_INIT EV_RECV_INIT\nI_PROC_INIT EV_CHK4_NOTIFY\nReceived no proposal chosen notify${initFails}`,
    'ike-proposal-refused',
  );
  plain(
    'a peer that chooses nothing, without anything of the exchange',
    'IKEv2-ERROR:(SESSION ID = 90,SA ID = 1):: Received no proposal chosen notify',
    'ike-proposal-refused likely',
  );
  initiator(
    'a peer that asks for another group once is no failure',
    `IDLE EV_INIT_SA\n> IKE_SA_INIT request 0: SA KE N\nI_WAIT_INIT EV_NO_EVENT
    < IKE_SA_INIT response 0: NOTIFY(INVALID_KE_PAYLOAD)
    > IKE_SA_INIT request 0: SA KE N
    < IKE_SA_INIT response 0: SA KE N
    I_PROC_INIT EV_PROC_MSG\nI_BLD_AUTH EV_GEN_AUTH\n> IKE_AUTH request 1: IDi AUTH
    < IKE_AUTH response 1: IDr AUTH\nI_PROC_AUTH EV_VERIFY_AUTH\nAUTH_DONE EV_GEN_LOAD_IPSEC
    READY EV_I_OK`,
  );
  initiator(
    'a group that is asked for and never sent',
    `IDLE EV_INIT_SA\n> IKE_SA_INIT request 0: SA KE N\nI_WAIT_INIT EV_NO_EVENT
    < IKE_SA_INIT response 0: NOTIFY(INVALID_KE_PAYLOAD)\nI_PROC_INIT EV_CHK4_NOTIFY${initFails}`,
    'dh-group-refused possible',
  );
  const silent = `IDLE EV_INIT_SA\n> IKE_SA_INIT request 0: SA KE N\nI_WAIT_INIT EV_NO_EVENT
    +2\nI_WAIT_INIT EV_RE_XMT\nRetransmitting packet\n> IKE_SA_INIT request 0: SA KE N
    +4\nI_WAIT_INIT EV_RE_XMT\nRetransmitting packet\n> IKE_SA_INIT request 0: SA KE N`;
  initiator(
    'no answer until the router gives up',
    `${silent}\nI_WAIT_INIT EV_RE_XMT_EXCEED\nMaximum number of retransmissions reached${initFails}`,
    'no-answer',
  );
  initiator('no answer yet', silent, 'no-answer likely');
  initiator(
    'an answer after a repetition is no failure',
    `${silent}\n< IKE_SA_INIT response 0: SA KE N\nI_PROC_INIT EV_PROC_MSG\nI_BLD_AUTH EV_GEN_AUTH
    > IKE_AUTH request 1: IDi AUTH\n< IKE_AUTH response 1: IDr AUTH SA TSi TSr
    I_PROC_AUTH EV_VERIFY_AUTH\nAUTH_DONE EV_GEN_LOAD_IPSEC\nREADY EV_I_OK`,
  );
  plain(
    'no answer to a router that sends from nowhere',
    story('initiator', silent).replaceAll('From 192.0.2.1', 'From 0.0.0.0'),
    'wrong-source likely',
  );
  plain(
    'no answer to IKEv2 of a peer that speaks IKEv1',
    `${story('initiator', silent)}${isakmp(`
(0): received packet from 192.0.2.2 dport 500 sport 500 Global (N) NEW SA
 Created a peer struct for 192.0.2.2, peer port 500
(0):Old State = IKE_READY  New State = IKE_R_MM1`)}`,
    'wrong-ike-version likely',
    'not-enough-shown possible',
  );
  const redirect = '> IKE_SA_INIT request 0: SA KE N\n< IKE_SA_INIT response 0: NOTIFY(REDIRECT)\n';
  initiator(
    'gateways that send a client on',
    `IDLE EV_INIT_SA\n${redirect.repeat(3)}${initFails}`,
    'redirect-loop likely',
  );
  responder(
    'a policy of another VRF',
    `< IKE_SA_INIT request 0: SA KE N\nIDLE EV_RECV_INIT\nFailed to find any matching policy${initFails}`,
    'no-ike-policy',
  );
  initiator(
    'a peer with another version',
    `IDLE EV_INIT_SA\n> IKE_SA_INIT request 0: SA KE N
    < IKE_SA_INIT response 0: NOTIFY(INVALID_MAJOR_VERSION)\nI_PROC_INIT EV_CHK4_NOTIFY${initFails}`,
    'wrong-ike-version',
  );
  const cookie = '> IKE_SA_INIT request 0: SA KE N\n< IKE_SA_INIT response 0: NOTIFY(COOKIE)\n';
  initiator(
    'cookies without end',
    `IDLE EV_INIT_SA\n${cookie.repeat(4)}${initFails}`,
    'cookie-loop likely',
  );
  initiator('one cookie, then silence', `IDLE EV_INIT_SA\n${cookie}`, 'not-enough-shown possible');
  responder(
    'a router that has enough',
    'IDLE EV_RECV_INIT\nIDLE EV_CHK_CAC\nIncoming SA request rejected by call admission control',
    'admission-refused',
  );
  initiator(
    'no policy for this address',
    `IDLE EV_INIT_SA\nI_BLD_INIT EV_GET_IKE_POLICY\nFailed to find any matching policy${initFails}`,
    'no-ike-policy',
  );
});

describe('identities and proofs', () => {
  responder(
    'keys that differ',
    `${authOfResponder}\nPeer's policy verified\nPeer's authentication method is 'PSK'
    R_VERIFY_AUTH EV_GET_PRESHR_KEY\nUse preshared key for id spoke.example.com, key len 8
    R_VERIFY_AUTH EV_VERIFY_AUTH
    Computed authentication value for peer differs from what peer sent
    R_VERIFY_AUTH EV_AUTH_FAIL\nVerification of peer's authentication data FAILED
    > IKE_AUTH response 1: NOTIFY(AUTHENTICATION_FAILED)${abort}`,
    'psk-mismatch',
  );
  responder(
    'a proof by key that fails without more words',
    `${authOfResponder}\nPeer's policy verified\nPeer's authentication method is 'PSK'
    R_VERIFY_AUTH EV_VERIFY_AUTH\nR_VERIFY_AUTH EV_AUTH_FAIL
    Verification of peer's authentication data FAILED${abort}`,
    'psk-mismatch likely',
  );
  responder(
    'no key for the peer',
    `${authOfResponder}\nPeer's policy verified\nPeer's authentication method is 'PSK'
    R_VERIFY_AUTH EV_GET_PRESHR_KEY\nGet peer's preshared key for spoke.example.com
    R_VERIFY_AUTH EV_AUTH_FAIL${abort}`,
    'psk-missing likely',
  );
  responder(
    'no profile for the identity',
    `${authOfResponder}\n% IKEv2 profile not found\nFailed to locate an item in the database
    Verification of peer's authentication data FAILED
    > IKE_AUTH response 1: NOTIFY(AUTHENTICATION_FAILED)${abort}`,
    'identity-without-profile',
  );
  responder(
    'a profile that is not found and an SA that comes up all the same',
    upOfResponder.replace("Peer's policy", "% IKEv2 profile not found\nPeer's policy"),
  );
  responder(
    'a method that is not accepted',
    `${authOfResponder}\nPeer's authentication method is 'RSA'
    Peer authentication method configured is mismatching with the method proposed by peer
    R_VERIFY_AUTH EV_AUTH_FAIL${abort}`,
    'auth-method-mismatch',
  );
  responder(
    'a certificate of nobody known',
    `${authOfResponder}\nR_VERIFY_AUTH EV_VERIFY_X509_CERTS
    | *Nov 11 19:30:00.000: CRYPTO_PKI: (A0042) No suitable trustpoints found
    R_VERIFY_AUTH EV_CERT_FAIL\nVerify cert failed${abort}`,
    'certificate-untrusted',
  );
  responder(
    'a certificate that has expired',
    `${authOfResponder}\nR_VERIFY_AUTH EV_VERIFY_X509_CERTS
    | *Nov 11 19:30:00.000: CRYPTO_PKI: (A0042) Certificate is expired
    R_VERIFY_AUTH EV_CERT_FAIL\nVerify cert failed${abort}`,
    'certificate-out-of-time',
  );
  responder(
    'a certificate by URL',
    `${authOfResponder}\nUnsupported cert encoding found or Peer requested HTTP URL but never sent HTTP_LOOKUP_SUPPORTED Notification${abort}`,
    'certificate-by-url',
  );
  initiator(
    'a peer that refuses the proof and does not say why',
    `${initOfInitiator}\n> IKE_AUTH request 1: IDi AUTH SA TSi TSr\nI_WAIT_AUTH EV_NO_EVENT
    < IKE_AUTH response 1: NOTIFY(AUTHENTICATION_FAILED)\nI_PROC_AUTH EV_CHK4_NOTIFY${abort}`,
    'auth-refused likely',
  );
  responder(
    'a proof that fails without a word why',
    `${initOfResponder}\n< IKE_AUTH request 1: IDi AUTH\nR_VERIFY_AUTH EV_VERIFY_AUTH
    Failed to authenticate the IKE SA\nR_VERIFY_AUTH EV_AUTH_FAIL${abort}`,
    'proof-refused likely',
  );
  responder(
    'a certificate that is revoked',
    `${authOfResponder}
    | *Nov 11 19:30:00.000: CRYPTO_PKI: (A0042) Certificate is revoked
    R_VERIFY_AUTH EV_CERT_FAIL${abort}`,
    'certificate-revoked',
  );
  responder(
    'a list of revoked certificates that cannot be fetched',
    `${authOfResponder}
    | *Nov 11 19:30:00.000: %PKI-3-CRL_FETCH_FAIL: CRL fetch for trustpoint CA failed
    R_VERIFY_AUTH EV_CERT_FAIL${abort}`,
    'certificate-revoked likely',
  );
  initiator(
    'no certificate to prove oneself with',
    `${initOfInitiator}
    | *Nov 11 19:30:00.000: CRYPTO_PKI: Can not select my full public key (RSA1)
    ${abort}`,
    'no-own-certificate likely',
  );
  initiator(
    'an identity that the certificate does not confirm',
    `${initOfInitiator}\n> IKE_AUTH request 1: IDi AUTH\n< IKE_AUTH response 1: IDr CERT AUTH
    I_PROC_AUTH EV_VERIFY_AUTH\nPeer ID check failed\nFailed to locate an item in the database
    I_PROC_AUTH EV_AUTH_FAIL${abort}`,
    'peer-id-check',
  );
  plain(
    'packets in a VRF, and no profile',
    story('responder', `${initOfResponder}\n% IKEv2 profile not found${abort}`).replaceAll(
      'VRF i0:f0',
      'VRF i0:f3',
    ),
    'vrf-mismatch possible',
  );
  responder(
    'EAP that does not end',
    `${authOfResponder}\nR_BLD_EAP_AUTH_REQ EV_NO_EVENT\nR_WAIT_EAP_RESP EV_NO_EVENT${abort}`,
    'eap-failed likely',
  );
  plain(
    'EAP that does not end, told without states',
    `IKEv2:(SESSION ID = 21,SA ID = 1):Verify SA init message
IKEv2:(SESSION ID = 21,SA ID = 1):Check for EAP exchange
IKEv2:(SESSION ID = 21,SA ID = 1):Sending AnyConnect EAP 'auth-request'
IKEv2:(SESSION ID = 21,SA ID = 1):Processing AnyConnect EAP response
IKEv2-ERROR:(SESSION ID = 21,SA ID = 1):: Failed to authenticate the IKE SA
IKEv2:(SESSION ID = 21,SA ID = 1):Sending authentication failure notify
IKEv2:(SESSION ID = 21,SA ID = 1):Auth exchange failed
`,
    'eap-failed likely',
  );
});

describe('messages that get lost', () => {
  const auth = `${initOfInitiator}\n> IKE_AUTH request 1: IDi AUTH SA TSi TSr\nI_WAIT_AUTH EV_NO_EVENT`;
  const again = `+2\nI_WAIT_AUTH EV_RE_XMT\nRetransmitting packet\n> IKE_AUTH request 1: IDi AUTH SA TSi TSr`;
  const up = `Maximum number of retransmissions reached${abort}`;
  initiator(
    'IKE_AUTH without answer',
    `${auth}\n${again}\n${again}\n${up}`,
    'auth-unanswered likely',
  );
  initiator(
    'IKE_AUTH without answer behind a translator',
    `${auth.replace('I_BLD_AUTH', 'NAT INSIDE found\nI_BLD_AUTH')}\n${again}\n${again}\n${up}`,
    'nat-port-blocked likely',
  );
  initiator(
    'a large IKE_AUTH without answer',
    `${auth.replace('request 1:', 'request 1 2412:')}\n${again}\n${again}\n${up}`,
    'fragments-lost likely',
  );
  initiator(
    'a new request while the old one goes on',
    `${initOfInitiator}\nSA is already in negotiation, hence not negotiating again`,
    'negotiation-stuck possible',
  );
  responder(
    'an answer that the router does not get',
    `${initOfResponder}\nMaximum number of retransmissions reached${abort}`,
    'retransmissions-exceeded',
  );
  responder(
    'IKE_AUTH that never comes',
    `${initOfResponder}\n+30\nR_WAIT_AUTH EV_WAIT4_AUTH_TMO
    Failed to receive the AUTH msg before the timer expired${abort}`,
    'auth-never-came likely',
  );
  responder(
    'IKE_AUTH that never comes behind a translator',
    `${initOfResponder.replace('R_BLD_INIT', 'NAT OUTSIDE found\nR_BLD_INIT')}
    +30\nR_WAIT_AUTH EV_WAIT4_AUTH_TMO
    Failed to receive the AUTH msg before the timer expired${abort}`,
    'nat-port-blocked likely',
  );
});

describe('child SAs', () => {
  const verified = `${authOfResponder}\nPeer's policy verified\nR_VERIFY_AUTH EV_VERIFY_AUTH
  R_VERIFY_AUTH EV_PROC_SA_TS`;
  const refused = `R_VERIFY_AUTH EV_NO_PROP_CHOSEN
  > IKE_AUTH response 1: IDr AUTH NOTIFY(NO_PROPOSAL_CHOSEN)\nAUTH_DONE EV_OK\nREADY EV_R_OK`;
  responder(
    'transform sets that differ',
    `${verified}${policies(
      'ESP: Proposal 1:  AES-CBC-256 SHA96 Do not use ESN',
      "ESP: Proposal 1:  AES-CBC-128 SHA96 Don't use ESN",
    )}\n${refused}`,
    'child-proposal-mismatch',
  );
  responder(
    'transform sets that differ in ESN',
    `${verified}${policies(
      'ESP: Proposal 1:  AES-CBC-256 SHA96 Use ESN',
      'ESP: Proposal 1:  AES-CBC-256 SHA96 Do not use ESN',
    )}\n${refused}`,
    'esn-mismatch',
  );
  responder(
    'traffic that nothing covers',
    `${verified}\nThere was no IPSEC policy found for received TS\n${refused.replace('NO_PROPOSAL_CHOSEN)', 'TS_UNACCEPTABLE)')}`,
    'traffic-selectors-mismatch',
  );
  responder(
    'a list of nothing that is expected',
    `${verified}${policies('ESP: Proposal 1:  AES-CBC-256 SHA96 Do not use ESN', '')}\n${refused}`,
    'traffic-selectors-mismatch likely',
  );
  responder(
    'a map entry without access list, another for another peer',
    `${verified}\nCrypto map CM seq 5 peer doesn't match map entry
    Crypto map CM seq 10 is incomplete due to missing ACL\n${refused}`,
    'crypto-map-incomplete',
  );
  responder(
    'map entries for other peers only',
    `${verified}\nCrypto map CM seq 5 peer doesn't match map entry\n${refused}`,
    'crypto-map-peer',
  );
  responder(
    'a map entry for another peer before the right one',
    upOfResponder.replace(
      'AUTH_DONE',
      "Crypto map CM seq 5 peer doesn't match map entry\nAUTH_DONE",
    ),
  );
  const authAnswered = `${initOfInitiator}\n> IKE_AUTH request 1: IDi AUTH SA TSi TSr\nI_WAIT_AUTH EV_NO_EVENT`;
  initiator(
    'a peer that refuses the child SA',
    `${authAnswered}\n< IKE_AUTH response 1: IDr AUTH NOTIFY(NO_PROPOSAL_CHOSEN)
    I_PROC_AUTH EV_PROC_MSG\nAUTH_DONE EV_OK\nREADY EV_DEL_SA
    Queuing IKE SA delete request reason: unknown\nREADY EV_DELETE`,
    'child-refused',
  );
  initiator(
    'a peer that refuses the child SA, without steps and with the built-in proposal',
    `> IKE_SA_INIT request 0: SA KE N\n< IKE_SA_INIT response 0: SA KE N
    Using the Default Policy for Proposal\n> IKE_AUTH request 1: ENCR
    < IKE_AUTH response 1: VID IDr AUTH NOTIFY(NO_PROPOSAL_CHOSEN)\nProcess auth response notify
    Session with IKE ID PAIR (192.0.2.2, 192.0.2.1) is UP
    Queuing IKE SA delete request reason: unknown
    Sending DELETE INFO message for IPsec SA [SPI: 0x555E9566]\nDeleting SA`,
    'child-refused',
  );
  initiator(
    'an IKE SA that is removed at once',
    `> IKE_SA_INIT request 0: SA KE N\n< IKE_SA_INIT response 0: SA KE N\n> IKE_AUTH request 1: ENCR
    < IKE_AUTH response 1: ENCR\nSession with IKE ID PAIR (192.0.2.2, 192.0.2.1) is UP
    Queuing IKE SA delete request reason: unknown\nDeleting SA`,
    'child-refused likely',
  );
  initiator(
    'a peer that refuses the selectors',
    `${authAnswered}\n< IKE_AUTH response 1: IDr AUTH NOTIFY(TS_UNACCEPTABLE)
    I_PROC_AUTH EV_PROC_MSG\nTS_UNACCEPTABLE received\nAUTH_DONE EV_OK\nREADY EV_I_OK`,
    'traffic-selectors-refused',
  );
  initiator(
    'a gateway without addresses',
    `${authAnswered}\n< IKE_AUTH response 1: IDr AUTH NOTIFY(INTERNAL_ADDRESS_FAILURE)
    I_PROC_AUTH EV_CHK4_NOTIFY${abort}`,
    'configuration-mode-failed',
  );
  responder(
    'AAA that refuses',
    `${verified}\nAAA authorization failed${abort}`,
    'authorization-failed',
  );
});

describe('the life of an SA', () => {
  initiator(
    'the built-in proposal, refused',
    `IDLE EV_INIT_SA\nI_BLD_INIT EV_GET_IKE_POLICY\nAdding Proposal default to toolkit policy\n> IKE_SA_INIT request 0: SA KE N
    < IKE_SA_INIT response 0: NOTIFY(NO_PROPOSAL_CHOSEN)${initFails}`,
    'ike-proposal-refused',
    'default-proposal likely',
  );
  responder(
    'the built-in proposal, accepted',
    `Adding Proposal default to toolkit policy\n${upOfResponder}`,
  );
  responder(
    'a peer that is gone',
    `${upOfResponder}\nINFO_I_BLD_INFO EV_TRYSEND\nINFO_I_WAIT EV_NO_EVENT
    +2\nINFO_I_WAIT EV_RE_XMT\n+4\nINFO_I_WAIT EV_RE_XMT
    Maximum number of retransmissions reached\nREADY EV_DELETE`,
    'dead-peer likely',
  );
  plain(
    'a peer that is gone, where only the end is shown',
    `IKEv2:(SESSION ID = 4,SA ID = 2):Sending DPD/liveness query
IKEv2:(SESSION ID = 4,SA ID = 2):Sending Packet [To 192.0.2.2:500/From 192.0.2.1:500/VRF i0:f0]
Initiator SPI : 1111111111111111 - Responder SPI : 2222222222222222 Message id: 7
IKEv2 INFORMATIONAL Exchange REQUEST
IKEv2:(SESSION ID = 4,SA ID = 2):Retransmitting packet
IKEv2:(SESSION ID = 4,SA ID = 2):Retransmitting packet
IKEv2-ERROR:(SESSION ID = 4,SA ID = 2):: Maximum number of retransmissions reached
IKEv2:(SESSION ID = 4,SA ID = 2):Deleting SA
`,
    'dead-peer likely',
  );
  responder(
    'a peer that is gone, told without states',
    `${upOfResponder}\nSending DPD/liveness query\n> INFORMATIONAL request 2: ENCR
    +10\nRetransmitting packet\n> INFORMATIONAL request 2: ENCR\n+10
    Maximum number of retransmissions reached\nQueuing IKE SA delete request reason: unknown\nDeleting SA`,
    'dead-peer likely',
  );
  responder(
    'a child SA that is replaced',
    `${upOfResponder}\n< INFORMATIONAL request 3: DELETE\nREADY EV_RECV_INFO_REQ\nProcess delete request from peer
    Processing DELETE INFO message for IPsec SA [SPI: 0x1F2E3D4C]\n> INFORMATIONAL response 3: ENCR`,
  );
  responder(
    'a rekey that nobody answers',
    `${upOfResponder}\nREADY EV_INIT_CREATE_CHILD\nCHILD_I_IPSEC EV_BLD_MSG\nCHILD_I_WAIT EV_NO_EVENT
    +2\nCHILD_I_WAIT EV_RE_XMT`,
    'rekey-failed likely',
  );
  responder(
    'both ends that rekey at once',
    `${upOfResponder}\nREADY EV_RECV_CREATE_CHILD\nCHILD_R_IPSEC EV_PROC_MSG
    > CREATE_CHILD_SA response 2: NOTIFY(TEMPORARY_FAILURE)`,
    'simultaneous-rekey likely',
  );
  responder('a second SA', `${upOfResponder}\nDuplicate IKEv2 SA found`, 'duplicate-sa');
  responder(
    'packets with an unknown SPI around a rekey',
    `${upOfResponder}\nREADY EV_RECV_CREATE_CHILD\nCHILD_R_IPSEC EV_PROC_MSG
    CHILD_R_DONE EV_OK_RECD_LOAD_IPSEC\nREADY EV_SEND_INVALID_SPI`,
    'invalid-spi-at-rekey likely',
  );
  plain(
    'transforms that an old release refuses, told in numbers',
    `ISAKMP (0:1): Checking IPSec proposal 1
IPSEC(validate_proposal): transform proposal (prot 3, trans 3, hmac_alg 2) not supported
ISAKMP (0:1): atts not acceptable. Next payload is 0
ISAKMP (0:1): phase 2 SA not acceptable!`,
    'ikev1-phase2-proposal',
  );
  plain(
    'traffic that an old release refuses',
    `ISAKMP (0:2): Checking IPSec proposal 1
IPSEC(validate_transform_proposal): proxy identities not supported
ISAKMP (0:2): phase 2 SA not acceptable!`,
    'ikev1-proxy-identities',
  );
  plain(
    'a user whom an ASA refuses',
    `%ASA-5-713119: Group = CLIENTS, IP = 192.0.2.9, PHASE 1 COMPLETED
%ASA-3-713167: Group = CLIENTS, Username = alice, IP = 192.0.2.9, Remote peer has failed user authentication -  check configured username and password
%ASA-5-713259: Group = CLIENTS, Username = alice, IP = 192.0.2.9, Session is being torn down. Reason: User credentials invalid`,
    'ikev1-xauth-failed',
  );
  plain(
    'a message of an ASA that the peer cannot read',
    `[IKEv1]IP = 192.0.2.2, IKE Initiator: New Phase 1, Intf inside, IKE Peer 192.0.2.2  local Proxy Address 10.0.0.0, remote Proxy Address 10.1.0.0,  Crypto map (outside_map)
[IKEv1]Group = 192.0.2.2, IP = 192.0.2.2, Error, peer has indicated that something is wrong with our message.  This could indicate a pre-shared key mismatch.`,
    'ikev1-psk-mismatch likely',
  );
  plain(
    'packets of a tunnel that is gone',
    `*Nov 11 19:30:34.811: %CRYPTO-4-RECVD_PKT_INV_SPI: decaps: rec'd IPSEC packet has invalid spi for destaddr=192.0.2.1, prot=50, spi=0xD7307E13(3610279443), srcaddr=192.0.2.2`,
    'half-open-tunnel likely',
  );
  responder(
    'a cipher that is weaker than that of the child SA',
    `${authOfResponder}\nPeer's policy verified
    Selected IKEv2 encryption algorithm (AES-CBC-128) is not strong enough to secure proposed IPsec encryption algorithm (AES-CBC-256)${abort}`,
    'ike-weaker-than-esp possible',
  );
  responder(
    'a crypto engine that refuses',
    `${initOfResponder}\n[Crypto Engine -> IKEv2] DH key Computation FAILED${initFails}`,
    'internal-failure likely',
  );
  initiator(
    'an SA that is given up without a word',
    `${initOfInitiator}${abort}`,
    'not-enough-shown possible',
  );
  responder('an SA that is up', upOfResponder);
  responder(
    'PFS at the first rekey',
    `${upOfResponder}\nREADY EV_RECV_CREATE_CHILD\nCHILD_R_IPSEC EV_PROC_MSG
    > CREATE_CHILD_SA response 2: NOTIFY(INVALID_KE_PAYLOAD)`,
    'pfs-mismatch likely',
  );
  responder(
    'a group that is asked for at the rekey, and then sent',
    `${upOfResponder}\nREADY EV_RECV_CREATE_CHILD\nCHILD_R_IPSEC EV_PROC_MSG
    > CREATE_CHILD_SA response 2: NOTIFY(INVALID_KE_PAYLOAD)
    CHILD_R_DONE EV_OK_RECD_LOAD_IPSEC`,
  );
  responder(
    'a peer that removes the SA',
    `${upOfResponder}\n+60\nREADY EV_RECV_INFO_REQ\nINFO_R EV_RECV_DEL
    Process delete request from peer`,
    'deleted-by-peer',
  );
  responder(
    'the old SA that goes after a rekey',
    `${upOfResponder}\nREADY EV_RECV_CREATE_CHILD\nCHILD_R_IKE EV_REKEY_IKESA
    CHILD_R_DONE EV_ACTIVATE_NEW_SA\nINFO_R EV_RECV_DEL\nProcess delete request from peer`,
  );
  responder(
    'an administrator who removes the SA',
    `${upOfResponder}\nREADY EV_DELETE\nSending DELETE INFO message for IKEv2 SA [ISPI: 0xF074D8BBD5A59F0B RSPI: 0xF94020DD8CB4B9C4]
    Sending Delete Reason Notify with error code : IKEV2_DELETE_BY_USER_COMMAND severity: INFORMATIONAL`,
    'deleted-by-command',
  );
  responder(
    'requests in order and one that is repeated',
    `${upOfResponder}\nRequest has mess_id 2; expected 2 through 6\nRequest has mess_id 2; expected 3 through 7`,
  );
  responder(
    'a request ahead of the window',
    `${upOfResponder}\nRequest has mess_id 9; expected 2 through 6`,
    'message-window possible',
  );
  responder(
    'what only looks like a failure',
    `${upOfResponder}\nR_BLD_AUTH EV_CHK_AUTH_FAIL\nREADY EV_DEL_NEG_TMO
    Failed to decrement count for incoming negotiating\nError constructing config reply`,
  );
});

/** A line of the log of an ASA. */
function log(number: string, text: string): string {
  return `May 23 2010 13:15:25: %ASA-5-${number}: Group = 192.0.2.2, IP = 192.0.2.2, ${text}\n`;
}

/** The same on its terminal, with `debug crypto ikev1 127`. */
function debugged(...texts: readonly string[]): string {
  return texts
    .map((text) => `Jan 10 10:00:00 [IKEv1]Group = 192.0.2.2, IP = 192.0.2.2, ${text}\n`)
    .join('');
}

describe('an ASA', () => {
  plain(
    'whose terminal shows that it refuses quick mode',
    debugged(
      'PHASE 1 COMPLETED',
      'QM FSM error (P2 struct &0xd8a3f8b0, mess id 0x12345678)!',
      'Session is being torn down. Reason: Phase 2 Mismatch',
    ),
    'ikev1-phase2-proposal likely',
  );
  plain(
    'whose terminal shows that it has no tunnel group',
    debugged("Can't find a valid tunnel group, aborting...!"),
    'no-tunnel-group',
  );
  plain(
    'whose terminal shows a tunnel that comes up',
    debugged(
      'Oakley proposal is acceptable',
      'PHASE 1 COMPLETED',
      'Static Crypto Map check, map outside_map, seq = 1 is a successful match',
      'PHASE 2 COMPLETED (msgid=12345678)',
    ),
  );
  const begins = log(
    '713041',
    'IKE Initiator: New Phase 1, Intf inside, IKE Peer 192.0.2.2  local Proxy Address 10.1.0.0, remote Proxy Address 10.2.0.0,  Crypto map (CM)',
  );
  const resend = log(
    '713236',
    'IKE_DECODE RESENDING Message (msgid=0) with payloads : HDR + SA (1) + VENDOR (13) + NONE (0) total length : 172',
  );
  plain(
    'that gets no answer to main mode',
    begins +
      resend.repeat(3) +
      log(
        '715065',
        'IKE MM Initiator FSM error history (struct &0xd8f5ec80)  <state>, <event>:  MM_DONE, EV_ERROR-->MM_WAIT_MSG2, EV_RETRY',
      ),
    'ikev1-no-answer',
  );
  plain(
    'that has no policy for the peer',
    log(
      '713257',
      "Phase 1 failure:  Mismatched attribute types for class Group Description:  Rcv'd: Group 2  Cfg'd: Group 5",
    ) + log('713048', 'All SA proposals found unacceptable'),
    'ikev1-policy-mismatch',
  );
  plain(
    'that compares several policies until one fits',
    log(
      '713257',
      "Phase 1 failure:  Mismatched attribute types for class Group Description:  Rcv'd: Group 2  Cfg'd: Group 5",
    ) +
      log('715028', 'IKE SA Proposal # 1, Transform # 1 acceptable  Matches global IKE entry # 2') +
      log('713119', 'PHASE 1 COMPLETED') +
      log('713120', 'PHASE 2 COMPLETED (msgid=6abd3691)'),
  );
  plain(
    'that cannot decrypt main mode',
    begins +
      log(
        '713903',
        'ERROR, had problems decrypting packet, probably due to mismatched pre-shared key.  Aborting',
      ),
    'ikev1-psk-mismatch',
  );
  plain(
    'whose log shows only how the session ends',
    '%ASA-4-113019: Group = 192.0.2.9, Username = 192.0.2.9, IP = 192.0.2.9, Session disconnected. Session Type: LAN-to-LAN, Duration: 0h:00m:30s, Bytes xmt: 0, Bytes rcv: 0, Reason: Phase 2 Mismatch\n',
    'ikev1-phase2-proposal likely',
  );
  plain(
    'that has lost its peer',
    '%ASA-5-750007: Local:192.0.2.1:500 Remote:192.0.2.9:500 Username:192.0.2.9 IKEv2 SA DOWN. Reason: peer lost\n',
    'dead-peer',
  );
  plain(
    'with an interface that has no crypto map',
    log('713042', 'No crypto map bound to interface... dropping pkt'),
    'ikev1-local-address',
  );
  plain(
    'that refuses quick mode for its access list',
    begins +
      log('713119', 'PHASE 1 COMPLETED') +
      log(
        '713061',
        'Rejecting IPSec tunnel: no matching crypto map entry for remote proxy 10.2.0.0/255.255.0.0/0/0 local proxy 10.1.0.0/255.255.0.0/0/0 on interface outside',
      ) +
      log('713902', 'QM FSM error (P2 struct &0xcfb6f3a0, mess id 0x8a9c7b1d)!'),
    'ikev1-proxy-identities',
  );

  plain(
    'has no tunnel group',
    `IKEv2-PLAT-2: attempting to find tunnel group for IP: 192.0.2.2
IKEv2-PLAT-1: Can't find tunnel group for peer 192.0.2.2
IKEv2-PLAT-1: Could not build ikev2 policy
`,
    'no-tunnel-group',
  );
  plain(
    'has a tunnel group without key',
    `IKEv2-PLAT-2: attempting to find tunnel group for IP: 192.0.2.2
IKEv2-PLAT-2: mapped to tunnel group 192.0.2.2 using peer IP
IKEv2-PLAT-1: Failed to set P1 auth to build policy
IKEv2-PLAT-1: Could not build ikev2 policy
`,
    'psk-missing',
  );
});

/** Lines of `debug crypto isakmp`. */
function isakmp(text: string): string {
  const lines = text.split('\n').filter((line) => line !== '');
  return `${lines.map((line) => (/^IPSEC|^map_db/.test(line) ? line : `ISAKMP:${line}`)).join('\n')}\n`;
}

const mainMode = ` Created a peer struct for 192.0.2.2, peer port 500
 local port 500, remote port 500
(0):found peer pre-shared key matching 192.0.2.2
(0): beginning Main Mode exchange
(0): sending packet to 192.0.2.2 my_port 500 peer_port 500 (I) MM_NO_STATE
(0):Old State = IKE_READY  New State = IKE_I_MM1`;
const repeated = `
(0): retransmitting phase 1 MM_NO_STATE...
(0):incrementing error counter on sa, attempt 1 of 5: retransmit phase 1
(0): sending packet to 192.0.2.2 my_port 500 peer_port 500 (I) MM_NO_STATE`;
const phase1 = `${mainMode}
(0): received packet from 192.0.2.2 dport 500 sport 500 Global (I) MM_NO_STATE
(0):atts are acceptable. Next payload is 0
(0):Old State = IKE_I_MM1  New State = IKE_I_MM2
(1001):SA authentication status: authenticated
(1001):Old State = IKE_I_MM6  New State = IKE_P1_COMPLETE
(1001):beginning Quick Mode exchange, M-ID of 889293300
(1001):Old State = IKE_QM_READY  New State = IKE_QM_I_QM1`;
const asResponder = `(0): received packet from 192.0.2.2 dport 500 sport 500 Global (N) NEW SA
 Created a peer struct for 192.0.2.2, peer port 500
(0):Old State = IKE_READY  New State = IKE_R_MM1`;
const quickModeHere = `${asResponder}
(1001):SA authentication status: authenticated
(1001):Old State = IKE_R_MM5  New State = IKE_P1_COMPLETE
(1001): processing SA payload. message ID = 570535495
(1001):Checking IPSec proposal 1`;
const quickModeRefused = `
(1001): IPSec policy invalidated proposal with error 32
(1001): phase 2 SA policy not acceptable! (local 192.0.2.1 remote 192.0.2.2)
(1001): sending packet to 192.0.2.2 my_port 500 peer_port 500 (R) QM_IDLE`;

describe('IKEv1', () => {
  plain(
    'no answer',
    isakmp(
      `${mainMode}${repeated.repeat(5)}\n(0):deleting SA reason "Death by retransmission P1" state (I) MM_NO_STATE (peer 192.0.2.2)`,
    ),
    'ikev1-no-answer',
  );
  plain(
    'an answer after a repetition',
    isakmp(`${phase1.replace('\n(0): received', `${repeated}\n(0): received`)}
(1001): Creating IPSec SAs
(1001):Old State = IKE_QM_I_QM1  New State = IKE_QM_PHASE2_COMPLETE`),
  );
  plain(
    'no policy in common',
    isakmp(`${asResponder}
(0):Checking ISAKMP transform 1 against priority 10 policy
      encryption AES-CBC
      keylength of 128
      hash SHA
      default group 2
      auth pre-share
(0):Proposed key length does not match policy
(0):atts are not acceptable. Next payload is 0
(0):no offers accepted!
(0): phase 1 SA policy not acceptable! (local 192.0.2.1 remote 192.0.2.2)`),
    'ikev1-policy-mismatch',
  );
  plain(
    'a policy of several that fits',
    isakmp(`${phase1.replace('(0):atts are acc', '(0):Hash algorithm offered does not match policy!\n(0):atts are not acceptable. Next payload is 3\n(0):atts are acc')}
(1001): Creating IPSec SAs
(1001):Old State = IKE_QM_I_QM1  New State = IKE_QM_PHASE2_COMPLETE`),
  );
  plain(
    'a peer that refuses the first message and does not say why',
    isakmp(`${mainMode}
(0): received packet from 192.0.2.2 dport 500 sport 500 Global (I) MM_NO_STATE
(0):Notify has no hash. Rejected.
(0):Input = IKE_MESG_FROM_PEER, IKE_INFO_NOTIFY
(0):Old State = IKE_I_MM1  New State = IKE_I_MM1`),
    'ikev1-policy-refused likely',
  );
  plain(
    'a peer that accepts no policy',
    isakmp(`${mainMode}
(0): received packet from 192.0.2.2 dport 500 sport 500 Global (I) MM_NO_STATE
(0): processing NOTIFY PROPOSAL_NOT_CHOSEN protocol 1`),
    'ikev1-policy-refused',
  );
  plain(
    'no key',
    isakmp(` Created a peer struct for 192.0.2.2, peer port 500
(0):No pre-shared key with 192.0.2.2!
(0): No Cert or pre-shared address key.
(0): construct_initial_message: Can not start Main mode`),
    'ikev1-psk-missing',
  );
  plain(
    'keys that differ',
    isakmp(`${asResponder}
(1001): received packet from 192.0.2.2 dport 500 sport 500 Global (R) MM_KEY_EXCH
(1001): reserved not zero on ID payload!`),
    'ikev1-psk-mismatch likely',
  );
  plain(
    'a port that is blocked behind a translator',
    isakmp(`${mainMode}
(0): received packet from 192.0.2.2 dport 500 sport 500 Global (I) MM_SA_SETUP
(0): NAT found, the node inside NAT
(1001): sending packet to 192.0.2.2 my_port 4500 peer_port 4500 (I) MM_KEY_EXCH
(1001):Old State = IKE_I_MM4  New State = IKE_I_MM5
(1001): retransmitting phase 1 MM_KEY_EXCH...`),
    'ikev1-nat-port-blocked likely',
  );
  plain(
    'aggressive mode that is off',
    `${isakmp(asResponder)}%CRYPTO-5-IKMP_AG_MODE_DISABLED: Unable to initiate or respond to Aggressive Mode while disabled\n`,
    'ikev1-aggressive-mode-refused',
  );
  plain(
    'a user whom XAUTH refuses',
    isakmp(`${asResponder}
(1001):deleting SA reason "XAuthenticate fail" state (R) CONF_XAUTH    (peer 192.0.2.2)`),
    'ikev1-xauth-failed',
  );
  plain(
    'an answer to main mode behind which the peer is silent',
    isakmp(`${asResponder}
(0):atts are acceptable. Next payload is 0
(0): sending packet to 192.0.2.2 my_port 500 peer_port 500 (R) MM_SA_SETUP
(0): retransmitting phase 1 MM_SA_SETUP...
(0):deleting SA reason "Death by retransmission P1" state (R) MM_SA_SETUP (peer 192.0.2.2)`),
    'ikev1-answer-lost likely',
  );
  plain(
    'a group member that the key server does not know',
    '%GDOI-1-UNAUTHORIZED_IDENTITY: Group BRANCHES received registration from unauthorized identity:    Dist. name parsing failed. Peer Address: 192.0.2.2\n',
    'group-member-refused',
  );
  plain(
    'a peer without XAUTH',
    isakmp(`${asResponder}\n(1001): peer does not do xauth`),
    'ikev1-xauth-failed',
  );
  plain(
    'a quick mode that is refused',
    isakmp(`${phase1}
(1001): received packet from 192.0.2.2 dport 500 sport 500 Global (I) QM_IDLE
(1001): processing NOTIFY PROPOSAL_NOT_CHOSEN protocol 3`),
    'ikev1-quick-mode-refused likely',
  );
  plain(
    'a quick mode that nobody answers',
    isakmp(`${phase1}
(1001): retransmitting phase 2 QM_IDLE 889293300 ...
(1001): retransmitting phase 2 QM_IDLE 889293300 ...`),
    'ikev1-quick-mode-unanswered likely',
  );
  plain(
    'transform sets that differ',
    isakmp(`${quickModeHere}
IPSEC(ipsec_process_proposal): transform proposal not supported for identity: {esp-aes esp-sha-hmac }${quickModeRefused}`),
    'ikev1-phase2-proposal',
  );
  plain(
    'access lists that differ',
    isakmp(`${quickModeHere}
IPSEC(ipsec_process_proposal): proxy identities not supported${quickModeRefused}`),
    'ikev1-proxy-identities',
  );
  plain(
    'one offer of several that is refused, where the capture ends',
    isakmp(`${quickModeHere}
IPSEC(ipsec_process_proposal): transform proposal not supported for identity: {esp-aes esp-sha-hmac }
(1001): IPSec policy invalidated proposal with error 256
(1001):Checking IPSec proposal 2`),
    'ikev1-phase2-proposal possible',
  );
  plain(
    'access lists that differ, told by a number',
    isakmp(`${quickModeHere}\n(1001):atts are acceptable.${quickModeRefused}`),
    'ikev1-proxy-identities likely',
  );
  plain(
    'transform sets that differ, told by another number',
    isakmp(`${quickModeHere}${quickModeRefused.replace('error 32', 'error 256')}`),
    'ikev1-phase2-proposal likely',
  );
  plain(
    'PFS that differs',
    isakmp(`${quickModeHere}
IPSEC(ipsec_process_proposal): invalid transform proposal flags -- 0x0${quickModeRefused}`),
    'ikev1-pfs-mismatch likely',
  );
  plain(
    'a map on another interface',
    isakmp(`${quickModeHere}
IPSEC(ipsec_process_proposal): invalid local address 192.0.2.1${quickModeRefused}`),
    'ikev1-local-address',
  );
});

describe('a group that the responder asks for', () => {
  const asked = story(
    'responder',
    `< IKE_SA_INIT request 0: SA KE N\nIDLE EV_RECV_INIT\nR_INIT EV_PROC_MSG
    The peer's KE payload contained the wrong DH group
    > IKE_SA_INIT response 0: NOTIFY(INVALID_KE_PAYLOAD)${initFails}`,
  );
  plain(
    'and gets is no failure',
    asked + story('responder', upOfResponder).replaceAll('F94020DD8CB4B9C4', 'F94020DD8CB4B9C5'),
  );
  plain('and never gets', asked, 'dh-group-refused possible');
});

describe('several SAs', () => {
  const numbered = (text: string, number: number) =>
    text
      .replaceAll('F074D8BBD5A59F0B', `F074D8BBD5A59F0${number}`)
      .replaceAll('F94020DD8CB4B9C4', `F94020DD8CB4B9C${number}`)
      .replaceAll('*Nov 11 19:3', `*Nov 11 2${number}:3`);
  const sas = (text: string) => [1, 2, 3].map((number) => numbered(text, number)).join('');

  plain(
    'of one identity that drop each other',
    sas(story('responder', `${upOfResponder}\nProcessing INITIAL_CONTACT`)),
    'initial-contact-loop likely',
  );
  plain(
    'that replace each other every two minutes',
    [1, 2, 3]
      .map((number) =>
        numbered(
          story('responder', `${upOfResponder}\nCHILD_R_DONE EV_ACTIVATE_NEW_SA`),
          number,
        ).replaceAll(`*Nov 11 2${number}:30`, `*Nov 11 20:3${2 * number}`),
      )
      .join(''),
    'lifetime-short',
  );

  const differing = story(
    'responder',
    `${authOfResponder}\nPeer's authentication method is 'PSK'
    R_VERIFY_AUTH EV_VERIFY_AUTH\nComputed authentication value for peer differs from what peer sent
    R_VERIFY_AUTH EV_AUTH_FAIL${abort}`,
  );
  test('that fail alike make one problem', () => {
    const capture = parseCapture(sas(differing));
    const [problem, ...others] = problemsOf(capture, diagnoseCapture(capture));
    assert.equal(others.length, 0);
    assert.match(
      problem?.message ?? '',
      /^The pre-shared keys differ\. .* in 3 SAs of this capture\./,
    );
    assert.equal(
      problem?.related?.filter(({ message }) => /the same again/.test(message)).length,
      2,
    );
  });

  test('seen from both ends: the end that knows the reason tells it', () => {
    const here = story(
      'initiator',
      `${initOfInitiator}\n> IKE_AUTH request 1: IDi AUTH\nI_WAIT_AUTH EV_NO_EVENT
      I_PROC_AUTH EV_CHK4_NOTIFY\nReceived authentication failure notify${abort}`,
    );
    const capture = parseCapture(here + differing);
    const told = diagnoseCapture(capture).map(({ symptom, toldByPeer, consequences }) => [
      symptom.id,
      toldByPeer ?? false,
      consequences.map((one) => one.symptom.id),
    ]);
    assert.deepEqual(told, [
      ['psk-mismatch', true, ['auth-refused']],
      ['psk-mismatch', false, ['proof-refused']],
    ]);
  });
});

describe('a problem', () => {
  const text = story(
    'responder',
    `< IKE_SA_INIT request 0: SA KE N\nIDLE EV_RECV_INIT\nR_INIT EV_PROC_MSG${policies(
      'Proposal 1:  AES-CBC-128 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14',
      'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14',
    )}\nR_INIT EV_NO_PROP_CHOSEN${initFails}`,
  );
  const capture = parseCapture(text);
  const [problem] = problemsOf(capture, diagnoseCapture(capture));

  test('says what is wrong with the values of both ends, how sure it is and what to write', () => {
    assert.equal(
      problem?.message,
      'The ends have no IKE encryption in common. The peer (192.0.2.2) offers AES-CBC 128 bit; this router accepts only AES-CBC 256 bit. PRF, integrity algorithm and Diffie-Hellman group agree. Certain: both lists are printed at lines 11 and 14. Add `encryption aes-cbc-128` to the proposal here, or `encryption aes-cbc-256` there. The peer sees `NO_PROPOSAL_CHOSEN`.',
    );
  });

  test('stands on the line that decides, and leads to the others', () => {
    assert.equal(problem?.code, 'ike-proposal-mismatch');
    assert.equal(problem?.severity, 'error');
    assert.equal(text.slice(problem?.span.start, problem?.span.end), 'Received Policies:');
    const [related] = problem?.related ?? [];
    assert.equal(related?.message, 'Line 14: what this router accepts');
  });

  test('of several ways out names each', () => {
    const several = text.replace(
      'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14',
      'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14\nProposal 2:  AES-CBC-128 SHA512 SHA512 DH_GROUP_384_ECP/Group 20',
    );
    const read = parseCapture(several);
    const [found] = problemsOf(read, diagnoseCapture(read));
    assert.match(
      found?.message ?? '',
      /against proposal 1 here: AES-CBC 128 bit offered, AES-CBC 256 bit wanted; against proposal 2 here: group 14 \(MODP 2048 bit\) offered, group 20 \(ECP 384 bit\) wanted\./,
    );
  });

  test('of several offers names each', () => {
    const several = text.replace(
      'Proposal 1:  AES-CBC-128 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14',
      'Proposal 1:  AES-CBC-128 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14\nProposal 2:  3DES SHA512 SHA512 DH_GROUP_2048_MODP/Group 14',
    );
    const read = parseCapture(several);
    const [found] = problemsOf(read, diagnoseCapture(read));
    assert.match(
      found?.message ?? '',
      /its proposal 1 against proposal 1 here: AES-CBC 128 bit offered, AES-CBC 256 bit wanted; its proposal 2 against proposal 1 here: 3DES offered/,
    );
  });
});

test('lines that look like a failure are known', () => {
  const text = story(
    'responder',
    `${upOfResponder}\nR_BLD_AUTH EV_CHK_AUTH_FAIL\nFailed to decrement count for incoming negotiating`,
  );
  const found = findNoise(parseCapture(text)).map(({ noise, count }) => [noise.id, count]);
  assert.deepEqual(found, [
    ['check-auth-fail', 1],
    ['decrement-count', 1],
  ]);
});

describe('what nearly is', () => {
  const upOfInitiator = `${initOfInitiator}
    > IKE_AUTH request 1: IDi AUTH SA TSi TSr\nI_WAIT_AUTH EV_NO_EVENT
    < IKE_AUTH response 1: IDr AUTH SA TSi TSr\nI_WAIT_AUTH EV_RECV_AUTH
    I_PROC_AUTH EV_VERIFY_AUTH\nI_PROC_AUTH EV_PROC_SA_TS\nAUTH_DONE EV_OK
    AUTH_DONE EV_GEN_LOAD_IPSEC\nLoad IPSEC key material
    AUTH_DONE EV_OK_RECD_LOAD_IPSEC\nREADY EV_I_OK`;
  const pki = (text: string) => `| *Nov 11 19:30:00.000: CRYPTO_PKI: (A0042) ${text}`;
  /** A responder that prints something on its way to a tunnel that is up. */
  const passing = (text: string) => upOfResponder.replace('AUTH_DONE', `${text}\nAUTH_DONE`);
  const beforeAuth = (text: string) => upOfResponder.replace('R_WAIT_AUTH', `${text}\nR_WAIT_AUTH`);
  const rekey = `READY EV_RECV_CREATE_CHILD\nCHILD_R_IPSEC EV_PROC_MSG`;
  const rekeyed = 'CHILD_R_DONE EV_OK_RECD_LOAD_IPSEC';

  near(
    'admission-refused',
    'the count of negotiations',
    beforeAuth('IDLE EV_CHK_CAC\nNew ikev2 sa request admitted'),
  );
  near(
    'no-ike-policy',
    'a policy that is found',
    beforeAuth("Searching Policy with fvrf 0, local address 192.0.2.1\nFound Policy 'default'"),
  );
  near(
    'psk-missing',
    'a key that is looked for and found',
    passing("R_VERIFY_AUTH EV_GET_PRESHR_KEY\nGet peer's preshared key for spoke.example.com"),
  );
  near(
    'ike-proposal-mismatch',
    'one list of two that differs',
    beforeAuth(
      policies(
        'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14',
        'Proposal 1:  AES-CBC-128 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14\n| Proposal 2:  AES-CBC-256 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14',
      ),
    ),
  );
  near(
    'dh-group-mismatch',
    'groups of which one is common',
    beforeAuth(
      policies(
        'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_2048_MODP/Group 14 DH_GROUP_256_ECP/Group 19',
        'Proposal 1:  AES-CBC-256 SHA512 SHA512 DH_GROUP_256_ECP/Group 19',
      ),
    ),
  );
  near(
    'auth-method-mismatch',
    'methods that differ by direction',
    passing("Peer's authentication method is 'RSA'\nMy authentication method is 'PSK'"),
  );
  near(
    'certificate-by-url',
    'a certificate that comes whole',
    passing('Sending certificates as X509 certificates'),
  );
  near(
    'peer-id-check',
    'a check that is passed',
    passing('Peer ID check started, received ID type: IPv4 address'),
  );
  near(
    'certificate-out-of-time',
    'another certificate in the store',
    passing(pki('Certificate is expired')),
  );
  near(
    'certificate-revoked',
    'a list that cannot be fetched, and need not be',
    passing('| *Nov 11 19:30:00.000: %PKI-3-CRL_FETCH_FAIL: CRL fetch for trustpoint CA failed'),
  );
  near(
    'certificate-untrusted',
    'a trustpoint that does not fit before one that does',
    passing(pki('No suitable trustpoints found')),
  );
  near(
    'no-own-certificate',
    'keys instead of certificates',
    passing(pki('Can not select my full public key (RSA1)')),
  );
  near(
    'psk-mismatch',
    'a proof that holds',
    passing(
      "Use preshared key for id spoke.example.com, key len 8\nVerification of peer's authentication data PASSED",
    ),
  );
  near(
    'identity-without-profile',
    'a first search without success',
    passing('% IKEv2 profile not found'),
  );
  near(
    'eap-failed',
    'EAP that goes on',
    `${authOfResponder}\nR_BLD_EAP_AUTH_REQ EV_NO_EVENT\nR_WAIT_EAP_RESP EV_NO_EVENT`,
  );
  near(
    'authorization-failed',
    'no authorization at all',
    passing('AAA group authorization is not configured\nAAA user authorization is not configured'),
  );
  near(
    'configuration-mode-failed',
    'no configuration to send',
    passing('Error constructing config reply'),
  );
  near(
    'child-proposal-mismatch',
    'a second ESP proposal that fits',
    passing(
      policies(
        'ESP: Proposal 1:  AES-CBC-256 SHA96 Do not use ESN',
        "ESP: Proposal 1:  AES-CBC-128 SHA96 Don't use ESN\n| ESP: Proposal 2:  AES-CBC-256 SHA96 Don't use ESN",
      ),
    ),
  );
  near(
    'esn-mismatch',
    'ESN as it is spelt by two devices',
    passing(
      policies(
        'ESP: Proposal 1:  AES-CBC-256 SHA96 Do not use ESN',
        "ESP: Proposal 1:  AES-CBC-256 SHA96 Don't use ESN",
      ),
    ),
  );
  near(
    'traffic-selectors-mismatch',
    'an entry that does not match before one that does',
    passing('Crypto Map: No proxy match on map CM seq 10'),
  );
  near(
    'crypto-map-incomplete',
    'an entry without access list before one with',
    passing('Crypto map CM seq 10 is incomplete due to missing ACL'),
  );
  near(
    'crypto-map-peer',
    'an entry of another peer before the right one',
    passing("Crypto map CM seq 5 peer doesn't match map entry"),
  );
  near(
    'ike-weaker-than-esp',
    'a warning that nobody enforces',
    passing(
      'Selected IKEv2 encryption algorithm (AES-CBC-128) is not strong enough to secure proposed IPsec encryption algorithm (AES-CBC-256)',
    ),
  );
  near(
    'internal-failure',
    'an engine that does its work',
    passing('[Crypto Engine -> IKEv2] DH key Computation PASSED'),
  );
  near('auth-never-came', 'a timer that is stopped', beforeAuth('INIT_DONE EV_START_TMR\n+20'));
  near(
    'vrf-mismatch',
    'packets in a VRF that come up',
    beforeAuth('Searching Policy with fvrf 3, local address 192.0.2.1'),
  );
  near(
    'pfs-mismatch',
    'a group that is asked for and then sent',
    `${upOfResponder}\n${rekey}\n> CREATE_CHILD_SA response 2: NOTIFY(INVALID_KE_PAYLOAD)\n${rekeyed}`,
  );
  near(
    'rekey-failed',
    'a rekey',
    `${upOfResponder}\n${rekey}\n> CREATE_CHILD_SA response 2: SA N TSi TSr\n${rekeyed}`,
  );
  near(
    'message-window',
    'a request within the window',
    `${upOfResponder}\nRequest has mess_id 2; expected 2 through 6`,
  );
  near(
    'dead-peer',
    'a check that is answered at the second try',
    `${upOfResponder}\nINFO_I_BLD_INFO EV_TRYSEND\n> INFORMATIONAL request 2: ENCR\n+10\nINFO_I_WAIT EV_RE_XMT\nRetransmitting packet\n> INFORMATIONAL request 2: ENCR\n< INFORMATIONAL response 2: ENCR\nINFO_I_WAIT EV_RECV_INFO_ACK`,
  );
  near(
    'proof-refused',
    'the check for a failure that every SA makes',
    `${upOfResponder}\nR_BLD_AUTH EV_CHK_AUTH_FAIL`,
  );
  near(
    'deleted-by-peer',
    'a child SA that the peer removes',
    `${upOfResponder}\nProcess delete request from peer\nProcessing DELETE INFO message for IPsec SA [SPI: 0x1F2E3D4C]`,
  );
  near(
    'deleted-by-command',
    'a removal for another reason',
    `${upOfResponder}\nREADY EV_DELETE\nSending Delete Reason Notify with error code : IKEV2_DELETE_BY_DPD severity: INFORMATIONAL`,
  );
  near(
    'duplicate-sa',
    'the search for a duplicate',
    `${upOfResponder}\nChecking for duplicate IKEv2 SA\nNo duplicate IKEv2 SA found`,
  );
  near(
    'simultaneous-rekey',
    'a rekey that is refused for good',
    `${upOfResponder}\n${rekey}\n> CREATE_CHILD_SA response 2: NOTIFY(NO_ADDITIONAL_SAS)`,
  );
  near(
    'initial-contact-loop',
    'one initial contact',
    `${upOfResponder}\nProcessing INITIAL_CONTACT`,
  );
  near('lifetime-short', 'one rekey', `${upOfResponder}\n+120\nCHILD_R_DONE EV_ACTIVATE_NEW_SA`);
  near(
    'invalid-spi-at-rekey',
    'an unknown SPI without any rekey',
    `${upOfResponder}\nREADY EV_SEND_INVALID_SPI`,
  );
  near(
    'half-open-tunnel',
    'a replayed packet',
    `${upOfResponder}\n| *Nov 11 19:30:34.811: %CRYPTO-4-PKT_REPLAY_ERR: decrypt: replay check failed connection id=529`,
  );
  near(
    'half-open-tunnel',
    'an unknown SPI before the SAs are made anew',
    `| *Nov 11 19:29:30.000: %CRYPTO-4-RECVD_PKT_INV_SPI: decaps: rec'd IPSEC packet has invalid spi for destaddr=192.0.2.1, prot=50, spi=0xD7307E13(3610279443), srcaddr=192.0.2.2
    ${upOfResponder}`,
  );
  near('not-enough-shown', 'a tunnel that is up', upOfResponder);
  near(
    'default-proposal',
    'the built-in proposal of a tunnel that is up',
    `Adding Proposal default to toolkit policy\n${upOfResponder}`,
  );

  const asked = 'IDLE EV_INIT_SA\n> IKE_SA_INIT request 0: SA KE N\nI_WAIT_INIT EV_NO_EVENT';
  const answers = (type: string) =>
    `< IKE_SA_INIT response 0: NOTIFY(${type})\n> IKE_SA_INIT request 0: SA KE N\n`;
  const nearHere = (id: string, name: string, text: string) => near(id, name, text, 'initiator');
  nearHere(
    'ike-proposal-refused',
    'the refusal of a child SA',
    `${initOfInitiator}\n> IKE_AUTH request 1: IDi AUTH SA TSi TSr\n< IKE_AUTH response 1: IDr AUTH NOTIFY(NO_PROPOSAL_CHOSEN)\nI_PROC_AUTH EV_PROC_MSG\nReceived no proposal chosen notify\nAUTH_DONE EV_OK\nREADY EV_DEL_SA`,
  );
  nearHere(
    'dh-group-refused',
    'a group that is asked for once',
    `${asked}\n${answers('INVALID_KE_PAYLOAD')}${upOfInitiator}`,
  );
  nearHere(
    'wrong-ike-version',
    'a minor version that is higher',
    `${asked}\n${upOfInitiator}\nIKEv2 minor version is higher`,
  );
  nearHere(
    'wrong-source',
    'a request that is answered',
    `${asked}\n+2\nI_WAIT_INIT EV_RE_XMT\nRetransmitting packet\n> IKE_SA_INIT request 0: SA KE N\n${upOfInitiator}`,
  );
  nearHere(
    'no-answer',
    'an answer at the second try',
    `${asked}\n+2\nI_WAIT_INIT EV_RE_XMT\nRetransmitting packet\n> IKE_SA_INIT request 0: SA KE N\n${upOfInitiator}`,
  );
  nearHere('cookie-loop', 'one cookie', `${asked}\n${answers('COOKIE')}${upOfInitiator}`);
  nearHere('redirect-loop', 'one redirection', `${asked}\n${answers('REDIRECT')}${upOfInitiator}`);
  nearHere(
    'child-refused',
    'a child SA that is granted',
    `${upOfInitiator}\nREADY EV_DEL_SA\nQueuing IKE SA delete request reason: unknown`,
  );
  nearHere(
    'traffic-selectors-refused',
    'selectors that are narrowed',
    upOfInitiator.replace(
      'IDr AUTH SA TSi TSr',
      'IDr AUTH SA TSi TSr NOTIFY(ADDITIONAL_TS_POSSIBLE)',
    ),
  );
  const lost = `${initOfInitiator}\n> IKE_AUTH request 1 300: IDi AUTH SA TSi TSr\nI_WAIT_AUTH EV_NO_EVENT
    +2\nI_WAIT_AUTH EV_RE_XMT\nRetransmitting packet\n> IKE_AUTH request 1 300: IDi AUTH SA TSi TSr`;
  nearHere('nat-port-blocked', 'no translator, and IKE_AUTH without answer', lost);
  nearHere('fragments-lost', 'a short IKE_AUTH without answer', lost);
  nearHere(
    'auth-unanswered',
    'IKE_AUTH that is answered at the second try',
    `${lost}\n< IKE_AUTH response 1: IDr AUTH SA TSi TSr\nI_PROC_AUTH EV_VERIFY_AUTH\nAUTH_DONE EV_GEN_LOAD_IPSEC\nLoad IPSEC key material\nREADY EV_I_OK`,
  );
  nearHere(
    'auth-refused',
    'a refusal of this router itself',
    `${initOfInitiator}\n> IKE_AUTH request 1: IDi AUTH\n< IKE_AUTH response 1: IDr AUTH\nI_PROC_AUTH EV_AUTH_FAIL\nSending authentication failure notify\n> INFORMATIONAL request 2: NOTIFY(AUTHENTICATION_FAILED)${abort}`,
  );
  nearHere(
    'negotiation-stuck',
    'a second packet while the first attempt succeeds',
    upOfInitiator.replace(
      'I_WAIT_AUTH',
      'SA is already in negotiation, hence not negotiating again\nI_WAIT_AUTH',
    ),
  );
  nearHere(
    'retransmissions-exceeded',
    'repetitions that are answered',
    `${lost}\n< IKE_AUTH response 1: IDr AUTH SA TSi TSr\nI_PROC_AUTH EV_VERIFY_AUTH\nAUTH_DONE EV_GEN_LOAD_IPSEC\nREADY EV_I_OK`,
  );

  near(
    'no-tunnel-group',
    'a tunnel group that is found',
    'IKEv2-PLAT-2: attempting to find tunnel group for IP: 192.0.2.2\nIKEv2-PLAT-2: mapped to tunnel group 192.0.2.2 using peer IP\n',
    'plain',
  );

  const done = `
(1001): Creating IPSec SAs
(1001):Old State = IKE_QM_I_QM1  New State = IKE_QM_PHASE2_COMPLETE`;
  const answered = `
(1001): Creating IPSec SAs
(1001):Old State = IKE_QM_R_QM2  New State = IKE_QM_PHASE2_COMPLETE`;
  const nearIsakmp = (id: string, name: string, text: string) =>
    near(id, name, isakmp(text), 'plain');
  const inMainMode = (text: string) =>
    `${phase1.replace('\n(0):atts', `\n${text}\n(0):atts`)}${done}`;
  nearIsakmp(
    'ikev1-no-answer',
    'an answer after a repetition',
    `${phase1.replace('\n(0): received', `${repeated}\n(0): received`)}${done}`,
  );
  nearIsakmp('ikev1-psk-missing', 'a key that is found', `${phase1}${done}`);
  nearIsakmp(
    'ikev1-policy-mismatch',
    'a policy of several that fits',
    inMainMode(
      '(0):Hash algorithm offered does not match policy!\n(0):atts are not acceptable. Next payload is 3',
    ),
  );
  nearIsakmp(
    'ikev1-policy-refused',
    'a notification of phase 2',
    `${phase1}\n(1001): processing NOTIFY PROPOSAL_NOT_CHOSEN protocol 3`,
  );
  nearIsakmp(
    'ikev1-aggressive-mode-refused',
    'a message of aggressive mode',
    `${asResponder}\n(1001):Old State = IKE_READY  New State = IKE_R_AM_AAA_AWAIT`,
  );
  nearIsakmp(
    'ikev1-psk-mismatch',
    'a message that cannot be read after the SA is up',
    `${phase1}${done}\n(1001): reserved not zero on HASH payload!`,
  );
  nearIsakmp(
    'ikev1-nat-port-blocked',
    'a translator, and an SA that is up',
    `${phase1.replace('(0):atts', '(0): NAT found, the node inside NAT\n(0):atts')}${done}`,
  );
  nearIsakmp(
    'ikev1-answer-lost',
    'a second message that comes after a repetition',
    `${asResponder}\n(0):atts are acceptable. Next payload is 0\n(0): retransmitting phase 1 MM_SA_SETUP...\n(0):Old State = IKE_R_MM2  New State = IKE_R_MM3`,
  );
  near(
    'group-member-refused',
    'a member that registers',
    '%GDOI-5-GM_REGS_COMPL: Registration to KS 192.0.2.1 complete for group BRANCHES using address 192.0.2.2\n',
    'plain',
  );
  nearIsakmp('ikev1-xauth-failed', 'a user who logs in', `${phase1}\n(1001):Need XAUTH${done}`);
  nearIsakmp(
    'ikev1-local-address',
    'a map that is found on the second look',
    `${quickModeHere}\nIPSEC(ipsec_process_proposal): invalid local address 192.0.2.1\n(1001):atts are acceptable.${answered}`,
  );
  nearIsakmp(
    'ikev1-pfs-mismatch',
    'a proposal with PFS before one without',
    `${quickModeHere}\nIPSEC(ipsec_process_proposal): invalid transform proposal flags -- 0x0\n(1001):atts are acceptable.${answered}`,
  );
  nearIsakmp(
    'ikev1-proxy-identities',
    'an entry of another tunnel before the right one',
    `${quickModeHere}\nIPSEC(ipsec_process_proposal): proxy identities not supported\n(1001):atts are acceptable.${answered}`,
  );
  nearIsakmp(
    'ikev1-phase2-proposal',
    'a transform set of two that fits',
    `${quickModeHere}\nIPSEC(ipsec_process_proposal): transform proposal not supported for identity: {esp-aes esp-sha-hmac }\n(1001):Checking IPSec proposal 2\n(1001):atts are acceptable.${answered}`,
  );
  nearIsakmp(
    'ikev1-phase2-proposal',
    'one of two offers, refused with its number',
    `${quickModeHere}\nIPSEC(ipsec_process_proposal): transform proposal not supported for identity: {esp-aes esp-md5-hmac }\n(1001): IPSec policy invalidated proposal with error 256\n(1001):Checking IPSec proposal 2\n(1001):atts are acceptable.${answered}`,
  );
  nearIsakmp(
    'ikev1-quick-mode-refused',
    'a proposal that is refused before one that is not',
    `${phase1}\n(1001): processing NOTIFY PROPOSAL_NOT_CHOSEN protocol 3${done}`,
  );
  nearIsakmp(
    'ikev1-quick-mode-unanswered',
    'an answer after two repetitions',
    `${phase1}\n(1001): retransmitting phase 2 QM_IDLE 889293300 ...\n(1001): retransmitting phase 2 QM_IDLE 889293300 ...${done}`,
  );
});

describe('the list of symptoms', () => {
  test('has ids of its own, in kebab case', () => {
    const ids = symptoms.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('has sentences that the reader can look up', () => {
    for (const { id, title, confirm, references } of symptoms) {
      assert.match(title, /^[A-Z][^.!]+$/, id);
      assert.match(confirm, /[.?]$/, id);
      for (const reference of references) assert.ok(referenceUrl(reference), `${id}: ${reference}`);
    }
  });

  test('is covered: each fires in a capture above, and is not seen in one that resembles it', () => {
    for (const ids of [expectedIds, nearIds]) {
      assert.deepEqual(
        symptoms.map(({ id }) => id).filter((id) => !ids.has(id)),
        [],
      );
    }
  });
});

test('every sign begins with what it is found by', () => {
  for (const sign of Object.values(signs).flat()) assert.match(sign, /^[^*]{2}/);
});

test('whatever a capture holds, a diagnosis has its lines in it', () => {
  const texts = Object.values(signs)
    .flat()
    .map((sign) => sign.replace('*', ' x '));
  const steps = ['R_INIT EV_NO_PROP_CHOSEN', 'R_VERIFY_AUTH EV_AUTH_FAIL', 'READY EV_DEL_SA'];
  const packets = ['> IKE_AUTH request 1: IDi', '< IKE_AUTH response 1: NOTIFY(TS_UNACCEPTABLE)'];
  const line = fc.constantFrom(...texts, ...steps, ...packets, 'IDLE EV_RECV_INIT', '+5', '| ');
  const role = fc.constantFrom('initiator' as const, 'responder' as const);
  fc.assert(
    fc.property(role, fc.array(line, { maxLength: 30 }), (side, lines) => {
      const capture = parseCapture(story(side, lines.join('\n')));
      for (const problem of problemsOf(capture, diagnoseCapture(capture))) {
        assert.ok(problem.span.start < problem.span.end, problem.message);
        assert.ok(problem.span.end <= capture.lines.text.length);
      }
    }),
    { numRuns: 200 },
  );
});

test('an SA that fails without a cause: what its last line says is quoted', () => {
  const ends = 'Local:192.0.2.1:500 Remote:198.51.100.2:500 Username:Unknown IKEv2';
  const text = `%ASA-5-750002: ${ends} Received a IKE_INIT_SA request
%ASA-4-750003: ${ends} Negotiation aborted due to ERROR: Auth exchange failed`;
  const summaries = diagnoseCapture(parseCapture(text)).map(({ finding }) => finding.summary);
  assert.deepEqual(summaries, [
    'The SA with the peer (198.51.100.2) fails (`Auth exchange failed`), and no line before it says more.',
  ]);
});

describe('lines of no SA', () => {
  const denied =
    '%CRYPTO-4-IKE_DENY_SA_REQ: IKE denied an OUTGOING SA request from 192.0.2.1 to 198.51.100.7 due to IKE SA LIMIT REACHED';
  const expired =
    '%PKI-3-CERTIFICATE_INVALID_EXPIRED: Certificate chain validation has failed. The certificate (SN: 15) has expired.';
  const withStamps = (...lines: readonly string[]) =>
    lines.map((line, index) => `*Nov 11 19:3${index}:01.100: ${line}\n`).join('');
  plain(
    'tell each cause once',
    withStamps(denied, expired, denied),
    'admission-refused',
    'certificate-out-of-time',
  );

  test('tell a cause again where it is another peer', () => {
    const lacks = (peer: string) =>
      `IKEv2-PLAT-1: Can't find tunnel group for peer ${peer}\nIKEv2-PLAT-1: Could not build ikev2 policy\n`;
    const text = lacks('192.0.2.2') + lacks('192.0.2.3') + lacks('192.0.2.2');
    const said = diagnoseCapture(parseCapture(text)).map(({ finding }) => finding.change);
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /192\.0\.2\.2/);
    assert.match(said[1] ?? '', /192\.0\.2\.3/);
  });
});
