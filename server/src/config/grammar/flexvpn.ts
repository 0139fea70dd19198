import { cryptoWords, distinguishedNameWords, trackStates, trackWords } from './ikev2Words';
import type { CommandFamily } from './schema';

const routeWord = { route: 'Routes that the ends exchange over the IKE SA' } as const;

const routesSent = { ...routeWord, set: 'Routes laid down on this router' } as const;

const routesTaken = { ...routeWord, accept: 'Routes to the peer, taken from it' } as const;

const routeOptions = {
  tag: 'Mark the routes for redistribution',
  number: 'Tag of the routes',
  distance: 'Set the administrative distance',
  metric: 'Administrative distance; lower is preferred',
} as const;

const prefixWords = {
  ipv4: 'An IPv4 network',
  ipv6: 'An IPv6 prefix',
  network: 'Network address',
  mask: 'Subnet mask of the network',
  prefix: 'IPv6 prefix with its length',
} as const;

const serverWords = {
  primary: 'Address of the first server',
  secondary: 'Address of the second server',
} as const;

const dhcpWords = { dhcp: 'Lease the address of the client from a DHCP server' } as const;

const ipv6Words = { ipv6: 'IPv6 settings for the client' } as const;

const peerWords = {
  peer: 'Gateways, in the order in which they are tried',
  rank: 'Place in the order; lower is tried first',
} as const;

const clientWords = { client: 'Interfaces of this client' } as const;

const eapName = { eap: 'Peers with an EAP identity' } as const;

/** FlexVPN: what a peer is given after authentication, the client side, names out of identities. */
export const flexvpn = {
  global: [
    {
      syntax: 'crypto ikev2 authorization policy <name:def(ikev2-authz-policy)>',
      help: 'Holds what a peer is given after authentication: address, routes, DNS servers.',
      detail:
        'Used by `aaa authorization group` of a profile whose method list says `local`. A ' +
        'policy `default` is built in, with `route set interface` and `route accept any` ' +
        '(unverified).',
      words: {
        ...cryptoWords,
        authorization: 'What a peer is given after authentication',
        policy: 'Settings by name',
        name: 'Name of the policy, local to this router',
      },
      enters: 'ikev2-author-policy',
      repeatable: true,
      references: ['RFC 7296 §3.15'],
      samples: [
        'crypto ikev2 authorization policy FLEXAUTH',
        'crypto ikev2 authorization policy default',
      ],
      rejects: ['crypto ikev2 authorization policy', 'crypto ikev2 authorization FLEXAUTH'],
    },
    {
      syntax: 'crypto ikev2 client flexvpn <name:def(flexvpn-client)>',
      help: 'Makes this router a FlexVPN client that picks its gateway and its uplink from lists.',
      detail:
        'Needs `peer` and `client connect`; the tunnel has `tunnel destination dynamic`, and ' +
        'with `source` lines `tunnel source dynamic` too.',
      words: {
        ...cryptoWords,
        client: 'This router as a client',
        flexvpn: 'FlexVPN',
        name: 'Name of the client, local to this router',
      },
      enters: 'ikev2-flexvpn',
      repeatable: true,
      samples: ['crypto ikev2 client flexvpn FLEXCLIENT', 'crypto ikev2 client flexvpn Tunnel2'],
      rejects: ['crypto ikev2 client flexvpn', 'crypto ikev2 client ezvpn EZ'],
    },
    {
      syntax: 'crypto ikev2 name-mangler <name:def(ikev2-name-mangler)>',
      help: 'Cuts a name out of the identity of a peer, for questions to AAA.',
      detail: 'Identities that are IP addresses have no parts to cut out.',
      words: {
        ...cryptoWords,
        'name-mangler': 'Names made out of identities',
        name: 'Name of the mangler, local to this router',
      },
      enters: 'ikev2-name-mangler',
      repeatable: true,
      samples: ['crypto ikev2 name-mangler GET_DOMAIN'],
      rejects: ['crypto ikev2 name-mangler', 'crypto ikev2 mangler X'],
    },
  ],
  'ikev2-author-policy': [
    {
      syntax: 'pool <name:ref(ip-local-pool)>',
      help: 'Assigns the peer an IPv4 address from a pool of this router.',
      words: { name: 'Name of an `ip local pool`' },
      references: ['RFC 7296 §2.19'],
      samples: ['pool FLEX-POOL'],
      rejects: ['pool', 'pool 10.0.0.1 10.0.0.9'],
    },
    {
      syntax: 'ipv6 pool <name:ref(ipv6-local-pool)>',
      help: 'Assigns the peer an IPv6 address from a pool of this router.',
      words: { ...ipv6Words, pool: 'Addresses to assign', name: 'Name of an `ipv6 local pool`' },
      references: ['RFC 7296 §2.19'],
      samples: ['ipv6 pool FLEX6-POOL'],
      rejects: ['ipv6 pool'],
    },
    {
      syntax: 'ipv6 dns <primary:ip6> [<secondary:ip6>]',
      help: 'Tells the client its IPv6 DNS servers.',
      words: { ...ipv6Words, dns: 'DNS servers', ...serverWords },
      references: ['RFC 7296 §3.15.1'],
      samples: ['ipv6 dns 2001:db8::53', 'ipv6 dns 2001:db8::53 2001:db8::54'],
      rejects: ['ipv6 dns 192.0.2.53'],
    },
    {
      syntax: 'ipv6 prefix <length:int(1,128)>',
      help: 'Sets the prefix length that the client is told with its IPv6 address.',
      words: { ...ipv6Words, prefix: 'Prefix of the assigned address', length: 'Prefix length' },
      units: { length: 'bit' },
      samples: ['ipv6 prefix 64'],
      rejects: ['ipv6 prefix 129', 'ipv6 prefix 2001:db8::/64'],
    },
    {
      syntax: 'netmask <mask:mask4>',
      help: 'Sets the subnet mask that the client is told with its IPv4 address.',
      words: { mask: 'Subnet mask' },
      references: ['RFC 7296 §3.15.1'],
      samples: ['netmask 255.255.255.0'],
      rejects: ['netmask', 'netmask 0.0.0.255', 'netmask /24'],
    },
    {
      syntax: 'dns <primary:ip4> [<secondary:ip4>]',
      help: 'Tells the client its IPv4 DNS servers.',
      words: serverWords,
      references: ['RFC 7296 §3.15.1'],
      samples: ['dns 10.5.5.5', 'dns 10.5.5.5 10.5.5.6'],
      rejects: ['dns', 'dns 2001:db8::53'],
    },
    {
      syntax: 'wins <primary:ip4> [<secondary:ip4>]',
      help: 'Tells the client its WINS (NetBIOS name) servers.',
      words: serverWords,
      references: ['RFC 7296 §3.15.1'],
      samples: ['wins 10.5.5.7', 'wins 10.5.5.7 10.5.5.8'],
      rejects: ['wins'],
    },
    {
      syntax: 'dhcp giaddr <ip:ip>',
      help: 'Sets the gateway address by which the DHCP server knows the subnet of the client.',
      words: {
        ...dhcpWords,
        giaddr: 'Gateway address in the request',
        ip: 'Address of this router in that subnet',
      },
      samples: ['dhcp giaddr 10.9.9.1'],
      rejects: ['dhcp giaddr'],
    },
    {
      syntax: 'dhcp server {<ip:ip4>|<host:WORD>}',
      help: 'Leases the address of the client from this DHCP server.',
      words: {
        ...dhcpWords,
        server: 'Whom to ask',
        ip: 'Address of the DHCP server',
        host: 'Host name of the DHCP server',
      },
      references: ['RFC 7296 §2.19'],
      samples: ['dhcp server 10.5.5.67', 'dhcp server dhcp.example.net'],
      rejects: ['dhcp server'],
    },
    {
      syntax: 'dhcp timeout <seconds:int(4,30)>',
      help: 'Limits the wait for the DHCP server while the client waits for its address.',
      words: { ...dhcpWords, timeout: 'Limit the wait', seconds: 'Wait for the answer' },
      units: { seconds: 's' },
      samples: ['dhcp timeout 10'],
      rejects: ['dhcp timeout 60'],
    },
    {
      syntax: 'def-domain <domain:WORD>',
      help: 'Tells the client its default DNS domain.',
      words: { domain: 'Domain name' },
      samples: ['def-domain example.net'],
      rejects: ['def-domain'],
    },
    {
      syntax: 'split-dns <domain:WORD>',
      help:
        'Tells the client to resolve names of this domain through the tunnel; other names stay ' +
        'outside.',
      words: { domain: 'Domain name' },
      repeatable: true,
      samples: ['split-dns corp.example.net'],
      rejects: ['split-dns'],
    },
    {
      syntax: 'banner <text:BANNER>',
      help: 'Shows this text to the user of the client when the tunnel is up.',
      words: { text: 'Text between two equal delimiters' },
      samples: ['banner ^C Authorized users only ^C'],
      rejects: ['banner'],
    },
    {
      syntax: 'backup-gateway {<ip:ip4>|<host:WORD>}',
      help: 'Tells the client a gateway to try when this one is out of reach.',
      words: { ip: 'Address of the gateway', host: 'Host name of the gateway' },
      repeatable: true,
      samples: ['backup-gateway 192.0.2.2', 'backup-gateway gw2.example.net'],
      rejects: ['backup-gateway'],
    },
    {
      syntax: 'configuration {url <location:WORD>|version <number:int(1,32767)>}',
      help: 'Tells the client where it finds a newer configuration for itself.',
      detail: 'A client fetches the file of the `url` when its own `version` is lower (inferred).',
      words: {
        configuration: 'Configuration update for the client',
        url: 'Where the file is',
        location: 'URL of the file',
        version: 'Which version the file is',
        number: 'Version of the file',
      },
      repeatable: true,
      samples: ['configuration url tftp://10.5.5.1/spoke.cfg', 'configuration version 12'],
      rejects: ['configuration', 'configuration version 40000'],
    },
    {
      syntax: 'include-local-lan',
      help: 'Lets the client reach its own LAN beside the tunnel.',
      samples: ['include-local-lan'],
    },
    {
      syntax: 'ipsec flow-limit <flows:int(0,50000)>',
      help: 'Limits the number of IPsec SAs that one peer may set up.',
      words: {
        ipsec: 'Limits for IPsec SAs',
        'flow-limit': 'How many a peer may have',
        flows: 'Number of IPsec SAs',
      },
      samples: ['ipsec flow-limit 100'],
      rejects: ['ipsec flow-limit', 'ipsec flow-limit 50001'],
    },
    {
      syntax: 'mobileopt-serv <ip:ip4> [<port:int(1,65535)>]',
      help: 'Tells the client the address of a mobile optimization server.',
      words: { ip: 'Address of the server', port: 'Port of the server' },
      default: 'port 9540',
      evidence: 'inferred',
      samples: ['mobileopt-serv 10.5.5.9', 'mobileopt-serv 10.5.5.9 9540'],
      rejects: ['mobileopt-serv', 'mobileopt-serv 10.5.5.9 70000'],
    },
    {
      syntax: 'pfs',
      help:
        'Tells the client to ask for perfect forward secrecy: a new Diffie-Hellman exchange ' +
        'for each child SA.',
      references: ['RFC 7296 §1.3.1'],
      samples: ['pfs'],
    },
    {
      syntax: 'route set interface [<name:ref(interface)>]',
      help: 'Sends the peer a host route to an address of this router.',
      detail: 'Enough for a routing protocol over the tunnel.',
      words: {
        ...routesSent,
        interface: 'A route to the address of an interface',
        name: 'Interface; without it the tunnel interface',
      },
      repeatable: true,
      references: ['RFC 7296 §3.15.1'],
      samples: [
        'route set interface',
        'route set interface Loopback0',
        'route set interface Gi 0/0',
      ],
    },
    {
      syntax: 'route set access-list <acl:ref(acl)>',
      help: 'Sends the peer a route for each network that a standard access list permits.',
      detail: 'Networks of this router that the peer is to reach through the tunnel.',
      words: {
        ...routesSent,
        'access-list': 'Networks of an access list',
        acl: 'Standard access list: a name, 1 to 99 or 1300 to 1999',
      },
      references: ['RFC 7296 §3.15.1'],
      samples: ['route set access-list LAN-NETS', 'route set access-list 99'],
      rejects: ['route set access-list', 'route set acl LAN-NETS'],
    },
    {
      syntax: 'route set access-list ipv6 <acl:ref(ipv6-acl)>',
      help: 'Sends the peer a route for each prefix that an IPv6 access list permits.',
      words: {
        ...routesSent,
        'access-list': 'Networks of an access list',
        ipv6: 'An IPv6 access list',
        acl: 'Name of an `ipv6 access-list`',
      },
      references: ['RFC 7296 §3.15.1'],
      samples: ['route set access-list ipv6 LAN6-NETS'],
      rejects: ['route set access-list ipv6'],
    },
    {
      syntax: 'route set remote {ipv4 <network:ip4> <mask:mask4>|ipv6 <prefix:ip6pfx>}',
      help: 'Sends the peer a route to one network behind this router.',
      words: { ...routesSent, remote: 'A network, as the peer sees it', ...prefixWords },
      repeatable: true,
      references: ['RFC 7296 §3.15.1'],
      samples: [
        'route set remote ipv4 192.168.1.0 255.255.255.0',
        'route set remote ipv6 2001:db8:1::/48',
      ],
      rejects: [
        'route set remote 192.168.1.0 255.255.255.0',
        'route set remote ipv4 192.168.1.0/24',
      ],
    },
    {
      syntax:
        'route set local {ipv4 <network:ip4> <mask:mask4>|ipv6 <prefix:ip6pfx>} ' +
        '[<next-hop:ip>] [vrf <instance:ref(vrf)>] [tag <number:int(1,497777)>] [distance ' +
        '<metric:int(1,255)>]',
      help:
        'Installs a route to a network behind the peer on this router, while the peer is ' +
        'connected.',
      words: {
        ...routesSent,
        local: 'A network behind the peer',
        ...prefixWords,
        'next-hop': 'Next hop; without it the tunnel interface',
        vrf: 'Install it in a VRF',
        instance: 'Name of the VRF',
        ...routeOptions,
      },
      repeatable: true,
      evidence: 'inferred',
      samples: [
        'route set local ipv4 10.1.0.0 255.255.0.0',
        'route set local ipv4 10.1.0.0 255.255.0.0 172.16.0.2 vrf RED tag 7 distance 5',
        'route set local ipv6 2001:db8:1::/48',
      ],
      rejects: ['route set local', 'route set local 10.1.0.0 255.255.0.0'],
    },
    {
      syntax:
        'route accept any [{tag <number:int(1,497777)> [distance <metric:int(1,255)>]|distance ' +
        '<metric:int(1,255)> [tag <number:int(1,497777)>]}]',
      help: 'Installs the routes that the peer sends.',
      words: { ...routesTaken, any: 'All routes that it sends', ...routeOptions },
      detail:
        'The built-in policy does so (unverified); `no route accept` ends it. Without `distance` the routes have distance 1.',
      references: ['RFC 7296 §3.15.1'],
      samples: [
        'route accept any',
        'route accept any tag 100 distance 5',
        'route accept any distance 10',
        'route accept any distance 5 tag 100',
      ],
      rejects: ['route accept', 'route accept any distance 256', 'route accept all'],
    },
    {
      syntax: 'route accept route-map <map:ref(route-map)>',
      help: 'Installs those routes of the peer that a route map permits.',
      words: {
        ...routesTaken,
        'route-map': 'Filter them with a route map',
        map: 'Name of a `route-map`',
      },
      samples: ['route accept route-map FROM-SPOKES'],
      rejects: ['route accept route-map'],
    },
    {
      syntax: 'route redirect',
      help: 'Known by name only; nothing we have read says what it does.',
      words: { ...routeWord, redirect: 'Not explained anywhere we know of' },
      evidence: 'unverified',
      samples: ['route redirect'],
    },
    {
      syntax: 'session-lifetime <seconds:int(120,25920000)>',
      help: 'Ends the session of the peer after this time, however active it is.',
      words: { seconds: 'Longest duration of a session' },
      units: { seconds: 's' },
      evidence: 'inferred',
      samples: ['session-lifetime 86400'],
      rejects: ['session-lifetime', 'session-lifetime 60'],
    },
    {
      syntax: 'smartcard-removal-disconnect',
      help: 'Tells the client to end the tunnel when the smart card is pulled out.',
      samples: ['smartcard-removal-disconnect'],
    },
    {
      syntax: 'aaa attribute list <name:ref(aaa-attribute-list)>',
      help: 'Adds the attributes of an AAA attribute list, interface settings for instance.',
      words: {
        aaa: 'AAA on this router',
        attribute: 'Attributes for the session',
        list: 'A list of attributes',
        name: 'Name of an `aaa attribute list`',
      },
      samples: ['aaa attribute list mylist'],
      rejects: ['aaa attribute list', 'aaa attribute mylist'],
    },
    {
      syntax: 'subnet-acl <acl:ref(acl)>',
      help:
        'Sends the peer a route for each network that an access list permits, in an old ' +
        'spelling.',
      words: { acl: 'Access list that permits the networks' },
      replacedBy: 'route set access-list',
      evidence: 'unverified',
      samples: ['subnet-acl LAN-NETS'],
      rejects: ['subnet-acl'],
    },
  ],
  'ikev2-flexvpn': [
    {
      syntax: 'peer <rank:int(1,255)> <ip:ip> [track <object:int(1,1000):ref(track)> [up|down]]',
      help:
        'Adds a gateway, by address, to the list that the client tries from the lowest number ' +
        'up.',
      detail: 'With `track` the line counts only while the object is in that state.',
      words: { ...peerWords, ip: 'Address of the gateway', ...trackWords, ...trackStates },
      repeatable: true,
      samples: [
        'peer 1 192.0.2.1',
        'peer 2 192.0.2.2 track 10 down',
        'peer 3 2001:db8::1 track 11',
      ],
      rejects: ['peer 192.0.2.1', 'peer 0 192.0.2.1', 'peer 1'],
    },
    {
      syntax:
        'peer <rank:int(1,255)> fqdn <host:WORD> [dynamic] [ipv6] [track ' +
        '<object:int(1,1000):ref(track)> [up|down]]',
      help:
        'Adds a gateway, by host name, to the list that the client tries from the lowest ' +
        'number up.',
      words: {
        ...peerWords,
        fqdn: 'A host name',
        host: 'Host name of the gateway',
        dynamic: 'Resolve it anew at each attempt',
        ipv6: 'Resolve it to an IPv6 address',
        ...trackWords,
        ...trackStates,
      },
      repeatable: true,
      samples: [
        'peer 1 fqdn hub1.example.net',
        'peer 1 fqdn hub1.example.net dynamic',
        'peer 2 fqdn hub2.example.net dynamic ipv6 track 10 up',
      ],
      rejects: ['peer 1 hub1.example.net', 'peer fqdn hub1.example.net'],
    },
    {
      syntax: 'peer reactivate',
      help: 'Returns to a gateway with a lower number as soon as that is usable again.',
      words: { peer: peerWords.peer, reactivate: 'Go back to the preferred gateway' },
      default: 'off: the client stays with the gateway that it has',
      samples: ['peer reactivate'],
    },
    {
      syntax:
        'source <rank:int(1,255)> <name:ref(interface)> [track <object:int(1,1000):ref(track)>]',
      help:
        'Adds an uplink to the list from which the client takes the tunnel source, the lowest ' +
        'number first.',
      detail: 'The tunnel needs `tunnel source dynamic`.',
      words: {
        source: 'Uplinks, in the order in which they are tried',
        rank: 'Place in the order; lower is tried first',
        name: 'Interface that becomes the tunnel source',
        ...trackWords,
      },
      repeatable: true,
      samples: [
        'source 1 GigabitEthernet0/0 track 1',
        'source 2 Cellular0/0',
        'source 1 Gi 0/0 track 1',
      ],
      rejects: ['source GigabitEthernet0/0', 'source 1'],
    },
    {
      syntax: 'client connect <tunnel:ref(interface)>',
      help: 'Names the tunnel interface that this client brings up.',
      detail: 'One tunnel for one client; it has `tunnel destination dynamic`.',
      words: {
        ...clientWords,
        connect: 'The tunnel to the gateway',
        tunnel: 'The tunnel interface, `Tunnel0`',
      },
      samples: ['client connect Tunnel0', 'client connect tunnel 1'],
      rejects: ['client connect', 'connect Tunnel0'],
    },
    {
      syntax: 'client inside <name:ref(interface)>',
      help:
        'Names an inside interface, whose hosts are translated to the address that the gateway ' +
        'assigns.',
      words: {
        ...clientWords,
        inside: 'A LAN of this client',
        name: 'The inside interface',
      },
      repeatable: true,
      evidence: 'inferred',
      samples: ['client inside GigabitEthernet0/1'],
      rejects: ['client inside'],
    },
    {
      syntax: 'connect {auto|manual|track <object:int(0,1000):ref(track)> [up|down]}',
      help: 'Says when the client brings the tunnel up.',
      words: {
        connect: 'When to connect',
        auto: 'At once, and again after each loss',
        manual: 'When `crypto ikev2 client flexvpn connect` is typed',
        ...trackWords,
        ...trackStates,
      },
      default: '`auto`',
      samples: ['connect auto', 'connect manual', 'connect track 10', 'connect track 10 down'],
      rejects: ['connect', 'connect track'],
    },
    {
      syntax: 'backup group {<number:int(1,255)>|default}',
      help: 'Puts the client into a group, in which no two clients use the same gateway at a time.',
      words: {
        backup: 'Clients that stand in for each other',
        group: 'Group of clients',
        number: 'Number of the group',
        default: 'The group of clients without this line',
      },
      samples: ['backup group 1', 'backup group default'],
      rejects: ['backup group', 'backup group 0', 'backup 1'],
    },
  ],
  'ikev2-name-mangler': [
    {
      syntax: 'dn {common-name|country|domain|locality|organization|organization-unit|state}',
      help: 'Takes a field of the subject name, for peers whose identity is a distinguished name.',
      words: { dn: 'Peers with a distinguished name', ...distinguishedNameWords },
      samples: ['dn organization-unit', 'dn common-name'],
      rejects: ['dn', 'dn ou', 'dn organizational-unit'],
    },
    {
      syntax: 'email {all|domain|username}',
      help: 'Takes a part of the mail address, for peers whose identity is one.',
      words: {
        email: 'Peers with a mail address',
        all: 'The whole address',
        domain: 'The part behind the @',
        username: 'The part in front of the @',
      },
      samples: ['email all', 'email domain', 'email username'],
      rejects: ['email'],
    },
    {
      syntax: 'fqdn {all|domain|hostname}',
      help: 'Takes a part of the host name, for peers whose identity is one.',
      words: {
        fqdn: 'Peers with a host name',
        all: 'The whole name',
        domain: 'The part behind the first dot',
        hostname: 'The part in front of the first dot',
      },
      samples: ['fqdn all', 'fqdn domain', 'fqdn hostname'],
      rejects: ['fqdn', 'fqdn username'],
    },
    {
      syntax:
        'eap {all|dn {common-name|country|domain|locality|organization|organization-unit|state}}',
      help: 'Takes the whole EAP identity, or a field of it when it is a distinguished name.',
      words: {
        ...eapName,
        all: 'The whole identity',
        dn: 'A field of a distinguished name',
        ...distinguishedNameWords,
      },
      samples: ['eap all', 'eap dn common-name'],
      rejects: ['eap', 'eap dn', 'eap domain'],
    },
    {
      syntax: 'eap {prefix|suffix} delimiter {.|@|/|\\\\}',
      help: 'Takes the part of the EAP identity in front of or behind a delimiter.',
      words: {
        ...eapName,
        prefix: 'The part in front',
        suffix: 'The part behind',
        delimiter: 'The character between the parts',
        '.': 'A dot',
        '@': 'An at sign, as in `user@realm`',
        '/': 'A slash',
        '\\': 'A backslash, as in `DOMAIN\\user`',
      },
      samples: ['eap suffix delimiter @', 'eap prefix delimiter \\', 'eap suffix delimiter .'],
      rejects: ['eap suffix', 'eap suffix delimiter', 'eap suffix delimiter -'],
    },
  ],
} as const satisfies CommandFamily;
