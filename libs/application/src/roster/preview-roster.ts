import type { RosterPart } from '@taizhang/domain';
import type { Application } from '../application';
import { RosterAbsences, type MissingPersons } from './missing-persons';
import { rosterChunks, type RosterInput } from './roster-run';
import { RosterTally, type RosterFigures } from './roster-tally';
import type { RowOutcome } from './row-outcome';

/** What an import would do: nothing has been written. */
export interface RosterPreview extends RosterFigures {
  /** The import accepts exactly this file. */
  readonly hash: string;
  /** The first rows that change something, without what they write. */
  readonly changed: readonly RowOutcome[];
  /** The first rows that stay out. */
  readonly rejected: readonly RowOutcome[];
  /** Whom the log has in office in units of the roster, and the roster does not name. Nothing happens to them. */
  readonly missing: MissingPersons;
}

/** Rows of each list that a preview shows; its figures count all. */
export const previewRows = 200;

/** Goes through a roster as an import would, with the same rights and rules, and writes nothing. */
export async function previewRoster(
  app: Application,
  input: RosterInput,
  onProgress: (rows: number, part: RosterPart) => void = () => undefined,
): Promise<RosterPreview> {
  const tally = new RosterTally();
  const absences = new RosterAbsences(input.ledger);
  const changed: RowOutcome[] = [];
  const rejected: RowOutcome[] = [];
  for await (const chunk of rosterChunks(app, input)) {
    for (const { write: _, ...outcome } of await chunk.decide()) {
      tally.add(outcome);
      absences.see(outcome);
      const list = outcome.faults.length > 0 ? rejected : outcome.changes.length > 0 ? changed : undefined;
      if (list !== undefined && list.length < previewRows) list.push(outcome);
      onProgress(tally.figures.rows, outcome.row.part);
    }
  }
  const missing = await absences.missing(app, input, previewRows);
  return { hash: input.file.hash, ...tally.figures, changed, rejected, missing };
}
