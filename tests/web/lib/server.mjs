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
 * Paths in `cut` break off, those in `hold` never answer.
 * @param {string} dir
 * @param {object} [options]
 * @param {(at: string, bytes: Buffer) => Buffer} [options.instead] what is sent in place of a file
 * @param {string} [options.below] the path of the site on its host
 * @param {number} [options.port]
 * @returns {Promise<{base: string, port: number, requests: string[], cut: Set<string>, hold: Set<string>, close: () => void}>}
 */
export async function serve(dir, { instead = (_, bytes) => bytes, below = '', port = 0 } = {}) {
  const root = path.resolve(dir);
  const rules = headerRules(root);
  const requests = [];
  const [cut, hold] = [new Set(), new Set()];
  const server = http.createServer((request, response) => {
    const at = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    requests.push(at);
    if (cut.has(at)) return request.socket.destroy();
    if (hold.has(at)) return undefined;
    const inside = at.startsWith(`${below}/`);
    let file = path.join(root, at.slice(below.length));
    if (fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, 'index.html');
    const found = inside && file.startsWith(root) && fs.existsSync(file) && path.basename(file) !== '_headers';
    if (!found) file = path.join(root, '404.html');
    const headers = { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' };
    for (const rule of rules.filter((rule) => rule.pattern.test(at))) {
      for (const [name, value] of rule.headers) headers[name.toLowerCase()] = value;
    }
    response.writeHead(found ? 200 : 404, headers);
    return response.end(fs.existsSync(file) ? instead(at, fs.readFileSync(file)) : 'absent');
  });
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { base: `http://127.0.0.1:${server.address().port}`, port: server.address().port, requests, cut, hold, close };
}
