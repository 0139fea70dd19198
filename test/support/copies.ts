/** What happens to captures on their way to a document: by name, the whole text to the whole text. */
export const copies: Readonly<Record<string, (text: string) => string>> = {
  'as it was printed': (text) => text,
  'broken between words': (text) =>
    eachLine(text, (line) => line.replace(/(.{1,76})(?: |$)/g, '$1\n').trimEnd()),
  'broken by a terminal of 80 columns': (text) =>
    eachLine(text, (line) => line.replace(/(.{80})(?=.)/g, '$1\n')),
  'broken by a terminal that drops the blanks there': (text) =>
    eachLine(text, (line) => line.replace(/(.{80})(?=.)/g, '$1\n').replace(/ *\n */g, '\n')),
  'from a web page': (text) => eachLine(text, (line) => `<p>${escaped(line)}</p>`),
  'from a block of a web page': (text) => `<pre>\n${escaped(text)}</pre>\n`,
  'through Markdown': (text) => eachLine(text, (line) => `${line.replace(/[_*]/g, '\\$&')}  \n`),
  'with the line breaks of a relay': (text) => text.replace(/\n(?!\*)/g, '#012'),
  'through a relay that stamps every line': (text) =>
    eachLine(text, (line) => `Nov 11 2026 19:30:01 198.51.100.9 <191>2117: ${line}`),
  'quoted in a mail': (text) => eachLine(text, (line) => `> ${line}`),
  'with the line breaks of a terminal': (text) => text.replaceAll('\n', '\r\r\n'),
  'with the quote marks of a word processor': (text) =>
    text.replace(/(\w)'(\w)/g, '$1’$2').replace(/'([^'\n]*)'/g, '‘$1’'),
  'with the hard blanks of an editor': (text) => text.replaceAll('  ', '\u00a0 '),
  'with hard blanks only': (text) => text.replaceAll(' ', '\u00a0'),
  'with the hard blanks of a web page': (text) => text.replaceAll('  ', '&nbsp; '),
  'with the hard blanks of a web page in its dates': (text) =>
    text.replace(/^(\*[A-Z][a-z]{2}) (?=\d)/gm, '$1&nbsp;'),
  'from a table of a web page': (text) => eachLine(text, (line) => `${line} | |`),
  'from a list of values': (text) => eachLine(text, (line) => `"${line}"`),
  'in marks of code': (text) => eachLine(text, (line) => (line === '' ? '' : `\`${line}\``)),
};

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&#39;');
}
