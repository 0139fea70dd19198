import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Wing } from './wing';

/**
 * The only cache of the server: the model of each open document at its version. Asking gives the model of the
 * text as it is now, whatever was asked before.
 */
export interface Models<Model> {
  of(document: TextDocument): Model;
  forget(uri: string): void;
}

export function createModels<Model>(wing: Wing<Model>): Models<Model> {
  const models = new Map<string, { version: number; model: Model }>();
  return {
    of(document) {
      const known = models.get(document.uri);
      if (known?.version === document.version) return known.model;
      const model = wing.read(document.getText(), known?.model);
      models.set(document.uri, { version: document.version, model });
      return model;
    },
    forget: (uri) => {
      models.delete(uri);
    },
  };
}
