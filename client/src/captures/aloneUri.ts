import type { AloneTarget } from '../../../server/src/lsp/protocol';

/** The path and the query of the URI of a document alone; the path is what its tab says. */
export function aloneAddress(title: string, target: AloneTarget) {
  return { path: `/${title.replaceAll('/', '-')}`, query: JSON.stringify(target) };
}
