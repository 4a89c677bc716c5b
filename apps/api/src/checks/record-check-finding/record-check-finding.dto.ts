import { recordCheckFindingSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordCheckFindingDto extends createZodDto(recordCheckFindingSchema) {}
