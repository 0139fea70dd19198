import { parseArgs } from 'node:util';
import { Failure } from './failure';

/** An option of a command. */
export interface Option {
  /** What stands behind it in the help: `DIR`. Absent: it takes no value. */
  readonly value?: string;
  /** All values that it takes; the first is the default. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** A command as its help describes it. */
export interface CommandUsage {
  readonly name: string;
  /** `CAPTURE...` */
  readonly operands: string;
  readonly fewest: number;
  readonly most?: number;
  /** One line. */
  readonly summary: string;
  /** What else the reader must know. */
  readonly detail: string;
  readonly options: Readonly<Record<string, Option>>;
}

export interface Arguments {
  readonly files: readonly string[];
  /** The value of an option, its default where it was not given; empty for none. */
  readonly value: (option: string) => string;
}

/** Reads what was typed behind the name of a command; fails on what the command does not take. */
export function readArguments(usage: CommandUsage, argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(usage, argv);
  const { fewest, most = Number.POSITIVE_INFINITY, name, operands } = usage;
  if (positionals.length < fewest || positionals.length > most) {
    throw new Failure(`${name} takes ${operands}; see ios-crypto ${name} --help`);
  }
  if (positionals.filter((file) => file === '-').length > 1) {
    throw new Failure('standard input (-) can be read only once');
  }
  for (const [option, { choices, value }] of Object.entries(usage.options)) {
    const given = values[option];
    if (given === undefined || !choices || choices.includes(String(given))) continue;
    throw new Failure(`--${option} ${value ?? ''} is one of ${choices.join(', ')}, not ${given}`);
  }
  return {
    files: positionals,
    value: (option) => String(values[option] ?? usage.options[option]?.choices?.[0] ?? ''),
  };
}

function parsed({ name, options }: CommandUsage, argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([option, { value }]) => [
          option,
          { type: value === undefined ? 'boolean' : 'string' } as const,
        ]),
      ),
    });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new Failure(`${reason}; see ios-crypto ${name} --help`);
  }
}

const exitCodes = `Exit code: 0 nothing wrong, 1 something found, 2 bad usage or an input that cannot be read.`;

/** The help of one command. */
export function commandHelp(usage: CommandUsage): string {
  const { name, operands, summary, detail, options } = usage;
  const rows = [...Object.entries(options), ['help', { help: 'show this help' }] as const];
  return [
    `Usage: ios-crypto ${name} [options] ${operands}`,
    '',
    summary,
    detail,
    '',
    'Options:',
    ...columns(rows.map(([option, description]) => optionRow(option, description))),
    '',
    exitCodes,
    '',
  ].join('\n');
}

/** The help of the whole. */
export function generalHelp(usages: readonly CommandUsage[]): string {
  return [
    'Usage: ios-crypto COMMAND [options] FILE...',
    '',
    'Explains captured crypto debugs and checks configurations of Cisco IOS routers.',
    'Files are recognized by their content; - is standard input. Nothing leaves this machine.',
    '',
    'Commands:',
    ...columns(usages.map(({ name, operands, summary }) => [`${name} ${operands}`, summary])),
    '',
    'ios-crypto COMMAND --help tells more; ios-crypto --version says which release this is.',
    exitCodes,
    '',
  ].join('\n');
}

function optionRow(name: string, { value, choices, help }: Option): readonly [string, string] {
  const among = choices ? ` (${choices.join(', ')}; default ${choices[0]})` : '';
  return [value === undefined ? `--${name}` : `--${name} ${value}`, `${help}${among}`];
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
