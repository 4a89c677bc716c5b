import { formDraftSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FormDraftDto extends createZodDto(formDraftSchema) {}
