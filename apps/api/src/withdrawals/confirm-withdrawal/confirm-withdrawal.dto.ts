import { confirmWithdrawalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ConfirmWithdrawalDto extends createZodDto(confirmWithdrawalSchema) {}
