import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const root = resolve(__dirname, '../../..');

const notOurs = new Set(['node_modules', 'dist', '.git', '.taizhang', '.nx', '.early', 'coverage']);

/** Paths of all files of the tree as it is published, from the root, with forward slashes. */
export const files: readonly string[] = below(root).sort();

export const sources: readonly string[] = files.filter(
  (path) => /^(apps|libs|infra\/dev)\/.*\/?src\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
);

export const documents: readonly string[] = files.filter((path) => path.endsWith('.md'));

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    // In a linked worktree `.git` is a file.
    if (notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return below(path);
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : [];
  });
}
