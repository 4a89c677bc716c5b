import type { Application } from '@taizhang/application';
import { daysBetween, localDateOf, participationStream, type WithdrawalState } from '@taizhang/domain';
import type { z } from 'zod';
import type { historySubjectsSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type CampaignReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { readCampaigns } from '../../reading/running-campaigns';
import { subjectIdOf } from '../../wire/wire-ids';
import { compose, label, same } from '../../wording/label';
import { withdrawalStatus } from '../../wording/states';
import { subjectTitle } from '../../wording/subjects';

type Subjects = z.infer<typeof historySubjectsSchema>;
type Subject = Subjects['subjects'][number];

const most = 60;

/** Days between a withdrawal and the day on which it became known. */
const lateOf = ({ withdrawnAt, withdrawnRecordedAt }: WithdrawalState): number =>
  withdrawnAt && withdrawnRecordedAt
    ? Math.max(0, daysBetween(localDateOf(withdrawnAt), localDateOf(withdrawnRecordedAt)))
    : 0;

async function subjectsOf(reading: CampaignReading): Promise<readonly Subject[]> {
  const { app, ledger, campaignId, reader, at } = reading;
  const rows = (await app.reads.withdrawals(ledger, { campaignId }, at)).filter(({ state }) =>
    reader.sees(state.personId, state.unitId),
  );
  const people = await readPeople(reading, { personIds: rows.flatMap(({ state }) => state.personId ?? []) });
  const withdrawals = rows.map(({ stream, state }): Subject => {
    const late = lateOf(state);
    const status = withdrawalStatus(state.status);
    return {
      id: subjectIdOf(stream),
      title: subjectTitle('withdrawal', same(people.name(state.personId))),
      note:
        late > 0
          ? compose(label('{status}，迟知 {days} 日', '{status}, known {days} days late'), { status, days: late })
          : status,
      lateFacts: Number(late > 0) + Number(state.sham !== undefined),
    };
  });
  const units = reading.scope.map((unitId): Subject => ({
    id: subjectIdOf(participationStream(campaignId, unitId)),
    title: subjectTitle('participation', same(reading.unitFullName(unitId))),
    note: label('单位事项', 'duties of the unit'),
    lateFacts: 0,
  }));
  return [...withdrawals.sort((a, b) => b.lateFacts - a.lateFacts || (a.id < b.id ? -1 : 1)), ...units];
}

/** Subjects that have a history worth reading: what became known late comes first. */
export async function findHistorySubjects(
  app: Application,
  ask: PersonalAsk,
  text: string | undefined,
): Promise<Subjects> {
  const reading = await openReading(app, ask);
  const campaigns = await readCampaigns(reading);
  const subjects = (await Promise.all(campaigns.map(subjectsOf))).flat();
  const wanted = text?.trim() ?? '';
  const found = subjects.filter(({ title }) => wanted === '' || title.zh.includes(wanted) || title.en.includes(wanted));
  return { point: reading.point, subjects: found.slice(0, most) };
}
