import { receiveClueReceiptSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReceiveClueReceiptDto extends createZodDto(receiveClueReceiptSchema) {}
