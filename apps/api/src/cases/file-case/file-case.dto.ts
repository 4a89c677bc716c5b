import { filedCaseSchema, fileCaseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FileCaseDto extends createZodDto(fileCaseSchema) {}
export class FiledCaseDto extends createZodDto(filedCaseSchema) {}
