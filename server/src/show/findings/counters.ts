import { fieldValue, type ShownField, type ShownSection, type ShowOutput } from '../model';
import type { WorthAWord } from '../schema';
import { countText } from '../units';
import type { Finding, Remark } from './finding';

/** Counters of errors that the table of fields calls worth a word. */
export const packetErrors: Finding = {
  id: 'packet-errors',
  title: 'Packets could not be sent or used',
  severity: 'information',
  check: (output) => remarks(output, 'packet-errors'),
};

/** Packets that anti-replay took for old ones. */
export const replayFailures: Finding = {
  id: 'replay-failures',
  title: 'Anti-replay dropped packets',
  severity: 'warning',
  check: (output) => remarks(output, 'replay-failures'),
};

/** Packets that wanted to be protected while there is nothing to protect them with. */
export const noIpsecSa: Finding = {
  id: 'no-ipsec-sa',
  title: 'A flow with traffic has no IPsec SA',
  severity: 'warning',
  check: (output) =>
    allSections(output).flatMap((section) => {
      const field = section.fields.find(({ key, value }) => unsent.has(key) && Number(value) > 0);
      return field && lacksSa(section) ? [{ field, message: noSaText(field) }] : [];
    }),
};

function noSaText({ value }: ShownField): string {
  return `${countText(Number(value), 'packets')} wanted to enter this flow, and no IPsec SA exists for it: the negotiation with the peer does not succeed. See \`show crypto ikev2 sa\`, or capture \`debug crypto ikev2\`.`;
}

const unsent: ReadonlySet<string> = new Set(['sendErrors', 'noSa']);

function lacksSa(section: ShownSection): boolean {
  return fieldValue(section, 'currentSpi') === '0x0(0)';
}

function remarks(output: ShowOutput, code: WorthAWord['code']): Remark[] {
  return allSections(output).flatMap((section) =>
    section.fields
      .filter(({ key }) => !(unsent.has(key) && lacksSa(section)))
      .flatMap((field) => remark(field, code)),
  );
}

function remark(field: ShownField, code: WorthAWord['code']): Remark[] {
  const { worth, unit = 'packets' } = field.entry;
  const count = Number(field.value);
  if (worth?.code !== code || !(count > 0)) return [];
  const message = worth.message.replace('{count}', countText(count, unit));
  return [{ field, severity: worth.severity, message }];
}

function allSections(section: ShownSection): readonly ShownSection[] {
  return [section, ...section.sections.flatMap(allSections)];
}
