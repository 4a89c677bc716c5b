import { pledgeBreachSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RecordPledgeBreachDto extends createZodDto(pledgeBreachSchema) {}
