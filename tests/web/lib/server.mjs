// Serves a built site on the loopback interface, with its own `_headers`, as a host would.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Rules of `_headers`: a path pattern on a line of its own, then indented `Name: value` lines. */
function headerRules(dir) {
  const file = path.join(dir, '_headers');
  if (!fs.existsSync(file)) return [];
  const rules = [];
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim() || line.trim().startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    } else {
      const escaped = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
      rules.push({ pattern: new RegExp(`^${escaped}$`), headers: [] });
    }
  }
  return rules;
}

/**
 * @param {string} dir
 * @param {{instead?: (at: string, bytes: Buffer) => Buffer}} [change] what is sent in place of a file
 * @returns {Promise<{base: string, requests: string[], close: () => void}>}
 */
export async function serve(dir, { instead = (_, bytes) => bytes } = {}) {
  const root = path.resolve(dir);
  const rules = headerRules(root);
  const requests = [];
  const server = http.createServer((request, response) => {
    const at = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    requests.push(at);
    let file = path.join(root, at);
    if (fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, 'index.html');
    const found = file.startsWith(root) && fs.existsSync(file) && path.basename(file) !== '_headers';
    if (!found) file = path.join(root, '404.html');
    const headers = { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' };
    for (const rule of rules.filter((rule) => rule.pattern.test(at))) {
      for (const [name, value] of rule.headers) headers[name.toLowerCase()] = value;
    }
    response.writeHead(found ? 200 : 404, headers);
    response.end(fs.existsSync(file) ? instead(at, fs.readFileSync(file)) : 'absent');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { base: `http://127.0.0.1:${server.address().port}`, requests, close: () => server.close() };
}
