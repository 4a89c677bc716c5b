import { chaseReceiptSchema, chaseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ChasePersonsDto extends createZodDto(chaseSchema) {}
export class ChaseReceiptDto extends createZodDto(chaseReceiptSchema) {}
