import {
  type DefaultIkev2Proposal,
  defaultIkev2Proposals,
  type ReleaseTrain,
} from '../grammar/defaultObjects';
import type { Statement } from '../model';
import { beginsWith, hasKeyword, linesOf } from '../query';
import {
  algorithmsSetting,
  builtInObject,
  type ConfigurationObject,
  defaultSetting,
  lastLine,
  named,
  objectsNamed,
  parameter,
  parameterSetting,
  type Setting,
  setting,
} from './effective';

/** What a router offers and accepts for an IKE SA. */
export interface Ikev2Proposal extends ConfigurationObject {
  readonly encryption: Setting<readonly string[]>;
  readonly integrity: Setting<readonly string[]>;
  /** Equal to `integrity`, without a line, where the cipher has no integrity of its own. */
  readonly prf: Setting<readonly string[]>;
  readonly group: Setting<readonly string[]>;
  readonly pqc: Setting<{ readonly algorithms: readonly string[]; readonly optional: boolean }>;
  /** Names of what is missing; a policy passes over a proposal that misses something. */
  readonly missing: readonly ('encryption' | 'integrity' | 'prf' | 'group')[];
  /** The release whose built-in proposal this is. */
  readonly builtIn: ReleaseTrain | undefined;
}

/** Which proposals are used where. */
export interface Ikev2Policy extends ConfigurationObject {
  readonly proposals: readonly Setting<string>[];
  /** A VRF, `any`, or undefined for the global one. */
  readonly fvrf: Setting<string | undefined>;
  /** None: every address of the router. */
  readonly localAddresses: readonly Setting<string>[];
  readonly builtIn: boolean;
}

/** The proposals that are configured; an edited `default` is one of them. */
export function ikev2Proposals(globals: readonly Statement[]): readonly Ikev2Proposal[] {
  return objectsNamed(globals, 'crypto ikev2 proposal', proposalOf);
}

function proposalOf(object: ConfigurationObject): Ikev2Proposal {
  const { lines } = object;
  const list = (keyword: string) => algorithmsSetting(lines, keyword) ?? defaultSetting([]);
  const [encryption, integrity, group] = [list('encryption'), list('integrity'), list('group')];
  const prf = algorithmsSetting(lines, 'prf') ?? defaultSetting(integrity.value);
  const pqc = lastLine(lines, 'pqc');
  const algorithms = list('pqc');
  const optional = pqc !== undefined && hasKeyword(pqc, 'optional');
  const shape = { encryption, integrity, prf, group };
  return {
    ...object,
    ...shape,
    pqc: algorithms.with({ algorithms: algorithms.value, optional }),
    missing: object.name === 'default' ? [] : missingOf(shape),
    builtIn: undefined,
  };
}

type ProposalShape = Pick<Ikev2Proposal, 'encryption' | 'integrity' | 'prf' | 'group'>;

function missingOf({ encryption, integrity, prf, group }: ProposalShape): Ikev2Proposal['missing'] {
  const missing: Ikev2Proposal['missing'][number][] = [];
  const ciphers = encryption.value;
  const aead = ciphers.some(isAead);
  const plain = ciphers.some((cipher) => !isAead(cipher));
  if (ciphers.length === 0) missing.push('encryption');
  if (plain && integrity.value.length === 0) missing.push('integrity');
  if (aead && prf.value.length === 0) missing.push('prf');
  if (group.value.length === 0) missing.push('group');
  return missing;
}

/**
 * The built-in proposals that this router may have, with what is edited in them: one where its release is known, else
 * all; none when `default` is switched off.
 */
export function builtInIkev2Proposals(
  globals: readonly Statement[],
  all: readonly Statement[],
  release: ReleaseTrain | undefined,
): readonly Ikev2Proposal[] {
  if (isSwitchedOff(all, 'crypto ikev2 proposal', 'default')) return [];
  const edited = named(ikev2Proposals(globals), 'default');
  return defaultIkev2Proposals
    .filter((proposal) => release === undefined || proposal.release === release)
    .map(builtInProposal)
    .map((proposal) => (edited ? editedProposal(proposal, edited) : proposal));
}

/** Lines under `crypto ikev2 proposal default` replace the built-in values one by one. */
function editedProposal(standard: Ikev2Proposal, edited: Ikev2Proposal): Ikev2Proposal {
  const { encryption, integrity, prf, group, pqc } = edited;
  const hashes = integrity.statement ? integrity : standard.integrity;
  const aead = encryption.value.length > 0 && encryption.value.every(isAead);
  return {
    ...edited,
    encryption: encryption.statement ? encryption : standard.encryption,
    integrity: aead ? integrity : hashes,
    prf: prf.statement ? prf : integrity.statement ? defaultSetting(integrity.value) : standard.prf,
    group: group.statement ? group : standard.group,
    pqc: pqc.statement ? pqc : standard.pqc,
    builtIn: standard.builtIn,
  };
}

const isAead = (cipher: string) => cipher.startsWith('aes-gcm');

function builtInProposal(proposal: DefaultIkev2Proposal): Ikev2Proposal {
  return {
    ...builtInObject('default'),
    encryption: defaultSetting(proposal.encryption),
    integrity: defaultSetting(proposal.integrity),
    prf: defaultSetting(proposal.prf),
    group: defaultSetting(proposal.group),
    pqc: defaultSetting({ algorithms: proposal.pqc ?? [], optional: true }),
    missing: [],
    builtIn: proposal.release,
  };
}

/** The policies that are configured, and the built-in `default` unless it is switched off. */
export function ikev2Policies(
  globals: readonly Statement[],
  all: readonly Statement[],
): readonly Ikev2Policy[] {
  const policies = objectsNamed(globals, 'crypto ikev2 policy', policyOf);
  const exists = policies.some(({ name }) => name === 'default');
  return exists || isSwitchedOff(all, 'crypto ikev2 policy', 'default')
    ? policies
    : [...policies, builtInPolicy()];
}

/** Tells whether the last line about a built-in object of a name is its `no`. */
export function isSwitchedOff(
  all: readonly Statement[],
  keywords: string,
  name: string | undefined,
): boolean {
  const last = all.findLast(
    (line) =>
      line.reading.outcome.kind === 'command' &&
      beginsWith(line.reading.outcome, keywords) &&
      (name === undefined || parameter(line, 'name') === name),
  );
  return last?.reading.negation === 'no';
}

function policyOf(object: ConfigurationObject): Ikev2Policy {
  const { lines } = object;
  return {
    ...object,
    proposals: linesOf(lines, 'proposal').flatMap((line) => parameterSetting(line, 'name') ?? []),
    fvrf: fvrfOf(lines),
    localAddresses: linesOf(lines, 'match address local').flatMap(
      (line) => parameterSetting(line, 'ip') ?? [],
    ),
    builtIn: false,
  };
}

function builtInPolicy(): Ikev2Policy {
  return {
    ...builtInObject('default'),
    proposals: [defaultSetting('default')],
    fvrf: defaultSetting('any'),
    localAddresses: [],
    builtIn: true,
  };
}

/** The VRF of `match fvrf`: a name, `any`, or undefined for the global one. */
export function fvrfOf(lines: readonly Statement[]): Setting<string | undefined> {
  const line = lastLine(lines, 'match fvrf');
  if (!line) return defaultSetting(undefined);
  return setting(hasKeyword(line, 'any') ? 'any' : parameter(line, 'vrf'), line);
}
