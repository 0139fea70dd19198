import { asaClientMessages } from './messages/asaClientMessages';
import { asaIkev1Messages } from './messages/asaIkev1Messages';
import { asaPlatformMessages } from './messages/asaPlatformMessages';
import { asaTunnelMessages } from './messages/asaTunnelMessages';
import { besideMessages } from './messages/besideMessages';
import { eventTraceMessages } from './messages/eventTraceMessages';
import { flexvpnMessages } from './messages/flexvpnMessages';
import { groupMessages } from './messages/groupMessages';
import { ikev2AuthMessages } from './messages/ikev2AuthMessages';
import { ikev2InitMessages } from './messages/ikev2InitMessages';
import { ikev2LifeMessages } from './messages/ikev2LifeMessages';
import { ipsecMessages } from './messages/ipsecMessages';
import { isakmpClientMessages } from './messages/isakmpClientMessages';
import { isakmpPhase1Messages } from './messages/isakmpPhase1Messages';
import { isakmpPhase2Messages } from './messages/isakmpPhase2Messages';
import { packetMessages } from './messages/packetMessages';
import { pkiEnrolmentMessages } from './messages/pkiEnrolmentMessages';
import { pkiLogMessages } from './messages/pkiLogMessages';
import { pkiMessages } from './messages/pkiMessages';
import { syslogMessages } from './messages/syslogMessages';
import type { MessageFormat } from './schema';

/** Every message that a capture can hold and that is explained. */
export const messageFormats: readonly MessageFormat[] = [
  ...ikev2InitMessages,
  ...ikev2AuthMessages,
  ...flexvpnMessages,
  ...ikev2LifeMessages,
  ...packetMessages,
  ...asaPlatformMessages,
  ...isakmpPhase1Messages,
  ...isakmpClientMessages,
  ...isakmpPhase2Messages,
  ...ipsecMessages,
  ...pkiMessages,
  ...pkiEnrolmentMessages,
  ...syslogMessages,
  ...pkiLogMessages,
  ...groupMessages,
  ...asaIkev1Messages,
  ...asaClientMessages,
  ...asaTunnelMessages,
  ...eventTraceMessages,
  ...besideMessages,
];
