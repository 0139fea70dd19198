import type { Address } from '../../config/objects/addresses';
import type { Setting } from '../../config/objects/effective';
import type { Interface } from '../../config/objects/interfaces';
import type { IpsecSettings } from '../../config/objects/ipsec';
import type { ConfigurationObjects } from '../../config/objects/objects';
import type { Remembered } from '../../config/once';
import type { Evidence, Place, Reference } from '../../text/results';
import type { Span } from '../../text/span';

/** A configuration as one end of negotiations. */
export interface Router {
  readonly uri: string;
  /** Host name, else the name of the file. */
  readonly name: string;
  /** Learns routes by a routing protocol. */
  readonly learnsRoutes: boolean;
  readonly objects: ConfigurationObjects;
  /** See `once`. */
  made: Remembered | undefined;
}

/** One way in which a router talks IPsec: a tunnel, or an entry of a crypto map on an interface. */
export interface Endpoint {
  readonly router: Router;
  readonly kind: 'tunnel' | 'multipoint' | 'template' | 'crypto-map' | 'dynamic-map';
  /** `Tunnel0`, `crypto map M 10`. */
  readonly title: string;
  /** Where it is configured; problems without a better place go there. */
  readonly anchor: Span;
  readonly interface: Interface;
  readonly local: End;
  readonly remote: End;
  /** VRF of the outer packets; undefined: the global one. */
  readonly fvrf: string | undefined;
  /** Undefined: nothing protects the packets. */
  readonly ipsec: IpsecSettings | undefined;
  readonly version: 'ikev2' | 'ikev1';
  readonly ikev2Profile: Setting<string> | undefined;
  readonly isakmpProfile: Setting<string> | undefined;
  /** The crypto ACL; undefined for tunnels and for templates that take what the peer asks for. */
  readonly acl: Setting<string> | undefined;
  /** Why it does nothing as it stands, and what to write: its interface is shut down, its map is on none. */
  readonly idle?: string;
  /** Why it may not work as it stands. */
  readonly doubt?: string | undefined;
}

/** Where packets of an endpoint come from or go to. */
export interface End {
  readonly addresses: readonly Address[];
  /** Versions of IP in which it has an address that the file does not tell. */
  readonly untold?: readonly (4 | 6)[];
  /** Any other address will do. */
  readonly any: boolean;
  /** How it is written, or why it is not known: `DHCP`. */
  readonly text: string;
  readonly span: Span | undefined;
}

export interface Pair {
  /** The end that can start. */
  readonly initiator: Endpoint;
  readonly responder: Endpoint;
}

/** Two routers, negotiated on paper. */
export interface Negotiation {
  readonly pair: Pair;
  readonly initiator: Party;
  readonly responder: Party;
  readonly version: 'IKEv2' | 'IKEv1' | undefined;
  readonly verdict: 'works' | 'fails' | 'undecided';
  readonly steps: readonly Step[];
  /** The first step that fails. */
  readonly failure: Step | undefined;
}

export interface Party {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  /** Where its tunnel or crypto map is configured. */
  readonly anchor: Span;
}

export type Exchange =
  | 'before'
  | 'IKE_SA_INIT'
  | 'IKE_AUTH'
  | 'child SA'
  | 'main mode'
  | 'quick mode'
  | 'tunnel';

/** One question that both ends must answer alike. */
export interface Step {
  /** Kebab-case, stable; the code of its problem is `negotiation-` and this. */
  readonly id: string;
  readonly title: string;
  readonly exchange: Exchange;
  /** `noted`: works, but not well or not always. `undecided`: not decidable from configurations. */
  readonly outcome: 'agreed' | 'noted' | 'undecided' | 'failed';
  readonly initiator: SideValue;
  readonly responder: SideValue;
  /** What comes of it and why; what to write where it fails. Never holds a secret. */
  readonly result: string;
  /** What captures and show commands tell when it fails. */
  readonly symptom?: string;
  readonly reference?: Reference;
  readonly evidence?: Evidence;
}

/** What one end says about it, and where. */
export interface SideValue {
  readonly text: string;
  readonly place: Place;
  /** The value is built in, not written. */
  readonly implied?: true;
}
