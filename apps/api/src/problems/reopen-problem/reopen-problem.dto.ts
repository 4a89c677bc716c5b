import { problemReasonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReopenProblemDto extends createZodDto(problemReasonSchema) {}
