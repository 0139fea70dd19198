import { debugging } from '../capture/debugging';
import type { Diagnosis } from '../capture/diagnose';
import type { Capture } from '../capture/model';
import { confidenceText, severityOf, titleOf } from '../capture/problems';
import { deviceOf } from '../capture/symptoms/history';
import { recordLine } from '../capture/text';
import { type CaptureContext, configurationBehind } from '../relate/captureLinks';
import type { ConfigurationLine, DebugReport, SymptomReport } from './model';
import type { Sources } from './places';

/** What went wrong, with the lines of the configurations that are given beside the capture. */
export function reportSymptom(
  context: CaptureContext,
  diagnosis: Diagnosis,
  sources: Sources,
): SymptomReport {
  const { capture } = context;
  const { symptom, finding, consequences } = diagnosis;
  const asa = deviceOf(capture) === 'asa';
  const { configuration, asaConfiguration = configuration } = symptom;
  const paths = asa ? asaConfiguration : configuration;
  const evidence = finding.evidence.map(({ record, shows }) => ({
    line: recordLine(capture, record) + 1,
    shows,
  }));
  return {
    id: symptom.id,
    title: titleOf(diagnosis),
    confidence: finding.confidence,
    severity: severityOf(diagnosis),
    kind: symptom.kind,
    harmless: symptom.harmless ?? false,
    cause: finding.summary,
    reason: confidenceText(diagnosis).replace(/^\w+: /, ''),
    confirm: symptom.confirm,
    evidence,
    lines: [...new Set(evidence.map(({ line }) => line))],
    consequences: consequences.map((other) => ({ id: other.symptom.id, title: titleOf(other) })),
    configuration: paths,
    configurationLines: linesBehind(context, diagnosis, paths, sources),
    actions: [finding.change],
    commands: symptom.commands,
    debug: reportDebug(capture, diagnosis, asa),
    references: symptom.references,
  };
}

function linesBehind(
  context: CaptureContext,
  { sa }: Diagnosis,
  paths: readonly string[],
  sources: Sources,
): readonly ConfigurationLine[] {
  return configurationBehind(context, sa, paths).map(({ place, line, text, path, absent }) => ({
    file: sources.get(place.uri ?? '')?.file ?? '',
    line: line + 1,
    text: text.trim(),
    path,
    absent,
  }));
}

function reportDebug(
  capture: Capture,
  { symptom, sa }: Diagnosis,
  asa: boolean,
): DebugReport | null {
  if (symptom.debug === undefined) return null;
  const { side, what } = symptom.debug;
  const association = capture.associations.get(sa);
  const end = side === 'here' ? association?.remote : association?.local;
  const topic = what === 'ikev2' && association?.protocol === 'ikev1' ? 'ikev1' : what;
  const device = asa && side === 'here' ? 'asa' : 'ios';
  const { condition, start, stop } = debugging(topic, device, end?.address ?? 'ADDRESS');
  return { side, start: [condition, ...start], stop };
}
