import type { Application } from '@taizhang/application';
import { bulletinApprover, bulletinStream, localDateOf, type BulletinState, type Instant } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { bulletinPageSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { eventRefsOf } from '../../reading/event-refs';
import { readPeople } from '../../reading/people';
import { bulletinKey, subjectIdOf, wireIdOf } from '../../wire/wire-ids';
import { roleLabel } from '../../wording/roles';
import { readBulletin } from '../bulletin-reading';
import { figuresLead, presentBulletin, presentFigures } from '../bulletin-row.presenter';

export type BulletinPage = z.infer<typeof bulletinPageSchema>;

type Sheet = Pick<BulletinPage, 'text' | 'pinned' | 'figures' | 'lead'>;

const sheetOf = (reading: CampaignReading, state: BulletinState): Sheet => ({
  text: state.text,
  pinned: state.point ?? { asOf: reading.now, knownOn: reading.now, position: 0 },
  figures: presentFigures(reading, state),
  lead: figuresLead(state),
});

/** The issue of the same kind before this one. */
function issueBefore(
  reading: CampaignReading,
  own: BulletinState,
  rows: readonly ReadRow<BulletinState>[],
): BulletinPage['before'] {
  const [last] = rows
    .filter(({ state }) => state.status === 'issued' && state.kind === own.kind && state.bulletinId !== own.bulletinId)
    .filter(({ state }) => own.issuedAt === undefined || (state.issuedAt ?? '') < own.issuedAt)
    .sort((a, b) => ((a.state.issuedAt ?? '') > (b.state.issuedAt ?? '') ? -1 : 1));
  if (last === undefined) return null;
  const { stream, state } = last;
  return {
    ...sheetOf(reading, state),
    bulletin: wireIdOf(stream),
    title: state.title ?? '',
    documentNumber: state.documentNumber ?? null,
    issuedOn: localDateOf(state.issuedAt as Instant),
  };
}

/** One bulletin: its sheet, whose turn it is, and the issue before it. */
export async function findBulletin(app: Application, ask: PersonalAsk, id: string): Promise<BulletinPage> {
  const { campaignId, bulletinId } = bulletinKey(id);
  const stream = bulletinStream(campaignId, bulletinId);
  const reading = await openCampaign(app, ask, campaignId);
  const [{ state }, rows] = await Promise.all([
    readBulletin(app, ask, id, reading.at),
    app.reads.bulletins(ask.ledger, { campaignId }, reading.at),
  ]);
  const { writers, approvedBy } = state;
  const people = await readPeople(reading, { personIds: [...writers, ...(approvedBy ? [approvedBy] : [])] });
  return {
    ...presentBulletin(reading, { stream, state }),
    ...sheetOf(reading, state),
    point: reading.point,
    campaignId,
    issuer: reading.plan.issuer,
    campaign: reading.plan.shortTitle,
    writers: writers.map((each) => people.ref(each)),
    approverRole: roleLabel(bulletinApprover(reading.plan)),
    approvedBy: approvedBy ? people.ref(approvedBy) : null,
    returnedFor: state.returnedFor ?? null,
    droppedFor: state.droppedFor ?? null,
    code: state.code ?? null,
    before: issueBefore(reading, state, rows),
    events: await eventRefsOf(reading, stream),
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
  };
}
