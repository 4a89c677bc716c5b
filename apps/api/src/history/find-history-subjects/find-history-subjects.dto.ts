import { historySubjectsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindHistorySubjectsDto extends createZodDto(historySubjectsSchema) {}
