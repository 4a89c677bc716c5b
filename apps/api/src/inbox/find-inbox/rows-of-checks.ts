import { openTargets, teamOf, unassignedTargets, type CheckState, type PersonId } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { checkActs } from '../../checks/check-acts';
import { seesCheck } from '../../checks/check-reading';
import type { CampaignReading } from '../../reading/campaign-reading';
import { wireIdOf } from '../../wire/wire-ids';
import { compose, label, type LabelText } from '../../wording/label';
import { countedRow, toOffice } from './row';
import type { PlacedRow } from './rows-of-units';

interface Step {
  readonly kind: 'drawCheck' | 'assignCheck' | 'visitCheck' | 'concludeCheck';
  readonly title: LabelText;
  readonly strong: LabelText;
  readonly consequence: LabelText;
  /** How many are left of it for this reader; 0: nothing. */
  left(state: CheckState, reading: CampaignReading, self: PersonId): number;
}

const steps: readonly Step[] = [
  {
    kind: 'drawCheck',
    title: label('抽取：{title}', 'Draw: {title}'),
    strong: label('待抽取', 'not drawn yet'),
    consequence: label('名单未冻结，检查不能开始', 'nothing is frozen and nobody can go'),
    left: (state, { reader, now }) => (checkActs(state, reader, now).includes('draw') ? 1 : 0),
  },
  {
    kind: 'assignCheck',
    title: label('组成检查组：{title}', 'Assign teams: {title}'),
    strong: label('{count} 个对象未分组', '{count} targets without a team'),
    consequence: label('没有人去检查', 'nobody goes there'),
    left: (state, { reader, now }) =>
      checkActs(state, reader, now).includes('assign') ? unassignedTargets(state).length : 0,
  },
  {
    kind: 'visitCheck',
    title: label('检查：{title}', 'Check: {title}'),
    strong: label('{count} 个对象待检查', '{count} targets to check'),
    consequence: label('检查不能办结', 'the check cannot be concluded'),
    left: (state, _, self) =>
      openTargets(state).filter(({ id }) => teamOf(state, id)?.members.includes(self) ?? false).length,
  },
  {
    kind: 'concludeCheck',
    title: label('办结：{title}', 'Conclude: {title}'),
    strong: label('均已检查，待办结', 'everything is checked'),
    consequence: label('结果不能写入简报', 'its result cannot go into a bulletin'),
    left: (state, { reader, now }) => (checkActs(state, reader, now).includes('conclude') ? 1 : 0),
  },
];

/** What somebody still has to do about the checks of a campaign: as keeper, or as a member of a team. */
export async function rowsOfChecks(reading: CampaignReading, self: PersonId): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, reader } = reading;
  const rows = await app.reads.checks(ledger, { campaignId }, at);
  const open = rows.filter(
    ({ state }) => ['planned', 'drawn', 'begun'].includes(state.status) && seesCheck(reader, state),
  );
  return open.flatMap((check) => steps.flatMap((step) => rowOf(reading, check, step, self)));
}

function rowOf(
  reading: CampaignReading,
  { stream, state }: ReadRow<CheckState>,
  { kind, title, strong, consequence, left }: Step,
  self: PersonId,
): readonly PlacedRow[] {
  const count = left(state, reading, self);
  if (count === 0) return [];
  const { campaignId } = reading;
  const row = countedRow({
    ...{ kind, strong, consequence, campaignId, count },
    key: `${kind}:${stream}`,
    title: compose(title, { title: state.title ?? '' }),
    to: toOffice,
    path: `/campaigns/${campaignId}/checks?check=${wireIdOf(stream)}`,
    why: `check:${stream}`,
  });
  return [{ row }];
}
