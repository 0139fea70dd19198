import type { Ladder } from '../../../../server/src/report/ladderModel';
import { renderSvg, stackRows } from '../../../../server/src/report/ladderSvg';
import { mermaidLadder } from '../../../../server/src/report/mermaid';
import type { FromPage, ToPage } from '../ladderMessages';
import { exchangeBeside, type LadderView, layOut, rowAtLine, rowBeside } from '../ladderView';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): { readonly sa?: number } | undefined;
  setState(state: { readonly sa?: number }): void;
};

const host = acquireVsCodeApi();
const list = element('list');
const choice = element('choice') as HTMLSelectElement;
const remark = element('remark');

/** What the page shows. Plain DOM and SVG: lines, arrows and text need no library. */
const page: {
  ladders: readonly Ladder[];
  view: LadderView;
  /** The SA that is shown; all without one. */
  sa: number | undefined;
  /** The row of the cursor. */
  current: number;
  /** The width that the page had. */
  drawnFor: number;
  /** Whether it was told what to show. */
  isTold: boolean;
  /** Messages that are still to come. */
  awaited: number;
  timer?: ReturnType<typeof setTimeout>;
} = {
  ladders: [],
  view: layOut([], 0),
  sa: host.getState()?.sa,
  current: -1,
  drawnFor: 0,
  isTold: false,
  awaited: 0,
};

/** Dragging is over when the width has not changed for so long. */
const RESIZE_MS = 60;

/** What is sent to a page before it is there has come so long after it is. */
const PATIENCE_MS = 40;

const chunkElements = new Map<Element, number>();
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) fill(target);
      else target.replaceChildren();
    }
  },
  // The margin counts only where the root is named: the page is in a frame from elsewhere.
  { root: document, rootMargin: '1200px' },
);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'cursor') {
    // Several rows can tell of one line: the row that led there stays.
    const isThere = page.view.rows[page.current]?.line === data.line;
    const row = isThere ? -1 : rowAtLine(page.view, data.sa, data.line);
    if (row >= 0) select(row);
    return;
  }
  page.isTold = true;
  const isPart = data.kind === 'begin';
  page.ladders = data.ladders;
  page.awaited = isPart ? data.moreMessages : 0;
  if (data.sa !== undefined) choose(data.sa);
  remark.textContent =
    data.more > 0 && !isPart
      ? `${data.more} more SAs are not drawn: choose one in the tree of SAs.`
      : '';
  offerChoices();
  draw();
});
choice.addEventListener('change', () => {
  choose(choice.value === '' ? undefined : Number(choice.value));
  page.current = -1;
  draw();
  window.scrollTo(0, 0);
});
element('svg').addEventListener('click', () => {
  host.postMessage({ kind: 'save-svg', text: renderSvg(shown(), page.view.width) });
});
element('mermaid').addEventListener('click', () => {
  const text = shown().map((ladder) => `\`\`\`mermaid\n${mermaidLadder(ladder)}\`\`\`\n`);
  host.postMessage({ kind: 'show-mermaid', text: text.join('\n') });
});
list.addEventListener('click', (event) => {
  const row = (event.target as Element).closest('.row');
  if (!row) return;
  select(Number(row.id.slice('row'.length)));
  go();
});
list.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') go();
  else {
    const row = rowOfKey(event);
    if (row === undefined) return;
    select(row);
  }
  event.preventDefault();
});
window.addEventListener('beforeprint', () => {
  for (const chunk of chunkElements.keys()) fill(chunk);
});
new ResizeObserver(() => {
  clearTimeout(page.timer);
  // Not for every pixel while an edge is dragged.
  if (list.clientWidth !== page.drawnFor) page.timer = setTimeout(draw, RESIZE_MS);
}).observe(list);
window.addEventListener('load', () => {
  setTimeout(() => {
    if (!page.isTold) host.postMessage({ kind: 'ask' });
  }, PATIENCE_MS);
});

function rowOfKey({ key, shiftKey }: KeyboardEvent): number | undefined {
  const { view, current } = page;
  switch (key) {
    case 'ArrowDown':
      return rowBeside(view, current, 1, shiftKey);
    case 'ArrowUp':
      return rowBeside(view, current, -1, shiftKey);
    case 'PageDown':
      return exchangeBeside(view, current, 1);
    case 'PageUp':
      return exchangeBeside(view, current, -1);
    case 'Home':
      return rowBeside(view, -1, 1);
    case 'End':
      return rowBeside(view, view.rows.length, -1);
    default:
      return undefined;
  }
}

function choose(sa: number | undefined): void {
  page.sa = sa;
  host.setState(sa === undefined ? {} : { sa });
}

function shown(): readonly Ladder[] {
  const { ladders, sa } = page;
  const chosen = ladders.filter((ladder) => ladder.sa === sa || ladder.counterpart === sa);
  return sa === undefined || chosen.length === 0 ? ladders : chosen;
}

function offerChoices(): void {
  const options = page.ladders.map(({ sa, title, left, right }) => {
    const peer = (left.place === 'here' ? right : left).address;
    return new Option(peer === undefined ? title : `${title}, with ${peer}`, String(sa));
  });
  choice.replaceChildren(new Option('All SAs', ''), ...options);
  const [only] = shown();
  choice.value = page.sa !== undefined && shown().length === 1 ? String(only?.sa) : '';
}

/** Draws anew, for what is chosen and as wide as the page is. */
function draw(): void {
  watcher.disconnect();
  chunkElements.clear();
  page.drawnFor = list.clientWidth;
  page.view = layOut(shown(), page.drawnFor);
  const chunks = page.view.chunks.map(({ height }, index) => {
    const chunk = document.createElement('div');
    chunk.setAttribute('role', 'presentation');
    chunk.style.height = `${height}px`;
    chunkElements.set(chunk, index);
    return chunk;
  });
  list.replaceChildren(...chunks, ...roomForRest());
  fillVisible();
  for (const chunk of chunks) watcher.observe(chunk);
  if (page.view.rows.length === 0) list.textContent = 'This capture shows no SA.';
  if (page.current >= 0) mark();
}

/** As high as the messages that are still to come will be, about: the scroll bar is right from the beginning. */
function roomForRest(): Element[] {
  const { awaited, view, ladders } = page;
  if (awaited === 0 || shown() !== ladders) return [];
  const drawn = view.rows.filter(({ kind }) => kind === 'message').length;
  const room = document.createElement('div');
  room.style.height = `${(view.height / Math.max(1, drawn)) * awaited}px`;
  return [room];
}

/** Draws at once what is in sight; the watcher tells later. */
function fillVisible(): void {
  const from = window.scrollY - list.offsetTop;
  const { chunks, rows } = page.view;
  for (const [chunk, index] of chunkElements) {
    const { start = 0, height = 0 } = chunks[index] ?? {};
    const top = rows[start]?.top ?? 0;
    if (top < from + window.innerHeight && top + height > from) fill(chunk);
  }
}

/** Puts the drawing of a chunk in; all texts in it are escaped by who drew them. */
function fill(chunk: Element): void {
  const { chunks, rows, width } = page.view;
  const place = chunks[chunkElements.get(chunk) ?? -1];
  if (!place || chunk.firstChild) return;
  const { markup, height } = stackRows(rows.slice(place.start, place.end), place.start);
  chunk.innerHTML = `<svg class="ladder" role="presentation" width="${width}" height="${height}">${markup}</svg>`;
  mark();
}

/** Moves the cursor to a row and the row into sight. */
function select(index: number): void {
  const row = page.view.rows[index];
  if (!row) return;
  page.current = index;
  const head = list.offsetTop;
  const top = row.top + head;
  const above = window.scrollY + head;
  const below = window.scrollY + window.innerHeight;
  if (top < above || top + row.height > below) {
    window.scrollTo(0, Math.max(0, top - window.innerHeight / 3));
  }
  for (const [chunk, number] of chunkElements) {
    const place = page.view.chunks[number];
    if (place && place.start <= index && index < place.end) fill(chunk);
  }
  mark();
}

/** Shows the cursor to eyes and ears. */
function mark(): void {
  const before = list.querySelector('.current');
  const row = document.getElementById(`row${page.current}`);
  if (before !== row) {
    before?.classList.remove('current');
    before?.setAttribute('aria-selected', 'false');
  }
  if (!row) return;
  row.classList.add('current');
  row.setAttribute('aria-selected', 'true');
  list.setAttribute('aria-activedescendant', row.id);
}

/** Goes to the line of the row in the capture. */
function go(): void {
  const line = page.view.rows[page.current]?.line;
  if (line !== undefined) host.postMessage({ kind: 'go', line });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
