import { explainAlgorithm } from '../crypto/explainAlgorithm';
import type { Explanation, Hover } from '../text/results';
import { type Span, touches } from '../text/span';
import { algorithmsIn } from './algorithms';
import type { ShownField, ShowOutput } from './model';
import type { FieldEntry } from './schema';
import { unitText } from './units';

/** Explains the field at an offset, or the command that printed it; undefined outside of show outputs. */
export function explainShowAt(outputs: readonly ShowOutput[], offset: number): Hover | undefined {
  const output = outputAt(outputs, offset);
  if (output === undefined) return undefined;
  if (output.typed && touches(output.typed, offset)) {
    return { span: output.typed, explanation: explainCommand(output) };
  }
  const field = fieldAt(output, offset);
  return field && (algorithmAt(field, offset) ?? explainField(field));
}

/** The output that holds an offset. */
export function outputAt(outputs: readonly ShowOutput[], offset: number): ShowOutput | undefined {
  return outputs.find(({ span }) => touches(span, offset));
}

/** The field of an output at an offset. */
export function fieldAt({ all }: ShowOutput, offset: number): ShownField | undefined {
  return all.find(({ span }) => span.start <= offset && offset < span.end);
}

function explainCommand({ command }: ShowOutput): Explanation {
  return {
    name: command.command,
    summary: command.summary,
    ...(command.references && { references: command.references }),
  };
}

/** Of several algorithms in a value the one that is pointed at; after what the field says. */
function algorithmAt({ entry, value, valueSpan }: ShownField, offset: number): Hover | undefined {
  if (entry.algorithms === undefined || offset < valueSpan.start) return undefined;
  const named = algorithmsIn(entry.algorithms, value);
  const at = offset - valueSpan.start;
  // Blanks are single in the value: only a value printed alike tells which of several is meant.
  const alike = value.length === valueSpan.end - valueSpan.start;
  const one = named.find(({ start, end }) => alike && start <= at && at <= end) ?? named[0];
  if (one === undefined) return undefined;
  const span: Span = alike
    ? { start: valueSpan.start + one.start, end: valueSpan.start + one.end }
    : valueSpan;
  const explanation = explainAlgorithm(one.algorithm, one.spelling);
  const field = withoutColon(entry.label);
  return {
    span,
    explanation: {
      ...explanation,
      facts: [...(field === '' ? [] : [field]), ...(explanation.facts ?? [])],
      summary: `${explanation.summary} ${entry.summary}`,
      ...(entry.configuration && { configuration: entry.configuration }),
    },
  };
}

function explainField({ entry, value, span }: ShownField): Hover {
  const { configuration, commands, references, evidence } = entry;
  const fact = unitText(entry, value);
  const meaning = entry.values?.[value] ?? meaningOfWords(entry, value);
  const normal = entry.normal && `Normal: ${entry.normal}`;
  return {
    span,
    explanation: {
      name: nameOf(entry.label, value),
      ...(fact !== '' && { facts: [fact] }),
      summary: [entry.summary, meaning, normal].filter((text) => text !== undefined).join(' '),
      ...(configuration && { configuration }),
      ...(commands && { commands }),
      ...(references && { references }),
      ...(evidence && { evidence }),
    },
  };
}

function meaningOfWords({ words = {} }: FieldEntry, value: string): string | undefined {
  const known = value.split(/\s+/).filter((word) => words[word] !== undefined);
  return known.length > 0
    ? known.map((word) => `\`${word}\`: ${words[word]}`).join(' ')
    : undefined;
}

/** `DPD configured for 0 seconds, retry 0`; long values are left to the document. */
function nameOf(label: string, value: string): string {
  if (value === label || value === '') return withoutColon(label);
  if (label === '') return shortened(value);
  return `${label} ${shortened(value)}`;
}

function shortened(value: string): string {
  return value.length <= 60 ? value : `${value.slice(0, 57)}...`;
}

function withoutColon(label: string): string {
  return label.replace(/\s*[:={]+$/, '');
}
