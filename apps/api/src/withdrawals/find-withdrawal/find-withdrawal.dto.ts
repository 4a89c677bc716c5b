import { withdrawalCardSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindWithdrawalDto extends createZodDto(withdrawalCardSchema) {}
