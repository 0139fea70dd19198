import { ladderStyle } from '../../../server/src/report/ladderStyle';

const pageStyle = `
body{padding:0;background:var(--vscode-editor-background);color:var(--vscode-foreground)}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:8px;align-items:center;
  padding:8px 12px;background:var(--vscode-editor-background);
  border-bottom:1px solid var(--vscode-widget-border,transparent)}
select,button{font:inherit;border-radius:2px;padding:3px 8px;border:1px solid var(--vscode-dropdown-border,transparent)}
select{background:var(--vscode-dropdown-background);color:var(--vscode-dropdown-foreground);max-width:40ch}
button{background:var(--vscode-button-secondaryBackground);color:var(--vscode-button-secondaryForeground);cursor:pointer;
  border-color:var(--vscode-button-border,transparent)}
button:hover{background:var(--vscode-button-secondaryHoverBackground)}
:focus-visible{outline:1px solid var(--vscode-focusBorder);outline-offset:-1px}
#choices{flex:1}
#remark:empty{display:none}
#remark{flex-basis:100%;color:var(--vscode-descriptionForeground)}
#list{overflow-x:auto;padding:4px 0 24px;max-width:1100px;margin:0 auto}
#list:focus{outline:none}
.ladder{display:block}
.ladder .row[role=option]{cursor:pointer}
.ladder .row[role=option]:hover .hit{fill:var(--vscode-list-hoverBackground)}
.ladder .current .hit{fill:var(--vscode-list-inactiveSelectionBackground)}
#list:focus .current .hit{stroke:var(--vscode-focusBorder)}
@media print{header{display:none}.ladder .current .hit{fill:none}}
`;

/** The script in page/, as the bundler puts it in: VS Code takes long to fetch one from a file. */
declare const ladderScript: string;

/** The page of the ladder: only its own script and its own styles, nothing from elsewhere. */
export function ladderHtml(nonce: string): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Negotiation Ladder</title>
<style nonce="${nonce}">${ladderStyle}${pageStyle}</style>
</head>
<body>
<header role="toolbar" aria-label="Ladder">
<label id="choices">Show <select id="choice"></select></label>
<button id="svg" type="button">Save as SVG</button>
<button id="mermaid" type="button">As Mermaid Text</button>
<span id="remark" role="status"></span>
</header>
<main id="list" role="listbox" tabindex="0"
 aria-label="Messages, states and failures. Arrow keys: next message, with Shift every row. Page keys: next exchange. Enter: its line in the capture."></main>
<script nonce="${nonce}">${ladderScript}</script>
</body>
</html>`;
}
