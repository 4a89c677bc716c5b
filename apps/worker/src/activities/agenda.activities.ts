import { agendaOf, type Application } from '@taizhang/application';
import { isAfter, type AgendaActivities, type EngineSlice, type ReadAgenda } from '@taizhang/workflows';
import { projectionsReach } from '../readers/projections-reach';
import { headOf, wallOf } from './engine-acts';

/** What the log says to a workflow about its subject. */
export const createAgendaActivities = (app: Application): AgendaActivities => ({
  async readAgenda({ subject, atLeast, wallNow }: ReadAgenda): Promise<EngineSlice> {
    const { ledger, stream } = subject;
    const head = await headOf(app, ledger);
    if (head === undefined) return droppedLedger(atLeast, wallNow);
    if (atLeast.epoch === head.epoch) await projectionsReach(app, ledger, atLeast.position);
    const slice = await agendaOf(app, ledger, stream, wallOf(head, wallNow));
    if (isAfter(atLeast, slice.readTo)) {
      throw new Error(`${stream} was read to ${slice.readTo.position}, asked for ${atLeast.position}`);
    }
    return {
      exists: slice.exists,
      concluded: slice.concluded,
      items: slice.items.filter(({ by }) => by === 'engine'),
      children: slice.children.map((child) => ({ stream: child.stream })),
      readTo: slice.readTo,
      now: await app.store.now(ledger, wallOf(head, wallNow).wallNow),
      clock: head.clock,
    };
  },
});

/** Nothing is left to follow: the run ends. */
const droppedLedger = (atLeast: ReadAgenda['atLeast'], wallNow: ReadAgenda['wallNow']): EngineSlice => ({
  ...{ exists: false, concluded: false, items: [], children: [], readTo: atLeast, now: wallNow },
  clock: { anchorLedger: wallNow, anchorWall: wallNow, rate: 0 },
});
