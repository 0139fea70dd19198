import {
  crlWords,
  hashWords,
  keyUsages,
  matchWords,
  ocspWords,
  pkiWords,
  revocationWords,
  usageWords,
} from './pkiWords';
import type { CommandFamily } from './schema';

/** The certificate server of IOS, enrollment profiles and the trustpool. */

const databaseWords = { database: 'Where the server keeps what it issued' };

const grantWords = { grant: 'Who decides about requests' };

const lifetimeWords = {
  lifetime: 'How long something is valid',
  days: 'Days',
  hours: 'Hours on top of the days',
  minutes: 'Minutes on top of the hours',
};

const lifetimeUnits = { days: 'd', hours: 'h', minutes: 'min' };

const passwordWords = {
  encryption: 'How the password is stored: 0 readable, 7 obscured',
  password: 'The password',
};

const enrollWords = {
  url: 'From this address',
  vrf: 'Through another routing table',
  vrfName: 'VRF that leads to the CA',
  terminal: 'By copy and paste',
  command: 'With an HTTP command, written as the CA wants it',
  line: 'The command; `$P1` to `$P8` stand for the parameters',
};

const authenticationWords = {
  authentication: 'How the certificate of the CA is fetched',
  ...enrollWords,
};

const enrollmentWords = { enrollment: 'How the own certificate is asked for', ...enrollWords };

const httpPasswordWords = {
  '0': 'The password follows readable',
  '6': 'The password follows encrypted with the master key',
  password: 'The password',
};

const reenrollmentWords = { reenrollment: 'How the own certificate is renewed', ...enrollWords };

export const pkiServer = {
  global: [
    {
      syntax: 'crypto {pki|ca} server <name:def(pki-server)>',
      help: 'Makes this router a CA that issues certificates to others.',
      detail: 'A router has at most one. It issues nothing before `no shutdown` in it.',
      words: {
        ...pkiWords,
        server: 'A CA on this router',
        name: 'Name of the CA; the trustpoint and the key pair of the CA get it too',
      },
      enters: 'cs-server',
      samples: ['crypto pki server CN'],
      rejects: ['crypto pki server'],
    },
    {
      syntax:
        'crypto {pki|ca} server <name:ref(pki-server)> {grant|reject|remove|revoke|unrevoke|request|' +
        'password|info|rollover|start|stop|trim} [<options:LINE>]',
      help: 'Does something with the CA on this router at once: answers requests, revokes certificates.',
      words: {
        ...pkiWords,
        server: 'A CA on this router',
        name: 'Name of the CA',
        grant: 'Issue the certificates that are asked for',
        reject: 'Refuse requests',
        remove: 'Forget requests',
        revoke: 'Revoke a certificate',
        unrevoke: 'Take a revocation back',
        request: 'Read a request that you paste',
        password: 'Make a one-time password for a request',
        info: 'Show what waits',
        rollover: 'Make the next certificate of the CA',
        start: 'Start the CA',
        stop: 'Stop the CA',
        trim: 'Make the revocation list shorter',
        options: 'Which ones',
      },
      notNegatable: true,
      notInRunningConfig: true,
      evidence: 'unverified',
      samples: ['crypto pki server CN grant all', 'crypto pki server CN request pkcs10 terminal'],
    },
    {
      syntax: 'crypto {pki|ca} profile enrollment <name:def(pki-enroll-profile)>',
      help: 'Describes how to ask a CA for certificates when an address alone is not enough.',
      detail: 'A trustpoint uses it with `enrollment profile`.',
      words: {
        ...pkiWords,
        profile: 'Descriptions that trustpoints use',
        enrollment: 'How to ask a CA for certificates',
        name: 'Name that trustpoints use for it',
      },
      enters: 'ca-profile-enroll',
      repeatable: true,
      samples: ['crypto pki profile enrollment EST-CA'],
    },
    {
      syntax: 'crypto {pki|ca} trustpool policy',
      help: 'How the certificates of the trustpool are fetched and checked.',
      detail:
        'The trustpool is a store of well-known CAs, mostly for HTTPS. VPN peers are checked against trustpoints.',
      words: { ...pkiWords, trustpool: 'A store of well-known CAs', policy: 'How it is used' },
      enters: 'ca-trustpool',
      samples: ['crypto pki trustpool policy', 'crypto ca trustpool policy'],
    },
    {
      syntax: 'crypto {pki|ca} trustpool import <source:LINE>',
      help: 'Loads a bundle of CA certificates into the trustpool.',
      words: {
        ...pkiWords,
        trustpool: 'A store of well-known CAs',
        import: 'Load a bundle',
        source:
          'Where the bundle is: `ca-bundle` for the address of the policy, `url` and an address, `terminal`, `clean` to drop the old ones first',
      },
      notNegatable: true,
      notInRunningConfig: true,
      samples: ['crypto pki trustpool import url http://www.cisco.com/security/pki/trs/ios.p7b'],
    },
    {
      syntax: 'crypto {pki|ca} trustpool clean',
      help: 'Removes all downloaded certificates from the trustpool.',
      words: { ...pkiWords, trustpool: 'A store of well-known CAs', clean: 'Empty it' },
      notNegatable: true,
      notInRunningConfig: true,
      samples: ['crypto pki trustpool clean'],
    },
  ],
  'ca-profile-enroll': [
    {
      syntax: 'authentication url <url:WORD> [vrf <vrfName:ref(vrf)>]',
      help: 'Fetches the certificate of the CA from this address.',
      words: { ...authenticationWords, url: 'Address of the CA' },
      samples: [
        'authentication url http://ca.example.com',
        'authentication url http://ca vrf MGMT',
      ],
    },
    {
      syntax: 'authentication terminal',
      help: 'You paste the certificate of the CA.',
      words: authenticationWords,
      samples: ['authentication terminal'],
    },
    {
      syntax: 'authentication command <line:LINE>',
      help: 'Fetches the certificate of the CA with this HTTP command.',
      words: authenticationWords,
      samples: ['authentication command GET /certs/cacert.der'],
    },
    {
      syntax: 'enrollment url <url:WORD> [vrf <vrfName:ref(vrf)>]',
      help: 'Sends the certificate request to this address.',
      words: { ...enrollmentWords, url: 'Address of the CA' },
      samples: ['enrollment url https://est.example.com', 'enrollment url http://ca vrf MGMT'],
    },
    {
      syntax: 'enrollment terminal',
      help: 'You carry the certificate request to the CA by copy and paste.',
      words: enrollmentWords,
      samples: ['enrollment terminal'],
    },
    {
      syntax: 'enrollment command <line:LINE>',
      help: 'Sends the certificate request with this HTTP command.',
      words: enrollmentWords,
      samples: ['enrollment command POST /certs/request reference_number=$P1'],
    },
    {
      syntax: 'enrollment credential <trustpoint:ref(pki-trustpoint)>',
      help: 'Proves itself to the new CA with the certificate of another trustpoint.',
      words: {
        ...enrollmentWords,
        credential: 'With a certificate that this router already has',
        trustpoint: 'Trustpoint that holds it',
      },
      samples: ['enrollment credential FACTORY'],
    },
    {
      syntax: 'credential <trustpoint:ref(pki-trustpoint)>',
      help: 'Proves itself to the new CA with the certificate of another trustpoint: another spelling of `enrollment credential`.',
      words: { trustpoint: 'Trustpoint that holds the certificate' },
      evidence: 'unverified',
      samples: ['credential CISCO_IDEVID_SUDI'],
    },
    {
      syntax: 'enrollment http username <name:WORD> [password [0|6] <password:KEY>]',
      help: 'The login at the web server of the CA.',
      words: {
        ...enrollmentWords,
        http: 'Login at the web server',
        username: 'Its user',
        name: 'The name',
        ...httpPasswordWords,
      },
      samples: [
        'enrollment http username branch7',
        'enrollment http username branch7 password 0 SECRET',
      ],
    },
    {
      syntax: 'enrollment http password [0|6] <password:KEY>',
      help: 'The password for the web server of the CA.',
      words: {
        ...enrollmentWords,
        http: 'Login at the web server',
        ...httpPasswordWords,
      },
      samples: ['enrollment http password SECRET', 'enrollment http password 6 AAAA'],
    },
    {
      syntax: 'reenrollment {url <url:WORD> [vrf <vrfName:ref(vrf)>]|terminal|command <line:LINE>}',
      help: 'Renews the certificate another way than it was first got.',
      words: { ...reenrollmentWords, url: 'At this address' },
      samples: ['reenrollment url http://ca.example.com', 'reenrollment terminal'],
    },
    {
      syntax: 'parameter <number:int(1,8)> {value <value:LINE:secret>|prompt <prompt:LINE>}',
      help: 'What stands for `$P1` to `$P8` in the commands of this profile.',
      words: {
        number: 'Which of the eight',
        value: 'Always this text',
        prompt: 'The text of the question that asks for it',
      },
      repeatable: true,
      samples: [
        'parameter 1 value aaaa-bbbb-cccc',
        'parameter 2 prompt Enter the reference number',
      ],
      rejects: ['parameter 9 value x', 'parameter 1 aaaa'],
    },
    {
      syntax: 'method-est',
      help: 'Speaks EST to the CA instead of SCEP.',
      references: ['RFC 7030'],
      samples: ['method-est'],
    },
    {
      syntax: 'source-interface <interface:ref(interface)>',
      help: 'Which address this router talks to the CA from.',
      words: { interface: 'Interface whose address is used' },
      samples: ['source-interface Loopback0'],
    },
  ],
  'cs-server': [
    {
      syntax: 'database level {minimum|names|complete}',
      help: 'How much this CA remembers about the certificates it issued.',
      detail:
        'Without `names` or `complete` nobody can look up later which serial number belongs to whom.',
      words: {
        ...databaseWords,
        level: 'How much is kept',
        minimum: 'Only what it takes to go on issuing',
        names: 'Serial number and subject of each certificate as well',
        complete: 'Each certificate as well',
      },
      default: '`minimum` (unverified)',
      samples: ['database level complete'],
      rejects: ['database level full'],
    },
    {
      syntax:
        'database url [cnm|crl|crt|p12|pem|ser] [publish] <url:WORD> ' +
        '[username <user:WORD>] [password [<encryption:int(0,9)>] <password:KEY>]',
      help: 'Where this CA writes its files.',
      detail: 'If the place cannot be written, the server stops.',
      words: {
        ...databaseWords,
        url: 'Place of the files',
        cnm: 'Only the files with the name and expiry of a certificate',
        crl: 'Only the revocation list',
        crt: 'Only the issued certificates',
        p12: 'Only the backup of the CA as PKCS #12',
        pem: 'Only the backup of the CA as PEM',
        ser: 'Only the file with the last serial number',
        publish: 'Puts a copy there for others to fetch',
        username: 'Login at the place',
        user: 'User name',
        ...passwordWords,
      },
      repeatable: true,
      samples: ['database url nvram:', 'database url crl publish ftp://192.0.2.10/pki username ca'],
    },
    {
      syntax: 'database archive {pem|pkcs12} [password [<encryption:int(0,9)>] <password:KEY>]',
      help: 'Makes a backup of the certificate and the key of this CA when they are made.',
      detail: '`no database archive` makes none: the CA is then lost with the router.',
      words: {
        ...databaseWords,
        archive: 'The backup of the CA',
        pem: 'As PEM files',
        pkcs12: 'As one PKCS #12 file',
        ...passwordWords,
      },
      samples: ['database archive pem', 'database archive pkcs12 password 7 0822455D0A16'],
    },
    {
      syntax: 'database username <user:WORD> [password [<encryption:int(0,9)>] <password:KEY>]',
      help: 'The login at the place where this CA writes its files.',
      words: {
        ...databaseWords,
        username: 'Login at the place',
        user: 'User name',
        ...passwordWords,
      },
      samples: ['database username ca', 'database username ca password 0 SECRET'],
    },
    {
      syntax: 'issuer-name <name:LINE>',
      help: 'The distinguished name of this CA, as it stands in every certificate it issues.',
      detail: 'It cannot be changed once the CA has its own certificate.',
      words: { name: 'Distinguished name, as in `CN=CA1.example.com,O=Example`' },
      samples: ['issuer-name cn=CN', 'issuer-name CN=CA1.example.com, O=Example'],
    },
    {
      syntax: 'grant {auto|none|ra-auto}',
      help: 'Whether certificates are issued without anybody looking at the request.',
      detail:
        'Without the line each request waits for you. With `auto` everybody who reaches this router gets a certificate.',
      words: {
        ...grantWords,
        auto: 'Every request is granted',
        none: 'Every request is refused',
        'ra-auto': 'Requests that a registration authority has passed are granted',
      },
      samples: ['grant auto', 'grant ra-auto'],
      rejects: ['grant', 'grant all'],
    },
    {
      syntax: 'grant auto {trustpoint <trustpoint:WORD>|tp-list <trustpoint:WORD>+}',
      help: 'Issues certificates to routers that prove themselves with a certificate of another CA.',
      words: {
        ...grantWords,
        auto: 'Granted without asking',
        trustpoint: 'To holders of a certificate of that CA, by the name of its trustpoint',
        'tp-list': 'The same for up to five trustpoints (IOS XE 17.4.1 and later)',
      },
      repeatable: true,
      samples: ['grant auto trustpoint FACTORY', 'grant auto tp-list FACTORY VENDOR'],
    },
    {
      syntax: 'grant auto rollover {ca-cert|ra-cert}',
      help: 'Renews certificates of subordinate servers without asking, when this CA renews its own.',
      words: {
        ...grantWords,
        auto: 'Granted without asking',
        rollover: 'When the CA changes to its next certificate',
        'ca-cert': 'To subordinate CAs',
        'ra-cert': 'To registration authorities',
      },
      repeatable: true,
      samples: ['grant auto rollover ca-cert'],
    },
    {
      syntax:
        'lifetime ca-certificate <days:int(0,7305)> [<hours:int(0,23)> [<minutes:int(0,59)>]]',
      help: 'How long the certificate of this CA is valid.',
      words: { ...lifetimeWords, 'ca-certificate': 'The certificate of this CA' },
      units: lifetimeUnits,
      default: '1095 d (3 years, unverified)',
      samples: ['lifetime ca-certificate 3650'],
      rejects: ['lifetime ca-certificate 7306'],
    },
    {
      syntax: 'lifetime certificate <days:int(0,7305)> [<hours:int(0,23)> [<minutes:int(0,59)>]]',
      help: 'How long the certificates are valid that this CA issues.',
      words: { ...lifetimeWords, certificate: 'Certificates for others' },
      units: lifetimeUnits,
      default: '365 d (unverified)',
      samples: ['lifetime certificate 365 12 30'],
      rejects: ['lifetime certificate 365 24'],
    },
    {
      syntax: 'lifetime crl <days:int(0,7305)> [<hours:int(0,23)> [<minutes:int(0,59)>]]',
      help: 'How long a revocation list of this CA is valid.',
      detail:
        'Routers keep a list that long: so late may they learn of a revocation. Old releases count hours here (unverified).',
      words: { ...lifetimeWords, crl: 'Revocation lists' },
      units: lifetimeUnits,
      default: '7 d (168 h)',
      samples: ['lifetime crl 1'],
    },
    {
      syntax:
        'lifetime enrollment-request <days:int(0,7305)> [<hours:int(0,23)> [<minutes:int(0,59)>]]',
      help: 'How long a request may wait for your decision before it is dropped.',
      detail: 'Old releases count hours here (unverified).',
      words: { ...lifetimeWords, 'enrollment-request': 'Requests that wait' },
      units: lifetimeUnits,
      default: '7 d (unverified)',
      samples: ['lifetime enrollment-request 3 0'],
    },
    {
      syntax: 'hash {md5|sha1|sha256|sha384|sha512}',
      help: 'Which hash this CA signs certificates and revocation lists with.',
      words: hashWords,
      samples: ['hash sha256'],
      rejects: ['hash sha'],
    },
    {
      syntax: 'cdp-url <url:WORD>',
      help: 'Writes into each certificate where the revocation list is to be found.',
      detail:
        'It does not change certificates that are already issued. Type Ctrl-V before a `?` in it.',
      words: { url: 'Address of the revocation list, as in `http://192.0.2.10/CN.crl`' },
      samples: ['cdp-url http://192.0.2.10/CN.crl'],
    },
    {
      syntax: 'auto-rollover [<days:int(0,1825)> [<hours:int(0,23)> [<minutes:int(0,59)>]]]',
      help: 'Makes the next certificate of this CA before the present one expires.',
      words: {
        days: 'How many days before the end',
        hours: 'Hours on top of the days',
        minutes: 'Minutes on top of the hours',
      },
      units: lifetimeUnits,
      samples: ['auto-rollover', 'auto-rollover 90', 'auto-rollover 1 2 30'],
      rejects: ['auto-rollover 1826'],
    },
    {
      syntax: 'mode {ra [transparent]|sub-cs}',
      help: 'Makes this server work under another CA instead of being a root itself.',
      words: {
        ra: 'Registration authority: decides, another CA signs',
        transparent: 'Passes requests on to a CA that is not IOS',
        'sub-cs': 'Subordinate CA: signs, its own certificate comes from another CA',
      },
      samples: ['mode ra', 'mode ra transparent', 'mode sub-cs'],
    },
    {
      syntax: `eku ${keyUsages}`,
      help: 'Issues certificates for these uses only.',
      words: { ...usageWords },
      samples: ['eku server-auth client-auth'],
    },
    {
      syntax: 'serial-number <serial:WORD>',
      help: 'The serial number of the last certificate that this CA issued.',
      detail: 'Two certificates with one number break revocation: set it only when you move a CA.',
      words: { serial: 'Serial number' },
      samples: ['serial-number 0x2A'],
    },
    {
      syntax: 'shutdown',
      help: 'This CA answers no requests.',
      detail: '`no shutdown` starts it, after which most of its settings are fixed.',
      default: 'shut down',
      samples: ['shutdown'],
    },
    {
      syntax: 'redundancy',
      help: 'Keeps the keys and files of this CA in step with the standby router.',
      samples: ['redundancy'],
    },
  ],
  'ca-trustpool': [
    {
      syntax:
        'ca-bundle url <url:WORD> [source interface <interface:ref(interface)>|vrf <vrfName:ref(vrf)>]',
      help: 'Where the bundle of CA certificates is downloaded from.',
      words: {
        'ca-bundle': 'The bundle of CA certificates',
        url: 'Address of the bundle',
        source: 'Where the packets come from',
        interface: 'Interface whose address is used',
        vrf: 'Through another routing table',
        vrfName: 'VRF that leads there',
      },
      samples: [
        'ca-bundle url http://192.0.2.10/ios.p7b',
        'ca-bundle url http://ca/ios.p7b vrf MGMT',
      ],
    },
    {
      syntax: 'cabundle url <url:WORD>',
      help: 'Where the bundle of CA certificates is downloaded from, in the older spelling.',
      words: { cabundle: 'The bundle of CA certificates', url: 'Address of the bundle' },
      repeatable: true,
      samples: ['cabundle url http://192.0.2.10/ios.p7b'],
    },
    {
      syntax: 'vrf <vrfName:ref(vrf)>',
      help: 'Reaches bundle and revocation servers through this VRF.',
      words: { vrfName: 'VRF that leads to the servers' },
      samples: ['vrf MGMT'],
    },
    {
      syntax: 'source interface <interface:ref(interface)>',
      help: 'Which address this router fetches the bundle from.',
      words: {
        source: 'Where the packets come from',
        interface: 'Interface whose address is used',
      },
      samples: ['source interface Loopback0'],
    },
    {
      syntax: 'storage <place:WORD>',
      help: 'Where the trustpool is kept.',
      words: { place: 'File system with a colon: `nvram:`, `flash:`' },
      samples: ['storage flash:'],
    },
    {
      syntax: 'revocation-check {crl|none|ocsp}+',
      help: 'How this router finds out that a certificate under a CA of the trustpool was revoked.',
      detail: 'The methods are tried in the order written.',
      words: revocationWords,
      samples: ['revocation-check crl', 'revocation-check ocsp none'],
    },
    {
      syntax: 'ocsp url <url:WORD>',
      help: 'Asks this OCSP responder, whatever the certificate says.',
      words: { ...ocspWords, url: 'Address of the responder' },
      samples: ['ocsp url http://ocsp.example.com'],
    },
    {
      syntax: 'ocsp disable-nonce',
      help: 'Takes answers that the OCSP responder has prepared in advance.',
      words: {
        ...ocspWords,
        'disable-nonce': 'Ask without a nonce',
      },
      samples: ['ocsp disable-nonce'],
    },
    {
      syntax: 'chain-validation',
      help: 'Checks a certificate up to the root, not only to the first CA in the trustpool.',
      samples: ['chain-validation'],
    },
    {
      syntax: 'match certificate <map:ref(pki-certmap)> [<treatment:LINE>]',
      help: 'Treats the certificates that fit a certificate map in another way than the rest.',
      words: {
        ...matchWords,
        certificate: 'Compared with a certificate map',
        map: 'Certificate map that picks them',
        treatment:
          '`allow expired-certificate`, `skip revocation-check` or `override` and an address',
      },
      repeatable: true,
      samples: ['match certificate CISCO allow expired-certificate', 'match certificate CISCO'],
    },
    {
      syntax: 'crl cache {none|delete-after <minutes:int(1,43200)>}',
      help: 'How long a revocation list is used before a fresh one is fetched.',
      words: {
        ...crlWords,
        cache: 'Keeping the lists',
        none: 'Fetch one for each certificate',
        'delete-after': 'Forget it after this time',
        minutes: 'Age at which it is forgotten',
      },
      units: { minutes: 'min' },
      samples: ['crl cache none', 'crl cache delete-after 60'],
    },
    {
      syntax: 'crl query <url:LINE>',
      help: 'Where to ask for revocation lists when the certificate names no complete address.',
      words: {
        ...crlWords,
        query: 'Ask a directory',
        url: 'Address of the directory, as in `ldap://192.0.2.10`',
      },
      samples: ['crl query ldap://192.0.2.10'],
    },
  ],
} as const satisfies CommandFamily;
