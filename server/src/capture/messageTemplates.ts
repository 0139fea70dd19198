import { compileTemplates } from './templates';
import { messageFormats } from './vocabulary/messageFormats';

/** All formats of messages that we know, prepared for looking up. */
export const messageTemplates = compileTemplates(messageFormats);
