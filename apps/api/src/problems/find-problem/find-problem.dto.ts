import { ledgerItemPageSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindProblemDto extends createZodDto(ledgerItemPageSchema) {}
