import type { TextDocument } from 'vscode-languageserver-textdocument';
import { textOf } from './textDocument';
import type { Reader } from './wing';

/**
 * The only cache of the server: the model of each document at its version. Asking gives the model of the
 * text as it is now, whatever was asked before.
 */
export interface Models<Model> {
  of(document: TextDocument): Model;
  forget(uri: string): void;
}

/** `finish` adds to a model what other documents know of it. */
export function createModels<Model>(
  read: Reader<Model>,
  finish: (model: Model, document: TextDocument) => Model = (model) => model,
): Models<Model> {
  const models = new Map<string, { document: TextDocument; version: number; model: Model }>();
  return {
    of(document) {
      const { uri, version } = document;
      const known = models.get(uri);
      // An open document and the file below it have versions of their own.
      if (known?.document === document && known.version === version) return known.model;
      const model = finish(read(textOf(document), known?.model), document);
      models.set(uri, { document, version, model });
      return model;
    },
    forget: (uri) => {
      models.delete(uri);
    },
  };
}
