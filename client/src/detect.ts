import { looksLikeCapture } from '../../server/src/capture/detect';
import { looksLikeConfiguration } from '../../server/src/config/detect';

/** The language that a document's content speaks; undefined for anything that is not ours. */
export function detectLanguage(text: string): 'ios-config' | 'ios-debug' | undefined {
  if (looksLikeCapture(text)) return 'ios-debug';
  return looksLikeConfiguration(text) ? 'ios-config' : undefined;
}
