import type { CommandFamily } from './schema';

/** Certificates: trustpoints, certificate maps and chains, key pairs. */

const pkiWords = {
  crypto: 'IPsec, IKE and the certificates behind them',
  pki: 'Certificates and whom they make this router trust',
  ca: 'The spelling of `pki` before 12.3(7)T, still taken',
  certificate: 'Certificates of this router and of those it trusts',
};

const enrollmentWords = { enrollment: 'How this router gets its certificate' };

const vrfWords = {
  vrf: 'Reach the server through another routing table',
  vrfName: 'VRF that leads to the server',
};

const crlWords = { crl: 'Lists of revoked certificates' };

const ocspWords = { ocsp: 'Asking a responder about one certificate, live' };

const revocationWords = {
  crl: 'Look in the revocation list that the CA publishes',
  ocsp: 'Ask the OCSP responder about this certificate',
  none: 'Accept without asking; as the last word: when the others cannot be reached',
};

const hashWords = {
  md5: 'MD5, broken for signatures',
  sha1: 'SHA-1, collisions are practical',
  sha256: 'SHA-256',
  sha384: 'SHA-384, what CNSA asks for',
  sha512: 'SHA-512',
};

const usageWords = {
  'client-auth': 'Proves a TLS client',
  'code-signing': 'Signs software',
  'email-protection': 'Protects mail',
  'ipsec-end-system': 'An IPsec host',
  'ipsec-tunnel': 'An IPsec tunnel end',
  'ipsec-user': 'An IPsec user',
  'ocsp-signing': 'Signs OCSP answers',
  'server-auth': 'Proves a TLS server; many VPN clients insist on it',
  'ssh-client': 'Proves an SSH client',
  'ssh-server': 'Proves an SSH server',
  'time-stamping': 'Signs time stamps',
};

const matchWords = { match: 'What a certificate must be like' };

const authorizationWords = { authorization: 'Asking AAA about the holder of a certificate' };

const keyWords = { crypto: pkiWords.crypto, key: 'Key pairs of this router and of its peers' };

const certificateKindWords = {
  ca: 'The certificate of the CA itself',
  rollover: 'The next certificate, not valid yet',
  'self-signed': 'Signed by this router itself',
  'ra-sign': 'Of the registration authority, for signatures',
  'ra-encrypt': 'Of the registration authority, for encryption',
  'ra-general': 'Of the registration authority, for both',
  serial: 'Serial number that the CA gave it, in hexadecimal',
};

const comparisonWords = {
  co: 'Contains this',
  nc: 'Does not contain this',
  eq: 'Is exactly this',
  ne: 'Is anything but this',
};

const publicKeyWords = {
  encryption: 'A key that is used for encryption only',
  signature: 'A key that is used for signatures only',
};

const certificateKinds =
  '[ca [rollover]|self-signed|rollover|ra-sign|ra-encrypt|ra-general] <serial:HEX>';

const keyUsages =
  '{client-auth|code-signing|email-protection|ipsec-end-system|ipsec-tunnel|ipsec-user|' +
  'ocsp-signing|server-auth|ssh-client|ssh-server|time-stamping}+';

const subjectFields =
  '{all|commonname|country|email|ipaddress|locality|organization|organizationalunit|postalcode|' +
  'serialnumber|state|streetaddress|title|unstructuredname}';

export const pki = {
  global: [
    {
      syntax: 'crypto {pki|ca} trustpoint <name:def(pki-trustpoint)>',
      help: 'Says which CA this router trusts and how it gets its own certificate from it.',
      detail:
        'A peer is believed when its certificate leads to the CA of a trustpoint. An IKEv2 profile picks one with `pki trustpoint`.',
      words: {
        ...pkiWords,
        trustpoint: 'A CA that this router trusts, and its own certificate from there',
        name: 'Name that profiles and certificate chains use for it',
      },
      enters: 'ca-trustpoint',
      repeatable: true,
      samples: ['crypto pki trustpoint CA1', 'crypto ca trustpoint TP-self-signed-1'],
      rejects: ['crypto pki trustpoint', 'crypto pki trust-point CA1'],
    },
    {
      syntax: 'crypto {pki|ca} certificate map <name:def(pki-certmap)> <sequence:int(1,65535)>',
      help: 'Describes certificates by what is written in them, so that profiles and trustpoints can pick peers.',
      detail:
        'All lines of one sequence number must hold. Another sequence number under the same name is an alternative.',
      words: {
        ...pkiWords,
        certificate: 'Certificate maps, chains and where they are kept',
        map: 'A description that certificates are compared with',
        name: 'Name that `match certificate` uses for it',
        sequence: 'Place among the alternatives of this name, lowest first',
      },
      enters: 'ca-certificate-map',
      repeatable: true,
      samples: ['crypto pki certificate map BRANCHES 10', 'crypto ca certificate map M 65535'],
      rejects: ['crypto pki certificate map BRANCHES', 'crypto pki certificate map M 0'],
    },
    {
      syntax: 'crypto {pki|ca} certificate chain <trustpoint:ref(pki-trustpoint)>',
      help: 'Holds the certificates of a trustpoint: that of the CA and the one this router got.',
      detail: 'IOS writes it after `crypto pki authenticate` and `crypto pki enroll`.',
      words: {
        ...pkiWords,
        certificate: 'Certificate maps, chains and where they are kept',
        chain: 'The certificates of one trustpoint',
        trustpoint: 'Trustpoint that they belong to',
      },
      enters: 'cert-chain',
      repeatable: true,
      samples: ['crypto pki certificate chain TP-self-signed-976899274'],
    },
    {
      syntax: 'crypto {pki|ca} certificate storage {with-keypair|on <device:WORD>|<place:WORD>}',
      help: 'Keeps certificates somewhere else than in the default place.',
      words: {
        ...pkiWords,
        storage: 'Where certificates are kept',
        'with-keypair': 'Beside the key pair that they belong to',
        on: 'On another device, such as a USB token',
        device: 'Device with a colon: `usbtoken0:`',
        place: 'File system with a colon: `nvram:`, `flash:`',
      },
      samples: [
        'crypto pki certificate storage with-keypair',
        'crypto pki certificate storage on usbtoken0:',
        'crypto pki certificate storage nvram:',
      ],
    },
    {
      syntax: 'crypto {pki|ca} certificate pool',
      help: 'Lets certificates be checked against the trustpool too.',
      words: { ...pkiWords, pool: 'The trustpool, a store of well-known CAs' },
      support: 'accepted',
      samples: ['crypto pki certificate pool'],
    },
    {
      syntax: 'crypto {pki|ca} certificate query',
      help: 'Fetches certificates from the CA when they are needed, instead of keeping them in NVRAM.',
      words: { ...pkiWords, query: 'Ask the CA each time' },
      samples: ['crypto pki certificate query'],
    },
    {
      syntax: 'crypto {pki|ca} certificate validate <trustpoint:ref(pki-trustpoint)>',
      help: "Checks at once whether the trustpoint's own certificate is valid and leads to its CA.",
      words: {
        ...pkiWords,
        validate: 'Check now',
        trustpoint: 'Trustpoint whose certificate is checked',
      },
      samples: ['crypto pki certificate validate CA1'],
    },
    {
      syntax: 'crypto {pki|ca} certificate self-signed <options:LINE>',
      help: 'Settings of the certificate that this router signs itself.',
      words: {
        ...pkiWords,
        'self-signed': 'The certificate that this router signs itself',
        options: 'Not explained anywhere we know of',
      },
      support: 'accepted',
      samples: ['crypto pki certificate self-signed trustpoint SELF'],
    },
    {
      syntax: 'crypto {pki|ca} authenticate <trustpoint:ref(pki-trustpoint)>',
      help: 'Fetches the certificate of the CA and asks you to confirm its fingerprint.',
      detail: 'It comes before `crypto pki enroll`, and it asks questions.',
      words: {
        ...pkiWords,
        authenticate: 'Get to know the CA',
        trustpoint: 'Trustpoint whose CA is asked',
      },
      notNegatable: true,
      notInRunningConfig: true,
      samples: ['crypto pki authenticate CA1'],
    },
    {
      syntax: 'crypto {pki|ca} enroll <trustpoint:ref(pki-trustpoint)>',
      help: 'Asks the CA of a trustpoint for a certificate for this router.',
      detail: 'Do `crypto pki authenticate` first. It asks questions.',
      words: {
        ...pkiWords,
        enroll: 'Get a certificate',
        trustpoint: 'Trustpoint that says how to ask',
      },
      notNegatable: true,
      notInRunningConfig: true,
      samples: ['crypto pki enroll CA1'],
    },
    {
      syntax: 'crypto {pki|ca} {export|import} <trustpoint:ref(pki-trustpoint)> <file:LINE>',
      help: 'Moves the certificates of a trustpoint, and with PKCS #12 or PEM their keys, to or from a file or the terminal.',
      words: {
        ...pkiWords,
        export: 'Write them out',
        import: 'Read them in',
        trustpoint: 'Trustpoint that they belong to',
        file: 'Format and place: `certificate`, `pem terminal`, `pkcs12 flash:peer.p12`; a password may follow',
      },
      notNegatable: true,
      notInRunningConfig: true,
      samples: ['crypto pki export CA1 pem terminal', 'crypto ca import CA1 certificate'],
    },
    {
      syntax: 'crypto {pki|ca} crl cache size <kilobytes:int(0,131072)>',
      help: 'How much memory the revocation lists may take that this router keeps.',
      words: {
        ...pkiWords,
        ...crlWords,
        cache: 'The lists that are kept in memory',
        size: 'How much they may take',
        kilobytes: 'Size of the cache; 0 keeps none',
      },
      units: { kilobytes: 'kB' },
      samples: ['crypto pki crl cache size 512'],
      rejects: ['crypto pki crl cache size 131073'],
    },
    {
      syntax: 'crypto {pki|ca} crl request <trustpoint:WORD>',
      help: 'Fetches a fresh revocation list of the CA now.',
      words: {
        ...pkiWords,
        ...crlWords,
        request: 'Fetch one now',
        trustpoint: 'Trustpoint whose CA publishes it',
      },
      samples: ['crypto pki crl request CA1'],
    },
    {
      syntax: 'crypto {pki|ca} crl download <options:LINE>',
      help: 'Downloads revocation lists ahead of time, so that peers need not wait for them.',
      words: {
        ...pkiWords,
        ...crlWords,
        download: 'Fetch them before they are needed',
        options: 'The lists and the times: `url` or `trustpoint`, `schedule`',
      },
      repeatable: true,
      support: 'accepted',
      samples: ['crypto pki crl download trustpoint CA1'],
    },
    {
      syntax: 'crypto {pki|ca} token {default|<token:WORD>} removal timeout <seconds:int(0,480)>',
      help: 'How long this router keeps using keys from a USB token after the token was pulled out.',
      words: {
        ...pkiWords,
        token: 'USB tokens that hold keys',
        default: 'All tokens that have no line of their own',
        removal: 'What happens when it is pulled out',
        timeout: 'How long the keys live on',
        seconds: 'Time before the keys are forgotten; 0 is at once',
      },
      units: { seconds: 's' },
      repeatable: true,
      samples: ['crypto pki token default removal timeout 0'],
      rejects: ['crypto pki token default removal timeout 481'],
    },
    {
      syntax: 'crypto {pki|ca} token {default|<token:WORD>} max-retries <attempts:int(1,15)>',
      help: 'How often a wrong PIN may be tried before the token locks.',
      words: {
        ...pkiWords,
        token: 'USB tokens that hold keys',
        default: 'All tokens that have no line of their own',
        'max-retries': 'Wrong PINs in a row',
        attempts: 'Number of tries',
      },
      repeatable: true,
      samples: ['crypto pki token usbtoken0: max-retries 3'],
    },
    {
      syntax:
        'crypto {pki|ca} token {default|<token:WORD>} {user-pin|encrypted-user-pin} <pin:KEY> [<rest:LINE>]',
      help: 'Stores the PIN, so that this router opens the token by itself.',
      words: {
        ...pkiWords,
        token: 'USB tokens that hold keys',
        default: 'All tokens that have no line of their own',
        'user-pin': 'The PIN as it is typed',
        'encrypted-user-pin':
          'The PIN, encrypted with a passphrase that must be typed after a reload',
        pin: 'The PIN or its encryption type',
        rest: 'The PIN, after an encryption type',
      },
      repeatable: true,
      samples: [
        'crypto pki token default user-pin 1234',
        'crypto pki token t1 user-pin 7 0822455D',
      ],
    },
    {
      syntax: 'crypto {pki|ca} token {default|<token:WORD>} {secondary|label} <options:LINE>',
      help: 'Settings of a USB token: a second configuration file on it, or its name.',
      words: {
        ...pkiWords,
        token: 'USB tokens that hold keys',
        default: 'All tokens that have no line of their own',
        secondary:
          'Configuration that is merged in when the token is plugged in, undone when it is pulled',
        label: 'Another name of the token',
        options: 'The file or the name',
      },
      repeatable: true,
      support: 'accepted',
      samples: ['crypto pki token default secondary config usbtoken0:branch.cfg'],
    },
    {
      syntax: 'crypto {pki|ca} identity <name:LINE>',
      help: 'Says which CA this router trusts, in the way of the first releases.',
      words: {
        ...pkiWords,
        identity: 'The old name of a trustpoint',
        name: 'Name of the CA',
      },
      replacedBy: 'crypto pki trustpoint',
      evidence: 'unverified',
      support: 'accepted',
      samples: ['crypto ca identity OLDCA'],
    },
    {
      syntax:
        'crypto key generate rsa [{general-keys|usage-keys|signature|encryption|exportable|redundancy|' +
        'label <label:def(rsa-key)>|modulus <bits:int(360,4096)>|storage <storage:WORD>|on <device:WORD>}+]',
      help: 'Makes an RSA key pair for certificates, SSH or RSA encryption.',
      detail:
        'The keys are never in the configuration, only their name is. Keys below 2048 bit are too weak today, and some images refuse them since 17.11.1.',
      words: {
        ...keyWords,
        generate: 'Make a new one',
        rsa: 'RSA',
        'general-keys': 'One pair for everything',
        'usage-keys': 'One pair for signatures and one for encryption',
        signature: 'Only the pair for signatures',
        encryption: 'Only the pair for encryption',
        exportable: 'May be taken off this router later; cannot be changed',
        redundancy: 'Copied to the standby router',
        label: 'Name the pair',
        bits: 'Length of the modulus; 2048 or more',
        modulus: 'How long the key is',
        storage: 'Where to keep it',
        on: 'Make it on a device that it never leaves',
        device: 'Device with a colon: `usbtoken0:`',
      },
      units: { bits: 'bit' },
      notNegatable: true,
      notInRunningConfig: true,
      references: ['RFC 8247 §3.1.1'],
      evidence: 'unverified',
      samples: [
        'crypto key generate rsa',
        'crypto key generate rsa general-keys modulus 2048',
        'crypto key generate rsa label VPN modulus 3072 exportable',
      ],
    },
    {
      syntax:
        'crypto key generate ec keysize {256|384|521} [{exportable|label <label:WORD>|redundancy}+]',
      help: 'Makes an elliptic-curve key pair for ECDSA certificates.',
      detail:
        'The keys are never in the configuration. The certificate request must be made with it: `eckeypair`.',
      words: {
        ...keyWords,
        generate: 'Make a new one',
        ec: 'Elliptic curve',
        keysize: 'Which curve',
        '256': 'P-256, about 128 bits of strength',
        '384': 'P-384, about 192 bits of strength; what CNSA asks for',
        '521': 'P-521, about 256 bits of strength',
        exportable: 'May be taken off this router later; cannot be changed',
        redundancy: 'Copied to the standby router',
        label: 'Name the pair',
      },
      notNegatable: true,
      notInRunningConfig: true,
      evidence: 'unverified',
      samples: ['crypto key generate ec keysize 384 label VPN-EC'],
    },
    {
      syntax: 'crypto key zeroize [<what:LINE>]',
      help: 'Deletes key pairs of this router, and with them the certificates that were made for them.',
      detail: 'Peers that know this router by such a certificate no longer believe it.',
      words: {
        ...keyWords,
        zeroize: 'Delete',
        what: '`rsa` or `ec` and a name; without a name: all of them',
      },
      notNegatable: true,
      notInRunningConfig: true,
      samples: ['crypto key zeroize rsa', 'crypto key zeroize rsa VPN'],
    },
    {
      syntax: 'crypto key {export|import|storage|move|encrypt|decrypt} <options:LINE>',
      help: 'Moves a key pair of this router, or locks it with a passphrase.',
      words: {
        ...keyWords,
        export: 'Write an exportable pair out, protected by a passphrase',
        import: 'Read a pair in',
        storage: 'Where new pairs are kept',
        move: 'Put a pair on another device',
        encrypt: 'Lock the private key in NVRAM with a passphrase',
        decrypt: 'Take the lock off',
        options: 'The pair, the place and the passphrase',
      },
      notNegatable: true,
      notInRunningConfig: true,
      support: 'accepted',
      samples: ['crypto key export rsa VPN pem terminal 3des SECRET', 'crypto key storage nvram:'],
    },
    {
      syntax: 'crypto key pubkey-chain rsa',
      help: 'Holds the RSA public keys of peers that authenticate with encrypted nonces, without certificates.',
      words: {
        ...keyWords,
        'pubkey-chain': 'Public keys that were typed in by hand',
        rsa: 'RSA',
      },
      enters: 'pubkey-chain',
      samples: ['crypto key pubkey-chain rsa'],
    },
    {
      syntax: 'crypto vpn anyconnect <package:LINE>',
      help: 'Offers a package of the AnyConnect client for download to users of the SSL VPN.',
      words: {
        crypto: pkiWords.crypto,
        vpn: 'Client packages of the SSL VPN',
        anyconnect: 'The AnyConnect client',
        package: 'File and sequence number',
      },
      repeatable: true,
      support: 'accepted',
      samples: ['crypto vpn anyconnect flash:anyconnect-win.pkg sequence 1'],
    },
    {
      syntax: 'crypto ssl {proposal|policy|profile|authorization policy} <name:LINE>',
      help: 'Part of the SSL VPN. What is in it is not checked here.',
      words: {
        crypto: pkiWords.crypto,
        ssl: 'The SSL VPN',
        proposal: 'TLS algorithms',
        policy: 'Where the gateway listens',
        profile: 'Which users get which policy',
        authorization: 'What users are given',
        name: 'Name of the object',
      },
      enters: 'opaque',
      repeatable: true,
      support: 'accepted',
      samples: ['crypto ssl proposal P1', 'crypto ssl authorization policy USERS'],
    },
    {
      syntax: 'crypto tls-tunnel <name:WORD>',
      help: 'A tunnel over TLS instead of IPsec. What is in it is not checked here.',
      words: {
        crypto: pkiWords.crypto,
        'tls-tunnel': 'A tunnel over TLS',
        name: 'Name of the tunnel',
      },
      enters: 'opaque',
      repeatable: true,
      support: 'accepted',
      samples: ['crypto tls-tunnel CLOUD'],
    },
    {
      syntax: 'crypto autovpn <name:WORD>',
      help: 'A VPN that sets up its tunnels by itself. What is in it is not checked here.',
      words: {
        crypto: pkiWords.crypto,
        autovpn: 'A VPN that sets itself up',
        name: 'Name of the VPN',
      },
      since: 'IOS XE 26.1.1',
      enters: 'opaque',
      repeatable: true,
      support: 'accepted',
      samples: ['crypto autovpn SITES'],
    },
    {
      syntax: 'crypto session stats history <sessions:int(0,5000)>',
      help: 'How many ended sessions this router remembers with their counters.',
      words: {
        crypto: pkiWords.crypto,
        session: 'What the router remembers about its sessions',
        stats: 'Counters',
        history: 'Of sessions that are over',
        sessions: 'Number of sessions kept; 0 keeps none',
      },
      default: '1000',
      samples: ['crypto session stats history 500'],
    },
    {
      syntax: 'crypto wui <options:LINE>',
      help: 'Brings new routers into the PKI over a web page: the first spelling of `crypto provisioning`.',
      words: {
        crypto: pkiWords.crypto,
        wui: 'Web user interface',
        options: 'The part this router plays: `tti registrar` or `tti petitioner`',
      },
      evidence: 'unverified',
      support: 'accepted',
      samples: ['crypto wui tti registrar'],
    },
    {
      syntax: 'key config-key password-encrypt [<masterKey:KEY>]',
      help: 'Sets the master key that encrypts type 6 keys and passwords.',
      detail:
        'It works together with `password encryption aes` and is never shown. Type 6 keys from another router are useless without its master key.',
      words: {
        key: 'Key chains and the master key',
        'config-key': 'The master key of this router',
        'password-encrypt': 'For keys and passwords in the configuration',
        masterKey: 'The key; without it the router asks',
      },
      notInRunningConfig: true,
      evidence: 'unverified',
      samples: ['key config-key password-encrypt', 'key config-key password-encrypt SECRET123'],
    },
    {
      syntax: 'password encryption aes',
      help: 'Stores pre-shared keys encrypted with AES, as type 6, instead of readable.',
      detail:
        'Nothing is encrypted until `key config-key password-encrypt` has set the master key.',
      words: {
        password: 'How passwords are stored',
        encryption: 'Which encryption protects them',
        aes: 'AES with the master key',
      },
      evidence: 'unverified',
      samples: ['password encryption aes'],
    },
  ],
  'ca-trustpoint': [
    {
      syntax: 'enrollment url <url:WORD> [pem] [vrf <vrfName:ref(vrf)>]',
      help: 'Asks the CA at this address for certificates.',
      detail:
        'With `http://` it speaks SCEP to the CA, with a file system such as `tftp://` it leaves and fetches files there.',
      words: {
        ...enrollmentWords,
        ...vrfWords,
        url: 'Address of the CA, as in `http://192.0.2.10:80`',
        pem: 'Wraps the request in PEM lines',
      },
      references: ['RFC 8894'],
      samples: [
        'enrollment url http://192.0.2.10:80',
        'enrollment url http://ca.example.com/certsrv/mscep/mscep.dll vrf MGMT',
      ],
      rejects: ['enrollment url', 'enrollment url http://192.0.2.10 vrf'],
    },
    {
      syntax: 'enrollment terminal [pem]',
      help: 'You carry requests and certificates to and from the CA by copy and paste.',
      words: {
        ...enrollmentWords,
        terminal: 'By copy and paste',
        pem: 'With the `-----BEGIN` and `-----END` lines that most tools want',
      },
      samples: ['enrollment terminal', 'enrollment terminal pem'],
    },
    {
      syntax: 'enrollment selfsigned',
      help: 'This router signs its certificate itself.',
      detail:
        'IOS makes one such trustpoint on its own, `TP-self-signed-` and a number, for HTTPS. Peers have no CA to check it against.',
      words: { ...enrollmentWords, selfsigned: 'Signed by its own key' },
      references: ['Cisco FN70489'],
      samples: ['enrollment selfsigned'],
    },
    {
      syntax: 'enrollment pkcs12',
      help: 'Key pair and certificates come together in one PKCS #12 file.',
      words: { ...enrollmentWords, pkcs12: 'From a file that `crypto pki import` reads' },
      samples: ['enrollment pkcs12'],
    },
    {
      syntax: 'enrollment profile <profile:ref(pki-enroll-profile)>',
      help: 'Asks the CA in the way that an enrollment profile describes, for CAs that need more than an address.',
      words: {
        ...enrollmentWords,
        profile: 'Described elsewhere',
      },
      samples: ['enrollment profile EST-CA'],
    },
    {
      syntax: 'enrollment mode ra',
      help: 'Talks to a registration authority, which signs for the CA and has certificates of its own.',
      words: {
        ...enrollmentWords,
        mode: 'Who answers',
        ra: 'A registration authority in front of the CA',
      },
      samples: ['enrollment mode ra'],
    },
    {
      syntax: 'enrollment http-proxy <host:WORD> <port:int(1,10000)>',
      help: 'Reaches the CA through an HTTP proxy.',
      words: {
        ...enrollmentWords,
        'http-proxy': 'Through an HTTP proxy',
        host: 'Name or address of the proxy',
        port: 'TCP port of the proxy',
      },
      samples: ['enrollment http-proxy proxy.example.com 8080'],
    },
    {
      syntax: 'enrollment retry count <attempts:int(1,100)>',
      help: 'How often this router asks for the certificate while the CA leaves the request pending.',
      words: {
        ...enrollmentWords,
        retry: 'Asking again while the request is pending',
        count: 'How often',
        attempts: 'Number of requests',
      },
      default: '10 (unverified)',
      samples: ['enrollment retry count 100'],
      rejects: ['enrollment retry count 101'],
    },
    {
      syntax: 'enrollment retry period <minutes:int(1,60)>',
      help: 'How long this router waits before it asks for a pending certificate again.',
      words: {
        ...enrollmentWords,
        retry: 'Asking again while the request is pending',
        period: 'How long between two requests',
        minutes: 'Time between two requests',
      },
      units: { minutes: 'min' },
      default: '1 min (unverified)',
      samples: ['enrollment retry period 5'],
      rejects: ['enrollment retry period 0'],
    },
    {
      syntax: 'serial-number [none]',
      help: "Puts this router's hardware serial number into the certificate request, or keeps it out.",
      detail: 'Without the line `crypto pki enroll` asks.',
      words: { none: 'Keeps it out, without asking' },
      samples: ['serial-number', 'serial-number none'],
    },
    {
      syntax: 'ip-address {none|<address:ip>|<interface:ref(interface)>}',
      help: 'Puts an IP address into the certificate request, or keeps it out.',
      detail: 'Without the line `crypto pki enroll` asks.',
      words: {
        none: 'Keeps it out, without asking',
        address: 'The address to write',
        interface: 'The interface whose address is written',
      },
      samples: ['ip-address none', 'ip-address 192.0.2.1', 'ip-address Loopback0'],
    },
    {
      syntax: 'fqdn {none|<name:WORD>}',
      help: 'Which full host name the certificate request carries.',
      detail:
        'A peer that identifies this router by name compares it with the certificate. Without the line it is `hostname` and the domain name.',
      words: { none: 'No name at all', name: 'Full name, as in `r1.example.com`' },
      samples: ['fqdn none', 'fqdn r1.example.com'],
    },
    {
      syntax: 'subject-name <name:LINE>',
      help: 'The distinguished name that the certificate request asks for.',
      detail:
        "Peers' certificate maps are compared with what the CA makes of it. Without the line it is the full host name.",
      words: { name: 'Distinguished name, as in `CN=r1.example.com,O=Example,C=DE`' },
      samples: [
        'subject-name cn=IOS-Self-Signed-Certificate-976899274',
        'subject-name CN=r1, O=Example',
      ],
    },
    {
      syntax: 'subject-alt-name <names:LINE>',
      help: 'Further names of this router that the certificate request asks for.',
      words: { names: 'Name or names, as in `vpn.example.com`' },
      samples: ['subject-alt-name vpn.example.com'],
    },
    {
      syntax: 'password [<encryption:int(0,9)>] <password:KEY>',
      help: 'The challenge password of the request: a SCEP server may ask for it, and so may whoever revokes the certificate later.',
      words: {
        encryption: 'How the password is stored: 0 readable, 7 obscured',
        password: 'The password that the CA expects',
      },
      samples: ['password CHALLENGE', 'password 7 0822455D0A16'],
    },
    {
      syntax: 'fingerprint <fingerprint:HEX>',
      help: 'Accepts the certificate of the CA only if it has this fingerprint, instead of asking you.',
      detail: 'Get it from the CA another way than through this network.',
      words: { fingerprint: 'Hash over the certificate of the CA, in hexadecimal' },
      samples: ['fingerprint 12345678901234567890123456789012'],
    },
    {
      syntax: 'usage {ike|ssl-client|ssl-server}+',
      help: 'What the certificate is going to be used for.',
      words: {
        ike: 'Authenticating to IPsec peers',
        'ssl-client': 'Authenticating to TLS servers',
        'ssl-server': 'Authenticating to TLS clients',
      },
      samples: ['usage ike'],
    },
    {
      syntax: 'revocation-check {crl|none|ocsp}+',
      help: "How this router finds out that a peer's certificate was revoked.",
      detail:
        'Up to three methods in the order written; the next is asked when one cannot be reached. With `none` alone a revoked peer still gets in.',
      words: revocationWords,
      default: '`crl`',
      references: ['RFC 5280', 'RFC 6960'],
      samples: ['revocation-check none', 'revocation-check ocsp crl none'],
      rejects: ['revocation-check', 'revocation-check never'],
    },
    {
      syntax:
        'rsakeypair <keyPair:ref(rsa-key)> [<bits:int(360,4096)> [<encryptionBits:int(360,4096)>]]',
      help: 'Which RSA key pair the certificate is for; with a length it is made when you enroll.',
      detail:
        'The pair is never in the configuration. Below 2048 bit is too weak; IOS XE 17.11.1 and later take no length below 512.',
      words: {
        keyPair: 'Name of the key pair',
        bits: 'Length of a new pair; 2048 or more',
        encryptionBits: 'Length of a second pair, for encryption only',
      },
      units: { bits: 'bit', encryptionBits: 'bit' },
      references: ['RFC 8247 §3.1.1'],
      samples: ['rsakeypair TP-self-signed-976899274', 'rsakeypair VPN 2048'],
      rejects: ['rsakeypair VPN 8192'],
    },
    {
      syntax: 'eckeypair <keyPair:WORD>',
      help: 'Which elliptic-curve key pair the certificate is for.',
      detail:
        'Needed for `authentication local ecdsa-sig`. The pair comes from `crypto key generate ec` and is never in the configuration.',
      words: { keyPair: 'Name of the key pair' },
      samples: ['eckeypair VPN-EC'],
    },
    {
      syntax: 'hash {md5|sha1|sha256|sha384|sha512}',
      help: 'Which hash this router signs its certificate request with.',
      detail: 'It is not the hash of the certificate: that is what the CA signs with.',
      words: hashWords,
      default: '`sha512` since IOS XE 17.16.1, `sha1` in older releases',
      samples: ['hash sha256', 'hash sha512'],
      rejects: ['hash sha-256'],
    },
    {
      syntax: 'auto-enroll [<percent:int(0,100)>] [regenerate]',
      help: 'Renews the certificate by itself before it expires.',
      detail: 'Without it the tunnels go down on the day the certificate expires.',
      words: {
        percent: 'How much of the lifetime may pass before the renewal',
        regenerate: 'Makes a new key pair each time',
      },
      units: { percent: '%' },
      samples: ['auto-enroll', 'auto-enroll 70 regenerate'],
      rejects: ['auto-enroll 101'],
    },
    {
      syntax: 'regenerate',
      help: 'Makes a new key pair whenever the certificate is renewed.',
      samples: ['regenerate'],
    },
    {
      syntax: 'vrf <vrf:ref(vrf)>',
      help: 'Reaches CA, revocation lists and OCSP responder through this VRF.',
      words: { vrf: 'VRF that leads to the servers' },
      samples: ['vrf MGMT'],
    },
    {
      syntax: 'source interface <interface:ref(interface)>',
      help: 'Which address this router talks to the CA and the revocation servers from.',
      words: {
        source: 'Where its packets come from',
        interface: 'Interface whose address is used',
      },
      samples: ['source interface Loopback0', 'source interface GigabitEthernet0/0'],
    },
    {
      syntax: 'storage <place:WORD>',
      help: 'Where keys and certificates of this trustpoint are kept.',
      words: { place: 'File system with a colon: `nvram:`, `usbtoken0:`' },
      samples: ['storage usbtoken0:'],
    },
    {
      syntax: 'primary',
      help: 'Takes this trustpoint where none is named.',
      detail: 'One trustpoint of a router can be the primary one.',
      samples: ['primary'],
    },
    {
      syntax: 'on <device:WORD>',
      help: 'Makes the key pair on a device such as a USB token, which it never leaves.',
      words: { device: 'Device with a colon: `usbtoken0:`' },
      samples: ['on usbtoken0:'],
    },
    {
      syntax: 'crl cache {none|delete-after <minutes:int(1,43200)>|extend <extension:int(1,1440)>}',
      help: 'How long a revocation list is used before a fresh one is fetched.',
      detail: 'Otherwise it is used until the time that the list itself names.',
      words: {
        ...crlWords,
        cache: 'Keeping the lists',
        none: 'Fetch one for each certificate',
        'delete-after': 'Forget it after this time',
        minutes: 'Age at which it is forgotten',
        extend: 'Use it longer than it says',
        extension: 'Time past its end',
      },
      units: { minutes: 'min', extension: 'min' },
      samples: ['crl cache none', 'crl cache delete-after 60', 'crl cache extend 1440'],
      rejects: ['crl cache delete-after 0', 'crl cache extend 1441'],
    },
    {
      syntax: 'crl query <url:WORD>',
      help: 'Where to ask for revocation lists when the certificate names no complete address.',
      words: {
        ...crlWords,
        query: 'Ask a directory',
        url: 'Address of the directory, as in `ldap://192.0.2.10`',
      },
      samples: ['crl query ldap://192.0.2.10'],
    },
    {
      syntax: 'crl optional',
      help: 'Accepts certificates without looking at revocation lists.',
      words: { ...crlWords, optional: 'They need not be there' },
      replacedBy: 'revocation-check none',
      evidence: 'unverified',
      samples: ['crl optional'],
    },
    {
      syntax: 'crl best-effort',
      help: 'Looks at revocation lists, but accepts certificates when none can be fetched.',
      words: { ...crlWords, 'best-effort': 'Only if it can be fetched' },
      replacedBy: 'revocation-check crl none',
      evidence: 'unverified',
      samples: ['crl best-effort'],
    },
    {
      syntax: 'ocsp url <url:WORD>',
      help: 'Asks this OCSP responder, whatever the certificate says.',
      detail: 'It needs `revocation-check ocsp`.',
      words: { ...ocspWords, url: 'Address of the responder, as in `http://ocsp.example.com`' },
      references: ['RFC 6960'],
      samples: ['ocsp url http://ocsp.example.com/ocsp'],
    },
    {
      syntax: 'ocsp disable-nonce',
      help: 'Takes answers that the OCSP responder has prepared in advance.',
      detail: 'Without the nonce an old answer can be played back to this router.',
      words: { ...ocspWords, 'disable-nonce': 'Ask without a nonce' },
      references: ['RFC 6960'],
      samples: ['ocsp disable-nonce'],
    },
    {
      syntax:
        'match certificate <map:ref(pki-certmap)> [allow expired-certificate|' +
        'skip {revocation-check|authorization-check}|override {cdp {url <url:WORD>|directory <directory:LINE>}|' +
        'ocsp [trustpoint <responder:ref(pki-trustpoint)>] <order:int(1,10000)> url <url:WORD>|sia <sia:LINE>}]',
      help: 'Treats the certificates that fit a certificate map in another way than the rest.',
      words: {
        ...matchWords,
        certificate: 'Compared with a certificate map',
        map: 'Certificate map that picks them',
        allow: 'Let something pass',
        'expired-certificate': 'Accept them after they have expired',
        skip: 'Leave a check out',
        'revocation-check': 'Do not ask whether they were revoked',
        'authorization-check': 'Do not ask AAA about them',
        override: 'Do not believe an address in the certificate',
        cdp: 'Where the revocation list is',
        url: 'The address to use instead',
        directory: 'The directory entry to use instead',
        ocsp: 'Where the OCSP responder is',
        trustpoint: "Check the responder's own certificate with another trustpoint",
        responder: 'Trustpoint for the responder',
        order: 'Place in the order in which responders are asked',
        sia: 'Where further information is, given as a number and an address',
      },
      repeatable: true,
      samples: [
        'match certificate BRANCHES',
        'match certificate BRANCHES allow expired-certificate',
        'match certificate BRANCHES skip revocation-check',
        'match certificate BRANCHES override ocsp trustpoint OCSP-CA 1 url http://ocsp.example.com',
        'match certificate BRANCHES override cdp url http://192.0.2.10/ca.crl',
      ],
    },
    {
      syntax: `match eku ${keyUsages}`,
      help: 'Accepts only certificates of peers that were issued for these uses.',
      words: { ...matchWords, eku: 'Extended key usage, written into it by the CA', ...usageWords },
      repeatable: true,
      samples: ['match eku ipsec-tunnel', 'match eku client-auth server-auth'],
    },
    {
      syntax: 'match key-usage cRLSign',
      help: 'Takes revocation lists only from a CA whose certificate allows it to sign them.',
      words: {
        ...matchWords,
        'key-usage': 'Key usage, written into it by the CA',
        cRLSign: 'Signs revocation lists',
      },
      samples: ['match key-usage cRLSign'],
    },
    {
      syntax: `eku request ${keyUsages}`,
      help: 'Asks the CA to issue the certificate for these uses.',
      detail:
        'Windows and mobile VPN clients refuse a gateway whose certificate lacks `server-auth`.',
      words: { eku: 'Extended key usage', request: 'Ask for it', ...usageWords },
      samples: ['eku request server-auth', 'eku request ipsec-end-system ipsec-tunnel server-auth'],
      rejects: ['eku request any'],
    },
    {
      syntax: 'authorization list <methods:ref(aaa-author-network)>',
      help: 'Asks AAA whether the holder of a valid certificate may come in.',
      words: {
        ...authorizationWords,
        list: 'A list of methods',
        methods: 'AAA network authorization list that says who is asked',
      },
      samples: ['authorization list PKI-AAA'],
    },
    {
      syntax:
        `authorization username {subjectname ${subjectFields}|` +
        'alt-subjectname userprinciplename} [secondary]',
      help: 'Which part of the certificate is the user name that AAA is asked about.',
      words: {
        ...authorizationWords,
        username: 'The name for AAA',
        subjectname: 'From the subject name',
        'alt-subjectname': 'From the alternative subject name',
        userprinciplename: 'User principal name of a Windows domain',
        secondary: 'Only if the first choice is not in the certificate',
        all: 'The whole subject name',
        commonname: 'CN, common name',
        country: 'C, country',
        email: 'Mail address',
        ipaddress: 'IP address',
        locality: 'L, locality',
        organization: 'O, organization',
        organizationalunit: 'OU, organizational unit',
        postalcode: 'Postal code',
        serialnumber: 'Serial number of the device',
        state: 'ST, state or province',
        streetaddress: 'Street',
        title: 'Title',
        unstructuredname: 'Unstructured name, where IOS puts the host name',
      },
      repeatable: true,
      samples: [
        'authorization username subjectname commonname',
        'authorization username alt-subjectname userprinciplename secondary',
      ],
    },
    {
      syntax: 'authorization password <password:KEY>',
      help: 'The password that accompanies the user name in the question to AAA.',
      words: { ...authorizationWords, password: 'The same for all users' },
      samples: ['authorization password SECRET'],
    },
    {
      syntax: 'chain-validation {stop|continue [<parent:ref(pki-trustpoint)>]}',
      help: 'Whether the CA of this trustpoint is trusted as it is, or only if its own certificate leads to a CA above.',
      words: {
        stop: 'Trusted as it is',
        continue: 'Its own certificate is checked too',
        parent: 'Trustpoint of the CA above',
      },
      default: '`stop` (unverified)',
      samples: [
        'chain-validation stop',
        'chain-validation continue',
        'chain-validation continue ROOT',
      ],
    },
    {
      syntax: 'ip-extension <addresses:LINE>',
      help: 'Puts the address blocks that this router may speak for into the certificate request.',
      words: {
        addresses:
          '`prefix` and a prefix, `range` and two addresses, or `inherit`; `unicast` or `multicast` may precede',
      },
      repeatable: true,
      references: ['RFC 3779'],
      samples: ['ip-extension unicast prefix 192.0.2.0/24', 'ip-extension inherit ipv4'],
    },
    {
      syntax: 'root {proxy <url:WORD>|tftp <host:WORD> <file:WORD>}',
      help: 'Fetches the certificate of the CA another way than by enrolling.',
      words: {
        root: 'The certificate of the CA',
        proxy: 'Through an HTTP proxy',
        url: 'Address of the proxy',
        tftp: 'From a TFTP server',
        host: 'Name or address of the server',
        file: 'File on the server',
      },
      samples: ['root tftp 192.0.2.10 ca.crt', 'root proxy http://192.0.2.20'],
    },
    {
      syntax: 'certificate chain <file:WORD>',
      help: 'Keeps the certificate chain of this trustpoint in a file instead of in the configuration.',
      words: {
        certificate: 'Certificates of this trustpoint',
        chain: 'All of them',
        file: 'File that holds them',
      },
      evidence: 'inferred',
      samples: ['certificate chain nvram:CA1.chain'],
    },
    {
      syntax: 'query certificate',
      help: 'Fetches the certificates of this trustpoint from the CA when they are needed, instead of keeping them.',
      words: { query: 'Ask each time', certificate: 'For the certificates' },
      samples: ['query certificate'],
    },
    {
      syntax: 'disable-scep',
      help: 'Enrolls over plain HTTP file transfer: no SCEP is spoken with the CA.',
      since: 'IOS XE 17.13.1',
      samples: ['disable-scep'],
    },
    {
      syntax: 'ca-check-strict',
      help: 'Takes only a certificate that says it belongs to a CA for the certificate of a CA.',
      detail: 'The mark is the CA flag of the basic constraints.',
      since: 'IOS XE 17.18.1',
      references: ['RFC 5280 §4.2.1.9'],
      samples: ['ca-check-strict'],
    },
    {
      syntax: 'auto-trigger',
      help: 'Fetches the certificate of the CA by itself when it is missing.',
      samples: ['auto-trigger'],
    },
    {
      syntax: 'scepencrypt {aes128|aes192|aes256|des_ede3}',
      help: 'Which cipher hides the certificate request on its way to the SCEP server.',
      detail:
        'The spelling on the command line is not certain: it was only seen in the data model.',
      words: {
        aes128: 'AES 128 bit',
        aes192: 'AES 192 bit',
        aes256: 'AES 256 bit',
        des_ede3: '3DES, for servers that know nothing newer',
      },
      default: '`des_ede3`',
      since: 'IOS XE 26.1.1',
      references: ['RFC 8894'],
      evidence: 'inferred',
      samples: ['scepencrypt aes256'],
    },
  ],
  'ca-certificate-map': [
    {
      syntax:
        '{subject-name|issuer-name|alt-subject-name|unstructured-subject-name|name} {co|eq|nc|ne} <text:LINE>',
      help: 'The certificate fits only if this name in it compares with the text as written here.',
      detail:
        'Upper and lower case count the same. The text is compared with the name as IOS prints it, so blanks and commas count.',
      words: {
        'subject-name': 'Whose certificate it is',
        'issuer-name': 'The CA that issued it',
        'alt-subject-name': 'Alternative names of the holder',
        'unstructured-subject-name': 'Unstructured name, where IOS puts the host name',
        name: 'Any of the names of the holder',
        ...comparisonWords,
        text: 'Text to compare with, as in `o=example`',
      },
      repeatable: true,
      samples: ['subject-name co ou = branches, o = example', 'issuer-name eq cn=Example CA'],
      rejects: ['subject-name contains example', 'subject-name co'],
    },
    {
      syntax: 'serial-number {co|eq|nc|ne} <serial:HEX>',
      help: 'The certificate fits only if its serial number compares with this one as written here.',
      words: {
        'serial-number': 'The number that the CA gave it',
        ...comparisonWords,
        serial: 'Serial number, in hexadecimal',
      },
      repeatable: true,
      samples: ['serial-number eq 2A', 'serial-number ne 00F3'],
    },
    {
      syntax: '{valid-start|expires-on} {eq|ge|lt|ne} <time:LINE>',
      help: 'The certificate fits only if it becomes valid, or expires, at such a time.',
      words: {
        'valid-start': 'When it becomes valid',
        'expires-on': 'When it expires',
        eq: 'At this time',
        ne: 'Not at this time',
        ge: 'At this time or later',
        lt: 'Before this time',
        time: 'Date and time, as in `Jan 03 2027 23:59:59 UTC`',
      },
      repeatable: true,
      samples: [
        'expires-on lt Jan 03 2027 23:59:59 UTC',
        'valid-start ge Jan 01 2026 00:00:00 UTC',
      ],
      rejects: ['expires-on gt Jan 03 2027 23:59:59 UTC'],
    },
  ],
  'cert-chain': [
    {
      syntax: `certificate ${certificateKinds}`,
      help: 'One certificate, as hexadecimal lines that end with `quit`.',
      detail:
        'IOS writes it. Without `quit` everything that follows is taken for a part of the certificate.',
      words: certificateKindWords,
      enters: 'cert-hex',
      repeatable: true,
      samples: [
        'certificate self-signed 01',
        'certificate ca 0123456789ABCDEF',
        'certificate 2345FEDB',
      ],
    },
    {
      syntax: `certificate ${certificateKinds} <file:WORD>`,
      help: 'One certificate, kept in a file.',
      words: { ...certificateKindWords, file: 'File that holds it, as in `nvram:CA1.cer`' },
      repeatable: true,
      samples: ['certificate ca 01 nvram:CA1.cer'],
    },
    {
      syntax: 'crl <list:LINE>',
      help: 'A revocation list of the CA that is kept in the configuration.',
      words: { list: 'Where it was published, and the list' },
      support: 'accepted',
      samples: ['crl 687474703A2F2F'],
    },
  ],
  'pubkey-chain': [
    {
      syntax: '{addressed-key|named-key} <peer:WORD> [encryption|signature]',
      help: 'The public key of one peer, found by its address or its name.',
      words: {
        'addressed-key': 'A peer that is known by its address',
        'named-key': 'A peer that is known by its full host name',
        peer: 'Address or name of the peer',
        ...publicKeyWords,
      },
      enters: 'pubkey-key',
      repeatable: true,
      samples: ['addressed-key 192.0.2.2', 'named-key a.example.com encryption'],
    },
    {
      syntax: 'rsa-pubkey {address <address:ip>|name <name:WORD>} [encryption|signature]',
      help: 'The public key of one peer, found by its address or its name: another spelling of `addressed-key` and `named-key`.',
      words: {
        'rsa-pubkey': 'The public key of a peer',
        address: 'A peer that is known by its address',
        name: 'A peer that is known by its full host name',
        ...publicKeyWords,
      },
      enters: 'pubkey-key',
      repeatable: true,
      samples: ['rsa-pubkey address 192.0.2.2', 'rsa-pubkey name a.example.com signature'],
    },
  ],
  'pubkey-key': [
    {
      syntax: 'address <address:ip4>',
      help: 'The address of a peer that is known by its name.',
      words: { address: 'IPv4 address of the peer' },
      samples: ['address 192.0.2.2'],
    },
    {
      syntax: 'serial-number <serial:WORD>',
      help: 'A number that you note for this key.',
      words: { serial: 'The number' },
      samples: ['serial-number 1000000'],
    },
    {
      syntax: 'key-string',
      help: 'The public key itself, as hexadecimal lines that end with `quit`.',
      enters: 'pubkey-string',
      samples: ['key-string'],
    },
  ],
} as const satisfies CommandFamily;
