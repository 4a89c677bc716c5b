import { withdrawHandoverSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class WithdrawHandoverDto extends createZodDto(withdrawHandoverSchema) {}
