import { bulkReceiptSchema, receiptSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReceiptDto extends createZodDto(receiptSchema) {}
export class BulkReceiptDto extends createZodDto(bulkReceiptSchema) {}
