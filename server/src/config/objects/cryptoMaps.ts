import { addToList } from '../../text/lists';
import type { Statement } from '../model';
import { linesOf } from '../query';
import {
  type ConfigurationObject,
  effectiveLines,
  keywordOf,
  lastLine,
  objectsNamed,
  onceForAll,
  parameter,
  parameterSetting,
  type Setting,
} from './effective';
import { type IpsecSettings, ipsecSettings } from './ipsec';

export interface CryptoMap extends ConfigurationObject {
  /** By ascending sequence number: the order in which they are tried. */
  readonly entries: readonly CryptoMapEntry[];
  /** The interface of `local-address`, whose address the SAs use. */
  readonly localAddress: Setting<string> | undefined;
  readonly isakmpProfileForAll: Setting<string> | undefined;
}

/** All lines under one sequence number. */
export interface CryptoMapEntry extends IpsecSettings {
  readonly sequence: number;
  readonly statements: readonly Statement[];
  readonly lines: readonly Statement[];
  readonly kind: 'ipsec-isakmp' | 'ipsec-manual' | 'gdoi' | 'template' | undefined;
  /** The dynamic map that this entry hands over to. */
  readonly dynamicMap: Setting<string> | undefined;
  readonly acl: Setting<string> | undefined;
  /** Addresses or host names, the preferred one first. */
  readonly peers: readonly Setting<string>[];
}

/** The crypto maps. */
export function cryptoMaps(globals: readonly Statement[]): readonly CryptoMap[] {
  return objectsNamed(globals, 'crypto map', (object) => ({
    ...object,
    entries: entriesOf(object.statements, false),
    localAddress: optionOf(object, 'interface', 'local-address'),
    isakmpProfileForAll: optionOf(object, 'profile', 'isakmp-profile'),
  }));
}

/** The templates of `crypto dynamic-map`. */
export function dynamicMaps(globals: readonly Statement[]): readonly CryptoMap[] {
  return objectsNamed(globals, 'crypto dynamic-map', (object) => ({
    ...object,
    entries: entriesOf(object.statements, true),
    localAddress: undefined,
    isakmpProfileForAll: undefined,
  }));
}

/** An option of the whole map, in a line without a sequence number. */
function optionOf(
  { statements }: ConfigurationObject,
  name: string,
  keyword: string,
): Setting<string> | undefined {
  const line = statements.findLast(
    (candidate) =>
      parameter(candidate, 'sequence') === undefined && keywordOf(candidate, [keyword]),
  );
  return parameterSetting(line, name);
}

function entriesOf(statements: readonly Statement[], template: boolean): readonly CryptoMapEntry[] {
  const groups = new Map<number, Statement[]>();
  for (const statement of statements) {
    const sequence = parameter(statement, 'sequence');
    if (sequence === undefined) continue;
    addToList(groups, Number(sequence), statement);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([sequence, lines]) =>
      onceForAll(lines, () => entryOf(sequence, lines, template), entryOf),
    );
}

const kinds = ['ipsec-isakmp', 'ipsec-manual', 'gdoi'] as const;

function entryOf(
  sequence: number,
  statements: readonly Statement[],
  template: boolean,
): CryptoMapEntry {
  const lines = effectiveLines(statements.flatMap(({ children }) => children));
  const [typed] = statements.flatMap((statement) => keywordOf(statement, kinds) ?? []);
  const dynamic = statements.findLast((statement) => parameter(statement, 'template'));
  return {
    sequence,
    statements,
    lines,
    kind: template ? 'template' : typed,
    dynamicMap: parameterSetting(dynamic, 'template'),
    acl: parameterSetting(lastLine(lines, 'match address'), 'acl'),
    peers: linesOf(lines, 'set peer').flatMap(
      (line) => parameterSetting(line, 'address') ?? parameterSetting(line, 'hostname') ?? [],
    ),
    ...ipsecSettings(lines),
  };
}
