import type { Problem } from '../text/results';
import { findings } from './findings/findings';
import type { ShowOutput } from './model';

/** What is worth a word in show outputs, in document order; healthy ones give nothing. */
export function checkShow(outputs: readonly ShowOutput[]): readonly Problem[] {
  return outputs
    .flatMap((output) => findings.flatMap((finding) => problemsOf(finding, output)))
    .sort((a, b) => a.span.start - b.span.start);
}

function problemsOf(
  { id, severity, check }: (typeof findings)[number],
  output: ShowOutput,
): readonly Problem[] {
  return check(output).map(({ field, message, severity: own = severity }) => ({
    code: id,
    severity: own,
    span: field.span,
    message,
  }));
}
