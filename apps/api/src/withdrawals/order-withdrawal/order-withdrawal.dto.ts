import { orderWithdrawalSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class OrderWithdrawalDto extends createZodDto(orderWithdrawalSchema) {}
