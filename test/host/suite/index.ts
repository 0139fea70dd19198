import { writeFileSync } from 'node:fs';
import { activation } from './activation';
import { capture } from './capture';
import { captureViews } from './captureViews';
import { configuration } from './configuration';
import { cure } from './cure';

/** Tests by what they prove, run one after the other in the extension host. */
export type Suite = Readonly<Record<string, () => Promise<void>>>;

const TIME_LIMIT_MS = 30_000;

/** Runs all tests; VS Code calls it. Leaves the totals in the file that the environment names. */
export async function run(): Promise<void> {
  const totals = { passed: 0, failed: 0 };
  for (const [name, test] of Object.entries({
    ...activation,
    ...configuration,
    ...capture,
    ...captureViews,
    ...cure,
  })) {
    totals[(await passes(name, test)) ? 'passed' : 'failed']++;
  }
  const result = process.env.IOS_CRYPTO_TEST_RESULT;
  if (result) writeFileSync(result, JSON.stringify(totals));
  if (totals.failed > 0) throw new Error(`${totals.failed} tests failed`);
}

async function passes(name: string, test: () => Promise<void>): Promise<boolean> {
  const start = performance.now();
  try {
    await withinLimit(test());
    console.log(`✔ ${name} (${Math.round(performance.now() - start)} ms)`);
    return true;
  } catch (error) {
    console.log(`✖ ${name}\n${error instanceof Error ? error.stack : error}`);
    return false;
  }
}

function withinLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no end within ${TIME_LIMIT_MS / 1000} s`)),
      TIME_LIMIT_MS,
    );
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
