import { agendaOf, openWorkflows, performEngineAct, type Application } from '@taizhang/application';
import {
  campaignOfStream,
  escalationStream,
  participationStream,
  partsOf,
  withdrawalStream,
  type AgendaItem,
  type EscalationSubject,
  type Instant,
  type LedgerId,
  type PersonId,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import {
  canonicalJson,
  eventHashOf,
  hashText,
  ledgerStream,
  projectionReader,
  untilRead,
  type Persistence,
} from '@taizhang/persistence';

/** Waits until the read models have taken in all that is in the log. */
export async function caughtUp({ store, pool }: Persistence, ledger: LedgerId): Promise<void> {
  const { position } = await store.head(ledger);
  await untilRead(pool, { ledger, position, readers: [projectionReader] });
}

/** What somebody waits for who goes on after an act: read models follow the log by themselves. */
export interface Following {
  /** Something was asked that may have been written. */
  acted(): void;
  /** After an act all read models have followed; they may be kept from it, which ends the wait too. */
  caughtUp(): Promise<void>;
}

export function following({ store, pool }: Persistence): Following {
  let mayBeBehind = true;
  const acted = (): void => {
    mayBeBehind = true;
  };
  store.onAdvance(acted);
  const readers = [projectionReader];
  return {
    acted,
    async caughtUp() {
      if (!mayBeBehind) return;
      mayBeBehind = false;
      const waits = (await store.ledgers()).map(({ ledger, position }) =>
        untilRead(pool, { ledger, position, readers, timeoutMs: 5_000 }).catch(() => undefined),
      );
      await Promise.all(waits);
    },
  };
}

/** Lets a standing clock jump. */
export async function jumpTo(app: Application, ledger: LedgerId, to: Instant): Promise<void> {
  const version = await app.store.streamVersion(ledger, ledgerStream);
  const event = { type: 'ClockSet', schema: 1, payload: { rate: 0, jumpTo: to } };
  await app.store.append({
    ledger,
    key: `clock/${version + 1}`,
    requestHash: hashText('sha256', eventHashOf('sha256', canonicalJson(event))),
    actor: { kind: 'engine' },
    writes: [{ stream: ledgerStream, expectedVersion: version, events: [event] }],
  });
}

/** Whose act it is: one that opens a child is the child's. */
function ownerOf(stream: StreamName, { act, input }: AgendaItem): StreamName {
  const campaignId = campaignOfStream(stream);
  switch (act) {
    case 'startParticipation':
      return participationStream(campaignId, input['unitId'] as UnitId);
    case 'startWithdrawal':
      return withdrawalStream(campaignId, input['personId'] as PersonId, input['item'] as string);
    case 'openEscalation': {
      if ('subject' in input) return escalationStream(campaignId, input['subject'] as EscalationSubject);
      const { duty, cycle } = input as { readonly duty: string; readonly cycle: number };
      const unitId = partsOf(stream)[1] as UnitId;
      return escalationStream(campaignId, { kind: 'unitDuty', unitId, duty, cycle });
    }
    default:
      return stream;
  }
}

/** Performs what the engine owes up to now until nothing is left; answers when it has something to do next. */
async function settle(app: Application, persistence: Persistence, ledger: LedgerId): Promise<Instant | undefined> {
  const refused = new Set<string>();
  for (;;) {
    await caughtUp(persistence, ledger);
    const now = await app.store.now(ledger);
    let performed = false;
    let next: Instant | undefined;
    for (const { stream } of await openWorkflows(app, ledger)) {
      for (const item of (await agendaOf(app, ledger, stream)).items) {
        if (item.by !== 'engine' || item.dueAt === null || refused.has(`${stream}/${item.key}`)) continue;
        if (item.dueAt > now) {
          if (next === undefined || item.dueAt < next) next = item.dueAt;
          continue;
        }
        const outcome = await performEngineAct(app, { ledger, stream: ownerOf(stream, item), item });
        if (outcome.status === 'rejected') refused.add(`${stream}/${item.key}`);
        else performed ||= outcome.events > 0 && !outcome.repeated;
      }
    }
    if (!performed) return next;
  }
}

/** Brings a standing drill to an instant, doing on the way what the engine owes: the agenda alone, without workflows. */
export async function walkTo(app: Application, persistence: Persistence, ledger: LedgerId, to: Instant): Promise<void> {
  for (;;) {
    const next = await settle(app, persistence, ledger);
    const now = await app.store.now(ledger);
    if (now >= to) return;
    await jumpTo(app, ledger, next === undefined || next > to ? to : next);
  }
}
