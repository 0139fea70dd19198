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
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const settings = {
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

/** What is to be seen: the sample that is open, and what is done in it. */
const pictures = [
  {
    name: 'configuration',
    sample: CONFIGURATION,
    act: async () => {},
  },
  {
    name: 'command-hover',
    sample: CONFIGURATION,
    act: async (editor) => {
      await editor.goToText(CONFIGURATION, 'lifetime 120', 2);
      await editor.hover();
    },
  },
  {
    name: 'completion',
    sample: CONFIGURATION,
    act: async (editor) => {
      await editor.goToText(CONFIGURATION, 'proposal PHASE1-prop\n!\ncrypto ikev2 keyring', 9);
      await editor.suggest();
    },
  },
  {
    name: 'problems',
    sample: CONFIGURATION,
    act: async (editor) => {
      await editor.command('Problems: Focus on Problems View');
      await editor.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'capture',
    sample: CAPTURE,
    act: async () => {},
  },
  {
    name: 'state-hover',
    sample: CAPTURE,
    act: async (editor) => {
      await editor.goToText(CAPTURE, 'R_VERIFY_AUTH', 3);
      await editor.hover();
    },
  },
  {
    name: 'folds',
    sample: CAPTURE,
    act: (editor) => editor.command('Fold Level 3'),
  },
  {
    name: 'outline',
    sample: CAPTURE,
    act: (editor) => editor.command('Explorer: Focus on Outline View'),
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
    viewport: { width: 1100, height: 680 },
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
