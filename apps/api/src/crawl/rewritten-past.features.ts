import { instantAt, localDate, streamName, type EventData, type Stored, type StreamName } from '@taizhang/domain';
import { projectionReader, projections, rebuildPeriodRows } from '@taizhang/persistence';
import type { Town } from './two-units.features';

const longAgo = instantAt(localDate('2017-08-25'), '09:00');

/**
 * What became known only today of days long gone: both units were called otherwise, each declarant's posting was entered with a
 * slip, which is corrected twice, and one fact of each coordinator is voided. Then every read model is folded anew.
 */
export async function rewritePast({ stage, sides }: Town): Promise<void> {
  const { ledger, persistence } = stage;
  const { store, pool } = persistence;
  const write = async (stream: StreamName, event: EventData): Promise<void> => {
    const expectedVersion = await store.streamVersion(ledger, stream);
    const writes = [{ stream, expectedVersion, events: [event] }];
    const key = `rewritten/${stream}/${expectedVersion}`;
    await store.append({ ledger, key, requestHash: key, actor: { kind: 'system' }, writes });
  };
  const firstOf = async (stream: StreamName, type: string): Promise<Stored> => {
    const found = (await store.readEntries(ledger, stream)).find((event) => event.type === type);
    if (found === undefined) throw new Error(`${stream} has no ${type}`);
    return found;
  };
  for (const { unitId, declarant, coordinator } of sides) {
    const renamed = { unitId, name: '旧称', shortName: '旧称' };
    await write(streamName('unit', unitId), { type: 'UnitRenamed', schema: 1, occurredAt: longAgo, payload: renamed });
    const of = streamName('person', declarant);
    const { id: corrects, type, schema, payload } = await firstOf(of, 'PersonPosted');
    for (const post of ['主任', '副主任']) {
      const corrected = { ...(payload as object), post };
      const correction = { corrects, type, schema, occurredAt: longAgo, payload: corrected, reason: '更正' };
      await write(of, { type: 'EntryCorrected', schema: 1, payload: correction });
    }
    const voided = (await firstOf(streamName('person', coordinator), 'PersonPosted')).id;
    await write(streamName('person', coordinator), {
      type: 'EntryVoided',
      schema: 1,
      payload: { corrects: voided, reason: '误录' },
    });
  }
  await stage.caughtUp();
  await rebuildPeriodRows({ pool, store, reader: projectionReader, projections });
}
