import type { Reference } from '../text/results';

/**
 * The public address of a source that is cited: `RFC 7296 §2.15`, `Cisco FN72510`. Undefined for one that is
 * not known.
 */
export function referenceUrl(reference: Reference): string | undefined {
  return (
    rfcUrl(reference) ?? defectUrl(reference) ?? noticeUrl(reference) ?? documents.get(reference)
  );
}

function rfcUrl(reference: Reference): string | undefined {
  const match = /^RFC (\d+)(?: §([A-Z]|[A-Z]?[\d.]*\d))?$/.exec(reference);
  if (!match) return undefined;
  const page = `https://www.rfc-editor.org/rfc/rfc${match[1]}.html`;
  const section = match[2];
  if (section === undefined) return page;
  return `${page}#${/^[A-Z]/.test(section) ? 'appendix' : 'section'}-${section}`;
}

function defectUrl(reference: Reference): string | undefined {
  const match = /^Cisco (CSC[a-z]{2}\d{5})$/.exec(reference);
  return match ? `https://bst.cisco.com/bugsearch/bug/${match[1]}` : undefined;
}

/** Field notices lie in folders named by the first three digits. */
function noticeUrl(reference: Reference): string | undefined {
  const match = /^Cisco FN((\d{3})\d{2})$/.exec(reference);
  if (!match) return undefined;
  const folder = 'https://www.cisco.com/c/en/us/support/docs/field-notices';
  return `${folder}/${match[2]}/fn${match[1]}.html`;
}

/** Cisco documents and standards outside the RFC series, as they are cited. */
export const documents: ReadonlyMap<Reference, string> = new Map([
  [
    'Cisco NGE',
    'https://sec.cloudapps.cisco.com/security/center/resources/next_generation_cryptography',
  ],
  [
    'Cisco 113574',
    'https://www.cisco.com/c/en/us/support/docs/security/asa-5500-x-series-next-generation-firewalls/113574-tg-asa-ipsec-ike-debugs-main-00.html',
  ],
  [
    'Cisco 113594',
    'https://www.cisco.com/en/US/tech/tk583/tk372/technologies_tech_note09186a0080bce520.shtml',
  ],
  [
    'Cisco 115934',
    'https://www.cisco.com/c/en/us/support/docs/ip/internet-key-exchange-ike/115934-technote-ikev2-00.html',
  ],
  [
    'Cisco 115935',
    'https://www.cisco.com/c/en/us/support/docs/security/asa-5500-x-series-next-generation-firewalls/115935-asa-ikev2-debugs.html',
  ],
  [
    'Cisco 117259',
    'https://www.cisco.com/c/en/us/support/docs/security-vpn/ipsec-negotiation-ike-protocols/117259-trouble-ios-ike-00.html',
  ],
  [
    'Cisco 117337',
    'https://www.cisco.com/c/en/us/support/docs/security-vpn/ipsec-negotiation-ike-protocols/117337-config-asa-router-00.html',
  ],
  [
    'Cisco 117633',
    'https://www.cisco.com/c/en/us/support/docs/security-vpn/internet-security-association-key-management-protocol-isakmp/117633-technote-ISAKMP-00.html',
  ],
  ['Cisco ASA syslog', 'https://www.cisco.com/c/en/us/td/docs/security/asa/syslog/b_syslog.html'],
  [
    'Cisco IKEv2 fragmentation',
    'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/sec_conn_ike2vpn/configuration/15-mt/sec-flex-vpn-15-mt-book/sec-cfg-ikev2-frag.html',
  ],
  [
    'Cisco IKEv2 load balancer',
    'https://www.cisco.com/c/en/us/td/docs/routers/ios/config/17-x/sec-vpn/b-security-vpn/m_sec-cfg-clb-supp.html',
  ],
  [
    'Cisco white paper c11-744879',
    'https://www.cisco.com/c/en/us/products/collateral/ios-nx-os-software/ios-ipsec/white-paper-c11-744879.html',
  ],
  ['NIST SP 800-77r1', 'https://csrc.nist.gov/pubs/sp/800/77/r1/final'],
  ['NIST FIPS 203', 'https://csrc.nist.gov/pubs/fips/203/final'],
  [
    'NSA CNSA 2.0',
    'https://media.defense.gov/2022/Sep/07/2003071834/-1/-1/0/CSA_CNSA_2.0_ALGORITHMS_.PDF',
  ],
  ['IANA IKEv2 parameters', 'https://www.iana.org/assignments/ikev2-parameters'],
]);
