import { recordExecutionStepSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordExecutionStepDto extends createZodDto(recordExecutionStepSchema) {}
