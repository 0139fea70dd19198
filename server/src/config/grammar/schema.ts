import type { Evidence, Reference } from '../../text/results';
import type { ModeName } from './modes';

/**
 * One command line of IOS, as data. The parser, completion, hover, checks and highlighting all read it here,
 * so adding a command is adding one of these to its family's file.
 */
export interface Command {
  /**
   * The line in the notation of the command reference:
   *
   * - `word` a keyword; IOS takes any unique abbreviation, in any case
   * - `{a|b}` exactly one, `[a|b]` none or one, a group followed by `+` one or more in any order
   * - `<name:type>` a parameter; types are in `parameters.ts`: `WORD LINE KEY HEX BANNER INT ip4 ip6 ip mask4 wild4 ip6pfx acln`,
   *   `int(low,high)`; `:def(kind)` behind it defines a name of that kind, `:ref(kind)` refers to one,
   *   `:secret` marks a value that is never shown (`KEY` always is one): `<hex:HEX:secret>`
   * - `@family` any algorithm of that family of `crypto/algorithms.ts`, as it is typed (`esp-aes 256` is two words)
   */
  readonly syntax: string;
  /** What the command does, in one sentence of ours, first in every hover. */
  readonly help: string;
  /** What else the reader must know: what has to agree with the peer, what happens without it. One or two sentences. */
  readonly detail?: string;
  /** Help for the words of this line, by keyword or parameter name: `{ seconds: 'Time before …' }`. Algorithms explain themselves. */
  readonly words?: Readonly<Record<string, string>>;
  /** Keywords that are another spelling of one, by themselves: a release knows one of both, so no abbreviation is in doubt. */
  readonly spellings?: Readonly<Record<string, string>>;
  /** Units of parameters, by name: `{ seconds: 's' }`. */
  readonly units?: Readonly<Record<string, string>>;
  /** What applies when the line is absent, with units: `86400 s (24 h)`. */
  readonly default?: string;
  /** Release that brought the command, when known: `IOS XE 17.11`. */
  readonly since?: string;
  /** What to use instead, when the command is obsolete. */
  readonly replacedBy?: string;
  /** The mode that the lines below are in. */
  readonly enters?: ModeName;
  /** The command may stand more than once in one mode with other values; else a later line replaces an earlier one. */
  readonly repeatable?: true;
  /** `no` in front is not accepted. */
  readonly notNegatable?: true;
  /** An exec-like line (`crypto pki enroll`) that a running-config never holds. */
  readonly notInRunningConfig?: true;
  readonly references?: readonly Reference[];
  /** Absent: read in a Cisco document, model or capture. */
  readonly evidence?: Evidence;
  /** `accepted`: known to exist, the rest of the line is free. Absent: `checked`. */
  readonly support?: 'accepted';
  /** Lines that this command, and no other of its mode, accepts. At least one. */
  readonly samples: readonly string[];
  /** Lines that look like it and must not be accepted. */
  readonly rejects?: readonly string[];
}

/** The commands of one family, by the mode that they are typed in. */
export type CommandFamily = Readonly<Partial<Record<ModeName, readonly Command[]>>>;

/** A configuration mode: what the lines below a command that `enters` it belong to. */
export interface Mode {
  /** The prompt, `(config-ikev2-profile)#`. */
  readonly prompt: string;
  /** The mode that `exit` leads to; absent for global configuration. */
  readonly parent?: ModeName;
  /** How deep IOS indents its lines in a running-config. */
  readonly indent: number;
  /** What is configured in it, for hovers and messages: "an IKEv2 profile". */
  readonly title: string;
  /** A body that is not commands: banners, certificates, keys. `accepted`: commands of another world, never checked. */
  readonly body?: 'opaque' | 'accepted';
  /** Lines of it that no command accepts are not ours to judge: most of the mode has nothing to do with crypto. */
  readonly open?: true;
  /** Beginnings of lines of an open mode that are ours nevertheless. */
  readonly ours?: readonly string[];
  /** Prompts and the like that are not certain. */
  readonly evidence?: Evidence;
}

/** A kind of named object. */
export interface Kind {
  /** As it is said in a message: "IKEv2 proposal". */
  readonly title: string;
  /** Names that exist without a definition: `default`. */
  readonly builtIn?: readonly string[];
  /** Names compare without case (interfaces: without abbreviation and spaces too). Absent: exactly. */
  readonly compare?: 'ignoreCase' | 'interface';
  /** Definitions that nothing refers to are worth a word. Absent: never said. */
  readonly unusedMatters?: true;
  /** Several definitions of one name are one object (crypto map sequences, ACL lines). Absent: the second one continues the first. */
  readonly manyParts?: true;
  /** Defined elsewhere too (RADIUS, keys), so that a missing definition says nothing. */
  readonly openWorld?: true;
}
