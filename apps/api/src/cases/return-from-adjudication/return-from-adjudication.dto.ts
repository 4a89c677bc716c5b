import { returnCaseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReturnFromAdjudicationDto extends createZodDto(returnCaseSchema) {}
