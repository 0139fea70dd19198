import {
  ciscoConfigurationAttributes,
  configurationAttributes,
  configurationTypes,
} from './configurationAttributes';
import { exchangeTypeRegistry } from './exchangeTypes';
import {
  authenticationMethods,
  certificateEncodings,
  hashAlgorithms,
  identityTypes,
} from './identities';
import {
  deleteReasons,
  headerFlags,
  securityProtocols,
  spiSizes,
  trafficSelectorTypes,
  vendorIds,
} from './messageParts';
import { notifyTypes } from './notifyTypes';
import { payloads } from './payloads';
import type { Registry } from './registry';
import {
  encryptionTransforms,
  groupAuthenticationTransforms,
  groupTransforms,
  integrityTransforms,
  keyWrapTransforms,
  prfTransforms,
  sequenceNumberTransforms,
  transformAttributes,
  transformTypes,
} from './transforms';

/** All registries, for whatever looks at each. */
export const registries: readonly Registry[] = [
  payloads,
  exchangeTypeRegistry,
  notifyTypes,
  transformTypes,
  encryptionTransforms,
  prfTransforms,
  integrityTransforms,
  groupTransforms,
  sequenceNumberTransforms,
  keyWrapTransforms,
  groupAuthenticationTransforms,
  transformAttributes,
  identityTypes,
  authenticationMethods,
  hashAlgorithms,
  certificateEncodings,
  trafficSelectorTypes,
  securityProtocols,
  headerFlags,
  spiSizes,
  deleteReasons,
  vendorIds,
  configurationTypes,
  configurationAttributes,
  ciscoConfigurationAttributes,
];

/** The registry of the ids of a transform type, by its number. */
export const transformRegistries: ReadonlyMap<number, Registry> = new Map([
  [1, encryptionTransforms],
  [2, prfTransforms],
  [3, integrityTransforms],
  [4, groupTransforms],
  [5, sequenceNumberTransforms],
  ...[6, 7, 8, 9, 10, 11, 12].map((type): [number, Registry] => [type, groupTransforms]),
  [13, keyWrapTransforms],
  [14, groupAuthenticationTransforms],
]);
