/** Colours by what they are for: the theme's of VS Code, else those of a light or a dark page. */
const colours = {
  text: { theme: '--vscode-foreground', light: '#1f2328', dark: '#e6edf3' },
  muted: { theme: '--vscode-descriptionForeground', light: '#59636e', dark: '#9198a1' },
  paper: { theme: '--vscode-editor-background', light: '#ffffff', dark: '#0d1117' },
  accent: { theme: '--vscode-charts-blue', light: '#0969da', dark: '#4493f8' },
  good: { theme: '--vscode-charts-green', light: '#1a7f37', dark: '#3fb950' },
  bad: { theme: '--vscode-errorForeground', light: '#cf222e', dark: '#f85149' },
} as const;
type Colour = keyof typeof colours;

const names = Object.keys(colours) as Colour[];
const fallbacks = (shade: 'light' | 'dark') =>
  names.map((name) => `--page-${name}:${colours[name][shade]}`).join(';');
const fromTheme = names
  .map((name) => `--ladder-${name}:var(${colours[name].theme},var(--page-${name}))`)
  .join(';');

/** Programs that do not know variables drop the second declaration. */
function paint(property: 'fill' | 'stroke', name: Colour): string {
  return `${property}:${colours[name].light};${property}:var(--ladder-${name})`;
}

const mono =
  "var(--vscode-editor-font-family,ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace)";

/** The style sheet of a drawn ladder, whether it stands alone or in a page. */
export const ladderStyle = [
  `.ladder{${fallbacks('light')};${fromTheme}}`,
  `@media screen and (prefers-color-scheme:dark){.ladder{${fallbacks('dark')}}}`,
  '.ladder{font-family:var(--vscode-font-family,system-ui,sans-serif);font-size:12px}',
  `.ladder text{${paint('fill', 'text')}}`,
  `.ladder .paper{${paint('fill', 'paper')}}`,
  `.ladder .muted{${paint('fill', 'muted')}}`,
  '.ladder .small{font-size:11px}',
  '.ladder .strong{font-weight:600}',
  '.ladder tspan{font-weight:400}',
  `.ladder .code{font-family:monospace;font-family:${mono};font-size:11px}`,
  `.ladder .life{${paint('stroke', 'text')};stroke-opacity:.25;stroke-width:1.5}`,
  '.ladder .pause .life{stroke-dasharray:2 4}',
  `.ladder .band{${paint('fill', 'text')};fill-opacity:.06}`,
  `.ladder .rule{${paint('stroke', 'text')};stroke-opacity:.25;stroke-width:1.5}`,
  `.ladder .head{${paint('fill', 'paper')};${paint('stroke', 'text')};stroke-opacity:.35}`,
  `.ladder .head.here{${paint('stroke', 'accent')};stroke-opacity:1}`,
  `.ladder .arrow{${paint('stroke', 'text')};stroke-width:1.5;fill:none}`,
  `.ladder .tip{${paint('fill', 'text')}}`,
  '.ladder .inferred .arrow{stroke-dasharray:5 4}',
  `.ladder .inferred .arrow{${paint('stroke', 'muted')}}`,
  `.ladder .inferred .tip{${paint('fill', 'muted')}}`,
  `.ladder .bad .arrow,.ladder .cross{${paint('stroke', 'bad')}}`,
  `.ladder .bad .tip,.ladder text.bad,.ladder .bad text.name{${paint('fill', 'bad')}}`,
  '.ladder .cross{stroke-width:2;fill:none}',
  `.ladder .bar{${paint('fill', 'accent')};fill-opacity:.45}`,
  '.ladder .bar.odd{fill-opacity:.75}',
  '.ladder .bar.waiting{fill-opacity:.18}',
  `.ladder .bar.established{${paint('fill', 'good')}}`,
  `.ladder .bar.ending{${paint('fill', 'muted')}}`,
  `.ladder .bar.lost{${paint('fill', 'bad')};fill-opacity:1}`,
  `.ladder .note{${paint('fill', 'bad')};fill-opacity:.1}`,
  `.ladder .edge{${paint('fill', 'bad')}}`,
  `.ladder .seal{${paint('fill', 'paper')};${paint('stroke', 'muted')}}`,
  `.ladder .seal.up{${paint('stroke', 'good')}}`,
  `.ladder .seal.failed{${paint('stroke', 'bad')}}`,
  '.ladder .hit{fill:transparent}',
].join('\n');
