import type { CheckFigure, CheckGroup, CheckScope, LedgerId, Plan, Rank, UnitId } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { participatingUnits, type CampaignInForce } from '../context/campaign-context';
import { owes } from '../context/participation-context';
import { unitTree } from '../context/unit-tree';

interface Member {
  readonly id: string;
  readonly unitId: UnitId;
  readonly rank?: Rank;
}

const personDuties = ['declare', 'sign', 'dispatch', 'verify'];

/** Whether a plan has such a duty, of units or of persons. */
export const hasDuty = ({ unitDuties, declaration, pledges }: Plan, duty: string): boolean =>
  unitDuties.some(({ key }) => key === duty) ||
  (declaration !== undefined && personDuties.includes(duty)) ||
  (pledges !== undefined && duty === 'pledge');

const behind = (figure: CheckFigure, met: boolean): boolean => figure === 'asked' || (figure === 'met') === met;

/** Everybody behind one figure of coverage, as many as coverage says: persons, or units where the duty is theirs. */
export async function populationOf(
  app: Application,
  ledger: LedgerId,
  { state, plan }: CampaignInForce,
  scope: CheckScope,
  at: PointInLog,
): Promise<readonly CheckGroup[]> {
  const issuer = state.unitId;
  if (issuer === undefined) return [];
  const [units, tree] = await Promise.all([participatingUnits(app, ledger, issuer, at), unitTree(app, ledger, at)]);
  const below = new Set(tree.downwards(scope.unitId));
  const within = units.filter((unitId) => below.has(unitId));
  const filter = { campaignId: state.campaignId as NonNullable<typeof state.campaignId>, unitIds: within };
  const { duty, figure } = scope;
  if (duty === 'pledge') return grouped(await pledging(app, ledger, filter, figure, at));
  if (personDuties.includes(duty)) return grouped(await declaring(app, ledger, { plan, filter, scope, at }));
  const kindsOf = plan.unitDuties.find(({ key }) => key === duty)?.appliesTo;
  const rows = await app.reads.participations(ledger, filter, at);
  const done = new Set(rows.flatMap(({ state: unit }) => (unit.duties[duty]?.doneAt ? [unit.unitId] : [])));
  return grouped(
    within
      .filter((unitId) => {
        const kind = tree.find(unitId)?.kind;
        return kindsOf === undefined || (kind !== undefined && kindsOf.includes(kind));
      })
      .filter((unitId) => behind(figure, done.has(unitId)))
      .map((unitId) => ({ id: unitId, unitId })),
  );
}

type Filter = Parameters<Application['reads']['pledges']>[1];

async function pledging(
  app: Application,
  ledger: LedgerId,
  filter: Filter,
  figure: CheckFigure,
  at: PointInLog,
): Promise<readonly Member[]> {
  const pledges = await app.reads.pledges(ledger, filter, at);
  return pledges.flatMap(({ state: { status, unitId, personId, rank } }) =>
    (status === 'asked' || status === 'signed') && unitId !== undefined && behind(figure, status === 'signed')
      ? [{ id: personId ?? unitId, unitId, ...(rank !== undefined && { rank }) }]
      : [],
  );
}

interface Declaring {
  readonly plan: Plan;
  readonly filter: Filter;
  readonly scope: CheckScope;
  readonly at: PointInLog;
}

async function declaring(
  app: Application,
  ledger: LedgerId,
  { plan, filter, scope: { duty, figure }, at }: Declaring,
): Promise<readonly Member[]> {
  const declarations = await app.reads.declarations(ledger, filter, at);
  return declarations.flatMap(({ state: { status, unitId, personId, rank, category, verified } }) => {
    if (status === 'none' || status === 'excluded' || unitId === undefined || personId === undefined) return [];
    if (duty === 'dispatch' && category !== plan.declaration?.dispatch.category) return [];
    const met = !owes(status, verified !== undefined, duty);
    return behind(figure, met) ? [{ id: personId, unitId, ...(rank !== undefined && { rank }) }] : [];
  });
}

/** One group for each unit and rank, in the order of both; members in the order of their ids. */
function grouped(members: readonly Member[]): readonly CheckGroup[] {
  const groups = new Map<string, { unitId: UnitId; rank?: Rank; members: string[] }>();
  for (const { id, unitId, rank } of members) {
    const key = `${unitId}/${rank ?? ''}`;
    const group = groups.get(key) ?? { unitId, ...(rank !== undefined && { rank }), members: [] };
    group.members.push(id);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({ ...group, members: [...group.members].sort() }));
}
