import type { LedgerId } from '@taizhang/domain';
import type { EventStore, LedgerHead } from '../event-store/event-store';
import type { Anchor, Evidence } from './evidence';
import { isParted, type LogStand, type PartedStand } from './log-stand';
import { partedWords, unreadWords } from './stand-words';

export interface AnchorWatchOptions {
  readonly store: Pick<EventStore, 'ledgers'>;
  readonly evidence: Pick<Evidence, 'stand'>;
  readonly anchorsOf: (head: LedgerHead) => readonly Anchor[];
  /** Told when a ledger comes to stand otherwise than at the last look; at the first, when there is something to say. */
  readonly changed?: (stand: LogStand) => void;
}

const freshMs = 5_000;

const wordsOf = (stand: LogStand): string => `${partedWords(stand)?.en ?? ''}${unreadWords(stand)?.en ?? ''}`;

/** Whether the logs of this database are those of which heads were handed outside. Looked at when a process starts and then as often as asked. */
export class AnchorWatch {
  private looked: { readonly at: number; readonly stands: Promise<readonly LogStand[]> } | undefined;
  private readonly said = new Map<LedgerId, string>();

  constructor(private readonly options: AnchorWatchOptions) {}

  /** Of every ledger; at most some seconds old. */
  stands(): Promise<readonly LogStand[]> {
    if (this.looked === undefined || Date.now() - this.looked.at > freshMs) return this.look();
    return this.looked.stands;
  }

  /** Those that nobody should go on with before somebody has looked. */
  async parted(): Promise<readonly PartedStand[]> {
    return (await this.stands()).filter(isParted);
  }

  /** Those for which a process is not ready: a drill that was put back stops nobody's work. */
  async partedOfficial(): Promise<readonly PartedStand[]> {
    return (await this.parted()).filter(({ kind }) => kind === 'official');
  }

  /** Now. */
  look(): Promise<readonly LogStand[]> {
    const stands = this.compare();
    this.looked = { at: Date.now(), stands };
    stands.catch(() => (this.looked = undefined));
    return stands;
  }

  private async compare(): Promise<readonly LogStand[]> {
    const { store, evidence, anchorsOf, changed } = this.options;
    const stands: LogStand[] = [];
    for (const head of await store.ledgers()) {
      const { ledger } = head;
      const stand = await evidence.stand(ledger, anchorsOf(head));
      const words = wordsOf(stand);
      if ((this.said.get(ledger) ?? '') !== words) changed?.(stand);
      this.said.set(ledger, words);
      stands.push(stand);
    }
    return stands;
  }
}
