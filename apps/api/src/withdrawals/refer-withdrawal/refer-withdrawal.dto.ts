import { referWithdrawalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReferWithdrawalDto extends createZodDto(referWithdrawalSchema) {}
