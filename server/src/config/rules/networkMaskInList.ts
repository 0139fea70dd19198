import type { Statement } from '../model';
import { parseAddress } from '../objects/addresses';
import { bindingSpan, type ParameterBinding, parameterOf } from '../query';
import type { Rule } from './rule';

export const networkMaskInList: Rule = {
  id: 'network-mask-in-list',
  scope: 'block',
  severity: 'warning',
  title: 'A network mask stands where an access list has a wildcard mask',
  explanation:
    'In an access list the ones of a mask are the bits that may differ: `10.0.1.0 0.0.0.255` is a ' +
    'network, `10.0.1.0 255.255.255.0` is every address that ends in 0. A crypto access list with such a ' +
    'line encrypts other packets than meant.',
  fires: [
    `
ip access-list extended A
 permit ip 10.0.1.0 255.255.255.0 10.0.2.0 0.0.0.255
!                   ^^^^^^^^^^^^^ warning network-mask-in-list: Access lists take wildcard masks: \`0.0.0.255\` for this network. As it stands, only the bits that are 0 in the mask are compared.
`,
  ],
  silent: [
    'ip access-list extended A\n permit ip 10.0.1.0 0.0.0.255 0.0.0.0 255.255.255.255',
    'ip access-list extended A\n permit ip 10.0.0.1 0.255.255.0 any',
  ],
  check({ commandsIn, asa }, report) {
    if (asa) return;
    for (const line of [...commandsIn('acl'), ...commandsIn('global')]) {
      for (const end of ['source', 'destination']) {
        const binding = parameterOf(line, `${end}Wildcard`);
        const wildcard = binding && meantBy(line, end, binding);
        if (!binding || !wildcard) continue;
        const span = bindingSpan(line, binding);
        report({
          span,
          message: `Access lists take wildcard masks: \`${wildcard}\` for this network. As it stands, only the bits that are 0 in the mask are compared.`,
          fixes: [
            {
              title: `Replace by \`${wildcard}\``,
              changes: [{ place: { span }, text: wildcard }],
              safe: false,
            },
          ],
        });
      }
    }
  },
};

/** The wildcard mask in place of a network mask, where the address is such a network; else undefined. */
function meantBy(line: Statement, end: string, { value }: ParameterBinding): string | undefined {
  const octets = value.split('.').map(Number);
  const bits = parseAddress(value)?.bits;
  const address = parseAddress(parameterOf(line, end)?.value ?? '')?.bits;
  if (bits === undefined || address === undefined || octets[0] !== 255) return undefined;
  const host = bits ^ 0xffffffffn;
  const contiguous = (host & (host + 1n)) === 0n;
  if (host === 0n || address === 0n || !contiguous || (address & host) !== 0n) return undefined;
  return octets.map((octet) => 255 - octet).join('.');
}
