import { rungDraftSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindRungDraftDto extends createZodDto(rungDraftSchema) {}
