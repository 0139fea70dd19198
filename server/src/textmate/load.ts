import wasm from 'vscode-oniguruma/release/onig.wasm';
import type { Highlight } from '../report/highlight';
import { createHighlighter } from './highlighter';

/** The colours of lines, with the engine of the grammars as the bundle holds it. Large: import it on demand. */
export function loadHighlight(): Promise<Highlight> {
  return createHighlighter(wasm);
}
