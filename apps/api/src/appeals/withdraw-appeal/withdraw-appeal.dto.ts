import { withdrawAppealSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class WithdrawAppealDto extends createZodDto(withdrawAppealSchema) {}
