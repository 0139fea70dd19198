import type { Registry } from './registry';

/** What a configuration payload does. */
export const configurationTypes: Registry = {
  id: 'configuration-type',
  title: 'Configuration payload type',
  references: ['RFC 7296 §3.15'],
  entries: [
    {
      number: 1,
      name: 'CFG_REQUEST',
      summary: 'The sender asks the peer for these attributes.',
    },
    {
      number: 2,
      name: 'CFG_REPLY',
      summary: 'The sender answers with values.',
    },
    {
      number: 3,
      name: 'CFG_SET',
      summary: 'The sender tells the peer to use these values.',
    },
    {
      number: 4,
      name: 'CFG_ACK',
      summary: 'The sender confirms the values that it took.',
    },
  ],
};

/** What one end asks of the other or gives to it. */
export const configurationAttributes: Registry = {
  id: 'configuration-attribute',
  title: 'Configuration attribute',
  references: ['RFC 7296 §3.15.1'],
  entries: [
    {
      number: 1,
      name: 'INTERNAL_IP4_ADDRESS',
      spellings: ['internal IP4 address', 'ipv4-addr'],
      summary: 'An IPv4 address for the client.',
    },
    {
      number: 2,
      name: 'INTERNAL_IP4_NETMASK',
      spellings: ['internal IP4 netmask', 'ipv4-netmask'],
      summary: 'The mask of that address.',
    },
    {
      number: 3,
      name: 'INTERNAL_IP4_DNS',
      spellings: ['internal IP4 DNS', 'ipv4-dns'],
      summary: 'A DNS server for the client.',
    },
    {
      number: 4,
      name: 'INTERNAL_IP4_NBNS',
      spellings: ['internal IP4 NBNS', 'ipv4-nbns'],
      summary: 'A WINS server for the client.',
    },
    {
      number: 5,
      name: 'INTERNAL_ADDRESS_EXPIRY',
      summary: 'Reserved: IKEv2 does not use it.',
    },
    {
      number: 6,
      name: 'INTERNAL_IP4_DHCP',
      spellings: ['internal IP4 DHCP'],
      summary: 'A DHCP server for the client.',
    },
    {
      number: 7,
      name: 'APPLICATION_VERSION',
      spellings: ['application version', 'app-version'],
      summary: 'The software of the sender, in its own words.',
    },
    {
      number: 8,
      name: 'INTERNAL_IP6_ADDRESS',
      spellings: ['internal IP6 address', 'ipv6-addr'],
      summary: 'An IPv6 address for the client.',
    },
    {
      number: 10,
      name: 'INTERNAL_IP6_DNS',
      spellings: ['internal IP6 DNS', 'ipv6-dns'],
      summary: 'An IPv6 DNS server for the client.',
    },
    {
      number: 12,
      name: 'INTERNAL_IP6_DHCP',
      spellings: ['internal IP6 DHCP'],
      summary: 'A DHCPv6 server for the client.',
    },
    {
      number: 13,
      name: 'INTERNAL_IP4_SUBNET',
      spellings: ['internal IP4 subnet', 'ipv4-subnet'],
      summary: 'A network behind the sender; a FlexVPN router makes a route of it.',
    },
    {
      number: 14,
      name: 'SUPPORTED_ATTRIBUTES',
      summary: 'Which attributes the sender knows.',
    },
    {
      number: 15,
      name: 'INTERNAL_IP6_SUBNET',
      spellings: ['internal IP6 subnet', 'ipv6-subnet'],
      summary: 'An IPv6 network behind the sender; a FlexVPN router makes a route of it.',
    },
    {
      number: 16,
      name: 'MIP6_HOME_PREFIX',
      summary: 'A home prefix of mobile IPv6.',
      references: ['RFC 5026'],
    },
    {
      number: 17,
      name: 'INTERNAL_IP6_LINK',
      summary: 'The IPv6 link of the client.',
      references: ['RFC 5739'],
    },
    {
      number: 18,
      name: 'INTERNAL_IP6_PREFIX',
      summary: 'A prefix for the link of the client.',
      references: ['RFC 5739'],
    },
    {
      number: 19,
      name: 'HOME_AGENT_ADDRESS',
      summary: 'The home agent of mobile IPv6.',
    },
    {
      number: 20,
      name: 'P_CSCF_IP4_ADDRESS',
      summary: 'A telephony proxy of a mobile network.',
      references: ['RFC 7651'],
    },
    {
      number: 21,
      name: 'P_CSCF_IP6_ADDRESS',
      summary: 'An IPv6 telephony proxy of a mobile network.',
      references: ['RFC 7651'],
    },
    {
      number: 22,
      name: 'FTT_KAT',
      summary: 'A keepalive setting of mobile networks.',
    },
    {
      number: 23,
      name: 'EXTERNAL_SOURCE_IP4_NAT_INFO',
      summary: 'How a NAT of a mobile network shows the client.',
    },
    {
      number: 24,
      name: 'TIMEOUT_PERIOD_FOR_LIVENESS_CHECK',
      summary: 'How long a mobile network waits before it checks the peer.',
    },
    {
      number: 25,
      name: 'INTERNAL_DNS_DOMAIN',
      summary: 'A domain that is resolved inside the tunnel.',
      references: ['RFC 8598'],
    },
    {
      number: 26,
      name: 'INTERNAL_DNSSEC_TA',
      summary: 'A trust anchor for that domain.',
      references: ['RFC 8598'],
    },
  ],
};

/** Attributes of the private range, as Cisco numbers them; older releases print `Unknown - 28675`. */
export const ciscoConfigurationAttributes: Registry = {
  id: 'cisco-configuration-attribute',
  title: 'Cisco configuration attribute',
  references: [],
  entries: [
    {
      number: 28672,
      name: 'banner',
      summary: 'Text that the user is shown after login.',
    },
    {
      number: 28673,
      name: 'save-password',
      summary: 'The client may keep the password.',
    },
    {
      number: 28674,
      name: 'default-domain',
      spellings: ['def-domain'],
      summary: 'The domain that the client adds to short names.',
    },
    {
      number: 28675,
      name: 'split-dns',
      summary: 'Domains that are resolved inside the tunnel.',
    },
    {
      number: 28676,
      name: 'split-include',
      summary: 'Networks that are reached through the tunnel.',
    },
    {
      number: 28677,
      name: 'nat-t-port',
      summary: 'The UDP port for traffic through a NAT.',
    },
    {
      number: 28678,
      name: 'split-exclude',
      spellings: ['local-lan'],
      summary: 'Networks that are reached outside the tunnel.',
    },
    {
      number: 28679,
      name: 'pfs',
      summary: 'Whether perfect forward secrecy is wanted.',
    },
    {
      number: 28680,
      name: 'firewall-type',
      summary: 'The firewall that the client must run.',
    },
    {
      number: 28681,
      name: 'backup-gateway',
      spellings: ['backup servers'],
      summary: 'Other gateways to try.',
    },
    {
      number: 28682,
      name: 'ddns-hostname',
      summary: 'The name that the client registers in the DNS.',
    },
    {
      number: 28692,
      name: 'config-url',
      summary: 'Where the client fetches a configuration.',
      evidence: 'inferred',
    },
  ],
};
