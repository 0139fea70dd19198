/** Lines and characters that are looked at. */
const mostLines = 1000;
const mostCharacters = 60_000;

/** Commands that only IOS and its relatives have. */
const strong: readonly RegExp[] = [
  /^cry(?:p|pt|pto)? (?:ikev2|isa[a-z]*|ips[a-z]*|map|pki|key|gdoi|gkm|dynamic-map|keyring|engine|call|ca|identity|logging|mib|session|vpn|xauth|provisioning|tls-tunnel) \S/,
  /^crypto (?:ipsec|isakmp|ikev2) (?:profile|policy|proposal|keyring|transform-set|key) \S/,
  /^ ?(?:tunnel protection ipsec|tunnel mode ipsec|crypto map) \S/,
  /^ +set (?:transform-set|ikev2-profile|isakmp-profile|security-association|pfs|peer) \S/,
  /^version \d\d\.\d+/,
  /^hostname \S+\s*$/,
  /^Building configuration\.\.\./,
  /^Current configuration : \d+ bytes/,
  /^(?:service|no service) (?:timestamps|password-encryption|pad|tcp-keepalives)/,
  /^boot-(?:start|end)-marker/,
  /^interface (?:(?:Ten|Two|Forty|Hundred|TwentyFive)?Gig\w*|FastEthernet|Ethernet|Tunnel|Loopback|Vlan|Serial|Virtual-Template|Port-channel|Dialer|BDI|Cellular)\s?\d/,
  /^ip (?:route|access-list|nhrp|vrf|cef|domain.name) \S/,
  /^router (?:ospf|eigrp|bgp|rip)\b/,
  /^(?:vrf definition|aaa new-model|aaa authorization|enable secret|username \S+ (?:privilege|secret|password))/,
];

/** Lines as in a configuration: comments, mode lines, plain words. Other files have other first lines. */
const foreign =
  /^(?:[<{[]|import |#include|#!|package |from \S+ import|\s*"[^"]+":|\d{4}-\d\d-\d\d[T ])/;

/** `R1(config-if)#`, in a captured session. */
const prompt = /^[\w.-]{1,64}\(conf[\w-]{1,40}\)# ?/;

/** The lines without the blanks that all of them begin with: an example that was copied from a text. */
function outdented(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const common = Math.min(...written.map((line) => line.length - line.trimStart().length));
  return common > 0 ? lines.map((line) => line.slice(common)) : lines;
}

/** What IOS XR and NX-OS begin with, whose commands are others. */
const relative = /^(?:!! IOS XR|feature [a-z-]+$|vdc \S+ id \d|vrf context )/m;

/**
 * Tells whether a text is a configuration of an IOS router, from its first lines: it must hold commands that others
 * do not have, at least one in twenty-five of the lines that are not indented.
 */
export function looksLikeConfiguration(text: string): boolean {
  if (relative.test(text.slice(0, mostCharacters))) return false;
  const lines = outdented(text.slice(0, mostCharacters).split(/\r\n|\n|\r/, mostLines));
  let commands = 0;
  let crypto = 0;
  let written = 0;
  for (const line of lines) {
    const piece = line.slice(0, 200).replace(prompt, '');
    if (/^\s*!?\s*$/.test(piece)) continue;
    if (foreign.test(piece)) {
      written += 5;
      continue;
    }
    // Lines of a mode are indented: how many there are tells nothing.
    if (!/^\s/.test(piece)) written++;
    if (!strong.some((command) => command.test(piece))) continue;
    commands++;
    if (/^ ?cry\w{0,3} /.test(piece)) crypto++;
  }
  const enough = crypto > 0 || commands >= 3;
  return enough && commands * 25 >= written;
}
