import type { Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationAt, recordsNaming } from '../relate/captureLinks';
import { definitionsAcross, referencesAcross } from '../relate/oneRouter';
import type { Place } from '../text/results';
import type { Language } from './languages';
import { locations, onDocument, type Session } from './session';

/** Definition and references, in a document and from one to the others. */
export function registerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition(
    onDocument(session, 'definition', [] as Location[], (document, language, { position }) =>
      locations(session, document, definitionsAt(session, document, language, position)),
    ),
  );
  connection.onReferences(
    onDocument(
      session,
      'references',
      [] as Location[],
      (document, language, { position, context }) => {
        const definitions = definitionsAt(session, document, language, position);
        const uses = [
          ...language.references(document, document.offsetAt(position)),
          ...acrossFiles(session, document, position, referencesAcross),
          ...captureUses(session, document, language, position),
        ];
        const places = context.includeDeclaration
          ? distinct([...definitions, ...uses], document)
          : without(uses, definitions, document);
        return locations(session, document, places);
      },
    ),
  );
}

/** Each place once: a definition is also a use of its name. */
function distinct(places: readonly Place[], document: TextDocument): readonly Place[] {
  return [...new Map(places.map((place) => [keyOf(place, document), place])).values()];
}

function without(
  places: readonly Place[],
  others: readonly Place[],
  document: TextDocument,
): readonly Place[] {
  const known = new Set(others.map((place) => keyOf(place, document)));
  return places.filter((place) => !known.has(keyOf(place, document)));
}

function keyOf({ uri, span }: Place, document: TextDocument): string {
  return `${span.start} ${span.end} ${uri ?? document.uri}`;
}

/** In a capture the lines of the configuration behind the word. */
function definitionsAt(
  session: Session,
  document: TextDocument,
  language: Language,
  position: Position,
): readonly Place[] {
  const offset = document.offsetAt(position);
  const own = [
    ...language.definitions(document, offset),
    ...acrossFiles(session, document, position, definitionsAcross),
  ];
  const context = session.workspace.contextOf(document);
  return context ? [...own, ...configurationAt(context, offset)] : own;
}

/** What other open files of the same router say about a name. */
function acrossFiles(
  { workspace }: Session,
  document: TextDocument,
  position: Position,
  find: typeof definitionsAcross,
): readonly Place[] {
  const configuration = workspace.configurationOf(document);
  const others = workspace.otherParts(document);
  if (!configuration || others.length === 0) return [];
  return find({ uri: document.uri, configuration }, others, document.offsetAt(position));
}

/** The lines of open captures in which an SA uses the object that is named at a position of a configuration. */
function captureUses(
  { workspace }: Session,
  document: TextDocument,
  language: Language,
  position: Position,
): readonly Place[] {
  const span = language.renamable(document, document.offsetAt(position))?.span;
  if (!span) return [];
  const name = document.getText().slice(span.start, span.end);
  return workspace.documents().flatMap((other) => {
    const capture = workspace.contextOf(other)?.capture;
    if (!capture) return [];
    return recordsNaming(capture, name).map((record) => {
      const start = capture.records.start[record] ?? 0;
      const found = capture.lines.text.slice(start, capture.records.start[record + 1]);
      const at = start + Math.max(0, found.indexOf(name));
      return { uri: other.uri, span: { start: at, end: at + name.length } };
    });
  });
}
