// Runs the program: the one that `REPERE` names, else the one of this folder.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The folder of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** @param {string[]} args of the command line; throws what it says when it fails */
export function repere(...args) {
  const [command, ...first] = process.env.REPERE ? [process.env.REPERE] : ['cargo', 'run', '--quiet', '--'];
  execFileSync(command, [...first, ...args], { cwd: ROOT, encoding: 'utf8' });
}

/** Writes texts by their path below a folder. @param {string} folder @param {Record<string, string>} files */
export function write(folder, files) {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}
