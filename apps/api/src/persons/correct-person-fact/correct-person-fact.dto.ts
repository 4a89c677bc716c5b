import { correctPersonFactSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class CorrectPersonFactDto extends createZodDto(correctPersonFactSchema) {}
