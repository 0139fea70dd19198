import type { ShowCommand } from '../schema';

const split = 'Split Tunnel List: 1\n';

export const ezvpnClient = {
  command: 'show crypto ipsec client ezvpn',
  summary:
    'The Easy VPN clients of this router: how far each has come, and what the server gave to it.',
  headings: [/^\s{0,4}Easy VPN Remote Phase: \d{1,2}/],
  once: /^\s{0,4}Easy VPN Remote Phase: \d{1,2}/,
  sections: [{ kind: 'client', title: 'Client', name: ['name'], detail: ['state'] }],
  fields: {
    phase: {
      label: 'Easy VPN Remote Phase:',
      value: 'count',
      first: true,
      summary: 'Version of the feature; a higher one can do more.',
      samples: ['Easy VPN Remote Phase: «6»'],
    },
    name: {
      label: 'Tunnel name :',
      value: 'word',
      first: true,
      opens: 'client',
      summary: 'Name of the client.',
      configuration: ['crypto ipsec client ezvpn'],
      samples: ['Tunnel name : «HQ»'],
    },
    inside: {
      label: 'Inside interface list:',
      value: 'text',
      first: true,
      summary: 'Interfaces whose networks use the tunnel.',
      configuration: ['interface > crypto ipsec client ezvpn'],
      samples: ['Inside interface list: «GigabitEthernet0/0»'],
    },
    outside: {
      label: 'Outside interface:',
      value: 'text',
      first: true,
      summary: 'Interface that the tunnel leaves through.',
      configuration: ['interface > crypto ipsec client ezvpn'],
      samples: ['Outside interface: «GigabitEthernet0/1»'],
    },
    virtual: {
      label: 'EZVPN virtual template:',
      value: 'word',
      first: true,
      summary: 'Virtual template that the tunnel interface is made of.',
      configuration: ['crypto ipsec client ezvpn > virtual-interface'],
      evidence: 'unverified',
      samples: ['EZVPN virtual template: «1»'],
    },
    state: {
      label: 'Current State:',
      value: 'word',
      first: true,
      summary: 'How far has the client come?',
      values: {
        IPSEC_ACTIVE: 'It is connected.',
        CONNECT_REQUIRED:
          'It waits for `crypto ipsec client ezvpn connect`, as `connect manual` wants it.',
        XAUTH_REQ: 'It waits for a user name: `crypto ipsec client ezvpn xauth`.',
        READY:
          'It begins to talk to the server; when it stays so, the server does not answer or refuses.',
        SS_OPEN: 'Phase 1 is done, and the IPsec SAs are still to come.',
        VALID_CFG: 'It is configured and not yet started.',
        IDLE: 'It is not complete: an interface, the peer or the group is missing.',
      },
      configuration: ['crypto ipsec client ezvpn > connect'],
      commands: ['show crypto isakmp sa'],
      evidence: 'inferred',
      samples: ['Current State: «IPSEC_ACTIVE»', 'Current State: «CONNECT_REQUIRED»'],
    },
    event: {
      label: 'Last Event:',
      value: 'word',
      first: true,
      summary: 'What brought it there.',
      values: {
        SOCKET_UP: 'The IPsec SAs came up.',
        MTU_CHANGED: 'The IPsec SAs came up, and the interface has its MTU.',
        RESET: 'The connection was taken down.',
      },
      evidence: 'inferred',
      samples: ['Last Event: «SOCKET_UP»'],
    },
    address: {
      label: 'Address:',
      value: /[\dA-Fa-f.:]{3,45}(?: \(applied on \w{1,40}\))?/,
      first: true,
      summary:
        'Address that the server gave, and the loopback interface that has it. Below a split tunnel list it is the network that goes through the tunnel.',
      normal: 'missing in `mode network-extension`, where the client keeps its own addresses.',
      configuration: ['crypto ipsec client ezvpn > mode'],
      samples: [
        'Address: «10.9.0.7 (applied on Loopback10000)»',
        'Address: «10.9.0.7»',
        `${split}       Address    : «10.1.1.0»`,
      ],
    },
    mask: {
      label: 'Mask:',
      value: 'word',
      first: true,
      summary: 'Mask of that address.',
      samples: [
        'Address: 10.9.0.7\nMask: «255.255.255.255»',
        `${split}       Mask       : «255.255.255.0»`,
      ],
    },
    servers: {
      label: '',
      value: /(?:DNS|NBNS\/WINS) (?:Primary|Secondary): [\dA-Fa-f.:]{3,45}/,
      first: true,
      summary: 'Name server that the Easy VPN server gave to this client.',
      samples: ['«DNS Primary: 10.1.1.5»', '«NBNS/WINS Secondary: 10.1.1.6»'],
    },
    domain: {
      label: 'Default Domain:',
      value: 'word',
      first: true,
      summary: 'Domain that the server gave to this client.',
      samples: ['Default Domain: «example.com»'],
    },
    save: {
      label: 'Save Password:',
      value: 'word',
      first: true,
      summary: 'May the client keep the password in its configuration? The server says so.',
      values: {
        Allowed: 'Yes: it connects again by itself.',
        Disallowed: 'No: somebody must type it after each break.',
      },
      configuration: ['crypto isakmp client configuration group > save-password'],
      samples: ['Save Password: «Disallowed»'],
    },
    split: {
      label: 'Split Tunnel List:',
      value: 'count',
      first: true,
      summary:
        'A network that goes through the tunnel follows; the rest stays outside. Without one all goes through.',
      configuration: ['crypto isakmp client configuration group > acl'],
      samples: ['Split Tunnel List: «1»'],
    },
    splitTraffic: {
      label: '',
      value: /(?:Protocol {0,4}|Source Port|Dest Port {0,4}): {0,4}(?:0x)?[\dA-Fa-f]{1,5}/,
      first: true,
      summary: 'Protocol and ports of the traffic; 0 is any.',
      samples: [`${split}       «Protocol   : 0x0»`, `${split}       «Source Port: 0»`],
    },
    peer: {
      label: 'Current EzVPN Peer:',
      value: 'word',
      first: true,
      summary: 'The server that is used now; others are tried when it does not answer.',
      configuration: ['crypto ipsec client ezvpn > peer'],
      samples: ['Current EzVPN Peer: «198.51.100.1»'],
    },
  },
} as const satisfies ShowCommand;
