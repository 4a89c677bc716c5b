import { takeBundleReceiptSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class TakeReceiptDto extends createZodDto(takeBundleReceiptSchema) {}
