import type { Application } from '@taizhang/application';
import { accountabilityStream, type AccountabilityId, type AccountabilityRule, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { accountabilitySchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, readCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { peopleOf, readPeople } from '../../reading/people';
import { subjectIdOf } from '../../wire/wire-ids';
import { findingLabel } from '../../wording/events/accountability.sentences';
import { requireAccountability } from '../accountability-reading';
import { trackSlice } from '../track-slice';
import { presentTrack, type AccountabilityTrackView } from '../track.presenter';

export type AccountabilityView = z.infer<typeof accountabilitySchema>;

async function tracksOf(
  reading: CampaignReading,
  id: AccountabilityId,
  rule: AccountabilityRule,
): Promise<readonly AccountabilityTrackView[]> {
  const { app, ledger, at } = reading;
  const rows = await app.reads.accountabilityTracks(ledger, { accountabilityId: id }, at);
  const people = await readPeople(reading, {
    personIds: rows.flatMap(({ state: { subject, settledBy } }) => [
      ...(subject?.kind === 'person' ? [subject.personId] : []),
      ...(settledBy === undefined ? [] : [settledBy]),
    ]),
  });
  const place = (key: string | undefined): number => rule.tracks.findIndex((track) => track.key === key);
  return [...rows]
    .sort((a, b) => place(a.state.rule) - place(b.state.rule) || (a.stream < b.stream ? -1 : 1))
    .flatMap((row) => {
      const slice = trackSlice(reading, rule, row.state.rule ?? '');
      return slice === undefined ? [] : [presentTrack(reading, row, slice, people)];
    });
}

/** Whom the reader may name or talk with: persons of the unit that the matter is about. */
async function peopleOfUnit(
  reading: CampaignReading,
  unitId: UnitId,
  tracks: readonly AccountabilityTrackView[],
): Promise<AccountabilityView['people']> {
  if (!tracks.some(({ may }) => may.includes('name') || may.includes('talk'))) return [];
  const persons = await reading.app.reads.persons(reading.ledger, { unitIds: [unitId] }, reading.at);
  const people = peopleOf(reading, persons);
  return persons.flatMap(({ particulars }) =>
    particulars && particulars.personId !== reading.reader.personId ? [people.ref(particulars.personId, unitId)] : [],
  );
}

/** Settled of all, and what still blocks: each open track with whom it is about and whom it waits for. */
function gateOf(tracks: readonly AccountabilityTrackView[], ofCase: boolean): AccountabilityView['gate'] {
  const open = tracks.filter(({ status }) => status === 'open');
  return {
    holdsClosing: ofCase && open.length > 0,
    settled: tracks.length - open.length,
    of: tracks.length,
    blockers: open.map(({ track, label: name, subject, handler }) => ({
      track,
      label: name,
      subject: subject?.person?.name ?? subject?.unitName ?? '',
      waitsFor: handler,
    })),
  };
}

export async function findAccountability(
  app: Application,
  ask: PersonalAsk,
  id: AccountabilityId,
): Promise<AccountabilityView> {
  const asked = await openReading(app, ask);
  const state = await requireAccountability(app, ask, id, asked.at, asked.reader);
  const reading = await readCampaign(asked, state.campaignId);
  const rule = reading.plan.accountability?.find(({ key }) => key === state.rule);
  const { source, unitId, openedAt } = state;
  if (rule === undefined || source === undefined || unitId === undefined || openedAt === undefined) throw notFound();
  const tracks = await tracksOf(reading, id, rule);
  const ofCase = source.kind === 'case';
  return {
    point: reading.point,
    accountability: id,
    campaignId: state.campaignId,
    label: rule.label,
    clause: rule.clause,
    planVersion: reading.plan.version,
    status: state.status === 'concluded' ? 'concluded' : 'open',
    openedAt,
    source: {
      kind: source.kind,
      caseId: ofCase ? source.caseId : null,
      finding: ofCase ? null : findingLabel(source.findingKind),
      unitId,
      unitName: reading.unitName(unitId),
    },
    gate: gateOf(tracks, ofCase),
    tracks: [...tracks],
    people: await peopleOfUnit(reading, unitId, tracks),
    history: `/analysis/history?subject=${subjectIdOf(accountabilityStream(id))}`,
  };
}
