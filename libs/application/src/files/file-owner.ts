import { sealedSubject, type LedgerId, type StreamName } from '@taizhang/domain';
import type { FileOwner } from '@taizhang/persistence';

/** A matter's files lie under the key of its content: who destroys that key destroys them too. */
export const fileOwner = (ledger: LedgerId, matter: StreamName): FileOwner => ({
  ledger,
  subject: sealedSubject('matterContent', matter),
});
