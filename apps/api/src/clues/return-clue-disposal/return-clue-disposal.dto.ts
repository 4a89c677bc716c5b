import { clueGroundsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReturnClueDisposalDto extends createZodDto(clueGroundsSchema) {}
