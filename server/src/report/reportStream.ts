import type { Diagnosis } from '../capture/diagnose';
import { messageOf } from '../capture/problems';
import type { ExplainedCapture } from './explainedCapture';
import type {
  AssociationReport,
  CaptureReport,
  FileReport,
  NameCount,
  ProblemReport,
  Report,
} from './model';
import { summarize } from './problems';

/** A capture without its SAs, which were told before: their number instead. */
export type CaptureSum = Omit<CaptureReport, 'associations'> & { readonly associations: number };

/** How a format writes a report that comes in pieces. Each function gives the text to write next. */
export interface ReportWriter {
  /** A window of a capture. */
  readonly window: (explained: ExplainedCapture) => string;
  /** The end of a capture, with the problems in it. */
  readonly capture: (sum: CaptureSum, problems: readonly ProblemReport[]) => string;
  /** The end of all; the report has the captures no more. */
  readonly end: (report: Report) => string;
}

/** A report of captures in windows: what was written is forgotten, sums and problems are kept. */
export interface ReportStream {
  /** Windows of one capture come in a row. */
  readonly add: (explained: ExplainedCapture) => string;
  readonly endCapture: () => string;
  readonly end: (files: readonly FileReport[]) => string;
  /** An SA failed, or there is an error or a warning. */
  readonly isFound: () => boolean;
}

export function createReportStream(writer: ReportWriter): ReportStream {
  let sum: CaptureSum | undefined;
  let problems = new Map<string, Counted>();
  const all: ProblemReport[] = [];
  let failed = false;
  return {
    add: (explained) => {
      const { report } = explained;
      sum = sum ? added(sum, report) : { ...report, associations: report.associations.length };
      failed ||= report.associations.some(isFailed);
      countProblems(problems, explained);
      return writer.window(explained);
    },
    endCapture: () => {
      const own = [...problems.values()].map(({ problem }) => problem);
      const text = sum ? writer.capture(sum, own) : '';
      all.push(...own);
      sum = undefined;
      problems = new Map();
      return text;
    },
    end: (files) => writer.end(reportOf(files, all)),
    isFound: () => failed || all.some(({ severity }) => /^(?:error|warning)$/.test(severity)),
  };
}

function isFailed({ outcome }: AssociationReport): boolean {
  return outcome === 'failed';
}

function reportOf(files: readonly FileReport[], problems: readonly ProblemReport[]): Report {
  return {
    format: 'ios-crypto-report',
    version: 1,
    command: 'explain',
    files,
    captures: [],
    negotiations: [],
    ...summarize(
      problems,
      files.map(({ file }) => file),
    ),
  };
}

// Sums

function added(sum: CaptureSum, { associations, ...more }: CaptureReport): CaptureSum {
  const byKind = { ...sum.records.byKind };
  for (const [kind, count] of Object.entries(more.records.byKind)) {
    byKind[kind] = (byKind[kind] ?? 0) + count;
  }
  return {
    file: sum.file,
    lines: more.lines,
    records: {
      total: sum.records.total + more.records.total,
      attributed: sum.records.attributed + more.records.attributed,
      byKind,
      messages: sum.records.messages + more.records.messages,
      matched: sum.records.matched + more.records.matched,
    },
    unknown: {
      states: addedNames(sum.unknown.states, more.unknown.states),
      events: addedNames(sum.unknown.events, more.unknown.events),
      messages: addedNames(sum.unknown.messages, more.unknown.messages),
    },
    associations: sum.associations + associations.length,
    symptoms: [...sum.symptoms, ...more.symptoms],
    shows: [...sum.shows, ...more.shows],
  };
}

/** Different names that are kept; nobody reads more. */
const mostNames = 500;

function addedNames(names: readonly NameCount[], more: readonly NameCount[]): NameCount[] {
  const counts = new Map(names.map(({ name, count }) => [name, count]));
  for (const { name, count } of more) {
    if (counts.size < mostNames || counts.has(name))
      counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** A problem, how often it was found, and what was diagnosed where it was found first. */
interface Counted {
  readonly problem: ProblemReport;
  readonly count: number;
  readonly diagnosis: Diagnosis | undefined;
}

/** What repeats with every attempt is one problem, in whatever window. */
function countProblems(known: Map<string, Counted>, explained: ExplainedCapture): void {
  const { problems, diagnosed } = explained;
  for (const [index, problem] of problems.entries()) {
    const { group, count, diagnosis } = diagnosed[index] ?? { count: 1 };
    const { line, column } = problem.range.start;
    const key = group ?? `${problem.rule} ${line}:${column}`;
    const own = { problem, count, diagnosis };
    const before = known.get(key);
    known.set(key, before ? together(before, own) : own);
  }
}

/** The first one, as often as both. */
function together(one: Counted, other: Counted): Counted {
  const isFirst = one.problem.range.start.line <= other.problem.range.start.line;
  const { problem, diagnosis } = isFirst ? one : other;
  const count = one.count + other.count;
  const message = diagnosis ? messageOf(diagnosis, count) : problem.message;
  return { problem: { ...problem, message }, count, diagnosis };
}
