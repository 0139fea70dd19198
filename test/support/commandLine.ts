import { type Io, inputOf } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';

/** What a run of the command line came to. */
export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
  readonly messages: string;
  readonly saved: ReadonlyMap<string, string>;
}

/** Runs the command line in a world of some files by name; `-` is standard input. */
export async function runCli(
  line: string,
  files: Readonly<Record<string, string>> = {},
  changes: Partial<Io> = {},
): Promise<Outcome> {
  let output = '';
  let messages = '';
  const saved = new Map<string, string>();
  const io: Io = {
    open: async (name) => {
      const text = files[name];
      if (text === undefined) throw Object.assign(new Error(name), { code: 'ENOENT' });
      return inputOf(text);
    },
    save: async (path, text) => void saved.set(path, await wholeOf(text)),
    write: (text) => {
      output += text;
    },
    tell: (text) => {
      messages += text;
    },
    colours: false,
    random: Math.random,
    version: '1.2.3',
    ...changes,
  };
  const exitCode = await run(line === '' ? [] : line.split(' '), io);
  return { exitCode, output, messages, saved };
}

async function wholeOf(text: AsyncIterable<string> | string): Promise<string> {
  if (typeof text === 'string') return text;
  let whole = '';
  for await (const piece of text) whole += piece;
  return whole;
}
