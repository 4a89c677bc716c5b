import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@taizhang/dev-stack';
import { follow, isBackupRefused, type DatabaseUrls } from '@taizhang/persistence';
import { language } from '../language';
import { connected } from '../stack/connected';
import { runningDatabase } from '../stack/running-stack';
import { untilStopped } from '../stack/until-stopped';
import { workplace } from '../workplace';
import { withBackupInput, type WantedBackup } from './backup-input';
import { backupRefusals, refusedInWords } from './backup-refusals';
import { newsInWords } from './backup-words';

const retryMs = 2_000;

/** A server that others may start and stop: a follower starts none, or nobody else could. */
function databaseToFollow(env: NodeJS.ProcessEnv): DatabaseUrls | undefined {
  const { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, KEYRING_DATABASE_URL: keyringUrl } = env;
  const running = runningDatabase(workplace());
  if (running !== undefined) return running;
  if (appUrl === undefined || ownerUrl === undefined) return undefined;
  return { appUrl, ownerUrl, ...(keyringUrl !== undefined && { keyringUrl }) };
}

/** Until somebody stops it. What fails is tried again: the system may be restarted, the disk be away for a while. */
export async function followLog(wanted: WantedBackup, backupDays: number): Promise<void> {
  if (databaseToFollow(process.env) === undefined) throw new Refusal(backupRefusals[language()].noLog);
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  let trouble = '';
  const tell = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));
  while (!stop.signal.aborted) {
    try {
      const urls = databaseToFollow(process.env);
      if (urls === undefined) throw new Error('the system is not running');
      await connected(urls, (persistence) =>
        withBackupInput(wanted, persistence, urls, (input) =>
          follow({
            ...{ ...input, store: persistence.store, signal: stop.signal, backupDays },
            told: (news) => {
              trouble = '';
              tell(newsInWords(news, wanted.keyringDays));
            },
          }),
        ),
      );
    } catch (error) {
      if (isBackupRefused(error)) throw refusedInWords(error);
      const what = error instanceof Error ? error.message : String(error);
      if (what !== trouble) tell([`✖ ${what}; trying again`]);
      trouble = what;
      await pause(retryMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }
}
