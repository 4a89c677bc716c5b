import { z } from 'zod';
import {
  dateSchema,
  eventRefSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  receiptSchema,
  unitRefSchema,
} from './common';

/** Spot checks (抽查): frozen population, seed, draw, teams, findings. */

const words = (most: number) => z.string().trim().min(1).max(most);
const targetSchema = z.string().min(1).max(200);
const countSchema = z.number().int();

export const checkKindSchema = z.enum(['random', 'special']);
export const checkVisitSchema = z.enum(['open', 'covert']);
export const checkMeansSchema = z.enum(['onSite', 'phone', 'paper', 'survey']);
export const checkStrataSchema = z.enum(['none', 'unit', 'rank']);
export const checkFigureSchema = z.enum(['left', 'met', 'asked']);
export const checkResultSchema = z.enum(['clean', 'problem', 'notChecked']);
export const checkActSchema = z.enum(['draw', 'assign', 'conclude', 'withdraw']);
export const checkShownSchema = z.enum(['planned', 'drawn', 'begun', 'concluded', 'withdrawn', 'mine']);
export const checkSizeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), percent: z.number().int().min(1).max(100) }),
  z.object({ kind: z.literal('count'), count: z.number().int().min(1).max(100_000) }),
]);

const optionSchema = z.object({ key: z.string(), label: labelSchema });

export const checkRowSchema = z
  .object({
    check: idSchema,
    title: z.string(),
    kind: labelSchema,
    visit: labelSchema,
    means: labelSchema,
    scope: labelSchema.describe('Below which unit, of which duty, which figure'),
    strata: labelSchema,
    size: labelSchema,
    status: z.enum(['planned', 'drawn', 'begun', 'concluded', 'withdrawn']),
    statusLabel: labelSchema,
    mark: markSchema,
    plannedOn: dateSchema,
    population: countSchema.nullable().describe('Null until it is frozen'),
    drawn: countSchema,
    unassigned: countSchema.describe('Drawn, and with no team'),
    open: countSchema.describe('Drawn, and without a result'),
    problems: countSchema,
    unreferred: countSchema.describe('Problems in no ledger and no clue'),
    may: z.array(checkActSchema),
    why: z.string(),
  })
  .meta({ id: 'CheckRow' });

export const checksSchema = z
  .object({
    point: pointSchema,
    campaignId: idSchema,
    total: countSchema,
    shown: z.array(z.object({ key: checkShownSchema, label: labelSchema, count: countSchema })),
    rows: z.array(checkRowSchema).describe('Narrowed; the latest first'),
    mayPlan: z.boolean(),
    choices: z
      .object({
        units: z.array(unitRefSchema).describe('The issuer and the units of the campaign'),
        duties: z.array(optionSchema),
        figures: z.array(optionSchema),
        kinds: z.array(optionSchema),
        visits: z.array(optionSchema),
        means: z.array(optionSchema),
        strata: z.array(optionSchema),
      })
      .describe('Empty for whoever may not plan'),
  })
  .meta({ id: 'Checks' });

export const checkTargetSchema = z
  .object({
    target: idSchema,
    place: countSchema.describe('In the order of the draw, from 1'),
    name: z.string(),
    person: personRefSchema.nullable().describe('Null: the unit itself'),
    unit: unitRefSchema,
    rank: labelSchema.nullable(),
    hash: z.string().describe('By which it was placed: the first 16 hexadecimal digits'),
    team: countSchema.nullable(),
    result: checkResultSchema.nullable(),
    resultLabel: labelSchema.nullable(),
    problemClass: labelSchema.nullable(),
    on: dateSchema.nullable(),
    referred: z.boolean(),
    matters: z.array(z.object({ label: labelSchema, path: z.string() })).describe('Those that this reader may see'),
    declaration: idSchema.nullable(),
    may: z.array(z.enum(['record', 'list', 'register'])),
  })
  .meta({ id: 'CheckTarget' });

export const checkPageSchema = checkRowSchema
  .extend({
    point: pointSchema,
    campaignId: idSchema,
    word: z.string(),
    frozen: z
      .object({
        asOf: instantSchema,
        position: countSchema,
        head: z.object({ position: countSchema, link: z.string() }),
        digest: z.string(),
        seed: z.string(),
      })
      .nullable(),
    rerun: z
      .object({ same: z.boolean(), digestSame: z.boolean(), seedSame: z.boolean(), listSame: z.boolean() })
      .nullable()
      .describe('The draw repeated now from what is in the log'),
    targets: z.array(checkTargetSchema).describe('In the order of the draw; for a member those of his team'),
    hidden: countSchema.describe('Drawn targets that this reader is not shown'),
    teams: z.array(
      z.object({
        team: countSchema,
        leader: personRefSchema,
        members: z.array(personRefSchema),
        targets: countSchema,
        begunOn: dateSchema.nullable(),
        mayBegin: z.boolean(),
      }),
    ),
    candidates: z.array(personRefSchema).describe('From whom a team can be made; empty for whoever may not'),
    problemClasses: z.array(optionSchema),
    withdrawnFor: z.string().nullable(),
    events: z.array(eventRefSchema),
    history: z.string(),
  })
  .meta({ id: 'CheckPage' });

export const checkTeamPreviewSchema = z
  .object({
    fits: z.array(targetSchema).describe('Unassigned targets that every member may check'),
    barred: z.array(
      z.object({ target: targetSchema, name: z.string(), member: personRefSchema, conflict: labelSchema }),
    ),
  })
  .meta({ id: 'CheckTeamPreview' });

export const planCheckSchema = z
  .object({
    title: words(100),
    kind: checkKindSchema,
    visit: checkVisitSchema,
    means: checkMeansSchema,
    scope: z.object({ unitId: idSchema, duty: words(100), figure: checkFigureSchema }),
    strata: checkStrataSchema,
    size: checkSizeSchema,
    word: words(100),
  })
  .meta({ id: 'PlanCheck' });
export const plannedCheckSchema = receiptSchema.extend({ check: idSchema }).meta({ id: 'PlannedCheck' });
export const assignCheckTeamSchema = z
  .object({
    leaderId: idSchema,
    members: z.array(idSchema).min(1).max(20),
    targets: z.array(targetSchema).min(1).max(20_000),
  })
  .meta({ id: 'AssignCheckTeam' });
export const beginCheckSchema = z
  .object({ team: z.number().int().min(1), occurredOn: dateSchema })
  .meta({ id: 'BeginCheck' });
export const recordCheckFindingSchema = z
  .object({
    target: targetSchema,
    result: checkResultSchema,
    problemClass: words(100).optional(),
    occurredOn: dateSchema,
  })
  .meta({ id: 'RecordCheckFinding' });
export const listCheckFindingSchema = z
  .object({ target: targetSchema, tendency: z.boolean(), description: words(2000) })
  .meta({ id: 'ListCheckFinding' });
export const registerCheckFindingSchema = z
  .object({ target: targetSchema, summary: words(4000) })
  .meta({ id: 'RegisterCheckFinding' });
export const withdrawCheckSchema = z.object({ reason: words(500) }).meta({ id: 'WithdrawCheck' });
