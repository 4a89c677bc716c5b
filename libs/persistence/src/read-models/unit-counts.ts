import type { LedgerId, UnitId } from '@taizhang/domain';
import type { Pool } from 'pg';
import { declarationRows } from './declaration.projection';
import { periodPredicate } from './period/period-query';
import { pledgeRows } from './pledge.projection';
import type { PointInLog, SubjectFilter, UnitCounts } from './reads';

/** Each count takes in those who are further on; who was excluded is out of all of them. */
const countedStatuses = {
  asked: `status <> 'excluded'`,
  excluded: `status = 'excluded'`,
  submitted: `status IN ('submitted', 'signed', 'dispatched', 'retained')`,
  signed: `status IN ('signed', 'dispatched', 'retained')`,
  dispatched: `status = 'dispatched'`,
  retained: `status = 'retained'`,
  verified: `verified AND status <> 'excluded'`,
  cityManaged: `category = 'cityManaged' AND status <> 'excluded'`,
  cityManagedSent: `category = 'cityManaged' AND status = 'dispatched'`,
} as const;

/** Of units and persons alike; who need not sign is out of both. */
const countedPledges = {
  pledgesAsked: `status IN ('asked', 'signed')`,
  pledgesSigned: `status = 'signed'`,
  pledgesFiled: `status = 'signed' AND filed`,
  pledgesPublicised: `status = 'signed' AND publicised`,
  pledgesWaived: `status = 'waived'`,
  pledgingPersons: `status IN ('asked', 'signed') AND person_id IS NOT NULL`,
} as const;

type Figures = Readonly<Record<string, string>>;
const nothing = (figures: Figures): Record<string, number> =>
  Object.fromEntries(Object.keys(figures).map((name) => [name, 0]));

interface Counting {
  readonly pool: Pool;
  readonly ledger: LedgerId;
  readonly filter: SubjectFilter;
  readonly point: PointInLog;
}

async function countIn(table: string, figures: Figures, { pool, ledger, filter, point }: Counting) {
  const at = periodPredicate(point, 4);
  const counted = Object.entries(figures).map(
    ([name, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${name}"`,
  );
  const { rows } = await pool.query<{ readonly unitId: UnitId }>(
    `SELECT unit_id AS "unitId", ${counted.join(', ')} FROM ${table}
     WHERE ledger = $1 AND ($2::text IS NULL OR campaign_id = $2) AND ($3::text[] IS NULL OR unit_id = ANY ($3)) AND ${at.text}
     GROUP BY unit_id`,
    [ledger, filter.campaignId ?? null, filter.unitIds ?? null, ...at.values],
  );
  return rows;
}

/** A campaign may have declarations, pledges, or both: a unit is listed for either. */
export async function countsByUnit(asked: Counting): Promise<readonly UnitCounts[]> {
  const [declared, pledged] = await Promise.all([
    countIn(declarationRows.name, countedStatuses, asked),
    countIn(pledgeRows.name, countedPledges, asked),
  ]);
  const none = { ...nothing(countedStatuses), ...nothing(countedPledges) };
  const byUnit = new Map<UnitId, object>();
  for (const row of [...declared, ...pledged]) byUnit.set(row.unitId, { ...(byUnit.get(row.unitId) ?? none), ...row });
  return [...byUnit].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts as UnitCounts);
}
