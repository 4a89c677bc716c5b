import { z } from 'zod';
import { clockSchema, dateSchema, idSchema, labelSchema, markSchema, pointSchema, unitRefSchema } from './common';
import { entryViewSchema } from './entry';

const pledgeActSchema = z.enum(['sign', 'enterPaper', 'file', 'publicise', 'breach', 'waive']);

/** One pledge in a list: of a unit, or of a person. */
export const pledgeRowSchema = z
  .object({
    pledge: idSchema,
    subject: z.enum(['unit', 'person']),
    name: z.string(),
    unit: unitRefSchema,
    rank: labelSchema.nullable().describe('As held when asked; null for a unit'),
    status: z.enum(['asked', 'signed', 'waived']),
    mark: markSchema,
    daysLate: z.number().int(),
    signedOn: dateSchema.nullable(),
    way: z.enum(['console', 'paper']).nullable(),
    entry: entryViewSchema.nullable().describe('Entered on behalf (代录)'),
    signer: z.string().nullable().describe('Who signed for a unit, where that is known'),
    filedOn: dateSchema.nullable(),
    shown: z.array(z.object({ channel: labelSchema, from: dateSchema, until: dateSchema.nullable() })),
    breaches: z.number().int(),
    reason: z.string().nullable().describe('Why it is waived'),
    mine: z.boolean().describe('Signed by whoever asks: his own, or that of a unit whose head he is'),
    may: z.array(pledgeActSchema),
  })
  .meta({ id: 'PledgeRow' });

export const pledgeFiguresSchema = z
  .object({
    asked: z.number().int().describe('Must sign: without those who are let off'),
    signed: z.number().int(),
    unsigned: z.number().int(),
    unfiled: z.number().int().describe('Signed, and not with the archive'),
    unpublicised: z.number().int().describe('Signed, and shown nowhere; 0 where the plan asks for no publicity'),
    breached: z.number().int(),
    waived: z.number().int(),
  })
  .meta({ id: 'PledgeFigures' });

const showSchema = z.enum(['all', 'unsigned', 'signed', 'unfiled', 'unpublicised', 'breached', 'waived', 'mine']);

const rulesSchema = {
  title: labelSchema,
  clause: z.string(),
  archive: z.object({ by: labelSchema, clause: z.string() }),
  publicity: z
    .object({ channels: z.array(z.object({ key: z.string(), label: labelSchema })), clause: z.string() })
    .nullable(),
  effect: z.object({ text: labelSchema, clause: z.string() }).nullable().describe('What a breach leads to'),
};

export const pledgesSchema = z
  .object({
    point: pointSchema,
    ...rulesSchema,
    clock: clockSchema.nullable(),
    figures: pledgeFiguresSchema,
    units: z.array(z.object({ unit: unitRefSchema, figures: pledgeFiguresSchema })),
    ranks: z.array(z.object({ rank: z.string(), label: labelSchema, figures: pledgeFiguresSchema })),
    show: showSchema,
    rows: z.number().int().describe('All rows behind the filter'),
    from: z.number().int(),
    list: z.array(pledgeRowSchema),
    mayAsk: z.boolean().describe('Whether somebody who joined later may be put on the list'),
    why: z.string(),
  })
  .meta({ id: 'Pledges' });

export const pledgeSchema = pledgeRowSchema
  .extend({
    point: pointSchema,
    campaignId: idSchema,
    ...rulesSchema,
    text: labelSchema.describe('What is signed'),
    templateVersion: z.number().int(),
    clock: clockSchema.nullable(),
    askedOn: dateSchema,
    enteredOn: dateSchema.nullable().describe('When the signature became known'),
    filedWith: z.string().nullable(),
    breachList: z.array(z.object({ on: dateSchema, what: z.string(), evidence: z.string() })),
    history: z.string(),
    why: z.string(),
  })
  .meta({ id: 'Pledge' });

/** Who would be put on the list, and who not, with the reason. */
export const unaskedSchema = z
  .object({
    point: pointSchema,
    persons: z.array(
      z.object({
        personId: idSchema,
        name: z.string(),
        post: z.string(),
        rank: labelSchema,
        unit: unitRefSchema,
        since: dateSchema,
      }),
    ),
    leftOut: z.array(
      z.object({
        key: z.enum(['listed', 'waived', 'left', 'otherRank', 'notDrawn']),
        label: labelSchema,
        count: z.number().int(),
        names: z.array(z.string()).describe('The first of them; none where the list itself names them'),
      }),
    ),
  })
  .meta({ id: 'Unasked' });

const frozen = z.array(idSchema).min(1).max(2000);
export const askPledgesSchema = z.object({ persons: frozen }).meta({ id: 'AskPledges' });
export const enterPaperPledgesSchema = z.object({ pledges: frozen }).meta({ id: 'EnterPaperPledges' });
export const filePledgesSchema = z.object({ pledges: frozen }).meta({ id: 'FilePledges' });
export const publicisePledgesSchema = z
  .object({ pledges: frozen, channel: z.string().min(1).max(64), from: dateSchema, until: dateSchema.optional() })
  .meta({ id: 'PublicisePledges' });
export const pledgeBreachSchema = z
  .object({
    occurredOn: dateSchema,
    what: z.string().trim().min(1).max(500),
    evidence: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'RecordPledgeBreach' });
export const waivePledgeSchema = z
  .object({ reason: z.string().trim().min(1).max(500), evidence: z.string().trim().min(1).max(500) })
  .meta({ id: 'WaivePledge' });
