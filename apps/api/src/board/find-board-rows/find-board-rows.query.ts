import type { Application } from '@taizhang/application';
import { lastDayOf, type CampaignId, type EscalationState } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { boardRowsSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { readHolders, holderLabel } from '../../reading/approvers';
import { openCampaignScope, type CampaignReading } from '../../reading/campaign-reading';
import { countsByUnit } from '../../reading/counts';
import { overdueDuties } from '../../reading/overdue-duties';
import { readPeople } from '../../reading/people';
import { listedDuty } from '../../reading/plan-duties';
import { compose, label, nothing, same, workingDaysLate, type LabelText } from '../../wording/label';

export type BoardRows = z.infer<typeof boardRowsSchema>;
type Row = BoardRows['rows'][number];

async function overdueRows(reading: CampaignReading): Promise<Row[]> {
  const { app, ledger, at, campaignId, plan, scope } = reading;
  const filter = { campaignId, unitIds: scope };
  const [participations, counted] = await Promise.all([
    app.reads.participations(ledger, filter, at),
    app.reads.unitCounts(ledger, filter, at),
  ]);
  const streams = new Map(participations.map(({ stream, state }) => [state.unitId, stream]));
  const states = participations.map(({ state }) => state);
  return overdueDuties(reading, states, countsByUnit(counted)).map(({ unitId, duty, dueAt, daysLate }) => ({
    key: `${unitId}:${duty}`,
    unit: { unitId, name: reading.unitName(unitId) },
    subject: listedDuty(plan, duty)?.label ?? same(duty),
    mark: 'overdue',
    at: lastDayOf(dueAt),
    note: workingDaysLate(daysLate),
    path: `/campaigns/${campaignId}/coverage/uncovered?unit=${unitId}&duty=${duty}`,
    why: `duty:${streams.get(unitId) ?? ''}:${duty}`,
  }));
}

async function approverNames(
  reading: CampaignReading,
  escalations: readonly ReadRow<EscalationState>[],
): Promise<(state: EscalationState, rung: EscalationState['rungs'][number]) => LabelText> {
  const roles = escalations.flatMap(({ state }) => state.rungs.flatMap(({ approver }) => approver ?? []));
  const holders = await readHolders(reading, [...new Set(roles)]);
  const held = (state: EscalationState, rung: EscalationState['rungs'][number]) =>
    state.subject && rung.approver && holders.over(state.subject.unitId, rung.approver);
  const personIds = escalations.flatMap(({ state }) => state.rungs.flatMap((rung) => held(state, rung) ?? []));
  const people = await readPeople(reading, { personIds });
  return (state, rung) =>
    rung.approver === undefined
      ? nothing
      : compose(label('待{approver}签发', 'waits for {approver}'), {
          approver: holderLabel(rung.approver, people.name(held(state, rung))),
        });
}

async function draftRows(reading: CampaignReading): Promise<Row[]> {
  const { app, ledger, at, campaignId, plan, scope } = reading;
  const escalations = await app.reads.escalations(ledger, { campaignId, unitIds: scope, statuses: ['open'] }, at);
  const approver = await approverNames(reading, escalations);
  return escalations.flatMap(({ stream, state }) =>
    state.rungs
      .filter(({ status }) => status === 'drafted')
      .map((rung): Row => {
        const unitId = state.subject?.unitId;
        const ladder = plan.ladders.find((each) => each.key === state.ladder);
        return {
          key: `${stream}:${rung.level}`,
          unit: { unitId: unitId ?? '', name: reading.unitName(unitId) },
          subject: ladder?.rungs.find((each) => each.level === rung.level)?.label ?? same(rung.level),
          mark: 'dueSoon',
          at: rung.draftedAt ?? rung.dueAt,
          note: approver(state, rung),
          path: rung.approver && unitId && reading.reader.covers(unitId, rung.approver) ? '/sign' : null,
          why: `rung:${stream}:${rung.level}`,
        };
      }),
  );
}

const figures = {
  overdueDuties: { label: label('逾期事项', 'Overdue duties'), rows: overdueRows },
  drafts: { label: label('拟办待签', 'Drafts that wait for a signature'), rows: draftRows },
} as const;

const isFigure = (text: string | undefined): text is keyof typeof figures => text !== undefined && text in figures;

/** The rows behind a figure of the board, the oldest first. */
export async function findBoardRows(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  figure: string | undefined,
): Promise<BoardRows> {
  const reading = await openCampaignScope(app, ask, campaignId);
  if (!isFigure(figure)) throw notFound();
  const rows = await figures[figure].rows(reading);
  return {
    point: reading.point,
    figure,
    label: figures[figure].label,
    rows: rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1)),
    why: `figure:${figure}:${campaignId}`,
  };
}
