import { agendaOf, type Application } from '@taizhang/application';
import {
  hasWithdrawals,
  campaignStream,
  withdrawalAgenda,
  type CampaignId,
  type DrillPlayed,
  type Instant,
  type LedgerId,
} from '@taizhang/domain';
import { ladderOf } from '../ladder/find-ladder/find-ladder.query';
import { openCampaign, type CampaignReading } from '../reading/campaign-reading';
import { compose, label, same, type LabelText } from '../wording/label';
import { drillState } from './drill-state';
import { colleagueActLabel } from '../wording/colleague-acts';

export interface NextEvent {
  readonly at: Instant;
  readonly label: LabelText;
}

const horizonHours = 24 * 7;

/** What the ladder does next: `催办 11 个单位`. */
async function nextRungs(reading: CampaignReading): Promise<readonly NextEvent[]> {
  const { rows } = await ladderOf(reading, horizonHours);
  return rows
    .filter((row) => row.at > reading.now && row.status !== 'held' && row.status !== 'drafted')
    .map((row) => ({
      at: row.at as Instant,
      label: compose(label('{act}（{count}）', '{act} ({count})'), { act: row.label, count: row.figure.value }),
    }));
}

/** Openings and closings of the campaign itself. */
async function nextOfCampaign({ app, ledger, campaignId, plan, now }: CampaignReading): Promise<readonly NextEvent[]> {
  const { items } = await agendaOf(app, ledger, campaignStream(campaignId));
  const phaseLabel = (key: unknown): LabelText => plan.phases.find((phase) => phase.key === key)?.label ?? same('');
  return items.flatMap((item): NextEvent[] => {
    if (item.by !== 'engine' || item.dueAt === null || item.dueAt <= now) return [];
    switch (item.act) {
      case 'openPhase':
        return [
          {
            at: item.dueAt,
            label: compose(label('{phase}开始', '{phase} begins'), { phase: phaseLabel(item.input.phase) }),
          },
        ];
      case 'closePhase':
        return [
          {
            at: item.dueAt,
            label: compose(label('{phase}结束', '{phase} ends'), { phase: phaseLabel(item.input.phase) }),
          },
        ];
      case 'passDispatchCutOff':
        return [{ at: item.dueAt, label: label('集中报送截止', 'collective dispatch closes') }];
      default:
        return [];
    }
  });
}

/** Reminders of agreed dates, and the end of the leniency window. */
async function nextOfWithdrawals(reading: CampaignReading): Promise<readonly NextEvent[]> {
  const { app, ledger, campaignId, plan, calendar, now } = reading;
  if (!hasWithdrawals(plan)) return [];
  const rows = await app.reads.withdrawals(ledger, { campaignId });
  const slice = { plan, calendar, facts: { escalations: [] }, now };
  const words: Readonly<Record<string, LabelText>> = {
    remind: label('约定退出提醒', 'reminder of an agreed withdrawal'),
    passLeniencyCutOff: label('主动报告并退出的截止', 'end of the leniency window'),
  };
  return rows.flatMap(({ state }) =>
    withdrawalAgenda(state, slice).flatMap((item): NextEvent[] => {
      const text = words[item.act];
      return text && item.dueAt !== null && item.dueAt > now ? [{ at: item.dueAt, label: text }] : [];
    }),
  );
}

/** What invented colleagues do next, as the drill's driver has told. */
async function nextOfColleagues({ app, ledger, now }: CampaignReading): Promise<readonly NextEvent[]> {
  const outlook = await app.reads.drillOutlook(ledger);
  return outlook === undefined || outlook.at <= now
    ? []
    : [{ at: outlook.at, label: colleagueActLabel(outlook.act, outlook.acts) }];
}

/** The next thing that happens by itself; undefined when nothing lies ahead. */
export async function nextEvent(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
): Promise<NextEvent | undefined> {
  const reading = await openCampaign(app, { ledger }, campaignId);
  const found = await Promise.all([
    nextRungs(reading),
    nextOfCampaign(reading),
    nextOfWithdrawals(reading),
    nextOfColleagues(reading),
  ]);
  return found.flat().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
}

/** Where "next event" plays to. */
export async function nextInstant(app: Application, ledger: LedgerId): Promise<Instant | undefined> {
  const { prepared } = await drillState(app, ledger);
  const next = prepared && (await nextEvent(app, ledger, prepared.campaignId));
  return next?.at;
}

/** A repeated request plays to where it played. */
export async function untilOf(app: Application, ledger: LedgerId, position: number): Promise<Instant | undefined> {
  const proof = await app.store.findEvent(ledger, { position });
  return (proof?.event.payload as DrillPlayed['payload'] | undefined)?.until;
}
