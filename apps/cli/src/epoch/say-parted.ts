import { anchorFolder, AnchorWatch, fileAnchor, standTidings, type DatabaseUrls } from '@taizhang/persistence';
import { language } from '../language';
import { connected } from '../stack/connected';
import { workplace } from '../workplace';

/** Says where ledgers are not those of which checkpoints lie in the folder of anchors, and what to do; nothing where they are. */
export async function sayParted(urls: DatabaseUrls): Promise<void> {
  const folder = [fileAnchor(anchorFolder(process.env, workplace().path))];
  const stands = await connected(urls, ({ store, evidence }) =>
    new AnchorWatch({ store, evidence, anchorsOf: () => folder }).look(),
  );
  const spoken = language();
  for (const { level, words } of stands.flatMap(standTidings)) {
    if (level !== 'info') console.log(`${level === 'error' ? '✖' : '!'} ${words[spoken]}`);
    if (level === 'error') process.exitCode = 1;
  }
}
