import {
  blockPath,
  fold,
  personDecider,
  personStream,
  unitDecider,
  unitStream,
  type LedgerId,
  type PersonId,
  type PersonState,
  type Stored,
  type UnitId,
  type UnitState,
  type UnitEvent,
  type PersonEvent,
} from '@taizhang/domain';
import type { Application } from '../application';
import { isOwnPersonId, personIdOfCode, unitIdOfCode } from './roster-ids';

export interface Known<S> {
  readonly state: S;
  /** What the next append to its stream must expect. */
  readonly version: number;
}

/** Every unit of the log, read from the log itself: no projection needs to have caught up, nor to run at all. */
export interface UnitsOfLog {
  idOf(code: string): UnitId;
  find(unitId: UnitId): UnitState | undefined;
  /** A unit and all above it by its parents of one kind, as the log and what was `put` since say. */
  upwards(unitId: UnitId, by?: 'blockParent' | 'lineParent'): readonly UnitId[];
  /** What a row of the roster makes of a unit: rows after it build on that. */
  put(unitId: UnitId, state: UnitState): void;
}

const pageSize = 1_000;

export async function unitsOfLog(app: Application, ledger: LedgerId): Promise<UnitsOfLog> {
  const known = new Map<UnitId, UnitState>();
  for (const unitId of await unitIds(app, ledger)) known.set(unitId, (await readUnit(app, ledger, unitId)).state);
  const find = (unitId: UnitId): UnitState | undefined => known.get(unitId);
  return {
    idOf: (code) => (known.has(code as UnitId) ? (code as UnitId) : unitIdOfCode(ledger, code)),
    find,
    upwards: (unitId, by = 'blockParent') => blockPath(unitId, (each) => find(each)?.[by]),
    put: (unitId, state) => void known.set(unitId, state),
  };
}

export async function readUnit(app: Application, ledger: LedgerId, unitId: UnitId): Promise<Known<UnitState>> {
  const { events, version } = await app.store.readStream(ledger, unitStream(unitId));
  return { state: fold(unitDecider, events as readonly Stored<UnitEvent>[]), version };
}

async function unitIds(app: Application, ledger: LedgerId): Promise<ReadonlySet<UnitId>> {
  const ids = new Set<UnitId>();
  for (let after = 0; ;) {
    const page = await app.store.readFeed(ledger, { after, limit: pageSize, categories: ['unit'] });
    for (const event of page) if (event.type === 'UnitRegistered') ids.add((event as Stored<UnitEvent>).payload.unitId);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return ids;
    after = last.position;
  }
}

export interface KnownPerson extends Known<PersonState> {
  readonly personId: PersonId;
}

/** What the log knows of the bearer of a staff number. */
export async function personOfCode(app: Application, ledger: LedgerId, code: string): Promise<KnownPerson> {
  if (isOwnPersonId(code)) {
    const own = await readPerson(app, ledger, code as PersonId);
    if (own.version > 0) return own;
  }
  return readPerson(app, ledger, personIdOfCode(ledger, code));
}

async function readPerson(app: Application, ledger: LedgerId, personId: PersonId): Promise<KnownPerson> {
  const { events, version } = await app.store.readStream(ledger, personStream(personId));
  return { personId, state: fold(personDecider, events as readonly Stored<PersonEvent>[]), version };
}
