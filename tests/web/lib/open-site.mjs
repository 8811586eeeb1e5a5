// The site under test on a server and a browser to see it, for all tests of a file.
import { after } from 'node:test';
import { launch } from './browser.mjs';
import { SITE } from './pages.mjs';
import { serve } from './server.mjs';

/** Both are closed when the file's tests have ended. */
export async function openSite() {
  const site = await serve(SITE);
  after(() => site.close());
  const browser = await launch();
  after(() => browser.close());
  return { site, browser };
}
