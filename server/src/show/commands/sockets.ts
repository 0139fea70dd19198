import type { ShowCommand } from '../schema';

const socket = '   Tu1 Peers (local/remote): 192.0.2.1/198.51.100.1\n';

export const sockets = {
  command: 'show crypto sockets',
  summary:
    'What tunnels ask IPsec for: a socket is open when the SAs of its tunnel are up. DMVPN has one for each peer.',
  headings: [/^\s{0,8}Number of Crypto Socket connections \d/],
  once: /^\s{0,8}Number of Crypto Socket connections \d/,
  sections: [{ kind: 'socket', title: 'Socket', name: ['interface'], detail: ['peers', 'state'] }],
  fields: {
    count: {
      label: 'Number of Crypto Socket connections',
      value: 'count',
      first: true,
      unit: 'sockets',
      summary: 'So many follow.',
      samples: ['Number of Crypto Socket connections «2»'],
    },
    interface: {
      label: '',
      value: /[A-Z][A-Za-z]{1,12}[\d/.]{1,12}(?= Peers )/,
      first: true,
      opens: 'socket',
      summary: 'The tunnel interface that asks.',
      samples: ['   «Tu1» Peers (local/remote): 192.0.2.1/198.51.100.1'],
    },
    peers: {
      label: 'Peers (local/remote):',
      value: 'word',
      summary: 'Address of this router and of the peer.',
      samples: ['   Tu1 Peers (local/remote): «192.0.2.1/198.51.100.1»'],
    },
    localIdentity: {
      label: 'Local Ident (addr/mask/port/prot):',
      value: 'selector',
      first: true,
      summary: 'What is protected at this end: address, mask, port, protocol. 47 is GRE.',
      samples: [
        `${socket}       Local Ident  (addr/mask/port/prot): «(192.0.2.1/255.255.255.255/0/47)»`,
      ],
    },
    remoteIdentity: {
      label: 'Remote Ident (addr/mask/port/prot):',
      value: 'selector',
      first: true,
      summary: 'What is protected at the other end.',
      samples: [
        `${socket}       Remote Ident (addr/mask/port/prot): «(198.51.100.1/255.255.255.255/0/47)»`,
      ],
    },
    selectors: {
      label: '',
      value: /TRUE {1,2}[Ii]dent \(addr\/mask\/prot\/port\): \{LOCAL -> REMOTE\}/,
      first: true,
      summary: 'What was agreed with the peer follows.',
      samples: [`${socket}        «TRUE Ident (addr/mask/prot/port): {LOCAL -> REMOTE}»`],
    },
    selector: {
      label: '',
      value: /[\dA-Fa-f.:]{2,45}\/\S{1,60} -> [\dA-Fa-f.:]{2,45}\/\S{1,60}/,
      first: true,
      summary: 'Traffic from here to there.',
      samples: [`${socket}             «10.1.0.0/255.255.0.0/0/0 -> 10.2.0.0/255.255.0.0/0/0»`],
    },
    profile: {
      label: 'IPSec Profile:',
      value: /"[^"\r\n]{1,80}"/,
      first: true,
      summary: 'IPsec profile of the tunnel.',
      configuration: ['interface > tunnel protection ipsec profile'],
      samples: [`${socket}       IPSec Profile: «"DMVPN"»`],
    },
    state: {
      label: 'Socket State:',
      value: 'text',
      first: true,
      summary: 'Can the tunnel send?',
      values: {
        Open: 'Yes: IPsec SAs are up.',
        Opening: 'Not yet: they are being negotiated.',
        Closed: 'No.',
        Closing: 'No: they are being removed.',
      },
      commands: ['show crypto ikev2 sa', 'show crypto isakmp sa'],
      samples: [`${socket}       Socket State: «Open»`],
    },
    client: {
      label: 'Client:',
      value: /"[^"\r\n]{1,40}" \(Client State: \w{1,20}\)/,
      first: true,
      summary: 'What asked for the socket: the tunnel.',
      samples: [`${socket}       Client: «"TUNNEL SEC" (Client State: Active)»`],
    },
    listening: {
      label: 'Crypto Sockets in Listen state:',
      value: 'none',
      first: true,
      summary: 'Tunnels that wait for peers follow.',
      samples: ['«Crypto Sockets in Listen state:»'],
    },
    listener: {
      label: 'Client:',
      value: /"[^"\r\n]{1,40}" Profile: "[^"\r\n]{1,80}" Map-name: "[^"\r\n]{1,80}"/,
      first: true,
      summary: 'A tunnel, its IPsec profile, and the crypto map that was made for it.',
      samples: ['Client: «"TUNNEL SEC" Profile: "DMVPN" Map-name: "Tunnel1-head-0"»'],
    },
  },
} as const satisfies ShowCommand;
