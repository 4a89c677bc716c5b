import { correctRungSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class CorrectRungDto extends createZodDto(correctRungSchema) {}
