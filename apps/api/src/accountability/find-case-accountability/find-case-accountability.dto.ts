import { caseAccountabilitySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindCaseAccountabilityDto extends createZodDto(caseAccountabilitySchema) {}
