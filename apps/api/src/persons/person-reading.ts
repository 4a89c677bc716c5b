import type { Application } from '@taizhang/application';
import {
  personId as asPersonId,
  personStandingAt,
  type PersonId,
  type PersonState,
  type UnitId,
} from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';
import { occurredNow, occurredOnDay } from '../reading/occurred-at';
import { readerOf, type Reader } from '../reading/reader';
import type { Asker } from '../reading/visible';
import type { Commander } from '../platform/commands/commander';

export interface ReadPerson {
  readonly personId: PersonId;
  readonly state: PersonState;
  /** Where he is posted today, or was last. */
  readonly unitId: UnitId | undefined;
  readonly reader: Reader;
}

/** A person whom the reader sees: himself, or somebody of units that his roles reach. "Not there" reads like "not yours". */
export async function readPerson(app: Application, asker: Asker, id: string): Promise<ReadPerson> {
  const personId = asPersonId(id);
  const [reader, [state], now] = await Promise.all([
    readerOf(app, asker.ledger, asker.personId),
    app.reads.persons(asker.ledger, { personIds: [personId] }),
    app.store.now(asker.ledger),
  ]);
  const unitId = state && personStandingAt(state, now).posting?.unitId;
  if (state?.particulars === undefined || !reader.sees(personId, unitId)) throw notFound();
  return { personId, state, unitId, reader };
}

/** What is told on the page is told now; what a paper tells, on its day. */
export const toldAt = (app: Application, by: Commander) =>
  by.entry === undefined ? occurredNow(app, by) : Promise.resolve(occurredOnDay(by.entry.on));
