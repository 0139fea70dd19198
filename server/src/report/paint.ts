import type { Severity } from '../text/results';

/** How a word stands out: failures and warnings, what went well, what is beside the point, headings. */
export type Tone = 'error' | 'warning' | 'information' | 'good' | 'quiet' | 'strong';

/** Gives a text the look of a tone; on anything but a terminal it stays as it is. */
export type Paint = (tone: Tone, text: string) => string;

export const plain: Paint = (_, text) => text;

const escapes: Readonly<Record<Tone, number>> = {
  error: 31,
  warning: 33,
  information: 36,
  good: 32,
  quiet: 2,
  strong: 1,
};

/** The colours of the terminal's own theme. */
export const terminalColours: Paint = (tone, text) => `\u001b[${escapes[tone]}m${text}\u001b[0m`;

export const severityTones: Readonly<Record<Severity, Tone>> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
  hint: 'quiet',
};
