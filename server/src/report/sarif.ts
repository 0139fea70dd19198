import { referenceUrl } from '../crypto/references';
import type { Severity } from '../text/results';
import { toJson } from './jsonReport';
import type { FixReport, Location, ProblemReport, Range, Report } from './model';

/** What a rule, a symptom or a step is about, whether it found something or not. */
export interface RuleInformation {
  readonly id: string;
  readonly title: string;
  readonly explanation?: string;
  readonly severity: Severity;
  readonly reference?: string | undefined;
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The problems of a report in SARIF 2.1.0, as code hosts and editors read it. */
export function sarifReport(
  { problems }: Report,
  known: readonly RuleInformation[],
  version: string,
): string {
  const rules = [...known, ...missingRules(problems, known)];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return toJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ios-crypto', version, rules: rules.map(toRule) } },
        originalUriBaseIds: {
          [startFolder]: { description: { text: 'The folder in which ios-crypto was started' } },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => toResult(problem, indexes)),
      },
    ],
  });
}

/** Steps of negotiations have no entry of their own. */
function missingRules(
  problems: readonly ProblemReport[],
  known: readonly RuleInformation[],
): readonly RuleInformation[] {
  const ids = new Set(known.map(({ id }) => id));
  return problems.flatMap(({ rule, severity, reference }) => {
    if (ids.has(rule)) return [];
    ids.add(rule);
    return [
      { id: rule, title: rule.replaceAll('-', ' '), severity, ...(reference && { reference }) },
    ];
  });
}

function toRule({ id, title, explanation, severity, reference }: RuleInformation) {
  const url = reference && referenceUrl(reference);
  return {
    id,
    shortDescription: { text: withoutMarks(title) },
    ...(explanation && { fullDescription: { text: withoutMarks(explanation) } }),
    ...(url && { helpUri: url }),
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult(problem: ProblemReport, indexes: ReadonlyMap<string, number>) {
  const { rule, severity, message, related, fixes } = problem;
  const edits = fixes.filter(({ changes }) => changes.length > 0);
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: levels[severity],
    message: { text: withoutMarks(message), markdown: message },
    locations: [toLocation(problem)],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        ...toLocation(other),
        message: { text: withoutMarks(other.message) },
      })),
    }),
    ...(edits.length > 0 && { fixes: edits.map(toFix) }),
  };
}

function toLocation({ file, range }: Location) {
  return {
    physicalLocation: { artifactLocation: toArtifact(file), region: toRegion(range) },
  };
}

function toRegion({ start, end }: Range) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function toFix({ title, changes }: FixReport) {
  const files = [...new Set(changes.map(({ file }) => file))];
  return {
    description: { text: withoutMarks(title) },
    artifactChanges: files.map((file) => ({
      artifactLocation: toArtifact(file),
      replacements: changes
        .filter((change) => change.file === file)
        .map(({ range, text }) => ({
          deletedRegion: toRegion(range),
          insertedContent: { text },
        })),
    })),
  };
}

/** What relative paths are relative to; code hosts take it for the root of the repository. */
const startFolder = '%SRCROOT%';

/** A path as a URI; relative ones stay relative. */
function toArtifact(file: string) {
  const path = encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path}` };
  if (path.startsWith('/')) return { uri: `file://${path}` };
  return { uri: path.replace(/^(?:\.\/)+/, ''), uriBaseId: startFolder };
}

function withoutMarks(text: string): string {
  return text.replaceAll('`', '');
}
