import { ledgerSheetPreviewSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class LedgerSheetPreviewDto extends createZodDto(ledgerSheetPreviewSchema) {}
