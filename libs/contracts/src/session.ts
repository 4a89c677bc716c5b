import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, labelSchema, markSchema, personRefSchema } from './common';

export const roleSchema = z.enum([
  'commissionOffice',
  'leader',
  'partySecretary',
  'superiorSecretary',
  'inChargeLeader',
  'unitHead',
  'unitDeputy',
  'coordinator',
  'disciplineGroup',
  'analyst',
  'cityOffice',
  'intakeClerk',
  'caseSupervisor',
  'caseOfficer',
  'adjudicator',
  'partInspector',
  'superiorCommission',
]);

export const sessionSchema = z
  .object({
    signedIn: z.boolean(),
    ledger: idSchema.nullable(),
    person: personRefSchema.nullable(),
    seat: z.enum(['commissionOffice', 'coordinator', 'analyst']).nullable(),
    roles: z.array(z.object({ role: roleSchema, unitId: idSchema, label: labelSchema })),
    /** Entries of the left rail with their counts (overdue + today). */
    entries: z.array(
      z.object({
        key: z.enum([
          'inbox',
          'sign',
          'campaigns',
          'declaration',
          'withdrawals',
          'casework',
          'decisions',
          'analysis',
          'org',
          'drills',
        ]),
        path: z.string(),
        count: z.number().int(),
        overdue: z.boolean(),
      }),
    ),
    casework: z.array(z.enum(['clues', 'cases', 'openings'])).describe('Lists of casework that this person may open'),
    organisation: z.boolean().describe('Whether any unit is within his reach'),
    campaignId: idSchema.nullable(),
    campaignPages: z
      .array(z.enum(['withdrawals', 'pledges', 'ledger', 'handIns', 'checks', 'returns', 'bulletins']))
      .describe('Pages of the campaign that its plan has a section for, and that are for this person'),
    lostSeat: z
      .enum(['commissionOffice', 'coordinator', 'analyst'])
      .nullable()
      .describe('The seat in which this browser sat until another browser took it over'),
    substituting: z
      .array(z.object({ personId: idSchema, name: z.string(), until: dateSchema }))
      .describe('For whom this person acts today (代办), and until when'),
    officeSignIn: z
      .boolean()
      .describe("Whether the office's own people sign in here; then nobody takes the seats of drills"),
    home: z.string().describe('Where the work of this person begins'),
  })
  .meta({ id: 'Session' });

export const ledgerClockSchema = z
  .object({
    now: instantSchema,
    standing: z.boolean(),
    rate: z.number().int().describe('Ledger milliseconds a wall millisecond; 0 stands'),
    until: instantSchema.nullable(),
  })
  .meta({ id: 'LedgerClock' });

export const seatSchema = z
  .object({
    seat: z.enum(['commissionOffice', 'coordinator', 'analyst']),
    label: labelSchema,
    person: personRefSchema,
    taken: z.boolean(),
    since: instantSchema.nullable().describe('Wall time at which whoever sits there sat down'),
    left: z.boolean().describe('Somebody sat there and got up; an invented colleague acts again'),
    mine: z.boolean(),
    /** The waiting act: a sentence with a quiet and a strong half. */
    act: z
      .object({
        quiet: labelSchema,
        strong: labelSchema,
        mark: markSchema,
        when: labelSchema,
        otherwise: labelSchema,
        button: labelSchema,
        path: z.string().describe('Where the act waits, in the console'),
        ready: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'Seat' });

export const drillSchema = z
  .object({
    ledger: idSchema,
    title: labelSchema,
    seed: z.string(),
    kind: z.enum(['playable', 'finishedCopy']),
    family: z.string().nullable().describe('Drills of one story have one family'),
    status: z.enum(['preparing', 'paused', 'playing', 'ended']),
    clock: ledgerClockSchema,
    speed: z.number().int().describe('Chosen rate while playing: 60, 3600, 86400 or 0 for as fast as possible'),
    campaignId: idSchema,
    day: z.number().int(),
    days: z.number().int(),
    position: z.number().int(),
    nextEvent: z.object({ at: instantSchema, label: labelSchema }).nullable(),
    seats: z.array(seatSchema),
    units: z.number().int(),
    persons: z.number().int(),
    trust: z.object({
      events: z.number().int(),
      verifiedAt: instantSchema.nullable().describe('Wall time of the last verification'),
      verified: z.boolean().nullable(),
      link: z.string(),
      wipe: z
        .object({
          orderedAt: instantSchema,
          finished: z.boolean(),
          workflows: z.number().int(),
          deadlines: z.number().int(),
          deadlinesMoved: z.number().int(),
        })
        .nullable(),
      tamper: z
        .object({ at: instantSchema, damagedPosition: z.number().int(), foundPosition: z.number().int() })
        .nullable(),
    }),
    /** Ledger of the finished copy of this drill, when there is one. */
    finishedCopy: idSchema.nullable(),
  })
  .meta({ id: 'Drill' });
export const drillListSchema = z.object({ drills: z.array(drillSchema) }).meta({ id: 'DrillList' });

export const playDrillSchema = z.object({ rate: z.number().int().min(0).max(31_536_000) }).meta({ id: 'PlayDrill' });
export const restartedDrillSchema = z.object({ ledger: idSchema }).meta({ id: 'RestartedDrill' });
export const tamperShownSchema = z
  .object({ damagedPosition: z.number().int(), foundPosition: z.number().int(), what: labelSchema })
  .meta({ id: 'TamperResult' });
