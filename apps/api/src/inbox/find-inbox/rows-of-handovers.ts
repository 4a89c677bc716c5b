import { localDateOf, type HandoverId, type HandoverState, type Instant, type UnitId } from '@taizhang/domain';
import { approvesHandover } from '../../handovers/handover-reading';
import { gateClock } from '../../presenting/clock.presenter';
import type { Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { compose, label, same } from '../../wording/label';
import { plainRow, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

/** Whose hand a sheet waits for: one of the two, or a third person who approves. */
function kindFor({ reader }: Reading, state: HandoverState): InboxRow['kind'] | undefined {
  const { personId } = reader;
  const unsigned =
    (personId === state.fromId && state.signedFrom === undefined) ||
    (personId === state.toId && state.signedTo === undefined);
  if (unsigned) return 'signHandover';
  return state.approved === undefined && approvesHandover(reader, state) ? 'approveHandover' : undefined;
}

const titles = {
  signHandover: label('签交接单：{from} 交 {to}', 'Sign the handover from {from} to {to}'),
  approveHandover: label('批准交接：{from} 交 {to}', 'Approve the handover from {from} to {to}'),
};

/** Handover sheets that wait for this reader's hand. */
export async function rowsOfHandovers(reading: Reading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, unitName } = reading;
  const open = (await app.reads.handovers(ledger, { statuses: ['open'] }, at)).flatMap(({ stream, state }) => {
    const kind = kindFor(reading, state);
    return kind === undefined ? [] : [{ stream, state, kind }];
  });
  const people = await readPeople(reading, {
    personIds: open.flatMap(({ state }) => [state.fromId, state.toId].flatMap((each) => each ?? [])),
  });
  return open.map(({ stream, state, kind }): PlacedRow => {
    const unitId = state.unitId as UnitId;
    const names = { from: people.name(state.fromId), to: people.name(state.toId) };
    return {
      row: {
        ...plainRow,
        key: stream,
        kind,
        title: compose(titles[kind as keyof typeof titles], names),
        to: same(unitName(unitId)),
        clock: {
          ...gateClock(label('原文无期限', 'no day is given'), ''),
          dueOn: localDateOf(state.prepared?.at as Instant),
        },
        consequence: label('事项仍在移交人名下', 'everything stays with whoever hands over'),
        unit: { unitId, name: unitName(unitId) },
        campaignId: null,
        path: `/handovers/${state.handoverId as HandoverId}`,
        acts: ['open', 'why'],
        why: `event:${state.prepared?.position ?? 0}`,
      },
    };
  });
}
