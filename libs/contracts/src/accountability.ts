import { z } from 'zod';
import {
  clockSchema,
  dateSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
} from './common';

export const trackMeasureSchema = z.enum([
  'examination',
  'circular',
  'admonition',
  'adjustment',
  'sanction',
  'reorganisation',
]);

const trackSettlementSchema = z.object({
  how: z.enum(['concluded', 'waived']),
  measures: z.array(labelSchema),
  reason: z.string(),
  document: z.string().nullable(),
  authority: z.string().nullable(),
  by: z.string(),
  at: instantSchema,
});

/** One inquiry into one person or organisation. */
export const accountabilityTrackSchema = z
  .object({
    track: idSchema,
    label: labelSchema,
    clause: z.string(),
    /** Null until somebody is named. */
    subject: z
      .object({ person: personRefSchema.nullable(), organisation: labelSchema.nullable(), unitName: z.string() })
      .nullable(),
    on: z.enum(['person', 'organisation']),
    handledBy: z.enum(['handling', 'superior']),
    /** Who works on it now. */
    handler: labelSchema,
    status: z.enum(['open', 'concluded', 'waived']),
    mark: markSchema,
    clock: clockSchema,
    evidence: z.number().int(),
    talks: z.number().int(),
    /** The last chase or draft, while it is open. */
    rung: z
      .object({ level: z.number().int(), label: labelSchema, at: instantSchema, waitsFor: labelSchema.nullable() })
      .nullable(),
    settlement: trackSettlementSchema.nullable(),
    /** Measures that fit its subject. */
    measures: z.array(z.object({ measure: trackMeasureSchema, label: labelSchema })),
    may: z.array(z.enum(['name', 'evidence', 'talk', 'conclude', 'waive', 'reopen', 'signRung', 'declineRung'])),
    why: z.string(),
  })
  .meta({ id: 'AccountabilityTrack' });

/** The tracks of one case or one finding, and the gate that they hold. */
export const accountabilitySchema = z
  .object({
    point: pointSchema,
    accountability: idSchema,
    campaignId: idSchema,
    label: labelSchema,
    clause: z.string(),
    planVersion: z.number().int(),
    status: z.enum(['open', 'concluded']),
    openedAt: instantSchema,
    source: z.object({
      kind: z.enum(['case', 'finding']),
      caseId: idSchema.nullable(),
      finding: labelSchema.nullable(),
      unitId: idSchema,
      unitName: z.string(),
    }),
    gate: z.object({
      /** Closing a case waits for it; a finding has no case to close. */
      holdsClosing: z.boolean(),
      settled: z.number().int(),
      of: z.number().int(),
      blockers: z.array(z.object({ track: idSchema, label: labelSchema, subject: z.string(), waitsFor: labelSchema })),
    }),
    tracks: z.array(accountabilityTrackSchema),
    /** Who may be named or talked with: persons of the unit; empty for a reader who does neither. */
    people: z.array(personRefSchema),
    history: z.string(),
  })
  .meta({ id: 'Accountability' });

/** What a case page shows before its accountability is opened. */
export const caseAccountabilitySchema = z
  .object({
    point: pointSchema,
    accountability: accountabilitySchema.nullable(),
    /** Tracks that the plan owes the case and nobody has opened. */
    owed: z.array(z.object({ track: z.string(), label: labelSchema })),
  })
  .meta({ id: 'CaseAccountability' });

const reason = z.string().trim().min(1).max(500);
export const openAccountabilitySchema = z
  .object({
    occurredOn: dateSchema,
    finding: z.enum(['formalism', 'falsification', 'coverUp', 'delay', 'notFound', 'notReported', 'notTransferred']),
    description: z.string().trim().min(1).max(2000),
  })
  .meta({ id: 'OpenAccountability' });
export const nameTrackSubjectSchema = z.object({ personId: idSchema, reason }).meta({ id: 'NameTrackSubject' });
export const recordTrackEvidenceSchema = z
  .object({
    occurredOn: dateSchema,
    description: z.string().trim().min(1).max(4000),
    fileIds: z.array(idSchema).max(50),
  })
  .meta({ id: 'RecordTrackEvidence' });
export const recordTrackTalkSchema = z
  .object({ occurredOn: dateSchema, personId: idSchema, content: z.string().trim().min(1).max(8000) })
  .meta({ id: 'RecordTrackTalk' });
export const concludeTrackSchema = z
  .object({ measures: z.array(trackMeasureSchema).max(6), reason, document: z.string().trim().min(1).max(100) })
  .meta({ id: 'ConcludeTrack' });
export const waiveTrackSchema = z
  .object({ reason, authority: z.string().trim().min(1).max(200) })
  .meta({ id: 'WaiveTrack' });
export const reopenTrackSchema = z.object({ reason }).meta({ id: 'ReopenTrack' });
export const declineTrackRungSchema = z.object({ reason }).meta({ id: 'DeclineTrackRung' });
