import { problemReasonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReferProblemDto extends createZodDto(problemReasonSchema) {}
