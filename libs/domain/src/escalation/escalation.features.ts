import { campaignId, unitId, type Acting } from '../kernel';
import { at } from '../kernel/acting.features';
import type { Ladder } from '../plan/plan.types';
import type { WorkCalendar } from '../time';
import { china2017 } from '../time/china-2017.features';
import type { OpenEscalation } from './escalation.commands';
import type { EscalationContext, EscalationFacts } from './escalation.context';
import type { EscalationEvent } from './escalation.events';
import { scheduleRungs } from './rung-clock';

const both = (text: string) => ({ zh: text, en: text });

export const ladder: Ladder = {
  key: 'unitDuty',
  label: both('overdue duty'),
  rungs: [
    { level: 1, act: 'remind', label: both('remind'), mode: 'automatic', afterWorkingDays: 1, at: '09:00' },
    { level: 2, act: 'chase', label: both('chase'), mode: 'automatic', afterWorkingDays: 2, at: '18:00' },
    {
      level: 3,
      act: 'writtenReminder',
      label: both('written'),
      mode: 'draft',
      afterWorkingDays: 4,
      at: '09:00',
      approver: 'commissionOffice',
    },
    {
      level: 4,
      act: 'circular',
      label: both('circular'),
      mode: 'draft',
      afterWorkingDays: 7,
      at: '09:00',
      approver: 'leader',
    },
  ],
};

/** 24:00 of Monday 9-11. */
export const overdueSince = at('2017-09-12');
export const remindAt = at('2017-09-12', '09:00');
export const chaseAt = at('2017-09-13', '18:00');
/** Friday. */
export const writtenAt = at('2017-09-15', '09:00');
export const circularAt = at('2017-09-20', '09:00');

export const stillLate: EscalationFacts = { outstanding: 3, referred: false, campaignWoundUp: false };
export const met: EscalationFacts = { ...stillLate, outstanding: 0 };

export const onLadder = (
  acting: Acting,
  facts: EscalationFacts = stillLate,
  calendar: WorkCalendar = china2017,
): EscalationContext => ({ ...acting, ladder, calendar, facts, nextDocumentNumber: 7 });

export const openEscalation: OpenEscalation = {
  type: 'OpenEscalation',
  campaignId: campaignId('c1'),
  subject: { kind: 'unitDuty', unitId: unitId('unit-a'), duty: 'declare', cycle: 1 },
  ladder: 'unitDuty',
  overdueSince,
  outstanding: 3,
};
const { type: _, ...payload } = openEscalation;
export const escalationOpened = {
  event: {
    type: 'EscalationOpened',
    schema: 1,
    payload: { ...payload, rungs: scheduleRungs(ladder, overdueSince, china2017) },
  },
  as: { recordedAt: overdueSince },
} as const satisfies { event: EscalationEvent; as: object };

const done = (event: EscalationEvent, recordedAt = remindAt) => ({ event, as: { recordedAt } });
export const reminded = done(
  { type: 'RungFired', schema: 1, payload: { level: 1, act: 'remind', dueAt: remindAt, outstanding: 3 } },
  remindAt,
);
export const chased = done(
  { type: 'RungFired', schema: 1, payload: { level: 2, act: 'chase', dueAt: chaseAt, outstanding: 3 } },
  chaseAt,
);
export const drafted = done(
  {
    type: 'RungDrafted',
    schema: 1,
    payload: { level: 3, act: 'writtenReminder', dueAt: writtenAt, approver: 'commissionOffice', outstanding: 3 },
  },
  writtenAt,
);
export const upToTheDraft = [escalationOpened, reminded, chased, drafted] as const;
