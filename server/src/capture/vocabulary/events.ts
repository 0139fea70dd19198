import { actionEvents } from './actionEvents';
import { checkEvents } from './checkEvents';
import { outcomeEvents } from './outcomeEvents';
import type { Event } from './schema';

/** Events of the IKEv2 state machine, by their spelling without apostrophes. */
export const events = {
  ...checkEvents,
  ...actionEvents,
  ...outcomeEvents,
} as const satisfies Record<string, Event>;
