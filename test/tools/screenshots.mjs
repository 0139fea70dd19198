// npm run screenshots [-- part of a name ...]: pictures of the extension in the embedded VS Code, light and dark: those of
// the walkthrough in client/media/, all others in docs/pictures/.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hubCapture } from './hub.mjs';
import { install, root } from './install.mjs';
import { withPalette } from './png.mjs';

install();
await import('./build.mjs');
const { openSample } = await import('./embedded.mjs');

const CONFIGURATION = 'site-to-site-psk/r1.cfg';
const ITS_PEER = 'site-to-site-psk/r2.cfg';
const CAPTURE = 'site-to-site-psk/r2-debug.log';
const FAILED = 'ikev2-no-common-proposal/r1-debug.log';
const FAILED_THERE = 'ikev2-no-common-proposal/r2-debug.log';
const UNLIKE = 'ikev2-no-common-proposal/r1.cfg';
const HUB = 'hub.log';
const LARGE = 'branches.log';

const settings = {
  // The problems of the file that is looked at, not those of all samples.
  'iosCrypto.checkWorkspace': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
  'workbench.preferredLightColorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};
const wholeEditor = { 'breadcrumbs.enabled': true, 'editor.minimap.enabled': true };
const walkthrough = 'client/media';

const hideSideBar = (editor) => editor.page.keyboard.press('Control+b');

/** Leaves all of the side bar to a view. */
async function showView(editor, title) {
  await editor.command(`Explorer: Focus on ${title} View`);
  await editor.page.getByRole('button', { name: 'Explorer Section: samples' }).click();
}

/** Waits for what a Markdown preview or a page of ours shows. */
const previewed = (editor) => inWebview(editor, 'h1').first().waitFor();

function inWebview({ page }, selector) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator(selector);
}

/** Waits for a hint behind a line. */
const hinted = ({ page }, text) => page.locator('.view-lines', { hasText: text }).waitFor();

/** A new line behind the one that holds a text, and words in it. */
async function typeBehind(editor, sample, text, words) {
  await editor.goToText(sample, text);
  await editor.page.keyboard.press('End');
  await editor.page.keyboard.press('Enter');
  await editor.page.keyboard.press('Home');
  await editor.page.keyboard.type(words);
}

/**
 * What is to be seen: the sample that is open, and what is done in it. `shoot` takes a picture of a step on the way.
 * What another theme closes is opened again by the function that is given back.
 */
const pictures = [
  {
    name: 'configuration-hover',
    folder: walkthrough,
    sample: CONFIGURATION,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CONFIGURATION, 'lifetime 120', 2);
      await editor.hover();
      return editor.hover;
    },
  },
  {
    name: 'completion',
    folder: walkthrough,
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
    folder: walkthrough,
    sample: CONFIGURATION,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.command('Problems: Focus on Problems View');
      await editor.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'capture-hover',
    folder: walkthrough,
    sample: CAPTURE,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CAPTURE, 'R_VERIFY_AUTH', 3);
      await editor.hover();
      return editor.hover;
    },
  },
  {
    name: 'capture-outline',
    folder: walkthrough,
    sample: CAPTURE,
    act: async (editor) => {
      await showView(editor, 'Outline');
      await editor.command('Fold Level 2');
    },
  },
  {
    name: 'signature',
    sample: CONFIGURATION,
    act: async (editor) => {
      await hideSideBar(editor);
      const words = 'crypto ipsec transform-set STRONG esp-gcm ';
      await typeBehind(editor, CONFIGURATION, 'crypto ipsec transform-set', words);
      await editor.page.keyboard.press('Escape');
      await editor.command('Trigger Parameter Hints');
      await editor.page.locator('.parameter-hints-widget.visible').waitFor();
    },
  },
  {
    name: 'quick-fix',
    sample: CONFIGURATION,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CONFIGURATION, 'esp-3des', 2);
      await editor.page.keyboard.press('Control+.');
      await editor.page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'rename-preview',
    sample: CONFIGURATION,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CONFIGURATION, 'KEYRNG', 2);
      await editor.page.keyboard.press('F2');
      const input = editor.page.locator('.rename-box input.rename-input');
      await input.fill('BRANCH-KEYS');
      await input.press('Control+Enter');
      await editor.page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'code-lens',
    sample: ITS_PEER,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.page.locator('.codelens-decoration', { hasText: 'used by' }).first().waitFor();
      await editor.goToText(ITS_PEER, 'ip route 192.168.1.1');
      await editor.page
        .locator('.codelens-decoration', { hasText: 'negotiates with' })
        .first()
        .waitFor();
    },
  },
  {
    name: 'call-hierarchy',
    sample: ITS_PEER,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(ITS_PEER, 'phse2-prof', 2);
      await editor.command('Peek Call Hierarchy');
      await editor.page.locator('.call-hierarchy .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'peek-configuration',
    sample: CAPTURE,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CAPTURE, 'IKEV2-SETUP', 2);
      await editor.command('Peek Definition');
      await editor.page.locator('.peekview-widget').waitFor();
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
    name: 'folds',
    sample: HUB,
    settings: wholeEditor,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.command('Fold All');
      await hinted(editor, 'SA 2 with');
    },
  },
  {
    name: 'interleaved',
    sample: HUB,
    settings: wholeEditor,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(HUB, "Verification of peer's authentication data FAILED");
      await editor.page.keyboard.press('Home');
      await hinted(editor, 'SA 4 with');
    },
  },
  {
    name: 'associations',
    sample: HUB,
    act: async (editor) => {
      await showView(editor, 'IPsec SAs');
      await editor.page.locator('.monaco-list-row', { hasText: 'SA 3' }).first().click();
      await editor.page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'sa-alone',
    sample: HUB,
    settings: wholeEditor,
    act: async (editor) => {
      await showView(editor, 'IPsec SAs');
      const row = editor.page.locator('.monaco-list-row', { hasText: 'SA 3' }).first();
      await row.hover();
      await row.getByRole('button', { name: 'Show This SA Alone' }).click();
      await editor.page.getByRole('tab', { name: 'SA 3 with' }).waitFor();
      await editor.settled();
      await editor.page.mouse.move(900, 700);
    },
  },
  {
    name: 'large-capture',
    sample: LARGE,
    act: async (editor, shoot) => {
      await editor.command('IOS Crypto: Open Large Capture');
      await editor.choosePath(join(editor.samples, LARGE));
      // A fast machine may have read it before anybody can see how far it is.
      const progress = editor.page.locator('.notification-list-item', { hasText: '%' });
      const isSeen = await progress.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      if (isSeen) await shoot('progress', undefined, false);
      await editor.page.locator('.monaco-list-row', { hasText: 'SA 1' }).first().waitFor();
      await editor.page.getByRole('button', { name: 'Explorer Section: samples' }).click();
      await editor.page.locator('.monaco-list-row', { hasText: 'SA 3' }).first().click();
      await editor.settled();
    },
  },
  {
    name: 'ladder',
    sample: CAPTURE,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.goToText(CAPTURE, 'R_VERIFY_AUTH', 3);
      await editor.command('IOS Crypto: Show the Negotiation Ladder');
      await inWebview(editor, '.row.message').nth(2).click();
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
    name: 'redaction',
    sample: UNLIKE,
    act: async (editor) => {
      await hideSideBar(editor);
      await editor.command('IOS Crypto: Redact for Sharing');
      await editor.page.getByPlaceholder('Redact which documents').waitFor();
      await editor.page.keyboard.press('Enter');
      await editor.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Save Nothing' })
        .waitFor();
    },
  },
  // From the failure to its cure, with the mouse alone.
  {
    name: 'cure',
    folder: walkthrough,
    inSteps: true,
    sample: FAILED_THERE,
    act: async (editor, shoot) => {
      const { page } = editor;
      await hideSideBar(editor);
      await page.locator('[id="status.problems"]').click();
      const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'encryption' });
      await page
        .locator('.markers-panel .monaco-list-row', { hasText: 'r1.cfg' })
        .first()
        .waitFor();
      await problem.first().click();
      await page.locator('.monaco-editor').first().hover();
      await page.mouse.wheel(-2000, 0);
      await shoot('1-problem');
      await problem.first().hover();
      await problem.first().locator('.markers-panel-action-quickfix').click();
      const fix = page.locator('.context-view .action-item', { hasText: 'BRANCH' });
      await fix.waitFor();
      await shoot('2-quick-fix');
      await fix.click();
      const make = page.locator('.quick-input-list .monaco-list-row', {
        hasText: 'Make the Change',
      });
      await make.waitFor();
      await shoot('3-preview');
      await make.click();
      await page.getByRole('tab', { name: 'r2.cfg' }).waitFor();
      await shoot('4-cured');
    },
  },
];

const words = process.argv.slice(2);
for (const picture of pictures) {
  if (words.length > 0 && !words.some((word) => picture.name.includes(word))) continue;
  await take(picture).catch((error) => {
    console.error(`${picture.name}: ${error.message}`);
    process.exitCode = 1;
  });
}

async function take({ name, folder = 'docs/pictures', sample, act, inSteps, settings: own }) {
  mkdirSync(join(root, folder), { recursive: true });
  const editor = await openSample(sample === LARGE ? CONFIGURATION : sample, {
    files: filesFor(sample),
    settings: { ...settings, ...own },
    viewport: { width: 1360, height: 720 },
  });
  const shoot = async (step, again = () => {}, waits = true) => {
    for (const shade of ['light', 'dark']) {
      if (waits) await editor.settled();
      const path = join(root, folder, `${[name, step].filter(Boolean).join('-')}-${shade}.png`);
      writeFileSync(path, withPalette(await editor.page.screenshot()));
      console.log(`Saved ${path}`);
      await editor.toggleTheme();
      if (waits) await editor.settled();
      await again();
    }
  };
  try {
    await editor.settled();
    const again = await act(editor, shoot);
    if (!inSteps) await shoot('', again);
  } finally {
    await editor.close();
  }
}

/** Captures that are too long to be samples. */
function filesFor(sample) {
  const samples = join(root, 'samples');
  if (sample === HUB) return { [HUB]: hubCapture(samples, 30) };
  return sample === LARGE ? { [LARGE]: hubCapture(samples, 6000) } : {};
}
