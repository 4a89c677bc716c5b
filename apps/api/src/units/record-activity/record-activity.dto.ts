import { recordActivitySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordActivityDto extends createZodDto(recordActivitySchema) {}
