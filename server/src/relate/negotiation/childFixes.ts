import { named } from '../../config/objects/effective';
import type { IpsecSettings, TransformSet } from '../../config/objects/ipsec';
import type { Fix } from '../../text/results';
import { append, fixOn, insertBefore, insertBehind, replace } from './edits';
import type { Endpoint, Pair } from './model';

/** Gives each end the transform set of the other. */
export function transformSetFixes({ initiator, responder }: Pair): readonly Fix[] {
  const [own, other] = [firstSet(initiator), firstSet(responder)];
  if (!own || !other) return [];
  return [
    transformFix(initiator, own, other.transforms.value),
    transformFix(responder, other, own.transforms.value),
  ].flatMap((fix) => fix ?? []);
}

/** The transform set that an end prefers. */
export function firstSet({ router, ipsec }: Endpoint): TransformSet | undefined {
  return named(router.objects.transformSets, ipsec?.transformSets[0]?.value);
}

/** Changes a transform set; where others use it too, adds one that only this end uses. */
export function transformFix(
  { router, ipsec }: Endpoint,
  set: TransformSet,
  transforms: readonly string[],
): Fix | undefined {
  const words = transforms.join(' ');
  const { objects } = router;
  const users: readonly IpsecSettings[] = [
    ...objects.ipsecProfiles,
    ...objects.cryptoMaps.flatMap(({ entries }) => entries),
    ...objects.dynamicMaps.flatMap(({ entries }) => entries),
  ];
  const uses = users.filter(({ transformSets }) =>
    transformSets.some(({ value }) => value === set.name),
  );
  if (uses.length < 2 && !set.builtIn) {
    const what = `change transform set \`${set.name}\` to \`${words}\``;
    return fixOn(router, what, [replace(router, set.transforms, words)]);
  }
  const name = `${set.name}-PEER`;
  if (named(objects.transformSets, name)) return undefined;
  const mode = set.mode.value;
  const block = `crypto ipsec transform-set ${name} ${words}\n mode ${mode}\n!\n`;
  return fixOn(router, `add transform set \`${name}\` with \`${words}\``, [
    insertBefore(router, set.statements[0], block),
    append(router, ipsec?.transformSets.at(-1), ` ${name}`),
  ]);
}

/** Gives the end without PFS, or with another group, the group of the other. */
export function pfsFixes({ initiator, responder }: Pair): readonly Fix[] {
  return [pfsFix(responder, initiator), pfsFix(initiator, responder)].flatMap((fix) => fix ?? []);
}

function pfsFix(endpoint: Endpoint, other: Endpoint): Fix | undefined {
  const { router, ipsec } = endpoint;
  const group = other.ipsec?.pfs?.value;
  if (group === undefined || ipsec?.pfs?.value === group) return undefined;
  const line = `set pfs ${group}`;
  const anchor = ipsec?.transformSets[0]?.statement ?? ipsec?.ikev2Profile?.statement;
  const change = ipsec?.pfs ? replace(router, ipsec.pfs, line) : insertBehind(router, anchor, line);
  return fixOn(router, `write \`${line}\``, [change]);
}
