import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IRawGrammar, Registry } from 'vscode-textmate';
import { captureGrammar } from '../../../syntaxes/captureGrammar';
import { configurationGrammar } from '../../../syntaxes/configGrammar';
import type { TextMateGrammar } from '../../../syntaxes/textMate';
import type { Highlight, HighlightedLanguage } from '../report/highlight';

/** The grammars that VS Code colours the editor with. */
const grammars: Readonly<Record<HighlightedLanguage, () => TextMateGrammar>> = {
  'ios-config': configurationGrammar,
  'ios-debug': captureGrammar,
};

/** Longest time for a line, in milliseconds; what is left then stays without scopes. */
const longest = 200;

/** Colours lines as the editor does before it has asked the server. `wasm` is Oniguruma, the engine of the patterns. */
export async function createHighlighter(wasm: Uint8Array): Promise<Highlight> {
  const onigLib = loadWASM(wasm).then(() => ({ createOnigScanner, createOnigString }));
  const load = async (language: HighlightedLanguage) => {
    const raw = grammars[language]();
    const registry = new Registry({ onigLib, loadGrammar: async () => rawGrammar(raw) });
    const grammar = await registry.loadGrammar(raw.scopeName);
    if (!grammar) throw new Error(`${language} has no grammar`);
    return grammar;
  };
  const loaded = { 'ios-config': await load('ios-config'), 'ios-debug': await load('ios-debug') };
  return (language, line) =>
    loaded[language]
      .tokenizeLine(line, INITIAL, longest)
      .tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes: scopes.slice(1),
      }));
}

/** A grammar as one that was read from a file: the engine writes into it. */
function rawGrammar(grammar: TextMateGrammar): IRawGrammar {
  return JSON.parse(JSON.stringify(grammar));
}
