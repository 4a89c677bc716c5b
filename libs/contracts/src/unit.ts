import { z } from 'zod';
import { ladderSchema } from './board';
import {
  clockSchema,
  dateSchema,
  idSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  unitRefSchema,
} from './common';
import { entryViewSchema } from './entry';
import { inboxRowSchema } from './inbox';

const activityKindSchema = z.enum([
  'meeting',
  'leadingGroupMeeting',
  'study',
  'warningEducation',
  'democraticLifeMeeting',
  'dutyReport',
  'appointmentTalk',
  'publicity',
]);

/** A meeting or study (会议和教育记录), with what was settled. */
export const activitySchema = z
  .object({
    activity: idSchema,
    kind: labelSchema,
    title: z.string(),
    content: z.string(),
    heldOn: dateSchema,
    expected: z.number().int().nullable(),
    attended: z.number().int(),
    materials: z.string().nullable(),
    duty: labelSchema.nullable().describe('The duty of the unit that it met'),
    position: z.number().int(),
    entry: entryViewSchema.nullable().describe('Recorded for the unit from paper, a call or a visit'),
    decisions: z.array(
      z.object({
        key: z.string(),
        text: z.string(),
        owner: z.string(),
        mark: markSchema,
        clock: clockSchema.nullable().describe('Null where the meeting set no limit'),
        doneOn: dateSchema.nullable(),
        note: z.string().nullable(),
        position: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'Activity' });

/** S5 单位: what one unit owes, where it stands on the ladder, who answers for it, and what it has done. */
export const unitPageSchema = z
  .object({
    point: pointSchema,
    campaign: z.object({ campaignId: idSchema, title: labelSchema }),
    unit: unitRefSchema.extend({ fullName: z.string() }),
    path: z.array(unitRefSchema).describe('Units above it, the nearest last'),
    people: z.array(z.object({ role: labelSchema, persons: z.array(personRefSchema) })),
    duties: z.array(inboxRowSchema.extend({ doneOn: dateSchema.nullable(), note: z.string().nullable() })),
    ladder: ladderSchema,
    activities: z.array(activitySchema),
    reportable: z.array(z.object({ key: z.string(), label: labelSchema })).describe('Duties that a record can meet'),
    kinds: z.array(z.object({ key: activityKindSchema, label: labelSchema })),
    acts: z.array(z.enum(['record'])),
  })
  .meta({ id: 'UnitPage' });

const line = (most: number) => z.string().trim().max(most);

export const recordActivitySchema = z
  .object({
    kind: activityKindSchema,
    title: line(200),
    content: line(8000),
    heldOn: dateSchema,
    expected: z.number().int().max(1_000_000).optional(),
    attended: z.number().int().max(1_000_000),
    materials: line(2000).optional(),
    duty: z.string().max(64).optional().describe('Key of the duty that it meets; reported with it or not at all'),
    decisions: z.array(z.object({ text: line(1000), owner: line(200), limit: dateSchema.optional() })).max(50),
  })
  .meta({ id: 'RecordActivity' });
export const carryOutMeetingDecisionSchema = z
  .object({ occurredOn: dateSchema, note: line(2000) })
  .meta({ id: 'CarryOutMeetingDecision' });
