import { clueGroundsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ChaseClueDto extends createZodDto(clueGroundsSchema) {}
