import { signZeroLedgerSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SignZeroLedgerDto extends createZodDto(signZeroLedgerSchema) {}
