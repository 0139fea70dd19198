import { Command, Option } from 'commander';
import type { RuleSettings } from '../config/rules/rule';
import type { ExitCode } from './exitCode';
import { Failure } from './failure';
import type { Io } from './io';

/** What the options of each command give; commander takes only values that are listed here. */
export interface CheckOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'sarif';
  readonly policy: RuleSettings['algorithmPolicy'];
}

export interface ExplainOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'sarif';
}

export interface NegotiateOptions {
  readonly format: 'text' | 'json' | 'markdown';
}

export interface LadderOptions {
  readonly format: 'text' | 'json' | 'markdown';
  /** Counts from 1. */
  readonly sa?: number;
}

export interface RedactOptions {
  readonly format: 'text' | 'json';
  readonly output: string;
  readonly mapping?: string;
}

const summary = `\
Explains captured crypto debugs and checks configurations of Cisco IOS routers.
Files are recognized by their content; - is standard input. Nothing leaves this machine.`;

const exitCodes = `
Exit code: 0 nothing wrong, 1 something found,
           2 bad usage or an input that cannot be read.`;

/**
 * The command line as commander reads it. `done` gets the exit code of the command that ran. What a command needs is
 * loaded when it runs, so that help and a wrong word are answered at once.
 */
export function createProgram(io: Io, done: (exitCode: ExitCode) => void): Command {
  const program = new Command('ios-crypto')
    .usage('COMMAND [options] FILE...')
    .description(summary)
    .version(io.version, '-V, --version', 'show which release this is')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [COMMAND]', 'show the help of a command')
    .configureOutput({
      writeOut: io.write,
      writeErr: io.tell,
      outputError: (text, write) => write(text.replace(/^error: /, 'ios-crypto: ')),
      getOutHasColors: () => io.colours,
      getErrHasColors: () => io.colours,
    })
    .exitOverride()
    .addHelpText('after', exitCodes);
  addExplain(program, io, done);
  addCheck(program, io, done);
  addNegotiate(program, io, done);
  addLadder(program, io, done);
  addRedact(program, io, done);
  return program;
}

type Done = (exitCode: ExitCode) => void;

function addExplain(program: Command, io: Io, done: Done): void {
  addCommand(
    program,
    'explain',
    'Explains captured crypto debugs: each SA, how it went, why it failed.',
    'With configurations beside the captures, it names the lines of them that are behind a failure.\n' +
      'Found is an SA that failed, an error or a warning.',
  )
    .argument('<FILE...>', 'captures, and the configurations of their routers')
    .addOption(formatOption('text', 'json', 'markdown', 'sarif'))
    .action(async (files: readonly string[], options: ExplainOptions) => {
      const { explain } = await import('./explain');
      done(await explain(once(files), options, io));
    });
}

function addCheck(program: Command, io: Io, done: Done): void {
  addCommand(
    program,
    'check',
    'Checks the crypto commands of configurations.',
    'Of several files, those that lead to each other are also negotiated on paper. Only errors and\n' +
      'warnings count as found.',
  )
    .argument('<CONFIG...>', 'configurations')
    .addOption(formatOption('text', 'json', 'markdown', 'sarif'))
    .addOption(
      new Option('--policy <POLICY>', 'the standard that algorithms are measured against')
        .choices(['rfc', 'nist', 'cnsa2', 'cisco', 'off'])
        .default('rfc'),
    )
    .action(async (files: readonly string[], options: CheckOptions) => {
      const { check } = await import('./check');
      done(await check(once(files), options, io));
    });
}

function addNegotiate(program: Command, io: Io, done: Done): void {
  addCommand(
    program,
    'negotiate',
    'Negotiates two configurations on paper, step by step.',
    'Says where it fails and what to write; found is what keeps the tunnel down.',
  )
    .argument('<A>', 'the configuration of one end')
    .argument('<B>', 'the configuration of the other end')
    .addOption(formatOption('text', 'json', 'markdown'))
    .action(async (a: string, b: string, options: NegotiateOptions) => {
      const { negotiate } = await import('./negotiate');
      done(await negotiate(once([a, b]), options, io));
    });
}

function addLadder(program: Command, io: Io, done: Done): void {
  addCommand(
    program,
    'ladder',
    'Draws the messages of an SA as a Mermaid sequence diagram.',
    'Of several SAs, text is the first that failed, else the first; the other formats show all.',
  )
    .argument('<CAPTURE>', 'a captured debug')
    .addOption(formatOption('text', 'json', 'markdown'))
    .option('--sa <NUMBER>', 'only this SA, counted from 1 as in explain', counted)
    .action(async (file: string, options: LadderOptions) => {
      const { ladder } = await import('./ladder');
      done(await ladder(file, options, io));
    });
}

function addRedact(program: Command, io: Io, done: Done): void {
  addCommand(
    program,
    'redact',
    'Copies files without keys, passwords, names and public addresses.',
    'The same is replaced by the same in all files, so that configurations and captures still belong\n' +
      'together and are diagnosed as before. Nothing is written while a known secret remains. SPIs, private\n' +
      'addresses and the names of profiles and lists stay.',
  )
    .argument('<FILE...>', 'configurations and captures')
    .requiredOption('--output <DIR>', 'the folder for the copies')
    .option('--mapping <FILE>', 'write which address and name became which; keep it to yourself')
    .addOption(formatOption('text', 'json'))
    .action(async (files: readonly string[], options: RedactOptions) => {
      const { redact } = await import('./redact');
      done(await redact(once(files), options, io));
    });
}

/** A command with what all of them have; `line` is what the help of the whole says of it. */
function addCommand(program: Command, name: string, line: string, detail: string): Command {
  return program
    .command(name)
    .summary(line)
    .description(`${line}\n${detail}`)
    .addHelpText('after', exitCodes)
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError(`See ios-crypto ${name} --help`);
}

/** The first is the default. */
function formatOption(...choices: readonly string[]): Option {
  return new Option('--format <FORMAT>', 'how to say it').choices(choices).default(choices[0]);
}

function counted(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Failure(`--sa counts from 1: ${text} is no number of an SA`);
}

function once(files: readonly string[]): readonly string[] {
  if (files.filter((file) => file === '-').length < 2) return files;
  throw new Failure('standard input (-) can be read only once');
}
