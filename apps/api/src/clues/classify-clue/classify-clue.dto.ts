import { classifyClueSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ClassifyClueDto extends createZodDto(classifyClueSchema) {}
