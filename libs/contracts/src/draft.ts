import { z } from 'zod';
import { instantSchema } from './common';

/** What a form holds, by the names of its fields. */
export const draftFormSchema = z
  .record(z.string().max(200), z.string().max(20_000))
  .refine((form) => JSON.stringify(form).length <= 100_000, 'a draft is a form, not a store')
  .meta({ id: 'DraftForm' });

export const keepDraftSchema = z.object({ form: draftFormSchema }).meta({ id: 'KeepDraft' });

export const formDraftSchema = z
  .object({
    draft: z.object({ form: draftFormSchema, savedAt: instantSchema }).nullable(),
    /** Whether it lies under the key of the matter. */
    sealed: z.boolean(),
  })
  .meta({ id: 'FormDraft', description: 'What somebody has typed into the form of one act; nobody else sees it' });
