import type { History } from './history';
import { lineOf } from './look';

/** The peer with its address: `the peer (10.0.0.2)`. */
export function thePeer({ sa }: History): string {
  return sa?.remote === undefined ? 'the peer' : `the peer (${sa.remote.address})`;
}

/** The same at the beginning of a sentence. */
export function ThePeer(history: History): string {
  return capitalized(thePeer(history));
}

/** Its bare address, or what stands for it in a command. */
export function peerAddress({ sa }: History): string {
  return sa?.remote?.address ?? '<peer>';
}

/** This router's address; undefined when it is not printed. */
export function localAddress({ sa }: History): string | undefined {
  return sa?.local?.address;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `A`, `A or B`, `A, B or C`. */
export function listed(words: readonly string[], last = 'or'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** `line 96`, `lines 96 and 98`. */
export function atLines(history: History, ...records: readonly number[]): string {
  const lines = [...new Set(records.map((record) => lineOf(history, record)))].map(String);
  return `line${lines.length > 1 ? 's' : ''} ${listed(lines, 'and')}`;
}

/** `once`, `twice`, `5 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** A name or value from the capture as code; marks in it would be read as markup. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'").slice(0, 120)}\``;
}

/** ` 30 s`: the time that the responder gives the initiator for IKE_AUTH; empty when it is not printed. */
export function spanOfWait({ capture, sa }: History): string {
  if (sa === undefined) return '';
  const from = capture.records.start[sa.firstRecord] ?? 0;
  const to = capture.records.start[sa.lastRecord] ?? from;
  const text = capture.lines.text.slice(from, Math.min(to, from + 100_000));
  const seconds = /Starting timer \((\d{1,5}) sec\) to wait for auth/i.exec(text)?.[1];
  return seconds === undefined ? '' : ` ${seconds} s`;
}
