import type { Diagnosis } from '../capture/diagnose';
import type { Capture } from '../capture/model';
import { titleOf } from '../capture/problems';
import { recordLine } from '../capture/text';
import { configurationBehind } from '../relate/captureLinks';
import { findInCapture } from '../relate/redaction/findings';
import type { RelevantLine } from '../relate/relevantConfiguration';
import { lineSpan, lineText } from '../text/lines';
import { captureMarkdown } from './explainCapture';
import type { ExplainedCapture } from './explainedCapture';
import { type Highlight, highlightedHtml, highlightStyle } from './highlight';
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

/**
 * A capture explained in one HTML file that needs nothing else: no scripts, nothing from the network. `highlight` tells
 * what the words of its excerpts are.
 */
export function htmlReport(explained: ExplainedCapture, highlight: Highlight): string {
  const { file, context, diagnoses } = explained;
  const { capture } = context;
  const { ladders } = laddersOf(capture, ladderMarks(capture, diagnoses));
  const shown = diagnoses.filter(({ sa }) => sa >= 0).slice(0, mostExcerpts);
  const body = [
    markdownHtml(captureMarkdown(capture, diagnoses, { title: file, context })),
    ...(ladders.length > 0 ? ['<h2>Messages</h2>', `<figure>${renderSvg(ladders)}</figure>`] : []),
    ...(shown.length > 0 ? ['<h2>Lines</h2>'] : []),
    ...shown.flatMap((diagnosis) => excerptsOf(explained, diagnosis, highlight)),
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(file)}</title>
<style>${style}${highlightStyle()}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

/** The lines of the capture that prove a diagnosis, and those of the configuration behind it. */
function excerptsOf(
  { file, context }: ExplainedCapture,
  diagnosis: Diagnosis,
  highlight: Highlight,
): readonly string[] {
  const { sa, symptom } = diagnosis;
  const behind = configurationBehind(context, sa, symptom.configuration);
  return [
    `<h3>${escapeXml(titleOf(diagnosis))}</h3>`,
    figure(file, evidenceRows(context.capture, diagnosis, highlight)),
    ...(behind.length === 0
      ? []
      : [figure(behind[0]?.router ?? '', configurationRows(behind, highlight))]),
  ];
}

function figure(caption: string, rows: readonly string[]): string {
  return `<figure><figcaption>${escapeXml(caption)}</figcaption><pre>${rows.join('')}</pre></figure>`;
}

function evidenceRows(
  capture: Capture,
  { finding }: Diagnosis,
  highlight: Highlight,
): readonly string[] {
  const lines = new Set<number>();
  const marked = new Set<number>();
  for (const { record } of finding.evidence.slice(0, mostEvidence)) {
    const at = recordLine(capture, record);
    marked.add(at);
    for (let line = at - around; line <= at + around; line++) {
      if (line >= 0 && line < capture.lines.count) lines.add(line);
    }
  }
  return [...lines]
    .filter((line) => marked.has(line) || lineText(capture.lines, line).trim() !== '')
    .sort((a, b) => a - b)
    .map((line) => {
      const html = highlightedHtml(highlight('ios-debug', captureLine(capture, line)));
      return row(html, marked.has(line) ? 'mark' : 'span', line);
    });
}

function configurationRows(
  behind: readonly RelevantLine[],
  highlight: Highlight,
): readonly string[] {
  const html = (depth: number, words: string) =>
    highlightedHtml(highlight('ios-config', ' '.repeat(depth) + words.trimStart()));
  return behind.flatMap(({ line, text, inner, path, absent }) => {
    // Of a path that ends at a block, what is in it.
    const rest = path.includes(' > ') ? [] : inner;
    const depth = absent ? 0 : path.split(' > ').length - 1;
    return [
      row(html(depth, text), 'span', line),
      ...rest.map((words) => row(html(1, words), 'span')),
    ];
  });
}

/** A line of an excerpt; what does not fit goes on below its beginning. */
function row(html: string, name: 'mark' | 'span', line?: number): string {
  const number = line === undefined ? '' : String(line + 1);
  return `<${name} class="row"><span class="number">${number.padStart(numberWidth)}</span> ${html}\n</${name}>`;
}

/** A line of the capture without what must not be seen. */
function captureLine(capture: Capture, line: number): string {
  const { start, end } = lineSpan(capture.lines, line);
  const text = capture.lines.text.slice(start, Math.min(end, start + mostCharacters));
  const [found] = findInCapture(text);
  const secrets = (found?.found ?? []).filter(({ kind }) => kind === 'secret');
  return secrets.reduceRight(
    (words, { span }) => `${words.slice(0, span.start)}<secret>${words.slice(span.end)}`,
    text,
  );
}

const style = `
:root{color-scheme:light dark;--text:#1f2328;--muted:#59636e;--line:#d1d9e0;--paper:#fff;--soft:#f6f8fa;
--mark:#fff8c5;--link:#0550ae}
@media screen and (prefers-color-scheme:dark){:root{--text:#e6edf3;--muted:#9198a1;--line:#3d444d;--paper:#0d1117;
--soft:#151b23;--mark:#3d2e00;--link:#79c0ff}}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;color:var(--text);background:var(--paper);
font:15px/1.5 system-ui,sans-serif}
h1,h2,h3{line-height:1.25}h2{border-bottom:1px solid var(--line);padding-bottom:.2em;margin-top:2em}
a{color:var(--link)}code,pre{font:13px/1.45 ui-monospace,Menlo,Consolas,monospace}
code{background:var(--soft);padding:.1em .3em;border-radius:4px}
pre{background:var(--soft);padding:.8em;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
.row{display:block;padding-left:7ch;text-indent:-7ch}
figure{margin:1em 0;overflow-x:auto}figcaption{color:var(--muted);font-size:13px}
table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid var(--line);padding:.3em .7em;text-align:left}
mark{background:var(--mark);color:inherit;print-color-adjust:exact}.number{color:var(--muted);user-select:none}
@media print{body{max-width:none;margin:0}h2,h3,figcaption{break-after:avoid}.row,tr{break-inside:avoid}}
`;
