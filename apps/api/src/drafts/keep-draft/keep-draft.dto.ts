import { keepDraftSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class KeepDraftDto extends createZodDto(keepDraftSchema) {}
