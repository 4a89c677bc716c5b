import { valueHandInSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ValueHandInDto extends createZodDto(valueHandInSchema) {}
