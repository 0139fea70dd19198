import type { SecurityAssociation } from '../capture/model';
import type { Statement } from '../config/model';
import { addressText } from '../config/objects/addresses';
import { effectiveLines } from '../config/objects/effective';
import { once } from '../config/once';
import { bindingsOf, isCommand, statementSpan } from '../config/query';
import type { Place } from '../text/results';
import { type ConfigurationScope, scopeOf } from './configurationScope';
import { endpointsOf } from './negotiation/endpoints';
import type { Router } from './negotiation/model';
import { folderOf } from './negotiation/router';

/** A line of a configuration that governs something in a capture. */
export interface RelevantLine {
  /** The path that led to it: `crypto ikev2 profile > keyring local`. */
  readonly path: string;
  readonly router: string;
  readonly place: Place;
  /** 0-based. */
  readonly line: number;
  /** Without secrets. */
  readonly text: string;
  /** The lines of the block that it opens, indented, without secrets. */
  readonly inner: readonly string[];
  /** The block lacks the line that the path ends with; the place is that of the block. */
  readonly absent: boolean;
  /** The commands that the block lacks: `set pfs`. */
  readonly missing: readonly string[];
}

/**
 * The lines behind the configuration paths of the vocabulary. For an SA those of its own profile, keyring,
 * tunnel and so on, as far as names and addresses tell; else all that fit.
 */
export function relevantConfiguration(
  paths: readonly string[],
  router: Router,
  sa?: SecurityAssociation,
): readonly RelevantLine[] {
  const scope = scopeOf(router, sa);
  return paths.flatMap((path) => linesOfPath(path, router, scope));
}

/**
 * The router that printed the lines of an SA: the one that has its local address, leads to its peer and knows
 * its names. Of equals the one in the folder of the capture; undefined when none fits or none stands out.
 */
export function routerOfAssociation(
  sa: SecurityAssociation,
  routers: readonly Router[],
  captureUri = '',
): Router | undefined {
  const scored = routers.map((router) => ({ router, score: likeness(router, sa) }));
  const best = scored.reduce((found, { score }) => Math.max(found, score), 1);
  const winners = scored.filter(({ score }) => score === best).map(({ router }) => router);
  if (winners.length < 2) return winners[0];
  const near = winners.filter(({ uri }) => folderOf(uri) === folderOf(captureUri));
  return near.length === 1 ? near[0] : undefined;
}

function likeness(router: Router, sa: SecurityAssociation): number {
  const { own, peers, profiles, policies, proposals } = once(router, featuresOf);
  const known = [
    profiles.has(sa.profile?.value ?? ''),
    policies.has(sa.policy?.value ?? ''),
    proposals.has(sa.proposal?.value ?? ''),
  ].filter(Boolean);
  const local = sa.local?.address;
  const here = local === undefined ? 0 : own.has(local) ? 8 : -8;
  return here + (peers.has(sa.remote?.address ?? '') ? 4 : 0) + known.length;
}

/** What an SA tells a router by: its addresses, those that its tunnels lead to, and its own names. */
function featuresOf(router: Router) {
  const { interfaces, ikev2Profiles, ikev2Policies, ikev2Proposals } = router.objects;
  const names = (objects: readonly { readonly name: string }[]) =>
    new Set(objects.map(({ name }) => name).filter((name) => name !== 'default'));
  const ends = endpointsOf(router);
  const own = [
    ...interfaces.flatMap(({ addresses }) => addresses.map(({ value }) => value)),
    ...ends.flatMap(({ local }) => local.addresses),
  ];
  const peers = ends.flatMap(({ remote }) => remote.addresses);
  return {
    own: new Set(own.map(addressText)),
    peers: new Set(peers.map(addressText)),
    profiles: names(ikev2Profiles),
    policies: names(ikev2Policies),
    proposals: names(ikev2Proposals),
  };
}

function linesOfPath(
  path: string,
  router: Router,
  scope: ConfigurationScope,
): readonly RelevantLine[] {
  const [head = '', ...steps] = path.split(' > ');
  const openers = blocksOf(head, router, scope);
  let blocks: readonly Statement[] = openers;
  for (const step of steps) {
    const inner = blocks.flatMap((block) => childrenOf(block, step, scope));
    if (inner.length === 0) {
      return blocks.slice(0, 1).map((block) => relevantLine(path, router, block, step));
    }
    blocks = inner;
  }
  return blocks.map((block) => relevantLine(path, router, block));
}

/** The statements that a path begins with, those of the SA where they are known. */
function blocksOf(head: string, router: Router, scope: ConfigurationScope): readonly Statement[] {
  const own = scope.blocks.get(head);
  if (own) return own;
  return router.objects.linesOf(head);
}

function childrenOf(
  block: Statement,
  keywords: string,
  scope: ConfigurationScope,
): readonly Statement[] {
  const found = effectiveLines(block.children).filter((line) => isCommand(line, keywords));
  const own = found.filter((line) => scope.peers.includes(line));
  return own.length > 0 ? own : found;
}

function relevantLine(
  path: string,
  router: Router,
  statement: Statement,
  missing?: string,
): RelevantLine {
  return {
    path,
    router: router.name,
    place: { uri: router.uri, span: statementSpan(statement) },
    line: statement.line,
    text: shownText(statement),
    inner: innerText(statement, 1),
    absent: missing !== undefined,
    missing: missing === undefined ? [] : [missing],
  };
}

function innerText({ children }: Statement, depth: number): readonly string[] {
  return children.flatMap((child) => [
    ' '.repeat(depth) + shownText(child),
    ...innerText(child, depth + 1),
  ]);
}

/** The words of a line, with names in place of secrets; of a line that is not read to its end, the keywords. */
function shownText(statement: Statement): string {
  const bindings = bindingsOf(statement);
  const { outcome } = statement.reading;
  const accepted = outcome.kind === 'command' && outcome.command.support === 'accepted';
  const words = statement.reading.words.map(({ text }) => text);
  for (const binding of bindings) {
    if (binding.kind !== 'parameter' || !(binding.secret || accepted)) continue;
    words.fill('', binding.word, binding.lastWord + 1);
    words[binding.word] = `<${binding.name}>`;
  }
  return words.filter((word) => word !== '').join(' ');
}
