import { referenceUrl } from '../crypto/references';
import type { Fix, Place, Problem, Severity } from '../text/results';
import type { FixReport, Location, ProblemReport, Report } from './model';
import { locationOf, type Source, type Sources } from './places';

/** The problems of one document; places in documents that are no part of the report are left out. */
export function reportProblems(
  problems: readonly Problem[],
  source: Source,
  sources: Sources,
): readonly ProblemReport[] {
  return problems.map(({ code, severity, span, message, reference, ...problem }) => ({
    rule: code,
    severity,
    ...locationOf(source, span),
    message,
    reference: reference ?? null,
    url: (reference && referenceUrl(reference)) ?? null,
    tags: problem.tags ?? [],
    related: (problem.related ?? []).flatMap((related) =>
      placed(related.place, source, sources).map((location) => ({
        ...location,
        message: related.message,
      })),
    ),
    fixes: (problem.fixes ?? []).map((fix) => reportFix(fix, source, sources)),
  }));
}

function reportFix({ title, safe, changes }: Fix, source: Source, sources: Sources): FixReport {
  return {
    title,
    safe,
    changes: changes.flatMap(({ place, text }) =>
      placed(place, source, sources).map((location) => ({ ...location, text })),
    ),
  };
}

function placed({ uri, span }: Place, source: Source, sources: Sources): readonly Location[] {
  const holder = uri === undefined ? source : sources.get(uri);
  return holder ? [locationOf(holder, span)] : [];
}

/** In the order of files and lines, and counted. */
export function summarize(
  problems: readonly ProblemReport[],
  files: readonly string[],
): Pick<Report, 'problems' | 'summary'> {
  const summary: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) summary[severity]++;
  const rank = new Map(files.map((file, index) => [file, index]));
  const order = ({ file }: ProblemReport) => rank.get(file) ?? files.length;
  const sorted = problems.toSorted(
    (a, b) =>
      order(a) - order(b) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.column - b.range.start.column,
  );
  return { problems: sorted, summary };
}
