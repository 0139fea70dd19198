import type { Location } from 'vscode-languageserver';
import { locations, onDocument, type Session } from './session';

/** Definition and references. */
export function registerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition(
    onDocument(session, 'definition', [] as Location[], (document, language, { position }) =>
      locations(session, document, language.definitions(document, document.offsetAt(position))),
    ),
  );
  connection.onReferences(
    onDocument(
      session,
      'references',
      [] as Location[],
      (document, language, { position, context }) => {
        const offset = document.offsetAt(position);
        const places = [
          ...(context.includeDeclaration ? language.definitions(document, offset) : []),
          ...language.references(document, offset),
        ];
        return locations(session, document, places);
      },
    ),
  );
}
