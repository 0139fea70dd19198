import type { Statement } from '../model';
import { linesOf } from '../query';
import {
  bare,
  type ConfigurationObject,
  effectiveLines,
  keywordOf,
  lastLine,
  objectsNamed,
  parameter,
  parameterSetting,
  type Setting,
} from './effective';

export interface Trustpoint extends ConfigurationObject {
  readonly subjectName: Setting<string> | undefined;
  readonly fqdn: Setting<string> | undefined;
  readonly enrollmentUrl: Setting<string> | undefined;
  readonly revocationCheck: Statement | undefined;
  readonly rsaKeyPair: Setting<string> | undefined;
  readonly ecKeyPair: Setting<string> | undefined;
}

export interface CertificateMap extends ConfigurationObject {
  /** Alternatives, by sequence number. */
  readonly entries: readonly CertificateMapEntry[];
}

/** All conditions of one sequence number must hold. */
export interface CertificateMapEntry {
  readonly sequence: number;
  readonly statements: readonly Statement[];
  readonly conditions: readonly CertificateCondition[];
}

export interface CertificateCondition {
  readonly statement: Statement;
  /** `subject-name`, `issuer-name`, `serial-number` ... */
  readonly field: string;
  readonly operator: 'co' | 'eq' | 'nc' | 'ne' | 'ge' | 'lt';
  readonly text: string;
}

/** The trustpoints. */
export function trustpoints(globals: readonly Statement[]): readonly Trustpoint[] {
  return ['crypto pki trustpoint', 'crypto ca trustpoint'].flatMap((keywords) =>
    objectsNamed(globals, keywords, trustpointOf),
  );
}

function trustpointOf(object: ConfigurationObject): Trustpoint {
  const { lines } = object;
  return {
    ...object,
    subjectName: parameterSetting(lastLine(lines, 'subject-name'), 'name'),
    fqdn: parameterSetting(lastLine(lines, 'fqdn'), 'name'),
    enrollmentUrl: parameterSetting(lastLine(lines, 'enrollment url'), 'url'),
    revocationCheck: lastLine(lines, 'revocation-check'),
    rsaKeyPair: parameterSetting(lastLine(lines, 'rsakeypair'), 'keyPair'),
    ecKeyPair: parameterSetting(lastLine(lines, 'eckeypair'), 'keyPair'),
  };
}

/** The certificate maps. */
export function certificateMaps(globals: readonly Statement[]): readonly CertificateMap[] {
  return ['crypto pki certificate map', 'crypto ca certificate map'].flatMap((keywords) =>
    objectsNamed(globals, keywords, certificateMapOf),
  );
}

function certificateMapOf(object: ConfigurationObject): CertificateMap {
  return { ...object, entries: entriesOf(object.statements) };
}

function entriesOf(statements: readonly Statement[]): readonly CertificateMapEntry[] {
  const sequences = [...new Set(statements.map(sequenceOf))].sort((a, b) => a - b);
  return sequences.map((sequence) => {
    const own = statements.filter((statement) => sequenceOf(statement) === sequence);
    const lines = effectiveLines(own.flatMap(({ children }) => children));
    return {
      sequence,
      statements: own,
      conditions: lines.flatMap((line) => conditionOf(line) ?? []),
    };
  });
}

function sequenceOf(statement: Statement): number {
  return Number(parameter(statement, 'sequence'));
}

const fields = [
  ...['subject-name', 'issuer-name', 'alt-subject-name', 'unstructured-subject-name', 'name'],
  ...['serial-number', 'valid-start', 'expires-on'],
];

function conditionOf(statement: Statement): CertificateCondition | undefined {
  const field = keywordOf(statement, fields);
  const operator = keywordOf(statement, ['co', 'eq', 'nc', 'ne', 'ge', 'lt'] as const);
  const text =
    parameter(statement, 'text') ?? parameter(statement, 'serial') ?? parameter(statement, 'time');
  if (!field || !operator || text === undefined) return undefined;
  return { statement, field, operator, text };
}

/** The lines that name a trustpoint's certificate chain: the proof that it was enrolled. */
export function certificateChains(globals: readonly Statement[]): readonly ConfigurationObject[] {
  return ['crypto pki certificate chain', 'crypto ca certificate chain'].flatMap((keywords) =>
    objectsNamed(globals, keywords, bare, 'trustpoint'),
  );
}

/** Tells whether a chain holds a certificate of this router, beside the one of the CA. */
export function hasOwnCertificate(chain: ConfigurationObject): boolean {
  return linesOf(chain.lines, 'certificate').some(
    (line) => !keywordOf(line, ['ca', 'self-signed']),
  );
}
