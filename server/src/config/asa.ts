import type { Statement } from './model';

/** Tells whether a line is one that ASA firewalls know and IOS does not, by its first words alone. */
export function isAsaLine({ parent, reading }: Statement): boolean {
  const { words } = reading;
  const first = words[0]?.text;
  if (parent || !first || words.length < 2) return false;
  if (first !== 'crypto') return FOREIGN.has(first) && words.length > 2;
  const second = words[1]?.text ?? '';
  const rest = words
    .slice(1, 5)
    .map(({ text }) => text)
    .join(' ');
  return second === 'ikev1' || BEGINNINGS.test(rest);
}

const FOREIGN: ReadonlySet<string> = new Set(['tunnel-group', 'group-policy']);

const BEGINNINGS =
  /^(map|dynamic-map) \S+ \d+ (set|match)$|^map \S+ interface |^ikev2 (enable|remote-access) |^ipsec (ikev1 transform-set|ikev2 ipsec-proposal) /;
