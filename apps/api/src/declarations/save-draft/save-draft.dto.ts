import { draftSavedSchema, saveDraftSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SaveDraftDto extends createZodDto(saveDraftSchema) {}
export class DraftSavedDto extends createZodDto(draftSavedSchema) {}
