import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiagnosedCapture } from '../capture/diagnosed';
import type { Configuration } from '../config/model';
import type { Problem, Suggestion } from '../text/results';
import type { Span } from '../text/span';
import { captureWing } from './captureWing';
import { configurationWing } from './configurationWing';
import { createModels, type Models } from './documents';
import type { Settings } from './settings';
import type { Wing } from './wing';

/** A wing with its models: the same answers, asked by document. */
export type Language = ReturnType<typeof bind>;

/** The models behind the languages: views and the workspace ask them for more than a language answers. */
export interface LanguageModels {
  readonly captures: Models<DiagnosedCapture>;
  readonly configurations: Models<Configuration>;
}

export function createLanguageModels(): LanguageModels {
  return {
    captures: createModels(captureWing),
    configurations: createModels(configurationWing),
  };
}

/** IOS configurations. `cisco` is another extension's id for them. */
const configurationIds = ['ios-config', 'cisco'];

export function isConfiguration({ languageId }: TextDocument): boolean {
  return configurationIds.includes(languageId);
}

export function isCapture({ languageId }: TextDocument): boolean {
  return languageId === 'ios-debug';
}

/** The languages served, by VS Code's language id. */
export function createLanguages(models: LanguageModels): ReadonlyMap<string, Language> {
  const configuration = bind(configurationWing, models.configurations);
  return new Map([
    ...configurationIds.map((id) => [id, configuration] as const),
    ['ios-debug', bind(captureWing, models.captures)],
  ]);
}

function bind<Model>(wing: Wing<Model>, models: Models<Model>) {
  return {
    forget: (uri: string) => models.forget(uri),
    problems: (document: TextDocument, settings: Settings) =>
      wing.problems(models.of(document), settings),
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
    selectionRanges: (document: TextDocument, offset: number) =>
      wing.selectionRanges?.(models.of(document), offset) ?? [],
    renamable: (document: TextDocument, offset: number) =>
      wing.renamable?.(models.of(document), offset),
    rename: (document: TextDocument, offset: number, newName: string) =>
      wing.rename?.(models.of(document), offset, newName),
    format: (document: TextDocument) => wing.format?.(models.of(document)) ?? [],
    signatures: (document: TextDocument, offset: number) =>
      wing.signatures?.(models.of(document), offset) ?? [],
    complete: (document: TextDocument, offset: number): readonly Suggestion[] =>
      wing.complete?.(models.of(document), offset) ?? [],
    explainSuggestion: (key: string) => wing.explainSuggestion?.(key),
  };
}

/** Gives each problem the severity that the user set for its code, and drops those switched off. */
export function atLevels(problems: readonly Problem[], { rules }: Settings): readonly Problem[] {
  return problems.flatMap((problem) => {
    const level = rules[problem.code];
    if (level === 'off') return [];
    return level ? [{ ...problem, severity: level }] : [problem];
  });
}
