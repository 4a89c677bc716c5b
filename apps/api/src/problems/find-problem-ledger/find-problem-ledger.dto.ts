import { problemLedgerSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindProblemLedgerDto extends createZodDto(problemLedgerSchema) {}
