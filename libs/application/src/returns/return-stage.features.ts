import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appointmentId,
  campaignId,
  handInId,
  handInStream,
  instantAt,
  localDate,
  oncePeriod,
  personId,
  problemId,
  problemStream,
  startOfDay,
  type EventData,
  type HandInReceived,
  type Plan,
  type PlanId,
  type ProblemFound,
  type ReturnKey,
  type ReturnState,
  type StreamName,
} from '@taizhang/domain';
import { hashText } from '@taizhang/persistence';
import { readPlan } from '@taizhang/plans';
import { issueCampaign } from '../campaigns/issue-campaign.handler';
import { openPhase } from '../campaigns/open-phase.handler';
import { bureau, openClueStage, station, type ClueStage } from '../clues/clue-stage.features';
import { makeAppointment } from '../organisation/make-appointment.handler';
import { startParticipation } from '../participation/start-participation.handler';
import { setDeadlines } from '../participation/set-deadlines.handler';
import { issuePlan } from '../plans/issue-plan.handler';
import type { CommandOutcome } from '../command/command';

/** A station below a bureau in the campaign against gift money, in whose last phase the table is due. Every name is invented. */
export const campaign = campaignId('c1');
export const ofStation: ReturnKey = {
  campaignId: campaign,
  unitId: station,
  obligation: 'statistics',
  period: oncePeriod,
};
const since = instantAt(localDate('2015-01-01'), '08:00');

export interface ReturnStage extends ClueStage {
  handedIn(id: string, day: string, rest?: Partial<HandInReceived['payload']>): Promise<void>;
  found(id: string, day: string, rest?: Partial<ProblemFound['payload']>): Promise<void>;
  done(outcome: Promise<CommandOutcome>): Promise<void>;
  stateOf(key: ReturnKey): Promise<ReturnState | undefined>;
}

function s0Plan(): Plan {
  const file = join(__dirname, '../../../../plans/s0-gifts.yaml');
  const reading = readPlan(readFileSync(file, 'utf8'), file);
  if (!reading.ok) throw new Error('the plan is not in order');
  return reading.plan;
}

export async function openReturnStage(name: string): Promise<ReturnStage> {
  const stage = await openClueStage(name, '2015-01-26');
  const { app, by, ledger } = stage;
  const done: ReturnStage['done'] = async (outcome) => {
    const answer = await outcome;
    if (answer.status === 'rejected') throw new Error(`${answer.code} ${JSON.stringify(answer.details)}`);
    await stage.caughtUp();
  };
  const roles = [
    ['p-clerk', 'coordinator', station],
    ['p-supervisor', 'disciplineGroup', bureau],
  ] as const;
  for (const [who, role, unitId] of roles) {
    const input = { appointmentId: appointmentId(`a-${role}`), personId: personId(who), role, unitId };
    await done(makeAppointment(app, by('system', { ...input, occurredAt: since })));
  }
  const plan = s0Plan();
  const planId = plan.planId as PlanId;
  const document = { planId, version: plan.version, document: plan, sourceHash: hashText('sha256', 'plan') };
  await done(issuePlan(app, by('system', document)));
  const issue = { campaignId: campaign, planId, planVersion: plan.version, unitId: bureau, title: '专项行动' };
  await done(issueCampaign(app, by('p-leader', issue)));
  await done(startParticipation(app, by('system', { campaignId: campaign, unitId: station })));
  await stage.jumpTo(instantAt(localDate('2015-06-10'), '09:00'));
  const summary = { campaignId: campaign, phase: 'summary', dueAt: startOfDay(localDate('2015-06-01')) };
  await done(openPhase(app, by('system', summary)));
  await done(setDeadlines(app, by('system', { campaignId: campaign, unitId: station })));
  const write = async (stream: StreamName, event: EventData): Promise<void> => {
    const request = {
      ledger,
      key: stream,
      requestHash: hashText('sha256', stream),
      actor: { kind: 'system' } as const,
    };
    await app.store.append({ ...request, writes: [{ stream, expectedVersion: 0, events: [event] }] });
    await stage.caughtUp();
  };
  return {
    ...stage,
    done,
    handedIn: (id, day, rest = {}) =>
      write(handInStream(campaign, bureau, handInId(id)), {
        type: 'HandInReceived',
        schema: 1,
        occurredAt: instantAt(localDate(day), '10:00'),
        payload: {
          campaignId: campaign,
          handInId: handInId(id),
          unitId: bureau,
          giver: 'subordinate',
          kind: 'cash',
          description: '红包',
          quantity: 1,
          receiptNumber: id,
          ...rest,
        },
      }),
    found: (id, day, rest = {}) =>
      write(problemStream(campaign, station, problemId(id)), {
        type: 'ProblemFound',
        schema: 1,
        occurredAt: instantAt(localDate(day), '10:00'),
        payload: {
          campaignId: campaign,
          problemId: problemId(id),
          unitId: station,
          channel: 'supervisionCheck',
          problemClass: 'receiving',
          tendency: false,
          description: '收受红包',
          ...rest,
        },
      }),
    stateOf: async ({ unitId, obligation }) =>
      (await app.reads.returns(ledger, { campaignId: campaign, unitIds: [unitId], obligations: [obligation] }))[0]
        ?.state,
  };
}
