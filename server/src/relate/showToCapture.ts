import { explainAt } from '../capture/explain';
import { describe } from '../capture/explainAssociation';
import type { Capture, SecurityAssociation } from '../capture/model';
import { saName } from '../capture/names';
import { lineNumberOf, recordAt } from '../capture/spot';
import { explainShowAt, fieldAt, outputAt } from '../show/explain';
import { fieldValue, type ShownSection } from '../show/model';
import { outputName, sectionName } from '../show/names';
import { lineAt } from '../text/lines';
import type { Evidence, Explanation, Hover } from '../text/results';
import { touches } from '../text/span';
import type { ShownCapture } from './shownCapture';

/** Explains the thing at an offset: a field of a show output and the SA that it describes, else the capture's own. */
export function explainShownAt(document: ShownCapture, offset: number): Hover | undefined {
  const { shows } = document;
  const field = explainShowAt(shows, offset);
  if (field) return withSa(document, field, offset);
  const hover = explainAt(document, offset);
  return hover && shows.length > 0 ? withShow(document, hover, offset) : hover;
}

/** Fields that say which SA is meant. */
const naming: ReadonlySet<string> = new Set([
  ...['tunnel', 'local', 'remote', 'localIpv6', 'remoteIpv6', 'localSpi', 'remoteSpi', 'status'],
  ...['peer', 'ikeSa', 'isakmpSa', 'espSpis', 'spi', 'currentSpi', 'destination', 'source'],
  ...['state', 'connection', 'connectionId'],
]);

function withSa(document: ShownCapture, hover: Hover, offset: number): Hover {
  const output = outputAt(document.shows, offset);
  const key = output && fieldAt(output, offset)?.key;
  if (output === undefined || key === undefined || !naming.has(key)) return hover;
  const match = saShown(document, pathTo(output, offset));
  return match
    ? { ...hover, explanation: added(hover.explanation, saText(document, match), match.evidence) }
    : hover;
}

function saText(capture: Capture, { sa }: Match): string {
  const lines = `lines ${lineNumberOf(capture, sa.firstRecord)} to ${lineNumberOf(capture, sa.lastRecord)}`;
  return `this is ${saName(sa)} of this capture, ${lines}. ${describe(capture, sa)}`;
}

/** A word that names an SA also leads to the output that shows it. */
function withShow(document: ShownCapture, hover: Hover, offset: number): Hover {
  const word = document.lines.text.slice(hover.span.start, hover.span.end);
  const text = spiText(document, word) ?? saShownText(document, word, offset);
  return text === undefined ? hover : { ...hover, explanation: added(hover.explanation, text) };
}

/** The SPI of an IPsec SA: where a show output has it. */
function spiText(document: ShownCapture, word: string): string | undefined {
  const spi = /^(?:0x)?([0-9A-F]{8})$/i.exec(word)?.[1];
  if (spi === undefined) return undefined;
  return shownText(document, (section) => espSpis(section).includes(plainSpi(spi)));
}

function saShownText(document: ShownCapture, word: string, offset: number): string | undefined {
  if (!/^(?:[0-9A-F]{16}|\d{1,10})$/i.test(word)) return undefined;
  const index = document.records.sa[recordAt(document, offset)] ?? -1;
  const sa = document.associations.get(index);
  if (sa === undefined) return undefined;
  if (word.length === 16 && !spisOf(sa).includes(word.toUpperCase())) return undefined;
  return shownText(document, (section) => bySpis(document, section)?.index === sa.index);
}

function shownText(
  { lines, shows }: ShownCapture,
  fits: (section: ShownSection) => boolean,
): string | undefined {
  for (const output of shows) {
    const section = sectionsIn(output).findLast(fits);
    if (section === undefined) continue;
    const line = lineAt(lines, section.span.start) + 1;
    return `\`${outputName(output, lines.text)}\` shows it in line ${line}: ${sectionName(section)}.`;
  }
  return undefined;
}

function sectionsIn(section: ShownSection): readonly ShownSection[] {
  return section.sections.flatMap((inner) => [inner, ...sectionsIn(inner)]);
}

function added(explanation: Explanation, text: string, evidence?: Evidence): Explanation {
  const here = [explanation.here, text].filter((part) => part !== undefined).join(' ');
  return {
    ...explanation,
    here: evidence === 'inferred' ? `${here} (Concluded from the addresses.)` : here,
  };
}

interface Match {
  readonly sa: SecurityAssociation;
  readonly evidence: Evidence;
}

/** The sections around an offset, innermost first. */
function pathTo(section: ShownSection, offset: number): readonly ShownSection[] {
  const inner = section.sections.find(({ span }) => touches(span, offset));
  return inner ? [...pathTo(inner, offset), inner] : [];
}

/** The SA that sections describe: by their SPIs, else by the two addresses when only one SA has them. */
function saShown(capture: Capture, path: readonly ShownSection[]): Match | undefined {
  for (const section of path) {
    const sa = bySpis(capture, section);
    if (sa) return { sa, evidence: 'observed' };
  }
  for (const section of path) {
    const sa = byAddresses(capture, section);
    if (sa) return { sa, evidence: 'inferred' };
  }
  return undefined;
}

function bySpis({ associations }: Capture, section: ShownSection): SecurityAssociation | undefined {
  const local = fieldValue(section, 'localSpi');
  const remote = fieldValue(section, 'remoteSpi');
  if (local && remote) {
    const both = associations.filter((sa) =>
      [local, remote].every((spi) => spisOf(sa).includes(spi)),
    );
    // Both routers can be in one capture: the one that has chosen the local SPI is meant.
    return (
      both.find(({ role, initiatorSpi }) => (role === 'initiator') === (initiatorSpi === local)) ??
      both[0]
    );
  }
  const esp = espSpis(section);
  if (esp.length === 0) return undefined;
  return associations.find(({ childSpis }) =>
    childSpis.some(({ value }) => esp.includes(plainSpi(value))),
  );
}

function spisOf({ initiatorSpi, responderSpi }: SecurityAssociation): readonly string[] {
  return [initiatorSpi, responderSpi].flatMap((spi) => (spi === undefined ? [] : [spi]));
}

/** SPIs of ESP and AH in a section, as plain hex numbers; those of nothing left out. */
function espSpis(section: ShownSection): readonly string[] {
  return section.fields
    .filter(({ key }) => key === 'spi' || key === 'espSpis' || key === 'currentSpi')
    .flatMap(({ value }) => value.match(/0x[0-9A-F]{1,8}/gi) ?? [])
    .map(plainSpi)
    .filter((spi) => spi !== '0');
}

function plainSpi(spi: string): string {
  return Number.parseInt(spi.replace(/^0x/i, ''), 16).toString(16);
}

const peerFields = [
  'remote',
  'remoteIpv6',
  'peer',
  'remoteEndpoint',
  'ikeSa',
  'isakmpSa',
  'destination',
  'source',
];

function byAddresses(
  { associations }: Capture,
  section: ShownSection,
): SecurityAssociation | undefined {
  const shown = peerFields.flatMap((key) => addressesIn(fieldValue(section, key) ?? ''));
  if (shown.length === 0) return undefined;
  const fitting = associations.filter(
    ({ remote }) => remote !== undefined && shown.includes(remote.address.toUpperCase()),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function addressesIn(value: string): readonly string[] {
  return value.toUpperCase().match(/[0-9A-F]{0,4}:[0-9A-F:]{2,40}|\d{1,3}(?:\.\d{1,3}){3}/g) ?? [];
}
