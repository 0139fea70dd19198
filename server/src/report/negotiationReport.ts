import type { Negotiation, Party, SideValue, Step } from '../relate/negotiation/model';
import type { NegotiationReport, PartyReport, SideReport, StepReport } from './model';
import { locationOf, type Sources } from './places';

/** A negotiation with the places of both ends. */
export function reportNegotiation(negotiation: Negotiation, sources: Sources): NegotiationReport {
  const { initiator, responder, version, verdict, failure, steps } = negotiation;
  return {
    initiator: reportParty(initiator, sources),
    responder: reportParty(responder, sources),
    version: version ?? null,
    verdict,
    failure: failure?.id ?? null,
    steps: steps.map((step) => reportStep(step, sources)),
  };
}

function reportParty({ uri, name, title }: Party, sources: Sources): PartyReport {
  return { file: sources.get(uri)?.file ?? uri, name, title };
}

function reportStep(step: Step, sources: Sources): StepReport {
  const { id, title, exchange, outcome, result, symptom, reference, evidence } = step;
  return {
    id,
    title,
    exchange,
    outcome,
    initiator: reportSide(step.initiator, sources),
    responder: reportSide(step.responder, sources),
    result,
    symptom: symptom ?? null,
    reference: reference ?? null,
    evidence: evidence ?? 'observed',
  };
}

const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function reportSide({ text, place, implied }: SideValue, sources: Sources): SideReport {
  const source = sources.get(place.uri ?? '');
  const location = source
    ? locationOf(source, place.span)
    : { file: place.uri ?? '', range: nowhere };
  return { text, ...location, implied: implied ?? false };
}
