// How long the ladder takes in the embedded VS Code from the click on its button to its picture, and how evenly it
// scrolls; beside an empty page that another extension opens in the same window.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSample } from './embedded.mjs';
import { hubCapture } from './hub.mjs';
import { root } from './install.mjs';

/** How many branches call until so many messages are drawn. */
const branches = { 200: 53, 5000: 1334 };

/** An extension whose page says one word. */
const empty = {
  'package.json': JSON.stringify({
    name: 'empty-page',
    publisher: 'test',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './extension.js',
    contributes: {
      commands: [{ command: 'emptyPage.open', title: 'Open an Empty Page', icon: '$(circle)' }],
      menus: { 'editor/title': [{ command: 'emptyPage.open', group: 'navigation' }] },
    },
  }),
  'extension.js': `const { commands, window } = require('vscode');
exports.activate = ({ subscriptions }) => {
  subscriptions.push(commands.registerCommand('emptyPage.open', () => {
    const view = window.createWebviewPanel('emptyPage', 'Empty', 2, { enableScripts: true });
    view.webview.html = '<p class="painted">empty</p>';
  }));
};`,
};

/** What is opened: the button that does it, and what tells that it can be seen. */
const pages = {
  empty: { button: 'Open an Empty Page', seen: '.painted' },
  ladder: { button: 'Show the Negotiation Ladder', seen: '.row.message' },
};

/**
 * Opens both pages in turn, `times` each, in a window that has shown a page before; gives when what was there after each
 * click, and what `scroll` tells of the ladder.
 */
export function measureLadder(messages, times) {
  return inWindow(messages, async (page) => {
    await open(page, pages.empty);
    const found = { empty: [], ladder: [] };
    for (let time = 0; time < times; time++) {
      for (const kind of ['empty', 'ladder']) found[kind].push(await open(page, pages[kind]));
    }
    await open(page, pages.ladder, async (frame) => {
      found.scroll = await frame.locator('html').evaluate(scroll, { step: 120, steps: 300 });
    });
    return found;
  });
}

/** The same for the first page of a new window, `empty` or `ladder`. */
export function measureFirst(messages, kind) {
  return inWindow(messages, (page) => open(page, pages[kind]));
}

/** Does something in a window with a capture. */
async function inWindow(messages, work) {
  const scratch = mkdtempSync(join(tmpdir(), 'empty-page-'));
  for (const [name, text] of Object.entries(empty)) writeFileSync(join(scratch, name), text);
  const name = 'hub.log';
  const editor = await openSample(name, {
    files: { [name]: ladderCapture(messages) },
    settings: {
      'iosCrypto.checkWorkspace': false,
      'workbench.editorLargeFileConfirmation': 1024,
    },
    extensions: [scratch],
    script: watchFrames,
  });
  try {
    await editor.settled();
    return await work(editor.page);
  } finally {
    await editor.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * A capture without what is in the payloads, so that 5,000 messages are small enough for VS Code. It begins with a line
 * that belongs to no SA: all are drawn.
 */
export function ladderCapture(messages) {
  const text = hubCapture(join(root, 'samples'), branches[messages]);
  return `Router#debug crypto ikev2\n${text.replace(/^ {2,}.*\n/gm, '')}`;
}

/** Opens a page with its button, waits until it is seen, and closes it; gives when what was there after the click. */
async function open(page, { button, seen }, act = () => {}) {
  await page.getByRole('button', { name: button }).first().click();
  const outer = page.frameLocator('iframe.webview.ready');
  await outer.frameLocator('#active-frame').locator(seen).first().waitFor();
  const marks = await outer.locator('html').evaluate((_, kind) => window.seenAt(kind), seen);
  await act(outer.frameLocator('#active-frame'));
  const clicked = await page.evaluate(() => window.clickedAt);
  await page.keyboard.press('Control+w');
  await page.locator('iframe.webview').first().waitFor({ state: 'detached' });
  return Object.fromEntries(
    Object.entries(marks).map(([name, at]) => [name, Math.round(at - clicked)]),
  );
}

/** In the page: scrolls as a wheel does; gives the time between its frames, and how many had a gap in what is drawn. */
async function scroll(_, { step, steps }) {
  const frame = () => new Promise(requestAnimationFrame);
  const frames = [];
  let gaps = 0;
  let last = await frame();
  for (let count = 0; count < steps; count++) {
    window.scrollBy(0, step);
    const at = document.elementFromPoint(300, window.innerHeight - 40);
    if (!at?.closest('svg')) gaps++;
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return { frames, gaps };
}

/** In the window and the outer frame of a page: notes when a button was clicked, and what was painted when. */
function watchFrames() {
  const now = () => performance.timeOrigin + performance.now();
  const born = now();
  window.addEventListener(
    'click',
    () => {
      window.clickedAt = now();
    },
    true,
  );
  if (window === window.parent) return;
  const marks = new Map();
  const look = () => {
    for (const { contentDocument } of document.querySelectorAll('iframe')) {
      for (const selector of ['body > *', '.painted', '.row.message']) {
        if (marks.has(selector) || !contentDocument?.querySelector(selector)) continue;
        marks.set(selector, new Promise((resolve) => setTimeout(() => resolve(now()))));
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.seenAt = async (selector) => {
    while (!marks.has(selector)) await new Promise(requestAnimationFrame);
    return { frame: born, written: await marks.get('body > *'), seen: await marks.get(selector) };
  };
}
