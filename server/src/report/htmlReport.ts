import type { Diagnosis } from '../capture/diagnose';
import type { Capture } from '../capture/model';
import { titleOf } from '../capture/problems';
import { semanticTokens } from '../capture/semanticTokens';
import { recordLine } from '../capture/text';
import { configurationBehind } from '../relate/captureLinks';
import { findInCapture } from '../relate/redaction/findings';
import { lineSpan, lineText } from '../text/lines';
import type { MeaningToken } from '../text/results';
import { captureMarkdown } from './explainCapture';
import type { ExplainedCapture } from './explainedCapture';
import { laddersOf } from './ladder';
import { ladderMarks } from './ladderMarks';
import { renderSvg } from './ladderSvg';
import { markdownHtml } from './markdownHtml';
import { escapeXml } from './xml';

/** Symptoms whose lines are shown; a long capture repeats them. */
const mostExcerpts = 20;
/** Lines before and behind a line of evidence. */
const around = 2;
const mostEvidence = 6;
const numberWidth = 6;
/** A longer line is cut. */
const mostCharacters = 400;

/** A capture explained in one HTML file that needs nothing else: no scripts, nothing from the network. */
export function htmlReport(explained: ExplainedCapture): string {
  const { file, context, diagnoses } = explained;
  const { capture } = context;
  const { ladders } = laddersOf(capture, ladderMarks(capture, diagnoses));
  const shown = diagnoses.filter(({ sa }) => sa >= 0).slice(0, mostExcerpts);
  const body = [
    markdownHtml(captureMarkdown(capture, diagnoses, { title: file, context })),
    ...(ladders.length > 0 ? ['<h2>Messages</h2>', `<figure>${renderSvg(ladders)}</figure>`] : []),
    ...(shown.length > 0 ? ['<h2>Lines</h2>'] : []),
    ...shown.flatMap((diagnosis) => excerptsOf(explained, diagnosis)),
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(file)}</title>
<style>${style}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

function excerptsOf({ file, context }: ExplainedCapture, diagnosis: Diagnosis): readonly string[] {
  const { capture } = context;
  const { symptom, finding } = diagnosis;
  const lines = new Set<number>();
  const marked = new Set<number>();
  for (const { record } of finding.evidence.slice(0, mostEvidence)) {
    const at = recordLine(capture, record);
    marked.add(at);
    for (let line = at - around; line <= at + around; line++) {
      if (line >= 0 && line < capture.lines.count) lines.add(line);
    }
  }
  const text = [...lines]
    .filter((line) => marked.has(line) || lineText(capture.lines, line).trim() !== '')
    .sort((a, b) => a - b)
    .map((line) => numbered(line, captureLine(capture, line), marked.has(line)));
  const behind = configurationBehind(context, diagnosis.sa, symptom.configuration);
  const configured = behind.flatMap(({ line, text, inner, path, absent }) => {
    // Of a path that ends at a block, what is in it.
    const rest = path.includes(' > ') ? [] : inner;
    const depth = absent ? 0 : path.split(' > ').length - 1;
    return [
      numbered(line, configurationLine(' '.repeat(depth) + text.trimStart()), false),
      ...rest.map((words) => row(configurationLine(` ${words.trimStart()}`), false)),
    ];
  });
  return [
    `<h3>${escapeXml(titleOf(diagnosis))}</h3>`,
    `<figure><figcaption>${escapeXml(file)}</figcaption><pre>${text.join('')}</pre></figure>`,
    ...(configured.length === 0
      ? []
      : [
          `<figure><figcaption>${escapeXml(behind[0]?.router ?? '')}</figcaption><pre>${configured.join('')}</pre></figure>`,
        ]),
  ];
}

function numbered(line: number, html: string, marked: boolean): string {
  return row(html, marked, String(line + 1));
}

/** A line of an excerpt; what does not fit goes on below its beginning. */
function row(html: string, marked: boolean, number = ''): string {
  const name = marked ? 'mark' : 'span';
  return `<${name} class="row"><span class="number">${number.padStart(numberWidth)}</span> ${html}\n</${name}>`;
}

/** A line of the capture with its states and events told apart, and without what must not be seen. */
function captureLine(capture: Capture, line: number): string {
  const span = lineSpan(capture.lines, line);
  const end = Math.min(span.end, span.start + mostCharacters);
  const text = capture.lines.text.slice(span.start, end);
  const [found] = findInCapture(text);
  const secrets = (found?.found ?? []).filter(({ kind }) => kind === 'secret');
  if (secrets.length > 0) {
    return escapeXml(
      secrets.reduceRight(
        (words, { span }) => `${words.slice(0, span.start)}<secret>${words.slice(span.end)}`,
        text,
      ),
    );
  }
  const tokens = semanticTokens(capture, { start: span.start, end }).filter(
    ({ span: at }) => at.start >= span.start && at.end <= end,
  );
  return coloured(text, span.start, tokens);
}

function coloured(text: string, start: number, tokens: readonly MeaningToken[]): string {
  let html = '';
  let done = 0;
  for (const { span, type, modifiers } of tokens) {
    const [from, to] = [span.start - start, span.end - start];
    if (from < done) continue;
    const name = modifiers.includes('failed') ? 'failed' : type;
    html += `${escapeXml(text.slice(done, from))}<span class="${name}">${escapeXml(text.slice(from, to))}</span>`;
    done = to;
  }
  return html + escapeXml(text.slice(done));
}

function configurationLine(words: string): string {
  const [, blank = '', first = '', rest = ''] = /^(\s*)(\S*)(.*)$/.exec(words) ?? [];
  return `${blank}<span class="keyword">${escapeXml(first)}</span>${escapeXml(rest)}`;
}

const style = `
:root{color-scheme:light dark;--text:#1f2328;--muted:#59636e;--line:#d1d9e0;--paper:#fff;--soft:#f6f8fa;
--mark:#fff8c5;--state:#8250df;--event:#0550ae;--bad:#cf222e;--key:#116329}
@media (prefers-color-scheme:dark){:root{--text:#e6edf3;--muted:#9198a1;--line:#3d444d;--paper:#0d1117;
--soft:#151b23;--mark:#3d2e00;--state:#d2a8ff;--event:#79c0ff;--bad:#f85149;--key:#7ee787}}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;color:var(--text);background:var(--paper);
font:15px/1.5 system-ui,sans-serif}
h1,h2,h3{line-height:1.25}h2{border-bottom:1px solid var(--line);padding-bottom:.2em;margin-top:2em}
a{color:var(--event)}code,pre{font:13px/1.45 ui-monospace,Menlo,Consolas,monospace}
code{background:var(--soft);padding:.1em .3em;border-radius:4px}
pre{background:var(--soft);padding:.8em;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
.row{display:block;padding-left:7ch;text-indent:-7ch}
figure{margin:1em 0;overflow-x:auto}figcaption{color:var(--muted);font-size:13px}
table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid var(--line);padding:.3em .7em;text-align:left}
mark{background:var(--mark);color:inherit}.number{color:var(--muted);user-select:none}
.state{color:var(--state)}.event{color:var(--event)}.failed{color:var(--bad);font-weight:600}
.keyword{color:var(--key)}.attribution{color:var(--muted)}
@media print{body{max-width:none;margin:0}h2,h3,figcaption{break-after:avoid}.row,tr{break-inside:avoid}}
`;
