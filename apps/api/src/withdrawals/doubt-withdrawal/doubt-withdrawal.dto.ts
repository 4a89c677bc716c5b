import { doubtWithdrawalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DoubtWithdrawalDto extends createZodDto(doubtWithdrawalSchema) {}
