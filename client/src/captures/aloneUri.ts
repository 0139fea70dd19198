import type { AlonePart } from '../../../server/src/lsp/protocol';

/** What a document alone shows. */
export interface AloneTarget {
  /** URI of the capture. */
  readonly source: string;
  readonly part: AlonePart;
}

/** The path and the query of the URI of a document alone; the path is what its tab says. */
export function aloneAddress(title: string, target: AloneTarget) {
  return { path: `/${title.replaceAll('/', '-')}`, query: JSON.stringify(target) };
}

/** What the query of a URI asks for; undefined for one that we did not make. */
export function readAloneQuery(query: string): AloneTarget | undefined {
  try {
    const { source, part }: AloneTarget = JSON.parse(query);
    return typeof source === 'string' && typeof part?.kind === 'string'
      ? { source, part }
      : undefined;
  } catch {
    return undefined;
  }
}
