import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AnchorWatch, fileAnchor, standTidings, type LogStand, type Persistence } from '@taizhang/persistence';
import { API_CONFIG, PERSISTENCE } from '../platform/application/application.token';
import type { ApiConfig } from '../platform/config/api-config';
import { Refusal } from '../platform/problem/refusal';

const refusals = { putBack: 'LogWasPutBack', rewritten: 'LogWasRewritten' } as const;

/** Whether the ledgers are those of which checkpoints lie in the folder of anchors: looked at when the API comes up and when it is asked whether it is ready. */
@Injectable()
export class ComparedLogs implements OnApplicationBootstrap {
  private readonly logger = new Logger(ComparedLogs.name);
  private readonly watch: AnchorWatch;

  constructor(@Inject(PERSISTENCE) { store, evidence }: Persistence, @Inject(API_CONFIG) { anchors }: ApiConfig) {
    const folder = [fileAnchor(anchors)];
    this.watch = new AnchorWatch({ store, evidence, anchorsOf: () => folder, changed: (stand) => this.tell(stand) });
  }

  /** Nothing waits for it: a folder that is away stops nobody. */
  onApplicationBootstrap(): void {
    this.watch.look().catch((err: unknown) => this.logger.warn({ err }, 'the ledgers could not be compared'));
  }

  /** Refuses while the official ledger is not the one that was handed outside. */
  async refuseParted(): Promise<void> {
    const [parted] = await this.watch.partedOfficial();
    if (parted === undefined) return;
    const { state, ledger, size = 0, end } = parted;
    throw new Refusal(refusals[state], { ledger, size, end });
  }

  private tell(stand: LogStand): void {
    for (const { level, facts, words } of standTidings(stand))
      this.logger[level === 'info' ? 'log' : level](facts, words.en);
  }
}
