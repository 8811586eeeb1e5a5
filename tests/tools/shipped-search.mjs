// The search that a built site ships, run by node over the site's own files.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The one folder of scripts of a site: its name carries a hash. */
export function scripts(site) {
  const theme = path.join(site, 'theme');
  const names = fs.existsSync(theme) ? fs.readdirSync(theme).filter((name) => name.startsWith('js-')) : [];
  if (names.length !== 1) throw new Error(`${theme}: ${names.length} folders of scripts instead of one`);
  return path.join(theme, names[0]);
}

/**
 * The site's engine, imported from a copy that says that it is made of modules: older versions of node ask for that.
 * @param {string} site
 */
export async function shippedEngine(site) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'shipped-search-'));
  // Parts of the engine are imported when they are met, so the copy stays as long as the process.
  process.on('exit', () => fs.rmSync(copy, { recursive: true, force: true }));
  fs.cpSync(scripts(site), copy, { recursive: true });
  fs.writeFileSync(path.join(copy, 'package.json'), '{"type": "module"}\n');
  return await import(pathToFileURL(path.join(copy, 'search/engine.js')).href);
}

/**
 * Reads files of the site, as its pages do over the network.
 * @param {string} site
 * @returns {{load: (path: string) => Promise<Uint8Array>, asked: {path: string, bytes: number}[]}}
 */
export function reader(site) {
  const asked = [];
  const load = async (file) => {
    try {
      const bytes = await fs.promises.readFile(path.join(site, file));
      asked.push({ path: file, bytes: bytes.length });
      return bytes;
    } catch (cause) {
      throw Object.assign(new Error(`${file}: ${cause.message}`), { missing: cause.code === 'ENOENT' });
    }
  };
  return { load, asked };
}
