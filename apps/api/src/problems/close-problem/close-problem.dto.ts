import { problemOpinionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class CloseProblemDto extends createZodDto(problemOpinionSchema) {}
