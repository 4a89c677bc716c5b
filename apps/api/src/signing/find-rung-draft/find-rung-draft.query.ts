import type { Application } from '@taizhang/application';
import { streamName, workingDaysLate, type Instant, type RungState } from '@taizhang/domain';
import type { z } from 'zod';
import type { rungDraftSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { holderLabel, readHolders } from '../../reading/approvers';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign } from '../../reading/campaign-reading';
import { debtOf, noCounts } from '../../reading/counts';
import { listedDuty } from '../../reading/plan-duties';
import { readPeople } from '../../reading/people';
import { requireEscalation } from '../../reading/visible';
import type { EscalationKey } from '../../wire/wire-ids';
import { wireIdOf } from '../../wire/wire-ids';
import { compose, label, nothing, same } from '../../wording/label';
import { rungDocument } from '../rung-document';

export type RungDraft = z.infer<typeof rungDraftSchema>;

const delivered: readonly RungState['status'][] = ['fired', 'signed'];

/** A rung as its approver reads it: what it rests on, what came before it, and the document as it will be issued. */
export async function findRungDraft(
  app: Application,
  ask: PersonalAsk,
  key: EscalationKey,
  level: number,
): Promise<RungDraft> {
  const reading = await openCampaign(app, ask, key.campaignId);
  const { ledger, at, plan, calendar, now, point, reader } = reading;
  const state = await requireEscalation(app, ask, key, at, reader);
  const rung = state.rungs.find((each) => each.level === level);
  const { subject, overdueSince } = state;
  if (rung === undefined || subject === undefined || overdueSince === undefined) throw notFound();
  const ladder = plan.ladders.find((each) => each.key === state.ladder);
  const planned = ladder?.rungs.find((each) => each.level === level);
  const [[counts], holders] = await Promise.all([
    app.reads.unitCounts(ledger, { campaignId: key.campaignId, unitIds: [subject.unitId] }, at),
    readHolders(reading, rung.approver ? [rung.approver] : []),
  ]);
  const approver = rung.approver && holders.over(subject.unitId, rung.approver);
  const withdrawing = subject.kind === 'withdrawal' ? subject.personId : undefined;
  const people = await readPeople(reading, { personIds: [approver, withdrawing].filter((each) => each !== undefined) });
  const debt = subject.kind === 'unitDuty' ? debtOf(subject.duty, counts ?? noCounts).left : 0;
  const listed = subject.kind === 'unitDuty' ? listedDuty(plan, subject.duty) : undefined;
  const duty =
    listed?.label ?? compose(label('{name}的退出', 'withdrawal of {name}'), { name: people.name(withdrawing) });
  const outstanding = debt > 0 ? debt : 1;
  const heading = planned?.label ?? same(level);
  const stream = streamName('escalation', key.campaignId, key.escalation);
  const decides = rung.approver !== undefined && reader.covers(subject.unitId, rung.approver);
  const open = rung.status === 'drafted' && decides && !point.historical;
  return {
    point,
    escalation: wireIdOf(stream),
    level,
    act: rung.act,
    label: heading,
    unit: reading.unitFullName(subject.unitId),
    duty,
    overdueSince,
    outstanding,
    text: rungDocument({
      act: rung.act,
      heading,
      unit: reading.unitFullName(subject.unitId),
      duty,
      overdueSince,
      daysLate: workingDaysLate(calendar, now, overdueSince),
      outstanding,
      ofPersons: listed?.kind === 'person',
    }),
    delivered: state.rungs
      .filter((each) => each.level < level && delivered.includes(each.status))
      .map((each) => ({
        level: each.level,
        label: ladder?.rungs.find((planned) => planned.level === each.level)?.label ?? same(each.level),
        at: (each.at ?? each.dueAt) as Instant,
        position: each.position ?? 0,
      })),
    status: rung.status,
    documentNumber: rung.documentNumber ?? null,
    approver: rung.approver ? holderLabel(rung.approver, people.name(approver)) : nothing,
    clause: planned?.clause ?? '',
    may: {
      sign: open,
      decline: open,
      correct:
        rung.status === 'signed' &&
        rung.correction === undefined &&
        !point.historical &&
        reader.covers(subject.unitId, 'commissionOffice', 'leader'),
    },
    why: `rung:${stream}:${level}`,
  };
}
