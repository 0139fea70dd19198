import type { Configuration } from '../../config/model';
import { objectsOf } from '../../config/objects/objects';
import { routersIn } from '../../config/routers';
import type { Span } from '../../text/span';
import type { Endpoint, Router, SideValue } from './model';

/** A configuration as one end of negotiations; `uri` names its document. */
export function routerOf(
  configuration: Configuration,
  uri: string,
  objects = objectsOf(configuration),
): Router {
  const learnsRoutes = configuration.index.firstWords.has('router');
  return {
    uri,
    name: objects.hostname?.value ?? fileName(uri),
    learnsRoutes,
    objects,
    made: undefined,
  };
}

/** The routers of a document as ends of negotiations; most documents hold one. */
export function routersOf(configuration: Configuration, uri: string): readonly Router[] {
  return routersIn(configuration).map((router) => routerOf(router, uri));
}

/** The folder of a document, to tell which documents belong together. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return name.replace(/\.\w+$/, '') || 'router';
}

/** What an endpoint says, at the span of a setting or where the endpoint is configured. */
export function sideValue(
  endpoint: Endpoint,
  text: string,
  source?: { readonly span: Span | undefined } | undefined,
): SideValue {
  const span = source?.span;
  const place = { uri: endpoint.router.uri, span: span ?? endpoint.anchor };
  return span ? { text, place } : { text, place, implied: true };
}
