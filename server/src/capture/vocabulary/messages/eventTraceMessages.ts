import type { MessageFormat } from '../schema';

/** Lines of `show monitor event-trace crypto`: the same steps, kept in memory on IOS XE. */
export const eventTraceMessages: readonly MessageFormat[] = [
  {
    id: 'trace-exchange',
    template:
      'Remote: <remote:text> Local: <local:text> ({I|R}) {Sending|Received} IKEv2 <exchange:word> Exchange {REQUEST|RESPONSE}',
    also: ['({I|R}) {Sending|Received} IKEv2 <exchange:word> Exchange {REQUEST|RESPONSE}'],
    severity: 'normal',
    summary: 'A message of this exchange passes; `I` means that this router began the exchange.',
    commands: ['show monitor event-trace crypto ikev2 event all'],
    parts: {
      remote: 'Address and port of the peer',
      local: 'Own address and port',
      exchange: 'Exchange of the message',
    },
    samples: [
      '(I) Sending IKEv2 IKE_SA_INIT Exchange REQUEST',
      'Remote: 30.1.1.2/500 Local: 30.1.1.1/500  (I) Sending IKEv2 IKE_SA_INIT Exchange REQUEST',
      'Remote: 30.1.1.2/500 Local: 30.1.1.1/500  (R) Received IKEv2 IKE_AUTH Exchange REQUEST',
    ],
  },
  {
    id: 'trace-contains',
    template:
      'Remote: <remote:text> Local: <local:text> ({I|R}) IKEv2 <exchange:word> Exchange Contains: <payload:text>',
    also: ['({I|R}) IKEv2 <exchange:word> Exchange Contains: <payload:text>'],
    severity: 'normal',
    summary: 'The message above holds this payload.',
    parts: { payload: 'What the message holds' },
    samples: [
      'Remote: 30.1.1.2/500 Local: 30.1.1.1/500  (R) IKEv2 INFORMATIONAL Exchange Contains: NOTIFY',
    ],
  },
  {
    id: 'trace-init-done',
    template: 'Remote: <remote:text> Local: <local:text> Completed SA init exchange',
    severity: 'normal',
    summary: 'IKE_SA_INIT is done: algorithms and keys of the IKE SA are settled.',
    samples: ['Remote: 30.1.1.2/500 Local: 30.1.1.1/500  Completed SA init exchange'],
  },
  {
    id: 'trace-session-up',
    template:
      'Remote: <remote:text> Local: <local:text> Session with IKE ID PAIR[ ](<peer:text>, <own:text>) is UP',
    severity: 'normal',
    summary: 'The IKE SA between these two identities is established.',
    samples: [
      'Remote: 30.1.1.2/500 Local: 30.1.1.1/500  Session with IKE ID PAIR(30.1.1.2 , 30.1.1.1) is UP',
    ],
  },
  {
    id: 'trace-delete-ike',
    template:
      'Remote: <remote:text> Local: <local:text> {Sending|Processing} DELETE INFO message for IKEv2 SA \\[ISPI: <initiatorSpi:spi> RSPI: <responderSpi:spi>\\]',
    severity: 'information',
    summary: 'One end removes this IKE SA: `Sending` is this router, `Processing` the peer.',
    samples: [
      'Remote: 30.1.1.2/500 Local: 30.1.1.1/500  Sending DELETE INFO message for IKEv2 SA [ISPI: 0x52C79670608A3068 RSPI: 0x0063AAED5563FDAE]',
    ],
  },
  {
    id: 'trace-delete-child',
    template:
      'Remote: <remote:text> Local: <local:text> {Sending|Processing} DELETE INFO message for IPsec SA \\[SPI: <spi:spi>\\]',
    severity: 'information',
    summary: 'One end removes this child SA: `Sending` is this router, `Processing` the peer.',
    samples: [
      'Remote: 30.1.1.2/500 Local: 30.1.1.1/500  Processing DELETE INFO message for IPsec SA [SPI: 0x335DA6C6]',
    ],
  },
  {
    id: 'trace-error',
    template:
      'Remote: <remote:text> Local: <local:text> [({I|R}) ]{Negotiation aborted due to ERROR|ERROR}: <why:text>',
    also: ['Remote: <remote:text> Local: <local:text> : <why:text>'],
    severity: 'error',
    summary: 'The negotiation was given up for this reason.',
    evidence: 'inferred',
    samples: ['Remote: 30.1.1.2/500 Local: 30.1.1.1/500  : Auth exchange failed'],
  },
  {
    id: 'trace-recv-kmi',
    template:
      'IKEV2-RECV-KMI: KMI Received: <message:word> KMI source: <source:text>, KMI dest: <destination:text>, local: <local:ip>, remote: <remote:ip>',
    severity: 'normal',
    summary: 'IPsec sends IKEv2 this request; `KEY_ENG_REQUEST_SAS` asks for new SAs.',
    parts: { message: 'What is asked' },
    samples: [
      'IKEV2-RECV-KMI: KMI Received: KEY_ENG_REQUEST_SAS, KMI source: IPSEC key engine, KMI dest: Crypto IKEv2, local: 40.185.80.1, remote: 40.181.251.101',
    ],
  },
  {
    id: 'trace-send-kmi',
    template:
      'IKEV2-SEND-KMI: KMI Sent: <message:word> KMI source: <source:text>, KMI dest: <destination:text>[, local: <local:ip>, remote: <remote:ip>]',
    severity: 'normal',
    summary: 'IKEv2 sends IPsec this request.',
    evidence: 'inferred',
    samples: [
      'IKEV2-SEND-KMI: KMI Sent: KEY_MGR_CREATE_IPSEC_SAS, KMI source: Crypto IKEv2, KMI dest: IPSEC key engine, local: 40.185.80.1, remote: 40.181.251.101',
    ],
  },
  {
    id: 'ikev2-event-queue-kmi-type',
    template: 'IKEV2_EVENT_QUEUE_KMI type:<message:word>',
    severity: 'normal',
    summary: 'The request of IPsec waits for IKEv2.',
    samples: ['IKEV2_EVENT_QUEUE_KMI type:KEY_ENG_REQUEST_SAS'],
  },
  {
    id: 'trace-create-sa',
    template:
      'IPSEC-EVENT:IPSEC-CREATE-SA: [SESSION ID:<session:number>, ]sa create : (sa) sa_dest= <destination:ip>, sa_proto= <protocol:number>, sa_spi= <spi:hex>(<decimal:number>), sa_trans= <transform:text>, sa_conn_id= <connection:number>, sa_lifetime(k/sec)= (<kilobytes:number>/<seconds:number>)',
    severity: 'normal',
    summary: 'An IPsec SA is made: where it leads, its SPI, transforms and lifetime.',
    samples: [
      'IPSEC-EVENT:IPSEC-CREATE-SA:  SESSION ID:0, sa create : (sa) sa_dest= 30.1.1.1, sa_proto= 50, sa_spi= 0xC5C89787(3318257543), sa_trans= esp-aes esp-sha-hmac , sa_conn_id= 2023, sa_lifetime(k/sec)= (4608000/3600)',
    ],
  },
  {
    id: 'trace-create-sa-ends',
    template:
      'IPSEC-EVENT:IPSEC-CREATE-SA: [SESSION ID:<session:number>, ]sa create : (sa), loc: <local:ip>, rem: <remote:ip>, l_proxy: <localProxy:word> r_proxy: <remoteProxy:word>',
    severity: 'normal',
    summary: 'The ends of the IPsec SA and the traffic that it protects.',
    samples: [
      'IPSEC-EVENT:IPSEC-CREATE-SA:  SESSION ID:0, sa create : (sa),  loc: 30.1.1.1, rem: 30.1.1.2, l_proxy: 0.0.0.0/0/256, r_proxy: 0.0.0.0/0/256',
    ],
  },
  {
    id: 'trace-delete-sa',
    template:
      'IPSEC-EVENT:IPSEC-DELETE-SA: [SESSION ID:<session:number>, ]sa delete : (sa) sa_dest = <destination:ip>, sa_proto = <protocol:number>, sa_spi = <spi:hex>(<decimal:number>), sa_trans = <transform:text>, sa_conn_id = <connection:number>, sa_lifetime(k/sec) = (<kilobytes:number>/<seconds:number>)',
    severity: 'normal',
    summary: 'An IPsec SA is removed.',
    samples: [
      'IPSEC-EVENT:IPSEC-DELETE-SA:  SESSION ID:0, sa delete : (sa) sa_dest = 30.1.1.1, sa_proto = 50, sa_spi = 0xB820B40F(3089150991), sa_trans = esp-aes esp-sha-hmac , sa_conn_id = 2021, sa_lifetime(k/sec) = (4608000/3600)',
    ],
  },
  {
    id: 'trace-delete-sa-ends',
    template:
      'IPSEC-EVENT:IPSEC-DELETE-SA: [SESSION ID:<session:number>, ]sa delete : (sa), loc: <local:ip>, rem: <remote:ip>, l_proxy: <localProxy:word> r_proxy: <remoteProxy:word>',
    severity: 'normal',
    summary: 'The ends of the IPsec SA that is removed, and its traffic.',
    samples: [
      'IPSEC-EVENT:IPSEC-DELETE-SA:  sa delete : (sa),  loc: 30.1.1.1, rem: 30.1.1.2, l_proxy: 0.0.0.0/0/256, r_proxy: 0.0.0.0/0/256',
    ],
  },
  {
    id: 'trace-request-sas',
    template:
      'IPSEC-EVENT:IPSEC-SEND-KMI: [SESSION ID:<session:number>, ]KMI Sent: IPSEC key engine->Crypto IKMP:KEY_ENG_REQUEST_SAS[, <details:text>]',
    severity: 'normal',
    summary: 'IPsec asks IKE for SAs: traffic or a tunnel needs them.',
    samples: [
      'IPSEC-EVENT:IPSEC-SEND-KMI:  SESSION ID:0, KMI Sent: IPSEC key engine->Crypto IKMP:KEY_ENG_REQUEST_SAS, loc: 30.1.1.1, rem: 30.1.1.2, l_proxy: 0.0.0.0/0/256, r_proxy: 0.0.0.0/0/256',
    ],
  },
  {
    id: 'trace-delete-sas',
    template:
      'IPSEC-EVENT:IPSEC-SEND-KMI: [SESSION ID:<session:number>, ]KMI Sent: IPSEC key engine->Crypto IKMP:KEY_ENG_DELETE_SAS[, <details:text>]',
    severity: 'normal',
    summary: 'IPsec tells IKE that SAs are removed.',
    samples: [
      'IPSEC-EVENT:IPSEC-SEND-KMI:  SESSION ID:0, KMI Sent: IPSEC key engine->Crypto IKMP:KEY_ENG_DELETE_SAS, loc: 30.1.1.1, rem: 30.1.1.2, port loc/rem: 0/500, prot: DOI-3',
    ],
  },
  {
    id: 'trace-ipsec-to-ike',
    template:
      'IPSEC-EVENT:IPSEC-SEND-KMI: [SESSION ID:<session:number>, ]KMI Sent: IPSEC key engine->Crypto IKMP:<message:word>[ <details:text>]',
    severity: 'normal',
    summary: 'IPsec sends IKE this note.',
    parts: { message: 'What it says' },
    samples: [
      'IPSEC-EVENT:IPSEC-SEND-KMI:  SESSION ID:0, KMI Sent: IPSEC key engine->Crypto IKMP:KEY_ENG_NOTIFY_INCR_COUNT',
      'IPSEC-EVENT:IPSEC-SEND-KMI:  SESSION ID:0, KMI Sent: IPSEC key engine->Crypto IKMP:KEY_ENG_NOTIFY_QOS_GROUP, loc: UNKNOWN, rem: UNKNOWN, port loc/rem: 0/0, prot: 0',
    ],
  },
  {
    id: 'trace-create-sas',
    template:
      'IPSEC-EVENT:IPSEC-RECV-KMI: [SESSION ID:<session:number>, ]KMI Received: Crypto IKMP->IPSEC key engine:KEY_MGR_CREATE_IPSEC_SAS[, <details:text>]',
    severity: 'normal',
    summary: 'IKE has agreed on SAs and hands their keys to IPsec.',
    samples: [
      'IPSEC-EVENT:IPSEC-RECV-KMI:  SESSION ID:0, KMI Received: Crypto IKMP->IPSEC key engine:KEY_MGR_CREATE_IPSEC_SAS, loc: 30.1.1.1, rem: 30.1.1.2, l_proxy: 0.0.0.0/500/256, r_proxy: 0.0.0.0/500/256',
    ],
  },
  {
    id: 'trace-ike-deletes',
    template:
      'IPSEC-EVENT:IPSEC-RECV-KMI: [SESSION ID:<session:number>, ]KMI Received: Crypto IKMP->IPSEC key engine:KEY_MGR_DELETE_SAS[, <details:text>]',
    severity: 'normal',
    summary: 'IKE asks IPsec to remove SAs.',
    samples: [
      'IPSEC-EVENT:IPSEC-RECV-KMI:  SESSION ID:0, KMI Received: Crypto IKMP->IPSEC key engine:KEY_MGR_DELETE_SAS, loc: 30.1.1.1, rem: 30.1.1.2, port loc/rem: 0/500, prot: DOI-3',
    ],
  },
  {
    id: 'trace-enable-outbound',
    template:
      'IPSEC-EVENT:IPSEC-RECV-KMI: [SESSION ID:<session:number>, ]KMI Received: Crypto IKMP->IPSEC key engine:KEY_MGR_SA_ENABLE_OUTBOUND[, <details:text>]',
    severity: 'normal',
    summary: 'Traffic may now be sent through the new SA.',
    samples: [
      'IPSEC-EVENT:IPSEC-RECV-KMI:  SESSION ID:0, KMI Received: Crypto IKMP->IPSEC key engine:KEY_MGR_SA_ENABLE_OUTBOUND, loc: 30.1.1.1, rem: 30.1.1.2, prot: 3',
    ],
  },
  {
    id: 'trace-ike-to-ipsec',
    template:
      'IPSEC-EVENT:IPSEC-RECV-KMI: [SESSION ID:<session:number>, ]KMI Received: Crypto IKMP->IPSEC key engine:<message:word>[ <details:text>]',
    severity: 'normal',
    summary: 'IKE sends IPsec this note.',
    parts: { message: 'What it says' },
    samples: [
      'IPSEC-EVENT:IPSEC-RECV-KMI:  SESSION ID:0, KMI Received: Crypto IKMP->IPSEC key engine:KEY_MGR_SESSION_CLOSED, loc: 30.1.1.1, rem: 30.1.1.2, port loc/rem: 500/500',
    ],
  },
  {
    id: 'interrupt-context-allocation-count',
    template: 'interrupt context allocation count = <count:number>',
    severity: 'normal',
    summary: 'A number about the memory of the trace buffer.',
    samples: ['interrupt context allocation count = 0'],
  },
  {
    id: 'tracing-currently-disabled-from-exec-command',
    template: 'Tracing currently disabled, from exec command',
    severity: 'normal',
    summary: 'This event trace was switched off, so it holds nothing.',
    configuration: ['monitor event-trace crypto'],
    samples: ['Tracing currently disabled, from exec command'],
  },
  {
    id: 'buffer-pki-event',
    template: 'pki_event:',
    severity: 'normal',
    summary: 'The trace of certificate steps follows.',
    samples: ['pki_event:'],
  },
  {
    id: 'buffer-pki-internal',
    template: 'pki_internal_event:',
    severity: 'normal',
    summary: 'The trace of inner certificate steps follows.',
    samples: ['pki_internal_event:'],
  },
  {
    id: 'buffer-pki-error',
    template: 'pki_error:',
    severity: 'normal',
    summary: 'The trace of certificate failures follows; empty means none.',
    samples: ['pki_error:'],
  },
  {
    id: 'buffer-ikev2-event',
    template: 'ikev2_event:',
    severity: 'normal',
    summary: 'The trace of IKEv2 steps follows.',
    samples: ['ikev2_event:'],
  },
  {
    id: 'buffer-ikev2-internal',
    template: 'ikev2_internal_event:',
    severity: 'normal',
    summary: 'The trace of inner IKEv2 steps follows.',
    samples: ['ikev2_internal_event:'],
  },
  {
    id: 'buffer-ikev2-error',
    template: 'ikev2_error:',
    severity: 'normal',
    summary: 'The trace of IKEv2 failures follows; empty means none.',
    samples: ['ikev2_error:'],
  },
  {
    id: 'buffer-ikev2-exception',
    template: 'ikev2_exception:',
    severity: 'normal',
    summary: 'The trace of unexpected IKEv2 situations follows; empty means none.',
    samples: ['ikev2_exception:'],
  },
  {
    id: 'buffer-ipsec-event',
    template: 'ipsec_event:',
    severity: 'normal',
    summary: 'The trace of IPsec steps follows.',
    samples: ['ipsec_event:'],
  },
  {
    id: 'buffer-ipsec-error',
    template: 'ipsec_error:',
    severity: 'normal',
    summary: 'The trace of IPsec failures follows; empty means none.',
    samples: ['ipsec_error:'],
  },
  {
    id: 'buffer-ipsec-exception',
    template: 'ipsec_exception:',
    severity: 'normal',
    summary: 'The trace of unexpected IPsec situations follows; empty means none.',
    samples: ['ipsec_exception:'],
  },
];
