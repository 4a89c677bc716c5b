import {
  faulty,
  localDateOf,
  planUnits,
  readPersonRow,
  readUnitRow,
  type Actor,
  type Instant,
  type LedgerId,
  type LocalDate,
} from '@taizhang/domain';
import type { Application } from '../application';
import { unitsOfLog, type UnitsOfLog } from './organisation-of-log';
import { personOutcome, type PersonOfRoster } from './person-outcome';
import { rosterAuthority, type RosterAuthority } from './roster-authority';
import type { RosterFile, RosterRow } from './roster-file';
import { rejectedRow, type RowOutcome } from './row-outcome';
import { unitOutcome, type UnitOfRoster } from './unit-outcome';

export interface RosterInput {
  readonly ledger: LedgerId;
  readonly actor: Actor;
  readonly file: RosterFile;
  readonly wallNow?: Instant;
}

/** Rows that are stored together or not at all. Decided anew each time that it is asked: the log may have gone on. */
export interface RosterChunk {
  readonly name: string;
  decide(): Promise<readonly RowOutcome[]>;
}

/** Rows of a chunk: what is held in memory of a roster, and what one append stores. */
const chunkSize = 250;

interface Run {
  readonly app: Application;
  readonly ledger: LedgerId;
  readonly file: RosterFile;
  readonly authority: RosterAuthority;
  readonly today: LocalDate;
  readonly units: UnitsOfLog;
}

/**
 * The chunks of a roster in the order in which they are carried out: units, parents before those below them, then
 * persons. Units are held as a whole, persons a chunk at a time.
 */
export async function* rosterChunks(app: Application, input: RosterInput): AsyncGenerator<RosterChunk> {
  const { ledger, actor, file } = input;
  const now = await app.store.now(ledger, input.wallNow);
  const authority = await rosterAuthority(app, ledger, actor, now);
  const units = await unitsOfLog(app, ledger);
  const run: Run = { app, ledger, file, authority, today: localDateOf(now), units };
  yield* unitChunks(run);
  yield* personChunks(run);
}

async function* unitChunks(run: Run): AsyncGenerator<RosterChunk> {
  const readable: UnitOfRoster[] = [];
  const unreadable: RowOutcome[] = [];
  for await (const row of run.file.rows('units')) {
    const read = readUnitRow(row.cells, run.today);
    if (read.ok) readable.push({ row, number: row.number, unit: read.value });
    else unreadable.push(rejectedRow(row, read.faults));
  }
  if (unreadable.length > 0) yield { name: 'units/unreadable', decide: () => Promise.resolve(unreadable) };
  const planned = planUnits(readable, run.units);
  for (let from = 0; from < planned.length; from += chunkSize) {
    const part = planned.slice(from, from + chunkSize);
    yield {
      name: `units/${from / chunkSize}`,
      // One after another: a row builds on what those before it have put in the tree.
      decide: async () => {
        const outcomes: RowOutcome[] = [];
        for (const each of part) outcomes.push(await unitOutcome(run.app, run.ledger, run, each));
        return outcomes;
      },
    };
  }
}

type PersonRead = PersonOfRoster | RowOutcome;

async function* personChunks(run: Run): AsyncGenerator<RosterChunk> {
  /** Row by staff number: the only thing that is kept of every person. */
  const seen = new Map<string, number>();
  const read = (row: RosterRow): PersonRead => {
    const person = readPersonRow(row.cells, run.today);
    if (!person.ok) return rejectedRow(row, person.faults);
    const { code } = person.value;
    const first = seen.get(code);
    if (first !== undefined)
      return rejectedRow(row, faulty('RosterCodeTwice', { value: code, row: first }, 'code').faults);
    seen.set(code, row.number);
    return { row, person: person.value };
  };
  let part: PersonRead[] = [];
  let index = 0;
  for await (const row of run.file.rows('persons')) {
    part.push(read(row));
    if (part.length < chunkSize) continue;
    yield personChunk(run, index, part);
    [part, index] = [[], index + 1];
  }
  if (part.length > 0) yield personChunk(run, index, part);
}

const personChunk = (run: Run, index: number, part: readonly PersonRead[]): RosterChunk => ({
  name: `persons/${index}`,
  decide: () =>
    Promise.all(part.map(async (each) => ('faults' in each ? each : personOutcome(run.app, run.ledger, run, each)))),
});
