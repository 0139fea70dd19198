import type { ShowCommand } from '../schema';

export const tunnelInterfaces = {
  command: 'show interfaces tunnel',
  summary:
    'A tunnel interface: whether it is up, from where to where it leads, what carries the packets, what encrypts them, and its counters.',
  headings: [
    /^\s{0,8}(?:Tunnel|Virtual-Access)\d{1,10} is (?:administratively down|admin down|up|down|reset), line protocol is /,
  ],
  sections: [
    { kind: 'interface', title: '', name: ['interface'], detail: ['lineProtocol', 'destination'] },
  ],
  fields: {
    interface: {
      label: '',
      value:
        /[A-Z][A-Za-z-]{1,30}[\d/.:]{1,20}(?= is (?:administratively |admin )?[a-z]{2,5}, line protocol is )/,
      first: true,
      opens: 'interface',
      summary: 'Name of the interface.',
      samples: ['«Tunnel0» is up, line protocol is up'],
    },
    link: {
      label: '',
      value:
        /(?<=^\s{0,8}\S{2,50} is )(?:administratively down|admin down|up|down|reset)(?=, line protocol is )/,
      summary:
        'Whether the interface is switched on; `up` says nothing of the peer. `administratively down`: somebody typed `shutdown`.',
      samples: ['Tunnel0 is «up», line protocol is down'],
    },
    lineProtocol: {
      label: 'line protocol is',
      value: 'word',
      summary:
        'Whether the tunnel carries packets. A tunnel of `tunnel mode ipsec` is up while its IPsec SA is; one of GRE as soon as its source is up and its destination has a route, unless keepalives are used.',
      values: {
        up: 'It does.',
        down: 'It does not: there is no IPsec SA, no source, or no route to the destination.',
      },
      configuration: [
        'interface > tunnel mode',
        'interface > tunnel source',
        'interface > keepalive',
      ],
      commands: ['show crypto session detail'],
      samples: ['Tunnel0 is up, line protocol is «up»', 'Tunnel0 is up, line protocol is «down»'],
    },
    hardware: {
      label: 'Hardware is',
      value: 'text',
      first: true,
      summary: 'Kind of the interface.',
      samples: ['  Hardware is «Tunnel»', '  Hardware is «Virtual Access interface»'],
    },
    description: {
      label: 'Description:',
      value: 'text',
      first: true,
      summary: 'As it was typed.',
      samples: ['  Description: «to the branch in Dresden»'],
    },
    address: {
      label: 'Internet address is',
      value: 'text',
      first: true,
      summary: 'Address inside the tunnel.',
      configuration: ['interface > ip address'],
      samples: ['  Internet address is «10.0.0.1/30»'],
    },
    unnumbered: {
      label: 'Interface is unnumbered.',
      value: 'text',
      first: true,
      summary: 'The tunnel has no address of its own and shows that of another interface.',
      configuration: ['interface > ip unnumbered'],
      samples: ['  Interface is unnumbered. «Using address of Loopback0 (10.255.0.1)»'],
    },
    mtu: {
      label: 'MTU',
      value: /\d{1,6} bytes, BW \d{1,10} Kbit\/sec, DLY \d{1,10} usec/,
      first: true,
      summary:
        'Longest packet, then bandwidth and delay that routing protocols reckon with. What really fits is `Tunnel transport MTU`, or `ip mtu` of the interface.',
      configuration: ['interface > ip mtu'],
      samples: ['  MTU «17878 bytes, BW 100 Kbit/sec, DLY 50000 usec», '],
    },
    load: {
      label: 'reliability',
      value: /\d{1,3}\/\d{1,3}, txload \d{1,3}\/\d{1,3}, rxload \d{1,3}\/\d{1,3}/,
      first: true,
      summary: 'Share of good packets and of the bandwidth in use, of 255.',
      samples: ['     reliability «255/255, txload 1/255, rxload 1/255»'],
    },
    encapsulation: {
      label: 'Encapsulation',
      value: /[A-Z]{2,12}, loopback (?:not )?set/,
      first: true,
      summary: 'How packets are wrapped; a tunnel shows TUNNEL.',
      samples: ['  Encapsulation «TUNNEL, loopback not set»'],
    },
    keepalive: {
      label: 'Keepalive',
      value: /not set|set \([^()\r\n]{1,40}\)[^\r\n]{0,40}/,
      first: true,
      summary:
        'Keepalives of GRE, by which this end notices a dead peer. They do not pass `tunnel protection`.',
      configuration: ['interface > keepalive'],
      samples: ['  Keepalive «not set»', '  Keepalive «set (10 sec), retries 3»'],
    },
    lineState: {
      label: 'Tunnel linestate evaluation',
      value: 'text',
      first: true,
      summary: 'What IOS makes of the state of the tunnel.',
      evidence: 'inferred',
      samples: ['  Tunnel linestate evaluation «up»'],
    },
    source: {
      label: 'Tunnel source',
      value: /(?!tracking)[^\s,]{2,45}(?: \([\w./-]{2,40}\))?/,
      first: true,
      summary: 'Address that the outer packets come from: the peer has it as its destination.',
      configuration: ['interface > tunnel source'],
      samples: [
        '  Tunnel source «192.0.2.1 (GigabitEthernet0/0)», destination 192.0.2.2',
        '  Tunnel source «192.0.2.1»',
      ],
    },
    destination: {
      label: 'destination',
      value: /[\dA-Fa-f.:]{3,45}|UNKNOWN|unknown/,
      summary: 'Address that the outer packets go to. A multipoint tunnel has none.',
      configuration: ['interface > tunnel destination'],
      samples: ['  Tunnel source 192.0.2.1 (Serial0/0), destination «192.0.2.2»'],
    },
    subblocks: {
      label: 'Tunnel Subblocks:',
      value: 'none',
      first: true,
      summary: 'What IOS keeps watch of for this tunnel follows.',
      samples: ['   «Tunnel Subblocks:»'],
    },
    tracking: {
      label: '',
      value: /src-track:|Tunnel\d{1,10} source tracking subblock [^\r\n]{1,80}/,
      first: true,
      summary: 'IOS watches the interface of the source and follows its address.',
      samples: [
        '      «src-track:»',
        '         «Tunnel0 source tracking subblock associated with GigabitEthernet0/0»',
      ],
    },
    sharing: {
      label: 'Set of tunnels with source',
      value: 'text',
      first: true,
      summary:
        'How many tunnels have this source. Several with the same kind of transport need a `tunnel key` each, or `shared` in `tunnel protection`.',
      configuration: ['interface > tunnel key', 'interface > tunnel protection'],
      samples: [
        '          Set of tunnels with source «GigabitEthernet0/0, 1 member (includes iterators), on interface <OK>»',
      ],
    },
    protocol: {
      label: 'Tunnel protocol/transport',
      value: /[A-Za-z-]{2,20}\/[A-Za-z0-9/]{2,12}/,
      first: true,
      summary: 'What wraps the packets, and what carries them.',
      values: {
        'GRE/IP': 'GRE; without `tunnel protection` in the clear.',
        'multi-GRE/IP': 'GRE to many neighbours, which NHRP finds: DMVPN.',
        'IPSEC/IP': 'IPsec alone: a virtual tunnel interface.',
        'IPSEC/IPV6': 'IPsec alone, over IPv6.',
      },
      configuration: ['interface > tunnel mode'],
      samples: [
        '  Tunnel protocol/transport «GRE/IP»',
        '  Tunnel protocol/transport «multi-GRE/IP»',
      ],
    },
    key: {
      label: 'Key',
      value: /(?:disabled|0x[0-9A-Fa-f]{1,8}), sequencing (?:disabled|enabled)/,
      first: true,
      summary:
        'Number in every GRE packet, by which a router tells its tunnels apart. Both ends must have the same, or none.',
      configuration: ['interface > tunnel key'],
      samples: ['    Key «disabled, sequencing disabled»', '    Key «0x64, sequencing disabled»'],
    },
    checksum: {
      label: 'Checksumming of packets',
      value: 'word',
      first: true,
      summary: 'Whether GRE packets carry a checksum.',
      samples: ['    Checksumming of packets «disabled»'],
    },
    lifetime: {
      label: 'Tunnel TTL',
      value: /\d{1,3}(?:, Fast tunneling (?:enabled|disabled))?/,
      first: true,
      summary: 'Hops that the outer packet may take.',
      samples: ['  Tunnel TTL «255, Fast tunneling enabled»', '  Tunnel TTL «255»'],
    },
    transportMtu: {
      label: 'Tunnel transport MTU',
      value: 'count',
      unit: 'bytes',
      first: true,
      summary: 'Longest packet that fits into the tunnel without being cut, encryption included.',
      configuration: ['interface > ip mtu', 'interface > ip tcp adjust-mss'],
      samples: ['  Tunnel transport MTU «1438» bytes'],
    },
    pathMtu: {
      label: 'Path MTU Discovery,',
      value: 'text',
      first: true,
      summary: 'Whether the tunnel learns how long its outer packets may be.',
      configuration: ['interface > tunnel path-mtu-discovery'],
      samples: ['  Path MTU Discovery, «ager 10 mins, min MTU 92»'],
    },
    sendBandwidth: {
      label: 'Tunnel transmit bandwidth',
      value: /\d{1,10} \(kbps\)/,
      first: true,
      summary: 'Said to routing protocols; nothing is held back by it.',
      samples: ['  Tunnel transmit bandwidth «8000 (kbps)»'],
    },
    receiveBandwidth: {
      label: 'Tunnel receive bandwidth',
      value: /\d{1,10} \(kbps\)/,
      first: true,
      summary: 'Said to routing protocols; nothing is held back by it.',
      samples: ['  Tunnel receive bandwidth «8000 (kbps)»'],
    },
    protection: {
      label: 'Tunnel protection via IPSec',
      value: /\(profile "[^"\r\n]{1,80}"\)/,
      first: true,
      summary:
        'IPsec profile that encrypts the tunnel. Without this line packets travel in the clear.',
      configuration: ['interface > tunnel protection', 'crypto ipsec profile'],
      commands: ['show crypto session detail', 'show crypto ipsec sa'],
      samples: ['  Tunnel protection via IPSec «(profile "IPSEC-PROF")»'],
    },
    lastPackets: {
      label: 'Last input',
      value: /\S{1,12}, output \S{1,12}, output hang \S{1,12}/,
      first: true,
      summary:
        'When the last packets came and went. Output without input: the peer answers nothing.',
      samples: ['  Last input «00:00:02, output 00:00:01, output hang never»'],
    },
    cleared: {
      label: 'Last clearing of "show interface" counters',
      value: 'word',
      first: true,
      summary: 'Since when the counters below count.',
      samples: ['  Last clearing of "show interface" counters «00:05:13»'],
    },
    inputQueue: {
      label: 'Input queue:',
      value: /\d{1,8}\/\d{1,8}\/\d{1,10}\/\d{1,10} \(size\/max\/drops\/flushes\)/,
      first: true,
      summary: 'Packets that wait for the processor, their highest number, and those dropped.',
      samples: ['  Input queue: «0/75/0/0 (size/max/drops/flushes)»; Total output drops: 0'],
    },
    outputDrops: {
      label: 'Total output drops:',
      value: 'count',
      unit: 'packets',
      summary:
        'Packets that were not sent: while there is no SA, too long to be cut, or held back by a QoS policy.',
      normal: '0; a few from the time before the tunnel came up.',
      samples: ['(size/max/drops/flushes); Total output drops: «12»'],
    },
    strategy: {
      label: 'Queueing strategy:',
      value: 'text',
      first: true,
      summary: 'In which order waiting packets leave.',
      samples: ['  Queueing strategy: «fifo»'],
    },
    outputQueue: {
      label: 'Output queue:',
      value: /\d{1,8}\/\d{1,8} \(size\/max\)/,
      first: true,
      summary: 'Packets that wait to be sent, and their highest number.',
      samples: ['  Output queue: «0/0 (size/max)»'],
    },
    rate: {
      label: '',
      value:
        /(?:30 second|\d{1,3} minute) (?:input|output) rate \d{1,15} bits\/sec, \d{1,12} packets\/sec/,
      first: true,
      summary: 'Average over the last minutes.',
      samples: ['  «5 minute input rate 0 bits/sec, 0 packets/sec»'],
    },
    received: {
      label: '',
      value: /\d{1,20} packets input, [^\r\n]{1,60}/,
      first: true,
      summary: 'Packets that came out of the tunnel.',
      samples: ['     «10 packets input, 1240 bytes, 0 no buffer»'],
    },
    broadcasts: {
      label: '',
      value: /Received \d{1,12} broadcasts[^\r\n]{0,80}/,
      first: true,
      summary: 'How many of them were for all.',
      samples: ['     «Received 0 broadcasts (0 IP multicasts)»'],
    },
    inputErrors: {
      label: '',
      value: /\d{1,12} (?:input errors|runts), [^\r\n]{1,100}/,
      first: true,
      summary: 'Packets that could not be used.',
      normal: '0.',
      samples: [
        '     «0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored, 0 abort»',
        '     «0 runts, 0 giants, 0 throttles»',
      ],
    },
    sent: {
      label: '',
      value: /\d{1,20} packets output, [^\r\n]{1,60}/,
      first: true,
      summary: 'Packets that went into the tunnel.',
      samples: ['     «12 packets output, 1488 bytes, 0 underruns»'],
    },
    outputErrors: {
      label: '',
      value:
        /\d{1,12} (?:output errors|unknown protocol drops|output buffer failures|carrier transitions)[^\r\n]{0,100}/,
      first: true,
      summary: 'Packets that could not be sent, and what else went wrong.',
      normal: '0.',
      samples: [
        '     «0 output errors, 0 collisions, 0 interface resets»',
        '     «0 unknown protocol drops»',
      ],
    },
  },
} as const satisfies ShowCommand;
