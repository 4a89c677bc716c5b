import { sectionOf, declarationStream, withdrawalOutstanding, type PersonId, type UnitId } from '@taizhang/domain';
import { presentClock, gateClock } from '../../presenting/clock.presenter';
import type { CampaignReading } from '../../reading/campaign-reading';
import { nextOfDeadline, nextOfEscalation } from '../../reading/next-rungs';
import { wireIdOf } from '../../wire/wire-ids';
import { sectorLabel } from '../../wording/business-items';
import { compose, label } from '../../wording/label';
import { dueRuleLabel } from '../../wording/due-rules';
import { consequenceOf, plainRow, toOffice, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

async function ownDeclaration(reading: CampaignReading, personId: PersonId): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, plan, calendar, now } = reading;
  const [row] = await app.reads.declarations(ledger, { campaignId, personIds: [personId] }, at);
  if (row === undefined || (row.state.status !== 'asked' && row.state.status !== 'returned')) return [];
  const unitId = row.state.unitId as UnitId;
  const [participation] = await app.reads.participations(ledger, { campaignId, unitIds: [unitId] }, at);
  const duty = participation?.state.duties.declare;
  const { clause, due } = sectionOf(plan, 'declaration').declare;
  const clock = duty?.deadline
    ? presentClock({ deadline: duty.deadline, now, calendar, plan, clause, startEvent: duty.deadlinePosition })
    : gateClock(dueRuleLabel(due, plan), clause);
  const returned = row.state.status === 'returned';
  const inbox: InboxRow = {
    ...plainRow,
    key: row.stream,
    kind: 'ownDeclaration',
    title: sectionOf(plan, 'declaration').formTitle,
    strong: returned ? label('已退回，请改正', 'returned: to be corrected') : label('未填报', 'not filled in'),
    to: label('本单位负责人', 'head of the unit'),
    clock: returned ? { ...clock, mark: clock.mark === 'overdue' ? 'overdue' : 'returned' } : clock,
    consequence: label('列入未申报名单', 'listed as not declared'),
    unit: { unitId, name: reading.unitName(unitId) },
    campaignId,
    duty: 'declare',
    path: `/declarations/${wireIdOf(row.stream)}`,
    acts: ['open', 'why'],
    why: `declaration:${declarationStream(campaignId, personId)}`,
  };
  return [{ row: inbox }];
}

async function ownWithdrawals(reading: CampaignReading, personId: PersonId): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, plan, calendar, now } = reading;
  const [rows, escalations] = await Promise.all([
    app.reads.withdrawals(ledger, { campaignId, personIds: [personId] }, at),
    app.reads.escalations(ledger, { campaignId, personIds: [personId], statuses: ['open'] }, at),
  ]);
  return rows.flatMap(({ stream, state }): PlacedRow[] => {
    const { deadline, item } = state;
    if (!withdrawalOutstanding(state) || deadline === undefined || item === undefined) return [];
    const open = escalations.find(
      (each) => each.state.subject?.kind === 'withdrawal' && each.state.subject.item === item.key,
    );
    const next = open
      ? nextOfEscalation(reading, open.state)
      : nextOfDeadline(reading, sectionOf(plan, 'withdrawal').ladder, deadline);
    const sector = sectorLabel(plan, item.sector);
    const row: InboxRow = {
      ...plainRow,
      key: stream,
      kind: 'ownWithdrawal',
      title: compose(label('退出：{sector}', 'Withdraw: {sector}'), { sector }),
      strong: state.ordered ? label('已责成退出', 'ordered out') : null,
      to: toOffice,
      clock: presentClock({
        deadline,
        now,
        calendar,
        plan,
        clause: sectionOf(plan, 'withdrawal').clause,
        startEvent: state.deadlinePosition,
        next,
      }),
      consequence: consequenceOf(next),
      campaignId,
      path: `/campaigns/${campaignId}/withdrawals?card=${wireIdOf(stream)}`,
      acts: ['open', 'report', 'why'],
      why: `withdrawal:${stream}`,
    };
    return [{ row }];
  });
}

/** What a person owes for himself. */
export async function rowsOfPerson(reading: CampaignReading, personId: PersonId): Promise<readonly PlacedRow[]> {
  const rows = await Promise.all([ownDeclaration(reading, personId), ownWithdrawals(reading, personId)]);
  return rows.flat();
}
