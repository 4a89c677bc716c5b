import {
  handInDecider,
  fold,
  partsOf,
  problemDecider,
  type CampaignId,
  type HandInEvent,
  type HandoverList,
  type PersonId,
  type ProblemEvent,
  type Stored,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { handoverPreviewSchema } from '@taizhang/contracts';
import { dutiesOfUnits } from '../inbox/find-inbox/rows-of-units';
import { classLabel } from '../problems/ledger-item.presenter';
import type { CampaignReading, Reading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { readCampaigns } from '../reading/running-campaigns';
import { wireIdOf } from '../wire/wire-ids';
import { label, same } from '../wording/label';
import { roleLabel } from '../wording/roles';

export type HandoverLists = Omit<z.infer<typeof handoverPreviewSchema>, 'point'>;
type Line = HandoverLists['problems'][number];

const planOf = (campaigns: readonly CampaignReading[], stream: StreamName) =>
  campaigns.find(({ campaignId }) => campaignId === (partsOf(stream)[0] as CampaignId))?.plan;

async function problemLine(
  { app, ledger }: Reading,
  campaigns: readonly CampaignReading[],
  stream: StreamName,
): Promise<Line> {
  const { events } = await app.store.readStream(ledger, stream);
  const { problemClass = '', measure = '', dueOn } = fold(problemDecider, events as readonly Stored<ProblemEvent>[]);
  const plan = planOf(campaigns, stream);
  return {
    label: plan ? classLabel(plan, problemClass) : same(problemClass),
    note: measure,
    dueOn: dueOn ?? null,
    path: `/campaigns/${partsOf(stream)[0] ?? ''}/ledger?item=${wireIdOf(stream)}`,
  };
}

async function handInLine({ app, ledger }: Reading, stream: StreamName): Promise<Line> {
  const { events } = await app.store.readStream(ledger, stream);
  const {
    receiptNumber = '',
    description = '',
    keeping,
  } = fold(handInDecider, events as readonly Stored<HandInEvent>[]);
  return {
    label: same(receiptNumber),
    note: [description, keeping?.place].filter(Boolean).join(' · '),
    dueOn: null,
    path: `/campaigns/${partsOf(stream)[0] ?? ''}/hand-ins?handIn=${wireIdOf(stream)}`,
  };
}

/** What the unit owes now: it goes with the duty of whoever coordinates. */
async function openDuties(campaigns: readonly CampaignReading[], unitId: UnitId, list: HandoverList): Promise<Line[]> {
  if (!list.appointments.some(({ role }) => role === 'coordinator')) return [];
  const rows = await Promise.all(campaigns.map((campaign) => dutiesOfUnits(campaign, [unitId], false)));
  return rows
    .flat()
    .filter(({ place }) => place !== 'done')
    .map(({ row }) => ({ label: row.title, note: '', dueOn: row.clock.dueOn, path: row.path }));
}

/** What stays and why: the same lines on every sheet, so that they tell nothing of what there is. */
const stays = [
  label(
    '本人的报告、承诺、退出：只能由本人办理',
    'his own declaration, pledge and withdrawals: nobody else can do them',
  ),
  label(
    '未提交的草稿：提交之前不是记录，只有本人看得见；接收人接手后另行填写',
    'drafts that were not sent: no record before that, and seen by him alone; whoever takes over fills in anew',
  ),
  label('阅签：按签批顺序转下一位', 'signatures: they go to the next of the chain'),
];
const sealed = label(
  '密封的线索、案件、申诉、追责不列入本单：列出即泄露事项；由案件监督管理部门或领导在各件上办理移交承办（案件另行组成审查组、审理组），办理时核对回避和利害关系',
  'Clues, cases, appeals and accountability stand on no sheet, since to list them would tell of them; case supervision or a leader hands each over on its own page (a case by naming its team or panel anew), with recusals and declared interests checked',
);

/** Everything on a sheet, in words. */
export async function handoverLists(
  reading: Reading,
  people: People,
  sheet: {
    readonly fromId: PersonId;
    readonly toId?: PersonId | undefined;
    readonly unitId: UnitId;
    readonly list: HandoverList;
  },
): Promise<HandoverLists> {
  const { fromId, toId, unitId, list } = sheet;
  const campaigns = await readCampaigns(reading);
  return {
    from: people.ref(fromId),
    to: toId === undefined ? null : people.ref(toId),
    unit: { unitId, name: reading.unitFullName(unitId) },
    roles: list.appointments.map(({ role }) => roleLabel(role)),
    openDuties: await openDuties(campaigns, unitId, list),
    problems: await Promise.all(list.problems.map((stream) => problemLine(reading, campaigns, stream))),
    handIns: await Promise.all(list.handIns.map((stream) => handInLine(reading, stream))),
    stays,
    sealed,
  };
}
