import { campaignId, personId, unitId, type Acting, type Instant } from '../kernel';
import { at } from '../kernel/acting.features';
import { samplePlan } from '../plan/sample-plan.features';
import { dueInstant, type WorkCalendar } from '../time';
import { china2017 } from '../time/china-2017.features';
import type { ParticipationContext, ParticipationFacts, PersonCounts } from './participation.context';
import type { ParticipationEvent } from './participation.events';

export const issuedAt = at('2017-08-15', '09:00');
export const selfInspectionOpens = at('2017-08-25');
/** 24:00 of 9-11: eleven working days after 8-25. */
export const declareBy = at('2017-09-12');
export const meetingBy = at('2017-09-01');
export const campaignEnds = at('2018-01-01');

export const nobody: PersonCounts = {
  asked: 0,
  excluded: 0,
  submitted: 0,
  signed: 0,
  dispatched: 0,
  retained: 0,
  verified: 0,
  pledgesAsked: 0,
  pledgesSigned: 0,
};
export const allVerified: PersonCounts = { ...nobody, asked: 8, submitted: 8, signed: 8, verified: 8 };

export const atIssue: ParticipationFacts = {
  unitKind: 'section',
  campaign: { status: 'issued', issuedAt, phases: {} },
  counts: nobody,
  owedWithdrawals: [],
  openEscalations: [],
  cycles: {},
};
export const inSelfInspection: ParticipationFacts = {
  ...atIssue,
  campaign: { ...atIssue.campaign, phases: { selfInspection: { openedAt: selfInspectionOpens } } },
  counts: { ...nobody, asked: 8, submitted: 6, signed: 5, verified: 2 },
};
export const atTheEnd: ParticipationFacts = {
  ...atIssue,
  campaign: {
    ...atIssue.campaign,
    phases: {
      selfInspection: { openedAt: selfInspectionOpens, closedAt: at('2017-10-01') },
      investigation: { openedAt: at('2017-10-01'), closedAt: campaignEnds },
    },
  },
  counts: allVerified,
};

export const inUnit = (
  acting: Acting,
  facts: ParticipationFacts = inSelfInspection,
  calendar: WorkCalendar = china2017,
): ParticipationContext => ({ ...acting, plan: samplePlan, calendar, facts });

export const started = {
  event: {
    type: 'ParticipationStarted',
    schema: 1,
    payload: { campaignId: campaignId('c1'), unitId: unitId('unit-a') },
  },
  as: { recordedAt: issuedAt },
} as const satisfies { event: ParticipationEvent; as: object };

export const deadlineOf = (duty: 'meeting' | 'declare' | 'sign' | 'verify', start: Instant) => {
  const rule = duty === 'meeting' ? samplePlan.unitDuties[0]!.due : samplePlan.declaration[duty].due;
  return dueInstant(rule, start, china2017);
};
export const deadlineSet = (duty: 'meeting' | 'declare' | 'sign' | 'verify'): ParticipationEvent => ({
  type: 'DeadlineSet',
  schema: 1,
  payload: { duty, deadline: deadlineOf(duty, duty === 'meeting' ? issuedAt : selfInspectionOpens) },
});
export const deadlinesSet = (['meeting', 'declare', 'sign', 'verify'] as const).map(deadlineSet);
export const declarationsAsked: ParticipationEvent = {
  type: 'DeclarationsAsked',
  schema: 1,
  payload: { asked: 8, excluded: 1 },
};
export const meetingHeld: ParticipationEvent = {
  type: 'UnitDutyReported',
  schema: 1,
  payload: { duty: 'meeting', note: 'all staff came', attendance: 31 },
  occurredAt: at('2017-08-30', '15:00'),
};
export const running = [started, ...deadlinesSet, declarationsAsked] as const;

export const [ann, ben, cai] = [personId('ann'), personId('ben'), personId('cai')];
