import { type AlgorithmUse, algorithmsIn, isCommand } from '../query';
import type { Finding, Rule } from './rule';

export const transformSetCombination: Rule = {
  id: 'transform-set-combination',
  scope: 'block',
  severity: 'error',
  title: 'The transforms of a set do not go together',
  explanation:
    '`esp-gcm` and `esp-gmac` authenticate by themselves, and IOS XE refuses an `-hmac` beside them. ' +
    'AH beside ESP is only remarked: AH does not pass NAT, and ESP that authenticates by itself ' +
    'needs none. RFC 8221 does not recommend AH in place of it.',
  references: ['RFC 8221 §4'],
  fires: [
    `
crypto ipsec transform-set TS esp-gcm 256 esp-sha256-hmac
!                                         ^^^^^^^^^^^^^^^ error transform-set-combination: \`esp-gcm 256\` authenticates by itself and takes no \`esp-sha256-hmac\`. Remove it.
`,
    `
crypto ipsec transform-set TS ah-sha256-hmac esp-aes 256
!                             ^^^^^^^^^^^^^^ information transform-set-combination: AH does not pass NAT, and is not recommended in place of ESP authentication (RFC 8221 §4). Use \`esp-gcm 256\` alone, on both routers.
`,
  ],
  silent: [
    'crypto ipsec transform-set TS esp-gcm 256',
    'crypto ipsec transform-set TS esp-aes 256 esp-sha256-hmac comp-lzs',
  ],
  check({ commandsIn }, report) {
    for (const line of commandsIn('global')) {
      if (!isCommand(line, 'crypto ipsec transform-set')) continue;
      const finding = findingOn(algorithmsIn(line));
      if (finding) report(finding);
    }
  },
};

function findingOn(uses: readonly AlgorithmUse[]): Finding | undefined {
  const part = (name: string) => uses.find(({ algorithm }) => algorithm.part === name);
  const [aead, hmac] = [part('esp-aead'), part('esp-integrity')];
  if (aead && hmac)
    return {
      span: hmac.span,
      message: `\`${aead.algorithm.cli}\` authenticates by itself and takes no \`${hmac.algorithm.cli}\`. Remove it.`,
      fixes: [
        {
          title: `Remove \`${hmac.algorithm.cli}\``,
          changes: [
            { place: { span: { start: hmac.span.start - 1, end: hmac.span.end } }, text: '' },
          ],
          safe: false,
        },
      ],
    };
  const [header, cipher] = [part('ah-integrity'), part('esp-encryption') ?? aead];
  if (!header || !cipher) return undefined;
  const why =
    aead || hmac
      ? 'AH does not pass NAT, and this ESP authenticates by itself. Leave AH out, on both routers.'
      : 'AH does not pass NAT, and is not recommended in place of ESP authentication (RFC 8221 §4). ' +
        'Use `esp-gcm 256` alone, on both routers.';
  return { span: header.span, severity: 'information', message: why };
}
