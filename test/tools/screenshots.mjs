// npm run screenshots [-- part of a name ...]: pictures of the extension in the embedded VS Code, light and dark,
// in client/media/.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './install.mjs';

install();
await import('./build.mjs');
const { openSample } = await import('./embedded.mjs');

const CONFIGURATION = 'site-to-site-psk/r1.cfg';
const CAPTURE = 'site-to-site-psk/r2-debug.log';
const FAILED = 'ikev2-no-common-proposal/r1-debug.log';
const UNLIKE = 'ikev2-no-common-proposal/r1.cfg';
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const settings = {
  // The problems of the file that is looked at, not those of all samples.
  'iosCrypto.checkWorkspace': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

const hideSideBar = (editor) => editor.page.keyboard.press('Control+b');

/** Waits for what a Markdown preview shows. */
const previewed = (editor) =>
  editor.page
    .frameLocator('iframe.webview.ready')
    .frameLocator('#active-frame')
    .locator('h1')
    .first()
    .waitFor();

/** What is to be seen: the sample that is open, and what is done in it. */
const pictures = [
  {
    name: 'configuration-hover',
    sample: CONFIGURATION,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CONFIGURATION, 'lifetime 120', 2);
      await editor.hover();
    },
  },
  {
    name: 'completion',
    sample: CONFIGURATION,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CONFIGURATION, 'authentication local', 1);
      await editor.page.keyboard.press('Home');
      await editor.page.keyboard.press('Enter');
      await editor.page.keyboard.press('ArrowUp');
      await editor.page.keyboard.type('authentication remote ');
      await editor.suggest();
    },
  },
  {
    name: 'problems',
    sample: CONFIGURATION,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.command('Problems: Focus on Problems View');
      await editor.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'capture-hover',
    sample: CAPTURE,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CAPTURE, 'R_VERIFY_AUTH', 3);
      await editor.hover();
    },
  },
  {
    name: 'ladder',
    sample: CAPTURE,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CAPTURE, 'R_VERIFY_AUTH', 3);
      await editor.command('IOS Crypto: Show the Negotiation Ladder');
      const webview = editor.page
        .frameLocator('iframe.webview.ready')
        .frameLocator('#active-frame');
      await webview.locator('.row.message').nth(2).click();
    },
  },
  {
    name: 'failure',
    sample: FAILED,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.command('Problems: Focus on Problems View');
      await editor.page.locator('.markers-panel .monaco-list-row').nth(1).click();
    },
  },
  {
    name: 'explanation',
    sample: FAILED,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.command('IOS Crypto: Explain This Capture');
      await previewed(editor);
    },
  },
  {
    name: 'negotiation',
    sample: UNLIKE,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.command('IOS Crypto: Negotiate with Peer');
      await previewed(editor);
      await editor.page.keyboard.press('Control+1');
    },
  },
  {
    name: 'associations',
    sample: CAPTURE,
    act: async (editor) => {
      await editor.command('Explorer: Focus on IPsec SAs View');
      await editor.page.getByRole('button', { name: 'Explorer Section: samples' }).click();
      const row = editor.page.locator('.monaco-list-row', { hasText: 'SA 1' }).first();
      await row.click();
      await editor.page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'capture-outline',
    sample: CAPTURE,
    act: async (editor) => {
      await editor.command('Explorer: Focus on Outline View');
      await editor.page.getByRole('button', { name: 'Explorer Section: samples' }).click();
      await editor.command('Fold Level 2');
    },
  },
];

const words = process.argv.slice(2);
const folder = join(root, 'client/media');
mkdirSync(folder, { recursive: true });
for (const { name, sample, act } of pictures) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  for (const [shade, theme] of Object.entries(themes)) {
    const path = join(folder, `${name}-${shade}.png`);
    await take(path, sample, theme, act).catch((error) => {
      console.error(`${name}, ${shade}: ${error.message}`);
      process.exitCode = 1;
    });
  }
}

async function take(path, sample, theme, act) {
  const editor = await openSample(sample, {
    settings: { ...settings, 'workbench.colorTheme': theme },
    viewport: { width: 1360, height: 720 },
  });
  try {
    await editor.settled();
    await act(editor);
    await editor.settled();
    await editor.page.screenshot({ path });
    console.log(`Saved ${path}`);
  } finally {
    await editor.close();
  }
}
