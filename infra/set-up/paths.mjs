import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the tree, wherever it was cloned to. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything that a run leaves on disk outside of node_modules and the dist folders. */
export const stateFolder = join(root, '.taizhang');
