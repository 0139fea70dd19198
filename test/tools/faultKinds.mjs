// The kinds of faults that `faults.mjs` plants: each gives the texts that a line can be replaced by, `undefined` to
// leave it out.

/** Lines without which something cannot work; all others have defaults, or say what holds without them. */
const NEEDED =
  /^ *(crypto (ikev2 (proposal|policy|keyring|profile|authorization policy) (?!default)|isakmp (key|policy)|ipsec (transform-set|profile) (?!default)|map \S+ \d+|dynamic-map|keyring|gdoi group|pki (trustpoint|certificate map))|encryption |integrity |prf |group |hash |proposal |peer |address \S|identity (local|number)|pre-shared-key|match (identity|certificate|address|fvrf)|authentication |keyring |pki trustpoint |(subject|issuer)-name co |set (peer|transform-set|ikev2-profile|group) |server (local|address)|tunnel (source|destination|protection|mode|vrf)|crypto map \S+$|interface |ip address |ip unnumbered |ip nhrp (network-id|nhs|map)|vrf (definition|forwarding)|aaa (new-model|authorization)|virtual-template|pool |ip local pool|ip access-list|permit |ip route )/;

/** Lines that are complete without their last word, or with one word fewer. */
const LISTS =
  /^ *((subject|issuer)-name|aaa authorization group|ip local pool|crypto (map|ipsec transform-set|isakmp key|dynamic-map)|encryption|integrity|prf|group|hash|proposal|permit|ip (route|address|nhrp)|tunnel (mode|protection|source)|address \S+ \S+|match identity remote address \S+ \S+|server local|interface)|^ *\S+$/;

const CRYPTO =
  /^crypto |^ +(encryption|integrity|prf|group|proposal|peer|address |pre-shared-key|match|identity|authentication|keyring|lifetime|dpd|set|mode|pki|hash|rekey|sa|profile|server|client|enrollment|revocation-check|rsakeypair|tunnel|aaa authorization|virtual-template|route (set|accept)|pool|subject-name|issuer-name)/;

const WEAKER = [
  [/aes-gcm-256|aes-cbc-256/, '3des'],
  [/\bsha(256|384|512)\b/, 'md5'],
  [/\bgroup (14|19|20|21)\b/, 'group 2'],
  [/\bpfs group\d+/, 'pfs group5'],
  [/esp-gcm 256|esp-aes 256/, 'esp-3des'],
  [/esp-sha256-hmac/, 'esp-md5-hmac'],
  [/\baes 256$/, 'des'],
  [/ 6 \S{20,}$/, ' cisco'],
];

/** Commands of one block that another block does not know. */
const STRAYS = {
  'crypto ikev2 proposal': 'authentication local pre-share',
  'crypto ikev2 policy': 'integrity sha256',
  'crypto ikev2 keyring': 'match identity remote any',
  'crypto ikev2 profile': 'encryption aes-cbc-256',
  'crypto ipsec profile': 'keyring local SITES',
  'crypto ipsec transform-set': 'set pfs group19',
  'crypto map': 'set ikev2-profil SITES',
  'crypto isakmp policy': 'integrity sha256',
  'crypto pki trustpoint': 'issuer-name co cn = root',
  'interface Tunnel': 'set transform-set TS',
};

const ADDRESS = /(?<= |^)\d+\.\d+\.\d+\.\d+(?= |$)/g;
const MASK = /^(255|0)\./;

/** Faults that one configuration shows by itself. */
export const kinds = {
  'line left out': (line, lines) => (NEEDED.test(line) && !isSpare(line, lines) ? [undefined] : []),
  'keyword misspelled': (line) =>
    keywordsIn(line)
      .map((at) => swapped(line, at))
      .filter((misspelled) => misspelled !== line),
  'keyword short of a letter': (line) =>
    keywordsIn(line).map((at) => line.slice(0, at + 1) + line.slice(at + 2)),
  'name misspelled': (line, lines) =>
    namesIn(line, lines).map((at) => `${line.slice(0, at)}X${line.slice(at)}`),
  'number out of range': (line) =>
    /^ *(lifetime|dpd|crypto (ikev2 fragmentation|isakmp policy)|set security-association lifetime|rekey lifetime|group \d)/.test(
      line,
    )
      ? [line.replace(/ \d+/, (digits) => `${digits}000000`)]
      : [],
  'command incomplete': (line) =>
    NEEDED.test(line) && !LISTS.test(line) ? [line.replace(/ \S+$/, '')] : [],
  'weak algorithm or key': (line) =>
    CRYPTO.test(line)
      ? WEAKER.filter(([from]) => from.test(line)).map(([from, to]) => line.replace(from, to))
      : [],
  'line of another block': (line) =>
    Object.entries(STRAYS)
      .filter(([start]) => line.startsWith(start) && !/local-address/.test(line))
      .map(([, stray]) => `${line}\n ${stray}`),
  'mask of the other kind': (line) =>
    /^ +(address|match identity|ip address) .*255\.255\.255\.0$|^ +(\d+ )?permit ip .*0\.0\.0\.255/.test(
      line,
    )
      ? [line.replace(/255\.255\.255\.0$|0\.0\.0\.255/, otherMask)]
      : [],
  'sequence number twice': (line) =>
    /^crypto map \S+ 20 ipsec/.test(line) ? [line.replace(' 20 ', ' 10 ')] : [],
};

/** Faults that show when the peer's configuration is at hand. */
export const pairKinds = {
  ...kinds,
  'key differs': (line) =>
    /^ +pre-shared-key|^crypto isakmp key/.test(line)
      ? [line.replace('Harbor', 'Harbour').replace(/ cisco$/, ' Cisco')]
      : [],
  'digit of an address changed': (line, lines) =>
    addressesIn(line, lines).map((at) => digitChanged(line, at)),
  'source and destination swapped': (line, lines) => ends(line, lines),
  'identity differs': (line) =>
    /^ +(identity local|match identity remote) (fqdn|email)/.test(line)
      ? [line.replace(/example/, 'exemple')]
      : [],
  'other mode': (line) =>
    [
      ['tunnel mode ipsec ipv4', 'tunnel mode gre ip'],
      ['tunnel mode gre multipoint', 'tunnel mode ipsec ipv4'],
      [' mode tunnel', ' mode transport'],
      [' mode transport', ' mode tunnel'],
    ]
      .filter(([from]) => line.endsWith(from))
      .map(([from, to]) => line.replace(from, to)),
  'access list reversed': (line) =>
    /^ +permit ip \S+ \S+ \S+ \S+$/.test(line)
      ? [line.replace(/permit ip (\S+ \S+) (\S+ \S+)/, 'permit ip $2 $1')]
      : [],
  'other algorithm': (line) =>
    [
      [/aes-cbc-256/, 'aes-cbc-128'],
      [/aes-gcm-256/, 'aes-gcm-128'],
      [/\bsha256$/, 'sha512'],
      [/\bsha512$/, 'sha256'],
      [/group 19$/, 'group 20'],
      [/group 14$/, 'group 16'],
      [/group19$/, 'group20'],
      [/esp-gcm 256/, 'esp-gcm 128'],
      [/esp-aes 256/, 'esp-aes 192'],
      [/esp-sha256-hmac/, 'esp-sha512-hmac'],
      [/(?<=encryption )aes 256$/, 'aes 192'],
    ]
      .filter(([from]) => CRYPTO.test(line) && from.test(line))
      .map(([from, to]) => line.replace(from, to)),
  'other method of authentication': (line) =>
    [
      [/pre-share$/, 'rsa-sig'],
      [/rsa-sig$/, 'pre-share'],
    ]
      .filter(([from]) => /^ +authentication/.test(line) && from.test(line))
      .map(([from, to]) => line.replace(from, to)),
};

/**
 * Lines that may be left out: another one does the same, IOS has a default that is as good, or nothing in the two
 * configurations depends on it.
 */
function isSpare(line, lines) {
  const others = lines.filter((other) => other !== line);
  const alike = (pattern) => pattern.test(line) && others.some((other) => pattern.test(other));
  return (
    alike(/^ +(issuer|subject)-name co /) ||
    alike(/^ server address /) ||
    /^ +(identity local (address|dn)|match address local|hash sha256$|ip nhrp map multicast)/.test(
      line,
    ) ||
    (/^ tunnel source/.test(line) && lines.some((other) => /^interface Virtual/.test(other))) ||
    isInside(line, lines)
  );
}

/** An interface that nothing names, with its address: the network behind the router, which may be routed elsewhere. */
function isInside(line, lines) {
  if (!/^ *(interface (Loopback|Gigabit|Ethernet)|ip address)/.test(line)) return false;
  const at = lines.indexOf(line);
  const opener = lines.slice(0, at + 1).findLast((other) => other.startsWith('interface '));
  const name = opener?.split(' ')[1] ?? '';
  if (/^(Tunnel|Virtual)/.test(name)) return false;
  const block = lines
    .slice(lines.indexOf(opener) + 1)
    .join('\n')
    .split(/\n(?! )/)[0];
  const isNamed = lines.some((other) => other !== opener && other.split(' ').includes(name));
  return !isNamed && !block.includes('crypto map');
}

function otherMask(mask) {
  return mask
    .split('.')
    .map((octet) => 255 - Number(octet))
    .join('.');
}

/** Where keywords begin that are long enough to be recognized. */
function keywordsIn(line) {
  if (!CRYPTO.test(line)) return [];
  const text = /^ *(description|subject-name|rsakeypair|enrollment)|-name co /.test(line)
    ? line.replace(/(?<=\S) .*/, '')
    : line;
  return [...text.matchAll(/(?<= |^)[a-z][a-z-]{4,}\d?(?= |$)/g)].map(({ index }) => index);
}

/** The line with the third and fourth letter of a word swapped. */
function swapped(line, at) {
  return `${line.slice(0, at + 2)}${line[at + 3]}${line[at + 2]}${line.slice(at + 4)}`;
}

const NAMING =
  /^ *(?:proposal|keyring local|set (?:transform-set|ikev2-profile|isakmp-profile|group)|match (?:address|certificate)|pki trustpoint|profile|pool|tunnel protection ipsec profile|crypto map|client registration interface|match address ipv4|aaa authorization group (?:cert|psk) list|virtual-template|tunnel source|tunnel vrf|match fvrf|vrf forwarding|ip unnumbered|crypto (?:ikev2|isakmp|ipsec) (?:proposal|policy|keyring|profile|transform-set)|crypto map|crypto pki (?:trustpoint|certificate map)|ip access-list (?:extended|standard)|ip local pool|aaa authorization network|crypto ikev2 authorization policy) (?=[A-Z\d])/;

/** Where a name begins that is defined or used. What nothing else names may have any name. */
function namesIn(line, lines) {
  const use = NAMING.exec(line);
  if (!use || /^crypto (isakmp|ikev2) policy/.test(line)) return [];
  const name = line.slice(use[0].length).split(' ')[0];
  const others = lines.filter((other) => other !== line && other.split(' ').includes(name));
  return others.length > 0 ? [use[0].length] : [];
}

/** Where addresses begin that decide who talks to whom; the networks behind the routers are nobody else's business. */
function addressesIn(line, lines) {
  if (isInside(line, lines)) return [];
  if (
    !/^ +(tunnel|set peer|address|match identity|ip address|permit|ip nhrp)|^crypto isakmp key/.test(
      line,
    )
  )
    return [];
  return [...line.matchAll(ADDRESS)].filter(([text]) => !MASK.test(text)).map(({ index }) => index);
}

/** The last digit of the third octet is another one, so that no mask hides it. */
function digitChanged(line, at) {
  const [address] = /[\d.]+/.exec(line.slice(at));
  const octets = address.split('.');
  octets[2] = String((Number(octets[2]) + 1) % 255);
  return line.slice(0, at) + octets.join('.') + line.slice(at + address.length);
}

/** A tunnel that goes from the peer's address to the own one. */
function ends(line, lines) {
  const peer = /^ +tunnel destination (\S+)/.exec(line)?.[1];
  const own = lines.find((other) => /^ ip address (192\.0\.2|198\.51\.100)\./.test(other));
  const address = own && /[\d.]+/.exec(own)[0];
  if (!peer || !address || !lines.some((other) => /^ tunnel source/.test(other))) return [];
  return [line.replace(peer, address)];
}
