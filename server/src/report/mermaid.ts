import type { Ladder, Rung } from './ladder';

/** A ladder as a Mermaid sequence diagram: solid arrows were seen, dashed ones must have been there. */
export function mermaidLadder({ title, here, there, rungs }: Ladder): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'sequenceDiagram',
    `  participant here as ${escaped(here)}`,
    `  participant there as ${escaped(there)}`,
    ...rungs.map((rung) => `  ${rungText(rung)}`),
    '',
  ].join('\n');
}

function rungText(rung: Rung): string {
  if (rung.kind === 'note') return `Note over here,there: ${escaped(rung.text)}`;
  const to = rung.from === 'here' ? 'there' : 'here';
  const arrow = rung.inferred ? '-->>' : '->>';
  const payloads = rung.payloads.length > 0 ? `: ${rung.payloads.join(', ')}` : '';
  const times = rung.times > 1 ? ` (${rung.times} times)` : '';
  const seen = rung.inferred ? ' (inferred)' : ` (line ${rung.line})`;
  return `${rung.from}${arrow}${to}: ${escaped(`${rung.text}${payloads}${times}${seen}`)}`;
}

/** What Mermaid would read as its own. */
function escaped(text: string): string {
  return text
    .replace(/[#;]/g, (mark) => (mark === '#' ? '#35;' : '#59;'))
    .replace(/[<>\r\n]/g, ' ');
}
