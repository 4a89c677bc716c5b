import { transferToJusticeSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class TransferToJusticeDto extends createZodDto(transferToJusticeSchema) {}
