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

  /** `rebuilding 3 of 22: return_row of drill-1`, for the health of the process. */
  get standing(): string | undefined {
    const { progress } = this;
    return (
      progress && `rebuilding ${progress.done + 1} of ${progress.of}: ${progress.projection} of ${progress.ledger}`
    );
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
