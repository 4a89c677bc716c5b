import { payInHandInSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PayInHandInDto extends createZodDto(payInHandInSchema) {}
