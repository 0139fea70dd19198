/** Lines and characters that are looked at. */
const mostLines = 400;
const mostCharacters = 60_000;

/** Debug lines of the IKE family, wherever their prefix ends; show outputs; event-trace buffers. */
const marks: readonly RegExp[] = [
  /(?:^|[\s:#>*])I?KEv2(?:-(?:ERROR|INTERNAL|PAK|(?:PROTO|PLAT)-\d))?:(?: ?\((?:SESSION ID|SA ID|\d{1,9}\))|[A-Z%[]|\s?[A-Z(%[])/,
  /(?:^|[\s:#>*])ISAKMP(?:-PAK|-ERROR)?(?: ?:| ?\(\d{1,9}(?::\d{1,9})?\):?)/,
  /(?:^|[\s:])SM Trace->\s*SA:\s*I_SPI=/,
  /(?:^|[\s:])IPSEC\([a-z_ ]{3,60}\):/i,
  /(?:^|[\s:])(?:CRYPTO_PKI(?:_SCEP)?|CRYPTO_CS|crypto_engine|CRYPTO_SS\([A-Z ]+\)|Crypto mapdb ?):/,
  /%(?:IKEV2|CRYPTO|ISAKMP|CRYPTO_ENGINE|IPSEC|PKI)-\d-[A-Z0-9_]+:/,
  /%(?:ASA|PIX|FTD)-(?:[a-z]{2,9}-)?\d-(?:713|714|715|750|751|752|402|602)\d{3}:/,
  /(?:^|[\s:])\[IKEv1(?: DEBUG| DECODE)?\]:? ?(?:[A-Z]|processing|constructing)/,
  /^\S.{0,40}: SA ID:\d+ SESSION ID:\d+ /,
  /: IPSEC-EVENT:IPSEC-[A-Z-]+:/,
  /: Trustpoint- ?\S+:/,
];

/** Headings of show outputs and of event-trace buffers: one of them says it all. */
const headings: readonly RegExp[] = [
  /^\s*Tunnel-id\s+Local\s+Remote\s+fvrf\/ivrf\s+Status/,
  /^\s*IPv[46] Crypto (?:IKEv2|ISAKMP) +(?:SA|Session)/i,
  /^\s*Crypto map tag: \S+,/,
  /^\s*(?:local|remote) +ident \(addr\/mask\/prot\/port\):/,
  /^\s*Crypto session current status/,
  /^\s*Code: C - IKE Configuration mode/,
  /^\s*IKEv2 (?:policy|proposal) ?: \S/,
  /^\s*IKEv2 profile: \S/,
  /^\s*IPSEC profile \S+\s*$/,
  /^\s*IPsec SA total: \d+, active: \d+/,
  /^\s*Session-id: ?\d+, Status: ?\S/,
  /^\s*dst\s+src\s+state\s+conn-id\s+status/,
  /^\s*Exit Path Table - status:/,
  /^\s*IKEv[12] SAs:\s*$/,
  /^\s*Crypto IKEv2 SA Statistics\s*$/,
  /^\s*Legend: Attrb --> S - Static/,
  /^\s*Certificate Serial Number \(hex\): [0-9A-F]/,
  /^\s*Crypto Map (?:IPv[46] )?"[^"]{1,100}" \d+ ipsec-/,
  /^\s*Protection suite of priority \d+/,
  /^\s*\S{1,63}[#>]\s*sh(?:ow?)?\s+(?:cry(?:pto)?|monitor event-trace crypto)\b/,
  /^\s*show (?:crypto|monitor event-trace crypto) /,
  /^ikev2_(?:internal_)?(?:event|error|exception):$/,
];
const headingLines = 120;

/**
 * Tells whether a text is a captured crypto debug or the output of a crypto show command, from its first few hundred
 * lines. A single mark is enough in a text of a few lines; a longer one must hold several, or few that stand close.
 */
export function looksLikeCapture(text: string): boolean {
  const lines = text.slice(0, mostCharacters).split(/\r\n|\n|\r/, mostLines);
  let marked = 0;
  let written = 0;
  for (const line of lines) {
    const piece = line.slice(0, 300);
    if (piece.trim() === '') continue;
    written++;
    if (marks.some((mark) => mark.test(piece))) marked++;
    if (marked >= 8) return true;
    if (written <= headingLines && headings.some((heading) => heading.test(piece))) return true;
  }
  return marked > 0 && marked * 40 >= written;
}
