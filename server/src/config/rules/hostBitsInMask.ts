import { type Binding, type Statement, wordSpan } from '../model';
import { addressText, subnetRange } from '../objects/addresses';
import { bindingsOf, isCommand } from '../query';
import type { Finding, Rule } from './rule';

export const hostBitsInMask: Rule = {
  id: 'host-bits-in-mask',
  scope: 'block',
  severity: 'information',
  title: 'The address of one host has the mask of a network',
  explanation:
    'The mask behind the address of a peer, identity or key says how much of it must agree: ' +
    '`10.0.0.2 255.255.255.0` stands for all of 10.0.0.0/24. Leave the mask out for one host, or ' +
    'write the address of the network.',
  fires: [
    `
crypto ikev2 keyring K
 peer A
  address 192.0.2.2 255.255.255.0
!         ^^^^^^^^^^^^^^^^^^^^^^^ information host-bits-in-mask: This stands for all of \`192.0.2.0 255.255.255.0\`, not for \`192.0.2.2\` alone.
  pre-shared-key hex 0123456789abcdef0123456789abcdef
`,
  ],
  silent: [
    'crypto ikev2 keyring K\n peer A\n  address 192.0.2.0 255.255.255.0',
    'crypto ikev2 keyring K\n peer A\n  address 192.0.2.2 255.255.255.255',
    'interface Tunnel0\n ip address 192.0.2.2 255.255.255.0',
  ],
  check(configuration, report) {
    for (const mode of ['ikev2-keyring-peer', 'ikev2-profile', 'isa-prof', 'keyring'] as const) {
      for (const statement of configuration.commandsIn(mode)) checkLine(statement, report);
    }
    for (const statement of configuration.commandsIn('global')) {
      if (isCommand(statement, 'crypto isakmp key')) checkLine(statement, report);
    }
  },
};

function checkLine(statement: Statement, report: (finding: Finding) => void): void {
  const bindings = bindingsOf(statement);
  const at = bindings.findIndex((binding) => isType(binding, 'mask4'));
  const [address, mask] = [bindings[at - 1], bindings[at]];
  if (!isType(address, 'ip4') || !isType(mask, 'mask4')) return;
  if (mask.value === '255.255.255.255' || mask.value === '0.0.0.0') return;
  const range = subnetRange(address.value, mask.value);
  if (!range || (range.bits & ~range.mask) === 0n) return;
  const network = addressText({ ...range, bits: range.bits & range.mask });
  const span = wordSpan(statement, address.word, mask.word);
  report({
    span,
    message: `This stands for all of \`${network} ${mask.value}\`, not for \`${address.value}\` alone.`,
    fixes: [
      {
        title: `Write the network: \`${network} ${mask.value}\``,
        changes: [{ place: { span }, text: `${network} ${mask.value}` }],
        safe: true,
      },
      {
        title: `Leave the mask out: \`${address.value}\` alone`,
        changes: [{ place: { span }, text: address.value }],
        safe: false,
      },
    ],
  });
}

type Parameter = Extract<Binding, { kind: 'parameter' }>;

function isType(binding: Binding | undefined, type: string): binding is Parameter {
  return binding?.kind === 'parameter' && binding.type === type;
}
