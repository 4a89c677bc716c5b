import { draftReturnSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DraftReturnDto extends createZodDto(draftReturnSchema) {}
