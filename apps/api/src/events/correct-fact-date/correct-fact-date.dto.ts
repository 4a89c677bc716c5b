import { correctFactDateSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class CorrectFactDateDto extends createZodDto(correctFactDateSchema) {}
