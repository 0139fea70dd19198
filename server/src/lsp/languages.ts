import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration } from '../config/model';
import { readShownCapture, type ShownCapture } from '../relate/shownCapture';
import { type TextKind, textKind } from '../relate/textKind';
import type { Explanation, Problem, Suggestion } from '../text/results';
import type { Span } from '../text/span';
import { captureWing } from './captureWing';
import { configurationWing, createConfigurationReader } from './configurationWing';
import { createModels, type Models } from './documents';
import type { Settings } from './settings';
import type { Wing } from './wing';

/** A wing with its models: the same answers, asked by document. */
export type Language = ReturnType<typeof bind>;

/** The models behind the languages: views and the workspace ask them for more than a language answers. */
export interface LanguageModels {
  readonly captures: Models<ShownCapture>;
  readonly configurations: Models<Configuration>;
  /** Which of our languages a document is in. */
  readonly kindOf: (document: TextDocument) => TextKind | undefined;
}

/** `finishCapture` adds to a capture what other documents know of it. */
export function createLanguageModels(
  finishCapture: (capture: ShownCapture, document: TextDocument) => ShownCapture,
): LanguageModels {
  return {
    captures: createModels(readShownCapture, finishCapture),
    configurations: createModels(createConfigurationReader()),
    kindOf: createKinds(),
  };
}

/** Our languages by their ids. `cisco` is another extension's id for configurations. */
export const languageIds: ReadonlyMap<string, TextKind> = new Map([
  ['ios-config', 'configuration'],
  ['cisco', 'configuration'],
  ['ios-debug', 'capture'],
]);

/**
 * Tells our languages apart: by the id, or by the content where the id is none of ours: editors that do not know
 * our languages send `conf`, `text` or the like. What a document has been found to be, it stays.
 */
function createKinds(): LanguageModels['kindOf'] {
  const found = new WeakMap<TextDocument, { version: number; kind: TextKind | undefined }>();
  return (document) => {
    const named = languageIds.get(document.languageId);
    if (named) return named;
    const known = found.get(document);
    if (known && (known.kind || known.version === document.version)) return known.kind;
    const kind = textKind(document.getText());
    found.set(document, { version: document.version, kind });
    return kind;
  };
}

/** The languages served. */
export interface Languages {
  of(document: TextDocument): Language | undefined;
  /** The full explanation of a suggestion that one of them made. */
  explainSuggestion(key: string): Explanation | undefined;
  forget(uri: string): void;
}

export function createLanguages(models: LanguageModels): Languages {
  const languages: Readonly<Record<TextKind, Language>> = {
    configuration: bind(configurationWing, models.configurations),
    capture: bind(captureWing, models.captures),
  };
  const all = Object.values(languages);
  return {
    of(document) {
      const kind = models.kindOf(document);
      return kind && languages[kind];
    },
    explainSuggestion: (key) =>
      all.map((language) => language.explainSuggestion(key)).find((found) => found !== undefined),
    forget(uri) {
      for (const language of all) language.forget(uri);
    },
  };
}

function bind<Model extends object>(wing: Wing<Model>, models: Models<Model>) {
  const problemsOf = remember(wing.problems);
  return {
    forget: (uri: string) => models.forget(uri),
    problems: (document: TextDocument, settings: Settings) =>
      problemsOf(models.of(document), settings),
    problemsOnce: (document: TextDocument, settings: Settings) =>
      (wing.problemsOnce ?? problemsOf)(models.of(document), settings),
    folds: (document: TextDocument) => wing.folds(models.of(document)),
    outline: (document: TextDocument) => wing.outline(models.of(document)),
    hover: (document: TextDocument, offset: number) => wing.hover(models.of(document), offset),
    highlights: (document: TextDocument, offset: number) =>
      wing.highlights?.(models.of(document), offset) ?? [],
    definitions: (document: TextDocument, offset: number) =>
      wing.definitions?.(models.of(document), offset) ?? [],
    references: (document: TextDocument, offset: number) =>
      wing.references?.(models.of(document), offset) ?? [],
    tokens: (document: TextDocument, part: Span) => wing.tokens?.(models.of(document), part) ?? [],
    hints: (document: TextDocument, part: Span, settings: Settings) =>
      wing.hints?.(models.of(document), part, settings) ?? [],
    citations: (document: TextDocument) => wing.citations?.(models.of(document)) ?? [],
    selectionRanges: (document: TextDocument, offset: number) =>
      wing.selectionRanges?.(models.of(document), offset) ?? [],
    renamable: (document: TextDocument, offset: number) =>
      wing.renamable?.(models.of(document), offset),
    rename: (document: TextDocument, offset: number, newName: string) =>
      wing.rename?.(models.of(document), offset, newName),
    format: (document: TextDocument, extent: 'all' | 'indentation') =>
      wing.format?.(models.of(document), extent) ?? [],
    signatures: (document: TextDocument, offset: number) =>
      wing.signatures?.(models.of(document), offset) ?? [],
    complete: (document: TextDocument, offset: number): readonly Suggestion[] =>
      wing.complete?.(models.of(document), offset) ?? [],
    explainSuggestion: (key: string) => wing.explainSuggestion?.(key),
  };
}

/** Checks a model once for given settings: it never changes, and is asked about often. */
function remember<Model extends object>(check: Wing<Model>['problems']): Wing<Model>['problems'] {
  const checked = new WeakMap<Model, { settings: Settings; problems: readonly Problem[] }>();
  return (model, settings) => {
    const known = checked.get(model);
    if (known?.settings === settings) return known.problems;
    const problems = check(model, settings);
    checked.set(model, { settings, problems });
    return problems;
  };
}

/** Gives each problem the severity that the user set for its code, and drops those switched off. */
export function atLevels(problems: readonly Problem[], { rules }: Settings): readonly Problem[] {
  if (Object.keys(rules).length === 0) return problems;
  return problems.flatMap((problem) => {
    const level = rules[problem.code];
    if (level === 'off') return [];
    return level ? [{ ...problem, severity: level }] : [problem];
  });
}
