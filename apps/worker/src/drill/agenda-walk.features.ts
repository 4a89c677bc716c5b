import { agendaOf, openWorkflows, performEngineAct, type Application } from '@taizhang/application';
import {
  campaignOfStream,
  drillDecider,
  drillStream,
  escalationStream,
  fold,
  participationStream,
  partsOf,
  reportingCycleStream,
  withdrawalStream,
  type AgendaItem,
  type DrillEvent,
  type EscalationSubject,
  type Instant,
  type LedgerId,
  type PersonId,
  type Stored,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import { projectionReader, untilRead, type Persistence } from '@taizhang/persistence';
import { Colleagues } from './colleagues';
import { setClock } from './drill-clock';
import { calendars } from './drill-documents.features';

export interface Told {
  readonly instants: number;
  /** Acts that were refused, each once. */
  readonly refusals: readonly string[];
}

/** A drill without a workflow engine: whatever the agendas say is due is performed, by whoever owes it. With `until` no later day begins. */
export async function walkAgendas(
  app: Application,
  persistence: Persistence,
  of: LedgerId,
  until?: Instant,
): Promise<Told> {
  const colleagues = new Colleagues(app, of, calendars());
  const refusals = new Set<string>();
  const performed = new Map<string, number>();
  let instants = 0;
  for (; instants < 3_000; instants += 1) {
    await caughtUp(persistence, of);
    const now = await app.store.now(of);
    let next = await engineUpTo(app, persistence, of, now, refusals);
    const { events } = await app.store.readStream(of, drillStream());
    const drill = fold(drillDecider, events as readonly Stored<DrillEvent>[]);
    const acts = (await colleagues.acts(now, drill)).filter((act) => !refusals.has(act.key));
    const due = acts.filter((act) => act.at <= now);
    for (const act of due) {
      const times = (performed.get(act.key) ?? 0) + 1;
      performed.set(act.key, times);
      if (times > 3) throw new Error(`${act.key} is done again and again`);
      const outcome = await colleagues.perform(act);
      if (outcome.status === 'rejected')
        refusals.add(`${act.key} ${outcome.code} ${JSON.stringify(outcome.details)}`).add(act.key);
    }
    if (due.length > 0) continue;
    for (const act of acts) next = next === undefined || act.at < next ? act.at : next;
    if (next === undefined || (until !== undefined && next > until)) break;
    await setClock(app, of, { rate: 0, jumpTo: next });
  }
  return { instants, refusals: [...refusals].filter((each) => each.includes(' ')) };
}

async function caughtUp({ store, pool }: Persistence, of: LedgerId): Promise<void> {
  const { position } = await store.head(of);
  await untilRead(pool, { ledger: of, position, readers: [projectionReader] });
}

/** Performs what the engine owes up to now, again until nothing is left; answers when it has something to do next. */
async function engineUpTo(
  app: Application,
  persistence: Persistence,
  of: LedgerId,
  now: Instant,
  refusals: Set<string>,
): Promise<Instant | undefined> {
  for (let round = 0; round < 50; round += 1) {
    let performed = false;
    let next: Instant | undefined;
    for (const { stream } of await openWorkflows(app, of)) {
      const slice = await agendaOf(app, of, stream);
      for (const item of slice.items) {
        if (item.by !== 'engine' || item.dueAt === null) continue;
        if (item.dueAt > now) {
          next = next === undefined || item.dueAt < next ? item.dueAt : next;
          continue;
        }
        const own = childStream(stream, item);
        const outcome = await performEngineAct(app, { ledger: of, stream: own, item });
        if (outcome.status === 'rejected')
          refusals.add(`${own}/${item.key} ${outcome.code} ${JSON.stringify(outcome.details)}`);
        else performed ||= outcome.events > 0 && !outcome.repeated;
      }
    }
    if (!performed) return next;
    await caughtUp(persistence, of);
  }
  throw new Error(`the engine does not come to rest at ${now}`);
}

function childStream(stream: StreamName, item: AgendaItem): StreamName {
  const campaignId = campaignOfStream(stream);
  const unitId = partsOf(stream)[1] as UnitId;
  switch (item.act) {
    case 'startParticipation':
      return participationStream(campaignId, item.input['unitId'] as UnitId);
    case 'startCycle':
      return reportingCycleStream(campaignId, item.input['obligation'] as string);
    case 'startWithdrawal':
      return withdrawalStream(campaignId, item.input['personId'] as PersonId, item.input['item'] as string);
    case 'openEscalation': {
      if ('subject' in item.input) return escalationStream(campaignId, item.input['subject'] as EscalationSubject);
      const { duty, cycle } = item.input as { readonly duty: string; readonly cycle: number };
      return escalationStream(campaignId, { kind: 'unitDuty', unitId, duty, cycle });
    }
    default:
      return stream;
  }
}
