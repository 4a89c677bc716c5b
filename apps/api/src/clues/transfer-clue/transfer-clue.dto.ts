import { transferClueSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class TransferClueDto extends createZodDto(transferClueSchema) {}
