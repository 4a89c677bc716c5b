import { withdrawCheckSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class WithdrawCheckDto extends createZodDto(withdrawCheckSchema) {}
