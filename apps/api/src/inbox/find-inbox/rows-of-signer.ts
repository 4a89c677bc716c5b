import { sectionOf, earlier, type Deadline, type Instant, type PersonId, type UnitId } from '@taizhang/domain';
import { gateClock, presentClock } from '../../presenting/clock.presenter';
import type { CampaignReading } from '../../reading/campaign-reading';
import { papersOf } from '../../reading/papers';
import { dueRuleLabel } from '../../wording/due-rules';
import { compose, label, same } from '../../wording/label';
import { wireIdOf } from '../../wire/wire-ids';
import { plainRow, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

/** Papers that wait for this person's signature: declarations in one row, every drafted rung in its own. */
export async function rowsOfSigner(reading: CampaignReading, personId: PersonId): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, plan, calendar, now } = reading;
  const { waiting, drafts } = await papersOf(reading, personId);
  const rows: PlacedRow[] = [];
  if (waiting.length > 0) {
    const unitIds = [...new Set(waiting.map(({ state }) => state.unitId as UnitId))];
    const participations = await app.reads.participations(ledger, { campaignId, unitIds }, at);
    const deadlines = participations.flatMap(({ state }) => state.duties.sign?.deadline ?? []);
    const first = deadlines.reduce<Deadline | undefined>(
      (found, each) => (found && earlier(found.dueAt, each.dueAt) === found.dueAt ? found : each),
      undefined,
    );
    const { clause, due } = sectionOf(plan, 'declaration').sign;
    const row: InboxRow = {
      ...plainRow,
      key: `sign:${campaignId}`,
      kind: 'sign',
      title: sectionOf(plan, 'declaration').sign.label,
      strong: compose(label('{count} 份待签', '{count} papers'), { count: waiting.length }),
      to: label('申报人', 'the declarants'),
      clock: first
        ? presentClock({ deadline: first, now, calendar, plan, clause })
        : gateClock(dueRuleLabel(due, plan), clause),
      consequence: label('不签不能报送、清查', 'unsigned, they can be neither sent nor verified'),
      campaignId,
      duty: 'sign',
      path: '/sign',
      acts: ['open', 'why'],
      why: `column:${campaignId}:sign`,
    };
    rows.push({ row });
  }
  for (const { row, rung } of drafts) {
    const subject = row.state.subject;
    const planned = plan.ladders.find((each) => each.key === row.state.ladder);
    const act = planned?.rungs.find((each) => each.level === rung.level)?.label ?? same(rung.level);
    const clause = planned?.rungs.find((each) => each.level === rung.level)?.clause ?? '';
    rows.push({
      row: {
        ...plainRow,
        key: `${row.stream}:${rung.level}`,
        kind: 'signRung',
        title: compose(label('{act}拟办', 'Draft: {act}'), { act }),
        strong: same(subject ? reading.unitName(subject.unitId) : ''),
        to: same(subject ? reading.unitFullName(subject.unitId) : ''),
        clock: {
          ...gateClock(label('签批后发出', 'goes out once it is signed'), clause),
          mark: 'dueSoon',
          startedAt: (rung.draftedAt ?? rung.dueAt) as Instant,
        },
        consequence: label('不签不发', 'unsigned, it does not go out'),
        unit: subject ? { unitId: subject.unitId, name: reading.unitName(subject.unitId) } : null,
        campaignId,
        path: `/sign?paper=${encodeURIComponent(`${wireIdOf(row.stream)}:${rung.level}`)}`,
        acts: ['sign', 'refuse', 'why'],
        why: `rung:${row.stream}:${rung.level}`,
      },
    });
  }
  return rows;
}
