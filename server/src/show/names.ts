import type { TextSource } from '../text/lines';
import { fieldValue, type ShownSection, type ShowOutput } from './model';

/** `show crypto ipsec sa`, in full words, or as it was typed with its options. */
export function outputName(output: ShowOutput, text: TextSource): string {
  const { command, typed } = output;
  return typed === undefined ? command.command : text.slice(typed.start, typed.end).trim();
}

/** `SA 0x6B74CB79(1802816377)`, `Tunnel0`: what a section is called. */
export function sectionName(section: ShownSection): string {
  const { title = '', name = [] } = section.entry ?? {};
  const values = valuesOf(section, name).map((value) => value.replace(/:$/, ''));
  return [title, values.join(' → ')].filter((part) => part !== '').join(' ');
}

/** What tells it from its neighbours. */
export function sectionDetail(section: ShownSection): string {
  return valuesOf(section, section.entry?.detail ?? []).join(', ');
}

function valuesOf(section: ShownSection, keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = fieldValue(section, key);
    return value === undefined ? [] : [value];
  });
}
