import {
  anchorFolder,
  AnchorWatch,
  fileAnchor,
  partedWords,
  unreadWords,
  type DatabaseUrls,
} from '@taizhang/persistence';
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
  for (const stand of stands) {
    const [parted, unread] = [partedWords(stand), unreadWords(stand)];
    if (parted !== undefined) console.log(`✖ ${parted[spoken]}`);
    if (unread !== undefined) console.log(`! ${unread[spoken]}`);
    if (parted !== undefined) process.exitCode = 1;
  }
}
