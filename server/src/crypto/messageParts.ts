import type { Registry } from './registry';

/** What a traffic selector selects by. */
export const trafficSelectorTypes: Registry = {
  id: 'traffic-selector',
  title: 'Traffic selector type',
  references: ['RFC 7296 §3.13.1'],
  entries: [
    {
      number: 7,
      name: 'TS_IPV4_ADDR_RANGE',
      summary:
        'A range of IPv4 addresses; 0.0.0.0 to 255.255.255.255 is everything, as on a tunnel interface.',
    },
    {
      number: 8,
      name: 'TS_IPV6_ADDR_RANGE',
      summary: 'A range of IPv6 addresses.',
    },
    {
      number: 9,
      name: 'TS_FC_ADDR_RANGE',
      summary: 'A range of Fibre Channel addresses.',
    },
    {
      number: 10,
      name: 'TS_SECLABEL',
      summary: 'A security label that the traffic carries.',
      references: ['RFC 9478'],
    },
  ],
};

/** What a proposal, notification or deletion is for. */
export const securityProtocols: Registry = {
  id: 'protocol',
  title: 'Security protocol',
  references: ['RFC 7296 §3.3.1'],
  entries: [
    {
      number: 0,
      name: 'none',
      spellings: ['Unknown - 0'],
      summary: 'The notification concerns no SA.',
    },
    {
      number: 1,
      name: 'IKE',
      spellings: ['ISAKMP'],
      summary: 'The IKE SA itself.',
    },
    {
      number: 2,
      name: 'AH',
      summary: 'A child SA that authenticates and does not encrypt.',
    },
    {
      number: 3,
      name: 'ESP',
      summary: 'A child SA that encrypts.',
    },
    {
      number: 4,
      name: 'FC_ESP_HEADER',
      summary: 'ESP of Fibre Channel.',
    },
    {
      number: 5,
      name: 'FC_CT_AUTHENTICATION',
      summary: 'Authentication of Fibre Channel.',
    },
  ],
};

/** Flags in the header of a message, by their bit value. */
export const headerFlags: Registry = {
  id: 'header-flag',
  title: 'Header flag',
  references: ['RFC 7296 §3.1'],
  entries: [
    {
      number: 8,
      name: 'INITIATOR',
      summary: 'The sender is the end that began the IKE SA.',
    },
    {
      number: 16,
      name: 'VERSION',
      summary: 'The sender could speak a newer version.',
    },
    {
      number: 32,
      name: 'RESPONSE',
      spellings: ['MSG-RESPONSE'],
      summary: 'The message answers a request with the same message id.',
    },
    {
      name: 'RESPONDER',
      summary: 'The sender is not the end that began the IKE SA: the flag INITIATOR is off.',
    },
  ],
};

/** How long an SPI is, in octets. */
export const spiSizes: Registry = {
  id: 'spi-size',
  title: 'SPI size',
  references: ['RFC 7296 §3.3.1'],
  entries: [
    {
      number: 0,
      name: 'IKE_SA_INIT',
      summary: 'The SPIs of the new IKE SA stand in the message header.',
    },
    {
      number: 4,
      name: 'ESP or AH',
      summary: 'The SPI of a child SA.',
    },
    {
      number: 8,
      name: 'IKE SA in CREATE_CHILD_SA',
      summary: 'The SPI of the IKE SA that replaces this one.',
      references: ['RFC 7296 §2.18'],
    },
  ],
};

/** Why a Cisco device deletes an SA; RFC 7296 has no such field. */
export const deleteReasons: Registry = {
  id: 'delete-reason',
  title: 'Reason of a deletion',
  references: [],
  entries: [
    {
      number: 4,
      name: 'User Requested',
      summary: 'An administrator of an ASA cleared the session.',
    },
    {
      number: 8,
      name: 'Internal Error',
      summary: 'The ASA gave the session up by itself, often after a refused child SA.',
    },
    {
      name: 'Administrator Reset',
      summary: 'An administrator of an ASA reset the session.',
    },
    {
      name: 'IKEV2_DELETE_BY_USER_COMMAND',
      summary: 'An administrator cleared the SA by a command.',
    },
    {
      name: 'unknown',
      summary: 'The router gives no reason; printed when the child SA was refused at once.',
    },
  ],
};

/** What a vendor id says. */
export const vendorIds: Registry = {
  id: 'vendor-id',
  title: 'Vendor id',
  references: ['RFC 7296 §3.12'],
  entries: [
    {
      name: 'CISCO-DELETE-REASON',
      spellings: ['DELETE-REASON'],
      summary: 'The sender can tell why it deletes an SA.',
    },
    {
      name: 'FLEXVPN-SUPPORTED',
      summary: 'The sender is a Cisco device with FlexVPN.',
      evidence: 'inferred',
    },
    {
      name: 'CISCO(COPYRIGHT)',
      summary: 'The sender is a Cisco device; the id holds its copyright text.',
      evidence: 'inferred',
    },
    {
      name: 'CISCO-GRANITE',
      summary: 'The sender is a Cisco device; sent in IKE_AUTH.',
    },
    {
      name: 'FRAGMENTATION',
      summary: 'The sender can cut messages in the way that Cisco used before RFC 7383.',
    },
    {
      name: 'CISCO-DYNAMIC-ROUTE',
      summary: 'The sender can add routes for FlexVPN.',
      evidence: 'unverified',
    },
    {
      name: '(CUSTOM)',
      summary: 'A vendor id that this router does not name.',
    },
  ],
};
