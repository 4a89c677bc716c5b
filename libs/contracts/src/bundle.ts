import { z } from 'zod';
import { idSchema, instantSchema, pointSchema, unitRefSchema } from './common';

/** Bundles (移送包) of one transferred clue, and what its letter of transfer says. Nothing of what the clue is about. */
export const clueBundlesSchema = z
  .object({
    point: pointSchema,
    partners: z
      .array(z.object({ house: z.string(), name: z.string() }))
      .describe('Bodies whose public keys are on record'),
    suggested: z.string().nullable().describe('House of the partner that is called as the clue’s addressee'),
    bundles: z.array(
      z.object({
        bundle: idSchema,
        to: z.string(),
        at: instantSchema,
        digest: z.string(),
        receipt: z.object({ number: z.string(), takenInAt: instantSchema }).nullable(),
        history: z.string().describe('Page of its story'),
      }),
    ),
    letter: z
      .object({
        from: z.string().describe('The body that hands over'),
        to: z.string(),
        documentNumber: z.string(),
        transferredAt: instantSchema,
        receivedAt: instantSchema,
        clue: idSchema,
        problemClass: z.string().nullable(),
      })
      .nullable()
      .describe('Null: the clue is not transferred'),
    mayMake: z.boolean(),
  })
  .meta({ id: 'ClueBundles' });

export const makeClueBundleSchema = z
  .object({ to: z.string().min(1).max(200).describe('House of the receiver') })
  .meta({ id: 'MakeClueBundle' });

export const bundleFileSchema = z
  .object({
    bundle: idSchema,
    name: z.string(),
    text: z.string().describe('The signed file, see docs/bundle-format.md'),
  })
  .meta({ id: 'BundleFile' });

export const takeBundleReceiptSchema = z
  .object({ note: z.string().min(1).max(4_000).describe('The signed receipt as it came') })
  .meta({ id: 'TakeBundleReceipt' });

export const bundlePreviewSchema = z
  .object({
    bundle: idSchema,
    kind: z.enum(['transfer', 'range']).describe('A clue for this house, or a range of a ledger'),
    from: z.object({ house: z.string(), name: z.string() }).describe('Who signed it, by the keys on record'),
    sourceLedger: z.string(),
    first: z.number().int(),
    last: z.number().int(),
    events: z.number().int(),
    document: z.string().nullable().describe('Number of the letter of transfer'),
    checkpoint: z.object({ size: z.number().int(), recordedAt: instantSchema }),
    continues: z
      .number()
      .int()
      .nullable()
      .describe('Size of the earlier checkpoint that this one is proven to continue'),
    digest: z.string(),
    takenIn: z.object({ at: instantSchema, receipt: z.string() }).nullable().describe('It was taken in before'),
    desks: z.array(unitRefSchema).describe('Units at which the reader may receive a clue'),
  })
  .meta({
    id: 'BundlePreview',
    description: 'What is in a file whose signature, order, hashes and proofs are in order',
  });

export const bundleTakenInSchema = z
  .object({
    bundle: idSchema,
    clue: idSchema.nullable(),
    repeated: z.boolean().describe('It was taken in before; nothing was registered again'),
    receipt: z.object({ name: z.string(), text: z.string() }).describe('The signed receipt for the sender'),
    position: z.number().int(),
  })
  .meta({ id: 'BundleTakenIn' });
