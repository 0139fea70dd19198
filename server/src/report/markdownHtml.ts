import { escapeXml } from './xml';

/**
 * Our own Markdown as HTML: headings, paragraphs, lists, tables, strong and slanted words, code, links to the web and
 * to commands of the editor. Everything else is text.
 */
export function markdownHtml(markdown: string): string {
  return markdown
    .split(/\n{2,}/)
    .map((block) => blockHtml(block.trim()))
    .filter((html) => html !== '')
    .join('\n');
}

function blockHtml(block: string): string {
  if (block === '') return '';
  const heading = /^(#{1,4}) (.*)$/.exec(block);
  if (heading) {
    const level = heading[1]?.length ?? 1;
    return `<h${level}>${inlineHtml(heading[2] ?? '')}</h${level}>`;
  }
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('- '))) {
    const items = lines.map((line) => `<li>${inlineHtml(line.slice(2))}</li>`);
    return `<ul>${items.join('')}</ul>`;
  }
  if (lines.length > 1 && lines.every((line) => line.startsWith('|'))) return tableHtml(lines);
  return `<p>${lines.map((line) => inlineHtml(line.trim())).join('<br>\n')}</p>`;
}

function tableHtml([head = '', , ...rows]: readonly string[]): string {
  const row = (line: string, name: string) =>
    `<tr>${cellsOf(line)
      .map((cell) => `<${name}>${inlineHtml(cell)}</${name}>`)
      .join('')}</tr>`;
  const body = rows.map((line) => row(line, 'td')).join('\n');
  return `<table><thead>${row(head, 'th')}</thead><tbody>\n${body}\n</tbody></table>`;
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\| ?| ?\|$/g, '')
    .split(/ ?(?<!\\)\| ?/)
    .map((cell) => cell.trim());
}

/** Code first: what stands in it is no markup. */
function inlineHtml(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 1
        ? `<code>${escapeXml(part.slice(1, -1)).replaceAll('*', '&#42;')}</code>`
        : wordsHtml(part),
    )
    .join('')
    .replace(/\*\*((?:(?!\*\*).){1,2000})\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*((?:(?!\*).){1,2000})\*(?![\w*])/g, '<em>$1</em>');
}

function wordsHtml(text: string): string {
  const links = text.split(/(\[[^\]]{1,200}\]\((?:https:\/\/|command:)[^)\s]{1,800}\))/);
  return links
    .map((part) => {
      const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
      if (!link) return unescaped(part);
      return `<a href="${escapeXml(link[2] ?? '')}">${unescaped(link[1] ?? '')}</a>`;
    })
    .join('');
}

/** Text whose marks were escaped for Markdown. */
function unescaped(text: string): string {
  return escapeXml(text.replace(/\\([\\`*[\]<>|])/g, '$1').replaceAll('&lt;', '<')).replaceAll(
    '&amp;amp;',
    '&amp;',
  );
}
