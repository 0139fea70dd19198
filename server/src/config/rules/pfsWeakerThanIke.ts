import { findAlgorithm } from '../../crypto/algorithms';
import type { Setting } from '../objects/effective';
import type { ConfigurationObjects } from '../objects/objects';
import { usedProposals } from './ikeWeakerThanEsp';
import type { Rule } from './rule';
import { ikev2IpsecProfiles } from './usedBy';

export const pfsWeakerThanIke: Rule = {
  id: 'pfs-weaker-than-ike',
  severity: 'information',
  title: 'PFS uses a weaker group than IKE',
  explanation:
    'With `set pfs` each rekey makes its keys by the group named there, so a weaker one than that of IKE is the ' +
    'weakest link. The CNSA suite asks for the same group in both (RFC 9206 §11); with that policy it is a warning. ' +
    'Only said where every group that IKE may choose is stronger.',
  references: ['RFC 9206 §11'],
  fires: [
    `
crypto ikev2 proposal PROP
 encryption aes-gcm-256
 prf sha384
 group 20
crypto ikev2 policy POL
 proposal PROP
crypto ikev2 profile V2
 match identity remote address 192.0.2.2
 authentication local rsa-sig
 authentication remote rsa-sig
crypto ipsec transform-set TS esp-gcm 256
crypto ipsec profile P
 set transform-set TS
 set pfs group14
!^^^^^^^^^^^^^^^ information pfs-weaker-than-ike: Rekeys use \`group14\` (MODP 2048 bit), which is weaker than group \`20\` of IKE. Use \`set pfs group20\`, on both routers.
 set ikev2-profile V2
interface Tunnel0
 ip address 198.51.100.1 255.255.255.252
 tunnel source 192.0.2.1
 tunnel mode ipsec ipv4
 tunnel destination 192.0.2.2
 tunnel protection ipsec profile P
`,
  ],
  silent: [
    `
crypto ikev2 proposal PROP
 encryption aes-gcm-256
 prf sha384
 group 20 14
crypto ikev2 policy POL
 proposal PROP
crypto ipsec profile P
 set pfs group14
 set ikev2-profile V2
interface Tunnel0
 tunnel protection ipsec profile P
`,
  ],
  check(subject, report, { algorithmPolicy }) {
    if (algorithmPolicy === 'off') return;
    const weakest = subject.objects.derived(weakestOfIke);
    if (weakest === undefined) return;
    for (const pfs of subject.objects.derived(pfsGroups)) {
      const own = findAlgorithm('pfs-group', pfs.value ?? '');
      const bits = own?.strength;
      if (!own || bits === undefined || bits >= bitsOf(weakest)) continue;
      report({
        span: pfs.span ?? { start: 0, end: 0 },
        severity: algorithmPolicy === 'cnsa2' ? 'warning' : 'information',
        message:
          `Rekeys use \`${own.cli}\` (${own.name}), which is weaker than group \`${weakest}\` of IKE. Use ` +
          `\`set pfs group${weakest}\`, on both routers.`,
      });
    }
  },
};

/** The weakest group that IKE may choose. */
function weakestOfIke(objects: ConfigurationObjects): string | undefined {
  const groups = usedProposals(objects).flatMap(({ group }) =>
    group.statement ? group.value : [],
  );
  return groups.reduce<string | undefined>(
    (least, group) => (least === undefined || bitsOf(group) < bitsOf(least) ? group : least),
    undefined,
  );
}

/** The PFS groups of IKEv2 tunnels, each once. */
function pfsGroups(objects: ConfigurationObjects): readonly Setting<string | undefined>[] {
  return ikev2IpsecProfiles(objects).flatMap(({ pfs }) => (pfs?.value === undefined ? [] : [pfs]));
}

function bitsOf(group: string): number {
  return findAlgorithm('group', group)?.strength ?? 0;
}
