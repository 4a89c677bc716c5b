import { ledgerSheetReceiptSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class LedgerSheetReceiptDto extends createZodDto(ledgerSheetReceiptSchema) {}
