import type { Application } from '@taizhang/application';
import {
  dayOfWindow,
  daysBetween,
  lastDayOf,
  localDateOf,
  phaseLastDay,
  type CampaignId,
  type LocalDate,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { ClockView, boardSchema } from '@taizhang/contracts';
import { ladderOf } from '../../ladder/find-ladder/find-ladder.query';
import { presentClock } from '../../presenting/clock.presenter';
import { leniencyDeadline, plannedDeadline, startPosition } from '../../presenting/plan-clock.presenter';
import type { Ask } from '../../reading/ask';
import { openCampaignScope, type CampaignReading } from '../../reading/campaign-reading';
import { countsByUnit, personsOf, sumOf } from '../../reading/counts';
import { overdueDuties } from '../../reading/overdue-duties';
import { listedDuty } from '../../reading/plan-duties';
import { policyInForce } from '../../reading/policy-in-force';
import { compose, label } from '../../wording/label';
import { presentDebts } from './debts.presenter';
import { presentTimeline } from './timeline.presenter';

export type Board = z.infer<typeof boardSchema>;

/** The clock of a duty of the whole campaign, as the plan has it. */
function campaignClock(reading: CampaignReading, key: string): ClockView | undefined {
  const { plan, campaign, calendar, now } = reading;
  const duty = listedDuty(plan, key);
  const deadline = duty && plannedDeadline(duty, plan, campaign, calendar);
  if (duty === undefined || deadline === undefined) return undefined;
  const { clause } = duty;
  return presentClock({ deadline, now, calendar, plan, clause, startEvent: startPosition(duty, campaign) });
}

function leniencyClock(reading: CampaignReading): Board['leniency'] {
  const { plan, calendar, now } = reading;
  const deadline = leniencyDeadline(plan, calendar);
  if (plan.leniency === undefined || deadline === undefined) return null;
  const { label: text, clause } = plan.leniency;
  return { label: text, clock: presentClock({ deadline, now, calendar, plan, clause }) };
}

/** The next date of the campaign: the collective dispatch, the end of the leniency window, or the end of a phase. */
function nextNode(reading: CampaignReading, dispatch: ClockView | undefined): Board['nextNode'] {
  const { plan, campaign, calendar, now } = reading;
  const leniency = leniencyClock(reading);
  const phases = plan.phases.flatMap((phase) => {
    if (phase.to === undefined || campaign.phases[phase.key]?.closedAt !== undefined) return [];
    const due = { kind: 'fixed' as const, on: phaseLastDay(plan, phase, campaign) };
    const start = { event: 'phaseOpened' as const, phase: phase.key };
    const deadline = plannedDeadline({ start, due }, plan, campaign, calendar);
    if (deadline === undefined) return [];
    const text = compose(label('{phase}结束', '{phase} ends'), { phase: phase.label });
    return [{ label: text, clock: presentClock({ deadline, now, calendar, plan, clause: phase.clause }) }];
  });
  const nodes = [
    ...(dispatch && plan.declaration ? [{ label: plan.declaration.dispatch.label, clock: dispatch }] : []),
    ...(leniency ? [leniency] : []),
    ...phases,
  ].filter(({ clock }) => clock.dueAt !== null && clock.dueAt > now);
  return nodes.sort((a, b) => ((a.clock.dueAt ?? '') < (b.clock.dueAt ?? '') ? -1 : 1))[0] ?? null;
}

function phasesToday({ plan, campaign, now }: CampaignReading): Board['phasesToday'] {
  const today = localDateOf(now);
  return plan.phases.flatMap((phase) => {
    const state = campaign.phases[phase.key];
    if (state?.openedAt === undefined || state.closedAt !== undefined) return [];
    const from = phase.from ?? localDateOf(state.openedAt);
    const of = phase.to === undefined ? null : daysBetween(from, phaseLastDay(plan, phase, campaign)) + 1;
    return [{ key: phase.key, label: phase.label, day: daysBetween(from, today) + 1, of }];
  });
}

function dayOf({ plan, now }: CampaignReading): Board['day'] {
  const { from, to } = plan.window;
  const today: LocalDate = localDateOf(now);
  const inside = dayOfWindow(from, to, today < from ? from : today > to ? to : today);
  return { n: today < from ? 0 : (inside?.day ?? 0), of: daysBetween(from, to) + 1 };
}

export async function findBoard(app: Application, ask: Ask, campaignId: CampaignId): Promise<Board> {
  const reading = await openCampaignScope(app, ask, campaignId);
  const { ledger, at, plan, campaign, point, now, scope, calendar } = reading;
  const filter = { campaignId, unitIds: scope };
  const [policy, ladder, participations, counted, withdrawals, escalations] = await Promise.all([
    policyInForce(reading),
    ladderOf(reading, 24),
    app.reads.participations(ledger, filter, at),
    app.reads.unitCounts(ledger, filter, at),
    app.reads.withdrawals(ledger, filter, at),
    app.reads.escalations(ledger, { ...filter, statuses: ['open'] }, at),
  ]);
  const counts = sumOf(counted);
  const late = overdueDuties(
    reading,
    participations.map((row) => row.state),
    countsByUnit(counted),
  );
  const [sign, dispatch, verify, pledge] = (['sign', 'dispatch', 'verify', 'pledge'] as const).map((key) =>
    campaignClock(reading, key),
  );
  return {
    point,
    campaign: {
      campaignId,
      title: plan.title,
      planVersion: plan.version,
      policy,
      issuedOn: campaign.issuedAt ? localDateOf(campaign.issuedAt) : null,
      status: campaign.status,
      window: { ...plan.window },
      units: scope.length,
      persons: personsOf(counts),
    },
    day: dayOf(reading),
    phasesToday: phasesToday(reading),
    nextNode: nextNode(reading, dispatch),
    leniency: leniencyClock(reading),
    timeline: presentTimeline({
      plan,
      campaign,
      calendar,
      now,
      dispatchOn: dispatch?.dueAt ? lastDayOf(dispatch.dueAt as typeof now) : undefined,
    }),
    debts: presentDebts({
      campaignId,
      plan,
      now,
      counts,
      overdue: {
        items: late.length,
        units: new Set(late.map((each) => each.unitId)).size,
        longestDays: Math.max(0, ...late.map((each) => each.daysLate)),
      },
      withdrawals: withdrawals.map((row) => row.state).filter((state) => state.status !== 'none'),
      drafts: escalations.flatMap(({ state }) => state.rungs.filter((rung) => rung.status === 'drafted')).length,
      clocks: {
        ...(sign && { sign }),
        ...(dispatch && { dispatch }),
        ...(verify && { verify }),
        ...(pledge && { pledge }),
      },
    }),
    ladder,
  };
}
