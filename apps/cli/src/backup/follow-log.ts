import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@taizhang/dev-stack';
import { follow, isBackupRefused } from '@taizhang/persistence';
import { language } from '../language';
import { connected } from '../stack/connected';
import { knownDatabase } from '../stack/running-stack';
import { untilStopped } from '../stack/until-stopped';
import { workplace } from '../workplace';
import { withBackupInput, type WantedBackup } from './backup-input';
import { backupRefusals, refusedInWords } from './backup-refusals';
import { backupWords, newsInWords } from './backup-words';

const retryMs = 2_000;

/**
 * Until somebody stops it. It starts no server, or nobody else could: others may start and stop the one that it follows.
 * What fails is tried again: the system may be restarted, the disk be away for a while.
 */
export async function followLog(wanted: WantedBackup, backupDays: number): Promise<void> {
  if (knownDatabase(workplace()) === undefined) throw new Refusal(backupRefusals[language()].noLog);
  const spoken = language();
  const words = backupWords[spoken];
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  let trouble = '';
  const tell = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));
  while (!stop.signal.aborted) {
    try {
      const urls = knownDatabase(workplace());
      if (urls === undefined) throw new Error(words.notRunning);
      await connected(urls, (persistence) =>
        withBackupInput(wanted, persistence, urls, (input) =>
          follow({
            ...{ ...input, store: persistence.store, signal: stop.signal, backupDays },
            told: (news) => {
              trouble = '';
              tell(newsInWords(news, wanted.keyringDays, spoken));
            },
          }),
        ),
      );
    } catch (error) {
      if (isBackupRefused(error)) throw refusedInWords(error);
      const what = error instanceof Error ? error.message : String(error);
      if (what !== trouble) tell([words.tryingAgain(what)]);
      trouble = what;
      await pause(retryMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }
}
