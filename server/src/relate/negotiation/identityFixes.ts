import type { IdentityMatch, Ikev2Profile } from '../../config/objects/ikev2Profile';
import type { Fix } from '../../text/results';
import { fixOn, insertBehind, insertInto, replace } from './edits';
import { findProfiles, localFit, type Presented, presentedBy } from './identities';
import type { Endpoint, Pair } from './model';

/** Makes a profile take what the other end calls itself, or the other end call itself what the profile takes. */
export function identityFixes(
  pair: Pair,
  step: 'identity-of-initiator' | 'identity-of-responder',
): readonly Fix[] {
  const profiles = findProfiles(pair);
  const first = step === 'identity-of-initiator';
  const [here, there] = first ? [pair.initiator, pair.responder] : [pair.responder, pair.initiator];
  const [own, other] = first
    ? [profiles.initiator, profiles.responder]
    : [profiles.responder, profiles.initiator];
  if (!own || !other) return [];
  const { value: vrf } = other.fvrf;
  if (vrf !== 'any' && vrf !== there.fvrf) {
    const line = `match fvrf ${there.fvrf ?? 'any'}`;
    const change = other.fvrf.statement
      ? replace(there.router, other.fvrf, line)
      : insertInto(there.router, other.statements.at(-1), line);
    return [
      fixOn(there.router, `write \`${line}\` in profile \`${other.name}\``, [change]) ?? [],
    ].flat();
  }
  if (localFit(other, there) === 'no') return [localFix(there, other) ?? []].flat();
  const fixes = [
    matchFix(there, other, presentedBy(here, own, there)),
    presentFix(here, own, other),
  ];
  return fixes.flatMap((fix) => fix ?? []);
}

/** Makes a profile answer at the address where the packets arrive. */
function localFix({ router, local }: Endpoint, profile: Ikev2Profile): Fix | undefined {
  const line = `match address local ${local.text}`;
  const last = profile.localAddresses.at(-1)?.statement;
  if (!last || local.addresses.length !== 1) return undefined;
  return fixOn(router, `add \`${line}\` to profile \`${profile.name}\``, [
    insertBehind(router, last, line),
  ]);
}

/** Makes a profile take an identity. */
export function matchFix(
  { router }: Endpoint,
  profile: Ikev2Profile,
  identity: Pick<Presented, 'type' | 'text'>,
): Fix | undefined {
  const words = matchWords(identity);
  if (words === undefined) return undefined;
  const line = `match identity remote ${words}`;
  const last = profile.identities.at(-1)?.statement;
  const change = last
    ? insertBehind(router, last, line)
    : insertInto(router, profile.statements.at(-1), line);
  return fixOn(router, `add \`${line}\` to profile \`${profile.name}\``, [change]);
}

function matchWords({ type, text }: Pick<Presented, 'type' | 'text'>): string | undefined {
  if (text === undefined || type === 'dn') return undefined;
  if (type !== 'address') return `${type} ${text}`;
  return text.includes(':') ? `address ${text}/128` : `address ${text} 255.255.255.255`;
}

/** Makes an end call itself by the one name that the profile of the other end takes. */
function presentFix(
  { router }: Endpoint,
  own: Ikev2Profile,
  wanted: Ikev2Profile,
): Fix | undefined {
  const [only, ...others] = wanted.identities;
  const name = only && others.length === 0 ? nameIn(only.value) : undefined;
  if (name === undefined) return undefined;
  const line = `identity local ${name}`;
  const anchor = own.identities.at(-1)?.statement;
  const change = own.localIdentity?.statement
    ? replace(router, own.localIdentity.with(line), line)
    : insertBehind(router, anchor, line);
  return fixOn(router, `write \`${line}\` in profile \`${own.name}\``, [change]);
}

function nameIn(match: IdentityMatch): string | undefined {
  if (match.type === 'any' || match.type === 'address' || match.domain) return undefined;
  return `${match.type} ${match.text}`;
}
