import { agreeWithdrawalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AgreeWithdrawalDateDto extends createZodDto(agreeWithdrawalSchema) {}
