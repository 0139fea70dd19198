import type { Span } from '../../text/span';
import type { Statement } from '../model';
import { type SecretKey, secretIn } from '../objects/secrets';
import { isPlaceholder } from '../parameters';
import { bindingSpan, bindingsOf, isCommand, type ParameterBinding } from '../query';
import type { Rule, Subject } from './rule';

export const weakKey: Rule = {
  id: 'weak-key',
  severity: 'warning',
  title: 'A pre-shared key is short enough to be guessed',
  explanation:
    'Who answers in place of the peer gets enough to try words offline, until one fits; RFC 7296 asks ' +
    'for as much randomness as the strongest key that is negotiated. Use 20 or more random ' +
    'characters, or certificates. Under 8 characters it is a warning, under 16 information, said once for the configuration. Only the ' +
    'length is looked at, and keys never appear in a message.',
  references: ['RFC 7296 §2.15'],
  fires: [
    `
crypto ikev2 keyring K
 peer A
  address 192.0.2.1
  pre-shared-key cisco
!                ^^^^^ warning weak-key: This key has 5 characters and can be guessed. Use 20 random ones or more, on both routers.
`,
    `
crypto isakmp key Abcdefgh1234 address 192.0.2.1
!                 ^^^^^^^^^^^^ information weak-key: This key has 12 characters and can be guessed (1 more below is as short). Use 20 random ones or more, on both routers.
crypto isakmp key Abcdefgh1235 address 192.0.2.2
`,
  ],
  silent: [
    'crypto isakmp key 6 AbCdEf address 192.0.2.1',
    'crypto isakmp key <KEY> address 192.0.2.1',
    'crypto ikev2 keyring K\n peer A\n  address 192.0.2.1\n  pre-shared-key hex 0123456789abcdef0123456789abcdef',
  ],
  check(configuration, report) {
    const keys = keyLines(configuration).filter((one) => lengthOf(one) < LONG_ENOUGH);
    const easy = keys.filter((one) => lengthOf(one) < EASY);
    const [first, ...others] = easy.length > 0 ? easy : keys;
    if (!first) return;
    const length = lengthOf(first);
    const more = others.length === 0 ? '' : ` (${countText(others.length)} as short)`;
    const characters = length === 1 ? '1 character' : `${length} characters`;
    report({
      span: secretSpan(first),
      severity: length < EASY ? 'warning' : 'information',
      message: `This key has ${characters} and can be guessed${more}. Use 20 random ones or more, on both routers.`,
      related: others.slice(0, MOST_RELATED).map((other) => ({
        place: { span: secretSpan(other) },
        message: `Another key, ${lengthOf(other)} characters.`,
      })),
    });
  },
};

function countText(count: number): string {
  return count === 1 ? '1 more below is' : `${count} more below are`;
}

const MOST_RELATED = 10;
const EASY = 8;
const LONG_ENOUGH = 16;

/** In characters; without end where it is not known. */
function lengthOf({ key }: KeyLine): number {
  return key.length ?? Number.POSITIVE_INFINITY;
}

/** A line that holds a pre-shared key. */
export interface KeyLine {
  readonly line: Statement;
  readonly secret: ParameterBinding;
  readonly key: SecretKey;
}

/** The lines that hold pre-shared keys, but for those that are still to be filled in. */
export function keyLines({ inBlocks }: Subject): readonly KeyLine[] {
  return inBlocks(keyLinesIn);
}

/** Where the key itself stands. */
export function secretSpan({ line, secret }: KeyLine): Span {
  return bindingSpan(line, secret);
}

function keyLinesIn(line: Statement): readonly KeyLine[] {
  const inner = line.children.flatMap(keyLinesIn);
  const secret = holdsKey(line) ? secretOf(line) : undefined;
  const key = secret && secretIn(line);
  if (!secret || !key) return inner;
  return [{ line, secret, key }, ...inner];
}

function holdsKey(line: Statement): boolean {
  const { mode, outcome, negation } = line.reading;
  if (outcome.kind !== 'command' || negation !== 'none') return false;
  if (mode === 'global') return isCommand(line, 'crypto isakmp key');
  if (mode === 'ikev2-profile') return isCommand(line, 'authentication');
  return mode === 'keyring' || mode === 'ikev2-keyring-peer';
}

/** The secret of a line, unless it is still to be filled in. */
function secretOf(line: Statement): ParameterBinding | undefined {
  const secret = bindingsOf(line).findLast(
    (binding): binding is ParameterBinding =>
      binding.kind === 'parameter' && binding.secret === true,
  );
  const open = secret && (/^\*+$|^</.test(secret.value) || isPlaceholder(secret.value));
  return open ? undefined : secret;
}
