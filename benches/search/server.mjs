// Serves a folder on the loopback interface as a plain host does, and writes down what it sent.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
/** What a host packs by itself: text. Files of an index (`.bin`, `.pf_…`) go out as they are stored. */
const TEXT = new Set(['.html', '.css', '.js', '.json', '.svg', '.webmanifest', '.txt', '.xml']);

/** Rules of the site's `_headers`: a path pattern on a line of its own, then indented `Name: value` lines. */
function headerRules(root) {
  const file = path.join(root, '_headers');
  const rules = [];
  for (const line of fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []) {
    if (!line.trim() || line.trim().startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
    } else {
      const escaped = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
      rules.push({ pattern: new RegExp(`^${escaped}$`), headers: [] });
    }
  }
  return rules;
}

/**
 * @param {string} dir
 * @returns {Promise<{base: string, sent: {path: string, status: number, body: number, bytes: number}[], close: () => void}>} `bytes` are
 *   those of the body and of the response's headers, as they leave
 */
export async function serve(dir) {
  const root = path.resolve(dir);
  const rules = headerRules(root);
  const sent = [];
  const server = http.createServer((request, response) => {
    const at = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    let file = path.join(root, at);
    if (fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, 'index.html');
    const found = file.startsWith(root) && fs.existsSync(file) && path.basename(file) !== '_headers';
    const extension = path.extname(file);
    let body = found ? fs.readFileSync(file) : Buffer.from('absent');
    const headers = { 'content-type': TYPES[extension] ?? 'application/octet-stream' };
    for (const rule of rules.filter((rule) => rule.pattern.test(at))) {
      for (const [name, value] of rule.headers) headers[name] = value;
    }
    if (found && TEXT.has(extension) && /gzip/.test(request.headers['accept-encoding'] ?? '')) {
      body = gzipSync(body, { level: 6 });
      headers['content-encoding'] = 'gzip';
    }
    headers['content-length'] = String(body.length);
    const before = request.socket.bytesWritten;
    response.writeHead(found ? 200 : 404, headers);
    response.end(body, () => {
      sent.push({ path: at, status: found ? 200 : 404, body: body.length, bytes: request.socket.bytesWritten - before });
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
