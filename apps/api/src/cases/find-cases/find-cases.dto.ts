import { casesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindCasesDto extends createZodDto(casesSchema) {}
