import type { MessageFormat } from '../schema';

/** What other debugs print beside those of IKE: NHRP, AAA, RADIUS, group keys. */
export const besideMessages: readonly MessageFormat[] = [
  {
    id: 'nhrp-sends',
    template:
      'NHRP: Send <message:text> via <interface:word> vrf <vrf:text> packet size: <size:number>',
    severity: 'normal',
    summary:
      'This router tells a DMVPN neighbour its addresses, asks for those of another, or answers such a question.',
    next: 'A reply of the neighbour. For packets between spokes, IKE begins with the address that it brings.',
    configuration: ['interface > ip nhrp nhs'],
    evidence: 'unverified',
    samples: ['NHRP: Send Registration Request via Tunnel0 vrf 0, packet size: 92'],
  },
  {
    id: 'nhrp-receives',
    template:
      'NHRP: Receive <message:text> via <interface:word> vrf <vrf:text> packet size: <size:number>',
    severity: 'normal',
    summary: 'A DMVPN neighbour registers, asks or answers.',
    configuration: ['interface > ip nhrp nhs'],
    evidence: 'unverified',
    samples: ['NHRP: Receive Registration Reply via Tunnel0 vrf 0, packet size: 112'],
  },
  {
    id: 'nhrp-ends',
    template: 'src: <source:ip>, dst: <destination:ip>',
    severity: 'normal',
    summary: 'Inner addresses of the ends of the NHRP message above.',
    evidence: 'unverified',
    samples: ['src: 10.0.0.2, dst: 10.0.0.1'],
  },
  {
    id: 'nhrp-no-encapsulation',
    template: 'NHRP: Encapsulation failed for destination <destination:ip> out <interface:word>',
    severity: 'warning',
    summary:
      'The public address of the neighbour is not known, so the packet cannot be sent to it.',
    whenStuck:
      'The neighbour has not registered with the hub, or the mapping of the hub is missing here.',
    configuration: ['interface > ip nhrp map'],
    evidence: 'unverified',
    samples: ['NHRP: Encapsulation failed for destination 10.0.0.3 out Tunnel0'],
  },
  {
    id: 'nhrp-step',
    template: 'NHRP{:|-ATTR:|-CACHE:|-DETAIL:|-ERROR:|-EVENT:|-PEER:|-RATE:|-RT:} <step:text>',
    severity: 'normal',
    summary:
      'A step of NHRP, which finds the public addresses of the neighbours of a DMVPN tunnel.',
    configuration: ['interface > ip nhrp network-id'],
    evidence: 'unverified',
    samples: [
      'NHRP: Setting retrans delay to 2 for nhs  dst 10.0.0.1',
      'NHRP-ATTR: Requester Ext Len: Total ext_len with NHRP attribute VPN ID 92',
    ],
  },
  {
    id: 'radius-refuses',
    template:
      'RADIUS: Received from id <id:text> <server:endpoint>, Access-Reject, len <length:number>',
    severity: 'error',
    summary: 'The RADIUS server refuses the user or the group.',
    whenStuck:
      'The name or the password is wrong there, or its policy does not allow this kind of login.',
    evidence: 'unverified',
    samples: ['RADIUS: Received from id 1645/8 192.0.2.53:1645, Access-Reject, len 20'],
  },
  {
    id: 'radius-silent',
    template: 'RADIUS: No response from (<server:text>) for id <id:text>',
    severity: 'error',
    summary: 'The RADIUS server does not answer.',
    whenStuck:
      'Check its address, ports, the source interface here, and that it knows this router with the same key.',
    evidence: 'unverified',
    samples: ['RADIUS: No response from (192.0.2.53:1645,1646) for id 1645/8'],
  },
  {
    id: 'radius-step',
    template: 'RADIUS{:|(|/|-} <step:text>',
    also: ['RADIUS{(|/}<step:text>'],
    severity: 'normal',
    summary:
      'A step of RADIUS: what this router asks the server about a user or a group, or what it answers.',
    evidence: 'unverified',
    samples: ['RADIUS: Received from id 1645/8 192.0.2.53:1645, Access-Accept, len 44'],
  },
  {
    id: 'aaa-step',
    template: 'AAA/<step:text>',
    severity: 'normal',
    summary: 'A step of AAA: which method list and which server decide about a user or a group.',
    evidence: 'unverified',
    samples: ["AAA/AUTHOR (0x14): Pick method list 'GROUPS'", 'AAA/BIND(00000014): Bind i/f'],
  },
  {
    id: 'gdoi-step',
    template: 'GDOI:<step:text>',
    severity: 'normal',
    summary: 'A step of group keys: a member registers with its key server, or gets new keys.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: ['GDOI:INFRA:(BRANCHES:0):Completed KEK Processing'],
  },
  {
    id: 'gdoi-payloads',
    template: 'GDOI Container Payloads:',
    severity: 'normal',
    summary: 'What a message of the group keys holds; its payloads follow.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: ['GDOI Container Payloads:'],
  },
];
