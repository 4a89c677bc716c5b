import { historySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindHistoryDto extends createZodDto(historySchema) {}
