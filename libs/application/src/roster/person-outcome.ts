import {
  faulty,
  personDecider,
  personStandingAt,
  personStream,
  planPerson,
  type LedgerId,
  type PersonRow,
  type PersonState,
} from '@taizhang/domain';
import type { Application } from '../application';
import { decideAll } from './decide-row';
import { personOfCode, type UnitsOfLog } from './organisation-of-log';
import type { RosterAuthority } from './roster-authority';
import type { RosterRow } from './roster-file';
import { rejectedRow, unchangedRow, type RosterStanding, type RowOutcome } from './row-outcome';

export interface PersonOfRoster {
  readonly row: RosterRow;
  readonly person: PersonRow;
}

/** Decides one row of persons upon what the log holds now. Who moves a person answers for both units. */
export async function personOutcome(
  app: Application,
  ledger: LedgerId,
  { units, authority }: { readonly units: UnitsOfLog; readonly authority: RosterAuthority },
  { row, person }: PersonOfRoster,
): Promise<RowOutcome> {
  const unitId = units.idOf(person.unitCode);
  if (units.find(unitId) === undefined)
    return rejectedRow(row, faulty('RosterUnitUnknown', { value: person.unitCode }, 'unitCode').faults);
  const { personId, state, version } = await personOfCode(app, ledger, person.code);
  const plan = planPerson(person, { personId, unitId }, state);
  if (!plan.ok) return rejectedRow(row, plan.faults);
  const present = state.postings.at(-1)?.unitId;
  const context = authority.over(units.upwards(unitId), ...(present === undefined ? [] : [units.upwards(present)]));
  const commands = plan.changes.flatMap((change) => change.commands);
  const decided = decideAll(
    personDecider,
    state,
    commands.map((command) => ({ command, context })),
  );
  if (!decided.ok) return rejectedRow(row, [decided.rejection]);
  if (decided.events.length === 0) return unchangedRow(row);
  const { now } = authority;
  return {
    row,
    changes: plan.changes.map(({ kind }) => kind),
    faults: [],
    ...(state.status === 'registered' && { before: standing(state, now, units) }),
    after: standing(decided.state, now, units),
    write: { stream: personStream(personId), expectedVersion: version, events: decided.events },
  };
}

function standing(state: PersonState, now: RosterAuthority['now'], units: UnitsOfLog): RosterStanding {
  const { posting } = personStandingAt(state, now);
  const name = state.particulars?.name ?? '';
  if (posting === undefined) return { name, unitName: '' };
  const { unitId, post, rank } = posting;
  return { name, unitId, unitName: units.find(unitId)?.names.at(-1)?.name ?? '', post, rank };
}
