import type { ShowCommand } from '../schema';

export const isakmpPeers = {
  command: 'show crypto isakmp peers',
  summary: 'The peers of IKEv1: their addresses, and how they called themselves in phase 1.',
  headings: [/^\s{0,20}Peer: {1,4}\S{3,45} {1,4}Port: {1,4}\d{1,5} {1,4}Local: {1,4}\S{3,45}/],
  sections: [{ kind: 'peer', title: 'Peer', name: ['peer'], detail: ['identity'] }],
  fields: {
    peer: {
      label: 'Peer:',
      value: 'address',
      first: true,
      opens: 'peer',
      summary: 'Address of the peer. A peer whose negotiation failed stays here for a while.',
      samples: ['Peer: «192.0.2.2» Port: 500 Local: 192.0.2.1'],
    },
    port: {
      label: 'Port:',
      value: 'count',
      summary: 'UDP port of the peer.',
      values: { '500': 'Plain ISAKMP.', '4500': 'NAT traversal.' },
      references: ['RFC 3947 §4'],
      samples: ['Peer: 192.0.2.2 Port: «4500» Local: 192.0.2.1'],
    },
    local: {
      label: 'Local:',
      value: 'address',
      summary: 'Address of this router that the peer talks to.',
      samples: ['Peer: 192.0.2.2 Port: 500 Local: «192.0.2.1»'],
    },
    identity: {
      label: 'Phase1 id:',
      value: 'text',
      first: true,
      summary: 'How the peer called itself in phase 1. ISAKMP profiles are chosen by it.',
      configuration: ['crypto isakmp profile > match identity'],
      samples: ['Peer: 192.0.2.2 Port: 500 Local: 192.0.2.1\n Phase1 id: «branch.example.net»'],
    },
  },
} as const satisfies ShowCommand;
