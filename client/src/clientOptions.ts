import type { LanguageClientOptions } from 'vscode-languageclient';
import { previewed } from './fixPreview';
import { servedLanguages } from './languages';

/**
 * What the language server is asked about: without a scheme, so that unsaved documents, revisions in Git and
 * virtual file systems are served like files.
 */
export const clientOptions = (): LanguageClientOptions => ({
  documentSelector: servedLanguages.map((language) => ({ language })),
  middleware: {
    provideCodeActions: async (document, range, context, token, next) =>
      (await next(document, range, context, token))?.map(previewed),
  },
});
