import { lookBackSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class LookBackAtProblemDto extends createZodDto(lookBackSchema) {}
