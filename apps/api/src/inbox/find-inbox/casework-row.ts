import type { CampaignId, Deadline, Instant, StreamName, WorkCalendar } from '@taizhang/domain';
import { gateClock, presentClock } from '../../presenting/clock.presenter';
import type { Reading } from '../../reading/campaign-reading';
import { label, type LabelText } from '../../wording/label';
import { plainRow, type InboxRow } from './row';

/** A step of a clue, a case, a track or an appeal that lies with this reader. */
export interface CaseworkStep extends Pick<InboxRow, 'key' | 'kind' | 'title' | 'to' | 'path'> {
  readonly stream: StreamName;
  readonly strong?: LabelText | null;
  readonly campaignId?: CampaignId;
  readonly consequence?: LabelText;
  /** The clock that runs for it, with the position of the event that started it. */
  readonly clock?: { readonly deadline: Deadline; readonly position: number } | undefined;
  /** Since when it waits; for a step that no law sets a day for. */
  readonly since?: Instant | undefined;
  /** Why it is owed, where there is more to say than the event that it follows from. */
  readonly why?: string;
}

const late = label('逾期即催办，记入卷内', 'chased once it is late, and on the file');
const stands = label('不办则停在本环节', 'until then it stands where it is');

/** The latest event of the matter: what a step without a clock follows from. */
async function latestEvent({ app, ledger, at }: Reading, stream: StreamName): Promise<string> {
  const { events } = await app.store.readStream(ledger, stream, at);
  return `event:${events.at(-1)?.position ?? 0}`;
}

/** One step of casework, without a word of what the matter is about. Numbers of procedure have no clause of a plan. */
export async function caseworkRow(reading: Reading, calendar: WorkCalendar, step: CaseworkStep): Promise<InboxRow> {
  const { key, kind, title, to, path, clock, since, strong = null, campaignId = null } = step;
  const { now } = reading;
  return {
    ...plainRow,
    ...{ key, kind, title, strong, to, campaignId, path, acts: ['open', 'why'] },
    clock:
      clock === undefined
        ? { ...gateClock(label('无规定期限', 'no day is set'), ''), startedAt: since ?? null }
        : presentClock({
            ...{ deadline: clock.deadline, now, calendar, plan: { phases: [] }, clause: '' },
            startEvent: clock.position,
          }),
    consequence: step.consequence ?? (clock === undefined ? stands : late),
    why: step.why ?? (clock ? `event:${clock.position}` : await latestEvent(reading, step.stream)),
  };
}
