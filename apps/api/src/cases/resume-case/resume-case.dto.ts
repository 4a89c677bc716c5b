import { resumeCaseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ResumeCaseDto extends createZodDto(resumeCaseSchema) {}
