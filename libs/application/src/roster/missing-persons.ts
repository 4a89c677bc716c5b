import {
  localDateOf,
  personStandingAt,
  type LedgerId,
  type LocalDate,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { unitTree } from '../context/unit-tree';
import { rosterAuthority } from './roster-authority';
import { isOwnPersonId, personIdOfCode, unitIdOfCode } from './roster-ids';
import type { RosterInput } from './roster-run';
import type { RowOutcome } from './row-outcome';

/** Somebody whom the log has in office in a unit of the roster, and whom the roster does not name. */
export interface MissingPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly unitName: string;
  readonly post: string;
  readonly since: LocalDate;
}
export interface MissingPersons {
  readonly count: number;
  /** The first of them. */
  readonly shown: readonly MissingPerson[];
}

/** Units asked for at a time. */
const unitsAtOnce = 50;

/**
 * Whom a roster leaves out. It speaks only of units that it has people of: a sheet of one unit says nothing about another.
 * Nobody is removed for being left out: a departure is a dated fact that somebody records.
 */
export class RosterAbsences {
  private readonly named = new Set<string>();
  private readonly units = new Set<string>();

  constructor(private readonly ledger: LedgerId) {}

  /** A row that cannot come in names its person all the same. */
  see({ row: { part, cells } }: Pick<RowOutcome, 'row'>): void {
    if (part !== 'persons') return;
    const [code, unitCode] = [cells['code']?.trim() ?? '', cells['unitCode']?.trim() ?? ''];
    if (code !== '') this.named.add(personIdOfCode(this.ledger, code));
    if (isOwnPersonId(code)) this.named.add(code);
    if (unitCode !== '') this.units.add(unitCode);
  }

  /** Read once the whole file has been gone through, from the units over which whoever imports keeps the roster. */
  async missing(app: Application, { ledger, actor, wallNow }: RosterInput, most: number): Promise<MissingPersons> {
    const now = await app.store.now(ledger, wallNow);
    const [tree, authority] = await Promise.all([unitTree(app, ledger), rosterAuthority(app, ledger, actor, now)]);
    const keeps = (unitId: UnitId): boolean =>
      actor.kind !== 'person' || authority.over(tree.upwards(unitId)).roles.includes('commissionOffice');
    const unitIds = [...this.units]
      .map((code) => (tree.find(code as UnitId) === undefined ? unitIdOfCode(ledger, code) : (code as UnitId)))
      .filter((unitId) => tree.find(unitId) !== undefined && keeps(unitId));
    const shown: MissingPerson[] = [];
    let count = 0;
    for (let from = 0; from < unitIds.length; from += unitsAtOnce) {
      const persons = await app.reads.persons(ledger, { unitIds: unitIds.slice(from, from + unitsAtOnce) });
      for (const state of persons) {
        const { inOffice, posting } = personStandingAt(state, now);
        if (!inOffice || posting === undefined || state.particulars === undefined) continue;
        const { personId, name } = state.particulars;
        if (this.named.has(personId)) continue;
        count += 1;
        if (shown.length >= most) continue;
        const unitName = tree.find(posting.unitId)?.names.at(-1)?.name ?? '';
        shown.push({ personId, name, unitName, post: posting.post, since: localDateOf(posting.from) });
      }
    }
    return { count, shown };
  }
}
