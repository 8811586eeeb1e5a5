// Debian's Chromium with a fresh profile and nothing that would go to the network by itself.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<{open: (options?: object) => Promise<import('playwright-core').Page>, close: () => Promise<void>}>} */
export async function launch() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'repere-web-'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    env: { ...process.env, HOME: profile },
  });
  const contexts = [];
  return {
    async open(options = {}) {
      const context = await browser.newContext({ locale: 'fr-BE', ...options });
      contexts.push(context);
      return context.newPage();
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
export const DESK = { viewport: { width: 1280, height: 900 } };
