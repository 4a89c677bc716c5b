import { z } from 'zod';
import { sanctionKindSchema } from './case';
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
import { sealedMarkSchema } from './sealed';

const textSchema = z.string().trim().min(1).max(2000);
const reasonSchema = z.string().trim().min(1).max(500);
export const appealOutcomeSchema = z.enum(['upheld', 'changed', 'revoked']);

/** An appeal against the decision of a case: a linked matter of its own. [B8] */
export const appealSchema = z
  .object({
    point: pointSchema,
    appeal: idSchema,
    case: idSchema,
    caseNumber: z.string(),
    seesCase: z.boolean().describe('Whether the case is there for this reader too'),
    status: z.enum(['lodged', 'reviewing', 'reviewed', 'decided', 'served', 'withdrawn']),
    stage: labelSchema,
    person: personRefSchema,
    lodgedOn: dateSchema,
    grounds: sealedMarkSchema.nullable(),
    clock: clockSchema.nullable(),
    reviewers: z.array(personRefSchema),
    recommends: labelSchema.nullable(),
    report: sealedMarkSchema.nullable(),
    outcome: labelSchema.nullable(),
    sanctions: z.array(
      z.object({ kind: sanctionKindSchema, label: labelSchema, from: dateSchema, until: dateSchema.nullable() }),
    ),
    reason: z.string().nullable(),
    /** What a changed decision can impose: the law of today. */
    offered: z.array(z.object({ kind: sanctionKindSchema, label: labelSchema })),
    choosable: z.array(personRefSchema),
    may: z.array(z.enum(['assignReviewers', 'review', 'decide', 'serve', 'withdraw'])),
    history: z.string(),
  })
  .meta({ id: 'Appeal' });

/** Decisions that this person was told of, and what became of his appeals; nothing else of the case. [B8] */
export const ownDecisionsSchema = z
  .object({
    point: pointSchema,
    person: personRefSchema,
    decisions: z.array(
      z.object({
        case: idSchema,
        caseNumber: z.string(),
        decidedBy: unitRefSchema,
        outcome: labelSchema,
        sanctions: z.array(z.object({ label: labelSchema, from: dateSchema, until: dateSchema.nullable() })),
        servedOn: dateSchema,
        appeals: z.array(z.object({ appeal: idSchema, stage: labelSchema, lodgedOn: dateSchema, mark: markSchema })),
        mayAppeal: z.boolean().describe('No appeal of his is open'),
      }),
    ),
  })
  .meta({ id: 'OwnDecisions' });

export const lodgeAppealSchema = z.object({ personId: idSchema, grounds: textSchema }).meta({ id: 'LodgeAppeal' });
export const lodgedAppealSchema = z
  .object({ appeal: idSchema, position: z.number().int(), events: z.number().int(), repeated: z.boolean() })
  .meta({ id: 'LodgedAppeal' });
export const assignReviewersSchema = z
  .object({ reviewers: z.array(idSchema).min(2).max(20) })
  .meta({ id: 'AssignReviewers' });
export const reviewAppealSchema = z
  .object({ recommends: appealOutcomeSchema, report: textSchema })
  .meta({ id: 'ReviewAppeal' });
export const decideAppealSchema = z
  .object({ outcome: appealOutcomeSchema, sanctions: z.array(sanctionKindSchema).max(4), reason: reasonSchema })
  .meta({ id: 'DecideAppeal' });
export const serveAppealSchema = z
  .object({ announcedTo: z.string().trim().min(1).max(200), occurredOn: dateSchema })
  .meta({ id: 'ServeAppeal' });
export const withdrawAppealSchema = z.object({ reason: reasonSchema }).meta({ id: 'WithdrawAppeal' });
