import {
  projectionReader,
  projections,
  rebuildOutdated,
  type Persistence,
  type RebuildProgress,
} from '@taizhang/persistence';

/** What is being made anew while a process starts; undefined when all rows are what the code says. */
export class ReadModelsAtStart {
  private progress: RebuildProgress | undefined;

  /** `rebuilding 3 of 22: return_row of drill-1, 40 %`, for the health of the process. */
  get standing(): string | undefined {
    const { progress } = this;
    if (progress === undefined) return undefined;
    const { projection, done, of, ledger, folded = 0, events = 0 } = progress;
    const share = ledger === undefined ? '' : ` of ${ledger}, ${Math.floor((100 * folded) / Math.max(events, 1))} %`;
    return `rebuilding ${done + 1} of ${of}: ${projection}${share}`;
  }

  get left(): number {
    return this.progress === undefined ? 0 : this.progress.of - this.progress.done;
  }

  /** Before anything reads them: rows that other code has written are folded anew from the log. Answers how many read models. */
  async makeCurrent({ pool, store }: Persistence, signal: AbortSignal): Promise<number> {
    try {
      return await rebuildOutdated({
        ...{ pool, store, reader: projectionReader, projections, signal },
        told: (progress) => {
          this.progress = progress;
        },
      });
    } finally {
      this.progress = undefined;
    }
  }
}
