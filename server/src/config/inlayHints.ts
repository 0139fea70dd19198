import { lineSpan } from '../text/lines';
import { addToList } from '../text/lists';
import type { Hint } from '../text/results';
import type { Span } from '../text/span';
import { defaultTransformSet } from './grammar/defaultObjects';
import type { Command } from './grammar/schema';
import type { Configuration, Statement } from './model';
import { parseAddress } from './objects/addresses';
import type { ConfigurationObject } from './objects/effective';
import type { IsakmpPolicy } from './objects/isakmp';
import { type ConfigurationObjects, objectsOf } from './objects/objects';
import { quantity } from './quantity';
import { algorithmsIn, bindingsOf, isCommand, parameterOf } from './query';
import { routersIn } from './routers';
import { interfacesByName, ownAddress, protectedTunnels } from './rules/usedBy';

/** Which remarks are shown: none, what holds without a line, or also what values mean. */
export type HintChoice = 'off' | 'slow' | 'all';

/** Behind the lines of a part of a configuration: what holds although no line says it, and what values mean. */
export function inlayHints(
  configuration: Configuration,
  part: Span,
  choice: HintChoice,
): readonly Hint[] {
  if (choice === 'off') return [];
  const all = choice === 'all';
  const inPart = ({ offset }: Statement) => part.start <= offset && offset < part.end;
  const notes = routersIn(configuration).flatMap((router) => {
    const objects = objectsOf(router);
    return [
      ...defaultNotes(objects),
      ...(all ? lifetimeNotes(objects) : []),
      ...(all ? router.statements.filter(inPart).flatMap(meanings(objects)) : []),
    ].filter(({ statement }) => statement !== undefined && inPart(statement));
  });
  return hintsOf(configuration, notes);
}

interface Note {
  readonly statement: Statement | undefined;
  readonly text: string;
}

/** One hint a line, in document order. */
function hintsOf({ lines }: Configuration, notes: readonly Note[]): readonly Hint[] {
  const texts = new Map<number, string[]>();
  for (const { statement, text } of notes) {
    if (!statement) continue;
    addToList(texts, statement.line, text);
  }
  return [...texts]
    .sort(([first], [second]) => first - second)
    .map(([line, parts]) => ({ offset: lineSpan(lines, line).end, text: parts.join(' · ') }));
}

/** The values that decide about a tunnel and stand nowhere. */
function defaultNotes(objects: ConfigurationObjects): readonly Note[] {
  return [
    ...objects.isakmpPolicies.map((policy) => noteAt(policy, isakmpDefaults(policy))),
    ...objects.ipsecProfiles.map((profile) =>
      noteAt(profile, profile.transformSets.some(({ statement }) => statement) ? '' : BUILT_IN_SET),
    ),
    ...identityNotes(objects),
    ...modeNotes(objects),
    ...policyNotes(objects),
  ].filter(({ text }) => text !== '');
}

const BUILT_IN_SET = `built-in transform set: ${defaultTransformSet.transforms.join(' ')}, ${defaultTransformSet.mode} mode`;

function noteAt({ statements }: ConfigurationObject, text: string): Note {
  return { statement: statements[0], text };
}

function isakmpDefaults(policy: IsakmpPolicy): string {
  const parts = (['encryption', 'hash', 'authentication', 'group'] as const)
    .filter((part) => !policy[part].statement)
    .map((part) => `${part} ${policy[part].value}`);
  return parts.length > 0 ? `built in: ${parts.join(', ')}` : '';
}

/** The address that a profile shows as its identity, where its tunnels have but one. */
function identityNotes(objects: ConfigurationObjects): readonly Note[] {
  const sources = new Map<string, Set<string | undefined>>();
  const addressOf = addressFinder(objects);
  for (const { ikev2Profile, tunnel } of protectedTunnels(objects)) {
    if (!ikev2Profile) continue;
    const known = sources.get(ikev2Profile.value) ?? new Set();
    sources.set(ikev2Profile.value, known.add(addressOf(tunnel.source?.value ?? '')));
  }
  return objects.ikev2Profiles.map((profile) => {
    const [address, ...others] = sources.get(profile.name) ?? [];
    const known = address !== undefined && others.length === 0 && !profile.localIdentity;
    const certain = known && profile.localAuthentication?.value.method === 'pre-share';
    return noteAt(profile, certain ? `identity local address ${address}` : '');
  });
}

/** Gives the address of a tunnel source, which may be the name of an interface. */
function addressFinder(objects: ConfigurationObjects): (source: string) => string | undefined {
  const find = interfacesByName(objects);
  return (source) => {
    const own = find(source);
    return own ? ownAddress(own)?.text : parseAddress(source) && source;
  };
}

function modeNotes(objects: ConfigurationObjects): readonly Note[] {
  return protectedTunnels(objects).map(({ interface: own, tunnel }) =>
    noteAt(own, tunnel.mode.statement || own.virtualTemplate ? '' : 'tunnel mode gre ip'),
  );
}

/** The built-in proposal, at the first profile, where no policy is configured. */
function policyNotes(objects: ConfigurationObjects): readonly Note[] {
  const [profile] = objects.ikev2Profiles;
  if (!profile || objects.ikev2Policies.some(({ builtIn }) => !builtIn)) return [];
  const [proposal, ...others] = objects.builtInIkev2Proposals;
  if (!proposal) return [];
  const { encryption, integrity, group } = proposal;
  const values = `${encryption.value.join(' ')}, ${integrity.value.join(' ')}, group ${group.value.join(' ')}`;
  const text = others.length > 0 ? 'built-in IKEv2 proposal' : `built-in IKEv2 proposal: ${values}`;
  return [noteAt(profile, text)];
}

/** Lifetimes and PFS where no line says them. */
function lifetimeNotes(objects: ConfigurationObjects): readonly Note[] {
  const lifetime = (seconds: number) => `lifetime ${quantity(String(seconds), 's')}`;
  const ike = [...objects.ikev2Profiles, ...objects.isakmpPolicies].flatMap((object) => {
    const { statement, value } = object.lifetime;
    return statement || value === undefined ? [] : [noteAt(object, lifetime(value))];
  });
  const ipsec = objects.ipsecProfiles.flatMap((profile) => [
    ...(profile.lifetimeSeconds ? [] : [noteAt(profile, lifetime(objects.ipsecLifetime.value))]),
    ...(profile.pfs ? [] : [noteAt(profile, 'no PFS')]),
  ]);
  const prfs = objects.ikev2Proposals.flatMap((proposal) => {
    const { prf, name } = proposal;
    const derived = !prf.statement && prf.value.length > 0 && name !== 'default';
    return derived ? [noteAt(proposal, `prf ${prf.value.join(' ')}`)] : [];
  });
  return [...ike, ...ipsec, ...prfs];
}

/** What the values of a line mean: groups, times, the address of a tunnel source. */
function meanings(objects: ConfigurationObjects): (statement: Statement) => readonly Note[] {
  const addressOf = addressFinder(objects);
  return (statement) => {
    const { outcome } = statement.reading;
    if (outcome.kind !== 'command') return [];
    const groups = [...algorithmsIn(statement, 'group'), ...algorithmsIn(statement, 'pfs-group')];
    const source = isCommand(statement, 'tunnel source') && parameterOf(statement, 'interface');
    const texts = [
      groups.map(({ algorithm }) => algorithm.name).join(', '),
      timesIn(statement, outcome.command).join(', '),
      (source && addressOf(source.value)) || '',
    ];
    return texts.filter((text) => text !== '').map((text) => ({ statement, text }));
  };
}

/** The seconds of a line in a larger unit, where they are a round number of it. */
function timesIn(statement: Statement, { units }: Command): readonly string[] {
  return bindingsOf(statement).flatMap((binding) => {
    if (binding.kind !== 'parameter' || units?.[binding.name] !== 's') return [];
    const larger = /\((.*)\)$/.exec(quantity(binding.value, 's'))?.[1];
    return larger ? [larger] : [];
  });
}
