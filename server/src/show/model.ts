import type { Span } from '../text/span';
import type { FieldEntry, SectionEntry, ShowCommand } from './schema';

/** One field as an output shows it. */
export interface ShownField {
  /** Its name in `ShowCommand.fields`. */
  readonly key: string;
  readonly entry: FieldEntry;
  /** Label and value; of a table only the head or the cell. */
  readonly span: Span;
  readonly valueSpan: Span;
  /** Runs of blanks are single ones; empty for the head of a column. */
  readonly value: string;
}

/** What one SA, flow, policy ... shows. */
export interface ShownSection {
  /** Absent for an output as a whole. */
  readonly entry?: SectionEntry;
  readonly span: Span;
  /** Its own fields, in document order; those of inner sections are in them. */
  readonly fields: readonly ShownField[];
  readonly sections: readonly ShownSection[];
}

/** What one show command printed, in a document. */
export interface ShowOutput extends ShownSection {
  readonly command: ShowCommand;
  /** The command as it was typed. */
  readonly typed?: Span;
  /** It reaches the end of the text: more may follow when the text grows. */
  readonly open: boolean;
  /** All fields of all sections, in document order. */
  readonly all: readonly ShownField[];
}

/** The value of the first field with a key in a section, inner sections left out. */
export function fieldValue(section: ShownSection, key: string): string | undefined {
  return fieldOf(section, key)?.value;
}

/** The first field with a key in a section, inner sections left out. */
export function fieldOf({ fields }: ShownSection, key: string): ShownField | undefined {
  return fields.find((field) => field.key === key && field.value !== '');
}

/** The sections of a kind, at whatever depth, in document order. */
export function sectionsOf(section: ShownSection, kind: string): readonly ShownSection[] {
  return section.sections.flatMap((inner) => [
    ...(inner.entry?.kind === kind ? [inner] : []),
    ...sectionsOf(inner, kind),
  ]);
}
