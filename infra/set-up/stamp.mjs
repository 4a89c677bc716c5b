import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root, stateFolder } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', '.taizhang']);
const isTest = (name) => /\.(spec|features)\.tsx?$/.test(name);

/** One hash over the names and contents of all files below the given paths; tests aside, which no build reads. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** What a step wrote down when it last succeeded. Removed before the step runs, so that a broken run leaves none. */
export function readStamp(name) {
  const path = stampPath(name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

export function writeStamp(name, hash) {
  mkdirSync(dirname(stampPath(name)), { recursive: true });
  writeFileSync(stampPath(name), hash);
}

export function removeStamp(name) {
  rmSync(stampPath(name), { force: true });
}

const stampPath = (name) => join(stateFolder, 'stamps', name);

function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readEntries(path);
  if (entries === undefined) return [path];
  return entries.flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(join(path, entry.name));
    return isTest(entry.name) || !entry.isFile() ? [] : [join(path, entry.name)];
  });
}

function readEntries(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
