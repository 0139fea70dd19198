import { looksLikeCapture } from '../capture/detect';
import { looksLikeConfiguration } from '../config/detect';
import { looksLikeShowOutput } from '../show/detect';

export type TextKind = 'capture' | 'configuration';

/**
 * What a text is, from its beginning: what is `wanted`, if anything of that kind is in it, else the other. Outputs of
 * show commands that stand alone are captures. Undefined when it is neither.
 */
export function textKind(text: string, wanted: TextKind = 'capture'): TextKind | undefined {
  const isKind = { capture: looksLikeCapture, configuration: looksLikeConfiguration };
  if (isKind[wanted](text)) return wanted;
  const other = wanted === 'capture' ? 'configuration' : 'capture';
  if (isKind[other](text)) return other;
  return looksLikeShowOutput(text) ? 'capture' : undefined;
}
