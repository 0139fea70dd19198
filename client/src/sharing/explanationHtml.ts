const style = `
body{max-width:64rem;padding:0 20px 40px;line-height:1.5}
h1,h2{font-weight:normal;line-height:1.25}
h2{border-bottom:1px solid var(--vscode-widget-border,transparent);padding-bottom:.2em;margin-top:1.6em}
code{font-family:var(--vscode-editor-font-family)}
table{border-collapse:collapse;margin:1em 0}
th,td{border:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,currentColor));padding:3px 10px;text-align:left}
ul{padding-left:1.4em}
`;

/** The page of an explanation: its own styles, no scripts, nothing from elsewhere. */
export function explanationHtml(body: string): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Explanation</title>
<style>${style}</style>
</head>
<body>${body}</body>
</html>`;
}
