import { withdrawZeroLedgerSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class WithdrawZeroLedgerDto extends createZodDto(withdrawZeroLedgerSchema) {}
