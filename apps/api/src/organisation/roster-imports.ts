import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RosterFigures, RosterImported } from '@taizhang/application';
import type { LedgerId, PersonId, Rejection } from '@taizhang/domain';

/** An import that was accepted, as far as it has come in this process. */
export interface RunningImport {
  readonly id: string;
  readonly ledger: LedgerId;
  readonly personId: PersonId;
  readonly status: 'running' | 'done' | 'failed';
  readonly figures: RosterFigures;
  readonly events: number;
  readonly position?: number;
  readonly rejection?: Rejection;
}

const nothingYet: RosterFigures = {
  rows: 0,
  units: 0,
  persons: 0,
  changedRows: 0,
  unchangedRows: 0,
  rejectedRows: 0,
  kinds: {},
};
/** Of those that have ended, the last ones are kept for whoever comes back to the page. */
const mostKept = 50;

/**
 * Imports under way. They are remembered in this process alone: when it ends, the file is accepted once more, and what has
 * come in already is left as it is.
 */
@Injectable()
export class RosterImports {
  private readonly known = new Map<string, RunningImport>();

  start(
    of: Pick<RunningImport, 'ledger' | 'personId'>,
    work: (onProgress: (figures: RosterFigures) => void) => Promise<RosterImported>,
  ): RunningImport {
    const id = randomUUID();
    const begun: RunningImport = { ...of, id, status: 'running', figures: nothingYet, events: 0 };
    this.keep(begun);
    void work((figures) => this.keep({ ...begun, figures })).then(
      (imported) => this.keep(this.ended(begun, imported)),
      () => this.keep({ ...this.last(begun), status: 'failed', rejection: { code: 'InternalError', details: {} } }),
    );
    return begun;
  }

  /** Whose it is not is told what he would be told of none. */
  find(id: string, { ledger, personId }: Pick<RunningImport, 'ledger' | 'personId'>): RunningImport | undefined {
    const found = this.known.get(id);
    return found?.ledger === ledger && found.personId === personId ? found : undefined;
  }

  private ended(begun: RunningImport, imported: RosterImported): RunningImport {
    if (!imported.ok) return { ...this.last(begun), status: 'failed', rejection: imported.rejection };
    const { events, position, hash: _, ...figures } = imported.receipt;
    return { ...begun, status: 'done', figures, events, position };
  }

  private last(begun: RunningImport): RunningImport {
    return this.known.get(begun.id) ?? begun;
  }

  private keep(each: RunningImport): void {
    this.known.set(each.id, each);
    const [oldest] = this.known.keys();
    if (this.known.size > mostKept && oldest !== undefined && this.known.get(oldest)?.status !== 'running')
      this.known.delete(oldest);
  }
}
