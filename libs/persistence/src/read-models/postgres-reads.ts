import type { LedgerId, StreamName } from '@taizhang/domain';
import type { Pool } from 'pg';
import { DrillOutlooks } from '../drill-outlook/drill-outlooks';
import { accountabilityTrackRows } from './accountability-track.projection';
import { accountabilityRows } from './accountability.projection';
import { activityRows } from './activity.projection';
import { appointmentRows } from './appointment.projection';
import { appealRows } from './appeal.projection';
import { bundleRows } from './bundle.projection';
import { bulletinRows } from './bulletin.projection';
import { campaignRows } from './campaign.projection';
import { caseRows } from './case.projection';
import { checkRows } from './check.projection';
import { clueRows } from './clue.projection';
import { declarationRows } from './declaration.projection';
import { escalationRows } from './escalation.projection';
import { fileRows } from './file.projection';
import { participationRows } from './participation.projection';
import { periodPredicate, rowsAt, type PeriodRow } from './period/period-query';
import { personRows } from './person.projection';
import { pledgeRows } from './pledge.projection';
import { policyRows } from './policy.projection';
import { reportingCycleRows } from './reporting-cycle.projection';
import { returnRows } from './return.projection';
import { handInRows } from './hand-in.projection';
import { problemRows } from './problem.projection';
import { rebuildingIn } from './projection-versions';
import { projectionReader } from './projections';
import type { AccountabilityFilter, CaseCounts, PointInLog, ReadRow, Reads, SubjectFilter } from './reads';
import { countsByUnit } from './unit-counts';
import { unitRows } from './unit.projection';
import { withdrawalRows } from './withdrawal.projection';
import { handoverRows } from './handover.projection';
import { interestRows } from './interest.projection';
import { substitutionRows } from './substitution.projection';
import { zeroLedgerRows } from './zero-ledger.projection';

const states = <S>(rows: readonly PeriodRow<S>[]): readonly S[] => rows.map((row) => row.state);
const subjects = <S>(rows: readonly PeriodRow<S>[]): readonly ReadRow<S>[] =>
  rows.map(({ stream, state }) => ({ stream: stream as StreamName, state }));

const where = ({ campaignId, unitIds, personIds, statuses }: SubjectFilter) => ({
  ...(campaignId !== undefined && { campaign_id: campaignId }),
  ...(unitIds !== undefined && { unit_id: unitIds }),
  ...(personIds !== undefined && { person_id: personIds }),
  ...(statuses !== undefined && { status: statuses }),
});

const whereAccountable = ({ accountabilityId, caseIds, ...filter }: AccountabilityFilter) => ({
  ...where(filter),
  ...(accountabilityId !== undefined && { accountability_id: accountabilityId }),
  ...(caseIds !== undefined && { case_id: caseIds }),
});

type CasesCounted = Parameters<Reads['caseCounts']>[1];

async function casesByUnit(
  pool: Pool,
  ledger: LedgerId,
  { campaignId, unitIds, from, to }: CasesCounted,
  point: PointInLog,
): Promise<readonly CaseCounts[]> {
  const at = periodPredicate(point, 6);
  const { rows } = await pool.query<CaseCounts>(
    `SELECT unit_id AS "unitId", count(*)::int AS filed,
       count(*) FILTER (WHERE status IN ('decided', 'closed'))::int AS decided,
       count(*) FILTER (WHERE status = 'closed')::int AS closed
     FROM case_row
     WHERE ledger = $1 AND ($2::text IS NULL OR campaign_id = $2) AND ($3::text[] IS NULL OR unit_id = ANY ($3))
       AND ($4::date IS NULL OR filed_on >= $4) AND ($5::date IS NULL OR filed_on <= $5) AND ${at.text}
     GROUP BY unit_id ORDER BY unit_id`,
    [ledger, campaignId ?? null, unitIds ?? null, from ?? null, to ?? null, ...at.values],
  );
  return rows;
}

/** The read models in PostgreSQL. */
export function createReads(pool: Pool): Reads {
  return {
    units: async (ledger, point = {}) => states(await rowsAt(pool, unitRows, { ledger, ...point })),
    persons: async (ledger, filter, point = {}) =>
      states(await rowsAt(pool, personRows, { ledger, ...point, where: pick(filter) })),
    appointments: async (ledger, filter, point = {}) =>
      states(await rowsAt(pool, appointmentRows, { ledger, ...point, where: pick(filter) })),
    campaigns: async (ledger, point = {}) => subjects(await rowsAt(pool, campaignRows, { ledger, ...point })),
    participations: async (ledger, { personIds: _, ...filter }, point = {}) =>
      subjects(await rowsAt(pool, participationRows, { ledger, ...point, where: where(filter) })),
    declarations: async (ledger, filter, point = {}) =>
      subjects(
        await rowsAt(pool, declarationRows, {
          ledger,
          ...point,
          where: { ...where(filter), ...(filter.withItems !== undefined && { has_items: filter.withItems }) },
        }),
      ),
    unitCounts: (ledger, filter, point = {}) => countsByUnit({ pool, ledger, filter, point }),
    pledges: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, pledgeRows, { ledger, ...point, where: where(filter) })),
    withdrawals: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, withdrawalRows, { ledger, ...point, where: where(filter) })),
    escalations: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, escalationRows, { ledger, ...point, where: where(filter) })),
    bulletins: async (ledger, { campaignId, code }, point = {}) =>
      subjects(
        await rowsAt(pool, bulletinRows, {
          ledger,
          ...point,
          where: { ...where({ ...(campaignId !== undefined && { campaignId }) }), ...(code !== undefined && { code }) },
        }),
      ),
    checks: async (ledger, { campaignId }, point = {}) =>
      subjects(await rowsAt(pool, checkRows, { ledger, ...point, where: { campaign_id: campaignId } })),
    clues: async (ledger, { clueIds, ...filter }, point = {}) =>
      subjects(
        await rowsAt(pool, clueRows, {
          ledger,
          ...point,
          ...(clueIds !== undefined && { keys: clueIds }),
          where: where(filter),
        }),
      ),
    problems: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, problemRows, { ledger, ...point, where: where(filter) })),
    zeroLedgers: async (ledger, { personIds: _, ...filter }, point = {}) =>
      subjects(await rowsAt(pool, zeroLedgerRows, { ledger, ...point, where: where(filter) })),
    interests: async (ledger, filter, point = {}) =>
      states(await rowsAt(pool, interestRows, { ledger, ...point, where: where(filter) })),
    substitutions: async (ledger, { substituteIds, ...filter }, point = {}) =>
      subjects(
        await rowsAt(pool, substitutionRows, {
          ledger,
          ...point,
          where: { ...where(filter), ...(substituteIds !== undefined && { substitute_id: substituteIds }) },
        }),
      ),
    handovers: async (ledger, { statuses }, point = {}) =>
      subjects(
        await rowsAt(pool, handoverRows, {
          ledger,
          ...point,
          where: { ...(statuses !== undefined && { status: statuses }) },
        }),
      ),
    handIns: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, handInRows, { ledger, ...point, where: where(filter) })),
    activities: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, activityRows, { ledger, ...point, where: where(filter) })),
    reportingCycles: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, reportingCycleRows, { ledger, ...point, where: where(filter) })),
    returns: async (ledger, { personIds: _, obligations, code, ...filter }, point = {}) =>
      subjects(
        await rowsAt(pool, returnRows, {
          ledger,
          ...point,
          where: { ...where(filter), ...(obligations !== undefined && { obligation: obligations }) },
          ...(code !== undefined && { having: { codes: code } }),
        }),
      ),
    cases: async (ledger, { caseIds, handlingUnitIds, concerning, ...filter }, point = {}) =>
      subjects(
        await rowsAt(pool, caseRows, {
          ledger,
          ...point,
          ...(caseIds !== undefined && { keys: caseIds }),
          ...(concerning !== undefined && { stateHaving: { personIds: concerning } }),
          where: { ...where(filter), ...(handlingUnitIds !== undefined && { handling_unit_id: handlingUnitIds }) },
        }),
      ),
    caseCounts: (ledger, filter, point = {}) => casesByUnit(pool, ledger, filter, point),
    appeals: async (ledger, { caseIds, personIds }, point = {}) =>
      subjects(
        await rowsAt(pool, appealRows, {
          ledger,
          ...point,
          where: {
            ...(caseIds !== undefined && { case_id: caseIds }),
            ...(personIds !== undefined && { person_id: personIds }),
          },
        }),
      ),
    accountabilities: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, accountabilityRows, { ledger, ...point, where: whereAccountable(filter) })),
    accountabilityTracks: async (ledger, filter, point = {}) =>
      subjects(await rowsAt(pool, accountabilityTrackRows, { ledger, ...point, where: whereAccountable(filter) })),
    files: async (ledger, matter, point = {}) =>
      subjects(await rowsAt(pool, fileRows, { ledger, ...point, having: { matters: matter } })),
    bundles: async (ledger, { clueIds }, point = {}) =>
      subjects(
        await rowsAt(pool, bundleRows, {
          ledger,
          ...point,
          where: { ...(clueIds !== undefined && { clue_id: clueIds }) },
        }),
      ),
    policies: async (ledger, point = {}) =>
      states(await rowsAt(pool, policyRows, { ledger, ...point })).flatMap(({ adopted }) => adopted),
    drillOutlook: (ledger) => new DrillOutlooks(pool).find(ledger),
    rebuilding: (ledger) => rebuildingIn(pool, ledger),
    projectedTo: async (ledger) => {
      const { rows } = await pool.query<{ position: number }>(
        'SELECT position FROM reader_checkpoint WHERE reader = $1 AND ledger = $2',
        [projectionReader, ledger],
      );
      return rows[0]?.position ?? 0;
    },
  };
}

const pick = ({ unitIds, personIds }: Pick<SubjectFilter, 'unitIds' | 'personIds'>) => ({
  ...(unitIds !== undefined && { unit_id: unitIds }),
  ...(personIds !== undefined && { person_id: personIds }),
});
