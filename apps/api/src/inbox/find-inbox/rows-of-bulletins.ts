import { bulletinActs, type BulletinAct } from '../../bulletins/bulletin-acts';
import type { CampaignReading } from '../../reading/campaign-reading';
import { wireIdOf } from '../../wire/wire-ids';
import { compose, label, type LabelText } from '../../wording/label';
import { countedRow, toOffice } from './row';
import type { PlacedRow } from './rows-of-units';

interface Step {
  readonly kind: 'approveBulletin' | 'issueBulletin';
  readonly act: BulletinAct;
  readonly title: LabelText;
  readonly strong: LabelText;
  readonly consequence: LabelText;
}

const steps: readonly Step[] = [
  {
    kind: 'approveBulletin',
    act: 'approve',
    title: label('审定简报：{title}', 'Approve the bulletin: {title}'),
    strong: label('待审定', 'waits for approval'),
    consequence: label('不审定不能印发', 'it is not issued without approval'),
  },
  {
    kind: 'issueBulletin',
    act: 'issue',
    title: label('印发简报：{title}', 'Issue the bulletin: {title}'),
    strong: label('已审定，待印发', 'approved, not issued'),
    consequence: label('各单位看不到', 'the units do not see it'),
  },
];

/** Bulletins that wait for this reader: for his approval, or for their number. */
export async function rowsOfBulletins(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, reader, now, plan } = reading;
  const rows = await app.reads.bulletins(ledger, { campaignId }, at);
  return rows.flatMap(({ stream, state }): PlacedRow[] => {
    if (state.status !== 'submitted' && state.status !== 'approved') return [];
    const may = bulletinActs(state, reader, { now, plan });
    return steps
      .filter(({ act }) => may.includes(act))
      .map(({ kind, title, strong, consequence }) => ({
        row: countedRow({
          ...{ kind, strong, consequence, campaignId, count: 1 },
          key: `${kind}:${stream}`,
          title: compose(title, { title: state.title ?? '' }),
          to: toOffice,
          path: `/campaigns/${campaignId}/bulletins?bulletin=${wireIdOf(stream)}`,
          why: `bulletin:${stream}`,
        }),
      }));
  });
}
