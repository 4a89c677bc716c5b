import { refuseWithdrawalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RefuseWithdrawalDto extends createZodDto(refuseWithdrawalSchema) {}
