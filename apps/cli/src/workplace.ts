import { resolve } from 'node:path';
import { stateFolder, type StateFolder } from '@taizhang/dev-stack';

/** The root of the tree that this command was built in. */
export const root = resolve(__dirname, '../../..');

/** Where this installation keeps everything: `.taizhang/`, or what TAIZHANG_STATE names. Downloads stay in the tree's. */
export function workplace(env: NodeJS.ProcessEnv = process.env): StateFolder {
  const home = resolve(root, '.taizhang');
  return stateFolder(env['TAIZHANG_STATE'] ?? home, resolve(home, 'cache'));
}
