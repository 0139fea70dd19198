// The baseline of the measurements on configurations: VS Code's own JSON language service, in this process, on a file of
// the same size.

import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** How long the JSON language service takes for the same things, in milliseconds, each several times. */
export async function jsonService(text) {
  const service = getLanguageService({});
  let document = TextDocument.create('file:///bench.json', 'json', 1, text);
  let parsed = service.parseJSONDocument(document);
  const middle = Math.floor(document.lineCount / 2);
  const position = { line: middle, character: 6 };
  const type = () => {
    const range = { start: position, end: position };
    const version = document.version + 1;
    TextDocument.update(document, [{ range, text: ' ' }], version);
    parsed = service.parseJSONDocument(document);
  };
  const open = () => {
    document = TextDocument.create('file:///bench.json', 'json', 1, text);
    parsed = service.parseJSONDocument(document);
    return service.doValidation(document, parsed, { schemaValidation: 'ignore' });
  };
  return {
    open: [await milliseconds(open)],
    keystroke: await many(30, () => {
      type();
      return service.doValidation(document, parsed);
    }),
    completion: await many(30, () => {
      type();
      return service.doComplete(document, position, parsed);
    }),
    hover: await many(30, () => service.doHover(document, position, parsed)),
    outline: await many(10, () => service.findDocumentSymbols2(document, parsed)),
    folds: await many(10, () => service.getFoldingRanges(document)),
  };
}

async function many(times, work) {
  const found = [];
  for (let time = 0; time < times; time++) found.push(await milliseconds(work));
  return found;
}

async function milliseconds(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
