import { caseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindCaseDto extends createZodDto(caseSchema) {}
