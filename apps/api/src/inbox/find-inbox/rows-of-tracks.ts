import {
  trackAgenda,
  type AccountabilityState,
  type TrackAct,
  type TrackSlice,
  type TrackState,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import { inCompartment } from '../../accountability/accountability-reading';
import { trackActs, type TrackAct as ShownAct } from '../../accountability/track-acts';
import { trackSlice } from '../../accountability/track-slice';
import { handlerOf } from '../../accountability/track.presenter';
import type { CampaignReading } from '../../reading/campaign-reading';
import { compose, label, type LabelText } from '../../wording/label';
import { roleLabel } from '../../wording/roles';
import { caseworkRow } from './casework-row';
import type { PlacedRow } from './rows-of-units';

interface Step {
  readonly title: LabelText;
  readonly to: LabelText;
}

/** What of a track lies with a reader: whoever works on it gathers, and then whoever settles it concludes. */
function stepOf(act: TrackAct, state: TrackState, slice: TrackSlice, can: readonly ShownAct[]): Step | undefined {
  const settledBy = roleLabel(state.handledBy === 'superior' ? slice.handling.superior : slice.rule.concludedBy);
  switch (act) {
    case 'nameTrackSubject':
      return can.includes('name')
        ? { title: label('确定追究对象', 'name whom it is about'), to: settledBy }
        : undefined;
    case 'signTrackRung':
      return can.includes('signRung')
        ? { title: label('签批拟办的督办', 'sign the drafted rung'), to: handlerOf(state, slice) }
        : undefined;
    case 'settleTrack':
      if (can.includes('conclude')) return { title: label('作出结论', 'conclude it'), to: roleLabel('caseSupervisor') };
      return can.includes('evidence') && state.evidence.length + state.talks.length === 0
        ? { title: label('核查取证、谈话', 'gather evidence and hold talks'), to: settledBy }
        : undefined;
    default:
      return undefined;
  }
}

interface Seen {
  readonly reading: CampaignReading;
  readonly accountability: AccountabilityState;
  readonly track: ReadRow<TrackState>;
}

async function rowsOf({ reading, accountability, track }: Seen): Promise<readonly PlacedRow[]> {
  const { stream, state } = track;
  const { plan, reader, campaignId, calendar, unitName } = reading;
  const rule = plan.accountability?.find(({ key }) => key === accountability.rule);
  const slice = rule && trackSlice(reading, rule, state.rule ?? '');
  if (slice === undefined) return [];
  const can = trackActs(state, slice, reader);
  const { deadline, deadlinePosition = 0, openedAt, subject } = state;
  const unitId = subject?.unitId ?? (accountability.unitId as UnitId);
  const owed = trackAgenda(state, slice).flatMap(({ act, by, key }) => {
    const step = by === 'person' ? stepOf(act, state, slice, can) : undefined;
    return step === undefined ? [] : [{ key, step }];
  });
  const rowOf = async ({ key, step }: (typeof owed)[number]): Promise<PlacedRow> => {
    const row = await caseworkRow(reading, calendar, {
      key: `${stream}:${key}`,
      stream,
      kind: 'trackStep',
      title: compose(label('责任追究（{track}）：{act}', 'Accountability ({track}): {act}'), {
        track: slice.rule.label,
        act: step.title,
      }),
      to: step.to,
      campaignId,
      path: `/accountability/${accountability.accountabilityId}`,
      clock: deadline && { deadline, position: deadlinePosition },
      since: openedAt,
      why: `track:${stream}`,
    });
    return { row: { ...row, unit: { unitId, name: unitName(unitId) } } };
  };
  return Promise.all(owed.map(rowOf));
}

/** What lies with this reader of the accountability tracks of a campaign; those outside his compartment are as if absent. */
export async function rowsOfTracks(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, reader } = reading;
  if (reader.grants.length === 0) return [];
  const [tracks, today, then] = await Promise.all([
    app.reads.accountabilityTracks(ledger, { campaignId, statuses: ['open'] }, at),
    app.reads.accountabilities(ledger, { campaignId }),
    app.reads.accountabilities(ledger, { campaignId }, at),
  ]);
  const rows = await Promise.all(
    then.map(async ({ stream, state: accountability }) => {
      const own = tracks.filter(({ state }) => state.accountabilityId === accountability.accountabilityId);
      const known = today.find((each) => each.stream === stream)?.state;
      if (own.length === 0 || known === undefined || !(await inCompartment(app, ledger, reader, known))) return [];
      return (await Promise.all(own.map((track) => rowsOf({ reading, accountability, track })))).flat();
    }),
  );
  return rows.flat();
}
