// Draws the code of a page from its path, as a picture that `zbarimg` reads.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Pixels a module. */
const SCALE = 4;

/** A picture (PGM) of the code in a page: its path is lines one module thick. */
function picture(html) {
  const [, size, d] = html.match(/<svg class="qr" viewBox="0 0 (\d+) \d+"><path d="([^"]+)"/);
  const side = Number(size) * SCALE;
  const pixels = Buffer.alloc(side * side, 255);
  let x = 0;
  let y = 0;
  for (const [, command, numbers] of d.matchAll(/([Mmh])([\d. ]+)/g)) {
    const [a, b] = numbers.trim().split(' ').map(Number);
    if (command === 'M') [x, y] = [a, b - 0.5];
    else if (command === 'm') x += a;
    else {
      for (let row = 0; row < SCALE; row++) pixels.fill(0, (y * SCALE + row) * side + x * SCALE, (y * SCALE + row) * side + (x + a) * SCALE);
      x += a;
    }
  }
  return Buffer.concat([Buffer.from(`P5 ${side} ${side} 255\n`), pixels]);
}

/** What the codes of some pages say, in their order, as an independent reader (zbar) reads them. */
export function decode(pages) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'repere-qr-'));
  try {
    const files = pages.map((html, at) => {
      const file = path.join(folder, `${String(at).padStart(4, '0')}.pgm`);
      fs.writeFileSync(file, picture(html));
      return file;
    });
    return read(files);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** What the codes in pictures say. */
export const read = (files) => execFileSync('zbarimg', ['--quiet', '--nodbus', '--raw', ...files], { encoding: 'utf8' }).trim().split('\n');
