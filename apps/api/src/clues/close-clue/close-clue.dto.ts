import { clueGroundsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class CloseClueDto extends createZodDto(clueGroundsSchema) {}
