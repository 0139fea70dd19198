/** Lines that are looked at. */
const mostLines = 120;
const mostCharacters = 20_000;

/**
 * Lines of show outputs that hardly anything else has. The tables of commands know more, but who only asks what a
 * text is shall not load them.
 */
const marks: readonly RegExp[] = [
  /^\s{0,4}(?:[\w.-]{1,63}[#>]\s{0,4}|-{3,40} )(?:do )?sho?w?\s+(?:cry|dmv|vpn-s|ip\s+nhr|int\w{0,7}\s+[Tt]u)/,
  // NHRP, DMVPN and tunnels
  /^\s{0,8}\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2} via \d{1,3}(?:\.\d{1,3}){3}(?:,? Tunnel\d{1,10} created |\s{0,20}$)/,
  /^\s{0,8}(?:NBMA address|Type: (?:static|dynamic|incomplete), Flags): ?\S/,
  /^\s{0,8}Intf\s{1,20}NextHop Address\s{1,60}NBMA Address/,
  /^\s{0,8}Target\s{1,30}Via\s{1,30}NBMA\s{1,30}Mode\s{1,10}Intfc/,
  /^\s{0,8}Legend: E=Expecting replies, R=Responding/,
  /^\s{0,8}Tunnel\d{1,10}: Max-send limit:/,
  /^\s{0,8}Tunnel\d{1,10} is (?:up|down|administratively down|reset), line protocol is /,
  /^\s{0,20}Interface: Tunnel\d{1,10}, IPv[46] NHRP Details/,
  /^\s{0,20}# Ent\s{1,8}Peer NBMA Addr\s{1,8}Peer Tunnel Add/,
  /^\s{0,20}Interface Tunnel\d{1,10} is (?:up|down|admin|reset)[\w/ ]{0,30}, Addr\. is /,
  // Groups
  /^\s{0,8}GROUP INFORMATION\s{0,20}$/,
  /^\s{0,20}Group (?:Name|Identity|Member ID) {1,40}: {1,4}\S/,
  /^\s{0,8}Group Member Information For Group \S/,
  /^\s{0,8}Key Server Policy:/,
  /^\s{0,8}Crypto Gdoi Group Name ?:/,
  /^\s{0,8}SA created for group \S/,
  // IKE and IPsec
  /^\s{0,8}Easy VPN Remote Phase: \d/,
  /^\s{0,20}Status: A ?- Active, U - Up, D - Down/,
  /^\s{0,20}Peer\s{1,60}I\/F\s{1,60}Username\s{1,60}Group\/Phase1_id/,
  /^\s{0,20}Session status: (?:UP|DOWN)/,
  /^\s{0,20}C-id\s{1,40}Local\s{1,40}Remote\s{1,40}I-VRF\s{1,40}Status\s{1,40}Encr/,
  /^\s{0,20}Peer: {1,4}\S{3,45} {1,4}Port: {1,4}\d{1,5} {1,4}Local: {1,4}\S{3,45}/,
  /^\s{0,20}(?:Global|Default) IKE policy\s{0,20}$/,
  /^\s{0,8}Keyring\s{1,40}Hostname\/Address\s{1,60}Preshared Key/,
  /^\s{0,20}Transform set [^\s:]{1,80}: \{ /,
  /^\s{0,20}protected vrf: \S/,
  /^\s{0,20}#pkts (?:encaps|decaps): ?\d/,
  // The engine
  /^\s{0,20}Crypto Engine Connections\s{0,20}$/,
  /^\s{0,20}ID\s{1,20}(?:Interface\s{1,40})?(?:IP-Address\s{1,40})?(?:Type|State)\s{1,40}Algorithm\s{1,40}Encrypt\s{1,20}Decrypt/,
  /^\s{0,40}Crypto Call Admission Control Statistics\s{0,20}$/,
  /^\s{0,8}Number of Crypto Socket connections \d/,
  // Certificates
  /^\s{0,20}(?:Router Self-Signed|CA) Certificate\s{0,20}$/,
  /^\s{0,8}(?:Trustpoint|Certificate Server) [^\s:]{1,80}:\s{0,20}$/,
  /^\s{0,20}PKI Timers\s{0,20}$/,
  /^\s{0,8}CRL Issuer Name:\s{0,20}$/,
  /^\s{0,4}% Key pair was generated at: /,
  // ASA
  /^\s{0,8}Session Type: (?:LAN-to-LAN|AnyConnect|IKEv2|Site-to-Site)/,
];

/** Tells whether a text begins with the output of a show command that the tables explain. */
export function looksLikeShowOutput(text: string): boolean {
  const lines = text.slice(0, mostCharacters).split(/\r\n|\n|\r/, mostLines);
  return lines.some((line) => {
    const piece = line.slice(0, 160);
    return marks.some((mark) => mark.test(piece));
  });
}
