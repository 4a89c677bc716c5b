import { withdrawalsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindWithdrawalsDto extends createZodDto(withdrawalsSchema) {}
