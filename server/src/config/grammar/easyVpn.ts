import { cryptoIpsecWords, cryptoIsakmpWords, keyFormWords } from './commonWords';
import type { CommandFamily } from './schema';

const clientWords = {
  ...cryptoIsakmpWords,
  client: 'Easy VPN and other remote-access clients',
} as const;

const serverWords = {
  ...clientWords,
  configuration: 'Settings that IKE hands to clients (mode configuration)',
} as const;

const firewallWords = { firewall: "The firewall on the client's computer" } as const;

const dhcpWords = { dhcp: 'Client addresses from a DHCP server' } as const;

const configurationWords = {
  configuration: 'A file with settings that a router as client fetches',
} as const;

/** Easy VPN: the server's client groups (IKEv1) and the remote that calls a server. */
export const easyVpn = {
  global: [
    {
      syntax:
        'crypto isakmp client configuration address-pool local <pool:WORD:ref(ip-local-pool)>',
      help: 'Gives clients without a group an inner address from this pool.',
      words: {
        ...serverWords,
        'address-pool': 'Inner addresses for clients',
        local: 'From a pool of this router',
        pool: 'Name of an `ip local pool`',
      },
      samples: ['crypto isakmp client configuration address-pool local CLIENTS'],
    },
    {
      syntax: 'crypto isakmp client configuration group <name:WORD:def(isakmp-client-group)>',
      help: 'Opens the settings of an Easy VPN group: its key, address pool, DNS and split tunnel.',
      detail:
        'Clients name the group and prove it with its key. `default` serves those whose group is not here.',
      words: {
        ...serverWords,
        group: 'Settings for the clients of one group',
        name: 'Name of the group, as the clients send it',
      },
      enters: 'isakmp-group',
      repeatable: true,
      samples: ['crypto isakmp client configuration group REMOTE-USERS'],
    },
    {
      syntax: 'crypto isakmp client configuration browser-proxy <name:WORD>',
      help: 'Opens a browser proxy setting that a group can hand to its clients.',
      words: {
        ...serverWords,
        'browser-proxy': "Proxy settings for the client's browser",
        name: 'Name that `browser-proxy` in a group refers to',
      },
      enters: 'isakmp-browser-proxy',
      repeatable: true,
      samples: ['crypto isakmp client configuration browser-proxy OFFICE'],
    },
    {
      syntax:
        'crypto isakmp client firewall <name:WORD> {optional|required} {cisco-integrated-client-firewall|cisco-security-agent|zonelabs-zonealarm|zonelabs-zonealarmpro}',
      help: 'Opens a rule which firewall a client must run.',
      words: {
        ...clientWords,
        ...firewallWords,
        name: 'Name that `firewall policy` in a group refers to',
        optional: 'Tell a client without it, but let it in',
        required: 'Turn away a client without it',
        'cisco-integrated-client-firewall': 'The firewall of the Cisco VPN client',
        'cisco-security-agent': 'Cisco Security Agent',
        'zonelabs-zonealarm': 'ZoneAlarm',
        'zonelabs-zonealarmpro': 'ZoneAlarm Pro',
      },
      enters: 'isakmp-client-fw',
      repeatable: true,
      samples: ['crypto isakmp client firewall PC required cisco-security-agent'],
    },
    {
      syntax: 'crypto isakmp xauth timeout <seconds:int(5,90)>',
      help: "How long this router waits for a client's user name and password.",
      words: {
        ...cryptoIsakmpWords,
        xauth: 'User name and password after phase 1',
        timeout: 'Give up when no answer has come by then',
        seconds: '5 to 90 s',
      },
      units: { seconds: 's' },
      samples: ['crypto isakmp xauth timeout 60'],
    },
    {
      syntax: 'crypto ctcp',
      help: 'Carries IKE and ESP of Easy VPN clients inside TCP, for networks that let nothing else out.',
      words: { crypto: 'IKE, IPsec, their keys and certificates', ctcp: 'IPsec over TCP' },
      support: 'accepted',
      evidence: 'unverified',
      samples: ['crypto ctcp port 10000', 'crypto ctcp keepalive 60'],
    },
    {
      syntax: 'crypto ipsec client ezvpn <name:WORD:def(ezvpn-client)>',
      help: 'Opens an Easy VPN remote: this router calls a server and takes its settings from there.',
      detail:
        'On interfaces the same words with `inside` or `outside` say where the users are and where the server is.',
      words: {
        ...cryptoIpsecWords,
        client: 'This router as a client',
        ezvpn: 'Easy VPN remote',
        name: 'Name that `crypto ipsec client ezvpn` on interfaces refers to',
      },
      enters: 'ezvpn-client',
      repeatable: true,
      samples: ['crypto ipsec client ezvpn HQ'],
    },
  ],
  'isakmp-group': [
    {
      syntax: 'key [0|6] <key:KEY>',
      help: 'Sets the pre-shared key of the group.',
      detail: 'Every client of the group holds it; what tells users apart is XAUTH.',
      words: { ...keyFormWords, key: 'The key of the group' },
      samples: ['key s3cret', 'key 6 aQSXRdeMkd'],
    },
    {
      syntax: 'pool <pool:WORD:ref(ip-local-pool)>',
      help: 'Where the inner addresses of the clients come from.',
      words: { pool: 'Name of an `ip local pool`' },
      samples: ['pool CLIENTS'],
    },
    {
      syntax: 'acl <acl:WORD:ref(acl)>',
      help: 'Splits the tunnel: clients send only traffic to the networks that this list permits.',
      detail:
        'The sources of the list are the protected networks, seen from this router. Without it clients send everything.',
      words: { acl: 'Number (100 to 199) or name of an extended access list' },
      default: 'all traffic of the client goes through the tunnel',
      samples: ['acl 150', 'acl SPLIT'],
    },
    {
      syntax: 'domain <domain:WORD>',
      help: 'Which domain name clients append to short names.',
      words: { domain: 'Default domain of the clients' },
      samples: ['domain example.com'],
    },
    {
      syntax: 'dns <primary:ip4> [<secondary:ip4>]',
      help: 'Which DNS servers clients use while connected.',
      words: {
        dns: 'DNS servers for the clients',
        primary: 'The first server to ask',
        secondary: 'The server to ask when the first is silent',
      },
      samples: ['dns 192.0.2.53', 'dns 192.0.2.53 192.0.2.54'],
    },
    {
      syntax: 'wins <primary:ip4> [<secondary:ip4>]',
      help: 'Which WINS servers clients use while connected.',
      words: {
        wins: 'WINS servers for the clients',
        primary: 'The first server to ask',
        secondary: 'The server to ask when the first is silent',
      },
      samples: ['wins 192.0.2.55'],
    },
    {
      syntax: 'netmask <mask:mask4>',
      help: 'Which subnet mask clients put on their inner address.',
      words: { netmask: 'Mask of the inner address', mask: 'Subnet mask' },
      samples: ['netmask 255.255.255.0'],
    },
    {
      syntax: 'max-users <users:int(1,5000)>',
      help: 'How many clients of this group may be connected at once.',
      words: { 'max-users': 'Limit for the group', users: '1 to 5000 clients' },
      units: { users: 'clients' },
      samples: ['max-users 100'],
    },
    {
      syntax: 'max-logins <logins:int(1,10)>',
      help: 'How often one user of this group may be connected at once.',
      words: { 'max-logins': 'Limit for each user', logins: '1 to 10 sessions' },
      units: { logins: 'sessions' },
      samples: ['max-logins 2'],
    },
    {
      syntax: 'save-password',
      help: 'Lets clients keep the XAUTH password instead of asking the user each time.',
      words: { 'save-password': 'The password may be stored on the client' },
      default: 'off: the user types it at each connection',
      samples: ['save-password'],
    },
    {
      syntax: 'group-lock',
      help: 'Lets a user in only through the group that belongs to the user name.',
      words: { 'group-lock': 'Group and user must fit' },
      samples: ['group-lock'],
    },
    {
      syntax: 'include-local-lan',
      help: 'Lets clients reach their own local network while all else goes through the tunnel.',
      words: { 'include-local-lan': "The client's own network stays reachable" },
      samples: ['include-local-lan'],
    },
    {
      syntax: 'pfs',
      help: 'Tells clients to propose perfect forward secrecy.',
      words: { pfs: 'A fresh Diffie-Hellman exchange for the IPsec keys' },
      samples: ['pfs'],
    },
    {
      syntax: 'split-dns <domain:WORD>',
      help: 'Sends only names in this domain to the DNS servers behind the tunnel.',
      words: {
        'split-dns': 'Names that are asked through the tunnel',
        domain: 'A domain; one a line',
      },
      repeatable: true,
      samples: ['split-dns example.com'],
    },
    {
      syntax: 'backup-gateway <gateway:WORD>',
      help: 'Where clients turn when this server does not answer.',
      words: { 'backup-gateway': 'Another server', gateway: 'Its address or name; one a line' },
      repeatable: true,
      samples: ['backup-gateway 192.0.2.2', 'backup-gateway vpn2.example.com'],
    },
    {
      syntax: 'access-restrict <interface:WORD:ref(interface)>',
      help: 'Lets clients of this group in only through this interface.',
      words: { 'access-restrict': 'The way in', interface: 'Interface that faces the clients' },
      repeatable: true,
      samples: ['access-restrict GigabitEthernet0/0'],
    },
    {
      syntax: 'firewall are-u-there',
      help: 'Asks clients again and again whether their firewall is running.',
      words: { ...firewallWords, 'are-u-there': 'A question to the client, at intervals' },
      samples: ['firewall are-u-there'],
    },
    {
      syntax: 'firewall policy <policy:WORD>',
      help: 'Which firewall rule clients of this group must meet.',
      words: { ...firewallWords, policy: 'Name of a `crypto isakmp client firewall`' },
      samples: ['firewall policy PC'],
    },
    {
      syntax: 'banner <text:BANNER>',
      help: 'Shows this text to users when they connect.',
      words: { banner: 'Text for the users', text: 'Between two equal delimiters of your choice' },
      samples: ['banner ^C Authorised users only ^C'],
    },
    {
      syntax: 'dhcp giaddr <address:ip4>',
      help: 'Tells the DHCP server which network the inner addresses must come from.',
      words: {
        ...dhcpWords,
        giaddr: 'Relay address in the request',
        address: 'An address of that network',
      },
      samples: ['dhcp giaddr 10.9.0.1'],
    },
    {
      syntax: 'dhcp server <server:WORD>',
      help: 'Which DHCP server gives clients their inner address.',
      words: { ...dhcpWords, server: 'Address or name of the DHCP server' },
      repeatable: true,
      samples: ['dhcp server 192.0.2.67'],
    },
    {
      syntax: 'dhcp timeout <seconds:int(4,30)>',
      help: 'How long this router waits for an answer of the DHCP server.',
      words: {
        ...dhcpWords,
        timeout: 'Give up when no answer has come by then',
        seconds: '4 to 30 s',
      },
      units: { seconds: 's' },
      samples: ['dhcp timeout 10'],
    },
    {
      syntax: 'browser-proxy <name:WORD>',
      help: 'Which proxy settings the browsers of the clients get.',
      words: {
        'browser-proxy': 'Proxy settings',
        name: 'Name of a `crypto isakmp client configuration browser-proxy`',
      },
      samples: ['browser-proxy OFFICE'],
    },
    {
      syntax: 'configuration url <url:WORD>',
      help: 'Where a router as client fetches a configuration file.',
      words: {
        ...configurationWords,
        url: 'Place of the file, such as `http://192.0.2.80/easy.cfg`',
      },
      samples: ['configuration url http://192.0.2.80/easy.cfg'],
    },
    {
      syntax: 'configuration version <version:int(1,32767)>',
      help: 'Tells clients the version of the configuration file, so that they fetch it only when it is new.',
      words: { ...configurationWords, version: '1 to 32767; raise it with each change' },
      samples: ['configuration version 7'],
    },
    {
      syntax: 'crypto aaa attribute list <list:WORD:ref(aaa-attribute-list)>',
      help: 'Gives the interfaces of these clients what this attribute list says.',
      words: {
        crypto: 'For the sessions of this group',
        aaa: 'Settings kept as AAA attributes',
        attribute: 'Settings kept as AAA attributes',
        list: 'Name of an `aaa attribute list`',
      },
      samples: ['crypto aaa attribute list PER-GROUP'],
    },
    {
      syntax: 'auto-update client <rest:LINE>',
      help: 'Offers clients of one platform newer client software.',
      words: {
        'auto-update': 'Newer software for the clients',
        client: 'For one kind of client',
        rest: 'Platform, `url` where the software is, `rev` which releases are new enough',
      },
      repeatable: true,
      samples: ['auto-update client Win2000 url http://192.0.2.80/vpn.exe rev 4.0.1'],
    },
    {
      syntax: 'smartcard-removal-disconnect',
      help: 'Ends the session when the user pulls out the smart card.',
      words: { 'smartcard-removal-disconnect': 'No card, no session' },
      samples: ['smartcard-removal-disconnect'],
    },
    {
      syntax: 'route-metric <metric:int(1,255)>',
      help: 'Which metric a router as client gives the routes into the tunnel.',
      words: { 'route-metric': 'For clients with a virtual tunnel interface', metric: '1 to 255' },
      samples: ['route-metric 10'],
    },
  ],
  'isakmp-browser-proxy': [
    {
      syntax:
        'proxy {auto-detect|none|bypass-local|exception-list <hosts:LINE>|server <server:LINE>}',
      help: 'How the browser of a client finds its proxy.',
      words: {
        proxy: "Proxy of the client's browser",
        'auto-detect': 'The browser looks for one itself',
        none: 'No proxy',
        'bypass-local': 'None for names without a domain',
        'exception-list': 'None for these hosts',
        hosts: 'Hosts, separated by semicolons',
        server: 'This one, as address and port: `192.0.2.80:8080`',
      },
      repeatable: true,
      samples: [
        'proxy auto-detect',
        'proxy none',
        'proxy bypass-local',
        'proxy server 192.0.2.80:8080',
        'proxy exception-list *.example.com',
      ],
    },
  ],
  'isakmp-client-fw': [
    {
      syntax:
        'policy {check-presence|central-policy-push access-list {in|out} <acl:WORD:ref(acl)>}',
      help: "What this router checks or pushes about the client's firewall.",
      words: {
        policy: 'What is asked of the firewall',
        'check-presence': 'That it is running',
        'central-policy-push': 'That it filters as this router says',
        'access-list': 'The filter',
        in: 'For packets to the client',
        out: 'For packets from the client',
        acl: 'Number (100 to 199) or name of an access list',
      },
      repeatable: true,
      samples: ['policy check-presence', 'policy central-policy-push access-list in 170'],
    },
  ],
  'ezvpn-client': [
    {
      syntax: 'connect {auto|manual|acl <acl:WORD:ref(acl)>}',
      help: 'When this router calls the server.',
      words: {
        connect: 'What starts the tunnel',
        auto: 'At once, and again whenever it breaks',
        manual: 'On the command `crypto ipsec client ezvpn connect`',
        acl: 'When traffic matches this access list',
      },
      default: '`auto` (unverified)',
      samples: ['connect auto', 'connect manual', 'connect acl 110'],
    },
    {
      syntax: 'group <group:WORD> key <key:KEY>',
      help: 'Which group this router belongs to on the server, and the key of that group.',
      detail: 'Name and key equal a `crypto isakmp client configuration group` of the server.',
      words: { group: 'Name of the group', key: 'Pre-shared key of the group' },
      samples: ['group BRANCHES key s3cret'],
      rejects: ['group BRANCHES'],
    },
    {
      syntax: 'mode {client|network-extension|network-plus}',
      help: 'How the network behind this router appears to the server.',
      words: {
        mode: 'Addresses behind this router',
        client: 'Hidden behind one address that the server gives (NAT)',
        'network-extension': 'Visible with their own addresses',
        'network-plus': 'Visible, and one more address for this router itself',
      },
      samples: ['mode client', 'mode network-extension', 'mode network-plus'],
    },
    {
      syntax: 'peer {<address:ip>|<hostname:WORD>} [default]',
      help: 'Which server this router calls.',
      detail: 'Several lines are a list of backups, tried in order.',
      words: {
        peer: 'The Easy VPN server',
        address: 'Its address',
        hostname: 'Its name, asked from DNS',
        default: 'Try this one first again after a failure',
      },
      repeatable: true,
      samples: ['peer 192.0.2.1', 'peer vpn.example.com default'],
    },
    {
      syntax: 'username <user:WORD> password [0|6] <password:KEY>',
      help: 'What this router answers when the server asks for user name and password (XAUTH).',
      detail: 'Used with `xauth userid mode local`.',
      words: {
        ...keyFormWords,
        username: 'The user that the server knows',
        user: 'User name',
        password: 'Password of the user',
      },
      samples: ['username branch7 password s3cret', 'username branch7 password 6 aQSXRdeMkd'],
    },
    {
      syntax: 'xauth userid mode {http-intercept|interactive|local}',
      help: 'Who gives user name and password when the server asks.',
      words: {
        xauth: 'User name and password after phase 1',
        userid: 'Where they come from',
        mode: 'Where they come from',
        'http-intercept': 'A user, on a web page that this router shows',
        interactive: 'Whoever sits at the console',
        local: 'The `username` line here',
      },
      samples: ['xauth userid mode local', 'xauth userid mode interactive'],
    },
    {
      syntax: 'virtual-interface [<number:INT>]',
      help: 'Puts the tunnel on an interface of its own, cloned from this virtual template.',
      words: {
        'virtual-interface': 'A virtual access interface for the tunnel',
        number: 'Number of `interface Virtual-Template`',
      },
      samples: ['virtual-interface 1', 'virtual-interface'],
    },
    {
      syntax: 'acl <acl:WORD:ref(acl)>',
      help: 'Which networks behind this router, besides the inside interface, use the tunnel.',
      words: { acl: 'Number or name of an access list' },
      samples: ['acl 120'],
    },
    {
      syntax: 'idletime <seconds:INT>',
      help: 'Ends the tunnel when it carried no traffic for this long.',
      words: { idletime: 'Time without traffic', seconds: 'Time without traffic, in seconds' },
      units: { seconds: 's' },
      evidence: 'unverified',
      samples: ['idletime 600'],
    },
    {
      syntax: 'local-address <interface:WORD:ref(interface)>',
      help: 'Calls the server from the address of this interface.',
      words: {
        'local-address': 'Source of the tunnel',
        interface: 'Interface whose address is used',
      },
      evidence: 'unverified',
      samples: ['local-address Loopback0'],
    },
    {
      syntax: 'backup',
      help: 'Names the Easy VPN remote that takes over when a tracked object goes down.',
      words: { backup: 'Another `crypto ipsec client ezvpn` and the `track` object' },
      support: 'accepted',
      evidence: 'unverified',
      samples: ['backup HQ2 track 1'],
    },
    {
      syntax: 'ctcp',
      help: 'Carries the tunnel inside TCP, for networks that let nothing else out.',
      words: { ctcp: 'IPsec over TCP' },
      support: 'accepted',
      evidence: 'unverified',
      samples: ['ctcp port 10000'],
    },
    {
      syntax: 'flow allow acl',
      help: 'Which traffic may bypass the tunnel while it is down.',
      words: { flow: 'Traffic outside the tunnel', allow: 'Let it pass', acl: 'An access list' },
      support: 'accepted',
      evidence: 'unverified',
      samples: ['flow allow acl 130'],
    },
    {
      syntax: 'nat',
      help: 'How address translation of this router and the tunnel live together.',
      words: { nat: 'Address translation beside the tunnel' },
      support: 'accepted',
      evidence: 'unverified',
      samples: ['nat allow', 'nat acl 140'],
    },
  ],
} as const satisfies CommandFamily;
